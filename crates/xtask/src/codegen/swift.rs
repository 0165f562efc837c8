//! Swift: `Codable` structs, and one namespace of functions per family.

use super::kotlin::operations_name;
use super::model::{Contract, Element, Field, Method, Presence, Shape, Type, TypeDef};
use super::words::{camel, pascal, wrap};
use super::{File, HEADER};
use serde_json::Value;
use std::fmt::Write as _;

/// The files of the package, by their path below `swift/Sources/Lineside/Generated`.
pub(crate) fn files(contract: &Contract) -> Vec<File> {
    let mut files = vec![File::new("Types.swift", types(contract))];
    for (family, methods) in contract.families() {
        let name = format!("{}.swift", operations_name(family));
        files.push(File::new(&name, namespace(contract, family, &methods)));
    }
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
            structure(contract, access, name, fields, None, 0, out);
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
                let case = camel(&variant.value);
                let raw = match case == variant.value {
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
        let member = pascal(&case.tag) + name;
        let _ = writeln!(
            out,
            "{}  case {}({member})",
            comment(&case.doc.whole(), 2),
            camel(&case.tag)
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
        let member = pascal(&case.tag) + name;
        let _ = writeln!(
            out,
            "    case \"{}\": self = .{}(try {member}(from: decoder))",
            case.tag,
            camel(&case.tag)
        );
    }
    out.push_str(
        "    default: throw LinesideError.unknownCase(tag)\n    }\n  }\n\n\
         \x20 public func encode(to encoder: any Encoder) throws {\n    switch self {\n",
    );
    for case in cases {
        let _ = writeln!(
            out,
            "    case .{}(let value): try value.encode(to: encoder)",
            camel(&case.tag)
        );
    }
    out.push_str("    }\n  }\n}\n");
    for case in cases {
        let member = pascal(&case.tag) + name;
        let _ = write!(out, "\n{}", comment(&case.doc.whole(), 0));
        structure(
            contract,
            "public ",
            &member,
            &case.fields,
            Some(&case.tag),
            0,
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
    indent: usize,
    out: &mut String,
) {
    let pad = " ".repeat(indent + 2);
    let _ = writeln!(out, "{access}struct {name}: Codable, Hashable, Sendable {{");
    if let Some(tag) = tag {
        let _ = writeln!(out, "{pad}private(set) var type = \"{tag}\"");
    }
    for field in fields {
        let doc = comment(&field.doc.whole(), indent + 2);
        let _ = writeln!(
            out,
            "{doc}{pad}{access}var {}: {}",
            property(&field.name),
            annotated(field)
        );
    }
    let parameters: Vec<_> = fields
        .iter()
        .map(|field| parameter(contract, field, ""))
        .collect();
    let _ = writeln!(out, "\n{pad}{access}init({}) {{", parameters.join(", "));
    for field in fields {
        let property = property(&field.name);
        let _ = writeln!(
            out,
            "{pad}  self.{} = {property}",
            property.trim_matches('`')
        );
    }
    let _ = writeln!(out, "{pad}}}");
    let renamed = fields.iter().any(|field| camel(&field.name) != field.name);
    if renamed {
        let _ = writeln!(out, "\n{pad}enum CodingKeys: String, CodingKey {{");
        if tag.is_some() {
            let _ = writeln!(out, "{pad}  case type");
        }
        for field in fields {
            let property = property(&field.name);
            let raw = match property.trim_matches('`') == field.name {
                true => String::new(),
                false => format!(" = \"{}\"", field.name),
            };
            let _ = writeln!(out, "{pad}  case {property}{raw}");
        }
        let _ = writeln!(out, "{pad}}}");
    }
    let _ = writeln!(out, "{}}}", " ".repeat(indent));
}

/// A property's name, in backticks where Swift reserves the word.
fn property(name: &str) -> String {
    let name = camel(name);
    match name.as_str() {
        "in" | "is" | "as" | "for" | "if" | "default" | "repeat" | "where" | "self" | "case"
        | "class" | "func" | "let" | "var" | "return" | "switch" | "while" | "operator" => {
            format!("`{name}`")
        }
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
                format!(" = .{}", camel(value))
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
        Type::Whole(_) => "Int".to_owned(),
        Type::Text => "String".to_owned(),
        Type::Decimal => "ExactDecimal".to_owned(),
        Type::Instant => "Timestamp".to_owned(),
        Type::Date => "CivilDate".to_owned(),
        Type::LocalTime => "LocalTime".to_owned(),
        Type::Elapsed => "Elapsed".to_owned(),
        Type::List(item) => format!("[{}]", type_name(item)),
        Type::Column(Element::F64) => "Floats".to_owned(),
        Type::Column(_) => "Wholes".to_owned(),
        Type::Named(name) => name.clone(),
    }
}

fn namespace(contract: &Contract, family: &str, methods: &[&Method]) -> String {
    let mut out = format!(
        "// {HEADER}\n\n/// The `{family}` operations.\npublic enum {} {{\n",
        operations_name(family)
    );
    for method in methods {
        function(contract, method, &mut out);
    }
    out + "}\n"
}

fn function(contract: &Contract, method: &Method, out: &mut String) {
    let params = contract.params(method);
    let mut text = method.doc.whole() + "\n";
    for field in params {
        let meaning = field
            .doc
            .whole()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        let _ = write!(text, "\n- Parameter {}: {meaning}", camel(&field.name));
    }
    text += "\n- Throws: `LinesideError` when the request cannot be understood or computed.";
    let mut parameters = Vec::new();
    let mut arguments = Vec::new();
    for (index, field) in params.iter().enumerate() {
        parameters.push(parameter(
            contract,
            field,
            if index == 0 { "_ " } else { "" },
        ));
        let name = property(&field.name);
        arguments.push(format!("{}: {name}", name.trim_matches('`')));
    }
    let mut control = "";
    if method.is_long {
        parameters.push("control: Control = Control()".to_owned());
        control = ", control: control";
    }
    let _ = write!(
        out,
        "{}  public static func {}(\n    {}\n  ) throws -> {} {{\n    \
         try Engine.call(\n      \"{}\",\n      {}({}){control})\n  }}\n\n",
        comment(&text, 2),
        camel(method.verb()),
        parameters.join(",\n    "),
        type_name(&method.response),
        method.name,
        method.request,
        arguments.join(", "),
    );
}

fn comment(text: &str, indent: usize) -> String {
    let pad = " ".repeat(indent);
    wrap(text, 96 - indent)
        .iter()
        .fold(String::new(), |out, line| {
            out + format!("{pad}/// {line}").trim_end() + "\n"
        })
}
