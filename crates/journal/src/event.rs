//! A fact to be written down: what a decision yields.
//!
//! An event has a kind (`stock.received`), the version of that kind's form, the time at
//! which its author says that it happened, and a body: one JSON object, kept in the
//! canonical form of RFC 8785, because the bytes that are stored are those that are
//! hashed.
//!
//! ```
//! use lineside_journal::{Kind, NewEvent};
//!
//! let at = "2026-03-01T08:00:00Z".parse()?;
//! let event = NewEvent::from_json("scale.read".parse()?, 1, at, r#"{"unit": "kg", "net": "12.5"}"#)?;
//! assert_eq!(event.body(), br#"{"net":"12.5","unit":"kg"}"#);
//! # Ok::<(), lineside_kernel::Problem>(())
//! ```

use crate::NameError;
use lineside_kernel::{Timestamp, deserialize_text};
use lineside_proof::{CanonicalError, MAX_DEPTH, canonicalize, measured_canonical};
use serde::{Deserialize, Deserializer, Serialize};
use smol_str::SmolStr;
use std::fmt;
use std::str::FromStr;

/// The name of a kind of event, past tense: `order.released`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Kind(SmolStr);

impl Kind {
    /// A kind that the source code names.
    ///
    /// In a constant, a text that is no kind stops the build.
    #[must_use]
    pub const fn of(text: &'static str) -> Self {
        assert!(
            is_kind(text.as_bytes()),
            "a kind is 1 to 80 of a-z, 0-9, `_` and `.`"
        );
        Self(SmolStr::new_static(text))
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

const fn is_kind(text: &[u8]) -> bool {
    let mut rest = text;
    while let [first, others @ ..] = rest {
        if !matches!(first, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'.') {
            return false;
        }
        rest = others;
    }
    !text.is_empty() && text.len() <= 80
}

impl FromStr for Kind {
    type Err = NameError;
    fn from_str(text: &str) -> Result<Self, NameError> {
        match is_kind(text.as_bytes()) {
            true => Ok(Self(text.into())),
            false => Err(NameError::Kind {
                given: NameError::shown(text),
            }),
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Kind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize_text(deserializer)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Kind {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Kind".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "minLength": 1,
            "maxLength": 80,
            "description": "The name of a kind of event, past tense, such as `record.changed`.",
        })
    }
}

/// An event that has been decided and not yet been written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvent {
    kind: Kind,
    schema: u16,
    at: Timestamp,
    // INVARIANT: one JSON object in canonical form.
    body: Vec<u8>,
}

impl NewEvent {
    /// An event whose body is a typed value; the value must serialize as an object.
    ///
    /// # Errors
    /// [`CanonicalError`] when the value has no canonical form, or is no object.
    pub fn new(
        kind: Kind,
        schema: u16,
        at: Timestamp,
        body: &impl Serialize,
    ) -> Result<Self, CanonicalError> {
        let (body, depth) = measured_canonical(body)?;
        Self::of(kind, schema, at, body, depth)
    }

    /// An event whose body is JSON text; it is brought into canonical form.
    ///
    /// # Errors
    /// [`CanonicalError`] when the text is not JSON, is ambiguous, or is no object.
    pub fn from_json(
        kind: Kind,
        schema: u16,
        at: Timestamp,
        body: &str,
    ) -> Result<Self, CanonicalError> {
        let body = canonicalize(body.as_bytes())?;
        let depth = depth(&body);
        Self::of(kind, schema, at, body, depth)
    }

    fn of(
        kind: Kind,
        schema: u16,
        at: Timestamp,
        body: Vec<u8>,
        depth: usize,
    ) -> Result<Self, CanonicalError> {
        if body.first() != Some(&b'{') {
            return Err(CanonicalError::NotJson {
                offset: 0,
                reason: "the body of an event is one object",
            });
        }
        // The line around it is an object too, and has to be canonical itself.
        if depth >= MAX_DEPTH {
            return Err(CanonicalError::TooDeep { offset: None });
        }
        Ok(Self {
            kind,
            schema,
            at,
            body,
        })
    }

    /// What kind of fact it is.
    #[must_use]
    pub fn kind(&self) -> &Kind {
        &self.kind
    }

    /// The version of the body's form.
    #[must_use]
    pub fn schema(&self) -> u16 {
        self.schema
    }

    /// When it happened, as its author claims.
    #[must_use]
    pub fn at(&self) -> Timestamp {
        self.at
    }

    /// The body: one JSON object in canonical form.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }
}

/// How deep the objects and arrays of a canonical text nest.
fn depth(text: &[u8]) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    let mut bytes = text.iter();
    while let Some(byte) = bytes.next() {
        match byte {
            b'{' | b'[' => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            b'"' => {
                while let Some(byte) = bytes.next() {
                    match byte {
                        b'\\' => drop(bytes.next()),
                        b'"' => break,
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nested(depth: usize) -> String {
        format!(
            "{}\"[[\\\"[\"{}",
            "{\"a\":".repeat(depth),
            "}".repeat(depth)
        )
    }

    #[test]
    fn a_body_leaves_room_for_the_line_around_it() {
        let event = |depth| {
            let body = nested(depth);
            NewEvent::from_json(Kind::of("a"), 1, Timestamp::MIN, &body)
        };
        assert!(event(MAX_DEPTH - 1).is_ok());
        let too_deep = Err(CanonicalError::TooDeep { offset: None });
        assert_eq!(event(MAX_DEPTH), too_deep);
        let typed = |depth| {
            let wrapped = |inner, _| serde_json::json!({"a": inner});
            let body = (0..depth).fold(serde_json::json!("[[\"["), wrapped);
            NewEvent::new(Kind::of("a"), 1, Timestamp::MIN, &body)
        };
        assert_eq!(typed(MAX_DEPTH - 1), event(MAX_DEPTH - 1));
        assert_eq!(typed(MAX_DEPTH), too_deep);
    }
}
