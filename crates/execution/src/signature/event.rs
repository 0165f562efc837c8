//! What happens to a signature: it is made, once.

use super::{KeySignature, Manifestation};
use crate::facts;
use lineside_kernel::Problem;
use lineside_proof::{Hash, Signer};
use serde::{Deserialize, Serialize};

facts! {
    /// What happens to a signature. It is never changed and never taken back; what was
    /// signed may move on, and then the signature says so.
    pub enum SignatureEvent {
        /// It was made.
        Made(SignatureMade) = "signature.made", 1;
    }
}

/// A signature was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignatureMade {
    /// What it says.
    pub manifestation: Manifestation,
    /// SHA-256 of the manifestation in canonical form.
    pub digest: Hash,
    /// The digital signature over it, where the host has a key for the signer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<KeySignature>,
}

impl SignatureMade {
    /// Seals a manifestation, with the signer's key if there is one.
    ///
    /// # Errors
    /// A [`Problem`] when the key does not sign, or there is no canonical form.
    pub fn new(manifestation: Manifestation, signer: Option<&dyn Signer>) -> Result<Self, Problem> {
        let key = signer
            .map(|signer| KeySignature::new(&manifestation, signer))
            .transpose()?;
        Ok(Self {
            digest: manifestation.digest()?,
            manifestation,
            key,
        })
    }
}
