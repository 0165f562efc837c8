//! Signed checkpoints, and proofs that come with one.

use super::array_of_hex;
use crate::Problem;
use crate::proof::{Checkpoint, Hash, ProofFile, SigningKey, VerifierKey};
use serde::{Deserialize, Serialize};

/// Signs a checkpoint: how long a log is and the root of its tree, as a C2SP signed note.
///
/// The key is used and forgotten. A plant that is opened with a signer makes checkpoints
/// of its own journal.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SignCheckpoint {
    /// Whose log it is, such as `example.com/plant-1`.
    pub origin: String,
    /// How many entries it has.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
    /// The name of the key; the origin when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_name: Option<String>,
    /// The secret seed of the Ed25519 key: 64 hex digits.
    pub seed_hex: String,
}

/// A signed checkpoint, and the key that checks it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SignedCheckpoint {
    /// The signed note.
    pub note: String,
    /// The key in the form in which `audit.verify_checkpoint` takes it.
    pub verifier_key: String,
}

/// Checks a signed checkpoint against keys that are known.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VerifyCheckpoint {
    /// The signed note.
    pub note: String,
    /// The keys that are trusted, such as `example.com/plant-1+8da0b2ac+Adda…`.
    pub keys: Vec<String>,
}

/// Checks an offline proof (C2SP `tlog-proof`): that an entry stands in a log whose
/// checkpoint is signed by a key that is known.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VerifyProofFile {
    /// The proof file's text.
    pub proof: String,
    /// The entry: a line as it is stored, without its line feed.
    pub entry: String,
    /// The keys that are trusted.
    pub keys: Vec<String>,
}

/// What a checkpoint says, if it can be trusted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CheckpointCheck {
    /// Whether all is as it claims to be.
    pub valid: bool,
    /// What is not, when something is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// Whose log it is; absent when the checkpoint cannot be trusted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<String>,
    /// How many entries it has; absent when the checkpoint cannot be trusted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// The root over them; absent when the checkpoint cannot be trusted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub root: Option<Hash>,
}

impl SignCheckpoint {
    /// Signs the checkpoint.
    ///
    /// # Errors
    /// A [`Problem`] when the origin, the key's name or its seed cannot be used.
    pub fn answer(&self) -> Result<SignedCheckpoint, Problem> {
        let name = self.key_name.as_ref().unwrap_or(&self.origin);
        let key = SigningKey::from_seed(name, &array_of_hex(&self.seed_hex, "seed_hex")?)?;
        let checkpoint = Checkpoint {
            origin: self.origin.clone(),
            size: self.size,
            root: self.root,
            extensions: Vec::new(),
        };
        Ok(SignedCheckpoint {
            note: checkpoint.sign(&key)?,
            verifier_key: key.verifier_key().to_string(),
        })
    }
}

impl std::fmt::Debug for SignCheckpoint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "SignCheckpoint {{ origin: {:?}, seed_hex: *** }}",
            self.origin
        )
    }
}

impl VerifyCheckpoint {
    /// Checks the note.
    ///
    /// # Errors
    /// A [`Problem`] when a key is none.
    pub fn answer(&self) -> Result<CheckpointCheck, Problem> {
        let keys = keys(&self.keys)?;
        Ok(CheckpointCheck::of(Checkpoint::verify(&self.note, &keys)))
    }
}

impl VerifyProofFile {
    /// Checks the proof.
    ///
    /// # Errors
    /// A [`Problem`] when a key is none.
    pub fn answer(&self) -> Result<CheckpointCheck, Problem> {
        let keys = keys(&self.keys)?;
        let verified = ProofFile::parse(&self.proof)
            .and_then(|proof| proof.verify(self.entry.as_bytes(), &keys));
        Ok(CheckpointCheck::of(verified))
    }
}

impl CheckpointCheck {
    fn of<E: std::fmt::Display>(verified: Result<Checkpoint, E>) -> Self {
        match verified {
            Ok(checkpoint) => Self {
                valid: true,
                why: None,
                origin: Some(checkpoint.origin),
                size: Some(checkpoint.size),
                root: Some(checkpoint.root),
            },
            Err(error) => Self {
                valid: false,
                why: Some(error.to_string()),
                origin: None,
                size: None,
                root: None,
            },
        }
    }
}

/// Keys as they are written.
pub(crate) fn keys(texts: &[String]) -> Result<Vec<VerifierKey>, Problem> {
    let keys = texts.iter().enumerate().map(|(index, text)| {
        text.parse::<VerifierKey>()
            .map_err(|error| Problem::from(error).under(&format!("keys[{index}]")))
    });
    keys.collect()
}
