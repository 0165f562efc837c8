//! A floor beside a real plant: what lawful rows come to in it.

mod parts;

use crate::Plant;
use lineside_execution::{Command, Task};
use lineside_floor::{
    CountOrders, FindOrders, FindSteps, LoadReport, ReportConsumption, ReportLoad, ReportWip,
    ShowConsumption, ShowProgress, TraverseGraph, TraversedGraph,
};
use lineside_journal::CommandId;
use lineside_kernel::Problem;
use lineside_master::item::PutItems;
use lineside_master::routing::LoadRoutings;
use lineside_master::site::PutSites;
use lineside_master::work_center::PutWorkCenters;
use lineside_order::{
    CreateOrder, ImportOrder, IssueToOrder, MergeOrders, ReleaseOrder, ReportOrder,
    ReturnFromOrder, ReverseOrderPosting, ScrapOrderComponent, SplitOrder, UnreleaseOrder,
};
use lineside_stock::ReceiveStock;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::cell::Cell;

/// Two sites with a work centre each, and an item that can be made at both.
struct Yard {
    plant: Plant,
    commands: Cell<u64>,
}

impl Yard {
    fn new() -> Self {
        let yard = Self {
            plant: Plant::open("memory:").unwrap(),
            commands: Cell::new(0),
        };
        let sites = ["S1", "S2"]
            .map(|site| json!({"site": site, "name": site, "zone": "UTC", "currency": "EUR"}));
        yard.does::<PutSites>(json!({"sites": sites}));
        let centers = [("W1", "S1"), ("V1", "S2")].map(|(center, site)| {
            json!({"work_center": center, "name": center, "site": site, "kind": "x"})
        });
        yard.does::<PutWorkCenters>(json!({"work_centers": centers}));
        let items = ["A", "RAW"]
            .map(|item| json!({"item": item, "name": item, "kind": "part", "unit": "pcs"}));
        yard.does::<PutItems>(json!({"items": items}));
        yard
    }

    #[track_caller]
    fn does<T: Task + DeserializeOwned>(&self, mut fields: Value) {
        self.commands.set(self.commands.get() + 1);
        let id = CommandId::derived(&format!("test {}", self.commands.get()));
        let command = Command::new(id, "jane".parse().unwrap());
        fields["command"] = serde_json::to_value(command).unwrap();
        let task: T = serde_json::from_value(fields).unwrap();
        self.plant.execute(&task).unwrap();
    }

    fn routing(&self, key: Value, work_center: &str) {
        let step = json!({"step": 10, "operation": "x", "work_center": work_center,
            "run_time": {"type": "per_unit", "minutes": "1"}});
        let routing =
            json!({"item": "A", "key": key, "effective": {"from": "2026-01-01"}, "steps": [step]});
        self.does::<LoadRoutings>(json!({"routings": [routing]}));
    }

    /// An order for so much of an item without master data, by a plan of its own, released.
    fn released(&self, order: &str, quantity: &str, plan: Value) {
        self.does::<CreateOrder>(json!({"order": order, "item": "P", "site": "S1",
            "quantity": quantity, "plan": plan, "stock": "none"}));
        self.does::<ReleaseOrder>(json!({"order": order}));
    }

    /// Two raw materials by lots, 100 of each lot, and an order for ten that needs one each of
    /// the first, for which two of the second may stand.
    fn resins(&self) {
        let resins = ["RESIN", "SPARE"].map(|item| {
            json!({"item": item, "name": item, "kind": "raw", "unit": "pcs", "tracking": "lot"})
        });
        self.does::<PutItems>(json!({"items": resins}));
        for (item, lot) in [("RESIN", "L-1"), ("RESIN", "L-2"), ("SPARE", "S-1")] {
            self.does::<ReceiveStock>(json!({"item": item, "site": "S1", "quantity": "100",
                "lot": lot, "cost": {"amount": "100", "currency": "EUR"}}));
        }
        let component = json!({"line": 1, "item": "RESIN", "quantity": "1",
            "substitutes": [{"item": "SPARE", "ratio": "2"}]});
        let plan = json!({"steps": [{"sequence": 10}], "components": [component]});
        self.does::<CreateOrder>(
            json!({"order": "WO-5", "item": "P", "site": "S1", "quantity": "10", "plan": plan}),
        );
        self.does::<ReleaseOrder>(json!({"order": "WO-5"}));
    }

    fn issued(&self, order: &str, item: &str, lot: &str, quantity: &str) {
        self.does::<IssueToOrder>(
            json!({"order": order, "item": item, "lot": lot, "quantity": quantity}),
        );
    }

    fn split(&self, order: &str, into: &str, quantity: &str) {
        self.does::<SplitOrder>(json!({"order": order, "into": into, "quantity": quantity}));
    }

    /// What each order consumed, as `item net: lot net, ...`, followed and read afresh.
    #[track_caller]
    fn consumed(&self, order: &str) -> Vec<String> {
        let shown = || {
            let request = ShowConsumption {
                order: order.parse().unwrap(),
            };
            let shown = self
                .plant
                .on_floor(|floor| floor.show_consumption(&request));
            let parts = shown.unwrap().parts.into_iter();
            let parts = parts.map(|part| {
                let lots = part.lots.iter();
                let lots: Vec<_> = lots
                    .map(|lot| format!("{} {}", lot.lot, lot.quantity_net.normalize()))
                    .collect();
                let net = part.quantity_net.normalize();
                format!("{} {net}: {}", part.item, lots.join(", "))
            });
            parts.collect::<Vec<_>>()
        };
        let followed = shown();
        self.plant.inner.floors.clear();
        assert_eq!(shown(), followed);
        followed
    }

    /// The orders that used a part, followed and read afresh.
    #[track_caller]
    fn users(&self, part: Value) -> Vec<String> {
        let request: FindOrders =
            serde_json::from_value(json!({"filter": {"used_part": part}})).unwrap();
        let found = || {
            let found = self.plant.on_floor(|floor| floor.find_orders(&request));
            let orders = found.unwrap().orders.into_iter();
            orders
                .map(|order| order.order.to_string())
                .collect::<Vec<_>>()
        };
        let followed = found();
        self.plant.inner.floors.clear();
        assert_eq!(found(), followed);
        followed
    }

    fn load(&self) -> Result<LoadReport, Problem> {
        self.plant
            .on_floor(|floor| floor.report_load(&ReportLoad::default()))
    }

    /// The work ahead of a work center, in hours.
    fn hours(&self, center: &str) -> String {
        let report = self.load().unwrap();
        let mut all = report.work_centers.iter();
        let found = all.find(|load| load.work_center.as_str() == center);
        found.unwrap().standard_hours.to_string()
    }

    fn walked(&self, request: Value) -> TraversedGraph {
        let request: TraverseGraph = serde_json::from_value(request).unwrap();
        self.plant
            .on_floor(|floor| floor.traverse_graph(&request))
            .unwrap()
    }
}

#[test]
fn an_item_may_be_made_in_several_ways_from_one_day() {
    let yard = Yard::new();
    yard.routing(json!({"revision": "1"}), "W1");
    let ways = || {
        yard.walked(
            json!({"from": {"type": "item", "item": "A"}, "relationship": "routes_through"}),
        )
    };
    assert_eq!(ways().total, 1);
    yard.routing(json!({"revision": "1", "site": "S2"}), "V1");
    yard.routing(json!({"revision": "1", "alternate": "cast"}), "W1");
    let followed = ways();
    assert_eq!(followed.total, 3);
    for way in &followed.nodes {
        let back = yard.walked(
            json!({"from": way.node(), "relationship": "routes_through", "direction": "backward"}),
        );
        assert_eq!(back.total, 1);
    }
    yard.plant.inner.floors.clear();
    assert_eq!(ways(), followed);
}

#[test]
fn a_step_at_no_work_center_is_at_none() {
    let yard = Yard::new();
    yard.plant
        .on_floor(|floor| floor.count_orders(&CountOrders::default()))
        .unwrap();
    yard.released(
        "WO-1",
        "5",
        json!({"steps": [{"sequence": 10, "operation": "by hand", "run_minutes": "60"}]}),
    );
    yard.does::<ReportOrder>(json!({"order": "WO-1", "step": 10, "start": "5"}));
    let load = || yard.load().unwrap().work_centers;
    let followed = load();
    let codes: Vec<&str> = followed.iter().map(|at| at.work_center.as_str()).collect();
    assert_eq!(codes, ["V1", "W1"]);
    let steps = yard
        .plant
        .on_floor(|floor| floor.find_steps(&FindSteps::default()))
        .unwrap();
    assert_eq!(steps.steps[0].work_center, None);
    let wip = yard
        .plant
        .on_floor(|floor| floor.report_wip(&ReportWip::default()))
        .unwrap();
    assert_eq!(
        (wip.lines[0].site.as_str(), &wip.lines[0].work_center),
        ("S1", &None)
    );
    yard.plant.inner.floors.clear();
    assert_eq!(load(), followed);
}

#[test]
fn a_work_center_that_orders_alone_name_goes_with_them() {
    let yard = Yard::new();
    let load = || yard.load().unwrap().work_centers;
    let codes = || -> Vec<_> {
        let all = load().into_iter();
        all.map(|at| format!("{} {}", at.work_center, at.site))
            .collect()
    };
    let afresh = || {
        yard.plant.inner.floors.clear();
        codes()
    };
    let at_home = ["V1 S2", "W1 S1"];
    assert_eq!(codes(), at_home);
    let order = |code: &str, site: &str| {
        let steps = json!([{"sequence": 10, "work_center": "LENT", "run_minutes": "60"}]);
        yard.does::<CreateOrder>(json!({"order": code, "item": "P", "site": site,
            "quantity": "5", "stock": "none"}));
        yard.does::<ReleaseOrder>(json!({"order": code, "plan": {"steps": steps}}));
    };
    // It stands where the first order by code says, whichever came first.
    order("WO-2", "S1");
    assert_eq!(codes(), ["LENT S1", "V1 S2", "W1 S1"]);
    order("WO-1", "S2");
    let followed = codes();
    assert_eq!(followed, ["LENT S2", "V1 S2", "W1 S1"]);
    assert_eq!(afresh(), followed);
    yard.does::<UnreleaseOrder>(json!({"order": "WO-1"}));
    let followed = codes();
    assert_eq!(followed, ["LENT S1", "V1 S2", "W1 S1"]);
    assert_eq!(afresh(), followed);
    yard.does::<UnreleaseOrder>(json!({"order": "WO-2"}));
    let followed = codes();
    assert_eq!(followed, at_home);
    assert_eq!(afresh(), followed);
    // What master data knows stays, whoever names it.
    order("WO-3", "S2");
    let lent = json!({"work_center": "LENT", "name": "LENT", "site": "S1", "kind": "x"});
    yard.does::<PutWorkCenters>(json!({"work_centers": [lent]}));
    yard.does::<UnreleaseOrder>(json!({"order": "WO-3"}));
    let followed = codes();
    assert_eq!(followed, ["LENT S1", "V1 S2", "W1 S1"]);
    assert_eq!(afresh(), followed);
}

#[test]
fn a_batch_that_is_begun_takes_as_long_as_a_full_one() {
    let yard = Yard::new();
    let baked = json!({"steps": [{"sequence": 10, "work_center": "W1", "run_minutes": "1.2", "run_batch": "50"}]});
    yard.released("WO-1", "10", baked.clone());
    assert_eq!(yard.hours("W1"), "1.00");
    yard.released("WO-2", "101", baked);
    assert_eq!(yard.hours("W1"), "4.00");
    yard.does::<ReportOrder>(json!({"order": "WO-2", "step": 10, "out": "50"}));
    assert_eq!(yard.hours("W1"), "3.00");
    let request = ShowProgress {
        order: "WO-2".parse().unwrap(),
    };
    let progress = yard.plant.on_floor(|floor| floor.show_progress(&request));
    let percent = progress.unwrap().percent_of_work.unwrap();
    assert_eq!(percent.to_string(), "33.33");
}

#[test]
fn a_third_of_a_minute_stays_a_third_in_hours() {
    let yard = Yard::new();
    let step =
        json!({"sequence": 10, "work_center": "W1", "setup_minutes": "7.5", "run_minutes": "1/3"});
    yard.released("WO-1", "9", json!({"steps": [step]}));
    // 7.5 + 3 minutes are 0.175 hours.
    assert_eq!(yard.hours("W1"), "0.18");
}

#[test]
fn work_that_no_report_can_show_is_named_and_leaves_other_questions_alone() {
    let yard = Yard::new();
    let step = json!({"sequence": 10, "work_center": "W1", "run_minutes": "99999999999999999999999999999"});
    yard.released("WO-1", "1000", json!({"steps": [step]}));
    let problem = yard.load().unwrap_err();
    assert_eq!(problem.code(), "graph.out_of_range");
    assert_eq!(problem.path(), Some("orders"));
    assert_eq!(problem.details()["item"], "P");
    assert_eq!(problem.details()["order"], "WO-1");
    let counts = yard
        .plant
        .on_floor(|floor| floor.count_orders(&CountOrders::default()));
    assert_eq!(counts.unwrap().orders, 1);
}

#[test]
fn what_is_scrapped_from_the_shelf_counts_as_used() {
    let yard = Yard::new();
    yard.does::<ReceiveStock>(json!({"item": "RAW", "site": "S1", "quantity": "100",
        "cost": {"amount": "100", "currency": "EUR"}}));
    yard.does::<CreateOrder>(json!({"order": "WO-1", "item": "P", "site": "S1", "quantity": "10",
        "plan": {"steps": [{"sequence": 10}], "components": [{"line": 1, "item": "RAW", "quantity": "1"}]}}));
    yard.does::<ReleaseOrder>(json!({"order": "WO-1"}));
    let used = || {
        let request = ReportConsumption::default();
        let report = yard
            .plant
            .on_floor(|floor| floor.report_consumption(&request));
        let line = &report.unwrap().lines[0];
        [
            line.quantity_issued,
            line.quantity_scrapped,
            line.quantity_used,
            line.variance,
        ]
        .map(|of| of.to_string())
    };
    yard.does::<IssueToOrder>(json!({"order": "WO-1", "item": "RAW", "quantity": "10"}));
    yard.does::<ScrapOrderComponent>(json!({"order": "WO-1", "item": "RAW", "quantity": "3",
        "reason": "material_defect", "from_stock": true}));
    yard.does::<ReportOrder>(json!({"order": "WO-1", "step": 10, "out": "10"}));
    assert_eq!(used(), ["10", "3", "13", "3"]);
    // What was issued before is in what was used already.
    yard.does::<ScrapOrderComponent>(json!({"order": "WO-1", "item": "RAW", "quantity": "1",
        "reason": "material_defect"}));
    assert_eq!(used(), ["10", "3", "13", "3"]);
    yard.plant.inner.floors.clear();
    assert_eq!(used(), ["10", "3", "13", "3"]);
}
