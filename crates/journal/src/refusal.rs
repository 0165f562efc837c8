//! Why one commit was not written, while others of its batch were.

use crate::{CommandId, RowError, StreamId};
use lineside_kernel::{ErrorCode, Family, Problem};
use thiserror::Error;

/// Why a commit was refused. Nothing of it was written.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Refusal {
    /// Somebody else wrote to the stream: load it again and decide again.
    #[error(
        "`{stream}` is at version {actual}, not at {expected} as expected; \
         load it again and decide again"
    )]
    Conflict {
        /// The stream.
        stream: StreamId,
        /// The version that the decision rested on; 0 is no stream.
        expected: u64,
        /// The version that it has.
        actual: u64,
    },
    /// The id belongs to another command.
    #[error(
        "command {command} was already used for something else; every command needs its own id"
    )]
    CommandReused {
        /// The id.
        command: CommandId,
    },
    /// An amount would fall below its floor.
    #[error("`{table}` {key}: {amount} and {delta:+} would be below the least allowed, {floor}")]
    BelowFloor {
        /// The ledger.
        table: &'static str,
        /// Which row, as text.
        key: String,
        /// What is there.
        amount: i64,
        /// The change asked for.
        delta: i64,
        /// The least that may remain.
        floor: i64,
    },
    /// An amount would not fit 64 bits.
    #[error("`{table}` {key}: {amount} and {delta:+} do not fit 64 bits")]
    Overflow {
        /// The ledger.
        table: &'static str,
        /// Which row, as text.
        key: String,
        /// What is there.
        amount: i64,
        /// The change asked for.
        delta: i64,
    },
    /// Something is over its limit.
    #[error("{what}: {size} given; up to {limit} are accepted")]
    TooLarge {
        /// What is too large.
        what: &'static str,
        /// Its size.
        size: usize,
        /// The limit.
        limit: usize,
    },
    /// The commit contradicts itself: a defect of the program that made it.
    #[error("{why}")]
    Malformed {
        /// What is wrong.
        why: String,
    },
}

const CONFLICT: ErrorCode = ErrorCode::new(
    Family::Conflict,
    "journal.conflict",
    "Somebody else changed what the command rests on; load it again and decide again.",
);
const COMMAND_REUSED: ErrorCode = ErrorCode::new(
    Family::Conflict,
    "journal.command_reused",
    "The command id was already used for another command.",
);
const BELOW_FLOOR: ErrorCode = ErrorCode::new(
    Family::Rejected,
    "journal.below_floor",
    "An amount would fall below the least allowed.",
);
const OVERFLOW: ErrorCode = ErrorCode::new(
    Family::Rejected,
    "journal.amount_overflow",
    "An amount would not fit 64 bits.",
);
const TOO_LARGE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "journal.too_large",
    "A command, event or reason is over its limit.",
);
const MALFORMED: ErrorCode = ErrorCode::new(
    Family::Internal,
    "journal.malformed_commit",
    "A commit contradicts itself; a defect to report.",
);

impl Refusal {
    /// Every code this refusal can become.
    pub const CODES: &[ErrorCode] = &[
        CONFLICT,
        COMMAND_REUSED,
        BELOW_FLOOR,
        OVERFLOW,
        TOO_LARGE,
        MALFORMED,
    ];
}

impl From<RowError> for Refusal {
    fn from(error: RowError) -> Self {
        Self::Malformed {
            why: error.to_string(),
        }
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        let message = refusal.to_string();
        match refusal {
            Refusal::Conflict {
                stream,
                expected,
                actual,
            } => Problem::new(&CONFLICT, message)
                .with("stream", stream.as_str())
                .with("expected", expected)
                .with("actual", actual),
            Refusal::CommandReused { command } => {
                Problem::new(&COMMAND_REUSED, message).with("command", command.to_string())
            }
            Refusal::BelowFloor {
                table,
                key,
                amount,
                delta,
                floor,
            } => Problem::new(&BELOW_FLOOR, message)
                .with("table", table)
                .with("key", key)
                .with("amount", amount)
                .with("delta", delta)
                .with("floor", floor),
            Refusal::Overflow {
                table,
                key,
                amount,
                delta,
            } => Problem::new(&OVERFLOW, message)
                .with("table", table)
                .with("key", key)
                .with("amount", amount)
                .with("delta", delta),
            Refusal::TooLarge { what, size, limit } => Problem::new(&TOO_LARGE, message)
                .with("what", what)
                .with("value", size)
                .with("limit", limit),
            Refusal::Malformed { .. } => Problem::new(&MALFORMED, message),
        }
    }
}
