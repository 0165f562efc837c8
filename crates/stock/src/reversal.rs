//! Taking a mistake back: a movement of the opposite direction that names the first.
//!
//! Same quantity, lot and amount; once per movement; and only as long as what the movement
//! brought in is still there. Otherwise the refusal names the movement that used it, which
//! has to be taken back first. What a posting of an order moved goes back with that posting
//! alone, so that what the order counts and what the ledger says stay one.

use crate::draft::Draft;
use crate::error::{ALREADY_REVERSED, NOT_REVERSIBLE, POSTED_BY_ORDER, fits};
use crate::worth::Valued;
use crate::{
    Arrival, Layer, LotRoom, Movement, MovementKind, Posted, Posting, STOCK_REVERSAL, Sign,
    StockState, Tracking, Valuation, backdate, exact, ledger, period, piece_is_nowhere,
};
use lineside_execution::{Cells, Desk, Refused, Rejection, Violation};
use lineside_journal::{cells, joined_code};
use lineside_kernel::TransactionId;
use rust_decimal::Decimal;

/// Takes a movement back; both halves of a transfer go together.
///
/// # Errors
/// [`Refused`] with every guard that was violated; `stock.used` names the movement that
/// used what this one gave, `stock.posted_by_order` the posting that goes back with it.
pub fn reverse(
    desk: &mut Desk<'_>,
    number: &TransactionId,
    of: &TransactionId,
) -> Result<Movement, Refused> {
    let original = ledger::find(desk, of)?;
    if original.reverses.is_some() {
        return Err(not_reversible(&original).into());
    }
    if let Some(posting) = &original.posting {
        return Err(posted_by_order(&original, posting).into());
    }
    let pair = match &original.pair {
        Some(pair) if original.kind.reversal().is_some() => Some(ledger::find(desk, pair)?),
        _ => None,
    };
    let Some(pair) = pair else {
        return one(desk, number, &original, With::Nothing);
    };
    let other = crate::sound::ending(number, "-2")?;
    // What came in goes out first, so that it is there to come back.
    if original.kind.sign() == Sign::In {
        let back = one(desk, number, &original, With::Pair(&other))?;
        one(desk, &other, &pair, With::Pair(number))?;
        Ok(back)
    } else {
        one(desk, &other, &pair, With::Pair(number))?;
        one(desk, number, &original, With::Pair(&other))
    }
}

/// Takes back what a posting of an order moved; `posting` is the one that takes that
/// posting back.
///
/// # Errors
/// [`Refused`] with every guard that was violated.
pub fn reverse_posted(
    desk: &mut Desk<'_>,
    number: &TransactionId,
    of: &TransactionId,
    posting: &TransactionId,
) -> Result<Movement, Refused> {
    let original = ledger::find(desk, of)?;
    one(desk, number, &original, With::Posting(posting))
}

/// What a movement is taken back together with.
#[derive(Clone, Copy)]
enum With<'a> {
    Nothing,
    /// The other half of a transfer.
    Pair(&'a TransactionId),
    /// The posting of an order.
    Posting(&'a TransactionId),
}

fn one(
    desk: &mut Desk<'_>,
    number: &TransactionId,
    original: &Movement,
    with: With<'_>,
) -> Result<Movement, Refused> {
    let rules = crate::stock_rules(desk, &original.item, &original.site)?;
    let mut draft = Draft::open(desk, &rules, &original.item, &original.site)?;
    // Nothing is taken back before it was.
    let at = draft.line_at.max(original.at);
    let Some(kind) = original.kind.reversal() else {
        return Err(not_reversible(original).into());
    };
    let mut violations = Vec::new();
    violations.extend(draft.taken(desk, number)?);
    violations.extend(period::is_closed(desk, &original.site, at)?);
    violations.extend(reversed_before(desk, &draft, original)?);
    if let Some(rejection) = Rejection::of(violations) {
        return Err(rejection.into());
    }
    let (location, lot) = (original.location.as_ref(), original.lot.as_ref());
    let here = draft.state.on_hand(location, lot);
    let balance = fits(match kind.sign() {
        Sign::In => exact::add(here, original.quantity),
        Sign::Out => exact::sub(here, original.quantity),
        Sign::Neither => Some(here),
    })?;
    if let (Sign::In, Tracking::Serial, Some(lot)) = (kind.sign(), rules.tracking, lot) {
        let here = (&original.site, &draft.state);
        piece_is_nowhere(desk, &original.item, lot, here)?;
    }
    let is_late = draft.state.last_at.is_some_and(|last| at < last);
    // Of what happened late, the balance of its own time decides.
    let is_missing =
        !is_late && kind.sign() == Sign::Out && balance < Decimal::ZERO && !rules.negative;
    if is_missing || layer_is_used(&draft.state, original) {
        return Err(used(desk, &draft, original)?.into());
    }
    // An order knows by itself what is left of what its postings brought.
    if original.kind == MovementKind::IssueToWo && !matches!(with, With::Posting(_)) {
        ledger::is_still_with_order(desk, &draft, original)?;
    }
    if is_late {
        let mut posting = Posting::new(
            number.clone(),
            kind,
            original.item.clone(),
            original.site.clone(),
            original.quantity,
        );
        posting.order = original.order.clone();
        (posting.step, posting.line) = (original.step, original.line);
        posting.reverses = Some(original.number.clone());
        match with {
            With::Nothing => {}
            With::Pair(pair) => posting.pair = Some(pair.clone()),
            With::Posting(by) => posting.posting = Some(by.clone()),
        }
        posting.at = Some(at);
        backdate::take_back(&mut draft, desk, &rules, &posting, original, at)?;
        return written(draft, desk, number);
    }
    let valued = match kind.is_move() || kind.sign() == Sign::Neither {
        true => Valued {
            amount: original.minor(),
            ..Valued::default()
        },
        false => fits(draft.state.worth.clone().undo(
            kind.sign(),
            original.quantity,
            original.minor(),
            layers_of(&draft.state, original),
            draft.state.movements,
        ))?,
    };
    // Goods of one average price are no one's in particular; that they were used shows in
    // the value, which no quantity would stand for.
    let leaves_value = kind.sign() == Sign::Out
        && draft.state.worth.valuation == Valuation::MovingAverage
        && draft.state.worth.quantity == original.quantity
        && valued.revaluation != 0;
    if leaves_value && !kind.is_move() && !rules.negative {
        return Err(used(desk, &draft, original)?.into());
    }
    let currency = draft.state.worth.currency;
    let mut posted = Posted::bare(number.clone(), kind);
    posted.location = original.location.clone();
    posted.lot = original.lot.clone();
    posted.quantity = original.quantity;
    posted.amount = currency.map(|currency| exact::written(valued.amount, currency));
    posted.variance = original
        .variance
        .map(|variance| -variance.amount())
        .filter(|variance| !variance.is_zero());
    posted.balance = balance;
    posted.order = original.order.clone();
    posted.step = original.step;
    posted.line = original.line;
    posted.at = Some(at).filter(|at| *at != draft.line_at);
    posted.reverses = Some(original.number.clone());
    match with {
        With::Nothing => {}
        With::Pair(pair) => posted.pair = Some(pair.clone()),
        With::Posting(posting) => posted.posting = Some(posting.clone()),
    }
    posted.layers = valued.layers;
    posted.arrival = known_lot(desk, original)?;
    draft.write(posted)?;
    if valued.revaluation != 0 {
        let number = crate::sound::ending(number, "-R")?;
        draft.revalue(number, valued.revaluation, None, at)?;
    }
    written(draft, desk, number)
}

/// Writes the draft down, and shows the movement with this number.
fn written(draft: Draft, desk: &mut Desk<'_>, number: &TransactionId) -> Result<Movement, Refused> {
    let movements = draft.record(desk)?;
    fits(movements.into_iter().find(|back| back.number == *number))
}

/// The layers that go back to where they came from.
pub(crate) fn layers_of(state: &StockState, original: &Movement) -> Option<Vec<Layer>> {
    if state.worth.valuation != Valuation::Fifo {
        return None;
    }
    let mut layers = match (&original.layers, original.kind.sign()) {
        (Some(layers), _) => layers.clone(),
        (None, Sign::In) => return Some(vec![own_layer(original)]),
        (None, _) => Vec::new(),
    };
    if original.kind.sign() == Sign::Out {
        // What was owed, or put in between others, comes back as a layer of its own.
        let mut rest = own_layer(original);
        rest.place = state.movements;
        for layer in &layers {
            rest.quantity = rest.quantity.saturating_sub(layer.quantity);
            rest.value = rest.value.saturating_sub(layer.value);
        }
        if rest.quantity > Decimal::ZERO {
            layers.push(rest);
        }
    }
    Some(layers)
}

fn own_layer(original: &Movement) -> Layer {
    Layer {
        place: original.place,
        quantity: original.quantity,
        value: original.minor(),
    }
}

/// Whether something of the layer that a movement brought in is gone.
fn layer_is_used(state: &StockState, original: &Movement) -> bool {
    if original.kind.sign() != Sign::In || original.kind.is_move() {
        return false;
    }
    let brought = layers_of(state, original).unwrap_or_default();
    brought.iter().any(|layer| {
        let left = state.worth.layers.iter();
        let mut left = left.filter(|left| left.place == layer.place);
        left.next()
            .is_none_or(|left| left.quantity < layer.quantity || left.value < layer.value)
    })
}

/// What is known of the lot that comes back.
fn known_lot(desk: &mut Desk<'_>, original: &Movement) -> Result<Option<Arrival>, Refused> {
    let Some(lot) = &original.lot else {
        return Ok(None);
    };
    let code = joined_code([original.item.as_str(), lot.as_str()]);
    let known = desk.load::<LotRoom>(&code)?.state;
    Ok(Some(Arrival {
        status: known.status,
        received_at: known.received_at.unwrap_or(original.at),
        since: known.since,
        expires_at: known.expires_at,
    }))
}

fn not_reversible(original: &Movement) -> Violation {
    let hint = match original.kind {
        kind if kind.is_count() => "count again",
        MovementKind::Revaluation => "it follows from another movement",
        _ => "post it again",
    };
    Violation::new(
        &NOT_REVERSIBLE,
        format!(
            "`{}` is a {} and cannot be taken back; {hint}",
            original.number, original.kind
        ),
    )
    .with("number", original.number.as_str())
    .with("kind", original.kind.as_str())
}

fn posted_by_order(original: &Movement, posting: &TransactionId) -> Violation {
    let order = original.order.as_ref().map(|order| order.as_str());
    let message = format!(
        "`{}` was moved by posting `{posting}` of order `{}`, which counts it; take that posting \
         back with `order.reverse`",
        original.number,
        order.unwrap_or_default()
    );
    Violation::new(&POSTED_BY_ORDER, message)
        .with("number", original.number.as_str())
        .with("order", order)
        .with("posting", posting.as_str())
        .with("expected", "order.reverse")
}

fn reversed_before(
    desk: &mut Desk<'_>,
    draft: &Draft,
    original: &Movement,
) -> Result<Option<Violation>, Refused> {
    let (item, site) = (original.item.as_str(), original.site.as_str());
    let key = cells![original.number.as_str(), item, site];
    let row = desk.reads().row(&STOCK_REVERSAL, &key)?;
    let stored = match &row {
        Some(row) => Some(Cells::new(&STOCK_REVERSAL, row).parsed("reversed_by")?),
        None => None,
    };
    let number: Option<TransactionId> = stored.or_else(|| draft.reversed_before(original));
    Ok(number.map(|back| {
        Violation::new(
            &ALREADY_REVERSED,
            format!("`{}` was taken back by `{}`", original.number, back),
        )
        .with("number", original.number.as_str())
        .with("reversed_by", back.as_str())
    }))
}

/// Names the last movement that took something of what is missing.
fn used(desk: &mut Desk<'_>, draft: &Draft, original: &Movement) -> Result<Violation, Refused> {
    let later = ledger::since(desk, draft, Some(original.at))?;
    let undone: Vec<_> = later
        .iter()
        .filter_map(|movement| movement.reverses.clone())
        .collect();
    let took = |movement: &&Movement| {
        movement.kind.sign() == Sign::Out
            && !undone.contains(&movement.number)
            && movement.reverses.is_none()
    };
    let took_layer = |movement: &&Movement| {
        let layers = movement.layers.iter().flatten();
        took(movement) && layers.clone().any(|layer| layer.place == original.place)
    };
    let took_here = |movement: &&Movement| {
        took(movement) && movement.location == original.location && movement.lot == original.lot
    };
    let mut user = later.iter().rev().find(took_layer);
    if user.is_none() {
        user = later.iter().rev().find(took_here);
    }
    // Of one average price, what left another place took its part too.
    if user.is_none() {
        user = later.iter().rev().find(took);
    }
    Ok(ledger::used(original, user))
}
