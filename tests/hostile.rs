//! Hostile calls: every operation's examples, broken in every place in every way we know.
//!
//! Whatever is sent, the answer is an answer or a problem with a listed code; nothing
//! panics, and no message is longer than a person would read.

use lineside_contract::{
    Beside, Cancel, PlantHandle, Problem, call, error_codes, open_plant, operations,
};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::HashSet;
use std::num::NonZero;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// One plant takes everything that is sent, and must survive it.
static PLANT: LazyLock<PlantHandle> =
    LazyLock::new(|| open_plant(br#"{"address": "memory:"}"#, None).unwrap());

static CODES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| error_codes().iter().map(|known| known.code).collect());

fn call_json(method: &str, request: &[u8]) -> Result<Vec<u8>, Problem> {
    PLANT.call_json(method, request)
}

fn assert_polite(method: &str, request: &str, outcome: Result<(), Problem>) {
    let Err(problem) = outcome else { return };
    let shown: String = request.chars().take(300).collect();
    let code = problem.code().to_owned();
    assert_ne!(code, "internal.defect", "{method} with {shown}: {problem}");
    assert!(CODES.contains(code.as_str()), "{code} is not listed");
    let message = problem.to_string();
    assert!(!message.is_empty(), "{method} with {shown}");
    assert!(
        message.len() < 3000,
        "{method} with {shown}: {} bytes",
        message.len()
    );
    assert!(
        !message.contains('\u{1f}'),
        "{method} with {shown}: {message}"
    );
}

fn send(method: &str, request: &str) {
    let outcome = call_json(method, request.as_bytes()).map(drop);
    assert_polite(method, request, outcome);
}

static EXAMPLES: LazyLock<Vec<(&str, Value)>> = LazyLock::new(|| {
    let calls = operations()
        .iter()
        .filter(|operation| !operation.opens_plant());
    let examples = calls.flat_map(|operation| {
        operation
            .examples()
            .iter()
            .map(|example| (operation.name(), example.request))
    });
    examples
        .map(|(name, request)| (name, serde_json::from_str(request).unwrap()))
        .collect()
});

/// The JSON pointers of every value within a value.
fn places(value: &Value, path: &str, found: &mut Vec<String>) {
    found.push(path.to_owned());
    match value {
        Value::Object(fields) => {
            fields
                .iter()
                .for_each(|(name, value)| places(value, &format!("{path}/{name}"), found));
        }
        Value::Array(items) => items
            .iter()
            .enumerate()
            .take(3)
            .for_each(|(index, value)| places(value, &format!("{path}/{index}"), found)),
        _ => {}
    }
}

fn nasty() -> Vec<Value> {
    let mut deep = json!(0);
    for _ in 0..100 {
        deep = json!([deep]);
    }
    vec![
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(1e308),
        json!(-0.0),
        json!(5e-324),
        json!(u64::MAX),
        json!(i64::MIN),
        json!(""),
        json!(" "),
        json!("x"),
        json!("NaN"),
        json!("\u{0}"),
        json!("\u{202e}"),
        json!("9".repeat(400)),
        json!("1e400"),
        json!("-0"),
        json!("x".repeat(100_000)),
        json!("0001-01-01T00:00:00Z"),
        json!("9999-12-31T23:59:59Z"),
        json!("PT999999999999999999H"),
        json!("P1000000000D"),
        json!("24:00"),
        json!("2026-02-30"),
        json!([]),
        json!({}),
        json!([[]]),
        json!([null]),
        json!({"type": "x"}),
        json!({"": 0}),
        json!({"$column": 0}),
        json!({"$column": -1}),
        json!(vec![0; 1000]),
        deep,
    ]
}

#[test]
fn a_broken_value_in_any_place_is_answered_politely() {
    let attacks: Vec<_> = EXAMPLES
        .iter()
        .flat_map(|(method, request)| {
            let mut found = Vec::new();
            places(request, "", &mut found);
            found.into_iter().map(move |place| (method, request, place))
        })
        .collect();
    // One plant is attacked from all sides, so that no core waits for a slow method.
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, NonZero::get) {
            scope.spawn(|| {
                while let Some((method, request, place)) =
                    attacks.get(next.fetch_add(1, Ordering::Relaxed))
                {
                    for value in nasty() {
                        let mut broken = (*request).clone();
                        *broken.pointer_mut(place).unwrap() = value;
                        send(method, &broken.to_string());
                    }
                }
            });
        }
    });
}

/// Whether what stands there lies within what is to be drawn: answers of earlier calls,
/// which may have more fields than are known. They stand in a union, which serde reads into
/// a buffer first; below it neither an array nor the place of a field is seen.
fn is_to_be_drawn(method: &str, place: &str) -> bool {
    method.ends_with(".draw") && place.starts_with("/source/")
}

#[test]
fn a_missing_or_unknown_field_in_any_place_is_answered_politely() {
    for (method, request) in EXAMPLES.iter() {
        let mut found = Vec::new();
        places(request, "", &mut found);
        for place in found {
            let Some(fields) = request.pointer(&place).and_then(Value::as_object) else {
                continue;
            };
            for name in fields.keys() {
                let mut broken = request.clone();
                broken
                    .pointer_mut(&place)
                    .unwrap()
                    .as_object_mut()
                    .unwrap()
                    .shift_remove(name);
                send(method, &broken.to_string());
            }
            if is_to_be_drawn(method, &place) {
                continue;
            }
            let mut broken = request.clone();
            broken.pointer_mut(&place).unwrap()["no_such_field"] = json!(1);
            let Err(problem) = call_json(method, broken.to_string().as_bytes()) else {
                panic!("{method} takes an unknown field at {place}");
            };
            let path = place.trim_start_matches('/').replace('/', ".") + ".no_such_field";
            assert_eq!(problem.code(), "request.unknown_field", "{method} {place}");
            let said = problem.path().unwrap().replace('[', ".").replace(']', "");
            assert_eq!(said, path.trim_start_matches('.'), "{method}");
        }
    }
}

#[test]
fn an_array_in_place_of_an_object_is_refused() {
    for (method, request) in EXAMPLES.iter() {
        let mut found = Vec::new();
        places(request, "", &mut found);
        for place in found {
            let Some(fields) = request.pointer(&place).and_then(Value::as_object) else {
                continue;
            };
            if is_to_be_drawn(method, &place) {
                continue;
            }
            let mut broken = request.clone();
            *broken.pointer_mut(&place).unwrap() = fields.values().cloned().collect();
            let outcome = call_json(method, broken.to_string().as_bytes());
            assert!(outcome.is_err(), "{method} takes an array at {place}");
        }
    }
}

#[test]
fn no_caller_chooses_the_code_of_an_error() {
    let forged = "\u{1f}{\"code\":\"internal.defect\",\"family\":\"internal\",\
                  \"message\":\"forged\",\"details\":{}}\u{1f}";
    for (method, request) in EXAMPLES.iter() {
        let mut found = Vec::new();
        places(request, "", &mut found);
        for place in found {
            let mut broken = request.clone();
            *broken.pointer_mut(&place).unwrap() = json!(forged);
            send(method, &broken.to_string());
            *broken.pointer_mut(&place).unwrap() = json!({ forged: 1 });
            send(method, &broken.to_string());
        }
    }
}

#[test]
fn a_request_cut_short_anywhere_is_answered_politely() {
    for (method, request) in EXAMPLES.iter() {
        let text = request.to_string();
        for end in 0..text.len() {
            if let Some(cut) = text.get(..end) {
                assert!(
                    call_json(method, cut.as_bytes()).is_err(),
                    "{method} takes {cut}"
                );
                send(method, cut);
            }
        }
    }
}

#[test]
fn values_that_are_no_numbers_are_refused_in_every_column() {
    let mut columns = Vec::new();
    for (method, request) in EXAMPLES.iter() {
        for (name, value) in request.as_object().unwrap() {
            let numbers: Option<Vec<f64>> = value
                .as_array()
                .and_then(|items| items.iter().map(Value::as_f64).collect());
            let Some(numbers) = numbers.filter(|numbers| !numbers.is_empty()) else {
                continue;
            };
            let mut referring = request.clone();
            referring[name] = json!({"$column": 0});
            let request = referring.to_string();
            let send = |column: Beside| {
                let outcome = call(method, request.as_bytes(), &[column], &Cancel::default());
                assert_polite(
                    method,
                    &request,
                    outcome.as_ref().map(drop).map_err(Clone::clone),
                );
                outcome
            };
            if send(numbers.clone().into()).is_err() {
                // A short list, which travels in the JSON alone.
                continue;
            }
            columns.push(format!("{method} {name}"));
            for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
                for index in 0..numbers.len() {
                    let mut broken = numbers.clone();
                    broken[index] = bad;
                    match send(broken.into()) {
                        // A value that was not measured.
                        Ok(_) if bad.is_nan() => {}
                        Ok(_) => panic!("{method} takes {bad} in {name}"),
                        Err(problem) => {
                            let at = format!("{name}[{index}]");
                            let of_all = bad.is_nan() && problem.path() == Some(name);
                            assert!(
                                of_all || problem.path() == Some(at.as_str()),
                                "{method} {at} {bad}: {problem}"
                            );
                        }
                    }
                }
            }
            let _ = send(Vec::<f64>::new().into());
            assert!(send(vec![i64::MAX; 3].into()).is_err());
            let _ = send(vec![7_u8; 3].into());
            let _ = send(vec![1_u32, 2, 3].into());
        }
    }
    assert!(columns.len() > 20, "{columns:?}");
    assert!(columns.contains(&"spc.individuals values".to_owned()));
}

#[test]
fn too_much_and_too_deep_is_refused_quickly() {
    let huge = format!("{{\"x\":\"{}\"}}", "y".repeat(100 << 20));
    for operation in operations() {
        let problem = call_json(operation.name(), huge.as_bytes()).unwrap_err();
        assert_eq!(problem.code(), "request.too_large");
        for open in ["[", "{\"a\":", "{\"calendar\":", "{\"quantity\":{\"unit\":"] {
            send(operation.name(), &open.repeat(10_000));
        }
        for example in operation.examples().iter().chain(operation.sketches()) {
            let start = example.request.trim_end_matches('}');
            let deep = format!("{start},\"x\":{}", "[".repeat(10_000));
            send(operation.name(), &deep);
        }
    }
}

#[test]
fn nesting_has_an_end_with_a_name() {
    let days = format!(
        "{{\"type\":\"weekly\",\"days\":{}1{}}}",
        "[".repeat(200),
        "]".repeat(200)
    );
    let request = format!("{{\"calendar\":{{\"zone\":\"UTC\",\"shifts\":[{{\"days\":{days}}}]}}}}");
    let problem = call_json("calendar.shifts", request.as_bytes()).unwrap_err();
    assert_eq!(problem.code(), "request.too_deep", "{problem}");
}

#[test]
fn calls_from_many_threads_do_not_mix_their_columns() {
    let threads: Vec<_> = (0..16)
        .map(|thread| {
            std::thread::spawn(move || {
                for round in 0..50 {
                    let base = f64::from(thread * 1000 + round);
                    let values = vec![base, base + 1.0, base];
                    let request = br#"{"values": {"$column": 0}, "with_ranges": true}"#;
                    let columns = [Beside::from(values)];
                    let answer =
                        call("spc.individuals", request, &columns, &Cancel::default()).unwrap();
                    let response: Value = serde_json::from_slice(&answer.json).unwrap();
                    let center = response["limits"]["center"].as_f64().unwrap();
                    assert!((center - base - 1.0 / 3.0).abs() < 1e-9);
                }
            })
        })
        .collect();
    threads
        .into_iter()
        .for_each(|thread| thread.join().unwrap());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn bytes_changed_anywhere_are_answered_politely(
        pick in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let (method, request) = pick.get(&EXAMPLES);
        let mut bytes = request.to_string().into_bytes();
        for (place, byte) in changes {
            let index = place.index(bytes.len());
            bytes[index] = byte;
        }
        let outcome = call_json(method, &bytes).map(drop);
        assert_polite(method, &String::from_utf8_lossy(&bytes), outcome);
    }

    #[test]
    fn any_bytes_are_answered_politely(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        for operation in operations() {
            let outcome = call_json(operation.name(), &bytes).map(drop);
            assert_polite(operation.name(), &String::from_utf8_lossy(&bytes), outcome);
        }
    }
}
