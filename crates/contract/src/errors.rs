//! The border's own refusals, in the caller's words, and the list of every error code.
//!
//! serde explains a refusal only as text. [`Refusal`] reads that text back, so that the
//! caller gets a code, the path and a sentence about JSON instead of Rust.

use crate::MAX_REQUEST_BYTES;
use crate::operations::operations;
use lineside::{ErrorCode, Family, Problem, nearest};
use std::fmt::Write as _;

/// Declares the border's own codes and lists them.
macro_rules! codes {
    ($($name:ident: $family:ident, $code:literal, $meaning:literal;)*) => {
        $(const $name: ErrorCode = ErrorCode::new(Family::$family, $code, $meaning);)*
        const OWN: &[ErrorCode] = &[$($name),*];
    };
}

codes! {
    NOT_JSON: InvalidInput, "request.not_json", "The request is not well-formed JSON.";
    TOO_LARGE: InvalidInput, "request.too_large",
        "The JSON of the request is over 64 MiB; bulk values belong into columns.";
    TOO_DEEP: InvalidInput, "request.too_deep", "The JSON of the request is nested too deeply.";
    WRONG_TYPE: InvalidInput, "request.wrong_type", "A field holds a value of the wrong kind.";
    OUT_OF_RANGE: InvalidInput, "request.out_of_range",
        "A number does not fit into the range of its field.";
    MISSING_FIELD: InvalidInput, "request.missing_field", "A required field is absent.";
    UNKNOWN_FIELD: InvalidInput, "request.unknown_field",
        "A field is given that the request does not have.";
    REPEATED_FIELD: InvalidInput, "request.repeated_field", "A field is given more than once.";
    NOT_A_CHOICE: InvalidInput, "request.not_a_choice",
        "A text is none of the choices that the field has.";
    REFUSED: InvalidInput, "request.refused", "A value was refused for the reason given.";
    UNKNOWN_METHOD: NotFound, "method.unknown", "There is no method of this name.";
    DEFECT: Internal, "internal.defect",
        "Lineside itself failed; nothing was changed. Please report the message.";
}

/// The closed list of every error code, sorted by code.
///
/// The contract publishes it; each binding documents it.
#[must_use]
pub fn error_codes() -> Vec<ErrorCode> {
    let lists = [OWN, lineside::spc::SpcError::CODES];
    let mut codes = [lists.concat(), lineside::ERROR_CODES.concat()].concat();
    codes.sort_by_key(|code| code.code);
    codes
}

pub(crate) fn too_large(bytes: usize) -> Problem {
    let message = format!(
        "the request has {bytes} bytes of JSON; at most {MAX_REQUEST_BYTES} are accepted, and \
         bulk values travel as columns"
    );
    Problem::new(&TOO_LARGE, message)
        .with("limit", MAX_REQUEST_BYTES)
        .with("bytes", bytes)
}

pub(crate) fn unknown_method(name: &str) -> Problem {
    let known = operations().iter().map(|operation| operation.name());
    let shown = shorten(name);
    let message = format!("there is no method `{shown}`{}", did_you_mean(name, known));
    Problem::new(&UNKNOWN_METHOD, message).with("value", shown)
}

pub(crate) fn defect(said: &str) -> Problem {
    Problem::new(
        &DEFECT,
        format!("a defect in Lineside: {said}; please report it"),
    )
}

/// What serde refused, read back from its message.
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

/// The problem to answer with, at the path where decoding stopped.
pub(crate) fn refused(refusal: &Refusal, path: &str) -> Problem {
    match refusal {
        Refusal::Ours(problem) => (**problem).clone().under(path),
        Refusal::WrongType { given, needed } => Problem::new(
            &WRONG_TYPE,
            format!("{given} was given; {needed} is needed"),
        )
        .with("expected", needed.as_str())
        .at(path),
        Refusal::OutOfRange { given, needed } => Problem::new(
            &OUT_OF_RANGE,
            format!("{given} was given; {needed} is needed"),
        )
        .with("expected", needed.as_str())
        .at(path),
        Refusal::MissingField(name) => Problem::new(&MISSING_FIELD, "this field is required")
            .at(name.as_str())
            .under(path),
        Refusal::RepeatedField(name) => {
            Problem::new(&REPEATED_FIELD, "this field is given more than once")
                .at(field(path, name))
        }
        Refusal::UnknownField { name, known } => {
            let mut message = "there is no such field".to_owned();
            message += &did_you_mean(name, known.iter().map(String::as_str));
            Problem::new(&UNKNOWN_FIELD, message)
                .with("expected", known.as_slice())
                .at(field(path, name))
        }
        Refusal::NotAChoice { given, choices } => {
            let mut message = format!("`{}` is not a choice", shorten(given));
            message += &did_you_mean(given, choices.iter().map(String::as_str));
            Problem::new(&NOT_A_CHOICE, message)
                .with("value", shorten(given))
                .with("expected", choices.as_slice())
                .at(path)
        }
        Refusal::TooDeep => {
            Problem::new(&TOO_DEEP, "the JSON is nested over 127 levels deep").at(path)
        }
        Refusal::NotJson(reason) => {
            Problem::new(&NOT_JSON, format!("not well-formed JSON: {reason}")).at(path)
        }
        Refusal::Other(reason) => Problem::new(&REFUSED, shorten(reason)).at(path),
    }
}

/// The path of a field below the one where decoding stopped, which may already name it.
fn field(path: &str, name: &str) -> String {
    let name = shorten(name);
    match path {
        "" | "?" => name,
        _ if path == name || path.ends_with(&format!(".{name}")) => path.to_owned(),
        _ => match path.strip_suffix(".?") {
            Some(parent) => format!("{parent}.{name}"),
            None => format!("{path}.{name}"),
        },
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

/// A text cut to a length that is fit for a message.
fn shorten(text: &str) -> String {
    const LONGEST: usize = 120;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(LONGEST).collect();
    let _ = write!(short, "... ({} bytes)", text.len());
    short
}

/// The nearest known name, or all of them where they are few.
fn did_you_mean<'a>(given: &str, known: impl Iterator<Item = &'a str>) -> String {
    const FEW: usize = 16;
    let known: Vec<&str> = known.collect();
    match nearest(given, known.iter().copied()) {
        Some(name) => format!("; did you mean `{name}`?"),
        None if known.len() <= FEW => format!("; there are: {}", known.join(", ")),
        None => String::new(),
    }
}
