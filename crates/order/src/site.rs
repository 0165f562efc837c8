//! Where the steps of an order are planned: at its site, and at no other.
//!
//! A general routing serves every site and may name work centers of several. An order takes
//! from it what stands at its own site; goods that would travel between sites within one
//! order are nobody's here. A report says where a step was done, wherever that is. A work
//! center that master data does not know stands anywhere.

use crate::error::{BAD_PLAN, OUT_OF_RANGE};
use crate::{OrderPlan, OrderPlanStep, OrderStepAlternate};
use lineside_execution::{Desk, Refused, Rejection, Violation};
use lineside_kernel::{Ratio, SiteId, WorkCenterId};
use lineside_master::work_center::WorkCenterRoom;
use rust_decimal::Decimal;

/// Leaves out of a copied plan what stands at other sites. The best alternate here does a
/// step whose own work center does not stand here.
pub(crate) fn keep(
    desk: &mut Desk<'_>,
    plan: &mut OrderPlan,
    site: &SiteId,
) -> Result<(), Refused> {
    for step in &mut plan.steps {
        let mut here = Vec::with_capacity(step.alternates.len());
        for other in std::mem::take(&mut step.alternates) {
            if elsewhere(desk, &other.work_center, site)?.is_none() {
                here.push(other);
            }
        }
        let is_away = match &step.work_center {
            Some(own) => elsewhere(desk, own, site)?.is_some(),
            None => false,
        };
        if is_away && !here.is_empty() {
            let best = here.remove(0);
            take_over(desk, step, best)?;
        }
        step.alternates = here;
    }
    Ok(())
}

/// Lets an alternate do a step, in its own time.
fn take_over(
    desk: &mut Desk<'_>,
    step: &mut OrderPlanStep,
    other: OrderStepAlternate,
) -> Result<(), Refused> {
    step.setup_minutes = other.setup_minutes;
    if other.run_minutes.is_some() {
        (step.run_minutes, step.run_batch) = (other.run_minutes, other.run_batch);
    }
    if let (Some(speed), Some(run)) = (other.efficiency, step.run_minutes) {
        let known = desk
            .load::<WorkCenterRoom>(other.work_center.as_str())?
            .state;
        let usual = known.work_center.as_ref().map(|known| known.efficiency);
        // Whoever plans divides by the usual speed of the work center.
        let usual = Ratio::from(usual.unwrap_or(Decimal::ONE));
        let run = run
            .checked_mul(usual)
            .and_then(|run| run.checked_div(Ratio::from(speed)));
        step.run_minutes = Some(run.map_err(|_| too_long())?);
    }
    step.work_center = Some(other.work_center);
    Ok(())
}

fn too_long() -> Refused {
    Violation::new(
        &OUT_OF_RANGE,
        "a run time of the routing has too many digits",
    )
    .into()
}

/// Refuses a plan that names a work center of another site.
pub(crate) fn is_here(desk: &mut Desk<'_>, plan: &OrderPlan, site: &SiteId) -> Result<(), Refused> {
    let mut violations = Vec::new();
    for (at, step) in plan.steps.iter().enumerate() {
        let own = step.work_center.iter();
        let own = own.map(|own| (own, format!("plan.steps[{at}].work_center")));
        let others = step.alternates.iter().enumerate();
        let others = others.map(|(row, other)| {
            let path = format!("plan.steps[{at}].alternates[{row}].work_center");
            (&other.work_center, path)
        });
        for (code, path) in own.chain(others) {
            let Some(theirs) = elsewhere(desk, code, site)? else {
                continue;
            };
            let message = format!(
                "step {} would be done at `{code}`, which stands at `{theirs}`; the order is made at `{site}`: name a work center there, or release a routing for that site",
                step.sequence
            );
            violations.push(
                Violation::new(&BAD_PLAN, message)
                    .with("path", path)
                    .with("step", step.sequence)
                    .with("value", code.as_str())
                    .with("site", theirs.as_str())
                    .with("expected", site.as_str()),
            );
        }
    }
    match Rejection::of(violations) {
        Some(rejection) => Err(rejection.into()),
        None => Ok(()),
    }
}

/// The other site at which a work center stands.
fn elsewhere(
    desk: &mut Desk<'_>,
    code: &WorkCenterId,
    site: &SiteId,
) -> Result<Option<SiteId>, Refused> {
    let known = desk.load::<WorkCenterRoom>(code.as_str())?.state;
    let theirs = known.work_center.as_ref().map(|known| &known.site);
    Ok(theirs.filter(|theirs| *theirs != site).cloned())
}
