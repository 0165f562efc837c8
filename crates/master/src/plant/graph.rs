//! Questions to every bill of materials of a plant at once.

use crate::bom::{BomLine, BomRevision, BomRoom, BomState};
use crate::page::found_in;
use crate::structure::{LowLevelCodes, counts, cycles, low_level_codes};
use crate::{Revision, RevisionStatus, effective_on};
use lineside_execution::{Reads, Refused, Room};
use lineside_journal::{Row, Scan, StoreError};
use lineside_kernel::{ItemId, LocalDate, SiteId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

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

/// Answers `master.find_cycles`: rings that close on one day at one site. A draft counts on
/// every day.
///
/// # Errors
/// [`Refused`] when the rows cannot be read.
pub fn find_cycles(reads: &mut dyn Reads, _request: &FindCycles) -> Result<CycleList, Refused> {
    let mut ways = Vec::new();
    for row in reads.rows(BomRoom::TABLE, &Scan::all())? {
        let (item, bom) = bom_of(&row)?;
        let kept = bom.revisions.iter();
        let kept = kept.filter(|it| it.status != RevisionStatus::Ended);
        ways.extend(kept.map(|revision| (item.clone(), revision.clone())));
    }
    // Most plants have no ring at all; only what is in one is looked at day by day.
    let suspects: HashSet<ItemId> = rings(&ways, |_, _| true).into_iter().flatten().collect();
    ways.retain(|(item, _)| suspects.contains(item));
    let mut found = BTreeSet::new();
    for site in sites(&ways) {
        for day in days(&ways) {
            found.extend(rings(&ways, |revision, line| {
                let of = revision.key.site.as_ref();
                let serves = revision.served().is_none_or(|days| days.includes(day));
                let counts = line.effective.is_none_or(|days| days.includes(day));
                (of.is_none() || of == site) && serves && counts
            }));
        }
    }
    Ok(CycleList {
        cycles: found.into_iter().collect(),
    })
}

type Way = (ItemId, BomRevision);

/// The rings that lines close which are counted.
fn rings(ways: &[Way], is_counted: impl Fn(&BomRevision, &BomLine) -> bool) -> Vec<Vec<ItemId>> {
    let mut edges = Vec::new();
    for (item, revision) in ways {
        let lines = revision.lines.iter();
        let counted = lines.filter(|line| is_counted(revision, line));
        edges.extend(counted.flat_map(BomLine::inputs).map(|input| (item, input)));
    }
    cycles(&edges)
}

/// No site, for what holds everywhere, and each site that has a way of its own.
fn sites(ways: &[Way]) -> BTreeSet<Option<&SiteId>> {
    let own = ways.iter().map(|(_, revision)| revision.key.site.as_ref());
    own.chain([None]).collect()
}

/// The days on which something begins to serve; between them no ring comes about.
fn days(ways: &[Way]) -> BTreeSet<LocalDate> {
    let revisions = ways.iter().filter_map(|(_, revision)| revision.served());
    let lines = ways.iter().flat_map(|(_, revision)| &revision.lines);
    let lines = lines.filter_map(|line| line.effective);
    let begins = revisions.chain(lines).map(|days| days.from);
    begins.chain([LocalDate::MIN]).collect()
}

fn bom_of(row: &Row) -> Result<(ItemId, Arc<BomState>), StoreError> {
    let (code, found) = found_in::<BomRoom>(row)?;
    let damaged = |_| StoreError::Corrupt(format!("a bill of materials of `{code}`"));
    Ok((ItemId::new(&code).map_err(damaged)?, found.state))
}

/// What goes into what, over every row.
fn edges(
    reads: &mut dyn Reads,
    components: impl Fn(&BomState) -> Vec<ItemId>,
) -> Result<Vec<(ItemId, ItemId)>, StoreError> {
    let mut edges = Vec::new();
    for row in reads.rows(BomRoom::TABLE, &Scan::all())? {
        let (item, bom) = bom_of(&row)?;
        let components = components(&bom).into_iter();
        edges.extend(components.map(|component| (item.clone(), component)));
    }
    Ok(edges)
}
