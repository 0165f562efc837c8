//! What is written about a person; never anything that may have to be erased, as itself.

use super::Sealed;
use crate::{Word, facts};
use lineside_kernel::{FieldName, Timestamp};
use serde::{Deserialize, Serialize};

facts! {
    /// What is written about a person.
    pub enum PersonEvent {
        /// Details were entered, changed or removed.
        Described(PersonDescribed) = "person.described", 1;
        /// Somebody wrote a note about them.
        Noted(PersonNoted) = "person.noted", 1;
        /// What could be read of them was erased.
        Erased(PersonErased) = "person.erased", 1;
    }
}

/// Details of a person were entered, changed or removed; the values are not written here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonDescribed {
    /// The names of those entered or changed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entered: Vec<FieldName>,
    /// The names of those removed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub removed: Vec<FieldName>,
    /// Until when the details have to be kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retain_until: Option<Timestamp>,
}

/// Somebody wrote a note about a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonNoted {
    /// Its number, counted from 1.
    pub number: u32,
    /// What sort of note it is.
    pub category: Word,
    /// The text, encrypted under the person's key.
    pub sealed: Sealed,
    /// Until when it has to be kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retain_until: Option<Timestamp>,
}

/// What could be read of a person was erased; the reason stands on the line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonErased {
    /// On what basis.
    pub basis: Word,
    /// How many notes lost their key.
    pub notes: u32,
    /// The names of the details that were removed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub details: Vec<FieldName>,
}
