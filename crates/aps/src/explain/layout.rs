//! A schedule laid out by resource and by material, to look around in.

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
    /// How much of a group is used or away, from each point on.
    taken: Table<Res, Vec<(i64, i64)>>,
    /// How much material there is, from each point on.
    levels: Table<Store, Vec<(i64, i64)>>,
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
            taken: Table::filled(shop.resources.len(), Vec::new()),
            levels: Table::filled(shop.stores.len(), Vec::new()),
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
                self.taken[res] = steps(0, changes.collect());
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
            }
            for (store, amount) in &facts.puts {
                changes[*store].push((place.end, *amount));
            }
        }
        for (store, facts) in self.shop.stores.iter() {
            changes[store].extend(facts.arrivals.iter().copied());
            self.levels[store] = steps(facts.level, std::mem::take(&mut changes[store]));
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
        last_until(&self.taken[res], tick, |at, level| {
            let own = own.as_ref().filter(|(setup, _)| setup.contains(&at));
            level - own.map_or(0, |(_, amount)| *amount) > most
        })
    }

    /// Until when, before `tick`, there was last less than so much material.
    pub(super) fn short_until(&self, store: Store, tick: i64, least: i64) -> Option<i64> {
        last_until(&self.levels[store], tick, |_, level| level < least)
    }

    /// Until when, before `tick`, there was last more than so much material.
    pub(super) fn full_until(&self, store: Store, tick: i64, most: i64) -> Option<i64> {
        last_until(&self.levels[store], tick, |_, level| level > most)
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

/// A value that changes at points in time, as what it is from each point on.
fn steps(from: i64, mut changes: Vec<(i64, i64)>) -> Vec<(i64, i64)> {
    changes.sort_unstable();
    let mut steps: Vec<(i64, i64)> = vec![(i64::MIN, from)];
    let mut value = from;
    for (at, change) in changes {
        value = value.saturating_add(change);
        match steps.last_mut() {
            Some(last) if last.0 == at => last.1 = value,
            _ => steps.push((at, value)),
        }
    }
    steps
}

/// The end of the last stretch before `tick` in which the value is bad; nothing where it never is.
fn last_until(steps: &[(i64, i64)], tick: i64, bad: impl Fn(i64, i64) -> bool) -> Option<i64> {
    let behind = steps.partition_point(|step| step.0 < tick);
    let before = steps.get(..behind)?;
    let last = before.iter().rposition(|step| bad(step.0, step.1))?;
    Some(steps.get(last + 1).map_or(tick, |step| step.0.min(tick)))
}
