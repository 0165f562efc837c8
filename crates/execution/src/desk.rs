//! The desk: where a task reads states, records facts, and leaves one commit behind.
//!
//! Every state that is looked at becomes part of what the decision rests on: its version
//! is expected in the commit, so that a decision on yesterday's state cannot be written
//! today, not even one that only looked.

use crate::access::Authorizer;
use crate::authentication::Authenticator;
use crate::room::{read_row, row};
use crate::{Command, Fact, Loaded, Refused, Room, Who};
use lineside_journal::{
    Cell, Commit, Effect, Expect, Line, Row, Scan, Scope, StoreError, StreamId, StreamWrite,
    TableRef,
};
use lineside_kernel::{ActorId, Problem, Timestamp};
use lineside_proof::Hash;
use std::any::Any;
use std::sync::Arc;

mod puts;
mod sheets;

use puts::Puts;
use sheets::{AnyState, Sheet, Sheets};

/// What the desk may ask; a store, a cache over one, or your own database.
pub trait Reads {
    /// One row of a read model.
    ///
    /// # Errors
    /// [`StoreError`] when the store fails.
    fn row(&mut self, table: TableRef, key: &[Cell]) -> Result<Option<Row>, StoreError>;

    /// Rows of a read model.
    ///
    /// # Errors
    /// [`StoreError`] when the store fails.
    fn rows(&mut self, table: TableRef, scan: &Scan) -> Result<Vec<Row>, StoreError>;

    /// Who did what to a thing so far, oldest first.
    ///
    /// # Errors
    /// [`StoreError`] when the store fails.
    fn history(&mut self, stream: &StreamId) -> Result<Vec<History>, StoreError>;

    /// The version of a stream; 0 when it has no events.
    ///
    /// # Errors
    /// [`StoreError`] when the store fails.
    fn version(&mut self, stream: &StreamId) -> Result<u64, StoreError>;

    /// A line as the journal has it; `None` when there is none.
    ///
    /// # Errors
    /// [`StoreError::Unsupported`] when lines cannot be read here, and others when the
    /// store fails.
    fn line(&mut self, _stream: &StreamId, _version: u64) -> Result<Option<Line>, StoreError> {
        Err(StoreError::Unsupported("read lines of the journal"))
    }

    /// A state that was kept from an earlier decision. It may be out of date: the commit
    /// expects its version, and is refused when it is.
    fn kept(&mut self, _stream: &StreamId) -> Option<(u64, Arc<dyn Any + Send + Sync>)> {
        None
    }
}

/// One step of a thing's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// The version it made.
    pub version: u64,
    /// The kind of event: `record.changed`.
    pub kind: String,
    /// Who acted.
    pub actor: ActorId,
    /// When it happened, as claimed.
    pub at: Timestamp,
    /// The leaf hash of the line.
    pub leaf: Hash,
}

/// One task's work place.
pub struct Desk<'a> {
    reads: &'a mut dyn Reads,
    scope: &'a Scope,
    command: &'a Command,
    who: Who,
    now: Timestamp,
    sheets: Sheets,
    /// The sheets that were written on, in the order of their first facts.
    written: Vec<usize>,
    puts: Puts,
    authenticator: Option<&'a dyn Authenticator>,
    authorizer: Option<&'a dyn Authorizer>,
}

impl<'a> Desk<'a> {
    /// A desk for one command; `now` is the host's time.
    pub fn new(
        reads: &'a mut dyn Reads,
        scope: &'a Scope,
        command: &'a Command,
        now: Timestamp,
    ) -> Self {
        Self {
            reads,
            scope,
            command,
            who: Who {
                actor: command.actor.clone(),
                at: command.at.unwrap_or(now),
                reason: command.reason.clone(),
            },
            now,
            sheets: Sheets::default(),
            written: Vec::new(),
            puts: Puts::default(),
            authenticator: None,
            authorizer: None,
        }
    }

    /// The same desk, with somebody who can tell whether people are who they say.
    #[must_use]
    pub fn with_authenticator(mut self, authenticator: Option<&'a dyn Authenticator>) -> Self {
        self.authenticator = authenticator;
        self
    }

    /// Who can tell whether people are who they say.
    #[must_use]
    pub fn authenticator(&self) -> Option<&'a dyn Authenticator> {
        self.authenticator
    }

    /// The same desk, with a host that has a say of its own in what is allowed.
    #[must_use]
    pub fn with_authorizer(mut self, authorizer: Option<&'a dyn Authorizer>) -> Self {
        self.authorizer = authorizer;
        self
    }

    /// The host that has a say of its own in what is allowed.
    #[must_use]
    pub fn authorizer(&self) -> Option<&'a dyn Authorizer> {
        self.authorizer
    }

    /// Whose journal it is.
    #[must_use]
    pub fn scope(&self) -> &'a Scope {
        self.scope
    }

    /// The command that is carried out.
    #[must_use]
    pub fn command(&self) -> &'a Command {
        self.command
    }

    /// Who acts, and when it happened as claimed.
    #[must_use]
    pub fn who(&self) -> &Who {
        &self.who
    }

    /// The host's time: what deadlines, sessions and locks are measured by.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// The state of a thing; the default state and version 0 when it does not exist.
    ///
    /// What was recorded on this desk is in it already.
    ///
    /// # Errors
    /// [`Refused`] when it cannot be read, or the code is none.
    pub fn load<R: Room>(&mut self, code: &str) -> Result<Loaded<R::State>, Refused> {
        let place = self.look_up::<R>(code)?;
        self.sheet(place)?.loaded::<R>()
    }

    /// The place of a thing's sheet, with its state on it.
    fn look_up<R: Room>(&mut self, code: &str) -> Result<usize, Refused> {
        let has_state = |sheet: &Sheet| sheet.state.is_some();
        let seen = self.sheets.glance(R::FAMILY, code);
        if let Some(place) = seen
            && self.sheets.get(place).is_some_and(has_state)
        {
            return Ok(place);
        }
        let stream = stream::<R>(code)?;
        let known = seen.or_else(|| self.sheets.place(&stream));
        let mut guarded = None;
        if let Some(sheet) = known.and_then(|place| self.sheets.get(place)) {
            if has_state(sheet) {
                return Ok(known.unwrap_or_default());
            }
            guarded = Some(sheet.version);
        }
        let kept = self.kept::<R>(&stream);
        let is_kept = kept.is_some();
        let mut loaded = match kept {
            Some(kept) => kept,
            None => match self.reads.row(R::TABLE, &[Cell::from(code)])? {
                Some(row) => read_row::<R>(&row)
                    .map_err(|why| StoreError::Corrupt(format!("the row of `{stream}`: {why}")))?,
                None => Loaded {
                    version: 0,
                    state: Arc::new(R::State::default()),
                },
            },
        };
        // A stream that was guarded before rests on the older of both sightings, so that a
        // write in between fails the commit.
        if let Some(version) = guarded {
            loaded.version = loaded.version.min(version);
        }
        let sheet = Sheet {
            stream,
            version: loaded.version,
            state: Some(loaded.state),
            is_kept: is_kept && guarded.is_none(),
            events: Vec::new(),
            row: None,
        };
        Ok(
            match known.and_then(|place| Some((place, self.sheets.get_mut(place)?))) {
                Some((place, guard)) => {
                    *guard = sheet;
                    place
                }
                None => self.sheets.add(sheet),
            },
        )
    }

    fn sheet(&self, place: usize) -> Result<&Sheet, Refused> {
        self.sheets.get(place).ok_or_else(|| missing().into())
    }

    fn kept<R: Room>(&mut self, stream: &StreamId) -> Option<Loaded<R::State>> {
        let (version, state) = self.reads.kept(stream)?;
        Some(Loaded {
            version,
            state: state.downcast().ok()?,
        })
    }

    /// Writes a fact down, and answers with the state that it makes.
    ///
    /// # Errors
    /// [`Refused`] when the thing cannot be read, or the fact has no canonical form.
    pub fn record<R: Room>(
        &mut self,
        code: &str,
        event: &R::Event,
    ) -> Result<Loaded<R::State>, Refused> {
        let place = self.look_up::<R>(code)?;
        let new = event
            .to_event(self.who.at)
            .map_err(|error| Refused::Problem(Problem::from(error)))?;
        let sheet = self.sheets.get_mut(place).ok_or_else(missing)?;
        sheet.evolve::<R>(event, &self.who)?;
        self.puts.extend(R::project(code, event, &self.who));
        if sheet.events.is_empty() {
            self.written.push(place);
        }
        sheet.events.push(new);
        sheet.row = Some(put_row::<R>);
        sheet.loaded::<R>()
    }

    /// Changes a ledger or row that belongs to no room's state.
    pub fn effect(&mut self, effect: Effect) {
        self.puts.push(effect);
    }

    /// Rests the decision on a stream that has no room, and answers with its version.
    ///
    /// # Errors
    /// [`Refused`] when it cannot be read.
    pub fn guard(&mut self, stream: &StreamId) -> Result<u64, Refused> {
        if let Some(sheet) = self
            .sheets
            .place(stream)
            .and_then(|place| self.sheets.get(place))
        {
            return Ok(sheet.newest());
        }
        let version = self.reads.version(stream)?;
        self.sheets.add(Sheet {
            stream: stream.clone(),
            version,
            state: None,
            is_kept: false,
            events: Vec::new(),
            row: None,
        });
        Ok(version)
    }

    /// What is known beyond single states: rows, and who did what.
    pub fn reads(&mut self) -> &mut dyn Reads {
        self.reads
    }

    /// A row that the command at work has put, which reads do not show before it is stored.
    pub fn put_row(&mut self, table: TableRef, key: &[Cell]) -> Option<&[Cell]> {
        self.puts.row(table, key)
    }

    /// Every row of a read model that the command at work has put so far, oldest first.
    pub fn put_rows(&self, table: TableRef) -> impl Iterator<Item = &[Cell]> {
        self.puts.rows(table)
    }

    /// Whether anything was recorded.
    #[must_use]
    pub fn has_facts(&self) -> bool {
        !self.written.is_empty() || !self.puts.is_empty()
    }

    /// The states as they would be after the commit, for a cache.
    pub fn states(&self) -> impl Iterator<Item = (&StreamId, u64, &AnyState)> {
        self.sheets.iter().filter_map(as_kept)
    }

    /// Those of them that were not kept from an earlier decision as they are.
    pub fn new_states(&self) -> impl Iterator<Item = (&StreamId, u64, &AnyState)> {
        let new = |sheet: &&Sheet| !sheet.is_kept || !sheet.events.is_empty();
        self.sheets.iter().filter(new).filter_map(as_kept)
    }

    /// Makes one commit of everything.
    ///
    /// # Errors
    /// [`Refused`] when a state has no row.
    pub fn into_commit(mut self, fingerprint: Hash) -> Result<Commit, Refused> {
        let mut commit = Commit::new(self.command.id, self.command.author());
        commit.fingerprint = fingerprint;
        commit.effects = std::mem::take(&mut self.puts).into_effects();
        commit.effects.reserve_exact(self.written.len());
        commit.streams.reserve_exact(self.sheets.len());
        for place in &self.written {
            let sheet = self.sheets.get_mut(*place).ok_or_else(missing)?;
            if let (Some(put), Some(state)) = (sheet.row, &sheet.state) {
                let effect =
                    put(sheet.stream.code(), sheet.newest(), state).map_err(StoreError::Corrupt)?;
                commit.effects.push(effect);
            }
            commit.streams.push(StreamWrite {
                stream: sheet.stream.clone(),
                expect: expect(sheet.version),
                events: std::mem::take(&mut sheet.events),
            });
        }
        let guards = self.sheets.iter().filter(|sheet| sheet.row.is_none());
        let guards = guards.map(|sheet| StreamWrite {
            stream: sheet.stream.clone(),
            expect: expect(sheet.version),
            events: Vec::new(),
        });
        commit.streams.extend(guards);
        // Guards stand in one order, whatever was looked at first.
        if let Some(guards) = commit.streams.get_mut(self.written.len()..) {
            guards.sort_unstable_by(|left, right| left.stream.cmp(&right.stream));
        }
        Ok(commit)
    }
}

/// What a cache may keep of a sheet.
fn as_kept(sheet: &Sheet) -> Option<(&StreamId, u64, &AnyState)> {
    Some((&sheet.stream, sheet.newest(), sheet.state.as_ref()?))
}

fn missing() -> StoreError {
    StoreError::Corrupt("a sheet of the desk is missing".into())
}

fn stream<R: Room>(code: &str) -> Result<StreamId, Refused> {
    StreamId::new(R::FAMILY, code).map_err(|error| Refused::Problem(error.into()))
}

fn expect(version: u64) -> Expect {
    match version {
        0 => Expect::NoStream,
        version => Expect::Exactly(version),
    }
}

fn put_row<R: Room>(code: &str, version: u64, state: &AnyState) -> Result<Effect, String> {
    let state = state
        .clone()
        .downcast::<R::State>()
        .map_err(|_| "a state of another room")?;
    Ok(Effect::Put {
        table: R::TABLE,
        row: row::<R>(code, version, &state)?,
    })
}
