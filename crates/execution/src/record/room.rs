//! The rows of records: the record itself, every value a field had, every second check.

use super::evolve::evolve;
use super::{RecordEvent, RecordState};
use crate::{Room, Who, Word};
use lineside_journal::{Cell, Column, Effect, Index, Table, TableRef, cells};
use lineside_kernel::FieldName;

/// One row per record.
pub static RECORD: Table = Table {
    name: "record",
    version: 1,
    columns: &[
        Column::text("code"),
        Column::integer("version"),
        Column::text("kind"),
        Column::text("status"),
        Column::integer("retain_until").optional(),
        Column::text("state"),
    ],
    key: 1,
    indexes: &[
        Index {
            name: "kind",
            columns: &[2, 3],
        },
        Index {
            name: "status",
            columns: &[3, 2],
        },
    ],
};

/// One row per value that a field ever had; the first is the original entry.
pub static RECORD_VERSION: Table = Table {
    name: "record_version",
    version: 1,
    columns: &[
        Column::text("record"),
        Column::text("field"),
        Column::integer("number"),
        Column::text("value").optional(),
        Column::text("actor"),
        Column::integer("at"),
        Column::text("reason").optional(),
    ],
    key: 3,
    indexes: &[],
};

/// One row per value that somebody else has confirmed.
pub static RECORD_CONFIRMATION: Table = Table {
    name: "record_confirmation",
    version: 1,
    columns: &[
        Column::text("record"),
        Column::text("field"),
        Column::integer("number"),
        Column::text("actor"),
        Column::integer("at"),
    ],
    key: 3,
    indexes: &[],
};

/// Documents of the host application.
#[derive(Debug)]
pub struct RecordRoom;

impl Room for RecordRoom {
    const FAMILY: &'static str = "record";
    const TABLE: TableRef = &RECORD;
    type State = RecordState;
    type Event = RecordEvent;

    fn evolve(state: RecordState, event: &RecordEvent, who: &Who) -> RecordState {
        evolve(state, event, who)
    }

    fn columns(state: &RecordState) -> Vec<Cell> {
        let kind = state.kind.as_ref().map(Word::as_str);
        cells![
            kind.unwrap_or_default(),
            state.status.as_str(),
            state.retain_until
        ]
    }

    fn project(code: &str, event: &RecordEvent, who: &Who) -> Vec<Effect> {
        match event {
            RecordEvent::Opened(opened) => opened
                .fields
                .iter()
                .map(|field| version(code, &field.name, 1, Some(&field.value), who))
                .collect(),
            RecordEvent::Changed(changed) => changed
                .changes
                .iter()
                .map(|step| version(code, &step.name, step.number, step.new.as_deref(), who))
                .collect(),
            RecordEvent::Confirmed(confirmed) => confirmed
                .fields
                .iter()
                .map(|field| Effect::Put {
                    table: &RECORD_CONFIRMATION,
                    row: cells![
                        code,
                        field.name.as_str(),
                        i64::from(field.number),
                        who.actor.as_str(),
                        who.at
                    ],
                })
                .collect(),
            _ => Vec::new(),
        }
    }

    fn tables() -> Vec<TableRef> {
        vec![&RECORD, &RECORD_VERSION, &RECORD_CONFIRMATION]
    }
}

fn version(code: &str, name: &FieldName, number: u32, value: Option<&str>, who: &Who) -> Effect {
    Effect::Put {
        table: &RECORD_VERSION,
        row: cells![
            code,
            name.as_str(),
            i64::from(number),
            value,
            who.actor.as_str(),
            who.at,
            who.reason.as_deref()
        ],
    }
}
