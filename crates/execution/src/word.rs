//! A lower-case word: what sorts of things are called, where the plant may add its own.
//!
//! The kind of a record (`deviation`), the meaning of a signature (`approval`): lists that
//! each plant extends, and that policies and queries must be able to spell. A word is 1 to
//! 40 of `a`-`z`, `0`-`9` and `_`, and starts with a letter, so that it has one spelling.
//!
//! ```
//! use lineside_execution::Word;
//!
//! assert_eq!("deviation".parse::<Word>()?.as_str(), "deviation");
//! assert!("Deviation".parse::<Word>().is_err());
//! # Ok::<(), lineside_execution::WordError>(())
//! ```

use lineside_kernel::{ErrorCode, Family, Problem};
use serde::{Deserialize, Deserializer, Serialize};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// The longest word, in bytes.
const MAX_BYTES: usize = 40;

/// A lower-case word: 1 to 40 of `a`-`z`, `0`-`9` and `_`, starting with a letter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Word(Cow<'static, str>);

impl Word {
    /// A word that the source code names.
    ///
    /// In a constant, a text that is no word stops the build.
    #[must_use]
    pub const fn of(text: &'static str) -> Self {
        assert!(
            is_word(text.as_bytes()),
            "a word is 1 to 40 of a-z, 0-9 and `_`"
        );
        Self(Cow::Borrowed(text))
    }

    /// The word as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

const fn is_word(text: &[u8]) -> bool {
    let mut rest = text;
    while let [first, others @ ..] = rest {
        if !matches!(first, b'a'..=b'z' | b'0'..=b'9' | b'_') {
            return false;
        }
        rest = others;
    }
    matches!(text, [b'a'..=b'z', ..]) && text.len() <= MAX_BYTES
}

impl FromStr for Word {
    type Err = WordError;
    fn from_str(text: &str) -> Result<Self, WordError> {
        match is_word(text.as_bytes()) {
            true => Ok(Self(Cow::Owned(text.to_owned()))),
            false => Err(WordError {
                given: text.chars().take(MAX_BYTES).collect(),
            }),
        }
    }
}

impl fmt::Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Word {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        text.parse()
            .map_err(|error| Problem::from(error).into_serde())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Word {
    fn schema_name() -> Cow<'static, str> {
        "Word".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^[a-z][a-z0-9_]{0,39}$",
            "description": "A lower-case word: 1 to 40 of `a`-`z`, `0`-`9` and `_`, starting with a letter.",
        })
    }
}

/// A text that is no lower-case word.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{}` is no lower-case word; 1 to 40 of a-z, 0-9 and `_` are accepted, a letter first", .given.escape_debug())]
pub struct WordError {
    /// What was given, shortened.
    pub given: String,
}

const MALFORMED: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "word.malformed",
    "A text that must be a lower-case word is none.",
);

impl WordError {
    /// Every code under which this error crosses the border.
    pub const CODES: &[ErrorCode] = &[MALFORMED];
}

impl From<WordError> for Problem {
    fn from(error: WordError) -> Self {
        Self::new(&MALFORMED, error.to_string()).with("value", error.given)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_spelling() {
        for text in ["a", "qp_release", "x9"] {
            assert_eq!(text.parse::<Word>().unwrap().as_str(), text);
        }
        for text in ["", "A", "9a", "_a", "a b", "\u{e4}", &"x".repeat(41)] {
            assert!(text.parse::<Word>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_refused_word_keeps_its_code_through_json() {
        let error = serde_json::from_str::<Word>("\"A\"").unwrap_err();
        let problem = Problem::from_serde_message(&error.to_string()).unwrap();
        assert_eq!(problem.code(), "word.malformed");
    }
}
