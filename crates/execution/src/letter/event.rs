//! What happens to a letter, to a site's queue, and to an order at the site.

use super::{LetterOutcome, LetterProblem};
use crate::facts;
use lineside_journal::{CommandId, Scope};
use lineside_kernel::LetterId;
use serde::{Deserialize, Serialize};

facts! {
    /// What happens to a letter at the plant that sends it.
    pub enum LetterEvent {
        /// It was sent.
        Sent(LetterSent) = "letter.sent", 1;
        /// It was sent again.
        Resent(LetterResent) = "letter.resent", 1;
        /// The site's answer came in.
        Answered(LetterAnswered) = "letter.answered", 1;
        /// It need not be carried out any more.
        Dismissed(LetterDismissed) = "letter.dismissed", 1;
    }
}

facts! {
    /// What happens to the queue of one site.
    pub enum MailboxEvent {
        /// A sending got its place.
        Numbered(MailboxNumbered) = "mailbox.numbered", 1;
    }
}

facts! {
    /// What a site answers to an order.
    pub enum ReplyEvent {
        /// The site answered.
        Given(ReplyGiven) = "reply.given", 1;
    }
}

/// A letter was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterSent {
    /// The site that it is for.
    pub to: Scope,
    /// The operation wanted.
    pub method: String,
    /// Its request, as canonical JSON.
    pub request: String,
    /// The command id under which the site carries it out.
    pub order: CommandId,
    /// Its place in the site's queue.
    pub number: u64,
}

/// A dead letter was sent again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterResent {
    /// The command id of this sending.
    pub order: CommandId,
    /// Its new place in the site's queue.
    pub number: u64,
}

/// The site's answer came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterAnswered {
    /// The sending that is answered.
    pub order: CommandId,
    /// What became of it.
    pub outcome: LetterOutcome,
    /// Why it was rejected or postponed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<LetterProblem>,
}

/// A dead letter need not be carried out any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterDismissed {}

/// A sending got its place in the queue of its site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailboxNumbered {
    /// The letter.
    pub letter: LetterId,
    /// Its place.
    pub number: u64,
}

/// The site answered an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyGiven {
    /// The letter.
    pub letter: LetterId,
    /// What became of it.
    pub outcome: LetterOutcome,
    /// Why it was rejected or postponed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<LetterProblem>,
}
