//! What a host can bring to a plant, and the function that opens one.

use super::super::model::{Contract, Interface, Method, Question, Type};
use super::docs::{self, docstring};
use super::function::{arguments, parameters};
use super::module;
use super::{annotation, attribute, type_name};
use std::fmt::Write as _;

pub(super) fn module(contract: &Contract) -> String {
    let mut body = String::from("from ._plant import Plant, opened\n\n");
    let mut names: Vec<&str> = contract.interfaces.iter().map(|part| &*part.name).collect();
    names.push("open");
    let _ = writeln!(body, "__all__ = [{}]\n", super::listed(names.into_iter()));
    for part in &contract.interfaces {
        interface(contract, part, &mut body);
    }
    let _ = writeln!(body, "_QUESTIONS: dict[str, Question] = {{");
    for question in contract.questions() {
        let answer = answer(question, false);
        let _ = writeln!(
            body,
            "    {:?}: Question({:?}, _{}, {answer}),",
            question.name,
            question.verb(),
            question.request
        );
    }
    body += "}\n\n\n";
    if let Some(method) = contract.opening() {
        opening(contract, method, &mut body);
    }
    module::module(
        contract,
        "Opening a plant, and what a host can bring to it.",
        &body,
    )
}

/// What a question is answered with; a host may answer a list with anything iterable.
fn answer(question: &Question, is_given: bool) -> String {
    let Some(ty) = &question.response else {
        return "None".to_owned();
    };
    let name = match ty {
        Type::List(item) if is_given => format!("Iterable[{}]", type_name(item, true)),
        ty => type_name(ty, true),
    };
    match question.is_optional {
        true => format!("{name} | None"),
        false => name,
    }
}

fn interface(contract: &Contract, part: &Interface, out: &mut String) {
    let doc = docstring(&part.doc.whole(), 4);
    let _ = write!(out, "\nclass {}(abc.ABC):\n{doc}\n\n", part.name);
    for question in &part.questions {
        let fields = contract.fields(&question.request);
        let parameters: String = fields
            .iter()
            .map(|field| {
                format!(
                    ", {}: {}",
                    attribute(&field.name),
                    annotation(field, true, false)
                )
            })
            .collect();
        let doc = docstring(&docs::question(question, fields), 8);
        let _ = write!(
            out,
            "    @abc.abstractmethod\n    def {}(self{parameters}) -> {}:\n{doc}\n\n",
            question.verb(),
            answer(question, true)
        );
    }
    out.push('\n');
}

/// The function that opens a plant: the request's fields, and a parameter per part.
fn opening(contract: &Contract, method: &Method, out: &mut String) {
    let fields = contract.params(method);
    let own: Vec<_> = fields
        .iter()
        .filter(|field| field.name != "host")
        .cloned()
        .collect();
    let mut signature = parameters(&own).replacen("str", "str | os.PathLike[str]", 1);
    let mut parts = String::new();
    for Interface { name, part, .. } in &contract.interfaces {
        let _ = write!(signature, "{part}: {name} | None = None, ");
        let _ = write!(parts, "{part:?}: {part}, ");
    }
    let arguments = arguments(&own).replacen(
        "address, ",
        "None if address is None else os.fspath(address), ",
        1,
    );
    let doc = docstring(&docs::opening(contract, method, &own), 4);
    let _ = write!(
        out,
        "def open({signature}) -> Plant:\n{doc}\n    \
         request = _{}({arguments})\n    \
         return opened(request, {{{parts}}}, _QUESTIONS)\n",
        method.request
    );
}
