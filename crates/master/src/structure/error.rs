//! Why a structure has no answer.

use lineside_kernel::{ErrorCode, Family, ItemId, Problem, RatioError, RoundingError};
use thiserror::Error;

/// Why a structure has no answer.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum StructureError {
    /// Items go into each other.
    #[error("these items go into each other, so that none can be made first: `{}`", join(.cycle))]
    Cycle {
        /// Every item of the cycle, in the order of the codes.
        cycle: Vec<ItemId>,
    },
    /// An item is described twice.
    #[error("`{item}` is described more than once; describe each item once")]
    Duplicate {
        /// The item.
        item: ItemId,
    },
    /// A quantity that cannot be.
    #[error("`{given}` is not a quantity here; give {expected}")]
    BadQuantity {
        /// Where it stands.
        path: String,
        /// What was given.
        given: String,
        /// What would be accepted.
        expected: &'static str,
    },
    /// A line that cannot be meant as it is written.
    #[error(
        "line {line} of `{item}` cannot be counted; give a quantity above zero, and an overage \
         of 0 or more or a yield above 0, not both"
    )]
    BadLine {
        /// The item that is made.
        item: ItemId,
        /// The number of the line.
        line: u32,
    },
    /// Nothing goes into the item.
    #[error("`{item}` is not made of anything; describe what goes into it")]
    NotMade {
        /// The item.
        item: ItemId,
    },
    /// More requirements than are listed.
    #[error("there are more than {limit} requirements; ask for fewer levels")]
    TooLarge {
        /// The most that are listed.
        limit: usize,
    },
    /// Stock does not limit how much can be made.
    #[error("nothing that goes into `{item}` limits how much can be made")]
    Unlimited {
        /// The item.
        item: ItemId,
    },
    /// A quantity has more digits than are kept.
    #[error(transparent)]
    Ratio(#[from] RatioError),
    /// A quantity cannot be rounded to an increment.
    #[error(transparent)]
    Rounding(#[from] RoundingError),
}

fn join(items: &[ItemId]) -> String {
    let codes: Vec<&str> = items.iter().map(ItemId::as_str).collect();
    codes.join("`, `")
}

const INVALID: Family = Family::InvalidInput;
const CYCLE: ErrorCode = ErrorCode::new(
    INVALID,
    "structure.cycle",
    "Items go into each other, so that none can be made first.",
);
const DUPLICATE: ErrorCode = ErrorCode::new(
    INVALID,
    "structure.duplicate",
    "An item is described more than once.",
);
const BAD_QUANTITY: ErrorCode = ErrorCode::new(
    INVALID,
    "structure.bad_quantity",
    "A quantity to make is not above zero, or a stock is below zero.",
);
const BAD_LINE: ErrorCode = ErrorCode::new(
    INVALID,
    "structure.bad_line",
    "A line of a structure cannot be counted.",
);
const NOT_MADE: ErrorCode =
    ErrorCode::new(INVALID, "structure.not_made", "Nothing goes into the item.");
const TOO_LARGE: ErrorCode = ErrorCode::new(
    INVALID,
    "structure.too_large",
    "An explosion has more requirements than are listed.",
);
const UNLIMITED: ErrorCode = ErrorCode::new(
    INVALID,
    "structure.unlimited",
    "Nothing that goes into the item limits how much can be made.",
);

impl StructureError {
    /// Every code under which this error crosses the border, besides those of ratios and of
    /// rounding.
    pub const CODES: &[ErrorCode] = &[
        CYCLE,
        DUPLICATE,
        BAD_QUANTITY,
        BAD_LINE,
        NOT_MADE,
        TOO_LARGE,
        UNLIMITED,
    ];
}

impl From<StructureError> for Problem {
    fn from(error: StructureError) -> Self {
        let message = error.to_string();
        match error {
            StructureError::Cycle { cycle } => {
                let members: Vec<&str> = cycle.iter().map(ItemId::as_str).collect();
                Self::new(&CYCLE, message).with("cycle", members)
            }
            StructureError::Duplicate { item } => {
                Self::new(&DUPLICATE, message).with("value", item.as_str())
            }
            StructureError::BadQuantity {
                path,
                given,
                expected,
            } => Self::new(&BAD_QUANTITY, message)
                .at(path)
                .with("value", given)
                .with("expected", expected),
            StructureError::BadLine { item, line } => Self::new(&BAD_LINE, message)
                .with("item", item.as_str())
                .with("line", line),
            StructureError::NotMade { item } => {
                Self::new(&NOT_MADE, message).with("item", item.as_str())
            }
            StructureError::TooLarge { limit } => {
                Self::new(&TOO_LARGE, message).with("limit", limit)
            }
            StructureError::Unlimited { item } => {
                Self::new(&UNLIMITED, message).with("item", item.as_str())
            }
            StructureError::Ratio(error) => error.into(),
            StructureError::Rounding(error) => error.into(),
        }
    }
}
