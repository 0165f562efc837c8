//! Orders by status, and by site.

use super::part;
use crate::number::unless_zero;
use lineside_floor::{OrderCounts, OrderStatus, OrdersInStatus};
use lineside_picture::{BarPart, BarRow, Bars, Ink};

/// What a status amounts to: not begun, in progress, on hold, done, given up.
fn look(status: OrderStatus) -> (Ink, &'static str) {
    match status {
        OrderStatus::Planned | OrderStatus::Firmed | OrderStatus::Released => {
            (Ink::Waiting, "not begun")
        }
        OrderStatus::InProgress => (Ink::Work, "in progress"),
        OrderStatus::QualityHold => (Ink::Held, "on hold"),
        OrderStatus::Completed | OrderStatus::Closed => (Ink::Done, "completed or closed"),
        OrderStatus::Cancelled => (Ink::Scrap, "cancelled"),
    }
}

fn count(orders: u64) -> f64 {
    u32::try_from(orders).map_or(f64::from(u32::MAX), f64::from)
}

pub(super) fn panels(counts: &OrderCounts) -> Vec<Bars> {
    let all = by_status(counts);
    match counts.sites.len() {
        0 | 1 => vec![all],
        _ => vec![all, by_site(counts)],
    }
}

fn by_status(counts: &OrderCounts) -> Bars {
    let rows = counts.statuses.iter().map(|line| {
        let (ink, name) = look(line.status);
        BarRow {
            label: status(line.status).to_owned(),
            parts: vec![part(ink, name, count(line.orders))],
            cells: vec![
                line.orders.to_string(),
                unless_zero(line.quantity_planned),
                unless_zero(line.quantity_completed),
                unless_zero(line.quantity_scrapped),
                line.unit
                    .as_ref()
                    .map_or_else(String::new, |unit| unit.code().to_owned()),
            ],
            ..BarRow::default()
        }
    });
    Bars {
        name: format!(
            "Orders by status: {}",
            lineside_picture::counted(
                usize::try_from(counts.orders).unwrap_or(usize::MAX),
                "order"
            )
        ),
        unit: "Orders".to_owned(),
        noun: "status".to_owned(),
        columns: ["Orders", "Planned", "Good", "Scrap", "Unit"]
            .map(str::to_owned)
            .into(),
        rows: rows.collect(),
        empty: "No orders.".to_owned(),
        ..Bars::default()
    }
}

fn by_site(counts: &OrderCounts) -> Bars {
    let rows = counts.sites.iter().map(|site| BarRow {
        label: site.site.to_string(),
        parts: site.statuses.iter().fold(Vec::new(), together),
        cells: vec![site.orders.to_string()],
        ..BarRow::default()
    });
    Bars {
        name: "Orders by site".to_owned(),
        unit: "Orders".to_owned(),
        noun: "site".to_owned(),
        columns: vec!["Orders".to_owned()],
        rows: rows.collect(),
        ..Bars::default()
    }
}

/// Adds a status to the part that it belongs to.
fn together(mut parts: Vec<BarPart>, line: &OrdersInStatus) -> Vec<BarPart> {
    let (ink, name) = look(line.status);
    match parts.iter_mut().find(|part| part.ink == ink) {
        Some(known) => known.value += count(line.orders),
        None => parts.push(part(ink, name, count(line.orders))),
    }
    parts
}

fn status(status: OrderStatus) -> &'static str {
    match status {
        OrderStatus::Planned => "planned",
        OrderStatus::Firmed => "firmed",
        OrderStatus::Released => "released",
        OrderStatus::InProgress => "in progress",
        OrderStatus::QualityHold => "quality hold",
        OrderStatus::Completed => "completed",
        OrderStatus::Closed => "closed",
        OrderStatus::Cancelled => "cancelled",
    }
}
