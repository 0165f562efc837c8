//! The rows of every read model, found by its description.

use super::rows::Rows;
use crate::{RowWrite, TableRef};

/// There are a few dozen read models, whose descriptions stand at fixed places: comparing
/// those is quicker than hashing a name.
#[derive(Debug, Clone, Default)]
pub(super) struct Tables(Vec<Rows>);

impl Tables {
    pub(super) fn of(&self, table: TableRef) -> Option<&Rows> {
        self.0.get(self.place(table)?)
    }

    pub(super) fn write(&mut self, write: RowWrite) {
        let table = write.table();
        match self.place(table).and_then(|place| self.0.get_mut(place)) {
            Some(rows) => rows.write(write),
            None => {
                let mut rows = Rows::new(table);
                rows.write(write);
                self.0.push(rows);
            }
        }
    }

    /// Puts rows in the place of those of the same read model.
    pub(super) fn put(&mut self, rows: Rows) {
        self.remove(rows.table());
        self.0.push(rows);
    }

    pub(super) fn replace(&mut self, others: Self) {
        others.0.into_iter().for_each(|rows| self.put(rows));
    }

    pub(super) fn remove(&mut self, table: TableRef) {
        self.0.retain(|rows| rows.table().name != table.name);
    }

    fn place(&self, table: TableRef) -> Option<usize> {
        let mut tables = self.0.iter().map(Rows::table);
        let place = tables.position(|known| std::ptr::eq(known, table));
        // Two descriptions of one name are the same read model all the same.
        let mut tables = self.0.iter().map(Rows::table);
        place.or_else(|| tables.position(|known| known.name == table.name))
    }
}
