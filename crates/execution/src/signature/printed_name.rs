//! The name that stands beside a signature.

use lineside_kernel::{ErrorCode, Family, Problem};
use serde::{Deserialize, Deserializer, Serialize};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// The longest name, in characters.
const MAX_CHARS: usize = 200;

/// A signer's name as it is printed: never empty, up to 200 characters on one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct PrintedName(String);

impl PrintedName {
    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for PrintedName {
    type Err = PrintedNameError;
    fn from_str(text: &str) -> Result<Self, PrintedNameError> {
        let is_name = !text.trim().is_empty()
            && text.chars().count() <= MAX_CHARS
            && !text.chars().any(char::is_control);
        match is_name {
            true => Ok(Self(text.to_owned())),
            false => Err(PrintedNameError),
        }
    }
}

impl fmt::Display for PrintedName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for PrintedName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        text.parse()
            .map_err(|error| Problem::from(error).into_serde())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for PrintedName {
    fn schema_name() -> Cow<'static, str> {
        "PrintedName".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "minLength": 1,
            "maxLength": MAX_CHARS,
            "description": "A signer's name as it is printed.",
        })
    }
}

/// A text that is no printed name. The text itself is not repeated: it may be a name.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error(
    "the text is no printed name; 1 to {MAX_CHARS} visible characters on one line are accepted"
)]
pub struct PrintedNameError;

const BAD_NAME: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "signature.bad_printed_name",
    "A printed name is empty, too long or not on one line.",
);

impl PrintedNameError {
    /// Every code under which this error crosses the border.
    pub const CODES: &[ErrorCode] = &[BAD_NAME];
}

impl From<PrintedNameError> for Problem {
    fn from(error: PrintedNameError) -> Self {
        Self::new(&BAD_NAME, error.to_string())
    }
}
