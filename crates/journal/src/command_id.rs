//! The id that makes a retry harmless.
//!
//! Whoever wants something done makes the id *before* sending, keeps it until the answer
//! has arrived, and sends the same id again when it has not. A command is carried out
//! once however often it is sent, even three weeks later from a device that was offline.
//!
//! Ids are UUIDs. Version 7 (time first) is best, because ids that grow are cheap to
//! index; any other version is accepted.
//!
//! ```
//! use lineside_journal::CommandId;
//!
//! let id: CommandId = "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7081".parse()?;
//! assert_eq!(id.to_string(), "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7081");
//! // What a rule does of its own accord has the same id on every run of the rule.
//! assert_eq!(CommandId::derived("tick:lock:7"), CommandId::derived("tick:lock:7"));
//! # Ok::<(), lineside_journal::NameError>(())
//! ```

use crate::NameError;
use lineside_kernel::{Timestamp, deserialize_text};
use lineside_proof::Hash;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use smol_str::{SmolStr, ToSmolStr};
use std::fmt;
use std::str::FromStr;

/// A UUID chosen by the caller, one per thing wanted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommandId([u8; 16]);

/// Where the hyphens stand among the 32 digits.
const GROUPS: [usize; 5] = [8, 4, 4, 4, 12];

impl CommandId {
    /// The id with these sixteen bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// The sixteen bytes, in the order in which they are printed.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }

    /// A version 7 UUID from a time and ten random bytes; the core itself is never random.
    #[must_use]
    pub fn new(time: Timestamp, random: [u8; 10]) -> Self {
        let millis = time.as_micros().div_euclid(1_000);
        let [_, _, time @ ..] = millis.to_be_bytes();
        let mut bytes = [0; 16];
        for (to, from) in bytes.iter_mut().zip(time.into_iter().chain(random)) {
            *to = from;
        }
        Self::marked(bytes, 0x70)
    }

    /// The id that belongs to a text: the same text gives the same id.
    ///
    /// Made for what happens without a person, such as time-driven rules: two processes
    /// that notice the same thing send the same command, and it is done once.
    #[must_use]
    pub fn derived(text: &str) -> Self {
        let digest = Hash::of(text.as_bytes());
        let mut bytes = [0; 16];
        for (to, from) in bytes.iter_mut().zip(digest.as_bytes()) {
            *to = *from;
        }
        Self::marked(bytes, 0x80)
    }

    fn marked(mut bytes: [u8; 16], version: u8) -> Self {
        let [_, _, _, _, _, _, seventh, _, ninth, ..] = &mut bytes;
        *seventh = (*seventh & 0x0f) | version;
        *ninth = (*ninth & 0x3f) | 0x80;
        Self(bytes)
    }

    /// The id as text, to be shared by whatever is named after it.
    #[must_use]
    pub fn to_text(&self) -> SmolStr {
        str::from_utf8(&self.characters()).map_or_else(|_| self.to_smolstr(), SmolStr::new)
    }

    /// Writes the 36 characters.
    pub(crate) fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.characters());
    }

    fn characters(&self) -> [u8; 36] {
        const fn digit(half: u8) -> u8 {
            match half {
                0..10 => b'0' + half,
                _ => b'a' - 10 + half,
            }
        }
        let mut digits = [0; 32];
        for (pair, byte) in digits.as_chunks_mut::<2>().0.iter_mut().zip(self.0) {
            *pair = [digit(byte >> 4), digit(byte & 0x0f)];
        }
        let mut characters = [b'-'; 36];
        let mut digits = digits.as_slice();
        let mut slots = characters.as_mut_slice();
        for length in GROUPS {
            let (group, rest) = digits.split_at_checked(length).unwrap_or_default();
            let (slot, others) = slots.split_at_mut_checked(length).unwrap_or_default();
            if slot.len() == group.len() {
                slot.copy_from_slice(group);
            }
            // A hyphen stays between two groups.
            (digits, slots) = (rest, others.get_mut(1..).unwrap_or_default());
        }
        characters
    }

    fn read(text: &str) -> Option<Self> {
        let mut groups = text.split('-');
        for length in GROUPS {
            if groups.next()?.len() != length {
                return None;
            }
        }
        if groups.next().is_some() {
            return None;
        }
        let mut digits = text.bytes().filter(|&byte| byte != b'-').map(|byte| {
            char::from(byte)
                .to_digit(16)
                .and_then(|digit| u8::try_from(digit).ok())
        });
        let mut bytes = [0; 16];
        for byte in &mut bytes {
            *byte = digits.next()?? << 4 | digits.next()??;
        }
        Some(Self(bytes))
    }
}

impl FromStr for CommandId {
    type Err = NameError;
    fn from_str(text: &str) -> Result<Self, NameError> {
        Self::read(text).ok_or_else(|| NameError::Command {
            given: NameError::shown(text),
        })
    }
}

impl fmt::Display for CommandId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(str::from_utf8(&self.characters()).map_err(|_| fmt::Error)?)
    }
}

impl fmt::Debug for CommandId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CommandId({self})")
    }
}

impl Serialize for CommandId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match str::from_utf8(&self.characters()) {
            Ok(text) => serializer.serialize_str(text),
            Err(_) => serializer.collect_str(self),
        }
    }
}

impl<'de> Deserialize<'de> for CommandId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize_text(deserializer)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for CommandId {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "CommandId".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "format": "uuid",
            "description": "A UUID that the caller makes before sending and keeps until the answer has arrived: sent again, the command is not done again. Version 7 is best.",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_7_id_starts_with_its_time() {
        let time = "2026-11-21T00:00:00Z".parse().unwrap();
        let id = CommandId::new(time, [0xff; 10]).to_string();
        assert_eq!(id, "01a1fb67-1800-7fff-bfff-ffffffffffff");
    }

    #[test]
    fn only_the_36_characters_of_a_uuid_are_read() {
        for text in [
            "",
            "0190f3a27b1c7def8a2b3c4d5e6f7081",
            "{0190f3a2-7b1c-7def-8a2b-3c4d5e6f7081}",
            "0190f3a2-7b1c-7def-8a2b-3c4d5e6f708g",
            "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7081-",
            "+190f3a2-7b1c-7def-8a2b-3c4d5e6f7081",
        ] {
            assert!(text.parse::<CommandId>().is_err(), "{text}");
        }
        let upper: CommandId = "0190F3A2-7B1C-7DEF-8A2B-3C4D5E6F7081".parse().unwrap();
        assert_eq!(upper.to_string(), "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7081");
    }
}
