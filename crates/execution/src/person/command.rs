//! What somebody may want with what is known of a person.

use super::SealSource;
use crate::authentication::Secret;
use crate::{Command, Word};
use lineside_kernel::{ActorId, FieldName, Timestamp};
use serde::{Deserialize, Serialize};

/// Enters, changes or removes details of a person: name, telephone, address.
///
/// The values are kept where they can be erased; the journal says only which details were
/// touched, by whom and when. They cannot be rebuilt from the journal, so back them up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DescribePerson {
    /// The person, by their actor id.
    pub person: ActorId,
    /// The details, each at most once.
    pub details: Vec<PersonDetailChange>,
    /// Who enters them, and when.
    pub command: Command,
    /// Until when the details have to be kept; it can be made longer, never shorter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retain_until: Option<Timestamp>,
}

/// One detail to be entered, changed or removed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PersonDetailChange {
    /// What it is: `telephone`.
    pub name: FieldName,
    /// The value; absent to remove the detail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Secret>,
}

/// Writes a note about a person, such as a remark on a training.
///
/// The text is encrypted under a key of that person's own, and can be erased for good by
/// destroying the key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NotePerson {
    /// The person, by their actor id.
    pub person: ActorId,
    /// The text; up to 64 KiB.
    pub text: Secret,
    /// What sort of note it is, as one lower-case word: `training`. It stays readable.
    pub category: Word,
    /// Who writes it, and when.
    pub command: Command,
    /// Until when it has to be kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retain_until: Option<Timestamp>,
    /// Random bytes, which the plant draws.
    #[serde(skip)]
    pub seal: Option<SealSource>,
}

/// Erases what can be read of a person: the key of all notes, and all details.
///
/// The journal stays whole and says who erased, when, on what basis and why. It is refused
/// while something has to be kept. The command's reason is mandatory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ErasePerson {
    /// The person, by their actor id.
    pub person: ActorId,
    /// On what basis, as one lower-case word: `request_of_the_person`.
    pub basis: Word,
    /// Who erases, when, and why.
    pub command: Command,
}
