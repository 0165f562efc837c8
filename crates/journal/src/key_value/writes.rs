//! What is to be written to the map, each key once.

use super::read::{Here, read_row};
use super::records::{self, Head};
use super::{KeyValue, Slot, cells, keys};
use crate::{CommandRecord, PlacedLine, Row, RowWrite, Scope, StoreError, StreamId, TableRef};
use std::collections::BTreeMap;

/// Changes to a map, collected before any of them is made.
#[derive(Default)]
pub(super) struct Writes(BTreeMap<Vec<u8>, Option<Vec<u8>>>);

impl Writes {
    pub(super) fn put(&mut self, key: Vec<u8>, value: Vec<u8>) {
        self.0.insert(key, Some(value));
    }

    pub(super) fn lines(&mut self, scope: &Scope, lines: Vec<PlacedLine>) {
        for placed in lines {
            let key = keys::stream_line(scope, &placed.stream, placed.version);
            self.put(key, records::of_count(placed.position));
            let key = keys::line(scope, placed.position);
            self.put(key, placed.line.into_bytes().into_vec());
        }
    }

    pub(super) fn versions(&mut self, scope: &Scope, streams: &[(StreamId, u64)]) {
        for (stream, version) in streams {
            self.put(keys::version(scope, stream), records::of_count(*version));
        }
    }

    pub(super) fn command(&mut self, scope: &Scope, record: &CommandRecord) {
        let key = keys::command(scope, record.command);
        self.put(key, records::of_command(record));
    }

    /// Writes a row, and takes what stood there out of the indexes.
    pub(super) fn row<K: KeyValue>(
        &mut self,
        here: &mut Here<'_, K>,
        write: &RowWrite,
    ) -> Result<(), StoreError> {
        let (table, scope) = (write.table(), here.scope);
        let key = keys::row(table, scope, write.key());
        if !table.indexes.is_empty() && !self.0.contains_key(&key) {
            let old = here.map.get(&key)?;
            self.remove_entries(scope, table, old.as_deref())?;
        }
        match write {
            RowWrite::Put { row, .. } => self.new_row(scope, table, row)?,
            RowWrite::Delete { .. } => {
                self.remove_pending(scope, table, &key)?;
                self.0.insert(key, None);
            }
        }
        Ok(())
    }

    /// Writes a row where none stands, unless it was written a moment before.
    pub(super) fn new_row(
        &mut self,
        scope: &Scope,
        table: TableRef,
        row: &Row,
    ) -> Result<(), StoreError> {
        let key = keys::row(table, scope, table.key_of(row));
        self.remove_pending(scope, table, &key)?;
        let mut value = Vec::new();
        cells::write(row, &mut value);
        for index in table.indexes {
            self.put(keys::entry(table, scope, index, row), value.clone());
        }
        self.put(key, value);
        Ok(())
    }

    /// Takes out of the indexes what these writes themselves have put there.
    fn remove_pending(
        &mut self,
        scope: &Scope,
        table: TableRef,
        key: &[u8],
    ) -> Result<(), StoreError> {
        let earlier = self.0.get(key).cloned().flatten();
        self.remove_entries(scope, table, earlier.as_deref())
    }

    fn remove_entries(
        &mut self,
        scope: &Scope,
        table: TableRef,
        row: Option<&[u8]>,
    ) -> Result<(), StoreError> {
        if let Some(row) = row {
            let row = read_row(table, row)?;
            for index in table.indexes {
                self.0.insert(keys::entry(table, scope, index, &row), None);
            }
        }
        Ok(())
    }

    /// Removes everything that starts with these bytes.
    pub(super) fn clear<K: KeyValue>(
        &mut self,
        map: &mut K,
        start: Vec<u8>,
    ) -> Result<(), StoreError> {
        let to = keys::behind(start.clone());
        for (key, _) in map.scan(&start, &to, usize::MAX)? {
            self.0.insert(key, None);
        }
        Ok(())
    }

    /// Writes all of it, if nobody else has written to the scope since its head was read.
    pub(super) fn apply<K: KeyValue>(
        mut self,
        map: &mut K,
        scope: &Scope,
        before: Option<Vec<u8>>,
        after: &Head,
    ) -> Result<(), StoreError> {
        let tip = keys::tip(scope);
        self.put(tip.clone(), after.to_bytes());
        self.apply_if(map, (tip, before))
    }

    /// Writes all of it, if one key still has the value that was read.
    pub(super) fn apply_if<K: KeyValue>(
        self,
        map: &mut K,
        expected: Slot,
    ) -> Result<(), StoreError> {
        let writes: Vec<Slot> = self.0.into_iter().collect();
        confirm(map, expected, &writes)
    }
}

/// Applies, and says what it means when the answer is no.
pub(super) fn confirm<K: KeyValue>(
    map: &mut K,
    expected: Slot,
    writes: &[Slot],
) -> Result<(), StoreError> {
    match map.apply(&[expected], writes)? {
        true => Ok(()),
        false => Err(StoreError::Retry(
            "somebody else wrote at the same time".into(),
        )),
    }
}
