//! The program is killed at a random moment: what it had been promised is there.
//!
//! A child commits in groups of seven and is killed; the next one goes on where it was.
//! What a kill cannot show is what a power cut does: the system still has every write.

use lineside_journal::Store;
use lineside_postgres::{PostgresOptions, PostgresStore};
use lineside_sqlite::{SqliteOptions, SqliteStore};
use lineside_tests::faults::script::Script;
use lineside_tests::faults::server::Server;
use lineside_tests::faults::{Budget, Child, Marks, quick_folder, sound, tell};
use std::fs;
use std::ops::Range;
use std::thread;
use std::time::Duration;

const CHILD: &str = env!("CARGO_BIN_EXE_lineside-fault-child");
const PART: &str = "Kill";
/// So many kills, then the journal is begun anew: an audit reads all of it.
const KILLS_OF_ONE: u64 = 10;

/// Kills so many children at a random moment of these milliseconds: some while they open the
/// store, most while they work.
fn kill(
    what: &str,
    short: u64,
    moments: Range<u64>,
    address: &dyn Fn(&str) -> String,
    open: &dyn Fn(&str) -> Box<dyn Store>,
) {
    let budget = Budget::of(PART, short, 1_000);
    let (mut kills, mut commands, mut untold, mut early) = (0, 0, 0, 0);
    let mut before = (String::new(), quick_folder(), 0);
    for (turn, mut dice) in budget.turns() {
        if turn % KILLS_OF_ONE == 0 {
            let folder = quick_folder();
            before = (address(&folder.path().display().to_string()), folder, 0);
        }
        let (address, folder, first) = &mut before;
        let child = Child::new(CHILD, "endless", address, budget.seed)
            .with(*first)
            .within(folder.path());
        let mut child = child.start();
        let moment = moments.start * 1_000 + dice.below((moments.end - moments.start) * 1_000);
        thread::sleep(Duration::from_micros(moment));
        child.kill().expect("it runs");
        let output = child.wait_with_output().expect("it is over");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.is_empty(), "turn {turn}: {said}");
        kills += 1;
        let script = Script::new(budget.seed);
        let mut store = open(address);
        let marks = fs::read_to_string(Marks::path(folder.path())).unwrap_or_default();
        let found = sound::look(&mut *store, &script, &Marks::numbers(&marks))
            .unwrap_or_else(|why| panic!("{what}, seed {}, turn {turn}: {why}", budget.seed));
        assert!(
            found.lost.is_empty(),
            "turn {turn}: {:?} are lost",
            found.lost
        );
        let next = found.commands.last().map_or(0, |last| last + 1);
        commands += next - *first;
        early += u64::from(next == *first);
        // What one of them was not told of is no news for the next one.
        let known = found.commands.len() as u64 - found.untold;
        untold += u64::from(known < next && !marks.contains(&format!("{}\n", next - 1)));
        Marks::open(folder.path()).promise(&found.commands.iter().copied().collect::<Vec<_>>());
        *first = next;
    }
    let found = format!(
        "{commands} commands, 0 lost, 0 by half; after {untold} the last ones were durable and \
         nobody had been told, {early} came before the first"
    );
    tell(PART, what, kills, &found);
    assert!(commands > kills, "hardly anything was done");
}

#[test]
fn a_killed_program_leaves_all_it_was_promised_in_a_file() {
    let address = |folder: &str| format!("{folder}/plant.db");
    kill("SQLite, groups of seven", 50, 2..42, &address, &|path| {
        Box::new(SqliteStore::open(path, SqliteOptions::new()).expect("the file opens"))
    });
}

#[test]
fn a_killed_program_leaves_all_it_was_promised_on_a_server() {
    let Some(server) = Server::shared() else {
        return;
    };
    let address = |folder: &str| {
        let name: String = folder.chars().filter(char::is_ascii_alphanumeric).collect();
        format!(
            "{server}#{}",
            name.to_lowercase().replace("devshmlinesidefault", "kill_")
        )
    };
    kill(
        "PostgreSQL, groups of seven",
        20,
        50..600,
        &address,
        &|address| {
            let (server, schema) = address.split_once('#').expect("a schema");
            let options = PostgresOptions::new().schema(schema);
            Box::new(PostgresStore::open(server, options).expect("the server answers"))
        },
    );
}
