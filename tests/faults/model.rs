//! Random tasks on every kind of plant: the same answers, the same journal, the same rows.
//!
//! Tasks on records are chosen at random and sent to a plant in memory, over an ordered
//! map, in a file and on a server, all at the same time of the same clock. Every answer must
//! be the same, and in the end every journal must be, byte for byte. Rows follow from
//! the journal, a retry is answered and not done, and what is exported and imported is
//! exported again as it was. A second test sends the examples of the whole contract.

use lineside::execution::record::{
    ChangeRecord, CompleteRecord, ConfirmRecord, IssueRecord, OpenRecord, RecordField,
    RecordFieldChange, ReopenRecord, RetainRecord, VoidRecord,
};
use lineside::execution::{Command, Done, Task};
use lineside::journal::{Clock, CommandId, KeyValueStore, MemoryStore, Store};
use lineside::{
    ExportJournal, ImportJournal, Plant, PlantOptions, Problem, Timestamp, Unwatched, VerifyJournal,
};
use lineside_contract::{open_plant, operations};
use lineside_postgres::{PostgresOptions, PostgresStore};
use lineside_sqlite::{SqliteOptions, SqliteStore};
use lineside_tests::faults::server::Server;
use lineside_tests::faults::{Budget, Dice, quick_folder, tell};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

const PART: &str = "Random tasks";
/// Tasks of one run.
const TASKS: u64 = 40;

/// A clock that only the test moves.
struct Hand(AtomicI64);

impl Clock for Hand {
    fn now(&self) -> Timestamp {
        Timestamp::from_micros(self.0.load(Ordering::Relaxed)).expect("an instant")
    }
}

/// A task that may be sent to any plant, any number of times.
type Step = Box<dyn Fn(&Plant) -> Result<Done, Problem>>;

fn step<T: Task + 'static>(task: T) -> Step {
    Box::new(move |plant| plant.execute(&task))
}

fn one<'a>(dice: &mut Dice, of: &[&'a str]) -> &'a str {
    of[dice.place(of.len())]
}

fn command(dice: &mut Dice, seed: u64, number: u64) -> Command {
    // Now and then an id that belongs to another task.
    let number = if dice.chance(5) { number / 2 } else { number };
    let actor = one(dice, &["op.1", "op.2", "qa.1"])
        .parse()
        .expect("an actor");
    Command {
        reason: dice.chance(80).then(|| "as checked".to_owned()),
        ..Command::new(CommandId::derived(&format!("model {seed} {number}")), actor)
    }
}

fn field(dice: &mut Dice) -> RecordField {
    RecordField {
        name: one(dice, &["ph", "weight", "visual"])
            .parse()
            .expect("a name"),
        value: one(dice, &["7", "7.10", "ok", "", "\u{202e}\u{0}"]).to_owned(),
    }
}

fn fields(dice: &mut Dice) -> Vec<RecordField> {
    (0..1 + dice.below(2)).map(|_| field(dice)).collect()
}

fn task(dice: &mut Dice, seed: u64, number: u64) -> Step {
    let record = one(dice, &["R-1", "R-2", "R-3"]).parse().expect("a record");
    let command = command(dice, seed, number);
    match dice.below(12) {
        0 | 1 => step(OpenRecord {
            record,
            kind: "deviation".parse().expect("a word"),
            fields: fields(dice),
            command,
            critical: vec!["ph".parse().expect("a name")],
            draft: dice.chance(30),
            retain_until: None,
        }),
        2 => step(IssueRecord { record, command }),
        3..6 => {
            let changes = fields(dice).into_iter().map(|field| RecordFieldChange {
                name: field.name,
                value: Some(field.value).filter(|_| dice.chance(90)),
            });
            step(ChangeRecord {
                record,
                changes: changes.collect(),
                command,
            })
        }
        6 | 7 => step(ConfirmRecord {
            record,
            fields: fields(dice),
            command,
        }),
        8 => step(CompleteRecord { record, command }),
        9 => step(ReopenRecord { record, command }),
        10 => step(RetainRecord {
            record,
            until: "2036-01-01T00:00:00Z".parse().expect("an instant"),
            command,
        }),
        _ => step(VoidRecord { record, command }),
    }
}

/// An answer that can be compared: what was done, or the code and words of the problem.
fn shown(answer: &Result<Done, Problem>) -> String {
    match answer {
        Ok(done) => format!("{done:?}"),
        Err(problem) => format!("{}: {problem}", problem.code()),
    }
}

struct Model {
    clock: Arc<Hand>,
    plants: Vec<(&'static str, Plant)>,
}

impl Model {
    fn new(folder: &Path, server: Option<&str>) -> Self {
        let clock = Arc::new(Hand(AtomicI64::new(1_772_352_000_000_000)));
        let map: BTreeMap<Vec<u8>, Vec<u8>> = BTreeMap::new();
        let file = SqliteStore::open(folder.join("plant.db"), SqliteOptions::new());
        let mut stores: Vec<(&str, Box<dyn Store>)> = vec![
            ("memory", Box::new(MemoryStore::new())),
            (
                "map",
                Box::new(KeyValueStore::open(map).expect("an empty map")),
            ),
            ("SQLite", Box::new(file.expect("a new file"))),
        ];
        if let Some(server) = server {
            let schema = format!("model_{}", std::process::id());
            let options = PostgresOptions::new().schema(schema);
            let store = PostgresStore::open(server, options).expect("the server answers");
            stores.push(("PostgreSQL", Box::new(store)));
        }
        let scope = folder
            .file_name()
            .and_then(|name| name.to_str())
            .expect("a name");
        let scope = format!("model/{scope}");
        let plants = stores.into_iter().map(|(name, store)| {
            let options = PlantOptions {
                scope: Some(scope.parse().expect("a scope")),
                clock: clock.clone(),
                ..PlantOptions::default()
            };
            (name, Plant::over(store, options).expect("a plant"))
        });
        Self {
            plants: plants.collect(),
            clock,
        }
    }

    /// Sends a task to every plant; answers with the one answer.
    fn send(&self, step: &Step) -> Result<Result<Done, Problem>, String> {
        let mut answers = self.plants.iter().map(|(name, plant)| (name, step(plant)));
        let (_, first) = answers.next().expect("a plant");
        for (name, answer) in answers {
            if shown(&answer) != shown(&first) {
                return Err(format!(
                    "{name} says {}, memory {}",
                    shown(&answer),
                    shown(&first)
                ));
            }
        }
        Ok(first)
    }
}

/// One run; answers with how many tasks were done, how many refused.
fn run(seed: u64, dice: &mut Dice, server: Option<&str>) -> Result<(u64, u64), String> {
    let folder = quick_folder();
    let model = Model::new(folder.path(), server);
    let (mut done, mut refused) = (Vec::new(), 0);
    for number in 0..TASKS {
        // Now and then the clock is set back.
        let moved = if dice.chance(5) { -3_000_000 } else { 250_000 };
        model.clock.0.fetch_add(moved, Ordering::Relaxed);
        let step = task(dice, seed, number);
        match model.send(&step)? {
            Ok(answer) if answer.replayed => {}
            Ok(answer) => done.push((step, answer)),
            Err(problem) if problem.code() == "internal.defect" => return Err(problem.to_string()),
            Err(_) => refused += 1,
        }
    }
    for (step, answer) in &done {
        let again = model.send(step)?.map_err(|problem| problem.to_string())?;
        let expected = Done {
            replayed: true,
            ..answer.clone()
        };
        if again != expected {
            return Err(format!("sent again, {answer:?} is answered {again:?}"));
        }
    }
    let mut journals = Vec::new();
    for (name, plant) in &model.plants {
        let path = folder.path().join(name);
        journals.push(hold(plant, &path).map_err(|why| format!("{name}: {why}"))?);
    }
    match journals.windows(2).all(|pair| pair[0] == pair[1]) {
        true => Ok((done.len() as u64, refused)),
        false => Err("the journals differ".into()),
    }
}

/// Holds a plant against its journal, and exports it; what is imported elsewhere is
/// exported as it was.
fn hold(plant: &Plant, path: &Path) -> Result<Vec<u8>, String> {
    let said = |problem: Problem| problem.to_string();
    let report = plant.verify(&VerifyJournal::default()).map_err(said)?;
    if !report.is_sound() {
        return Err(format!("{:?}", report.findings));
    }
    let differences = plant.compare_rows(&Unwatched).map_err(said)?;
    if !differences.is_empty() {
        return Err(format!("{differences:?}"));
    }
    let export = |plant: &Plant, end: &str| {
        let path = path.with_extension(end);
        let wanted = ExportJournal {
            path: path.display().to_string(),
            after: 0,
        };
        plant.export(&wanted).map_err(said)?;
        std::fs::read(&path).map_err(|error| error.to_string())
    };
    let first = export(plant, "first")?;
    let other = PlantOptions {
        scope: Some(plant.scope().clone()),
        ..PlantOptions::default()
    };
    let other = Plant::over(Box::new(MemoryStore::new()), other).map_err(said)?;
    let wanted = ImportJournal {
        path: path.with_extension("first").display().to_string(),
    };
    other.import(&wanted, &Unwatched).map_err(said)?;
    if export(&other, "second")? != first {
        return Err("what was imported is exported differently".into());
    }
    let differences = other.compare_rows(&Unwatched).map_err(said)?;
    if !differences.is_empty() {
        return Err(format!("imported elsewhere: {differences:?}"));
    }
    plant.rebuild(&Unwatched).map_err(said)?;
    match plant.compare_rows(&Unwatched).map_err(said)?.is_empty() {
        true => Ok(first),
        false => Err("the rebuilt rows differ".into()),
    }
}

#[test]
fn every_store_gives_the_same_answers_and_the_same_journal() {
    let budget = Budget::of(PART, 8, 25_000);
    let server = Server::shared();
    let (mut runs, mut done, mut refused) = (0, 0, 0);
    for (turn, mut dice) in budget.turns() {
        let counts = run(budget.seed.wrapping_add(turn), &mut dice, server.as_deref())
            .unwrap_or_else(|why| panic!("seed {}, turn {turn}: {why}", budget.seed));
        (runs, done, refused) = (runs + 1, done + counts.0, refused + counts.1);
    }
    let stores = if server.is_some() {
        ", SQLite and PostgreSQL"
    } else {
        " and SQLite"
    };
    tell(
        PART,
        &format!("{TASKS} tasks on records each, on memory, an ordered map{stores}"),
        runs,
        &format!(
            "{done} done, {refused} refused; every answer and every journal the same, rows = \
             replay, every retry answered as done, export = export of the import"
        ),
    );
    assert!(done >= runs * 3, "hardly anything was done");
}

/// Places that name things, and what they may name.
fn vary(value: &mut Value, dice: &mut Dice) {
    match value {
        Value::Object(fields) => fields.values_mut().for_each(|value| vary(value, dice)),
        Value::Array(items) => {
            items.iter_mut().for_each(|value| vary(value, dice));
            if dice.chance(3) && !items.is_empty() {
                items.remove(dice.place(items.len()));
            }
        }
        Value::String(text) if dice.chance(4) => {
            *text = one(dice, &["R-1", "op.1", "7", "2026-03-01T08:00:00Z", ""]).to_owned();
        }
        Value::Bool(flag) if dice.chance(30) => *flag = !*flag,
        _ => {}
    }
}

#[test]
fn every_method_of_the_contract_leaves_rows_that_follow_from_the_journal() {
    let budget = Budget::of(PART, 6, 10_000);
    let of_files = [
        "plant.backup",
        "journal.export",
        "journal.report",
        "journal.import",
    ];
    let methods: Vec<_> = operations()
        .iter()
        .filter(|operation| operation.needs_plant() && !of_files.contains(&operation.name()))
        .flat_map(|operation| {
            let examples = operation.examples().iter().chain(operation.sketches());
            examples.map(|example| (operation.name(), example.request))
        })
        .collect();
    let (mut calls, mut done) = (0, 0);
    for (turn, mut dice) in budget.turns() {
        let plant = open_plant(br#"{"address": "memory:"}"#, None).expect("a plant");
        let call = |method: &str, request: &Value| {
            let answer = plant.call_json(method, request.to_string().as_bytes());
            if let Err(problem) = &answer {
                let code = problem.code();
                assert_ne!(code, "internal.defect", "{method} {request}: {problem}");
            }
            answer.map(|answer| serde_json::from_slice::<Value>(&answer).expect("JSON"))
        };
        for number in 0..150 {
            let (method, request) = methods[dice.place(methods.len())];
            let mut request: Value = serde_json::from_str(request).expect("an example");
            vary(&mut request, &mut dice);
            let id = CommandId::derived(&format!("contract {turn} {number}"));
            let is_command = match request.pointer_mut("/command/id") {
                Some(place) => {
                    *place = json!(id);
                    true
                }
                None => false,
            };
            calls += 1;
            let Ok(answer) = call(method, &request) else {
                continue;
            };
            done += 1;
            if is_command && answer.get("replayed") == Some(&json!(false)) {
                let again = call(method, &request).expect("a retry");
                assert_eq!(again["replayed"], true, "turn {turn}: {method} {request}");
            }
        }
        let report = call("audit.verify", &json!({})).expect("an audit");
        assert_eq!(report["findings"], json!([]), "turn {turn}");
        let rows = call("plant.compare_rows", &json!({})).expect("a comparison");
        assert_eq!(rows["differences"], json!([]), "turn {turn}: {rows}");
    }
    tell(
        PART,
        "calls of every method of a plant, its examples varied",
        calls,
        &format!(
            "{done} answered, the others refused by a listed code; audit clean, rows = replay"
        ),
    );
}
