//! Python: `msgspec` structs, literals, and one module of functions per family.

use super::model::{Contract, Doc, Element, Field, Presence, Shape, Type, TypeDef};
use super::words::member;
use super::{File, HEADER};
use docs::docstring;
use serde_json::Value;
use std::fmt::Write as _;

mod docs;
mod example;
mod function;
mod host;
mod module;
mod picture;
mod plant;

/// The files of the package, by their path below `python/lineside`.
pub(crate) fn files(contract: &Contract) -> Vec<File> {
    let mut files = vec![File::new("_types.py", types(contract))];
    for (family, methods) in contract.families() {
        files.push(File::new(
            &format!("{family}.py"),
            module::family(contract, family, &methods),
        ));
    }
    files.extend(plant::files(contract));
    files.push(File::new("_host.py", host::module(contract)));
    files
}

fn types(contract: &Contract) -> String {
    let mut out = format!(
        "# {HEADER}\n\"\"\"The data that operations take and give.\"\"\"\n\n\
         from __future__ import annotations\n\n\
         import datetime as dt\nimport decimal\nfrom typing import Literal, TypeAlias\n\n\
         import msgspec\n\nfrom ._column import Column, Floats, GivenFloats, GivenWholes, Wholes, column\nfrom ._data import Data\n\n"
    );
    let mut names = Vec::new();
    for def in &contract.types {
        names.push(request_name(contract, &def.name));
        define(contract, def, &mut names, &mut out);
    }
    let public = names.iter().map(String::as_str);
    let listed = listed(public.filter(|name| !name.starts_with('_')));
    let _ = writeln!(out, "__all__ = [{listed}]");
    out
}

/// Names as the items of an `__all__`, which is kept sorted.
fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut names: Vec<_> = names.map(|name| format!("{name:?}")).collect();
    names.sort();
    names.join(", ")
}

/// Requests are an inner matter of the functions, which spread their fields as arguments.
fn request_name(contract: &Contract, name: &str) -> String {
    match contract.is_request(name) {
        true => format!("_{name}"),
        false => name.to_owned(),
    }
}

fn define(contract: &Contract, def: &TypeDef, names: &mut Vec<String>, out: &mut String) {
    let name = request_name(contract, &def.name);
    let is_input = contract.is_request(&def.name);
    match &def.shape {
        Shape::Object(fields) => {
            class(&name, &def.doc, fields, None, (is_input, def.is_given), out);
            out.push_str(&picture::methods(contract, &def.name));
        }
        Shape::Text => {
            let _ = writeln!(
                out,
                "{name}: TypeAlias = str\n{}\n",
                docstring(&def.doc.whole(), 0)
            );
        }
        Shape::Choice(variants) => {
            let values: Vec<_> = variants.iter().map(|v| format!("{:?}", v.value)).collect();
            let mut text = def.doc.whole() + "\n";
            for variant in variants
                .iter()
                .filter(|variant| !variant.doc.summary.is_empty())
            {
                let _ = write!(text, "\n- `{}`: {}", variant.value, variant.doc.one_line());
            }
            let doc = docstring(&text, 0);
            let _ = writeln!(
                out,
                "{name}: TypeAlias = Literal[{}]\n{doc}\n",
                values.join(", ")
            );
        }
        Shape::Union(cases) => {
            let mut members = Vec::new();
            for case in cases {
                let member = member(&case.tag, &name);
                class(
                    &member,
                    &case.doc,
                    &case.fields,
                    Some(&case.tag),
                    (is_input, def.is_given),
                    out,
                );
                members.push(member.clone());
                names.push(member);
            }
            let doc = docstring(&def.doc.whole(), 0);
            let _ = writeln!(out, "{name}: TypeAlias = {}\n{doc}\n", members.join(" | "));
        }
    }
}

fn class(
    name: &str,
    doc: &Doc,
    fields: &[Field],
    tag: Option<&str>,
    (is_input, is_given): (bool, bool),
    out: &mut String,
) {
    let tag = tag.map_or(String::new(), |tag| {
        format!(", tag_field=\"type\", tag={tag:?}")
    });
    let base = if is_input { "msgspec.Struct" } else { "Data" };
    let _ = writeln!(
        out,
        "class {name}({base}, frozen=True, omit_defaults=True{tag}):"
    );
    let text = if is_input {
        doc.summary.clone()
    } else {
        docs::class(doc, fields)
    };
    let _ = writeln!(out, "{}\n", docstring(&text, 4));
    for field in fields {
        let annotation = annotation(field, is_input, is_given);
        let attribute = attribute(&field.name);
        let alias = (attribute != field.name).then(|| format!("name={:?}", field.name));
        let default = default(field).map(|default| match (&field.ty, is_input) {
            (Type::Column(_), false) if default == "[]" => {
                format!("msgspec.field(default_factory=lambda: Column({default}))")
            }
            _ => default,
        });
        let value = match (alias, default) {
            (None, None) => String::new(),
            (None, Some(default)) => format!(" = {default}"),
            (Some(alias), None) => format!(" = msgspec.field({alias})"),
            (Some(alias), Some(default)) => {
                format!(" = msgspec.field(default={default}, {alias})")
            }
        };
        let _ = writeln!(out, "    {attribute}: {annotation}{value}");
        if !is_input {
            let _ = writeln!(out, "{}", docstring(&field.doc.whole(), 4));
        }
    }
    out.push('\n');
}

/// A field's name where Python reserves the word.
pub(super) fn attribute(name: &str) -> String {
    match name {
        "from" | "is" | "in" | "not" | "class" | "def" | "global" | "import" | "lambda"
        | "pass" | "return" | "with" | "yield" | "if" | "else" | "for" | "while" | "and" | "or"
        | "as" => {
            format!("{name}_")
        }
        _ => name.to_owned(),
    }
}

fn annotation(field: &Field, is_input: bool, is_given: bool) -> String {
    let name = match &field.ty {
        Type::Column(Element::F64) if is_given => "GivenFloats".to_owned(),
        Type::Column(_) if is_given => "GivenWholes".to_owned(),
        other => type_name(other, is_input),
    };
    match field.presence {
        Presence::Optional => format!("{name} | None"),
        _ => name,
    }
}

fn default(field: &Field) -> Option<String> {
    match &field.presence {
        Presence::Required => None,
        Presence::Optional => Some("None".to_owned()),
        Presence::Default(value) if field.ty == Type::Elapsed => Some(elapsed(value)),
        Presence::Default(value) if field.ty == Type::Decimal => {
            Some(format!("decimal.Decimal({value})"))
        }
        Presence::Default(value) => Some(plain(value)),
    }
}

/// A default duration, such as `PT1H30M`, as Python writes it.
fn elapsed(value: &Value) -> String {
    let text = value.as_str().unwrap_or_default();
    format!("dt.timedelta({})", example::timedelta(text))
}

/// A default as Python writes it.
fn plain(value: &Value) -> String {
    match value {
        Value::Bool(true) => "True".to_owned(),
        Value::Bool(false) => "False".to_owned(),
        Value::Null => "None".to_owned(),
        other => other.to_string(),
    }
}

fn type_name(ty: &Type, is_input: bool) -> String {
    match ty {
        Type::Bool => "bool".to_owned(),
        Type::Float => "float".to_owned(),
        Type::Whole(_) => "int".to_owned(),
        Type::Text => "str".to_owned(),
        Type::Decimal => "decimal.Decimal".to_owned(),
        Type::Instant => "dt.datetime".to_owned(),
        Type::Date => "dt.date".to_owned(),
        Type::LocalTime => "dt.time".to_owned(),
        Type::Elapsed => "dt.timedelta".to_owned(),
        Type::Bytes => "bytes".to_owned(),
        Type::List(item) => format!("list[{}]", type_name(item, is_input)),
        Type::Column(Element::F64) if is_input => "Floats".to_owned(),
        Type::Column(_) if is_input => "Wholes".to_owned(),
        Type::Column(Element::F64) => "Column[float]".to_owned(),
        Type::Column(_) => "Column[int]".to_owned(),
        Type::Named(name) => name.clone(),
    }
}
