//! The operations of an open plant: a class per family, and what the plant itself is asked.

use super::function::{file, function};
use super::{comment, property};
use crate::codegen::File;
use crate::codegen::model::Contract;
use crate::codegen::words::pascal;

pub(super) fn class_name(family: &str) -> String {
    pascal(family) + "OfPlant"
}

pub(super) fn files(contract: &Contract) -> Vec<File> {
    let own = contract.of_plant_itself();
    let own = own.iter();
    let body: String = own
        .map(|method| function(contract, method, "Plant.", ", plant = this"))
        .collect();
    let mut files = vec![File::new("PlantOperations.kt", file(&body))];
    for (family, methods) in contract.plant_families() {
        let methods = methods.iter();
        let functions: String = methods
            .map(|method| function(contract, method, "", ", plant = plant"))
            .collect();
        let (name, property) = (class_name(family), property(family));
        let about = comment(&format!("The `{family}` operations of a plant."), 0);
        let doc = comment(&format!("The `{family}` operations."), 0);
        let body = format!(
            "{about}public class {name} internal constructor(private val plant: Plant) {{\n\
             {functions}}}\n\n\
             {doc}public val Plant.{property}: {name}\n    get() = {name}(this)\n"
        );
        files.push(File::new(&format!("{name}.kt"), file(&body)));
    }
    files
}
