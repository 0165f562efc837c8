//! Keys that sign: yours, wherever you keep them.
//!
//! This library stores no keys. Whatever can sign with Ed25519 (a hardware module, the key
//! store of an operating system, a secure enclave) implements [`Signer`]; [`SigningKey`] is
//! the one for a key that is at hand as a 32-byte seed.
//!
//! ```
//! use lineside_proof::{Signer, SigningKey};
//!
//! let key = SigningKey::from_seed("plant.example/line-1", &[7; 32])?;
//! let signature = key.sign(b"10 pieces scrapped")?;
//! let verifier = key.verifier_key();
//! assert!(verifier.verify(b"10 pieces scrapped", &signature));
//! assert!(!verifier.verify(b"10 pieces shipped", &signature));
//! assert!(format!("{key:?}").contains("***"));
//! # Ok::<(), lineside_kernel::Problem>(())
//! ```

use crate::{Hash, KeyError, VerifierKey};
use ed25519_dalek::Signer as _;
use lineside_kernel::{ErrorCode, Family, Problem};
use std::fmt;

/// Whatever signs with an Ed25519 key under a name.
pub trait Signer {
    /// The name of the key: not empty, without spaces and plus signs.
    ///
    /// A URL without its scheme (`plant.example/line-1`) is recommended; nothing has to be
    /// found there.
    fn name(&self) -> &str;

    /// The public key, 32 bytes as RFC 8032 encodes it.
    fn public_key(&self) -> [u8; 32];

    /// Four bytes that tell this key from others of its name.
    fn key_id(&self) -> KeyId {
        KeyId::of(self.name(), &self.public_key())
    }

    /// Signs a message.
    ///
    /// # Errors
    /// [`SignError`] says why the key could not be used.
    fn sign(&self, message: &[u8]) -> Result<[u8; 64], SignError>;
}

/// The id of a key in signed notes: four bytes computed from its name and public key.
///
/// It is short because it only picks the key to check with; it proves nothing by itself.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyId([u8; 4]);

/// The byte that stands for Ed25519 in key ids and in the text of verifier keys.
pub(crate) const ED25519: u8 = 1;

impl KeyId {
    /// The id of an Ed25519 key, as signed notes define it.
    #[must_use]
    pub fn of(name: &str, public_key: &[u8; 32]) -> Self {
        let preimage = [name.as_bytes(), &[b'\n', ED25519], public_key].concat();
        let [a, b, c, d, ..] = *Hash::of(&preimage).as_bytes();
        Self([a, b, c, d])
    }

    /// An id found in a note.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 4]) -> Self {
        Self(bytes)
    }

    /// Its four bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 4] {
        &self.0
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}", u32::from_be_bytes(self.0))
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// An Ed25519 key held in memory, wiped when it is dropped and never printed.
#[derive(Clone)]
pub struct SigningKey {
    name: String,
    key: ed25519_dalek::SigningKey,
}

impl SigningKey {
    /// The key that belongs to a seed of 32 random bytes, which must stay secret.
    ///
    /// # Errors
    /// [`KeyError`] when the name cannot stand in a note.
    pub fn from_seed(name: &str, seed: &[u8; 32]) -> Result<Self, KeyError> {
        check_name(name)?;
        Ok(Self {
            name: name.to_owned(),
            key: ed25519_dalek::SigningKey::from_bytes(seed),
        })
    }

    /// What others need to check this key's signatures; it is no secret.
    #[must_use]
    pub fn verifier_key(&self) -> VerifierKey {
        VerifierKey::of(self.name.clone(), self.key.verifying_key())
    }
}

impl Signer for SigningKey {
    fn name(&self) -> &str {
        &self.name
    }
    fn public_key(&self) -> [u8; 32] {
        self.key.verifying_key().to_bytes()
    }
    fn sign(&self, message: &[u8]) -> Result<[u8; 64], SignError> {
        Ok(self.key.sign(message).to_bytes())
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({}, ***)", self.name)
    }
}

/// Refuses names that would not survive in a note.
pub(crate) fn check_name(name: &str) -> Result<(), KeyError> {
    let out_of_place = |c: char| c.is_whitespace() || c == '+' || c < ' ';
    if name.is_empty() || name.contains(out_of_place) {
        return Err(KeyError::bad_name(name));
    }
    Ok(())
}

/// Why a key could not sign: what its keeper says.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the key did not sign: {reason}")]
pub struct SignError {
    /// What the keeper of the key says.
    pub reason: String,
}

impl SignError {
    /// A refusal or failure of the key's keeper.
    #[must_use]
    pub fn new(reason: impl Into<String>) -> Self {
        Self {
            reason: reason.into(),
        }
    }
}

const SIGNING_FAILED: ErrorCode = ErrorCode::new(
    Family::Storage,
    "proof.signing_failed",
    "The keeper of a key did not sign, or signed with another key.",
);

impl SignError {
    /// Every code under which this error crosses the border.
    pub const CODES: &[ErrorCode] = &[SIGNING_FAILED];
}

impl From<SignError> for Problem {
    fn from(error: SignError) -> Self {
        Self::new(&SIGNING_FAILED, error.to_string())
    }
}
