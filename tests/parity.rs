//! The parity vectors through the contract, as text and with columns beside it.

use lineside_contract::{Beside, Problem, call, call_json};
use lineside_tests::{difference, parity_files};
use serde_json::{Value, json};

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
                Beside::U32(values) => json!((**values).as_ref()),
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

#[test]
fn every_method_has_parity_cases() {
    let files = parity_files().unwrap();
    for operation in lineside_contract::operations() {
        let covered = files
            .iter()
            .any(|(_, file)| file["method"] == operation.name());
        assert!(covered, "tests/parity has no file for {}", operation.name());
    }
}
