//! The contract as a document: OpenRPC 1.3, from which every typed package is generated.
//!
//! Beyond OpenRPC it says, in `x-` fields: `x-column` on an array that may travel beside
//! the JSON, `x-long` on a method that takes a deadline, a cancel handle and a progress
//! listener, `x-plant` on a method of an open plant, `x-opens` on the one that opens it,
//! `x-request` on a method (the schema of its whole request), `x-sketch` on an example that
//! is not run, `x-callbacks`, the interfaces that a host can implement, and `x-errors`, the
//! closed list of error codes.

use crate::errors::error_codes;
use crate::host::{Callback, Interface, interfaces};
use crate::operation::{Example, Operation};
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
    let interfaces = interfaces();
    let asked: Vec<Vec<_>> = interfaces
        .iter()
        .map(|interface| {
            let callbacks = interface.callbacks.iter();
            let schemas = callbacks.map(|callback| {
                let request = callback.request_schema(&mut generator).to_value();
                let response = callback.response_schema(&mut generator).to_value();
                (callback, request, response)
            });
            schemas.collect()
        })
        .collect();
    let schemas = schemas(&mut generator);
    let methods: Vec<Value> = references
        .into_iter()
        .map(|(operation, request, response)| method(operation, &request, &response, &schemas))
        .collect();
    let callbacks: Vec<Value> = interfaces
        .iter()
        .zip(asked)
        .map(|(interface, asked)| callbacks(interface, asked, &schemas))
        .collect();
    let mut document = json!({
        "openrpc": "1.3.2",
        "info": {
            "title": "Lineside",
            "description": "The manufacturing-execution domain as a library.",
            "version": env!("CARGO_PKG_VERSION"),
        },
        "methods": methods,
        "components": { "schemas": schemas },
        "x-callbacks": callbacks,
        "x-errors": error_codes(),
    });
    limit_wholes(&mut document);
    document
}

/// The largest whole number that a JSON number holds exactly, in every language.
const LARGEST: u64 = (1 << 53) - 1;

/// Says of every 64-bit count how large it gets: no larger than a JSON number can be.
fn limit_wholes(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            if fields
                .get("format")
                .is_some_and(|format| format == "uint64")
                && !fields.contains_key("maximum")
            {
                fields.insert("maximum".into(), LARGEST.into());
            }
            fields.values_mut().for_each(limit_wholes);
        }
        Value::Array(items) => items.iter_mut().for_each(limit_wholes),
        _ => {}
    }
}

fn schemas(generator: &mut SchemaGenerator) -> Map<String, Value> {
    generator.take_definitions(true)
}

/// An interface that a host can implement.
fn callbacks(
    interface: &Interface,
    asked: Vec<(&Callback, Value, Value)>,
    schemas: &Map<String, Value>,
) -> Value {
    let methods = asked.into_iter().map(|(callback, request, response)| {
        let schema = definition(&request, schemas);
        let (summary, description) = documentation(schema);
        json!({
            "name": callback.name,
            "summary": summary,
            "description": description,
            "params": params(schema),
            "result": { "name": "result", "schema": response },
            "x-request": request,
        })
    });
    json!({
        "name": interface.name,
        "part": interface.part,
        "description": interface.about,
        "methods": methods.collect::<Vec<_>>(),
    })
}

/// The definition that a reference refers to.
fn definition<'a>(reference: &Value, schemas: &'a Map<String, Value>) -> &'a Value {
    let name = reference
        .get("$ref")
        .and_then(Value::as_str)
        .and_then(|path| path.rsplit('/').next());
    name.and_then(|name| schemas.get(name))
        .unwrap_or(&Value::Null)
}

/// The first sentence of a schema's description, and the rest.
fn documentation(schema: &Value) -> (String, &str) {
    let text = schema
        .get("description")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let (summary, description) = text.split_once("\n\n").unwrap_or((text, ""));
    (summary.replace('\n', " "), description)
}

fn method(
    operation: &Operation,
    request: &Value,
    response: &Value,
    schemas: &Map<String, Value>,
) -> Value {
    let schema = definition(request, schemas);
    let (summary, description) = documentation(schema);
    let mut method = json!({
        "name": operation.name(),
        "summary": summary,
        "description": description,
        "paramStructure": "by-name",
        "params": params(schema),
        "result": { "name": "result", "schema": response },
        "examples": examples(operation),
        "x-request": request,
    });
    let marks = [
        ("x-long", operation.is_long()),
        ("x-plant", operation.needs_plant()),
        ("x-opens", operation.opens_plant()),
    ];
    if let Some(method) = method.as_object_mut() {
        for (mark, _) in marks.iter().filter(|(_, is_so)| *is_so) {
            method.insert((*mark).into(), true.into());
        }
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
    let shown = |example: &Example, is_sketch: bool| {
        let request: Value = serde_json::from_str(example.request).unwrap_or_default();
        let params: Vec<Value> = request
            .as_object()
            .into_iter()
            .flatten()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        match is_sketch {
            false => json!({ "name": example.title, "params": params }),
            true => json!({ "name": example.title, "params": params, "x-sketch": true }),
        }
    };
    let examples = operation
        .examples()
        .iter()
        .map(|example| shown(example, false));
    let sketches = operation
        .sketches()
        .iter()
        .map(|sketch| shown(sketch, true));
    examples.chain(sketches).collect()
}
