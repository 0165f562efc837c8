//! Requests of the contract: a method's name, a line feed, and its JSON.

use lineside_contract::{call_json, error_codes, open_plant, operations};

/// Methods that write and read files of the caller's choice.
const OF_FILES: &[&str] = &[
    "data_set.generate",
    "data_set.check",
    "plant.load_data_set",
    "plant.backup",
    "journal.export",
    "journal.report",
    "journal.import",
];

/// Whatever is sent, the answer is an answer or a problem with a listed code.
pub(super) fn request(bytes: &[u8]) {
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(0);
    let (method, request) = bytes.split_at(end);
    let request = request.strip_prefix(b"\n").unwrap_or(request);
    let method = std::str::from_utf8(method).unwrap_or_default();
    // A name that is none stands for one of them, so that no input is wasted.
    let place = usize::from(method.bytes().fold(0_u8, u8::wrapping_add));
    let known = operations()
        .iter()
        .find(|operation| operation.name() == method);
    let operation = known.unwrap_or(&operations()[place % operations().len()]);
    let waits = request
        .windows(5)
        .any(|word| word == b"_wait" || word == b"wait_");
    if OF_FILES.contains(&operation.name()) || operation.opens_plant() || waits {
        return;
    }
    let answer = match operation.needs_plant() {
        false => call_json(operation.name(), request),
        true => open_plant(br#"{"address": "memory:"}"#, None)
            .expect("a plant in memory opens")
            .call_json(operation.name(), request),
    };
    match answer {
        Ok(answer) => {
            serde_json::from_slice::<serde_json::Value>(&answer).expect("an answer is JSON");
        }
        Err(problem) => {
            let code = problem.code();
            assert_ne!(code, "internal.defect", "{}: {problem}", operation.name());
            let is_listed = error_codes().iter().any(|known| known.code == code);
            assert!(is_listed, "{code} is not listed");
        }
    }
}
