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
    Cell, Commit, Effect, Expect, Line, NewEvent, Row, Scan, Scope, StoreError, StreamId,
    StreamWrite, TableRef,
};
use lineside_kernel::{ActorId, Problem, Timestamp};
use lineside_proof::Hash;
use std::any::Any;
use std::collections::BTreeMap;
use std::sync::Arc;

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
    sheets: BTreeMap<StreamId, Sheet>,
    /// The order in which streams were first written to.
    written: Vec<StreamId>,
    effects: Vec<Effect>,
    authenticator: Option<&'a dyn Authenticator>,
    authorizer: Option<&'a dyn Authorizer>,
}

/// What the desk knows of one stream.
struct Sheet {
    /// The version that was loaded.
    version: u64,
    state: Arc<dyn Any + Send + Sync>,
    events: Vec<NewEvent>,
    /// Writes the row of the state, when there are events.
    row: Option<PutRow>,
}

/// Writes the row of a state: its code, its version, the state.
type PutRow = fn(&str, u64, &(dyn Any + Send + Sync)) -> Result<Effect, String>;

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
            sheets: BTreeMap::new(),
            written: Vec::new(),
            effects: Vec::new(),
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
        let stream = stream::<R>(code)?;
        let guarded = match self.sheets.get(&stream) {
            Some(sheet) if sheet.is_guard() => Some(sheet.version),
            Some(sheet) => return sheet.loaded::<R>(),
            None => None,
        };
        let mut loaded = match self.kept::<R>(&stream) {
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
            version: loaded.version,
            state: loaded.state.clone(),
            events: Vec::new(),
            row: None,
        };
        self.sheets.insert(stream, sheet);
        Ok(loaded)
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
        let loaded = self.load::<R>(code)?;
        let new = event
            .to_event(self.who.at)
            .map_err(|error| Refused::Problem(Problem::from(error)))?;
        let state = Arc::new(R::evolve((*loaded.state).clone(), event, &self.who));
        self.effects.extend(R::project(code, event, &self.who));
        let stream = stream::<R>(code)?;
        let Some(sheet) = self.sheets.get_mut(&stream) else {
            return Ok(loaded);
        };
        if sheet.events.is_empty() {
            self.written.push(stream);
        }
        sheet.events.push(new);
        sheet.state = state;
        sheet.row = Some(put_row::<R>);
        sheet.loaded::<R>()
    }

    /// Changes a ledger or row that belongs to no room's state.
    pub fn effect(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    /// Rests the decision on a stream that has no room, and answers with its version.
    ///
    /// # Errors
    /// [`Refused`] when it cannot be read.
    pub fn guard(&mut self, stream: &StreamId) -> Result<u64, Refused> {
        if let Some(sheet) = self.sheets.get(stream) {
            return Ok(sheet.version + sheet.events.len() as u64);
        }
        let version = self.reads.version(stream)?;
        let sheet = Sheet {
            version,
            state: Arc::new(()),
            events: Vec::new(),
            row: None,
        };
        self.sheets.insert(stream.clone(), sheet);
        Ok(version)
    }

    /// What is known beyond single states: rows, and who did what.
    pub fn reads(&mut self) -> &mut dyn Reads {
        self.reads
    }

    /// Whether anything was recorded.
    #[must_use]
    pub fn has_facts(&self) -> bool {
        !self.written.is_empty() || !self.effects.is_empty()
    }

    /// The states as they would be after the commit, for a cache.
    pub fn states(&self) -> impl Iterator<Item = (&StreamId, u64, &Arc<dyn Any + Send + Sync>)> {
        self.sheets
            .iter()
            .filter(|(_, sheet)| !sheet.is_guard())
            .map(|(stream, sheet)| {
                let version = sheet.version + sheet.events.len() as u64;
                (stream, version, &sheet.state)
            })
    }

    /// Makes one commit of everything.
    ///
    /// # Errors
    /// [`Refused`] when a state has no row.
    pub fn into_commit(mut self, fingerprint: Hash) -> Result<Commit, Refused> {
        let mut commit = Commit::new(self.command.id, self.command.author());
        commit.fingerprint = fingerprint;
        commit.effects = std::mem::take(&mut self.effects);
        for stream in std::mem::take(&mut self.written) {
            let Some(sheet) = self.sheets.remove(&stream) else {
                continue;
            };
            let version = sheet.version + sheet.events.len() as u64;
            if let Some(put) = sheet.row {
                let effect =
                    put(stream.code(), version, &*sheet.state).map_err(StoreError::Corrupt)?;
                commit.effects.push(effect);
            }
            let expect = expect(sheet.version);
            commit = commit.write(StreamWrite::new(stream, expect, sheet.events));
        }
        for (stream, sheet) in self.sheets {
            commit = commit.write(StreamWrite::new(stream, expect(sheet.version), Vec::new()));
        }
        Ok(commit)
    }
}

impl Sheet {
    /// Whether only the version is known, and no state.
    fn is_guard(&self) -> bool {
        self.state.is::<()>()
    }

    fn loaded<R: Room>(&self) -> Result<Loaded<R::State>, Refused> {
        let state = self.state.clone().downcast().map_err(|_| {
            StoreError::Corrupt(format!("two rooms share the family `{}`", R::FAMILY))
        })?;
        Ok(Loaded {
            version: self.version + self.events.len() as u64,
            state,
        })
    }
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

fn put_row<R: Room>(
    code: &str,
    version: u64,
    state: &(dyn Any + Send + Sync),
) -> Result<Effect, String> {
    let state = state
        .downcast_ref::<R::State>()
        .ok_or("a state of another room")?;
    Ok(Effect::Put {
        table: R::TABLE,
        row: row::<R>(code, version, state)?,
    })
}
