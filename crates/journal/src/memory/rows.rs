//! The rows of one read model, in the order of their keys, and their indexes.

use crate::{Cell, Key, Row, RowWrite, Scan, TableRef};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

#[derive(Debug)]
pub(super) struct Rows {
    table: TableRef,
    rows: BTreeMap<Key, Row>,
    /// Per index: the index columns, then the key.
    indexes: Vec<BTreeSet<Vec<Cell>>>,
}

impl Rows {
    pub(super) fn new(table: TableRef) -> Self {
        Self {
            table,
            rows: BTreeMap::new(),
            indexes: vec![BTreeSet::new(); table.indexes.len()],
        }
    }

    pub(super) fn get(&self, key: &[Cell]) -> Option<&Row> {
        self.rows.get(key)
    }

    pub(super) fn write(&mut self, write: RowWrite) {
        let (key, new) = match write {
            RowWrite::Put { table, row } => (table.key_of(&row).to_vec(), Some(row)),
            RowWrite::Delete { key, .. } => (key, None),
        };
        if !self.indexes.is_empty() {
            let old = self.rows.get(&key);
            for (index, entries) in self.table.indexes.iter().zip(&mut self.indexes) {
                if let Some(old) = old {
                    entries.remove(&index_entry(index.columns, old, &key));
                }
                if let Some(new) = &new {
                    entries.insert(index_entry(index.columns, new, &key));
                }
            }
        }
        match new {
            Some(row) => self.rows.insert(key, row),
            None => self.rows.remove(&key),
        };
    }

    pub(super) fn scan(&self, scan: &Scan) -> Vec<Row> {
        let place = |name| {
            self.table
                .indexes
                .iter()
                .position(|index| index.name == name)
        };
        match scan.index {
            None => {
                let start = start(scan);
                let found = self
                    .rows
                    .range::<[Cell], _>((start.as_ref().map(Vec::as_slice), Bound::Unbounded));
                let found = found.take_while(|(key, _)| is_within(scan, key));
                found.take(scan.limit).map(|(_, row)| row.clone()).collect()
            }
            Some(name) => {
                let Some(place) = place(name) else {
                    return Vec::new();
                };
                let width = self
                    .table
                    .indexes
                    .get(place)
                    .map_or(0, |index| index.columns.len());
                let start = start(scan);
                let entries = self.indexes.get(place).into_iter();
                entries
                    .flat_map(|entries| {
                        entries.range::<[Cell], _>((
                            start.as_ref().map(Vec::as_slice),
                            Bound::Unbounded,
                        ))
                    })
                    .take_while(|entry| is_within(scan, entry))
                    .filter_map(|entry| self.rows.get(entry.get(width..)?))
                    .take(scan.limit)
                    .cloned()
                    .collect()
            }
        }
    }
}

fn index_entry(columns: &[usize], row: &Row, key: &Key) -> Vec<Cell> {
    let cells = columns.iter().filter_map(|place| row.get(*place));
    cells.chain(key).cloned().collect()
}

/// Where a scan begins, in the order of the key or the index.
fn start(scan: &Scan) -> Bound<Vec<Cell>> {
    let mut first = scan.equals.clone();
    match (&scan.from, &scan.below) {
        // Behind every empty cell, and before every other.
        (Some(Cell::Empty), _) | (None, Some(_)) => first.push(Cell::Integer(i64::MIN)),
        (Some(from), _) => first.push(from.clone()),
        (None, None) => {}
    }
    let first = Bound::Included(first);
    match &scan.after {
        Some(after) => {
            let behind: Vec<_> = after.columns.iter().chain(&after.key).cloned().collect();
            match &first {
                Bound::Included(first) if *first > behind => Bound::Included(first.clone()),
                _ => Bound::Excluded(behind),
            }
        }
        None => first,
    }
}

fn is_within(scan: &Scan, cells: &[Cell]) -> bool {
    let has_prefix = cells.starts_with(&scan.equals);
    match (&scan.below, cells.get(scan.equals.len())) {
        (Some(below), Some(cell)) => has_prefix && cell < below,
        _ => has_prefix,
    }
}
