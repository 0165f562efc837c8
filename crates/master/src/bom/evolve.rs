//! What a fact makes of an item's bills of materials.

use super::{BomEvent, BomRevision, BomState};
use crate::{Effectivity, RevisionKey, RevisionStatus};

pub(super) fn evolve(mut state: BomState, event: &BomEvent) -> BomState {
    match event {
        BomEvent::Drafted(drafted) => state.revisions.push(BomRevision {
            key: drafted.key.clone(),
            priority: drafted.priority,
            status: RevisionStatus::Draft,
            effective: None,
            lines: drafted.lines.clone(),
            cycle: Vec::new(),
        }),
        BomEvent::Revised(revised) => change(&mut state, &revised.key, |revision| {
            revision.priority = revised.priority;
            revision.lines.clone_from(&revised.lines);
            revision.cycle.clear();
        }),
        BomEvent::Quarantined(quarantined) => change(&mut state, &quarantined.key, |revision| {
            revision.cycle.clone_from(&quarantined.cycle);
        }),
        BomEvent::Released(released) => change(&mut state, &released.key, |revision| {
            revision.status = RevisionStatus::Released;
            revision.effective = Some(released.effective);
            revision.cycle.clear();
        }),
        BomEvent::Ended(ended) => change(&mut state, &ended.key, |revision| {
            let days = revision.effective.map(|days| Effectivity {
                to: ended.to,
                ..days
            });
            revision.effective = days;
            if days.is_none_or(Effectivity::is_empty) {
                revision.status = RevisionStatus::Ended;
            }
        }),
    }
    state
}

fn change(state: &mut BomState, key: &RevisionKey, change: impl FnOnce(&mut BomRevision)) {
    if let Some(revision) = state.revisions.iter_mut().find(|known| known.key == *key) {
        change(revision);
    }
}
