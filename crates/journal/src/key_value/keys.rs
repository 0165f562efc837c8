//! Where in the map each thing has its place.
//!
//! ```text
//! 00                                      the format
//! 01 table                                a read model's form
//! 02 scope                                the tip, and how often the scope was written
//! 03 scope position                       a line
//! 04 scope stream                         a stream's version
//! 05 scope stream version                 the position of a stream's line
//! 06 scope command                        a command's record
//! 07 table scope key..                    a row
//! 08 table scope index columns.. key..    the same row, where an index finds it
//! ```
//!
//! A table stands before the scope, so that all rows of a table are one range.

use super::cells;
use crate::{Cell, CommandId, Index, Scope, StreamId, TableRef};

pub(super) const TABLE: u8 = 1;
pub(super) const ROW: u8 = 7;
pub(super) const ENTRY: u8 = 8;

/// The key of the format.
pub(super) fn format() -> Vec<u8> {
    vec![0]
}

/// Behind every key.
pub(super) fn end() -> Vec<u8> {
    vec![0xff]
}

/// The key of a table's form.
pub(super) fn table(table: TableRef) -> Vec<u8> {
    named(TABLE, table.name)
}

/// Before all tips.
pub(super) fn tips() -> Vec<u8> {
    vec![2]
}

/// The key of a scope's tip.
pub(super) fn tip(scope: &Scope) -> Vec<u8> {
    named(2, scope.as_str())
}

/// The scope whose tip has this key.
pub(super) fn scope_of_tip(key: &[u8]) -> Option<Scope> {
    let (_, rest) = key.split_first()?;
    let (name, rest) = cells::read_bytes(rest)?;
    if !rest.is_empty() {
        return None;
    }
    std::str::from_utf8(&name).ok()?.parse().ok()
}

/// Before all lines of a scope.
pub(super) fn lines(scope: &Scope) -> Vec<u8> {
    named(3, scope.as_str())
}

/// The key of a line.
pub(super) fn line(scope: &Scope, position: u64) -> Vec<u8> {
    let mut key = lines(scope);
    key.extend_from_slice(&position.to_be_bytes());
    key
}

/// The key of a stream's version.
pub(super) fn version(scope: &Scope, stream: &StreamId) -> Vec<u8> {
    let mut key = named(4, scope.as_str());
    cells::write_bytes(stream.as_str().as_bytes(), &mut key);
    key
}

/// The key of the position at which a version of a stream stands.
pub(super) fn stream_line(scope: &Scope, stream: &StreamId, version: u64) -> Vec<u8> {
    let mut key = named(5, scope.as_str());
    cells::write_bytes(stream.as_str().as_bytes(), &mut key);
    key.extend_from_slice(&version.to_be_bytes());
    key
}

/// The key of a command's record.
pub(super) fn command(scope: &Scope, command: CommandId) -> Vec<u8> {
    let mut key = named(6, scope.as_str());
    key.extend_from_slice(command.as_bytes());
    key
}

/// Before all rows of a table, of every scope.
pub(super) fn rows_of_table(table: TableRef) -> Vec<u8> {
    named(ROW, table.name)
}

/// Before all rows of a table that one scope has.
pub(super) fn rows(table: TableRef, scope: &Scope) -> Vec<u8> {
    let mut key = rows_of_table(table);
    cells::write_bytes(scope.as_str().as_bytes(), &mut key);
    key
}

/// The key of a row.
pub(super) fn row(table: TableRef, scope: &Scope, key: &[Cell]) -> Vec<u8> {
    let mut bytes = rows(table, scope);
    cells::write(key, &mut bytes);
    bytes
}

/// Before all index entries of a table, of every scope.
pub(super) fn entries_of_table(table: TableRef) -> Vec<u8> {
    named(ENTRY, table.name)
}

/// Before all index entries of a table that one scope has.
pub(super) fn entries(table: TableRef, scope: &Scope) -> Vec<u8> {
    let mut key = entries_of_table(table);
    cells::write_bytes(scope.as_str().as_bytes(), &mut key);
    key
}

/// Before all entries of one index.
pub(super) fn index(table: TableRef, scope: &Scope, index: &Index) -> Vec<u8> {
    let mut key = entries(table, scope);
    cells::write_bytes(index.name.as_bytes(), &mut key);
    key
}

/// The key of a row's entry in an index.
pub(super) fn entry(table: TableRef, scope: &Scope, by: &Index, row: &[Cell]) -> Vec<u8> {
    let mut key = index(table, scope, by);
    for cell in by.columns.iter().filter_map(|place| row.get(*place)) {
        cells::write(std::slice::from_ref(cell), &mut key);
    }
    cells::write(table.key_of(row), &mut key);
    key
}

/// The first key behind all that start with this one.
pub(super) fn behind(mut start: Vec<u8>) -> Vec<u8> {
    while let Some(last) = start.pop() {
        if let Some(next) = last.checked_add(1) {
            start.push(next);
            break;
        }
    }
    start
}

fn named(kind: u8, name: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(name.len() + 48);
    key.push(kind);
    cells::write_bytes(name.as_bytes(), &mut key);
    key
}
