//! The parity vectors through the contract, as text and with columns beside it.

use lineside_contract::{Beside, Host, Problem, call, call_json, open_plant};
use lineside_tests::{difference, parity_files, parity_stories};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};

/// Calls with the numbers of `values` beside the JSON, and puts the answer's columns back.
fn call_with_columns(method: &str, request: &Value) -> Result<Value, Problem> {
    let mut request = request.clone();
    let mut columns = Vec::new();
    let numbers = request
        .get("values")
        .and_then(Value::as_array)
        .map(|values| {
            values
                .iter()
                .map(Value::as_f64)
                .collect::<Option<Vec<f64>>>()
        });
    if let Some(Some(numbers)) = numbers {
        request["values"] = json!({"$column": 0});
        columns.push(Beside::from(numbers));
    }
    let answer = call(
        method,
        request.to_string().as_bytes(),
        &columns,
        &lineside_contract::Cancel::default(),
    )?;
    let mut response: Value = serde_json::from_slice(&answer.json).unwrap();
    put_back(&mut response, &answer.columns);
    Ok(response)
}

fn put_back(value: &mut Value, columns: &[Beside]) {
    match value {
        Value::Object(fields) if fields.contains_key("$column") => {
            let index = usize::try_from(fields["$column"].as_u64().unwrap()).unwrap();
            *value = match &columns[index] {
                Beside::F64(values) => json!((**values).as_ref()),
                Beside::I64(values) => json!((**values).as_ref()),
                Beside::U32(values) => json!((**values).as_ref()),
                Beside::U8(values) => json!((**values).as_ref()),
                other => panic!("no operation answers with {other:?}"),
            };
        }
        Value::Object(fields) => fields
            .values_mut()
            .for_each(|value| put_back(value, columns)),
        Value::Array(items) => items.iter_mut().for_each(|value| put_back(value, columns)),
        _ => {}
    }
}

fn check(case: &Value, outcome: Result<Value, Problem>, tolerance: f64) -> Option<String> {
    match (outcome, case.get("error")) {
        (Ok(response), None) => difference(&case["response"], &response, tolerance, ""),
        (Err(problem), Some(error)) => {
            let actual = json!({"code": problem.code(), "path": problem.path()});
            difference(error, &actual, 0.0, "").map(|why| format!("{why}: {problem}"))
        }
        (Ok(response), Some(_)) => Some(format!("refusal expected, {response} found")),
        (Err(problem), None) => Some(format!("refused: {problem}")),
    }
}

#[test]
fn every_case_has_the_same_answer_as_text_and_with_columns() {
    let mut failures = Vec::new();
    let mut count = 0;
    for (name, file) in parity_files().unwrap() {
        let method = file["method"].as_str().unwrap();
        let tolerance = file["tolerance"].as_f64().unwrap();
        for case in file["cases"].as_array().unwrap() {
            count += 1;
            let request = case["request"].to_string();
            let text = call_json(method, request.as_bytes())
                .map(|answer| serde_json::from_slice(&answer).unwrap());
            let beside = call_with_columns(method, &case["request"]);
            for (form, outcome) in [("text", text), ("columns", beside)] {
                if let Some(why) = check(case, outcome, tolerance) {
                    failures.push(format!("{name}, {}, as {form}: {why}", case["name"]));
                }
            }
        }
    }
    assert!(count > 0);
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// What a story's plant is given: a clock that the story moves, and an authenticator to
/// whom the proof `right` is right.
struct Stage(Mutex<Value>);

impl Host for Stage {
    fn call(&self, name: &str, request: &[u8]) -> Result<Vec<u8>, Problem> {
        let request: Value = serde_json::from_slice(request).unwrap();
        let answer = match name {
            "clock.now" => self.0.lock().unwrap().clone(),
            "authenticator.verify" => {
                let components = request["components"].as_array().unwrap().iter();
                let right = components.filter(|component| component["proof"] == "right");
                let kinds: Vec<&Value> = right.map(|component| &component["kind"]).collect();
                match kinds.is_empty() {
                    false => json!({"type": "verified", "kinds": kinds}),
                    true => json!({"type": "wrong", "why": "no proof is right"}),
                }
            }
            other => panic!("`{other}` is not on the stage"),
        };
        Ok(answer.to_string().into_bytes())
    }
}

/// The request with the story's own folder in it.
fn placed(request: &Value, folder: &str) -> String {
    request.to_string().replace("$folder", folder)
}

#[test]
fn every_story_goes_as_it_is_told() {
    let mut failures = Vec::new();
    for (name, file) in parity_stories().unwrap() {
        for (index, case) in file["cases"].as_array().unwrap().iter().enumerate() {
            let stage = Arc::new(Stage(Mutex::new(file["clock"].clone())));
            let open = br#"{"address": "memory:", "host": ["clock", "authenticator"]}"#;
            let plant = open_plant(open, Some(stage.clone())).unwrap();
            let folder = std::env::temp_dir()
                .join(format!("lineside-{}-{name}-{index}", std::process::id()));
            std::fs::create_dir_all(&folder).unwrap();
            let folder_text = folder.to_str().unwrap().replace('\\', "/");
            for (number, step) in case["steps"].as_array().unwrap().iter().enumerate() {
                if let Some(now) = step.get("clock") {
                    *stage.0.lock().unwrap() = now.clone();
                }
                let method = step["method"].as_str().unwrap();
                let request = placed(&step["request"], &folder_text);
                let outcome = plant
                    .call_json(method, request.as_bytes())
                    .map(|answer| serde_json::from_slice(&answer).unwrap());
                if let Some(why) = check(step, outcome, 0.0) {
                    let case = &case["name"];
                    failures.push(format!("{name}, {case}, step {number}, {method}: {why}"));
                }
            }
            let _ = std::fs::remove_dir_all(&folder);
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_method_has_parity_cases() {
    let files = parity_files().unwrap();
    let stories = parity_stories().unwrap();
    let told: Vec<&Value> = stories
        .iter()
        .flat_map(|(_, file)| file["cases"].as_array().unwrap())
        .flat_map(|case| case["steps"].as_array().unwrap())
        .map(|step| &step["method"])
        .collect();
    let mut missing = Vec::new();
    for operation in lineside_contract::operations() {
        let covered = files
            .iter()
            .any(|(_, file)| file["method"] == operation.name())
            || told.iter().any(|method| *method == operation.name());
        if !covered && !operation.opens_plant() {
            missing.push(operation.name());
        }
    }
    assert!(
        missing.is_empty(),
        "tests/parity lacks {}",
        missing.join(", ")
    );
}
