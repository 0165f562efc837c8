//! Indicators of a plan: how busy, how punctual, how close to the plan before, how risky.
//!
//! # Description
//! Everything is counted between the first and the last tick at which the plan does anything. Shares lie between 0
//! and 1. Risks are simple on purpose, so that everybody can say what a figure means:
//!
//! - *Delay*: an order whose slack before its due date is a tenth of its lead time or more (the share can be chosen)
//!   has the risk 0, one without slack the risk 1, and those between are in proportion.
//! - *Cross contamination*: the share of changes between two families that have neither set-up nor cleaning between
//!   them.
//! - *Material stability*: of all intermediates that may wait only so long, the one that uses up the most of its time.
//!
//! ```
//! use lineside_aps::{DispatchModel, MeasureSchedule, SchedulingModel, SchedulingOrder, SchedulingResource};
//!
//! let model = SchedulingModel {
//!     resources: vec![SchedulingResource::of("saw"), SchedulingResource::of("lathe")],
//!     orders: vec![SchedulingOrder::of("WO-1", [("saw", 20), ("lathe", 60)]).due(90)],
//!     ..SchedulingModel::default()
//! };
//! let plan = DispatchModel { model: model.clone(), rule: None }.dispatch()?.plan;
//! let indicators = MeasureSchedule::of(model, plan).measure()?;
//! assert_eq!(indicators.resources[1].utilisation, 0.75);
//! assert_eq!(indicators.on_time_share, Some(1.0));
//! # Ok::<(), lineside_kernel::Problem>(())
//! ```

mod adherence;
mod indicators;
mod resources;
mod risk;

#[cfg(test)]
mod tests;

pub(crate) use adherence::name_of;
pub use indicators::{
    OrderRisk, ResourceIndicators, ScheduleAdherence, ScheduleIndicators, ScheduleRisks,
};

use crate::ask::compiled;
use crate::error::ApsError;
use crate::explain::Layout;
use crate::model::SchedulingModel;
use crate::plan::SchedulePlan;
use lineside_kernel::Problem;
use serde::{Deserialize, Serialize};

/// Measures how a plan uses the resources, how punctual it is, how close it keeps to a former plan, and what may go
/// wrong.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MeasureSchedule {
    /// What was scheduled.
    pub model: SchedulingModel,
    /// The plan.
    pub plan: SchedulePlan,
    /// The plan before, or what really happened, to compare with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub former: Option<SchedulePlan>,
    /// An operation that starts at most so many ticks from where the former plan has it has kept to the plan. Left
    /// out, it is 0.
    #[serde(default)]
    pub tolerance: i64,
    /// The slack before its due date, as a share of its lead time, at which an order is safe. Left out, it is 0.1.
    #[serde(default = "tenth")]
    pub safe_share: f64,
}

fn tenth() -> f64 {
    0.1
}

impl MeasureSchedule {
    /// A plan by itself.
    #[must_use]
    pub fn of(model: SchedulingModel, plan: SchedulePlan) -> Self {
        Self {
            model,
            plan,
            former: None,
            tolerance: 0,
            safe_share: tenth(),
        }
    }

    /// Measures it.
    ///
    /// # Errors
    /// What is not sound in the model or the plans, a tolerance below 0, a share that is not above 0.
    pub fn measure(&self) -> Result<ScheduleIndicators, Problem> {
        let shop = compiled(&self.model)?;
        self.plan.sound("plan")?;
        if self.tolerance < 0 {
            let error = ApsError::value("tolerance", self.tolerance, "0 or more");
            return Err(error.into());
        }
        if !(self.safe_share > 0.0 && self.safe_share.is_finite()) {
            let error = ApsError::value("safe_share", self.safe_share, "above 0");
            return Err(error.into());
        }
        let adherence = match &self.former {
            None => None,
            Some(former) => {
                former.sound("former")?;
                Some(self.plan.adherence(former, self.tolerance))
            }
        };
        let (measures, _) = self.plan.measured(&self.model, &shop);
        let layout = Layout::new(&self.model, &shop, self.plan.schedule(&self.model, &shop));
        let due = shop.jobs.ids().filter(|job| shop.jobs[*job].due.is_some());
        let (due, tardy) = due.fold((0, 0), |(due, tardy), job| {
            (due + 1, tardy + u32::from(!layout.is_on_time(job)))
        });
        let (start, end) = layout.span();
        Ok(ScheduleIndicators {
            start,
            end,
            measures,
            on_time_share: (due > 0).then(|| f64::from(due - tardy) / f64::from(due)),
            resources: layout.resource_indicators(),
            adherence,
            risks: layout.risks(self.safe_share),
        })
    }
}

/// A count of ticks as a number to divide.
#[expect(
    clippy::cast_precision_loss,
    reason = "a share is read, not reckoned with"
)]
pub(crate) fn float(ticks: i64) -> f64 {
    ticks as f64
}

/// A part of a whole, 0 of nothing.
pub(crate) fn share(part: i64, whole: i64) -> f64 {
    if whole > 0 {
        float(part) / float(whole)
    } else {
        0.0
    }
}
