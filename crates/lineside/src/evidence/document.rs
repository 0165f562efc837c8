//! JSON in its one canonical form.

use crate::Problem;
use crate::proof::{Hash, canonicalize, leaf_hash};
use serde::{Deserialize, Serialize};

/// Brings JSON into its one canonical form (RFC 8785) and hashes it.
///
/// What other readers could take for something else is refused: a name that stands twice
/// in one object, a whole number beyond 2^53, a lone surrogate.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Canonicalize {
    /// The JSON text.
    pub text: String,
}

/// JSON in its canonical form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Canonical {
    /// The canonical text; its UTF-8 bytes are what is hashed.
    pub text: String,
    /// The SHA-256 of the text.
    pub sha256: Hash,
    /// The hash of the text as a leaf of an RFC 9162 tree.
    pub leaf: Hash,
}

impl Canonicalize {
    /// Brings the text into canonical form.
    ///
    /// # Errors
    /// A [`Problem`] when the text is not JSON or is ambiguous.
    pub fn answer(&self) -> Result<Canonical, Problem> {
        let bytes = canonicalize(self.text.as_bytes())
            .map_err(|error| Problem::from(error).under("text"))?;
        Ok(Canonical {
            sha256: Hash::of(&bytes),
            leaf: leaf_hash(&bytes),
            text: String::from_utf8_lossy(&bytes).into_owned(),
        })
    }
}
