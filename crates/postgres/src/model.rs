//! The SQL of a read model: its table, and the terms that change its rows.
//!
//! A table is named `rm_` and the read model's name, its columns as the read model names
//! them, with the scope first, so that a report reads like the plant speaks. The names
//! are lower-case words that the source code fixed ([`Table::is_sound`]), and they are
//! quoted all the same, because `order` is a word of SQL too.
//!
//! [`Table::is_sound`]: lineside_journal::Table::is_sound

use lineside_journal::{Column, ColumnKind, StoreError, Table, TableRef};
use std::fmt::Write;

/// Columns that every table of PostgreSQL has already.
const TAKEN: [&str; 6] = ["tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"];

/// How much of a text an index holds, and how much of bytes.
pub(crate) const INDEXED_CHARACTERS: usize = 200;
pub(crate) const INDEXED_BYTES: usize = 800;

/// Refuses a description that may not become SQL.
pub(crate) fn sound(table: TableRef) -> Result<TableRef, StoreError> {
    table
        .is_sound()
        .map(|()| table)
        .map_err(|error| StoreError::Corrupt(error.to_string()))
}

/// The table's name, quoted.
pub(crate) fn name(table: &Table) -> String {
    format!("\"rm_{}\"", table.name)
}

/// A column's name, quoted.
pub(crate) fn column(column: &Column) -> String {
    match TAKEN.contains(&column.name) {
        true => format!("\"{}_\"", column.name),
        false => format!("\"{}\"", column.name),
    }
}

/// Several columns, with a comma between them.
pub(crate) fn columns(columns: &[Column]) -> String {
    let names: Vec<_> = columns.iter().map(column).collect();
    names.join(", ")
}

/// The type of an array of a column's values.
pub(crate) fn array(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Text => "text[]",
        ColumnKind::Integer => "bigint[]",
        ColumnKind::Bytes => "bytea[]",
    }
}

/// Everything about a table that its rows depend on, as text to compare.
pub(crate) fn shape(table: &Table) -> String {
    let mut shape = String::new();
    for column in table.columns {
        let _ = write!(shape, "{} {:?}", column.name, column.kind);
        shape.push_str(if column.optional { "?, " } else { ", " });
    }
    let _ = write!(shape, "key {}", table.key);
    for index in table.indexes {
        let _ = write!(shape, ", {} {:?}", index.name, index.columns);
    }
    shape
}

/// What makes the table, one statement after another.
pub(crate) fn creation(table: &Table) -> Vec<String> {
    let mut statements = vec![dropping(table)];
    let mut create = format!(
        "CREATE TABLE {} (scope text COLLATE \"C\" NOT NULL",
        name(table)
    );
    for each in table.columns {
        let kind = match each.kind {
            ColumnKind::Text => "text COLLATE \"C\"",
            ColumnKind::Integer => "bigint",
            ColumnKind::Bytes => "bytea",
        };
        let presence = if each.optional { "" } else { " NOT NULL" };
        let _ = write!(create, ", {} {kind}{presence}", column(each));
    }
    let _ = write!(
        create,
        ", CONSTRAINT \"pk_{}\" PRIMARY KEY (scope, {}))",
        table.name,
        columns(table.key_columns())
    );
    statements.push(create);
    for (place, index) in table.indexes.iter().enumerate() {
        let order = ordering(&order(table, index.columns));
        // The index's own name could be too long, or another's.
        statements.push(format!(
            "CREATE INDEX \"ix_{place}_{}\" ON {} (scope, {})",
            table.name,
            name(table),
            order.join(", ")
        ));
    }
    statements
}

/// What removes the table.
pub(crate) fn dropping(table: &Table) -> String {
    format!("DROP TABLE IF EXISTS {}", name(table))
}

/// One column of an order: how it is written, and which column it is.
pub(crate) struct Ordered {
    pub(crate) column: &'static Column,
    /// Whether only the beginning of a text or of bytes counts.
    pub(crate) is_cut: bool,
}

impl Ordered {
    /// The column, or its beginning, as the index holds it.
    pub(crate) fn expression(&self) -> String {
        self.cut(&column(self.column))
    }

    /// The same of any value of the column's kind.
    pub(crate) fn cut(&self, value: &str) -> String {
        match (self.is_cut, self.column.kind) {
            (true, ColumnKind::Text) => format!("left({value}, {INDEXED_CHARACTERS})"),
            (true, ColumnKind::Bytes) => {
                format!("substring({value} from 1 for {INDEXED_BYTES})")
            }
            _ => value.to_owned(),
        }
    }

    /// The column in an order.
    fn direction(&self) -> String {
        let nulls = if self.column.optional {
            " NULLS FIRST"
        } else {
            ""
        };
        self.expression() + nulls
    }
}

/// The columns of an order: those of an index, then the key.
///
/// A page of a B-tree holds no long values, so an index holds their beginnings. Values
/// that differ only behind them are in the order of what comes next.
pub(crate) fn order(table: &Table, index: &[usize]) -> Vec<Ordered> {
    let of_index = index.iter().filter_map(|place| {
        table.columns.get(*place).map(|column| Ordered {
            column,
            is_cut: *place >= table.key && column.kind != ColumnKind::Integer,
        })
    });
    let of_key = table.key_columns().iter().map(|column| Ordered {
        column,
        is_cut: false,
    });
    of_index.chain(of_key).collect()
}

/// An order as SQL writes it, each column once.
pub(crate) fn ordering(order: &[Ordered]) -> Vec<String> {
    let mut ordering: Vec<String> = Vec::new();
    for each in order {
        let text = each.direction();
        if !ordering.contains(&text) {
            ordering.push(text);
        }
    }
    ordering
}

/// Removes every row of a scope.
pub(crate) fn clearing(table: &Table) -> String {
    format!("DELETE FROM {} WHERE scope = $1", name(table))
}

/// Looks up one row by its key, whose values start at `$2`.
pub(crate) fn lookup(table: &Table) -> String {
    let mut text = format!(
        "SELECT {} FROM {} WHERE scope = $1",
        columns(table.columns),
        name(table)
    );
    for (place, key) in table.key_columns().iter().enumerate() {
        let _ = write!(text, " AND {} = ${}", column(key), place + 2);
    }
    text
}

/// The amounts of a ledger, as a part of a load; the key's arrays start at `$first`.
pub(crate) fn amounts(table: &Table, part: usize, first: usize) -> String {
    let amount = table.columns.last().map(column).unwrap_or_default();
    let (mut arrays, mut names, mut equal) = (Vec::new(), Vec::new(), String::new());
    for (place, key) in table.key_columns().iter().enumerate() {
        arrays.push(format!("${}::{}", first + place, array(key.kind)));
        names.push(format!("k{place}"));
        let _ = write!(equal, " AND r.{} = asked.k{place}", column(key));
    }
    format!(
        "SELECT {part}, asked.place, found.amount, 0, NULL::bytea \
         FROM unnest({}) WITH ORDINALITY AS asked ({}, place) \
         CROSS JOIN LATERAL (SELECT r.{amount} AS amount FROM {} AS r \
         WHERE r.scope = $1{equal} LIMIT 1) AS found",
        arrays.join(", "),
        names.join(", "),
        name(table)
    )
}
