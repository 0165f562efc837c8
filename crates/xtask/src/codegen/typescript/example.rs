//! The contract's examples as calls, laid out as a formatter would.

use super::super::model::{Contract, Method, Presence};
use super::super::words::camel;
use super::called;
use serde_json::{Map, Value};

/// As wide as an example may be within a comment.
const WIDTH: usize = 88;

/// The example as a call of the function, or of its form that returns a promise.
pub(super) fn call(
    contract: &Contract,
    method: &Method,
    request: &Map<String, Value>,
    is_async: bool,
) -> String {
    let mut arguments = Vec::new();
    if let Some((subject, _)) = contract.params(method).split_first() {
        let options = request.iter().filter(|(name, _)| **name != subject.name);
        let options: Map<String, Value> = options
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect();
        match (request.get(&subject.name), &subject.presence) {
            (Some(value), _) => arguments.push(Code::of(value)),
            (None, _) if options.is_empty() && !is_async => {}
            (None, Presence::Default(value)) => arguments.push(Code::of(value)),
            (None, _) => arguments.push(Code::Text("undefined".to_owned())),
        }
        if !options.is_empty() {
            arguments.push(Code::of(&Value::Object(options)));
        }
    }
    let has_options = contract.params(method).len() > 1;
    if is_async && method.is_long && (arguments.len() > 1 || !has_options) {
        arguments.push(Code::Text("{ timeoutMs: 5000 }".to_owned()));
    }
    let called = called(method);
    let open = if is_async {
        format!("await {called}Async(")
    } else {
        called + "("
    };
    Code::Group {
        open,
        items: arguments,
        close: ")",
        is_spaced: false,
    }
    .print(0, 0)
}

/// A value in one line.
pub(super) fn literal(value: &Value) -> String {
    Code::of(value).line()
}

/// Code that can stand in one line or be broken into several.
enum Code {
    Text(String),
    Group {
        open: String,
        items: Vec<Code>,
        close: &'static str,
        is_spaced: bool,
    },
}

impl Code {
    fn of(value: &Value) -> Self {
        match value {
            Value::String(text) => Self::Text(quoted(text)),
            Value::Array(items) => Self::Group {
                open: "[".to_owned(),
                items: items.iter().map(Self::of).collect(),
                close: "]",
                is_spaced: false,
            },
            Value::Object(fields) => Self::Group {
                open: "{".to_owned(),
                items: fields
                    .iter()
                    .map(|(name, value)| Self::of(value).named(name))
                    .collect(),
                close: "}",
                is_spaced: true,
            },
            other => Self::Text(other.to_string()),
        }
    }

    fn named(self, name: &str) -> Self {
        let name = camel(name);
        match self {
            Self::Text(text) => Self::Text(format!("{name}: {text}")),
            Self::Group {
                open,
                items,
                close,
                is_spaced,
            } => Self::Group {
                open: format!("{name}: {open}"),
                items,
                close,
                is_spaced,
            },
        }
    }

    fn line(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Group {
                open,
                items,
                close,
                is_spaced,
            } => {
                let space = if *is_spaced && !items.is_empty() {
                    " "
                } else {
                    ""
                };
                let items: Vec<_> = items.iter().map(Self::line).collect();
                format!("{open}{space}{}{space}{close}", items.join(", "))
            }
        }
    }

    /// The code from a column on, with room for what follows it in its last line.
    fn print(&self, indent: usize, after: usize) -> String {
        let line = self.line();
        let Self::Group {
            open, items, close, ..
        } = self
        else {
            return line;
        };
        if indent + line.len() + after <= WIDTH || items.is_empty() {
            return line;
        }
        let pad = " ".repeat(indent + 2);
        let items: String = items
            .iter()
            .map(|item| format!("{pad}{},\n", item.print(indent + 2, 1)))
            .collect();
        format!("{open}\n{items}{}{close}", " ".repeat(indent))
    }
}

/// A text in single quotes.
fn quoted(text: &str) -> String {
    format!(
        "'{}'",
        text.replace('\\', "\\\\")
            .replace('\'', "\\'")
            .replace('\n', "\\n")
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_short_value_stands_in_one_line() {
        let value = json!({"clock_change": "refuse", "on": [0, 1], "name": "it's"});
        assert_eq!(
            literal(&value),
            r"{ clockChange: 'refuse', on: [0, 1], name: 'it\'s' }"
        );
    }

    #[test]
    fn a_long_value_is_broken_where_it_must_be() {
        let long = "x".repeat(80);
        let printed = Code::of(&json!({"a": [1], "b": [long]})).print(0, 0);
        assert_eq!(
            printed,
            format!("{{\n  a: [1],\n  b: [\n    '{long}',\n  ],\n}}")
        );
    }
}
