//! The load of work centers: work ahead against what they can do.

use super::part;
use crate::number::{beside, drawn, percent, unless_zero, words, written};
use lineside_floor::{LoadReport, WorkCenterLoad};
use lineside_picture::{BarRow, Bars, Ink, counted};
use rust_decimal::Decimal;

pub(super) fn panels(report: &LoadReport) -> Vec<Bars> {
    let mut lines: Vec<&WorkCenterLoad> = report.work_centers.iter().collect();
    lines.sort_by_key(|line| std::cmp::Reverse((line.load_percent, line.standard_hours)));
    let rows = lines.into_iter().map(|line| {
        let rated = line.rated_hours.unwrap_or(Decimal::MAX);
        let within = line.standard_hours.min(rated);
        let beyond = line.standard_hours.saturating_sub(within);
        BarRow {
            label: line.work_center.to_string(),
            note: beside(&[line.site.to_string(), words(&line.kind)]),
            parts: vec![
                part(Ink::Done, "work ahead", drawn(within)),
                part(Ink::Held, "work ahead beyond what it can do", drawn(beyond)),
            ],
            mark: line.rated_hours.map(drawn),
            cells: vec![
                line.load_percent.map_or_else(String::new, percent),
                unless_zero(line.standard_hours),
                line.rated_hours.map_or_else(String::new, written),
                unless_zero(line.labor_hours),
                unless_zero(line.machine_hours),
            ],
            ..BarRow::default()
        }
    });
    let undated = usize::try_from(report.undated_steps).unwrap_or(usize::MAX);
    let undated = match undated {
        0 => String::new(),
        _ => format!("{} without a date left out", counted(undated, "step")),
    };
    vec![Bars {
        name: beside(&[
            "Load of work centers, the highest first".to_owned(),
            undated,
        ]),
        unit: "Hours".to_owned(),
        noun: "work center".to_owned(),
        columns: ["Load", "Ahead h", "Can do h", "People h", "Machine h"]
            .map(str::to_owned)
            .into(),
        rows: rows.collect(),
        mark: "what it can do".to_owned(),
        empty: "No work centers.".to_owned(),
        ..Bars::default()
    }]
}
