//! Every method with its types, for the parity vectors.

use super::plant::class_name;
use super::{operations_name, property, type_name};
use crate::codegen::model::{Contract, Method, Place};
use crate::codegen::{File, HEADER};
use std::fmt::Write as _;

/// The file below the tests that lists every method with its types.
pub(in super::super) fn test_files(contract: &Contract) -> Vec<File> {
    let mut out = format!(
        "// {HEADER}\npackage dev.lineside\n\nimport kotlinx.serialization.serializer\n\n\
         /** Every method that needs no plant, with its types. */\n\
         internal val METHODS: List<Method<*, *>> =\n    listOf(\n"
    );
    for method in methods(contract, Place::Anywhere) {
        let family = operations_name(method.family());
        entry(contract, method, &format!("{{ {family}"), &mut out);
    }
    out += ")\n\n/** Every method of a plant, with its types. */\n\
            internal val PLANT_METHODS: List<(Plant) -> Method<*, *>> =\n    listOf(\n";
    for method in methods(contract, Place::OnPlant) {
        out += "{ plant ->\n";
        let family = match method.family() {
            "plant" => "plant".to_owned(),
            family => format!("{}(plant)", class_name(family)),
        };
        entry(contract, method, &format!("{{ {family}"), &mut out);
        out += "},\n";
    }
    vec![File::new("Methods.kt", out + ")\n")]
}

fn methods(contract: &Contract, place: Place) -> impl Iterator<Item = &Method> {
    contract
        .methods
        .iter()
        .filter(move |method| method.place == place)
}

fn entry(contract: &Contract, method: &Method, start: &str, out: &mut String) {
    let fields = contract.params(method).iter();
    let arguments: Vec<_> = fields
        .map(|field| format!("it.{}", property(&field.name)))
        .collect();
    let end = if method.place == Place::Anywhere {
        ","
    } else {
        ""
    };
    let _ = writeln!(
        out,
        "Method(\"{}\", serializer<{}>(), serializer<{}>()) {start}.{}({}) }}{end}",
        method.name,
        method.request,
        type_name(&method.response),
        property(method.verb()),
        arguments.join(", ")
    );
}
