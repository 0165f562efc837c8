//! Reading the cells of a row that a room wrote, as the types that they were.

use lineside_journal::{Cell, StoreError, TableRef};
use lineside_kernel::Timestamp;
use std::str::FromStr;

/// A row with its table, for messages.
pub struct Cells<'a> {
    table: TableRef,
    row: &'a [Cell],
}

impl<'a> Cells<'a> {
    /// The cells of a row of this table.
    #[must_use]
    pub fn new(table: TableRef, row: &'a [Cell]) -> Self {
        Self { table, row }
    }

    /// The text of a column, if it is not empty.
    #[must_use]
    pub fn text(&self, column: &str) -> Option<&'a str> {
        self.cell(column).and_then(Cell::as_text)
    }

    /// A text of a column, as what it was.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when the cell is not that.
    pub fn parsed<T: FromStr>(&self, column: &str) -> Result<T, StoreError> {
        let read = self.text(column).and_then(|text| text.parse().ok());
        read.ok_or_else(|| self.damaged(column))
    }

    /// A whole number of a column.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when the cell is not that.
    pub fn number<T: TryFrom<i64>>(&self, column: &str) -> Result<T, StoreError> {
        let number = self.cell(column).and_then(Cell::as_integer);
        let read = number.and_then(|number| number.try_into().ok());
        read.ok_or_else(|| self.damaged(column))
    }

    /// An instant of a column.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when the cell is not that.
    pub fn instant(&self, column: &str) -> Result<Timestamp, StoreError> {
        let micros = self.number(column)?;
        Timestamp::from_micros(micros).map_err(|_| self.damaged(column))
    }

    fn cell(&self, column: &str) -> Option<&'a Cell> {
        self.row.get(self.table.column(column)?)
    }

    fn damaged(&self, column: &str) -> StoreError {
        let table = self.table.name;
        StoreError::Corrupt(format!("a row of `{table}` has an unreadable `{column}`"))
    }
}
