//! What a movement does to stock: the sign lives in the kind, never in the quantity.
//!
//! ```
//! use lineside_stock::{MovementKind, Sign};
//!
//! assert_eq!(MovementKind::IssueToWo.sign(), Sign::Out);
//! assert_eq!(MovementKind::ReturnToStock.reversal(), Some(MovementKind::ReversalOut));
//! assert_eq!(MovementKind::Revaluation.reversal(), None);
//! ```

use serde::{Deserialize, Serialize};

/// What a movement does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MovementKind {
    /// Component to a work order.
    IssueToWo,
    /// Component back from a work order, at the cost it was issued at.
    ReturnToStock,
    /// What a work order made.
    ReceiptFromWo,
    /// Bought, or there from the beginning.
    Receipt,
    /// Out for anything but a work order.
    Issue,
    /// Thrown away from the shelf.
    Scrap,
    /// Thrown away after it was issued: the shelf does not change.
    ScrapIssued,
    /// To another site.
    TransferOut,
    /// From another site.
    TransferIn,
    /// To another location of the same site.
    MoveOut,
    /// From another location of the same site.
    MoveIn,
    /// Corrected upwards.
    AdjustmentIn,
    /// Corrected downwards.
    AdjustmentOut,
    /// Counted: more was there than known.
    CountUp,
    /// Counted: less was there than known.
    CountDown,
    /// Counted: what was known was there. The quantity is 0.
    CountEqual,
    /// A mistake taken back: what went out came in again.
    ReversalIn,
    /// A mistake taken back: what came in went out again.
    ReversalOut,
    /// A mistake taken back that had not changed the shelf.
    ReversalIssued,
    /// Value alone: the quantity is 0, and the amount may be below zero.
    Revaluation,
}

/// Whether a kind adds to stock or takes from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// Adds.
    In,
    /// Takes away.
    Out,
    /// Leaves the quantity as it is.
    Neither,
}

impl MovementKind {
    /// Every kind.
    pub const ALL: [Self; 20] = [
        Self::IssueToWo,
        Self::ReturnToStock,
        Self::ReceiptFromWo,
        Self::Receipt,
        Self::Issue,
        Self::Scrap,
        Self::ScrapIssued,
        Self::TransferOut,
        Self::TransferIn,
        Self::MoveOut,
        Self::MoveIn,
        Self::AdjustmentIn,
        Self::AdjustmentOut,
        Self::CountUp,
        Self::CountDown,
        Self::CountEqual,
        Self::ReversalIn,
        Self::ReversalOut,
        Self::ReversalIssued,
        Self::Revaluation,
    ];

    /// Whether it adds to stock or takes from it.
    #[must_use]
    pub const fn sign(self) -> Sign {
        match self {
            Self::ReturnToStock
            | Self::ReceiptFromWo
            | Self::Receipt
            | Self::TransferIn
            | Self::MoveIn
            | Self::AdjustmentIn
            | Self::CountUp
            | Self::ReversalIn => Sign::In,
            Self::IssueToWo
            | Self::Issue
            | Self::Scrap
            | Self::TransferOut
            | Self::MoveOut
            | Self::AdjustmentOut
            | Self::CountDown
            | Self::ReversalOut => Sign::Out,
            Self::ScrapIssued | Self::CountEqual | Self::ReversalIssued | Self::Revaluation => {
                Sign::Neither
            }
        }
    }

    /// The kind of the movement that takes one of this kind back; `None` when none does.
    ///
    /// A count cannot be taken back (count again), nor a revaluation, nor a reversal (post
    /// again).
    #[must_use]
    pub const fn reversal(self) -> Option<Self> {
        match self {
            Self::CountUp
            | Self::CountDown
            | Self::CountEqual
            | Self::ReversalIn
            | Self::ReversalOut
            | Self::ReversalIssued
            | Self::Revaluation => None,
            // Within a site the way back is the same sort of way.
            Self::MoveOut => Some(Self::MoveIn),
            Self::MoveIn => Some(Self::MoveOut),
            Self::ScrapIssued => Some(Self::ReversalIssued),
            other => match other.sign() {
                Sign::In => Some(Self::ReversalOut),
                Sign::Out => Some(Self::ReversalIn),
                Sign::Neither => None,
            },
        }
    }

    /// Whether it is a count, with or without a difference.
    #[must_use]
    pub const fn is_count(self) -> bool {
        matches!(self, Self::CountUp | Self::CountDown | Self::CountEqual)
    }

    /// Whether goods only change their place within the site, which changes no value.
    #[must_use]
    pub const fn is_move(self) -> bool {
        matches!(self, Self::MoveOut | Self::MoveIn)
    }

    /// Whether goods come in that were never here.
    #[must_use]
    pub const fn is_delivery(self) -> bool {
        matches!(self, Self::Receipt | Self::ReceiptFromWo)
    }

    /// Whether the goods are used up or given away by it, which only released stock may be.
    #[must_use]
    pub const fn is_use(self) -> bool {
        matches!(self, Self::IssueToWo | Self::Issue)
    }

    /// The word it is written with.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::IssueToWo => "issue_to_wo",
            Self::ReturnToStock => "return_to_stock",
            Self::ReceiptFromWo => "receipt_from_wo",
            Self::Receipt => "receipt",
            Self::Issue => "issue",
            Self::Scrap => "scrap",
            Self::ScrapIssued => "scrap_issued",
            Self::TransferOut => "transfer_out",
            Self::TransferIn => "transfer_in",
            Self::MoveOut => "move_out",
            Self::MoveIn => "move_in",
            Self::AdjustmentIn => "adjustment_in",
            Self::AdjustmentOut => "adjustment_out",
            Self::CountUp => "count_up",
            Self::CountDown => "count_down",
            Self::CountEqual => "count_equal",
            Self::ReversalIn => "reversal_in",
            Self::ReversalOut => "reversal_out",
            Self::ReversalIssued => "reversal_issued",
            Self::Revaluation => "revaluation",
        }
    }

    /// The kind that is written with this word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

impl std::fmt::Display for MovementKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_read_by_the_word_it_is_written_with() {
        for kind in MovementKind::ALL {
            assert_eq!(MovementKind::of(kind.as_str()), Some(kind));
            let json = serde_json::to_string(&kind).unwrap();
            assert_eq!(json, format!("\"{kind}\""));
        }
    }

    #[test]
    fn a_reversal_has_the_opposite_sign() {
        for kind in MovementKind::ALL {
            let Some(back) = kind.reversal() else {
                continue;
            };
            match kind.sign() {
                Sign::In => assert_eq!(back.sign(), Sign::Out),
                Sign::Out => assert_eq!(back.sign(), Sign::In),
                Sign::Neither => assert_eq!(back.sign(), Sign::Neither),
            }
        }
    }
}
