//! What a desk asks, answered by a store's reader.

use super::cache::{Cache, Kept};
use lineside_execution::{History, Reads};
use lineside_journal::{Cell, Line, Read, Row, Scan, Scope, StoreError, StreamId, TableRef};
use std::ops::ControlFlow;

pub(super) struct StoreReads<'a> {
    pub(super) store: &'a mut dyn Read,
    pub(super) scope: &'a Scope,
    /// Where kept states may be taken from.
    pub(super) cache: Option<&'a Cache>,
}

impl Reads for StoreReads<'_> {
    fn row(&mut self, table: TableRef, key: &[Cell]) -> Result<Option<Row>, StoreError> {
        self.store.get(self.scope, table, key)
    }

    fn rows(&mut self, table: TableRef, scan: &Scan) -> Result<Vec<Row>, StoreError> {
        let mut rows = Vec::new();
        self.store.scan(self.scope, table, scan, &mut |row| {
            rows.push(row);
            ControlFlow::Continue(())
        })?;
        Ok(rows)
    }

    fn history(&mut self, stream: &StreamId) -> Result<Vec<History>, StoreError> {
        let mut history = Vec::new();
        let mut damage = None;
        self.store
            .read_stream(self.scope, stream, 1..u64::MAX, &mut |line| {
                let step = line.read().map_err(|error| error.to_string());
                let step = step.and_then(|entry| {
                    Ok(History {
                        version: entry.version,
                        kind: entry.kind.to_string(),
                        actor: entry.actor.parse().map_err(|_| "its actor is no code")?,
                        at: entry.at,
                        leaf: line.leaf(),
                    })
                });
                match step {
                    Ok(step) => {
                        history.push(step);
                        ControlFlow::Continue(())
                    }
                    Err(why) => {
                        damage = Some(why);
                        ControlFlow::Break(())
                    }
                }
            })?;
        match damage {
            Some(why) => Err(StoreError::Corrupt(format!("a line of `{stream}`: {why}"))),
            None => Ok(history),
        }
    }

    fn version(&mut self, stream: &StreamId) -> Result<u64, StoreError> {
        self.store.version(self.scope, stream)
    }

    fn line(&mut self, stream: &StreamId, version: u64) -> Result<Option<Line>, StoreError> {
        let mut found = None;
        let versions = version..version.saturating_add(1);
        self.store
            .read_stream(self.scope, stream, versions, &mut |line| {
                found = Some(line);
                ControlFlow::Break(())
            })?;
        Ok(found)
    }

    fn kept(&mut self, stream: &StreamId) -> Option<Kept> {
        self.cache?.get(self.scope, stream)
    }
}
