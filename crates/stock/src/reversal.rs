//! Taking a mistake back: a movement of the opposite direction that names the first.
//!
//! Same quantity, lot and amount; once per movement; and only as long as what the movement
//! brought in is still there. Otherwise the refusal names the movement that used it, which
//! has to be taken back first. What a posting of an order moved goes back with that posting
//! alone, so that what the order counts and what the ledger says stay one.

use crate::arrival::known_lot;
use crate::choice::Part;
use crate::draft::Draft;
use crate::error::{ALREADY_REVERSED, NOT_REVERSIBLE, POSTED_BY_ORDER, fits};
use crate::kept::kept_by;
use crate::ledger::Wanted;
use crate::worth::Valued;
use crate::{
    Layer, Movement, MovementKind, Posting, STOCK_REVERSAL, Sign, StockState, Tracking, Valuation,
    Worth, backdate, ledger, period, piece_is_nowhere,
};
use lineside_execution::{Cells, Desk, Refused, Rejection, Violation};
use lineside_journal::cells;
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
    of: Wanted<'_>,
) -> Result<Movement, Refused> {
    let original = ledger::find(desk, of)?;
    if original.reverses.is_some() {
        return Err(not_reversible(&original).into());
    }
    if let Some(posting) = &original.posting {
        return Err(posted_by_order(&original, posting).into());
    }
    let pair = match &original.pair {
        Some(pair) if original.kind.reversal().is_some() => {
            Some(ledger::pair_of(desk, &original, pair)?)
        }
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
    of: Wanted<'_>,
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
    violations.extend(reversed_before(desk, original)?);
    if let Some(rejection) = Rejection::of(violations) {
        return Err(rejection.into());
    }
    let (location, lot) = (original.location.as_ref(), original.lot.as_ref());
    let here = draft.state.on_hand(location, lot);
    if let (Sign::In, Tracking::Serial, Some(lot)) = (kind.sign(), rules.tracking, lot) {
        let here = (&original.site, &draft.state);
        piece_is_nowhere(desk, &original.item, lot, here)?;
    }
    let kept = kept_by(desk, original)?;
    draft.promised_again = (draft.state).stand_again(kept, original.order.as_ref(), number);
    let is_late = draft.state.last_at.is_some_and(|last| at < last);
    // Of what happened late, the balance of its own time decides.
    let is_missing =
        !is_late && kind.sign() == Sign::Out && here < original.quantity && !rules.negative;
    if is_missing || layer_is_used(&draft.state, original) {
        return Err(used(desk, &draft, original)?.into());
    }
    // An order knows by itself what is left of what its postings brought.
    if original.kind == MovementKind::IssueToWo && !matches!(with, With::Posting(_)) {
        ledger::is_still_with_order(desk, &draft, original)?;
    }
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
    if is_late {
        backdate::take_back(&mut draft, desk, &rules, &posting, original, at)?;
        return written(draft, desk, number);
    }
    let layers = layers_of(&draft.state, original);
    let place = draft.state.movements;
    let valued = fits(taken_back(
        &mut draft.state.worth.clone(),
        original,
        (kind, place),
        layers,
    ))?;
    if draft
        .state
        .worth
        .leaves_value(kind.sign(), original.quantity, &valued)
        && !rules.negative
    {
        return Err(used(desk, &draft, original)?.into());
    }
    let arrival = known_lot(desk, &original.item, original.lot.as_ref())?;
    let sign = kind.sign();
    draft.push(
        &posting,
        number.clone(),
        Part::of(original),
        sign,
        valued,
        arrival,
        at,
    )?;
    written(draft, desk, number)
}

/// What takes a movement back is worth: what that one was, and what does not agree with the
/// quantity left then.
pub(crate) fn taken_back(
    worth: &mut Worth,
    original: &Movement,
    (kind, place): (MovementKind, u64),
    layers: Option<Vec<Layer>>,
) -> Option<Valued> {
    let (sign, amount) = (kind.sign(), original.minor());
    let mut valued = match kind.is_move() || sign == Sign::Neither {
        true => Valued {
            amount,
            ..Valued::default()
        },
        false => worth.undo(sign, original.quantity, amount, layers, place)?,
    };
    let variance = original.variance.map(|variance| -variance.minor());
    let variance = variance.filter(|minor| *minor != 0);
    valued.variance = variance.and_then(|minor| i64::try_from(minor).ok());
    Some(valued)
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

fn reversed_before(desk: &mut Desk<'_>, original: &Movement) -> Result<Option<Violation>, Refused> {
    let (item, site) = (original.item.as_str(), original.site.as_str());
    let key = cells![original.number.as_str(), item, site];
    let row = match desk.put_row(&STOCK_REVERSAL, &key) {
        Some(row) => Some(row.to_vec()),
        None => desk.reads().row(&STOCK_REVERSAL, &key)?,
    };
    let number: Option<TransactionId> = match &row {
        Some(row) => Some(Cells::new(&STOCK_REVERSAL, row).parsed("reversed_by")?),
        None => None,
    };
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
