//! An order: how many units are where, step by step, and when what was planned was done.

use crate::number::{DAY, beside, day, drawn, seconds, unless_zero, words, written};
use lineside_kernel::{Timestamp, WorkOrderId};
use lineside_order::{OrderStepView, OrderView, StepStatus};
use lineside_picture::{BarPart, BarRow, Bars, Figure, Ink, Panel, SpanRow, Spans};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

crate::request! {
    /// Draws a work order: its units step by step, and its dates.
    ///
    /// Each step is a bar of what left it as good, was scrapped, sent to rework, stands in it
    /// and waits before it, against what was planned. Below, what was planned from when to
    /// when, and what was done, in UTC. Days of the plan are drawn as days of UTC, because an
    /// order does not know its site's clock.
    DrawOrder of DrawnOrder
}

/// What is drawn of an order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum DrawnOrder {
    /// One order.
    Order {
        /// The order, as `order.get` answers it.
        chart: OrderView,
        /// When it is looked at: what goes on is drawn up to then.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        now: Option<Timestamp>,
    },
}

impl DrawnOrder {
    pub(crate) fn figure(&self) -> Figure {
        let Self::Order { chart, now } = self;
        let header = &chart.header;
        let title = format!("{}: {} at {}", chart.order, header.item, header.site);
        let panels = vec![Panel::Bars(units(chart)), Panel::Spans(dates(chart, *now))];
        Figure::new(&title, &subtitle(chart), panels)
    }
}

fn subtitle(order: &OrderView) -> String {
    let said = |value: Decimal, what: &str| match value.is_zero() {
        true => String::new(),
        false => format!("{} {what}", written(value)),
    };
    let good = format!(
        "{} of {} good",
        written(order.completed),
        written(order.planned)
    );
    let rework = &order.open_rework;
    let rework: Vec<&str> = rework.iter().map(WorkOrderId::as_str).collect();
    beside(&[
        words(order.status.as_str()),
        good,
        said(order.scrapped, "scrapped"),
        said(order.in_process, "in process"),
        said(order.over, "beyond the plan"),
        said(order.received, "in stock"),
        match rework.is_empty() {
            true => String::new(),
            false => format!("reworked by {}", rework.join(", ")),
        },
        format!("priority {}", order.header.priority),
    ])
}

fn label(step: &OrderStepView) -> String {
    match &step.operation {
        Some(operation) => format!("{} {operation}", step.step),
        None => format!("Step {}", step.step),
    }
}

fn note(step: &OrderStepView) -> String {
    let place = step.work_center.as_ref().map(ToString::to_string);
    let status = match step.status {
        StepStatus::Pending => "pending",
        StepStatus::InProgress => "in progress",
        StepStatus::Completed => "completed",
        StepStatus::Skipped => "skipped",
    };
    beside(&[place.unwrap_or_default(), status.to_owned()])
}

fn units(order: &OrderView) -> Bars {
    let has_rework = order
        .steps
        .iter()
        .any(|step| !step.quantity_reworked.is_zero());
    let columns = ["In", "Out", "Scrap", "In work", "Waits"].into_iter();
    let columns = columns.chain(has_rework.then_some("Rework"));
    let rows = order.steps.iter().map(|step| {
        let part = |ink, name: &str, value| BarPart {
            ink,
            name: name.to_owned(),
            value: drawn(value),
        };
        let mut cells = vec![
            written(step.quantity_in),
            written(step.quantity_out),
            unless_zero(step.quantity_scrapped),
            unless_zero(step.wip),
            unless_zero(step.queue),
        ];
        cells.extend(has_rework.then(|| unless_zero(step.quantity_reworked)));
        BarRow {
            label: label(step),
            note: note(step),
            parts: vec![
                part(Ink::Done, "good, out of the step", step.quantity_out),
                part(Ink::Scrap, "scrapped", step.quantity_scrapped),
                part(Ink::Rework, "sent to rework", step.quantity_reworked),
                part(Ink::Work, "in work", step.wip),
                part(Ink::Waiting, "waits before the step", step.queue),
            ],
            mark: Some(drawn(order.planned)),
            cells,
            ..BarRow::default()
        }
    });
    Bars {
        name: "Units by step".to_owned(),
        unit: "Units".to_owned(),
        noun: "step".to_owned(),
        columns: columns.map(str::to_owned).collect(),
        rows: rows.collect(),
        mark: format!("planned: {}", written(order.planned)),
        empty: format!("No steps yet; {} planned.", written(order.planned)),
        ..Bars::default()
    }
}

fn dates(order: &OrderView, now: Option<Timestamp>) -> Spans {
    let span = |from: Option<Timestamp>, to: Option<Timestamp>| {
        // What has an end alone is drawn as a moment.
        let from = from.or(to)?;
        Some((seconds(from), to.map(seconds)))
    };
    let (from, to) = (order.header.planned_start, order.header.planned_end);
    let planned = from.or(to).zip(to.or(from));
    let planned = planned.map(|(from, to)| (day(from), day(to).max(day(from)) + DAY));
    let whole = SpanRow {
        label: "The order".to_owned(),
        note: words(order.status.as_str()),
        planned,
        actual: span(order.actual_start, order.actual_end),
        cells: Vec::new(),
    };
    let has_hours = |hours: fn(&OrderStepView) -> Decimal| {
        order.steps.iter().any(|step| !hours(step).is_zero())
    };
    let people = has_hours(|step| step.labor_hours);
    let machines = has_hours(|step| step.machine_hours);
    let steps = order.steps.iter().map(|step| SpanRow {
        label: label(step),
        note: note(step),
        planned: None,
        actual: match step.status {
            StepStatus::Pending | StepStatus::InProgress => span(step.actual_start, None),
            StepStatus::Completed | StepStatus::Skipped => span(step.actual_start, step.actual_end),
        },
        cells: [
            people.then(|| unless_zero(step.labor_hours)),
            machines.then(|| unless_zero(step.machine_hours)),
        ]
        .into_iter()
        .flatten()
        .collect(),
    });
    let columns = [
        people.then_some("People h"),
        machines.then_some("Machine h"),
    ];
    Spans {
        name: "Planned and actual dates".to_owned(),
        noun: "step".to_owned(),
        columns: columns.into_iter().flatten().map(str::to_owned).collect(),
        rows: std::iter::once(whole).chain(steps).collect(),
        now: now.map(seconds),
        empty: "No dates: nothing was planned for a day, and nothing has begun.".to_owned(),
    }
}
