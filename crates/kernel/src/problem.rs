//! What went wrong, in the one shape every language sees.
//!
//! Each crate has its own error enum; at the border it becomes a [`Problem`]:
//! a stable dotted code, a sentence for a person, and details for a program.
//! The codes are listed, so that a test can hold the list against the code and
//! so that bindings can document every one.
//!
//! ```
//! use lineside_kernel::{Family, Problem, ErrorCode};
//!
//! const TOO_SHORT: ErrorCode = ErrorCode::new(
//!     Family::InvalidInput,
//!     "spc.too_few_values",
//!     "The chart needs more values than were given.",
//! );
//! let problem = Problem::new(&TOO_SHORT, "1 value given; at least 2 are needed").at("values");
//! assert_eq!(problem.code(), "spc.too_few_values");
//! assert_eq!(problem.to_string(), "`values`: 1 value given; at least 2 are needed");
//! ```

use serde::{Deserialize, Serialize, de};
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::fmt;

/// The kind of answer an error is; each binding has one exception class per family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// The request itself cannot be understood or computed; sending it again is useless.
    InvalidInput,
    /// The rules of the plant say no; `details` holds every guard that was violated.
    Rejected,
    /// Somebody else was faster; load the new state and decide again.
    Conflict,
    /// There is no such thing.
    NotFound,
    /// The storage below failed.
    Storage,
    /// The caller cancelled the work, or its deadline passed.
    Cancelled,
    /// Lineside itself failed: a defect to report, not something the caller did.
    Internal,
}

/// One entry of the closed list of error codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ErrorCode {
    /// The stable dotted code, such as `quantity.unknown_unit`.
    pub code: &'static str,
    /// The family, and so the exception class, it belongs to.
    pub family: Family,
    /// What it means, for the reference documentation.
    pub meaning: &'static str,
}

impl ErrorCode {
    /// Lists a code; each crate does so once per variant of its error enum.
    #[must_use]
    pub const fn new(family: Family, code: &'static str, meaning: &'static str) -> Self {
        Self {
            code,
            family,
            meaning,
        }
    }
}

/// An error as it crosses a language border: `{code, family, message, details}`.
///
/// One pointer wide, so that results stay small where all goes well.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Problem(Box<Body>);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Body {
    code: Cow<'static, str>,
    family: Family,
    message: String,
    details: Map<String, Value>,
}

impl Problem {
    /// States a problem; the message says what was given and what would be accepted.
    #[must_use]
    pub fn new(code: &ErrorCode, message: impl Into<String>) -> Self {
        Self(Box::new(Body {
            code: Cow::Borrowed(code.code),
            family: code.family,
            message: message.into(),
            details: Map::new(),
        }))
    }

    /// Names the field, as a path from the request's root: `orders[3].quantity`.
    #[must_use]
    pub fn at(self, path: impl Into<String>) -> Self {
        self.with("path", path.into())
    }

    /// Puts the path found so far below an outer one.
    ///
    /// ```
    /// # use lineside_kernel::{Family, Problem, ErrorCode};
    /// # let code = ErrorCode::new(Family::InvalidInput, "a.b", "");
    /// let inner = Problem::new(&code, "no").at("values[2]");
    /// assert_eq!(inner.under("charts[0]").path(), Some("charts[0].values[2]"));
    /// ```
    #[must_use]
    pub fn under(self, outer: &str) -> Self {
        let path = match self.path() {
            _ if outer.is_empty() => return self,
            None | Some("") => outer.to_owned(),
            Some(inner) if inner.starts_with('[') => format!("{outer}{inner}"),
            Some(inner) => format!("{outer}.{inner}"),
        };
        self.at(path)
    }

    /// Adds a detail for programs: the value given, what was expected, a limit.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.0.details.insert(name.to_owned(), value.into());
        self
    }

    /// The stable dotted code.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.0.code
    }

    /// The family, which decides the exception class.
    #[must_use]
    pub fn family(&self) -> Family {
        self.0.family
    }

    /// The sentence for a person, without the path.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The field at fault, if there is one.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        self.0.details.get("path").and_then(Value::as_str)
    }

    /// What programs can use: `path`, `value`, `expected` and whatever the code adds.
    #[must_use]
    pub fn details(&self) -> &Map<String, Value> {
        &self.0.details
    }

    /// The problem as JSON, as every binding receives it: `{code, family, message, details}`.
    ///
    /// The message starts with the path, so that it stands on its own in a log.
    #[must_use]
    pub fn to_wire(&self) -> String {
        serde_json::json!({
            "code": self.0.code,
            "family": self.0.family,
            "message": self.to_string(),
            "details": self.0.details,
        })
        .to_string()
    }

    /// Carries the problem through a serde error, which can hold only text.
    ///
    /// [`Problem::from_serde_message`] takes it out again on the other side, so that a
    /// type's own refusal keeps its code.
    #[must_use]
    pub fn into_serde<E: de::Error>(self) -> E {
        match serde_json::to_string(&self) {
            Ok(json) => E::custom(format_args!("{MARK}{json}{MARK}")),
            Err(_) => E::custom(self.0.message),
        }
    }

    /// The problem a serde error message carries, if one of our types refused the value.
    ///
    /// Only the start of the message counts: what follows may repeat what the caller sent.
    #[must_use]
    pub fn from_serde_message(text: &str) -> Option<Self> {
        let (json, _) = text.strip_prefix(MARK)?.split_once(MARK)?;
        serde_json::from_str(json).ok()
    }
}

/// Stands before and after a carried problem, whose own JSON never contains it raw.
const MARK: char = '\u{1f}';

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path() {
            Some(path) if !path.is_empty() => write!(f, "`{path}`: {}", self.0.message),
            _ => f.write_str(&self.0.message),
        }
    }
}

impl std::error::Error for Problem {}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: ErrorCode = ErrorCode::new(Family::InvalidInput, "code.too_long", "");

    #[test]
    fn a_problem_survives_the_way_through_serde() {
        let problem = Problem::new(&CODE, "say \"no\"").with("value", "x\u{1f}y");
        let error: serde_json::Error = problem.clone().into_serde();
        assert_eq!(
            Problem::from_serde_message(&error.to_string()),
            Some(problem)
        );
    }

    #[test]
    fn foreign_messages_carry_no_problem() {
        assert_eq!(Problem::from_serde_message("missing field `a`"), None);
        let forged = format!(
            "unknown field `{MARK}{}{MARK}`",
            Problem::new(&CODE, "no").to_wire()
        );
        assert_eq!(Problem::from_serde_message(&forged), None);
        assert_eq!(Problem::from_serde_message("\u{1f}{not json\u{1f}"), None);
    }
}
