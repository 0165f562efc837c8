//! Functions: one per method, in the namespace of its family or on a plant.

use super::{comment, listed, operations_name, parameter, property, type_name};
use crate::codegen::HEADER;
use crate::codegen::model::{Contract, Field, Method};
use crate::codegen::words::camel;
use std::fmt::Write as _;

pub(super) fn namespace(contract: &Contract, family: &str, methods: &[&Method]) -> String {
    let functions = methods.iter();
    let functions: String = functions
        .map(|method| function(contract, method, "public static func", ""))
        .collect();
    format!(
        "// {HEADER}\n\n/// The `{family}` operations.\npublic enum {} {{{functions}}}\n",
        operations_name(family)
    )
}

/// A function; `plant` stands behind the request.
pub(super) fn function(contract: &Contract, method: &Method, start: &str, plant: &str) -> String {
    let params = contract.params(method);
    let mut text = method.doc.whole() + "\n";
    for field in params {
        let meaning = field.doc.one_line();
        let _ = write!(text, "\n- Parameter {}: {meaning}", camel(&field.name));
    }
    let mut parameters = parameters(contract, params);
    let mut control = "";
    if method.is_long {
        text += "\n- Parameter control: Watches the work and stops it.";
        parameters.push("control: Control? = nil".to_owned());
        control = ", control: control";
    }
    text += "\n- Throws: `LinesideError` when the request was refused or the work failed.";
    let response = type_name(&method.response);
    let verb = property(method.verb());
    let signature = listed(
        &format!("  {start} {verb}("),
        &parameters,
        &format!(") throws -> {response} {{"),
    );
    let request = request(&method.request, params, None);
    format!(
        "\n{}{signature}\n{request}\n    \
         return try Engine.call(\"{}\", request{control}{plant})\n  }}\n",
        comment(&text, 2),
        method.name,
    )
}

/// Fields as parameters: the first has no label.
pub(super) fn parameters(contract: &Contract, fields: &[Field]) -> Vec<String> {
    let fields = fields.iter().enumerate();
    fields
        .map(|(index, field)| {
            let label = if index == 0 { "_ " } else { "" };
            parameter(contract, field, label)
        })
        .collect()
}

/// The request made of the parameters, and of what else it holds.
pub(super) fn request(name: &str, fields: &[Field], also: Option<&str>) -> String {
    let mut arguments: Vec<_> = fields
        .iter()
        .map(|field| {
            let name = property(&field.name);
            format!("{name}: {name}")
        })
        .collect();
    arguments.extend(also.map(str::to_owned));
    listed(&format!("    let request = {name}("), &arguments, ")")
}
