//! What holds the start of an operation.

use super::cause::ScheduleCauseKind as Kind;
use super::layout::Layout;
use crate::schedule::Place;
use crate::table::{Op, Res, Store};
use std::cmp::Reverse;

/// One thing that lets an operation start from a tick on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct StartCause {
    pub(crate) kind: Kind,
    pub(crate) from: i64,
    pub(crate) other: Option<Op>,
    pub(crate) res: Option<Res>,
    pub(super) store: Option<Store>,
    /// The ticks between: a lag, or a set-up.
    pub(super) ticks: i64,
}

impl StartCause {
    fn of(kind: Kind, from: i64) -> Self {
        Self {
            kind,
            from,
            other: None,
            res: None,
            store: None,
            ticks: 0,
        }
    }

    fn by(self, op: Op) -> Self {
        let other = Some(op);
        Self { other, ..self }
    }

    fn on(self, res: Res) -> Self {
        let res = Some(res);
        Self { res, ..self }
    }
}

impl Layout<'_> {
    /// Everything that could hold an operation, what lets it start last first; and when it could start.
    pub(crate) fn held(&self, op: Op) -> Option<(Vec<StartCause>, i64)> {
        let place = self.place(op)?;
        if self.shop().ops[op].lock.is_some() {
            return Some((vec![StartCause::of(Kind::Locked, place.start)], place.start));
        }
        let mut held = self.held_apart_from_machine(op, place);
        for mate in self.mates(op, place) {
            let Some(beside) = self.place(mate) else {
                continue;
            };
            let from = match self.shop().ops[mate].lock {
                Some(lock) => lock.start,
                None => {
                    let held = self.held_apart_from_machine(mate, beside);
                    held.iter().map(|one| one.from).max().unwrap_or(0)
                }
            };
            held.push(StartCause::of(Kind::Batch, from).by(mate));
        }
        let latest = held.iter().map(|one| one.from).max().unwrap_or(0).max(0);
        let (machine, mut free, setup) = self.held_by_machine(op, place);
        held.extend(machine);
        let mut bare = machine.map_or(latest, |one| one.from.max(latest));
        for one in self.held_by_crew(op, place, setup) {
            bare = bare.max(one.from);
            free = free.max(one.from - setup);
            held.push(one);
        }
        let could = self.shop().fit(place.way, latest, free, setup).start;
        if could > bare {
            let res = self.closed_resource(place, bare - setup, could);
            let closed = StartCause::of(Kind::Calendar, could);
            held.push(res.map_or(closed, |res| closed.on(res)));
        }
        held.sort_by_key(|one| Reverse(one.from));
        Some((held, could.min(place.start)))
    }

    /// What the machine asks for: when it is free, and for how long it is then set up.
    fn held_by_machine(&self, op: Op, place: Place) -> (Option<StartCause>, i64, i64) {
        let shop = self.shop();
        let way = &shop.ways[place.way];
        if shop.resources[way.res].capacity > 1 {
            return (None, 0, 0);
        }
        let begin = self.setup_start(op);
        let calendar = &shop.open[shop.resources[way.res].setup_calendar];
        let paused = match shop.ops[op].interruptible {
            true => calendar.closed_ticks(begin, place.start),
            false => 0,
        };
        let setup = place.start - begin - paused;
        let before = self.before(way.res, op, place.start, place.end);
        let free = before.map_or(0, |user| user.end);
        if before.is_none() && setup == 0 {
            return (None, 0, 0);
        }
        let kind = if setup > 0 {
            Kind::Setup
        } else {
            Kind::Resource
        };
        let held = StartCause {
            other: before.map(|user| user.op),
            ticks: setup,
            ..StartCause::of(kind, free + setup).on(way.res)
        };
        (Some(held), free, setup)
    }

    /// What holds the set-up: those who do it have other work. It begins when they are free.
    fn held_by_crew(&self, op: Op, place: Place, setup: i64) -> Vec<StartCause> {
        let shop = self.shop();
        let mut held = Vec::new();
        if setup == 0 {
            return held;
        }
        let begin = Place {
            start: self.setup_start(op),
            end: place.start,
            ..place
        };
        for (res, amount) in &shop.resources[shop.ways[place.way].res].crew {
            self.held_by_resource((*res, i64::from(*amount)), op, begin, &mut held);
        }
        for one in &mut held {
            one.from += setup;
            one.ticks = setup;
        }
        held
    }

    fn held_apart_from_machine(&self, op: Op, place: Place) -> Vec<StartCause> {
        let shop = self.shop();
        let facts = &shop.ops[op];
        let mut held = Vec::new();
        if facts.release > 0 {
            held.push(StartCause::of(Kind::Release, facts.release));
        }
        self.held_by_waits(op, place, &mut held);
        let way = &shop.ways[place.way];
        let main = (shop.resources[way.res].capacity > 1).then_some((way.res, 1));
        for (res, amount) in way.needs.iter().copied().chain(main) {
            self.held_by_resource((res, i64::from(amount)), op, place, &mut held);
        }
        for (store, amount) in &facts.takes {
            if let Some(until) = self.short_until(*store, place.start, *amount) {
                let store = Some(*store);
                held.push(StartCause {
                    store,
                    ..StartCause::of(Kind::Material, until)
                });
            }
        }
        for (store, amount) in &facts.puts {
            let Some(capacity) = shop.stores[*store].capacity else {
                continue;
            };
            if let Some(until) = self.full_until(*store, place.end, capacity - amount) {
                let store = Some(*store);
                let from = place.start - (place.end - until);
                held.push(StartCause {
                    store,
                    ..StartCause::of(Kind::Room, from)
                });
            }
        }
        held
    }

    fn held_by_waits(&self, op: Op, place: Place, held: &mut Vec<StartCause>) {
        let shop = self.shop();
        let anchor = |place: Place, end: bool| if end { place.end } else { place.start };
        for wait in &shop.before[op] {
            let Some(other) = self.place(wait.other) else {
                continue;
            };
            let least = anchor(other, wait.from_end) + wait.min;
            let from = place.start - (anchor(place, wait.to_end) - least);
            held.push(StartCause {
                ticks: wait.min,
                ..StartCause::of(Kind::Predecessor, from).by(wait.other)
            });
        }
        for wait in &shop.behind[op] {
            let (Some(max), Some(other)) = (wait.max, self.place(wait.other)) else {
                continue;
            };
            let least = anchor(other, wait.to_end) - max;
            let from = place.start - (anchor(place, wait.from_end) - least);
            held.push(StartCause {
                ticks: max,
                ..StartCause::of(Kind::MaximumLag, from).by(wait.other)
            });
        }
    }

    fn held_by_resource(
        &self,
        (res, amount): (Res, i64),
        op: Op,
        place: Place,
        held: &mut Vec<StartCause>,
    ) {
        let capacity = i64::from(self.shop().resources[res].capacity);
        if capacity == 1 {
            let before = self.before(res, op, place.start, place.end);
            held.extend(
                before.map(|user| StartCause::of(Kind::Resource, user.end).by(user.op).on(res)),
            );
            return;
        }
        let Some(until) = self.crowded_until(res, op, place.start, capacity - amount) else {
            return;
        };
        let one = StartCause::of(Kind::Group, until).on(res);
        let leaver = self.leaver(res, op, until);
        held.push(leaver.map_or(one, |other| one.by(other)));
    }

    /// The resource of an operation that is closed somewhere in a stretch.
    fn closed_resource(&self, place: Place, start: i64, end: i64) -> Option<Res> {
        let shop = self.shop();
        let way = &shop.ways[place.way];
        let mut all = [way.res]
            .into_iter()
            .chain(way.needs.iter().map(|need| need.0));
        all.find(|res| shop.open[shop.resources[*res].calendar].closed_ticks(start, end) > 0)
    }
}
