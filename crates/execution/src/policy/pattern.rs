//! Patterns: which actions, kinds of events and scopes a rule speaks of.
//!
//! A pattern is one name, or everything below one (`record.*`, `acme/*`), or everything
//! (`*`). A star stands alone or behind the mark that parts names, never inside one: what
//! a rule means must be plain to whoever reads it.
//!
//! ```
//! use lineside_execution::policy::DottedPattern;
//!
//! let below: DottedPattern = "record.*".parse()?;
//! assert!(below.matches("record.change"));
//! assert!(!below.matches("recording.start"));
//! assert!("rec*".parse::<DottedPattern>().is_err());
//! # Ok::<(), lineside_execution::policy::PatternError>(())
//! ```

use lineside_journal::Scope;
use lineside_kernel::{ErrorCode, Family, Problem, TenantId};
use serde::{Deserialize, Deserializer, Serialize};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// The longest pattern, in bytes; the longest kind of event and two characters.
const MAX_BYTES: usize = 82;

/// Actions or kinds of events: `record.change`, `record.*` or `*`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct DottedPattern(Box<str>);

/// Scopes: `acme/munich`, `acme/*` or `*`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct ScopePattern(Box<str>);

impl DottedPattern {
    /// Whether a name is one of those meant.
    #[must_use]
    pub fn matches(&self, name: &str) -> bool {
        matches(&self.0, name)
    }

    /// The pattern as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl ScopePattern {
    /// Whether a scope is one of those meant.
    #[must_use]
    pub fn matches(&self, scope: &Scope) -> bool {
        matches(&self.0, scope.as_str())
    }

    /// The pattern as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

// INVARIANT: a star is the last character if there is one, alone or behind the mark that
// parts names, so that what stands before it is the start of every name meant.
fn matches(pattern: &str, name: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(start) => name.starts_with(start),
        None => name == pattern,
    }
}

impl FromStr for DottedPattern {
    type Err = PatternError;
    fn from_str(text: &str) -> Result<Self, PatternError> {
        let is_name = |name: &str| {
            let is_part = |part: &str| {
                !part.is_empty()
                    && part
                        .bytes()
                        .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'))
            };
            name.split('.').all(is_part)
        };
        let stem = text.strip_suffix(".*").unwrap_or(text);
        match text.len() <= MAX_BYTES && (text == "*" || is_name(stem)) {
            true => Ok(Self(text.into())),
            false => Err(PatternError::Dotted(shown(text))),
        }
    }
}

impl FromStr for ScopePattern {
    type Err = PatternError;
    fn from_str(text: &str) -> Result<Self, PatternError> {
        let is_sound = match text.strip_suffix("/*") {
            Some(stem) if stem.contains('*') => false,
            Some(stem) if stem.contains('/') => stem.parse::<Scope>().is_ok(),
            Some(stem) => TenantId::new(stem).is_ok(),
            None => text == "*" || (!text.contains('*') && text.parse::<Scope>().is_ok()),
        };
        match is_sound {
            true => Ok(Self(text.into())),
            false => Err(PatternError::Scope(shown(text))),
        }
    }
}

fn shown(text: &str) -> String {
    text.chars().take(60).flat_map(char::escape_debug).collect()
}

/// Gives a pattern its JSON form and its schema.
macro_rules! as_text {
    ($type:ident, $description:literal) => {
        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = Cow::<str>::deserialize(deserializer)?;
                text.parse()
                    .map_err(|error: PatternError| Problem::from(error).into_serde())
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string",
                    "minLength": 1,
                    "description": $description,
                })
            }
        }
    };
}

as_text!(
    DottedPattern,
    "Actions or kinds of events: one name (`record.change`), all below one (`record.*`), or all (`*`)."
);
as_text!(
    ScopePattern,
    "Sites: one (`acme/munich`), all below one name (`acme/*`), or all (`*`)."
);

/// A text that is no pattern.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PatternError {
    /// Not for names with dots.
    #[error("`{0}` is no pattern; a name such as `record.change`, `record.*` or `*` is accepted")]
    Dotted(String),
    /// Not for scopes.
    #[error("`{0}` is no pattern; a scope such as `acme/munich`, `acme/*` or `*` is accepted")]
    Scope(String),
}

const NO_PATTERN: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "access.no_pattern",
    "A text that must be a pattern of names is none.",
);

impl PatternError {
    /// Every code this error can become.
    pub const CODES: &[ErrorCode] = &[NO_PATTERN];
}

impl From<PatternError> for Problem {
    fn from(error: PatternError) -> Self {
        let message = error.to_string();
        let (PatternError::Dotted(given) | PatternError::Scope(given)) = error;
        Self::new(&NO_PATTERN, message).with("value", given)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_means_everything_below_and_stands_nowhere_else() {
        let cases = [
            ("*", "record.change", true),
            ("record.*", "record.change", true),
            ("record.*", "record", false),
            ("record.*", "records.change", false),
            ("record.change", "record.change", true),
            ("record.change", "record.changes", false),
        ];
        for (pattern, name, expected) in cases {
            let parsed: DottedPattern = pattern.parse().unwrap();
            assert_eq!(parsed.matches(name), expected, "{pattern} {name}");
        }
        for text in [
            "", ".", "a.", ".a", "a*", "*.a", "a.*.b", "a..b", "A.b", "**", "a b",
        ] {
            assert!(text.parse::<DottedPattern>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn scopes_are_met_by_tenant_or_by_name() {
        let scope: Scope = "acme/munich/line-a".parse().unwrap();
        for (pattern, expected) in [
            ("*", true),
            ("acme/*", true),
            ("acme/munich/*", true),
            ("acme/munich/line-a", true),
            ("acme/munich", false),
            ("acm/*", false),
        ] {
            let parsed: ScopePattern = pattern.parse().unwrap();
            assert_eq!(parsed.matches(&scope), expected, "{pattern}");
        }
        for text in [
            "", "acme", "acme*", "acme/", "/*", "a*/b", "acme/**", "acme/m*",
        ] {
            assert!(text.parse::<ScopePattern>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_refused_pattern_keeps_its_code_through_json() {
        let error = serde_json::from_str::<DottedPattern>("\"A\"").unwrap_err();
        let problem = Problem::from_serde_message(&error.to_string()).unwrap();
        assert_eq!(problem.code(), "access.no_pattern");
    }
}
