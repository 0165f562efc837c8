//! Kotlin: `@Serializable` data classes, and one object of functions per family.

use super::model::{Case, Contract, Element, Field, Presence, Shape, Type, TypeDef};
use super::typescript::comment;
use super::words::{camel, pascal, upper};
use super::{File, HEADER};
use serde_json::Value;
use std::fmt::Write as _;

mod function;
mod host;
mod methods;
mod picture;
mod plant;

pub(super) use methods::test_files;

/// The files of the package, by their path below `.../kotlin/dev/lineside/generated`.
pub(crate) fn files(contract: &Contract) -> Vec<File> {
    let mut files = vec![File::new("Types.kt", types(contract))];
    for (family, methods) in contract.families() {
        let name = format!("{}.kt", operations_name(family));
        files.push(File::new(
            &name,
            function::family(contract, family, &methods),
        ));
    }
    files.extend(plant::files(contract));
    files.push(File::new("Host.kt", host::file_of(contract)));
    files.push(File::new("Pictures.kt", picture::file_of(contract)));
    files
}

fn types(contract: &Contract) -> String {
    let mut out = format!(
        "// {HEADER}\npackage dev.lineside\n\nimport kotlinx.serialization.SerialName\n\
         import kotlinx.serialization.Serializable\nimport java.time.LocalDate\n\
         import kotlin.time.Duration\n\n"
    );
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
            let visibility = if contract.is_request(name) {
                "internal"
            } else {
                "public"
            };
            let _ = write!(out, "{doc}@Serializable\n{visibility} ");
            data_class(contract, name, fields, out);
            out.push_str("\n\n");
        }
        Shape::Text => {
            let _ = writeln!(out, "{doc}public typealias {name} = String\n");
        }
        Shape::Choice(variants) => {
            let _ = writeln!(out, "{doc}@Serializable\npublic enum class {name} {{");
            for variant in variants {
                let doc = comment(&variant.doc.whole(), 4);
                let value = &variant.value;
                let _ = writeln!(
                    out,
                    "{doc}    @SerialName(\"{value}\")\n    {},\n",
                    upper(value)
                );
            }
            out.push_str("}\n\n");
        }
        Shape::Union(cases) => {
            let _ = writeln!(out, "{doc}@Serializable\npublic sealed interface {name} {{");
            for case in cases {
                let doc = comment(&case.doc.whole(), 4);
                let _ = write!(
                    out,
                    "{doc}    @Serializable\n    @SerialName(\"{}\")\n    public ",
                    case.tag
                );
                match case.fields.is_empty() {
                    true => {
                        let _ = write!(out, "data object {}", pascal(&case.tag));
                    }
                    false => {
                        let mut class = String::new();
                        data_class(contract, &pascal(&case.tag), &case.fields, &mut class);
                        out.push_str(&qualified(contract, cases, class));
                    }
                }
                let _ = writeln!(out, " : {name}\n");
            }
            out.push_str("}\n\n");
        }
    }
}

/// Inside a union, a case hides the type of its name, which is then written out in full.
fn qualified(contract: &Contract, cases: &[Case], mut class: String) -> String {
    for name in cases.iter().map(|case| pascal(&case.tag)) {
        if contract.find(&name).is_some() {
            class = class.replace(&format!(": {name},"), &format!(": dev.lineside.{name},"));
            class = class.replace(&format!(": {name}?"), &format!(": dev.lineside.{name}?"));
            class = class.replace(&format!("<{name}>"), &format!("<dev.lineside.{name}>"));
        }
    }
    class
}

fn data_class(contract: &Contract, name: &str, fields: &[Field], out: &mut String) {
    if fields.is_empty() {
        let _ = write!(out, "class {name}");
        return;
    }
    let _ = writeln!(out, "data class {name}(");
    for field in fields {
        let property = property(&field.name);
        let doc = comment(&field.doc.whole(), 4);
        let serial = match camel(&field.name) == field.name {
            true => String::new(),
            false => format!("    @SerialName(\"{}\")\n", field.name),
        };
        let ty = annotated(field);
        let default = default(contract, field);
        let _ = writeln!(out, "{doc}{serial}    val {property}: {ty}{default},");
    }
    out.push(')');
}

fn annotated(field: &Field) -> String {
    let name = type_name(&field.ty);
    match field.presence {
        Presence::Optional => name + "?",
        _ => name,
    }
}

fn default(contract: &Contract, field: &Field) -> String {
    match &field.presence {
        Presence::Required => String::new(),
        Presence::Optional => " = null".to_owned(),
        Presence::Default(value) => format!(" = {}", literal(contract, &field.ty, value)),
    }
}

/// A default value as it stands in a signature.
fn literal(contract: &Contract, ty: &Type, value: &Value) -> String {
    let text = || format!("{:?}", value.as_str().unwrap_or_default()).replace('$', "\\$");
    match ty {
        Type::List(_) => "emptyList()".to_owned(),
        Type::Column(Element::F64) => "Floats.of()".to_owned(),
        Type::Column(_) => "Wholes.of()".to_owned(),
        Type::Float => value
            .as_f64()
            .map_or_else(|| value.to_string(), |number| format!("{number:?}")),
        Type::Decimal => format!("Decimal({})", text()),
        Type::Elapsed => format!("Duration.parseIsoString({})", text()),
        Type::Named(name) if is_choice(contract, name) => {
            format!("{name}.{}", upper(value.as_str().unwrap_or_default()))
        }
        _ if value.is_string() => text(),
        _ => value.to_string(),
    }
}

/// A name as a property or function has it, in backticks where Kotlin reserves the word.
fn property(name: &str) -> String {
    let name = camel(name);
    match name.as_str() {
        "as" | "break" | "class" | "continue" | "do" | "else" | "false" | "for" | "fun" | "if"
        | "in" | "interface" | "is" | "null" | "object" | "package" | "return" | "super"
        | "this" | "throw" | "true" | "try" | "typealias" | "typeof" | "val" | "var" | "when"
        | "while" => format!("`{name}`"),
        _ => name,
    }
}

fn is_choice(contract: &Contract, name: &str) -> bool {
    contract
        .find(name)
        .is_some_and(|def| matches!(def.shape, Shape::Choice(_)))
}

fn type_name(ty: &Type) -> String {
    match ty {
        Type::Bool => "Boolean".to_owned(),
        Type::Float => "Double".to_owned(),
        Type::Whole(false) => "Int".to_owned(),
        Type::Whole(true) => "Long".to_owned(),
        Type::Text => "String".to_owned(),
        Type::Decimal => "Decimal".to_owned(),
        Type::Instant => "Timestamp".to_owned(),
        Type::Date => "CivilDate".to_owned(),
        Type::LocalTime => "WallTime".to_owned(),
        Type::Elapsed => "Duration".to_owned(),
        Type::Bytes => "Bytes".to_owned(),
        Type::List(item) => format!("List<{}>", type_name(item)),
        Type::Column(Element::F64) => "Floats".to_owned(),
        Type::Column(_) => "Wholes".to_owned(),
        Type::Named(name) => name.clone(),
    }
}

/// A family may be called like a type (`Quantity`), so its object has a name of its own.
pub(super) fn operations_name(family: &str) -> String {
    pascal(family) + "Operations"
}
