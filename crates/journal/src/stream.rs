//! What an event is about: one order, one lot, one actor.
//!
//! A stream is the history of one thing. Its name is the kind of thing and the thing's
//! own code, so that an exported line can be read without a table of ids.
//!
//! ```
//! use lineside_journal::StreamId;
//!
//! let stream = StreamId::new("work_order", "WO-2024-00001")?;
//! assert_eq!(stream.to_string(), "work_order:WO-2024-00001");
//! assert_eq!((stream.family(), stream.code()), ("work_order", "WO-2024-00001"));
//! # Ok::<(), lineside_journal::NameError>(())
//! ```

use crate::NameError;
use lineside_kernel::{CodeError, check_code, deserialize_text};
use serde::{Deserialize, Deserializer, Serialize};
use smol_str::{SmolStr, SmolStrBuilder};
use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;

/// The longest name of a kind of thing, in bytes.
const MAX_FAMILY_BYTES: usize = 40;
/// The most codes that name one thing together.
const MAX_PARTS: usize = 4;

/// The name of one stream, written `family:code`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct StreamId(SmolStr);

// INVARIANT: a family of `a`-`z`, `0`-`9` and `_`, one `:`, a code as the kernel accepts it.

impl StreamId {
    /// The stream of the thing with this code.
    ///
    /// # Errors
    /// [`NameError::Stream`] when the family is no lower-case word or the code is none.
    pub fn new(family: &str, code: &str) -> Result<Self, NameError> {
        check(family, code).map_err(|why| NameError::Stream {
            given: NameError::shown(&format!("{family}:{code}")),
            why,
        })?;
        let mut name = SmolStrBuilder::new();
        for part in [family, ":", code] {
            name.push_str(part);
        }
        Ok(Self(name.finish()))
    }

    /// The kind of thing: `work_order`.
    #[must_use]
    pub fn family(&self) -> &str {
        self.parts().0
    }

    /// The thing's own code: `WO-2024-00001`.
    #[must_use]
    pub fn code(&self) -> &str {
        self.parts().1
    }

    /// Both, as they are written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn parts(&self) -> (&str, &str) {
        self.0.split_once(':').unwrap_or(("", &self.0))
    }
}

fn check(family: &str, code: &str) -> Result<(), String> {
    let is_word = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    if family.is_empty() || family.len() > MAX_FAMILY_BYTES || !family.bytes().all(is_word) {
        return Err(format!(
            "the part before `:` must be 1 to {MAX_FAMILY_BYTES} of a-z, 0-9 and `_`"
        ));
    }
    // Every code of the plant obeys the same rules, whatever it names; so does each part
    // of a code that was joined of several.
    let whole = check_code(code);
    let is_joined = matches!(whole, Err(CodeError::TooLong { .. }))
        && code.split('@').count() <= MAX_PARTS
        && code.split('@').all(|part| check_code(part).is_ok());
    match whole {
        Err(error) if !is_joined => Err(format!("what follows `:` is no code: {error}")),
        _ => Ok(()),
    }
}

/// The code of a thing that several codes name together, such as an item at a site; no two
/// lists of codes are joined to the same one.
///
/// ```
/// use lineside_journal::joined_code;
///
/// assert_eq!(joined_code(["P-100", "MUC"]), "P-100@MUC");
/// assert_eq!(joined_code(["a@b", "c"]), "a%40b@c");
/// ```
#[must_use]
pub fn joined_code<'a>(parts: impl IntoIterator<Item = &'a str>) -> SmolStr {
    let mut code = SmolStrBuilder::new();
    for (index, part) in parts.into_iter().enumerate() {
        if index > 0 {
            code.push('@');
        }
        // Most codes stand as they are.
        if !part.bytes().any(|byte| matches!(byte, b'@' | b'%')) {
            code.push_str(part);
            continue;
        }
        for character in part.chars() {
            match character {
                '@' => code.push_str("%40"),
                '%' => code.push_str("%25"),
                other => code.push(other),
            }
        }
    }
    code.finish()
}

impl FromStr for StreamId {
    type Err = NameError;
    fn from_str(text: &str) -> Result<Self, NameError> {
        let refuse = |why| NameError::Stream {
            given: NameError::shown(text),
            why,
        };
        let (family, code) = text
            .split_once(':')
            .ok_or_else(|| refuse("it has no `:`".into()))?;
        check(family, code).map_err(refuse)?;
        Ok(Self(text.into()))
    }
}

impl Borrow<str> for StreamId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for StreamId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for StreamId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize_text(deserializer)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for StreamId {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "StreamId".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "minLength": 3,
            "description": "What an event is about: the kind of thing and its code, such as `work_order:WO-2024-00001`.",
        })
    }
}
