//! Proof files (C2SP tlog-proof): one text that proves an entry to somebody offline.
//!
//! It holds the entry's place, the path to the root, and the signed checkpoint. With the
//! entry's bytes and the log's public key, it needs neither the log nor a network.
//!
//! ```
//! use lineside_proof::{Checkpoint, InclusionProof, ProofFile, SigningKey, leaf_hash, root_of};
//!
//! let key = SigningKey::from_seed("plant.example/line-1", &[7; 32])?;
//! let leaves = [b"made 10", b"sold 10"].map(|entry| leaf_hash(entry));
//! let checkpoint = Checkpoint {
//!     origin: "plant.example/line-1".into(),
//!     size: 2,
//!     root: root_of(&leaves),
//!     extensions: vec![],
//! };
//! let file = ProofFile::new(InclusionProof::of(&leaves, 1)?, &checkpoint.sign(&key)?)?.to_string();
//!
//! let read = ProofFile::parse(&file)?;
//! let known = [key.verifier_key()];
//! assert_eq!(read.verify(b"sold 10", &known)?, checkpoint);
//! assert!(read.verify(b"sold 11", &known).is_err());
//! # Ok::<(), lineside_kernel::Problem>(())
//! ```

mod error;
#[cfg(test)]
mod tests;

pub use error::ProofFileError;

use crate::{
    Checkpoint, Hash, InclusionProof, KeyHistory, Note, VerifierKey, count, leaf_hash,
    verify_inclusion,
};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lineside_kernel::Timestamp;
use std::fmt;

/// The first line of every proof file.
const HEADER: &str = "c2sp.org/tlog-proof@v1";

/// The longest path there can be: one hash for each bit of a size.
const MAX_PATH: usize = 64;

/// Proof of an entry, complete with the signed checkpoint it leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProofFile {
    extra: Vec<u8>,
    index: u64,
    path: Vec<Hash>,
    note: Note,
}

impl ProofFile {
    /// Puts a proof and the signed checkpoint of the same size together.
    ///
    /// # Errors
    /// [`ProofFileError`] when the text is no signed checkpoint, or is one of another size.
    pub fn new(proof: InclusionProof, checkpoint: &str) -> Result<Self, ProofFileError> {
        let note = Note::parse(checkpoint)?;
        let signed = Checkpoint::from_body(note.text())?.size;
        if proof.size != signed {
            return Err(ProofFileError::OtherSize {
                proof: proof.size,
                signed,
            });
        }
        Ok(Self {
            extra: Vec::new(),
            index: proof.index,
            path: proof.path,
            note,
        })
    }

    /// Adds bytes for the reader's own use. They are *not* covered by the proof: anybody can
    /// change them unnoticed.
    #[must_use]
    pub fn with_extra(mut self, extra: impl Into<Vec<u8>>) -> Self {
        self.extra = extra.into();
        self
    }

    /// The bytes that came along, unproven; often none.
    #[must_use]
    pub fn extra(&self) -> &[u8] {
        &self.extra
    }

    /// The place the entry is said to have, counted from 0.
    #[must_use]
    pub const fn index(&self) -> u64 {
        self.index
    }

    /// The signed checkpoint, unchecked.
    #[must_use]
    pub const fn note(&self) -> &Note {
        &self.note
    }

    /// Reads a proof file; what it says is not to be believed yet.
    ///
    /// # Errors
    /// [`ProofFileError`] for anything but a proof file in its one spelling.
    pub fn parse(file: impl AsRef<[u8]>) -> Result<Self, ProofFileError> {
        let bad = |reason| ProofFileError::Bad { reason };
        let file = str::from_utf8(file.as_ref()).map_err(|_| bad("it is not UTF-8"))?;
        let (header, rest) = split_line(file)?;
        if header != HEADER {
            return Err(bad("its first line is not `c2sp.org/tlog-proof@v1`"));
        }
        let (mut line, mut rest) = split_line(rest)?;
        let mut extra = Vec::new();
        if let Some(base64) = line.strip_prefix("extra ") {
            let bytes = STANDARD
                .decode(base64)
                .ok()
                .filter(|bytes| !bytes.is_empty());
            extra = bytes.ok_or(bad("its `extra` line is no base64, or empty"))?;
            (line, rest) = split_line(rest)?;
        }
        let index = line.strip_prefix("index ").and_then(count::read);
        let index = index.ok_or(bad("no line `index ...` with digits follows"))?;
        let mut path = Vec::new();
        loop {
            (line, rest) = split_line(rest)?;
            if line.is_empty() {
                break;
            }
            if path.len() == MAX_PATH {
                return Err(bad("its path has more than 64 hashes"));
            }
            path.push(
                Hash::from_base64(line).map_err(|_| bad("its path holds no hash in base64"))?,
            );
        }
        let note = Note::parse(rest)?;
        Ok(Self {
            extra,
            index,
            path,
            note,
        })
    }

    /// Checks that the log signed a checkpoint that covers this entry, and answers which.
    ///
    /// `entry` is the entry's bytes exactly as they were logged. Compare the checkpoint's
    /// origin with that of the log you mean.
    ///
    /// # Errors
    /// [`ProofFileError`] when the checkpoint is not signed by a known key of its log, or
    /// the path does not lead from the entry to its root.
    pub fn verify(&self, entry: &[u8], keys: &[VerifierKey]) -> Result<Checkpoint, ProofFileError> {
        self.lead(entry, &self.note.verify(keys)?)
    }

    /// Checks as [`ProofFile::verify`], with the keys valid at a time.
    ///
    /// The time must come from somewhere the signers cannot set; see [`KeyHistory`].
    ///
    /// # Errors
    /// As [`ProofFile::verify`], and when a known key that signed was not valid then.
    pub fn verify_at(
        &self,
        entry: &[u8],
        keys: &KeyHistory,
        time: Timestamp,
    ) -> Result<Checkpoint, ProofFileError> {
        self.lead(entry, &self.note.verify_at(keys, time)?)
    }

    /// Follows the path from the entry to the root of the checkpoint these keys signed.
    fn lead(&self, entry: &[u8], signers: &[&VerifierKey]) -> Result<Checkpoint, ProofFileError> {
        let checkpoint = Checkpoint::from_signed(&self.note, signers)?;
        let proof = InclusionProof {
            index: self.index,
            size: checkpoint.size,
            path: self.path.clone(),
        };
        verify_inclusion(leaf_hash(entry), &proof, checkpoint.root)?;
        Ok(checkpoint)
    }
}

fn split_line(text: &str) -> Result<(&str, &str), ProofFileError> {
    text.split_once('\n').ok_or(ProofFileError::Bad {
        reason: "it ends before its checkpoint",
    })
}

impl fmt::Display for ProofFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{HEADER}")?;
        if !self.extra.is_empty() {
            writeln!(f, "extra {}", STANDARD.encode(&self.extra))?;
        }
        writeln!(f, "index {}", self.index)?;
        for hash in &self.path {
            writeln!(f, "{}", hash.to_base64())?;
        }
        write!(f, "\n{}", self.note)
    }
}
