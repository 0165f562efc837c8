//! A host in Rust, as a binding would be one: names and JSON, nothing else.

use super::*;
use crate::{PlantHandle, host_failed, open_plant};
use lineside::journal::{KeyValue, Slot};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Arc, Mutex, OnceLock};

type Map = BTreeMap<Vec<u8>, Vec<u8>>;
type Before = dyn Fn(&str) -> Result<(), Problem> + Send + Sync;

/// A map, a clock, and whatever else a test wants to happen before either is asked.
#[derive(Default)]
struct Shelf {
    map: Mutex<Map>,
    asked: Mutex<Vec<String>>,
    before: OnceLock<Box<Before>>,
}

fn bytes(value: &Value) -> Vec<u8> {
    let bytes: bytes::Bytes = serde_json::from_value(value.clone()).unwrap();
    bytes.0
}

fn text(bytes: &[u8]) -> Value {
    serde_json::to_value(bytes::Bytes(bytes.to_vec())).unwrap()
}

fn slots(value: &Value) -> Vec<Slot> {
    let slots = value.as_array().unwrap().iter();
    slots
        .map(|slot| (bytes(&slot["key"]), slot.get("value").map(bytes)))
        .collect()
}

impl Host for Shelf {
    fn call(&self, name: &str, request: &[u8]) -> Result<Vec<u8>, Problem> {
        self.asked.lock().unwrap().push(name.to_owned());
        if let Some(before) = self.before.get() {
            before(name)?;
        }
        let request: Value = serde_json::from_slice(request).unwrap();
        let mut map = self.map.lock().unwrap();
        let answer = match name {
            "store.describe" => json!({"durable": true, "many_writers": false}),
            "store.get" => {
                let value = KeyValue::get(&mut *map, &bytes(&request["key"])).unwrap();
                value.map_or(Value::Null, |value| text(&value))
            }
            "store.scan" => {
                let (start, end) = (bytes(&request["start"]), bytes(&request["end"]));
                let limit = usize::try_from(request["limit"].as_u64().unwrap()).unwrap();
                let pairs = map.scan(&start, &end, limit).unwrap();
                let pairs = pairs.iter();
                pairs
                    .map(|(key, value)| json!({"key": text(key), "value": text(value)}))
                    .collect()
            }
            "store.apply" => {
                let done = map.apply(&slots(&request["expected"]), &slots(&request["changes"]));
                done.unwrap().into()
            }
            "clock.now" => json!("2026-03-01T08:00:00Z"),
            other => panic!("`{other}` was not brought"),
        };
        Ok(answer.to_string().into_bytes())
    }
}

const ON_SHELF: &[u8] = br#"{"host": ["store", "clock"], "scope": "acme/munich"}"#;

fn opened(shelf: &Arc<Shelf>) -> PlantHandle {
    open_plant(ON_SHELF, Some(shelf.clone())).unwrap()
}

fn fails(shelf: &Arc<Shelf>) -> Problem {
    open_plant(ON_SHELF, Some(shelf.clone())).unwrap_err()
}

#[test]
fn a_plant_stands_on_a_map_of_the_host() {
    let shelf = Arc::new(Shelf::default());
    let plant = opened(&shelf);
    assert_eq!(plant.scope().as_str(), "acme/munich");
    plant.close().unwrap();
    drop(plant);
    assert_eq!(Arc::strong_count(&shelf), 1, "the host is let go of");
    assert!(!shelf.map.lock().unwrap().is_empty());
    assert!(!opened(&shelf).is_closed());
}

#[test]
fn what_a_host_raises_comes_out_with_its_message() {
    for name in ["clock.now", "store.describe", "store.get", "store.apply"] {
        let shelf = Arc::new(Shelf::default());
        let raise = move |asked: &str| match asked == name {
            true => Err(host_failed(asked, "KeyError: no such shelf")),
            false => Ok(()),
        };
        assert!(shelf.before.set(Box::new(raise)).is_ok());
        let problem = fails(&shelf);
        let code = if name == "clock.now" {
            "host.failed"
        } else {
            "storage.failed"
        };
        assert_eq!(problem.code(), code, "{name}: {problem}");
        assert!(
            problem.to_string().contains("KeyError: no such shelf"),
            "{problem}"
        );
        assert!(
            shelf.map.lock().unwrap().is_empty(),
            "{name} left something behind"
        );
    }
}

#[test]
fn a_host_that_panics_or_answers_nonsense_is_a_problem() {
    let shelf = Arc::new(Shelf::default());
    assert!(
        shelf
            .before
            .set(Box::new(|_| panic!("a defect of a binding")))
            .is_ok()
    );
    assert_eq!(fails(&shelf).code(), "host.failed");

    struct Nonsense;
    impl Host for Nonsense {
        fn call(&self, _: &str, _: &[u8]) -> Result<Vec<u8>, Problem> {
            Ok(b"[1".to_vec())
        }
    }
    let problem = open_plant(ON_SHELF, Some(Arc::new(Nonsense))).unwrap_err();
    assert_eq!(problem.code(), "host.bad_answer");
}

#[test]
fn a_clock_is_asked_once_a_call_and_fails_it_before_anything_is_done() {
    let shelf = Arc::new(Shelf::default());
    let plant = opened(&shelf);
    shelf.asked.lock().unwrap().clear();
    let convert = br#"{"quantity": {"value": "3", "unit": "dozen"}, "to": "pcs"}"#;
    plant.call_json("quantity.convert", convert).unwrap();
    assert!(
        shelf.asked.lock().unwrap().is_empty(),
        "what needs no plant asks no clock"
    );
    plant.call_json("record.open", RECORD).unwrap();
    let asked = shelf.asked.lock().unwrap().clone();
    assert_eq!(asked.iter().filter(|name| *name == "clock.now").count(), 1);
    assert_eq!(asked[0], "clock.now");
}

const RECORD: &[u8] = br#"{"record": "R-1", "kind": "note", "fields": [],
    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7081", "actor": "jane.doe"}}"#;

fn position(plant: &PlantHandle) -> u64 {
    let status: Value =
        serde_json::from_slice(&plant.call_json("plant.status", b"{}").unwrap()).unwrap();
    status["position"].as_u64().unwrap()
}

#[test]
fn a_command_whose_write_fails_leaves_nothing_and_can_be_sent_again() {
    let shelf = Arc::new(Shelf::default());
    let failing = Arc::new(AtomicBool::new(false));
    let is_failing = failing.clone();
    let raise = move |asked: &str| match asked == "store.apply" && is_failing.load(Relaxed) {
        true => Err(host_failed(asked, "OSError: the disk is gone")),
        false => Ok(()),
    };
    assert!(shelf.before.set(Box::new(raise)).is_ok());
    let plant = opened(&shelf);
    failing.store(true, Relaxed);
    let problem = plant.call_json("record.open", RECORD).unwrap_err();
    assert_eq!(problem.code(), "storage.failed");
    assert!(
        problem.to_string().contains("the disk is gone"),
        "{problem}"
    );
    assert_eq!(position(&plant), 0);
    failing.store(false, Relaxed);
    plant.call_json("record.open", RECORD).unwrap();
    assert_eq!(position(&plant), 1);
}

#[test]
fn a_host_that_calls_its_own_plant_is_refused_and_may_call_another() {
    let shelf = Arc::new(Shelf::default());
    let own: Arc<OnceLock<PlantHandle>> = Arc::default();
    let heard: Arc<Mutex<Vec<String>>> = Arc::default();
    let (inside, said) = (own.clone(), heard.clone());
    let reenter = move |_: &str| {
        if let Some(plant) = inside.get() {
            for problem in [
                plant.call_json("plant.status", b"{}").unwrap_err(),
                plant.close().unwrap_err(),
            ] {
                said.lock().unwrap().push(problem.code().to_owned());
            }
            let other = open_plant(br#"{"address": "memory:"}"#, None)?;
            other.call_json("record.open", RECORD)?;
        }
        Ok(())
    };
    assert!(shelf.before.set(Box::new(reenter)).is_ok());
    let plant = opened(&shelf);
    assert!(own.set(plant.clone()).is_ok());
    plant.call_json("record.open", RECORD).unwrap();
    assert_eq!(position(&plant), 1);
    let heard = heard.lock().unwrap();
    assert!(!heard.is_empty());
    assert!(
        heard.iter().all(|code| code == "host.reentered"),
        "{heard:?}"
    );
}

#[test]
fn many_threads_write_through_one_handle() {
    let shelf = Arc::new(Shelf::default());
    let plant = opened(&shelf);
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let plant = plant.clone();
            scope.spawn(move || {
                for number in 0..25 {
                    let request = json!({
                        "record": format!("R-{thread}-{number}"), "kind": "note", "fields": [],
                        "command": {
                            "id": format!("0190f3a2-7b1c-7def-8a2b-{thread:04}{number:08}"),
                            "actor": "jane.doe",
                        },
                    });
                    plant
                        .call_json("record.open", request.to_string().as_bytes())
                        .unwrap();
                }
            });
        }
    });
    assert_eq!(position(&plant), 100);
    drop(plant);
    assert_eq!(
        position(&opened(&shelf)),
        100,
        "opened again, it is all there"
    );
}

#[test]
fn what_the_host_is_said_to_bring_must_fit() {
    let code = |request: &str, host: Option<Arc<dyn Host>>| {
        open_plant(request.as_bytes(), host)
            .unwrap_err()
            .code()
            .to_owned()
    };
    let shelf = || Some(Arc::new(Shelf::default()) as Arc<dyn Host>);
    assert_eq!(
        code(r#"{"host": ["clock"], "address": "memory:"}"#, None),
        "host.missing"
    );
    assert_eq!(
        code(r#"{"host": ["store"], "address": "memory:"}"#, shelf()),
        "plant.two_stores"
    );
    assert_eq!(code("{}", None), "plant.no_store");
    assert_eq!(
        code(r#"{"host": ["lock"]}"#, shelf()),
        "request.not_a_choice"
    );
    assert_eq!(code(r#"{"address": "ftp://x"}"#, None), "plant.bad_address");
}

#[test]
fn a_problem_that_a_host_states_itself_keeps_its_code_and_its_path_once() {
    let own = Problem::from(lineside::journal::StoreError::Retry("x".into())).at("key");
    let read = crate::host_problem(&own.to_wire()).unwrap();
    assert_eq!(read.to_string(), own.to_string());
    assert_eq!(read.code(), "storage.busy");
    assert!(crate::host_problem("{}").is_none());
}

#[test]
fn a_map_of_the_host_passes_the_conformance_kit_and_is_left_as_it_was() {
    let shelf = Arc::new(Shelf::default());
    let plant = opened(&shelf);
    let before = shelf.map.lock().unwrap().clone();
    let report = plant
        .call_json("store.conformance", br#"{"filter": "retry"}"#)
        .unwrap();
    let report: Value = serde_json::from_slice(&report).unwrap();
    assert_eq!(report["failed"], 0, "{report:#}");
    assert!(report["passed"].as_u64().unwrap() > 0, "{report:#}");
    assert_eq!(*shelf.map.lock().unwrap(), before);
    let own = open_plant(br#"{"address": "memory:"}"#, None).unwrap();
    let problem = own.call_json("store.conformance", b"{}").unwrap_err();
    assert_eq!(problem.code(), "host.no_store");
}
