//! How bad the outcome of a trial may be, and what that leaves for each order.

use crate::board::{Board, NEVER};
use crate::measure::ScheduleScore;
use crate::model::SchedulingMeasure;
use crate::shop::Shop;
use crate::solve::tally::Tally;
use crate::table::Job;

/// One part in so many that goals of the later ranks may grow by while the first stand still.
const TOLERANCE: i64 = 2_000;

/// The worst score that is kept.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limit {
    now: ScheduleScore,
    /// The highest value of the goals of rank 0.
    first: i64,
}

/// What is left of a limit while orders come back one by one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Budget {
    /// How much weighted tardiness the orders that are yet to come may have.
    tardiness: i64,
    /// The most that any order may be late, and the last moment at which anything may end.
    lateness: i64,
    end: i64,
}

impl Limit {
    /// A little worse than now.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a limit beyond all numbers is the largest number"
    )]
    pub(super) fn of(now: ScheduleScore, worse: f64) -> Self {
        let [_, first, ..] = now.0;
        Self {
            now,
            first: first.saturating_add(worse as i64),
        }
    }

    /// Whether a score is within it.
    pub(super) fn takes(self, score: ScheduleScore) -> bool {
        let ([hard, first, second, third], [now_hard, now_first, now_second, now_third]) =
            (score.0, self.now.0);
        if score <= self.now || hard < now_hard {
            return true;
        }
        if hard > now_hard || first > self.first {
            return false;
        }
        let grown = |now: i64| now.saturating_add(now / TOLERANCE);
        first > now_first || (second <= grown(now_second) && third <= grown(now_third))
    }

    /// What it leaves for these orders.
    pub(super) fn budget(self, shop: &Shop, tally: &Tally<'_>, turns: &[(i64, Job)]) -> Budget {
        let mut budget = Budget {
            tardiness: NEVER,
            lateness: NEVER,
            end: NEVER,
        };
        let [hard, ..] = self.now.0;
        if hard > 0 {
            return budget;
        }
        for goal in shop.goals.iter().filter(|goal| goal.rank == 0) {
            let most = self.first / goal.weight;
            match goal.measure {
                SchedulingMeasure::WeightedTardiness => {
                    let own: i64 = turns
                        .iter()
                        .map(|(_, job)| tally.of_order(*job).weighted_tardiness)
                        .sum();
                    budget.tardiness = most - (tally.tardiness() - own);
                }
                SchedulingMeasure::MaximumTardiness => budget.lateness = most,
                SchedulingMeasure::Makespan => budget.end = most,
                _ => {}
            }
        }
        budget
    }
}

impl Budget {
    /// The last moment at which an order may end.
    pub(super) fn last_end(&self, shop: &Shop, job: Job) -> i64 {
        let facts = &shop.jobs[job];
        let deadline = facts.deadline.unwrap_or(NEVER);
        let Some(due) = facts.due else {
            return self.end.min(deadline);
        };
        let late = if facts.weight > 0 {
            self.tardiness / facts.weight
        } else {
            NEVER
        };
        (due + late.min(self.lateness)).min(self.end).min(deadline)
    }

    /// Takes off what an order uses that is back.
    pub(super) fn spend(&mut self, shop: &Shop, board: &Board<'_>, job: Job) {
        let facts = &shop.jobs[job];
        let Some(due) = facts.due else { return };
        let ends = shop.ops_of(job).filter_map(|op| board.at(op));
        let end = ends.map(|place| place.end).max().unwrap_or(0);
        self.tardiness -= (end - due).max(0).saturating_mul(facts.weight);
    }
}
