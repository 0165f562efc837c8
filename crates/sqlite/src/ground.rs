//! What the file holds, as far as a batch asks.

use crate::failure::{corrupt, failure};
use crate::model::{Bound, Models};
use crate::record::{self, ScopeId, natural};
use hashbrown::HashMap;
use lineside_journal::{
    Cell, CommandId, CommandRecord, Ground, Scope, StoreError, StreamId, TableRef, Tip,
};
use rusqlite::{CachedStatement, Connection, OptionalExtension};

const TIP: &str = "SELECT id, tip, crc FROM scope WHERE name = ?1";
const COMMAND: &str = "SELECT fingerprint, first_position, events, crc FROM command \
                       WHERE scope = ?1 AND id = ?2";
const STREAM: &str = "SELECT id, (SELECT version FROM stream_line WHERE stream = stream.id \
                      ORDER BY version DESC LIMIT 1) FROM stream WHERE scope = ?1 AND name = ?2";

/// The scope's id and tip, if it has a journal.
pub(crate) fn tip(
    connection: &Connection,
    scope: &str,
) -> Result<Option<(ScopeId, Tip)>, StoreError> {
    let mut statement = connection.prepare_cached(TIP).map_err(failure)?;
    let mut rows = statement.query([scope]).map_err(failure)?;
    let Some(row) = rows.next().map_err(failure)? else {
        return Ok(None);
    };
    let id = ScopeId::new(row.get(0).map_err(failure)?)?;
    let bytes = row.get_ref(1).map_err(failure)?;
    let bytes = bytes.as_blob().map_err(|error| failure(error.into()))?;
    let tip = record::tip(scope, bytes, row.get(2).map_err(failure)?)?;
    Ok(Some((id, tip)))
}

/// Every scope that has an id, in order.
pub(crate) fn scopes(connection: &Connection) -> Result<Vec<Scope>, StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT name FROM scope ORDER BY name")
        .map_err(failure)?;
    let mut rows = statement.query([]).map_err(failure)?;
    let mut scopes = Vec::new();
    while let Some(row) = rows.next().map_err(failure)? {
        let name: String = row.get(0).map_err(failure)?;
        scopes.push(name.parse().map_err(|error| corrupt(format!("{error}")))?);
    }
    Ok(scopes)
}

/// Looks up what a batch rests on, with statements that are prepared once.
pub(crate) struct Holding<'c, 'm> {
    connection: &'c Connection,
    models: &'m mut Models,
    scope: Option<ScopeId>,
    command: CachedStatement<'c>,
    stream: CachedStatement<'c>,
    amounts: Vec<(TableRef, CachedStatement<'c>)>,
    /// The ids of the streams met.
    streams: HashMap<StreamId, i64>,
}

impl<'c, 'm> Holding<'c, 'm> {
    pub(crate) fn new(
        connection: &'c Connection,
        models: &'m mut Models,
        scope: Option<ScopeId>,
    ) -> Result<Self, StoreError> {
        Ok(Self {
            connection,
            models,
            scope,
            command: connection.prepare_cached(COMMAND).map_err(failure)?,
            stream: connection.prepare_cached(STREAM).map_err(failure)?,
            amounts: Vec::new(),
            streams: HashMap::new(),
        })
    }

    /// The ids of the streams that were asked for and are there.
    pub(crate) fn into_streams(self) -> HashMap<StreamId, i64> {
        self.streams
    }

    /// The id and the version of a stream that is there.
    pub(crate) fn stream(&mut self, stream: &StreamId) -> Result<Option<(i64, u64)>, StoreError> {
        let Some(scope) = self.scope else {
            return Ok(None);
        };
        let found = self
            .stream
            .query_row((scope.get(), stream.as_str()), |row| {
                Ok((row.get::<_, i64>(0)?, row.get::<_, Option<i64>>(1)?))
            })
            .optional()
            .map_err(failure)?;
        match found {
            Some((id, version)) => Ok(Some((id, natural(version.unwrap_or_default())?))),
            None => Ok(None),
        }
    }

    fn amounts(&mut self, table: TableRef) -> Result<&mut CachedStatement<'c>, StoreError> {
        let known = |(known, _): &(TableRef, _)| std::ptr::eq(*known, table);
        let place = match self.amounts.iter().position(known) {
            Some(place) => place,
            None => {
                let model = self.models.of(table)?;
                let statement = self
                    .connection
                    .prepare_cached(&model.get)
                    .map_err(failure)?;
                self.amounts.push((table, statement));
                self.amounts.len() - 1
            }
        };
        match self.amounts.get_mut(place) {
            Some((_, statement)) => Ok(statement),
            None => Err(StoreError::Unsupported(
                "find a statement that was just prepared",
            )),
        }
    }
}

impl Ground for Holding<'_, '_> {
    fn command(&mut self, command: CommandId) -> Result<Option<CommandRecord>, StoreError> {
        let Some(scope) = self.scope else {
            return Ok(None);
        };
        let found = self
            .command
            .query_row((scope.get(), command.as_bytes().as_slice()), |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })
            .optional()
            .map_err(failure)?;
        found
            .map(|(fingerprint, first, events, crc)| {
                record::command(command, fingerprint, first, events, crc)
            })
            .transpose()
    }

    fn version(&mut self, stream: &StreamId) -> Result<u64, StoreError> {
        let Some((id, version)) = self.stream(stream)? else {
            return Ok(0);
        };
        self.streams.insert(stream.clone(), id);
        Ok(version)
    }

    fn amount(&mut self, table: TableRef, key: &[Cell]) -> Result<Option<i64>, StoreError> {
        let Some(scope) = self.scope else {
            return Ok(None);
        };
        let statement = self.amounts(table)?;
        statement
            .raw_bind_parameter(1, scope.get())
            .map_err(failure)?;
        for (place, cell) in (2..).zip(key) {
            statement
                .raw_bind_parameter(place, Bound(cell))
                .map_err(failure)?;
        }
        let mut rows = statement.raw_query();
        match rows.next().map_err(failure)? {
            Some(row) => row.get(table.key).map(Some).map_err(failure),
            None => Ok(None),
        }
    }
}
