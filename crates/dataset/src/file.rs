//! Data sets as directories: one file per table.
//!
//! A table lies in `work_orders.csv` or `work_orders.parquet`; where both are there, the
//! CSV file is read. Columns are found by name, whatever their order, and columns that are
//! not known are left out with a note. A reference may be the `id` of the row it means or
//! that row's code. A cell that cannot be read is reported with file, line, column and
//! value, and reading goes on.
//!
//! ```
//! use lineside_dataset::{Format, Generate, read, write};
//! use lineside_kernel::Unwatched;
//!
//! # let directory = tempfile::tempdir()?;
//! let set = Generate::new(42, "0.001".parse()?)?.run();
//! write(&set, directory.path(), Format::Csv, &Unwatched)?;
//! let reading = read(directory.path(), &Unwatched)?;
//! assert!(reading.violations.is_empty());
//! assert_eq!(reading.set, set);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod bind;
mod csv_reader;
mod csv_records;
mod csv_writer;
#[cfg(feature = "parquet")]
mod parquet_pages;
#[cfg(feature = "parquet")]
mod parquet_reader;
#[cfg(feature = "parquet")]
mod parquet_writer;
mod progress;
mod reading;
mod sink;

#[cfg(test)]
mod tests;

pub use reading::{Reading, read};

use crate::DataSet;
use crate::error::DataSetError;
use crate::table::Table;
use lineside_kernel::Watch;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};

/// How a table is kept in a file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "DataSetFormat"))]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Text after RFC 4180, with the names of the columns in the first line.
    #[default]
    Csv,
    /// Columns after Apache Parquet. Compressed with Snappy when written; read with Snappy,
    /// zstd, gzip or none.
    #[cfg(feature = "parquet")]
    Parquet,
}

impl Format {
    pub(crate) const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            #[cfg(feature = "parquet")]
            Self::Parquet => "parquet",
        }
    }
}

/// What went wrong with a file, in the system's words.
pub(crate) fn unreachable(file: &Path, error: impl std::fmt::Display) -> DataSetError {
    DataSetError::Unreachable {
        file: file.to_path_buf(),
        reason: error.to_string(),
    }
}

/// Writes every table of a data set into a directory, which is made if need be.
///
/// Rows get ids from 1 on, and references are these ids. Files of the same names are
/// replaced. The watch hears of rows.
///
/// # Errors
/// [`DataSetError`] when a file cannot be written, or the watch asks to stop. The files of
/// this call are removed again then.
pub fn write(
    set: &DataSet,
    directory: &Path,
    format: Format,
    watch: &dyn Watch,
) -> Result<(), DataSetError> {
    let mut files = Vec::new();
    let written = write_all(set, directory, format, watch, &mut files);
    if written.is_err() {
        for file in files {
            // What cannot be removed could not be written either.
            let _ = fs::remove_file(file);
        }
    }
    written
}

fn write_all(
    set: &DataSet,
    directory: &Path,
    format: Format,
    watch: &dyn Watch,
    files: &mut Vec<PathBuf>,
) -> Result<(), DataSetError> {
    fs::create_dir_all(directory).map_err(|error| unreachable(directory, error))?;
    let total = u64::try_from(set.count()).unwrap_or(u64::MAX);
    let mut done = 0;
    for table in Table::ALL {
        watch.check(done, total)?;
        let file = directory.join(format!("{}.{}", table.file_name(), format.ending()));
        files.push(file.clone());
        let rows = set.table(*table);
        match format {
            Format::Csv => csv_writer::write(rows, &file, (done, total), watch)?,
            #[cfg(feature = "parquet")]
            Format::Parquet => parquet_writer::write(rows, &file, (done, total), watch)?,
        }
        done += u64::try_from(rows.count()).unwrap_or(0);
    }
    watch.check(total, total)?;
    Ok(())
}
