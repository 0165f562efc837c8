//! Where an item is used in a plant.

use crate::bom::{BOM_USE, BomRevision, BomRoom};
use crate::page::find;
use crate::structure::{ItemUse, Uses, climb, counts, use_of};
use crate::{RevisionStatus, effective_on};
use lineside_execution::{Cells, Reads, Refused};
use lineside_journal::{Scan, cells};
use lineside_kernel::{ItemId, LocalDate, SiteId};
use serde::{Deserialize, Serialize};

/// Asks where an item is used, on all levels: substitutes and optional lines included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FindItemUses {
    /// The item.
    pub item: ItemId,
    /// Only by revisions that serve on this day. When absent, every revision counts, drafts
    /// and those of other days too: what a change of the item would touch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<LocalDate>,
    /// At this site; with `on`, what holds for every site counts when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// How many levels up; all when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub levels: Option<u32>,
}

/// Answers `master.find_uses`.
///
/// # Errors
/// [`Refused`] when the rows cannot be read.
pub fn find_item_uses(reads: &mut dyn Reads, request: &FindItemUses) -> Result<Uses, Refused> {
    climb(&request.item, request.levels, |component| {
        uses_of(reads, component, request)
    })
}

fn uses_of(
    reads: &mut dyn Reads,
    component: &ItemId,
    request: &FindItemUses,
) -> Result<Vec<ItemUse>, Refused> {
    let mut uses = Vec::new();
    let of_component = Scan::all().equals(cells![component.as_str()]);
    for row in reads.rows(&BOM_USE, &of_component)? {
        let item: ItemId = Cells::new(&BOM_USE, &row).parsed("item")?;
        let Some(found) = find::<BomRoom>(reads, item.as_str())? else {
            continue;
        };
        for revision in counting(&found.state.revisions, request) {
            let lines = revision.lines.iter();
            let lines = lines.filter(|line| counts(line, request.on, true));
            uses.extend(
                lines.filter_map(|line| use_of(&item, component, line, Some(&revision.key))),
            );
        }
    }
    Ok(uses)
}

fn counting<'a>(revisions: &'a [BomRevision], request: &FindItemUses) -> Vec<&'a BomRevision> {
    let site = request.site.as_ref();
    match request.on {
        Some(on) => effective_on(revisions, site, on),
        None => revisions
            .iter()
            .filter(|it| it.status != RevisionStatus::Ended)
            .filter(|it| site.is_none() || it.key.site.is_none() || it.key.site.as_ref() == site)
            .collect(),
    }
}
