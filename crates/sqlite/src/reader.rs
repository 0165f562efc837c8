//! Reading, over one connection.

use crate::connection;
use crate::failure::failure;
use crate::file::Lease;
use crate::ground::{self, Holding};
use crate::lines;
use crate::model::{self, Bound, Models};
use crate::options::SqliteOptions;
use crate::record::ScopeId;
use crate::scan;
use lineside_journal::{
    Cell, CommandId, CommandRecord, EachLine, EachRow, Ground, Read, Row, Scan, Scope, StoreError,
    StreamId, TableRef, Tip,
};
use rusqlite::Connection;
use std::ops::Range;

/// A connection and what it has learned; every reading method is written here.
pub(crate) struct Reader {
    pub(crate) connection: Connection,
    pub(crate) models: Models,
    /// Goes after the connection: the fields are dropped in this order.
    _lease: Option<Lease>,
}

impl Reader {
    /// Takes a connection whose file somebody else has leased.
    pub(crate) fn new(connection: Connection) -> Self {
        Self {
            connection,
            models: Models::default(),
            _lease: None,
        }
    }

    /// Opens a connection that only reads.
    pub(crate) fn open(lease: Lease, options: &SqliteOptions) -> Result<Self, StoreError> {
        Ok(Self {
            connection: connection::reader(lease.path(), options)?,
            models: Models::default(),
            _lease: Some(lease),
        })
    }

    fn scope(&self, scope: &Scope) -> Result<Option<(ScopeId, Tip)>, StoreError> {
        ground::tip(&self.connection, scope.as_str())
    }

    fn holding(&mut self, scope: &Scope) -> Result<Holding<'_, '_>, StoreError> {
        let id = self.scope(scope)?.map(|(id, _)| id);
        Holding::new(&self.connection, &mut self.models, id)
    }
}

impl Read for Reader {
    fn tip(&mut self, scope: &Scope) -> Result<Tip, StoreError> {
        Ok(self.scope(scope)?.map(|(_, tip)| tip).unwrap_or_default())
    }

    fn scopes(&mut self) -> Result<Vec<Scope>, StoreError> {
        ground::scopes(&self.connection)
    }

    fn version(&mut self, scope: &Scope, stream: &StreamId) -> Result<u64, StoreError> {
        self.holding(scope)?.version(stream)
    }

    fn command(
        &mut self,
        scope: &Scope,
        command: CommandId,
    ) -> Result<Option<CommandRecord>, StoreError> {
        self.holding(scope)?.command(command)
    }

    fn read_stream(
        &mut self,
        scope: &Scope,
        stream: &StreamId,
        versions: Range<u64>,
        each: &mut EachLine<'_>,
    ) -> Result<(), StoreError> {
        let Some((id, _)) = self.scope(scope)? else {
            return Ok(());
        };
        let mut holding = Holding::new(&self.connection, &mut self.models, Some(id))?;
        let Some((stream_id, last)) = holding.stream(stream)? else {
            return Ok(());
        };
        let versions = versions.start.max(1)..versions.end.min(last.saturating_add(1));
        lines::of_stream(&self.connection, id, (stream, stream_id), versions, each)
    }

    fn read_journal(
        &mut self,
        scope: &Scope,
        after: u64,
        limit: usize,
        each: &mut EachLine<'_>,
    ) -> Result<(), StoreError> {
        let Some((id, tip)) = self.scope(scope)? else {
            return Ok(());
        };
        let limit = u64::try_from(limit).unwrap_or(u64::MAX);
        let end = tip.position().min(after.saturating_add(limit));
        lines::of_journal(&self.connection, (scope, id), after, end, each)
    }

    fn get(
        &mut self,
        scope: &Scope,
        table: TableRef,
        key: &[Cell],
    ) -> Result<Option<Row>, StoreError> {
        let model = self.models.of(table)?;
        let Some((id, _)) = self.scope(scope)? else {
            return Ok(None);
        };
        if table.accepts_key(key).is_err() {
            return Ok(None);
        }
        let mut get = self
            .connection
            .prepare_cached(&model.get)
            .map_err(failure)?;
        get.raw_bind_parameter(1, id.get()).map_err(failure)?;
        for (place, cell) in (2..).zip(key) {
            get.raw_bind_parameter(place, Bound(cell))
                .map_err(failure)?;
        }
        let mut rows = get.raw_query();
        match rows.next().map_err(failure)? {
            Some(found) => model::row(table, found).map(Some),
            None => Ok(None),
        }
    }

    fn scan(
        &mut self,
        scope: &Scope,
        table: TableRef,
        scan: &Scan,
        each: &mut EachRow<'_>,
    ) -> Result<(), StoreError> {
        let model = self.models.of(table)?;
        let ranges = scan::ranges(&model, scan);
        // All ranges are read from one moment.
        let moment = match ranges.len() {
            0 | 1 => None,
            _ => Some(self.connection.unchecked_transaction().map_err(failure)?),
        };
        let Some((id, _)) = self.scope(scope)? else {
            return Ok(());
        };
        let mut left = i64::try_from(scan.limit).unwrap_or(i64::MAX);
        for range in &ranges {
            let mut select = self
                .connection
                .prepare_cached(&range.sql)
                .map_err(failure)?;
            select.raw_bind_parameter(1, id.get()).map_err(failure)?;
            for (place, cell) in (2..).zip(&range.cells) {
                select
                    .raw_bind_parameter(place, Bound(cell))
                    .map_err(failure)?;
            }
            select
                .raw_bind_parameter(range.cells.len() + 2, left)
                .map_err(failure)?;
            let mut rows = select.raw_query();
            while let Some(found) = rows.next().map_err(failure)? {
                left -= 1;
                if each(model::row(table, found)?).is_break() {
                    return Ok(());
                }
            }
        }
        drop(moment);
        Ok(())
    }
}
