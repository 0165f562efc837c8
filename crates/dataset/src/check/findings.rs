//! What a check found, gathered.

use super::bad::Bad;
use crate::DataSet;
use crate::table::Table;
use crate::value::Value;
use crate::violation::{Place, Violation};
use lineside_kernel::{ErrorCode, shown};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt;

/// What a check found.
#[derive(Debug, Clone)]
#[must_use]
pub struct Report {
    /// The violations by table and line; the first so many of them.
    pub violations: Vec<Violation>,
    /// How often each rule was broken, all counted.
    pub found: Vec<Found>,
    /// Which rows cannot be used: those that break a rule, and those that depend on them.
    pub bad: Bad,
    /// What was not checked, and why.
    pub notes: Vec<Note>,
}

impl Report {
    /// Whether every row can be used; warnings do not count.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.bad.count() == 0
    }

    /// How many findings there are in all, warnings aside.
    #[must_use]
    pub fn count(&self) -> u64 {
        let found = self.found.iter().filter(|found| !found.is_warning);
        found.map(|found| found.count).sum()
    }
}

/// How often a rule was broken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "BrokenRule"))]
pub struct Found {
    /// The code of the rule.
    pub code: &'static str,
    /// How often.
    pub count: u64,
    /// Whether it is only worth a look: the rows can be used as they are.
    pub is_warning: bool,
}

/// Something to know about a data set that is no fault of a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "DataSetNote"))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Note {
    /// There is no opening stock, so balances were not checked; `derive_opening_stock`
    /// makes the least there must have been.
    NoOpeningStock,
    /// A column that is not known was left out.
    ColumnIgnored {
        /// The table.
        file: Table,
        /// The column.
        column: String,
    },
    /// A table that may be missing is missing.
    TableMissing {
        /// The table.
        file: Table,
    },
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoOpeningStock => {
                f.write_str("there is no opening stock, so balances were not checked")
            }
            Self::ColumnIgnored { file, column } => {
                write!(
                    f,
                    "{}: the column `{column}` is not known and was left out",
                    file.file_name()
                )
            }
            Self::TableMissing { file } => {
                write!(
                    f,
                    "there is no table `{}`, which may be missing",
                    file.file_name()
                )
            }
        }
    }
}

/// Violations on their way into a report.
pub(crate) struct Findings {
    most_kept: usize,
    kept: Vec<(usize, Violation)>,
    counts: BTreeMap<(&'static str, bool), u64>,
    rows: Vec<(Table, usize)>,
}

impl Findings {
    pub(crate) fn new(most_kept: usize) -> Self {
        Self {
            most_kept,
            kept: Vec::new(),
            counts: BTreeMap::new(),
            rows: Vec::new(),
        }
    }

    /// Starts a finding about one cell.
    pub(crate) fn at<'a>(
        &'a mut self,
        set: &'a DataSet,
        code: &'static ErrorCode,
        file: Table,
        row: usize,
        field: &'static str,
    ) -> Finding<'a> {
        Finding {
            findings: self,
            set,
            code,
            file,
            row,
            field,
            related: Vec::new(),
            is_warning: false,
        }
    }

    pub(crate) fn join(&mut self, other: Self) {
        for (rule, count) in other.counts {
            *self.counts.entry(rule).or_insert(0) += count;
        }
        self.kept.extend(other.kept);
        self.rows.extend(other.rows);
    }

    pub(crate) fn mark(&self, bad: &mut Bad) {
        for (table, row) in &self.rows {
            bad.mark(*table, *row);
        }
    }

    pub(crate) fn into_report(mut self, bad: Bad, notes: Vec<Note>) -> Report {
        self.kept
            .sort_by_key(|(row, violation)| (violation.place.file, *row));
        self.kept.truncate(self.most_kept);
        Report {
            violations: self
                .kept
                .into_iter()
                .map(|(_, violation)| violation)
                .collect(),
            found: self
                .counts
                .into_iter()
                .map(|((code, is_warning), count)| Found {
                    code,
                    count,
                    is_warning,
                })
                .collect(),
            bad,
            notes,
        }
    }
}

/// One finding about one cell.
pub(crate) struct Finding<'a> {
    findings: &'a mut Findings,
    set: &'a DataSet,
    code: &'static ErrorCode,
    file: Table,
    row: usize,
    field: &'static str,
    related: Vec<Place>,
    is_warning: bool,
}

/// So many related rows are named; an order has rarely more.
const MOST_RELATED: usize = 20;

impl Finding<'_> {
    /// Other rows that have a part in it.
    pub(crate) fn with(mut self, file: Table, rows: impl IntoIterator<Item = usize>) -> Self {
        let book = self.set.table(file).book();
        let left = MOST_RELATED.saturating_sub(self.related.len());
        let places = rows.into_iter().take(left).map(|row| Place {
            file,
            line: book.line(row),
        });
        self.related.extend(places);
        self
    }

    /// The row can be used all the same.
    pub(crate) fn only_a_warning(mut self) -> Self {
        self.is_warning = true;
        self
    }

    /// States it.
    pub(crate) fn because(self, reason: impl Into<String>) {
        let Self {
            findings,
            set,
            code,
            file,
            row,
            field,
            ..
        } = self;
        let unreadable = &set.table(file).book().unreadable;
        let number = u32::try_from(row).unwrap_or(u32::MAX);
        if unreadable.binary_search(&number).is_ok() {
            return;
        }
        *findings
            .counts
            .entry((code.code, self.is_warning))
            .or_insert(0) += 1;
        if !self.is_warning {
            findings.rows.push((file, row));
        }
        if findings.kept.len() >= findings.most_kept {
            return;
        }
        let table = set.table(file);
        let violation = Violation {
            code: code.code,
            place: Place {
                file,
                line: table.book().line(row),
            },
            field,
            value: cell(set, file, row, field),
            reason: reason.into(),
            related: self.related,
            is_warning: self.is_warning,
        };
        findings.kept.push((row, violation));
    }
}

/// What a cell holds, as its file would show it.
fn cell(set: &DataSet, file: Table, row: usize, field: &str) -> String {
    let columns = set.table(file).columns();
    let Some((spec, column)) = columns.into_iter().find(|(spec, _)| spec.name == field) else {
        return String::new();
    };
    let target = spec
        .target
        .zip(column.as_refs().and_then(|refs| refs.row(row)));
    if let Some((target, row)) = target
        && let Some(code) = set.table(target).codes().and_then(|codes| codes.get(row))
    {
        return shown(code);
    }
    let mut text = Vec::new();
    match column.show(row) {
        Value::Text(bytes) => return shown(&String::from_utf8_lossy(bytes)),
        other => crate::write_text::value(&mut text, other),
    }
    String::from_utf8_lossy(&text).into_owned()
}
