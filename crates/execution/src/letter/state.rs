//! What is known of a letter, of a site's queue, and of an answer.

use super::{LetterOutcome, LetterProblem};
use lineside_journal::{CommandId, Scope};
use lineside_kernel::{ActorId, LetterId, Timestamp};
use serde::{Deserialize, Serialize};

/// Where a letter stands.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LetterStatus {
    /// There is no such letter.
    #[default]
    Absent,
    /// The site has not answered yet.
    Waiting,
    /// The site will try again later.
    Postponed,
    /// The site has carried it out.
    Done,
    /// The site has rejected it; somebody has to send it again or dismiss it.
    Dead,
    /// Somebody decided that it need not be carried out any more.
    Dismissed,
}

impl LetterStatus {
    /// Every status.
    pub const ALL: [Self; 6] = [
        Self::Absent,
        Self::Waiting,
        Self::Postponed,
        Self::Done,
        Self::Dead,
        Self::Dismissed,
    ];

    /// The word it is written with.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Absent => "absent",
            Self::Waiting => "waiting",
            Self::Postponed => "postponed",
            Self::Done => "done",
            Self::Dead => "dead",
            Self::Dismissed => "dismissed",
        }
    }

    /// Whether the site still has to answer.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::Postponed)
    }
}

/// One letter; the default is a code that was never used.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterState {
    /// Where it stands.
    pub status: LetterStatus,
    /// The site that it is for; absent only while there is no letter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Scope>,
    /// The operation wanted.
    #[serde(default)]
    pub method: String,
    /// Its request, as canonical JSON.
    #[serde(default)]
    pub request: String,
    /// How often it was sent.
    #[serde(default)]
    pub sendings: u32,
    /// The command id of the newest sending.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<CommandId>,
    /// Its place in the site's queue.
    #[serde(default)]
    pub number: u64,
    /// Who sent it the last time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent_by: Option<ActorId>,
    /// When, as claimed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<Timestamp>,
    /// Why the site rejected or postponed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<LetterProblem>,
}

/// The queue of one site: how many places were given out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailboxState {
    /// The number of the newest place; the first is 1.
    pub numbered: u64,
}

/// What a site answered to one order; the default is no answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyState {
    /// The letter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<LetterId>,
    /// What became of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<LetterOutcome>,
    /// Why it was rejected or postponed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<LetterProblem>,
}

impl ReplyState {
    /// Whether nothing more can be answered.
    #[must_use]
    pub fn is_final(&self) -> bool {
        matches!(
            self.outcome,
            Some(LetterOutcome::Done | LetterOutcome::Rejected)
        )
    }
}
