//! What a desk sees of commits that are decided and not yet written.

use crate::plant::reads::StoreReads;
use hashbrown::HashMap;
use lineside_execution::{History, Reads};
use lineside_journal::{
    Cell, Commit, Effect, Key, Line, Row, Scan, StoreError, StreamId, TableRef,
};

/// A store, and on top of it the rows of commits that will be written before.
///
/// Single rows are seen; scans see the store alone, so only tasks that load states by their
/// codes are decided on it.
pub(super) struct Ahead<'a> {
    pub(super) store: StoreReads<'a>,
    rows: HashMap<(&'static str, Key), Option<Row>>,
    versions: HashMap<StreamId, u64>,
}

impl<'a> Ahead<'a> {
    pub(super) fn of(store: StoreReads<'a>) -> Self {
        Self {
            store,
            rows: HashMap::new(),
            versions: HashMap::new(),
        }
    }

    /// Takes note of a commit that will be written before what is decided next.
    pub(super) fn add(&mut self, commit: &Commit) -> Result<(), StoreError> {
        for write in &commit.streams {
            let version = self.version(&write.stream)? + write.events.len() as u64;
            self.versions.insert(write.stream.clone(), version);
        }
        for effect in &commit.effects {
            let (table, key) = (effect.table().name, effect.key().to_vec());
            match effect {
                Effect::Put { row, .. } => self.rows.insert((table, key), Some(row.clone())),
                Effect::Delete { .. } => self.rows.insert((table, key), None),
                Effect::Add { .. } => None,
            };
        }
        Ok(())
    }
}

impl Reads for Ahead<'_> {
    fn row(&mut self, table: TableRef, key: &[Cell]) -> Result<Option<Row>, StoreError> {
        match self.rows.get(&(table.name, key.to_vec())) {
            Some(known) => Ok(known.clone()),
            None => self.store.row(table, key),
        }
    }

    fn rows(&mut self, table: TableRef, scan: &Scan) -> Result<Vec<Row>, StoreError> {
        self.store.rows(table, scan)
    }

    fn history(&mut self, stream: &StreamId) -> Result<Vec<History>, StoreError> {
        self.store.history(stream)
    }

    fn version(&mut self, stream: &StreamId) -> Result<u64, StoreError> {
        match self.versions.get(stream) {
            Some(version) => Ok(*version),
            None => self.store.version(stream),
        }
    }

    fn line(&mut self, stream: &StreamId, version: u64) -> Result<Option<Line>, StoreError> {
        self.store.line(stream, version)
    }
}
