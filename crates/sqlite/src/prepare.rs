//! Making room for read models, and filling them anew.
//!
//! The file remembers the form of every read model and the scopes whose rows are still to
//! be rebuilt. A program that ends between making a table and filling it is told again.

use crate::failure::{corrupt, failure};
use crate::ground;
use crate::model::{Model, Models};
use crate::write;
use lineside_journal::{Row, Scope, StoreError, TableRef};
use rusqlite::{Connection, OptionalExtension};

/// Makes the tables that are missing or have another form; answers with those whose rows
/// must be rebuilt.
pub(crate) fn prepare(
    connection: &Connection,
    models: &mut Models,
    tables: &[TableRef],
) -> Result<Vec<TableRef>, StoreError> {
    let mut to_fill = Vec::new();
    for table in tables {
        let model = models.of(table)?;
        let is_new = !is_known(connection, &model)?;
        if is_new {
            make(connection, &model)?;
        }
        if is_new || is_pending(connection, table)? {
            to_fill.push(*table);
        }
    }
    Ok(to_fill)
}

/// What a store that only reads can say: that nothing is to be done.
pub(crate) fn nothing_to_do(
    connection: &Connection,
    models: &mut Models,
    tables: &[TableRef],
) -> Result<Vec<TableRef>, StoreError> {
    for table in tables {
        let model = models.of(table)?;
        if !is_known(connection, &model)? || is_pending(connection, table)? {
            return Err(StoreError::Unsupported(
                "prepare read models: it was opened for reading only",
            ));
        }
    }
    Ok(Vec::new())
}

/// Replaces every row of some read models of a scope.
pub(crate) fn replace_rows(
    connection: &Connection,
    models: &mut Models,
    scope: &Scope,
    at: u64,
    tables: &[TableRef],
    rows: &mut dyn Iterator<Item = (TableRef, Row)>,
) -> Result<(), StoreError> {
    let (id, tip) = ground::tip(connection, scope.as_str())?.unzip();
    let tip = tip.unwrap_or_default();
    if tip.position() != at {
        return Err(StoreError::Retry(format!(
            "the journal moved on from position {at}"
        )));
    }
    let id = match id {
        Some(id) => id,
        None => write::tip(connection, scope, None, &tip)?,
    };
    let mut filled = write::Rows::new(connection, models, id);
    for table in tables {
        filled.clear(table)?;
        connection
            .prepare_cached("DELETE FROM read_model_pending WHERE name = ?1 AND scope = ?2")
            .and_then(|mut done| done.execute((table.name, id.get())))
            .map_err(failure)?;
    }
    for (table, row) in rows {
        if tables.contains(&table) {
            table
                .accepts(&row)
                .map_err(|error| corrupt(error.to_string()))?;
            filled.put(table, &row)?;
        }
    }
    Ok(())
}

fn is_known(connection: &Connection, model: &Model) -> Result<bool, StoreError> {
    let known = connection
        .prepare_cached("SELECT version, form FROM read_model WHERE name = ?1")
        .and_then(|mut known| {
            let form = known.query_row([model.table.name], |row| {
                Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?))
            });
            form.optional()
        })
        .map_err(failure)?;
    Ok(known.is_some_and(|(version, form)| {
        version == i64::from(model.table.version) && form == model.create
    }))
}

fn is_pending(connection: &Connection, table: TableRef) -> Result<bool, StoreError> {
    connection
        .prepare_cached("SELECT 1 FROM read_model_pending WHERE name = ?1")
        .and_then(|mut pending| pending.exists([table.name]))
        .map_err(failure)
}

fn make(connection: &Connection, model: &Model) -> Result<(), StoreError> {
    let (name, version) = (model.table.name, model.table.version);
    connection.execute_batch(&model.drop).map_err(failure)?;
    connection.execute_batch(&model.create).map_err(failure)?;
    connection
        .execute(
            "INSERT INTO read_model (name, version, form) VALUES (?1, ?2, ?3) \
             ON CONFLICT (name) DO UPDATE SET version = excluded.version, form = excluded.form",
            (name, version, &model.create),
        )
        .and_then(|_| {
            connection.execute(
                "INSERT OR IGNORE INTO read_model_pending (name, scope) \
                 SELECT ?1, id FROM scope WHERE EXISTS \
                 (SELECT 1 FROM line WHERE line.id BETWEEN (scope.id << 44) AND \
                 (scope.id << 44 | 0xfffffffffff))",
                [name],
            )
        })
        .map_err(failure)?;
    Ok(())
}
