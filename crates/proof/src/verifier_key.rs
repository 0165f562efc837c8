//! Keys to check signatures with: a name and a public key, as one line of text.
//!
//! The line is the one that signed notes use: the name, the key's id and the public key,
//! joined by plus signs. The id is computed from the other two, so a slip of the hand in
//! any of them is noticed.
//!
//! ```
//! use lineside_proof::{SigningKey, VerifierKey};
//!
//! let key = SigningKey::from_seed("plant.example/line-1", &[7; 32])?.verifier_key();
//! let line = key.to_string();
//! assert_eq!(line, "plant.example/line-1+f430d127+AepKbGPinFIKvvVQexMuxfmVR3auvr57kkIe6mkURtIs");
//! assert_eq!(line.parse::<VerifierKey>()?, key);
//! assert!(line.replace("line-1", "line-2").parse::<VerifierKey>().is_err());
//! # Ok::<(), lineside_proof::KeyError>(())
//! ```

use crate::KeyId;
use crate::key::{ED25519, check_name};
use crate::shown::shown;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, VerifyingKey};
use lineside_kernel::{ErrorCode, Family, Problem};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// A key that signatures are checked with: `name+id+key`.
#[derive(Clone, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    id: KeyId,
    key: VerifyingKey,
}

impl VerifierKey {
    /// The key of this name.
    ///
    /// # Errors
    /// [`KeyError`] when the name cannot stand in a note, or the bytes are no public key
    /// that only one person can sign for.
    pub fn new(name: &str, public_key: &[u8; 32]) -> Result<Self, KeyError> {
        check_name(name)?;
        let key = VerifyingKey::from_bytes(public_key).ok();
        let key = key
            .filter(|key| !key.is_weak())
            .ok_or(KeyError::BadPublicKey)?;
        Ok(Self::of(name.to_owned(), key))
    }

    pub(crate) fn of(name: String, key: VerifyingKey) -> Self {
        let id = KeyId::of(&name, key.as_bytes());
        Self { name, id, key }
    }

    /// The name of the key.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The id that signatures by this key carry.
    #[must_use]
    pub const fn id(&self) -> KeyId {
        self.id
    }

    /// The public key, 32 bytes as RFC 8032 encodes it.
    #[must_use]
    pub fn public_key(&self) -> &[u8; 32] {
        self.key.as_bytes()
    }

    /// Whether this signature of this message was made with the key.
    ///
    /// The check is the strict one: of all byte strings that some verifiers would let pass,
    /// only the signature itself counts.
    #[must_use]
    pub fn verify(&self, message: &[u8], signature: &[u8]) -> bool {
        let signature = Signature::from_slice(signature);
        signature.is_ok_and(|signature| self.key.verify_strict(message, &signature).is_ok())
    }
}

impl FromStr for VerifierKey {
    type Err = KeyError;
    fn from_str(text: &str) -> Result<Self, KeyError> {
        let bad = |reason| KeyError::BadVerifierKey {
            given: shown(text),
            reason,
        };
        let mut parts = text.splitn(3, '+');
        let (Some(name), Some(id), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(bad("it has no three parts"));
        };
        let key = STANDARD
            .decode(key)
            .map_err(|_| bad("the key is no base64"))?;
        let Some((&ED25519, key)) = key.split_first() else {
            return Err(bad("the key is not of the kind 1, Ed25519"));
        };
        let key = key.try_into().map_err(|_| bad("the key has no 32 bytes"))?;
        let key = Self::new(name, key)?;
        if key.id.to_string() != id {
            return Err(bad("the id is not the one of this name and key"));
        }
        Ok(key)
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = [&[ED25519], self.key.as_bytes().as_slice()].concat();
        write!(f, "{}+{}+{}", self.name, self.id, STANDARD.encode(key))
    }
}

impl fmt::Debug for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for VerifierKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for VerifierKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        text.parse()
            .map_err(|error: KeyError| Problem::from(error).into_serde())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for VerifierKey {
    fn schema_name() -> Cow<'static, str> {
        "VerifierKey".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^[^+\\s]+\\+[0-9a-f]{8}\\+[A-Za-z0-9+/]{44}$",
            "description": "A key that signatures are checked with, as signed notes write it: \
                its name, its id in 8 hexadecimal digits, and in base64 the kind 1 (Ed25519) \
                followed by the public key, joined by plus signs.",
        })
    }
}

/// Why a name, a public key or the text of a key is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum KeyError {
    /// The name cannot stand in a note.
    #[error(
        "`{given}` is no name for a key; it must not be empty nor hold spaces, plus signs or control characters"
    )]
    BadName {
        /// The name, shortened.
        given: String,
    },
    /// The bytes are no Ed25519 public key, or one that anybody can sign for.
    #[error("the bytes are no Ed25519 public key, or a weak one that anybody can sign for")]
    BadPublicKey,
    /// The text is no verifier key.
    #[error("`{given}` is no verifier key: {reason}; write it as `name+id+key`")]
    BadVerifierKey {
        /// The text, shortened.
        given: String,
        /// What is wrong with it.
        reason: &'static str,
    },
}

const BAD_KEY_NAME: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.bad_key_name",
    "The name of a key is empty or holds spaces, plus signs or control characters.",
);
const BAD_PUBLIC_KEY: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.bad_public_key",
    "Bytes are no Ed25519 public key, or a weak one.",
);
const BAD_VERIFIER_KEY: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.bad_verifier_key",
    "A text is no verifier key of the form `name+id+key`.",
);

impl KeyError {
    /// Every code under which this error crosses the border.
    pub const CODES: &[ErrorCode] = &[BAD_KEY_NAME, BAD_PUBLIC_KEY, BAD_VERIFIER_KEY];

    pub(crate) fn bad_name(name: &str) -> Self {
        Self::BadName { given: shown(name) }
    }
}

impl From<KeyError> for Problem {
    fn from(error: KeyError) -> Self {
        let message = error.to_string();
        match error {
            KeyError::BadName { given } => Self::new(&BAD_KEY_NAME, message).with("value", given),
            KeyError::BadPublicKey => Self::new(&BAD_PUBLIC_KEY, message),
            KeyError::BadVerifierKey { given, reason } => Self::new(&BAD_VERIFIER_KEY, message)
                .with("value", given)
                .with("reason", reason),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Signer, SigningKey};

    #[test]
    fn only_the_one_spelling_of_a_key_is_read() {
        let key = SigningKey::from_seed("plant", &[7; 32])
            .unwrap()
            .verifier_key();
        let good = key.to_string();
        assert_eq!(good.parse(), Ok(key));
        let id = good.split('+').nth(1).unwrap();
        for bad in [
            String::new(),
            "plant".into(),
            format!(" {good}"),
            format!("{good} "),
            good.replace("plant", "plan"),
            good.replace("plant", ""),
            good.replace("plant", "my plant"),
            good.replace(id, &id.to_uppercase()),
            good.replace("+Aep", "+Bep"),
            good[..good.len() - 4].into(),
            format!("{good}AAAA"),
        ] {
            assert!(bad.parse::<VerifierKey>().is_err(), "{bad}");
        }
    }

    #[test]
    fn keys_that_anybody_can_sign_for_are_refused() {
        let mut neutral = [0; 32];
        neutral[0] = 1;
        assert_eq!(
            VerifierKey::new("plant", &neutral),
            Err(KeyError::BadPublicKey)
        );
        assert_eq!(
            VerifierKey::new("plant", &[0; 32]),
            Err(KeyError::BadPublicKey)
        );
        assert_eq!(
            VerifierKey::new("plant", &[2; 32]),
            Err(KeyError::BadPublicKey)
        );
    }

    #[test]
    fn a_signature_has_64_bytes() {
        let key = SigningKey::from_seed("plant", &[7; 32]).unwrap();
        let signature = key.sign(b"text").unwrap();
        let verifier = key.verifier_key();
        assert!(verifier.verify(b"text", &signature));
        assert!(!verifier.verify(b"text", &signature[..63]));
        assert!(!verifier.verify(b"text", &[]));
    }
}
