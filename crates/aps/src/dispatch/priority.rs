//! How urgent work is.

use super::DispatchRule;
use crate::shop::{FORBIDDEN, Shop};
use crate::table::{Op, Table, Way};

/// A rule with what it needs to know about the shop.
pub(super) struct Priority<'s> {
    shop: &'s Shop,
    rule: DispatchRule,
    /// The work from the start of each operation to the end of its order, at its shortest.
    rest: Table<Op, i64>,
    /// What a tick of slack, and of set-up, costs in `atcs`.
    per_slack: f64,
    per_setup: f64,
}

#[expect(clippy::cast_precision_loss, reason = "a priority is an estimate")]
fn float(ticks: i64) -> f64 {
    ticks as f64
}

impl<'s> Priority<'s> {
    pub(super) fn new(shop: &'s Shop, rule: DispatchRule) -> Self {
        let per_setup = match rule {
            DispatchRule::Atcs => return Self::atcs(shop, 2.0, 0.3),
            DispatchRule::ShortestTime => 1.0,
            _ => 0.0,
        };
        Self {
            rule,
            per_slack: 0.0,
            per_setup,
            ..Self::atcs(shop, 2.0, 0.3)
        }
    }

    /// The rule `atcs`, which looks so many operations ahead, and takes a set-up so much less to heart.
    pub(super) fn atcs(shop: &'s Shop, slack: f64, setup: f64) -> Self {
        let shortest: Table<Op, i64> = Table::from(
            shop.ops
                .ids()
                .map(|op| {
                    shop.ways_of(op)
                        .map(|way| shop.ways[way].duration)
                        .min()
                        .unwrap_or(0)
                })
                .collect::<Vec<_>>(),
        );
        let mut rest = Table::filled(shop.ops.len(), 0);
        for op in shop.ranked.iter().rev().copied() {
            let behind = shop.behind[op]
                .iter()
                .map(|wait| rest[wait.other] + wait.min)
                .max();
            rest[op] = shortest[op] + behind.unwrap_or(0);
        }
        let mean = |values: &mut dyn Iterator<Item = i64>| {
            let (sum, count) =
                values.fold((0.0, 0.0), |(sum, count), v| (sum + float(v), count + 1.0));
            if count > 0.0 && sum > 0.0 {
                sum / count
            } else {
                1.0
            }
        };
        let work = mean(&mut shortest.cells().iter().copied());
        let change = mean(
            &mut shop
                .setups
                .iter()
                .flat_map(|table| table.times.iter().copied())
                .filter(|time| *time < FORBIDDEN),
        );
        Self {
            shop,
            rule: DispatchRule::Atcs,
            rest,
            per_slack: 1.0 / (slack * work),
            per_setup: 1.0 / (setup * change.max(1.0)),
        }
    }

    /// How urgent an operation is, as far as that does not change.
    pub(super) fn of(&self, op: Op, way: Way, ready: i64) -> Urgency {
        let shop = self.shop;
        let job = &shop.jobs[shop.ops[op].job];
        let duration = shop.ways[way].duration;
        let rest = self.rest[op];
        let mut urgency = Urgency {
            base: 0.0,
            start_by: f64::MIN,
        };
        urgency.base = match self.rule {
            DispatchRule::Atcs => {
                urgency.start_by = job.due.map_or(f64::MIN, |due| float(due - rest));
                (float(job.weight.max(1)) / float(duration.max(1))).ln()
            }
            DispatchRule::EarliestDue => job.due.map_or(f64::MIN, |due| -float(due)),
            DispatchRule::FirstIn => -float(ready),
            DispatchRule::ShortestTime => -float(duration),
            DispatchRule::MostWork => float(rest),
            DispatchRule::LeastSlack => job.due.map_or(f64::MIN, |due| -float(due - rest)),
        };
        urgency
    }

    /// The more urgent now, the larger.
    #[inline]
    pub(super) fn now(&self, urgency: &Urgency, now: i64, setup: i64) -> f64 {
        let setup = float(setup) * self.per_setup;
        if self.per_slack == 0.0 {
            return urgency.base - setup;
        }
        let slack = (urgency.start_by - float(now)).max(0.0);
        urgency.base - slack * self.per_slack - setup
    }
}

/// What of the urgency of an operation does not change while it waits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Urgency {
    base: f64,
    /// When its order has no slack left.
    start_by: f64,
}
