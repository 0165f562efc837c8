//! Dispatching: a whole schedule at once, by giving each free machine its most urgent work.
//!
//! # Description
//! Time runs forward over the moments at which a machine is free. Of the work that waits there, a
//! [`DispatchRule`] picks the most urgent; the [board](crate::board) gives it the slot, on any of its machines, in
//! which it ends first. So every rule of the model is kept, and gaps are filled.
//!
//! # Complexity
//! O(n (w + log n)) for n operations and w that wait at a machine at once.
//!
//! # References
//! Lee, Bhaskaran, Pinedo: A heuristic to minimize the total weighted tardiness with sequence-dependent setups
//! (IIE Transactions 29, 1997), for the rule `atcs`.
//!
//! ```
//! use lineside_aps::{DispatchRule, SchedulingModel, SchedulingOrder, SchedulingResource};
//!
//! let shop = SchedulingModel {
//!     resources: vec![SchedulingResource::of("saw")],
//!     orders: vec![
//!         SchedulingOrder::of("WO-1", [("saw", 20)]).due(60),
//!         SchedulingOrder::of("WO-2", [("saw", 10)]).due(10),
//!     ],
//!     ..SchedulingModel::default()
//! }
//! .compile()?;
//! assert_eq!(shop.measure(&shop.dispatch(DispatchRule::EarliestDue)).tardy_orders, 0);
//! # Ok::<(), lineside_aps::ApsError>(())
//! ```

mod priority;

#[cfg(test)]
mod tests;

use crate::board::Board;
use crate::measure::ScheduleScore;
use crate::schedule::Schedule;
use crate::shop::Shop;
use crate::stop::Stop;
use crate::table::{Knot, Op, Res, Table};
use priority::{Priority, Urgency};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// How far `atcs` looks ahead, and how little it takes set-ups to heart.
const SETTINGS: [(f64, f64); 5] = [(2.0, 0.3), (5.0, 0.3), (10.0, 0.1), (1.0, 0.1), (20.0, 1.0)];

/// From so many operations on, only the first few settings are tried.
const MUCH: usize = 20_000;

/// After so many decisions somebody looks whether to stop.
const LOOK_EVERY: usize = 500;

/// How dispatching decides which work is the most urgent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum DispatchRule {
    /// Apparent tardiness cost with set-ups: weight for time, less where there is slack or a long set-up. The
    /// default.
    #[default]
    Atcs,
    /// The order that is due first.
    EarliestDue,
    /// The work that has waited longest.
    FirstIn,
    /// The shortest operation.
    ShortestTime,
    /// The order with the most work still to do.
    MostWork,
    /// The order with the least time to spare.
    LeastSlack,
}

impl DispatchRule {
    /// All rules.
    pub const ALL: [Self; 6] = [
        Self::Atcs,
        Self::EarliestDue,
        Self::FirstIn,
        Self::ShortestTime,
        Self::MostWork,
        Self::LeastSlack,
    ];
}

/// Work that waits at a resource.
#[derive(Debug, Clone, Copy)]
struct Waiting {
    knot: Knot,
    op: Op,
    family: u32,
    ready: i64,
    urgency: Urgency,
}

/// A schedule in the making, and what waits where.
struct Floor<'s> {
    shop: &'s Shop,
    board: Board<'s>,
    priority: Priority<'s>,
    queues: Table<Res, Vec<Waiting>>,
    events: BinaryHeap<Reverse<(i64, Res)>>,
    /// The next moment at which a resource decides.
    armed: Table<Res, Option<i64>>,
    /// How many operations outside each knot it still waits for.
    missing: Table<Knot, usize>,
    settled: Table<Knot, bool>,
    /// What found no place when its turn came.
    failed: Vec<Knot>,
}

impl Shop {
    /// Schedules everything by one rule. What finds no place at all, since a window or a material never fits, is left
    /// without one, and so is everything that waits for it.
    #[must_use]
    pub fn dispatch(&self, rule: DispatchRule) -> Schedule {
        self.dispatch_by(Priority::new(self, rule), &Stop::at(None))
    }

    /// The best schedule of all rules, `atcs` in several settings; of a few rules where there is very much to do.
    #[must_use]
    pub fn dispatch_best(&self) -> Schedule {
        let never = Stop::at(None);
        let mut best: Option<(ScheduleScore, Schedule)> = None;
        for place in 0..self.dispatch_settings() {
            let schedule = self.dispatch_setting(place, &never);
            let score = self.score(&self.measure(&schedule));
            if best.as_ref().is_none_or(|(least, _)| score < *least) {
                best = Some((score, schedule));
            }
        }
        best.map_or_else(
            || self.dispatch(DispatchRule::Atcs),
            |(_, schedule)| schedule,
        )
    }

    /// How many ways of dispatching are tried.
    pub(crate) fn dispatch_settings(&self) -> usize {
        let former = usize::from(self.remembers());
        let rules = if self.ops.len() > MUCH {
            1
        } else {
            SETTINGS.len() + DispatchRule::ALL.len() - 1
        };
        former + rules
    }

    /// The schedule of one of the ways.
    pub(crate) fn dispatch_setting(&self, place: usize, stop: &Stop) -> Schedule {
        let mut board = Board::new(self);
        let mut place = Some(place);
        if self.remembers() {
            place = place.and_then(|place| place.checked_sub(1));
            if place.is_none() {
                self.remember(&mut board);
            }
        }
        let place = place.unwrap_or(0);
        let priority = match SETTINGS.get(place) {
            Some((slack, setup)) => Priority::atcs(self, *slack, *setup),
            None => {
                let rule = DispatchRule::ALL.get(place + 1 - SETTINGS.len());
                Priority::new(self, rule.copied().unwrap_or_default())
            }
        };
        self.dispatch_on(board, priority, stop)
    }

    /// Whether there is a former plan.
    fn remembers(&self) -> bool {
        self.ops.cells().iter().any(|op| op.former.is_some())
    }

    /// Puts everything where the former plan has it, or as soon after that as it fits.
    fn remember(&self, board: &mut Board<'_>) {
        let mut known: Vec<(i64, usize, Op)> = Vec::new();
        for (rank, op) in self.ranked.iter().enumerate() {
            let alone = self.knots[self.knot_of[*op]].len() == 1;
            if let Some(former) = self.ops[*op].former.filter(|_| alone) {
                known.push((former.start, rank, *op));
            }
        }
        known.sort_unstable();
        for (start, _, op) in known {
            let mut waits = self.before[op].iter();
            let ready = waits.all(|wait| board.at(wait.other).is_some());
            let way = self.ops[op].former.map(|former| former.way);
            if ready
                && board.at(op).is_none()
                && let Some(slot) = way.and_then(|way| board.slot_in(op, way, start))
            {
                board.place(op, slot);
            }
        }
    }

    fn dispatch_by(&self, priority: Priority<'_>, stop: &Stop) -> Schedule {
        self.dispatch_on(Board::new(self), priority, stop)
    }

    fn dispatch_on(&self, board: Board<'_>, priority: Priority<'_>, stop: &Stop) -> Schedule {
        let mut floor = Floor {
            shop: self,
            board,
            priority,
            queues: Table::filled(self.resources.len(), Vec::new()),
            events: BinaryHeap::new(),
            armed: Table::filled(self.resources.len(), None),
            missing: Table::filled(self.knots.len(), 0),
            settled: Table::filled(self.knots.len(), false),
            failed: Vec::new(),
        };
        floor.open();
        let mut count: usize = 0;
        while let Some(Reverse((now, res))) = floor.next() {
            if floor.armed[res] == Some(now) {
                floor.armed[res] = None;
                floor.decide(now, res);
            }
            count += 1;
            if count.is_multiple_of(LOOK_EVERY) && stop.is_due() {
                break;
            }
        }
        floor.board.schedule()
    }
}

impl Floor<'_> {
    /// Counts what each knot waits for, and brings in those that wait for nothing.
    fn open(&mut self) {
        let shop = self.shop;
        for (knot, ops) in shop.knots.iter() {
            let outside = ops.iter().flat_map(|op| &shop.before[*op]);
            self.missing[knot] = outside
                .filter(|wait| shop.knot_of[wait.other] != knot)
                .count();
        }
        for (knot, ops) in shop.knots.iter() {
            if ops.iter().all(|op| self.board.at(*op).is_some()) {
                self.settle(knot);
            }
        }
        for knot in shop.knots.ids() {
            if self.missing[knot] == 0 && !self.settled[knot] {
                self.arrive(knot);
            }
        }
    }

    /// The next moment at which a resource decides; when there is none, what failed may be tried again.
    fn next(&mut self) -> Option<Reverse<(i64, Res)>> {
        loop {
            let next = self.events.pop();
            if next.is_some() || self.failed.is_empty() {
                return next;
            }
            let failed = std::mem::take(&mut self.failed);
            let before = failed.len();
            for knot in failed {
                if self.board.insert(knot, 0) {
                    self.settle(knot);
                } else {
                    self.failed.push(knot);
                }
            }
            if self.failed.len() == before {
                return self.events.pop();
            }
        }
    }

    /// Lets a knot wait at every resource that its first operation could run on.
    fn arrive(&mut self, knot: Knot) {
        let shop = self.shop;
        let lead = shop.knots[knot]
            .iter()
            .find(|op| self.board.at(**op).is_none());
        let Some(op) = lead.copied() else { return };
        let ready = self.board.ready(op);
        for way in shop.ways_of(op) {
            let res = shop.ways[way].res;
            self.queues[res].push(Waiting {
                knot,
                op,
                family: shop.ways[way].family,
                ready,
                urgency: self.priority.of(op, way, ready),
            });
            self.arm(res, ready);
        }
    }

    fn arm(&mut self, res: Res, at: i64) {
        if self.armed[res].is_none_or(|armed| at < armed) {
            self.armed[res] = Some(at);
            self.events.push(Reverse((at, res)));
        }
    }

    /// Gives a resource its most urgent work, if it is free and work has arrived.
    fn decide(&mut self, now: i64, res: Res) {
        let shop = self.shop;
        let (free, family) = self.board.free_from(res, now);
        let mut queue = std::mem::take(&mut self.queues[res]);
        let mut soonest = i64::MAX;
        let mut urgent: Option<(f64, Waiting)> = None;
        let mut at = 0;
        while let Some(waiting) = queue.get(at) {
            if self.settled[waiting.knot] {
                queue.swap_remove(at);
                continue;
            }
            at += 1;
            soonest = soonest.min(waiting.ready);
            let setup = shop.setup(res, family, waiting.family);
            // A set-up may run before the work arrives.
            if free > now || waiting.ready > now + setup {
                continue;
            }
            let value = self.priority.now(&waiting.urgency, now, setup);
            let more = urgent.as_ref().is_none_or(|(most, other)| {
                value
                    .total_cmp(most)
                    .then_with(|| other.op.cmp(&waiting.op))
                    .is_gt()
            });
            if more {
                urgent = Some((value, *waiting));
            }
        }
        self.queues[res] = queue;
        if soonest == i64::MAX {
            return;
        }
        if free > now {
            return self.arm(res, free);
        }
        let Some((_, urgent)) = urgent else {
            return self.arm(res, soonest.max(now));
        };
        if self.board.insert(urgent.knot, 0) {
            self.settle(urgent.knot);
        } else {
            self.settled[urgent.knot] = true;
            self.failed.push(urgent.knot);
        }
        let next = match self.board.at(urgent.op) {
            Some(place) if shop.ways[place.way].res == res => place.end,
            _ => now,
        };
        self.arm(res, next.max(now));
    }

    /// Tells what waits for a knot that it has its place.
    fn settle(&mut self, knot: Knot) {
        let shop = self.shop;
        self.settled[knot] = true;
        for wait in shop.knots[knot].iter().flat_map(|op| &shop.behind[*op]) {
            let other = shop.knot_of[wait.other];
            if other == knot {
                continue;
            }
            self.missing[other] = self.missing[other].saturating_sub(1);
            if self.missing[other] == 0 && !self.settled[other] {
                self.arrive(other);
            }
        }
    }
}
