//! What comes in: the lot that it belongs to, new or known.

use crate::error::{EXPIRY_DIFFERS, SERIAL_EXISTS, STATUS_DIFFERS};
use crate::{
    Arrival, LotArrived, LotEvent, LotReceived, LotRoom, LotStatus, Posting, StockRoom, StockRules,
    StockState, Tracking,
};
use lineside_execution::{Desk, Refused, Violation};
use lineside_journal::joined_code;
use lineside_kernel::{ItemId, LotId, SiteId, Timestamp};
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
    if rules.tracking == Tracking::Serial {
        piece_is_nowhere(desk, &posting.item, lot, (&posting.site, state))?;
    }
    let code = joined_code([posting.item.as_str(), lot.as_str()]);
    if let Some(known) = state.lot(lot) {
        expiry_agrees(posting, known.expires_at)?;
        status_agrees(posting, known.status)?;
        if is_earlier(posting, known.received_at, at) {
            came_earlier(desk, posting, &code, at)?;
        }
        return Ok(None);
    }
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
    status_agrees(posting, known.status)?;
    let received_at = known.received_at.unwrap_or(at);
    if is_earlier(posting, received_at, at) {
        came_earlier(desk, posting, &code, at)?;
    } else if !known.sites.contains(&posting.site) {
        let arrived = LotArrived {
            site: posting.site.clone(),
            received_at: None,
        };
        desk.record::<LotRoom>(&code, &LotEvent::Arrived(arrived))?;
    }
    Ok(Some(Arrival {
        status: known.status,
        received_at: match is_earlier(posting, received_at, at) {
            true => at,
            false => received_at,
        },
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

/// A lot keeps the status that somebody gave it, whatever comes in with another.
fn status_agrees(posting: &Posting, known: LotStatus) -> Result<(), Violation> {
    match posting.status {
        Some(given) if known != given => {
            let (known, given) = (known.as_str(), given.as_str());
            Err(Violation::new(
                &STATUS_DIFFERS,
                format!("the lot is {known}, not {given}; `stock.set_lot_status` changes it"),
            )
            .with("expected", known)
            .with("given", given))
        }
        _ => Ok(()),
    }
}

/// Whether it is a delivery from before the first that is known of the lot.
fn is_earlier(posting: &Posting, known: Timestamp, at: Timestamp) -> bool {
    posting.kind.is_delivery() && at < known
}

fn came_earlier(
    desk: &mut Desk<'_>,
    posting: &Posting,
    code: &str,
    at: Timestamp,
) -> Result<(), Refused> {
    let arrived = LotArrived {
        site: posting.site.clone(),
        received_at: Some(at),
    };
    desk.record::<LotRoom>(code, &LotEvent::Arrived(arrived))?;
    Ok(())
}

/// What is known of a lot that comes back, or goes.
pub(crate) fn known_lot(
    desk: &mut Desk<'_>,
    item: &ItemId,
    lot: Option<&LotId>,
) -> Result<Option<Arrival>, Refused> {
    let Some(lot) = lot else {
        return Ok(None);
    };
    let code = joined_code([item.as_str(), lot.as_str()]);
    let known = desk.load::<LotRoom>(&code)?.state;
    Ok(known.received_at.map(|received_at| Arrival {
        status: known.status,
        received_at,
        since: known.since,
        expires_at: known.expires_at,
    }))
}

/// Refuses a piece that lies somewhere already: each is there once. What the command at work
/// makes of one site is known already.
pub(crate) fn piece_is_nowhere(
    desk: &mut Desk<'_>,
    item: &ItemId,
    lot: &LotId,
    (here, state): (&SiteId, &StockState),
) -> Result<(), Refused> {
    if state.on_hand_of_lot(lot) > Decimal::ZERO {
        return Err(serial_exists(item, lot, here).into());
    }
    let known = desk.load::<LotRoom>(&joined_code([item.as_str(), lot.as_str()]))?;
    for site in known.state.sites.iter().filter(|site| *site != here) {
        let stock = joined_code([item.as_str(), site.as_str()]);
        let stock = desk.load::<StockRoom>(&stock)?.state;
        if stock.on_hand_of_lot(lot) > Decimal::ZERO {
            return Err(serial_exists(item, lot, site).into());
        }
    }
    Ok(())
}

pub(crate) fn serial_exists(item: &ItemId, lot: &LotId, site: &SiteId) -> Violation {
    Violation::new(
        &SERIAL_EXISTS,
        format!("piece `{lot}` of `{item}` is in stock at `{site}`"),
    )
    .with("lot", lot.as_str())
    .with("site", site.as_str())
}
