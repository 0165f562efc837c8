//! The commands that move nothing: promises, lots, and alerts.

use crate::alert::quantity_alerts;
use crate::command::{
    AcknowledgeAlert, CheckAlerts, ReleaseReservation, ReserveStock, SetAlertRule, SetLotStatus,
};
use crate::cover::time_alerts;
use crate::error::{
    ALREADY_ACKNOWLEDGED, BAD_RULES, INSUFFICIENT, LOT_NOT_AVAILABLE, LOT_NOT_TRACKED,
    NOTHING_CHANGED, PRIORITY_OUT_OF_RANGE, QUANTITY_NOT_POSITIVE, RESERVATION_EXISTS,
    UNKNOWN_ALERT, UNKNOWN_LOT, UNKNOWN_RESERVATION, no_code,
};
use crate::sound::not_a_multiple;
use crate::standing::not_promised;
use crate::task::stock_stream;
use crate::{
    AlertAcknowledged, AlertRuleSet, LotEvent, LotJudged, LotRoom, LotStatusSet, Reservation,
    ReservationReleased, ReservationStrength, Reserved, StockEvent, StockRoom, StockRules,
    StockState, Tracking, exact, reservation::lowest, stock_rules,
};
use lineside_execution::{Command, Desk, Refused, Rejection, Room, Task, Violation};
use lineside_journal::{StreamId, joined_code};
use lineside_kernel::{ItemId, ReservationId, SiteId, Timestamp, WorkOrderId};
use rust_decimal::Decimal;

/// Wires a command about one stock to the facts that follow.
macro_rules! tasks {
    ($($command:ty = $action:literal, $decide:ident;)*) => {$(
        impl Task for $command {
            const ACTION: &'static str = $action;

            fn command(&self) -> &Command {
                &self.command
            }

            fn subject(&self) -> Option<StreamId> {
                stock_stream(&self.item, &self.site)
            }

            fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
                let code = joined_code([self.item.as_str(), self.site.as_str()]);
                let at = desk.who().at;
                let state = desk.load::<StockRoom>(&code)?.state;
                let events = $decide(&state, self, at)?;
                record(desk, &self.item, &self.site, &events)
            }
        }
    )*};
}

tasks! {
    ReleaseReservation = "stock.release_reservation", decide_release;
    SetAlertRule = "stock.set_alert_rule", decide_alert_rule;
    AcknowledgeAlert = "stock.acknowledge_alert", decide_acknowledge;
    CheckAlerts = "stock.check_alerts", decide_check;
}

impl Task for ReserveStock {
    const ACTION: &'static str = "stock.reserve";

    fn command(&self) -> &Command {
        &self.command
    }

    fn subject(&self) -> Option<StreamId> {
        stock_stream(&self.item, &self.site)
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        // A promise rests on how the item is counted, as a posting does.
        let rules = stock_rules(desk, &self.item, &self.site)?;
        let code = joined_code([self.item.as_str(), self.site.as_str()]);
        let at = desk.who().at;
        let state = desk.load::<StockRoom>(&code)?.state;
        if let Some(violation) = not_promised(desk, &self.item, at)? {
            return Err(violation.into());
        }
        let events = decide_reserve(&state, &rules, self, at)?;
        record(desk, &self.item, &self.site, &events)
    }
}

/// Puts facts on the desk, then what they mean for the alerts.
fn record(
    desk: &mut Desk<'_>,
    item: &ItemId,
    site: &SiteId,
    events: &[StockEvent],
) -> Result<(), Refused> {
    let code = joined_code([item.as_str(), site.as_str()]);
    for event in events {
        desk.record::<StockRoom>(&code, event)?;
    }
    let at = desk.who().at;
    let state = desk.load::<StockRoom>(&code)?.state;
    for event in quantity_alerts(&state, at) {
        desk.record::<StockRoom>(&code, &event)?;
    }
    Ok(())
}

type Decided = Result<Vec<StockEvent>, Refused>;

fn decide_reserve(
    state: &StockState,
    rules: &StockRules,
    command: &ReserveStock,
    at: Timestamp,
) -> Decided {
    let quantity = command.quantity.0.normalize();
    let id = match &command.reservation {
        Some(id) => id.clone(),
        None => ReservationId::new(command.command.id.to_string()).map_err(no_code)?,
    };
    let mut violations = Vec::new();
    if quantity <= Decimal::ZERO {
        violations.push(
            Violation::new(
                &QUANTITY_NOT_POSITIVE,
                format!("the quantity is {quantity}; it must be above zero"),
            )
            .with("quantity", quantity.to_string()),
        );
    } else if !exact::is_multiple(quantity, rules.increment) {
        violations.push(not_a_multiple(rules, quantity));
    }
    if state
        .reservations
        .iter()
        .any(|known| known.reservation == id)
    {
        violations.push(
            Violation::new(
                &RESERVATION_EXISTS,
                format!("`{id}` is the id of an open reservation already"),
            )
            .with("reservation", id.as_str()),
        );
    }
    if let (Tracking::None, Some(lot)) = (rules.tracking, &command.lot) {
        let message = format!("`{}` is not followed by lot", command.item);
        violations.push(Violation::new(&LOT_NOT_TRACKED, message).with("lot", lot.as_str()));
    }
    let priority = command.priority();
    if !(1..=lowest()).contains(&priority) {
        let message = format!(
            "priority {priority} is none; 1 is the highest, {} the lowest",
            lowest()
        );
        violations.push(
            Violation::new(&PRIORITY_OUT_OF_RANGE, message)
                .with("priority", priority)
                .with("path", "priority"),
        );
    }
    let strength = command.strength.unwrap_or_default();
    if strength == ReservationStrength::Hard {
        violations.extend(cannot_be_put_aside(state, rules, command, quantity, at));
    }
    if let Some(rejection) = Rejection::of(violations) {
        return Err(rejection.into());
    }
    let reservation = Reservation {
        reservation: id,
        order: command.order.clone(),
        quantity,
        strength,
        lot: command.lot.clone(),
        due: command.due,
        priority: command.priority(),
    };
    Ok(vec![StockEvent::Reserved(Reserved { reservation })])
}

fn cannot_be_put_aside(
    state: &StockState,
    rules: &StockRules,
    command: &ReserveStock,
    quantity: Decimal,
    at: Timestamp,
) -> Option<Violation> {
    let available = state.available(at);
    let mut free = available;
    if let Some(lot) = &command.lot {
        let due = command.due.unwrap_or(at).max(at);
        let known = state.lot(lot).filter(|known| known.lasts(rules, due, at));
        if known.is_none() {
            return Some(
                Violation::new(
                    &LOT_NOT_AVAILABLE,
                    format!("there is no lot `{lot}` that may be used and lasts until {due}"),
                )
                .with("lot", lot.as_str()),
            );
        }
        let aside = state.aside_of_lot(Some(lot), None);
        free = free.min(state.on_hand_of_lot(lot).saturating_sub(aside));
    }
    (quantity > free).then(|| {
        Violation::new(
            &INSUFFICIENT,
            format!("{quantity} would be put aside; {free} are available"),
        )
        .with("requested", quantity.to_string())
        .with("available", free.to_string())
    })
}

/// Takes every promise of an item to an order back: the order has ended.
///
/// # Errors
/// [`Refused`] when the stock cannot be read.
pub fn release_promises(
    desk: &mut Desk<'_>,
    item: &ItemId,
    site: &SiteId,
    order: &WorkOrderId,
) -> Result<(), Refused> {
    let code = joined_code([item.as_str(), site.as_str()]);
    let state = desk.load::<StockRoom>(&code)?.state;
    let of_order = state
        .reservations
        .iter()
        .filter(|known| known.order.as_ref() == Some(order));
    for known in of_order {
        let released = StockEvent::ReservationReleased(ReservationReleased {
            reservation: known.reservation.clone(),
            quantity: known.quantity,
        });
        let after = desk.record::<StockRoom>(&code, &released)?.state;
        for event in quantity_alerts(&after, desk.who().at) {
            desk.record::<StockRoom>(&code, &event)?;
        }
    }
    Ok(())
}

fn decide_release(state: &StockState, command: &ReleaseReservation, _at: Timestamp) -> Decided {
    let mut open = state.reservations.iter();
    let Some(known) = open.find(|known| known.reservation == command.reservation) else {
        return Err(Violation::new(
            &UNKNOWN_RESERVATION,
            format!("there is no open reservation `{}`", command.reservation),
        )
        .with("reservation", command.reservation.as_str())
        .into());
    };
    let given = command.quantity.map(|quantity| quantity.0.normalize());
    let quantity = given.unwrap_or(known.quantity);
    if quantity <= Decimal::ZERO {
        return Err(Violation::new(
            &QUANTITY_NOT_POSITIVE,
            format!("the quantity is {quantity}; it must be above zero"),
        )
        .into());
    }
    if quantity > known.quantity {
        return Err(Violation::new(
            &INSUFFICIENT,
            format!(
                "{quantity} would be released; {} are promised",
                known.quantity
            ),
        )
        .with("requested", quantity.to_string())
        .with("available", known.quantity.to_string())
        .into());
    }
    Ok(vec![StockEvent::ReservationReleased(ReservationReleased {
        reservation: command.reservation.clone(),
        quantity,
    })])
}

fn decide_alert_rule(state: &StockState, command: &SetAlertRule, _at: Timestamp) -> Decided {
    if state.alert_rule.as_deref() == Some(&command.rule) {
        return Err(nothing_changed("the rule is as it was"));
    }
    let hysteresis = command.rule.hysteresis.unwrap_or_default();
    if hysteresis < Decimal::ZERO {
        // A quantity that hardly moves would raise and resolve the alert time and again.
        let message = format!("the hysteresis is {hysteresis}; zero or above is accepted");
        return Err(Violation::new(&BAD_RULES, message)
            .with("path", "rule.hysteresis")
            .with("value", hysteresis.to_string())
            .into());
    }
    let rule = command.rule.clone();
    Ok(vec![StockEvent::AlertRuleSet(AlertRuleSet { rule })])
}

fn decide_acknowledge(state: &StockState, command: &AcknowledgeAlert, _at: Timestamp) -> Decided {
    let Some(alert) = state.alert(&command.alert) else {
        return Err(Violation::new(
            &UNKNOWN_ALERT,
            format!("there is no open alert `{}`", command.alert.kind.as_str()),
        )
        .with("kind", command.alert.kind.as_str())
        .into());
    };
    if let Some(by) = &alert.acknowledged_by {
        return Err(Violation::new(
            &ALREADY_ACKNOWLEDGED,
            format!("`{by}` has acknowledged the alert"),
        )
        .with("by", by.as_str())
        .into());
    }
    Ok(vec![StockEvent::AlertAcknowledged(AlertAcknowledged {
        raised: alert.raised.clone(),
        since: alert.since,
    })])
}

fn decide_check(state: &StockState, command: &CheckAlerts, at: Timestamp) -> Decided {
    let now = command.now.unwrap_or(at);
    Ok(time_alerts(state, now, command.requirements.as_deref()))
}

impl Task for SetLotStatus {
    const ACTION: &'static str = "stock.set_lot_status";

    fn command(&self) -> &Command {
        &self.command
    }

    fn subject(&self) -> Option<StreamId> {
        let code = joined_code([self.item.as_str(), self.lot.as_str()]);
        StreamId::new(LotRoom::FAMILY, &code).ok()
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let code = joined_code([self.item.as_str(), self.lot.as_str()]);
        let lot = desk.load::<LotRoom>(&code)?.state;
        if !lot.is_known() {
            return Err(Violation::new(
                &UNKNOWN_LOT,
                format!("there is no lot `{}` of `{}`", self.lot, self.item),
            )
            .with("lot", self.lot.as_str())
            .into());
        }
        let expires_at = self.expires_at.or(lot.expires_at);
        if lot.status == self.status && lot.expires_at == expires_at {
            return Err(nothing_changed(
                "the lot has this status and expiry already",
            ));
        }
        let status = self.status;
        let judged = LotJudged { status, expires_at };
        desk.record::<LotRoom>(&code, &LotEvent::Judged(judged))?;
        for site in &lot.sites {
            let stock = joined_code([self.item.as_str(), site.as_str()]);
            let state = desk.load::<StockRoom>(&stock)?.state;
            if state.lot(&self.lot).is_some() {
                let event = StockEvent::LotStatusSet(LotStatusSet {
                    lot: self.lot.clone(),
                    status,
                    expires_at,
                });
                record(desk, &self.item, site, &[event])?;
            }
        }
        Ok(())
    }
}

pub(crate) fn nothing_changed(why: &str) -> Refused {
    Violation::new(&NOTHING_CHANGED, why).into()
}
