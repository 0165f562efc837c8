//! Counting: what was counted was there, whatever the books say.
//!
//! The difference is a movement of its own; a count that agrees is recorded too, because
//! that somebody looked is worth knowing.

use crate::backdate;
use crate::choice::Part;
use crate::draft::Draft;
use crate::error::{LOT_NOT_TRACKED, LOT_REQUIRED, QUANTITY_NOT_POSITIVE, SERIAL_QUANTITY, fits};
use crate::sound::not_a_multiple;
use crate::{
    Movement, MovementKind, Posting, Sign, StockRules, Tracking, exact, ledger, lot_arrival, period,
};
use lineside_execution::{Desk, Refused, Rejection, Violation};
use rust_decimal::Decimal;

/// Books a count: `posting.quantity` is what was counted at its location, of its lot. It
/// may be zero; the kind does not matter.
///
/// # Errors
/// [`Refused`] with every guard that was violated.
pub fn count(
    desk: &mut Desk<'_>,
    rules: &StockRules,
    posting: &Posting,
) -> Result<Movement, Refused> {
    let mut draft = Draft::open(desk, rules, &posting.item, &posting.site)?;
    let at = posting.at.unwrap_or(draft.line_at);
    let counted = posting.quantity.normalize();
    let mut violations = unsound(rules, posting, counted);
    violations.extend(period::is_closed(desk, &posting.site, at)?);
    violations.extend(draft.taken(desk, &posting.number)?);
    if let Some(rejection) = Rejection::of(violations) {
        return Err(rejection.into());
    }
    let is_backdated = draft.state.last_at.is_some_and(|last| at < last);
    let (location, lot) = (posting.location.as_ref(), posting.lot.as_ref());
    let mut here = draft.state.on_hand(location, lot);
    if is_backdated {
        for movement in ledger::since(desk, &draft, Some(at))? {
            let is_here = movement.location.as_ref() == location && movement.lot.as_ref() == lot;
            if is_here && movement.at > at {
                here = fits(match movement.kind.sign() {
                    Sign::In => exact::sub(here, movement.quantity),
                    Sign::Out => exact::add(here, movement.quantity),
                    Sign::Neither => Some(here),
                })?;
            }
        }
    }
    let difference = fits(exact::sub(counted, here))?;
    let mut posting = posting.clone();
    posting.kind = match difference {
        none if none.is_zero() => MovementKind::CountEqual,
        less if less < Decimal::ZERO => MovementKind::CountDown,
        _ => MovementKind::CountUp,
    };
    let part = Part {
        location: posting.location.clone(),
        lot: posting.lot.clone(),
        quantity: difference.abs(),
    };
    let quantity = part.quantity;
    let number = posting.number.clone();
    let sign = posting.kind.sign();
    if is_backdated && sign != Sign::Neither {
        let parts = Some(vec![part]);
        backdate::insert(&mut draft, desk, rules, &posting, quantity, None, at, parts)?;
    } else {
        let mut worth = draft.state.worth.clone();
        let place = draft.state.movements;
        let (valued, arrival) = match sign {
            Sign::In => {
                let arrival = lot_arrival(desk, rules, &posting, &draft.state, at)?;
                (worth.put(quantity, None, place), arrival)
            }
            Sign::Out => (worth.take(quantity), None),
            Sign::Neither => (Some(crate::worth::Valued::default()), None),
        };
        let valued = fits(valued)?;
        draft.push(&posting, number.clone(), part, sign, valued, arrival, at)?;
    }
    let movements = draft.record(desk)?;
    let written = movements.into_iter().find(|count| count.number == number);
    fits(written)
}

fn unsound(rules: &StockRules, posting: &Posting, counted: Decimal) -> Vec<Violation> {
    let mut violations = Vec::new();
    if counted < Decimal::ZERO {
        violations.push(
            Violation::new(
                &QUANTITY_NOT_POSITIVE,
                format!("{counted} were counted; nothing is the least there can be"),
            )
            .with("quantity", counted.to_string()),
        );
    } else if !exact::is_multiple(counted, rules.increment) {
        violations.push(not_a_multiple(rules, counted));
    }
    match (rules.tracking, &posting.lot) {
        (Tracking::None, Some(lot)) => violations.push(
            Violation::new(
                &LOT_NOT_TRACKED,
                format!("`{}` is not followed by lot", posting.item),
            )
            .with("lot", lot.as_str()),
        ),
        (Tracking::Lot | Tracking::Serial, None) => violations.push(Violation::new(
            &LOT_REQUIRED,
            format!("`{}` is counted lot by lot; name the lot", posting.item),
        )),
        (Tracking::Serial, Some(_)) if counted > Decimal::ONE => violations.push(Violation::new(
            &SERIAL_QUANTITY,
            format!("a piece with a number is there once or not at all, not {counted} times"),
        )),
        _ => {}
    }
    violations
}
