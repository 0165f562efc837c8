//! What a fact makes of an item's routings.

use super::{RoutingEvent, RoutingRevision, RoutingState};
use crate::{Effectivity, RevisionKey, RevisionStatus};

pub(super) fn evolve(mut state: RoutingState, event: &RoutingEvent) -> RoutingState {
    match event {
        RoutingEvent::Drafted(drafted) => state.revisions.push(RoutingRevision {
            key: drafted.key.clone(),
            priority: drafted.priority,
            status: RevisionStatus::Draft,
            effective: None,
            steps: drafted.steps.clone(),
        }),
        RoutingEvent::Revised(revised) => change(&mut state, &revised.key, |revision| {
            revision.priority = revised.priority;
            revision.steps.clone_from(&revised.steps);
        }),
        RoutingEvent::Released(released) => change(&mut state, &released.key, |revision| {
            revision.status = RevisionStatus::Released;
            revision.effective = Some(released.effective);
        }),
        RoutingEvent::Ended(ended) => change(&mut state, &ended.key, |revision| {
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

fn change(state: &mut RoutingState, key: &RevisionKey, change: impl FnOnce(&mut RoutingRevision)) {
    if let Some(revision) = state.revisions.iter_mut().find(|known| known.key == *key) {
        change(revision);
    }
}
