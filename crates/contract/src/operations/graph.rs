//! `graph.*`: the floor as a graph, and its reports.

use crate::operation::Operation;
use lineside::Problem;
use lineside::drawing::DrawFloor;
use lineside::floor::{
    CountOrders, FindMovements, FindOrders, FindSteps, ListShortages, ListUses, ReportConsumption,
    ReportLoad, ReportScrap, ReportWip, ShowConsumption, ShowOutput, ShowProgress, TraverseGraph,
};

pub(super) fn operations() -> Vec<Operation> {
    let families = [questions(), reports()];
    families.into_iter().flatten().collect()
}

fn questions() -> Vec<Operation> {
    vec![
        Operation::on_plant("graph.traverse", |plant, request: &TraverseGraph, _| {
            plant.on_floor(|floor| floor.traverse_graph(request))
        })
        .example(
            "The steps of a work order",
            r#"{"from": {"type": "work_order", "order": "WO-2026-00001"},
                "relationship": "has_step"}"#,
        )
        .example(
            "The work orders of a site that are under way",
            r#"{"from": {"type": "site", "site": "MUC"}, "relationship": "performed_at",
                "direction": "backward", "orders": {"statuses": ["in_progress"]}}"#,
        )
        .example(
            "What a customer's order is fulfilled by",
            r#"{"from": {"type": "sales_order", "sales_order": "SO-2026-0815"},
                "relationship": "fulfilled_by"}"#,
        ),
        Operation::on_plant("graph.find_orders", |plant, request: &FindOrders, _| {
            plant.on_floor(|floor| floor.find_orders(request))
        })
        .example(
            "Orders with work at a work centre that are not done",
            r#"{"filter": {"statuses": ["released", "in_progress"], "work_center": "WC-ASM-01"},
                "limit": 10}"#,
        )
        .example(
            "Orders that used a part",
            r#"{"filter": {"used_part": {"item": "CASE"}}}"#,
        ),
        Operation::on_plant("graph.find_steps", |plant, request: &FindSteps, _| {
            plant.on_floor(|floor| floor.find_steps(request))
        })
        .example(
            "What runs at a work centre now",
            r#"{"filter": {"statuses": ["in_progress"], "work_center": "WC-ASM-01"}}"#,
        ),
        Operation::on_plant(
            "graph.find_movements",
            |plant, request: &FindMovements, _| {
                plant.on_floor(|floor| floor.find_movements(request))
            },
        )
        .example(
            "Scrap of a work order that stands",
            r#"{"filter": {"kinds": ["scrap"], "order": "WO-2026-00001",
                           "only_standing": true}}"#,
        ),
        Operation::on_plant("graph.show_progress", |plant, request: &ShowProgress, _| {
            plant.on_floor(|floor| floor.show_progress(request))
        })
        .example("How far it has come", r#"{"order": "WO-2026-00002"}"#),
        Operation::on_plant(
            "graph.show_consumption",
            |plant, request: &ShowConsumption, _| {
                plant.on_floor(|floor| floor.show_consumption(request))
            },
        )
        .example("What went into it", r#"{"order": "WO-2026-00002"}"#),
        Operation::on_plant("graph.show_output", |plant, request: &ShowOutput, _| {
            plant.on_floor(|floor| floor.show_output(request))
        })
        .example("What came out of it", r#"{"order": "WO-2026-00002"}"#),
        Operation::on_plant(
            "graph.list_shortages",
            |plant, request: &ListShortages, _| {
                plant.on_floor(|floor| floor.list_shortages(request))
            },
        )
        .example(
            "With fifty bolts and nothing else on hand",
            r#"{"orders": {"site": "MUC"},
                "on_hand": [{"item": "BOLT", "site": "MUC", "quantity": "50"}]}"#,
        ),
        Operation::on_plant("graph.list_uses", |plant, request: &ListUses, _| {
            plant.on_floor(|floor| floor.list_uses(request))
        })
        .example("Open orders that need cases", r#"{"item": "CASE"}"#),
    ]
}

fn reports() -> Vec<Operation> {
    vec![
        Operation::on_plant("graph.count_orders", |plant, request: &CountOrders, _| {
            plant.on_floor(|floor| floor.count_orders(request))
        })
        .example("All orders", r#"{}"#),
        Operation::on_plant("graph.report_scrap", |plant, request: &ReportScrap, _| {
            plant.on_floor(|floor| floor.report_scrap(request))
        })
        .example(
            "A chart for each item of a site",
            r#"{"site": "MUC", "by": "item"}"#,
        ),
        Operation::on_plant("graph.report_wip", |plant, request: &ReportWip, _| {
            plant.on_floor(|floor| floor.report_wip(request))
        })
        .example("What waits and runs in Munich", r#"{"site": "MUC"}"#),
        Operation::on_plant("graph.report_load", |plant, request: &ReportLoad, _| {
            plant.on_floor(|floor| floor.report_load(request))
        })
        .example(
            "Work ahead against the hours of March",
            r#"{"period": {"start": "2026-03-01T00:00:00+01:00",
                           "end": "2026-04-01T00:00:00+02:00"},
                "rated": [{"work_center": "WC-ASM-01", "hours": "160"}]}"#,
        ),
        Operation::on_plant(
            "graph.report_consumption",
            |plant, request: &ReportConsumption, _| {
                plant.on_floor(|floor| floor.report_consumption(request))
            },
        )
        .example(
            "Orders that are settled, by product",
            r#"{"orders": {"statuses": ["completed", "closed"]}, "by_product": true}"#,
        ),
        Operation::new("graph.draw", |request: &DrawFloor, _| {
            Ok::<_, Problem>(request.draw())
        })
        .example(
            "What waits, as a Vega-Lite specification",
            r#"{"source": {"type": "wip", "chart": {"lines": [
                {"site": "MUC", "work_center": "WC-ASM-01", "operation": "Assemble",
                 "quantity_queue": "12", "quantity_wip": "8", "unit": "pcs", "steps": 3}]}},
                "format": "vega_lite"}"#,
        ),
    ]
}
