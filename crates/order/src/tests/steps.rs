//! How units move through steps.

use super::*;

fn report(plant: &mut TestPlant, fields: Value) {
    let mut fields = fields;
    fields["order"] = "WO-1".into();
    does::<ReportOrder>(plant, fields);
    adds_up(&state(plant, "WO-1"));
}

fn refused(plant: &mut TestPlant, fields: Value) -> Vec<&'static str> {
    let mut fields = fields;
    fields["order"] = "WO-1".into();
    refuses::<ReportOrder>(plant, fields)
}

#[test]
fn a_step_stands_as_if_what_was_taken_back_had_not_been() {
    let mut plant = plant();
    released(&mut plant, "WO-1", "5", &[10, 20]);
    let report = |step: u32, out: &str| json!({"order": "WO-1", "step": step, "out": out, "posting": format!("P-{step}")});
    does::<ReportOrder>(&mut plant, report(10, "5"));
    does::<ReverseOrderPosting>(&mut plant, json!({"order": "WO-1", "of": "P-10"}));
    assert_eq!(state(&plant, "WO-1").step_status(0), StepStatus::Pending);

    released(&mut plant, "WO-2", "5", &[10, 20]);
    let report =
        |order: &str, step: u32, out: &str| json!({"order": order, "step": step, "out": out});
    does::<ReportOrder>(&mut plant, report("WO-2", 10, "5"));
    does::<ReportOrder>(&mut plant, report("WO-2", 20, "3"));
    let open = json!({
        "order": "WO-2", "step": 20, "quantity": "2", "rework_order": "WO-2-R",
        "plan": {"steps": [{"sequence": 10}]},
    });
    does::<OpenRework>(&mut plant, open);
    does::<ReportOrder>(&mut plant, report("WO-2-R", 10, "2"));
    assert_eq!(state(&plant, "WO-2").step_status(1), StepStatus::InProgress);
    plant.rows_follow_from_events();
}

#[test]
fn a_release_is_not_taken_back_while_a_step_is_skipped() {
    let mut plant = plant();
    released(&mut plant, "WO-1", "5", &[10, 20]);
    let skip = json!({"order": "WO-1", "step": 20, "posting": "S-1"});
    does::<SkipOrderStep>(&mut plant, skip);
    let unrelease = json!({"order": "WO-1"});
    assert_eq!(
        refuses::<UnreleaseOrder>(&mut plant, unrelease.clone()),
        ["order.has_postings"]
    );
    does::<ReverseOrderPosting>(&mut plant, json!({"order": "WO-1", "of": "S-1"}));
    does::<UnreleaseOrder>(&mut plant, unrelease);
}

#[test]
fn units_go_back_to_a_step_that_all_they_are_made_of_came_through() {
    let mut plant = plant();
    let plan = json!({"steps": [
        {"sequence": 10}, {"sequence": 20, "begins": true}, {"sequence": 30, "predecessors": [10, 20]},
    ]});
    created(&mut plant, "WO-1", "10", plan);
    does::<ReleaseOrder>(&mut plant, json!({"order": "WO-1"}));
    for step in [10, 20] {
        let report = json!({"order": "WO-1", "step": step, "out": "10"});
        does::<ReportOrder>(&mut plant, report);
    }
    let back = json!({"order": "WO-1", "step": 30, "rework": "3", "to_step": 10});
    let back: ReportOrder = task(&mut plant, back);
    let problem = Problem::from(plant.execute(&back).unwrap_err());
    assert_eq!(problem.code(), "order.unknown_step");
    assert_eq!(problem.details()["expected"], json!([30]));
}

#[test]
fn what_stands_in_for_a_component_counts_to_the_last_bit() {
    let mut plant = plant();
    let plan = |ratio: &str| {
        json!({"steps": [{"sequence": 10}], "components": [
            {"line": 1, "item": "A", "quantity": "1", "backflush": true,
             "substitutes": [{"item": "B", "ratio": ratio}]},
        ]})
    };
    created(&mut plant, "WO-1", "10", plan("3"));
    created(&mut plant, "WO-2", "10", plan("2"));
    for order in ["WO-1", "WO-2"] {
        does::<ReleaseOrder>(&mut plant, json!({"order": order}));
    }
    let one = |order: &str| json!({"order": order, "line": 1, "item": "B", "quantity": "1"});
    for _ in 0..30 {
        does::<IssueToOrder>(&mut plant, one("WO-1"));
    }
    let full = state(&plant, "WO-1");
    assert_eq!(full.components[0].issued, number("10"));
    let report = json!({"order": "WO-1", "step": 10, "out": "10", "posting": "P-1"});
    does::<ReportOrder>(&mut plant, report);
    assert_eq!(state(&plant, "WO-1").components, full.components);
    does::<ReverseOrderPosting>(&mut plant, json!({"order": "WO-1", "of": "P-1"}));
    for _ in 0..30 {
        does::<ReturnFromOrder>(&mut plant, one("WO-1"));
    }
    let sums = &state(&plant, "WO-1").components[0];
    assert_eq!(
        (sums.issued, sums.returned),
        (number("0"), number("10")),
        "{sums:?}"
    );
    // Half of the component is there; only whole ones are booked.
    does::<IssueToOrder>(&mut plant, one("WO-2"));
    for (out, issued) in [("1", "1.5"), ("1", "2.5"), ("8", "10.5")] {
        let report = json!({"order": "WO-2", "step": 10, "out": out});
        does::<ReportOrder>(&mut plant, report);
        assert_eq!(
            state(&plant, "WO-2").components[0].issued,
            number(issued),
            "{out}"
        );
    }
    plant.rows_follow_from_events();
}

#[test]
fn units_that_are_started_stand_in_the_step_until_they_leave_it() {
    let mut plant = plant();
    released(&mut plant, "WO-1", "10", &[10, 20]);
    report(
        &mut plant,
        json!({"step": 10, "start": "6", "posting": "P-1"}),
    );
    assert_eq!(state(&plant, "WO-1").steps[0].wip(), number("6"));
    report(
        &mut plant,
        json!({"step": 10, "out": "4", "posting": "P-2"}),
    );
    let of = state(&plant, "WO-1");
    assert_eq!(
        (of.steps[0].wip(), of.steps[0].entered),
        (number("2"), number("6"))
    );
    // Eight leave: two that stood there, six that enter with the report.
    assert_eq!(
        refused(&mut plant, json!({"step": 10, "out": "7"})),
        ["order.exceeds_tolerance"]
    );
    report(&mut plant, json!({"step": 10, "out": "6"}));
    let reverse = json!({"order": "WO-1", "of": "P-1"});
    assert_eq!(
        refuses::<ReverseOrderPosting>(&mut plant, reverse),
        ["order.consumed_downstream"]
    );
    plant.rows_follow_from_events();
}

#[test]
fn a_posting_is_refused_in_the_order_state_sign_limit_reason() {
    let mut plant = plant();
    created(
        &mut plant,
        "WO-1",
        "10",
        json!({"steps": [{"sequence": 10}]}),
    );
    let wrong = json!({"step": 10, "out": "20", "scrap": "1"});
    assert_eq!(
        refused(&mut plant, wrong),
        [
            "order.not_open",
            "order.exceeds_tolerance",
            "order.reason_required"
        ]
    );
    does::<ReleaseOrder>(&mut plant, json!({"order": "WO-1"}));
    for (fields, codes) in [
        (
            json!({"step": 10, "out": "-1"}),
            vec!["order.quantity_not_positive"],
        ),
        (json!({"step": 10}), vec!["order.quantity_not_positive"]),
        (
            json!({"step": 10, "out": "0.5"}),
            vec!["order.not_a_multiple"],
        ),
        (json!({"step": 15, "out": "1"}), vec!["order.unknown_step"]),
        (
            json!({"step": 10, "rework": "1", "to_step": 20}),
            vec!["order.unknown_step"],
        ),
    ] {
        assert_eq!(refused(&mut plant, fields.clone()), codes, "{fields}");
    }
}

#[test]
fn rework_in_line_waits_again_and_is_neither_good_nor_scrap() {
    let mut plant = plant();
    released(&mut plant, "WO-1", "10", &[10, 20, 30]);
    report(&mut plant, json!({"step": 10, "out": "10"}));
    report(&mut plant, json!({"step": 20, "out": "10"}));
    report(
        &mut plant,
        json!({"step": 30, "out": "7", "rework": "3", "to_step": 20, "posting": "P-3"}),
    );
    let of = state(&plant, "WO-1");
    assert_eq!(
        (of.waiting(1), of.completed(), of.scrapped()),
        (number("3"), number("7"), number("0"))
    );
    report(
        &mut plant,
        json!({"step": 20, "out": "3", "posting": "P-4"}),
    );
    let reverse = json!({"order": "WO-1", "of": "P-3"});
    assert_eq!(
        refuses::<ReverseOrderPosting>(&mut plant, reverse),
        ["order.consumed_downstream"]
    );
    report(
        &mut plant,
        json!({"step": 30, "out": "2", "rework": "1", "to_step": 10}),
    );
    // The unit enters the first step again; nothing more is started by that.
    report(&mut plant, json!({"step": 10, "out": "1"}));
    let of = state(&plant, "WO-1");
    assert_eq!(
        (of.started(), of.steps[0].entered),
        (number("10"), number("11"))
    );
    assert_eq!(
        refused(&mut plant, json!({"step": 10, "out": "1"})),
        ["order.exceeds_tolerance"]
    );
    report(&mut plant, json!({"step": 20, "out": "1"}));
    report(&mut plant, json!({"step": 30, "out": "1"}));
    does::<CompleteOrder>(&mut plant, json!({"order": "WO-1"}));
    plant.rows_follow_from_events();
}

#[test]
fn a_transfer_batch_passes_units_on_when_it_is_full_and_the_rest_at_the_end() {
    let mut plant = plant();
    let plan = json!({"steps": [{"sequence": 10, "transfer_batch": "4"}, {"sequence": 20}]});
    created(&mut plant, "WO-1", "10", plan);
    does::<ReleaseOrder>(&mut plant, json!({"order": "WO-1"}));
    report(&mut plant, json!({"step": 10, "out": "7"}));
    assert_eq!(
        refused(&mut plant, json!({"step": 20, "out": "5"})),
        ["order.exceeds_available"]
    );
    report(&mut plant, json!({"step": 20, "out": "4"}));
    report(&mut plant, json!({"step": 10, "out": "2"}));
    assert_eq!(
        refused(&mut plant, json!({"step": 20, "out": "5"})),
        ["order.exceeds_available"]
    );
    // Nothing more will come: the ninth is passed on alone.
    report(&mut plant, json!({"step": 10, "finish": true}));
    report(&mut plant, json!({"step": 20, "out": "5"}));
    plant.rows_follow_from_events();
}

#[test]
fn units_pass_a_skipped_step_by_themselves() {
    let mut plant = plant();
    released(&mut plant, "WO-1", "10", &[10, 20, 30]);
    let skip = |step: u32| json!({"order": "WO-1", "step": step, "posting": format!("S-{step}")});
    for step in [10, 30] {
        does::<SkipOrderStep>(&mut plant, skip(step));
    }
    assert_eq!(
        refuses::<SkipOrderStep>(&mut plant, skip(20)),
        ["order.step_skipped"]
    );
    assert_eq!(
        refused(&mut plant, json!({"step": 20, "out": "11"})),
        ["order.exceeds_tolerance"]
    );
    does::<ReportOrder>(
        &mut plant,
        json!({"order": "WO-1", "step": 20, "out": "6", "posting": "P-1"}),
    );
    let of = state(&plant, "WO-1");
    assert_eq!((of.completed(), of.started()), (number("6"), number("6")));
    assert_eq!(of.step_status(2), StepStatus::Skipped);
    // The first step cannot be put back in: units have entered behind it.
    let back = |step: u32| json!({"order": "WO-1", "of": format!("S-{step}")});
    assert_eq!(
        refuses::<ReverseOrderPosting>(&mut plant, back(10)),
        ["order.consumed_downstream"]
    );
    does::<ReverseOrderPosting>(&mut plant, back(30));
    let of = state(&plant, "WO-1");
    assert_eq!((of.completed(), of.waiting(2)), (number("0"), number("6")));
    does::<ReportOrder>(&mut plant, json!({"order": "WO-1", "step": 30, "out": "6"}));
    plant.rows_follow_from_events();
}

#[test]
fn hours_are_booked_per_step_and_taken_back_like_quantities() {
    let mut plant = plant();
    released(&mut plant, "WO-1", "10", &[10]);
    let hours = |labor: &str, machine: &str, posting: &str| json!({"order": "WO-1", "step": 10, "labor_hours": labor, "machine_hours": machine, "posting": posting});
    does::<BookOrderTime>(&mut plant, hours("1.25", "0.5", "T-1"));
    does::<BookOrderTime>(&mut plant, hours("0.75", "0", "T-2"));
    assert_eq!(
        refuses::<BookOrderTime>(&mut plant, hours("1", "0", "T-2")),
        ["order.posting_exists"]
    );
    assert_eq!(
        refuses::<BookOrderTime>(&mut plant, hours("-1", "0", "T-3")),
        ["order.quantity_not_positive"]
    );
    does::<ReverseOrderPosting>(&mut plant, json!({"order": "WO-1", "of": "T-1"}));
    let of = state(&plant, "WO-1");
    assert_eq!(
        (of.steps[0].labor_hours, of.steps[0].machine_hours),
        (number("0.75"), number("0"))
    );
    let again = json!({"order": "WO-1", "of": "T-1"});
    assert_eq!(
        refuses::<ReverseOrderPosting>(&mut plant, again),
        ["order.already_reversed"]
    );
    let none = json!({"order": "WO-1", "of": "T-9"});
    assert_eq!(
        refuses::<ReverseOrderPosting>(&mut plant, none),
        ["order.unknown_posting"]
    );
    plant.rows_follow_from_events();
}

#[test]
fn ten_reports_consume_what_one_would() {
    let plan = json!({
        "steps": [{"sequence": 10}],
        "components": [{"line": 1, "item": "GLUE", "quantity": "1/3", "overage": "0.05", "backflush": true, "increment": "0.1"}],
    });
    let consumed = |reports: &[&str]| {
        let mut plant = plant();
        created(&mut plant, "WO-1", "10", plan.clone());
        does::<ReleaseOrder>(&mut plant, json!({"order": "WO-1"}));
        for out in reports {
            report(&mut plant, json!({"step": 10, "out": out}));
        }
        plant.rows_follow_from_events();
        state(&plant, "WO-1").components[0].issued
    };
    assert_eq!(consumed(&["10"]), number("3.5"));
    assert_eq!(consumed(&["1"; 10]), number("3.5"));
    assert_eq!(consumed(&["3", "3", "4"]), number("3.5"));
}

#[test]
fn the_policy_of_a_line_decides_over_too_much() {
    let mut plant = plant();
    let plan = json!({
        "steps": [{"sequence": 10}],
        "components": [
            {"line": 1, "item": "A", "quantity": "2", "policy": {"type": "strict", "tolerance": "0.1"},
             "substitutes": [{"item": "A2", "ratio": "2"}]},
            {"line": 2, "item": "B", "quantity": "1", "policy": {"type": "warn"}},
            {"line": 3, "item": "B", "quantity": "1", "step": 10},
        ],
    });
    created(&mut plant, "WO-1", "10", plan);
    does::<ReleaseOrder>(&mut plant, json!({"order": "WO-1"}));
    let issue =
        |item: &str, quantity: &str| json!({"order": "WO-1", "item": item, "quantity": quantity});
    assert_eq!(
        refuses::<IssueToOrder>(&mut plant, issue("A", "23")),
        ["order.exceeds_requirement"]
    );
    does::<IssueToOrder>(&mut plant, issue("A", "20"));
    does::<IssueToOrder>(&mut plant, issue("A2", "4"));
    assert_eq!(state(&plant, "WO-1").components[0].issued, number("22"));
    assert_eq!(
        refuses::<IssueToOrder>(&mut plant, issue("A2", "1")),
        ["order.exceeds_requirement"]
    );
    assert_eq!(
        refuses::<IssueToOrder>(&mut plant, issue("B", "1")),
        ["order.unknown_component"]
    );
    let mut line = issue("B", "12");
    line["line"] = 2.into();
    line["posting"] = "P-9".into();
    does::<IssueToOrder>(&mut plant, line);
    let book = postings_of(&mut plant.reads(), "WO-1").unwrap();
    let warned = book
        .iter()
        .find(|record| record.posting.posting.as_str() == "P-9")
        .unwrap();
    assert_eq!(warned.posting.lines[0].excess, number("2"));
    does::<IssueToOrder>(&mut plant, issue("TAPE", "1.5"));
    let back = json!({"order": "WO-1", "item": "TAPE", "quantity": "2"});
    assert_eq!(
        refuses::<ReturnFromOrder>(&mut plant, back),
        ["order.exceeds_net_issued"]
    );
    plant.rows_follow_from_events();
}

#[test]
fn material_can_be_issued_late_but_not_to_a_closed_order() {
    let mut plant = plant();
    released(&mut plant, "WO-1", "1", &[10]);
    report(&mut plant, json!({"step": 10, "out": "1"}));
    does::<CompleteOrder>(&mut plant, json!({"order": "WO-1"}));
    let issue = |late: bool| json!({"order": "WO-1", "item": "A", "quantity": "1", "late": late});
    assert_eq!(
        refuses::<IssueToOrder>(&mut plant, issue(false)),
        ["order.not_open"]
    );
    does::<IssueToOrder>(&mut plant, issue(true));
    assert_eq!(state(&plant, "WO-1").status, OrderStatus::Completed);
    does::<CloseOrder>(&mut plant, json!({"order": "WO-1"}));
    assert_eq!(
        refuses::<IssueToOrder>(&mut plant, issue(true)),
        ["order.not_open"]
    );
    plant.rows_follow_from_events();
}

fn issued(plant: &TestPlant, line: usize) -> Decimal {
    state(plant, "WO-1").components[line].issued
}

#[test]
fn units_that_pass_a_backflushed_step_again_after_rework_take_nothing_twice() {
    let mut plant = plant();
    let plan = json!({
        "steps": [{"sequence": 10}, {"sequence": 20}, {"sequence": 30}],
        "components": [
            {"line": 1, "item": "BOLT", "quantity": "2", "step": 10, "backflush": true},
            {"line": 2, "item": "SEAL", "quantity": "1", "step": 20, "backflush": true},
            {"line": 3, "item": "LABEL", "quantity": "1", "step": 30, "backflush": true},
        ],
    });
    created(&mut plant, "WO-1", "20", plan);
    does::<ReleaseOrder>(&mut plant, json!({"order": "WO-1"}));
    let mut report = |fields: Value, expected: [&str; 3]| {
        let mut wanted = fields;
        wanted["order"] = "WO-1".into();
        does::<ReportOrder>(&mut plant, wanted.clone());
        let found: Vec<Decimal> = (0..3).map(|line| issued(&plant, line)).collect();
        assert_eq!(found, expected.map(number), "{wanted}");
    };
    report(json!({"step": 10, "out": "10"}), ["20", "0", "0"]);
    report(json!({"step": 20, "out": "10"}), ["20", "10", "0"]);
    // Four go back over both steps, and have what they need.
    report(
        json!({"step": 30, "out": "6", "rework": "4", "to_step": 10}),
        ["20", "10", "6"],
    );
    report(json!({"step": 10, "out": "4"}), ["20", "10", "6"]);
    // A fifth is new; one of those that came back is scrapped.
    report(json!({"step": 10, "out": "1"}), ["22", "10", "6"]);
    report(
        json!({"step": 20, "out": "4", "scrap": "1", "reason": "quality_defect"}),
        ["22", "11", "6"],
    );
    report(json!({"step": 30, "out": "4"}), ["22", "11", "10"]);
    // What is worked on again where it stands was never let out, and takes what it needs.
    report(json!({"step": 10, "out": "2"}), ["26", "11", "10"]);
    report(
        json!({"step": 20, "rework": "2", "to_step": 20}),
        ["26", "11", "10"],
    );
    report(json!({"step": 20, "out": "2"}), ["26", "13", "10"]);
    plant.rows_follow_from_events();
}

#[test]
fn units_that_come_back_from_a_rework_order_take_nothing_twice() {
    let mut plant = plant();
    let plan = json!({
        "steps": [{"sequence": 10}, {"sequence": 20}],
        "components": [
            {"line": 1, "item": "BOLT", "quantity": "2", "step": 10, "backflush": true},
            {"line": 2, "item": "SEAL", "quantity": "1", "step": 20, "backflush": true},
        ],
    });
    created(&mut plant, "WO-1", "20", plan);
    does::<ReleaseOrder>(&mut plant, json!({"order": "WO-1"}));
    does::<ReportOrder>(
        &mut plant,
        json!({"order": "WO-1", "step": 10, "out": "10"}),
    );
    does::<ReportOrder>(&mut plant, json!({"order": "WO-1", "step": 20, "out": "5"}));
    does::<OpenRework>(
        &mut plant,
        json!({"order": "WO-1", "step": 20, "quantity": "4", "to_step": 10, "rework_order": "WO-1-R",
               "plan": {"steps": [{"sequence": 5}]}}),
    );
    // While they are away, the fifth of the ten and new ones take what they need.
    does::<ReportOrder>(&mut plant, json!({"order": "WO-1", "step": 10, "out": "1"}));
    assert_eq!(issued(&plant, 0), number("22"));
    does::<ReportOrder>(&mut plant, json!({"order": "WO-1", "step": 20, "out": "1"}));
    assert_eq!(issued(&plant, 1), number("6"));
    does::<ReportOrder>(
        &mut plant,
        json!({"order": "WO-1-R", "step": 5, "out": "4"}),
    );
    does::<ReportOrder>(&mut plant, json!({"order": "WO-1", "step": 10, "out": "4"}));
    assert_eq!(issued(&plant, 0), number("22"));
    does::<ReportOrder>(&mut plant, json!({"order": "WO-1", "step": 20, "out": "5"}));
    assert_eq!(issued(&plant, 1), number("11"));
}

#[test]
fn only_who_is_trained_for_a_step_reports_it_once_a_policy_is_in_force() {
    use lineside_execution::actor::QualifyActor;
    let mut plant = plant();
    let plan =
        json!({"steps": [{"sequence": 10}, {"sequence": 20, "qualifications": ["aseptic"]}]});
    created(&mut plant, "WO-1", "10", plan);
    does::<ReleaseOrder>(&mut plant, json!({"order": "WO-1"}));
    let report = |step: u32| json!({"order": "WO-1", "step": step, "out": "1"});
    let hours = json!({"order": "WO-1", "step": 20, "labor_hours": "1"});
    does::<ReportOrder>(&mut plant, report(10));
    // Without a policy nobody is asked.
    does::<ReportOrder>(&mut plant, report(20));
    plant.establish(json!({"roles": [], "rules": [{"action": "*", "effect": "allow"}]}));
    plant.enrol("op.7", &[]);
    does::<ReportOrder>(&mut plant, report(10));
    assert_eq!(
        refuses::<ReportOrder>(&mut plant, report(20)),
        ["access.not_qualified"]
    );
    assert_eq!(
        refuses::<BookOrderTime>(&mut plant, hours),
        ["access.not_qualified"]
    );
    let qualify = QualifyActor {
        actor: "op.7".parse().unwrap(),
        qualification: "aseptic".parse().unwrap(),
        command: plant.by("ada"),
        until: None,
    };
    plant.does(&qualify);
    does::<ReportOrder>(&mut plant, report(20));
    plant.rows_follow_from_events();
}
