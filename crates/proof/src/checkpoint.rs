//! Checkpoints (C2SP tlog-checkpoint): the size and root of a log at one moment, signed.
//!
//! A checkpoint kept elsewhere is what makes a log hard to rewrite: a later log either
//! continues it, which a consistency proof shows, or is another log. Kept beside the log
//! it shows nothing, for whoever can rewrite the one can rewrite the other.
//!
//! ```
//! use lineside_proof::{Checkpoint, SigningKey, leaf_hash, root_of};
//!
//! let key = SigningKey::from_seed("plant.example/line-1", &[7; 32])?;
//! let checkpoint = Checkpoint {
//!     origin: "plant.example/line-1".into(),
//!     size: 1,
//!     root: root_of(&[leaf_hash(b"first entry")]),
//!     extensions: vec![],
//! };
//! let note = checkpoint.sign(&key)?;
//! assert!(note.starts_with("plant.example/line-1\n1\n"));
//! assert_eq!(Checkpoint::verify(&note, &[key.verifier_key()])?, checkpoint);
//! # Ok::<(), lineside_kernel::Problem>(())
//! ```

mod error;
#[cfg(test)]
mod tests;

pub use error::CheckpointError;

use crate::{Hash, KeyHistory, MAX_COUNT, Note, Signer, VerifierKey, count, root_of};
use lineside_kernel::Timestamp;
use serde::{Deserialize, Serialize};
use std::fmt::Write;

/// The size and root of a log, under the name of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Checkpoint {
    /// The name of the log, and of the key that speaks for it: `plant.example/line-1`.
    pub origin: String,
    /// How many entries the log has.
    #[serde(deserialize_with = "count::deserialize")]
    #[cfg_attr(feature = "schema", schemars(range(max = 9_007_199_254_740_991_u64)))]
    pub size: u64,
    /// The root of the tree over them.
    pub root: Hash,
    /// Further lines that are signed along; the standard advises against them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<String>,
}

impl Checkpoint {
    /// The text that is signed: origin, size, root and extensions, a line each.
    ///
    /// # Errors
    /// [`CheckpointError`] when a line would be empty or hold a control character, the size
    /// is above 2^53 - 1, or an empty log has another root than the hash of nothing.
    pub fn body(&self) -> Result<String, CheckpointError> {
        self.check()?;
        let mut body = format!(
            "{}\n{}\n{}\n",
            self.origin,
            self.size,
            self.root.to_base64()
        );
        for line in &self.extensions {
            // Writing to a string cannot fail.
            let _ = writeln!(body, "{line}");
        }
        Ok(body)
    }

    /// Reads the text of a note, which must be verified first.
    ///
    /// # Errors
    /// [`CheckpointError`] when it is no checkpoint in its one spelling.
    pub fn from_body(body: &str) -> Result<Self, CheckpointError> {
        let lines = body.strip_suffix('\n');
        let lines = lines.ok_or(CheckpointError::bad("it does not end in a newline"))?;
        let mut lines = lines.split('\n');
        let (Some(origin), Some(size), Some(root)) = (lines.next(), lines.next(), lines.next())
        else {
            return Err(CheckpointError::bad("it has fewer than three lines"));
        };
        let size = count::read(size).ok_or(CheckpointError::bad(
            "its second line is no size: digits without leading zeros, at most 2^53 - 1",
        ))?;
        let root = Hash::from_base64(root)
            .map_err(|_| CheckpointError::bad("its third line is no hash in base64"))?;
        let checkpoint = Self {
            origin: origin.to_owned(),
            size,
            root,
            extensions: lines.map(ToOwned::to_owned).collect(),
        };
        checkpoint.check()?;
        Ok(checkpoint)
    }

    /// Signs the checkpoint with the key of the log; the answer is the text of a note.
    ///
    /// # Errors
    /// [`CheckpointError`] as for [`Checkpoint::body`], when the key is not named as the
    /// origin, or when it does not sign as it should.
    pub fn sign(&self, signer: &dyn Signer) -> Result<String, CheckpointError> {
        let body = self.body()?;
        if signer.name() != self.origin {
            return Err(CheckpointError::not_by_origin(
                &self.origin,
                [signer.name()],
            ));
        }
        Ok(Note::sign(&body, signer)?.to_string())
    }

    /// Reads a signed checkpoint, if a known key of the log itself signed it.
    ///
    /// The key must have the name of the origin, so that the key of one log cannot speak
    /// for another. Compare the origin with that of the log you mean.
    ///
    /// # Errors
    /// [`CheckpointError`] when it is no note or no checkpoint, a signature by a known key
    /// does not hold, or no known key named as the origin signed.
    pub fn verify(note: impl AsRef<[u8]>, keys: &[VerifierKey]) -> Result<Self, CheckpointError> {
        let note = Note::parse(note)?;
        Self::from_signed(&note, &note.verify(keys)?)
    }

    /// Reads a signed checkpoint as [`Checkpoint::verify`], with the keys valid at a time.
    ///
    /// The time must come from somewhere the signers cannot set; see [`KeyHistory`].
    ///
    /// # Errors
    /// As [`Checkpoint::verify`], and when a known key that signed was not valid then.
    pub fn verify_at(
        note: impl AsRef<[u8]>,
        keys: &KeyHistory,
        time: Timestamp,
    ) -> Result<Self, CheckpointError> {
        let note = Note::parse(note)?;
        Self::from_signed(&note, &note.verify_at(keys, time)?)
    }

    /// The checkpoint of a note that these keys have signed.
    pub(crate) fn from_signed(
        note: &Note,
        signers: &[&VerifierKey],
    ) -> Result<Self, CheckpointError> {
        let checkpoint = Self::from_body(note.text())?;
        if signers.iter().all(|key| key.name() != checkpoint.origin) {
            let names = signers.iter().map(|key| key.name());
            return Err(CheckpointError::not_by_origin(&checkpoint.origin, names));
        }
        Ok(checkpoint)
    }

    fn check(&self) -> Result<(), CheckpointError> {
        let unfit = |line: &str| line.is_empty() || line.contains(|c: char| c < ' ');
        if unfit(&self.origin) {
            return Err(CheckpointError::bad(
                "its origin is empty or holds a control character",
            ));
        }
        if self.extensions.iter().any(|line| unfit(line)) {
            return Err(CheckpointError::bad(
                "an extension is empty or holds a control character",
            ));
        }
        if self.size > MAX_COUNT {
            return Err(CheckpointError::bad("its size is above 2^53 - 1"));
        }
        if self.size == 0 && self.root != root_of(&[]) {
            return Err(CheckpointError::bad(
                "the root of an empty log is the hash of nothing",
            ));
        }
        Ok(())
    }
}
