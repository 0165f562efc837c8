//! The commands on records, carried out on a desk.

use super::{
    ChangeRecord, CompleteRecord, ConfirmRecord, IssueRecord, OpenRecord, RecordRoom, ReopenRecord,
    RetainRecord, VoidRecord, decide_change, decide_complete, decide_confirm, decide_issue,
    decide_open, decide_reopen, decide_retain, decide_void,
};
use crate::{Command, Desk, Refused, Room, Task};
use lineside_journal::StreamId;

/// Wires a command to its decision; all commands on records are of this shape.
macro_rules! tasks {
    ($($command:ty = $action:literal, $decide:ident;)*) => {$(
        impl Task for $command {
            const ACTION: &'static str = $action;

            fn command(&self) -> &Command {
                &self.command
            }

            fn subject(&self) -> Option<StreamId> {
                StreamId::new(RecordRoom::FAMILY, self.record.as_str()).ok()
            }

            fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
                let code = self.record.as_str();
                let record = desk.load::<RecordRoom>(code)?;
                for event in $decide(&record.state, self)? {
                    desk.record::<RecordRoom>(code, &event)?;
                }
                Ok(())
            }
        }
    )*};
}

tasks! {
    OpenRecord = "record.open", decide_open;
    IssueRecord = "record.issue", decide_issue;
    ChangeRecord = "record.change", decide_change;
    ConfirmRecord = "record.confirm", decide_confirm;
    CompleteRecord = "record.complete", decide_complete;
    ReopenRecord = "record.reopen", decide_reopen;
    VoidRecord = "record.void", decide_void;
    RetainRecord = "record.retain", decide_retain;
}
