//! Lower bounds: no schedule is better than this.
//!
//! # Description
//! An order cannot end before its operations, each in its shortest way, have followed each other. On a
//! machine whose operations have no other, one-machine schedules with pauses bound the makespan:
//! each operation has a head (what comes before it) and a tail (what comes after), and may be interrupted.
//! Machines that share their work are bounded together ([`groups`]), and those that are set up with the least of that
//! ([`setups`]). The largest of these bounds the makespan; edge
//! finding then refutes what more it can ([`refute`]), and shaving goes on with that beside the search ([`shave`]). For
//! sums over orders the bound is what each order cannot help, and for set-ups what each machine cannot.
//!
//! # Complexity
//! O(n log n) for n operations, and for the makespan O(k n^2) for k rounds of edge finding.
//!
//! # References
//! Jackson: An extension of Johnson's results on job lot scheduling (Naval Research Logistics Quarterly 3, 1956);
//! Carlier: The one-machine sequencing problem (EJOR 11, 1982), for the preemptive bound.

mod edges;
mod groups;
mod machine;
mod paths;
mod refute;
mod setups;
mod shave;
mod windows;

#[cfg(test)]
mod tests;

pub(crate) use shave::Shaver;
pub(crate) use windows::Frame;

use crate::measure::ScheduleMeasures;
use crate::model::SchedulingMeasure;
use crate::shop::Shop;
use crate::stop::Stop;

impl Shop {
    /// A value that the goals of rank 0 cannot go below.
    #[must_use]
    pub fn lower_bound(&self) -> i64 {
        let frame = Frame::of(self);
        frame.value(frame.makespan(&Stop::at(None)))
    }
}

impl<'s> Frame<'s> {
    /// A tick before which not everything can end, as far as the time for it reached.
    pub(crate) fn makespan(&self, stop: &Stop) -> i64 {
        let shop = self.shop;
        let ends = shop.ops.ids().map(|op| self.paths.end[op]);
        let longest = ends.max().unwrap_or(0);
        let wanted = |goal: &crate::model::SchedulingGoal| {
            goal.rank == 0 && goal.measure == SchedulingMeasure::Makespan
        };
        if !shop.goals.iter().any(wanted) {
            return longest;
        }
        let machines = shop.machine_bound(&self.paths, &self.machines);
        let known = longest
            .max(machines)
            .max(shop.setup_bound(&self.paths, &self.machines, &self.entries, stop))
            .max(shop.group_bound(&self.paths, stop));
        self.refute_from(known, stop)
    }

    /// The value of the goals of rank 0 that nothing goes below, when nothing has a makespan below this.
    pub(crate) fn value(&self, makespan: i64) -> i64 {
        let shop = self.shop;
        let mut least = ScheduleMeasures::default();
        for job in shop.jobs.ids() {
            let ends = shop.ops_of(job).map(|op| self.paths.end[op]);
            least.add_order(shop, job, ends.max().unwrap_or(0));
        }
        least.makespan = least.makespan.max(makespan);
        least.setup_time = shop.least_setup_time(&self.machines, &self.entries);
        least.cost = shop
            .ops
            .ids()
            .filter_map(|op| shop.ways_of(op).map(|way| shop.ways[way].cost).min())
            .fold(0, i64::saturating_add);
        let [_, first, ..] = shop.score(&least).0;
        first
    }

    /// A bound that rises with the work put in, from one that is known.
    pub(crate) fn shaver(&self, bound: i64) -> Shaver<'_, 's> {
        Shaver::new(self, bound)
    }
}
