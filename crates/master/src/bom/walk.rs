//! The way down from an item through every bill of materials below it.
//!
//! Each stream on the way is loaded on the desk, so that the decision rests on all of them:
//! of two people who each close one half of a cycle at the same time, one is refused.

use super::{BomLine, BomRevision, BomRoom};
use crate::structure::cycles;
use crate::{Effectivity, Revision, RevisionKey, RevisionStatus};
use lineside_execution::{Desk, Refused};
use lineside_kernel::{ItemId, LocalDate, SiteId, Zone};
use std::collections::BTreeSet;

/// Which revisions below an item count.
#[derive(Clone, Copy)]
pub(super) struct Below<'a> {
    /// Those that hold at this site; all of them when it is none.
    pub(super) site: Option<&'a SiteId>,
    /// Drafts, and what serves on one of these days.
    pub(super) days: Effectivity,
}

impl<'a> Below<'a> {
    /// What matters to a draft: everything that serves today or later.
    pub(super) fn from_today(desk: &Desk<'_>, key: &'a RevisionKey) -> Self {
        let today = Zone::UTC
            .local_date(desk.who().at)
            .unwrap_or(LocalDate::MIN);
        Self {
            site: key.site.as_ref(),
            days: Effectivity::since(today),
        }
    }

    fn includes(self, revision: &BomRevision) -> bool {
        let of = revision.key.site.as_ref();
        let is_of_site = self.site.is_none() || of.is_none() || of == self.site;
        let counts = match revision.status {
            RevisionStatus::Draft => true,
            RevisionStatus::Released => {
                let served = revision.served();
                served.is_some_and(|days| days.overlaps(self.days))
            }
            RevisionStatus::Ended => false,
        };
        is_of_site && counts
    }
}

/// Every item of the cycle that these lines of an item would close; empty when there is
/// none.
pub(super) fn cycle_through(
    desk: &mut Desk<'_>,
    item: &ItemId,
    lines: &[BomLine],
    below: Below<'_>,
) -> Result<Vec<ItemId>, Refused> {
    let own = lines.iter().flat_map(BomLine::inputs);
    let mut edges: Vec<(ItemId, ItemId)> = own
        .map(|component| (item.clone(), component.clone()))
        .collect();
    let start: Vec<ItemId> = edges
        .iter()
        .map(|(_, component)| component.clone())
        .collect();
    // The item's own lines are those given: what it has besides is of other revisions, and
    // a cycle through them was refused when they were written.
    edges.extend(edges_below(desk, start, Some(item), below)?);
    let edges: Vec<_> = edges
        .iter()
        .map(|(of, component)| (of, component))
        .collect();
    let closed = cycles(&edges).into_iter().find(|ring| ring.contains(item));
    Ok(closed.unwrap_or_default())
}

/// Everything that goes into these items, or into what goes into them.
pub(super) fn edges_below(
    desk: &mut Desk<'_>,
    start: Vec<ItemId>,
    stop: Option<&ItemId>,
    below: Below<'_>,
) -> Result<Vec<(ItemId, ItemId)>, Refused> {
    let mut edges = Vec::new();
    let mut seen: BTreeSet<ItemId> = stop.cloned().into_iter().collect();
    let mut open = start;
    while let Some(item) = open.pop() {
        if !seen.insert(item.clone()) {
            continue;
        }
        let bom = desk.load::<BomRoom>(item.as_str())?;
        let counting = bom.state.revisions.iter().filter(|it| below.includes(it));
        for component in counting.flat_map(|it| &it.lines).flat_map(BomLine::inputs) {
            edges.push((item.clone(), component.clone()));
            open.push(component.clone());
        }
    }
    Ok(edges)
}
