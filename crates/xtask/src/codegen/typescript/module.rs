//! Modules: what stands above and around the functions.

use super::function::Within;
use super::{HEADER, SCALARS, Writer, import_type, options_name, used};
use crate::codegen::model::{Method, Place};

impl Writer<'_> {
    /// The module of a family: its functions.
    pub(super) fn family_module(&self, methods: &[&Method]) -> String {
        let functions = methods.iter();
        let body: String = functions
            .map(|method| self.functions(method, Within::Module))
            .collect();
        let imports = "import { call, callAsync, type Control, request } from '../call.js'\n";
        self.module(imports, &body)
    }

    /// A module with the types that its body needs.
    pub(super) fn module(&self, imports: &str, body: &str) -> String {
        let used = used(body);
        let methods = self.contract.methods.iter();
        let options: Vec<String> = methods
            .filter(|method| method.place != Place::Opens)
            .map(options_name)
            .collect();
        let defs = self.contract.types.iter();
        let defs = defs.filter(|def| !self.contract.is_request(&def.name));
        let types: Vec<&str> = defs
            .map(|def| def.name.as_str())
            .chain(options.iter().map(String::as_str))
            .collect();
        let column = match body.contains("column('") {
            true => "import { column } from '../column.js'\n",
            false => "",
        };
        format!(
            "// {HEADER}\n{imports}{column}{}{}\n{body}",
            import_type(SCALARS, &used, "../scalars.js"),
            import_type(&types, &used, "./types.js"),
        )
    }
}
