//! A plant for tests: tasks over a store in memory, and the questions that tests ask.
//!
//! It carries tasks out as a real plant does (admission, decision, one commit), without
//! retries: what conflicts is seen. [`TestPlant::rows_follow_from_events`] holds the rows
//! against a replay of the journal, which is the best test of a room.

use crate::access::Authorizer;
use crate::{
    AnyRoom, Command, Desk, Done, Fact, History, Loaded, Reads, Refused, Room, Task, carry_out,
    room, rooms,
};
use lineside_journal::{
    Cell, CommandId, Commit, Effect, Key, MemoryStore, Read, Row, Scan, Scope, Store,
    StoreError, StreamId, TableRef, Verdict,
};
use lineside_kernel::{Elapsed, Problem, Timestamp};
use std::any::Any;
use std::collections::{BTreeMap, HashMap};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;

/// A site of its own, at a time that only the test moves.
pub(crate) struct TestPlant {
    pub(crate) store: MemoryStore,
    pub(crate) scope: Scope,
    pub(crate) now: Timestamp,
    pub(crate) authorizer: Option<Arc<dyn Authorizer>>,
    commands: u64,
}

/// A store's reader as a desk asks it.
pub(crate) struct TestReads<'a> {
    store: MemoryStore,
    scope: &'a Scope,
}

impl TestPlant {
    pub(crate) fn new() -> Self {
        let mut store = MemoryStore::new();
        store.prepare(&crate::tables()).unwrap();
        Self {
            store,
            scope: "acme/munich".parse().unwrap(),
            now: "2026-03-02T08:00:00Z".parse().unwrap(),
            authorizer: None,
            commands: 0,
        }
    }

    /// A command with an id of its own.
    pub(crate) fn by(&mut self, actor: &str) -> Command {
        self.commands += 1;
        let id = CommandId::derived(&format!("test {}", self.commands));
        Command::new(id, actor.parse().unwrap())
    }

    /// The same, with a reason.
    pub(crate) fn because(&mut self, actor: &str, reason: &str) -> Command {
        Command {
            reason: Some(reason.to_owned()),
            ..self.by(actor)
        }
    }

    pub(crate) fn pass(&mut self, time: Elapsed) {
        self.now = self.now.checked_add(time).unwrap();
    }

    pub(crate) fn reads(&self) -> TestReads<'_> {
        TestReads {
            store: self.store.clone(),
            scope: &self.scope,
        }
    }

    /// Admission and decision, without writing: what two callers do at the same time.
    pub(crate) fn decide<T: Task>(&self, task: &T) -> Result<Commit, Refused> {
        let mut reads = self.reads();
        let mut desk = Desk::new(&mut reads, &self.scope, task.command(), self.now)
            .with_authorizer(self.authorizer.as_deref());
        carry_out(task, &mut desk)?;
        desk.into_commit(task.fingerprint()?)
    }

    pub(crate) fn commit(&mut self, commit: Commit) -> Verdict {
        let now = self.now;
        let mut verdicts = self.store.commit(&self.scope, &[commit], now).unwrap();
        verdicts.remove(0)
    }

    pub(crate) fn execute<T: Task>(&mut self, task: &T) -> Result<Done, Refused> {
        let commit = self.decide(task)?;
        match self.commit(commit) {
            Ok(receipt) => Ok(receipt.into()),
            Err(refusal) => Err(Refused::Problem(Problem::from(refusal))),
        }
    }

    /// Carries out what must succeed.
    #[track_caller]
    pub(crate) fn does<T: Task>(&mut self, task: &T) -> Done {
        match self.execute(task) {
            Ok(done) => done,
            Err(refused) => panic!("{} was refused: {}", T::ACTION, Problem::from(refused)),
        }
    }

    /// Carries out what must be refused, and answers with the codes; nothing is written.
    #[track_caller]
    pub(crate) fn refuses<T: Task>(&mut self, task: &T) -> Vec<&'static str> {
        let before = self.store.tip(&self.scope).unwrap().position();
        let rejection = match self.execute(task) {
            Err(Refused::Rejected(rejection)) => rejection,
            other => panic!("{} was not rejected: {other:?}", T::ACTION),
        };
        assert_eq!(before, self.store.tip(&self.scope).unwrap().position());
        rejection.violations().map(|violation| violation.code()).collect()
    }

    pub(crate) fn state<R: Room>(&self, code: &str) -> Loaded<R::State> {
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
    pub(crate) fn kinds(&self, stream: &str) -> Vec<String> {
        let history = self.reads().history(&stream.parse().unwrap()).unwrap();
        history.into_iter().map(|step| step.kind).collect()
    }

    /// The bodies of a stream's events, oldest first.
    pub(crate) fn bodies(&self, stream: &str) -> Vec<serde_json::Value> {
        let mut bodies = Vec::new();
        let mut store = self.store.clone();
        let each = &mut |line: lineside_journal::Line| {
            bodies.push(serde_json::from_str(line.read().unwrap().body).unwrap());
            ControlFlow::Continue(())
        };
        let stream = stream.parse().unwrap();
        store.read_stream(&self.scope, &stream, 1..u64::MAX, each).unwrap();
        bodies
    }

    /// Replays the journal through the rooms, and compares every row.
    #[track_caller]
    pub(crate) fn rows_follow_from_events(&self) {
        let replayed = self.replayed();
        let mut reads = self.reads();
        for table in rooms().iter().flat_map(|room| room.tables()) {
            let stored = reads.rows(table, &Scan::all()).unwrap();
            let of_table = replayed.iter().filter(|((name, _), _)| *name == table.name);
            let replayed: Vec<_> = of_table.map(|(_, row)| row.clone()).collect();
            assert_eq!(stored, replayed, "table `{}`", table.name);
        }
    }

    fn replayed(&self) -> BTreeMap<(&'static str, Key), Row> {
        let rooms: HashMap<_, Box<dyn AnyRoom>> =
            rooms().into_iter().map(|room| (room.family(), room)).collect();
        let mut states: HashMap<StreamId, (u64, Box<dyn Any + Send>)> = HashMap::new();
        let mut rows = BTreeMap::new();
        let mut store = self.store.clone();
        let each = &mut |line: lineside_journal::Line| {
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
        store.read_journal(&self.scope, 0, usize::MAX, each).unwrap();
        for (stream, (version, state)) in states {
            let room = &rooms_of(&stream);
            let row = room.row(&stream, version, &*state).unwrap();
            // What a row says must be all there is to the state.
            let again = room.row(&stream, version, &*room.state(&row).unwrap()).unwrap();
            assert_eq!(row, again);
            apply(&mut rows, Effect::Put { table: room.table(), row });
        }
        rows
    }
}

fn rooms_of(stream: &StreamId) -> Box<dyn AnyRoom> {
    let mut rooms = rooms().into_iter();
    rooms.find(|room| room.family() == stream.family()).unwrap()
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
        self.store.read_stream(self.scope, stream, 1..u64::MAX, &mut |line| {
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
}

/// Reads the golden file of every form of every kind that a room ever wrote
/// (`tests/golden/<kind>.<schema>.json`), and holds that today's form is written as it is
/// read.
#[track_caller]
pub(crate) fn golden<F: Fact>(kinds: &[(&str, u16)]) {
    for (kind, today) in kinds {
        for schema in 1..=*today {
            let mut path = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
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
