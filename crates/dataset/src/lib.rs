//! A plant's data as tables: generated, written, read and checked, a million rows at a time.
//!
//! A [`DataSet`] holds what a plant is (sites, work centers, parts, products, routings) and
//! what happened in it (work orders, their steps, what moved for them), one struct of
//! columns per table. [`Generate`] makes one up, the same for the same seed everywhere;
//! [`write`](write()) and [`read`](read()) keep it in a directory of CSV or Parquet files;
//! [`check`](check()) holds it against the rules of the floor and names every row that
//! breaks one, with file, line and reason; [`DataSet::keep_good`] drops what is bad and
//! all that depends on it.
//!
//! The files have the columns of the plant databases people already have, so foreign data
//! loads as it is: references by id or by code, columns in any order, more than are
//! needed. Quantities are whole numbers, hours and money decimals with two places; nothing
//! passes through a binary fraction.
//!
//! What does not live here: deciding what may happen next. A data set says what is; the
//! deciders of execution say what may be.
//!
//! ```
//! use lineside_dataset::{Format, Generate, Rules, check, read, write};
//! use lineside_kernel::Unwatched;
//!
//! # let temporary = tempfile::tempdir()?;
//! # let directory = temporary.path();
//! let plant = Generate::new(42, "0.001".parse()?)?.run();
//! write(&plant, directory, Format::Csv, &Unwatched)?;
//!
//! let reading = read(directory, &Unwatched)?;
//! let report = check(&reading.set, &Rules::default());
//! assert!(reading.violations.is_empty() && report.is_clean());
//! assert_eq!(reading.set.work_orders.wo_number[0], "WO-2024-00001");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![forbid(unsafe_code)]

mod balance;
mod check;
mod column;
mod error;
mod error_codes;
mod file;
mod folder;
mod generate;
mod keep;
mod keys;
mod opening;
mod read_text;
mod set;
mod table;
mod value;
mod violation;
mod word;
mod write_text;

pub use check::{Bad, Found, Groups, Note, Report, Rules, check, unit_of};
pub use column::{Cells, Refs, Texts};
pub use error::DataSetError;
pub use error_codes::ERROR_CODES;
pub use file::{Format, Reading, read, write};
pub use folder::{CheckDataSet, DataSetCheck, DataSetGenerated, GenerateDataSet, TableRows};
pub use generate::{Generate, Sizes};
pub use set::DataSet;
pub use table::*;
pub use value::{Cell, Expected, Hundredths, Kind, Value};
pub use violation::{Place, VIOLATION_CODES, Violation};
pub use word::*;
