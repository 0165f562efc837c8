//! Comments: what an editor shows of a function.

use super::super::model::{Field, Method, Place, Presence, Type};
use super::super::words::{camel, wrap};
use super::{Writer, example, options_name};
use std::fmt::Write as _;

/// Stands for a space at which a comment is not broken.
const GLUE: char = '\u{1f}';

impl Writer<'_> {
    /// Both forms of a function are documented; the second refers to the first.
    pub(super) fn function_doc(&self, method: &Method, is_async: bool) -> String {
        let mut text = match is_async {
            false => self.names.prose(&method.doc.whole()),
            true => format!(
                "{}\n\nAs {{@link{GLUE}{}}}, but off the main thread.",
                self.names.prose(&method.doc.summary),
                camel(method.verb())
            ),
        };
        let params = self.contract.params(method);
        if let Some((subject, rest)) = params.split_first() {
            let meaning = self.names.prose(&subject.doc.whole()).replace('\n', " ");
            let _ = write!(text, "\n\n@param {} - {meaning}", camel(&subject.name));
            if !rest.is_empty() {
                let _ = write!(text, "\n@param options - {}", options_doc(method, rest));
            }
        }
        if is_async {
            text += match method.is_long {
                true => "\n@param control - A signal to abort, a time limit, a progress listener.",
                false => "\n@param control - A signal to abort, a time limit.",
            };
        }
        if let Type::Named(name) = &method.response
            && let Some(def) = self.contract.find(name)
        {
            let _ = write!(text, "\n@returns {}", self.names.prose(&def.doc.summary));
        }
        text += "\n@throws LinesideError when the request cannot be understood or computed";
        if method.place == Place::OnPlant {
            text += ", the rules of the plant say no, the store failed";
        }
        text += if is_async { ", or was stopped." } else { "." };
        for shown in &method.examples {
            let code = example::call(self.contract, method, &shown.request, is_async);
            // What stands for the caller's own files is not run by the tests.
            let fence = if shown.is_sketch { "typescript" } else { "ts" };
            let title = &shown.title;
            let _ = write!(text, "\n\n@example {title}\n```{fence}\n{code}\n```");
        }
        text
    }
}

/// Which options must be given and which may.
fn options_doc(method: &Method, fields: &[Field]) -> String {
    let list = |is_required: bool| {
        let fields = fields
            .iter()
            .filter(|f| (f.presence == Presence::Required) == is_required);
        fields
            .map(|field| format!("`{}`", camel(&field.name)))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let (needed, optional) = (list(true), list(false));
    let link = format!("{{@link{GLUE}{}}}", options_name(method));
    match (needed.as_str(), optional.as_str()) {
        (needed, "") => format!("Needed: {needed}. See {link}."),
        ("", optional) => format!("Optional: {optional}. See {link}."),
        (needed, optional) => format!("Needed: {needed}; optional: {optional}. See {link}."),
    }
}

/// A `/** */` comment, shared with Kotlin, in which comments nest.
pub(in super::super) fn comment(text: &str, indent: usize) -> String {
    let pad = " ".repeat(indent);
    let lines = wrap(
        &text.replace("*/", "*\\/").replace("/*", "/\\*"),
        92 - indent,
    );
    match lines.as_slice() {
        [] => String::new(),
        [only] => format!("{pad}/** {} */\n", only.replace(GLUE, " ")),
        _ => {
            let mut out = format!("{pad}/**\n");
            for line in lines {
                let _ = writeln!(
                    out,
                    "{}",
                    format!("{pad} * {}", line.replace(GLUE, " ")).trim_end()
                );
            }
            out + &format!("{pad} */\n")
        }
    }
}
