//! Backdating: a movement that happened before others which are posted already.
//!
//! Quantities: the balance of its lot and location must stay above zero at every later
//! moment. A count is an anchor: what was counted was there, so a movement put in before it
//! changes what the count had to correct, and nothing behind it. That correction is a
//! movement of its own, right behind the count.
//!
//! Values: later movements keep the amounts that they were posted with. What they would
//! have been worth is worked out by going through the ledger in the order in which things
//! happened, and the difference is booked as a revaluation at the point of insertion. Where
//! there was nothing in between, what came about after that is booked when there was something
//! again. So what is on hand is worth the same in whatever order it was posted, and nothing was
//! never worth something. Under standard valuation there is no difference but of rounding.

use crate::arrival::{known_lot, serial_exists};
use crate::choice::Part;
use crate::draft::Draft;
use crate::error::{NEGATIVE_LATER, fits};
use crate::memory::Memory;
use crate::replay::{Replay, worth_of};
use crate::sound::{ending, suffixed};
use crate::worth::Valued;
use crate::{
    Arrival, Balance, LotOnHand, Movement, MovementKind, Posted, Posting, Sign, StockRules,
    StockState, Tracking, Valuation, exact, ledger, lot_arrival,
};
use lineside_execution::{Desk, Refused, Violation};
use lineside_kernel::{LocationId, LotId, Timestamp, TransactionId};
use rust_decimal::Decimal;

/// What is known when a movement is put in between others.
struct Past {
    /// The stock as it was at the time.
    state: StockState,
    /// What happened later, in order.
    later: Vec<Movement>,
    /// What is remembered of what happened before.
    memory: Memory,
}

/// Decides a movement that takes another back, before others that happened later.
pub(crate) fn take_back(
    draft: &mut Draft,
    desk: &mut Desk<'_>,
    rules: &StockRules,
    posting: &Posting,
    original: &Movement,
    at: Timestamp,
) -> Result<(), Refused> {
    let mut past = past(desk, draft, at)?;
    let part = Part::of(original);
    match (posting.kind.sign(), &part.lot) {
        (Sign::Out, _) if !rules.negative => {
            if let Some((movement, _)) = past.falls_short(&part)? {
                return Err(ledger::used(original, movement).into());
            }
        }
        (Sign::In, Some(lot)) if rules.tracking == Tracking::Serial => {
            past.stays_single(posting, lot)?;
        }
        _ => {}
    }
    let memory = std::mem::take(&mut past.memory);
    let mut replay = Replay::of(&past.state.worth, memory, draft);
    let place = draft.state.movements;
    let (valued, leaves_value) = fits(replay.take_back(draft, original, (posting.kind, place)))?;
    if leaves_value && !rules.negative {
        return Err(ledger::used(original, past.later.last()).into());
    }
    let number = posting.number.clone();
    let arrival = known_lot(desk, &draft.item, part.lot.as_ref())?;
    let decided = (number, part, valued, arrival);
    past.put_in(draft, desk, posting, &mut replay, decided, at)?;
    replay.finish(desk, draft, posting, &past.later)
}

/// Decides a movement that belongs before others. With `parts` it is known what it moves;
/// otherwise the rules choose among what there was.
#[expect(
    clippy::too_many_arguments,
    reason = "everything that a movement is made of"
)]
pub(crate) fn insert(
    draft: &mut Draft,
    desk: &mut Desk<'_>,
    rules: &StockRules,
    posting: &Posting,
    quantity: Decimal,
    cost: Option<i64>,
    at: Timestamp,
    parts: Option<Vec<Part>>,
) -> Result<(), Refused> {
    let mut past = past(desk, draft, at)?;
    let sign = posting.kind.sign();
    let parts = match (parts, sign) {
        (Some(parts), _) => parts,
        (None, Sign::Out) => {
            let spare = past.spare()?;
            let parts = spare.parts(rules, posting, quantity, at);
            // Where too little is left, what there was says what is missing, and where.
            parts.or_else(|_| past.state.parts(rules, posting, quantity, at))?
        }
        (None, _) => vec![Part {
            location: posting.location.clone(),
            lot: posting.lot.clone(),
            quantity,
        }],
    };
    if sign == Sign::Out {
        draft.state.leaves_promises(posting, &parts, at)?;
    }
    for part in &parts {
        match (sign, &part.lot) {
            (Sign::Out, _) if !rules.negative => past.stays_above_zero(part)?,
            (Sign::In, Some(lot)) if rules.tracking == Tracking::Serial => {
                past.stays_single(posting, lot)?;
            }
            _ => {}
        }
    }
    let arrival = match sign {
        Sign::In => lot_arrival(desk, rules, posting, &draft.state, at)?,
        _ => None,
    };
    let memory = std::mem::take(&mut past.memory);
    let mut replay = Replay::of(&past.state.worth, memory, draft);
    let several = parts.len() > 1;
    for (index, part) in parts.into_iter().enumerate() {
        let number = match several {
            true => suffixed(&posting.number, index + 1)?,
            false => posting.number.clone(),
        };
        let place = draft.state.movements;
        let valued = fits(replay.first(draft, posting.kind, part.quantity, cost, place))?;
        let decided = (number, part, valued, arrival.clone());
        past.put_in(draft, desk, posting, &mut replay, decided, at)?;
    }
    replay.finish(desk, draft, posting, &past.later)
}

/// The stock as it was, and what happened since.
fn past(desk: &mut Desk<'_>, draft: &Draft, at: Timestamp) -> Result<Past, Refused> {
    let is_standard = draft.state.worth.valuation == Valuation::Standard;
    // What was paid before decides what it was worth; a set price needs no looking back.
    let from = Some(at).filter(|_| is_standard);
    let mut all = ledger::since(desk, draft, from)?;
    let split = all.partition_point(|movement| movement.at <= at);
    let later = all.split_off(split);
    let mut state = draft.state.clone();
    for movement in later.iter().rev() {
        fits(take_off(&mut state, movement))?;
    }
    state.balances.retain(|balance| !balance.on_hand.is_zero());
    let mut memory = Memory::default();
    if !is_standard {
        (state.worth, memory) = fits(worth_of(&all, &state.worth))?;
    }
    let lots: Vec<_> = state
        .balances
        .iter()
        .filter_map(|balance| balance.lot.clone())
        .collect();
    for lot in lots {
        if state.lot(&lot).is_none()
            && let Some(known) = known_lot(desk, &draft.item, Some(&lot))?
        {
            let place = state.lots.partition_point(|other| other.lot < lot);
            let known = LotOnHand {
                lot,
                status: known.status,
                received_at: known.received_at,
                since: known.since,
                expires_at: known.expires_at,
            };
            state.lots.insert(place, known);
        }
    }
    Ok(Past {
        state,
        later,
        memory,
    })
}

/// Takes a movement off a stock, as if it had not happened.
fn take_off(state: &mut StockState, movement: &Movement) -> Option<()> {
    let sign = movement.kind.sign();
    if !movement.kind.is_move() {
        let worth = &mut state.worth;
        let (quantity, amount) = (movement.quantity, movement.minor());
        match sign {
            Sign::In => {
                worth.quantity = exact::sub(worth.quantity, quantity)?;
                worth.value = worth.value.checked_sub(amount)?;
            }
            Sign::Out => {
                worth.quantity = exact::add(worth.quantity, quantity)?;
                worth.value = worth.value.checked_add(amount)?;
            }
            Sign::Neither if movement.kind == MovementKind::Revaluation => {
                worth.value = worth.value.checked_sub(amount)?;
            }
            Sign::Neither => {}
        }
    }
    let (location, lot) = (&movement.location, &movement.lot);
    let here = state.on_hand(location.as_ref(), lot.as_ref());
    let before = match sign {
        Sign::In => exact::sub(here, movement.quantity)?,
        Sign::Out => exact::add(here, movement.quantity)?,
        Sign::Neither => return Some(()),
    };
    let is_here = |balance: &&mut Balance| balance.is_at(location.as_ref(), lot.as_ref());
    match state.balances.iter_mut().find(is_here) {
        Some(balance) => balance.on_hand = before,
        None => state.balances.push(Balance {
            location: location.clone(),
            lot: lot.clone(),
            on_hand: before,
        }),
    }
    Some(())
}

/// A movement that is decided: its number, what it moves, its worth, what is known of the lot.
type Decided = (TransactionId, Part, Valued, Option<Arrival>);

impl Past {
    /// Adds a movement, and the correction of the count behind it, if there is one.
    fn put_in(
        &self,
        draft: &mut Draft,
        desk: &mut Desk<'_>,
        posting: &Posting,
        replay: &mut Replay,
        (number, part, valued, arrival): Decided,
        at: Timestamp,
    ) -> Result<(), Refused> {
        let sign = posting.kind.sign();
        let correction = match self.anchor(&part) {
            Some(anchor) if sign != Sign::Neither => Some((anchor, ending(&number, "-C")?)),
            _ => None,
        };
        let moved = part.clone();
        draft.push(posting, number, part, sign, valued, arrival, at)?;
        let Some((anchor, number)) = correction else {
            return Ok(());
        };
        let mut posted = Posted::bare(number, MovementKind::CountEqual);
        posted.kind = match sign {
            Sign::In => MovementKind::CountDown,
            _ => MovementKind::CountUp,
        };
        posted.location = moved.location;
        posted.lot = moved.lot;
        posted.quantity = moved.quantity;
        posted.at = Some(anchor.at).filter(|at| *at != draft.line_at);
        posted.place = Some(anchor.place);
        posted.pair = Some(anchor.number.clone());
        posted.reason = posting.reason.clone();
        posted.arrival = known_lot(desk, &draft.item, posted.lot.as_ref())?;
        replay.correct(draft, posted)
    }

    /// The next count of what a part moves.
    fn anchor(&self, part: &Part) -> Option<&Movement> {
        let is_anchor = |movement: &&Movement| {
            movement.kind.is_count() && movement.pair.is_none() && is_of(movement, part)
        };
        self.later.iter().find(is_anchor)
    }

    /// The stock as it was, less what was needed later: what can still be taken of it.
    fn spare(&self) -> Result<StockState, Refused> {
        let mut spare = self.state.clone();
        for balance in &mut spare.balances {
            let place = (&balance.location, &balance.lot);
            let mut left = balance.on_hand;
            for movement in &self.later {
                if (&movement.location, &movement.lot) != place {
                    continue;
                }
                if movement.kind.is_count() && movement.pair.is_none() {
                    break;
                }
                left = fits(moved(left, movement))?;
                balance.on_hand = balance.on_hand.min(left);
            }
        }
        spare
            .balances
            .retain(|balance| balance.on_hand > Decimal::ZERO);
        Ok(spare)
    }

    /// Refuses a piece that was there at the time, or came later and was not gone by then.
    fn stays_single(&self, posting: &Posting, lot: &LotId) -> Result<(), Refused> {
        let mut there = fits(exact::add(self.state.on_hand_of_lot(lot), Decimal::ONE))?;
        let mut is_twice = there > Decimal::ONE;
        for movement in &self.later {
            if movement.lot.as_ref() == Some(lot) {
                there = fits(moved(there, movement))?;
                // A count says anew how often it was there.
                if movement.kind.is_count() {
                    break;
                }
                is_twice = is_twice || there > Decimal::ONE;
            }
        }
        match is_twice {
            true => Err(serial_exists(&posting.item, lot, &posting.site).into()),
            false => Ok(()),
        }
    }

    /// The first later moment at which too little would be left, and how much that would be.
    fn falls_short(&self, part: &Part) -> Result<Option<(Option<&Movement>, Decimal)>, Refused> {
        let (location, lot) = (part.location.as_ref(), part.lot.as_ref());
        let here = self.state.on_hand(location, lot);
        let mut balance = fits(exact::sub(here, part.quantity))?;
        let mut found = (balance < Decimal::ZERO).then_some((None, balance));
        for movement in self.later.iter().filter(|movement| is_of(movement, part)) {
            if found.is_some() || (movement.kind.is_count() && movement.pair.is_none()) {
                break;
            }
            balance = fits(moved(balance, movement))?;
            found = (balance < Decimal::ZERO).then_some((Some(movement), balance));
        }
        Ok(found)
    }

    /// Refuses what would take more than there was at some later moment.
    fn stays_above_zero(&self, part: &Part) -> Result<(), Refused> {
        let Some((movement, balance)) = self.falls_short(part)? else {
            return Ok(());
        };
        let name = movement.map(|movement| movement.number.as_str());
        let after = name.unwrap_or("the movement itself");
        Err(Violation::new(
            &NEGATIVE_LATER,
            format!("{balance} would be left after `{after}`, which needs what is taken here"),
        )
        .with("movement", name)
        .with("at", movement.map(|movement| movement.at.to_string()))
        .with("balance", balance.to_string())
        .into())
    }
}

/// What a movement makes of the balance of its place.
fn moved(balance: Decimal, movement: &Movement) -> Option<Decimal> {
    match movement.kind.sign() {
        Sign::In => exact::add(balance, movement.quantity),
        Sign::Out => exact::sub(balance, movement.quantity),
        Sign::Neither => Some(balance),
    }
}

fn is_of(movement: &Movement, part: &Part) -> bool {
    let place: (&Option<LocationId>, &Option<LotId>) = (&part.location, &part.lot);
    (&movement.location, &movement.lot) == place
}
