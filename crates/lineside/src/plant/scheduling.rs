//! From the orders of a plant to a schedule, and back.
//!
//! [`Plant::make_scheduling_model`] says what the released orders still have to do, where that
//! can be done and when the work centers are open, as an ordinary [`SchedulingModel`]: it can be
//! amended and solved like any other. [`Plant::accept_schedule`] writes a plan for it to the
//! orders, where the next model finds it again.
//!
//! The model follows from the plant as its journal stands, and from the request, alone: the same
//! position and the same request give the same model.
//!
//! ```
//! use lineside::{MakeSchedulingModel, Plant};
//!
//! let plant = Plant::open("memory:")?;
//! let made = plant.make_scheduling_model(&MakeSchedulingModel::default())?;
//! assert!(made.model.orders.is_empty() && made.left_out.is_empty());
//! # Ok::<(), lineside::Problem>(())
//! ```

mod accept;
mod centers;
mod job;
mod left_out;
mod locks;
mod material;
mod standing;
mod ticks;
mod waits;

#[cfg(test)]
mod tests;

pub use accept::AcceptSchedule;
pub(super) use accept::{BREAKS_RULES, EMPTY, NOT_A_STEP};
pub use left_out::{LeftOutOrder, LeftOutReason};
pub use material::MaterialArrival;

use super::Plant;
use centers::Centers;
use job::Job;
use lineside_aps::{SchedulingClock, SchedulingModel};
use lineside_execution::Done;
use lineside_kernel::{Elapsed, Problem, SiteId, Timestamp};
use lineside_order::OrderStatus;
use serde::{Deserialize, Serialize};
use standing::Standing;
use ticks::Ticks;

/// Makes the scheduling model of the orders that are released or in progress.
///
/// Each step that has work left becomes an operation of that name; it can be done at its own
/// work center, at its alternates, and at those that the work center names. It takes the set-up
/// and the run time of what is left, at the speed of the work center, and pauses while that is
/// closed. Finished and skipped steps are left out; work that lies on a machine stands fast.
/// What cannot be scheduled is left out and named.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MakeSchedulingModel {
    /// Only orders of this site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// The instant of tick 0, before which nothing new starts; the host's time when absent.
    /// Given, the answer depends on nothing but the journal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Timestamp>,
    /// How long a tick is; a minute when absent. Times are rounded up to whole ticks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tick: Option<Elapsed>,
    /// How far calendars are looked up; 180 days when absent, and ten years at most. Beyond it,
    /// everything counts as open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub horizon: Option<Elapsed>,
    /// Whether orders may begin before the day on which they are planned to start.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub early: bool,
    /// Whether set-up times stay out of the operations, for models that get a table of set-ups
    /// instead. The family of each operation is then the item that is made.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub setups_apart: bool,
    /// Whether steps wait for their components: what is in stock goes to the most urgent orders
    /// first, then what arrives. Steps whose components never come are left out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub with_material: bool,
    /// What will arrive, beyond the stock of the plant; only with `with_material`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub arrivals: Vec<MaterialArrival>,
}

/// The scheduling model of a plant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlantSchedulingModel {
    /// What is to be scheduled: orders and resources have the plant's codes, operations the
    /// numbers of their steps.
    pub model: SchedulingModel,
    /// What a tick means: where 0 lies, and how long one is.
    pub clock: SchedulingClock,
    /// The position of the journal that the model shows.
    pub position: u64,
    /// Orders, or their last steps, that are not in the model, and why.
    pub left_out: Vec<LeftOutOrder>,
}

impl Plant {
    /// Makes the scheduling model of the orders that are released or in progress; see
    /// [`MakeSchedulingModel`].
    ///
    /// # Errors
    /// A [`Problem`] when a time of the request is out of range, a calendar cannot say what it
    /// means, or the store cannot be read.
    pub fn make_scheduling_model(
        &self,
        request: &MakeSchedulingModel,
    ) -> Result<PlantSchedulingModel, Problem> {
        let now = self.inner.journal.clock().now();
        let ticks = Ticks::of(request, now)?;
        material::check(&request.arrivals)?;
        self.standing(request)?.model(request, &ticks)
    }

    /// Accepts a plan: writes when and where each step is planned to its order; see
    /// [`AcceptSchedule`].
    ///
    /// # Errors
    /// A [`Problem`]: `order.schedule_breaks_rules` when the plan breaks a rule of the model,
    /// `order.schedule_outdated` when an order has become another one since the position, and
    /// those of [`Plant::execute`].
    pub fn accept_schedule(&self, task: &AcceptSchedule) -> Result<Done, Problem> {
        let last = self.read(|store| store.tip(&self.scope))?.position();
        if task.position > last {
            let given = task.position;
            return Err(super::PlantError::NoSuchPosition { given, last }.into());
        }
        self.execute(task)
    }
}

impl Standing {
    /// The model of what stands there.
    fn model(
        &self,
        request: &MakeSchedulingModel,
        ticks: &Ticks,
    ) -> Result<PlantSchedulingModel, Problem> {
        let mut centers = Centers::new(self, ticks);
        let mut left_out = Vec::new();
        let mut jobs = Vec::new();
        for (code, state) in &self.orders {
            if state.status == OrderStatus::QualityHold {
                left_out.extend(left_out::on_hold(code));
                continue;
            }
            let job = Job::of(code, state, request, ticks, &mut centers)?;
            left_out.extend(job.cut_off());
            jobs.push(job);
        }
        if request.with_material {
            left_out.extend(material::wait_for(&mut jobs, self, request, ticks));
        }
        jobs.retain(|job| !job.is_empty());
        locks::lock(&mut jobs);
        left_out.sort_by(|one, other| one.order.cmp(&other.order));
        let orders: Vec<_> = jobs.iter().map(|job| job.order(request, ticks)).collect();
        Ok(PlantSchedulingModel {
            model: centers.model(orders),
            clock: ticks.clock,
            position: self.position,
            left_out,
        })
    }
}
