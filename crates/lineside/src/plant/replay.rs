//! What lines make of rows: the one way from events to read models besides the desk.
//!
//! A replay takes lines in order and applies them through the rooms. Started on nothing
//! it rebuilds every row; started on a store's rows it carries them on, which is how
//! imported lines get theirs. Rows that were written command by command and rows that
//! were replayed must be equal, whatever happened: that is the best test of all.

use crate::rooms;
use lineside_execution::AnyRoom;
use lineside_journal::{
    Cell, Effect, Key, Line, Read, Row, RowWrite, Scope, StoreError, StreamId, TableRef,
};
use std::any::Any;
use std::collections::{BTreeMap, HashMap};

/// Rows by table and key; `None` is a row that was deleted.
type Rows = BTreeMap<(&'static str, Key), (TableRef, Option<Row>)>;

pub(super) struct Replay {
    rooms: HashMap<&'static str, Box<dyn AnyRoom>>,
    states: HashMap<StreamId, State>,
    rows: Rows,
}

struct State {
    version: u64,
    state: Option<Box<dyn Any + Send>>,
}

impl Replay {
    pub(super) fn new() -> Self {
        let rooms = rooms().into_iter();
        Self {
            rooms: rooms.map(|room| (room.family(), room)).collect(),
            states: HashMap::new(),
            rows: Rows::new(),
        }
    }

    /// Applies a line; what is not known yet is read from `base`, if there is one.
    pub(super) fn apply(
        &mut self,
        line: &Line,
        mut base: Option<(&mut dyn Read, &Scope)>,
    ) -> Result<(), StoreError> {
        let entry = line
            .read()
            .map_err(|error| StoreError::Corrupt(format!("a line: {error}")))?;
        // Families of a later release, and lines that only audit, have no room here.
        let Some(room) = self.rooms.get(entry.stream.family()) else {
            return Ok(());
        };
        let damaged = |why: String| StoreError::Corrupt(format!("`{}`: {why}", entry.stream));
        let state = match self.states.remove(&entry.stream) {
            Some(state) => state.state,
            None => match &mut base {
                // What begins here has no row yet, which spares a question.
                Some((store, scope)) if entry.version > 1 => {
                    let key = [Cell::from(entry.stream.code())];
                    let row = store.get(scope, room.table(), &key)?;
                    row.map(|row| room.state(&row))
                        .transpose()
                        .map_err(damaged)?
                }
                _ => None,
            },
        };
        let (state, effects) = room
            .apply(state, &entry)
            .map_err(|error| damaged(error.to_string()))?;
        for effect in effects {
            self.effect(effect, &mut base)?;
        }
        let state = State {
            version: entry.version,
            state: Some(state),
        };
        self.states.insert(entry.stream, state);
        Ok(())
    }

    /// The things that the lines were about, as far as they have rooms.
    pub(super) fn streams(&self) -> impl Iterator<Item = &StreamId> {
        self.states.keys()
    }

    /// Every row, ledgers included.
    pub(super) fn into_rows(mut self) -> Result<Vec<RowWrite>, StoreError> {
        self.write_states()?;
        let writes = self
            .rows
            .into_iter()
            .map(|((_, key), (table, row))| match row {
                Some(row) => RowWrite::Put { table, row },
                None => RowWrite::Delete { table, key },
            });
        Ok(writes.collect())
    }

    /// Every row that is there, while the replay can go on.
    pub(super) fn rows(&mut self) -> Result<Vec<(TableRef, Row)>, StoreError> {
        self.write_states()?;
        let rows = self.rows.values();
        Ok(rows
            .filter_map(|(table, row)| Some((*table, row.clone()?)))
            .collect())
    }

    fn write_states(&mut self) -> Result<(), StoreError> {
        for (stream, state) in &self.states {
            let (Some(room), Some(held)) = (self.rooms.get(stream.family()), &state.state) else {
                continue;
            };
            let row = room
                .row(stream, state.version, &**held)
                .map_err(|why| StoreError::Corrupt(format!("`{stream}`: {why}")))?;
            let table = room.table();
            let key = table.key_of(&row).to_vec();
            self.rows.insert((table.name, key), (table, Some(row)));
        }
        Ok(())
    }

    fn effect(
        &mut self,
        effect: Effect,
        base: &mut Option<(&mut dyn Read, &Scope)>,
    ) -> Result<(), StoreError> {
        let (table, key, row) = match effect {
            Effect::Put { table, row } => (table, table.key_of(&row).to_vec(), Some(row)),
            Effect::Delete { table, key } => (table, key, None),
            Effect::Add {
                table, key, delta, ..
            } => {
                let known = match (self.rows.get(&(table.name, key.clone())), base) {
                    (Some((_, row)), _) => row.clone(),
                    (None, Some((store, scope))) => store.get(scope, table, &key)?,
                    (None, None) => None,
                };
                let amount = known.as_ref().and_then(|row| row.last()?.as_integer());
                let sum = amount
                    .unwrap_or_default()
                    .checked_add(delta)
                    .ok_or_else(|| {
                        StoreError::Corrupt(format!("`{}`: an amount over 64 bits", table.name))
                    })?;
                let row = key.iter().cloned().chain([Cell::Integer(sum)]).collect();
                (table, key, Some(row))
            }
        };
        self.rows.insert((table.name, key), (table, row));
        Ok(())
    }
}
