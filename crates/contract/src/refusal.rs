//! What serde refused, read back from its message.
//!
//! serde explains a refusal only as text. Reading it back gives the caller a code, and a
//! sentence about JSON instead of one about Rust.

use crate::text::shorten;
use lineside::Problem;

/// A refusal, sorted by what the caller can do about it.
#[derive(Debug, PartialEq)]
pub(crate) enum Refusal {
    /// One of our own types refused the value and said why.
    Ours(Box<Problem>),
    WrongType {
        given: String,
        needed: String,
    },
    OutOfRange {
        given: String,
        needed: String,
    },
    MissingField(String),
    UnknownField {
        name: String,
        known: Vec<String>,
    },
    RepeatedField(String),
    NotAChoice {
        given: String,
        choices: Vec<String>,
    },
    TooDeep,
    NotJson(String),
    Other(String),
}

impl Refusal {
    /// Reads a serde_json error.
    pub(crate) fn read(error: &serde_json::Error) -> Self {
        let text = error.to_string();
        if let Some(problem) = Problem::from_serde_message(&text) {
            return Self::Ours(Box::new(problem));
        }
        let text = match text.rsplit_once(" at line ") {
            Some((message, _)) if error.line() > 0 => message,
            _ => &text,
        };
        match text {
            "recursion limit exceeded" => return Self::TooDeep,
            "number out of range" => {
                let needed = "a number that fits into 64 bits".to_owned();
                return Self::OutOfRange {
                    given: "a larger number".to_owned(),
                    needed,
                };
            }
            _ if error.is_syntax() || error.is_eof() => {
                let (line, column) = (error.line(), error.column());
                return Self::NotJson(format!("{text} (line {line}, column {column})"));
            }
            _ => {}
        }
        Self::read_data(text)
    }

    fn read_data(text: &str) -> Self {
        let given_and_needed = |rest: &str| {
            rest.rsplit_once(", expected ")
                .map(|(given, needed)| (in_json_words(given), needed_in_words(needed)))
        };
        let own = |texts: Vec<&str>| texts.into_iter().map(str::to_owned).collect::<Vec<_>>();
        if let Some((given, needed)) = text
            .strip_prefix("invalid type: ")
            .and_then(given_and_needed)
        {
            return Self::WrongType { given, needed };
        }
        if let Some((given, needed)) = text
            .strip_prefix("invalid value: ")
            .and_then(given_and_needed)
        {
            return Self::OutOfRange { given, needed };
        }
        let (head, tail) = text.split_once("`, ").unwrap_or((text, ""));
        let name_after = |prefix| {
            head.strip_prefix(prefix)
                .map(|name| name.trim_end_matches('`'))
        };
        if let Some(name) = name_after("missing field `") {
            return Self::MissingField(name.to_owned());
        }
        if let Some(name) = name_after("duplicate field `") {
            return Self::RepeatedField(name.to_owned());
        }
        if let Some(name) = name_after("unknown field `") {
            return Self::UnknownField {
                name: name.to_owned(),
                known: own(quoted(tail)),
            };
        }
        if let Some(given) = name_after("unknown variant `") {
            return Self::NotAChoice {
                given: given.to_owned(),
                choices: own(quoted(tail)),
            };
        }
        Self::Other(text.to_owned())
    }
}

/// The names that serde puts between backticks.
fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// What was given, without serde's words for it.
fn in_json_words(given: &str) -> String {
    let given = match given.split_once(' ') {
        Some(("integer" | "boolean", value)) => value.trim_matches('`').to_owned(),
        Some(("floating", rest)) => rest
            .trim_start_matches("point ")
            .trim_matches('`')
            .to_owned(),
        Some(("string", value)) => value.to_owned(),
        _ => match given {
            "map" => "an object".to_owned(),
            "sequence" => "an array".to_owned(),
            other => other.to_owned(),
        },
    };
    shorten(&given)
}

/// What is needed, without Rust's names for it.
fn needed_in_words(needed: &str) -> String {
    let whole = |low: &str, high: &str| format!("a whole number from {low} to {high}");
    match needed {
        "f64" | "f32" => "a number".to_owned(),
        "u8" => whole("0", "255"),
        "u16" => whole("0", "65535"),
        "u32" => whole("0", "4294967295"),
        "u64" | "usize" => whole("0", "18446744073709551615"),
        "i64" => whole("-9223372036854775808", "9223372036854775807"),
        "i32" => whole("-2147483648", "2147483647"),
        "a boolean" => "true or false".to_owned(),
        "a sequence" => "an array".to_owned(),
        "a map" => "an object".to_owned(),
        other if other.starts_with("struct ") => "an object".to_owned(),
        other => other.to_owned(),
    }
}
