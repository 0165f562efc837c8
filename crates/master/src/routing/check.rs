//! Steps that cannot be meant as they are written.

use super::error::{BAD_STEP, DUPLICATE};
use super::{RoutingStep, RunTime};
use crate::timeline::under;
use crate::work_center::is_efficiency;
use lineside_execution::Violation;
use lineside_kernel::{Ratio, is_wording};
use rust_decimal::Decimal;
use serde_json::Value;

/// Everything that is wrong with steps, wherever they are done.
pub(super) fn bad_steps(steps: &[RoutingStep], path: &str) -> Vec<Violation> {
    let mut violations = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        let path = under(path, &format!("steps[{index}]"));
        if steps
            .iter()
            .take(index)
            .any(|before| before.step == step.step)
        {
            let message = format!(
                "step {} stands more than once; number them apart",
                step.step
            );
            violations.push(
                Violation::new(&DUPLICATE, message)
                    .with("path", format!("{path}.step"))
                    .with("value", step.step),
            );
        }
        violations.extend(bad_step(step, steps, &path));
    }
    violations
}

fn bad_step(step: &RoutingStep, steps: &[RoutingStep], path: &str) -> Vec<Violation> {
    let mut violations = Vec::new();
    let mut refuse = |field: &str, value: Value, expected: &str| {
        let message = format!("step {}: `{field}` must be {expected}", step.step);
        violations.push(
            Violation::new(&BAD_STEP, message)
                .with("path", format!("{path}.{field}"))
                .with("value", value)
                .with("expected", expected),
        );
    };
    if step.step == 0 {
        refuse("step", 0.into(), "1 or more");
    }
    let operation = &step.operation;
    if !is_wording(operation) {
        let shown: String = operation.chars().take(40).collect();
        refuse(
            "operation",
            shown.into(),
            "1 to 200 characters that can be seen",
        );
    }
    if let Some((field, value, expected)) = bad_run_time(&step.run_time) {
        refuse(&format!("run_time.{field}"), value, expected);
    }
    if let Some(batch) = step.transfer_batch.filter(|batch| *batch < Decimal::ZERO) {
        refuse("transfer_batch", batch.to_string().into(), "0 or more");
    }
    let mut after = step.after.as_deref().unwrap_or_default();
    if after.len() > steps.len() {
        let expected = "other steps of the routing, each named once";
        refuse("after", after.len().into(), expected);
        after = &[];
    }
    for (index, before) in after.iter().enumerate() {
        let is_known = steps.iter().any(|known| known.step == *before);
        let is_twice = after.iter().take(index).any(|other| other == before);
        // Numbers that only grow along the way leave no room for a circle.
        if !is_known || is_twice || *before >= step.step {
            let expected = "the number of another step of the routing, a lower one, named once";
            refuse(&format!("after[{index}]"), (*before).into(), expected);
        }
    }
    for (index, other) in step.alternates.iter().enumerate() {
        let field = format!("alternates[{index}]");
        let before = step.alternates.iter().take(index);
        let is_twice = before.clone().any(|it| it.work_center == other.work_center);
        if other.work_center == step.work_center || is_twice {
            let given = other.work_center.as_str().into();
            refuse(
                &format!("{field}.work_center"),
                given,
                "another work centre, named once",
            );
        }
        if let Some((name, value, expected)) = other.run_time.as_ref().and_then(bad_run_time) {
            refuse(&format!("{field}.run_time.{name}"), value, expected);
        }
        if let Some(given) = other.efficiency.filter(|given| !is_efficiency(*given)) {
            let expected = "above 0 and at most 2, such as `0.85`";
            refuse(
                &format!("{field}.efficiency"),
                given.to_string().into(),
                expected,
            );
        }
    }
    violations
}

fn bad_run_time(run_time: &RunTime) -> Option<(&'static str, Value, &'static str)> {
    let minutes = match run_time {
        RunTime::PerUnit { minutes } => minutes,
        RunTime::PerBatch { size, .. } if *size <= Decimal::ZERO => {
            return Some(("size", size.to_string().into(), "above zero"));
        }
        RunTime::PerBatch { minutes, .. } => minutes,
    };
    (*minutes < Ratio::ZERO).then(|| ("minutes", minutes.to_string().into(), "0 or more"))
}
