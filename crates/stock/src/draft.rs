//! Movements on their way into the ledger: decided one after the other on a copy of the
//! stock, and then written as one fact.

use crate::alert::quantity_alerts;
use crate::choice::Part;
use crate::error::fits;
use crate::sound::{ending, number_taken, suffixed, unsound};
use crate::standing::Standing;
use crate::worth::Valued;
use crate::{
    Arrival, Movement, MovementKind, Posted, Posting, ReservationUse, Sign, StockEvent,
    StockPosted, StockRoom, StockRules, StockState, Valuation, backdate, exact, ledger,
    lot_arrival, period, standing,
};
use lineside_execution::{Desk, Refused, Rejection, Violation};
use lineside_journal::joined_code;
use lineside_kernel::{ItemId, SiteId, Timestamp, TransactionId};
use rust_decimal::Decimal;
use std::collections::HashSet;
use std::sync::Arc;

/// Movements of one stock that are not yet written.
pub(crate) struct Draft {
    pub item: ItemId,
    pub site: SiteId,
    /// The stock as it is with the movements decided so far.
    pub state: StockState,
    /// The stock as it was.
    before: Arc<StockState>,
    /// The time of the command.
    pub line_at: Timestamp,
    movements: Vec<Posted>,
    standing: Option<Standing>,
    /// The promises that stand again with the movement that takes an issue back.
    pub promised_again: Vec<ReservationUse>,
    /// The numbers that no movement has yet, as far as somebody has looked.
    free: Vec<TransactionId>,
}

impl Draft {
    /// Begins with the stock as it is.
    pub(crate) fn open(
        desk: &mut Desk<'_>,
        rules: &StockRules,
        item: &ItemId,
        site: &SiteId,
    ) -> Result<Self, Refused> {
        let code = joined_code([item.as_str(), site.as_str()]);
        let loaded = desk.load::<StockRoom>(&code)?;
        let before = loaded.state;
        let mut draft = Self {
            item: item.clone(),
            site: site.clone(),
            state: (*before).clone(),
            before,
            line_at: desk.who().at,
            // Most commands move one thing, and the movement is large.
            movements: Vec::with_capacity(1),
            standing: None,
            promised_again: Vec::new(),
            free: Vec::with_capacity(1),
        };
        draft.agree(rules);
        Ok(draft)
    }

    /// Values the stock by these rules, as far as what is there lets it.
    fn agree(&mut self, rules: &StockRules) {
        let worth = &mut self.state.worth;
        if worth.quantity.is_zero() && worth.value == 0 {
            worth.valuation = rules.valuation;
            worth.denominate(rules.currency);
        }
        if worth.currency.is_none() {
            worth.denominate(rules.currency);
        }
        if worth.valuation == Valuation::Standard && rules.standard_cost.is_some() {
            worth.standard_cost = rules.standard_cost;
        }
    }

    /// Decides one posting.
    pub(crate) fn add(
        &mut self,
        desk: &mut Desk<'_>,
        rules: &StockRules,
        posting: &Posting,
    ) -> Result<(), Refused> {
        let (quantity, at, cost) = self.checked(desk, rules, posting)?;
        let cost = ledger::cost_from_order(desk, self, posting, quantity, cost)?;
        if self.state.last_at.is_some_and(|last| at < last) {
            return backdate::insert(self, desk, rules, posting, quantity, cost, at, None);
        }
        match posting.kind.sign() {
            Sign::In => self.bring(desk, rules, posting, quantity, cost, at),
            Sign::Out => {
                let parts = self.state.parts(rules, posting, quantity, at)?;
                let several = parts.len() > 1;
                for (index, part) in parts.into_iter().enumerate() {
                    let number = match several {
                        true => suffixed(&posting.number, index + 1)?,
                        false => posting.number.clone(),
                    };
                    let valued = fits(self.state.worth.clone().take(part.quantity))?;
                    self.push(posting, number, part, Sign::Out, valued, None, at)?;
                }
                Ok(())
            }
            Sign::Neither => {
                let part = Part {
                    location: posting.location.clone(),
                    lot: posting.lot.clone(),
                    quantity,
                };
                let valued = Valued {
                    amount: cost.unwrap_or(0),
                    ..Valued::default()
                };
                let number = posting.number.clone();
                self.push(posting, number, part, Sign::Neither, valued, None, at)
            }
        }
    }

    /// Refuses what is wrong whatever the stock is; says how much moves, and when.
    pub(crate) fn check(
        &mut self,
        desk: &mut Desk<'_>,
        rules: &StockRules,
        posting: &Posting,
    ) -> Result<(Decimal, Timestamp), Refused> {
        let (quantity, at, _) = self.checked(desk, rules, posting)?;
        Ok((quantity, at))
    }

    fn checked(
        &mut self,
        desk: &mut Desk<'_>,
        rules: &StockRules,
        posting: &Posting,
    ) -> Result<(Decimal, Timestamp, Option<i64>), Refused> {
        let at = posting.at.unwrap_or(self.line_at);
        let quantity = posting.quantity.normalize();
        let mut violations = unsound(rules, posting, quantity);
        violations.extend(standing::not_active(desk, &mut self.standing, posting, at)?);
        violations.extend(period::is_closed(desk, &posting.site, at)?);
        violations.extend(self.taken(desk, &posting.number)?);
        let cost = self.cost(posting, &mut violations);
        if let Some(rejection) = Rejection::of(violations) {
            return Err(rejection.into());
        }
        self.adopt_standard(&posting.number)?;
        Ok((quantity, at, fits(cost)?))
    }

    /// Names each movement out of a transfer as the pair of the movement in.
    pub(crate) fn pair_transfers(&mut self) -> Result<(), Refused> {
        for posted in &mut self.movements {
            if posted.kind == MovementKind::TransferOut {
                posted.pair = Some(ending(&posted.number, "-IN")?);
            }
        }
        Ok(())
    }

    /// The same for moves within the site.
    pub(crate) fn pair_moves(&mut self) {
        let pairs: Vec<_> = self
            .movements
            .iter()
            .filter(|posted| posted.kind == MovementKind::MoveIn)
            .filter_map(|posted| Some((posted.pair.clone()?, posted.number.clone())))
            .collect();
        for posted in &mut self.movements {
            if posted.kind == MovementKind::MoveOut {
                let pair = pairs.iter().find(|(out, _)| *out == posted.number);
                posted.pair = pair.map(|(_, back)| back.clone());
            }
        }
    }

    /// Decides what comes in.
    fn bring(
        &mut self,
        desk: &mut Desk<'_>,
        rules: &StockRules,
        posting: &Posting,
        quantity: Decimal,
        cost: Option<i64>,
        at: Timestamp,
    ) -> Result<(), Refused> {
        let arrival = lot_arrival(desk, rules, posting, &self.state, at)?;
        let place = self.state.movements;
        let valued = fits(self.state.worth.clone().put(quantity, cost, place))?;
        let part = Part {
            location: posting.location.clone(),
            lot: posting.lot.clone(),
            quantity,
        };
        let number = posting.number.clone();
        self.push(posting, number, part, Sign::In, valued, arrival, at)
    }

    /// Adds a decided movement, and the revaluation that goes with it.
    #[expect(
        clippy::too_many_arguments,
        reason = "everything that a movement is made of"
    )]
    pub(crate) fn push(
        &mut self,
        posting: &Posting,
        number: TransactionId,
        part: Part,
        sign: Sign,
        valued: Valued,
        arrival: Option<Arrival>,
        at: Timestamp,
    ) -> Result<(), Refused> {
        let here = self
            .state
            .on_hand(part.location.as_ref(), part.lot.as_ref());
        let balance = fits(match sign {
            Sign::In => exact::add(here, part.quantity),
            Sign::Out => exact::sub(here, part.quantity),
            Sign::Neither => Some(here),
        })?;
        let reserved = match (&posting.order, posting.kind.is_use()) {
            (Some(order), true) => self.state.kept_promises(order, &part),
            _ => std::mem::take(&mut self.promised_again),
        };
        let currency = self.state.worth.currency;
        let written = |minor: i64| currency.map(|currency| exact::written(minor, currency));
        let revaluation = valued.revaluation;
        let reval_number = match revaluation {
            0 => None,
            _ => Some(ending(&number, "-R")?),
        };
        self.write(Posted {
            number,
            kind: posting.kind,
            location: part.location,
            lot: part.lot,
            quantity: part.quantity,
            amount: written(valued.amount),
            variance: valued.variance.and_then(written),
            balance,
            order: posting.order.clone(),
            step: posting.step,
            line: posting.line,
            reason: posting.reason.clone(),
            reference: posting.reference.clone(),
            at: Some(at).filter(|at| *at != self.line_at),
            by: None,
            reverses: posting.reverses.clone(),
            pair: posting.pair.clone(),
            layers: valued.layers,
            place: None,
            posting: posting.posting.clone(),
            reserved,
            arrival,
        })?;
        match reval_number {
            Some(number) => self.revalue(number, revaluation, None, at),
            None => Ok(()),
        }
    }

    /// Adds a change of value alone.
    pub(crate) fn revalue(
        &mut self,
        number: TransactionId,
        change: i64,
        layers: Option<Vec<crate::Layer>>,
        at: Timestamp,
    ) -> Result<(), Refused> {
        let currency = self.state.worth.currency;
        let mut posted = Posted::bare(number, MovementKind::Revaluation);
        posted.amount = currency.map(|currency| exact::written(change, currency));
        posted.layers = layers;
        posted.at = Some(at).filter(|at| *at != self.line_at);
        self.write(posted)
    }

    /// Adds a movement as it is, and lets the copy of the stock follow.
    pub(crate) fn write(&mut self, posted: Posted) -> Result<(), Refused> {
        let at = posted.at.unwrap_or(self.line_at);
        let currency = self.state.worth.currency;
        fits(self.state.apply(&posted, currency, at))?;
        self.movements.push(posted);
        Ok(())
    }

    /// The movements so far, with their places.
    pub(crate) fn pending(&self) -> impl Iterator<Item = (&Posted, u64)> {
        self.movements.iter().zip(self.before.movements..)
    }

    /// Revalues what there is when the standard cost has changed.
    pub(crate) fn adopt_standard(&mut self, number: &TransactionId) -> Result<(), Refused> {
        let worth = &self.state.worth;
        let has_changed = worth.valuation == Valuation::Standard
            && worth.standard_cost != self.before.worth.standard_cost
            && !worth.quantity.is_zero()
            && self.movements.is_empty();
        if !has_changed {
            return Ok(());
        }
        let change = fits(worth.clone().settle())?;
        match change {
            0 => Ok(()),
            change => {
                let at = self.state.last_at.unwrap_or(self.line_at).max(self.line_at);
                self.revalue(ending(number, "-S")?, change, None, at)
            }
        }
    }

    /// Puts one fact on the desk, then what it means for the alerts; shows the movements.
    pub(crate) fn record(self, desk: &mut Desk<'_>) -> Result<Vec<Movement>, Refused> {
        let who = desk.who();
        let stock = (&self.item, &self.site);
        let currency = self.state.worth.currency;
        let movements = self
            .pending()
            .filter(|(movement, _)| movement.kind != MovementKind::Revaluation)
            .map(|(movement, place)| {
                Movement::of(stock, movement, place, currency, who.at, &who.actor)
            })
            .collect();
        self.write_down(desk)?;
        Ok(movements)
    }

    /// Puts one fact on the desk, then what it means for the alerts.
    pub(crate) fn write_down(mut self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        if self.movements.is_empty() {
            return Ok(());
        }
        self.numbers_are_free(desk)?;
        let code = joined_code([self.item.as_str(), self.site.as_str()]);
        let (before, after) = (&self.before.worth, &self.state.worth);
        let posted = StockPosted {
            first: self.before.movements,
            currency: after.currency,
            valuation: Some(after.valuation).filter(|now| *now != before.valuation),
            standard_cost: after
                .standard_cost
                .filter(|_| after.standard_cost != before.standard_cost),
            movements: self.movements,
        };
        let loaded = desk.record::<StockRoom>(&code, &StockEvent::Posted(posted))?;
        let at = desk.who().at;
        for event in quantity_alerts(&loaded.state, at) {
            desk.record::<StockRoom>(&code, &event)?;
        }
        Ok(())
    }

    /// Refuses a number that a movement of this stock has already.
    pub(crate) fn taken(
        &mut self,
        desk: &mut Desk<'_>,
        number: &TransactionId,
    ) -> Result<Option<Violation>, Refused> {
        if ledger::is_there(desk, number, &self.item, &self.site)? {
            return Ok(Some(number_taken(number)));
        }
        self.free.push(number.clone());
        Ok(None)
    }

    /// Refuses the draft where a number is taken that nobody has looked up yet, such as those
    /// of the several movements that one posting became.
    fn numbers_are_free(&mut self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        if let ([movement], [free]) = (self.movements.as_slice(), self.free.as_slice())
            && movement.number == *free
        {
            return Ok(());
        }
        let free: HashSet<_> = std::mem::take(&mut self.free).into_iter().collect();
        let numbers = self
            .movements
            .iter()
            .map(|movement| movement.number.clone());
        let numbers: Vec<_> = numbers.collect();
        let mut seen = HashSet::with_capacity(numbers.len());
        for number in &numbers {
            if !seen.insert(number) {
                return Err(number_taken(number).into());
            }
            if !free.contains(number)
                && let Some(violation) = self.taken(desk, number)?
            {
                return Err(violation.into());
            }
        }
        Ok(())
    }
}
