//! Evidence that a record is what it was: canonical JSON, hashes, Merkle trees, signed
//! checkpoints.
//!
//! Each step makes the one before it stand for more, until 200 bytes that somebody else
//! keeps stand for a whole log:
//!
//! 1. [`to_canonical`] gives an entry its one spelling, so that its bytes can be compared.
//! 2. [`leaf_hash`] stands for the entry, and a [`Frontier`] or [`Tree`] for all of them in
//!    their order.
//! 3. A [`Checkpoint`] names the size and root of the tree, and a [`Signer`] signs it.
//! 4. An [`InclusionProof`] shows that an entry is in it, and a [`ConsistencyProof`] that a
//!    later checkpoint only added to it. A [`ProofFile`] packs all that one entry needs.
//!
//! ```
//! use lineside_proof::{
//!     Checkpoint, InclusionProof, ProofFile, SigningKey, leaf_hash, root_of, to_canonical,
//! };
//! use std::collections::BTreeMap;
//!
//! // The plant writes three entries and signs where it stands.
//! let entry = |qty| to_canonical(&BTreeMap::from([("item", "P-1"), ("qty", qty)]));
//! let entries = [entry("10")?, entry("12")?, entry("9")?];
//! let leaves = entries.each_ref().map(|entry| leaf_hash(entry));
//! let key = SigningKey::from_seed("plant.example/line-1", &[7; 32])?;
//! let checkpoint = Checkpoint {
//!     origin: "plant.example/line-1".into(),
//!     size: 3,
//!     root: root_of(&leaves),
//!     extensions: vec![],
//! };
//! let signed = checkpoint.sign(&key)?;
//!
//! // A customer gets the second entry, and proof of it.
//! let file = ProofFile::new(InclusionProof::of(&leaves, 1)?, &signed)?.to_string();
//!
//! // All the customer knows beforehand is the plant's public key.
//! let known = ["plant.example/line-1+f430d127+AepKbGPinFIKvvVQexMuxfmVR3auvr57kkIe6mkURtIs".parse()?];
//! let proof = ProofFile::parse(&file)?;
//! assert_eq!(proof.verify(br#"{"item":"P-1","qty":"12"}"#, &known)?, checkpoint);
//! assert!(proof.verify(br#"{"item":"P-1","qty":"13"}"#, &known).is_err());
//! # Ok::<(), lineside_kernel::Problem>(())
//! ```
//!
//! What this shows is tampering; it prevents none. A log whose keeper also holds the key
//! and every checkpoint can be written anew, so checkpoints belong elsewhere: with another
//! site, a customer, a witness. The formats are public ones (RFC 8785, RFC 9162, RFC 8032,
//! C2SP signed-note, tlog-checkpoint and tlog-proof), so that others can check them with
//! tools of their own. What the entries mean is no matter here, and nothing here reads a
//! clock, a file or a source of random numbers.
#![forbid(unsafe_code)]

mod canonical;
mod checkpoint;
mod count;
mod error_codes;
mod hash;
mod key;
mod key_history;
mod note;
mod proof_file;
mod shown;
mod tree;
mod verifier_key;

pub use canonical::{
    CanonicalError, Fragment, MAX_DEPTH, canonicalize, check, measured_canonical, to_canonical,
    write_canonical, write_number_f64, write_text,
};
pub use checkpoint::{Checkpoint, CheckpointError};
pub use count::{CountError, MAX_COUNT};
pub use error_codes::ERROR_CODES;
pub use hash::{Hash, HashError};
pub use key::{KeyId, SignError, Signer, SigningKey};
pub use key_history::{DatedKey, KeyHistory, KeyHistoryError};
pub use note::{MAX_SIGNATURES, Note, NoteError, NoteSignature};
pub use proof_file::{ProofFile, ProofFileError};
pub use tree::{
    ConsistencyProof, Frontier, InclusionProof, Tree, TreeError, leaf_hash, node_hash, root_of,
    verify_consistency, verify_inclusion,
};
pub use verifier_key::{KeyError, VerifierKey};

#[cfg(test)]
mod vectors;
