//! Does the file agree with itself?
//!
//! SQLite checks its own structure. Then every line is compared with its checksum and its
//! place, every stream with its lines, and every command with the line it began with. What
//! is not checked here: whether the chain of hashes holds, which is the journal's affair
//! and needs no database, and whether rows follow from lines, which a rebuild tells.

use crate::failure::{corrupt, failure};
use crate::ground::{self, Holding};
use crate::lines;
use crate::model::Models;
use crate::reader::Reader;
use crate::record::{ScopeId, natural, whole};
use lineside_journal::{CLOCK_STEPPED, Entry, Ground, Line, Scope, StoreError};
use rusqlite::{CachedStatement, Connection, OptionalExtension};
use std::ops::ControlFlow;

/// Finds damage anywhere in the file.
pub(crate) fn check(reader: &mut Reader) -> Result<(), StoreError> {
    let Reader {
        connection, models, ..
    } = reader;
    structure(connection)?;
    // One moment, whoever writes meanwhile.
    let moment = connection.unchecked_transaction().map_err(failure)?;
    let mut positions = 0;
    for scope in ground::scopes(&moment)? {
        if let Some((id, tip)) = ground::tip(&moment, scope.as_str())? {
            Audit::new(&moment, models, &scope, id)?.run(tip.position())?;
            positions += tip.position();
        }
    }
    count(&moment, "SELECT count(*) FROM line", "lines", positions)?;
    count(
        &moment,
        "SELECT count(*) FROM stream_line",
        "versions of streams",
        positions,
    )
}

fn structure(connection: &Connection) -> Result<(), StoreError> {
    let mut found = Vec::new();
    let mut check = connection
        .prepare("PRAGMA integrity_check(10)")
        .map_err(failure)?;
    let mut rows = check.query([]).map_err(failure)?;
    while let Some(row) = rows.next().map_err(failure)? {
        found.push(row.get::<_, String>(0).map_err(failure)?);
    }
    if found != ["ok"] {
        return Err(corrupt(found.join("; ")));
    }
    let mut check = connection
        .prepare("PRAGMA foreign_key_check")
        .map_err(failure)?;
    match check.exists([]).map_err(failure)? {
        true => Err(corrupt("something belongs to a scope that is not there")),
        false => Ok(()),
    }
}

fn count(connection: &Connection, sql: &str, what: &str, expected: u64) -> Result<(), StoreError> {
    let found = connection
        .query_row(sql, [], |row| row.get(0))
        .map_err(failure)?;
    match natural(found)? == expected {
        true => Ok(()),
        false => Err(corrupt(format!(
            "there are {found} {what} for {expected} positions"
        ))),
    }
}

/// Compares the lines of one scope with what leads to them.
struct Audit<'c, 'm> {
    connection: &'c Connection,
    scope: &'c Scope,
    id: ScopeId,
    holding: Holding<'c, 'm>,
    place: CachedStatement<'c>,
    /// Commands whose first line was met.
    commands: u64,
}

impl<'c, 'm> Audit<'c, 'm> {
    fn new(
        connection: &'c Connection,
        models: &'m mut Models,
        scope: &'c Scope,
        id: ScopeId,
    ) -> Result<Self, StoreError> {
        let place = "SELECT position FROM stream_line WHERE stream = ?1 AND version = ?2";
        Ok(Self {
            connection,
            scope,
            id,
            holding: Holding::new(connection, models, Some(id))?,
            place: connection.prepare_cached(place).map_err(failure)?,
            commands: 0,
        })
    }

    fn run(mut self, end: u64) -> Result<(), StoreError> {
        let (connection, scope, id) = (self.connection, self.scope, self.id);
        let mut position = 0;
        let mut result = Ok(());
        lines::of_journal(connection, (scope, id), 0, end, &mut |line| {
            position += 1;
            result = self.line(position, &line);
            match result {
                Ok(()) => ControlFlow::Continue(()),
                Err(_) => ControlFlow::Break(()),
            }
        })?;
        result?;
        let commands = connection
            .query_row(
                "SELECT count(*) FROM command WHERE scope = ?1 AND events > 0",
                [id.get()],
                |row| row.get(0),
            )
            .map_err(failure)?;
        match natural(commands)? == self.commands {
            true => Ok(()),
            false => Err(corrupt(format!(
                "`{scope}` has {commands} commands with events, of which {} have lines",
                self.commands
            ))),
        }
    }

    fn line(&mut self, position: u64, line: &Line) -> Result<(), StoreError> {
        let wrong = |why: &str| {
            corrupt(format!(
                "the line at position {position} of `{}`: {why}",
                self.scope
            ))
        };
        let entry: Entry<'_> = line.read().map_err(|error| wrong(&error.to_string()))?;
        if entry.position != position || entry.scope != *self.scope {
            return Err(wrong("it belongs elsewhere"));
        }
        let Some((stream, version)) = self.holding.stream(&entry.stream)? else {
            return Err(wrong("its stream is not there"));
        };
        let place = self
            .place
            .query_row((stream, whole(entry.version)), |row| row.get::<_, i64>(0))
            .optional()
            .map_err(failure)?;
        if place != Some(whole(position)) || entry.version > version {
            return Err(wrong("its stream does not lead to it"));
        }
        match self.holding.command(entry.command)? {
            Some(record) if record.first_position == position => self.commands += 1,
            Some(record) if record.first_position < position => {}
            // A step of the clock belongs to no command that was sent.
            None if entry.kind == CLOCK_STEPPED => {}
            _ => return Err(wrong("the record of its command does not lead to it")),
        }
        Ok(())
    }
}
