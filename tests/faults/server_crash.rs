//! The server crashes, or the network fails, under eight writers: each command exactly once.
//!
//! Every writer has a store and a journal of its own, as a process would have, and sends a
//! command again, unchanged, until it is answered.

use lineside_journal::{Journal, Store};
use lineside_postgres::{Isolation, PostgresOptions, PostgresStore};
use lineside_tests::faults::proxy::Proxy;
use lineside_tests::faults::script::{Script, scope};
use lineside_tests::faults::server::Server;
use lineside_tests::faults::{Budget, sound, tell};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

const PART: &str = "Server and network";
const WRITERS: u64 = 8;
/// How long a writer tries one command before the test is given up.
const PATIENCE: Duration = Duration::from_secs(60);

/// What eight writers met.
#[derive(Default)]
struct Met {
    is_over: AtomicBool,
    promised: Mutex<Vec<u64>>,
    replayed: AtomicU64,
    errors: AtomicU64,
    longest: Mutex<Duration>,
}

fn options(name: &str) -> PostgresOptions {
    PostgresOptions::new().schema(format!("{name}_{}", std::process::id()))
}

/// Sends one command after another until the work is over, and at most `most` of them.
fn write(address: &str, options: PostgresOptions, script: &Script, writer: u64, met: &Met) {
    let mut journal: Option<Journal> = None;
    for number in (writer..).step_by(usize::try_from(WRITERS).expect("few")) {
        let start = Instant::now();
        loop {
            if met.is_over.load(Ordering::Relaxed) {
                return;
            }
            let open = match &journal {
                Some(open) => open,
                None => match PostgresStore::open(address, options.clone()) {
                    Ok(store) => journal.insert(Journal::open(Box::new(store))),
                    Err(error) => {
                        assert!(start.elapsed() < PATIENCE, "the store never opens: {error}");
                        met.errors.fetch_add(1, Ordering::Relaxed);
                        thread::sleep(Duration::from_millis(100));
                        continue;
                    }
                },
            };
            match open.commit(&scope(), script.commit(number)) {
                Ok(receipt) => {
                    met.replayed
                        .fetch_add(receipt.replayed.into(), Ordering::Relaxed);
                    met.promised.lock().expect("no panic").push(number);
                    break;
                }
                Err(error) => {
                    let text = error.to_string();
                    assert!(!text.contains("lineside:"), "a password is shown: {text}");
                    met.errors.fetch_add(1, Ordering::Relaxed);
                    assert!(
                        start.elapsed() < PATIENCE,
                        "command {number} is never answered: {text}"
                    );
                    thread::sleep(Duration::from_millis(100));
                }
            }
        }
        let mut longest = met.longest.lock().expect("no panic");
        *longest = start.elapsed().max(*longest);
    }
}

/// Lets eight writers work while `disturb` goes on, and holds the journal against what they
/// were promised.
fn work(
    address: &str,
    at: &str,
    options: &PostgresOptions,
    seed: u64,
    disturb: impl FnOnce(),
) -> Met {
    let script = Script::new(seed);
    let open = || PostgresStore::open(at, options.clone()).expect("the server answers");
    open().prepare(&script.tables()).expect("room for the rows");
    let met = Met::default();
    thread::scope(|threads| {
        for writer in 0..WRITERS {
            let (script, met) = (&script, &met);
            threads.spawn(move || write(address, options.clone(), script, writer, met));
        }
        disturb();
        met.is_over.store(true, Ordering::Relaxed);
    });
    let promised = met.promised.lock().expect("no panic").clone();
    let found = sound::look(&mut open(), &script, &promised).expect("a sound store");
    assert!(found.lost.is_empty(), "{:?} are lost", found.lost);
    assert!(promised.len() > 40, "hardly anything was done");
    met
}

fn told(met: &Met) -> String {
    format!(
        "{} commands, each exactly once, audit clean, no gap; {} answered as done before, \
         {} errors that callers saw, longest wait {:.1} s",
        met.promised.lock().expect("no panic").len(),
        met.replayed.load(Ordering::Relaxed),
        met.errors.load(Ordering::Relaxed),
        met.longest.lock().expect("no panic").as_secs_f64()
    )
}

#[test]
fn a_server_that_crashes_loses_and_doubles_nothing() {
    let Some(mut server) = Server::start() else {
        return;
    };
    let budget = Budget::of(PART, 3, 600);
    let address = server.address().to_owned();
    let mut crashes = 0;
    let met = work(&address, &address, &options("crash"), budget.seed, || {
        for (_, mut dice) in budget.turns() {
            thread::sleep(Duration::from_millis(700 + dice.below(1_500)));
            server.crash();
            crashes += 1;
        }
        thread::sleep(Duration::from_millis(500));
    });
    tell(
        PART,
        "PostgreSQL crashes (immediate stop) under 8 writers",
        crashes,
        &told(&met),
    );
}

fn network(name: &str, schema: &str, isolation: Isolation) {
    let Some(server) = Server::start() else {
        return;
    };
    let budget = Budget::of(PART, 5, 900);
    let proxy = Proxy::before(server.listens_at(), budget.seed);
    let through = server.address_at(proxy.address());
    let options = options(schema).isolation(isolation);
    let met = work(&through, server.address(), &options, budget.seed, || {
        for _ in budget.turns() {
            thread::sleep(Duration::from_secs(1));
        }
        proxy.be_quiet();
        thread::sleep(Duration::from_millis(300));
    });
    let count = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
    let counts = proxy.counts();
    let (before, after) = (count(&counts.before), count(&counts.after));
    assert!(before > 0 && after > 0, "nothing was cut");
    tell(
        PART,
        &format!("PostgreSQL, {name}, connections cut under 8 writers"),
        before + after,
        &format!(
            "{before} before the server got a message, {after} before its answer came, {} held \
             up; {}",
            count(&counts.delayed),
            told(&met)
        ),
    );
}

#[test]
fn a_network_that_cuts_connections_loses_and_doubles_nothing() {
    network("read committed", "committed", Isolation::ReadCommitted);
}

#[test]
fn a_network_that_cuts_connections_loses_and_doubles_nothing_at_serializable() {
    network("serializable", "serializable", Isolation::Serializable);
}
