//! The plant's own codes, as types: a [`WorkOrderId`] is not a [`LotId`].
//!
//! Plants name things with short codes (`WO-2024-00001`, `WC-ASM-01`). A code is kept
//! exactly as it was given, compared byte by byte, and refused when it could not be
//! told from another by eye or would not survive a label printer: empty, over
//! [`MAX_CODE_CHARS`] characters, edged by spaces, or holding control or invisible
//! characters. Codes of up to 23 bytes are stored inline; longer ones share one
//! allocation, so a clone never copies text.
//!
//! Unicode normalisation is *not* applied: a code is an identifier the plant chose, and
//! rewriting it would break the match with labels already printed.
//!
//! ```
//! use lineside_kernel::WorkOrderId;
//!
//! let order: WorkOrderId = "WO-2024-00001".parse()?;
//! assert_eq!(order.as_str(), "WO-2024-00001");
//! assert!(" WO-1".parse::<WorkOrderId>().is_err());
//! # Ok::<(), lineside_kernel::CodeError>(())
//! ```

use crate::{ErrorCode, Family, Problem};
use serde::{Deserialize, Deserializer, Serialize};
use smol_str::SmolStr;
use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;

/// The longest code accepted, in characters.
pub const MAX_CODE_CHARS: usize = 64;

/// Declares code types, all of one shape.
macro_rules! codes {
    ($($(#[doc = $doc:literal])* $name:ident;)*) => {$(
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(SmolStr);

        impl $name {
            /// Accepts a code as the plant wrote it.
            ///
            /// # Errors
            /// [`CodeError`] when the text is empty, too long, or not visible as it stands.
            pub fn new(text: impl AsRef<str>) -> Result<Self, CodeError> {
                check_code(text.as_ref()).map(|()| Self(SmolStr::new(text)))
            }

            /// The code as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<$name> for SmolStr {
            /// The text, not copied where it is long.
            fn from(code: $name) -> Self {
                code.0
            }
        }

        impl TryFrom<SmolStr> for $name {
            type Error = CodeError;
            fn try_from(text: SmolStr) -> Result<Self, CodeError> {
                check_code(&text).map(|()| Self(text))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = CodeError;
            fn from_str(text: &str) -> Result<Self, CodeError> {
                Self::new(text)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::deserialize_text(deserializer)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string",
                    "minLength": 1,
                    "maxLength": MAX_CODE_CHARS,
                    "description": concat!($($doc, "\n",)*).trim(),
                })
            }
        }
    )*};
}

codes! {
    /// An organisation whose data is kept apart from every other's.
    TenantId;
    /// A factory, warehouse or other place with its own calendar: `MUC`.
    SiteId;
    /// A machine, line or bench where work is done: `WC-ASM-01`.
    WorkCenterId;
    /// Anything made, bought or used, from raw material to finished product.
    ItemId;
    /// A quantity of one item that shares its history.
    LotId;
    /// One piece of one item.
    SerialId;
    /// Where stock lies within a site.
    LocationId;
    /// A job to make a quantity of one item: `WO-2024-00001`.
    WorkOrderId;
    /// One movement of material in the ledger: `MTX-2024-00001`.
    TransactionId;
    /// Stock promised to an order.
    ReservationId;
    /// A customer's order that work orders fulfil: `SO-2024-0815`.
    SalesOrderId;
    /// One revision of a bill of materials or a routing: `A`, `2026-03`.
    RevisionId;
    /// A person or program that acts: `jane.doe`, `mrp-nightly`.
    ActorId;
    /// What data comes from: a terminal, a scale, a gauge, a gateway: `scale-7`.
    DeviceId;
    /// What an actor may be on the floor: `operator`, `qp`.
    RoleId;
    /// What an actor was trained for and shown to know: `gmp-basics`, `forklift`.
    QualificationId;
    /// What proves an actor's identity, by its name only: `jd-2026-03`, a key's fingerprint.
    CredentialId;
    /// A document of the host application under the audit trail: `DEV-2026-014`.
    RecordId;
    /// One field of such a document: `yield_percent`.
    FieldName;
    /// An electronic signature.
    SignatureId;
    /// A series of signings by one actor at one device.
    SessionId;
    /// A review of a stretch of the audit trail: `ATR-2026-11`.
    ReviewId;
    /// A command that one plant sends to another: `L-2026-0007`.
    LetterId;
}

/// Refuses what no code type accepts, without making one; the answer names the first thing
/// wrong with it.
///
/// ```
/// use lineside_kernel::check_code;
///
/// assert_eq!(check_code("WO-2024-00001"), Ok(()));
/// assert!(check_code(" WO-1").is_err());
/// ```
///
/// # Errors
/// [`CodeError`] when the text is empty, too long, or not visible as it stands.
pub fn check_code(text: &str) -> Result<(), CodeError> {
    // Most codes are of letters and digits that anybody can see.
    // Looking at every byte is quicker than stopping at the first that is none.
    let is_visible = text
        .bytes()
        .fold(true, |so_far, byte| so_far & byte.is_ascii_graphic());
    if is_visible && (1..=MAX_CODE_CHARS).contains(&text.len()) {
        return Ok(());
    }
    let length = text.chars().count();
    if length == 0 {
        return Err(CodeError::Empty);
    }
    if length > MAX_CODE_CHARS {
        return Err(CodeError::TooLong {
            start: text.chars().take(16).flat_map(char::escape_debug).collect(),
            length,
        });
    }
    for (index, character) in text.chars().enumerate() {
        let at_edge = index == 0 || index + 1 == length;
        let reason = match character {
            c if c.is_control() => "a control character",
            c if is_invisible(c) => "invisible",
            c if at_edge && c.is_whitespace() => "a space at the edge",
            _ => continue,
        };
        return Err(CodeError::BadCharacter {
            shown: text.escape_debug().collect(),
            position: index + 1,
            character,
            reason,
        });
    }
    Ok(())
}

/// Formatting characters that leave no mark, so that two codes could look alike.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Why a text is not a code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Nothing was given.
    #[error("a code must not be empty")]
    Empty,
    /// More characters than a code may have.
    #[error("a code has at most {MAX_CODE_CHARS} characters; `{start}...` has {length}")]
    TooLong {
        /// Its first characters, enough to recognise it.
        start: String,
        /// How many characters it has.
        length: usize,
    },
    /// A character that cannot be seen, or a space at an edge.
    #[error("`{shown}` is not a code: character {position} (U+{:04X}) is {reason}", *.character as u32)]
    BadCharacter {
        /// The text, with unprintable characters escaped.
        shown: String,
        /// Where it stands, counted in characters from 1.
        position: usize,
        /// The character.
        character: char,
        /// What is wrong with it.
        reason: &'static str,
    },
}

const EMPTY: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "code.empty",
    "A plant code was empty.",
);
const TOO_LONG: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "code.too_long",
    "A plant code had more than 64 characters.",
);
const BAD_CHARACTER: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "code.bad_character",
    "A plant code held a control or invisible character, or a space at an edge.",
);

impl CodeError {
    /// Every code under which this error crosses the border.
    pub const CODES: &[ErrorCode] = &[EMPTY, TOO_LONG, BAD_CHARACTER];
}

impl From<CodeError> for Problem {
    fn from(error: CodeError) -> Self {
        let message = error.to_string();
        match error {
            CodeError::Empty => Self::new(&EMPTY, message),
            CodeError::TooLong { length, .. } => Self::new(&TOO_LONG, message)
                .with("length", length)
                .with("limit", MAX_CODE_CHARS),
            CodeError::BadCharacter {
                shown, position, ..
            } => Self::new(&BAD_CHARACTER, message)
                .with("value", shown)
                .with("position", position),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_kept_as_it_was_given() {
        for text in [
            "WO-2024-00001",
            "a",
            "Charge 17/b",
            "\u{dc}-42",
            &"x".repeat(64),
        ] {
            assert_eq!(WorkOrderId::new(text).unwrap().as_str(), text);
        }
    }

    #[test]
    fn what_cannot_be_told_apart_by_eye_is_refused() {
        for text in [
            "",
            " a",
            "a ",
            "a\tb",
            "a\u{200b}b",
            "\u{feff}a",
            "a\n",
            "\u{202e}a",
        ] {
            assert!(LotId::new(text).is_err(), "{text:?}");
        }
        assert!(LotId::new("x".repeat(65)).is_err());
    }

    #[test]
    fn a_refusal_keeps_its_code_through_json() {
        let error = serde_json::from_str::<ItemId>("\"a\\tb\"").unwrap_err();
        let problem = Problem::from_serde_message(&error.to_string()).unwrap();
        assert_eq!(problem.code(), "code.bad_character");
        assert_eq!(problem.details()["position"], 2);
    }
}
