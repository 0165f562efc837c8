//! What may go wrong with a plan.

use super::{OrderRisk, ScheduleRisks, float, share};
use crate::explain::Layout;
use crate::table::{Id, Job};

impl Layout<'_> {
    /// Whether all of an order has places, and none after its due date.
    pub(super) fn is_on_time(&self, job: Job) -> bool {
        let due = self.shop().jobs[job].due;
        let end = self.end_of(job);
        end.is_some_and(|end| due.is_none_or(|due| end <= due))
    }

    pub(super) fn risks(&self, safe_share: f64) -> ScheduleRisks {
        let mut orders = Vec::new();
        let (mut sum, mut weights) = (0.0, 0.0);
        for (job, facts) in self.shop().jobs.iter() {
            let Some(due) = facts.due else { continue };
            let end = self.end_of(job);
            let slack = end.map(|end| due.saturating_sub(end));
            let lead = end.map_or(0, |end| end.saturating_sub(facts.release).max(1));
            let risk = slack.map_or(1.0, |slack| {
                (1.0 - float(slack) / (float(lead) * safe_share)).clamp(0.0, 1.0)
            });
            sum += risk * float(facts.weight);
            weights += float(facts.weight);
            if risk > 0.0 {
                let order = self.model().orders.get(job.place());
                orders.push(OrderRisk {
                    order: order.map(|order| order.name.clone()).unwrap_or_default(),
                    delay: risk,
                    slack,
                });
            }
        }
        orders.sort_by(|a, b| b.delay.total_cmp(&a.delay).then(a.slack.cmp(&b.slack)));
        let changes = self.shop().resources.ids().map(|res| self.changes_on(res));
        let (bare, all) = changes.fold((0, 0), |(bare, all), changes| {
            (bare + i64::from(changes.bare), all + i64::from(changes.all))
        });
        ScheduleRisks {
            delay: if weights > 0.0 { sum / weights } else { 0.0 },
            cross_contamination: share(bare, all),
            material_stability: self.stability(),
            orders,
        }
    }

    /// The share that is used up of a time that something may wait, of what comes closest to it.
    fn stability(&self) -> f64 {
        let shop = self.shop();
        let mut most: f64 = 0.0;
        for (op, waits) in shop.before.iter() {
            let Some(place) = self.place(op) else {
                continue;
            };
            for wait in waits {
                let (Some(max), Some(other)) = (wait.max, self.place(wait.other)) else {
                    continue;
                };
                let from = if wait.from_end {
                    other.end
                } else {
                    other.start
                };
                let to = if wait.to_end { place.end } else { place.start };
                let used = match max {
                    0 if to <= from => 0.0,
                    0 => 1.0,
                    _ => share(to - from, max),
                };
                most = most.max(used);
            }
        }
        most.clamp(0.0, 1.0)
    }
}
