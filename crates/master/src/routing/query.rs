//! What can be asked about routings.

use super::error::UNKNOWN;
use super::{RoutingRevision, RoutingRoom, RoutingState};
use crate::page::{find, page};
use crate::{RevisionStatus, effective_on};
use lineside_execution::{Reads, Refused, Violation};
use lineside_journal::{Scan, StoreError};
use lineside_kernel::{ItemId, LocalDate, SiteId, WorkCenterId};
use serde::{Deserialize, Serialize};

/// Shows how an item is made: every revision, or those that serve on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GetRouting {
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

/// The routings of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RoutingView {
    /// The item that is made.
    pub item: ItemId,
    /// How many facts they are made of; what a signature names as the version signed.
    pub version: u64,
    /// The revisions.
    pub revisions: Vec<RoutingRevision>,
}

/// Answers `master.get_routing`.
///
/// # Errors
/// [`Refused`] when the item has no routing or it cannot be read.
pub fn get_routing(reads: &mut dyn Reads, request: &GetRouting) -> Result<RoutingView, Refused> {
    let code = request.item.as_str();
    let unknown = || Violation::new(&UNKNOWN, format!("`{code}` has no routing"));
    let found = find::<RoutingRoom>(reads, code)?.ok_or_else(unknown)?;
    let revisions = match request.on {
        None => found.state.revisions.clone(),
        Some(date) => effective_on(&found.state.revisions, request.site.as_ref(), date)
            .into_iter()
            .cloned()
            .collect(),
    };
    Ok(RoutingView {
        item: request.item.clone(),
        version: found.version,
        revisions,
    })
}

/// Lists routings in the order of the items' codes, in pages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListRoutings {
    /// Only items of which a revision is in this status; with `work_center`, one that also
    /// works there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<RevisionStatus>,
    /// Only items of which a revision works at this work centre, alternates included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_center: Option<WorkCenterId>,
    /// Where the page before ended: its `next`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<ItemId>,
    /// At most so many; 100 when absent, and never more than 1000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

/// One page of a list of routings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RoutingPage {
    /// The routings, one entry per item.
    pub routings: Vec<RoutingView>,
    /// What to ask for behind; absent when this page is the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<ItemId>,
}

/// Answers `master.list_routings`.
///
/// # Errors
/// [`Refused`] when the rows cannot be read.
pub fn list_routings(
    reads: &mut dyn Reads,
    request: &ListRoutings,
) -> Result<RoutingPage, Refused> {
    let after = request.after.as_ref().map(ItemId::as_str);
    let is_wanted = |state: &RoutingState| {
        state.revisions.iter().any(|it| {
            request.status.is_none_or(|status| status == it.status)
                && request
                    .work_center
                    .as_ref()
                    .is_none_or(|at| it.works_at(at))
        })
    };
    let (found, has_more) =
        page::<RoutingRoom>(reads, &Scan::all(), after, request.limit, is_wanted)?;
    let mut routings = Vec::new();
    for (code, found) in found {
        let damaged = |_| StoreError::Corrupt(format!("the routing of `{code}`"));
        routings.push(RoutingView {
            item: ItemId::new(&code).map_err(damaged)?,
            version: found.version,
            revisions: found.state.revisions.clone(),
        });
    }
    let next = routings
        .last()
        .filter(|_| has_more)
        .map(|last| last.item.clone());
    Ok(RoutingPage { routings, next })
}
