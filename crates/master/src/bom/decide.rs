//! Which facts follow from a command on a bill of materials, or every reason why none may.

use super::check::bad_lines;
use super::error::{CYCLE, ITEM_NOT_ACTIVE, NO_LINES, TIMELINE, UNKNOWN_ITEM};
use super::{
    BomDrafted, BomEnded, BomEvent, BomLine, BomReleased, BomRevised, BomState, DraftBom, EndBom,
    LoadedBom, ReleaseBom, ReviseBom,
};
use crate::RevisionKey;
use crate::item::ItemStatus;
use crate::put::decided;
use crate::timeline::under;
use lineside_execution::{Rejection, Violation};
use lineside_kernel::ItemId;
use std::collections::BTreeMap;

/// The most lines of a revision.
pub(super) const MAX_LINES: usize = 10_000;

type Decided = Result<Vec<BomEvent>, Rejection>;

/// What else a decision on a bill of materials rests on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BomSurroundings {
    /// The items that there are, of those which the revision names, and the one it makes.
    pub items: BTreeMap<ItemId, ItemStatus>,
    /// Whether there is the site that the revision is for; of no matter where it is for
    /// every site.
    pub is_site_known: bool,
    /// Every item of the cycle that the revision would close; empty when it closes none.
    pub cycle: Vec<ItemId>,
}

/// Writes a new revision.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_draft_bom(state: &BomState, around: &BomSurroundings, command: &DraftBom) -> Decided {
    let mut violations = Vec::new();
    violations.extend(TIMELINE.taken(&state.revisions, &command.key, ""));
    violations.extend(unsound(
        &command.item,
        &command.key,
        &command.lines,
        around,
        "",
    ));
    decided(violations, || {
        vec![BomEvent::Drafted(BomDrafted {
            key: command.key.clone(),
            priority: command.priority.unwrap_or(1),
            lines: in_order(&command.lines),
        })]
    })
}

/// Replaces the lines of a draft.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_revise_bom(
    state: &BomState,
    around: &BomSurroundings,
    command: &ReviseBom,
) -> Decided {
    let draft = TIMELINE.draft(&state.revisions, &command.key, "");
    let priority = draft.as_ref().map_or(1, |draft| draft.priority);
    let mut violations: Vec<Violation> = draft.err().into_iter().collect();
    violations.extend(unsound(
        &command.item,
        &command.key,
        &command.lines,
        around,
        "",
    ));
    decided(violations, || {
        vec![BomEvent::Revised(BomRevised {
            key: command.key.clone(),
            priority: command.priority.unwrap_or(priority),
            lines: in_order(&command.lines),
        })]
    })
}

/// Makes a draft binding, and ends the revision before it where the new one begins.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_release_bom(
    state: &BomState,
    around: &BomSurroundings,
    command: &ReleaseBom,
) -> Decided {
    let mut violations = Vec::new();
    let mut ends = None;
    match TIMELINE.release(&state.revisions, &command.key, command.effective, "") {
        Ok(before) => ends = before,
        Err(violation) => violations.push(violation),
    }
    if let Some(draft) = state.revision(&command.key) {
        violations.extend(TIMELINE.unknown_site(&command.key, around.is_site_known, ""));
        violations.extend(unfit(&command.item, &draft.lines, around, ""));
    }
    decided(violations, || {
        let mut events = Vec::new();
        if let Some(before) = ends {
            events.push(BomEvent::Ended(BomEnded {
                key: before.clone(),
                to: Some(command.effective.from),
            }));
        }
        events.push(BomEvent::Released(BomReleased {
            key: command.key.clone(),
            effective: command.effective,
        }));
        events
    })
}

/// Ends a released revision, or drops a draft.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_end_bom(state: &BomState, command: &EndBom) -> Decided {
    let bad_end = TIMELINE.end(&state.revisions, &command.key, command.to, "");
    decided(bad_end.into_iter().collect(), || {
        vec![BomEvent::Ended(BomEnded {
            key: command.key.clone(),
            to: command.to,
        })]
    })
}

/// Writes a revision that comes from another system; cycles are looked for afterwards.
pub(super) fn decide_load_draft(
    state: &BomState,
    around: &BomSurroundings,
    bom: &LoadedBom,
    path: &str,
) -> Decided {
    let mut violations = Vec::new();
    violations.extend(TIMELINE.taken(&state.revisions, &bom.key, path));
    violations.extend(unsound(&bom.item, &bom.key, &bom.lines, around, path));
    violations.extend(no_lines(&bom.lines, path));
    decided(violations, || {
        vec![BomEvent::Drafted(BomDrafted {
            key: bom.key.clone(),
            priority: bom.priority.unwrap_or(1),
            lines: in_order(&bom.lines),
        })]
    })
}

/// Releases a revision that comes from another system.
pub(super) fn decide_load_release(state: &BomState, bom: &LoadedBom, path: &str) -> Decided {
    let released = TIMELINE.release(&state.revisions, &bom.key, bom.effective, path);
    let ends = released.map_err(Rejection::from)?;
    let ended = ends.map(|before| {
        BomEvent::Ended(BomEnded {
            key: before.clone(),
            to: Some(bom.effective.from),
        })
    });
    let released = BomEvent::Released(BomReleased {
        key: bom.key.clone(),
        effective: bom.effective,
    });
    Ok(ended.into_iter().chain([released]).collect())
}

/// What is wrong with lines, whoever releases them or not.
fn unsound(
    item: &ItemId,
    key: &RevisionKey,
    lines: &[BomLine],
    around: &BomSurroundings,
    path: &str,
) -> Vec<Violation> {
    let mut violations = Vec::new();
    if lines.len() > MAX_LINES {
        let message = format!(
            "a revision has at most {MAX_LINES} lines, not {}",
            lines.len()
        );
        violations.push(
            Violation::new(&super::error::BAD_LINE, message).with("path", under(path, "lines")),
        );
        return violations;
    }
    violations.extend(unknown_item(item, around, || under(path, "item")));
    violations.extend(TIMELINE.unknown_site(key, around.is_site_known, path));
    violations.extend(bad_lines(lines, path));
    for (index, line) in lines.iter().enumerate() {
        let at = || under(path, &format!("lines[{index}].item"));
        violations.extend(unknown_item(&line.item, around, at));
        for (number, substitute) in line.substitutes.iter().enumerate() {
            let at = || under(path, &format!("lines[{index}].substitutes[{number}].item"));
            violations.extend(unknown_item(&substitute.item, around, at));
        }
    }
    violations.extend(cycle(around, path));
    violations
}

/// What speaks against releasing lines that were sound when they were drafted.
fn unfit(item: &ItemId, lines: &[BomLine], around: &BomSurroundings, path: &str) -> Vec<Violation> {
    let mut violations: Vec<Violation> = no_lines(lines, path).into_iter().collect();
    let items = lines.iter().map(|line| &line.item);
    let mut not_active: Vec<&str> = std::iter::once(item)
        .chain(items)
        .filter(|item| around.items.get(*item) != Some(&ItemStatus::Active))
        .map(ItemId::as_str)
        .collect();
    not_active.sort_unstable();
    not_active.dedup();
    if !not_active.is_empty() {
        let message = format!(
            "what is blocked or obsolete is not put into a new revision: `{}`",
            not_active.join("`, `")
        );
        violations.push(Violation::new(&ITEM_NOT_ACTIVE, message).with("items", not_active));
    }
    violations.extend(cycle(around, path));
    violations
}

fn no_lines(lines: &[BomLine], path: &str) -> Option<Violation> {
    lines.is_empty().then(|| {
        let message = "a revision without a line says nothing of what the item is made of";
        Violation::new(&NO_LINES, message).with("path", under(path, "lines"))
    })
}

fn unknown_item(
    item: &ItemId,
    around: &BomSurroundings,
    path: impl FnOnce() -> String,
) -> Option<Violation> {
    if around.items.contains_key(item) {
        return None;
    }
    let message = format!("there is no item `{item}`; put it first");
    Some(
        Violation::new(&UNKNOWN_ITEM, message)
            .with("path", path())
            .with("value", item.as_str()),
    )
}

fn cycle(around: &BomSurroundings, path: &str) -> Option<Violation> {
    if around.cycle.is_empty() {
        return None;
    }
    let members: Vec<&str> = around.cycle.iter().map(ItemId::as_str).collect();
    let message = format!(
        "these items would go into each other, so that none could be made first: `{}`",
        members.join("`, `")
    );
    Some(
        Violation::new(&CYCLE, message)
            .with("path", under(path, "lines"))
            .with("cycle", members),
    )
}

fn in_order(lines: &[BomLine]) -> Vec<BomLine> {
    let mut lines = lines.to_vec();
    lines.sort_by_key(|line| line.line);
    lines
}
