//! The operations of an open plant: a class per family, and the plant that has them all.

use super::function::Within;
use super::{Writer, comment};
use crate::codegen::File;
use crate::codegen::words::{camel, pascal};
use std::fmt::Write as _;

pub(super) fn class_name(family: &str) -> String {
    pascal(family) + "OfPlant"
}

const IMPORTS: &str = "import { type Callable, type Control, request } from '../call.js'\n";

impl Writer<'_> {
    pub(super) fn plant_modules(&self) -> Vec<File> {
        let mut files = vec![File::new("plant.operations.ts", self.plant_operations())];
        for (family, methods) in self.contract.plant_families() {
            let methods = methods.iter();
            let within = Within::Class {
                plant: "this.plant",
            };
            let functions: String = methods
                .map(|method| self.functions(method, within))
                .collect();
            let doc = comment(&format!("The `{family}` operations of a plant."), 0);
            let body = format!(
                "{doc}export class {} {{\n  constructor(private readonly plant: Callable) {{}}\n\n\
                 {functions}}}\n",
                class_name(family)
            );
            let name = format!("plant.{family}.ts");
            files.push(File::new(&name, self.module(IMPORTS, &body)));
        }
        files
    }

    /// The base of the class `Plant`.
    fn plant_operations(&self) -> String {
        let mut imports = IMPORTS.to_owned();
        let mut families = String::new();
        for (family, _) in self.contract.plant_families() {
            let class = class_name(family);
            let _ = writeln!(imports, "import {{ {class} }} from './plant.{family}.js'");
            let doc = comment(&format!("The `{family}` operations."), 2);
            let _ = writeln!(
                families,
                "{doc}  readonly {} = new {class}(this)",
                camel(family)
            );
        }
        let within = Within::Class { plant: "this" };
        let methods = self.contract.of_plant_itself();
        let functions: String = methods
            .iter()
            .map(|method| self.functions(method, within))
            .collect();
        let doc = comment("Every operation of a plant; each family is a property.", 0);
        let body = format!(
            "{doc}export abstract class PlantOperations implements Callable {{\n{families}\n  \
             abstract call<T>(method: string, request: object): T\n  \
             abstract callAsync<T>(method: string, request: object, control?: Control): \
             Promise<T>\n\n{functions}}}\n"
        );
        self.module(&imports, &body)
    }
}
