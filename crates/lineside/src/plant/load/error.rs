//! Why a data set was not loaded.

use lineside_dataset::{DataSet, Table, Violation};
use lineside_journal::{StoreError, StreamId};
use lineside_kernel::{Cancelled, ErrorCode, Family, Problem};
use thiserror::Error;

/// So many bad rows are kept in full.
const MOST_KEPT: usize = 10_000;
/// So many of them are shown in a problem.
const MOST_SHOWN: usize = 100;

/// Why a data set was not loaded. Nothing of it was written.
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum LoadError {
    /// Rows break a rule.
    #[error(transparent)]
    BadRows(#[from] BadRows),
    /// The plant knows something already that the set brings in.
    #[error(
        "`{stream}` is in the plant already; a data set is loaded once, and brings the whole \
         past of its orders and stocks"
    )]
    AlreadyThere {
        /// What the plant knows.
        stream: StreamId,
    },
    /// The author may not, somebody stopped it, or the store failed.
    #[error(transparent)]
    Problem(#[from] Problem),
}

/// The rows for which a data set was refused.
#[derive(Debug, Clone, PartialEq, Error)]
#[error("{}", self.told())]
pub struct BadRows {
    /// The bad rows; the first ten thousand of them.
    pub rows: Vec<Violation>,
    /// How often a rule is broken in all.
    pub count: u64,
}

impl BadRows {
    pub(super) fn new(rows: Vec<Violation>, count: u64) -> Self {
        let mut bad = Self {
            rows: Vec::new(),
            count: 0,
        };
        bad.add(rows, count);
        bad
    }

    /// Adds rows, of which so many were found and not all may be at hand.
    pub(super) fn add(&mut self, rows: impl IntoIterator<Item = Violation>, count: u64) {
        let left = MOST_KEPT.saturating_sub(self.rows.len());
        self.rows.extend(rows.into_iter().take(left));
        self.count = self.count.saturating_add(count);
    }

    fn told(&self) -> String {
        let more = self.count.saturating_sub(1);
        match (self.rows.first(), more) {
            (Some(first), 0) => first.to_string(),
            (Some(first), more) => format!("{first}; and {more} more"),
            (None, _) => "rows of the data set break rules".into(),
        }
    }
}

const BAD_ROWS: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "plant.bad_rows",
    "Rows of a data set break rules; nothing of it was loaded. `rows` names the first hundred of `count`.",
);
const ALREADY_THERE: ErrorCode = ErrorCode::new(
    Family::Conflict,
    "plant.already_loaded",
    "The plant knows an order or a stock of a data set already; nothing of it was loaded.",
);

impl LoadError {
    /// Every code this error can become.
    pub const CODES: &[ErrorCode] = &[BAD_ROWS, ALREADY_THERE];
}

impl From<LoadError> for Problem {
    fn from(error: LoadError) -> Self {
        let message = error.to_string();
        match error {
            LoadError::BadRows(bad) => {
                let shown: Vec<_> = bad.rows.iter().take(MOST_SHOWN).collect();
                Self::new(&BAD_ROWS, message)
                    .with("count", bad.count)
                    .with("rows", serde_json::json!(shown))
            }
            LoadError::AlreadyThere { stream } => {
                Self::new(&ALREADY_THERE, message).with("stream", stream.as_str())
            }
            LoadError::Problem(problem) => problem,
        }
    }
}

impl From<StoreError> for LoadError {
    fn from(error: StoreError) -> Self {
        Self::Problem(error.into())
    }
}

impl From<Cancelled> for LoadError {
    fn from(cancelled: Cancelled) -> Self {
        Self::Problem(cancelled.into())
    }
}

/// Rows that the check of the set lets pass and the plant does not.
#[derive(Debug, Default)]
pub(super) struct Faults(Vec<(Table, usize, Violation)>);

impl Faults {
    /// Names a row; `field` is the column at fault and `value` what it holds.
    pub(super) fn add(
        &mut self,
        set: &DataSet,
        (file, row): (Table, usize),
        (code, field): (&'static str, &'static str),
        value: &str,
        reason: String,
    ) {
        if self.0.len() >= MOST_KEPT {
            return;
        }
        let line = set.table(file).book().line(row);
        let violation = Violation {
            code,
            place: lineside_dataset::Place { file, line },
            field,
            value: value.to_owned(),
            reason,
            related: Vec::new(),
            is_warning: false,
        };
        self.0.push((file, row, violation));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes more rows in, as far as there is room.
    pub(super) fn extend(&mut self, more: Self) {
        let left = MOST_KEPT.saturating_sub(self.0.len());
        self.0.extend(more.0.into_iter().take(left));
        self.0
            .sort_by_key(|(table, row, _)| (*table as usize, *row));
    }

    pub(super) fn into_rows(self) -> Vec<(Table, usize, Violation)> {
        self.0
    }
}
