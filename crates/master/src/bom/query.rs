//! What can be asked about bills of materials.

use super::error::UNKNOWN;
use super::{BomRevision, BomRoom, BomState};
use crate::page::{find, page};
use crate::{RevisionStatus, effective_on};
use lineside_execution::{Reads, Refused, Violation};
use lineside_journal::{Scan, StoreError};
use lineside_kernel::{ItemId, LocalDate, SiteId};
use serde::{Deserialize, Serialize};

/// Shows what an item is made of: every revision, or those that serve on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GetBom {
    /// The item that is made.
    pub item: ItemId,
    /// Only the revisions that serve on this day, one of each alternate, the one to be
    /// tried first in front. None at all means that the item cannot be made then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<LocalDate>,
    /// With `on`: at this site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
}

/// The bills of materials of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BomView {
    /// The item that is made.
    pub item: ItemId,
    /// How many facts they are made of; what a signature names as the version signed.
    pub version: u64,
    /// The revisions.
    pub revisions: Vec<BomRevision>,
}

/// Answers `master.get_bom`.
///
/// # Errors
/// [`Refused`] when the item has no bill of materials or it cannot be read.
pub fn get_bom(reads: &mut dyn Reads, request: &GetBom) -> Result<BomView, Refused> {
    let code = request.item.as_str();
    let unknown = || Violation::new(&UNKNOWN, format!("`{code}` has no bill of materials"));
    let found = find::<BomRoom>(reads, code)?.ok_or_else(unknown)?;
    let revisions = match request.on {
        None => found.state.revisions.clone(),
        Some(date) => effective_on(&found.state.revisions, request.site.as_ref(), date)
            .into_iter()
            .cloned()
            .collect(),
    };
    Ok(BomView {
        item: request.item.clone(),
        version: found.version,
        revisions,
    })
}

/// Lists bills of materials in the order of the items' codes, in pages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListBoms {
    /// Only items of which a revision is in this status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<RevisionStatus>,
    /// Only items of which a revision was set aside because of a cycle, or only the others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_cycle: Option<bool>,
    /// Where the page before ended: its `next`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<ItemId>,
    /// At most so many; 100 when absent, and never more than 1000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

/// One page of a list of bills of materials.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BomPage {
    /// The bills of materials, one entry per item.
    pub boms: Vec<BomView>,
    /// What to ask for behind; absent when this page is the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<ItemId>,
}

/// Answers `master.list_boms`.
///
/// # Errors
/// [`Refused`] when the rows cannot be read.
pub fn list_boms(reads: &mut dyn Reads, request: &ListBoms) -> Result<BomPage, Refused> {
    let after = request.after.as_ref().map(ItemId::as_str);
    let is_wanted = |state: &BomState| {
        let mut revisions = state.revisions.iter();
        let is_in_cycle = revisions.clone().any(|it| !it.cycle.is_empty());
        request.in_cycle.is_none_or(|wanted| wanted == is_in_cycle)
            && request
                .status
                .is_none_or(|status| revisions.any(|it| it.status == status))
    };
    let (found, has_more) = page::<BomRoom>(reads, &Scan::all(), after, request.limit, is_wanted)?;
    let mut boms = Vec::new();
    for (code, found) in found {
        let damaged = |_| StoreError::Corrupt(format!("a bill of materials of `{code}`"));
        boms.push(BomView {
            item: ItemId::new(&code).map_err(damaged)?,
            version: found.version,
            revisions: found.state.revisions.clone(),
        });
    }
    let next = boms
        .last()
        .filter(|_| has_more)
        .map(|last| last.item.clone());
    Ok(BomPage { boms, next })
}
