//! Scrap by reason: a Pareto chart for each group.

use super::{MOST, part};
use crate::number::{beside, drawn, percent, written};
use lineside_floor::{ScrapGroup, ScrapReport};
use lineside_picture::{BarRow, Bars, Ink};

pub(super) fn panels(report: &ScrapReport) -> Vec<Bars> {
    if report.groups.is_empty() {
        return vec![Bars {
            name: "Scrap by reason".to_owned(),
            empty: "Nothing was scrapped.".to_owned(),
            ..Bars::default()
        }];
    }
    let mut groups: Vec<&ScrapGroup> = report.groups.iter().collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.count));
    let mut panels: Vec<Bars> = groups
        .iter()
        .take(MOST)
        .map(|group| pareto(group))
        .collect();
    let hidden = groups.len().saturating_sub(MOST);
    if let Some(last) = panels.last_mut().filter(|_| hidden > 0) {
        last.unit = format!("{} \u{2014} and {hidden} more charts not drawn", last.unit);
    }
    panels
}

fn pareto(group: &ScrapGroup) -> Bars {
    let of = beside(&[
        "Scrap by reason".to_owned(),
        group
            .item
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        group
            .site
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        format!(
            "{} in {}",
            written(group.quantity),
            lineside_picture::counted(
                usize::try_from(group.count).unwrap_or(usize::MAX),
                "posting"
            )
        ),
    ]);
    let rows = group.reasons.iter().map(|line| BarRow {
        label: line
            .reason
            .clone()
            .unwrap_or_else(|| "no reason given".to_owned()),
        parts: vec![part(Ink::Scrap, "scrapped", drawn(line.quantity))],
        percent: Some(drawn(line.cumulative_percent)),
        cells: vec![
            written(line.quantity),
            percent(line.percent),
            percent(line.cumulative_percent),
            line.count.to_string(),
        ],
        ..BarRow::default()
    });
    Bars {
        name: of,
        unit: match &group.unit {
            Some(unit) => format!("Scrapped, {}", unit.code()),
            None => "Scrapped, units differ or are not known".to_owned(),
        },
        noun: "reason".to_owned(),
        columns: ["Scrapped", "Share", "With those above", "Postings"]
            .map(str::to_owned)
            .into(),
        rows: rows.collect(),
        line: "with those above, 0 to 100 %".to_owned(),
        whole: Some(drawn(group.quantity)),
        ..Bars::default()
    }
}
