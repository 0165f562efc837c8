//! The rows of one read model, in the order of their keys, and their indexes.

use super::place::Place;
use crate::key_value::within;
use crate::{Cell, Index, Row, RowWrite, Scan, TableRef};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

#[derive(Debug)]
pub(super) struct Rows {
    table: TableRef,
    rows: BTreeMap<Place, Row>,
    /// Per index: the place of the index columns and the key, and that of the row.
    indexes: Vec<BTreeMap<Place, Place>>,
    /// Where keys are written before they are places.
    buffer: Vec<u8>,
}

impl Rows {
    pub(super) fn new(table: TableRef) -> Self {
        Self {
            table,
            rows: BTreeMap::new(),
            indexes: vec![BTreeMap::new(); table.indexes.len()],
            buffer: Vec::new(),
        }
    }

    pub(super) fn get(&self, key: &[Cell]) -> Option<&Row> {
        self.rows.get(&Place::of(key, &mut Vec::with_capacity(64)))
    }

    pub(super) fn write(&mut self, write: RowWrite) {
        match write {
            RowWrite::Put { row, .. } => self.put(row),
            RowWrite::Delete { key, .. } => self.delete(&key),
        }
    }

    fn put(&mut self, row: Row) {
        let (table, buffer) = (self.table, &mut self.buffer);
        let place = Place::of(table.key_of(&row), buffer);
        let indexes = table.indexes.iter().zip(&mut self.indexes);
        match self.rows.entry(place) {
            Entry::Vacant(slot) => {
                for (index, entries) in indexes {
                    let entry = entry(table, index, &row, buffer);
                    entries.insert(entry, slot.key().clone());
                }
                slot.insert(row);
            }
            Entry::Occupied(mut slot) => {
                let old = slot.get();
                for (index, entries) in indexes {
                    // Most changes of a row leave it where its indexes have it.
                    if columns(index, old).eq(columns(index, &row)) {
                        continue;
                    }
                    entries.remove(&entry(table, index, old, buffer));
                    let entry = entry(table, index, &row, buffer);
                    entries.insert(entry, slot.key().clone());
                }
                slot.insert(row);
            }
        }
    }

    fn delete(&mut self, key: &[Cell]) {
        let buffer = &mut self.buffer;
        let Some(old) = self.rows.remove(&Place::of(key, buffer)) else {
            return;
        };
        for (index, entries) in self.table.indexes.iter().zip(&mut self.indexes) {
            entries.remove(&entry(self.table, index, &old, buffer));
        }
    }

    pub(super) fn scan(&self, scan: &Scan) -> Vec<Row> {
        let Some((from, to)) = within(&[], scan) else {
            return Vec::new();
        };
        let range = Place::at(&from)..Place::at(&to);
        match scan.index {
            None => {
                let found = self.rows.range(range).take(scan.limit);
                found.map(|(_, row)| row.clone()).collect()
            }
            Some(name) => {
                let indexes = self.table.indexes.iter().zip(&self.indexes);
                let mut named = indexes.filter(|(index, _)| index.name == name);
                let entries = named.next().into_iter();
                entries
                    .flat_map(|(_, entries)| entries.range(range.clone()))
                    .filter_map(|(_, place)| self.rows.get(place))
                    .take(scan.limit)
                    .cloned()
                    .collect()
            }
        }
    }
}

fn columns<'a>(index: &'static Index, row: &'a Row) -> impl Iterator<Item = &'a Cell> {
    index.columns.iter().filter_map(|place| row.get(*place))
}

fn entry(table: TableRef, index: &'static Index, row: &Row, buffer: &mut Vec<u8>) -> Place {
    Place::of(columns(index, row).chain(table.key_of(row)), buffer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Column, Table, cells};
    use proptest::collection::vec;
    use proptest::prelude::*;

    static SHELF: Table = Table {
        name: "shelf",
        version: 1,
        columns: &[Column::integer("place"), Column::integer("row")],
        key: 1,
        indexes: &[Index {
            name: "row",
            columns: &[1],
        }],
    };

    fn found(rows: &Rows, scan: &Scan) -> Vec<(Option<i64>, Option<i64>)> {
        let numbers = |row: Row| {
            let number = |place| row.get(place).and_then(Cell::as_integer);
            (number(0), number(1))
        };
        rows.scan(scan).into_iter().map(numbers).collect()
    }

    proptest! {
        #[test]
        fn a_scan_finds_the_rows_that_were_written_in_their_order(
            steps in vec((0_i64..12, 0_i64..4, 0..4), 0..60),
        ) {
            let mut rows = Rows::new(&SHELF);
            let mut model = BTreeMap::new();
            for (place, row, step) in steps {
                match step {
                    0 => {
                        rows.write(RowWrite::Delete { table: &SHELF, key: cells![place] });
                        model.remove(&place);
                    }
                    1 | 2 => {
                        rows.write(RowWrite::Put { table: &SHELF, row: cells![place, row] });
                        model.insert(place, row);
                    }
                    _ => {
                        let expected = model.iter().map(|(place, row)| (Some(*place), Some(*row)));
                        let expected: Vec<_> = expected.collect();
                        prop_assert_eq!(found(&rows, &Scan::all()), expected.clone());
                        let behind = found(&rows, &Scan::all().from(place).limit(2));
                        let expected = expected.into_iter().filter(|(at, _)| *at >= Some(place));
                        prop_assert_eq!(behind, expected.take(2).collect::<Vec<_>>());
                    }
                }
                let mut by_row: Vec<_> = model.iter().map(|(at, row)| (Some(*at), Some(*row))).collect();
                by_row.sort_unstable_by_key(|(at, row)| (*row, *at));
                prop_assert_eq!(found(&rows, &Scan::by("row")), by_row);
            }
        }
    }
}
