//! What is known of one record.

use lineside_kernel::{ActorId, FieldName, Timestamp};
use serde::{Deserialize, Serialize};

use crate::Word;

/// Where a record stands.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RecordStatus {
    /// There is no such record.
    #[default]
    Absent,
    /// Being prepared: nothing in it is binding, and nothing can be confirmed.
    Draft,
    /// In use: fields are entered, changed and confirmed.
    Open,
    /// Finished: it can be reopened with a reason, and nothing else.
    Complete,
    /// Declared not to count. It stays readable for good.
    Void,
}

impl RecordStatus {
    /// Every status.
    pub const ALL: [Self; 5] = [
        Self::Absent,
        Self::Draft,
        Self::Open,
        Self::Complete,
        Self::Void,
    ];

    /// The word it is written with.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Absent => "absent",
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Complete => "complete",
            Self::Void => "void",
        }
    }
}

/// One record: its status, its fields, and how it came to where it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordState {
    /// Where it stands.
    pub status: RecordStatus,
    /// What sort of document it is; absent only while there is no record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Word>,
    /// The fields, in the order in which they first appeared.
    pub fields: Vec<FieldState>,
    /// Until when it has to be kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retain_until: Option<Timestamp>,
    /// How it came to where it is, oldest first.
    pub steps: Vec<RecordStep>,
}

impl RecordState {
    /// The field of this name.
    #[must_use]
    pub fn field(&self, name: &FieldName) -> Option<&FieldState> {
        self.fields.iter().find(|field| field.name == *name)
    }

    /// Critical fields that are not final yet.
    pub fn unconfirmed(&self) -> impl Iterator<Item = &FieldState> {
        self.fields.iter().filter(|field| !field.is_final())
    }
}

/// A field as it is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldState {
    /// Its name.
    pub name: FieldName,
    /// Its value; absent while nothing was entered, and after it was removed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// How many values it has had, removal included; 1 is the original entry, 0 is none.
    pub number: u32,
    /// Whether somebody else has to confirm it.
    pub critical: bool,
    /// Who entered the value it has now, or removed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entered_by: Option<ActorId>,
    /// Who confirmed the value it has now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<Confirmation>,
}

impl FieldState {
    /// A field in which nothing was entered yet.
    #[must_use]
    pub fn empty(name: FieldName, critical: bool) -> Self {
        Self {
            name,
            value: None,
            number: 0,
            critical,
            entered_by: None,
            confirmed: None,
        }
    }

    /// How often it was changed since its original entry (Annex 11 section 8.2).
    #[must_use]
    pub fn changes(&self) -> u32 {
        self.number.saturating_sub(1)
    }

    /// Whether its value counts: a critical one is not final before it is confirmed.
    #[must_use]
    pub fn is_final(&self) -> bool {
        !self.critical || (self.value.is_some() && self.confirmed.is_some())
    }
}

/// A second check of a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Confirmation {
    /// Who confirmed it.
    pub by: ActorId,
    /// When, as claimed.
    pub at: Timestamp,
}

/// One step of a record from one status to the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RecordStep {
    /// The status that it led to.
    pub status: RecordStatus,
    /// Who took it.
    pub by: ActorId,
    /// When, as claimed.
    pub at: Timestamp,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}
