//! Pictures: `chart.plot()` on every answer that can be drawn, and in a notebook by itself.

use super::docs::docstring;
use super::{annotation, attribute, default};
use crate::codegen::model::{Contract, Drawing, Field, Presence, Type};
use crate::codegen::words::member;
use std::fmt::Write as _;

/// The methods of a class that draw it, or that show a drawing.
pub(super) fn methods(contract: &Contract, name: &str) -> String {
    let drawings = contract.drawings();
    let mut out = String::new();
    if let Some(drawing) = drawings.iter().find(|drawing| drawing.chart == name) {
        plot(drawing, &mut out);
    }
    let is_picture =
        |drawing: &Drawing<'_>| matches!(&drawing.method.response, Type::Named(of) if of == name);
    if drawings.iter().any(is_picture) {
        out.push_str(
            "    def _repr_html_(self) -> str:\n        \
             return self.text if self.format == \"svg\" else super()._repr_html_()\n\n",
        );
    }
    out
}

fn plot(drawing: &Drawing<'_>, out: &mut String) {
    let parameter = |field: &&Field| {
        let value = default(field).map_or(String::new(), |value| format!(" = {value}"));
        format!(
            "{}: {}{value}",
            attribute(&field.name),
            annotation(field, true, false)
        )
    };
    let mut parameters = vec!["self".to_owned()];
    parameters.extend(drawing.others.iter().map(parameter));
    parameters.push("*".to_owned());
    parameters.extend(drawing.settings.iter().map(|field| parameter(&field)));
    let others = drawing.others.iter().map(|field| {
        let name = attribute(&field.name);
        match field.ty {
            Type::Column(_) => format!(", {name}=column({:?}, {name})", field.name),
            _ => format!(", {name}={name}"),
        }
    });
    let settings = drawing.settings.iter().map(|field| {
        let name = attribute(&field.name);
        format!(", {name}={name}")
    });
    let Type::Named(picture) = &drawing.method.response else {
        return;
    };
    // A parameter may have the family's name.
    let family = drawing.method.family();
    let doc = docstring(&drawing.method.doc.whole(), 8);
    let _ = writeln!(
        out,
        "    def plot({}) -> {picture}:\n{doc}\n        from . import {family} as _{family}\n\n        \
         source = {}(chart=self{})\n        return _{family}.draw(source{})\n",
        parameters.join(", "),
        member(&drawing.case.tag, drawing.union),
        others.collect::<String>(),
        settings.collect::<String>(),
    );
    let needs_nothing = drawing
        .others
        .iter()
        .all(|field| field.presence != Presence::Required);
    if needs_nothing {
        out.push_str("    def _repr_html_(self) -> str:\n        return self.plot().text\n\n");
    }
}
