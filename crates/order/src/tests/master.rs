//! Orders whose bill and routing come from master data.

use super::*;
use lineside_execution::{Desk, Fact, Refused};
use lineside_journal::StreamId;
use lineside_master::bom::{BomEvent, BomRoom};
use lineside_master::item::{ItemEvent, ItemRoom};
use lineside_master::routing::{RoutingEvent, RoutingRoom};
use lineside_master::site::{SiteEvent, SiteRoom};
use lineside_master::work_center::{WorkCenterEvent, WorkCenterRoom};
use serde::Serialize;

/// Writes facts of master data as they stand.
#[derive(Serialize)]
struct Recorded {
    room: &'static str,
    code: &'static str,
    kind: &'static str,
    body: Value,
    command: Command,
}

impl Task for Recorded {
    const ACTION: &'static str = "master.put_item";

    fn command(&self) -> &Command {
        &self.command
    }

    fn subject(&self) -> Option<StreamId> {
        None
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        fn fact<F: Fact>(recorded: &Recorded) -> F {
            F::read(recorded.kind, 1, &recorded.body.to_string())
                .unwrap()
                .unwrap()
        }
        match self.room {
            "site" => desk
                .record::<SiteRoom>(self.code, &fact::<SiteEvent>(self))
                .map(|_| ()),
            "work_center" => desk
                .record::<WorkCenterRoom>(self.code, &fact::<WorkCenterEvent>(self))
                .map(|_| ()),
            "item" => desk
                .record::<ItemRoom>(self.code, &fact::<ItemEvent>(self))
                .map(|_| ()),
            "bom" => desk
                .record::<BomRoom>(self.code, &fact::<BomEvent>(self))
                .map(|_| ()),
            _ => desk
                .record::<RoutingRoom>(self.code, &fact::<RoutingEvent>(self))
                .map(|_| ()),
        }
    }
}

fn put(
    plant: &mut TestPlant,
    room: &'static str,
    code: &'static str,
    kind: &'static str,
    body: Value,
) {
    let command = plant.by("op.7");
    plant.does(&Recorded {
        room,
        code,
        kind,
        body,
        command,
    });
}

pub(super) fn item(plant: &mut TestPlant, code: &'static str, more: Value) {
    let mut item = json!({"item": code, "name": code, "kind": "part", "unit": "pcs"});
    for (name, value) in more.as_object().unwrap() {
        item[name] = value.clone();
    }
    put(plant, "item", code, "item.put", json!({"item": item}));
}

/// A gearbox of bolts (by the report), a phantom kit of a case and glue, and swarf.
fn gearbox(plant: &mut TestPlant) {
    item(plant, "GEARBOX", json!({"over_tolerance": "0.1"}));
    item(plant, "BOLT", json!({"backflush": true}));
    item(plant, "KIT", json!({"phantom": true}));
    item(plant, "CASE", json!({}));
    item(plant, "GLUE", json!({"increment": "0.001"}));
    let key = json!({"revision": "A"});
    let lines = json!([
        {"line": 10, "item": "BOLT", "quantity": "4", "step": 20},
        {"line": 20, "item": "KIT", "quantity": "2"},
        {"line": 30, "item": "LABEL", "quantity": "1", "optional": true},
        {"line": 40, "item": "SWARF", "kind": "by_product", "quantity": "0.5"},
        {"line": 50, "item": "OLD", "quantity": "1", "effective": {"from": "2020-01-01", "to": "2021-01-01"}},
    ]);
    let kit = json!([
        {"line": 10, "item": "CASE", "quantity": "1"},
        {"line": 20, "item": "GLUE", "quantity": "0.03"},
    ]);
    let effective = json!({"key": key, "effective": {"from": "2026-03-01", "to": "2026-06-01"}});
    for (code, lines) in [("GEARBOX", lines), ("KIT", kit)] {
        put(
            plant,
            "bom",
            code,
            "bom.drafted",
            json!({"key": key, "priority": 1, "lines": lines}),
        );
        put(plant, "bom", code, "bom.released", effective.clone());
    }
    let steps = json!([
        {"step": 10, "operation": "Solder", "work_center": "WC-ASM-01", "run_time": {"type": "per_unit", "minutes": "1.5"}, "setup_time": "PT30M"},
        {"step": 20, "operation": "Test", "work_center": "WC-TEST-01", "run_time": {"type": "per_batch", "size": "4", "minutes": "10"}},
    ]);
    put(
        plant,
        "routing",
        "GEARBOX",
        "routing.drafted",
        json!({"key": key, "priority": 1, "steps": steps}),
    );
    put(plant, "routing", "GEARBOX", "routing.released", effective);
}

fn create(plant: &mut TestPlant, order: &str, start: &str) {
    let fields = json!({
        "order": order, "item": "GEARBOX", "site": "MUC", "quantity": "10", "stock": "none",
        "planned_start": start,
    });
    does::<CreateOrder>(plant, fields);
}

#[test]
fn a_release_copies_what_is_effective_on_the_day_the_order_starts() {
    let mut plant = plant();
    gearbox(&mut plant);
    create(&mut plant, "WO-1", "2026-03-01");
    does::<ReleaseOrder>(&mut plant, json!({"order": "WO-1"}));
    let of = state(&plant, "WO-1");
    let plan = of.plan.as_deref().unwrap();
    assert_eq!(plan.bom_revision.as_ref().unwrap().as_str(), "A");
    let lines: Vec<_> = plan
        .components
        .iter()
        .map(|own| {
            (
                own.line,
                own.item.as_str(),
                own.quantity.to_string(),
                own.backflush,
            )
        })
        .collect();
    assert_eq!(
        lines,
        [
            (10, "BOLT", "4".to_owned(), true),
            (11, "CASE", "2".to_owned(), false),
            (20, "GLUE", "0.06".to_owned(), false),
        ]
    );
    assert_eq!(plan.byproducts[0].item.as_str(), "SWARF");
    assert_eq!(plan.steps[0].setup_minutes.unwrap().to_string(), "30");
    assert_eq!(plan.steps[1].run_minutes.unwrap().to_string(), "2.5");
    assert_eq!(of.most(), number("11"));
    does::<UnreleaseOrder>(&mut plant, json!({"order": "WO-1"}));
    assert!(state(&plant, "WO-1").plan.is_none());
    plant.rows_follow_from_events();
}

#[test]
fn in_a_gap_nothing_can_be_made() {
    let mut plant = plant();
    gearbox(&mut plant);
    for (order, start) in [("WO-1", "2026-02-28"), ("WO-2", "2026-06-01")] {
        create(&mut plant, order, start);
        assert_eq!(
            refuses::<ReleaseOrder>(&mut plant, json!({"order": order})),
            ["order.no_plan"]
        );
    }
}

#[test]
fn a_blocked_item_gets_no_new_orders() {
    let mut plant = plant();
    item(&mut plant, "GEARBOX", json!({"status": "blocked"}));
    let fields = json!({"order": "WO-1", "item": "GEARBOX", "site": "MUC", "quantity": "10"});
    assert_eq!(
        refuses::<CreateOrder>(&mut plant, fields),
        ["order.item_not_active"]
    );
}

/// A gearbox of these lines, and a phantom kit of those, made in one step.
fn with_kit(plant: &mut TestPlant, lines: Value, kit: Value) {
    item(plant, "GEARBOX", json!({}));
    item(plant, "KIT", json!({"phantom": true}));
    let key = json!({"revision": "A"});
    let effective = json!({"key": key, "effective": {"from": "2026-03-01"}});
    for (code, lines) in [("GEARBOX", lines), ("KIT", kit)] {
        let body = json!({"key": key, "priority": 1, "lines": lines});
        put(plant, "bom", code, "bom.drafted", body);
        put(plant, "bom", code, "bom.released", effective.clone());
    }
    let steps = json!([
        {"step": 10, "operation": "Solder", "work_center": "WC", "run_time": {"type": "per_unit", "minutes": "1"}},
    ]);
    let body = json!({"key": key, "priority": 1, "steps": steps});
    put(plant, "routing", "GEARBOX", "routing.drafted", body);
    put(plant, "routing", "GEARBOX", "routing.released", effective);
    create(plant, "WO-1", "2026-03-02");
    does::<ReleaseOrder>(plant, json!({"order": "WO-1"}));
}

#[test]
fn lines_at_the_end_of_all_numbers_find_another() {
    let mut plant = plant();
    let last = u32::MAX;
    let lines = json!([
        {"line": last, "item": "BOLT", "quantity": "4"},
        {"line": 1, "item": "KIT", "quantity": "1"},
    ]);
    let kit = json!([{"line": last, "item": "CASE", "quantity": "1"}]);
    with_kit(&mut plant, lines, kit);
    let of = state(&plant, "WO-1");
    let lines = of
        .each_component()
        .map(|component| (component.line, component.item.as_str()));
    assert_eq!(lines.collect::<Vec<_>>(), [(last, "BOLT"), (1, "CASE")]);
}

#[test]
fn what_a_phantom_needs_once_is_needed_once() {
    let mut plant = plant();
    let lines = json!([{"line": 10, "item": "KIT", "quantity": "4"}]);
    let kit = json!([
        {"line": 10, "item": "SOLVENT", "quantity": "5", "fixed": true},
        {"line": 20, "item": "CASE", "quantity": "2"},
    ]);
    with_kit(&mut plant, lines, kit);
    let of = state(&plant, "WO-1");
    let needs = of
        .each_component()
        .map(|component| of.required(component.plan.unwrap()).unwrap());
    assert_eq!(needs.collect::<Vec<_>>(), [number("5"), number("80")]);
}

#[test]
fn a_step_that_the_routing_lacks_is_told_and_not_left_out() {
    let mut plant = plant();
    gearbox(&mut plant);
    let key = json!({"revision": "B", "alternate": "cast"});
    let lines = json!([{"line": 10, "item": "BOLT", "quantity": "4", "step": 30}]);
    let body = json!({"key": key, "priority": 0, "lines": lines});
    put(&mut plant, "bom", "GEARBOX", "bom.drafted", body);
    let effective = json!({"key": key, "effective": {"from": "2026-03-01"}});
    put(&mut plant, "bom", "GEARBOX", "bom.released", effective);
    create(&mut plant, "WO-1", "2026-03-02");
    assert_eq!(
        refuses::<ReleaseOrder>(&mut plant, json!({"order": "WO-1"})),
        ["order.bad_plan"]
    );
}

#[test]
fn no_work_is_planned_at_a_site_that_is_not_active() {
    let mut plant = plant();
    let site = json!({"site": "MUC", "name": "Munich", "zone": "Europe/Berlin", "active": false});
    put(
        &mut plant,
        "site",
        "MUC",
        "site.put",
        json!({ "site": site }),
    );
    let fields = json!({"order": "WO-1", "item": "X", "site": "MUC", "quantity": "10"});
    assert_eq!(
        refuses::<CreateOrder>(&mut plant, fields),
        ["order.site_not_active"]
    );
}

/// An item of one step that the general routing does at a work center of Munich; the
/// alternates stand where they are said to.
fn made_in_munich(plant: &mut TestPlant, alternates: Value) {
    for site in ["MUC", "HAM"] {
        let body = json!({"site": {"site": site, "name": site, "zone": "Europe/Berlin"}});
        put(plant, "site", site, "site.put", body);
    }
    for (code, site) in [("WC-MUC", "MUC"), ("WC-HAM", "HAM"), ("WC-HAM-2", "HAM")] {
        let center = json!({"work_center": code, "name": code, "site": site, "kind": "assembly", "efficiency": "0.5"});
        let body = json!({ "work_center": center });
        put(plant, "work_center", code, "work_center.put", body);
    }
    item(plant, "GEARBOX", json!({}));
    let key = json!({"revision": "A"});
    let effective = json!({"key": key, "effective": {"from": "2026-03-01"}});
    let lines = json!([{"line": 10, "item": "BOLT", "quantity": "4"}]);
    let body = json!({"key": key, "priority": 1, "lines": lines});
    put(plant, "bom", "GEARBOX", "bom.drafted", body);
    put(plant, "bom", "GEARBOX", "bom.released", effective.clone());
    let steps = json!([{
        "step": 10, "operation": "Solder", "work_center": "WC-MUC", "setup_time": "PT30M",
        "run_time": {"type": "per_unit", "minutes": "3"}, "alternates": alternates,
    }]);
    let body = json!({"key": key, "priority": 1, "steps": steps});
    put(plant, "routing", "GEARBOX", "routing.drafted", body);
    put(plant, "routing", "GEARBOX", "routing.released", effective);
}

fn at_site(order: &str, site: &str) -> Value {
    json!({
        "order": order, "item": "GEARBOX", "site": site, "quantity": "10", "stock": "none",
        "planned_start": "2026-03-02",
    })
}

#[test]
fn an_order_takes_of_a_general_routing_what_stands_at_its_site() {
    let mut plant = plant();
    let alternates = json!([
        {"work_center": "WC-HAM-2", "priority": 2},
        {"work_center": "WC-HAM", "priority": 1, "setup_time": "PT10M", "efficiency": "0.75"},
    ]);
    made_in_munich(&mut plant, alternates);
    let step = |plant: &mut TestPlant, order: &str, site: &str| {
        does::<CreateOrder>(plant, at_site(order, site));
        does::<ReleaseOrder>(plant, json!({ "order": order }));
        state(plant, order).plan.as_deref().unwrap().steps[0].clone()
    };
    let named = |step: &OrderPlanStep| {
        let others = step
            .alternates
            .iter()
            .map(|other| other.work_center.to_string());
        (
            step.work_center.as_ref().unwrap().to_string(),
            others.collect::<Vec<_>>(),
        )
    };
    let own = step(&mut plant, "WO-1", "MUC");
    assert_eq!(named(&own), ("WC-MUC".into(), vec![]));
    let other = step(&mut plant, "WO-2", "HAM");
    assert_eq!(named(&other), ("WC-HAM".into(), vec!["WC-HAM-2".into()]));
    assert_eq!(other.setup_minutes.unwrap().to_string(), "10");
    // Three minutes at three quarters of the planned speed are four; the half that the work
    // center usually runs at makes them of two.
    assert_eq!(other.run_minutes.unwrap().to_string(), "2");
    plant.rows_follow_from_events();
}

#[test]
fn no_order_is_released_whose_steps_another_site_would_do() {
    let mut plant = plant();
    made_in_munich(&mut plant, json!([]));
    does::<CreateOrder>(&mut plant, at_site("WO-1", "HAM"));
    let release: ReleaseOrder = task(&mut plant, json!({"order": "WO-1"}));
    let problem = Problem::from(plant.execute(&release).unwrap_err());
    assert_eq!(problem.code(), "order.bad_plan");
    let details = problem.details();
    assert_eq!(
        [&details["value"], &details["site"], &details["expected"]],
        ["WC-MUC", "MUC", "HAM"]
    );
    let plan = |center: &str, other: &str| json!({"steps": [{"sequence": 10, "work_center": center, "alternates": [{"work_center": other}]}]});
    let with = |plan: Value| json!({"order": "WO-1", "plan": plan});
    for plan in [plan("WC-MUC", "WC-HAM"), plan("WC-HAM", "WC-MUC")] {
        assert_eq!(
            refuses::<ReleaseOrder>(&mut plant, with(plan)),
            ["order.bad_plan"]
        );
    }
    // Nobody knows where `BENCH` stands.
    does::<ReleaseOrder>(&mut plant, with(plan("WC-HAM", "BENCH")));
    does::<ReportOrder>(
        &mut plant,
        json!({"order": "WO-1", "step": 10, "start": "2"}),
    );
    let open = |center: &str| {
        json!({
            "order": "WO-1", "step": 10, "quantity": "1", "rework_order": "RW-1",
            "plan": {"steps": [{"sequence": 10, "work_center": center}]},
        })
    };
    assert_eq!(
        refuses::<OpenRework>(&mut plant, open("WC-MUC")),
        ["order.bad_plan"]
    );
    does::<OpenRework>(&mut plant, open("WC-HAM-2"));
    plant.rows_follow_from_events();
}
