//! What to say about a unit nobody knows.

use super::{Unit, own::Own, table::LISTED};
use crate::text::shown;
use crate::{ErrorCode, Family, Problem, nearest};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// Why a text is not a unit.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UnitError {
    /// It is neither listed nor a name in braces.
    #[error("`{given}` is not a unit; {}", advice(suggestions))]
    Unknown {
        /// What was given, cut when it was long.
        given: String,
        /// The units that were probably meant; empty when there is no telling.
        suggestions: Vec<String>,
    },
}

const UNKNOWN: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "quantity.unknown_unit",
    "A unit is neither in the table nor one of the plant's own in braces.",
);

impl UnitError {
    /// Every code under which this error crosses the border.
    pub const CODES: &[ErrorCode] = &[UNKNOWN];

    /// Refuses a text and looks for what was meant.
    pub(super) fn unknown(text: &str) -> Self {
        let mut suggestions: Vec<String> = meaning(text)
            .iter()
            .map(|unit| unit.code().to_owned())
            .collect();
        if suggestions.is_empty() {
            suggestions.extend(in_braces(text).or_else(|| near(text)));
        }
        Self::Unknown {
            given: shown(text),
            suggestions,
        }
    }
}

/// The listed units that go by this name in any case, with or without braces.
pub(super) fn meaning(text: &str) -> &'static [Unit] {
    static BY_WORD: LazyLock<HashMap<String, Vec<Unit>>> = LazyLock::new(|| {
        let mut units: HashMap<String, Vec<Unit>> = HashMap::new();
        for unit in LISTED {
            let words: HashSet<String> = unit.words().map(folded).collect();
            for word in words {
                units.entry(word).or_default().push(*unit);
            }
        }
        units
    });
    const LONGEST: usize = 32;
    if text.len() > LONGEST {
        return &[];
    }
    let word = folded(text.trim().trim_matches(['{', '}']));
    BY_WORD.get(&word).map_or(&[], Vec::as_slice)
}

/// Case, blanks and dashes do not make another unit.
fn folded(word: &str) -> String {
    word.to_lowercase().replace([' ', '-'], "_")
}

/// Something in braces that is almost a name of the plant's own.
fn in_braces(text: &str) -> Option<String> {
    let name = text.trim().strip_prefix('{')?.strip_suffix('}')?;
    let plain = format!(
        "{{{}}}",
        name.trim().to_lowercase().replace([' ', '/'], "-")
    );
    Own::new(&plain).map(|own| own.as_str().to_owned())
}

/// The listed unit one slip of the finger away.
fn near(text: &str) -> Option<String> {
    let words = LISTED.iter().flat_map(Unit::words);
    let word = nearest(text.trim(), words)?;
    let unit = LISTED
        .iter()
        .find(|unit| unit.words().any(|known| known == word))?;
    Some(unit.code().to_owned())
}

fn advice(suggestions: &[String]) -> String {
    if suggestions.is_empty() {
        return "use a listed one such as `kg`, `L` or `pcs`, or write the plant's own in braces, \
                such as `{spool}` (at most 20 of a-z, 0-9, `.`, `_`, `-`)"
            .to_owned();
    }
    format!("did you mean `{}`?", suggestions.join("` or `"))
}

impl From<UnitError> for Problem {
    fn from(error: UnitError) -> Self {
        let message = error.to_string();
        let UnitError::Unknown { given, suggestions } = error;
        let problem = Self::new(&UNKNOWN, message).with("value", given);
        if suggestions.is_empty() {
            problem
        } else {
            problem.with("expected", suggestions)
        }
    }
}
