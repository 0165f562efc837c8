//! Ed25519 signatures over bytes.

use super::{Verified, array_of_hex, bytes_of_hex, hex};
use crate::Problem;
use crate::proof::{Signer, SigningKey, VerifierKey};
use serde::{Deserialize, Serialize};

/// The name under which bare keys are held; it is no part of what is signed.
const BARE: &str = "key";

/// Signs bytes with an Ed25519 key (RFC 8032).
///
/// The key is used and forgotten. Where keys live in hardware, sign there instead.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SignMessage {
    /// The bytes, in hex digits.
    pub message_hex: String,
    /// The secret seed of the key: 64 hex digits.
    pub seed_hex: String,
}

/// An Ed25519 signature and the key that checks it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Ed25519Signature {
    /// The signature: 128 hex digits.
    pub signature_hex: String,
    /// The public key: 64 hex digits.
    pub public_key_hex: String,
}

/// Checks an Ed25519 signature, strictly: a signature in a second spelling, or under a
/// weak key, does not pass.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VerifySignedBytes {
    /// The bytes that were signed, in hex digits.
    pub message_hex: String,
    /// The signature: 128 hex digits.
    pub signature_hex: String,
    /// The public key: 64 hex digits.
    pub public_key_hex: String,
}

impl SignMessage {
    /// Signs the bytes.
    ///
    /// # Errors
    /// A [`Problem`] when hex digits are none or the seed is no seed.
    pub fn answer(&self) -> Result<Ed25519Signature, Problem> {
        let message = bytes_of_hex(&self.message_hex, "message_hex")?;
        let key = SigningKey::from_seed(BARE, &array_of_hex(&self.seed_hex, "seed_hex")?)?;
        Ok(Ed25519Signature {
            signature_hex: hex(&key.sign(&message)?),
            public_key_hex: hex(&key.public_key()),
        })
    }
}

impl std::fmt::Debug for SignMessage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "SignMessage {{ message_hex: {:?}, seed_hex: *** }}",
            self.message_hex
        )
    }
}

impl VerifySignedBytes {
    /// Checks the signature.
    ///
    /// # Errors
    /// A [`Problem`] when hex digits are none or the key is no key.
    pub fn answer(&self) -> Result<Verified, Problem> {
        let message = bytes_of_hex(&self.message_hex, "message_hex")?;
        let signature = bytes_of_hex(&self.signature_hex, "signature_hex")?;
        let public: [u8; 32] = array_of_hex(&self.public_key_hex, "public_key_hex")?;
        let valid = VerifierKey::new(BARE, &public)?.verify(&message, &signature);
        Ok(valid
            .then_some(())
            .ok_or("the signature is not by this key over these bytes")
            .into())
    }
}
