//! Scenarios over the rooms, and laws of the plain functions.

mod boms;
mod costs;
mod cycles;
mod items;
mod laws;
mod plant;
mod routings;
mod timeline;
mod vectors;

use crate::bom::{BomEvent, BomLine, DraftBom, ReleaseBom};
use crate::item::{Item, ItemEvent, PutItems};
use crate::routing::RoutingEvent;
use crate::site::{PutSite, Site, SiteEvent};
use crate::work_center::{PutWorkCenters, WorkCenter, WorkCenterEvent};
use crate::{Effectivity, RevisionKey};
use lineside_execution::testing::{TestPlant, golden};
use lineside_execution::{AnyRoom, Task, Word};
use lineside_journal::Table;
use lineside_kernel::{ItemId, LocalDate, Unit};

fn all_rooms() -> Vec<Box<dyn AnyRoom>> {
    let mut rooms = lineside_execution::rooms();
    rooms.extend(crate::rooms());
    rooms
}

/// A plant with Munich, two work centres there, and items of these codes.
fn plant(items: &[&str]) -> TestPlant {
    let mut plant = TestPlant::with(all_rooms);
    let command = plant.by("ada");
    plant.does(&PutSite {
        site: munich(),
        command,
    });
    let command = plant.by("ada");
    let work_centers = ["WC-1", "WC-2"].map(work_center).to_vec();
    plant.does(&PutWorkCenters {
        work_centers,
        command,
    });
    let command = plant.by("ada");
    let items = items.iter().map(|code| item(code)).collect();
    plant.does(&PutItems { items, command });
    plant
}

fn munich() -> Site {
    Site {
        site: "MUC".parse().unwrap(),
        name: "Munich".into(),
        kind: Some("factory".parse().unwrap()),
        zone: "Europe/Berlin".parse().unwrap(),
        calendar: None,
        currency: Some("EUR".parse().unwrap()),
        active: true,
    }
}

fn work_center(code: &str) -> WorkCenter {
    let (code, site) = (code.parse().unwrap(), "MUC".parse().unwrap());
    WorkCenter::new(code, "Assembly Line", site, Word::of("assembly"))
}

fn item(code: &str) -> Item {
    Item::new(id(code), "Some part", Word::of("part"), Unit::PCS)
}

fn id(code: &str) -> ItemId {
    code.parse().unwrap()
}

fn day(text: &str) -> LocalDate {
    text.parse().unwrap()
}

fn key(revision: &str) -> RevisionKey {
    RevisionKey::main(revision.parse().unwrap())
}

fn days(from: &str, to: Option<&str>) -> Effectivity {
    Effectivity {
        from: day(from),
        to: to.map(day),
    }
}

/// Lines numbered 10, 20, 30: an item, and how much of it.
fn lines(components: &[(&str, &str)]) -> Vec<BomLine> {
    components
        .iter()
        .zip(1_u32..)
        .map(|((code, quantity), number)| {
            BomLine::new(10 * number, id(code), quantity.parse().unwrap())
        })
        .collect()
}

fn draft(plant: &mut TestPlant, of: &str, revision: &str, lines: Vec<BomLine>) -> DraftBom {
    DraftBom {
        item: id(of),
        key: key(revision),
        lines,
        command: plant.by("eng"),
        priority: None,
    }
}

fn release(plant: &mut TestPlant, of: &str, revision: &str, effective: Effectivity) -> ReleaseBom {
    ReleaseBom {
        item: id(of),
        key: key(revision),
        effective,
        command: plant.by("eng"),
    }
}

/// Drafts and releases a revision from the start of 2026 on.
#[track_caller]
fn make(plant: &mut TestPlant, of: &str, components: &[(&str, &str)]) {
    let drafting = draft(plant, of, "A", lines(components));
    plant.does(&drafting);
    let releasing = release(plant, of, "A", days("2026-01-01", None));
    plant.does(&releasing);
}

/// The problem that a task is refused with.
#[track_caller]
fn problem<T: Task>(plant: &mut TestPlant, task: &T) -> lineside_kernel::Problem {
    match plant.execute(task) {
        Ok(_) => panic!("{} was done", T::ACTION),
        Err(refused) => refused.into(),
    }
}

#[test]
fn every_form_ever_written_can_still_be_read() {
    golden::<SiteEvent>(SiteEvent::KINDS);
    golden::<WorkCenterEvent>(WorkCenterEvent::KINDS);
    golden::<ItemEvent>(ItemEvent::KINDS);
    golden::<BomEvent>(BomEvent::KINDS);
    golden::<RoutingEvent>(RoutingEvent::KINDS);
}

#[test]
fn every_table_is_sound_and_every_code_stands_once() {
    for room in crate::rooms() {
        for table in room.tables() {
            assert!(Table::is_sound(table).is_ok(), "{}", table.name);
            // A ledger is written by adding; none of these is one.
            assert!(!table.is_ledger(), "{}", table.name);
        }
    }
    let lists = [
        crate::site::CODES,
        crate::work_center::CODES,
        crate::item::CODES,
        crate::bom::CODES,
        crate::routing::CODES,
        crate::structure::StructureError::CODES,
    ];
    let mut codes: Vec<&str> = lists.concat().iter().map(|code| code.code).collect();
    let count = codes.len();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), count);
}

#[cfg(feature = "schema")]
#[test]
fn what_may_be_left_out_says_so_in_the_schema() {
    let schema = schemars::schema_for!(PutItems).to_value();
    let item = &schema["$defs"]["Item"];
    assert_eq!(
        item["required"],
        serde_json::json!(["item", "name", "kind", "unit"])
    );
    let schema = schemars::schema_for!(DraftBom).to_value();
    assert_eq!(
        schema["$defs"]["RevisionKey"]["required"],
        serde_json::json!(["revision"])
    );
}
