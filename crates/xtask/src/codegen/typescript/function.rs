//! Functions: two per method, in a module or in a class of the plant.

use super::{Writer, comment, example, options_name, type_name};
use crate::codegen::model::{Field, Method, Presence, Type};
use crate::codegen::words::camel;

/// Where a function stands.
#[derive(Clone, Copy)]
pub(super) enum Within<'a> {
    Module,
    /// A class of the plant's operations; the plant is this expression.
    Class {
        plant: &'a str,
    },
}

impl Writer<'_> {
    /// The two forms of a method: one that waits, one that returns a promise.
    pub(super) fn functions(&self, method: &Method, within: Within<'_>) -> String {
        let (parameters, request) = self.parameters(method);
        let response = type_name(&method.response, false);
        let (verb, name) = (camel(method.verb()), &method.name);
        let (indent, start, start_async, call) = match within {
            Within::Module => (
                0,
                "export function ",
                "export async function ",
                String::new(),
            ),
            Within::Class { plant } => (2, "", "async ", format!("{plant}.")),
        };
        let pad = " ".repeat(indent);
        let separator = if parameters.is_empty() { "" } else { ", " };
        format!(
            "{}{pad}{start}{verb}({parameters}): {response} {{\n{pad}  \
             return {call}call('{name}', {request})\n{pad}}}\n\n\
             {}{pad}{start_async}{verb}Async({parameters}{separator}control: Control = {{}}): \
             Promise<{response}> {{\n{pad}  return {call}callAsync('{name}', {request}, control)\n\
             {pad}}}\n\n",
            comment(&self.function_doc(method, false), indent),
            comment(&self.function_doc(method, true), indent),
        )
    }

    /// The parameters of a method, and the request made of them.
    fn parameters(&self, method: &Method) -> (String, String) {
        let Some((subject, rest)) = self.contract.params(method).split_first() else {
            return (String::new(), "{}".to_owned());
        };
        let (key, name) = (&subject.name, camel(&subject.name));
        let value = match subject.ty {
            Type::Column(_) => format!("column('{name}', {name})"),
            _ => name.clone(),
        };
        let ty = type_name(&subject.ty, true);
        let subject = match &subject.presence {
            Presence::Required => format!("{name}: {ty}"),
            Presence::Optional => format!("{name}?: {ty} | undefined"),
            Presence::Default(value) => format!("{name}: {ty} = {}", example::literal(value)),
        };
        let is_required = |field: &Field| field.presence == Presence::Required;
        let (options, given) = match (rest.is_empty(), rest.iter().any(is_required)) {
            (true, _) => (String::new(), ""),
            (false, true) => (format!(", options: {}", options_name(method)), ", options"),
            (false, false) => (
                format!(", options: {} = {{}}", options_name(method)),
                ", options",
            ),
        };
        (
            subject + &options,
            format!("request('{key}', {value}{given})"),
        )
    }
}
