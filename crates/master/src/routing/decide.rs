//! Which facts follow from a command on a routing, or every reason why none may.

use super::check::bad_steps;
use super::error::{
    BAD_STEP, NO_STEPS, NOT_ACTIVE, OTHER_SITE, TIMELINE, UNKNOWN_ITEM, UNKNOWN_WORK_CENTER,
};
use super::{
    DraftRouting, EndRouting, LoadedRouting, ReleaseRouting, ReviseRouting, RoutingDrafted,
    RoutingEnded, RoutingEvent, RoutingReleased, RoutingRevised, RoutingState, RoutingStep,
};
use crate::item::ItemStatus;
use crate::put::decided;
use crate::timeline::under;
use crate::{Effectivity, RevisionKey};
use lineside_execution::{Rejection, Violation};
use lineside_kernel::{ItemId, SiteId, WorkCenterId};
use std::collections::BTreeMap;

/// The most steps of a revision.
const MAX_STEPS: usize = 1_000;

type Decided = Result<Vec<RoutingEvent>, Rejection>;

/// What else a decision on a routing rests on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoutingSurroundings {
    /// Whether the item that is made may be used; `None` when there is no such item.
    pub item: Option<ItemStatus>,
    /// Whether there is the site that the revision is for; of no matter where it is for
    /// every site.
    pub is_site_known: bool,
    /// The work centres that there are, of those which the steps name: where each stands,
    /// and whether it is active.
    pub work_centers: BTreeMap<WorkCenterId, (SiteId, bool)>,
}

/// Writes a new revision.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_draft_routing(
    state: &RoutingState,
    around: &RoutingSurroundings,
    command: &DraftRouting,
) -> Decided {
    let mut violations = Vec::new();
    violations.extend(TIMELINE.taken(&state.revisions, &command.key, ""));
    violations.extend(unsound(
        &command.item,
        &command.key,
        &command.steps,
        around,
        "",
    ));
    decided(violations, || {
        vec![drafted(&command.key, command.priority, &command.steps)]
    })
}

/// Replaces the steps of a draft.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_revise_routing(
    state: &RoutingState,
    around: &RoutingSurroundings,
    command: &ReviseRouting,
) -> Decided {
    let draft = TIMELINE.draft(&state.revisions, &command.key, "");
    let priority = draft.as_ref().map_or(1, |draft| draft.priority);
    let mut violations: Vec<Violation> = draft.err().into_iter().collect();
    violations.extend(unsound(
        &command.item,
        &command.key,
        &command.steps,
        around,
        "",
    ));
    decided(violations, || {
        vec![RoutingEvent::Revised(RoutingRevised {
            key: command.key.clone(),
            priority: command.priority.unwrap_or(priority),
            steps: in_order(&command.steps),
        })]
    })
}

/// Makes a draft binding, and ends the revision before it where the new one begins.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_release_routing(
    state: &RoutingState,
    around: &RoutingSurroundings,
    command: &ReleaseRouting,
) -> Decided {
    let mut violations = Vec::new();
    let mut ends = None;
    match TIMELINE.release(&state.revisions, &command.key, command.effective, "") {
        Ok(before) => ends = before,
        Err(violation) => violations.push(violation),
    }
    if let Some(draft) = state.revision(&command.key) {
        violations.extend(TIMELINE.unknown_site(&command.key, around.is_site_known, ""));
        violations.extend(no_steps(&draft.steps, ""));
        violations.extend(not_active(&command.item, around));
    }
    decided(violations, || {
        released(ends, &command.key, command.effective)
    })
}

/// Ends a released revision, or drops a draft.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_end_routing(state: &RoutingState, command: &EndRouting) -> Decided {
    let bad_end = TIMELINE.end(&state.revisions, &command.key, command.to, "");
    decided(bad_end.into_iter().collect(), || {
        vec![RoutingEvent::Ended(RoutingEnded {
            key: command.key.clone(),
            to: command.to,
        })]
    })
}

/// Writes and releases a revision that comes from another system.
pub(super) fn decide_load(
    state: &RoutingState,
    around: &RoutingSurroundings,
    routing: &LoadedRouting,
    path: &str,
) -> Decided {
    let mut violations = Vec::new();
    violations.extend(TIMELINE.taken(&state.revisions, &routing.key, path));
    violations.extend(unsound(
        &routing.item,
        &routing.key,
        &routing.steps,
        around,
        path,
    ));
    violations.extend(no_steps(&routing.steps, path));
    let draft = drafted(&routing.key, routing.priority, &routing.steps);
    let after = super::evolve::evolve(state.clone(), &draft);
    let mut ends = None;
    if violations.is_empty() {
        match TIMELINE.release(&after.revisions, &routing.key, routing.effective, path) {
            Ok(before) => ends = before,
            Err(violation) => violations.push(violation),
        }
    }
    decided(violations, || {
        let released = released(ends, &routing.key, routing.effective);
        std::iter::once(draft).chain(released).collect()
    })
}

fn drafted(key: &RevisionKey, priority: Option<u32>, steps: &[RoutingStep]) -> RoutingEvent {
    RoutingEvent::Drafted(RoutingDrafted {
        key: key.clone(),
        priority: priority.unwrap_or(1),
        steps: in_order(steps),
    })
}

fn released(
    ends: Option<&RevisionKey>,
    key: &RevisionKey,
    effective: Effectivity,
) -> Vec<RoutingEvent> {
    let ended = ends.map(|before| {
        RoutingEvent::Ended(RoutingEnded {
            key: before.clone(),
            to: Some(effective.from),
        })
    });
    let released = RoutingEvent::Released(RoutingReleased {
        key: key.clone(),
        effective,
    });
    ended.into_iter().chain([released]).collect()
}

/// What is wrong with steps, whoever releases them or not.
fn unsound(
    item: &ItemId,
    key: &RevisionKey,
    steps: &[RoutingStep],
    around: &RoutingSurroundings,
    path: &str,
) -> Vec<Violation> {
    if steps.len() > MAX_STEPS {
        let message = format!(
            "a revision has at most {MAX_STEPS} steps, not {}",
            steps.len()
        );
        return vec![Violation::new(&BAD_STEP, message).with("path", under(path, "steps"))];
    }
    let mut violations = Vec::new();
    if around.item.is_none() {
        let message = format!("there is no item `{item}`; put it first");
        violations.push(
            Violation::new(&UNKNOWN_ITEM, message)
                .with("path", under(path, "item"))
                .with("value", item.as_str()),
        );
    }
    violations.extend(TIMELINE.unknown_site(key, around.is_site_known, path));
    violations.extend(bad_steps(steps, path));
    for (index, step) in steps.iter().enumerate() {
        for (number, code) in step.work_centers().enumerate() {
            let field = match number.checked_sub(1) {
                None => format!("steps[{index}].work_center"),
                Some(at) => format!("steps[{index}].alternates[{at}].work_center"),
            };
            violations.extend(bad_place(code, key, around, &under(path, &field)));
        }
    }
    violations
}

fn bad_place(
    code: &WorkCenterId,
    key: &RevisionKey,
    around: &RoutingSurroundings,
    path: &str,
) -> Option<Violation> {
    let Some((site, _)) = around.work_centers.get(code) else {
        let message = format!("there is no work centre `{code}`; put it first");
        return Some(
            Violation::new(&UNKNOWN_WORK_CENTER, message)
                .with("path", path)
                .with("value", code.as_str()),
        );
    };
    let wanted = key.site.as_ref().filter(|wanted| *wanted != site)?;
    let message = format!("`{code}` stands at {site}, and the routing is for {wanted}");
    Some(
        Violation::new(&OTHER_SITE, message)
            .with("path", path)
            .with("value", site.as_str())
            .with("expected", wanted.as_str()),
    )
}

fn no_steps(steps: &[RoutingStep], path: &str) -> Option<Violation> {
    steps.is_empty().then(|| {
        let message = "a revision without a step says nothing of how the item is made";
        Violation::new(&NO_STEPS, message).with("path", under(path, "steps"))
    })
}

fn not_active(item: &ItemId, around: &RoutingSurroundings) -> Option<Violation> {
    let mut names: Vec<&str> = around
        .work_centers
        .iter()
        .filter(|(_, (_, is_active))| !is_active)
        .map(|(code, _)| code.as_str())
        .collect();
    if around.item != Some(ItemStatus::Active) {
        names.insert(0, item.as_str());
    }
    if names.is_empty() {
        return None;
    }
    let message = format!(
        "what is not active is not put into a new revision: `{}`",
        names.join("`, `")
    );
    Some(Violation::new(&NOT_ACTIVE, message).with("not_active", names))
}

fn in_order(steps: &[RoutingStep]) -> Vec<RoutingStep> {
    let mut steps = steps.to_vec();
    steps.sort_by_key(|step| step.step);
    steps
}
