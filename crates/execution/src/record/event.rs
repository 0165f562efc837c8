//! What happens to a record.

use crate::{Word, facts};
use lineside_kernel::{FieldName, Timestamp};
use serde::{Deserialize, Serialize};

facts! {
    /// What happens to a record. Who, when and why stand on the line around each fact.
    pub enum RecordEvent {
        /// It was opened, with its first entries.
        Opened(RecordOpened) = "record.opened", 1;
        /// A draft became binding.
        Issued(RecordIssued) = "record.issued", 1;
        /// Fields were entered, changed or removed.
        Changed(RecordChanged) = "record.changed", 1;
        /// Critical values were checked by somebody else.
        Confirmed(RecordConfirmed) = "record.confirmed", 1;
        /// It was finished.
        Completed(RecordCompleted) = "record.completed", 1;
        /// It was taken up again.
        Reopened(RecordReopened) = "record.reopened", 1;
        /// It was declared not to count.
        Voided(RecordVoided) = "record.voided", 1;
        /// It has to be kept for longer.
        Retained(RecordRetained) = "record.retained", 1;
    }
}

/// A field with a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RecordField {
    /// Its name, unique within the record.
    pub name: FieldName,
    /// Its value, as text; numbers are kept digit by digit as they were entered.
    pub value: String,
}

/// A record was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordOpened {
    /// What sort of document it is.
    pub kind: Word,
    /// Its first entries.
    pub fields: Vec<RecordField>,
    /// The fields that somebody else has to confirm.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub critical: Vec<FieldName>,
    /// Whether it is a draft.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub draft: bool,
    /// Until when it has to be kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retain_until: Option<Timestamp>,
}

/// A draft became binding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordIssued {}

/// Fields were entered, changed or removed; the reason stands on the line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordChanged {
    /// Each field with its value before and after.
    pub changes: Vec<RecordFieldStep>,
}

/// One field before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordFieldStep {
    /// Its name.
    pub name: FieldName,
    /// Which value of the field this is, counted from 1, the original entry.
    pub number: u32,
    /// The value before; absent when there was none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub old: Option<String>,
    /// The value after; absent when it was removed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new: Option<String>,
}

/// Critical values were checked by somebody else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordConfirmed {
    /// Which values.
    pub fields: Vec<RecordFieldVersion>,
}

/// One value of a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordFieldVersion {
    /// The field.
    pub name: FieldName,
    /// Which of its values, counted from 1.
    pub number: u32,
}

/// The record was finished.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordCompleted {}

/// The record was taken up again; the reason stands on the line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordReopened {}

/// The record was declared not to count; the reason stands on the line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordVoided {}

/// The record has to be kept for longer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordRetained {
    /// Until when.
    pub until: Timestamp,
}
