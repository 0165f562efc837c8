//! A room: one kind of thing, its states, its facts, and the row that shows it.

use crate::{Fact, FactError, Who};
use lineside_journal::{Cell, Effect, Entry, LateText, Row, StreamId, TableRef, Text};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::any::Any;
use std::sync::Arc;

/// One kind of thing that has a history.
///
/// The current state of each thing is kept as one row of [`Room::TABLE`]: its code, the
/// version of its stream, whatever columns are worth asking for, and the state itself as
/// JSON in the last column. Decisions load that row; nothing is replayed.
pub trait Room: Sized + 'static {
    /// The first part of its streams' names: `record`.
    const FAMILY: &'static str;
    /// The row of each thing: `code` text (the key), `version` integer, the columns of
    /// [`Room::columns`], and `state` text.
    const TABLE: TableRef;
    /// What is known of one thing; the default is a thing that does not exist.
    type State: Default + Clone + Serialize + DeserializeOwned + Send + Sync + 'static;
    /// What happens to it.
    type Event: Fact;

    /// What a fact makes of a state.
    fn evolve(state: Self::State, event: &Self::Event, who: &Who) -> Self::State;

    /// The columns between `version` and `state`.
    fn columns(_state: &Self::State) -> Vec<Cell> {
        Vec::new()
    }

    /// Further rows that follow from a fact, such as ledgers; they must follow from the
    /// fact alone, because a rebuild asks again.
    fn project(_code: &str, _event: &Self::Event, _who: &Who) -> Vec<Effect> {
        Vec::new()
    }

    /// Every read model that the room writes.
    #[must_use]
    fn tables() -> Vec<TableRef> {
        vec![Self::TABLE]
    }
}

/// A state with the version of the stream that it belongs to; 0 when there is none.
pub struct Loaded<S> {
    /// The version of the newest fact in it.
    pub version: u64,
    /// The state.
    pub state: Arc<S>,
}

impl<S> Clone for Loaded<S> {
    fn clone(&self) -> Self {
        Self {
            version: self.version,
            state: self.state.clone(),
        }
    }
}

/// The row of a thing; its last cell, the state as text, is written when somebody asks.
///
/// # Errors
/// A text that says why the state has no row.
pub fn row<R: Room>(code: &str, version: u64, state: &Arc<R::State>) -> Result<Row, String> {
    row_with::<R>(code, version, state, Text::late(StateText(state.clone())))
}

fn row_with<R: Room>(
    code: &str,
    version: u64,
    state: &R::State,
    text: Text,
) -> Result<Row, String> {
    let version = i64::try_from(version).map_err(|error| error.to_string())?;
    let mut row = Vec::with_capacity(R::TABLE.columns.len());
    row.push(Cell::from(code));
    row.push(Cell::Integer(version));
    row.extend(R::columns(state));
    row.push(text.into());
    Ok(row)
}

/// A state that will be text.
struct StateText<S>(Arc<S>);

impl<S: Serialize + Send + Sync + 'static> LateText for StateText<S> {
    fn write(&self) -> String {
        // INVARIANT: states are plain data, which always have a text. One that had none
        // would read as damaged, and a rebuild would make it anew.
        serde_json::to_string(&*self.0).unwrap_or_default()
    }

    fn source(&self) -> &dyn Any {
        &self.0
    }
}

/// The state that a row holds.
///
/// # Errors
/// A text that says what the row lacks.
pub fn read_row<R: Room>(row: &[Cell]) -> Result<Loaded<R::State>, String> {
    let version = row.get(1).and_then(Cell::as_integer);
    let (Some(version), Some(Cell::Text(state))) = (version, row.last()) else {
        return Err("a row without version or state".into());
    };
    let version = u64::try_from(version).map_err(|error| error.to_string())?;
    let state = match state.source::<Arc<R::State>>() {
        Some(state) => state.clone(),
        None => serde_json::from_str(state)
            .map(Arc::new)
            .map_err(|error| error.to_string())?,
    };
    Ok(Loaded { version, state })
}

/// A room without its types: what replaying a journal needs of it.
pub trait AnyRoom: Send + Sync {
    /// The first part of its streams' names.
    fn family(&self) -> &'static str;

    /// Every read model that the room writes.
    fn tables(&self) -> Vec<TableRef>;

    /// Applies a stored line to a state (`None` at the start), and answers with the new
    /// state and the effects that follow.
    ///
    /// # Errors
    /// [`FactError`] when the line's body cannot be read.
    fn apply(
        &self,
        state: Option<Box<dyn Any + Send>>,
        entry: &Entry<'_>,
    ) -> Result<(Box<dyn Any + Send>, Vec<Effect>), FactError>;

    /// The row of a thing in this state.
    ///
    /// # Errors
    /// A text that says why the state has no row.
    fn row(&self, stream: &StreamId, version: u64, state: &(dyn Any + Send))
    -> Result<Row, String>;

    /// The read model that holds the states.
    fn table(&self) -> TableRef;

    /// Reads a state back from its row, for replays that start in the middle.
    ///
    /// # Errors
    /// A text that says what the row lacks.
    fn state(&self, row: &[Cell]) -> Result<Box<dyn Any + Send>, String>;
}

/// A room without its types.
#[must_use]
pub fn any_room<R: Room>() -> Box<dyn AnyRoom> {
    Box::new(Typeless::<R>(std::marker::PhantomData))
}

/// Gives a room's functions to a replay.
struct Typeless<R>(std::marker::PhantomData<fn() -> R>);

impl<R: Room> AnyRoom for Typeless<R> {
    fn family(&self) -> &'static str {
        R::FAMILY
    }

    fn tables(&self) -> Vec<TableRef> {
        R::tables()
    }

    fn apply(
        &self,
        state: Option<Box<dyn Any + Send>>,
        entry: &Entry<'_>,
    ) -> Result<(Box<dyn Any + Send>, Vec<Effect>), FactError> {
        let state = state.and_then(|state| state.downcast::<R::State>().ok());
        let state = state.map(|state| *state).unwrap_or_default();
        let unread = |why: &str| FactError {
            kind: entry.kind.to_string(),
            schema: entry.schema,
            why: why.to_owned(),
        };
        let who = Who::of(entry).ok_or_else(|| unread("its actor is no code"))?;
        // A kind of a later release is kept in the journal and changes no state here.
        let Some(event) = R::Event::read(entry.kind.as_str(), entry.schema, entry.body) else {
            return Ok((Box::new(state), Vec::new()));
        };
        let event = event?;
        let effects = R::project(entry.stream.code(), &event, &who);
        Ok((Box::new(R::evolve(state, &event, &who)), effects))
    }

    fn row(
        &self,
        stream: &StreamId,
        version: u64,
        state: &(dyn Any + Send),
    ) -> Result<Row, String> {
        let state = state
            .downcast_ref::<R::State>()
            .ok_or("a state of another room")?;
        let text = serde_json::to_string(state).map_err(|error| error.to_string())?;
        row_with::<R>(stream.code(), version, state, text.into())
    }

    fn table(&self) -> TableRef {
        R::TABLE
    }

    fn state(&self, row: &[Cell]) -> Result<Box<dyn Any + Send>, String> {
        let loaded = read_row::<R>(row)?;
        let state = Arc::try_unwrap(loaded.state).unwrap_or_else(|shared| (*shared).clone());
        Ok(Box::new(state))
    }
}
