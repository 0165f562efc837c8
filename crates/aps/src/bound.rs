//! Lower bounds: no schedule is better than this.
//!
//! # Description
//! An order cannot end before its operations, each in its shortest way, have followed each other. On a
//! machine whose operations have no other, one-machine schedules with pauses bound the makespan:
//! each operation has a head (what comes before it) and a tail (what comes after), and may be interrupted.
//! The largest of these bounds the makespan; edge finding then refutes what more it can ([`refute`]). For sums over
//! orders the bound is what each order cannot help.
//!
//! # Complexity
//! O(n log n) for n operations, and for the makespan O(k n^2) for k rounds of edge finding.
//!
//! # References
//! Jackson: An extension of Johnson's results on job lot scheduling (Naval Research Logistics Quarterly 3, 1956);
//! Carlier: The one-machine sequencing problem (EJOR 11, 1982), for the preemptive bound.

mod edges;
mod machine;
mod paths;
mod refute;

#[cfg(test)]
mod tests;

use crate::measure::ScheduleMeasures;
use crate::model::SchedulingMeasure;
use crate::shop::Shop;

impl Shop {
    /// A value that the goals of rank 0 cannot go below.
    #[must_use]
    pub fn lower_bound(&self) -> i64 {
        let paths = self.paths();
        let mut least = ScheduleMeasures::default();
        for job in self.jobs.ids() {
            let end = self.ops_of(job).map(|op| paths.end[op]).max().unwrap_or(0);
            least.add_order(self, job, end);
        }
        least.cost = self
            .ops
            .ids()
            .filter_map(|op| self.ways_of(op).map(|way| self.ways[way].cost).min())
            .fold(0, i64::saturating_add);
        if self
            .goals
            .iter()
            .any(|goal| goal.rank == 0 && goal.measure == SchedulingMeasure::Makespan)
        {
            let machines = self.own_operations();
            let known = least.makespan.max(self.machine_bound(&paths, &machines));
            least.makespan = self.refute_from(known, &paths, &machines);
        }
        let [_, first, ..] = self.score(&least).0;
        first
    }
}
