//! Swift: `Codable` structs, and one namespace of functions per family.

use super::kotlin::operations_name;
use super::model::{Contract, Element, Field, Presence, Shape, Type, TypeDef};
use super::words::{camel, member, wrap};
use super::{File, HEADER};
use serde_json::Value;
use std::fmt::Write as _;

mod function;
mod host;
mod plant;

/// The files of the package, by their path below `swift/Sources/Lineside/Generated`.
pub(crate) fn files(contract: &Contract) -> Vec<File> {
    let mut files = vec![File::new("Types.swift", types(contract))];
    for (family, methods) in contract.families() {
        let name = format!("{}.swift", operations_name(family));
        files.push(File::new(
            &name,
            function::namespace(contract, family, &methods),
        ));
    }
    files.extend(plant::files(contract));
    files.push(File::new("Host.swift", host::file(contract)));
    files
}

fn types(contract: &Contract) -> String {
    let mut out = format!("// {HEADER}\n");
    for def in &contract.types {
        define(contract, def, &mut out);
    }
    out
}

fn define(contract: &Contract, def: &TypeDef, out: &mut String) {
    let name = &def.name;
    let doc = comment(&def.doc.whole(), 0);
    match &def.shape {
        Shape::Object(fields) => {
            let access = if contract.is_request(name) {
                ""
            } else {
                "public "
            };
            let _ = write!(out, "\n{doc}");
            structure(contract, access, name, fields, None, out);
        }
        Shape::Text => {
            let _ = write!(out, "\n{doc}public typealias {name} = String\n");
        }
        Shape::Choice(variants) => {
            let _ = write!(
                out,
                "\n{doc}public enum {name}: String, Codable, CaseIterable, Sendable {{\n"
            );
            for variant in variants {
                let doc = comment(&variant.doc.whole(), 2);
                let case = property(&variant.value);
                let raw = match case.trim_matches('`') == variant.value {
                    true => String::new(),
                    false => format!(" = \"{}\"", variant.value),
                };
                let _ = writeln!(out, "{doc}  case {case}{raw}");
            }
            out.push_str("}\n");
        }
        Shape::Union(cases) => union(contract, name, &doc, cases, out),
    }
}

fn union(
    contract: &Contract,
    name: &str,
    doc: &str,
    cases: &[super::model::Case],
    out: &mut String,
) {
    let _ = write!(
        out,
        "\n{doc}public enum {name}: Codable, Hashable, Sendable {{\n"
    );
    for case in cases {
        let member = member(&case.tag, name);
        let _ = writeln!(
            out,
            "{}  case {}({member})",
            comment(&case.doc.whole(), 2),
            property(&case.tag)
        );
    }
    let _ = write!(
        out,
        "\n  private enum Tag: String, CodingKey {{\n    case type\n  }}\n\n\
         \x20 public init(from decoder: any Decoder) throws {{\n\
         \x20   let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)\n\
         \x20   switch tag {{\n"
    );
    for case in cases {
        let member = member(&case.tag, name);
        let _ = writeln!(
            out,
            "    case \"{}\": self = .{}(try {member}(from: decoder))",
            case.tag,
            property(&case.tag)
        );
    }
    out.push_str(
        "    default:\n      throw DecodingError.dataCorrupted(\n        .init(\n          \
         codingPath: decoder.codingPath,\n          \
         debugDescription: \"there is no case `\\(tag)`\"))\n    }\n  }\n\n\
         \x20 public func encode(to encoder: any Encoder) throws {\n    switch self {\n",
    );
    for case in cases {
        let _ = writeln!(
            out,
            "    case .{}(let value): try value.encode(to: encoder)",
            property(&case.tag)
        );
    }
    out.push_str("    }\n  }\n}\n");
    for case in cases {
        let member = member(&case.tag, name);
        let _ = write!(out, "\n{}", comment(&case.doc.whole(), 0));
        structure(
            contract,
            "public ",
            &member,
            &case.fields,
            Some(&case.tag),
            out,
        );
    }
}

fn structure(
    contract: &Contract,
    access: &str,
    name: &str,
    fields: &[Field],
    tag: Option<&str>,
    out: &mut String,
) {
    let _ = writeln!(out, "{access}struct {name}: Codable, Hashable, Sendable {{");
    if let Some(tag) = tag {
        let _ = writeln!(out, "  private(set) var type = \"{tag}\"");
    }
    for field in fields {
        let doc = comment(&field.doc.whole(), 2);
        let property = property(&field.name);
        let _ = writeln!(out, "{doc}  {access}var {property}: {}", annotated(field));
    }
    let parameters: Vec<_> = fields
        .iter()
        .map(|field| parameter(contract, field, ""))
        .collect();
    let parameters = listed(&format!("  {access}init("), &parameters, ") {");
    let _ = writeln!(out, "\n{parameters}");
    for field in fields {
        let property = property(&field.name);
        let _ = writeln!(out, "    self.{property} = {property}");
    }
    out.push_str("  }\n");
    if fields.iter().any(|field| camel(&field.name) != field.name) {
        out.push_str("\n  enum CodingKeys: String, CodingKey {\n");
        if tag.is_some() {
            out.push_str("    case type\n");
        }
        for field in fields {
            let raw = match camel(&field.name) == field.name {
                true => String::new(),
                false => format!(" = \"{}\"", field.name),
            };
            let _ = writeln!(out, "    case {}{raw}", property(&field.name));
        }
        out.push_str("  }\n");
    }
    out.push_str("}\n");
}

/// A list between parentheses, on one line where it fits and else an item per line.
fn listed(before: &str, items: &[String], after: &str) -> String {
    let line = format!("{before}{}{after}", items.join(", "));
    if line.len() <= 100 {
        return line;
    }
    let indent = before.len() - before.trim_start().len();
    let (outer, inner) = (" ".repeat(indent), " ".repeat(indent + 2));
    let items = items.join(&format!(",\n{inner}"));
    format!("{before}\n{inner}{items}\n{outer}{after}")
}

/// A name as a property, case or function has it, in backticks where Swift reserves the word.
fn property(name: &str) -> String {
    let name = camel(name);
    match name.as_str() {
        "as" | "associatedtype" | "break" | "case" | "catch" | "class" | "continue" | "default"
        | "defer" | "deinit" | "do" | "else" | "enum" | "extension" | "fallthrough" | "false"
        | "fileprivate" | "for" | "func" | "guard" | "if" | "import" | "in" | "init" | "inout"
        | "internal" | "is" | "let" | "nil" | "operator" | "private" | "protocol" | "public"
        | "repeat" | "rethrows" | "return" | "self" | "static" | "struct" | "subscript"
        | "super" | "switch" | "throw" | "throws" | "true" | "try" | "typealias" | "var"
        | "where" | "while" => format!("`{name}`"),
        _ => name,
    }
}

fn parameter(contract: &Contract, field: &Field, label: &str) -> String {
    let default = match &field.presence {
        Presence::Required => String::new(),
        Presence::Optional => " = nil".to_owned(),
        Presence::Default(Value::Array(_)) => " = []".to_owned(),
        Presence::Default(Value::String(value)) => match &field.ty {
            Type::Named(name) if contract.find(name).is_some_and(is_choice) => {
                format!(" = .{}", property(value))
            }
            _ => format!(" = {value:?}"),
        },
        Presence::Default(value) => format!(" = {value}"),
    };
    format!(
        "{label}{}: {}{default}",
        property(&field.name),
        annotated(field)
    )
}

fn is_choice(def: &TypeDef) -> bool {
    matches!(def.shape, Shape::Choice(_))
}

fn annotated(field: &Field) -> String {
    let name = type_name(&field.ty);
    match field.presence {
        Presence::Optional => name + "?",
        _ => name,
    }
}

fn type_name(ty: &Type) -> String {
    match ty {
        Type::Bool => "Bool".to_owned(),
        Type::Float => "Double".to_owned(),
        Type::Whole(false) => "Int".to_owned(),
        Type::Whole(true) => "Int64".to_owned(),
        Type::Text => "String".to_owned(),
        Type::Decimal => "ExactDecimal".to_owned(),
        Type::Instant => "Timestamp".to_owned(),
        Type::Date => "CivilDate".to_owned(),
        Type::LocalTime => "LocalTime".to_owned(),
        Type::Elapsed => "Elapsed".to_owned(),
        Type::Bytes => "Data".to_owned(),
        Type::List(item) => format!("[{}]", type_name(item)),
        Type::Column(Element::F64) => "Floats".to_owned(),
        Type::Column(_) => "Wholes".to_owned(),
        Type::Named(name) => name.clone(),
    }
}

fn comment(text: &str, indent: usize) -> String {
    let pad = " ".repeat(indent);
    wrap(text, 96 - indent)
        .iter()
        .fold(String::new(), |out, line| {
            out + format!("{pad}/// {line}").trim_end() + "\n"
        })
}
