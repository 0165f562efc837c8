//! The operations of an open plant: a structure per family, and what the plant itself is asked.

use super::function::function;
use super::property;
use crate::codegen::model::Contract;
use crate::codegen::words::pascal;
use crate::codegen::{File, HEADER};

pub(super) fn files(contract: &Contract) -> Vec<File> {
    let own = contract.of_plant_itself();
    let own = own.iter();
    let functions: String = own
        .map(|method| function(contract, method, "public func", ", plant: self"))
        .collect();
    let text = format!("// {HEADER}\n\nextension Plant {{{functions}}}\n");
    let mut files = vec![File::new("PlantOperations.swift", text)];
    for (family, methods) in contract.plant_families() {
        let methods = methods.iter();
        let functions: String = methods
            .map(|method| function(contract, method, "public func", ", plant: plant"))
            .collect();
        let (name, property) = (pascal(family) + "OfPlant", property(family));
        let text = format!(
            "// {HEADER}\n\n/// The `{family}` operations of a plant.\n\
             public struct {name}: Sendable {{\n  let plant: Plant\n{functions}}}\n\n\
             extension Plant {{\n  /// The `{family}` operations.\n  \
             public var {property}: {name} {{ {name}(plant: self) }}\n}}\n"
        );
        files.push(File::new(&format!("{name}.swift"), text));
    }
    files
}
