//! Group commit under many schedules of its threads: nobody is forgotten, nothing is doubled.
//!
//! Built with `RUSTFLAGS="--cfg shuttle"`, the journal's locks and threads are those of a
//! tool that runs each scenario under one schedule after another, and calls a thread that
//! is never woken a deadlock. `cargo xtask soak schedules` does that; `SCHEDULES` says how
//! many schedules each scenario gets.
#![cfg(shuttle)]

use lineside_journal::{
    Author, Capabilities, Cell, CommandId, CommandRecord, Commit, EachLine, EachRow, Expect,
    ImportPage, Imported, Journal, JournalError, Kind, MemoryStore, NewEvent, Outcome, Read, Row,
    Scan, Scope, Store, StoreError, StreamId, StreamWrite, TableRef, Tip, Verdict, audit,
};
use lineside_kernel::Timestamp;
use shuttle::thread;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

fn check(scenario: impl Fn() + Send + Sync + 'static) {
    let schedules = std::env::var("SCHEDULES").ok();
    let schedules = schedules.map_or(2_000, |text| text.parse().expect("a number"));
    shuttle::check_random(scenario, schedules);
}

fn scope() -> Scope {
    "acme/munich".parse().unwrap()
}

fn commit(number: u8) -> Commit {
    let event = NewEvent::from_json(Kind::of("scale.read"), 1, Timestamp::MIN, "{}").unwrap();
    let stream = StreamId::new("scale", "7").unwrap();
    Commit::new(
        CommandId::from_bytes([number; 16]),
        Author::of("op.7".parse().unwrap()),
    )
    .write(StreamWrite::new(stream, Expect::Any, vec![event]))
}

fn id(number: u8) -> CommandId {
    CommandId::from_bytes([number; 16])
}

/// What a store does that is not quite well.
#[derive(Clone, Copy, PartialEq)]
enum Habit {
    None,
    /// Every third call fails in passing, before or after the work.
    Chaos,
    /// The second call panics.
    Panic,
}

/// A store in memory whose commits are seen by the scheduler, and which tells of its end.
struct Seen {
    store: MemoryStore,
    habit: Habit,
    calls: usize,
    is_dropped: Arc<AtomicBool>,
}

impl Seen {
    fn new(store: &MemoryStore, habit: Habit) -> (Box<dyn Store>, Arc<AtomicBool>) {
        let is_dropped = Arc::new(AtomicBool::new(false));
        let seen = Self {
            store: store.clone(),
            habit,
            calls: 0,
            is_dropped: is_dropped.clone(),
        };
        (Box::new(seen), is_dropped)
    }
}

impl Drop for Seen {
    fn drop(&mut self) {
        self.is_dropped.store(true, Ordering::SeqCst);
    }
}

impl Read for Seen {
    fn tip(&mut self, scope: &Scope) -> Result<Tip, StoreError> {
        self.store.tip(scope)
    }
    fn scopes(&mut self) -> Result<Vec<Scope>, StoreError> {
        self.store.scopes()
    }
    fn version(&mut self, scope: &Scope, stream: &StreamId) -> Result<u64, StoreError> {
        self.store.version(scope, stream)
    }
    fn command(
        &mut self,
        scope: &Scope,
        command: CommandId,
    ) -> Result<Option<CommandRecord>, StoreError> {
        self.store.command(scope, command)
    }
    fn read_stream(
        &mut self,
        scope: &Scope,
        stream: &StreamId,
        versions: Range<u64>,
        each: &mut EachLine<'_>,
    ) -> Result<(), StoreError> {
        self.store.read_stream(scope, stream, versions, each)
    }
    fn read_journal(
        &mut self,
        scope: &Scope,
        after: u64,
        limit: usize,
        each: &mut EachLine<'_>,
    ) -> Result<(), StoreError> {
        self.store.read_journal(scope, after, limit, each)
    }
    fn get(
        &mut self,
        scope: &Scope,
        table: TableRef,
        key: &[Cell],
    ) -> Result<Option<Row>, StoreError> {
        self.store.get(scope, table, key)
    }
    fn scan(
        &mut self,
        scope: &Scope,
        table: TableRef,
        scan: &Scan,
        each: &mut EachRow<'_>,
    ) -> Result<(), StoreError> {
        self.store.scan(scope, table, scan, each)
    }
}

impl Store for Seen {
    fn prepare(&mut self, tables: &[TableRef]) -> Result<Vec<TableRef>, StoreError> {
        self.store.prepare(tables)
    }
    fn commit(
        &mut self,
        scope: &Scope,
        batch: &[Commit],
        now: Timestamp,
    ) -> Result<Vec<Verdict>, StoreError> {
        self.calls += 1;
        thread::yield_now();
        match (self.habit, self.calls % 3) {
            (Habit::Chaos, 1) => return Err(StoreError::Retry("chaos".into())),
            (Habit::Panic, _) if self.calls == 2 => panic!("a store of somebody else's"),
            _ => {}
        }
        let verdicts = self.store.commit(scope, batch, now)?;
        thread::yield_now();
        match (self.habit, self.calls % 3) {
            (Habit::Chaos, 2) => Err(StoreError::Unknown("chaos".into())),
            _ => Ok(verdicts),
        }
    }
    fn import(&mut self, scope: &Scope, page: &ImportPage<'_>) -> Result<Imported, StoreError> {
        self.store.import(scope, page)
    }
    fn replace_rows(
        &mut self,
        scope: &Scope,
        at: u64,
        tables: &[TableRef],
        rows: &mut dyn Iterator<Item = (TableRef, Row)>,
    ) -> Result<(), StoreError> {
        self.store.replace_rows(scope, at, tables, rows)
    }
    fn reader(&self) -> Result<Box<dyn Read>, StoreError> {
        self.store.reader()
    }
    fn capabilities(&self) -> Capabilities {
        self.store.capabilities()
    }
}

/// Exactly these commands are there, once each, in a sound journal.
fn holds(memory: &MemoryStore, numbers: impl IntoIterator<Item = u8>) {
    let mut memory = memory.clone();
    let numbers: Vec<u8> = numbers.into_iter().collect();
    for number in &numbers {
        let record = memory.command(&scope(), id(*number)).unwrap();
        assert!(record.is_some(), "command {number} is not there");
    }
    let report = audit(&mut memory, &scope(), Vec::new()).unwrap();
    assert!(report.is_sound(), "{:?}", report.findings);
    assert_eq!(report.lines, numbers.len() as u64);
}

fn is_new(outcome: Outcome) {
    outcome.expect("it is written");
}

#[test]
fn callers_that_wait_are_all_answered() {
    check(|| {
        let memory = MemoryStore::new();
        let journal = Journal::open(Seen::new(&memory, Habit::None).0);
        let threads: Vec<_> = (0..3)
            .map(|writer| {
                let journal = journal.clone();
                thread::spawn(move || {
                    is_new(journal.commit(&scope(), commit(writer)));
                    is_new(journal.submit(&scope(), commit(10 + writer)).wait());
                    assert!(journal.commit(&scope(), commit(writer)).unwrap().replayed);
                })
            })
            .collect();
        threads
            .into_iter()
            .for_each(|thread| thread.join().unwrap());
        holds(&memory, [0, 1, 2, 10, 11, 12]);
    });
}

#[test]
fn tickets_that_are_awaited_are_led_by_the_journal_s_own_thread() {
    check(|| {
        let memory = MemoryStore::new();
        let journal = Journal::open(Seen::new(&memory, Habit::None).0);
        let other = journal.clone();
        let waiting = thread::spawn(move || is_new(other.commit(&scope(), commit(1))));
        let tickets: Vec<_> = (2..4)
            .map(|n| journal.submit(&scope(), commit(n)))
            .collect();
        shuttle::future::block_on(async {
            for ticket in tickets {
                is_new(ticket.await);
            }
        });
        waiting.join().unwrap();
        holds(&memory, [1, 2, 3]);
    });
}

#[test]
fn what_was_handed_in_before_closing_is_answered_and_nothing_comes_after() {
    check(|| {
        let memory = MemoryStore::new();
        let journal = Journal::open(Seen::new(&memory, Habit::None).0);
        let threads: Vec<_> = (0..2)
            .map(|writer| {
                let journal = journal.clone();
                thread::spawn(move || {
                    let first = journal.submit(&scope(), commit(writer));
                    let second = journal.commit(&scope(), commit(10 + writer));
                    let first = first.wait();
                    [(writer, first), (10 + writer, second)]
                })
            })
            .collect();
        journal.close();
        let end = memory.clone().tip(&scope()).unwrap().position();
        let mut written = Vec::new();
        for thread in threads {
            for (number, outcome) in thread.join().unwrap() {
                match outcome {
                    Ok(_) => written.push(number),
                    Err(JournalError::Store(StoreError::Closed)) => {}
                    Err(error) => panic!("{error}"),
                }
            }
        }
        assert_eq!(
            end,
            written.len() as u64,
            "something was written after closing"
        );
        holds(&memory, written);
    });
}

#[test]
fn dropped_tickets_are_carried_out_and_the_store_is_let_go_with_the_last_handle() {
    check(|| {
        let memory = MemoryStore::new();
        let (store, is_dropped) = Seen::new(&memory, Habit::None);
        let journal = Journal::open(store);
        let other = journal.clone();
        let thread = thread::spawn(move || drop(other.submit(&scope(), commit(1))));
        drop(journal.submit(&scope(), commit(2)));
        thread.join().unwrap();
        drop(journal);
        assert!(
            is_dropped.load(Ordering::SeqCst),
            "the store outlives its journal"
        );
        holds(&memory, [1, 2]);
    });
}

#[test]
fn the_last_handle_gives_the_store_back() {
    check(|| {
        let memory = MemoryStore::new();
        let journal = Journal::open(Seen::new(&memory, Habit::None).0);
        let other = journal.clone();
        let thread = thread::spawn(move || is_new(other.submit(&scope(), commit(1)).wait()));
        is_new(journal.commit(&scope(), commit(2)));
        thread.join().unwrap();
        assert!(journal.into_store().is_some());
        holds(&memory, [1, 2]);
    });
}

#[test]
fn failures_in_passing_are_retried_and_nothing_is_done_twice() {
    check(|| {
        let memory = MemoryStore::new();
        let journal = Journal::open(Seen::new(&memory, Habit::Chaos).0);
        let threads: Vec<_> = (0..3)
            .map(|writer| {
                let journal = journal.clone();
                thread::spawn(move || is_new(journal.commit(&scope(), commit(writer))))
            })
            .collect();
        threads
            .into_iter()
            .for_each(|thread| thread.join().unwrap());
        holds(&memory, 0..3);
    });
}

#[test]
fn a_store_that_panics_is_an_error_to_those_it_concerns_and_to_nobody_else() {
    check(|| {
        let memory = MemoryStore::new();
        let journal = Journal::open(Seen::new(&memory, Habit::Panic).0);
        let threads: Vec<_> = (0..3)
            .map(|writer| {
                let journal = journal.clone();
                thread::spawn(move || journal.commit(&scope(), commit(writer)).is_ok())
            })
            .collect();
        let done = threads.into_iter().map(|thread| thread.join().unwrap());
        let done: Vec<u8> = (0..3)
            .zip(done)
            .filter(|(_, done)| *done)
            .map(|(n, _)| n)
            .collect();
        assert!(!done.is_empty());
        holds(&memory, done);
        is_new(journal.commit(&scope(), commit(9)));
    });
}

#[test]
fn watchers_are_woken_by_a_write() {
    check(|| {
        let memory = MemoryStore::new();
        let journal = Journal::open(Seen::new(&memory, Habit::None).0);
        let other = journal.clone();
        let writer = thread::spawn(move || is_new(other.commit(&scope(), commit(1))));
        let mut seen = 0;
        while memory.clone().tip(&scope()).unwrap().position() == 0 {
            seen = journal.wait_for_write(seen, std::time::Duration::from_secs(1));
        }
        writer.join().unwrap();
    });
}

/// The proof that these tests can fail: two callers that read a number and write it back.
#[test]
fn a_planted_lost_update_is_found() {
    let found = std::panic::catch_unwind(|| {
        check(|| {
            let number = Arc::new(AtomicUsize::new(0));
            let journal = Journal::open(Box::new(MemoryStore::new()));
            let threads: Vec<_> = (0..2)
                .map(|writer| {
                    let (number, journal) = (number.clone(), journal.clone());
                    thread::spawn(move || {
                        let before = number.load(Ordering::SeqCst);
                        is_new(journal.commit(&scope(), commit(writer)));
                        number.store(before + 1, Ordering::SeqCst);
                    })
                })
                .collect();
            threads
                .into_iter()
                .for_each(|thread| thread.join().unwrap());
            assert_eq!(number.load(Ordering::SeqCst), 2);
        });
    });
    assert!(found.is_err(), "no schedule lost the update");
}
