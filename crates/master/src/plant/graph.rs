//! Questions to every bill of materials of a plant at once.

use crate::bom::{BomLine, BomRevision, BomRoom, BomState};
use crate::page::found_in;
use crate::structure::{LowLevelCodes, counts, cycles, low_level_codes};
use crate::{RevisionStatus, effective_on};
use lineside_execution::{Reads, Refused, Room};
use lineside_journal::{Scan, StoreError};
use lineside_kernel::{ItemId, LocalDate, SiteId};
use serde::{Deserialize, Serialize};

/// Asks how deep each item is used, by the revisions that serve on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListLowLevelCodes {
    /// The day; every alternate that serves on it counts.
    pub on: LocalDate,
    /// At this site; what holds for every site counts when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
}

/// Answers `master.list_low_level_codes`.
///
/// # Errors
/// [`Refused`] when the rows cannot be read.
pub fn list_low_level_codes(
    reads: &mut dyn Reads,
    request: &ListLowLevelCodes,
) -> Result<LowLevelCodes, Refused> {
    let site = request.site.as_ref();
    let edges = edges(reads, |bom| {
        let serving = effective_on(&bom.revisions, site, request.on);
        let lines = serving.into_iter().flat_map(|revision| &revision.lines);
        lines
            .filter(|line| line.is_component() && counts(line, Some(request.on), true))
            .map(|line| line.item.clone())
            .collect()
    })?;
    let edges: Vec<_> = edges.iter().map(|(of, item)| (of, item)).collect();
    Ok(low_level_codes(&edges))
}

/// Asks for every cycle in the bills of materials, drafts included: what was set aside when
/// it came from another system is found here until it is mended.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FindCycles {}

/// Every cycle.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CycleList {
    /// Each with its members in the order of their codes.
    pub cycles: Vec<Vec<ItemId>>,
}

/// Answers `master.find_cycles`.
///
/// # Errors
/// [`Refused`] when the rows cannot be read.
pub fn find_cycles(reads: &mut dyn Reads, _request: &FindCycles) -> Result<CycleList, Refused> {
    let edges = edges(reads, |bom| {
        let is_kept = |it: &&BomRevision| it.status != RevisionStatus::Ended;
        let lines = bom
            .revisions
            .iter()
            .filter(is_kept)
            .flat_map(|it| &it.lines);
        lines.flat_map(BomLine::inputs).cloned().collect()
    })?;
    let edges: Vec<_> = edges.iter().map(|(of, item)| (of, item)).collect();
    Ok(CycleList {
        cycles: cycles(&edges),
    })
}

/// What goes into what, over every row.
fn edges(
    reads: &mut dyn Reads,
    components: impl Fn(&BomState) -> Vec<ItemId>,
) -> Result<Vec<(ItemId, ItemId)>, StoreError> {
    let mut edges = Vec::new();
    for row in reads.rows(BomRoom::TABLE, &Scan::all())? {
        let (code, found) = found_in::<BomRoom>(&row)?;
        let damaged = |_| StoreError::Corrupt(format!("a bill of materials of `{code}`"));
        let item = ItemId::new(&code).map_err(damaged)?;
        let components = components(&found.state).into_iter();
        edges.extend(components.map(|component| (item.clone(), component)));
    }
    Ok(edges)
}
