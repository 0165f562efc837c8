//! What comes in: the lot that it belongs to, new or known.

use crate::error::{EXPIRY_DIFFERS, SERIAL_EXISTS};
use crate::{
    Arrival, LotArrived, LotEvent, LotReceived, LotRoom, Posting, StockRoom, StockRules,
    StockState, Tracking,
};
use lineside_execution::{Desk, Refused, Violation};
use lineside_journal::joined_code;
use lineside_kernel::Timestamp;
use rust_decimal::Decimal;

/// Opens the lot if it is new, and says what the stock has to know of it if there is none
/// of it here.
pub(crate) fn lot_arrival(
    desk: &mut Desk<'_>,
    rules: &StockRules,
    posting: &Posting,
    state: &StockState,
    at: Timestamp,
) -> Result<Option<Arrival>, Refused> {
    let Some(lot) = &posting.lot else {
        return Ok(None);
    };
    if let Some(known) = state.lot(lot) {
        if rules.tracking == Tracking::Serial && state.on_hand_of_lot(lot) > Decimal::ZERO {
            return Err(serial_exists(posting, posting.site.as_str()).into());
        }
        expiry_agrees(posting, known.expires_at)?;
        return Ok(None);
    }
    let code = joined_code([posting.item.as_str(), lot.as_str()]);
    let known = desk.load::<LotRoom>(&code)?.state;
    if !known.is_known() {
        let expires_at = posting.expires_at.or_else(|| {
            let life = rules.shelf_life?;
            at.checked_add(life).ok()
        });
        let status = posting.status.unwrap_or_default();
        let received = LotReceived {
            item: posting.item.clone(),
            lot: lot.clone(),
            site: posting.site.clone(),
            received_at: Some(at).filter(|at| *at != desk.who().at),
            expires_at,
            status,
        };
        desk.record::<LotRoom>(&code, &LotEvent::Received(received))?;
        return Ok(Some(Arrival {
            status,
            received_at: at,
            since: Some(at),
            expires_at,
        }));
    }
    expiry_agrees(posting, known.expires_at)?;
    if rules.tracking == Tracking::Serial {
        for site in known.sites.iter().filter(|site| **site != posting.site) {
            let elsewhere = joined_code([posting.item.as_str(), site.as_str()]);
            let elsewhere = desk.load::<StockRoom>(&elsewhere)?.state;
            if elsewhere.on_hand_of_lot(lot) > Decimal::ZERO {
                return Err(serial_exists(posting, site.as_str()).into());
            }
        }
    }
    if !known.sites.contains(&posting.site) {
        let arrived = LotArrived {
            site: posting.site.clone(),
        };
        desk.record::<LotRoom>(&code, &LotEvent::Arrived(arrived))?;
    }
    Ok(Some(Arrival {
        status: known.status,
        received_at: known.received_at.unwrap_or(at),
        since: known.since,
        expires_at: known.expires_at,
    }))
}

fn expiry_agrees(posting: &Posting, known: Option<Timestamp>) -> Result<(), Violation> {
    match posting.expires_at {
        Some(given) if known != Some(given) => {
            let known = known.map_or("never".to_owned(), |known| known.to_string());
            Err(Violation::new(
                &EXPIRY_DIFFERS,
                format!("the lot expires {known}, not {given}; change it with its status"),
            )
            .with("expected", known)
            .with("given", given.to_string()))
        }
        _ => Ok(()),
    }
}

fn serial_exists(posting: &Posting, site: &str) -> Violation {
    let lot = posting.lot.as_ref().map_or("", |lot| lot.as_str());
    Violation::new(
        &SERIAL_EXISTS,
        format!(
            "piece `{lot}` of `{}` is in stock at `{site}`",
            posting.item
        ),
    )
    .with("lot", lot)
    .with("site", site)
}
