//! Functions: one per method, in an object of its family or on a plant.

use super::{annotated, comment, default, operations_name, property, type_name};
use crate::codegen::HEADER;
use crate::codegen::model::{Contract, Field, Method};
use crate::codegen::words::camel;
use std::fmt::Write as _;

/// The object of a family, and the property that finds it.
pub(super) fn family(contract: &Contract, family: &str, methods: &[&Method]) -> String {
    let functions = methods.iter();
    let body: String = functions
        .map(|method| function(contract, method, "", ""))
        .collect();
    let doc = comment(&format!("The `{family}` operations."), 0);
    let name = operations_name(family);
    let property = property(family);
    let body = format!(
        "{doc}public object {name} {{\n{body}}}\n\n\
         {doc}public val Lineside.{property}: {name}\n    get() = {name}\n"
    );
    file(&body)
}

/// A file with the imports that its body needs.
pub(super) fn file(body: &str) -> String {
    let duration = if body.contains("Duration") {
        "import kotlin.time.Duration\n"
    } else {
        ""
    };
    format!("// {HEADER}\npackage dev.lineside\n\n{duration}\n{body}")
}

/// A function; `receiver` stands before its name, `plant` behind the request.
pub(super) fn function(
    contract: &Contract,
    method: &Method,
    receiver: &str,
    plant: &str,
) -> String {
    let params = contract.params(method);
    let mut text = method.doc.whole() + "\n";
    for field in params {
        let meaning = field.doc.one_line();
        let _ = write!(text, "\n@param {} {meaning}", camel(&field.name));
    }
    let mut signature = parameters(contract, params);
    let mut arguments = String::new();
    for field in params {
        let _ = write!(arguments, "{}, ", property(&field.name));
    }
    let mut control = "";
    if method.is_long {
        text += "\n@param control Watches the work and stops it.";
        signature += "control: Control? = null, ";
        control = ", control";
    }
    text += "\n@throws LinesideException when the request was refused or the work failed.";
    let doc = comment(&text, 4);
    format!(
        "{doc}    public fun {receiver}{}({signature}): {} =\n        \
         Engine.call(\"{}\", {}({arguments}){control}{plant})\n\n",
        property(method.verb()),
        type_name(&method.response),
        method.name,
        method.request
    )
}

/// Fields as parameters.
pub(super) fn parameters(contract: &Contract, fields: &[Field]) -> String {
    let parameters = fields.iter().map(|field| {
        let (name, ty) = (property(&field.name), annotated(field));
        format!("{name}: {ty}{}, ", default(contract, field))
    });
    parameters.collect()
}
