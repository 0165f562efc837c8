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
use lineside_kernel::{ItemId, Problem};
use serde::{Deserialize, Deserializer, Serialize};
use smol_str::{SmolStr, format_smolstr};
use std::borrow::{Borrow, Cow};
use std::fmt;
use std::str::FromStr;

/// The longest name of a kind of thing, in bytes.
const MAX_FAMILY_BYTES: usize = 40;

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
        Ok(Self(format_smolstr!("{family}:{code}")))
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
    // Every code of the plant obeys the same rules, whatever it names.
    ItemId::new(code)
        .map(|_| ())
        .map_err(|error| format!("what follows `:` is no code: {error}"))
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
        let text = Cow::<str>::deserialize(deserializer)?;
        text.parse()
            .map_err(|error| Problem::from(error).into_serde())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for StreamId {
    fn schema_name() -> Cow<'static, str> {
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
