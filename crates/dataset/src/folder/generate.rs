//! A plant that is made up, as files.

use super::{TableRows, tables};
use crate::error::DataSetError;
use crate::file::{Format, write};
use crate::generate::Generate;
use lineside_kernel::{Watch, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// Makes a plant's data up and writes it to a folder, one file for each table.
///
/// The same seed makes the same rows on every machine, and every row obeys the rules that
/// data is held against. The folder is made if need be; files of the same names are
/// replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GenerateDataSet {
    /// The folder for the files.
    pub path: String,
    /// What makes one plant differ from another.
    #[serde(default = "usual_seed")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = 42)))]
    pub seed: u64,
    /// How large the plant is: `1` makes 120,000 work orders, `0.001` makes 120. Above 0
    /// and at most 100.
    #[serde(default = "full", with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text", extend("default" = "1")))]
    pub scale: Decimal,
    /// What sort of files.
    #[serde(default)]
    pub format: Format,
}

fn usual_seed() -> u64 {
    42
}

fn full() -> Decimal {
    Decimal::ONE
}

/// What was made up and written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DataSetGenerated {
    /// How many rows there are in all.
    pub rows: u64,
    /// How many rows each table has, each table behind those it refers to.
    pub tables: Vec<TableRows>,
}

impl GenerateDataSet {
    /// A plant of full size as CSV files, of the usual seed.
    #[must_use]
    pub fn new(path: &str) -> Self {
        Self {
            path: path.to_owned(),
            seed: usual_seed(),
            scale: full(),
            format: Format::default(),
        }
    }

    /// Makes the data and writes the files. The watch hears of rows twice: as they are
    /// made, and as they are written.
    ///
    /// # Errors
    /// [`DataSetError`] when the scale is none, a file cannot be written, or the watch asks
    /// to stop. The files of this call are removed again then.
    pub fn run(&self, watch: &dyn Watch) -> Result<DataSetGenerated, DataSetError> {
        let set = Generate::new(self.seed, self.scale)?.run_watched(watch)?;
        write(&set, Path::new(&self.path), self.format, watch)?;
        Ok(DataSetGenerated {
            rows: set.count() as u64,
            tables: tables(&set),
        })
    }
}
