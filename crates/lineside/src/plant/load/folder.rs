//! A data set out of a folder of files into a plant, in one call.
//!
//! ```
//! use lineside::dataset::GenerateDataSet;
//! use lineside::execution::Command;
//! use lineside::journal::CommandId;
//! use lineside::{LoadFolder, Plant, Unwatched};
//!
//! # let temporary = tempfile::tempdir()?;
//! # let path = temporary.path().display().to_string();
//! let made = GenerateDataSet { scale: "0.001".parse()?, ..GenerateDataSet::new(&path) };
//! made.run(&Unwatched)?;
//!
//! let plant = Plant::open("memory:")?;
//! let command = Command::new(CommandId::derived("the plant of 2024"), "ada".parse()?);
//! let loaded = plant.load_folder(&LoadFolder::new(&path, command), &Unwatched)?;
//! assert_eq!((loaded.orders, loaded.bad_count), (120, 0));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::{LoadDataSet, LoadError, Loaded};
use crate::plant::Plant;
use lineside_dataset::read;
use lineside_execution::Command;
use lineside_kernel::{Currency, Problem, Watch};
use serde::{Deserialize, Serialize};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

/// Brings a whole data set, out of a folder of files, into a plant that knows none of its
/// orders and stocks yet.
///
/// Every row is held to the rules of the floor first. One bad row refuses everything, and
/// the error names the first hundred by file, line, column and reason; with `keep_good` the
/// rest is loaded, and the answer names what is left out. Sites, work centres, items, bills
/// and routings that the plant knows already stay as they are. All of it is written in one
/// transaction, or nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LoadFolder {
    /// The folder with the files, CSV or Parquet, one for each table.
    pub path: String,
    /// Loads what is good and names the rest; otherwise one bad row refuses all.
    #[serde(default)]
    pub keep_good: bool,
    /// Begins every stock with the least that keeps it from falling below zero, in place of
    /// the set's own opening stock.
    #[serde(default)]
    pub derive_opening_stock: bool,
    /// How much more than planned may have been started, in percent.
    #[serde(default)]
    pub over_tolerance_percent: u32,
    /// Whether an order may have been completed with less than was planned.
    #[serde(default)]
    pub accepts_short: bool,
    /// The currency of every cost in the files; US dollars when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// Who brings it in, and when.
    pub command: Command,
}

impl LoadFolder {
    /// A load that accepts no bad row, with everything else as it usually is.
    #[must_use]
    pub fn new(path: &str, command: Command) -> Self {
        Self {
            path: path.to_owned(),
            keep_good: false,
            derive_opening_stock: false,
            over_tolerance_percent: 0,
            accepts_short: false,
            currency: None,
            command,
        }
    }

    fn load(&self) -> LoadDataSet {
        LoadDataSet {
            path: Some(self.path.clone()),
            keep_good: self.keep_good,
            derive_opening_stock: self.derive_opening_stock,
            over_tolerance_percent: self.over_tolerance_percent,
            accepts_short: self.accepts_short,
            currency: self.currency,
            command: self.command.clone(),
        }
    }
}

impl Plant {
    /// Reads a folder and brings it in. The watch hears of bytes, and can stop it at any
    /// time before its end: then nothing of it remains.
    ///
    /// # Errors
    /// [`LoadError`] when the folder cannot be read, and for every reason of
    /// [`Plant::load_data_set`].
    pub fn load_folder(&self, wanted: &LoadFolder, watch: &dyn Watch) -> Result<Loaded, LoadError> {
        let load = wanted.load();
        // What was loaded is answered even when the files are gone.
        if let Some(done) = self.loaded_before(&load)? {
            return Ok(done);
        }
        let phases = Phases::of(watch);
        let path = Path::new(&wanted.path);
        let reading = read(path, &|done, total| phases.read(done, total)).map_err(Problem::from)?;
        self.load_data_set(reading, &load, &|done, total| phases.load(done, total))
    }
}

/// Loading takes about as long as so many readings.
const LOADING: u64 = 2;

/// Reading and loading as one work, told in bytes.
struct Phases<'a> {
    watch: &'a dyn Watch,
    bytes: AtomicU64,
}

impl<'a> Phases<'a> {
    fn of(watch: &'a dyn Watch) -> Self {
        Self {
            watch,
            bytes: AtomicU64::new(0),
        }
    }

    fn read(&self, done: u64, bytes: u64) -> ControlFlow<()> {
        self.bytes.store(bytes, Ordering::Relaxed);
        self.watch.report(done, whole(bytes))
    }

    fn load(&self, rows: u64, total: u64) -> ControlFlow<()> {
        let bytes = self.bytes.load(Ordering::Relaxed);
        let loading = u128::from(bytes.saturating_mul(LOADING)) * u128::from(rows);
        let done = loading.checked_div(u128::from(total)).unwrap_or(0);
        let done = u64::try_from(done).unwrap_or(u64::MAX);
        self.watch.report(bytes.saturating_add(done), whole(bytes))
    }
}

fn whole(bytes: u64) -> u64 {
    bytes.saturating_mul(1 + LOADING)
}
