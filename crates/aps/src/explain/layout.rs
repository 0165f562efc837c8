//! A schedule laid out by resource and by material, to look around in.

use super::steps::Steps;
use crate::model::SchedulingModel;
use crate::schedule::{Place, Schedule, setup_starts};
use crate::shop::Shop;
use crate::table::{Id, Job, Op, Res, Store, Table};

/// Who uses what, in order of time.
pub(crate) struct Layout<'a> {
    model: &'a SchedulingModel,
    shop: &'a Shop,
    schedule: Schedule,
    setup_starts: Table<Op, i64>,
    /// The order and the name of each operation.
    names: Vec<(&'a str, &'a str)>,
    families: Vec<Option<&'a str>>,
    /// Everything that uses a resource, by start and end, with how much it uses; set-ups use those who do them.
    users: Table<Res, Vec<User>>,
    /// Those who use a group, by end.
    leaving: Table<Res, Vec<User>>,
    /// How much of a group is used or away.
    taken: Table<Res, Steps>,
    /// How much material there is.
    levels: Table<Store, Steps>,
    /// Who puts material into a buffer, by end.
    givers: Table<Store, Vec<(i64, Op)>>,
    /// Who takes material out of a buffer, by start.
    takers: Table<Store, Vec<(i64, Op)>>,
}

/// One that uses a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct User {
    pub(crate) start: i64,
    pub(crate) end: i64,
    pub(crate) op: Op,
    pub(crate) amount: i64,
}

impl<'a> Layout<'a> {
    pub(crate) fn new(model: &'a SchedulingModel, shop: &'a Shop, schedule: Schedule) -> Self {
        let names = model
            .operations()
            .map(|(order, operation)| (order.name.as_str(), operation.name.as_str()));
        let families = model
            .operations()
            .map(|(_, operation)| operation.family.as_deref());
        let mut layout = Self {
            families: families.collect(),
            names: names.collect(),
            setup_starts: setup_starts(shop, &schedule),
            users: Table::filled(shop.resources.len(), Vec::new()),
            leaving: Table::filled(shop.resources.len(), Vec::new()),
            taken: Table::filled(shop.resources.len(), Steps::default()),
            levels: Table::filled(shop.stores.len(), Steps::default()),
            givers: Table::filled(shop.stores.len(), Vec::new()),
            takers: Table::filled(shop.stores.len(), Vec::new()),
            model,
            shop,
            schedule,
        };
        layout.read_users();
        layout.read_levels();
        layout
    }

    fn read_users(&mut self) {
        for (op, place) in self.schedule.places.iter() {
            let Some(place) = place else { continue };
            let way = &self.shop.ways[place.way];
            let needs = way.needs.iter().map(|need| (need.0, i64::from(need.1)));
            for (res, amount) in needs.chain([(way.res, 1)]) {
                self.users[res].push(User {
                    start: place.start,
                    end: place.end,
                    op,
                    amount,
                });
            }
            let begin = self.setup_starts[op];
            if begin < place.start {
                for (res, amount) in &self.shop.resources[way.res].crew {
                    self.users[*res].push(User {
                        start: begin,
                        end: place.start,
                        op,
                        amount: i64::from(*amount),
                    });
                }
            }
        }
        for (res, facts) in self.shop.resources.iter() {
            self.users[res].sort_unstable();
            if facts.capacity > 1 {
                let away = facts.absences.iter();
                let away = away.map(|(start, end, amount)| (*start, *end, i64::from(*amount)));
                let used = self.users[res].iter();
                let used = used.map(|user| (user.start, user.end, user.amount));
                let changes = away.chain(used).flat_map(|(start, end, amount)| {
                    [(start, amount), (end, amount.saturating_neg())]
                });
                self.taken[res] = Steps::of(0, changes.collect());
                self.leaving[res].clone_from(&self.users[res]);
                self.leaving[res].sort_by_key(|user| user.end);
            }
        }
    }

    fn read_levels(&mut self) {
        let mut changes: Table<Store, Vec<(i64, i64)>> =
            Table::filled(self.shop.stores.len(), Vec::new());
        for (op, place) in self.schedule.places.iter() {
            let Some(place) = place else { continue };
            let facts = &self.shop.ops[op];
            for (store, amount) in &facts.takes {
                changes[*store].push((place.start, amount.saturating_neg()));
                self.takers[*store].push((place.start, op));
            }
            for (store, amount) in &facts.puts {
                changes[*store].push((place.end, *amount));
                self.givers[*store].push((place.end, op));
            }
        }
        for (store, facts) in self.shop.stores.iter() {
            changes[store].extend(facts.arrivals.iter().copied());
            self.levels[store] = Steps::of(facts.level, std::mem::take(&mut changes[store]));
            self.givers[store].sort_unstable();
            self.takers[store].sort_unstable();
        }
    }

    pub(crate) fn model(&self) -> &'a SchedulingModel {
        self.model
    }

    pub(crate) fn shop(&self) -> &'a Shop {
        self.shop
    }

    pub(crate) fn place(&self, op: Op) -> Option<Place> {
        self.schedule.places[op]
    }

    pub(crate) fn setup_start(&self, op: Op) -> i64 {
        self.setup_starts[op]
    }

    /// The order and the name of an operation.
    pub(crate) fn name(&self, op: Op) -> (&'a str, &'a str) {
        self.names.get(op.place()).copied().unwrap_or_default()
    }

    /// The family of work of an operation.
    pub(crate) fn family(&self, op: Op) -> Option<&'a str> {
        self.families.get(op.place()).copied().flatten()
    }

    pub(crate) fn resource(&self, res: Res) -> &'a str {
        let resource = self.model.resources.get(res.place());
        resource.map_or("", |resource| resource.name.as_str())
    }

    pub(super) fn buffer(&self, store: Store) -> &'a str {
        let buffer = self.model.buffers.get(store.place());
        buffer.map_or("", |buffer| buffer.name.as_str())
    }

    pub(crate) fn users(&self, res: Res) -> &[User] {
        &self.users[res]
    }

    /// Who stands last on a line before what an operation does there from `start` to `end`; its own set-up is no other.
    pub(super) fn before(&self, res: Res, op: Op, start: i64, end: i64) -> Option<User> {
        let users = &self.users[res];
        let place = users.partition_point(|user| (user.start, user.end) < (start, end));
        let mut before = users.get(..place)?.iter().rev();
        before.find(|user| user.op != op).copied()
    }

    /// The others that run in one batch with an operation.
    pub(super) fn mates(&self, op: Op, place: Place) -> Vec<Op> {
        let res = self.shop.ways[place.way].res;
        if self.shop.resources[res].batch_size.is_none() {
            return Vec::new();
        }
        let users = &self.users[res];
        let first = users.partition_point(|user| (user.start, user.end) < (place.start, place.end));
        let same = users.get(first..).unwrap_or_default().iter();
        same.take_while(|user| (user.start, user.end) == (place.start, place.end))
            .filter(|user| user.op != op)
            .map(|user| user.op)
            .collect()
    }

    /// Until when, before `tick`, others than an operation and its set-up last took more than so much of a group.
    pub(super) fn crowded_until(&self, res: Res, op: Op, tick: i64, most: i64) -> Option<i64> {
        let own = self.place(op).and_then(|place| {
            let crew = &self.shop.resources[self.shop.ways[place.way].res].crew;
            let (_, amount) = crew.iter().find(|(one, _)| *one == res)?;
            Some((self.setup_start(op)..place.start, i64::from(*amount)))
        });
        self.taken[res].above_until(tick, most, |at| {
            let own = own.as_ref().filter(|(setup, _)| setup.contains(&at));
            own.map_or(0, |(_, amount)| *amount)
        })
    }

    /// Who, but for an operation, is done with a group at a tick.
    pub(super) fn leaver(&self, res: Res, op: Op, at: i64) -> Option<Op> {
        let users = &self.leaving[res];
        let first = users.partition_point(|user| user.end < at);
        let same = users.get(first..)?.iter();
        let mut others = same.take_while(|user| user.end == at).map(|user| user.op);
        others.find(|other| *other != op)
    }

    /// Who puts material into a buffer at a tick.
    pub(super) fn giver(&self, store: Store, at: i64) -> Option<Op> {
        first_at(&self.givers[store], at)
    }

    /// Who takes material out of a buffer when an operation that starts at `from` would end.
    pub(super) fn taker(&self, store: Store, from: i64, op: Op) -> Option<Op> {
        let place = self.place(op)?;
        first_at(&self.takers[store], place.end - (place.start - from))
    }

    /// Until when, before `tick`, there was last less than so much material.
    pub(super) fn short_until(&self, store: Store, tick: i64, least: i64) -> Option<i64> {
        self.levels[store].below_until(tick, least)
    }

    /// Until when, before `tick`, there was last more than so much material.
    pub(super) fn full_until(&self, store: Store, tick: i64, most: i64) -> Option<i64> {
        self.levels[store].above_until(tick, most, |_| 0)
    }

    /// The end of an order, if all of it has places.
    pub(crate) fn end_of(&self, job: Job) -> Option<i64> {
        let mut end = None;
        for op in self.shop.ops_of(job) {
            end = end.max(Some(self.place(op)?.end));
        }
        end
    }

    /// How many ticks after its due date an order ends.
    pub(crate) fn lateness(&self, job: Job) -> i64 {
        let end = self.end_of(job);
        let due = self.shop.jobs[job].due;
        end.zip(due).map_or(0, |(end, due)| (end - due).max(0))
    }

    /// The orders that end after their due date, the latest first.
    pub(crate) fn late_orders(&self) -> Vec<Job> {
        let jobs = self.shop.jobs.ids();
        let late = jobs.map(|job| (self.lateness(job), job));
        let mut late: Vec<_> = late.filter(|(late, _)| *late > 0).collect();
        late.sort_unstable_by_key(|(late, job)| (std::cmp::Reverse(*late), *job));
        late.into_iter().map(|(_, job)| job).collect()
    }

    /// The operation with which an order ends.
    pub(crate) fn last_of(&self, job: Job) -> Option<Op> {
        let placed = self.shop.ops_of(job);
        let placed = placed.filter_map(|op| Some((self.place(op)?.end, op)));
        placed.max().map(|(_, op)| op)
    }
}

/// The first operation that something happens with at a tick.
fn first_at(moments: &[(i64, Op)], at: i64) -> Option<Op> {
    let first = moments.partition_point(|moment| moment.0 < at);
    let moment = moments.get(first).filter(|moment| moment.0 == at);
    moment.map(|moment| moment.1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::random_model;

    #[test]
    fn who_leaves_gives_and_takes_is_found_as_by_looking_at_all() {
        for seed in 0..150 {
            let model = random_model(seed);
            let shop = model.compile().unwrap();
            let layout = Layout::new(&model, &shop, shop.dispatch_best());
            let (but, crew) = (Op::new(0), Res::new(4));
            let all = |starts: bool, at: i64, flows: &dyn Fn(Op) -> bool| {
                let mut ops = shop.ops.ids().filter(|op| flows(*op));
                ops.find(|op| {
                    let place = layout.place(*op);
                    place.is_some_and(|one| at == if starts { one.start } else { one.end })
                })
            };
            for at in 0..150 {
                let mut users = layout.users(crew).iter();
                let leaver = users.find(|user| user.end == at && user.op != but);
                assert_eq!(layout.leaver(crew, but, at), leaver.map(|user| user.op));
                for store in shop.stores.ids() {
                    let puts = |op| shop.ops[op].puts.iter().any(|flow| flow.0 == store);
                    let takes = |op| shop.ops[op].takes.iter().any(|flow| flow.0 == store);
                    assert_eq!(layout.giver(store, at), all(false, at, &puts));
                    let taker = first_at(&layout.takers[store], at);
                    assert_eq!(taker, all(true, at, &takes));
                }
            }
        }
    }
}
