//! The score of a schedule in the making, kept up to date order by order.

use crate::board::Board;
use crate::measure::{ScheduleMeasures, ScheduleScore};
use crate::model::SchedulingMeasure;
use crate::shop::Shop;
use crate::table::{Job, Table};
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
    /// Set-ups belong to machines, not to orders.
    setups: bool,
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
            setups: asks(SchedulingMeasure::SetupTime),
        };
        for job in shop.jobs.ids() {
            tally.count(tally.orders[job], 1);
            tally.update(board, job);
        }
        tally
    }

    /// Looks again at an order that was changed.
    pub(super) fn update(&mut self, board: &Board<'_>, job: Job) {
        let shop = self.shop;
        let mut own = ScheduleMeasures::default();
        let mut end = None;
        for op in shop.ops_of(job) {
            match board.at(op) {
                None => own.unplaced_operations += 1,
                Some(place) => {
                    own.cost = own.cost.saturating_add(shop.ways[place.way].cost);
                    end = end.max(Some(place.end));
                }
            }
        }
        if let Some(end) = end {
            own.add_order(shop, job, end);
        }
        self.count(self.orders[job], -1);
        self.count(own, 1);
        self.orders[job] = own;
    }

    fn count(&mut self, own: ScheduleMeasures, sign: i64) {
        let add = |sum: &mut i64, part: i64| *sum = sum.saturating_add(sign * part);
        add(&mut self.sum.weighted_tardiness, own.weighted_tardiness);
        add(&mut self.sum.tardy_orders, own.tardy_orders);
        add(&mut self.sum.flow_time, own.flow_time);
        add(&mut self.sum.cost, own.cost);
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

    /// The weighted tardiness of an order.
    pub(super) fn lateness(&self, job: Job) -> i64 {
        self.orders[job].weighted_tardiness
    }

    pub(super) fn score(&self, board: &Board<'_>) -> ScheduleScore {
        if self.setups {
            return self.shop.score(&self.shop.measure(&board.schedule()));
        }
        let largest = |of: &Option<BTreeMap<i64, u32>>| {
            of.as_ref()
                .and_then(|of| of.last_key_value())
                .map_or(0, |(value, _)| *value)
        };
        self.shop.score(&ScheduleMeasures {
            makespan: largest(&self.ends),
            maximum_tardiness: largest(&self.latenesses),
            ..self.sum
        })
    }
}
