//! How much worse a schedule may become, at first and later.

use crate::model::SchedulingMeasure;
use crate::shop::Shop;
use crate::table::{Id, Job};

/// The share of what one late order costs that the heat would be at first.
const FIRST: f64 = 0.03;

/// After so many trials per order the heat has halved.
const HALF_LIFE: f64 = 300.0;

/// So many trials per order it takes to warm up: at first what is better is found fast.
const WARM_UP: f64 = 60.0;

/// The heat of each epoch, in terms of the value of the goals of rank 0.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cooling {
    first: f64,
    orders: f64,
    /// Whether the goals count orders that are late, so that heat is reckoned in them.
    tardy: bool,
}

/// The heat as a share, and of what.
#[derive(Debug, Clone, Copy)]
pub(super) struct Heat {
    share: f64,
    tardy: bool,
}

impl Cooling {
    pub(super) fn of(shop: &Shop) -> Self {
        let tardy = |measure| {
            matches!(
                measure,
                SchedulingMeasure::WeightedTardiness | SchedulingMeasure::TardyOrders
            )
        };
        let mut first = shop.goals.iter().filter(|goal| goal.rank == 0);
        Self {
            first: FIRST,
            orders: f64::from(Job::new(shop.jobs.len()).0.max(1)),
            tardy: first.any(|goal| tardy(goal.measure)),
        }
    }

    /// The heat falls with one over the time, so that however long it goes on, a good part of the time was spent near the
    /// heat that suits such a time. Time is counted in trials per order.
    pub(super) fn at(self, trials: f64) -> Heat {
        let time = trials / self.orders;
        let warm = (time / WARM_UP).min(1.0);
        Heat {
            share: warm * self.first / (1.0 + time / HALF_LIFE),
            tardy: self.tardy,
        }
    }
}

impl Heat {
    /// The heat in units of the goals, where their value is this and so many of the orders are late.
    #[expect(clippy::cast_precision_loss, reason = "a heat is an estimate")]
    pub(super) fn of(self, value: i64, late: usize, orders: u32) -> f64 {
        let among = if self.tardy {
            (late as f64).max(1.0)
        } else {
            f64::from(orders).max(1.0)
        };
        self.share * value as f64 / among
    }
}
