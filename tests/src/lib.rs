//! What the tests that span crates share: parity vectors, decoders, faults.
#![forbid(unsafe_code)]

pub mod decoders;
pub mod faults;

use serde_json::Value;
use std::path::Path;

/// The cases of every file in `tests/parity`, with the method and tolerance of their file.
///
/// # Errors
/// A sentence naming the file that cannot be read.
pub fn parity_files() -> Result<Vec<(String, Value)>, String> {
    vectors("parity")
}

/// The stories of every file in `tests/parity/plants`: steps that are taken on one plant.
///
/// # Errors
/// A sentence naming the file that cannot be read.
pub fn parity_stories() -> Result<Vec<(String, Value)>, String> {
    vectors("parity/plants")
}

fn vectors(folder: &str) -> Result<Vec<(String, Value)>, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files = Vec::new();
    for entry in std::fs::read_dir(&folder)
        .map_err(|error| error.to_string())?
        .flatten()
    {
        let path = entry.path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let named = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
        let text = std::fs::read_to_string(&path).map_err(|error| named(&error))?;
        let file = serde_json::from_str(&text).map_err(|error| named(&error))?;
        files.push((entry.file_name().to_string_lossy().into_owned(), file));
    }
    files.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(files)
}

/// Where an answer differs from what is expected of it; `None` where it does not.
///
/// Objects are compared in the fields that are expected, lists whole, numbers within the
/// tolerance.
#[must_use]
pub fn difference(expected: &Value, actual: &Value, tolerance: f64, path: &str) -> Option<String> {
    match (expected, actual) {
        (Value::Object(expected), Value::Object(actual)) => {
            expected.iter().find_map(|(name, value)| {
                let below = format!("{path}.{name}");
                match actual.get(name) {
                    Some(actual) => difference(value, actual, tolerance, &below),
                    None => Some(format!("{below} is missing")),
                }
            })
        }
        (Value::Array(expected), Value::Array(actual)) if expected.len() == actual.len() => {
            expected
                .iter()
                .zip(actual)
                .enumerate()
                .find_map(|(index, (expected, actual))| {
                    difference(expected, actual, tolerance, &format!("{path}[{index}]"))
                })
        }
        (Value::Number(a), Value::Number(b)) => {
            let apart = a.as_f64().zip(b.as_f64()).map(|(a, b)| (a - b).abs());
            let close = apart.is_some_and(|apart| apart <= tolerance);
            (!close).then(|| format!("{path}: {a} expected, {b} found"))
        }
        _ if expected == actual => None,
        _ => Some(format!("{path}: {expected} expected, {actual} found")),
    }
}
