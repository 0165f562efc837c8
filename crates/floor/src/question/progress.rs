//! How far a work order has come.

use crate::minutes::Minutes;
use crate::names::at;
use crate::share::{fits, percent, to_decimal};
use crate::table::KnownTime;
use crate::{Floor, FloorError, FloorOrder, FloorStep, StepStatus};
use lineside_kernel::{Ratio, WorkOrderId, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Shows how far a work order has come: per step, as a whole, and where its queue stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ShowProgress {
    /// The work order.
    pub order: WorkOrderId,
}

/// How far a work order has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ShownProgress {
    /// How it stands.
    pub order: FloorOrder,
    /// What is still to be made: planned - completed - scrapped, but never below zero.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_remaining: Decimal,
    /// What was made beyond the plan: completed + scrapped - planned, but never below zero.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_over: Decimal,
    /// How much of the plan is completed or scrapped, in percent, at most 100; to two
    /// decimals, half away from zero. Absent when nothing was planned.
    #[serde(
        default,
        with = "decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Option<decimal::Text>"))]
    pub percent: Option<Decimal>,
    /// How much of the planned working time is behind it, in percent: the time of each step,
    /// as far as that step has come. To two decimals, half away from zero; absent when no
    /// times are planned.
    #[serde(
        default,
        with = "decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Option<decimal::Text>"))]
    pub percent_of_work: Option<Decimal>,
    /// Its steps, in order.
    pub steps: Vec<StepProgress>,
    /// The first step with something waiting before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting_at: Option<u32>,
    /// The steps with work going on.
    pub running_at: Vec<u32>,
}

/// How far one step has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StepProgress {
    /// How it stands.
    pub step: FloorStep,
    /// What this step still has to deal with: planned - out - what was scrapped here and
    /// before, but never below zero; zero once it is completed or skipped.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_remaining: Decimal,
    /// How much of the plan is behind this step, in percent, at most 100; to two decimals,
    /// half away from zero. 100 once it is completed or skipped; absent when nothing was
    /// planned.
    #[serde(
        default,
        with = "decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Option<decimal::Text>"))]
    pub percent: Option<Decimal>,
}

impl Floor {
    /// Answers `graph.show_progress`: how far a work order has come.
    ///
    /// # Errors
    /// [`FloorError`] when there is no such order, or a number does not fit.
    pub fn show_progress(&self, request: &ShowProgress) -> Result<ShownProgress, FloorError> {
        let row = self
            .order(request.order.as_str())
            .map_err(|why| why.at("order"))?;
        let unknown = || FloorError::OutOfRange { what: "the order" };
        let order = self.order_line(row).ok_or_else(unknown)?;
        let planned = Ratio::from(order.quantity_planned);
        let made = fits(
            Ratio::from(order.quantity_completed).checked_add(Ratio::from(order.quantity_scrapped)),
        )?;
        let remaining = fits(planned.checked_sub(made))?;
        let mut work = Work::default();
        let mut scrapped = Ratio::ZERO;
        let mut steps = Vec::new();
        for row in at(&self.orders.steps, row).unwrap_or_default().rows() {
            let Some(step) = self.step_line(row) else {
                continue;
            };
            scrapped = fits(scrapped.checked_add(Ratio::from(step.quantity_scrapped)))?;
            let behind = fits(scrapped.checked_add(Ratio::from(step.quantity_out)))?;
            let done = match step.status {
                StepStatus::Completed | StepStatus::Skipped => planned,
                StepStatus::Pending | StepStatus::InProgress => behind.min(planned),
            };
            let time = at(&self.steps.time, row).and_then(|time| self.times.get(time));
            let left = fits(planned.checked_sub(done))?;
            work.add(time, step.status, planned, left).ok_or_else(|| {
                FloorError::WorkOutOfRange {
                    path: "order",
                    item: order.item.clone(),
                    order: Some(order.order.clone()),
                    step: step.sequence,
                }
            })?;
            steps.push(StepProgress {
                quantity_remaining: to_decimal(left)?,
                percent: percent(done, planned)?,
                step,
            });
        }
        let waiting = steps
            .iter()
            .find(|step| step.step.quantity_queue > Decimal::ZERO);
        let running = steps
            .iter()
            .filter(|step| step.step.status == StepStatus::InProgress);
        Ok(ShownProgress {
            quantity_remaining: to_decimal(remaining.max(Ratio::ZERO))?,
            quantity_over: to_decimal((-remaining).max(Ratio::ZERO))?,
            percent: percent(made.min(planned), planned)?,
            percent_of_work: work.percent()?,
            waiting_at: waiting.map(|step| step.step.sequence),
            running_at: running.map(|step| step.step.sequence).collect(),
            steps,
            order,
        })
    }
}

/// Minutes of work, ahead and in all.
#[derive(Debug, Clone, Copy, Default)]
struct Work {
    left: Minutes,
    all: Minutes,
}

impl Work {
    fn add(
        &mut self,
        time: Option<&KnownTime>,
        status: StepStatus,
        planned: Ratio,
        left: Ratio,
    ) -> Option<()> {
        let Some(KnownTime { exact: time, .. }) = time else {
            return Some(());
        };
        if status == StepStatus::Pending {
            self.left.add(time.setup)?;
        }
        self.left.add(time.run_of(left)?)?;
        self.all.add(time.setup)?;
        self.all.add(time.run_of(planned)?)
    }

    /// How much of it is done, in percent.
    fn percent(&self) -> Result<Option<Decimal>, FloorError> {
        let too_large = FloorError::OutOfRange { what: "the work" };
        let (Some(left), Some(all)) = (self.left.total(), self.all.total()) else {
            return Err(too_large);
        };
        percent(fits(all.checked_sub(left))?, all)
    }
}
