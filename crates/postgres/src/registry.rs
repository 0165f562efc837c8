//! Which read models have a table, and making those that have none.
//!
//! A read model is remembered with its version and its shape. One that is new, or is not
//! what it was, gets an empty table, and its rows must be rebuilt from events. Which scopes
//! are still to be rebuilt is remembered too, for a program may end before it has done it.
//! Several processes may start at once: one makes the tables, the others find them made.

use crate::link::Link;
use crate::migrate::SchemaLock;
use crate::{model, sql};
use lineside_journal::{StoreError, TableRef};
use std::collections::HashMap;

/// Makes the tables that are not there as they should be, and answers with those whose
/// rows must be rebuilt.
pub(crate) fn prepare(link: &mut Link, tables: &[TableRef]) -> Result<Vec<TableRef>, StoreError> {
    for table in tables {
        model::sound(table)?;
    }
    let made = match wanting(link, tables)?.is_empty() {
        true => Vec::new(),
        false => make(link, tables)?,
    };
    let pending: Vec<String> = link.work(|session| {
        let rows = session.query(sql::PENDING, &[])?;
        Ok(rows
            .iter()
            .map(|row| row.try_get(0))
            .collect::<Result<_, _>>()?)
    })?;
    let is_to_fill =
        |table: &TableRef| made.contains(table) || pending.iter().any(|name| name == table.name);
    Ok(tables.iter().copied().filter(is_to_fill).collect())
}

fn make(link: &mut Link, tables: &[TableRef]) -> Result<Vec<TableRef>, StoreError> {
    let _lock = SchemaLock::take(link.address())?;
    // Whoever held the lock before may have made some.
    let wanting = wanting(link, tables)?;
    for table in &wanting {
        link.work(|session| {
            // Forgotten first and remembered last: cut off half-way, it is made again.
            session.execute(sql::FORGET_MODEL, &[&table.name])?;
            session.execute(sql::NOTE_PENDING, &[&table.name])?;
            for statement in model::creation(table) {
                session.client.batch_execute(&statement)?;
            }
            let version = i64::from(table.version);
            session.execute(
                sql::REMEMBER_MODEL,
                &[&table.name, &version, &model::shape(table)],
            )?;
            Ok(())
        })?;
    }
    Ok(wanting)
}

fn wanting(link: &mut Link, tables: &[TableRef]) -> Result<Vec<TableRef>, StoreError> {
    let known: HashMap<String, (i64, String)> = link.work(|session| {
        let mut known = HashMap::new();
        for row in session.query(sql::MODELS, &[])? {
            known.insert(row.try_get(0)?, (row.try_get(1)?, row.try_get(2)?));
        }
        Ok(known)
    })?;
    let mut wanting: Vec<TableRef> = Vec::new();
    for table in tables {
        let is_made = known.get(table.name).is_some_and(|(version, shape)| {
            *version == i64::from(table.version) && *shape == model::shape(table)
        });
        if !is_made && !wanting.iter().any(|other| other.name == table.name) {
            wanting.push(table);
        }
    }
    Ok(wanting)
}
