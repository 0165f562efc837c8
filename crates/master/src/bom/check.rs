//! Lines that cannot be meant as they are written.

use super::error::{BAD_COST_SHARE, BAD_LINE, DUPLICATE};
use super::{BomConsumption, BomLine};
use crate::timeline::under;
use lineside_execution::Violation;
use lineside_kernel::Ratio;
use serde_json::Value;

/// Everything that is wrong with lines, wherever the items stand.
pub(super) fn bad_lines(lines: &[BomLine], path: &str) -> Vec<Violation> {
    let mut violations = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let path = under(path, &format!("lines[{index}]"));
        let before = lines.iter().take(index);
        if before.clone().any(|before| before.line == line.line) {
            let message = format!(
                "line {} stands more than once; number them apart",
                line.line
            );
            violations.push(
                Violation::new(&DUPLICATE, message)
                    .with("path", format!("{path}.line"))
                    .with("value", line.line),
            );
        }
        violations.extend(bad_line(line, &path));
    }
    violations.extend(bad_cost_shares(lines, path));
    violations
}

fn bad_line(line: &BomLine, path: &str) -> Vec<Violation> {
    let mut violations = Vec::new();
    let mut refuse = |field: &str, value: Value, expected: &str| {
        let message = format!("line {}: `{field}` must be {expected}", line.line);
        violations.push(
            Violation::new(&BAD_LINE, message)
                .with("path", format!("{path}.{field}"))
                .with("value", value)
                .with("expected", expected),
        );
    };
    let text = |ratio: Ratio| Value::from(ratio.to_string());
    if line.line == 0 {
        refuse("line", 0.into(), "1 or more");
    }
    if !line.quantity.is_positive() {
        refuse("quantity", text(line.quantity), "above zero");
    }
    if let Some(overage) = line.overage.filter(|overage| *overage < Ratio::ZERO) {
        refuse("overage", text(overage), "0 or more, such as `0.05`");
    }
    let is_share = |share: &Ratio| share.is_positive() && *share <= Ratio::ONE;
    if let Some(good) = line.component_yield.filter(|good| !is_share(good)) {
        refuse(
            "component_yield",
            text(good),
            "above 0 and at most 1, such as `0.95`",
        );
    }
    if let (Some(_), Some(good)) = (line.overage, line.component_yield) {
        refuse(
            "component_yield",
            text(good),
            "left out where an `overage` is given",
        );
    }
    if let BomConsumption::Strict { tolerance } = line.consumption
        && tolerance < Ratio::ZERO
    {
        refuse(
            "consumption.tolerance",
            text(tolerance),
            "0 or more, such as `0.02`",
        );
    }
    if line.effective.is_some_and(|days| days.is_empty()) {
        refuse("effective", Value::Null, "days of which there are some");
    }
    if line.is_component() && line.cost_share.is_some() {
        refuse(
            "cost_share",
            Value::Null,
            "left out where something goes in",
        );
    }
    if !line.is_component() && (line.overage.is_some() || line.component_yield.is_some()) {
        refuse(
            "kind",
            Value::Null,
            "a component where an overage or a yield is given",
        );
    }
    if !line.is_component() && line.phantom == Some(true) {
        refuse("phantom", true.into(), "left out where something comes out");
    }
    if !line.is_component() && !line.substitutes.is_empty() {
        refuse(
            "substitutes",
            Value::Null,
            "left out where something comes out",
        );
    }
    for (index, substitute) in line.substitutes.iter().enumerate() {
        let field = format!("substitutes[{index}]");
        let before = line.substitutes.iter().take(index);
        if substitute.item == line.item {
            refuse(
                &format!("{field}.item"),
                substitute.item.as_str().into(),
                "another item",
            );
        }
        if before.clone().any(|before| {
            before.item == substitute.item && before.effective == substitute.effective
        }) {
            refuse(
                &format!("{field}.item"),
                substitute.item.as_str().into(),
                "named once",
            );
        }
        if substitute.effective.is_some_and(|days| days.is_empty()) {
            refuse(
                &format!("{field}.effective"),
                Value::Null,
                "days of which there are some",
            );
        }
        if !substitute.ratio.is_positive() {
            refuse(
                &format!("{field}.ratio"),
                text(substitute.ratio),
                "above zero",
            );
        }
    }
    violations
}

fn bad_cost_shares(lines: &[BomLine], path: &str) -> Option<Violation> {
    let mut total = Some(Ratio::ZERO);
    for share in lines.iter().filter_map(|line| line.cost_share) {
        let is_share = share >= Ratio::ZERO;
        total = total
            .filter(|_| is_share)
            .and_then(|total| total.checked_add(share).ok());
    }
    if total.is_some_and(|total| total <= Ratio::ONE) {
        return None;
    }
    let message = "what comes out besides the product takes shares of the cost from 0 on, and \
                   together at most 1; the rest is the product's";
    let mut violation = Violation::new(&BAD_COST_SHARE, message).with("path", under(path, "lines"));
    if let Some(total) = total {
        violation = violation.with("value", total.to_string());
    }
    Some(violation)
}
