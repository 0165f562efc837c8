//! How much worse a schedule may become, at first and later.

use crate::model::SchedulingMeasure;
use crate::shop::Shop;

/// The share of what one late order costs that is the heat of the first epoch.
const FIRST: f64 = 0.25;

/// After so many epochs the heat has halved.
const HALF_LIFE: f64 = 60.0;

/// The heat of each epoch, in terms of the value of the goals of rank 0.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cooling {
    first: f64,
    /// Whether the goals count orders that are late, so that heat is reckoned in them.
    tardy: bool,
}

/// The heat as a share, and of what.
#[derive(Debug, Clone, Copy)]
pub(super) struct Heat {
    share: f64,
    tardy: bool,
}

fn setting(name: &str, or: f64) -> f64 {
    std::env::var(name)
        .ok()
        .and_then(|v| v.parse().ok())
        .unwrap_or(or)
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
            first: setting("LS_FIRST", FIRST),
            tardy: first.any(|goal| tardy(goal.measure)),
        }
    }

    /// The heat falls with one over the time, so that however long it goes on, a good part of the time was spent near the
    /// heat that suits such a time.
    pub(super) fn at(self, epoch: u32) -> Heat {
        Heat {
            share: self.first / (1.0 + f64::from(epoch) / setting("LS_HALF", HALF_LIFE)),
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
