//! Consumption against bills of materials, in percent of what is allowed.

use super::part;
use crate::number::{beside, drawn, percent, written};
use lineside_floor::{ConsumptionReport, ItemConsumption};
use lineside_picture::{BarRow, Bars, Ink};

/// Where bars end: what was used many times over would press the others flat.
const END: f64 = 200.0;

pub(super) fn panels(report: &ConsumptionReport) -> Vec<Bars> {
    let mut lines: Vec<&ItemConsumption> = report.lines.iter().collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.variance_percent.map(|percent| percent.abs())));
    let share =
        |line: &ItemConsumption| line.variance_percent.map(|percent| drawn(percent) + 100.0);
    let is_cut = lines
        .iter()
        .filter_map(|line| share(line))
        .any(|used| used > END);
    let rows = lines.iter().map(|line| {
        let used = share(line);
        let drawn = used.unwrap_or(0.0).min(END);
        let unit = line.unit.as_ref();
        let unit = unit.map_or_else(String::new, |unit| unit.code().to_owned());
        let variance = line.variance_percent.map(|variance| {
            let sign = if variance.is_sign_negative() { "" } else { "+" };
            format!("{sign}{}", percent(variance))
        });
        let names = [
            &line.site.as_ref().map(ToString::to_string),
            &line.product.as_ref().map(ToString::to_string),
        ];
        let names: Vec<String> = names.into_iter().flatten().cloned().collect();
        BarRow {
            label: line.item.to_string(),
            note: beside(&names),
            parts: vec![
                part(Ink::Done, "used", drawn.min(100.0)),
                part(Ink::Scrap, "used beyond what is allowed", drawn - 100.0),
            ],
            mark: used.map(|_| 100.0),
            cells: vec![
                variance.unwrap_or_else(|| "none allowed".to_owned()),
                written(line.quantity_used),
                written(line.quantity_required),
                unit,
            ],
            ..BarRow::default()
        }
    });
    vec![Bars {
        name: "Consumption against bills of materials, the widest variance first".to_owned(),
        unit: match is_cut {
            true => format!("Percent of what is allowed; bars end at {END}"),
            false => "Percent of what is allowed".to_owned(),
        },
        noun: "part".to_owned(),
        columns: ["Variance", "Used", "Allowed", "Unit"]
            .map(str::to_owned)
            .into(),
        rows: rows.collect(),
        mark: "allowed".to_owned(),
        empty: "Nothing was consumed, and nothing was to be.".to_owned(),
        ..Bars::default()
    }]
}
