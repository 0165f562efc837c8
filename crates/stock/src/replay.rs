//! What everything would be worth, had it been posted in the order in which it happened.

use crate::draft::Draft;
use crate::error::fits;
use crate::sound::ending;
use crate::worth::Valued;
use crate::{Layer, Movement, MovementKind, Posted, Posting, Sign, Valuation, Worth, exact};
use lineside_execution::Refused;
use rust_decimal::Decimal;

/// What movements would be worth, had they been posted in the order in which they
/// happened.
pub(crate) fn worth_of(movements: &[Movement], now: &Worth) -> Option<Worth> {
    let mut replay = Replay {
        worth: Worth {
            valuation: now.valuation,
            currency: now.currency,
            ..Worth::default()
        },
        is_standard: false,
        waiting: Vec::new(),
    };
    for movement in movements {
        replay.follow(movement)?;
    }
    Some(replay.worth)
}

/// What everything would be worth, had it been posted in the order in which it happened.
pub(crate) struct Replay {
    /// The value at the point that the replay has come to.
    worth: Worth,
    is_standard: bool,
    /// Corrections that were written, to be valued when the replay comes to them.
    waiting: Vec<Posted>,
}

impl Replay {
    pub(crate) fn of(past: &Worth, draft: &Draft) -> Self {
        Self {
            worth: past.clone(),
            is_standard: draft.state.worth.valuation == Valuation::Standard,
            waiting: Vec::new(),
        }
    }

    /// Values what is put in.
    pub(crate) fn first(
        &mut self,
        draft: &Draft,
        kind: MovementKind,
        quantity: Decimal,
        cost: Option<i64>,
        place: u64,
    ) -> Option<Valued> {
        if self.is_standard {
            self.worth = draft.state.worth.clone();
        }
        if kind.is_move() {
            return Some(Valued {
                amount: self.worth.shown(quantity)?,
                ..Valued::default()
            });
        }
        let mut valued = match kind.sign() {
            Sign::In => self.worth.put(quantity, cost, place)?,
            Sign::Out => self.worth.take(quantity)?,
            Sign::Neither => Valued {
                amount: cost.unwrap_or(0),
                ..Valued::default()
            },
        };
        // The layers of today are written as a whole at the end, the value with them.
        valued.revaluation = 0;
        if kind.sign() == Sign::Out && valued.layers.is_some() {
            valued.layers = Some(Vec::new());
        }
        Some(valued)
    }

    /// Keeps a correction until the replay comes to its count.
    pub(crate) fn correct(&mut self, draft: &mut Draft, mut posted: Posted) -> Result<(), Refused> {
        let here = draft
            .state
            .on_hand(posted.location.as_ref(), posted.lot.as_ref());
        posted.balance = fits(match posted.kind.sign() {
            Sign::In => exact::add(here, posted.quantity),
            _ => exact::sub(here, posted.quantity),
        })?;
        self.waiting.push(posted);
        Ok(())
    }

    /// Goes through everything later, writes the corrections with their value, and books
    /// what is different in the end.
    pub(crate) fn finish(
        mut self,
        draft: &mut Draft,
        posting: &Posting,
        later: &[Movement],
    ) -> Result<(), Refused> {
        for movement in later {
            if !self.is_standard {
                fits(self.follow(movement))?;
            }
            let waiting = std::mem::take(&mut self.waiting);
            for posted in waiting {
                match posted.pair.as_ref() == Some(&movement.number) {
                    true => self.write_correction(draft, posted)?,
                    false => self.waiting.push(posted),
                }
            }
        }
        let now = &draft.state.worth;
        if self.is_standard {
            let change = fits(now.clone().settle())?;
            return match change {
                0 => Ok(()),
                change => self.book(draft, posting, change, None),
            };
        }
        let change = fits(self.worth.value.checked_sub(now.value))?;
        let is_fifo = now.valuation == Valuation::Fifo;
        let layers =
            Some(self.worth.layers.clone()).filter(|layers| is_fifo && *layers != now.layers);
        if change == 0 && layers.is_none() {
            return Ok(());
        }
        self.book(draft, posting, change, layers)
    }

    fn book(
        &self,
        draft: &mut Draft,
        posting: &Posting,
        change: i64,
        layers: Option<Vec<Layer>>,
    ) -> Result<(), Refused> {
        let at = posting.at.unwrap_or(draft.line_at);
        draft.revalue(ending(&posting.number, "-B")?, change, layers, at)
    }

    /// What a later movement would have been worth.
    fn follow(&mut self, movement: &Movement) -> Option<()> {
        let (sign, quantity) = (movement.kind.sign(), movement.quantity);
        // Revaluations follow from the rest and come about again.
        if movement.kind.is_move() || sign == Sign::Neither {
            return Some(());
        }
        let amount = movement.minor();
        if movement.reverses.is_some() {
            let layers = match (&movement.layers, self.worth.valuation) {
                (Some(layers), _) => Some(layers.clone()),
                (None, Valuation::Fifo) => Some(Vec::new()),
                (None, _) => None,
            };
            let before = self.worth.clone();
            let place = movement.place;
            let undone = self.worth.undo(sign, quantity, amount, layers, place);
            // In this order the layers may be others than those that were posted.
            if undone.is_none() || !self.worth.is_whole() {
                self.worth = before;
                match sign {
                    Sign::In => self.worth.put(quantity, Some(amount), place)?,
                    _ => self.worth.take(quantity)?,
                };
            }
            return Some(());
        }
        match sign {
            Sign::In => self.worth.put(quantity, Some(amount), movement.place)?,
            _ => self.worth.take(quantity)?,
        };
        Some(())
    }

    fn write_correction(&mut self, draft: &mut Draft, mut posted: Posted) -> Result<(), Refused> {
        let place = posted.place.unwrap_or_default();
        let worth = match self.is_standard {
            true => &mut draft.state.worth.clone(),
            false => &mut self.worth,
        };
        let is_out = posted.kind.sign() == Sign::Out;
        let valued = fits(match is_out {
            true => worth.take(posted.quantity),
            false => worth.put(posted.quantity, None, place),
        })?;
        let currency = draft.state.worth.currency;
        posted.amount = currency.map(|currency| exact::written(valued.amount, currency));
        posted.layers = valued.layers.filter(|_| is_out).map(|_| Vec::new());
        draft.write(posted)
    }
}
