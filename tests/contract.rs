//! The contract as a document: complete, consistent, and the same as the one checked in.

use lineside_contract::{call_json, document, error_codes, open_plant, operations};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn the_checked_in_contract_is_the_code_s() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../contract.json");
    let checked_in: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    // Both are long, so that what differs is better looked for with a diff.
    assert!(
        checked_in == document(),
        "contract.json is stale; run `cargo xtask codegen`"
    );
}

#[test]
fn methods_and_types_have_names_of_their_own() {
    let methods: BTreeSet<&str> = operations()
        .iter()
        .map(|operation| operation.name())
        .collect();
    assert_eq!(methods.len(), operations().len());
    // Where two types share a name, the schema generator adds a number to the second.
    for name in document()["components"]["schemas"]
        .as_object()
        .unwrap()
        .keys()
    {
        assert!(
            !name.ends_with(|c: char| c.is_ascii_digit()),
            "{name} is the name of two types"
        );
    }
}

#[test]
fn every_example_works() {
    // The examples of a plant's methods are one story, told on one plant.
    let plant = open_plant(br#"{"address": "memory:"}"#, None).unwrap();
    for operation in operations() {
        let (examples, sketches) = (operation.examples(), operation.sketches());
        assert!(
            !examples.is_empty() || !sketches.is_empty(),
            "{} shows no example",
            operation.name()
        );
        for example in examples.iter().filter(|_| !operation.opens_plant()) {
            let outcome = plant.call_json(operation.name(), example.request.as_bytes());
            assert!(
                outcome.is_ok(),
                "{}, {}: {outcome:?}",
                operation.name(),
                example.title
            );
        }
    }
}

#[test]
fn every_method_parameter_and_field_is_documented() {
    let document = document();
    for method in document["methods"].as_array().unwrap() {
        let name = &method["name"];
        assert!(
            !method["summary"].as_str().unwrap().is_empty(),
            "{name} has no summary"
        );
        for param in method["params"].as_array().unwrap() {
            assert!(
                param["schema"]["description"].is_string(),
                "{name}: {}",
                param["name"]
            );
        }
    }
    for (name, schema) in document["components"]["schemas"].as_object().unwrap() {
        assert!(
            schema["description"].is_string(),
            "{name} has no description"
        );
        for (field, schema) in schema["properties"].as_object().into_iter().flatten() {
            assert!(
                schema["description"].is_string(),
                "{name}.{field} has no description"
            );
        }
    }
}

#[test]
fn error_codes_are_dotted_unique_and_explained() {
    let codes = error_codes();
    let unique: BTreeSet<&str> = codes.iter().map(|code| code.code).collect();
    assert_eq!(unique.len(), codes.len());
    for code in codes {
        let (family, name) = code.code.split_once('.').unwrap();
        let is_word = |text: &str| {
            !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c == '_')
        };
        assert!(is_word(family) && is_word(name), "{}", code.code);
        assert!(code.meaning.ends_with('.'), "{}", code.code);
    }
}

#[test]
fn names_survive_the_way_to_camel_case_and_back() {
    fn names(value: &Value, found: &mut BTreeSet<String>) {
        for (_, schema) in value.as_object().into_iter().flatten() {
            found.extend(
                schema["properties"]
                    .as_object()
                    .into_iter()
                    .flatten()
                    .map(|(n, _)| n.clone()),
            );
            for case in schema["oneOf"].as_array().into_iter().flatten() {
                found.extend(
                    case["properties"]
                        .as_object()
                        .into_iter()
                        .flatten()
                        .map(|(n, _)| n.clone()),
                );
            }
        }
    }
    let mut found = BTreeSet::new();
    names(&document()["components"]["schemas"], &mut found);
    assert!(found.contains("with_ranges"));
    for name in found {
        let words: Vec<&str> = name.split('_').collect();
        let survives = words
            .iter()
            .all(|word| word.starts_with(|c: char| c.is_ascii_lowercase()));
        assert!(survives, "`{name}` would not come back from camel case");
    }
}

#[test]
fn an_unknown_method_is_not_found() {
    let problem = call_json("spc.indivduals", b"{}").unwrap_err();
    assert_eq!(problem.code(), "method.unknown");
    assert!(
        problem
            .to_string()
            .contains("did you mean `spc.individuals`"),
        "{problem}"
    );
    assert_eq!(
        call_json(&"x".repeat(1 << 20), b"{}").unwrap_err().code(),
        "method.unknown"
    );
}

#[test]
fn the_book_names_the_release_of_the_zone_rules() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/calendars.md");
    let said = format!("the IANA database {}", lineside_contract::ZONE_RULES);
    assert!(
        std::fs::read_to_string(page).unwrap().contains(&said),
        "{said}"
    );
}
