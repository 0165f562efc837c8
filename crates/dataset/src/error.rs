//! Why a data set cannot be generated, written or read at all.
//!
//! A bad row is not an error of this kind: it is reported as a
//! [`Violation`](crate::Violation), and reading goes on.

use crate::table::Table;
use lineside_kernel::{Cancelled, ErrorCode, Family, Problem};
use rust_decimal::Decimal;
use std::path::PathBuf;

/// Why a data set cannot be generated, written or read at all.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DataSetError {
    /// The scale is not one a plant can have.
    #[error("a scale of {given} is given; it must be above 0 and at most 100")]
    BadScale {
        /// The scale given.
        given: Decimal,
    },
    /// A file cannot be opened, read or written.
    #[error("`{}`: {reason}", .file.display())]
    Unreachable {
        /// The file or directory.
        file: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// A table that no plant can do without has no file.
    #[error("`{}` holds no `{}.csv` and no `{}.parquet`; only {} may be missing",
        .directory.display(), .table.file_name(), .table.file_name(), optional())]
    MissingFile {
        /// Where it was looked for.
        directory: PathBuf,
        /// The table.
        table: Table,
    },
    /// A column that every row needs is not there.
    #[error("`{}` has no column `{column}`; it has {}", .file.display(), listed(.found))]
    MissingColumn {
        /// The file.
        file: PathBuf,
        /// The column.
        column: &'static str,
        /// The columns that are there.
        found: Vec<String>,
    },
    /// Two columns mean the same.
    #[error("`{}` has the column `{column}` twice; once is accepted", .file.display())]
    ColumnTwice {
        /// The file.
        file: PathBuf,
        /// The column, by the name that Lineside gives it.
        column: &'static str,
    },
    /// A file is not what its name says.
    #[error("`{}` cannot be read as {format}: {reason}", .file.display())]
    Malformed {
        /// The file.
        file: PathBuf,
        /// What it should be.
        format: &'static str,
        /// What is wrong with it.
        reason: String,
    },
    /// More rows than a reference can count.
    #[error("`{}` has more than 2147483647 rows; a table holds at most that many", .file.display())]
    TooManyRows {
        /// The file.
        file: PathBuf,
    },
    /// The caller asked to stop.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

fn optional() -> String {
    let names: Vec<String> = Table::ALL
        .iter()
        .filter(|table| table.is_optional())
        .map(|table| format!("`{}`", table.file_name()))
        .collect();
    names.join(", ")
}

fn listed(names: &[String]) -> String {
    let names: Vec<String> = names
        .iter()
        .map(|name| format!("`{}`", lineside_kernel::shown(name)))
        .collect();
    if names.is_empty() {
        "no columns".to_owned()
    } else {
        names.join(", ")
    }
}

macro_rules! code {
    ($name:ident, $code:literal, $meaning:literal) => {
        const $name: ErrorCode = ErrorCode::new(Family::InvalidInput, $code, $meaning);
    };
}
code!(
    BAD_SCALE,
    "data_set.bad_scale",
    "The scale of a made-up plant was not above 0 and at most 100."
);
code!(
    MISSING_FILE,
    "data_set.missing_file",
    "A table that no plant can do without had no file."
);
code!(
    MISSING_COLUMN,
    "data_set.missing_column",
    "A column that every row needs was not in the file."
);
code!(
    COLUMN_TWICE,
    "data_set.column_twice",
    "Two columns of a file meant the same."
);
code!(
    MALFORMED,
    "data_set.malformed",
    "A file was not what its name says."
);
code!(
    TOO_MANY_ROWS,
    "data_set.too_many_rows",
    "A file had more rows than a table holds."
);
const UNREACHABLE: ErrorCode = ErrorCode::new(
    Family::Storage,
    "data_set.unreachable",
    "A file or directory could not be opened, read or written.",
);

impl DataSetError {
    /// Every code under which this error crosses the border.
    pub const CODES: &[ErrorCode] = &[
        BAD_SCALE,
        UNREACHABLE,
        MISSING_FILE,
        MISSING_COLUMN,
        COLUMN_TWICE,
        MALFORMED,
        TOO_MANY_ROWS,
    ];
}

impl From<DataSetError> for Problem {
    fn from(error: DataSetError) -> Self {
        let message = error.to_string();
        let shown = |file: PathBuf| file.display().to_string();
        match error {
            DataSetError::BadScale { given } => Self::new(&BAD_SCALE, message)
                .at("scale")
                .with("value", given.to_string()),
            DataSetError::Unreachable { file, .. } => {
                Self::new(&UNREACHABLE, message).with("file", shown(file))
            }
            DataSetError::MissingFile { directory, table } => Self::new(&MISSING_FILE, message)
                .with("directory", shown(directory))
                .with("table", table.file_name()),
            DataSetError::MissingColumn {
                file,
                column,
                found,
            } => Self::new(&MISSING_COLUMN, message)
                .with("file", shown(file))
                .with("expected", column)
                .with("value", found),
            DataSetError::ColumnTwice { file, column } => Self::new(&COLUMN_TWICE, message)
                .with("file", shown(file))
                .with("value", column),
            DataSetError::Malformed { file, format, .. } => Self::new(&MALFORMED, message)
                .with("file", shown(file))
                .with("expected", format),
            DataSetError::TooManyRows { file } => {
                Self::new(&TOO_MANY_ROWS, message).with("file", shown(file))
            }
            DataSetError::Cancelled(cancelled) => cancelled.into(),
        }
    }
}
