//! What every command says besides what is wanted: its id, who, when, from where, why.

use lineside_journal::{Author, CommandId};
use lineside_kernel::{ActorId, DeviceId, Timestamp};
use serde::{Deserialize, Serialize};

/// Who wants something, when it happened, and the id that makes a retry harmless.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Command {
    /// Made by the caller before sending, and kept until the answer has arrived: sent
    /// again with the same id, nothing is done again.
    pub id: CommandId,
    /// Who acts.
    pub actor: ActorId,
    /// When it happened on the floor; the time of the host when absent. Both this and
    /// the time at which it was recorded are kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Timestamp>,
    /// The terminal, scale or program that it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<DeviceId>,
    /// Why; some commands ask for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl Command {
    /// A command by an actor, with nothing more said.
    #[must_use]
    pub fn new(id: CommandId, actor: ActorId) -> Self {
        Self {
            id,
            actor,
            at: None,
            source: None,
            reason: None,
        }
    }

    /// What the lines of the journal say of its author.
    #[must_use]
    pub fn author(&self) -> Author {
        Author {
            actor: self.actor.clone(),
            source: self.source.clone(),
            reason: self.reason.clone().filter(|reason| !reason.is_empty()),
        }
    }
}
