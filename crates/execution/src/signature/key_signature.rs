//! A digital signature over a manifestation, beside the electronic one.

use super::Manifestation;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lineside_kernel::Problem;
use lineside_proof::{SignError, Signer, VerifierKey};
use serde::{Deserialize, Serialize};

/// An Ed25519 signature of a manifestation's bytes, by a key that the host keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct KeySignature {
    /// The key that it can be checked with. Whether that key counts, and counted then, is
    /// for a history of keys to say.
    pub key: VerifierKey,
    /// The 64 bytes of the signature, in base64.
    pub signature: String,
}

impl KeySignature {
    /// Signs a manifestation, and checks that the key is the one it says it is.
    ///
    /// # Errors
    /// A [`Problem`] when the key's keeper does not sign, or signs with another key.
    pub fn new(manifestation: &Manifestation, signer: &dyn Signer) -> Result<Self, Problem> {
        let bytes = manifestation.to_bytes()?;
        let signature = signer.sign(&bytes)?;
        let key = VerifierKey::new(signer.name(), &signer.public_key())?;
        if !key.verify(&bytes, &signature) {
            let reason = format!("the signature is not one by `{key}`");
            return Err(SignError::new(reason).into());
        }
        Ok(Self {
            key,
            signature: STANDARD.encode(signature),
        })
    }

    /// Whether it is this key's signature of this manifestation.
    #[must_use]
    pub fn is_of(&self, manifestation: &Manifestation) -> bool {
        let (Ok(bytes), Ok(signature)) =
            (manifestation.to_bytes(), STANDARD.decode(&self.signature))
        else {
            return false;
        };
        self.key.verify(&bytes, &signature)
    }
}
