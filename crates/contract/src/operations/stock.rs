//! `stock.*`: what lies where, what it is worth, and everything that moves.

use crate::operation::Operation;
use lineside::Problem;
use lineside::drawing::DrawStock;
use lineside::stock::{
    AcknowledgeAlert, AdjustStock, CheckAlerts, CloseStockPeriod, CountStock, GetAvailable,
    GetRunningBalance, GetStock, GetStockValue, IssueStock, ListAlerts, ListLots, ListMovements,
    PostStockBatch, ReceiveStock, ReleaseReservation, ReserveStock, ReturnStock, ReverseMovement,
    ScrapStock, SetAlertRule, SetLotStatus, SetStockRules, TransferStock, get_available,
    get_running_balance, get_stock, get_stock_value, list_alerts, list_lots, list_movements,
};

pub(super) fn operations() -> Vec<Operation> {
    let mut operations = movements();
    operations.extend(keeping());
    operations.extend(questions());
    operations
}

/// What moves.
fn movements() -> Vec<Operation> {
    vec![
        Operation::task::<SetStockRules>().example(
            "Pallets, of which master data knows nothing, may be lent before they are bought",
            r#"{"item": "PALLET", "site": "MUC",
                "rules": {"negative": true, "currency": "EUR"},
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f2001", "actor": "jane.doe"}}"#,
        ),
        Operation::task::<ReceiveStock>()
            .example(
                "A thousand bolts at 50 cents each",
                r#"{"item": "BOLT", "site": "MUC", "quantity": "1000",
                    "unit_cost": {"price": "0.50", "currency": "EUR"}, "reference": "DN-4711",
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f2002",
                                "actor": "jane.doe"}}"#,
            )
            .example(
                "A hundred cases for 700 euros",
                r#"{"item": "CASE", "site": "MUC", "quantity": "100",
                    "cost": {"amount": "700.00", "currency": "EUR"}, "reference": "DN-4712",
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f2003",
                                "actor": "jane.doe"}}"#,
            )
            .example(
                "A lot of shims",
                r#"{"item": "SHIM", "site": "MUC", "quantity": "300", "location": "HIGH-BAY",
                    "lot": "L-2026-07", "expires_at": "2036-06-30T22:00:00Z",
                    "cost": {"amount": "36.00", "currency": "EUR"},
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f2004",
                                "actor": "jane.doe"}}"#,
            )
            .example(
                "A second lot, which somebody has to look at first",
                r#"{"item": "SHIM", "site": "MUC", "quantity": "100", "location": "HIGH-BAY",
                    "lot": "L-2026-08", "expires_at": "2037-01-31T23:00:00Z",
                    "status": "quarantine", "cost": {"amount": "12.50", "currency": "EUR"},
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f2005",
                                "actor": "jane.doe"}}"#,
            ),
        Operation::task::<IssueStock>()
            .example(
                "Twenty bolts to repair what an earlier order made",
                r#"{"item": "BOLT", "site": "MUC", "quantity": "20", "order": "WO-2025-00917",
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f2006",
                                "actor": "jane.doe"}}"#,
            )
            .example(
                "Shims of whichever lot goes first, to no order",
                r#"{"item": "SHIM", "site": "MUC", "quantity": "120", "reason": "sample",
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f2007",
                                "actor": "jane.doe"}}"#,
            )
            .example(
                "Cases, under a number of our own",
                r#"{"item": "CASE", "site": "MUC", "quantity": "3", "number": "MTX-2026-01001",
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f2008",
                                "actor": "jane.doe"}}"#,
            ),
        Operation::task::<ReturnStock>().example(
            "Five of the bolts were not used",
            r#"{"item": "BOLT", "site": "MUC", "quantity": "5", "order": "WO-2025-00917",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f2009", "actor": "jane.doe"}}"#,
        ),
        Operation::task::<ScrapStock>()
            .example(
                "Two bolts from the shelf",
                r#"{"item": "BOLT", "site": "MUC", "quantity": "2", "reason": "material_defect",
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f2010",
                                "actor": "jane.doe"}}"#,
            )
            .example(
                "One bolt that the order had been given; the shelf does not change",
                r#"{"item": "BOLT", "site": "MUC", "quantity": "1", "reason": "operator_error",
                    "issued": true, "order": "WO-2025-00917",
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f2011",
                                "actor": "jane.doe"}}"#,
            ),
        Operation::task::<TransferStock>().example(
            "Shims to the line",
            r#"{"item": "SHIM", "site": "MUC", "quantity": "50", "location": "HIGH-BAY",
                "lot": "L-2026-07", "to_location": "LINE-1",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f2012", "actor": "jane.doe"}}"#,
        ),
        Operation::task::<AdjustStock>().example(
            "Ten bolts turn up behind the shelf",
            r#"{"item": "BOLT", "site": "MUC", "direction": "up", "quantity": "10",
                "reason": "found",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f2013", "actor": "jane.doe"}}"#,
        ),
        Operation::task::<CountStock>().example(
            "A thousand bolts are counted; the books said 993",
            r#"{"item": "BOLT", "site": "MUC", "quantity": "1000", "reference": "COUNT-12",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f2014", "actor": "max.roe"}}"#,
        ),
        Operation::task::<ReverseMovement>().example(
            "The cases had never left",
            r#"{"of": "MTX-2026-01001",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f2015", "actor": "max.roe",
                            "reason": "booked on the wrong site"}}"#,
        ),
        Operation::task::<PostStockBatch<'static>>().example(
            "Two receipts and an issue in one commit",
            r#"{"kinds": ["receipt", "issue"], "items": ["BOLT", "CASE"], "sites": ["MUC"],
                "kind": [0, 0, 1], "item": [0, 1, 0], "site": [0, 0, 0],
                "quantity": [200, 10, 25], "amount": [10000, 7000, -1], "currency": "EUR",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f2016", "actor": "jane.doe"}}"#,
        ),
    ]
}

/// What is promised, held, watched and closed.
fn keeping() -> Vec<Operation> {
    vec![
        Operation::task::<ReserveStock>().example(
            "Forty shims are put aside for an order",
            r#"{"item": "SHIM", "site": "MUC", "quantity": "40", "order": "WO-2026-00001",
                "strength": "hard", "lot": "L-2026-07", "reservation": "RES-2026-00001",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f2017", "actor": "max.roe"}}"#,
        ),
        Operation::task::<ReleaseReservation>().example(
            "Ten fewer will do",
            r#"{"item": "SHIM", "site": "MUC", "reservation": "RES-2026-00001", "quantity": "10",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f2018", "actor": "max.roe"}}"#,
        ),
        Operation::task::<SetLotStatus>().example(
            "The second lot may be used",
            r#"{"item": "SHIM", "lot": "L-2026-08", "status": "released",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f2019", "actor": "max.roe"}}"#,
        ),
        Operation::task::<SetAlertRule>().example(
            "Order again at 300; say so when a lot lasts for 30 days only",
            r#"{"item": "SHIM", "site": "MUC",
                "rule": {"reorder_point": "300", "hysteresis": "20", "expiring_within": "PT720H"},
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f2020", "actor": "jane.doe"}}"#,
        ),
        Operation::task::<AcknowledgeAlert>().example(
            "Somebody has seen that shims are low",
            r#"{"item": "SHIM", "site": "MUC", "alert": {"kind": "low_stock"},
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f2021", "actor": "max.roe"}}"#,
        ),
        Operation::task::<CheckAlerts>().example(
            "Five hundred shims will be needed",
            r#"{"item": "SHIM", "site": "MUC",
                "requirements": [{"at": "2026-12-01T07:00:00Z", "quantity": "500"}],
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f2022", "actor": "jane.doe"}}"#,
        ),
        Operation::task::<CloseStockPeriod>().example(
            "The books of last year are closed",
            r#"{"site": "MUC", "until": "2025-12-31T23:00:00Z",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f2023", "actor": "max.roe"}}"#,
        ),
    ]
}

/// What can be asked.
fn questions() -> Vec<Operation> {
    vec![
        Operation::on_plant("stock.get", |plant, request: &GetStock, _| {
            plant.ask(|reads, _, _| get_stock(reads, request))
        })
        .example(
            "Shims: where they lie, and for whom",
            r#"{"item": "SHIM", "site": "MUC"}"#,
        ),
        Operation::on_plant("stock.available", |plant, request: &GetAvailable, _| {
            plant.ask(|reads, _, _| get_available(reads, request))
        })
        .example("To anybody", r#"{"item": "SHIM", "site": "MUC"}"#)
        .example(
            "To the order that some are put aside for",
            r#"{"item": "SHIM", "site": "MUC", "order": "WO-2026-00001"}"#,
        ),
        Operation::on_plant("stock.list_lots", |plant, request: &ListLots, _| {
            plant.ask(|reads, _, _| list_lots(reads, request))
        })
        .example(
            "In the order in which they go",
            r#"{"item": "SHIM", "site": "MUC"}"#,
        ),
        Operation::on_plant(
            "stock.list_movements",
            |plant, request: &ListMovements, _| {
                plant.ask(|reads, _, _| list_movements(reads, request))
            },
        )
        .example(
            "What happened to the bolts, five at a time",
            r#"{"item": "BOLT", "site": "MUC", "limit": 5}"#,
        )
        .example(
            "What a work order was given",
            r#"{"order": "WO-2025-00917"}"#,
        ),
        Operation::on_plant(
            "stock.running_balance",
            |plant, request: &GetRunningBalance, _| {
                plant.ask(|reads, _, _| get_running_balance(reads, request))
            },
        )
        .example(
            "How many bolts there were after each movement",
            r#"{"item": "BOLT", "site": "MUC"}"#,
        ),
        Operation::on_plant("stock.value", |plant, request: &GetStockValue, _| {
            plant.ask(|reads, _, _| get_stock_value(reads, request))
        })
        .example("Of a whole site", r#"{"site": "MUC"}"#),
        Operation::on_plant("stock.list_alerts", |plant, request: &ListAlerts, _| {
            plant.ask(|reads, _, _| list_alerts(reads, request))
        })
        .example("What needs attention", r#"{"site": "MUC"}"#),
        Operation::new("stock.draw", |request: &DrawStock, _| {
            Ok::<_, Problem>(request.draw())
        })
        .example(
            "Bolts came and went, and are to be bought again at 20",
            r#"{"source": {"type": "balance", "rule": {"reorder_point": "20"}, "chart": {"steps": [
                {"balance": "100", "movement": {
                    "number": "MTX-2026-00001", "kind": "receipt", "item": "BOLT", "site": "MUC",
                    "quantity": "100", "at": "2026-03-01T08:00:00Z", "place": 1,
                    "by": "jane.doe"}},
                {"balance": "40", "movement": {
                    "number": "MTX-2026-00002", "kind": "issue_to_wo", "item": "BOLT",
                    "site": "MUC", "quantity": "60", "order": "WO-2026-00001",
                    "at": "2026-03-02T07:30:00Z", "place": 2, "by": "jane.doe"}}]}},
                "title": "Bolts in Munich"}"#,
        ),
    ]
}
