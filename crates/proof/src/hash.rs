//! SHA-256 hashes: 32 bytes that stand for a record of any length.
//!
//! In JSON and on the screen a hash is 64 lowercase hexadecimal digits, in signed notes
//! it is base64. Each hash has one spelling of either kind: upper case, blanks and
//! missing digits are refused, so that two texts are equal exactly when the hashes are.
//!
//! ```
//! use lineside_proof::Hash;
//!
//! let hash = Hash::of(b"abc");
//! let text = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
//! assert_eq!(hash.to_string(), text);
//! assert_eq!(text.parse::<Hash>()?, hash);
//! assert!(text.to_uppercase().parse::<Hash>().is_err());
//! # Ok::<(), lineside_proof::HashError>(())
//! ```

use crate::shown::shown;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lineside_kernel::{ErrorCode, Family, Problem};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;

/// A SHA-256 hash, written as 64 lowercase hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash([u8; 32]);

impl Hash {
    /// All zeros: what stands where there is no earlier record to point to.
    pub const ZERO: Self = Self([0; 32]);

    /// The hash of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// A hash computed elsewhere.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its 32 bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Appends the 64 digits, without quotes.
    ///
    /// ```
    /// # use lineside_proof::Hash;
    /// let mut line = b"prev=".to_vec();
    /// Hash::ZERO.write_hex(&mut line);
    /// assert_eq!(line.len(), 5 + 64);
    /// ```
    pub fn write_hex(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.digits());
    }

    /// The hash as signed notes write it.
    #[must_use]
    pub fn to_base64(self) -> String {
        STANDARD.encode(self.0)
    }

    /// Reads the form of signed notes: 44 characters of padded base64.
    ///
    /// # Errors
    /// [`HashError`] for anything that [`Hash::to_base64`] would not write.
    pub fn from_base64(text: &str) -> Result<Self, HashError> {
        let bytes = STANDARD.decode(text).ok();
        let hash = bytes.and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
        hash.map(Self).ok_or_else(|| HashError {
            given: shown(text),
            expected: "44 characters of base64",
        })
    }

    fn digits(&self) -> [u8; 64] {
        let mut digits = [0; 64];
        let (pairs, _) = digits.as_chunks_mut::<2>();
        for (pair, byte) in pairs.iter_mut().zip(self.0) {
            *pair = [digit(byte >> 4), digit(byte & 15)];
        }
        digits
    }
}

const fn digit(half: u8) -> u8 {
    if half < 10 {
        b'0' + half
    } else {
        b'a' - 10 + half
    }
}

const fn half(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(str::from_utf8(&self.digits()).map_err(|_| fmt::Error)?)
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Hash {
    type Err = HashError;
    fn from_str(text: &str) -> Result<Self, HashError> {
        let read = || {
            let digits: &[u8; 64] = text.as_bytes().try_into().ok()?;
            let mut bytes = [0; 32];
            for (byte, [high, low]) in bytes.iter_mut().zip(digits.as_chunks::<2>().0) {
                *byte = half(*high)? << 4 | half(*low)?;
            }
            Some(Self(bytes))
        };
        read().ok_or_else(|| HashError {
            given: shown(text),
            expected: "64 lowercase hexadecimal digits",
        })
    }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match str::from_utf8(&self.digits()) {
            Ok(digits) => serializer.serialize_str(digits),
            Err(_) => serializer.collect_str(self),
        }
    }
}

impl<'de> Deserialize<'de> for Hash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Text)
    }
}

struct Text;

impl de::Visitor<'_> for Text {
    type Value = Hash;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("64 lowercase hexadecimal digits")
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<Hash, E> {
        text.parse()
            .map_err(|error: HashError| Problem::from(error).into_serde())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Hash {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Hash".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^[0-9a-f]{64}$",
            "description": "A SHA-256 hash as 64 lowercase hexadecimal digits.",
        })
    }
}

/// Why a text is not a hash.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{given}` is not a SHA-256 hash; write it as {expected}")]
pub struct HashError {
    /// The text, shortened.
    pub given: String,
    /// The form that was asked for.
    pub expected: &'static str,
}

const BAD_HASH: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.bad_hash",
    "A text is not a SHA-256 hash in the form asked for.",
);

impl HashError {
    /// Every code under which this error crosses the border.
    pub const CODES: &[ErrorCode] = &[BAD_HASH];
}

impl From<HashError> for Problem {
    fn from(error: HashError) -> Self {
        Self::new(&BAD_HASH, error.to_string())
            .with("value", error.given)
            .with("expected", error.expected)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_has_one_spelling() {
        let hash = Hash::of(b"");
        let hex = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!((hash.to_string().as_str(), hex.parse()), (hex, Ok(hash)));
        let base64 = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        assert_eq!(
            (hash.to_base64().as_str(), Hash::from_base64(base64)),
            (base64, Ok(hash))
        );
        for bad in [
            "",
            &hex[1..],
            &hex.to_uppercase(),
            &format!(" {hex}"),
            &hex.replace('e', "g"),
        ] {
            assert!(bad.parse::<Hash>().is_err(), "{bad}");
        }
        for bad in ["", &base64[..43], &base64.replace("FU=", "FV="), "AAAA"] {
            assert!(Hash::from_base64(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_hash_is_text_in_json_and_its_refusal_keeps_its_code() {
        let json = serde_json::to_string(&Hash::ZERO).unwrap();
        assert_eq!(json, format!("\"{}\"", "0".repeat(64)));
        assert_eq!(serde_json::from_str::<Hash>(&json).unwrap(), Hash::ZERO);
        let error = serde_json::from_str::<Hash>("\"00\"").unwrap_err();
        let problem = Problem::from_serde_message(&error.to_string()).unwrap();
        assert_eq!(problem.code(), "proof.bad_hash");
    }
}
