//! Where the cells of a file go: into their column, or into a report.

use crate::column::Cells;
use crate::keys::Ids;
use crate::read_text;
use crate::table::{Spec, Table};
use crate::value::Value;
use crate::violation::{DUPLICATE, Place, UNREADABLE, Violation};
use lineside_kernel::{ErrorCode, shown};

/// So many cells of one file are reported in full; all are counted.
const MOST_KEPT: usize = 10_000;

/// What was found while a file was read.
pub(crate) struct Sink {
    file: Table,
    pub(crate) ids: Ids,
    pub(crate) violations: Vec<Violation>,
    pub(crate) count: u64,
    pub(crate) unreadable: Vec<u32>,
}

impl Sink {
    pub(crate) fn new(file: Table) -> Self {
        Self {
            file,
            ids: Ids::default(),
            violations: Vec::new(),
            count: 0,
            unreadable: Vec::new(),
        }
    }

    /// Puts a cell into its column; what cannot be read leaves the column's nothing.
    pub(crate) fn put(
        &mut self,
        (spec, column): (&Spec, &mut dyn Cells),
        value: Value<'_>,
        (row, line): (u32, u32),
    ) {
        let expected = match value {
            Value::Nothing | Value::Text(b"") if spec.is_required => "something; it is empty",
            Value::Nothing | Value::Text(b"") => match spec.default {
                Value::Nothing => return column.put_nothing(),
                default => match column.put(default) {
                    Ok(()) => return,
                    Err(expected) => expected,
                },
            },
            value => match column.put(value) {
                Ok(()) => return,
                Err(expected) => expected,
            },
        };
        column.put_nothing();
        let given = text(value);
        self.bad(
            &UNREADABLE,
            (row, line),
            spec.name,
            given,
            format!("it must be {expected}"),
        );
    }

    /// Takes the id of the next row.
    pub(crate) fn put_id(&mut self, value: Value<'_>, at: (u32, u32)) {
        let number = match value {
            Value::Text(text) => read_text::plain(text).filter(|_| !text.starts_with(b"0")),
            Value::Whole(number) => Some(number),
            _ => None,
        };
        if number.is_some_and(|number| self.ids.count_up(number)) {
            return;
        }
        let id = text(value);
        if id.is_empty() {
            let reason = "it must be something; it is empty".to_owned();
            self.bad(&UNREADABLE, at, "id", id, reason);
        } else if !self.ids.add(&id) {
            let reason = "another row has it already; each is there once".to_owned();
            self.bad(&DUPLICATE, at, "id", id, reason);
        }
    }

    /// Reports a row and keeps in mind that it cannot be used.
    pub(crate) fn bad(
        &mut self,
        code: &'static ErrorCode,
        (row, line): (u32, u32),
        field: &'static str,
        given: String,
        reason: String,
    ) {
        self.unreadable.push(row);
        self.count += 1;
        if self.violations.len() < MOST_KEPT {
            self.violations.push(Violation {
                code: code.code,
                place: Place {
                    file: self.file,
                    line,
                },
                field,
                value: shown(&given),
                reason,
                related: Vec::new(),
                is_warning: false,
            });
        }
    }

    /// The rows that cannot be used, each once.
    pub(crate) fn take_unreadable(&mut self) -> Vec<u32> {
        self.unreadable.sort_unstable();
        self.unreadable.dedup();
        std::mem::take(&mut self.unreadable)
    }
}

fn text(value: Value<'_>) -> String {
    let mut text = Vec::new();
    crate::write_text::value(&mut text, value);
    String::from_utf8_lossy(&text).into_owned()
}
