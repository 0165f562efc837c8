//! A folder of files, made or checked in one go: the words in which other languages ask.
//!
//! [`GenerateDataSet`] makes a plant up and writes it; [`CheckDataSet`] reads a folder,
//! holds it against every rule and names the bad rows. Rust programs that want the rows
//! themselves take [`Generate`](crate::Generate), [`read`](crate::read()) and
//! [`check`](crate::check()).
//!
//! ```
//! use lineside_dataset::{CheckDataSet, GenerateDataSet};
//! use lineside_kernel::Unwatched;
//!
//! # let temporary = tempfile::tempdir()?;
//! # let path = temporary.path().display().to_string();
//! let wanted = GenerateDataSet { scale: "0.001".parse()?, ..GenerateDataSet::new(&path) };
//! let made = wanted.run(&Unwatched)?;
//! let checked = CheckDataSet::new(&path).run(&Unwatched)?;
//! assert!(checked.is_consistent);
//! assert_eq!(checked.rows, made.rows);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod check;
mod generate;

#[cfg(test)]
mod tests;

pub use check::{CheckDataSet, DataSetCheck};
pub use generate::{DataSetGenerated, GenerateDataSet};

use crate::set::DataSet;
use crate::table::Table;
use serde::Serialize;

/// How many rows a table has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "DataSetTableRows"))]
pub struct TableRows {
    /// The table.
    pub table: Table,
    /// How many rows it has.
    pub rows: u64,
}

/// Every table with its rows.
fn tables(set: &DataSet) -> Vec<TableRows> {
    let rows = |table: &Table| TableRows {
        table: *table,
        rows: set.table(*table).count() as u64,
    };
    Table::ALL.iter().map(rows).collect()
}
