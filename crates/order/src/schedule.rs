//! When and where an order's steps are planned to be worked on, by a schedule that somebody
//! accepted.
//!
//! A schedule promises nothing and moves no status: it stands beside what is reported, and
//! the next one takes its place as a whole. The days in the order's header stay what they
//! are, the wishes that a schedule is made from.
//!
//! ```
//! use lineside_order::{OrderSchedule, ScheduledStep};
//!
//! let schedule: OrderSchedule = serde_json::from_str(r#"{"position": 17, "steps": [
//!     {"step": 10, "work_center": "WC-ASM-01",
//!      "start": "2026-03-02T07:00:00Z", "end": "2026-03-02T09:30:00Z"}]}"#)?;
//! assert_eq!(schedule.step(10).map(|step| step.work_center.as_str()), Some("WC-ASM-01"));
//! assert_eq!(schedule.end(), Some("2026-03-02T09:30:00Z".parse()?));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::error::UNKNOWN_WORK_CENTER;
use crate::task::{load, write};
use crate::{OrderEvent, OrderRoom, OrderState, decide_schedule};
use lineside_execution::{Desk, Fact, Reads, Refused, Room, Violation};
use lineside_journal::{StoreError, StreamId};
use lineside_kernel::{Problem, Timestamp, WorkCenterId, WorkOrderId};
use lineside_master::work_center::WorkCenterRoom;
use serde::{Deserialize, Serialize};

/// When and where the steps of one order are planned to be worked on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderSchedule {
    /// The position of the journal that the schedule was made at.
    pub position: u64,
    /// The steps that have a place, in ascending order of their numbers.
    pub steps: Vec<ScheduledStep>,
}

/// When and where one step is planned to be worked on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScheduledStep {
    /// Its number.
    pub step: u32,
    /// Where.
    pub work_center: WorkCenterId,
    /// When the work center begins to be set up for it, if that comes before the start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setup_start: Option<Timestamp>,
    /// When it starts.
    pub start: Timestamp,
    /// When it ends.
    pub end: Timestamp,
}

impl OrderSchedule {
    /// The place of a step.
    #[must_use]
    pub fn step(&self, sequence: u32) -> Option<&ScheduledStep> {
        let place = self.steps.binary_search_by_key(&sequence, |step| step.step);
        self.steps.get(place.ok()?)
    }

    /// When the first of its steps starts.
    #[must_use]
    pub fn start(&self) -> Option<Timestamp> {
        self.steps.iter().map(|step| step.start).min()
    }

    /// When the last of its steps ends.
    #[must_use]
    pub fn end(&self) -> Option<Timestamp> {
        self.steps.iter().map(|step| step.end).max()
    }
}

impl OrderState {
    /// Where the schedule has a step.
    #[must_use]
    pub fn scheduled(&self, place: usize) -> Option<&ScheduledStep> {
        let schedule = self.schedule.as_deref()?;
        schedule.step(self.plan.as_deref()?.steps.get(place)?.sequence)
    }

    /// Where a step was done, or is to be done: by what was reported, else by the schedule,
    /// else by the plan.
    #[must_use]
    pub fn work_center(&self, place: usize) -> Option<&WorkCenterId> {
        let reported = self.steps.get(place)?.work_center.as_ref();
        let scheduled = || self.scheduled(place).map(|step| &step.work_center);
        let planned = || self.plan.as_deref()?.steps.get(place)?.work_center.as_ref();
        reported.or_else(scheduled).or_else(planned)
    }
}

/// Writes a schedule to an order on a desk, unless the order has become another one since the
/// position that the schedule was made at.
///
/// # Errors
/// [`Refused`] with every guard that was violated.
pub fn accept_schedule(
    desk: &mut Desk<'_>,
    order: &WorkOrderId,
    schedule: &OrderSchedule,
) -> Result<(), Refused> {
    let loaded = load(desk, order, None)?;
    let since = events_since(desk.reads(), order, loaded.version, schedule.position)?;
    let events = decide_schedule(&loaded.state, schedule, &since)?;
    for step in &schedule.steps {
        if !is_named(&loaded.state, step) {
            known_center(desk, step)?;
        }
    }
    write(desk, order, &loaded.state, &events)
}

/// What happened to an order after a position of the journal, the newest first.
fn events_since(
    reads: &mut dyn Reads,
    order: &WorkOrderId,
    newest: u64,
    position: u64,
) -> Result<Vec<OrderEvent>, Refused> {
    let stream = StreamId::new(OrderRoom::FAMILY, order.as_str()).map_err(Problem::from)?;
    let damaged = |why: String| StoreError::Corrupt(format!("a line of `{stream}`: {why}"));
    let mut events = Vec::new();
    for version in (1..=newest).rev() {
        let Some(line) = reads.line(&stream, version)? else {
            break;
        };
        let entry = line.read().map_err(|error| damaged(error.to_string()))?;
        if entry.position <= position {
            break;
        }
        // A kind of a later release changes no state here either.
        if let Some(event) = OrderEvent::read(entry.kind.as_str(), entry.schema, entry.body) {
            events.push(event.map_err(|error| damaged(error.to_string()))?);
        }
    }
    Ok(events)
}

/// Whether the order itself says that the step can be done there.
fn is_named(state: &OrderState, scheduled: &ScheduledStep) -> bool {
    let Some(place) = state.place(scheduled.step) else {
        return false;
    };
    let plan = state.plan.as_deref().and_then(|plan| plan.steps.get(place));
    let own = plan.and_then(|step| step.work_center.as_ref());
    let others = plan.map_or(&[][..], |step| &step.alternates);
    let mut named = own
        .into_iter()
        .chain(others.iter().map(|other| &other.work_center))
        .chain(state.work_center(place));
    named.any(|center| *center == scheduled.work_center)
}

fn known_center(desk: &mut Desk<'_>, step: &ScheduledStep) -> Result<(), Refused> {
    let code = &step.work_center;
    let known = desk.load::<WorkCenterRoom>(code.as_str())?;
    if known.state.work_center.is_some() {
        return Ok(());
    }
    let message = format!(
        "step {} cannot be done at `{code}`: neither the order's plan nor master data has it",
        step.step
    );
    let violation = Violation::new(&UNKNOWN_WORK_CENTER, message).with("step", step.step);
    Err(violation.with("value", code.as_str()).into())
}
