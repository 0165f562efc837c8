//! Taking over the lines of another store.

use crate::failure::{corrupt, failure};
use crate::ground::{self, Holding};
use crate::model::Models;
use crate::record::{self, ScopeId};
use crate::write;
use hashbrown::HashMap;
use lineside_journal::{
    CommandRecord, Ground, ImportPage, Imported, Line, Scope, StoreError, plan_import,
};
use rusqlite::{Connection, OptionalExtension};

/// Compares a page with what is here, and writes what is new.
pub(crate) fn import(
    connection: &Connection,
    models: &mut Models,
    scope: &Scope,
    page: &ImportPage<'_>,
) -> Result<Imported, StoreError> {
    let (id, tip) = ground::tip(connection, scope.as_str())?.unzip();
    let mut holding = Holding::new(connection, models, id)?;
    let plan = plan_import(
        scope,
        tip.unwrap_or_default(),
        page,
        &mut |position| match id {
            Some(id) => line(connection, id, position),
            None => Ok(None),
        },
        &mut |stream| holding.version(stream),
    )?;
    let streams = holding.into_streams();
    let imported = Imported {
        known: plan.known,
        new: plan.lines.len(),
        position: plan.tip.position(),
    };
    if plan.lines.is_empty() && page.rows.is_empty() {
        return Ok(imported);
    }
    let id = write::tip(connection, scope, id, &plan.tip)?;
    write::lines(connection, id, &plan.lines, streams)?;
    commands(connection, models, id, &plan.commands)?;
    let mut rows = write::Rows::new(connection, models, id);
    for write in page.rows {
        rows.check(write)?;
        rows.write(write)?;
    }
    Ok(imported)
}

/// The line at a position, if there is one.
fn line(
    connection: &Connection,
    scope: ScopeId,
    position: u64,
) -> Result<Option<Line>, StoreError> {
    let id = scope.line(position);
    let found = connection
        .prepare_cached("SELECT body, crc FROM line WHERE id = ?1")
        .and_then(|mut select| {
            let found = select.query_row([id], |row| Ok((row.get::<_, Vec<u8>>(0)?, row.get(1)?)));
            found.optional()
        })
        .map_err(failure)?;
    found
        .map(|(body, crc)| record::line(id, &body, crc))
        .transpose()
}

/// Writes down commands, of which some may have begun on an earlier page.
fn commands(
    connection: &Connection,
    models: &mut Models,
    scope: ScopeId,
    records: &[CommandRecord],
) -> Result<(), StoreError> {
    let mut holding = Holding::new(connection, models, Some(scope))?;
    let mut new = Vec::with_capacity(records.len());
    let mut places = HashMap::with_capacity(records.len());
    for record in records {
        if let Some(place) = places.get(&record.command) {
            let earlier: Option<&mut CommandRecord> = new.get_mut::<usize>(*place);
            if let Some(earlier) = earlier {
                *earlier = longer(earlier, record)?;
            }
            continue;
        }
        match holding.command(record.command)? {
            Some(earlier) => lengthen(connection, scope, &longer(&earlier, record)?)?,
            None => {
                places.insert(record.command, new.len());
                new.push(*record);
            }
        }
    }
    write::commands(connection, scope, &new)
}

/// A command whose lines come in several parts: what came before, and what came now.
fn longer(before: &CommandRecord, now: &CommandRecord) -> Result<CommandRecord, StoreError> {
    let events = before.events.checked_add(now.events);
    Ok(CommandRecord {
        events: events.ok_or_else(|| corrupt("a command has more events than can be counted"))?,
        ..*before
    })
}

fn lengthen(
    connection: &Connection,
    scope: ScopeId,
    record: &CommandRecord,
) -> Result<(), StoreError> {
    let sql = "UPDATE command SET events = ?3, crc = ?4 WHERE scope = ?1 AND id = ?2";
    let mut update = connection.prepare_cached(sql).map_err(failure)?;
    update
        .execute((
            scope.get(),
            record.command.as_bytes().as_slice(),
            record.events,
            record::command_crc(record),
        ))
        .map_err(failure)?;
    Ok(())
}
