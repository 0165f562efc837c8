//! Documents of the host application, under the audit trail.
//!
//! A controlled recipe, a deviation, a page of a logbook, a batch sheet: whatever a plant
//! keeps that Lineside has no room of its own for is a *record*: named fields of text. The
//! room adds what a regulated record needs and a database column does not have. Every
//! value that a field ever had stays, with who entered it, when and why (21 CFR
//! 11.10(e)); a change needs a reason (Annex 11 section 9); critical fields are not
//! final before somebody else confirms them (Annex 11 sections 5 and 6); and the record
//! moves through its states in the permitted order only (11.10(f)).
//!
//! | command  | from                  | to             |
//! |----------|-----------------------|----------------|
//! | `open`   | -                     | draft or open  |
//! | `issue`  | draft                 | open           |
//! | `change` | draft, open           | the same       |
//! | `confirm`| open                  | the same       |
//! | `complete`| open                 | complete       |
//! | `reopen` | complete              | open           |
//! | `void`   | draft, open, complete | void           |
//! | `retain` | any                   | the same       |
//!
//! Nothing here deletes. What a record holds is part of the journal for good, so texts
//! *about persons* that may have to be erased belong into the [`person`](crate::person)
//! room.
//!
//! ```
//! use lineside_execution::record::{RecordState, RecordStatus, StepAsked};
//!
//! let complete = RecordState { status: RecordStatus::Complete, ..RecordState::default() };
//! assert_eq!(StepAsked::Reopen.leads_to(complete.status), Some(RecordStatus::Open));
//! assert_eq!(StepAsked::Change.leads_to(complete.status), None);
//! ```

mod command;
mod decide;
mod error;
mod event;
mod evolve;
mod query;
mod room;
mod sequence;
mod state;
mod task;

#[cfg(test)]
mod tests;

pub use command::{
    ChangeRecord, CompleteRecord, ConfirmRecord, IssueRecord, OpenRecord, RecordFieldChange,
    ReopenRecord, RetainRecord, VoidRecord,
};
pub use decide::{
    decide_change, decide_complete, decide_confirm, decide_issue, decide_open, decide_reopen,
    decide_retain, decide_void,
};
pub use error::CODES;
pub use event::{
    RecordChanged, RecordCompleted, RecordConfirmed, RecordEvent, RecordField, RecordFieldStep,
    RecordFieldVersion, RecordIssued, RecordOpened, RecordReopened, RecordRetained, RecordVoided,
};
pub use query::{
    GetRecord, ListRecords, RecordFieldEntry, RecordFieldHistory, RecordLine, RecordPage,
    RecordPlace, RecordView, get_record, list_records,
};
pub use room::{RECORD, RECORD_CONFIRMATION, RECORD_VERSION, RecordRoom};
pub use sequence::StepAsked;
pub use state::{Confirmation, FieldState, RecordState, RecordStatus, RecordStep};
