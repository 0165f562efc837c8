//! A stock: how much there was over time, what changed it, and which levels matter.

use crate::number::{beside, drawn, seconds, words, written};
use lineside_kernel::{ItemId, SiteId};
use lineside_picture::{Course, CourseMark, Figure, Mark, Panel};
use lineside_stock::{
    AlertKind, AlertRule, BalanceStep, Movement, MovementKind, ReservationStrength, RunningBalance,
    Sign, StockView,
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

crate::request! {
    /// Draws the stock of an item at a site over time.
    ///
    /// The line is how much there is, all lots and locations together; each movement is marked
    /// by its shape: what came in, went out, was scrapped, corrected or counted. Reorder and
    /// alert levels are lines across. What is promised is drawn ahead, dashed: how much there
    /// will be when each promise is kept on the day it is due.
    DrawStock of DrawnStock
}

/// What is drawn of a stock.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum DrawnStock {
    /// How much there was after each movement.
    Balance {
        /// The balance, as `stock.running_balance` answers it.
        chart: RunningBalance,
        /// The stock, as `stock.get` answers it: it has the unit, the open alerts, and what is
        /// promised. Promises are drawn where the balance is that of the whole stock and ends
        /// at what there is now.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        stock: Option<Box<StockView>>,
        /// The levels at which alerts are raised; those of open alerts when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        rule: Option<AlertRule>,
    },
}

impl DrawnStock {
    pub(crate) fn figure(&self) -> Figure {
        let Self::Balance { chart, stock, rule } = self;
        let stock = stock.as_deref();
        let first = chart.steps.first().map(|step| &step.movement);
        let of = stock.map(|stock| (&stock.item, &stock.site));
        let of = of.or(first.map(|first| (&first.item, &first.site)));
        let title = of.map_or_else(|| "Stock".to_owned(), |(item, site)| title(item, site));
        let course = course(&chart.steps, stock, rule.as_ref());
        let subtitle = subtitle(chart.steps.len(), stock);
        Figure::new(&title, &subtitle, vec![Panel::Course(course)])
    }
}

fn title(item: &ItemId, site: &SiteId) -> String {
    format!("Stock of {item} at {site}")
}

fn subtitle(movements: usize, stock: Option<&StockView>) -> String {
    let said = stock.map(|stock| {
        let unit = stock.rules.unit.code();
        let value = stock.value.map(|value| format!("worth {value}"));
        beside(&[
            format!("{} {unit} on hand", written(stock.on_hand)),
            format!("{} {unit} available", written(stock.available)),
            value.unwrap_or_default(),
        ])
    });
    beside(&[
        said.unwrap_or_default(),
        lineside_picture::counted(movements, "movement"),
    ])
}

/// What there was before the first movement.
fn before(first: &BalanceStep) -> Decimal {
    let quantity = first.movement.quantity;
    match first.movement.kind.sign() {
        Sign::In => first.balance.saturating_sub(quantity),
        Sign::Out => first.balance.saturating_add(quantity),
        Sign::Neither => first.balance,
    }
}

fn course(steps: &[BalanceStep], stock: Option<&StockView>, rule: Option<&AlertRule>) -> Course {
    let unit = stock.map(|stock| stock.rules.unit.code().to_owned());
    let first = steps.first();
    let first = first.map(|first| (seconds(first.movement.at), drawn(before(first))));
    let after = |step: &BalanceStep| (seconds(step.movement.at), drawn(step.balance));
    let marks = steps.iter().map(|step| {
        let ((at, value), (mark, name)) = (after(step), marked(step.movement.kind));
        CourseMark {
            at,
            value,
            mark,
            name: name.to_owned(),
            text: told(&step.movement, step.balance),
        }
    });
    let mut course = Course {
        name: "On hand".to_owned(),
        unit: unit.map_or_else(|| "Quantity".to_owned(), |unit| format!("Quantity, {unit}")),
        points: first.into_iter().chain(steps.iter().map(after)).collect(),
        ahead_name: "on hand once what is promised is taken".to_owned(),
        marks: marks.collect(),
        levels: levels(stock, rule),
        empty: "No movements.".to_owned(),
        ..Course::default()
    };
    let last = steps.last().map(|step| step.balance);
    if let Some(stock) = stock.filter(|stock| last == Some(stock.on_hand)) {
        promise(&mut course, stock, stock.on_hand);
    }
    course
}

/// Draws ahead what is promised, each promise on the day it is due.
fn promise(course: &mut Course, stock: &StockView, mut on_hand: Decimal) {
    let Some(last) = course.points.last().map(|point| point.0) else {
        return;
    };
    let due = |promise: &lineside_stock::Reservation| promise.due.map_or(last, seconds).max(last);
    let mut promises: Vec<_> = stock.reservations.iter().collect();
    promises.sort_by(|a, b| due(a).total_cmp(&due(b)));
    if !promises.is_empty() {
        course.ahead.push((last, drawn(on_hand)));
    }
    for promise in promises {
        on_hand = on_hand.saturating_sub(promise.quantity);
        let (mark, name) = match promise.strength {
            ReservationStrength::Hard => (Mark::Square, "put aside"),
            ReservationStrength::Soft => (Mark::OpenDown, "claimed"),
        };
        let order = promise.order.as_ref();
        let order = order.map(|order| format!(" for {order}"));
        let point = (due(promise), drawn(on_hand));
        course.ahead.push(point);
        course.marks.push(CourseMark {
            at: point.0,
            value: point.1,
            mark,
            name: name.to_owned(),
            text: format!(
                "{}: {name} {}{}",
                promise.reservation,
                written(promise.quantity),
                order.unwrap_or_default()
            ),
        });
    }
}

/// The shape of a movement, and what that shape means.
fn marked(kind: MovementKind) -> (Mark, &'static str) {
    match kind {
        MovementKind::Scrap | MovementKind::ScrapIssued => (Mark::Cross, "scrapped"),
        kind if kind.is_count() => (Mark::Diamond, "counted"),
        MovementKind::AdjustmentIn
        | MovementKind::AdjustmentOut
        | MovementKind::ReversalIn
        | MovementKind::ReversalOut => (Mark::OpenSquare, "corrected or taken back"),
        MovementKind::MoveIn
        | MovementKind::MoveOut
        | MovementKind::Revaluation
        | MovementKind::ReversalIssued => (Mark::Circle, "moved within or revalued"),
        kind => match kind.sign() {
            Sign::In => (Mark::Up, "came in"),
            Sign::Out => (Mark::Down, "went out"),
            Sign::Neither => (Mark::Circle, "moved within or revalued"),
        },
    }
}

fn told(movement: &Movement, on_hand: Decimal) -> String {
    let order = movement.order.as_ref().map(|order| format!("for {order}"));
    let lot = movement.lot.as_ref().map(|lot| format!("lot {lot}"));
    beside(&[
        format!("{}: {}", movement.number, words(movement.kind.as_str())),
        written(movement.quantity),
        order.unwrap_or_default(),
        lot.unwrap_or_default(),
        format!("then {} on hand", written(on_hand)),
        format!("{} UTC", lineside_picture::written(seconds(movement.at))),
    ])
}

/// The lines across: those of the rule, or those that open alerts crossed.
fn levels(stock: Option<&StockView>, rule: Option<&AlertRule>) -> Vec<(String, f64)> {
    let level = |name: &str, at: Option<Decimal>| at.map(|at| (name.to_owned(), drawn(at)));
    if let Some(rule) = rule {
        let levels = [
            level("maximum", rule.maximum),
            level("reorder point", rule.reorder_point),
            level("minimum", rule.minimum),
        ];
        return levels.into_iter().flatten().collect();
    }
    let alerts = stock.map_or(&[][..], |stock| &stock.alerts);
    let mut levels: Vec<(String, f64)> = Vec::new();
    for alert in alerts {
        let name = match alert.alert.kind {
            AlertKind::Excess => "maximum",
            AlertKind::LowStock => "reorder point",
            AlertKind::BelowMinimum => "minimum",
            _ => continue,
        };
        levels.extend(level(name, alert.threshold).filter(|level| !levels.contains(level)));
    }
    levels
}
