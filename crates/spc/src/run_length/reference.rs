//! The reference vectors of the project, for tests, where they are at hand.
//!
//! They are not part of the repository; without them this says so and gives none.

use serde_json::Value;
use std::path::Path;

pub(crate) fn cases(file: &str) -> Vec<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/reference/spc");
    let Ok(text) = std::fs::read_to_string(folder.join(file)) else {
        eprintln!(
            "SKIPPED: no reference vectors {file} in {}",
            folder.display()
        );
        return Vec::new();
    };
    let vectors: Value = serde_json::from_str(&text).unwrap();
    vectors["cases"].as_array().unwrap().clone()
}

/// The case with this id, if the vectors are at hand.
pub(crate) fn case(file: &str, id: &str) -> Option<Value> {
    cases(file).into_iter().find(|case| case["id"] == id)
}

/// Numbers, of which `null` is missing.
pub(crate) fn numbers(value: &Value) -> Vec<f64> {
    let numbers = value.as_array().unwrap().iter();
    numbers.map(|v| v.as_f64().unwrap_or(f64::NAN)).collect()
}

pub(crate) fn assert_all_close(what: &str, computed: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(computed.len(), expected.len(), "{what}");
    for (at, (computed, expected)) in computed.iter().zip(expected).enumerate() {
        let close = (computed - expected).abs() <= tolerance;
        assert!(close, "{what}[{at}] is {computed}, expected {expected}");
    }
}
