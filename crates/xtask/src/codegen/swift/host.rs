//! What a host can bring to a plant, and the function that opens one.

use super::function::{parameters, request};
use super::{annotated, comment, listed, property, type_name};
use crate::codegen::HEADER;
use crate::codegen::model::{Contract, Field, Interface, Question};
use crate::codegen::words::camel;
use std::fmt::Write as _;

pub(super) fn file(contract: &Contract) -> String {
    let mut out = format!("// {HEADER}\n\nimport Foundation\n");
    for part in &contract.interfaces {
        protocol(contract, part, &mut out);
    }
    parts(contract, &mut out);
    opening(contract, &mut out);
    out
}

fn answer(question: &Question) -> String {
    let Some(ty) = &question.response else {
        return String::new();
    };
    let optional = if question.is_optional { "?" } else { "" };
    format!(" -> {}{optional}", type_name(ty))
}

fn protocol(contract: &Contract, part: &Interface, out: &mut String) {
    let doc = comment(&part.doc.whole(), 0);
    let _ = write!(out, "\n{doc}public protocol {}: Sendable {{\n", part.name);
    for question in &part.questions {
        let fields = contract.fields(&question.request);
        let mut text = question.doc.whole() + "\n";
        for field in fields {
            let meaning = field.doc.one_line();
            let _ = write!(text, "\n- Parameter {}: {meaning}", camel(&field.name));
        }
        let parameters: Vec<_> = fields
            .iter()
            .map(|field| format!("{}: {}", property(&field.name), annotated(field)))
            .collect();
        let signature = listed(
            &format!("  func {}(", property(question.verb())),
            &parameters,
            &format!(") throws{}", answer(question)),
        );
        let _ = writeln!(out, "{}{signature}", comment(text.trim_end(), 2));
    }
    out.push_str("}\n");
}

/// The structure that answers for the parts that are there.
fn parts(contract: &Contract, out: &mut String) {
    let doc = comment("Answers for the parts that a host brings.", 0);
    let _ = write!(out, "\n{doc}struct Parts: Answering {{\n");
    for Interface { name, part, .. } in &contract.interfaces {
        let _ = writeln!(out, "  let {part}: (any {name})?");
    }
    out.push_str("\n  var brought: [HostPart] {\n    var brought: [HostPart] = []\n");
    for Interface { part, .. } in &contract.interfaces {
        let _ = writeln!(out, "    if {part} != nil {{ brought.append(.{part}) }}");
    }
    out.push_str(
        "    return brought\n  }\n\n  func answer(name: String, request: String) throws -> \
         String {\n    switch name {\n",
    );
    for Interface {
        part, questions, ..
    } in &contract.interfaces
    {
        for question in questions {
            let fields = contract.fields(&question.request);
            let arguments: Vec<_> = fields
                .iter()
                .map(|field| {
                    let name = property(&field.name);
                    format!("{name}: asked.{name}")
                })
                .collect();
            let _ = writeln!(out, "    case \"{}\":", question.name);
            if !fields.is_empty() {
                let ty = &question.request;
                let _ = writeln!(out, "      let asked = try question({ty}.self, request)");
            }
            let call = format!("there({part}).{}", property(question.verb()));
            let start = match question.response {
                Some(_) => format!("      return try answered({call}("),
                None => format!("      try {call}("),
            };
            let end = if question.response.is_some() {
                "))"
            } else {
                ")"
            };
            let _ = writeln!(out, "{}", listed(&start, &arguments, end));
            if question.response.is_none() {
                out.push_str("      return \"null\"\n");
            }
        }
    }
    out.push_str("    default: throw unknown(name)\n    }\n  }\n}\n");
}

fn opening(contract: &Contract, out: &mut String) {
    let Some(method) = contract.opening() else {
        return;
    };
    let fields: Vec<Field> = contract
        .params(method)
        .iter()
        .filter(|field| field.name != "host")
        .cloned()
        .collect();
    let mut text = method.doc.whole() + "\n";
    for field in &fields {
        let meaning = field.doc.one_line();
        let _ = write!(text, "\n- Parameter {}: {meaning}", camel(&field.name));
    }
    let mut parameters = parameters(contract, &fields);
    let mut names = Vec::new();
    for Interface {
        name, part, doc, ..
    } in &contract.interfaces
    {
        let _ = write!(text, "\n- Parameter {part}: {}", doc.summary);
        parameters.push(format!("{part}: (any {name})? = nil"));
        names.push(format!("{part}: {part}"));
    }
    text += "\n- Throws: `LinesideError` when the store cannot be opened.";
    let signature = listed(
        "  public static func open(",
        &parameters,
        ") throws -> Plant {",
    );
    let _ = write!(
        out,
        "\nextension Plant {{\n{}{signature}\n{}\n{}\n    \
         return try opened(request, parts)\n  }}\n}}\n",
        comment(&text, 2),
        listed("    let parts = Parts(", &names, ")"),
        request(&method.request, &fields, Some("host: parts.brought")),
    );
}
