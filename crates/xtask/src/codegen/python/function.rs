//! Functions: one per method, in a module or in a class of the plant.

use super::super::model::{Contract, Field, Method, Presence, Type};
use super::docs::{self, docstring};
use super::{attribute, default, type_name};
use serde_json::Value;
use std::fmt::Write as _;

/// Where a function stands.
#[derive(Clone, Copy)]
pub(super) enum Within<'a> {
    Module,
    /// A class of the plant's operations, whose handle is this expression. A verb that is
    /// also the name of a built-in type would hide it from the annotations.
    Class {
        handle: &'a str,
        hides_list: bool,
    },
}

/// A function in the making.
pub(super) struct Function<'a> {
    contract: &'a Contract,
    method: &'a Method,
    within: Within<'a>,
}

impl<'a> Function<'a> {
    pub(super) fn of(contract: &'a Contract, method: &'a Method, within: Within<'a>) -> Self {
        Self {
            contract,
            method,
            within,
        }
    }

    /// The function itself.
    pub(super) fn text(&self) -> String {
        let (verb, request) = (self.method.verb(), &self.method.request);
        let name = attribute(verb);
        let (signature, watched) = self.signature();
        let arguments = arguments(self.contract.params(self.method));
        let mut response = type_name(&self.method.response, true);
        let (start, indent, handle) = match self.within {
            Within::Module => ("", "", String::new()),
            Within::Class { handle, .. } => ("self, ", "    ", format!(", {handle}")),
        };
        let mut signature = format!("{start}{signature}");
        if let Within::Class {
            hides_list: true, ..
        } = self.within
        {
            signature = signature.replace("list[", "builtins.list[");
            response = response.replace("list[", "builtins.list[");
        }
        let doc = docstring(
            &docs::function(self.contract, self.method),
            indent.len() + 4,
        );
        format!(
            "{indent}def {name}({signature}) -> {response}:\n{doc}\n{indent}    \
             return _{verb}(_{request}({arguments}){handle}{watched})\n\n"
        )
    }

    /// What sends the request; it stands in the module, behind what uses it.
    pub(super) fn sender(&self) -> String {
        let response = type_name(&self.method.response, true);
        let (verb, name) = (self.method.verb(), &self.method.name);
        format!("\n_{verb} = Method({name:?}, {response})\n\n")
    }

    /// The parameters, and what of them is handed on beside the request.
    fn signature(&self) -> (String, &'static str) {
        let params = self.contract.params(self.method);
        let mut signature = parameters(params);
        if !self.method.is_long {
            return (signature, "");
        }
        if params.len() < 2 {
            signature += "*, ";
        }
        signature += "cancel: Cancel | None = None, timeout: dt.timedelta | None = None, \
                      progress: Callable[[int, int], object] | None = None, ";
        (
            signature,
            ", cancel=cancel, timeout=timeout, progress=progress",
        )
    }
}

/// Fields as parameters: the first has its place, the others their names.
pub(super) fn parameters(fields: &[Field]) -> String {
    let mut signature = String::new();
    for (index, field) in fields.iter().enumerate() {
        let name = attribute(&field.name);
        if index == 1 {
            signature += "*, ";
        }
        let ty = type_name(&field.ty, true);
        let _ = match &field.presence {
            Presence::Required => write!(signature, "{name}: {ty}, "),
            Presence::Optional => write!(signature, "{name}: {ty} | None = None, "),
            Presence::Default(Value::Array(items)) if items.is_empty() => {
                write!(signature, "{name}: {ty} | None = None, ")
            }
            Presence::Default(_) => {
                let value = default(field).unwrap_or_default();
                write!(signature, "{name}: {ty} = {value}, ")
            }
        };
    }
    signature
}

/// The parameters again, as the fields of the request.
pub(super) fn arguments(fields: &[Field]) -> String {
    let mut arguments = String::new();
    for field in fields {
        let name = attribute(&field.name);
        let _ = match (&field.ty, &field.presence) {
            (Type::Column(_), Presence::Required) => {
                write!(arguments, "column({:?}, {name}), ", field.name)
            }
            (Type::Column(_), Presence::Default(_)) => {
                write!(
                    arguments,
                    "[] if {name} is None else column({:?}, {name}), ",
                    field.name
                )
            }
            (Type::Column(_), _) => {
                write!(
                    arguments,
                    "None if {name} is None else column({:?}, {name}), ",
                    field.name
                )
            }
            (_, Presence::Default(Value::Array(_))) => {
                write!(arguments, "[] if {name} is None else {name}, ")
            }
            _ => write!(arguments, "{name}, "),
        };
    }
    arguments
}
