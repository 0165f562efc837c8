//! `master.*`: what is made, of what, how and where.

use crate::operation::Operation;
use lineside::Problem;
use lineside::drawing::DrawStructure;
use lineside::master::bom::{
    DraftBom, EndBom, GetBom, ListBoms, LoadBoms, ReleaseBom, ReviseBom, get_bom, list_boms,
};
use lineside::master::item::{GetItem, ListItems, PutItem, PutItems, get_item, list_items};
use lineside::master::plant::{
    ExplodeItem, FindCycles, FindItemCosts, FindItemNeeds, FindItemProducible, FindItemUses,
    FindStepTimes, ListLowLevelCodes, explode_item, find_cycles, find_item_costs, find_item_needs,
    find_item_producible, find_item_uses, find_step_times, list_low_level_codes,
};
use lineside::master::routing::{
    DraftRouting, EndRouting, GetRouting, ListRoutings, LoadRoutings, ReleaseRouting,
    ReviseRouting, get_routing, list_routings,
};
use lineside::master::site::{GetSite, ListSites, PutSite, PutSites, get_site, list_sites};
use lineside::master::work_center::{
    GetWorkCenter, ListWorkCenters, PutWorkCenter, PutWorkCenters, get_work_center,
    list_work_centers,
};

pub(super) fn operations() -> Vec<Operation> {
    let rooms = [places(), items(), boms(), routings(), structure()];
    rooms.into_iter().flatten().collect()
}

/// Sites, and the work centres there.
fn places() -> Vec<Operation> {
    vec![
        Operation::task::<PutSite>().example(
            "A factory",
            r#"{"site": {"site": "MUC", "name": "Munich", "kind": "factory",
                         "zone": "Europe/Berlin", "currency": "EUR"},
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f1001", "actor": "jane.doe"}}"#,
        ),
        Operation::task::<PutSites>().example(
            "A warehouse",
            r#"{"sites": [{"site": "HAM", "name": "Hamburg", "kind": "warehouse",
                           "zone": "Europe/Berlin", "currency": "EUR"}],
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f1002", "actor": "jane.doe"}}"#,
        ),
        Operation::on_plant("master.get_site", |plant, request: &GetSite, _| {
            plant.ask(|reads, _, _| get_site(reads, request))
        })
        .example("By its code", r#"{"site": "MUC"}"#),
        Operation::on_plant("master.list_sites", |plant, request: &ListSites, _| {
            plant.ask(|reads, _, _| list_sites(reads, request))
        })
        .example("All factories", r#"{"kind": "factory"}"#),
        Operation::task::<PutWorkCenter>().example(
            "An assembly line",
            r#"{"work_center": {"work_center": "WC-ASM-01", "name": "Assembly line 1",
                                "site": "MUC", "kind": "assembly", "capacity_per_day": "120",
                                "hourly_rate": {"amount": "60.00", "currency": "EUR"}},
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f1003", "actor": "jane.doe"}}"#,
        ),
        Operation::task::<PutWorkCenters>().example(
            "A test bench, and a lathe that is slower than the routings say",
            r#"{"work_centers": [
                    {"work_center": "WC-TEST-01", "name": "Test bench", "site": "MUC",
                     "kind": "testing"},
                    {"work_center": "WC-CNC-01", "name": "Lathe", "site": "MUC",
                     "kind": "machining", "efficiency": "0.85", "setup_time": "PT20M"}],
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f1004", "actor": "jane.doe"}}"#,
        ),
        Operation::on_plant(
            "master.get_work_center",
            |plant, request: &GetWorkCenter, _| {
                plant.ask(|reads, _, _| get_work_center(reads, request))
            },
        )
        .example("By its code", r#"{"work_center": "WC-ASM-01"}"#),
        Operation::on_plant(
            "master.list_work_centers",
            |plant, request: &ListWorkCenters, _| {
                plant.ask(|reads, _, _| list_work_centers(reads, request))
            },
        )
        .example("Those of a factory", r#"{"site": "MUC"}"#),
    ]
}

fn items() -> Vec<Operation> {
    vec![
        Operation::task::<PutItem>().example(
            "Bar stock, booked to the gram",
            r#"{"item": {"item": "ROUND-BAR", "name": "Round bar 20 mm", "kind": "raw",
                         "unit": "kg", "increment": "0.001"},
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f1005", "actor": "jane.doe"}}"#,
        ),
        Operation::task::<PutItems>().example(
            "A product and its parts; shims are followed by lot, what expires first goes first",
            r#"{"items": [
                    {"item": "GEARBOX", "name": "Gearbox", "kind": "product", "unit": "pcs"},
                    {"item": "CASE", "name": "Case", "kind": "part", "unit": "pcs"},
                    {"item": "BOLT", "name": "Bolt M8", "kind": "part", "unit": "pcs"},
                    {"item": "SHIM", "name": "Shim", "kind": "part", "unit": "pcs",
                     "tracking": "lot", "lot_choice": "fefo"},
                    {"item": "SHAFT", "name": "Shaft", "kind": "part", "unit": "pcs"}],
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f1006", "actor": "jane.doe"}}"#,
        ),
        Operation::on_plant("master.get_item", |plant, request: &GetItem, _| {
            plant.ask(|reads, _, _| get_item(reads, request))
        })
        .example("By its code", r#"{"item": "GEARBOX"}"#),
        Operation::on_plant("master.list_items", |plant, request: &ListItems, _| {
            plant.ask(|reads, _, _| list_items(reads, request))
        })
        .example(
            "All parts that may be used",
            r#"{"kind": "part", "status": "active"}"#,
        ),
    ]
}

fn boms() -> Vec<Operation> {
    vec![
        Operation::task::<DraftBom>()
            .example(
                "A gearbox of a case and bolts",
                r#"{"item": "GEARBOX", "key": {"revision": "A"},
                    "lines": [{"line": 10, "item": "CASE", "quantity": "1", "step": 10},
                              {"line": 20, "item": "BOLT", "quantity": "3", "step": 10}],
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f1007",
                                "actor": "jane.doe"}}"#,
            )
            .example(
                "An idea for later: with a shim",
                r#"{"item": "GEARBOX", "key": {"revision": "B"},
                    "lines": [{"line": 10, "item": "CASE", "quantity": "1"},
                              {"line": 20, "item": "BOLT", "quantity": "4"},
                              {"line": 30, "item": "SHIM", "quantity": "2", "overage": "0.05"}],
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f1008",
                                "actor": "jane.doe"}}"#,
            ),
        Operation::task::<ReviseBom>().example(
            "It needs four bolts",
            r#"{"item": "GEARBOX", "key": {"revision": "A"},
                "lines": [{"line": 10, "item": "CASE", "quantity": "1", "step": 10},
                          {"line": 20, "item": "BOLT", "quantity": "4", "step": 10}],
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f1009", "actor": "jane.doe"}}"#,
        ),
        Operation::task::<ReleaseBom>().example(
            "For orders that start in 2026 or later",
            r#"{"item": "GEARBOX", "key": {"revision": "A"},
                "effective": {"from": "2026-01-01"},
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f100a", "actor": "max.roe"}}"#,
        ),
        Operation::task::<EndBom>().example(
            "The idea is dropped",
            r#"{"item": "GEARBOX", "key": {"revision": "B"},
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f100b", "actor": "jane.doe",
                            "reason": "the case was mended instead"}}"#,
        ),
        Operation::task::<LoadBoms>().example(
            "A shaft of 0.8 kg of bar stock, of which a twentieth is lost",
            r#"{"boms": [{"item": "SHAFT", "key": {"revision": "A"},
                          "effective": {"from": "2026-01-01"},
                          "lines": [{"line": 10, "item": "ROUND-BAR", "quantity": "0.8",
                                     "component_yield": "0.95"}]}],
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f100c", "actor": "jane.doe"}}"#,
        ),
        Operation::on_plant("master.get_bom", |plant, request: &GetBom, _| {
            plant.ask(|reads, _, _| get_bom(reads, request))
        })
        .example(
            "What serves on a day",
            r#"{"item": "GEARBOX", "on": "2026-03-02"}"#,
        ),
        Operation::on_plant("master.list_boms", |plant, request: &ListBoms, _| {
            plant.ask(|reads, _, _| list_boms(reads, request))
        })
        .example("Everything that is released", r#"{"status": "released"}"#),
    ]
}

fn routings() -> Vec<Operation> {
    vec![
        Operation::task::<DraftRouting>()
            .example(
                "A gearbox is put together",
                r#"{"item": "GEARBOX", "key": {"revision": "A"},
                    "steps": [{"step": 10, "operation": "Assemble", "work_center": "WC-ASM-01",
                               "setup_time": "PT15M",
                               "run_time": {"type": "per_unit", "minutes": "4"}}],
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f100d",
                                "actor": "jane.doe"}}"#,
            )
            .example(
                "An idea for later: tests in batches",
                r#"{"item": "GEARBOX", "key": {"revision": "B"},
                    "steps": [{"step": 10, "operation": "Assemble", "work_center": "WC-ASM-01",
                               "run_time": {"type": "per_unit", "minutes": "4"}},
                              {"step": 20, "operation": "Test", "work_center": "WC-TEST-01",
                               "run_time": {"type": "per_batch", "size": "10", "minutes": "20"},
                               "transfer_batch": "10", "after": [10]}],
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f100e",
                                "actor": "jane.doe"}}"#,
            ),
        Operation::task::<ReviseRouting>().example(
            "And tested, piece by piece",
            r#"{"item": "GEARBOX", "key": {"revision": "A"},
                "steps": [{"step": 10, "operation": "Assemble", "work_center": "WC-ASM-01",
                           "setup_time": "PT15M",
                           "run_time": {"type": "per_unit", "minutes": "4"}},
                          {"step": 20, "operation": "Test", "work_center": "WC-TEST-01",
                           "run_time": {"type": "per_unit", "minutes": "2.5"}}],
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f100f", "actor": "jane.doe"}}"#,
        ),
        Operation::task::<ReleaseRouting>().example(
            "For orders that start in 2026 or later",
            r#"{"item": "GEARBOX", "key": {"revision": "A"},
                "effective": {"from": "2026-01-01"},
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f1010", "actor": "max.roe"}}"#,
        ),
        Operation::task::<EndRouting>().example(
            "The idea is dropped",
            r#"{"item": "GEARBOX", "key": {"revision": "B"},
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f1011", "actor": "jane.doe",
                            "reason": "the bench takes one piece only"}}"#,
        ),
        Operation::task::<LoadRoutings>().example(
            "A shaft is turned, on the lathe or, for want of it, at the bench",
            r#"{"routings": [{"item": "SHAFT", "key": {"revision": "A"},
                              "effective": {"from": "2026-01-01"},
                              "steps": [{"step": 10, "operation": "Turn",
                                         "work_center": "WC-CNC-01",
                                         "run_time": {"type": "per_unit", "minutes": "5/3"},
                                         "alternates": [{"work_center": "WC-ASM-01",
                                                         "priority": 1,
                                                         "efficiency": "0.5"}]}]}],
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f1012", "actor": "jane.doe"}}"#,
        ),
        Operation::on_plant("master.get_routing", |plant, request: &GetRouting, _| {
            plant.ask(|reads, _, _| get_routing(reads, request))
        })
        .example(
            "What serves on a day",
            r#"{"item": "GEARBOX", "on": "2026-03-02"}"#,
        ),
        Operation::on_plant(
            "master.list_routings",
            |plant, request: &ListRoutings, _| {
                plant.ask(|reads, _, _| list_routings(reads, request))
            },
        )
        .example(
            "What is made at a work centre",
            r#"{"work_center": "WC-ASM-01", "status": "released"}"#,
        ),
    ]
}

/// What goes into what, by the master data that is in force.
fn structure() -> Vec<Operation> {
    vec![
        Operation::on_plant("master.explode", |plant, request: &ExplodeItem, _| {
            plant.ask(|reads, _, _| explode_item(reads, request))
        })
        .example(
            "What 50 gearboxes need",
            r#"{"item": "GEARBOX", "quantity": "50", "on": "2026-03-02", "site": "MUC"}"#,
        ),
        Operation::on_plant("master.find_costs", |plant, request: &FindItemCosts, _| {
            plant.ask(|reads, _, _| find_item_costs(reads, request))
        })
        .example(
            "What 50 gearboxes cost",
            r#"{"item": "GEARBOX", "quantity": "50", "on": "2026-03-02", "site": "MUC"}"#,
        )
        .example(
            "What they cost if their cases are paid for at their standard cost",
            r#"{"item": "GEARBOX", "quantity": "50", "on": "2026-03-02", "levels": 1}"#,
        ),
        Operation::on_plant("master.find_needs", |plant, request: &FindItemNeeds, _| {
            plant.ask(|reads, _, _| find_item_needs(reads, request))
        })
        .example(
            "What is missing for 50 gearboxes",
            r#"{"item": "GEARBOX", "quantity": "50", "on": "2026-03-02",
                "on_hand": [{"item": "CASE", "quantity": "30"},
                            {"item": "BOLT", "quantity": "1000"}]}"#,
        ),
        Operation::on_plant(
            "master.find_producible",
            |plant, request: &FindItemProducible, _| {
                plant.ask(|reads, _, _| find_item_producible(reads, request))
            },
        )
        .example(
            "How many gearboxes 30 cases and 100 bolts are enough for",
            r#"{"item": "GEARBOX", "on": "2026-03-02",
                "on_hand": [{"item": "CASE", "quantity": "30"},
                            {"item": "BOLT", "quantity": "100"}]}"#,
        ),
        Operation::on_plant("master.find_uses", |plant, request: &FindItemUses, _| {
            plant.ask(|reads, _, _| find_item_uses(reads, request))
        })
        .example(
            "What bolts go into",
            r#"{"item": "BOLT", "on": "2026-03-02"}"#,
        ),
        Operation::on_plant(
            "master.list_low_level_codes",
            |plant, request: &ListLowLevelCodes, _| {
                plant.ask(|reads, _, _| list_low_level_codes(reads, request))
            },
        )
        .example("Of every item", r#"{"on": "2026-03-02"}"#),
        Operation::on_plant("master.find_cycles", |plant, request: &FindCycles, _| {
            plant.ask(|reads, _, _| find_cycles(reads, request))
        })
        .example("None here", "{}"),
        Operation::on_plant(
            "master.find_step_times",
            |plant, request: &FindStepTimes, _| {
                plant.ask(|reads, _, _| find_step_times(reads, request))
            },
        )
        .example(
            "How long 50 gearboxes take",
            r#"{"item": "GEARBOX", "quantity": "50", "on": "2026-03-02", "site": "MUC"}"#,
        ),
        Operation::new("master.draw", |request: &DrawStructure, _| {
            Ok::<_, Problem>(request.draw())
        })
        .example(
            "What 50 gearboxes need, for a page of this width",
            r#"{"source": {"type": "explosion", "quantity": "50", "chart": {
                "key": {"revision": "A"},
                "explosion": {"receipts": [], "requirements": [
                    {"level": 1, "parent": "GEARBOX", "path": [10], "item": "CASE",
                     "exact": "50", "quantity": "50", "made": true,
                     "consumption": {"type": "flexible"}},
                    {"level": 2, "parent": "CASE", "path": [10, 10], "item": "BOLT",
                     "exact": "400", "quantity": "400", "consumption": {"type": "flexible"}}]}}},
                "width": 700}"#,
        ),
    ]
}
