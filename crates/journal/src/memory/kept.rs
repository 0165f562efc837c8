//! A row as it is kept: its cells, or their bytes where those take less room.
//!
//! A cell has the size of the largest, and most cells of a row of many are empty or a short
//! text. Written down, such a row takes a quarter of the room, and its key stands in front.

use super::place::Place;
use crate::key_value::cells::{self, Pieces};
use crate::{Cell, Row, TableRef};

/// So many cells are kept as they are.
const FEW: usize = 8;

#[derive(Debug, Clone)]
pub(super) enum Kept {
    Cells(Row),
    /// A row without any text that is still to be written.
    Packed(Box<[u8]>),
}

impl Kept {
    /// A row to be kept; its bytes are written into a buffer that may be used again.
    pub(super) fn of(row: Row, buffer: &mut Vec<u8>) -> Self {
        if row.len() <= FEW || !row.iter().all(is_written) {
            return Self::Cells(row);
        }
        buffer.clear();
        cells::write(&row, buffer);
        Self::Packed(buffer.as_slice().into())
    }

    /// The row, as it came.
    pub(super) fn row(&self, table: TableRef) -> Row {
        match self {
            Self::Cells(row) => row.clone(),
            // INVARIANT: these are the bytes of a row.
            Self::Packed(bytes) => cells::read_row(bytes, table.columns.len()).unwrap_or_default(),
        }
    }

    /// The number that it ends with.
    pub(super) fn amount(&self, table: TableRef) -> Option<i64> {
        match self {
            Self::Cells(row) => row.last().and_then(Cell::as_integer),
            Self::Packed(_) => self.row(table).last().and_then(Cell::as_integer),
        }
    }

    pub(super) fn has_key(&self, table: TableRef, key: &[Cell]) -> bool {
        match self {
            Self::Cells(row) => table.key_of(row) == key,
            Self::Packed(bytes) => {
                let mut written = Vec::new();
                cells::write(key, &mut written);
                bytes.starts_with(&written)
            }
        }
    }

    /// Whether two rows have the same in these columns.
    pub(super) fn agrees(&self, other: &Self, columns: &[usize]) -> bool {
        match (self, other) {
            (Self::Cells(one), Self::Cells(other)) => {
                let mut columns = columns.iter();
                columns.all(|place| one.get(*place) == other.get(*place))
            }
            _ => {
                let place = |row: &Self| row.place(columns.iter().copied(), &mut Vec::new());
                columns.is_empty() || place(self) == place(other)
            }
        }
    }

    /// The place that these columns give it; the bytes are written into a buffer.
    pub(super) fn place(
        &self,
        columns: impl IntoIterator<Item = usize>,
        buffer: &mut Vec<u8>,
    ) -> Place {
        buffer.clear();
        match self {
            Self::Cells(row) => {
                let cells = columns.into_iter().filter_map(|column| row.get(column));
                cells.for_each(|cell| cells::write(std::slice::from_ref(cell), buffer));
            }
            Self::Packed(bytes) => {
                let pieces = columns
                    .into_iter()
                    .filter_map(|column| Pieces(bytes).nth(column));
                pieces.for_each(|piece| buffer.extend_from_slice(piece));
            }
        }
        Place::at(buffer)
    }
}

fn is_written(cell: &Cell) -> bool {
    match cell {
        Cell::Text(text) => text.is_written(),
        _ => true,
    }
}
