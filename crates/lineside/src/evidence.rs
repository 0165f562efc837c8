//! Evidence as questions and answers: canonical JSON, trees, proofs, checkpoints.
//!
//! The functions of [`proof`](crate::proof), in the shape in which every language asks
//! them. None of them needs a plant: what they are given is all that they look at, so an
//! auditor can use them far away from the system that is audited.
//!
//! A check that fails is an answer ([`Verified`] with `valid: false` and why), not an
//! error; errors are for what cannot be understood at all.

mod checkpoint;
mod document;
mod lines;
mod signature;
mod tree;

pub(crate) use checkpoint::keys;
pub use checkpoint::{
    CheckpointCheck, SignCheckpoint, SignedCheckpoint, VerifyCheckpoint, VerifyProofFile,
};
pub use document::{Canonical, Canonicalize};
pub(crate) use lines::marks;
pub use lines::{ChainReport, VerifyChain, VerifyLines};
pub use signature::{Ed25519Signature, SignMessage, VerifySignedBytes};
pub use tree::{HashTree, ProveGrowth, ProveInclusion, TreeRoot, VerifyGrowth, VerifyInclusion};

use serde::Serialize;

/// Whether a check passed, and why not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Verified {
    /// Whether all is as it claims to be.
    pub valid: bool,
    /// What is not, when something is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

impl<E: std::fmt::Display> From<Result<(), E>> for Verified {
    fn from(result: Result<(), E>) -> Self {
        Self {
            valid: result.is_ok(),
            why: result.err().map(|error| error.to_string()),
        }
    }
}

/// Bytes given as hex digits, two each.
fn bytes_of_hex(text: &str, path: &str) -> Result<Vec<u8>, crate::Problem> {
    let digit = |byte: u8| {
        char::from(byte)
            .to_digit(16)
            .and_then(|digit| u8::try_from(digit).ok())
    };
    let pairs = text.as_bytes().chunks(2).map(|pair| match pair {
        [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
        _ => None,
    });
    pairs.collect::<Option<Vec<u8>>>().ok_or_else(|| {
        crate::Problem::new(&NOT_HEX, "bytes are written as hex digits, two each").at(path)
    })
}

fn array_of_hex<const N: usize>(text: &str, path: &str) -> Result<[u8; N], crate::Problem> {
    let bytes = bytes_of_hex(text, path)?;
    let given = bytes.len();
    bytes.try_into().map_err(|_| {
        let message = format!(
            "{given} bytes given; {N} are needed, as {} hex digits",
            2 * N
        );
        crate::Problem::new(&NOT_HEX, message).at(path)
    })
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

const NOT_HEX: crate::ErrorCode = crate::ErrorCode::new(
    crate::Family::InvalidInput,
    "audit.not_hex",
    "Bytes are not written as hex digits, or there are too few or too many.",
);
const SEVERAL_FORMS: crate::ErrorCode = crate::ErrorCode::new(
    crate::Family::InvalidInput,
    "audit.one_form_only",
    "Entries were given in several forms at once; one is accepted.",
);

/// Every code that these functions can refuse with, besides those of the proof crate.
pub const CODES: &[crate::ErrorCode] = &[NOT_HEX, SEVERAL_FORMS];
