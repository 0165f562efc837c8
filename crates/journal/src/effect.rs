//! Changes to rows that follow from events.

use crate::{Cell, Key, Row, Table};

/// A read model that the source code describes.
pub type TableRef = &'static Table;

/// A change to one row, written in the same transaction as the events behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Writes a whole row, new or in place of the old one.
    Put {
        /// The read model.
        table: TableRef,
        /// Every column, key first.
        row: Row,
    },
    /// Removes a row, if it is there.
    Delete {
        /// The read model.
        table: TableRef,
        /// Which row.
        key: Key,
    },
    /// Changes a ledger's amount; a row that is not there counts as zero.
    Add {
        /// The read model; it must be a ledger.
        table: TableRef,
        /// Which row.
        key: Key,
        /// By how much.
        delta: i64,
        /// The least that may remain: the whole commit is refused below it. A change
        /// upwards is never refused, so that a balance that is too low can be mended.
        floor: Option<i64>,
    },
}

impl Effect {
    /// The read model changed.
    #[must_use]
    pub fn table(&self) -> TableRef {
        match self {
            Self::Put { table, .. } | Self::Delete { table, .. } | Self::Add { table, .. } => table,
        }
    }

    /// The key of the row changed.
    #[must_use]
    pub fn key(&self) -> &[Cell] {
        match self {
            Self::Put { table, row } => table.key_of(row),
            Self::Delete { key, .. } | Self::Add { key, .. } => key,
        }
    }
}

/// A row as it is to be stored, amounts already computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowWrite {
    /// Writes a whole row, new or in place of the old one.
    Put {
        /// The read model.
        table: TableRef,
        /// Every column, key first.
        row: Row,
    },
    /// Removes a row, if it is there.
    Delete {
        /// The read model.
        table: TableRef,
        /// Which row.
        key: Key,
    },
}

impl RowWrite {
    /// The read model changed.
    #[must_use]
    pub fn table(&self) -> TableRef {
        match self {
            Self::Put { table, .. } | Self::Delete { table, .. } => table,
        }
    }

    /// The key of the row changed.
    #[must_use]
    pub fn key(&self) -> &[Cell] {
        match self {
            Self::Put { table, row } => table.key_of(row),
            Self::Delete { key, .. } => key,
        }
    }
}
