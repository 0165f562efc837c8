//! Docstrings: what `help` shows and editors display.

use super::super::model::{Contract, Doc, Field, Interface, Method, Place, Question, Shape, Type};
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
    section(&mut text, "Raises", &raises(contract, method));
    for shown in &method.examples {
        let mut lines = vec![format!("{}:", shown.title), String::new()];
        lines.extend(example::session(contract, method, shown));
        section(&mut text, "Example", &lines);
    }
    text
}

/// What a method can raise.
fn raises(contract: &Contract, method: &Method) -> Vec<String> {
    let mut lines = vec!["InvalidInput: The request cannot be understood or computed."];
    if method.place == Place::OnPlant {
        let is_command = contract.params(method).iter().any(is_command);
        if is_command {
            lines.push("Rejected: The rules of the plant say no; that is written down as well.");
            lines.push("Conflict: The command's id belongs to something else.");
        }
        lines.push("StorageError: The plant is closed, or its store failed.");
    }
    if method.is_long {
        lines.push("Cancelled: The work was stopped before its end.");
    }
    lines.into_iter().map(str::to_owned).collect()
}

/// Whether a field says who wants something and when.
fn is_command(field: &Field) -> bool {
    field.ty == Type::Named("Command".to_owned())
}

/// The documentation of what a host is asked.
pub(super) fn question(question: &Question, fields: &[Field]) -> String {
    let mut text = question.doc.whole();
    let args: Vec<String> = fields.iter().flat_map(|field| entry(field, "")).collect();
    section(&mut text, "Args", &args);
    text
}

/// The documentation of the function that opens a plant.
pub(super) fn opening(contract: &Contract, method: &Method, fields: &[Field]) -> String {
    let mut text = method.doc.whole();
    let mut args: Vec<String> = fields.iter().flat_map(|field| entry(field, "")).collect();
    for Interface { part, doc, .. } in &contract.interfaces {
        args.extend(hanging(&format!("{part}: {}", doc.summary)));
    }
    section(&mut text, "Args", &args);
    let returns = "The open plant, which `with` closes at the end of its block.";
    section(&mut text, "Returns", &hanging(returns));
    let raises = [
        "InvalidInput: The address or a setting cannot be used.",
        "StorageError: The store cannot be opened, or a part of the host failed.",
    ];
    section(&mut text, "Raises", &raises.map(str::to_owned));
    for shown in &method.examples {
        let mut lines = vec![format!("{}:", shown.title), String::new()];
        lines.extend(example::session(contract, method, shown));
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
