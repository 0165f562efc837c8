//! Revisions that come from another system: written and released in one commit.
//!
//! Data from elsewhere has cycles. They do not stop the load: the revisions that would
//! close one stay drafts that name every member, and everything else is released.

use super::decide::{decide_load_draft, decide_load_release};
use super::error::DUPLICATE;
use super::task::{record, surroundings, take_all_into_use};
use super::walk::{Below, edges_below};
use super::{BomEvent, BomQuarantined, BomRoom, LoadBoms, LoadedBom};
use crate::Effectivity;
use crate::put::put_all;
use crate::structure::cycles;
use lineside_execution::{Command, Desk, Refused, Task};
use lineside_kernel::ItemId;
use std::collections::BTreeMap;

impl Task for LoadBoms {
    const ACTION: &'static str = "master.load_boms";

    fn command(&self) -> &Command {
        &self.command
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let code = |bom: &LoadedBom| format!("{} revision {}", bom.item, bom.key);
        put_all("boms", &self.boms, code, &DUPLICATE, |bom, path| {
            draft(desk, bom, path)
        })?;
        let rings = rings(desk, &self.boms)?;
        put_all(
            "boms",
            &self.boms,
            code,
            &DUPLICATE,
            |bom, path| match rings.get(&bom.item) {
                Some(cycle) => quarantine(desk, bom, cycle),
                None => release(desk, bom, path),
            },
        )
    }
}

fn draft(desk: &mut Desk<'_>, bom: &LoadedBom, path: &str) -> Result<(), Refused> {
    let known = desk.load::<BomRoom>(bom.item.as_str())?;
    let around = surroundings(desk, &bom.item, &bom.key, &bom.lines, None)?;
    let events = decide_load_draft(&known.state, &around, bom, path)?;
    record(desk, &bom.item, events)
}

fn release(desk: &mut Desk<'_>, bom: &LoadedBom, path: &str) -> Result<(), Refused> {
    let known = desk.load::<BomRoom>(bom.item.as_str())?;
    record(
        desk,
        &bom.item,
        decide_load_release(&known.state, bom, path)?,
    )?;
    take_all_into_use(desk, &bom.item, &bom.lines)
}

fn quarantine(desk: &mut Desk<'_>, bom: &LoadedBom, cycle: &[ItemId]) -> Result<(), Refused> {
    let event = BomEvent::Quarantined(BomQuarantined {
        key: bom.key.clone(),
        cycle: cycle.to_vec(),
    });
    record(desk, &bom.item, vec![event])
}

/// The cycle that each loaded item is a member of, if it is of one.
fn rings(
    desk: &mut Desk<'_>,
    boms: &[LoadedBom],
) -> Result<BTreeMap<ItemId, Vec<ItemId>>, Refused> {
    let below = Below {
        site: None,
        days: Effectivity::ALWAYS,
    };
    let start = boms.iter().map(|bom| bom.item.clone()).collect();
    let edges = edges_below(desk, start, None, below)?;
    let edges: Vec<_> = edges.iter().map(|(of, item)| (of, item)).collect();
    let mut members = BTreeMap::new();
    for ring in cycles(&edges) {
        for member in &ring {
            members.insert(member.clone(), ring.clone());
        }
    }
    Ok(members)
}
