//! A folder held against the rules, with every bad row named.

use super::{TableRows, tables};
use crate::check::{Found, Note, Rules, check};
use crate::error::DataSetError;
use crate::file::read;
use crate::violation::{UNREADABLE, Violation};
use lineside_kernel::Watch;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// The most bad rows that can be asked for.
const MOST: u32 = 100_000;

/// Reads a data set from a folder and holds every row against the rules of the floor.
///
/// Nothing is loaded and nothing changed. Each bad row is named with its file, line, column
/// and value, and with what would be right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckDataSet {
    /// The folder with the files, CSV or Parquet.
    pub path: String,
    /// How much more than planned may have been started, in percent.
    #[serde(default)]
    pub over_tolerance_percent: u32,
    /// Whether an order may have been completed with less than was planned.
    #[serde(default)]
    pub accepts_short: bool,
    /// How many bad rows are named at most, of 100,000; all are counted.
    #[serde(default = "some")]
    #[cfg_attr(
        feature = "schema",
        schemars(range(min = 0, max = 100_000), extend("default" = 1000))
    )]
    pub limit: u32,
}

fn some() -> u32 {
    1_000
}

/// What a check of a folder found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DataSetCheck {
    /// Whether every row can be used.
    pub is_consistent: bool,
    /// How many rows there are in all.
    pub rows: u64,
    /// How many rows each table has, each table behind those it refers to.
    pub tables: Vec<TableRows>,
    /// How often a rule is broken in all; what is only worth a look is not counted.
    pub bad_count: u64,
    /// The bad rows by table and line, and those that are only worth a look: the first of
    /// them, up to the limit.
    pub bad_rows: Vec<Violation>,
    /// How often each rule is broken.
    pub rules: Vec<Found>,
    /// What was left out, was not there or could not be checked.
    pub notes: Vec<Note>,
}

impl CheckDataSet {
    /// A check of a folder that tolerates nothing, and names a thousand bad rows.
    #[must_use]
    pub fn new(path: &str) -> Self {
        Self {
            path: path.to_owned(),
            over_tolerance_percent: 0,
            accepts_short: false,
            limit: some(),
        }
    }

    /// Reads and checks. The watch hears of bytes.
    ///
    /// # Errors
    /// [`DataSetError`] when a file or a column is missing, a file is not what its name
    /// says, or the watch asks to stop. Bad rows are no error; they are listed.
    pub fn run(&self, watch: &dyn Watch) -> Result<DataSetCheck, DataSetError> {
        let reading = read(Path::new(&self.path), watch)?;
        let most = usize::try_from(self.limit.min(MOST)).unwrap_or(usize::MAX);
        let rules = Rules {
            over_tolerance_percent: self.over_tolerance_percent,
            accepts_short: self.accepts_short,
            most_kept: most,
        };
        let report = check(&reading.set, &rules);
        let unreadable = Found {
            code: UNREADABLE.code,
            count: reading.unreadable,
            is_warning: false,
        };
        let bad_count = report.count().saturating_add(unreadable.count);
        let is_consistent = report.is_clean() && unreadable.count == 0;
        let mut bad_rows = reading.violations;
        bad_rows.extend(report.violations);
        bad_rows.sort_by_key(|row| row.place);
        bad_rows.truncate(most);
        let unreadable = Some(unreadable).filter(|found| found.count > 0);
        let mut notes = reading.notes;
        notes.extend(report.notes);
        Ok(DataSetCheck {
            is_consistent,
            rows: reading.set.count() as u64,
            tables: tables(&reading.set),
            bad_count,
            bad_rows,
            rules: unreadable.into_iter().chain(report.found).collect(),
            notes,
        })
    }
}
