//! Python: `msgspec` structs, literals, and one module of functions per family.

use super::model::{Contract, Doc, Element, Field, Method, Presence, Shape, Type, TypeDef};
use super::words::{pascal, wrap};
use super::{File, HEADER};
use serde_json::Value;
use std::fmt::Write as _;

/// Docstrings end before the edge that the formatter keeps for code.
const WIDTH: usize = 88;

/// The files of the package, by their path below `python/lineside`.
pub(crate) fn files(contract: &Contract) -> Vec<File> {
    let mut files = vec![File::new("_types.py", types(contract))];
    for (family, methods) in contract.families() {
        files.push(File::new(
            &format!("{family}.py"),
            family_module(contract, family, &methods),
        ));
    }
    files
}

fn types(contract: &Contract) -> String {
    let mut out = format!(
        "# {HEADER}\n\"\"\"The data that operations take and give.\"\"\"\n\n\
         from __future__ import annotations\n\n\
         import datetime as dt\nimport decimal\nfrom typing import Literal, TypeAlias\n\n\
         import msgspec\n\nfrom ._column import Column, Floats, Wholes\n\n"
    );
    let mut names = Vec::new();
    for def in &contract.types {
        names.push(request_name(contract, &def.name));
        define(contract, def, &mut names, &mut out);
    }
    let public = names.iter().filter(|name| !name.starts_with('_'));
    let listed: String = public.fold(String::new(), |list, name| list + &format!("\"{name}\", "));
    let _ = writeln!(out, "__all__ = [{listed}]");
    out
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
        Shape::Object(fields) => class(&name, &def.doc, fields, None, is_input, out),
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
                let _ = write!(text, "\n- `{}`: {}", variant.value, one_line(&variant.doc));
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
                let member = pascal(&case.tag) + &name;
                class(
                    &member,
                    &case.doc,
                    &case.fields,
                    Some(&case.tag),
                    is_input,
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

fn one_line(doc: &Doc) -> String {
    doc.whole().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn class(
    name: &str,
    doc: &Doc,
    fields: &[Field],
    tag: Option<&str>,
    is_input: bool,
    out: &mut String,
) {
    let tag = tag.map_or(String::new(), |tag| {
        format!(", tag_field=\"type\", tag={tag:?}")
    });
    let _ = writeln!(
        out,
        "class {name}(msgspec.Struct, frozen=True, omit_defaults=True{tag}):"
    );
    let text = if is_input {
        doc.summary.clone()
    } else {
        doc.whole()
    };
    let _ = writeln!(out, "{}\n", docstring(&text, 4));
    for field in fields {
        let annotation = annotation(field, is_input);
        let attribute = attribute(&field.name);
        let alias = (attribute != field.name).then(|| format!("name={:?}", field.name));
        let default = default(field);
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
fn attribute(name: &str) -> String {
    match name {
        "from" | "is" | "in" | "not" | "class" | "def" | "global" | "import" | "lambda"
        | "pass" | "return" | "with" | "yield" | "if" | "else" | "for" | "while" | "and" | "or"
        | "as" => {
            format!("{name}_")
        }
        _ => name.to_owned(),
    }
}

fn annotation(field: &Field, is_input: bool) -> String {
    let name = type_name(&field.ty, is_input);
    match field.presence {
        Presence::Optional => format!("{name} | None"),
        _ => name,
    }
}

fn default(field: &Field) -> Option<String> {
    match &field.presence {
        Presence::Required => None,
        Presence::Optional => Some("None".to_owned()),
        Presence::Default(value) => Some(plain(value)),
    }
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
        Type::List(item) => format!("list[{}]", type_name(item, is_input)),
        Type::Column(Element::F64) if is_input => "Floats".to_owned(),
        Type::Column(_) if is_input => "Wholes".to_owned(),
        Type::Column(Element::F64) => "Column[float]".to_owned(),
        Type::Column(_) => "Column[int]".to_owned(),
        Type::Named(name) => name.clone(),
    }
}

fn family_module(contract: &Contract, family: &str, methods: &[&Method]) -> String {
    let mut body = String::new();
    for method in methods {
        function(contract, method, &mut body);
    }
    let listed: String = methods.iter().fold(String::new(), |list, method| {
        list + &format!("\"{}\", ", method.verb())
    });
    let mut out = format!(
        "# {HEADER}\n\"\"\"The `{family}` operations.\"\"\"\n\n\
         from __future__ import annotations\n\n"
    );
    let uses = |word: &str| body.contains(word);
    for (word, import) in [
        ("dt.", "import datetime as dt"),
        ("decimal.", "import decimal"),
    ] {
        if uses(word) {
            let _ = writeln!(out, "{import}");
        }
    }
    if uses("Callable[") {
        let _ = writeln!(out, "from collections.abc import Callable");
    }
    let _ = writeln!(
        out,
        "\nfrom . import _types as t\nfrom ._call import Method"
    );
    let columns: Vec<&str> = ["Floats", "Wholes"]
        .into_iter()
        .filter(|name| uses(&format!(": {name}")))
        .collect();
    if !columns.is_empty() {
        let _ = writeln!(out, "from ._column import {}, column", columns.join(", "));
    }
    if uses("Cancel ") {
        let _ = writeln!(out, "from ._lineside import Cancel");
    }
    let _ = writeln!(out, "\n__all__ = [{listed}]\n\n{body}");
    out
}

/// The type as a function's signature names it: data types stand in `_types`.
fn in_signature(field_type: &Type) -> String {
    match field_type {
        Type::Named(name) => format!("t.{name}"),
        Type::List(item) => format!("list[{}]", in_signature(item)),
        other => type_name(other, true),
    }
}

fn function(contract: &Contract, method: &Method, out: &mut String) {
    let params = contract.params(method);
    let response = in_signature(&method.response);
    let mut signature = String::new();
    let mut arguments = String::new();
    for (index, field) in params.iter().enumerate() {
        let name = attribute(&field.name);
        if index == 1 {
            signature += "*, ";
        }
        let ty = in_signature(&field.ty);
        let _ = match &field.presence {
            Presence::Required => write!(signature, "{name}: {ty}, "),
            Presence::Optional => write!(signature, "{name}: {ty} | None = None, "),
            Presence::Default(Value::Array(items)) if items.is_empty() => {
                write!(signature, "{name}: {ty} | None = None, ")
            }
            Presence::Default(value) => write!(signature, "{name}: {ty} = {}, ", plain(value)),
        };
        let _ = match (&field.ty, &field.presence) {
            (Type::Column(_), Presence::Required) => {
                write!(arguments, "column({:?}, {name}), ", field.name)
            }
            (Type::Column(_), _) => {
                write!(
                    arguments,
                    "None if {name} is None else column({:?}, {name}), ",
                    field.name
                )
            }
            (_, Presence::Default(Value::Array(_))) => {
                write!(arguments, "[] if {name} is None else {name}, ")
            }
            _ => write!(arguments, "{name}, "),
        };
    }
    let mut watched = "";
    if method.is_long {
        if params.len() < 2 {
            signature += "*, ";
        }
        signature += "cancel: Cancel | None = None, timeout: dt.timedelta | None = None, \
                      progress: Callable[[int, int], object] | None = None, ";
        watched = ", cancel=cancel, timeout=timeout, progress=progress";
    }
    let verb = method.verb();
    let doc = docstring(&function_doc(contract, method), 4);
    let _ = writeln!(
        out,
        "def {verb}({signature}) -> {response}:\n{doc}\n    \
         return _{verb}(t._{}({arguments}){watched})\n\n\n\
         _{verb} = Method({:?}, {response})\n\n",
        method.request, method.name
    );
}

fn function_doc(contract: &Contract, method: &Method) -> String {
    let mut text = method.doc.whole();
    let mut section = |title: &str, lines: &[String]| {
        let _ = write!(text, "\n\n{title}:");
        for line in lines {
            let _ = write!(text, "\n    {line}");
        }
    };
    let mut args: Vec<String> = Vec::new();
    for field in contract.params(method) {
        args.extend(hanging(&format!(
            "{}: {}",
            attribute(&field.name),
            one_line(&field.doc)
        )));
    }
    if method.is_long {
        for line in [
            "cancel: A handle by which another thread stops the work.",
            "timeout: How long the work may take.",
            "progress: Called now and then with the steps done and their total.",
        ] {
            args.extend(hanging(line));
        }
    }
    section("Args", &args);
    if let Type::Named(name) = &method.response
        && let Some(def) = contract.find(name)
    {
        section("Returns", &hanging(&def.doc.summary));
    }
    let mut raises = vec!["InvalidInput: The request cannot be understood or computed.".to_owned()];
    if method.is_long {
        raises.push("Cancelled: The work was stopped before its end.".to_owned());
    }
    section("Raises", &raises);
    for (title, request) in &method.examples {
        let mut lines = vec![format!("{title}:"), String::new()];
        lines.extend(super::literal::python(contract, method, request));
        section("Example", &lines);
    }
    text
}

/// A line of a docstring section, its continuation indented.
fn hanging(text: &str) -> Vec<String> {
    let mut lines = wrap(text, WIDTH - 12);
    for line in lines.iter_mut().skip(1) {
        line.insert_str(0, "    ");
    }
    lines
}

fn docstring(text: &str, indent: usize) -> String {
    let pad = " ".repeat(indent);
    let text = text.replace('\\', "\\\\").replace("\"\"\"", "\\\"\\\"\\\"");
    let mut wrapped = Vec::new();
    for block in text
        .lines()
        .map(str::trim_end)
        .collect::<Vec<_>>()
        .split(|line| line.is_empty())
    {
        let is_section = block.iter().any(|line| line.starts_with("    "));
        match is_section {
            true => wrapped.extend(block.iter().map(|line| (*line).to_owned())),
            false => wrapped.extend(wrap(&block.join("\n"), WIDTH - indent)),
        }
        wrapped.push(String::new());
    }
    while wrapped.last().is_some_and(String::is_empty) {
        wrapped.pop();
    }
    if let [only] = wrapped.as_slice()
        && only.chars().count() + indent + 6 <= WIDTH
    {
        return format!("{pad}\"\"\"{only}\"\"\"");
    }
    let mut out = format!("{pad}\"\"\"");
    for (index, line) in wrapped.iter().enumerate() {
        match (index, line.is_empty()) {
            (0, _) => out += line,
            (_, true) => out += "\n",
            (_, false) => {
                let _ = write!(out, "\n{pad}{line}");
            }
        }
    }
    let _ = write!(out, "\n{pad}\"\"\"");
    out
}
