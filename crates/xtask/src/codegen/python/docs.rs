//! Docstrings: what `help` shows and editors display.

use super::super::model::{Contract, Doc, Field, Method, Shape, Type};
use super::super::words::wrap;
use super::attribute;
use super::example;
use std::fmt::Write as _;

/// Docstrings end before the edge that the formatter keeps for code.
const WIDTH: usize = 88;

/// What `help` shows of a class: editors read the text below each field instead.
pub(super) fn class(doc: &Doc, fields: &[Field]) -> String {
    let attributes = fields.iter().flat_map(|field| entry(field, ""));
    let mut text = doc.whole();
    section(&mut text, "Attributes", &attributes.collect::<Vec<_>>());
    text
}

pub(super) fn function(contract: &Contract, method: &Method) -> String {
    let mut text = method.doc.whole();
    let params = contract.params(method).iter();
    let mut args: Vec<String> = params
        .flat_map(|field| entry(field, &choices(contract, &field.ty)))
        .collect();
    if method.is_long {
        for line in [
            "cancel: A handle by which another thread stops the work.",
            "timeout: How long the work may take.",
            "progress: Called now and then with the steps done and their total.",
        ] {
            args.extend(hanging(line));
        }
    }
    section(&mut text, "Args", &args);
    if let Type::Named(name) = &method.response
        && let Some(def) = contract.find(name)
    {
        section(&mut text, "Returns", &hanging(&def.doc.summary));
    }
    let mut raises = vec!["InvalidInput: The request cannot be understood or computed.".to_owned()];
    if method.is_long {
        raises.push("Cancelled: The work was stopped before its end.".to_owned());
    }
    section(&mut text, "Raises", &raises);
    for (title, request) in &method.examples {
        let mut lines = vec![format!("{title}:"), String::new()];
        lines.extend(example::session(contract, method, request));
        section(&mut text, "Example", &lines);
    }
    text
}

/// Appends a section, if it has any lines.
fn section(text: &mut String, title: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    let _ = write!(text, "\n\n{title}:");
    for line in lines {
        let _ = write!(text, "\n    {line}");
    }
}

/// An argument or attribute and what it means.
fn entry(field: &Field, addition: &str) -> Vec<String> {
    let (name, meaning) = (attribute(&field.name), field.doc.one_line());
    hanging(&format!("{name}: {meaning}{addition}"))
}

/// The choices that an argument has, where they are few enough to be read.
fn choices(contract: &Contract, ty: &Type) -> String {
    const FEW: usize = 12;
    let Type::Named(name) = ty else {
        return String::new();
    };
    match contract.find(name).map(|def| &def.shape) {
        Some(Shape::Choice(variants)) if variants.len() <= FEW => {
            let values: Vec<_> = variants.iter().map(|v| format!("{:?}", v.value)).collect();
            format!(" One of {}.", values.join(", "))
        }
        _ => String::new(),
    }
}

/// A line of a docstring section, its continuation indented.
fn hanging(text: &str) -> Vec<String> {
    let mut lines = wrap(text, WIDTH - 12);
    for line in lines.iter_mut().skip(1) {
        line.insert_str(0, "    ");
    }
    lines
}

/// Text as a docstring, wrapped; sections stay as they are.
pub(super) fn docstring(text: &str, indent: usize) -> String {
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
