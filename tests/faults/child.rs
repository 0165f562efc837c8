//! The program that works on a store while something goes wrong.
//!
//! `lineside-fault-child SCRIPT ADDRESS SEED [MORE...]`, where the address is the path of a
//! file, or `postgres://...#schema`. What it was promised goes into the file `marks` in the
//! current folder, a number a line.
#![forbid(unsafe_code)]

use lineside_journal::{Commit, Expect, Journal, JournalError, Refusal, Store, StoreError};
use lineside_kernel::Timestamp;
use lineside_postgres::{PostgresOptions, PostgresStore};
use lineside_sqlite::{Durability, SqliteOptions, SqliteStore};
use lineside_tests::faults::script::{LAST_AGAIN, LAST_WIDE, Script, id, scope};
use lineside_tests::faults::{Dice, Marks, sound};
use std::env;
use std::path::Path;
use std::thread;
use std::time::Duration;

/// When everything happens.
const NOW: i64 = 1_772_352_000_000_000;

fn main() {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let [script, address, seed, more @ ..] = words.as_slice() else {
        panic!("SCRIPT ADDRESS SEED [MORE...]");
    };
    let work = Work {
        address,
        script: Script::new(seed.parse().expect("a seed")),
        is_relaxed: more.contains(&"relaxed"),
        marks: Marks::open(&env::current_dir().expect("a folder")),
        more: more.iter().filter_map(|word| word.parse().ok()).collect(),
    };
    match *script {
        "groups" => work.groups(),
        "large" => work.large(),
        "reform" => work.reform(),
        "backup" => work.backup(),
        "steps" => work.steps(),
        "endless" => work.endless(),
        "hot" => work.hot(),
        other => panic!("there is no script `{other}`"),
    }
}

struct Work<'a> {
    address: &'a str,
    script: Script,
    is_relaxed: bool,
    marks: Marks,
    more: Vec<u64>,
}

impl Work<'_> {
    fn try_open(&self) -> Result<Box<dyn Store>, StoreError> {
        if let Some((server, schema)) = self.address.split_once('#') {
            let options = PostgresOptions::new().schema(schema);
            return Ok(Box::new(PostgresStore::open(server, options)?));
        }
        let options = match self.is_relaxed {
            true => SqliteOptions::new().durability(Durability::Relaxed),
            false => SqliteOptions::new(),
        };
        Ok(Box::new(SqliteStore::open(self.address, options)?))
    }

    fn open(&self) -> Box<dyn Store> {
        let mut store = self.try_open().expect("the store opens");
        store
            .prepare(&self.script.tables())
            .expect("room for the rows");
        store
    }

    /// Three threads, whose commits are grouped as they come.
    fn write_in_groups(&self, journal: &Journal, first: u64, each: u64) {
        thread::scope(|threads| {
            for writer in 0..3 {
                threads.spawn(move || {
                    for number in
                        (first + writer * each..).take(usize::try_from(each).expect("few"))
                    {
                        let receipt = journal.commit(&scope(), self.script.commit(number));
                        receipt.expect("nothing is in the way");
                        self.marks.promise(&[number]);
                    }
                });
            }
        });
    }

    /// Grouped commits; the file is closed and opened twice on the way, which moves the
    /// write-ahead log into it.
    fn groups(&self) {
        for part in 0..3 {
            let journal = Journal::open(self.open());
            self.write_in_groups(&journal, part * 60, 20);
        }
    }

    /// So much that the log is moved into the file, and begun anew, while work goes on.
    fn large(&self) {
        let work = Script {
            last: &LAST_WIDE,
            ..self.script
        };
        let mut store = self.try_open().expect("the store opens");
        store.prepare(&work.tables()).expect("room for the rows");
        for number in 0..400 {
            commit(&mut *store, &[work.commit(number)]).expect("nothing is in the way");
            self.marks.promise(&[number]);
        }
    }

    /// A file is made; later a release with another form of a read model takes it over.
    fn reform(&self) {
        let mut work = self.script;
        for (part, first) in [(1, 0), (2, 15)] {
            if part == 2 {
                work.last = &LAST_AGAIN;
            }
            let mut store = self.try_open().expect("the store opens");
            // Makes room for the rows, and rebuilds them.
            sound::look(&mut *store, &work, &[]).expect("a sound store");
            for number in first..first + 15 {
                commit(&mut *store, &[work.commit(number)]).expect("nothing is in the way");
                self.marks.promise(&[number]);
            }
        }
    }

    fn backup(&self) {
        let mut store = self.open();
        for number in 0..40 {
            commit(&mut *store, &[self.script.commit(number)]).expect("nothing is in the way");
            self.marks.promise(&[number]);
            if number == 19 {
                let folder = Path::new(self.address).parent().expect("a folder");
                store.backup(&folder.join("copy.db")).expect("a backup");
                self.marks.say("copied\n");
            }
        }
    }

    /// A short life of a file, step by step; every step says what became of it.
    ///
    /// A step that fails is tried once more, as a caller would.
    fn steps(&self) {
        let mut store = None;
        for number in 0..6 {
            if number == 3 {
                store = None;
            }
            for _ in 0..2 {
                if store.is_none() {
                    store = self.step("open", || {
                        let mut store = self.try_open()?;
                        store.prepare(&self.script.tables())?;
                        Ok(store)
                    });
                }
                let Some(open) = &mut store else { continue };
                let commit = [self.script.commit(number)];
                if self
                    .step("commit", || self::commit(&mut **open, &commit))
                    .is_some()
                {
                    self.marks.promise(&[number]);
                    break;
                }
            }
            if let (4, Some(open)) = (number, &mut store) {
                let folder = Path::new(self.address).parent().expect("a folder");
                let copy = folder.join("copy.db");
                for _ in 0..2 {
                    if self.step("backup", || open.backup(&copy)).is_some() {
                        self.marks.say("copied\n");
                        break;
                    }
                }
                let lines = self.step("read", || {
                    let mut lines = 0;
                    open.read_journal(&scope(), 0, usize::MAX, &mut |_| {
                        lines += 1;
                        std::ops::ControlFlow::Continue(())
                    })?;
                    Ok(lines)
                });
                assert!(
                    lines.is_none_or(|lines| lines > 0),
                    "what is written is read"
                );
            }
        }
    }

    /// Says what became of a step, by the name of its error.
    fn step<T>(&self, what: &str, work: impl FnOnce() -> Result<T, StoreError>) -> Option<T> {
        match work() {
            Ok(done) => Some(done),
            Err(error) => {
                let text = format!("{error:?}");
                let name = text.split(['(', ' ']).next().unwrap_or_default();
                println!("{what} {name} {error}");
                None
            }
        }
    }

    /// Groups of seven without an end.
    fn endless(&self) {
        let journal = Journal::open(self.open());
        let mut number = self.more.first().copied().unwrap_or_default();
        loop {
            let numbers: Vec<u64> = (number..number + 7).collect();
            let tickets: Vec<_> = numbers
                .iter()
                .map(|number| journal.submit(&scope(), self.script.commit(*number)))
                .collect();
            for ticket in tickets {
                ticket.wait().expect("nothing is in the way");
            }
            self.marks.promise(&numbers);
            number += 7;
        }
    }

    /// So many commands that all rest on the newest version of one stream.
    fn hot(&self) {
        let journal = Journal::open(self.open());
        let (first, count) = (self.more[0], self.more[1]);
        let script = Script {
            is_hot: true,
            ..self.script
        };
        for number in first..first + count {
            hot(&journal, &script, number);
            self.marks.promise(&[number]);
        }
    }
}

/// Commits on one stream at its newest version, again while somebody else is faster.
fn hot(journal: &Journal, script: &Script, number: u64) {
    let mut commit = script.commit(number);
    let stream = commit.streams[0].stream.clone();
    let mut dice = Dice::of_turn(script.seed, number);
    loop {
        let version = journal.read(|store| store.version(&scope(), &stream));
        commit.streams[0].expect = Expect::Exactly(version.expect("the store is read"));
        match journal.commit(&scope(), commit.clone()) {
            Ok(_) => return,
            Err(JournalError::Refused(Refusal::Conflict { .. })) => {
                thread::sleep(Duration::from_micros(dice.below(500)));
            }
            Err(error) => panic!("command {}: {error}", id(script.seed, number)),
        }
    }
}

fn commit(store: &mut dyn Store, batch: &[Commit]) -> Result<(), StoreError> {
    let now = Timestamp::from_micros(NOW).expect("an instant");
    for verdict in store.commit(&scope(), batch, now)? {
        verdict.expect("no command of a script is refused");
    }
    Ok(())
}
