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
use crate::schedule::Schedule;
use crate::shop::Shop;
use crate::table::{Knot, Op, Res, Table, Way};
use priority::Priority;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

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
    way: Way,
    ready: i64,
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
}

impl Shop {
    /// Schedules everything by one rule. What finds no place at all, since a window or a material never fits, is left
    /// without one, and so is everything that waits for it.
    #[must_use]
    pub fn dispatch(&self, rule: DispatchRule) -> Schedule {
        self.dispatch_by(Priority::new(self, rule))
    }

    /// The best schedule of all rules, `atcs` in several settings.
    #[must_use]
    pub fn dispatch_best(&self) -> Schedule {
        let others = DispatchRule::ALL
            .into_iter()
            .skip(1)
            .map(|rule| Priority::new(self, rule));
        let settings = [(1.0, 0.1), (2.0, 0.3), (5.0, 0.3), (10.0, 0.1), (20.0, 1.0)];
        let atcs = settings.map(|(slack, setup)| Priority::atcs(self, slack, setup));
        let schedules = atcs
            .into_iter()
            .chain(others)
            .map(|priority| self.dispatch_by(priority));
        schedules
            .min_by_key(|schedule| self.score(&self.measure(schedule)))
            .unwrap_or_else(|| self.dispatch(DispatchRule::Atcs))
    }

    fn dispatch_by(&self, priority: Priority<'_>) -> Schedule {
        let mut floor = Floor {
            shop: self,
            board: Board::new(self),
            priority,
            queues: Table::filled(self.resources.len(), Vec::new()),
            events: BinaryHeap::new(),
            armed: Table::filled(self.resources.len(), None),
            missing: Table::filled(self.knots.len(), 0),
            settled: Table::filled(self.knots.len(), false),
        };
        floor.open();
        while let Some(Reverse((now, res))) = floor.events.pop() {
            if floor.armed[res] == Some(now) {
                floor.armed[res] = None;
                floor.decide(now, res);
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
                way,
                ready,
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
        let settled = &self.settled;
        self.queues[res].retain(|waiting| !settled[waiting.knot]);
        let Some(soonest) = self.queues[res].iter().map(|waiting| waiting.ready).min() else {
            return;
        };
        let (free, family) = self.board.free_from(res, now);
        if free > now {
            return self.arm(res, free);
        }
        let setup = |waiting: &Waiting| shop.setup(res, family, shop.ways[waiting.way].family);
        // A set-up may run before the work arrives.
        let arrived = self.queues[res]
            .iter()
            .filter(|waiting| waiting.ready <= now + setup(waiting));
        let urgent = arrived
            .map(|waiting| (self.priority.of(waiting, now, setup(waiting)), waiting))
            .max_by(|(a, one), (b, two)| a.total_cmp(b).then_with(|| two.op.cmp(&one.op)));
        let Some((_, &urgent)) = urgent else {
            return self.arm(res, soonest.max(now));
        };
        if self.board.insert(urgent.knot, 0) {
            self.settle(urgent.knot);
        } else {
            self.settled[urgent.knot] = true;
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
