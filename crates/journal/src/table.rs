//! Read models: rows that follow from events and can be asked for.
//!
//! A [`Table`] describes one read model. SQL stores make a real table of it, with typed
//! columns that reports can use; key-value stores keep the same rows as bytes. The
//! first columns are the key. A row belongs to one scope, which every store keeps
//! beside it.
//!
//! A table whose columns are its key and one integer is a *ledger*: its integer can be
//! changed by an amount with a floor, inside the transaction.
//!
//! ```
//! use lineside_journal::{Column, Table, cells};
//!
//! static BALANCE: Table = Table {
//!     name: "balance",
//!     version: 1,
//!     columns: &[Column::text("item"), Column::text("location"), Column::integer("amount")],
//!     key: 2,
//!     indexes: &[],
//! };
//! assert!(BALANCE.is_ledger());
//! assert!(BALANCE.accepts(&cells!["STEEL", "SHELF-1", 12]).is_ok());
//! ```

use crate::Text;
use smol_str::SmolStr;
use std::fmt;
use thiserror::Error;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// UTF-8, ordered by its bytes.
    Text,
    /// A whole number of 64 bits; instants are microseconds since 1970.
    Integer,
    /// Bytes, ordered as they are.
    Bytes,
}

/// One column of a read model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Lower-case word, at most 40 bytes; it becomes part of SQL, so it is checked.
    pub name: &'static str,
    /// What it holds.
    pub kind: ColumnKind,
    /// Whether it may be empty; a key column may not.
    pub optional: bool,
}

impl Column {
    /// A text that is always there.
    #[must_use]
    pub const fn text(name: &'static str) -> Self {
        Self::of(name, ColumnKind::Text)
    }

    /// A whole number that is always there.
    #[must_use]
    pub const fn integer(name: &'static str) -> Self {
        Self::of(name, ColumnKind::Integer)
    }

    /// Bytes that are always there.
    #[must_use]
    pub const fn bytes(name: &'static str) -> Self {
        Self::of(name, ColumnKind::Bytes)
    }

    /// The same column, which may be empty.
    #[must_use]
    pub const fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    const fn of(name: &'static str, kind: ColumnKind) -> Self {
        Self {
            name,
            kind,
            optional: false,
        }
    }
}

/// A way to find rows other than by their key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Index {
    /// Lower-case word, at most 40 bytes.
    pub name: &'static str,
    /// The columns, by their place in the table; the key follows them by itself.
    pub columns: &'static [usize],
}

/// A read model: its columns, its key and its indexes.
#[derive(Debug, PartialEq, Eq)]
pub struct Table {
    /// Lower-case word, at most 40 bytes.
    pub name: &'static str,
    /// Grows when columns, key or indexes change; the rows are then rebuilt from events.
    pub version: u32,
    /// The columns, key first.
    pub columns: &'static [Column],
    /// How many of the columns are the key.
    pub key: usize,
    /// Other ways to find rows.
    pub indexes: &'static [Index],
}

/// One value of a row.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cell {
    /// Nothing; sorts first.
    Empty,
    /// A whole number.
    Integer(i64),
    /// A text, which may be written only when somebody asks for it.
    Text(Text),
    /// Bytes.
    Bytes(Box<[u8]>),
}

/// The values of one row, in the order of the table's columns.
pub type Row = Vec<Cell>;

/// The values of a key.
pub type Key = Vec<Cell>;

/// Makes a row or a key from values.
#[macro_export]
macro_rules! cells {
    ($($value:expr),* $(,)?) => { $crate::Row::from([$($crate::Cell::from($value)),*]) };
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<SmolStr> for Cell {
    fn from(text: SmolStr) -> Self {
        Self::Text(text.into())
    }
}

impl From<Text> for Cell {
    fn from(text: Text) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

impl From<bool> for Cell {
    fn from(flag: bool) -> Self {
        Self::Integer(flag.into())
    }
}

impl From<lineside_kernel::Timestamp> for Cell {
    fn from(instant: lineside_kernel::Timestamp) -> Self {
        Self::Integer(instant.as_micros())
    }
}

impl From<Vec<u8>> for Cell {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes.into())
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

impl Cell {
    /// The text, if it is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number, if it is one.
    #[must_use]
    pub fn as_integer(&self) -> Option<i64> {
        match self {
            Self::Integer(number) => Some(*number),
            _ => None,
        }
    }

    /// The bytes, if it holds some.
    #[must_use]
    pub fn as_bytes(&self) -> Option<&[u8]> {
        match self {
            Self::Bytes(bytes) => Some(bytes),
            _ => None,
        }
    }

    fn fits(&self, column: &Column) -> bool {
        match (self, column.kind) {
            (Self::Empty, _) => column.optional,
            (Self::Integer(_), ColumnKind::Integer)
            | (Self::Text(_), ColumnKind::Text)
            | (Self::Bytes(_), ColumnKind::Bytes) => true,
            _ => false,
        }
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("empty"),
            Self::Integer(number) => write!(f, "{number}"),
            Self::Text(text) => write!(f, "{text:?}"),
            Self::Bytes(bytes) => write!(f, "{} bytes", bytes.len()),
        }
    }
}

/// A row or key that does not fit its table: a defect of the program, not of the data.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("table `{table}`: {why}")]
pub struct RowError {
    /// The table.
    pub table: &'static str,
    /// What does not fit.
    pub why: String,
}

impl Table {
    /// Whether its one integer can be changed by an amount.
    #[must_use]
    pub fn is_ledger(&self) -> bool {
        self.columns.len() == self.key + 1
            && matches!(
                self.columns.last(),
                Some(Column {
                    kind: ColumnKind::Integer,
                    optional: false,
                    ..
                })
            )
    }

    /// The columns of the key.
    #[must_use]
    pub fn key_columns(&self) -> &'static [Column] {
        self.columns.get(..self.key).unwrap_or_default()
    }

    /// The key of a row.
    #[must_use]
    pub fn key_of<'a>(&self, row: &'a [Cell]) -> &'a [Cell] {
        row.get(..self.key).unwrap_or(row)
    }

    /// The place of a column.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.name == name)
    }

    /// The index of this name.
    #[must_use]
    pub fn index(&self, name: &str) -> Option<&'static Index> {
        self.indexes.iter().find(|index| index.name == name)
    }

    /// Whether a row has the table's columns.
    ///
    /// # Errors
    /// [`RowError`] names the first value that does not fit.
    pub fn accepts(&self, row: &[Cell]) -> Result<(), RowError> {
        self.check(row, self.columns)
    }

    /// Whether a key has the table's key columns.
    ///
    /// # Errors
    /// [`RowError`] names the first value that does not fit.
    pub fn accepts_key(&self, key: &[Cell]) -> Result<(), RowError> {
        self.check(key, self.key_columns())
    }

    /// Whether the description itself is sound: names are words, keys are never empty,
    /// indexes point at columns.
    ///
    /// # Errors
    /// [`RowError`] says what is wrong with it.
    pub fn is_sound(&self) -> Result<(), RowError> {
        let is_word = |name: &str| {
            (1..=40).contains(&name.len())
                && name
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte == b'_' || byte.is_ascii_digit())
                && name.starts_with(|first: char| first.is_ascii_lowercase())
        };
        let names = self.columns.iter().map(|column| column.name);
        let names = names.chain(self.indexes.iter().map(|index| index.name));
        for name in names.chain([self.name]) {
            if !is_word(name) {
                return Err(self.error(format!("`{name}` is no lower-case word")));
            }
        }
        for (place, column) in self.columns.iter().enumerate() {
            if self.column(column.name) != Some(place) || column.name == "scope" {
                return Err(self.error(format!("the name `{}` is taken", column.name)));
            }
        }
        if self.key == 0 || self.key > self.columns.len() {
            return Err(self.error(format!("{} key columns", self.key)));
        }
        if let Some(column) = self.key_columns().iter().find(|column| column.optional) {
            return Err(self.error(format!("key column `{}` is optional", column.name)));
        }
        for index in self.indexes {
            let is_column = |place: &usize| *place < self.columns.len();
            if index.columns.is_empty() || !index.columns.iter().all(is_column) {
                return Err(self.error(format!("index `{}` names no column", index.name)));
            }
        }
        Ok(())
    }

    fn check(&self, cells: &[Cell], columns: &[Column]) -> Result<(), RowError> {
        if cells.len() != columns.len() {
            return Err(self.error(format!(
                "{} values for {} columns",
                cells.len(),
                columns.len()
            )));
        }
        match cells
            .iter()
            .zip(columns)
            .find(|(cell, column)| !cell.fits(column))
        {
            Some((cell, column)) => {
                Err(self.error(format!("column `{}` cannot hold {cell}", column.name)))
            }
            None => Ok(()),
        }
    }

    fn error(&self, why: String) -> RowError {
        RowError {
            table: self.name,
            why,
        }
    }
}
