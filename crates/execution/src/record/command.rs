//! What somebody may want with a record.

use super::RecordField;
use crate::{Command, Word};
use lineside_kernel::{FieldName, RecordId, Timestamp};
use serde::{Deserialize, Serialize};

/// Opens a record: a document of your own, kept under the audit trail.
///
/// Use it for whatever has no operations of its own here: a controlled recipe, a
/// deviation, a page of a logbook. Every value that a field ever has is kept with who
/// entered it, when and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OpenRecord {
    /// The record's code; it is never used again for another record.
    pub record: RecordId,
    /// What sort of document it is, as one lower-case word: `deviation`.
    pub kind: Word,
    /// The first entries. Fields may be added later by changing the record.
    pub fields: Vec<RecordField>,
    /// Who opens it, and when.
    pub command: Command,
    /// Names of the fields that are not final before another actor confirms them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub critical: Vec<FieldName>,
    /// Whether it is only being prepared; a draft is made binding by `record.issue`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub draft: bool,
    /// Until when it has to be kept; it can be made longer, never shorter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retain_until: Option<Timestamp>,
}

/// Makes a draft binding: from now on it can be confirmed and completed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IssueRecord {
    /// The record's code.
    pub record: RecordId,
    /// Who issues it, and when.
    pub command: Command,
}

/// Enters, changes or removes fields of a record; the command's reason is mandatory.
///
/// The values before stay readable for good. A changed critical field has to be confirmed
/// again. A change that changes nothing is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangeRecord {
    /// The record's code.
    pub record: RecordId,
    /// The fields, each at most once.
    pub changes: Vec<RecordFieldChange>,
    /// Who changes it, when, and why.
    pub command: Command,
}

/// One field to be entered, changed or removed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RecordFieldChange {
    /// The field's name; a name that the record does not have yet adds a field.
    pub name: FieldName,
    /// The new value; absent to remove the value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Confirms critical values: the second check, by another actor than the one who entered
/// them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConfirmRecord {
    /// The record's code.
    pub record: RecordId,
    /// The critical fields whose values were checked, with the values that were seen: a
    /// value that has changed meanwhile is not confirmed.
    pub fields: Vec<RecordField>,
    /// Who confirms, and when.
    pub command: Command,
}

/// Finishes a record; every critical field must have been confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CompleteRecord {
    /// The record's code.
    pub record: RecordId,
    /// Who completes it, and when.
    pub command: Command,
}

/// Takes a completed record up again; the command's reason is mandatory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReopenRecord {
    /// The record's code.
    pub record: RecordId,
    /// Who reopens it, when, and why.
    pub command: Command,
}

/// Declares that a record does not count; the command's reason is mandatory.
///
/// Nothing is deleted: the record stays readable, and its code stays taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VoidRecord {
    /// The record's code.
    pub record: RecordId,
    /// Who voids it, when, and why.
    pub command: Command,
}

/// Makes the time longer for which a record has to be kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RetainRecord {
    /// The record's code.
    pub record: RecordId,
    /// Until when; later than what holds now.
    pub until: Timestamp,
    /// Who wants it kept, and when that was decided.
    pub command: Command,
}
