//! The commands on routings, carried out on a desk.

use super::decide::{RoutingSurroundings, decide_load};
use super::error::DUPLICATE;
use super::{
    DraftRouting, EndRouting, LoadRoutings, LoadedRouting, ReleaseRouting, ReviseRouting,
    RoutingEvent, RoutingRoom, RoutingStep, decide_draft_routing, decide_end_routing,
    decide_release_routing, decide_revise_routing,
};
use crate::RevisionKey;
use crate::item::ItemRoom;
use crate::put::put_all;
use crate::site::is_site_known;
use crate::work_center::WorkCenterRoom;
use lineside_execution::{Command, Desk, Refused, Room, Task};
use lineside_journal::StreamId;
use lineside_kernel::ItemId;
use std::collections::BTreeMap;

/// Wires a command to its decision; all commands on one item's routings are of this shape.
macro_rules! tasks {
    ($($command:ty = $action:literal, |$state:ident, $self:ident, $desk:ident| $decide:expr;)*) => {$(
        impl Task for $command {
            const ACTION: &'static str = $action;

            fn command(&self) -> &Command {
                &self.command
            }

            fn subject(&self) -> Option<StreamId> {
                StreamId::new(RoutingRoom::FAMILY, self.item.as_str()).ok()
            }

            fn carry_out(&self, $desk: &mut Desk<'_>) -> Result<(), Refused> {
                let $self = self;
                let routing = $desk.load::<RoutingRoom>(self.item.as_str())?;
                let $state = &routing.state;
                let events = $decide;
                record($desk, &self.item, events)
            }
        }
    )*};
}

tasks! {
    DraftRouting = "master.draft_routing", |state, task, desk| {
        let around = surroundings(desk, &task.item, &task.key, &task.steps)?;
        decide_draft_routing(state, &around, task)?
    };
    ReviseRouting = "master.revise_routing", |state, task, desk| {
        let around = surroundings(desk, &task.item, &task.key, &task.steps)?;
        decide_revise_routing(state, &around, task)?
    };
    ReleaseRouting = "master.release_routing", |state, task, desk| {
        let draft = state.revision(&task.key);
        let steps = draft.map(|draft| draft.steps.as_slice()).unwrap_or_default();
        let around = surroundings(desk, &task.item, &task.key, steps)?;
        decide_release_routing(state, &around, task)?
    };
    EndRouting = "master.end_routing", |state, task, _desk| decide_end_routing(state, task)?;
}

impl Task for LoadRoutings {
    const ACTION: &'static str = "master.load_routings";

    fn command(&self) -> &Command {
        &self.command
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let code = |routing: &LoadedRouting| format!("{} revision {}", routing.item, routing.key);
        put_all(
            "routings",
            &self.routings,
            code,
            &DUPLICATE,
            |routing, path| {
                let known = desk.load::<RoutingRoom>(routing.item.as_str())?;
                let around = surroundings(desk, &routing.item, &routing.key, &routing.steps)?;
                let events = decide_load(&known.state, &around, routing, path)?;
                record(desk, &routing.item, events)
            },
        )
    }
}

/// What a decision on these steps rests on.
fn surroundings(
    desk: &mut Desk<'_>,
    item: &ItemId,
    key: &RevisionKey,
    steps: &[RoutingStep],
) -> Result<RoutingSurroundings, Refused> {
    let known = desk.load::<ItemRoom>(item.as_str())?;
    let mut work_centers = BTreeMap::new();
    for code in steps.iter().flat_map(RoutingStep::work_centers) {
        let known = desk.load::<WorkCenterRoom>(code.as_str())?;
        if let Some(known) = &known.state.work_center {
            work_centers.insert(code.clone(), (known.site.clone(), known.active));
        }
    }
    Ok(RoutingSurroundings {
        item: known.state.item.as_ref().map(|item| item.status),
        is_site_known: is_site_known(desk, key)?,
        work_centers,
    })
}

fn record(desk: &mut Desk<'_>, item: &ItemId, events: Vec<RoutingEvent>) -> Result<(), Refused> {
    for event in events {
        desk.record::<RoutingRoom>(item.as_str(), &event)?;
    }
    Ok(())
}
