//! Where orders meet the ledger: what a posting moves in stock, in the same commit.
//!
//! A posting of one component becomes the movement of the same number. What a report
//! consumes and receives gets the report's number with an ending: `-c` and the line for
//! components, `-b` and the line for by-products, `-r` for the good units.

use crate::amount::{minus, plus};
use crate::apply::{Way, apply};
use crate::decide::known;
use crate::error::NOT_AVAILABLE;
use crate::holding::Holding;
use crate::need::need_of;
use crate::{
    OrderEvent, OrderHeader, OrderParent, OrderPosting, OrderRoom, OrderState, OrderStock,
    PostedLine, PostingKind,
};
use lineside_execution::{Desk, Refused, Rejection, Violation, Word};
use lineside_journal::{CommandId, joined_code};
use lineside_kernel::{
    ItemId, LocationId, LotId, Money, Ratio, Rounding, SiteId, TransactionId, WorkOrderId,
};
use lineside_stock::{
    Movement, MovementKind, Posting, StockRoom, Tracking, Vouched, Wanted, end_promises,
    is_number_taken, post, release_promises, reverse_posted, stock_rules,
};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// Where the goods of a posting lie or are put.
#[derive(Clone, Copy, Default)]
pub(crate) struct Place<'a> {
    pub(crate) location: Option<&'a LocationId>,
    pub(crate) lot: Option<&'a LotId>,
    pub(crate) reason: Option<&'a Word>,
}

/// Moves the material of every posting, and writes the movements into it.
pub(crate) fn all(
    desk: &mut Desk<'_>,
    order: &WorkOrderId,
    state: &OrderState,
    events: &mut [OrderEvent],
    place: Place<'_>,
) -> Result<(), Refused> {
    let header = known(state)?;
    if header.stock != OrderStock::None {
        for event in events.iter_mut() {
            match event {
                OrderEvent::Reported(posting)
                | OrderEvent::Issued(posting)
                | OrderEvent::Returned(posting)
                | OrderEvent::ComponentScrapped(posting)
                | OrderEvent::Received(posting) => {
                    one(desk, (order, header), state, posting, place)?;
                }
                _ => {}
            }
        }
    }
    let leaving = events.iter().find_map(|event| match event {
        OrderEvent::Returned(posting) => Some(posting),
        OrderEvent::ComponentScrapped(posting) => {
            Some(posting).filter(|posting| posting.kind == PostingKind::ScrapComponent)
        }
        _ => None,
    });
    if let Some(posting) = leaving {
        let holding = Holding::of(desk, order, state)?;
        for line in &posting.lines {
            holding.lets_go(&line.item, place.lot, line.quantity)?;
        }
    }
    Ok(())
}

fn one(
    desk: &mut Desk<'_>,
    (order, header): (&WorkOrderId, &OrderHeader),
    state: &OrderState,
    posting: &mut OrderPosting,
    place: Place<'_>,
) -> Result<(), Refused> {
    let kind = match posting.kind {
        PostingKind::Return => MovementKind::ReturnToStock,
        PostingKind::ScrapComponent => MovementKind::ScrapIssued,
        PostingKind::ScrapFromStock => MovementKind::Scrap,
        _ => MovementKind::IssueToWo,
    };
    let is_report = posting.kind == PostingKind::Report;
    let (number, step, at) = (posting.posting.clone(), posting.step, posting.at);
    for line in &mut posting.lines {
        let own = match is_report {
            true => ending(&number, &format!("-c{}", line.line)),
            false => number.clone(),
        };
        let mut wanted = Posting::new(
            own,
            kind,
            line.item.clone(),
            header.site.clone(),
            line.quantity,
        );
        wanted.order = Some(order.clone());
        wanted.posting = Some(number.clone());
        wanted.at = at;
        wanted.step = step;
        wanted.line = Some(line.line);
        wanted.reason = place.reason.cloned();
        if !is_report {
            wanted.location = place.location.cloned();
            wanted.lot = place.lot.cloned();
        }
        // What such an order has, it was not all issued itself.
        if state.imported || matches!(header.parent, Some(OrderParent::Split { .. })) {
            let worth = worth_of(state, line);
            wanted.vouched = Some(Vouched { worth });
        }
        let stock = (&wanted.item, &wanted.site);
        wanted.number = own_number(desk, order, wanted.number, stock)?;
        let movements = move_it(desk, &wanted)?;
        line.amount = amount_of(&movements);
        line.movements = numbers(movements);
    }
    if posting.received.is_zero() {
        return Ok(());
    }
    let receipt = |own, item: &ItemId, quantity| {
        let site = header.site.clone();
        let mut wanted = Posting::new(
            own,
            MovementKind::ReceiptFromWo,
            item.clone(),
            site,
            quantity,
        );
        wanted.order = Some(order.clone());
        wanted.posting = Some(number.clone());
        wanted.at = at;
        wanted.step = step;
        wanted.location = place.location.cloned();
        wanted
    };
    let own = match is_report {
        true => ending(&number, "-r"),
        false => number.clone(),
    };
    let mut wanted = receipt(own, &header.item, posting.received);
    wanted.lot = place.lot.cloned();
    let mut costs = costs_of_receipt(state, posting).into_iter();
    wanted.cost = costs.next();
    let stock = (&wanted.item, &wanted.site);
    wanted.number = own_number(desk, order, wanted.number, stock)?;
    let movements = move_it(desk, &wanted)?;
    posting.received_amount = amount_of(&movements);
    posting.movements = numbers(movements);
    for line in &mut posting.byproducts {
        let own = ending(&number, &format!("-b{}", line.line));
        let mut wanted = receipt(own, &line.item, line.quantity);
        wanted.line = Some(line.line);
        let rules = stock_rules(desk, &wanted.item, &wanted.site)?;
        // What comes out beside a lot is of that lot.
        wanted.lot = place
            .lot
            .filter(|_| rules.tracking == Tracking::Lot)
            .cloned();
        wanted.cost = costs.next();
        let stock = (&wanted.item, &wanted.site);
        wanted.number = own_number(desk, order, wanted.number, stock)?;
        let movements = post(desk, &rules, &wanted)?;
        line.amount = amount_of(&movements);
        line.movements = numbers(movements);
    }
    Ok(())
}

/// What a line would be worth that goes back or is scrapped, as a share of what the order got.
fn worth_of(state: &OrderState, line: &PostedLine) -> Option<Money> {
    let sums = state.component(line.line)?.sums;
    let goes = Ratio::from(line.counted());
    let stays = Ratio::from(minus(sums.issued, line.counted()));
    let shares = sums.amount?.allocate(&[goes, stays]).ok()?;
    shares.first().copied()
}

/// The number of a movement, with the order behind it where another has that number already:
/// postings are numbered within their orders, movements within their stock.
fn own_number(
    desk: &mut Desk<'_>,
    order: &WorkOrderId,
    number: TransactionId,
    (item, site): (&ItemId, &SiteId),
) -> Result<TransactionId, Refused> {
    match is_number_taken(desk, &number, item, site)? {
        true => Ok(ending(&number, &format!("-{order}"))),
        false => Ok(number),
    }
}

fn move_it(desk: &mut Desk<'_>, wanted: &Posting) -> Result<Vec<Movement>, Refused> {
    let rules = stock_rules(desk, &wanted.item, &wanted.site)?;
    post(desk, &rules, wanted)
}

fn numbers(movements: Vec<Movement>) -> Vec<TransactionId> {
    movements
        .into_iter()
        .map(|movement| movement.number)
        .collect()
}

/// What the order gave or got for movements: what they are worth in stock, and what that is
/// beside the cost.
fn amount_of(movements: &[Movement]) -> Option<Money> {
    let mut sum: Option<Money> = None;
    let amounts = |movement: &Movement| [movement.amount, movement.variance];
    for amount in movements.iter().flat_map(amounts).flatten() {
        sum = Some(match sum {
            Some(sum) => sum.checked_add(amount).ok()?,
            None => amount,
        });
    }
    sum.filter(|sum| !sum.is_zero())
}

/// The number with an ending; a number of its own when that would be too long.
fn ending(number: &TransactionId, end: &str) -> TransactionId {
    let text = format!("{number}{end}");
    let derived = || TransactionId::new(CommandId::derived(&text).to_string());
    // INVARIANT: a UUID is a code.
    TransactionId::new(&text)
        .or_else(|_| derived())
        .unwrap_or_else(|_| number.clone())
}

/// What received units and the by-products beside them cost, the units first; nothing where
/// no cost is known. A by-product without a share costs nothing: the units carry it all.
fn costs_of_receipt(state: &OrderState, posting: &OrderPosting) -> Vec<Money> {
    let Some(cost) = cost_of_receipt(state, posting) else {
        return Vec::new();
    };
    let of_plan = state.plan.as_deref().map(|plan| &plan.byproducts);
    let share_of = |line: &PostedLine| {
        let planned = of_plan?.iter().find(|planned| planned.line == line.line);
        planned?.cost_share
    };
    let mut shares = vec![Ratio::ONE];
    for line in &posting.byproducts {
        let share = share_of(line).unwrap_or(Ratio::ZERO);
        if let Some(rest) = shares.first_mut() {
            *rest = rest
                .checked_sub(share)
                .unwrap_or(Ratio::ZERO)
                .max(Ratio::ZERO);
        }
        shares.push(share);
    }
    cost.allocate(&shares).unwrap_or_else(|_| vec![cost])
}

/// What units received so far and now take of the material's cost: of each component the part that all
/// units so far needed, scrapped ones included; the last units take the rest.
fn cost_of_receipt(state: &OrderState, posting: &OrderPosting) -> Option<Money> {
    let mut after = state.clone();
    apply(&mut after, posting, Way::Forth);
    let units = plus(after.received, after.scrapped());
    let is_last = after.remaining().is_zero() && after.received >= after.completed();
    let mut taken: Option<Money> = None;
    for component in after.each_component() {
        let Some(amount) = component.sums.amount else {
            continue;
        };
        let net = component.sums.net();
        let needed = component
            .plan
            .and_then(|plan| need_of(plan, units, after.fixed_share));
        let part = match needed.filter(|needed| !is_last && *needed < net) {
            Some(needed) => Ratio::from(needed).checked_div(Ratio::from(net)).ok()?,
            None if is_last || needed.is_some() => Ratio::ONE,
            None => Ratio::from(units)
                .checked_div(Ratio::from(after.planned))
                .ok()?
                .min(Ratio::ONE),
        };
        let share = amount.checked_mul(part, Rounding::Down).ok()?;
        taken = Some(match taken {
            Some(taken) => taken.checked_add(share).ok()?,
            None => share,
        });
    }
    let mut before = state.received_amount;
    for amount in state.byproducts.iter().filter_map(|sums| sums.amount) {
        before = Some(match before {
            Some(before) => before.checked_add(amount).ok()?,
            None => amount,
        });
    }
    let cost = match (taken, before) {
        (Some(taken), Some(before)) => taken.checked_sub(before).ok()?,
        (None, Some(before)) => -before,
        (taken, None) => taken?,
    };
    // The receipts before took more than there is by now: there is nothing left to take.
    Some(match cost.is_negative() {
        true => Money::zero(cost.currency()),
        false => cost,
    })
}

/// Takes back what a posting moved, the last movement first.
pub(crate) fn take_back(
    desk: &mut Desk<'_>,
    order: &WorkOrderId,
    state: &OrderState,
    number: &TransactionId,
    posting: &OrderPosting,
) -> Result<(), Refused> {
    let header = known(state)?;
    if header.stock == OrderStock::None {
        return Ok(());
    }
    let of = |line: &'_ PostedLine| {
        let item = line.item.clone();
        let movements = line.movements.clone().into_iter();
        movements.map(move |movement| (item.clone(), movement))
    };
    let received = posting.movements.iter();
    let received = received.map(|movement| (header.item.clone(), movement.clone()));
    let lines = posting.lines.iter().flat_map(of);
    let byproducts = posting.byproducts.iter().flat_map(of);
    let movements: Vec<_> = lines.chain(received).chain(byproducts).collect();
    let is_one = movements.len() == 1;
    for (place, (item, movement)) in movements.iter().rev().enumerate() {
        let own = match is_one {
            true => number.clone(),
            false => ending(number, &format!("-{}", place + 1)),
        };
        let own = own_number(desk, order, own, (item, &header.site))?;
        let of = Wanted::of(movement, item, &header.site);
        reverse_posted(desk, &own, of, number)?;
    }
    Ok(())
}

/// Takes back what was promised to an order that takes nothing any more.
pub(crate) fn promises(desk: &mut Desk<'_>, order: &WorkOrderId) -> Result<(), Refused> {
    let state = desk.load::<OrderRoom>(order.as_str())?.state;
    let site = &known(&state)?.site;
    let components = state.each_component();
    let substitutes = components.filter_map(|component| component.plan);
    let substitutes = substitutes.flat_map(|plan| &plan.substitutes);
    let items: BTreeSet<_> = state
        .each_component()
        .map(|component| component.item)
        .chain(substitutes.map(|other| &other.item))
        .collect();
    for item in items {
        release_promises(desk, item, site, order)?;
    }
    end_promises(desk, order)
}

/// Refuses unless everything that an order still needs is in stock.
pub(crate) fn all_available(desk: &mut Desk<'_>, order: &WorkOrderId) -> Result<(), Refused> {
    let state = desk.load::<OrderRoom>(order.as_str())?.state;
    let site = known(&state)?.site.clone();
    let mut needed: BTreeMap<ItemId, Decimal> = BTreeMap::new();
    for component in state.each_component() {
        let required = component
            .plan
            .and_then(|plan| state.required(plan))
            .unwrap_or_default();
        let missing = minus(required, component.sums.net()).max(Decimal::ZERO);
        let sum = needed.entry(component.item.clone()).or_default();
        *sum = plus(*sum, missing);
    }
    let mut violations = Vec::new();
    let at = desk.who().at;
    for (item, quantity) in needed {
        let code = joined_code([item.as_str(), site.as_str()]);
        let available = desk
            .load::<StockRoom>(&code)?
            .state
            .available_to(Some(order), at);
        if available < quantity {
            let message =
                format!("{quantity} of `{item}` are needed; {available} are available at `{site}`");
            violations.push(
                Violation::new(&NOT_AVAILABLE, message)
                    .with("item", item.as_str())
                    .with("required", quantity.to_string())
                    .with("available", available.to_string()),
            );
        }
    }
    match Rejection::of(violations) {
        Some(rejection) => Err(rejection.into()),
        None => Ok(()),
    }
}
