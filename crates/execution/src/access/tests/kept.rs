//! Admission on states that were kept from earlier decisions: what it costs, and that a
//! state that is out of date is never written on.
//!
//! The measurement is run by hand: `cargo test --release -p lineside-execution -- --ignored --nocapture
//! one_admission`.

use crate::access::admit;
use crate::actor::{ActorRoom, CertifyActor, EnrolActor};
use crate::device::{DeviceRoom, RegisterDevice};
use crate::policy::{PolicyRoom, PolicyState};
use crate::testing::{TestPlant, TestReads};
use crate::{Command, Desk, History, Reads, Room};
use lineside_journal::{Cell, Refusal, Row, Scan, StoreError, StreamId, TableRef};
use lineside_kernel::Elapsed;
use lineside_proof::Hash;
use serde_json::json;
use std::any::Any;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Instant;

type Kept = (u64, Arc<dyn Any + Send + Sync>);

/// Reads that keep states, as a plant's cache does.
struct Keeping<'a> {
    reads: TestReads<'a>,
    kept: HashMap<StreamId, Kept>,
}

impl Reads for Keeping<'_> {
    fn row(&mut self, table: TableRef, key: &[Cell]) -> Result<Option<Row>, StoreError> {
        self.reads.row(table, key)
    }

    fn rows(&mut self, table: TableRef, scan: &Scan) -> Result<Vec<Row>, StoreError> {
        self.reads.rows(table, scan)
    }

    fn history(&mut self, stream: &StreamId) -> Result<Vec<History>, StoreError> {
        self.reads.history(stream)
    }

    fn version(&mut self, stream: &StreamId) -> Result<u64, StoreError> {
        self.reads.version(stream)
    }

    fn kept(&mut self, stream: &StreamId) -> Option<Kept> {
        self.kept.get(stream).cloned()
    }
}

fn keep<R: Room>(plant: &TestPlant, keeping: &mut Keeping<'_>, code: &str) {
    let loaded = plant.state::<R>(code);
    let stream = StreamId::new(R::FAMILY, code).unwrap();
    keeping.kept.insert(stream, (loaded.version, loaded.state));
}

/// A policy of the size that plants have: 20 roles with 15 rules each.
fn large() -> TestPlant {
    let roles: Vec<_> = (0..20).map(|role| format!("role-{role}")).collect();
    let rules: Vec<_> = roles
        .iter()
        .flat_map(|role| {
            (0..15).map(move |rule| {
                json!({"role": role, "action": format!("room_{rule}.*"), "effect": "allow"})
            })
        })
        .collect();
    let mut plant = TestPlant::established(json!({
        "roles": roles,
        "rules": rules,
        "training": [{"action": "room_9.*", "qualification": "gmp"}],
        "acknowledgement_required": ["signature.*"],
        "reasons_required": ["record.change", "record.void"],
        "sources": {"unknown": "refuse", "retired": "refuse", "overdue": "flag"}
    }));
    let enrol = EnrolActor {
        roles: ["role-3", "role-7", "role-11"]
            .map(|role| role.parse().unwrap())
            .into(),
        ..plant.enrolment("jane.doe@munich.example", &[])
    };
    plant.does(&enrol);
    let register = RegisterDevice {
        device: "terminal-7".parse().unwrap(),
        kind: "terminal".parse().unwrap(),
        command: plant.by("ada"),
        software: None,
        calibration_due: None,
        test_due: plant.now.checked_add(Elapsed::days(1)).ok(),
    };
    plant.does(&register);
    plant
}

#[test]
#[ignore = "a measurement"]
fn one_admission_takes_less_than_two_microseconds() {
    let mut plant = large();
    let command = Command {
        source: Some("terminal-7".parse().unwrap()),
        ..plant.by("jane.doe@munich.example")
    };
    let mut keeping = Keeping {
        reads: plant.reads(),
        kept: HashMap::new(),
    };
    keep::<PolicyRoom>(&plant, &mut keeping, PolicyState::CODE);
    keep::<ActorRoom>(&plant, &mut keeping, "jane.doe@munich.example");
    keep::<DeviceRoom>(&plant, &mut keeping, "terminal-7");
    const ROUNDS: u32 = 200_000;
    let start = Instant::now();
    for _ in 0..ROUNDS {
        let mut desk = Desk::new(&mut keeping, &plant.scope, &command, plant.now);
        admit(&mut desk, "room_14.change", None).unwrap();
    }
    let each = start.elapsed() / ROUNDS;
    println!("one admission: {each:?}");
    assert!(
        cfg!(debug_assertions) || each.as_nanos() < 2_000,
        "{each:?}"
    );
}

#[test]
fn a_kept_state_that_is_older_than_the_history_cannot_be_written_on() {
    let mut plant = TestPlant::established(json!({
        "roles": [],
        "rules": [{"action": "*", "effect": "allow"}],
        "separations": [{"name": "four eyes", "done": "actor.certified", "forbids": "access.qualify"}]
    }));
    plant.enrol("jane", &[]);
    let mut keeping = HashMap::new();
    let old = plant.state::<ActorRoom>("jane");
    let stream: StreamId = "actor:jane".parse().unwrap();
    let state: Arc<dyn Any + Send + Sync> = old.state;
    keeping.insert(stream.clone(), (old.version, state));
    // Somebody changes the actor behind the cache's back.
    let certify = CertifyActor {
        actor: "jane".parse().unwrap(),
        certification: "FDA-1".into(),
        command: plant.by("jane"),
    };
    plant.does(&certify);
    let command = plant.by("ada");
    let scope = plant.scope.clone();
    let mut reads = Keeping {
        reads: plant.reads(),
        kept: keeping,
    };
    let now = plant.now;
    let mut desk = Desk::new(&mut reads, &scope, &command, now);
    // Admission guards the newest version, the task then loads the kept state.
    admit(&mut desk, "access.qualify", Some(&stream)).unwrap();
    assert_eq!(desk.load::<ActorRoom>("jane").unwrap().version, 1);
    let commit = desk.into_commit(Hash::ZERO).unwrap();
    let verdict = plant.commit(commit);
    assert!(
        matches!(verdict, Err(Refusal::Conflict { .. })),
        "{verdict:?}"
    );
}
