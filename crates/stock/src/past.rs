//! What a stock's past was worth, movement by movement: for whoever brings in a ledger
//! that another system kept.
//!
//! What comes in has the cost that is known of it; what goes out is valued as it would have
//! been here, so that an empty shelf is worth nothing, whatever prices the other system
//! wrote down.
//!
//! ```
//! use lineside_stock::{MovementKind, PastStock};
//! use rust_decimal::Decimal;
//!
//! let mut stock = PastStock::default();
//! stock.moves(MovementKind::Receipt, Decimal::from(4), Some(1000));
//! let issued = stock.moves(MovementKind::IssueToWo, Decimal::from(1), None);
//! assert_eq!(issued.map(|moved| (moved.amount, moved.balance)), Some((250, Decimal::from(3))));
//! ```

use crate::{MovementKind, Sign, Worth};
use rust_decimal::Decimal;

/// A stock on its way through its past, valued at its moving average.
#[derive(Debug, Clone, Default)]
pub struct PastStock {
    worth: Worth,
}

/// What one movement was worth, and what was there after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub struct PastMove {
    /// In the smallest unit of the currency.
    pub amount: i64,
    /// How much was there afterwards.
    pub balance: Decimal,
}

impl PastStock {
    /// Moves a quantity; `cost` is what all of it cost, in the smallest unit.
    ///
    /// `None` when more would go out than is there, or a number does not fit.
    pub fn moves(
        &mut self,
        kind: MovementKind,
        quantity: Decimal,
        cost: Option<i64>,
    ) -> Option<PastMove> {
        let amount = match kind.sign() {
            Sign::In => self.worth.put(quantity, cost, 0)?.amount,
            Sign::Out if quantity > self.worth.quantity => return None,
            Sign::Out => self.worth.take(quantity)?.amount,
            Sign::Neither => cost.unwrap_or_default(),
        };
        Some(PastMove {
            amount,
            balance: self.worth.quantity,
        })
    }

    /// How much is there.
    #[must_use]
    pub fn on_hand(&self) -> Decimal {
        self.worth.quantity
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_piece_takes_what_is_left_and_no_more_goes_out_than_is_there() {
        let mut stock = PastStock::default();
        let mut moves = |kind, quantity: i64, cost| {
            let moved = stock.moves(kind, Decimal::from(quantity), cost);
            moved.map(|moved| (moved.amount, moved.balance))
        };
        let left = |amount, balance: i64| Some((amount, Decimal::from(balance)));
        assert_eq!(moves(MovementKind::Receipt, 3, Some(100)), left(100, 3));
        assert_eq!(moves(MovementKind::IssueToWo, 1, Some(9_999)), left(33, 2));
        assert_eq!(moves(MovementKind::IssueToWo, 3, None), None);
        assert_eq!(moves(MovementKind::ScrapIssued, 1, Some(5)), left(5, 2));
        assert_eq!(moves(MovementKind::IssueToWo, 2, None), left(67, 0));
    }
}
