//! Transfers: out at one place and in at another, in one commit, and the value with it.

use crate::draft::Draft;
use crate::error::{SAME_PLACE, UNIT_DIFFERS, fits};
use crate::sound::{ending, number_taken, suffixed};
use crate::worth::Valued;
use crate::{Movement, MovementKind, Posting, Sign, StockRules, backdate, ledger, post, ruling};
use lineside_execution::{Desk, Refused, Violation};
use lineside_kernel::{LocationId, SiteId};

/// Moves stock to another location or site: `posting` says what leaves, `to_site` and `to`
/// where it goes. Every movement out is named as the pair of a movement in, whose number
/// ends in `-IN`.
///
/// # Errors
/// [`Refused`] with every guard that was violated.
pub fn transfer(
    desk: &mut Desk<'_>,
    rules: &StockRules,
    posting: &Posting,
    to_site: &SiteId,
    to: Option<&LocationId>,
) -> Result<Vec<Movement>, Refused> {
    let is_inside = posting.site == *to_site;
    let same = is_inside && posting.location.is_some() && posting.location.as_ref() == to;
    if same || (is_inside && to.is_none()) {
        return Err(Violation::new(
            &SAME_PLACE,
            format!("the goods are at `{to_site}` already; name another location"),
        )
        .into());
    }
    match is_inside {
        true => inside(desk, rules, posting, to),
        false => between(desk, rules, posting, to_site, to),
    }
}

fn unit_differs(rules: &StockRules, their_rules: &StockRules, to_site: &SiteId) -> Violation {
    let (ours, theirs) = (&rules.unit, &their_rules.unit);
    Violation::new(
        &UNIT_DIFFERS,
        format!("the item is counted in {ours} here and in {theirs} at `{to_site}`"),
    )
    .with("unit", ours.to_string())
    .with("expected", theirs.to_string())
}

/// Within a site no value moves.
fn inside(
    desk: &mut Desk<'_>,
    rules: &StockRules,
    posting: &Posting,
    to: Option<&LocationId>,
) -> Result<Vec<Movement>, Refused> {
    let mut out = posting.clone();
    out.kind = MovementKind::MoveOut;
    out.to = to.cloned();
    let mut draft = Draft::open(desk, rules, &posting.item, &posting.site)?;
    let (quantity, at) = draft.check(desk, rules, &out)?;
    let is_backdated = draft.state.last_at.is_some_and(|last| at < last);
    if is_backdated {
        backdate::insert(&mut draft, desk, rules, &out, quantity, None, at, None)?;
        let moved: Vec<_> = draft.pending().map(|(posted, _)| posted.clone()).collect();
        for posted in moved
            .iter()
            .filter(|posted| posted.kind == MovementKind::MoveOut)
        {
            let mut back = out.clone();
            back.kind = MovementKind::MoveIn;
            back.number = ending(&posted.number, "-IN")?;
            back.pair = Some(posted.number.clone());
            back.location = to.cloned();
            back.lot = posted.lot.clone();
            let quantity = posted.quantity;
            backdate::insert(&mut draft, desk, rules, &back, quantity, None, at, None)?;
        }
        draft.pair_moves();
        return draft.record(desk);
    }
    let parts: Vec<_> = draft.state.parts(rules, &out, quantity, at)?;
    let several = parts.len() > 1;
    for (index, part) in parts.into_iter().enumerate() {
        let number = match several {
            true => suffixed(&posting.number, index + 1)?,
            false => posting.number.clone(),
        };
        let valued = Valued {
            amount: fits(draft.state.worth.shown(part.quantity))?,
            ..Valued::default()
        };
        let known = part.lot.as_ref().and_then(|lot| draft.state.lot(lot));
        let arrival = known.map(crate::Arrival::from);
        let mut back = out.clone();
        back.kind = MovementKind::MoveIn;
        back.lot = part.lot.clone();
        back.pair = Some(number.clone());
        let mut target = part.clone();
        target.location = to.cloned();
        let back_number = ending(&number, "-IN")?;
        out.pair = Some(back_number.clone());
        draft.push(&out, number, part, Sign::Out, valued.clone(), None, at)?;
        draft.push(&back, back_number, target, Sign::In, valued, arrival, at)?;
    }
    draft.record(desk)
}

/// Between sites the goods leave at their value and arrive at that cost.
fn between(
    desk: &mut Desk<'_>,
    rules: &StockRules,
    posting: &Posting,
    to_site: &SiteId,
    to: Option<&LocationId>,
) -> Result<Vec<Movement>, Refused> {
    let mut out = posting.clone();
    out.kind = MovementKind::TransferOut;
    let mut draft = Draft::open(desk, rules, &posting.item, &posting.site)?;
    draft.add(desk, rules, &out)?;
    draft.pair_transfers()?;
    let mut movements = draft.record(desk)?;
    let their_rules = ruling::rules_of_arrivals(desk, rules, &posting.item, to_site)?;
    if rules.unit != their_rules.unit {
        return Err(unit_differs(rules, &their_rules, to_site).into());
    }
    let left: Vec<_> = movements
        .iter()
        .filter(|movement| movement.kind == MovementKind::TransferOut)
        .cloned()
        .collect();
    for movement in left {
        // Whoever takes it back finds the other half by its number, whatever the site.
        let of_item = ledger::all_with(desk, &movement.number)?;
        if of_item.iter().filter(|it| it.item == movement.item).count() > 1 {
            return Err(number_taken(&movement.number).into());
        }
        let mut arrives = posting.clone();
        arrives.kind = MovementKind::TransferIn;
        arrives.number = ending(&movement.number, "-IN")?;
        arrives.pair = Some(movement.number.clone());
        arrives.site = to_site.clone();
        arrives.location = to.cloned();
        arrives.lot = movement.lot.clone();
        arrives.quantity = movement.quantity;
        arrives.cost = movement.amount;
        movements.extend(post(desk, &their_rules, &arrives)?);
    }
    Ok(movements)
}
