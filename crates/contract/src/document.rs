//! The contract as a document: OpenRPC 1.3, from which every typed package is generated.
//!
//! Beyond OpenRPC it says, in `x-` fields: `x-column` on an array that may travel beside
//! the JSON, `x-long` on a method that takes a deadline, a cancel handle and a progress
//! listener, `x-request` on a method (the schema of its whole request), and `x-errors`,
//! the closed list of error codes.

use crate::errors::error_codes;
use crate::operation::Operation;
use crate::operations::operations;
use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

/// The OpenRPC document of every operation, as it is checked in as `contract.json`.
#[must_use]
pub fn document() -> Value {
    let mut generator = SchemaSettings::draft2020_12()
        .with(|settings| settings.definitions_path = "/components/schemas".into())
        .into_generator();
    let references: Vec<_> = operations()
        .iter()
        .map(|operation| {
            let request = operation.request_schema(&mut generator).to_value();
            let response = operation.response_schema(&mut generator).to_value();
            (operation, request, response)
        })
        .collect();
    let schemas = schemas(&mut generator);
    let methods: Vec<Value> = references
        .into_iter()
        .map(|(operation, request, response)| method(operation, &request, &response, &schemas))
        .collect();
    json!({
        "openrpc": "1.3.2",
        "info": {
            "title": "Lineside",
            "description": "The manufacturing-execution domain as a library.",
            "version": env!("CARGO_PKG_VERSION"),
        },
        "methods": methods,
        "components": { "schemas": schemas },
        "x-errors": error_codes(),
    })
}

fn schemas(generator: &mut SchemaGenerator) -> Map<String, Value> {
    generator.take_definitions(true)
}

fn method(
    operation: &Operation,
    request: &Value,
    response: &Value,
    schemas: &Map<String, Value>,
) -> Value {
    let name = request
        .get("$ref")
        .and_then(Value::as_str)
        .and_then(|path| path.rsplit('/').next());
    let schema = name
        .and_then(|name| schemas.get(name))
        .unwrap_or(&Value::Null);
    let text = schema
        .get("description")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let (summary, description) = text.split_once("\n\n").unwrap_or((text, ""));
    let mut method = json!({
        "name": operation.name(),
        "summary": summary.replace('\n', " "),
        "description": description,
        "paramStructure": "by-name",
        "params": params(schema),
        "result": { "name": "result", "schema": response },
        "examples": examples(operation),
        "x-request": request,
    });
    if operation.is_long()
        && let Some(method) = method.as_object_mut()
    {
        method.insert("x-long".into(), true.into());
    }
    method
}

fn params(schema: &Value) -> Vec<Value> {
    let required = schema.get("required").and_then(Value::as_array);
    let is_required = |name: &str| required.is_some_and(|names| names.iter().any(|n| n == name));
    let properties = schema.get("properties").and_then(Value::as_object);
    properties
        .into_iter()
        .flatten()
        .map(|(name, schema)| {
            json!({ "name": name, "required": is_required(name), "schema": schema })
        })
        .collect()
}

fn examples(operation: &Operation) -> Vec<Value> {
    operation
        .examples()
        .iter()
        .map(|example| {
            let request: Value = serde_json::from_str(example.request).unwrap_or_default();
            let params: Vec<Value> = request
                .as_object()
                .into_iter()
                .flatten()
                .map(|(name, value)| json!({ "name": name, "value": value }))
                .collect();
            json!({ "name": example.title, "params": params })
        })
        .collect()
}
