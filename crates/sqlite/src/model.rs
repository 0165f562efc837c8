//! A read model as SQL: a typed table, its indexes, and a view for people.
//!
//! This is the only place where SQL is put together from names. They come from the source
//! code, and [`Table::is_sound`](lineside_journal::Table::is_sound) has made sure that they
//! are words.

use crate::failure::corrupt;
use lineside_journal::{Cell, Column, ColumnKind, Row, StoreError, TableRef};
use rusqlite::types::{ToSqlOutput, ValueRef};
use std::fmt::Write;
use std::sync::Arc;

/// The statements of one read model.
#[derive(Debug)]
pub(crate) struct Model {
    pub(crate) table: TableRef,
    /// Makes the table, its indexes and its view; also what tells one form from another.
    pub(crate) create: String,
    pub(crate) drop: String,
    pub(crate) put: String,
    pub(crate) delete: String,
    pub(crate) delete_all: String,
    pub(crate) get: String,
    /// `SELECT` and the columns of a row.
    pub(crate) select: String,
}

/// The read models that a connection has met.
#[derive(Debug, Default)]
pub(crate) struct Models(Vec<Arc<Model>>);

impl Models {
    /// The statements of a read model.
    pub(crate) fn of(&mut self, table: TableRef) -> Result<Arc<Model>, StoreError> {
        let known = |model: &&Arc<Model>| std::ptr::eq(model.table, table) || model.table == table;
        if let Some(model) = self.0.iter().find(known) {
            return Ok(model.clone());
        }
        let model = Arc::new(Model::new(table)?);
        self.0.push(model.clone());
        Ok(model)
    }
}

impl Model {
    pub(crate) fn new(table: TableRef) -> Result<Self, StoreError> {
        table
            .is_sound()
            .map_err(|error| corrupt(error.to_string()))?;
        let name = table.name;
        let columns = names(table.columns.iter());
        let all = (1..=table.columns.len() + 1).map(|place| format!("?{place}"));
        let all = all.collect::<Vec<_>>().join(", ");
        let key = names(table.key_columns().iter());
        let is_row = is_row(table);
        let select = format!("SELECT {columns} FROM \"rm_{name}\"");
        Ok(Self {
            table,
            create: create(table),
            drop: format!("DROP VIEW IF EXISTS \"v_{name}\"; DROP TABLE IF EXISTS \"rm_{name}\";"),
            put: format!(
                "INSERT INTO \"rm_{name}\" (scope, {columns}) VALUES ({all}) \
                 ON CONFLICT (scope, {key}) DO {}",
                replace(table)
            ),
            delete: format!("DELETE FROM \"rm_{name}\" WHERE {is_row}"),
            delete_all: format!("DELETE FROM \"rm_{name}\" WHERE scope = ?1"),
            get: format!("{select} WHERE {is_row}"),
            select,
        })
    }
}

fn names<'a>(columns: impl Iterator<Item = &'a Column>) -> String {
    let quoted: Vec<_> = columns
        .map(|column| format!("\"{}\"", column.name))
        .collect();
    quoted.join(", ")
}

fn is_row(table: TableRef) -> String {
    let mut text = String::from("scope = ?1");
    for (place, column) in (2..).zip(table.key_columns()) {
        let _ = write!(text, " AND \"{}\" = ?{place}", column.name);
    }
    text
}

/// What happens to a row that is there already.
fn replace(table: TableRef) -> String {
    let others = table.columns.get(table.key..).unwrap_or_default();
    let new: Vec<_> = others
        .iter()
        .map(|column| format!("\"{0}\" = excluded.\"{0}\"", column.name))
        .collect();
    match new.is_empty() {
        true => "NOTHING".into(),
        false => format!("UPDATE SET {}", new.join(", ")),
    }
}

fn create(table: TableRef) -> String {
    let name = table.name;
    let key = names(table.key_columns().iter());
    let mut text = format!("CREATE TABLE \"rm_{name}\" (scope INTEGER NOT NULL");
    for column in table.columns {
        let kind = match column.kind {
            ColumnKind::Text => "TEXT",
            ColumnKind::Integer => "INTEGER",
            ColumnKind::Bytes => "BLOB",
        };
        let must = if column.optional { "" } else { " NOT NULL" };
        let _ = write!(text, ", \"{}\" {kind}{must}", column.name);
    }
    let _ = write!(text, ", PRIMARY KEY (scope, {key})) STRICT, WITHOUT ROWID;");
    for index in table.indexes {
        let columns = index
            .columns
            .iter()
            .filter_map(|place| table.columns.get(*place));
        let _ = write!(
            text,
            " CREATE INDEX \"{}\" ON \"rm_{name}\" (scope, {});",
            index_name(table, index.name),
            names(columns)
        );
    }
    let columns = table
        .columns
        .iter()
        .map(|column| format!("t.\"{}\"", column.name));
    let columns = columns.collect::<Vec<_>>().join(", ");
    let _ = write!(
        text,
        " CREATE VIEW \"v_{name}\" AS SELECT s.name AS scope, {columns} \
         FROM \"rm_{name}\" AS t JOIN scope AS s ON s.id = t.scope;"
    );
    text
}

/// No word holds a `$`, so that no index has the name of another table or index.
pub(crate) fn index_name(table: TableRef, index: &str) -> String {
    format!("rm_{}${index}", table.name)
}

/// A value on its way to SQLite.
pub(crate) struct Bound<'a>(pub(crate) &'a Cell);

impl rusqlite::ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Cell::Empty => ValueRef::Null,
            Cell::Integer(number) => ValueRef::Integer(*number),
            Cell::Text(text) => ValueRef::Text(text.as_bytes()),
            Cell::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

/// A row as it was found.
pub(crate) fn row(table: TableRef, found: &rusqlite::Row<'_>) -> Result<Row, StoreError> {
    let cell = |(place, column): (usize, &Column)| {
        let value = found.get_ref(place).map_err(crate::failure::failure)?;
        cell(column, value).ok_or_else(|| {
            corrupt(format!(
                "read model `{}` holds something in `{}` that does not belong there",
                table.name, column.name
            ))
        })
    };
    table.columns.iter().enumerate().map(cell).collect()
}

fn cell(column: &Column, value: ValueRef<'_>) -> Option<Cell> {
    Some(match (value, column.kind) {
        (ValueRef::Null, _) if column.optional => Cell::Empty,
        (ValueRef::Integer(number), ColumnKind::Integer) => Cell::Integer(number),
        (ValueRef::Text(text), ColumnKind::Text) => Cell::Text(str::from_utf8(text).ok()?.into()),
        (ValueRef::Blob(bytes), ColumnKind::Bytes) => Cell::Bytes(bytes.into()),
        _ => return None,
    })
}
