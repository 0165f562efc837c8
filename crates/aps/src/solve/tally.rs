//! The score of a schedule in the making, kept up to date order by order.

use crate::board::Board;
use crate::measure::{ScheduleMeasures, ScheduleScore};
use crate::model::SchedulingMeasure;
use crate::shop::Shop;
use crate::table::{Id, Job, Table};
use std::collections::BTreeMap;

/// What each order adds to the score, and the sum.
#[derive(Debug, Clone)]
pub(super) struct Tally<'s> {
    shop: &'s Shop,
    orders: Table<Job, ScheduleMeasures>,
    sum: ScheduleMeasures,
    /// How many orders end when, and are how late; kept only where a goal asks for the largest.
    ends: Option<BTreeMap<i64, u32>>,
    latenesses: Option<BTreeMap<i64, u32>>,
    /// The orders that are late, and those that have no place for all of their operations.
    late: Few,
    torn: Few,
}

impl<'s> Tally<'s> {
    pub(super) fn of(shop: &'s Shop, board: &Board<'_>) -> Self {
        let asks = |measure| shop.goals.iter().any(|goal| goal.measure == measure);
        let mut tally = Self {
            shop,
            orders: Table::filled(shop.jobs.len(), ScheduleMeasures::default()),
            sum: ScheduleMeasures::default(),
            ends: asks(SchedulingMeasure::Makespan).then(BTreeMap::new),
            latenesses: asks(SchedulingMeasure::MaximumTardiness).then(BTreeMap::new),
            late: Few::of(shop.jobs.len()),
            torn: Few::of(shop.jobs.len()),
        };
        for job in shop.jobs.ids() {
            tally.count(tally.orders[job], 1);
            tally.update(board, job);
        }
        tally
    }

    /// Looks again at an order that was changed; what was known of it before.
    pub(super) fn update(&mut self, board: &Board<'_>, job: Job) -> ScheduleMeasures {
        let shop = self.shop;
        let mut own = ScheduleMeasures::default();
        let mut end = None;
        for op in shop.ops_of(job) {
            let place = board.at(op);
            own.add_operation(shop, op, place);
            end = end.max(place.map(|place| place.end));
        }
        if let Some(end) = end {
            own.add_order(shop, job, end);
        }
        let before = self.orders[job];
        self.set(job, own);
        before
    }

    /// Takes over what is known of an order.
    pub(super) fn set(&mut self, job: Job, own: ScheduleMeasures) {
        let before = self.orders[job];
        if before == own {
            return;
        }
        self.count(before, -1);
        self.count(own, 1);
        self.orders[job] = own;
        self.late.set(job, own.tardy_orders > 0);
        self.torn.set(job, own.unplaced_operations > 0);
    }

    fn count(&mut self, own: ScheduleMeasures, sign: i64) {
        let add = |sum: &mut i64, part: i64| *sum = sum.saturating_add(sign * part);
        add(&mut self.sum.weighted_tardiness, own.weighted_tardiness);
        add(&mut self.sum.tardy_orders, own.tardy_orders);
        add(&mut self.sum.flow_time, own.flow_time);
        add(&mut self.sum.cost, own.cost);
        add(&mut self.sum.unfinished_orders, own.unfinished_orders);
        add(&mut self.sum.moved_starts, own.moved_starts);
        add(&mut self.sum.moved_operations, own.moved_operations);
        add(&mut self.sum.unplaced_operations, own.unplaced_operations);
        add(&mut self.sum.missed_deadlines, own.missed_deadlines);
        for (largest, value) in [
            (&mut self.ends, own.makespan),
            (&mut self.latenesses, own.maximum_tardiness),
        ] {
            let Some(largest) = largest else { continue };
            let count = largest.entry(value).or_default();
            *count = if sign > 0 {
                *count + 1
            } else {
                count.saturating_sub(1)
            };
            if *count == 0 {
                largest.remove(&value);
            }
        }
    }

    /// What is known of an order.
    pub(super) fn of_order(&self, job: Job) -> &ScheduleMeasures {
        &self.orders[job]
    }

    /// The orders that are late, in no order.
    pub(super) fn late(&self) -> &[Job] {
        &self.late.jobs
    }

    /// The orders that have no place for all of their operations, in no order.
    pub(super) fn torn(&self) -> &[Job] {
        &self.torn.jobs
    }

    /// The weighted tardiness of all orders.
    pub(super) fn tardiness(&self) -> i64 {
        self.sum.weighted_tardiness
    }

    pub(super) fn orders(&self) -> u32 {
        Job::new(self.orders.len()).0
    }

    pub(super) fn score(&self, board: &Board<'_>) -> ScheduleScore {
        let largest = |of: &Option<BTreeMap<i64, u32>>| {
            of.as_ref()
                .and_then(|of| of.last_key_value())
                .map_or(0, |(value, _)| *value)
        };
        let (setup_time, setup_cost) = board.setups();
        self.shop.score(&ScheduleMeasures {
            makespan: largest(&self.ends),
            maximum_tardiness: largest(&self.latenesses),
            setup_time,
            cost: self.sum.cost.saturating_add(setup_cost),
            ..self.sum
        })
    }
}

/// Some of the orders, one of which can be drawn.
#[derive(Debug, Clone)]
struct Few {
    jobs: Vec<Job>,
    /// Where each stands among them.
    at: Table<Job, u32>,
}

/// The place of an order that is not among them.
const NOWHERE: u32 = u32::MAX;

impl Few {
    fn of(jobs: usize) -> Self {
        Self {
            jobs: Vec::new(),
            at: Table::filled(jobs, NOWHERE),
        }
    }

    fn set(&mut self, job: Job, is: bool) {
        let at = self.at[job];
        if is && at == NOWHERE {
            self.at[job] = Job::new(self.jobs.len()).0;
            self.jobs.push(job);
        } else if !is && at != NOWHERE {
            self.at[job] = NOWHERE;
            self.jobs.swap_remove(at as usize);
            if let Some(moved) = self.jobs.get(at as usize) {
                self.at[*moved] = at;
            }
        }
    }
}
