//! A plant for tests: tasks over a store in memory, and the questions that tests ask.
//!
//! It carries tasks out as a real plant does (admission, decision, one commit), without
//! retries: what conflicts is seen. [`TestPlant::rows_follow_from_events`] holds the rows
//! against a replay of the journal, which is the best test of a room.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    clippy::missing_errors_doc,
    clippy::must_use_candidate,
    clippy::new_without_default,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a fixture: what goes wrong here fails the test that uses it"
)]

use crate::access::{Admission, Authorizer, admit};
use crate::actor::{ActorKind, EnrolActor, IdentityEvidence};
use crate::authentication::Authenticator;
use crate::policy::EstablishPolicy;
use crate::{
    AnyRoom, Command, Desk, Done, Fact, History, Loaded, Reads, Refused, Rejection, Room, Task,
    carry_out, room, rooms,
};
use lineside_journal::{
    Cell, CommandId, Commit, Effect, Key, Line, MemoryStore, Read, Row, Scan, Scope, Store,
    StoreError, StreamId, TableRef, Verdict,
};
use lineside_kernel::{Elapsed, Problem, Timestamp};
use std::any::Any;
use std::collections::{BTreeMap, HashMap};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;

/// A site of its own, at a time that only the test moves.
pub struct TestPlant {
    pub store: MemoryStore,
    pub scope: Scope,
    pub now: Timestamp,
    pub authorizer: Option<Arc<dyn Authorizer>>,
    pub authenticator: Option<Arc<dyn Authenticator>>,
    rooms: Rooms,
    commands: u64,
}

/// Every room that a test needs.
pub type Rooms = fn() -> Vec<Box<dyn AnyRoom>>;

/// A store's reader as a desk asks it.
pub struct TestReads<'a> {
    store: MemoryStore,
    scope: &'a Scope,
}

impl TestPlant {
    pub fn new() -> Self {
        Self::with(rooms)
    }

    /// A plant with other rooms than those of this crate alone.
    pub fn with(rooms: Rooms) -> Self {
        let mut store = MemoryStore::new();
        let mut tables: Vec<_> = rooms().iter().flat_map(|room| room.tables()).collect();
        tables.extend(crate::kept_tables());
        store.prepare(&tables).unwrap();
        Self {
            rooms,
            store,
            scope: "acme/munich".parse().unwrap(),
            now: "2026-03-02T08:00:00Z".parse().unwrap(),
            authorizer: None,
            authenticator: None,
            commands: 0,
        }
    }

    /// A site with a policy: the one given, and besides it that `ada` administers access.
    pub fn established(policy: serde_json::Value) -> Self {
        let mut plant = Self::new();
        plant.establish(policy);
        plant
    }

    /// Puts a policy in force, kept by `ada`.
    #[track_caller]
    pub fn establish(&mut self, mut policy: serde_json::Value) {
        let of_ada = serde_json::json!({"actor": "ada", "action": "access.*", "effect": "allow"});
        policy["rules"].as_array_mut().unwrap().push(of_ada);
        let establish = EstablishPolicy {
            policy: serde_json::from_value(policy).unwrap(),
            administrator: "ada".parse().unwrap(),
            command: self.by("installer"),
            enrolment: Some(self.enrolment("ada", &[]).details()),
        };
        self.does(&establish);
    }

    /// The enrolment of a person by `ada`.
    pub fn enrolment(&mut self, actor: &str, roles: &[&str]) -> EnrolActor {
        EnrolActor {
            actor: actor.parse().unwrap(),
            printed_name: format!("Dr. {actor}"),
            kind: ActorKind::Person,
            roles: roles.iter().map(|role| role.parse().unwrap()).collect(),
            evidence: IdentityEvidence {
                verified_by: "hr".parse().unwrap(),
                method: "passport shown".into(),
                document: None,
            },
            command: self.by("ada"),
            certification: None,
            expires_at: None,
        }
    }

    /// Enrols a person.
    #[track_caller]
    pub fn enrol(&mut self, actor: &str, roles: &[&str]) {
        let enrol = self.enrolment(actor, roles);
        self.does(&enrol);
    }

    /// Asks for admission only.
    pub fn admit(
        &self,
        command: &Command,
        action: &str,
        subject: Option<&str>,
    ) -> Result<Admission, Refused> {
        let subject = subject.map(|subject| subject.parse().unwrap());
        let mut reads = self.reads();
        admit(
            &mut self.desk(&mut reads, command),
            action,
            subject.as_ref(),
        )
    }

    fn desk<'a>(&'a self, reads: &'a mut TestReads<'_>, command: &'a Command) -> Desk<'a> {
        Desk::new(reads, &self.scope, command, self.now)
            .with_authorizer(self.authorizer.as_deref())
            .with_authenticator(self.authenticator.as_deref())
    }

    /// A command with an id of its own.
    pub fn by(&mut self, actor: &str) -> Command {
        self.commands += 1;
        let id = CommandId::derived(&format!("test {}", self.commands));
        Command::new(id, actor.parse().unwrap())
    }

    /// The same, with a reason.
    pub fn because(&mut self, actor: &str, reason: &str) -> Command {
        Command {
            reason: Some(reason.to_owned()),
            ..self.by(actor)
        }
    }

    pub fn pass(&mut self, time: Elapsed) {
        self.now = self.now.checked_add(time).unwrap();
    }

    pub fn reads(&self) -> TestReads<'_> {
        TestReads {
            store: self.store.clone(),
            scope: &self.scope,
        }
    }

    /// Admission and decision, without writing: what two callers do at the same time.
    pub fn decide<T: Task>(&self, task: &T) -> Result<Commit, Refused> {
        match self.decided(task)? {
            (commit, None) => Ok(commit),
            (_, Some(rejection)) => Err(Refused::RejectedAndRecorded(rejection)),
        }
    }

    fn decided<T: Task>(&self, task: &T) -> Result<(Commit, Option<Rejection>), Refused> {
        let mut reads = self.reads();
        let mut desk = self.desk(&mut reads, task.command());
        let rejection = match carry_out(task, &mut desk) {
            Err(Refused::RejectedAndRecorded(rejection)) => Some(rejection),
            other => other.map(|()| None)?,
        };
        Ok((desk.into_commit(task.fingerprint()?)?, rejection))
    }

    pub fn commit(&mut self, commit: Commit) -> Verdict {
        let now = self.now;
        let mut verdicts = self.store.commit(&self.scope, &[commit], now).unwrap();
        verdicts.remove(0)
    }

    pub fn execute<T: Task>(&mut self, task: &T) -> Result<Done, Refused> {
        let (mut commit, rejection) = self.decided(task)?;
        if let Some(rejection) = rejection {
            self.commands += 1;
            commit.command = CommandId::derived(&format!("attempt {}", self.commands));
            self.commit(commit).unwrap();
            return Err(Refused::RejectedAndRecorded(rejection));
        }
        match self.commit(commit) {
            Ok(receipt) => Ok(receipt.into()),
            Err(refusal) => Err(Refused::Problem(Problem::from(refusal))),
        }
    }

    /// Carries out what must succeed.
    #[track_caller]
    pub fn does<T: Task>(&mut self, task: &T) -> Done {
        match self.execute(task) {
            Ok(done) => done,
            Err(refused) => panic!("{} was refused: {}", T::ACTION, Problem::from(refused)),
        }
    }

    /// Carries out what must be refused, and answers with the codes; nothing is written.
    #[track_caller]
    pub fn refuses<T: Task>(&mut self, task: &T) -> Vec<&'static str> {
        let before = self.store.tip(&self.scope).unwrap().position();
        let rejection = match self.execute(task) {
            Err(Refused::Rejected(rejection)) => rejection,
            other => panic!("{} was not rejected: {other:?}", T::ACTION),
        };
        assert_eq!(before, self.store.tip(&self.scope).unwrap().position());
        rejection
            .violations()
            .map(|violation| violation.code())
            .collect()
    }

    pub fn state<R: Room>(&self, code: &str) -> Loaded<R::State> {
        let row = self.reads().row(R::TABLE, &[Cell::from(code)]).unwrap();
        match row {
            Some(row) => room::read_row::<R>(&row).unwrap(),
            None => Loaded {
                version: 0,
                state: Arc::default(),
            },
        }
    }

    /// The kinds of a stream's events, oldest first.
    pub fn kinds(&self, stream: &str) -> Vec<String> {
        let history = self.reads().history(&stream.parse().unwrap()).unwrap();
        history.into_iter().map(|step| step.kind).collect()
    }

    /// The bodies of a stream's events, oldest first.
    pub fn bodies(&self, stream: &str) -> Vec<serde_json::Value> {
        let mut bodies = Vec::new();
        let mut store = self.store.clone();
        let each = &mut |line: Line| {
            bodies.push(serde_json::from_str(line.read().unwrap().body).unwrap());
            ControlFlow::Continue(())
        };
        let stream = stream.parse().unwrap();
        store
            .read_stream(&self.scope, &stream, 1..u64::MAX, each)
            .unwrap();
        bodies
    }

    /// Replays the journal through the rooms, and compares every row.
    #[track_caller]
    pub fn rows_follow_from_events(&self) {
        let replayed = self.replayed();
        let mut reads = self.reads();
        for table in (self.rooms)().iter().flat_map(|room| room.tables()) {
            let stored = reads.rows(table, &Scan::all()).unwrap();
            let of_table = replayed.iter().filter(|((name, _), _)| *name == table.name);
            let replayed: Vec<_> = of_table.map(|(_, row)| row.clone()).collect();
            assert_eq!(stored, replayed, "table `{}`", table.name);
        }
    }

    fn replayed(&self) -> BTreeMap<(&'static str, Key), Row> {
        let rooms: HashMap<_, Box<dyn AnyRoom>> = (self.rooms)()
            .into_iter()
            .map(|room| (room.family(), room))
            .collect();
        let mut states: HashMap<StreamId, (u64, Box<dyn Any + Send>)> = HashMap::new();
        let mut rows = BTreeMap::new();
        let mut store = self.store.clone();
        let each = &mut |line: Line| {
            let entry = line.read().unwrap();
            let Some(room) = rooms.get(entry.stream.family()) else {
                return ControlFlow::Continue(());
            };
            let state = states.remove(&entry.stream).map(|(_, state)| state);
            let (state, effects) = room.apply(state, &entry).unwrap();
            for effect in effects {
                apply(&mut rows, effect);
            }
            states.insert(entry.stream.clone(), (entry.version, state));
            ControlFlow::Continue(())
        };
        store
            .read_journal(&self.scope, 0, usize::MAX, each)
            .unwrap();
        for (stream, (version, state)) in states {
            let room = rooms.get(stream.family()).unwrap();
            let row = room.row(&stream, version, &*state).unwrap();
            // What a row says must be all there is to the state.
            let again = room
                .row(&stream, version, &*room.state(&row).unwrap())
                .unwrap();
            assert_eq!(row, again);
            apply(
                &mut rows,
                Effect::Put {
                    table: room.table(),
                    row,
                },
            );
        }
        rows
    }
}

fn apply(rows: &mut BTreeMap<(&'static str, Key), Row>, effect: Effect) {
    let place = (effect.table().name, effect.key().to_vec());
    match effect {
        Effect::Put { row, .. } => {
            rows.insert(place, row);
        }
        Effect::Delete { .. } => {
            rows.remove(&place);
        }
        Effect::Add { delta, ref key, .. } => {
            let row = rows.entry(place).or_insert_with(|| {
                let mut row = key.clone();
                row.push(Cell::Integer(0));
                row
            });
            let amount = row.last().and_then(Cell::as_integer).unwrap() + delta;
            *row.last_mut().unwrap() = Cell::Integer(amount);
        }
    }
}

impl Reads for TestReads<'_> {
    fn row(&mut self, table: TableRef, key: &[Cell]) -> Result<Option<Row>, StoreError> {
        self.store.get(self.scope, table, key)
    }

    fn rows(&mut self, table: TableRef, scan: &Scan) -> Result<Vec<Row>, StoreError> {
        let mut rows = Vec::new();
        self.store.scan(self.scope, table, scan, &mut |row| {
            rows.push(row);
            ControlFlow::Continue(())
        })?;
        Ok(rows)
    }

    fn history(&mut self, stream: &StreamId) -> Result<Vec<History>, StoreError> {
        let mut history = Vec::new();
        self.store
            .read_stream(self.scope, stream, 1..u64::MAX, &mut |line| {
                let entry = line.read().unwrap();
                history.push(History {
                    version: entry.version,
                    kind: entry.kind.to_string(),
                    actor: entry.actor.parse().unwrap(),
                    at: entry.at,
                    leaf: line.leaf(),
                });
                ControlFlow::Continue(())
            })?;
        Ok(history)
    }

    fn version(&mut self, stream: &StreamId) -> Result<u64, StoreError> {
        self.store.version(self.scope, stream)
    }

    fn line(&mut self, stream: &StreamId, version: u64) -> Result<Option<Line>, StoreError> {
        let mut found = None;
        let each = &mut |line| {
            found = Some(line);
            ControlFlow::Break(())
        };
        self.store
            .read_stream(self.scope, stream, version..version + 1, each)?;
        Ok(found)
    }
}

/// The codes of a rejection.
#[track_caller]
pub fn codes<T>(answer: Result<T, Refused>) -> Vec<&'static str> {
    match answer {
        Ok(_) => Vec::new(),
        Err(Refused::Rejected(rejection)) => rejection
            .violations()
            .map(|violation| violation.code())
            .collect(),
        Err(refused) => panic!("not rejected: {}", Problem::from(refused)),
    }
}

/// Reads the golden file of every form of every kind that a room ever wrote
/// (`tests/golden/<kind>.<schema>.json`), and holds that today's form is written as it is
/// read.
#[track_caller]
pub fn golden<F: Fact>(kinds: &[(&str, u16)]) {
    for (kind, today) in kinds {
        for schema in 1..=*today {
            let mut path = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap());
            path.push(format!("tests/golden/{kind}.{schema}.json"));
            let text = std::fs::read_to_string(&path)
                .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let fact = F::read(kind, schema, &text).expect("a kind of this room");
            let fact = fact.unwrap_or_else(|error| panic!("{error}"));
            if schema == *today {
                let event = fact.to_event(Timestamp::MIN).unwrap();
                let written = String::from_utf8(event.body().to_vec()).unwrap();
                assert_eq!(written, text.trim_end(), "{kind}.{schema}");
            }
        }
    }
}
