//! Reading from the map.

use super::records::{self, Head, damaged};
use super::{KeyValue, KeyValueStore, cells, keys, within};
use crate::{
    Cell, CommandId, CommandRecord, EachLine, EachRow, Ground, Line, Read, Row, Scan, Scope,
    StoreError, StreamId, TableRef, Tip,
};
use std::ops::Range;

/// How many lines are taken from the map at once.
const PAGE: usize = 256;

/// One scope of a map that is locked.
pub(super) struct Here<'a, K> {
    pub(super) map: &'a mut K,
    pub(super) scope: &'a Scope,
}

impl<K: KeyValue> Here<'_, K> {
    pub(super) fn line(&mut self, position: u64) -> Result<Option<Line>, StoreError> {
        let bytes = self.map.get(&keys::line(self.scope, position))?;
        Ok(bytes.map(Line::new))
    }

    pub(super) fn row(&mut self, table: TableRef, key: &[Cell]) -> Result<Option<Row>, StoreError> {
        let bytes = self.map.get(&keys::row(table, self.scope, key))?;
        bytes.map(|bytes| read_row(table, &bytes)).transpose()
    }
}

impl<K: KeyValue> Ground for Here<'_, K> {
    fn command(&mut self, command: CommandId) -> Result<Option<CommandRecord>, StoreError> {
        let bytes = self.map.get(&keys::command(self.scope, command))?;
        bytes
            .map(|bytes| records::read_command(command, &bytes))
            .transpose()
    }

    fn version(&mut self, stream: &StreamId) -> Result<u64, StoreError> {
        let bytes = self.map.get(&keys::version(self.scope, stream))?;
        bytes.map_or(Ok(0), |bytes| records::read_count(&bytes))
    }

    fn amount(&mut self, table: TableRef, key: &[Cell]) -> Result<Option<i64>, StoreError> {
        let row = self.row(table, key)?;
        Ok(row.and_then(|row| row.last().and_then(Cell::as_integer)))
    }
}

impl<K: KeyValue> Read for KeyValueStore<K> {
    fn tip(&mut self, scope: &Scope) -> Result<Tip, StoreError> {
        let bytes = self.map().get(&keys::tip(scope))?;
        Ok(Head::read(bytes.as_deref())?.tip)
    }

    fn scopes(&mut self) -> Result<Vec<Scope>, StoreError> {
        let from = keys::tips();
        let tips = self
            .map()
            .scan(&from, &keys::behind(from.clone()), usize::MAX)?;
        let scopes = tips.iter().map(|(key, _)| keys::scope_of_tip(key));
        scopes
            .collect::<Option<_>>()
            .ok_or_else(|| damaged("a scope's name"))
    }

    fn version(&mut self, scope: &Scope, stream: &StreamId) -> Result<u64, StoreError> {
        let map = &mut *self.map();
        Here { map, scope }.version(stream)
    }

    fn command(
        &mut self,
        scope: &Scope,
        command: CommandId,
    ) -> Result<Option<CommandRecord>, StoreError> {
        let map = &mut *self.map();
        Here { map, scope }.command(command)
    }

    fn read_stream(
        &mut self,
        scope: &Scope,
        stream: &StreamId,
        versions: Range<u64>,
        each: &mut EachLine<'_>,
    ) -> Result<(), StoreError> {
        let to = keys::stream_line(scope, stream, versions.end);
        let mut from = keys::stream_line(scope, stream, versions.start);
        while from < to {
            // The map is given back before each call, which may come back to it.
            let lines = {
                let map = &mut *self.map();
                let page = map.scan(&from, &to, PAGE)?;
                let Some((last, _)) = page.last() else {
                    break;
                };
                from.clone_from(last);
                from.push(0);
                let mut here = Here { map, scope };
                let mut lines = Vec::with_capacity(page.len());
                for (_, position) in &page {
                    let line = here.line(records::read_count(position)?)?;
                    lines.push(line.ok_or_else(|| damaged("a line of a stream"))?);
                }
                lines
            };
            for line in lines {
                if each(line).is_break() {
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    fn read_journal(
        &mut self,
        scope: &Scope,
        after: u64,
        limit: usize,
        each: &mut EachLine<'_>,
    ) -> Result<(), StoreError> {
        let to = keys::behind(keys::lines(scope));
        let mut from = keys::line(scope, after);
        from.push(0);
        let mut left = limit;
        while left > 0 {
            let page = self.map().scan(&from, &to, left.min(PAGE))?;
            let Some((last, _)) = page.last() else {
                break;
            };
            from.clone_from(last);
            from.push(0);
            left = left.saturating_sub(page.len());
            for (_, line) in page {
                if each(Line::new(line)).is_break() {
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    fn get(
        &mut self,
        scope: &Scope,
        table: TableRef,
        key: &[Cell],
    ) -> Result<Option<Row>, StoreError> {
        let map = &mut *self.map();
        Here { map, scope }.row(table, key)
    }

    fn scan(
        &mut self,
        scope: &Scope,
        table: TableRef,
        scan: &Scan,
        each: &mut EachRow<'_>,
    ) -> Result<(), StoreError> {
        let Some((from, to)) = range(scope, table, scan) else {
            return Ok(());
        };
        let found = self.map().scan(&from, &to, scan.limit)?;
        for (_, row) in found {
            if each(read_row(table, &row)?).is_break() {
                break;
            }
        }
        Ok(())
    }
}

/// The keys among which a scan finds its rows; `None` when it can find none.
fn range(scope: &Scope, table: TableRef, scan: &Scan) -> Option<(Vec<u8>, Vec<u8>)> {
    let start = match scan.index {
        None => keys::rows(table, scope),
        Some(name) => keys::index(table, scope, table.index(name)?),
    };
    within(&start, scan)
}

pub(super) fn read_row(table: TableRef, bytes: &[u8]) -> Result<Row, StoreError> {
    cells::read(bytes).ok_or_else(|| damaged(&format!("a row of `{}`", table.name)))
}
