//! The operations of an open plant: a class per family, and the plant that has them all.

use super::super::File;
use super::super::model::{Contract, Method};
use super::super::words::pascal;
use super::function::{Function, Within};
use super::module::module;
use std::fmt::Write as _;

pub(super) fn files(contract: &Contract) -> Vec<File> {
    let mut files = vec![File::new("_plant_operations.py", operations(contract))];
    for (family, methods) in contract.plant_families() {
        let text = family_class(contract, family, &methods);
        files.push(File::new(&format!("_plant_{family}.py"), text));
    }
    files
}

fn class_name(family: &str) -> String {
    pascal(family) + "OfPlant"
}

fn family_class(contract: &Contract, family: &str, methods: &[&Method]) -> String {
    let name = class_name(family);
    let about = format!("The `{family}` operations of a plant.");
    let (functions, senders) = functions(contract, methods, "self._plant");
    let body = format!(
        "__all__ = [{name:?}]\n\n\nclass {name}:\n    \"\"\"{about}\"\"\"\n\n    \
         def __init__(self, plant: PlantHandle) -> None:\n        self._plant = plant\n\n\
         {functions}\n{senders}"
    );
    module(contract, &about, &body)
}

fn functions(contract: &Contract, methods: &[&Method], handle: &str) -> (String, String) {
    let hides_list = methods.iter().any(|method| method.verb() == "list");
    let within = Within::Class { handle, hides_list };
    let functions = methods
        .iter()
        .map(|method| Function::of(contract, method, within));
    functions.fold(Default::default(), |(text, senders), function| {
        (text + &function.text(), senders + &function.sender())
    })
}

/// The base of the class `Plant`.
fn operations(contract: &Contract) -> String {
    let (mut imports, mut families) = (String::new(), String::new());
    for (family, _) in contract.plant_families() {
        let name = class_name(family);
        let _ = writeln!(imports, "from ._plant_{family} import {name}");
        let _ = write!(
            families,
            "    @property\n    def {family}(self) -> {name}:\n        \
             \"\"\"The `{family}` operations.\"\"\"\n        \
             return {name}(self._handle)\n\n"
        );
    }
    let (functions, senders) = functions(contract, &contract.of_plant_itself(), "self._handle");
    let body = format!(
        "{imports}\n\n__all__ = [\"PlantOperations\"]\n\n\nclass PlantOperations:\n    \
         \"\"\"Every operation of a plant; each family is a property.\"\"\"\n\n    \
         def __init__(self, handle: PlantHandle) -> None:\n        self._handle = handle\n\n\
         {families}{functions}\n{senders}"
    );
    module(contract, "Every operation of a plant.", &body)
}
