//! How good a schedule is.
//!
//! ```
//! use lineside_aps::{DispatchRule, SchedulingModel, SchedulingOrder, SchedulingResource};
//!
//! let shop = SchedulingModel {
//!     resources: vec![SchedulingResource::of("saw")],
//!     orders: vec![SchedulingOrder::of("WO-1", [("saw", 20)]).due(15)],
//!     ..SchedulingModel::default()
//! }
//! .compile()?;
//! let measures = shop.measure(&shop.dispatch(DispatchRule::EarliestDue));
//! assert_eq!((measures.makespan, measures.weighted_tardiness), (20, 5));
//! # Ok::<(), lineside_aps::ApsError>(())
//! ```

use crate::model::SchedulingMeasure;
use crate::schedule::{Place, Schedule, sequences};
use crate::shop::{FORBIDDEN, Shop};
use crate::table::{Job, Op};
use serde::{Deserialize, Serialize};

/// What can be said about a schedule in numbers; see `SchedulingMeasure` for what each means.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ScheduleMeasures {
    /// When the last operation ends.
    pub makespan: i64,
    /// The sum over orders of weight times ticks past the due date.
    pub weighted_tardiness: i64,
    /// How many orders end after their due date.
    pub tardy_orders: i64,
    /// The most ticks that any order ends after its due date.
    pub maximum_tardiness: i64,
    /// The sum over orders of the ticks from release to end.
    pub flow_time: i64,
    /// The ticks that resources spend on set-ups.
    pub setup_time: i64,
    /// The sum of the costs of the modes chosen, and of the ticks that resources work and are set up.
    pub cost: i64,
    /// The sum of the weights of the orders that are not done at the tick up to which a goal counts; 0 without such
    /// a goal.
    pub unfinished_orders: i64,
    /// The sum over operations of the ticks between their start and the one in the former plan.
    pub moved_starts: i64,
    /// How many operations run on another resource than in the former plan.
    pub moved_operations: i64,
    /// How many operations have no place.
    pub unplaced_operations: i64,
    /// How many orders end after their deadline.
    pub missed_deadlines: i64,
}

/// A schedule's worth as its goals see it: less is better, the first number decides first.
///
/// The first number counts what must not be: operations without a place and deadlines missed. Then comes one
/// number per rank of goals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ScheduleScore(pub [i64; 4]);

impl ScheduleScore {
    /// Whether everything has a place and no deadline is missed.
    #[must_use]
    pub fn is_feasible(self) -> bool {
        matches!(self.0, [0, ..])
    }
}

impl Shop {
    /// Measures a schedule.
    #[must_use]
    pub fn measure(&self, schedule: &Schedule) -> ScheduleMeasures {
        let mut measures = ScheduleMeasures::default();
        for job in self.jobs.ids() {
            let end = self
                .ops_of(job)
                .filter_map(|op| schedule.places[op])
                .map(|place| place.end)
                .max();
            if let Some(end) = end {
                measures.add_order(self, job, end);
            }
        }
        for (op, place) in schedule.places.iter() {
            measures.add_operation(self, op, *place);
        }
        let (ticks, cost) = self.setups(schedule);
        measures.setup_time = ticks;
        measures.cost = measures.cost.saturating_add(cost);
        measures
    }

    /// The ticks of all set-ups, and what they cost.
    fn setups(&self, schedule: &Schedule) -> (i64, i64) {
        let (mut total, mut cost): (i64, i64) = (0, 0);
        if self.setups.is_empty() {
            return (total, cost);
        }
        for (res, sequence) in sequences(self, schedule).iter() {
            let facts = &self.resources[res];
            if facts.setups.is_none() {
                continue;
            }
            let mut last: Option<(i64, i64)> = None;
            let mut family = facts.initial;
            for (op, place) in sequence {
                // Members of one batch share its set-up.
                if last == Some((place.start, place.end)) {
                    continue;
                }
                let own = self.ways[place.way].family;
                let ticks = if last.is_none() && self.had_begun(*op, place.start) {
                    0
                } else {
                    self.setup(res, family, own)
                };
                if ticks < FORBIDDEN {
                    total = total.saturating_add(ticks);
                    cost = cost.saturating_add(facts.setup_rate.saturating_mul(ticks));
                }
                last = Some((place.start, place.end));
                family = own;
            }
        }
        (total, cost)
    }

    /// The worth of a schedule with these measures.
    #[must_use]
    pub fn score(&self, measures: &ScheduleMeasures) -> ScheduleScore {
        let mut score = [
            measures
                .unplaced_operations
                .saturating_add(measures.missed_deadlines),
            0,
            0,
            0,
        ];
        for goal in &self.goals {
            let part = measures.get(goal.measure).saturating_mul(goal.weight);
            if let Some(sum) = score.get_mut(usize::from(goal.rank) + 1) {
                *sum = sum.saturating_add(part);
            }
        }
        ScheduleScore(score)
    }
}

impl ScheduleMeasures {
    /// Counts an operation.
    pub(crate) fn add_operation(&mut self, shop: &Shop, op: Op, place: Option<Place>) {
        let Some(place) = place else {
            self.unplaced_operations += 1;
            return;
        };
        let way = &shop.ways[place.way];
        self.cost = self.cost.saturating_add(way.cost);
        if let Some(former) = shop.ops[op].former {
            let moved = (place.start - former.start).abs();
            self.moved_starts = self.moved_starts.saturating_add(moved);
            self.moved_operations += i64::from(way.res != shop.ways[former.way].res);
        }
    }

    /// Counts an order that ends then.
    pub(crate) fn add_order(&mut self, shop: &Shop, job: Job, end: i64) {
        let facts = &shop.jobs[job];
        self.makespan = self.makespan.max(end);
        self.flow_time = self.flow_time.saturating_add(end - facts.release);
        let late = facts.due.map_or(0, |due| (end - due).max(0));
        if late > 0 {
            self.tardy_orders += 1;
            self.maximum_tardiness = self.maximum_tardiness.max(late);
            let weighted = late.saturating_mul(facts.weight);
            self.weighted_tardiness = self.weighted_tardiness.saturating_add(weighted);
        }
        if shop.horizon.is_some_and(|horizon| end > horizon) {
            self.unfinished_orders = self.unfinished_orders.saturating_add(facts.weight);
        }
        if facts.deadline.is_some_and(|deadline| end > deadline) {
            self.missed_deadlines += 1;
        }
    }

    /// One of the measures.
    #[must_use]
    pub fn get(&self, measure: SchedulingMeasure) -> i64 {
        match measure {
            SchedulingMeasure::Makespan => self.makespan,
            SchedulingMeasure::WeightedTardiness => self.weighted_tardiness,
            SchedulingMeasure::TardyOrders => self.tardy_orders,
            SchedulingMeasure::MaximumTardiness => self.maximum_tardiness,
            SchedulingMeasure::FlowTime => self.flow_time,
            SchedulingMeasure::SetupTime => self.setup_time,
            SchedulingMeasure::Cost => self.cost,
            SchedulingMeasure::UnfinishedOrders => self.unfinished_orders,
            SchedulingMeasure::MovedStarts => self.moved_starts,
            SchedulingMeasure::MovedOperations => self.moved_operations,
        }
    }
}
