//! Who can sign, and what the agency was told of it (21 CFR 11.100(c)).

use crate::actor::ActorRoom;
use crate::room::read_row;
use crate::row_reading::Cells;
use crate::{Reads, Refused, Room};
use lineside_journal::{After, Scan, StoreError, cells};
use lineside_kernel::{ActorId, Timestamp};
use serde::{Deserialize, Serialize};

/// Lists the persons who are enrolled, with the reference under which the agency was told
/// that their signatures are meant as binding.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListSigners {
    /// Only actors behind this one: the page before ended with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<ActorId>,
    /// At most so many; 100 when absent, and never more than 1000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

/// One page of a list of signers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SignerPage {
    /// The signers.
    pub signers: Vec<SignerLine>,
    /// `after` of the next page; absent when this one is the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<ActorId>,
}

/// One person who can sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SignerLine {
    /// The signer.
    pub actor: ActorId,
    /// The name as it is printed beside their signatures.
    pub printed_name: String,
    /// Who verified their identity.
    pub verified_by: ActorId,
    /// Since when they are enrolled.
    pub since: Timestamp,
    /// The reference of the certification to the agency; absent while there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certification: Option<String>,
}

/// Answers `signature.signers`.
///
/// # Errors
/// [`Refused`] when the rows cannot be read.
pub fn list_signers(reads: &mut dyn Reads, request: &ListSigners) -> Result<SignerPage, Refused> {
    let limit = usize::try_from(request.limit.unwrap_or(100).clamp(1, 1000)).unwrap_or(1000);
    let mut signers = Vec::new();
    let mut after = request.after.clone();
    // Programs lie between the persons, so a page may take more than one scan.
    while signers.len() <= limit {
        let mut scan = Scan::all().limit(limit + 1);
        if let Some(actor) = &after {
            let (columns, key) = (Vec::new(), cells![actor.as_str()]);
            scan = scan.after(After { columns, key });
        }
        let rows = reads.rows(ActorRoom::TABLE, &scan)?;
        for row in &rows {
            let actor: ActorId = Cells::new(ActorRoom::TABLE, row).parsed("code")?;
            let state = read_row::<ActorRoom>(row)
                .map_err(StoreError::Corrupt)?
                .state;
            after = Some(actor.clone());
            let Some(enrolment) = state.enrolment.as_ref().filter(|_| !state.is_program()) else {
                continue;
            };
            signers.push(SignerLine {
                actor,
                printed_name: enrolment.printed_name.clone(),
                verified_by: enrolment.evidence.verified_by.clone(),
                since: enrolment.at,
                certification: enrolment.certification.clone(),
            });
        }
        if rows.len() <= limit {
            break;
        }
    }
    let more = signers.len() > limit;
    signers.truncate(limit);
    let next = signers
        .last()
        .filter(|_| more)
        .map(|last| last.actor.clone());
    Ok(SignerPage { signers, next })
}
