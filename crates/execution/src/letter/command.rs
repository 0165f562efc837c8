//! What somebody may want with a letter.

use crate::Command;
use lineside_journal::{CommandId, Scope};
use lineside_kernel::LetterId;
use serde::{Deserialize, Serialize};

/// Sends a site on the edge a letter: an operation that it is to carry out by its own
/// rules.
///
/// Letters to one site are handed out in the order in which they were sent. A letter that
/// the site rejects or postpones does not hold up the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SendLetter {
    /// The letter's code; it is never used again for another letter.
    pub letter: LetterId,
    /// The site that it is for, with its tenant; it must have been leased to a device.
    pub to: Scope,
    /// The operation to be carried out there: `record.change`.
    pub method: String,
    /// The operation's request as JSON text, with a `command` in it; the id of that command
    /// is replaced by the letter's own order. At most 262,144 bytes.
    pub request: String,
    /// Who sends it, and when.
    pub command: Command,
}

/// Sends a dead letter again, as it is, at the end of the queue and with a new order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ResendLetter {
    /// The letter's code.
    pub letter: LetterId,
    /// Who sends it again, and when.
    pub command: Command,
}

/// Decides that a dead letter need not be carried out any more; the command's reason is
/// mandatory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DismissLetter {
    /// The letter's code.
    pub letter: LetterId,
    /// Who dismisses it, when, and why.
    pub command: Command,
}

/// Writes down, at the site itself, what became of a letter; the answer travels with the
/// site's journal.
///
/// `done` and `rejected` are final. A letter that was `postponed` is handed out again. A
/// rejection uses the letter's order as the id of its command, so that the letter can
/// never be carried out afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AnswerLetter {
    /// The letter's code.
    pub letter: LetterId,
    /// The order of the sending that is answered.
    pub order: CommandId,
    /// What became of it.
    pub outcome: LetterOutcome,
    /// Who answers, and when.
    pub command: Command,
    /// Why it was rejected or postponed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<LetterProblem>,
}

/// What became of a letter at the site that it was for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LetterOutcome {
    /// It was carried out.
    Done,
    /// The site's rules say no.
    Rejected,
    /// Not now; the site will try again.
    Postponed,
}

/// Why a site rejected or postponed a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LetterProblem {
    /// The stable dotted code of the error.
    pub code: String,
    /// The sentence for a person.
    pub message: String,
}
