//! Read models: making room for them, and replacing their rows.

use super::records::{self, Head};
use super::writes::Writes;
use super::{KeyValue, keys};
use crate::{Row, Scope, StoreError, TableRef};

/// Registers tables; the rows of those that are new or have another form are gone.
pub(super) fn prepare<K: KeyValue>(
    map: &mut K,
    tables: &[TableRef],
) -> Result<Vec<TableRef>, StoreError> {
    let mut new = Vec::new();
    for table in tables {
        table
            .is_sound()
            .map_err(|error| StoreError::Corrupt(error.to_string()))?;
        let (key, form) = (keys::table(table), records::of_table(table));
        let known = map.get(&key)?;
        if known.as_ref() == Some(&form) {
            continue;
        }
        let mut writes = Writes::default();
        writes.clear(map, keys::rows_of_table(table))?;
        writes.clear(map, keys::entries_of_table(table))?;
        writes.put(key.clone(), form);
        writes.apply_if(map, (key, known))?;
        new.push(*table);
    }
    Ok(new)
}

/// Replaces all rows of some tables of a scope.
pub(super) fn replace_rows<K: KeyValue>(
    map: &mut K,
    scope: &Scope,
    at: u64,
    tables: &[TableRef],
    rows: &[(TableRef, Row)],
) -> Result<(), StoreError> {
    let before = map.get(&keys::tip(scope))?;
    let head = Head::read(before.as_deref())?;
    if head.tip.position() != at {
        return Err(StoreError::Retry(format!(
            "the journal moved on from position {at}"
        )));
    }
    let mut writes = Writes::default();
    for table in tables {
        writes.clear(map, keys::rows(table, scope))?;
        writes.clear(map, keys::entries(table, scope))?;
    }
    for (table, row) in rows {
        if tables.iter().any(|known| known.name == table.name) {
            writes.new_row(scope, table, row)?;
        }
    }
    let after = head.moved_to(head.tip.clone());
    writes.apply(map, scope, before, &after)
}
