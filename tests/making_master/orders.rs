//! Orders through their routing: queues, branches, holds, splits, rework, short ends.

use super::*;
use lineside::order::{
    CloseOrder, CompleteOrder, CreateOrder, HoldOrder, IssueToOrder, MergeOrders, OpenRework,
    ReleaseOrder, ReleaseOrderHold, ReopenOrder, ReportOrder, ReturnFromOrder, ReverseOrderPosting,
    SkipOrderStep, SplitOrder,
};
use lineside::stock::ReceiveStock;

/// Ten gears through these steps, released; the material is kept in the ledger.
fn released(plant: &Plant, steps: Value, components: Value) {
    let plan = json!({"steps": steps, "components": components});
    does::<CreateOrder>(
        plant,
        json!({"order": "WO-1", "item": "GEAR", "site": "MUC", "quantity": "10", "plan": plan}),
    );
    does::<ReleaseOrder>(plant, json!({"order": "WO-1"}));
}

fn in_line() -> Value {
    json!([{"sequence": 10}, {"sequence": 20}])
}

fn bolts(plant: &Plant) -> Value {
    let receipt = json!({"item": "BOLT", "site": "MUC", "quantity": "100",
                         "cost": {"amount": "10.00", "currency": "EUR"}});
    does::<ReceiveStock>(plant, receipt);
    json!([{"line": 1, "item": "BOLT", "quantity": "1/3", "backflush": true}])
}

fn report(step: u32, out: &str) -> Value {
    json!({"order": "WO-1", "step": step, "out": out})
}

fn reports(plant: &Plant, step: u32, out: &str, posting: &str) {
    let mut fields = report(step, out);
    fields["posting"] = json!(posting);
    does::<ReportOrder>(plant, fields);
}

fn issued(plant: &Plant) -> String {
    order(plant, "WO-1").components[0]
        .issued
        .normalize()
        .to_string()
}

fn status(plant: &Plant, code: &str) -> String {
    order(plant, code).status.as_str().to_owned()
}

#[test]
fn backflush_follows_the_cumulative_need_through_reversals() {
    let plant = plant();
    let components = bolts(&plant);
    released(&plant, in_line(), components);
    // A third each: 1, 1, 1, 2 bolts for one, two, three, four units.
    for (number, cumulative) in [("R-1", "1"), ("R-2", "1"), ("R-3", "1"), ("R-4", "2")] {
        reports(&plant, 10, "1", number);
        assert_eq!(issued(&plant), cumulative, "{number}");
    }
    does::<ReverseOrderPosting>(&plant, json!({"order": "WO-1", "of": "R-4"}));
    assert_eq!(issued(&plant), "1");
    // The first report brought the only bolt; without it nothing is issued for two units.
    does::<ReverseOrderPosting>(&plant, json!({"order": "WO-1", "of": "R-1"}));
    assert_eq!(issued(&plant), "0");
    reports(&plant, 10, "1", "R-5");
    assert_eq!(issued(&plant), "1");
    let scrap = json!({"order": "WO-1", "step": 10, "scrap": "1", "reason": "machine_error"});
    does::<ReportOrder>(&plant, scrap);
    // Three good and one scrapped need two, and ten good or bad need four in the end.
    assert_eq!(issued(&plant), "2");
    reports(&plant, 10, "6", "R-6");
    assert_eq!(issued(&plant), "4");
    assert_eq!(worth(&plant, "BOLT"), ("96".into(), "9.60 EUR".into()));
    assert_eq!(steps(&plant, "WO-1"), ["10 9 1 0 0 0", "0 0 0 0 0 9"]);
}

#[test]
fn a_step_gets_full_transfer_batches_and_the_rest_at_the_end() {
    let plant = plant();
    let steps_of = json!([{"sequence": 10, "transfer_batch": "4"}, {"sequence": 20}]);
    released(&plant, steps_of, json!([]));
    reports(&plant, 10, "3", "R-1");
    assert_eq!(
        refuses::<ReportOrder>(&plant, report(20, "1")),
        "order.exceeds_available"
    );
    reports(&plant, 10, "2", "R-2");
    let five = refused::<ReportOrder>(&plant, report(20, "5"));
    assert_eq!(five.details()["available"], json!("4"));
    reports(&plant, 20, "4", "R-3");
    // Taking back the second report leaves one too few behind what was passed on.
    let used = refused::<ReverseOrderPosting>(&plant, json!({"order": "WO-1", "of": "R-2"}));
    assert_eq!(used.code(), "order.consumed_downstream");
    reports(&plant, 10, "5", "R-4");
    reports(&plant, 20, "6", "R-5");
    assert_eq!(steps(&plant, "WO-1"), ["10 10 0 0 0 0", "10 10 0 0 0 0"]);
}

#[test]
fn parallel_branches_meet_at_the_slower_one() {
    let plant = plant();
    let steps_of = json!([
        {"sequence": 10}, {"sequence": 20, "begins": true},
        {"sequence": 30, "predecessors": [10, 20]},
    ]);
    released(&plant, steps_of, json!([]));
    reports(&plant, 10, "5", "R-1");
    reports(&plant, 20, "3", "R-2");
    assert_eq!(order(&plant, "WO-1").steps[2].available.to_string(), "3");
    assert_eq!(
        refuses::<ReportOrder>(&plant, report(30, "4")),
        "order.exceeds_available"
    );
    reports(&plant, 30, "3", "R-3");
    let view = order(&plant, "WO-1");
    assert_eq!(
        (view.completed.to_string(), view.started.to_string()),
        ("3".into(), "5".into())
    );
    let problem = refused::<ReverseOrderPosting>(&plant, json!({"order": "WO-1", "of": "R-2"}));
    assert_eq!(problem.code(), "order.consumed_downstream");
}

#[test]
fn a_skipped_step_lets_units_pass_until_that_is_taken_back() {
    let plant = plant();
    released(
        &plant,
        json!([{"sequence": 10}, {"sequence": 20}, {"sequence": 30}]),
        json!([]),
    );
    reports(&plant, 10, "4", "R-1");
    does::<SkipOrderStep>(
        &plant,
        json!({"order": "WO-1", "step": 20, "posting": "S-1"}),
    );
    assert_eq!(order(&plant, "WO-1").steps[2].available.to_string(), "4");
    assert_eq!(
        refuses::<ReportOrder>(&plant, report(20, "1")),
        "order.step_skipped"
    );
    reports(&plant, 30, "4", "R-2");
    let used = refused::<ReverseOrderPosting>(&plant, json!({"order": "WO-1", "of": "S-1"}));
    assert_eq!(used.code(), "order.consumed_downstream");
    does::<ReverseOrderPosting>(&plant, json!({"order": "WO-1", "of": "R-2"}));
    does::<ReverseOrderPosting>(&plant, json!({"order": "WO-1", "of": "S-1"}));
    assert_eq!(
        steps(&plant, "WO-1"),
        ["4 4 0 0 0 0", "0 0 0 0 0 4", "0 0 0 0 0 0"]
    );
}

#[test]
fn while_an_order_is_held_material_only_comes_back() {
    let plant = plant();
    let receipt = json!({"item": "CASE", "site": "MUC", "quantity": "20"});
    does::<ReceiveStock>(&plant, receipt);
    let line = json!([{"line": 1, "item": "CASE", "quantity": "1"}]);
    released(&plant, in_line(), line);
    let case = |quantity: &str| json!({"order": "WO-1", "item": "CASE", "quantity": quantity});
    does::<IssueToOrder>(&plant, case("6"));
    reports(&plant, 10, "5", "R-1");
    does::<HoldOrder>(&plant, json!({"order": "WO-1", "cause": "cracks"}));
    assert_eq!(refuses::<IssueToOrder>(&plant, case("1")), "order.not_open");
    assert_eq!(
        refuses::<ReportOrder>(&plant, report(20, "1")),
        "order.not_open"
    );
    assert_eq!(
        refuses::<CompleteOrder>(&plant, json!({"order": "WO-1", "short_reason": "x"})),
        "order.invalid_transition"
    );
    does::<ReturnFromOrder>(&plant, case("2"));
    assert_eq!(
        refuses::<ReturnFromOrder>(&plant, case("5")),
        "order.exceeds_net_issued"
    );
    let scrap = json!({"order": "WO-1", "step": 20, "scrap": "2", "reason": "quality_defect",
                       "disposition": true});
    does::<ReportOrder>(&plant, scrap);
    does::<ReleaseOrderHold>(&plant, json!({"order": "WO-1", "disposition": "use_as_is"}));
    assert_eq!(status(&plant, "WO-1"), "in_progress");
    assert_eq!(steps(&plant, "WO-1"), ["5 5 0 0 0 0", "2 0 2 0 0 3"]);
    assert_eq!(
        moved(&plant, "CASE"),
        ["receipt 20", "issue_to_wo 6", "return_to_stock 2"]
    );
    let view = order(&plant, "WO-1");
    assert_eq!(
        (view.scrapped.to_string(), view.remaining.to_string()),
        ("2".into(), "8".into())
    );
}

#[test]
fn what_is_split_and_merged_again_is_what_it_was() {
    let plant = plant();
    let line = json!([
        {"line": 1, "item": "BOLT", "quantity": "1/3"},
        {"line": 2, "item": "MOULD", "quantity": "1", "fixed": true},
    ]);
    released(&plant, in_line(), line);
    let before = order(&plant, "WO-1");
    does::<SplitOrder>(
        &plant,
        json!({"order": "WO-1", "into": "WO-2", "quantity": "3"}),
    );
    let (one, two) = (order(&plant, "WO-1"), order(&plant, "WO-2"));
    assert_eq!(
        (one.planned.to_string(), two.planned.to_string()),
        ("7".into(), "3".into())
    );
    does::<MergeOrders>(&plant, json!({"order": "WO-1", "from": "WO-2"}));
    let mut after = order(&plant, "WO-1");
    assert_eq!(status(&plant, "WO-2"), "cancelled");
    after.version = before.version;
    assert_eq!(after, before);
}

#[test]
fn a_split_in_the_middle_shares_units_material_and_cost() {
    let plant = plant();
    let receipt = json!({"item": "CASE", "site": "MUC", "quantity": "20",
                         "cost": {"amount": "20.01", "currency": "EUR"}});
    does::<ReceiveStock>(&plant, receipt);
    let line = json!([{"line": 1, "item": "CASE", "quantity": "1"}]);
    released(&plant, in_line(), line);
    does::<IssueToOrder>(
        &plant,
        json!({"order": "WO-1", "item": "CASE", "quantity": "10"}),
    );
    reports(&plant, 10, "6", "R-1");
    reports(&plant, 20, "2", "R-2");
    let more = json!({"order": "WO-1", "into": "WO-2", "quantity": "5", "step": 20});
    assert_eq!(
        refuses::<SplitOrder>(&plant, more),
        "order.exceeds_unstarted"
    );
    does::<SplitOrder>(
        &plant,
        json!({"order": "WO-1", "into": "WO-2", "quantity": "3", "step": 20}),
    );
    let (one, two) = (order(&plant, "WO-1"), order(&plant, "WO-2"));
    assert_eq!(
        (one.planned.to_string(), two.planned.to_string()),
        ("7".into(), "3".into())
    );
    let shares = |view: &OrderView| {
        let own = &view.components[0];
        (
            own.issued.normalize().to_string(),
            own.amount.unwrap().to_string(),
        )
    };
    // Ten cases cost 10.01, rounded half away of 10.005; seven of them 7.01.
    assert_eq!(shares(&one), ("7".into(), "7.01 EUR".into()));
    assert_eq!(shares(&two), ("3".into(), "3.00 EUR".into()));
    assert_eq!(steps(&plant, "WO-1"), ["3 3 0 0 0 0", "2 2 0 0 0 1"]);
    assert_eq!(order(&plant, "WO-2").steps[1].available.to_string(), "3");
}

#[test]
fn units_in_a_rework_order_are_away_until_it_tells_what_became_of_them() {
    let plant = plant();
    released(&plant, in_line(), json!([]));
    reports(&plant, 10, "10", "R-1");
    reports(&plant, 20, "7", "R-2");
    does::<OpenRework>(
        &plant,
        json!({"order": "WO-1", "step": 20, "quantity": "3", "to_step": 20,
               "rework_order": "WO-1R", "plan": {"steps": [{"sequence": 10}]}}),
    );
    assert_eq!(steps(&plant, "WO-1"), ["10 10 0 0 0 0", "10 7 0 3 0 0"]);
    let short = json!({"order": "WO-1", "short_reason": "late"});
    assert_eq!(refuses::<CompleteOrder>(&plant, short), "order.open_rework");
    let again = |out: &str, scrap: &str| json!({"order": "WO-1R", "step": 10, "out": out, "scrap": scrap, "reason": "quality_defect"});
    does::<ReportOrder>(&plant, again("2", "0"));
    assert_eq!(steps(&plant, "WO-1")[1], "10 7 0 3 0 2");
    does::<ReportOrder>(&plant, again("0", "1"));
    does::<CompleteOrder>(&plant, json!({"order": "WO-1R"}));
    reports(&plant, 20, "2", "R-3");
    // The unit that was scrapped in rework never comes: it is scrap of the step it came from.
    assert_eq!(steps(&plant, "WO-1")[1], "12 9 1 2 0 0");
    does::<CompleteOrder>(&plant, json!({"order": "WO-1"}));
    let view = order(&plant, "WO-1");
    let sums = [view.started, view.completed, view.scrapped, view.in_process];
    assert_eq!(sums.map(|sum| sum.to_string()), ["10", "9", "1", "0"]);
}

#[test]
fn an_order_ended_short_is_taken_up_again_and_ends_whole() {
    let plant = plant();
    released(&plant, in_line(), json!([]));
    reports(&plant, 10, "6", "R-1");
    reports(&plant, 20, "4", "R-2");
    let short = json!({"order": "WO-1", "short_reason": "no more cases"});
    // Two units wait between the steps: they cannot be forgotten.
    assert_eq!(
        refuses::<CompleteOrder>(&plant, short.clone()),
        "order.quantity_in_queue"
    );
    reports(&plant, 20, "2", "R-3");
    assert_eq!(
        refuses::<CompleteOrder>(&plant, json!({"order": "WO-1"})),
        "order.short_without_reason"
    );
    does::<CompleteOrder>(&plant, short);
    assert_eq!(
        refuses::<ReportOrder>(&plant, report(10, "4")),
        "order.not_open"
    );
    does::<ReopenOrder>(&plant, json!({"order": "WO-1"}));
    reports(&plant, 10, "4", "R-4");
    reports(&plant, 20, "4", "R-5");
    does::<CompleteOrder>(&plant, json!({"order": "WO-1"}));
    does::<CloseOrder>(&plant, json!({"order": "WO-1"}));
    assert_eq!(
        refuses::<ReopenOrder>(&plant, json!({"order": "WO-1"})),
        "order.invalid_transition"
    );
    let undo = json!({"order": "WO-1", "of": "R-5"});
    assert_eq!(
        refuses::<ReverseOrderPosting>(&plant, undo),
        "order.not_open"
    );
    let view = order(&plant, "WO-1");
    assert_eq!(
        (view.completed.to_string(), view.over.to_string()),
        ("10".into(), "0".into())
    );
}
