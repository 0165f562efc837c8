//! Modules: what stands above and around the functions.

use super::super::HEADER;
use super::super::model::{Contract, Method};
use super::function::{Function, Within};
use super::{listed, request_name};
use std::collections::HashSet;
use std::fmt::Write as _;

/// The module of a family: its functions.
pub(super) fn family(contract: &Contract, family: &str, methods: &[&Method]) -> String {
    let body: String = methods
        .iter()
        .map(|method| {
            let function = Function::of(contract, method, Within::Module);
            function.text() + &function.sender()
        })
        .collect();
    let listed = listed(methods.iter().map(|method| method.verb()));
    let body = format!("__all__ = [{listed}]\n\n{body}");
    module(contract, &format!("The `{family}` operations."), &body)
}

/// A module with the imports that its body needs; the formatter puts them in order.
pub(super) fn module(contract: &Contract, about: &str, body: &str) -> String {
    const OFFERED: [(&str, &str); 11] = [
        ("abc.", "import abc"),
        ("builtins.", "import builtins"),
        ("dt.", "import datetime as dt"),
        ("decimal.", "import decimal"),
        ("os.", "import os"),
        ("Callable[", "from collections.abc import Callable"),
        ("Iterable[", "from collections.abc import Iterable"),
        (" Method(", "from ._call import Method"),
        ("PlantHandle", "from ._lineside import PlantHandle"),
        ("Cancel ", "from ._lineside import Cancel"),
        (" Question(", "from ._hear import Question"),
    ];
    let mut out =
        format!("# {HEADER}\n\"\"\"{about}\"\"\"\n\nfrom __future__ import annotations\n\n");
    for (_, import) in OFFERED.iter().filter(|(word, _)| body.contains(word)) {
        let _ = writeln!(out, "{import}");
    }
    let columns: Vec<&str> = ["Floats", "Wholes"]
        .into_iter()
        .filter(|name| body.contains(&format!(": {name}")))
        .collect();
    if !columns.is_empty() {
        let _ = writeln!(out, "from ._column import {}, column", columns.join(", "));
    }
    let in_words = |letter: char| letter.is_alphanumeric() || letter == '_';
    let words: HashSet<&str> = body.split(|letter| !in_words(letter)).collect();
    let names = contract
        .types
        .iter()
        .map(|def| request_name(contract, &def.name));
    let named: Vec<_> = names.filter(|name| words.contains(name.as_str())).collect();
    if !named.is_empty() {
        // The linter's fix removes the names that only the documentation mentions.
        let _ = writeln!(out, "from ._types import {}", named.join(", "));
    }
    format!("{out}\n{body}")
}
