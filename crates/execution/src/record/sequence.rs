//! The order in which a record's steps are permitted (21 CFR 11.10(f)).

use super::RecordStatus;

/// A step that a command asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepAsked {
    /// `record.open`, as a draft.
    Draft,
    /// `record.open`.
    Open,
    /// `record.issue`.
    Issue,
    /// `record.change`.
    Change,
    /// `record.confirm`.
    Confirm,
    /// `record.complete`.
    Complete,
    /// `record.reopen`.
    Reopen,
    /// `record.void`.
    Void,
    /// `record.retain`.
    Retain,
}

impl StepAsked {
    /// Every step.
    pub const ALL: [Self; 9] = [
        Self::Draft,
        Self::Open,
        Self::Issue,
        Self::Change,
        Self::Confirm,
        Self::Complete,
        Self::Reopen,
        Self::Void,
        Self::Retain,
    ];

    /// The status after the step; `None` when it may not be taken from here.
    #[must_use]
    pub fn leads_to(self, from: RecordStatus) -> Option<RecordStatus> {
        use RecordStatus::{Absent, Complete, Draft, Open, Void};
        match (self, from) {
            (Self::Draft, Absent) => Some(Draft),
            (Self::Open, Absent) | (Self::Issue, Draft) | (Self::Reopen, Complete) => Some(Open),
            (Self::Change, Draft | Open) | (Self::Confirm, Open) => Some(from),
            (Self::Complete, Open) => Some(Complete),
            (Self::Void, Draft | Open | Complete) => Some(Void),
            (Self::Retain, Draft | Open | Complete | Void) => Some(from),
            _ => None,
        }
    }

    /// The statuses in which the step may be taken.
    pub fn allowed_in(self) -> impl Iterator<Item = RecordStatus> {
        RecordStatus::ALL
            .into_iter()
            .filter(move |status| self.leads_to(*status).is_some())
    }

    /// The action that permissions speak of.
    #[must_use]
    pub fn action(self) -> &'static str {
        match self {
            Self::Draft | Self::Open => "record.open",
            Self::Issue => "record.issue",
            Self::Change => "record.change",
            Self::Confirm => "record.confirm",
            Self::Complete => "record.complete",
            Self::Reopen => "record.reopen",
            Self::Void => "record.void",
            Self::Retain => "record.retain",
        }
    }
}
