//! Work in process by step: a chart for each unit.

use super::{MOST, part};
use crate::number::{beside, drawn, unless_zero};
use lineside_floor::{WipAtStep, WipReport};
use lineside_kernel::Unit;
use lineside_picture::{BarRow, Bars, Ink};

pub(super) fn panels(report: &WipReport) -> Vec<Bars> {
    let mut units: Vec<(Option<&Unit>, Vec<&WipAtStep>)> = Vec::new();
    for line in &report.lines {
        let unit = line.unit.as_ref();
        match units.iter_mut().find(|(known, _)| *known == unit) {
            Some((_, lines)) => lines.push(line),
            None => units.push((unit, vec![line])),
        }
    }
    if units.is_empty() {
        return vec![Bars {
            name: "Work in process by step".to_owned(),
            empty: "Nothing waits or lies in work.".to_owned(),
            ..Bars::default()
        }];
    }
    units.sort_by_key(|(_, lines)| std::cmp::Reverse(lines.len()));
    units
        .into_iter()
        .take(MOST)
        .map(|(unit, lines)| heaps(unit, lines))
        .collect()
}

fn heaps(unit: Option<&Unit>, mut lines: Vec<&WipAtStep>) -> Bars {
    lines.sort_by_key(|line| {
        std::cmp::Reverse(line.quantity_queue.saturating_add(line.quantity_wip))
    });
    let rows = lines.into_iter().map(|line| BarRow {
        label: (line.work_center.as_ref())
            .map_or("no work center", |code| code.as_str())
            .to_owned(),
        note: beside(&[
            line.operation.clone().unwrap_or_default(),
            line.site.to_string(),
        ]),
        parts: vec![
            part(Ink::Work, "in work", drawn(line.quantity_wip)),
            part(
                Ink::Waiting,
                "waits before the step",
                drawn(line.quantity_queue),
            ),
        ],
        cells: vec![
            unless_zero(line.quantity_wip),
            unless_zero(line.quantity_queue),
            line.steps.to_string(),
        ],
        ..BarRow::default()
    });
    Bars {
        name: "Work in process by step, the largest first".to_owned(),
        unit: match unit {
            Some(unit) => format!("Quantity, {}", unit.code()),
            None => "Quantity, units differ or are not known".to_owned(),
        },
        noun: "step".to_owned(),
        columns: ["In work", "Waits", "Orders' steps"]
            .map(str::to_owned)
            .into(),
        rows: rows.collect(),
        ..Bars::default()
    }
}
