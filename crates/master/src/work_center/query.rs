//! What can be asked about work centres.

use super::error::UNKNOWN;
use super::{WorkCenter, WorkCenterRoom, WorkCenterState};
use crate::page::{find, page};
use lineside_execution::{Reads, Refused, Violation, Word};
use lineside_journal::{Scan, cells};
use lineside_kernel::{SiteId, WorkCenterId};
use serde::{Deserialize, Serialize};

/// Shows a work centre.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GetWorkCenter {
    /// Its code.
    pub work_center: WorkCenterId,
}

/// A work centre, and how often it was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WorkCenterView {
    /// The work centre.
    pub work_center: WorkCenter,
    /// How many facts it is made of; what a signature names as the version signed.
    pub version: u64,
}

/// Answers `master.get_work_center`.
///
/// # Errors
/// [`Refused`] when there is no such work centre or it cannot be read.
pub fn get_work_center(
    reads: &mut dyn Reads,
    request: &GetWorkCenter,
) -> Result<WorkCenterView, Refused> {
    let code = request.work_center.as_str();
    let unknown = || Violation::new(&UNKNOWN, format!("there is no work centre `{code}`"));
    let found = find::<WorkCenterRoom>(reads, code)?.ok_or_else(unknown)?;
    Ok(WorkCenterView {
        work_center: found.state.work_center.clone().ok_or_else(unknown)?,
        version: found.version,
    })
}

/// Lists work centres in the order of their codes, in pages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListWorkCenters {
    /// Only work centres that stand there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// Only work centres that do this sort of work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Word>,
    /// Only work centres that are active, or only those that are not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub active: Option<bool>,
    /// Where the page before ended: its `next`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<WorkCenterId>,
    /// At most so many; 100 when absent, and never more than 1000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

/// One page of a list of work centres.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WorkCenterPage {
    /// The work centres.
    pub work_centers: Vec<WorkCenterView>,
    /// What to ask for behind; absent when this page is the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<WorkCenterId>,
}

/// Answers `master.list_work_centers`.
///
/// # Errors
/// [`Refused`] when the rows cannot be read.
pub fn list_work_centers(
    reads: &mut dyn Reads,
    request: &ListWorkCenters,
) -> Result<WorkCenterPage, Refused> {
    let scan = match (&request.site, &request.kind) {
        (Some(site), _) => Scan::by("site").equals(cells![site.as_str()]),
        (None, Some(kind)) => Scan::by("kind").equals(cells![kind.as_str()]),
        (None, None) => Scan::all(),
    };
    let after = request.after.as_ref().map(WorkCenterId::as_str);
    let is_wanted = |state: &WorkCenterState| {
        state.work_center.as_ref().is_some_and(|it| {
            request.kind.as_ref().is_none_or(|kind| *kind == it.kind)
                && request.active.is_none_or(|active| active == it.active)
        })
    };
    let (found, has_more) = page::<WorkCenterRoom>(reads, &scan, after, request.limit, is_wanted)?;
    let work_centers: Vec<WorkCenterView> = found
        .into_iter()
        .filter_map(|(_, found)| {
            let work_center = found.state.work_center.clone()?;
            let version = found.version;
            Some(WorkCenterView {
                work_center,
                version,
            })
        })
        .collect();
    let last = work_centers.last().filter(|_| has_more);
    let next = last.map(|last| last.work_center.work_center.clone());
    Ok(WorkCenterPage { work_centers, next })
}
