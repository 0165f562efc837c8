//! TypeScript: interfaces, string unions, and one module of functions per family.

use super::model::{Contract, Doc, Element, Field, Method, Presence, Shape, Type, TypeDef};
use super::words::{camel, pascal, wrap};
use super::{File, HEADER, literal};
use serde_json::Value;
use std::fmt::Write as _;

/// The files of the package, by their path below `node/src/generated`.
pub(crate) fn files(contract: &Contract) -> Vec<File> {
    let mut files = vec![File::new("types.ts", types(contract))];
    for (family, methods) in contract.families() {
        files.push(File::new(&format!("{family}.ts"), family_module(contract, &methods)));
    }
    let exports = contract.families().into_iter().map(|(family, _)| {
        format!("export * as {} from './{family}.js'\n", camel(family))
    });
    let index = format!("// {HEADER}\n{}export type * from './types.js'\n", exports.collect::<String>());
    files.push(File::new("index.ts", index));
    files
}

fn types(contract: &Contract) -> String {
    let mut out = format!(
        "// {HEADER}\nimport type {{ Decimal, Elapsed, Floats, Instant, LocalDate, LocalTime, \
         Wholes }} from '../scalars.js'\n\n"
    );
    for def in &contract.types {
        match contract.methods.iter().find(|method| method.request == def.name) {
            Some(method) => options(contract, method, &mut out),
            None => define(def, &mut out),
        }
    }
    out
}

/// The second argument of a function: everything but its subject.
fn options(contract: &Contract, method: &Method, out: &mut String) {
    let Some((_, rest)) = contract.params(method).split_first() else { return };
    if rest.is_empty() {
        return;
    }
    let doc = comment(&format!("What `{}` takes beside its subject.", called(method)), 0);
    let _ = writeln!(out, "{doc}export interface {} {{", options_name(method));
    for field in rest {
        member(field, true, out);
    }
    out.push_str("}\n\n");
}

fn options_name(method: &Method) -> String {
    format!("{}Options", method.request)
}

fn called(method: &Method) -> String {
    format!("{}.{}", method.family(), camel(method.verb()))
}

fn define(def: &TypeDef, out: &mut String) {
    let name = &def.name;
    let doc = comment(&def.doc.whole(), 0);
    match &def.shape {
        Shape::Object(fields) => interface(name, &def.doc, fields, None, out),
        Shape::Text => {
            let _ = writeln!(out, "{doc}export type {name} = string\n");
        }
        Shape::Choice(variants) => {
            let mut text = def.doc.whole() + "\n";
            for variant in variants.iter().filter(|variant| !variant.doc.summary.is_empty()) {
                let meaning = variant.doc.whole().replace('\n', " ");
                let _ = write!(text, "\n- `{}`: {meaning}", variant.value);
            }
            let values: Vec<_> = variants.iter().map(|v| format!("'{}'", v.value)).collect();
            let doc = comment(&text, 0);
            let _ = writeln!(out, "{doc}export type {name} = {}\n", values.join(" | "));
        }
        Shape::Union(cases) => {
            let mut members = Vec::new();
            for case in cases {
                let member = pascal(&case.tag) + name;
                interface(&member, &case.doc, &case.fields, Some(&case.tag), out);
                members.push(member);
            }
            let _ = writeln!(out, "{doc}export type {name} = {}\n", members.join(" | "));
        }
    }
}

fn interface(name: &str, doc: &Doc, fields: &[Field], tag: Option<&str>, out: &mut String) {
    let _ = writeln!(out, "{}export interface {name} {{", comment(&doc.whole(), 0));
    if let Some(tag) = tag {
        let _ = writeln!(out, "  type: '{tag}'");
    }
    for field in fields {
        member(field, false, out);
    }
    out.push_str("}\n\n");
}

fn member(field: &Field, is_input: bool, out: &mut String) {
    let mut text = field.doc.whole();
    if let Presence::Default(value) = &field.presence
        && value.as_array().is_none_or(|items| !items.is_empty())
    {
        let _ = write!(text, "\n\n@defaultValue `{}`", quoted(value));
    }
    let mark = if field.presence == Presence::Required { "" } else { "?" };
    let name = camel(&field.name);
    let _ = writeln!(out, "{}  {name}{mark}: {}", comment(&text, 2), type_name(&field.ty, is_input));
}

fn quoted(value: &Value) -> String {
    match value {
        Value::String(text) => format!("'{text}'"),
        other => other.to_string(),
    }
}

fn type_name(ty: &Type, is_input: bool) -> String {
    match ty {
        Type::Bool => "boolean".to_owned(),
        Type::Float | Type::Whole(_) => "number".to_owned(),
        Type::Text => "string".to_owned(),
        Type::Decimal => "Decimal".to_owned(),
        Type::Instant => "Instant".to_owned(),
        Type::Date => "LocalDate".to_owned(),
        Type::LocalTime => "LocalTime".to_owned(),
        Type::Elapsed => "Elapsed".to_owned(),
        Type::List(item) => format!("{}[]", type_name(item, is_input)),
        Type::Column(Element::F64) if is_input => "Floats".to_owned(),
        Type::Column(_) if is_input => "Wholes".to_owned(),
        Type::Column(Element::F64) => "Float64Array".to_owned(),
        Type::Column(Element::I64) => "BigInt64Array".to_owned(),
        Type::Column(Element::U32) => "Uint32Array".to_owned(),
        Type::Column(Element::Bytes) => "Uint8Array".to_owned(),
        Type::Named(name) => name.clone(),
    }
}

fn family_module(contract: &Contract, methods: &[&Method]) -> String {
    let mut body = String::new();
    for method in methods {
        functions(contract, method, &mut body);
    }
    let mut imports = String::new();
    let uses = |word: &str| {
        body.split(|c: char| !c.is_alphanumeric()).any(|token| token == word)
    };
    let types: Vec<&str> = contract
        .types
        .iter()
        .filter(|def| !contract.is_request(&def.name))
        .map(|def| def.name.as_str())
        .filter(|name| uses(name))
        .collect();
    let options: Vec<String> = methods.iter().map(|method| options_name(method)).collect();
    let all = types.into_iter().chain(options.iter().map(String::as_str).filter(|name| uses(name)));
    let scalars = ["Decimal", "Elapsed", "Floats", "Instant", "LocalDate", "LocalTime", "Wholes"];
    let scalars: Vec<&str> = scalars.into_iter().filter(|name| uses(name)).collect();
    let column = if body.contains("column('") { ", column" } else { "" };
    let _ = writeln!(imports, "import {{ call, callAsync{column}, type Control }} from '../call.js'");
    if !scalars.is_empty() {
        let _ = writeln!(imports, "import type {{ {} }} from '../scalars.js'", scalars.join(", "));
    }
    let _ = writeln!(
        imports,
        "import type {{ {} }} from './types.js'",
        all.collect::<Vec<_>>().join(", ")
    );
    format!("// {HEADER}\n{imports}\n{body}")
}

fn functions(contract: &Contract, method: &Method, out: &mut String) {
    let params = contract.params(method);
    let Some((subject, rest)) = params.split_first() else { return };
    let subject_name = camel(&subject.name);
    let subject_type = type_name(&subject.ty, true);
    let subject_value = match subject.ty {
        Type::Column(_) => format!("column('{}', {subject_name})", subject.name),
        _ => subject_name.clone(),
    };
    let needs_options = rest.iter().any(|field| field.presence == Presence::Required);
    let options = match (rest.is_empty(), needs_options) {
        (true, _) => String::new(),
        (false, true) => format!(", options: {}", options_name(method)),
        (false, false) => format!(", options: {} = {{}}", options_name(method)),
    };
    let spread = if rest.is_empty() { "" } else { "...options, " };
    let key = &subject.name;
    let key_value =
        if *key == subject_value { key.clone() } else { format!("{key}: {subject_value}") };
    let request = format!("{{ {spread}{key_value} }}");
    let response = type_name(&method.response, false);
    let verb = camel(method.verb());
    let name = &method.name;
    let mut text = String::new();
    let _ = write!(text, "\n\n@param {subject_name} - {}", subject.doc.whole().replace('\n', " "));
    if !rest.is_empty() {
        let _ = write!(text, "\n@param options - See {{@link {}}}.", options_name(method));
    }
    let control = "\n@param control - A signal to abort, a time limit, a progress listener.";
    let mut ending = "\n@throws LinesideError when the request cannot be understood or computed.".to_owned();
    for (title, request) in &method.examples {
        let code = literal::typescript(contract, method, request);
        let _ = write!(ending, "\n\n@example\n{title}:\n```ts\n{code}\n```");
    }
    let sync_doc = comment(&format!("{}{text}{ending}", method.doc.whole()), 0);
    let summary = &method.doc.summary;
    let async_doc = comment(
        &format!("{summary}\n\nAs {{@link {verb}}}, off the main thread.{text}{control}{ending}"),
        0,
    );
    let _ = writeln!(
        out,
        "{sync_doc}export function {verb}({subject_name}: {subject_type}{options}): {response} {{\n  \
         return call('{name}', {request})\n}}\n\n\
         {async_doc}export function {verb}Async({subject_name}: {subject_type}{options}, control: \
         Control = {{}}): Promise<{response}> {{\n  return callAsync('{name}', {request}, control)\n}}\n"
    );
}

/// A `/** */` comment, shared with Kotlin.
pub(super) fn comment(text: &str, indent: usize) -> String {
    let pad = " ".repeat(indent);
    let lines = wrap(&text.replace("*/", "*\\/"), 92 - indent);
    match lines.as_slice() {
        [] => String::new(),
        [only] => format!("{pad}/** {only} */\n"),
        _ => {
            let mut out = format!("{pad}/**\n");
            for line in lines {
                let _ = writeln!(out, "{}", format!("{pad} * {line}").trim_end());
            }
            out + &format!("{pad} */\n")
        }
    }
}
