//! What is known of one person, besides what can be forgotten.

use super::Sealed;
use crate::Word;
use lineside_kernel::{ActorId, FieldName, Timestamp};
use serde::{Deserialize, Serialize};

/// One person; the default is somebody of whom nothing was ever written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonState {
    /// Every note, oldest first; what was erased stays as a place without text.
    pub notes: Vec<PersonNote>,
    /// The names of the details that are kept, in order.
    pub details: Vec<FieldName>,
    /// Until when the details have to be kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub details_retained_until: Option<Timestamp>,
    /// Every erasure, oldest first.
    pub erasures: Vec<PersonErasure>,
}

/// A note about a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonNote {
    /// Its number, counted from 1.
    pub number: u32,
    /// What sort of note it is.
    pub category: Word,
    /// The text, as long as there is a key.
    pub sealed: Sealed,
    /// Who wrote it.
    pub by: ActorId,
    /// When, as claimed.
    pub at: Timestamp,
    /// Until when it has to be kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retain_until: Option<Timestamp>,
    /// Which erasure took its key, counted from 1; absent while it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub erasure: Option<u32>,
}

/// The tombstone of an erasure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PersonErasure {
    /// Who erased.
    pub by: ActorId,
    /// When, as claimed.
    pub at: Timestamp,
    /// On what basis: `request_of_the_person`, `end_of_retention`.
    pub basis: Word,
    /// Why.
    pub reason: String,
}

impl PersonState {
    /// Notes that can still be read, as far as it is up to erasures.
    pub fn readable(&self) -> impl Iterator<Item = &PersonNote> {
        self.notes.iter().filter(|note| note.erasure.is_none())
    }

    /// Until when something has to be kept that an erasure would take.
    #[must_use]
    pub fn retained_until(&self) -> Option<Timestamp> {
        let details = self
            .details_retained_until
            .filter(|_| !self.details.is_empty());
        self.readable()
            .filter_map(|note| note.retain_until)
            .chain(details)
            .max()
    }

    /// The erasure that took a note's key.
    #[must_use]
    pub fn erasure_of(&self, note: &PersonNote) -> Option<&PersonErasure> {
        let place = usize::try_from(note.erasure?.checked_sub(1)?).ok()?;
        self.erasures.get(place)
    }
}
