//! The commands on bills of materials, carried out on a desk.

use super::decide::BomSurroundings;
use super::walk::{Below, cycle_through};
use super::{
    BomEvent, BomLine, BomRoom, DraftBom, EndBom, ReleaseBom, ReviseBom, decide_draft_bom,
    decide_end_bom, decide_release_bom, decide_revise_bom,
};
use crate::RevisionKey;
use crate::item::{ItemRoom, take_into_use};
use crate::site::is_site_known;
use lineside_execution::{Command, Desk, Refused, Room, Task};
use lineside_journal::StreamId;
use lineside_kernel::ItemId;
use std::collections::BTreeMap;

/// Wires a command to its decision; all commands on one item's bills are of this shape.
macro_rules! tasks {
    ($($command:ty = $action:literal, |$self:ident, $desk:ident| $carry_out:expr;)*) => {$(
        impl Task for $command {
            const ACTION: &'static str = $action;

            fn command(&self) -> &Command {
                &self.command
            }

            fn subject(&self) -> Option<StreamId> {
                StreamId::new(BomRoom::FAMILY, self.item.as_str()).ok()
            }

            fn carry_out(&self, $desk: &mut Desk<'_>) -> Result<(), Refused> {
                let $self = self;
                $carry_out
            }
        }
    )*};
}

tasks! {
    DraftBom = "master.draft_bom", |task, desk| {
        let bom = desk.load::<BomRoom>(task.item.as_str())?;
        let below = Below::from_today(desk, &task.key);
        let around = surroundings(desk, &task.item, &task.key, &task.lines, Some(below))?;
        record(desk, &task.item, decide_draft_bom(&bom.state, &around, task)?)
    };
    ReviseBom = "master.revise_bom", |task, desk| {
        let bom = desk.load::<BomRoom>(task.item.as_str())?;
        let below = Below::from_today(desk, &task.key);
        let around = surroundings(desk, &task.item, &task.key, &task.lines, Some(below))?;
        record(desk, &task.item, decide_revise_bom(&bom.state, &around, task)?)
    };
    ReleaseBom = "master.release_bom", |task, desk| {
        let bom = desk.load::<BomRoom>(task.item.as_str())?;
        let draft = bom.state.revision(&task.key);
        let lines = draft.map(|draft| draft.lines.as_slice()).unwrap_or_default();
        let below = Below { site: task.key.site.as_ref(), days: task.effective };
        let around = surroundings(desk, &task.item, &task.key, lines, Some(below))?;
        record(desk, &task.item, decide_release_bom(&bom.state, &around, task)?)?;
        take_all_into_use(desk, &task.item, lines)
    };
    EndBom = "master.end_bom", |task, desk| {
        let bom = desk.load::<BomRoom>(task.item.as_str())?;
        record(desk, &task.item, decide_end_bom(&bom.state, task)?)
    };
}

/// What a decision on these lines rests on; without a way down, no cycle is looked for.
pub(super) fn surroundings(
    desk: &mut Desk<'_>,
    item: &ItemId,
    key: &RevisionKey,
    lines: &[BomLine],
    below: Option<Below<'_>>,
) -> Result<BomSurroundings, Refused> {
    let mut items = BTreeMap::new();
    for named in named(item, lines) {
        let known = desk.load::<ItemRoom>(named.as_str())?;
        if let Some(known) = &known.state.item {
            items.insert(named.clone(), known.status);
        }
    }
    let cycle = match below {
        Some(below) => cycle_through(desk, item, lines, below)?,
        None => Vec::new(),
    };
    Ok(BomSurroundings {
        items,
        is_site_known: is_site_known(desk, key)?,
        cycle,
    })
}

/// Takes the item made and everything that its lines name into use.
pub(super) fn take_all_into_use(
    desk: &mut Desk<'_>,
    item: &ItemId,
    lines: &[BomLine],
) -> Result<(), Refused> {
    for named in named(item, lines) {
        take_into_use(desk, named)?;
    }
    Ok(())
}

/// Writes down what happened to an item's bills of materials.
pub(super) fn record(
    desk: &mut Desk<'_>,
    item: &ItemId,
    events: Vec<BomEvent>,
) -> Result<(), Refused> {
    for event in events {
        desk.record::<BomRoom>(item.as_str(), &event)?;
    }
    Ok(())
}

/// Every item that a revision names, the one it makes first.
fn named<'a>(item: &'a ItemId, lines: &'a [BomLine]) -> impl Iterator<Item = &'a ItemId> {
    let of_line = |line: &'a BomLine| {
        let substitutes = line.substitutes.iter().map(|substitute| &substitute.item);
        std::iter::once(&line.item).chain(substitutes)
    };
    std::iter::once(item).chain(lines.iter().flat_map(of_line))
}
