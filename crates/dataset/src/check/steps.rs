//! The steps of each order: what goes in comes out, or is lost, or lies there.

use super::findings::Findings;
use super::groups::Groups;
use crate::DataSet;
use crate::table::Table::{WorkOrderSteps, WorkOrders};
use crate::violation::{
    BAD_DATES, NOT_EFFECTIVE, STEP_CONSERVATION, STEP_FLOW, STEP_STATUS, WRONG_PRODUCT, WRONG_SITE,
};
use crate::word::StepStatus;
use lineside_kernel::Timestamp;

/// One step, its cells side by side.
#[derive(Clone, Copy)]
pub(crate) struct StepRow {
    pub(crate) row: usize,
    pub(crate) sequence: i64,
    pub(crate) status: StepStatus,
    pub(crate) quantity_in: i64,
    pub(crate) quantity_out: i64,
    pub(crate) scrapped: i64,
    start: Option<Timestamp>,
    end: Option<Timestamp>,
}

impl StepRow {
    fn of(set: &DataSet, row: usize) -> Option<Self> {
        let steps = &set.work_order_steps;
        Some(Self {
            row,
            sequence: *steps.step_sequence.get(row)?,
            status: *steps.status.get(row)?,
            quantity_in: *steps.quantity_in.get(row)?,
            quantity_out: *steps.quantity_out.get(row)?,
            scrapped: *steps.quantity_scrapped.get(row)?,
            start: *steps.actual_start.get(row)?,
            end: *steps.actual_end.get(row)?,
        })
    }

    pub(crate) fn is_untouched(&self) -> bool {
        self.quantity_in == 0 && self.quantity_out == 0 && self.scrapped == 0
    }
}

/// The steps of an order in their sequence.
pub(crate) fn in_sequence(set: &DataSet, rows: &[usize], steps: &mut Vec<StepRow>) {
    steps.clear();
    steps.extend(rows.iter().filter_map(|row| StepRow::of(set, *row)));
    if !steps.is_sorted_by_key(|step| step.sequence) {
        steps.sort_by_key(|step| step.sequence);
    }
}

pub(crate) fn check(
    set: &DataSet,
    steps_of: &Groups,
    unreadable: &[bool],
    findings: &mut Findings,
) {
    let mut steps = Vec::new();
    for (order, skipped) in unreadable.iter().enumerate() {
        if *skipped {
            continue;
        }
        in_sequence(set, steps_of.rows(order), &mut steps);
        for step in &steps {
            conserved(set, step, findings);
            status_fits(set, step, findings);
            within_order(set, order, step, findings);
            follows_recipe(set, order, step, findings);
        }
        for pair in steps.windows(2) {
            if let [before, step] = pair {
                flows(set, before, step, findings);
            }
        }
    }
}

fn conserved(set: &DataSet, step: &StepRow, findings: &mut Findings) {
    let done = step.quantity_out.saturating_add(step.scrapped);
    if done > step.quantity_in {
        findings
            .at(
                set,
                &STEP_CONSERVATION,
                WorkOrderSteps,
                step.row,
                "quantity_out",
            )
            .because(format!(
                "{} went in, but {} came out and {} were scrapped",
                step.quantity_in, step.quantity_out, step.scrapped
            ));
    }
}

/// What is wrong with a step's status, given the rest of its row.
fn misfit(step: &StepRow) -> Option<&'static str> {
    let (started, ended) = (step.start.is_some(), step.end.is_some());
    let done = step.quantity_out.saturating_add(step.scrapped);
    match step.status {
        StepStatus::Pending if !step.is_untouched() => Some("a pending step has no quantities"),
        StepStatus::Pending if started || ended => Some("a pending step has not started"),
        StepStatus::InProgress if !started => Some("a step in progress has an actual_start"),
        StepStatus::InProgress if ended => Some("a step in progress has no actual_end"),
        StepStatus::Completed if !started || !ended => {
            Some("a completed step has an actual_start and an actual_end")
        }
        StepStatus::Completed if done < step.quantity_in => {
            Some("at a completed step all that went in came out or was scrapped")
        }
        StepStatus::Skipped if step.scrapped != 0 || step.quantity_out != step.quantity_in => {
            Some("at a skipped step all that went in came out")
        }
        _ => None,
    }
}

fn status_fits(set: &DataSet, step: &StepRow, findings: &mut Findings) {
    if let Some(reason) = misfit(step) {
        findings
            .at(set, &STEP_STATUS, WorkOrderSteps, step.row, "status")
            .because(reason);
    }
}

fn within_order(set: &DataSet, order: usize, step: &StepRow, findings: &mut Findings) {
    let orders = &set.work_orders;
    let start = orders.actual_start_date.get(order).copied().flatten();
    let end = orders.actual_end_date.get(order).copied().flatten();
    let too_early = |at: Option<Timestamp>| at.is_some() && (start.is_none() || at < start);
    let too_late = |at: Option<Timestamp>| at.is_some() && end.is_some() && at > end;
    for (field, at) in [("actual_start", step.start), ("actual_end", step.end)] {
        let reason = match () {
            () if too_early(at) => "its order had not started then",
            () if too_late(at) => "its order had ended by then",
            () => continue,
        };
        findings
            .at(set, &BAD_DATES, WorkOrderSteps, step.row, field)
            .with(WorkOrders, [order])
            .because(reason);
    }
}

/// The step is one of the product's, at a time when it was valid, at a work center of the
/// order's factory.
fn follows_recipe(set: &DataSet, order: usize, step: &StepRow, findings: &mut Findings) {
    let (steps, orders) = (&set.work_order_steps, &set.work_orders);
    let site = orders.facility_id.row(order);
    let center = steps.work_center_id.row(step.row);
    if let Some(at) = center.and_then(|center| set.work_centers.facility_id.row(center))
        && site.is_some_and(|site| site != at)
    {
        findings
            .at(set, &WRONG_SITE, WorkOrderSteps, step.row, "work_center_id")
            .with(WorkOrders, [order])
            .because("the work center does not stand in the factory of the order");
    }
    let Some(routing) = steps.routing_step_id.row(step.row) else {
        return;
    };
    let routings = &set.production_routings;
    let product = routings.product_id.row(routing);
    if product.is_some() && product != orders.product_id.row(order) {
        findings
            .at(
                set,
                &WRONG_PRODUCT,
                WorkOrderSteps,
                step.row,
                "routing_step_id",
            )
            .with(WorkOrders, [order])
            .because("the step of the routing makes another product than the order");
        return;
    }
    if routings
        .step_sequence
        .get(routing)
        .is_some_and(|sequence| *sequence != step.sequence)
    {
        findings
            .at(
                set,
                &WRONG_PRODUCT,
                WorkOrderSteps,
                step.row,
                "step_sequence",
            )
            .because("the step of the routing has another sequence");
    }
    let day = orders.planned_start_date.get(order).copied().flatten();
    let from = routings.effective_from.get(routing).copied().flatten();
    let to = routings.effective_to.get(routing).copied().flatten();
    if day.is_some() && (day < from || (to.is_some() && day >= to)) {
        findings
            .at(
                set,
                &NOT_EFFECTIVE,
                WorkOrderSteps,
                step.row,
                "routing_step_id",
            )
            .with(WorkOrders, [order])
            .because("the routing was not valid on the day on which the order was to start");
    }
}

fn flows(set: &DataSet, before: &StepRow, step: &StepRow, findings: &mut Findings) {
    if step.quantity_in > before.quantity_out {
        findings
            .at(set, &STEP_FLOW, WorkOrderSteps, step.row, "quantity_in")
            .with(WorkOrderSteps, [before.row])
            .because(format!(
                "only {} came out of step {}",
                before.quantity_out, before.sequence
            ));
    }
    if step.start.is_some() && before.start.is_some() && step.start < before.start {
        findings
            .at(set, &BAD_DATES, WorkOrderSteps, step.row, "actual_start")
            .with(WorkOrderSteps, [before.row])
            .because(format!("step {} started later", before.sequence));
    }
}
