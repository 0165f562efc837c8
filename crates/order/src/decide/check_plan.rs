//! Whether the steps and components of an order fit together.

use crate::amount::is_bookable;
use crate::error::BAD_PLAN;
use crate::{OrderPlan, OrderPlanStep};
use lineside_execution::Violation;
use lineside_kernel::Ratio;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// The most steps of an order.
const MAX_STEPS: usize = 500;
/// The most components of an order, and the most by-products.
const MAX_LINES: usize = 5_000;

/// What is wrong with a plan; nothing when it is sound.
///
/// Steps ascend and name only earlier steps as predecessors, so that no circle can arise;
/// everything leads to the last step; lines are unique and point at steps that exist.
#[must_use]
pub fn check_plan(plan: &OrderPlan) -> Vec<Violation> {
    if plan.steps.is_empty() || plan.steps.len() > MAX_STEPS {
        let count = plan.steps.len();
        return vec![bad(
            "plan.steps",
            format!("an order has 1 to {MAX_STEPS} steps; {count} were given"),
        )];
    }
    if plan.components.len().max(plan.byproducts.len()) > MAX_LINES {
        return vec![bad(
            "plan.components",
            format!("an order has up to {MAX_LINES} lines"),
        )];
    }
    let mut violations = Vec::new();
    steps(plan, &mut violations);
    components(plan, &mut violations);
    byproducts(plan, &mut violations);
    violations
}

fn bad(path: impl Into<String>, message: String) -> Violation {
    Violation::new(&BAD_PLAN, message).with("path", path.into())
}

fn steps(plan: &OrderPlan, violations: &mut Vec<Violation>) {
    let mut before = None;
    let mut leads_on: BTreeSet<usize> = BTreeSet::new();
    for (place, step) in plan.steps.iter().enumerate() {
        let path = format!("plan.steps[{place}]");
        let sequence = step.sequence;
        if before.is_some_and(|before| before >= sequence) {
            violations.push(bad(
                &path,
                format!("step {sequence} stands behind a step with the same or a higher number"),
            ));
        }
        before = Some(sequence);
        for (at, named) in step.predecessors.iter().enumerate() {
            if step
                .predecessors
                .iter()
                .take(at)
                .any(|other| other == named)
            {
                violations.push(bad(
                    format!("{path}.predecessors"),
                    format!("step {sequence} names {named} twice; once is accepted"),
                ));
            }
            let is_earlier = plan
                .steps
                .iter()
                .take(place)
                .any(|step| step.sequence == *named);
            if !is_earlier {
                violations.push(bad(format!("{path}.predecessors"), format!("step {sequence} cannot follow {named}; it can follow earlier steps of the order")));
            }
        }
        if step.begins && !step.predecessors.is_empty() {
            violations.push(bad(
                format!("{path}.begins"),
                format!("step {sequence} cannot begin a branch and have predecessors"),
            ));
        }
        if step
            .transfer_batch
            .is_some_and(|batch| batch.is_sign_negative() || !is_bookable(batch))
        {
            violations.push(bad(
                format!("{path}.transfer_batch"),
                format!("the transfer batch of step {sequence} is below zero or too large"),
            ));
        }
        violations.extend(alternates(step, &path));
        let times = [
            step.setup_minutes,
            step.run_minutes,
            step.queue_minutes,
            step.wait_minutes,
            step.move_minutes,
        ];
        for minutes in times.into_iter().flatten() {
            if minutes < Ratio::ZERO {
                violations.push(bad(
                    &path,
                    format!("step {sequence} takes {minutes} minutes; zero or more are accepted"),
                ));
            }
        }
        leads_on.extend(plan.before(place));
    }
    let last = plan.steps.len() - 1;
    for (place, step) in plan.steps.iter().enumerate() {
        if place != last && !leads_on.contains(&place) {
            let sequence = step.sequence;
            violations.push(bad(
                format!("plan.steps[{place}]"),
                format!(
                    "nothing follows step {sequence}; every step but the last leads on to another"
                ),
            ));
        }
    }
}

/// What is wrong with the other work centers of a step, and with its batches.
fn alternates(step: &OrderPlanStep, path: &str) -> Vec<Violation> {
    let mut violations = Vec::new();
    let sequence = step.sequence;
    let is_bad = |batch: Option<Decimal>| {
        batch.is_some_and(|batch| batch <= Decimal::ZERO || !is_bookable(batch))
    };
    if is_bad(step.run_batch) {
        violations.push(bad(
            format!("{path}.run_batch"),
            format!(
                "a batch of step {sequence} holds nothing, or too much; more than zero is accepted"
            ),
        ));
    }
    for (place, other) in step.alternates.iter().enumerate() {
        let path = format!("{path}.alternates[{place}]");
        let code = &other.work_center;
        let mut before = step.alternates.iter().take(place);
        if step.work_center.as_ref() == Some(code) || before.any(|one| one.work_center == *code) {
            violations.push(bad(
                format!("{path}.work_center"),
                format!("step {sequence} names `{code}` already; name other work centers, once"),
            ));
        }
        let times = [other.setup_minutes, other.run_minutes];
        if times
            .into_iter()
            .flatten()
            .any(|minutes| minutes < Ratio::ZERO)
        {
            violations.push(bad(
                &path,
                format!("`{code}` takes less than no time; zero or more minutes are accepted"),
            ));
        }
        if is_bad(other.run_batch) || other.run_batch.is_some() && other.run_minutes.is_none() {
            violations.push(bad(
                format!("{path}.run_batch"),
                format!("a batch at `{code}` needs a size above zero, and `run_minutes`"),
            ));
        }
        let most = Decimal::TWO;
        if other
            .efficiency
            .is_some_and(|speed| speed <= Decimal::ZERO || speed > most)
        {
            violations.push(bad(
                format!("{path}.efficiency"),
                format!("the efficiency of `{code}` is above 0 and at most {most}"),
            ));
        }
    }
    violations
}

fn components(plan: &OrderPlan, violations: &mut Vec<Violation>) {
    let mut lines = BTreeSet::new();
    for (place, component) in plan.components.iter().enumerate() {
        let path = format!("plan.components[{place}]");
        let line = component.line;
        if !lines.insert(line) {
            violations.push(bad(&path, format!("line {line} is there twice")));
        }
        if !component.quantity.is_positive() {
            violations.push(bad(
                format!("{path}.quantity"),
                format!(
                    "line {line} needs {}; more than zero is accepted",
                    component.quantity
                ),
            ));
        }
        if component
            .step
            .is_some_and(|step| plan.place(step).is_none())
        {
            violations.push(bad(
                format!("{path}.step"),
                format!("line {line} names a step that the order does not have"),
            ));
        }
        if component
            .component_yield
            .is_some_and(|good| !good.is_positive())
        {
            violations.push(bad(
                format!("{path}.component_yield"),
                format!("the yield of line {line} must be above zero"),
            ));
        }
        if component
            .overage
            .is_some_and(|overage| overage < Ratio::ZERO)
        {
            violations.push(bad(
                format!("{path}.overage"),
                format!("the overage of line {line} must be zero or more"),
            ));
        }
        if component.overage.is_some() && component.component_yield.is_some() {
            violations.push(bad(
                &path,
                format!("line {line} has an overage and a yield; give one of them"),
            ));
        }
        increment(&path, component.increment(), violations);
        if component
            .substitutes
            .iter()
            .any(|substitute| !substitute.ratio.is_positive())
        {
            violations.push(bad(
                format!("{path}.substitutes"),
                format!("a substitute of line {line} has a ratio of zero or less"),
            ));
        }
    }
}

fn byproducts(plan: &OrderPlan, violations: &mut Vec<Violation>) {
    let mut lines = BTreeSet::new();
    for (place, byproduct) in plan.byproducts.iter().enumerate() {
        let path = format!("plan.byproducts[{place}]");
        if !lines.insert(byproduct.line) {
            violations.push(bad(
                &path,
                format!("line {} is there twice", byproduct.line),
            ));
        }
        if !byproduct.quantity.is_positive() {
            violations.push(bad(
                format!("{path}.quantity"),
                format!(
                    "line {} yields {}; more than zero is accepted",
                    byproduct.line, byproduct.quantity
                ),
            ));
        }
        increment(&path, byproduct.increment(), violations);
    }
    let shares = plan.byproducts.iter().filter_map(|line| line.cost_share);
    let is_share = |share: &Ratio| *share >= Ratio::ZERO;
    let sum = shares
        .clone()
        .try_fold(Ratio::ZERO, |sum, share| sum.checked_add(share).ok());
    if !shares.clone().all(|share| is_share(&share)) || sum.is_none_or(|sum| sum > Ratio::ONE) {
        violations.push(bad(
            "plan.byproducts",
            "the shares of the cost are not below 0 and together at most 1".into(),
        ));
    }
}

fn increment(path: &str, increment: Decimal, violations: &mut Vec<Violation>) {
    if increment <= Decimal::ZERO || !is_bookable(increment) {
        violations.push(bad(
            format!("{path}.increment"),
            format!(
                "`{increment}` is no increment; more than zero with up to nine decimals is accepted"
            ),
        ));
    }
}
