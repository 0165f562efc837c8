//! Which rows of a read model are asked for.

use crate::{Cell, Key};

/// Rows in the order of the key, or of an index.
///
/// ```
/// use lineside_journal::{Scan, cells};
///
/// // Everything on shelf 7, then the first ten rows that are due before noon.
/// let shelf = Scan::all().equals(cells!["SHELF-7"]);
/// let due = Scan::by("due").below(43_200_000_000_i64).limit(10);
/// # let _ = (shelf, due);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scan {
    /// The index whose order and columns count; `None` is the key.
    pub index: Option<&'static str>,
    /// What the first columns must be equal to.
    pub equals: Vec<Cell>,
    /// The least value of the column after those, itself included. With `from` or
    /// `below`, rows in which that column is empty are left out.
    pub from: Option<Cell>,
    /// The first value of that column that is too much.
    pub below: Option<Cell>,
    /// Only rows behind the one with this key and these index columns: a page's last row
    /// asks for the next page.
    pub after: Option<After>,
    /// At most so many rows.
    pub limit: usize,
}

/// The place of a row in a scan: the index columns (none in the order of the key), and
/// the key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct After {
    /// The values of the index columns; empty in the order of the key.
    pub columns: Vec<Cell>,
    /// The row's key.
    pub key: Key,
}

impl Scan {
    /// All rows, in the order of the key.
    #[must_use]
    pub fn all() -> Self {
        Self {
            index: None,
            equals: Vec::new(),
            from: None,
            below: None,
            after: None,
            limit: usize::MAX,
        }
    }

    /// All rows, in the order of an index.
    #[must_use]
    pub fn by(index: &'static str) -> Self {
        Self {
            index: Some(index),
            ..Self::all()
        }
    }

    /// Only rows whose first columns are these.
    #[must_use]
    pub fn equals(mut self, cells: Vec<Cell>) -> Self {
        self.equals = cells;
        self
    }

    /// Only rows whose next column is at least this.
    #[must_use]
    pub fn from(mut self, cell: impl Into<Cell>) -> Self {
        self.from = Some(cell.into());
        self
    }

    /// Only rows whose next column is less than this, and not empty.
    #[must_use]
    pub fn below(mut self, cell: impl Into<Cell>) -> Self {
        self.below = Some(cell.into());
        self
    }

    /// Only rows behind this place.
    #[must_use]
    pub fn after(mut self, after: After) -> Self {
        self.after = Some(after);
        self
    }

    /// At most so many rows.
    #[must_use]
    pub fn limit(mut self, limit: usize) -> Self {
        self.limit = limit;
        self
    }
}
