//! What can be asked about signatures.

use super::error::UNKNOWN;
use super::{KeySignature, Manifestation, SIGNATURE, SignatureMade, SignatureRoom};
use crate::room::read_row;
use crate::{Reads, Refused, Violation};
use lineside_journal::{After, Cell, Row, Scan, StoreError, StreamId, cells};
use lineside_kernel::{SignatureId, Timestamp};
use lineside_proof::Hash;
use serde::{Deserialize, Serialize};

/// Shows one signature: who signed what, when and with which meaning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GetSignature {
    /// The signature's code.
    pub signature: SignatureId,
}

/// A signature, for programs and for people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SignatureView {
    /// What it says.
    pub manifestation: Manifestation,
    /// SHA-256 of the manifestation in canonical form.
    pub digest: Hash,
    /// The digital signature over it, where the host had a key for the signer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<KeySignature>,
    /// The same as one line of text, for printouts.
    pub text: String,
}

impl From<SignatureMade> for SignatureView {
    fn from(made: SignatureMade) -> Self {
        Self {
            text: made.manifestation.to_string(),
            manifestation: made.manifestation,
            digest: made.digest,
            key: made.key,
        }
    }
}

/// Answers `signature.get`.
///
/// # Errors
/// [`Refused`] when there is no such signature or it cannot be read.
pub fn get_signature(
    reads: &mut dyn Reads,
    request: &GetSignature,
) -> Result<SignatureView, Refused> {
    made(reads, &request.signature).map(SignatureView::from)
}

/// The signature of this code.
pub(super) fn made(
    reads: &mut dyn Reads,
    signature: &SignatureId,
) -> Result<SignatureMade, Refused> {
    let row = reads.row(&SIGNATURE, &cells![signature.as_str()])?;
    let unknown = || {
        let message = format!("there is no signature `{signature}`");
        Violation::new(&UNKNOWN, message).with("signature", signature.as_str())
    };
    read(&row.ok_or_else(unknown)?)?.ok_or_else(|| unknown().into())
}

fn read(row: &Row) -> Result<Option<SignatureMade>, StoreError> {
    let loaded = read_row::<SignatureRoom>(row)
        .map_err(|why| StoreError::Corrupt(format!("the row of a signature: {why}")))?;
    Ok(loaded.state.made.clone())
}

/// Lists the signatures of a thing, oldest first, in pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListSignatures {
    /// The thing: `record:DEV-7`.
    pub stream: StreamId,
    /// Where the page before ended: its `next`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<SignaturePlace>,
    /// At most so many; 100 when absent, and never more than 1000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

/// One page of a list of signatures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SignaturePage {
    /// The signatures.
    pub signatures: Vec<SignatureView>,
    /// Where the next page begins; absent when this one is the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<SignaturePlace>,
}

/// A place in a list of signatures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SignaturePlace {
    /// When the last signature shown was recorded.
    pub recorded: Timestamp,
    /// Its code.
    pub signature: SignatureId,
}

/// Answers `signature.list`.
///
/// # Errors
/// [`Refused`] when the rows cannot be read.
pub fn list_signatures(
    reads: &mut dyn Reads,
    request: &ListSignatures,
) -> Result<SignaturePage, Refused> {
    let limit = usize::try_from(request.limit.unwrap_or(100).clamp(1, 1000)).unwrap_or(1000);
    let mut scan = Scan::by("stream")
        .equals(cells![request.stream.as_str()])
        .limit(limit + 1);
    if let Some(place) = &request.after {
        let columns = vec![
            Cell::from(request.stream.as_str()),
            Cell::from(place.recorded),
        ];
        let key = cells![place.signature.as_str()];
        scan = scan.after(After { columns, key });
    }
    let mut signatures = Vec::new();
    for row in reads.rows(&SIGNATURE, &scan)? {
        signatures.extend(read(&row)?.map(SignatureView::from));
    }
    let more = signatures.len() > limit;
    signatures.truncate(limit);
    let next = signatures
        .last()
        .filter(|_| more)
        .map(|last| SignaturePlace {
            recorded: last.manifestation.recorded,
            signature: last.manifestation.signature.clone(),
        });
    Ok(SignaturePage { signatures, next })
}
