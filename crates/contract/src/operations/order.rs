//! `order.*`: work orders, from the plan to the last unit.

use crate::operation::Operation;
use lineside::drawing::DrawOrder;
use lineside::order::{
    BookOrderTime, CancelOrder, ChangeOrder, CloseOrder, CompleteOrder, CreateOrder, FirmOrder,
    GetOrder, GetOrderProgress, HoldOrder, ImportOrder, IssueToOrder, ListOrderPostings,
    ListOrderShortages, ListOrders, MergeOrders, OpenRework, ReceiveFromOrder, ReleaseOrder,
    ReleaseOrderHold, ReopenOrder, ReportOrder, ReportOrders, ReturnFromOrder, ReverseOrderPosting,
    ScrapOrderComponent, SkipOrderStep, SplitOrder, StartOrder, UnfirmOrder, UnreleaseOrder,
    get_order, get_order_progress, list_order_postings, list_order_shortages, list_orders,
};
use lineside::{AcceptSchedule, Problem};

pub(super) fn operations() -> Vec<Operation> {
    let families = [planning(), work(), material(), ending(), questions()];
    families.into_iter().flatten().collect()
}

/// From the first plan to the release.
fn planning() -> Vec<Operation> {
    vec![
        Operation::task::<CreateOrder>()
            .example(
                "Fifty gearboxes for a customer, with their own steps and components",
                r#"{"order": "WO-2026-00001", "item": "GEARBOX", "site": "MUC", "quantity": "50",
                    "demand": {"type": "make_to_order", "sales_order": "SO-2026-0815", "line": 1},
                    "planned_start": "2026-03-02", "planned_end": "2026-03-06",
                    "plan": {
                        "steps": [
                            {"sequence": 10, "operation": "Assemble", "work_center": "WC-ASM-01",
                             "setup_minutes": "15", "run_minutes": "6"},
                            {"sequence": 15, "operation": "Deburr", "work_center": "WC-ASM-01",
                             "run_minutes": "1"},
                            {"sequence": 20, "operation": "Test", "work_center": "WC-TEST-01",
                             "setup_minutes": "10", "run_minutes": "2.5"}],
                        "components": [
                            {"line": 1, "item": "CASE", "quantity": "1", "step": 10},
                            {"line": 2, "item": "BOLT", "quantity": "4", "step": 10}]},
                    "stock": "none",
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3001", "actor": "jane.doe"}}"#,
            )
            .example(
                "Twenty more for stock; steps and components come from master data",
                r#"{"order": "WO-2026-00002", "item": "GEARBOX", "site": "MUC", "quantity": "20",
                    "planned_start": "2026-03-09", "planned_end": "2026-03-11",
                    "tolerances": {"over": "0.05", "replace_scrap": true},
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3002", "actor": "jane.doe"}}"#,
            )
            .example(
                "A proposal for April",
                r#"{"order": "WO-2026-00003", "item": "GEARBOX", "site": "MUC", "quantity": "30",
                    "planned_start": "2026-04-01", "priority": 4,
                    "plan": {"steps": [{"sequence": 10, "work_center": "WC-ASM-01"}]},
                    "stock": "none",
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3003", "actor": "jane.doe"}}"#,
            ),
        Operation::task::<ImportOrder>().example(
            "An order that the system before this one completed",
            r#"{"order": "WO-2025-00917",
                "past": {
                    "header": {"item": "GEARBOX", "site": "MUC", "priority": 3, "stock": "none",
                               "planned_start": "2025-11-03", "planned_end": "2025-11-04"},
                    "quantity": "10",
                    "plan": {"steps": [{"sequence": 10, "operation": "Assemble",
                                        "work_center": "WC-ASM-01"}],
                             "components": [{"line": 1, "item": "CASE", "quantity": "1"}]},
                    "status": "completed",
                    "steps": [{"sequence": 10, "quantity_in": "10", "quantity_out": "9",
                               "quantity_scrapped": "1", "labor_hours": "2.5",
                               "actual_start": "2025-11-03T06:00:00Z",
                               "actual_end": "2025-11-03T08:30:00Z"}],
                    "components": [{"line": 1, "issued": "10",
                                    "amount": {"amount": "70.00", "currency": "EUR"}}],
                    "received": "9",
                    "actual_start": "2025-11-03T06:00:00Z",
                    "actual_end": "2025-11-03T08:30:00Z"},
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3004", "actor": "ada.admin"}}"#,
        ),
        Operation::task::<ChangeOrder>().example(
            "The customer needs it two days earlier",
            r#"{"order": "WO-2026-00001", "priority": 1, "planned_end": "2026-03-04",
                "expected_version": 1,
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3005", "actor": "jane.doe"}}"#,
        ),
        Operation::task::<FirmOrder>()
            .example(
                "It will be made",
                r#"{"order": "WO-2026-00001",
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3006", "actor": "jane.doe"}}"#,
            )
            .example(
                "And so will the proposal",
                r#"{"order": "WO-2026-00003",
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3007", "actor": "jane.doe"}}"#,
            ),
        Operation::task::<UnfirmOrder>().example(
            "Or perhaps not",
            r#"{"order": "WO-2026-00003",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3008", "actor": "jane.doe"}}"#,
        ),
        Operation::task::<ReleaseOrder>()
            .example(
                "The floor may begin",
                r#"{"order": "WO-2026-00001",
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3009", "actor": "jane.doe"}}"#,
            )
            .example(
                "With the revisions of the day it starts, if every component is in stock",
                r#"{"order": "WO-2026-00002", "check_availability": true,
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f300a", "actor": "jane.doe"}}"#,
            )
            .example(
                "An order that was released too soon",
                r#"{"order": "WO-2026-00003",
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f300b", "actor": "jane.doe"}}"#,
            ),
        Operation::on_plant("order.accept_schedule", |plant, task: &AcceptSchedule, _| {
            plant.accept_schedule(task)
        })
        .sketch(
            "Where the model that was made at position 42 is put to work",
            r#"{"model": {"resources": [{"name": "WC-ASM-01"}], "orders": [
                    {"name": "WO-2026-00003", "operations": [
                        {"name": "10", "modes": [{"resource": "WC-ASM-01", "duration": 30}]}]}]},
                "plan": {"operations": [
                    {"order": "WO-2026-00003", "operation": "10", "mode": 0,
                     "resource": "WC-ASM-01", "setup_start": 0, "start": 0, "end": 30}]},
                "clock": {"origin": "2026-04-01T06:00:00+02:00", "tick": "PT1M"},
                "position": 42,
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f300f", "actor": "jane.doe"}}"#,
        ),
        Operation::task::<UnreleaseOrder>().example(
            "It is taken back",
            r#"{"order": "WO-2026-00003",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f300c", "actor": "jane.doe"}}"#,
        ),
        Operation::task::<SplitOrder>().example(
            "Ten of them under an order of their own",
            r#"{"order": "WO-2026-00001", "into": "WO-2026-00004", "quantity": "10",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f300d", "actor": "jane.doe"}}"#,
        ),
        Operation::task::<MergeOrders>().example(
            "And back again",
            r#"{"order": "WO-2026-00001", "from": "WO-2026-00004",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f300e", "actor": "jane.doe"}}"#,
        ),
    ]
}

/// What happens at the steps.
fn work() -> Vec<Operation> {
    vec![
        Operation::task::<StartOrder>().example(
            "Work begins",
            r#"{"order": "WO-2026-00001",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3010", "actor": "max.roe"}}"#,
        ),
        Operation::task::<SkipOrderStep>().example(
            "These cases come without burrs",
            r#"{"order": "WO-2026-00001", "step": 15,
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3011", "actor": "max.roe"}}"#,
        ),
        Operation::task::<HoldOrder>().example(
            "Something is wrong with the cases",
            r#"{"order": "WO-2026-00001", "cause": "material_defect",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3012", "actor": "max.roe",
                            "reason": "scratches on the sealing face"}}"#,
        ),
        Operation::task::<ReleaseOrderHold>().example(
            "They can be used as they are",
            r#"{"order": "WO-2026-00001", "disposition": "use_as_is", "decided_by": "quinn.lee",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3013", "actor": "jane.doe",
                            "reason": "no scratch is deeper than 0.01 mm"}}"#,
        ),
        Operation::task::<ReportOrder>()
            .example(
                "Forty-eight good, two scrapped, and the hours it took",
                r#"{"order": "WO-2026-00001", "step": 10, "out": "48", "scrap": "2",
                    "reason": "quality_defect", "labor_hours": "5.25",
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3014", "actor": "max.roe"}}"#,
            )
            .example(
                "Five are begun and four are done",
                r#"{"order": "WO-2026-00002", "step": 10, "start": "5", "out": "4",
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3015", "actor": "max.roe"}}"#,
            )
            .example(
                "Two of them pass the test",
                r#"{"order": "WO-2026-00002", "step": 20, "out": "2",
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3026", "actor": "max.roe"}}"#,
            ),
        Operation::task::<OpenRework>().example(
            "Two leak; they get new seals under an order of their own",
            r#"{"order": "WO-2026-00001", "step": 20, "quantity": "2",
                "rework_order": "WO-2026-00005",
                "plan": {"steps": [{"sequence": 10, "operation": "Replace the seal",
                                    "work_center": "WC-ASM-01"}]},
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3016", "actor": "max.roe"}}"#,
        ),
        Operation::task::<ReportOrders<'_>>().example(
            "A shift at once: the test, the rework, and the test of what was reworked",
            r#"{"orders": ["WO-2026-00001", "WO-2026-00005"],
                "order": [0, 0, 1, 0], "step": [20, 20, 10, 20], "out": [30, 16, 2, 2],
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3017", "actor": "max.roe"}}"#,
        ),
        Operation::task::<BookOrderTime>().example(
            "An hour and a half of the test bench",
            r#"{"order": "WO-2026-00001", "step": 20, "machine_hours": "1.5",
                "posting": "TIME-0001",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3018", "actor": "max.roe"}}"#,
        ),
        Operation::task::<ReverseOrderPosting>().example(
            "Which was another order's",
            r#"{"order": "WO-2026-00001", "of": "TIME-0001",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3019", "actor": "max.roe",
                            "reason": "booked on the wrong order"}}"#,
        ),
    ]
}

/// Material, to the order and from it.
fn material() -> Vec<Operation> {
    vec![
        Operation::task::<IssueToOrder>()
            .example(
                "Fifty-two cases",
                r#"{"order": "WO-2026-00001", "line": 1, "quantity": "52",
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3020", "actor": "max.roe"}}"#,
            )
            .example(
                "All bolts; the item says which line is meant",
                r#"{"order": "WO-2026-00001", "item": "BOLT", "quantity": "200",
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3021", "actor": "max.roe"}}"#,
            )
            .example(
                "Cases from the stock of the site",
                r#"{"order": "WO-2026-00002", "item": "CASE", "quantity": "10",
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3022", "actor": "max.roe"}}"#,
            ),
        Operation::task::<ReturnFromOrder>().example(
            "One case too many",
            r#"{"order": "WO-2026-00001", "line": 1, "quantity": "1",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3023", "actor": "max.roe"}}"#,
        ),
        Operation::task::<ScrapOrderComponent>().example(
            "One case was dropped",
            r#"{"order": "WO-2026-00001", "line": 1, "quantity": "1", "reason": "operator_error",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3024", "actor": "max.roe"}}"#,
        ),
        Operation::task::<ReceiveFromOrder>().example(
            "The good ones go into stock",
            r#"{"order": "WO-2026-00001", "quantity": "48", "lot": "LOT-2026-031",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3025", "actor": "max.roe"}}"#,
        )
        .example(
            "And so do two of the other order, in the ledger",
            r#"{"order": "WO-2026-00002", "quantity": "2",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3027", "actor": "max.roe"}}"#,
        ),
    ]
}

/// How orders end.
fn ending() -> Vec<Operation> {
    vec![
        Operation::task::<CompleteOrder>()
            .example(
                "The rework is done",
                r#"{"order": "WO-2026-00005",
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3030", "actor": "max.roe"}}"#,
            )
            .example(
                "And so is the order",
                r#"{"order": "WO-2026-00001",
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3031", "actor": "max.roe"}}"#,
            ),
        Operation::task::<ReopenOrder>().example(
            "Hours were forgotten",
            r#"{"order": "WO-2025-00917",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3032", "actor": "jane.doe"}}"#,
        ),
        Operation::task::<CloseOrder>().example(
            "Nothing posts to it any more",
            r#"{"order": "WO-2026-00001",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3033", "actor": "jane.doe"}}"#,
        ),
        Operation::task::<CancelOrder>().example(
            "Nobody wants the proposal",
            r#"{"order": "WO-2026-00003",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f3034", "actor": "jane.doe"}}"#,
        ),
    ]
}

fn questions() -> Vec<Operation> {
    vec![
        Operation::on_plant("order.get", |plant, request: &GetOrder, _| {
            plant.ask(|reads, _, _| get_order(reads, request))
        })
        .example(
            "With its steps, components and sums",
            r#"{"order": "WO-2026-00001"}"#,
        ),
        Operation::on_plant("order.list", |plant, request: &ListOrders, _| {
            plant.ask(|reads, _, _| list_orders(reads, request))
        })
        .example(
            "What is released or under way in Munich",
            r#"{"status": ["released", "in_progress"], "site": "MUC"}"#,
        )
        .example(
            "What a customer waits for",
            r#"{"demand": "make_to_order", "sales_order": "SO-2026-0815"}"#,
        ),
        Operation::on_plant("order.progress", |plant, request: &GetOrderProgress, _| {
            plant.ask(|reads, _, _| get_order_progress(reads, request))
        })
        .example("How far it is", r#"{"order": "WO-2026-00002"}"#),
        Operation::on_plant(
            "order.shortages",
            |plant, request: &ListOrderShortages, _| {
                plant.ask(|reads, _, _| list_order_shortages(reads, request))
            },
        )
        .example("What one order lacks", r#"{"order": "WO-2026-00002"}"#)
        .example("What Munich lacks", r#"{"site": "MUC"}"#),
        Operation::on_plant(
            "order.list_postings",
            |plant, request: &ListOrderPostings, _| {
                plant.ask(|reads, _, _| list_order_postings(reads, request))
            },
        )
        .example(
            "Reports that stand",
            r#"{"order": "WO-2026-00001", "kind": "report", "live_only": true}"#,
        ),
        Operation::new("order.draw", |request: &DrawOrder, _| {
            Ok::<_, Problem>(request.draw())
        })
        .example(
            "An order under way, seen at noon",
            r#"{"source": {"type": "order", "now": "2026-03-03T12:00:00Z", "chart": {
                "order": "WO-2026-00001", "version": 7, "status": "in_progress",
                "header": {"item": "GEARBOX", "site": "MUC", "priority": 3,
                           "planned_start": "2026-03-02", "planned_end": "2026-03-06"},
                "planned": "50", "completed": "30", "scrapped": "2", "remaining": "18",
                "over": "0", "started": "40", "in_process": "8", "received": "0",
                "steps": [{"step": 10, "operation": "Assemble", "work_center": "WC-ASM-01",
                           "status": "in_progress", "quantity_in": "40", "quantity_out": "30",
                           "quantity_scrapped": "2", "quantity_reworked": "0", "wip": "8",
                           "queue": "0", "available": "10", "labor_hours": "3.5",
                           "machine_hours": "0", "actual_start": "2026-03-02T07:00:00Z"}],
                "components": [], "actual_start": "2026-03-02T07:00:00Z"}}}"#,
        ),
    ]
}
