//! What people on the floor do: documents of all sorts, by the `record` room's rules.

use crate::dice::Dice;
use lineside::execution::record::{
    ChangeRecord, CompleteRecord, OpenRecord, RecordField, RecordFieldChange, ReopenRecord,
};
use lineside::execution::{Command, Done, Task, Word};
use lineside::{Plant, Problem};

/// One command with its record.
#[derive(Clone)]
pub(crate) enum Work {
    Open(OpenRecord),
    Change(ChangeRecord),
    Complete(CompleteRecord),
    Reopen(ReopenRecord),
}

impl Work {
    /// Some work; now and then what the rules will reject.
    pub(crate) fn any(dice: &mut Dice, mut command: Command) -> Self {
        command.reason = Some("as seen".into());
        let record = format!("R-{}", dice.below(6)).parse().unwrap();
        let value = format!("{}", dice.below(1_000));
        let name = format!("f{}", dice.below(3)).parse().unwrap();
        match dice.below(8) {
            0 | 1 => Self::Open(OpenRecord {
                record,
                kind: Word::of("deviation"),
                fields: vec![RecordField { name, value }],
                command,
                critical: Vec::new(),
                draft: false,
                retain_until: None,
            }),
            2..6 => Self::Change(ChangeRecord {
                record,
                changes: vec![RecordFieldChange {
                    name,
                    value: Some(value),
                }],
                command,
            }),
            6 => Self::Complete(CompleteRecord { record, command }),
            _ => Self::Reopen(ReopenRecord { record, command }),
        }
    }

    pub(crate) fn command(&self) -> &Command {
        match self {
            Self::Open(task) => &task.command,
            Self::Change(task) => &task.command,
            Self::Complete(task) => &task.command,
            Self::Reopen(task) => &task.command,
        }
    }

    pub(crate) fn execute(&self, plant: &Plant) -> Result<Done, Problem> {
        match self {
            Self::Open(task) => plant.execute(task),
            Self::Change(task) => plant.execute(task),
            Self::Complete(task) => plant.execute(task),
            Self::Reopen(task) => plant.execute(task),
        }
    }

    /// As a letter names it.
    pub(crate) fn method(&self) -> &'static str {
        match self {
            Self::Open(_) => OpenRecord::ACTION,
            Self::Change(_) => ChangeRecord::ACTION,
            Self::Complete(_) => CompleteRecord::ACTION,
            Self::Reopen(_) => ReopenRecord::ACTION,
        }
    }

    pub(crate) fn request(&self) -> String {
        match self {
            Self::Open(task) => serde_json::to_string(task),
            Self::Change(task) => serde_json::to_string(task),
            Self::Complete(task) => serde_json::to_string(task),
            Self::Reopen(task) => serde_json::to_string(task),
        }
        .unwrap()
    }

    /// What a letter asks for.
    pub(crate) fn asked(method: &str, request: &str) -> Self {
        match method {
            OpenRecord::ACTION => Self::Open(serde_json::from_str(request).unwrap()),
            ChangeRecord::ACTION => Self::Change(serde_json::from_str(request).unwrap()),
            CompleteRecord::ACTION => Self::Complete(serde_json::from_str(request).unwrap()),
            _ => Self::Reopen(serde_json::from_str(request).unwrap()),
        }
    }
}
