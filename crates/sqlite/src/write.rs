//! Writing down what was planned, statement by statement.

use crate::failure::{corrupt, failure};
use crate::ground::{self, Holding};
use crate::model::{Bound, Models};
use crate::record::{self, LAST_POSITION, ScopeId, whole};
use hashbrown::HashMap;
use lineside_journal::{
    Cell, CommandRecord, Commit, PlacedLine, RowWrite, Scope, StoreError, StreamId, TableRef, Tip,
    Verdict, plan,
};
use lineside_kernel::Timestamp;
use rusqlite::{CachedStatement, Connection};

/// Plans a batch on what is here, and writes the plan.
pub(crate) fn commit(
    connection: &Connection,
    models: &mut Models,
    scope: &Scope,
    batch: &[Commit],
    now: Timestamp,
) -> Result<Vec<Verdict>, StoreError> {
    let (id, before) = ground::tip(connection, scope.as_str())?.unzip();
    let mut holding = Holding::new(connection, models, id)?;
    let plan = plan(scope, before.unwrap_or_default(), batch, &mut holding, now)?;
    let streams = holding.into_streams();
    if plan.is_empty() {
        return Ok(plan.verdicts);
    }
    let id = tip(connection, scope, id, &plan.tip)?;
    lines(connection, id, &plan.lines, streams)?;
    commands(connection, id, &plan.commands)?;
    let mut rows = Rows::new(connection, models, id);
    plan.rows.iter().try_for_each(|write| rows.write(write))?;
    Ok(plan.verdicts)
}

/// Puts the scope's new tip in place, and gives the scope an id if it has none.
pub(crate) fn tip(
    connection: &Connection,
    scope: &Scope,
    id: Option<ScopeId>,
    tip: &Tip,
) -> Result<ScopeId, StoreError> {
    if tip.position() > LAST_POSITION {
        return Err(StoreError::Full(format!(
            "a journal in one file holds at most {LAST_POSITION} lines"
        )));
    }
    let bytes = tip.to_bytes();
    let crc = record::tip_crc(scope.as_str(), &bytes);
    match id {
        Some(id) => {
            let sql = "UPDATE scope SET tip = ?2, crc = ?3 WHERE id = ?1";
            let mut update = connection.prepare_cached(sql).map_err(failure)?;
            update.execute((id.get(), bytes, crc)).map_err(failure)?;
            Ok(id)
        }
        None => {
            let sql = "INSERT INTO scope (name, tip, crc) VALUES (?1, ?2, ?3)";
            let mut insert = connection.prepare_cached(sql).map_err(failure)?;
            let id = insert
                .insert((scope.as_str(), bytes, crc))
                .map_err(failure)?;
            ScopeId::new(id)
        }
    }
}

/// Appends lines; `streams` has the ids of those streams that are there already.
pub(crate) fn lines(
    connection: &Connection,
    scope: ScopeId,
    lines: &[PlacedLine],
    mut streams: HashMap<StreamId, i64>,
) -> Result<(), StoreError> {
    let mut append = connection
        .prepare_cached("INSERT INTO line (id, body, crc) VALUES (?1, ?2, ?3)")
        .map_err(failure)?;
    let mut link = connection
        .prepare_cached("INSERT INTO stream_line (stream, version, position) VALUES (?1, ?2, ?3)")
        .map_err(failure)?;
    for placed in lines {
        let id = scope.line(placed.position);
        let body = placed.line.as_bytes();
        append
            .execute((id, body, record::line_crc(id, body)))
            .map_err(failure)?;
        let stream = match streams.get(&placed.stream) {
            Some(stream) => *stream,
            None => {
                let stream = new_stream(connection, scope, &placed.stream)?;
                streams.insert(placed.stream.clone(), stream);
                stream
            }
        };
        link.execute((stream, whole(placed.version), whole(placed.position)))
            .map_err(failure)?;
    }
    Ok(())
}

fn new_stream(
    connection: &Connection,
    scope: ScopeId,
    stream: &StreamId,
) -> Result<i64, StoreError> {
    connection
        .prepare_cached("INSERT INTO stream (scope, name) VALUES (?1, ?2)")
        .and_then(|mut insert| insert.insert((scope.get(), stream.as_str())))
        .map_err(failure)
}

/// Writes down commands that are new.
pub(crate) fn commands<'a>(
    connection: &Connection,
    scope: ScopeId,
    records: impl IntoIterator<Item = &'a CommandRecord>,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO command (scope, id, fingerprint, first_position, events, crc) \
               VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    let mut insert = connection.prepare_cached(sql).map_err(failure)?;
    for record in records {
        insert
            .execute((
                scope.get(),
                record.command.as_bytes().as_slice(),
                record
                    .fingerprint
                    .as_ref()
                    .map(|hash| hash.as_bytes().as_slice()),
                whole(record.first_position),
                record.events,
                record::command_crc(record),
            ))
            .map_err(failure)?;
    }
    Ok(())
}

/// Writes the rows of read models, with statements that are prepared once.
pub(crate) struct Rows<'c, 'm> {
    connection: &'c Connection,
    models: &'m mut Models,
    scope: ScopeId,
    tables: Vec<Statements<'c>>,
}

struct Statements<'c> {
    table: TableRef,
    put: CachedStatement<'c>,
    delete: CachedStatement<'c>,
}

impl<'c, 'm> Rows<'c, 'm> {
    pub(crate) fn new(connection: &'c Connection, models: &'m mut Models, scope: ScopeId) -> Self {
        Self {
            connection,
            models,
            scope,
            tables: Vec::new(),
        }
    }

    pub(crate) fn write(&mut self, write: &RowWrite) -> Result<(), StoreError> {
        match write {
            RowWrite::Put { table, row } => self.put(table, row),
            RowWrite::Delete { table, key } => {
                let scope = self.scope;
                run(&mut self.statements(table)?.delete, scope, key)
            }
        }
    }

    pub(crate) fn put(&mut self, table: TableRef, row: &[Cell]) -> Result<(), StoreError> {
        let scope = self.scope;
        run(&mut self.statements(table)?.put, scope, row)
    }

    /// Refuses a write whose cells do not fit its table.
    pub(crate) fn check(&self, write: &RowWrite) -> Result<(), StoreError> {
        let fits = match write {
            RowWrite::Put { table, row } => table.accepts(row),
            RowWrite::Delete { table, key } => table.accepts_key(key),
        };
        fits.map_err(|error| corrupt(error.to_string()))
    }

    /// Removes every row of a read model.
    pub(crate) fn clear(&mut self, table: TableRef) -> Result<(), StoreError> {
        let model = self.models.of(table)?;
        self.connection
            .prepare_cached(&model.delete_all)
            .and_then(|mut delete| delete.execute([self.scope.get()]))
            .map_err(failure)?;
        Ok(())
    }

    fn statements(&mut self, table: TableRef) -> Result<&mut Statements<'c>, StoreError> {
        let known = |known: &Statements<'_>| std::ptr::eq(known.table, table);
        let place = match self.tables.iter().position(known) {
            Some(place) => place,
            None => {
                let model = self.models.of(table)?;
                self.tables.push(Statements {
                    table,
                    put: self
                        .connection
                        .prepare_cached(&model.put)
                        .map_err(failure)?,
                    delete: self
                        .connection
                        .prepare_cached(&model.delete)
                        .map_err(failure)?,
                });
                self.tables.len() - 1
            }
        };
        self.tables.get_mut(place).ok_or(StoreError::Unsupported(
            "find a statement that was just prepared",
        ))
    }
}

fn run(
    statement: &mut CachedStatement<'_>,
    scope: ScopeId,
    cells: &[Cell],
) -> Result<(), StoreError> {
    statement
        .raw_bind_parameter(1, scope.get())
        .map_err(failure)?;
    for (place, cell) in (2..).zip(cells) {
        statement
            .raw_bind_parameter(place, Bound(cell))
            .map_err(failure)?;
    }
    statement.raw_execute().map_err(failure)?;
    Ok(())
}
