//! What a host can bring to a plant, and the function that opens one.

use super::function::{file, parameters};
use super::{annotated, comment, property, type_name};
use crate::codegen::model::{Contract, Field, Interface, Question, Type};
use crate::codegen::words::{camel, upper};
use std::fmt::Write as _;

pub(super) fn file_of(contract: &Contract) -> String {
    let mut body = String::new();
    for part in &contract.interfaces {
        interface(contract, part, &mut body);
    }
    parts(contract, &mut body);
    opening(contract, &mut body);
    let imports = "import kotlinx.serialization.builtins.ListSerializer\n\
                   import kotlinx.serialization.builtins.nullable\n\
                   import kotlinx.serialization.serializer\n";
    file(&body).replacen(
        "package dev.lineside\n\n",
        &format!("package dev.lineside\n\n{imports}"),
        1,
    )
}

fn answer(question: &Question) -> String {
    let Some(ty) = &question.response else {
        return String::new();
    };
    let optional = if question.is_optional { "?" } else { "" };
    format!(": {}{optional}", type_name(ty))
}

fn interface(contract: &Contract, part: &Interface, out: &mut String) {
    let doc = comment(&part.doc.whole(), 0);
    let _ = writeln!(out, "{doc}public interface {} {{", part.name);
    for question in &part.questions {
        let fields = contract.fields(&question.request);
        let mut text = question.doc.whole() + "\n";
        for field in fields {
            let _ = write!(
                text,
                "\n@param {} {}",
                camel(&field.name),
                field.doc.one_line()
            );
        }
        let parameters: Vec<_> = fields
            .iter()
            .map(|field| format!("{}: {}", property(&field.name), annotated(field)))
            .collect();
        let _ = writeln!(
            out,
            "{}    public fun {}({}){}\n",
            comment(text.trim_end(), 4),
            property(question.verb()),
            parameters.join(", "),
            answer(question)
        );
    }
    out.push_str("}\n\n");
}

/// The class that answers for the parts that are there.
fn parts(contract: &Contract, out: &mut String) {
    let parts = contract.interfaces.iter();
    let fields: Vec<_> = parts
        .map(|Interface { name, part, .. }| format!("private val {part}: {name}?"))
        .collect();
    let parts = contract.interfaces.iter();
    let brought: Vec<_> = parts
        .map(|Interface { part, .. }| format!("{part}?.let {{ HostPart.{} }}", upper(part)))
        .collect();
    let doc = comment("Answers for the parts that a host brings.", 0);
    let _ = write!(
        out,
        "{doc}internal class Parts({}) : Answering {{\n    \
         override val brought: List<HostPart> = listOfNotNull({})\n\n    \
         override fun answer(name: String, request: String): String = when (name) {{\n",
        fields.join(", "),
        brought.join(", ")
    );
    for Interface {
        part, questions, ..
    } in &contract.interfaces
    {
        for question in questions {
            let fields = contract.fields(&question.request).iter();
            let arguments: Vec<_> = fields
                .map(|field| format!("it.{}", property(&field.name)))
                .collect();
            let call = format!(
                "there({part}).{}({})",
                property(question.verb()),
                arguments.join(", ")
            );
            let answered = match &question.response {
                None => format!("{call}.let {{ NOTHING }}"),
                Some(ty) => {
                    let nullable = if question.is_optional {
                        ".nullable"
                    } else {
                        ""
                    };
                    format!("answered({}{nullable}, {call})", serializer(ty))
                }
            };
            let _ = writeln!(
                out,
                "        \"{}\" -> asked(serializer<{}>(), request).let {{ {answered} }}",
                question.name, question.request
            );
        }
    }
    out.push_str("        else -> unknown(name)\n    }\n}\n\n");
}

/// The serializer of a type, spelled out: an alias loses its own as a type argument.
fn serializer(ty: &Type) -> String {
    match ty {
        Type::Decimal => "DecimalSerializer".to_owned(),
        Type::Instant => "TimestampSerializer".to_owned(),
        Type::Date => "CivilDateSerializer".to_owned(),
        Type::LocalTime => "WallTimeSerializer".to_owned(),
        Type::Bytes => "BytesSerializer".to_owned(),
        Type::List(item) => format!("ListSerializer({})", serializer(item)),
        _ => format!("serializer<{}>()", type_name(ty)),
    }
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
        let _ = write!(
            text,
            "\n@param {} {}",
            camel(&field.name),
            field.doc.one_line()
        );
    }
    let mut signature = parameters(contract, &fields);
    let mut names = String::new();
    for Interface {
        name, part, doc, ..
    } in &contract.interfaces
    {
        let _ = write!(text, "\n@param {part} {}", doc.summary);
        let _ = write!(signature, "{part}: {name}? = null, ");
        let _ = write!(names, "{part}, ");
    }
    text += "\n@throws LinesideException when the store cannot be opened.";
    let arguments: String = fields
        .iter()
        .map(|field| format!("{}, ", property(&field.name)))
        .collect();
    let _ = write!(
        out,
        "{}public fun Lineside.open({signature}): Plant {{\n    \
         val parts = Parts({names})\n    \
         return opened({}({arguments}parts.brought), parts)\n}}\n",
        comment(&text, 0),
        method.request
    );
}
