//! Alerts that follow from time: what expires, waits, lies dead or will run out.

use crate::{
    AlertKey, AlertKind, AlertRaised, FutureRequirement, LotStatus, StockEvent, StockState,
};
use lineside_kernel::{Elapsed, Timestamp};
use rust_decimal::Decimal;

/// The alerts that time raises and resolves, seen from `now`.
pub(crate) fn time_alerts(
    state: &StockState,
    now: Timestamp,
    requirements: Option<&[FutureRequirement]>,
) -> Vec<StockEvent> {
    let rule = state.alert_rule.clone().unwrap_or_default();
    let mut events = Vec::new();
    for lot in &state.lots {
        let on_hand = state.on_hand_of_lot(&lot.lot);
        let mut judge = |kind, due, is_so| {
            let raised = AlertRaised {
                key: AlertKey::lot(kind, &lot.lot),
                quantity: Some(on_hand),
                threshold: None,
                due,
            };
            events.extend(state.judged(raised, is_so, !is_so));
        };
        let expiry = lot.expires_at;
        let is_past = expiry.is_some_and(|expiry| expiry <= now);
        let soon = rule
            .expiring_within
            .and_then(|within| now.checked_add(within).ok());
        let is_soon = expiry
            .zip(soon)
            .is_some_and(|(expiry, soon)| expiry <= soon);
        judge(AlertKind::Expired, expiry, is_past);
        judge(AlertKind::Expiring, expiry, is_soon && !is_past);
        let waits = (lot.status == LotStatus::Quarantine)
            .then(|| now.since(lot.since.unwrap_or(lot.received_at)))
            .flatten();
        let is_old = waits.zip(rule.quarantine_for);
        judge(
            AlertKind::QuarantineAging,
            None,
            is_old.is_some_and(|(waits, limit)| waits >= limit),
        );
    }
    let rests = state.last_at.and_then(|last| now.since(last));
    let is_dead = state.worth.quantity > Decimal::ZERO
        && rests
            .zip(rule.dead_after)
            .is_some_and(|(rests, limit)| rests >= limit);
    let whole = |kind, due| AlertRaised {
        key: AlertKey::of(kind),
        quantity: Some(state.worth.quantity),
        threshold: None,
        due,
    };
    events.extend(state.judged(whole(AlertKind::Dead, state.last_at), is_dead, !is_dead));
    if let Some(requirements) = requirements {
        let end = runs_out(state.available(now), requirements);
        let is_short = end.is_some();
        events.extend(state.judged(whole(AlertKind::StockoutForecast, end), is_short, !is_short));
        let week = Elapsed::days(7).checked_mul(rule.weeks_of_cover.unwrap_or(0).into());
        let limit = week.and_then(|weeks| now.checked_add(weeks).ok());
        let is_near =
            rule.weeks_of_cover.is_some() && end.zip(limit).is_some_and(|(end, limit)| end < limit);
        events.extend(state.judged(whole(AlertKind::WeeksOfCover, end), is_near, !is_near));
    }
    events
}

/// When known requirements have used up what is available; `None` when they do not.
///
/// Requirements of the past are due before now.
pub(crate) fn runs_out(
    available: Decimal,
    requirements: &[FutureRequirement],
) -> Option<Timestamp> {
    let mut sorted: Vec<_> = requirements.iter().collect();
    sorted.sort_by_key(|requirement| requirement.at);
    let mut left = available;
    for requirement in sorted {
        left = left.saturating_sub(requirement.quantity.0);
        if left < Decimal::ZERO {
            return Some(requirement.at);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cover_is_walked_and_not_averaged() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let need = |day: &str, quantity: i64| FutureRequirement {
            at: at(day),
            quantity: Decimal::from(quantity).into(),
        };
        let needs = [
            need("2026-03-20T08:00:00Z", 90),
            need("2026-03-03T08:00:00Z", 10),
        ];
        let end = runs_out(Decimal::from(99), &needs);
        assert_eq!(end, Some(at("2026-03-20T08:00:00Z")));
        assert_eq!(runs_out(Decimal::from(100), &needs), None);
        // On average there would be enough for the first two days.
        let needs = [need("2026-03-01T08:00:00Z", 50)];
        let overdue = runs_out(Decimal::from(49), &needs);
        assert_eq!(overdue, Some(at("2026-03-01T08:00:00Z")));
    }
}
