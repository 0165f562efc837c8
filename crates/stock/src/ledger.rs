//! Looking back: the movements that are stored, and those that the command at work has
//! made so far.

use crate::draft::Draft;
use crate::error::{EXCEEDS_NET_ISSUED, TOO_MANY_AT_ONCE, UNKNOWN_MOVEMENT, fits};
use crate::room::item_and_site;
use crate::{Movement, MovementKind, Posting, STOCK_MOVEMENT, StockRoom, StockState, exact};
use lineside_execution::{Desk, Refused, Room, Violation};
use lineside_journal::{Scan, StreamId, cells, joined_code};
use lineside_kernel::{ItemId, SiteId, Timestamp, TransactionId, WorkOrderId};
use rust_decimal::Decimal;
use std::collections::HashMap;

/// The movements of a stock from a time on, in the order in which things happened; those of
/// a draft are the last of their time.
pub(crate) fn since(
    desk: &mut Desk<'_>,
    draft: &Draft,
    from: Option<Timestamp>,
) -> Result<Vec<Movement>, Refused> {
    let stock = cells![draft.site.as_str(), draft.item.as_str()];
    let mut scan = Scan::by("stock").equals(stock);
    if let Some(from) = from {
        scan = scan.from(from);
    }
    let mut movements = Vec::new();
    for row in desk.reads().rows(&STOCK_MOVEMENT, &scan)? {
        movements.push(Movement::read(&row)?);
    }
    movements.extend(unwritten(desk, &draft.item, &draft.site)?);
    movements.extend(pending(desk, draft));
    movements.retain(|movement| from.is_none_or(|from| movement.at >= from));
    sort(&mut movements);
    Ok(movements)
}

/// Puts movements into the order in which things happened.
pub(crate) fn sort(movements: &mut [Movement]) {
    movements.sort_by(|a, b| {
        let key = |movement: &Movement| (movement.at, movement.place);
        // What corrects a count stands right behind it.
        let corrects = |movement: &Movement| movement.kind.is_count() && movement.pair.is_some();
        key(a)
            .cmp(&key(b))
            .then_with(|| corrects(a).cmp(&corrects(b)))
    });
}

fn pending(desk: &Desk<'_>, draft: &Draft) -> Vec<Movement> {
    let who = desk.who();
    let currency = draft.state.worth.currency;
    let stock = (&draft.item, &draft.site);
    draft
        .pending()
        .map(|(posted, place)| Movement::of(stock, posted, place, currency, who.at, &who.actor))
        .collect()
}

/// How many facts of a stock at this version the command at work has made.
pub(crate) fn unwritten_facts(
    desk: &mut Desk<'_>,
    item: &ItemId,
    site: &SiteId,
    version: u64,
) -> Result<u64, Refused> {
    let code = joined_code([item.as_str(), site.as_str()]);
    let stream =
        StreamId::new(StockRoom::FAMILY, &code).map_err(|error| Refused::Problem(error.into()))?;
    let stored = desk.reads().version(&stream)?;
    Ok(version.saturating_sub(stored))
}

/// What the command at work has made of a stock so far.
fn unwritten(desk: &mut Desk<'_>, item: &ItemId, site: &SiteId) -> Result<Vec<Movement>, Refused> {
    let code = joined_code([item.as_str(), site.as_str()]);
    let loaded = desk.load::<StockRoom>(&code)?;
    let count = unwritten_facts(desk, item, site, loaded.version)?;
    let Some(steps) = loaded.state.recent.last(count) else {
        return Err(Violation::new(
            &TOO_MANY_AT_ONCE,
            format!("the command moves `{item}` {count} times before it looks back; use a batch"),
        )
        .into());
    };
    let by = desk.who().actor.clone();
    let movements = steps.into_iter().flat_map(|(posted, at)| {
        let places = posted.movements.iter().zip(posted.first..);
        places.map(|(movement, place)| {
            Movement::of((item, site), movement, place, posted.currency, *at, &by)
        })
    });
    Ok(movements.collect())
}

/// The movement with a number.
///
/// # Errors
/// [`Refused`] when there is none.
pub(crate) fn find(desk: &mut Desk<'_>, number: &TransactionId) -> Result<Movement, Refused> {
    let scan = Scan::all().equals(cells![number.as_str()]).limit(1);
    if let Some(row) = desk.reads().rows(&STOCK_MOVEMENT, &scan)?.first() {
        return Ok(Movement::read(row)?);
    }
    let by = desk.who().actor.clone();
    for (stream, _, state) in desk.states() {
        let Some(state) = state.downcast_ref::<StockState>() else {
            continue;
        };
        let (item, site) = item_and_site(stream.code());
        if let (Some((posted, place, currency, at)), Ok(item), Ok(site)) =
            (state.recent.find(number), item.parse(), site.parse())
        {
            return Ok(Movement::of(
                (&item, &site),
                posted,
                place,
                currency,
                at,
                &by,
            ));
        }
    }
    Err(Violation::new(
        &UNKNOWN_MOVEMENT,
        format!("the ledger has no movement `{number}`"),
    )
    .with("number", number.as_str())
    .into())
}

/// What an order has got of an item and not given back, and what that was worth.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct NetIssued {
    pub quantity: Decimal,
    pub amount: i64,
}

/// What an order has got of an item at a site, of one lot if it is named.
pub(crate) fn net_issued(
    desk: &mut Desk<'_>,
    draft: &Draft,
    order: &WorkOrderId,
    lot: Option<&lineside_kernel::LotId>,
) -> Result<NetIssued, Refused> {
    let scan = Scan::by("work_order").equals(cells![order.as_str()]);
    let mut movements = Vec::new();
    for row in desk.reads().rows(&STOCK_MOVEMENT, &scan)? {
        movements.push(Movement::read(&row)?);
    }
    movements.extend(unwritten(desk, &draft.item, &draft.site)?);
    movements.extend(pending(desk, draft));
    let of_item = |movement: &&Movement| {
        movement.item == draft.item
            && movement.site == draft.site
            && movement.order.as_ref() == Some(order)
    };
    let kinds: HashMap<_, _> = movements
        .iter()
        .filter(of_item)
        .map(|movement| (movement.number.clone(), movement.kind))
        .collect();
    let mut net = NetIssued::default();
    let of_lot = |movement: &&Movement| lot.is_none() || movement.lot.as_ref() == lot;
    for movement in movements.iter().filter(of_item).filter(of_lot) {
        let undone = movement.reverses.as_ref().and_then(|of| kinds.get(of));
        let adds = match undone.unwrap_or(&movement.kind) {
            MovementKind::IssueToWo => undone.is_none(),
            MovementKind::ReturnToStock | MovementKind::ScrapIssued => undone.is_some(),
            _ => continue,
        };
        let amount = movement.minor();
        net = fits(match adds {
            true => exact::add(net.quantity, movement.quantity).zip(net.amount.checked_add(amount)),
            false => {
                exact::sub(net.quantity, movement.quantity).zip(net.amount.checked_sub(amount))
            }
        })
        .map(|(quantity, amount)| NetIssued { quantity, amount })?;
    }
    Ok(net)
}

/// What a return is worth: its share of what the order got, all of it for the last piece.
pub(crate) fn cost_of_return(
    desk: &mut Desk<'_>,
    draft: &Draft,
    posting: &Posting,
    quantity: Decimal,
) -> Result<Option<i64>, Refused> {
    let Some(order) = &posting.order else {
        return Ok(None);
    };
    let net = net_issued(desk, draft, order, posting.lot.as_ref())?;
    if quantity > net.quantity {
        return Err(Violation::new(
            &EXCEEDS_NET_ISSUED,
            format!(
                "{quantity} of `{}` would come back; `{order}` has {}",
                posting.item, net.quantity
            ),
        )
        .with("quantity", quantity.to_string())
        .with("net_issued", net.quantity.to_string())
        .into());
    }
    fits(exact::share(net.amount, quantity, net.quantity)).map(Some)
}
