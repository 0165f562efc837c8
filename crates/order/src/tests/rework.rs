//! What becomes of units that went to a rework order, as their own order tells it.

use super::*;
use lineside_execution::Refused;
use proptest::prelude::*;

/// A released order of 10 whose units have passed the first of two steps.
fn begun(plant: &mut TestPlant, more: Value) {
    let mut create = json!({
        "order": "WO-1", "item": "GEARBOX", "site": "MUC", "quantity": "10", "stock": "none",
        "plan": {"steps": [{"sequence": 10}, {"sequence": 20}]},
    });
    for (name, value) in more.as_object().unwrap() {
        create[name] = value.clone();
    }
    does::<CreateOrder>(plant, create);
    does::<ReleaseOrder>(plant, json!({"order": "WO-1"}));
    report(plant, "WO-1", json!({"step": 10, "out": "10"}));
}

fn report(plant: &mut TestPlant, order: &str, mut fields: Value) {
    fields["order"] = order.into();
    fields["reason"] = "quality_defect".into();
    does::<ReportOrder>(plant, fields);
}

fn open(plant: &mut TestPlant, order: &str, rework: &str, step: u32, quantity: &str) {
    let open = json!({
        "order": order, "step": step, "quantity": quantity, "rework_order": rework,
        "plan": {"steps": [{"sequence": 5}]}, "posting": rework,
    });
    does::<OpenRework>(plant, open);
}

/// What is scrapped of an order, what remains, what waits and stands, and what is away.
fn sums(plant: &TestPlant, order: &str) -> [String; 4] {
    let of = state(plant, order);
    adds_up(&of);
    let sums = [of.scrapped(), of.remaining(), of.in_process(), of.away()];
    sums.map(|sum| sum.to_string())
}

#[test]
fn what_a_rework_order_scraps_is_scrap_of_its_order_at_the_step_it_came_from() {
    let mut plant = plant();
    begun(&mut plant, json!({}));
    report(&mut plant, "WO-1", json!({"step": 20, "out": "6"}));
    open(&mut plant, "WO-1", "RW-1", 20, "4");
    let scrap = json!({"step": 5, "out": "1", "scrap": "2", "posting": "S-1"});
    report(&mut plant, "RW-1", scrap);
    assert_eq!(sums(&plant, "WO-1"), ["2", "2", "1", "1"]);
    let step = state(&plant, "WO-1").steps[1].clone();
    assert_eq!(
        [step.scrapped, step.reworked, step.wip()],
        ["2", "2", "0"].map(number)
    );
    does::<ReverseOrderPosting>(&mut plant, json!({"order": "RW-1", "of": "S-1"}));
    assert_eq!(sums(&plant, "WO-1"), ["0", "4", "0", "4"]);
    report(&mut plant, "RW-1", json!({"step": 5, "scrap": "4"}));
    does::<CompleteOrder>(&mut plant, json!({"order": "RW-1"}));
    assert_eq!(sums(&plant, "WO-1"), ["4", "0", "0", "0"]);
    does::<CompleteOrder>(&mut plant, json!({"order": "WO-1"}));
    plant.rows_follow_from_events();
}

#[test]
fn what_a_rework_order_falls_short_of_stands_again_in_the_step_it_left() {
    let mut plant = plant();
    begun(&mut plant, json!({}));
    report(&mut plant, "WO-1", json!({"step": 20, "out": "6"}));
    open(&mut plant, "WO-1", "RW-1", 20, "4");
    report(&mut plant, "RW-1", json!({"step": 5, "out": "1"}));
    let short = json!({"order": "RW-1", "short_reason": "the others cannot be saved"});
    does::<CompleteOrder>(&mut plant, short.clone());
    assert_eq!(sums(&plant, "WO-1"), ["0", "4", "4", "0"]);
    let of = state(&plant, "WO-1");
    assert_eq!([of.steps[1].wip(), of.waiting(1)], ["3", "1"].map(number));
    assert_eq!(
        refuses::<CompleteOrder>(&mut plant, json!({"order": "WO-1", "short_reason": "no"})),
        ["order.quantity_in_queue"]
    );

    does::<ReopenOrder>(&mut plant, json!({"order": "RW-1"}));
    assert_eq!(sums(&plant, "WO-1"), ["0", "4", "1", "3"]);
    does::<CompleteOrder>(&mut plant, short);
    let scrap = json!({"step": 20, "scrap": "3", "posting": "S-1"});
    report(&mut plant, "WO-1", scrap);
    let reopen: ReopenOrder = task(&mut plant, json!({"order": "RW-1"}));
    let problem = Problem::from(plant.execute(&reopen).unwrap_err());
    assert_eq!(problem.code(), "order.consumed_downstream");
    report(&mut plant, "WO-1", json!({"step": 20, "out": "1"}));
    does::<CompleteOrder>(&mut plant, json!({"order": "WO-1"}));
    assert_eq!(sums(&plant, "WO-1"), ["3", "0", "0", "0"]);
    plant.rows_follow_from_events();
}

#[test]
fn what_the_rework_of_a_rework_order_scraps_is_scrap_of_all_three() {
    let mut plant = plant();
    begun(&mut plant, json!({}));
    open(&mut plant, "WO-1", "RW-1", 20, "4");
    open(&mut plant, "RW-1", "RW-2", 5, "3");
    let scrap = json!({"step": 5, "out": "1", "scrap": "2", "posting": "S-1"});
    report(&mut plant, "RW-2", scrap);
    assert_eq!(sums(&plant, "RW-1"), ["2", "2", "1", "0"]);
    assert_eq!(sums(&plant, "WO-1"), ["2", "8", "6", "2"]);
    does::<ReverseOrderPosting>(&mut plant, json!({"order": "RW-2", "of": "S-1"}));
    assert_eq!(sums(&plant, "WO-1"), ["0", "10", "6", "4"]);
    plant.rows_follow_from_events();
}

#[test]
fn that_units_went_to_rework_is_not_taken_back_once_they_were_scrapped_there() {
    let mut plant = plant();
    begun(&mut plant, json!({}));
    open(&mut plant, "WO-1", "RW-1", 20, "2");
    report(&mut plant, "RW-1", json!({"step": 5, "scrap": "2"}));
    does::<CompleteOrder>(&mut plant, json!({"order": "RW-1"}));
    let back: ReverseOrderPosting = task(&mut plant, json!({"order": "WO-1", "of": "RW-1"}));
    let book = postings_of(&mut plant.reads(), "WO-1").unwrap();
    let refused = decide_reverse(&state(&plant, "WO-1"), &back, &book, &[]).unwrap_err();
    let problem = Problem::from(refused);
    assert_eq!(problem.code(), "order.consumed_downstream");
    assert_eq!(problem.details()["used_by"], json!(["RW-1"]));
}

#[test]
fn units_that_rework_scrapped_do_not_pass_a_backflushed_step_again() {
    let mut plant = plant();
    let plan = json!({
        "steps": [{"sequence": 10}, {"sequence": 20}],
        "components": [{"line": 1, "item": "SEAL", "quantity": "1", "step": 20, "backflush": true}],
    });
    begun(&mut plant, json!({ "plan": plan }));
    report(&mut plant, "WO-1", json!({"step": 20, "out": "4"}));
    open(&mut plant, "WO-1", "RW-1", 20, "4");
    let moved = json!({"step": 5, "out": "1", "scrap": "2"});
    report(&mut plant, "RW-1", moved);
    let short = json!({"order": "RW-1", "short_reason": "the last one is fine"});
    does::<CompleteOrder>(&mut plant, short);
    report(&mut plant, "WO-1", json!({"step": 20, "out": "4"}));
    // Eight came out and two were scrapped: none of them passed twice.
    let of = state(&plant, "WO-1");
    assert_eq!(of.components[0].issued, number("10"));
    assert_eq!(
        (of.completed(), of.in_process()),
        (number("8"), number("0"))
    );
    assert_eq!(of.ahead(1), number("0"));
}

#[test]
fn units_in_place_of_what_rework_scrapped_keep_it_scrapped() {
    let mut plant = plant();
    begun(&mut plant, json!({"tolerances": {"replace_scrap": true}}));
    open(&mut plant, "WO-1", "RW-1", 20, "4");
    let scrap = json!({"step": 5, "scrap": "2", "posting": "S-1"});
    report(&mut plant, "RW-1", scrap);
    report(
        &mut plant,
        "WO-1",
        json!({"step": 10, "out": "2", "posting": "R-1"}),
    );
    let back = json!({"order": "RW-1", "of": "S-1"});
    assert_eq!(
        refuses::<ReverseOrderPosting>(&mut plant, back.clone()),
        ["order.consumed_downstream"]
    );
    does::<ReverseOrderPosting>(&mut plant, json!({"order": "WO-1", "of": "R-1"}));
    does::<ReverseOrderPosting>(&mut plant, back);
    assert_eq!(sums(&plant, "WO-1"), ["0", "10", "6", "4"]);
}

#[test]
fn an_order_that_completes_itself_does_so_when_rework_leaves_it_nothing_to_do() {
    let mut plant = plant();
    begun(&mut plant, json!({"auto_complete": true}));
    report(&mut plant, "WO-1", json!({"step": 20, "out": "8"}));
    open(&mut plant, "WO-1", "RW-1", 20, "2");
    let scrap = json!({"step": 5, "scrap": "2", "posting": "S-1"});
    report(&mut plant, "RW-1", scrap);
    for order in ["RW-1", "WO-1"] {
        assert_eq!(
            state(&plant, order).status,
            OrderStatus::Completed,
            "{order}"
        );
    }
    let back = json!({"order": "RW-1", "of": "S-1"});
    assert_eq!(
        refuses::<ReverseOrderPosting>(&mut plant, back.clone()),
        ["order.not_open"]
    );
    does::<ReopenOrder>(&mut plant, json!({"order": "WO-1"}));
    does::<ReverseOrderPosting>(&mut plant, back.clone());
    assert_eq!(sums(&plant, "WO-1"), ["0", "2", "0", "2"]);
    report(&mut plant, "RW-1", json!({"step": 5, "scrap": "2"}));
    does::<CloseOrder>(&mut plant, json!({"order": "WO-1"}));
    let reopen: ReopenOrder = task(&mut plant, json!({"order": "RW-1"}));
    let problem = Problem::from(plant.execute(&reopen).unwrap_err());
    assert_eq!(problem.code(), "order.not_open");
    assert!(
        problem
            .message()
            .ends_with("nothing comes back to it any more")
    );
    plant.rows_follow_from_events();
}

/// What somebody tries on an order of two steps, on its rework orders, or on theirs.
#[derive(Debug, Clone)]
enum Attempt {
    Report(usize, u32, [i64; 3]),
    Open(usize, u32, i64, bool),
    Reverse(usize, usize),
    Complete(usize),
    Reopen(usize),
    Cancel(usize),
}

fn attempts() -> impl Strategy<Value = Vec<Attempt>> {
    let few = || 0..4_i64;
    let of = || 0..3_usize;
    let one = prop_oneof![
        6 => (of(), 1..3_u32, [few(), few(), 0..2_i64]).prop_map(|(of, step, moved)| Attempt::Report(of, step * 10, moved)),
        3 => (of(), 1..3_u32, 1..4_i64, any::<bool>()).prop_map(|(of, step, quantity, first)| Attempt::Open(of, step * 10, quantity, first)),
        4 => (of(), 0..6_usize).prop_map(|(of, posting)| Attempt::Reverse(of, posting)),
        4 => of().prop_map(Attempt::Complete),
        1 => of().prop_map(Attempt::Reopen),
        1 => of().prop_map(Attempt::Cancel),
    ];
    prop::collection::vec(one, 1..60)
}

fn go<T: Task + DeserializeOwned>(plant: &mut TestPlant, fields: Value) -> Result<(), Refused> {
    let task: T = task(plant, fields);
    plant.execute(&task).map(|_| ())
}

/// Tries it; `orders` are the codes so far, and a rework order that is opened joins them.
fn carry_out(
    plant: &mut TestPlant,
    orders: &mut Vec<String>,
    attempt: &Attempt,
    place: usize,
) -> Result<(), Refused> {
    let posting = format!("P-{place}");
    let code = |of: usize| orders[of % orders.len()].clone();
    match *attempt {
        Attempt::Report(of, step, [out, scrap, rework]) => {
            // A rework order has but one step, so that it comes to an end.
            let step = if code(of) == "WO-1" { step } else { 10 };
            let fields = json!({
                "order": code(of), "step": step, "out": out.to_string(), "scrap": scrap.to_string(),
                "rework": rework.to_string(), "to_step": 10, "reason": "machine_error",
                "posting": posting,
            });
            go::<ReportOrder>(plant, fields)
        }
        Attempt::Open(of, step, quantity, first) => {
            let rework = format!("RW-{place}");
            let fields = json!({
                "order": code(of), "step": step, "quantity": quantity.to_string(),
                "to_step": if first { 10 } else { step }, "rework_order": rework,
                "plan": {"steps": [{"sequence": 10}]}, "posting": posting,
            });
            go::<OpenRework>(plant, fields)?;
            orders.push(rework);
            Ok(())
        }
        Attempt::Reverse(of, which) => {
            let book = postings_of(&mut plant.reads(), &code(of)).unwrap();
            let Some(of_book) = book.len().checked_sub(1).map(|last| which.min(last)) else {
                return Ok(());
            };
            let of_book = book[of_book].posting.posting.to_string();
            let fields = json!({"order": code(of), "of": of_book, "posting": posting});
            go::<ReverseOrderPosting>(plant, fields)
        }
        Attempt::Complete(of) => {
            go::<CompleteOrder>(plant, json!({"order": code(of), "short_reason": "enough"}))
        }
        Attempt::Reopen(of) => go::<ReopenOrder>(plant, json!({"order": code(of)})),
        Attempt::Cancel(of) => go::<CancelOrder>(plant, json!({"order": code(of)})),
    }
}

/// Every order adds up, and knows of its rework orders what they know of themselves.
#[track_caller]
fn all_add_up(plant: &TestPlant, orders: &[String]) {
    for code in orders {
        let of = state(plant, code);
        adds_up(&of);
        let mut away = Decimal::ZERO;
        for rework in &of.reworks {
            let own = state(plant, rework.order.as_str());
            assert_eq!(rework.returned, own.completed(), "{code}");
            assert_eq!(rework.scrapped, own.scrapped(), "{code}");
            let has_ended = matches!(own.status, OrderStatus::Completed | OrderStatus::Closed);
            assert_eq!(rework.ended, has_ended, "{code}");
            let short = if has_ended {
                own.remaining()
            } else {
                Decimal::ZERO
            };
            assert_eq!(rework.short, short, "{code}");
            away += rework.left();
        }
        // Whatever is away, a rework order that is open has it.
        assert_eq!(of.away(), away, "{code}");
        if of.reworks.iter().all(|rework| rework.ended) {
            assert_eq!(away, Decimal::ZERO, "{code}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn every_unit_of_an_order_and_its_rework_is_somewhere(
        attempts in attempts(),
        (replace, complete) in (any::<bool>(), any::<bool>()),
    ) {
        let mut plant = plant();
        begun(&mut plant, json!({"tolerances": {"replace_scrap": replace}, "auto_complete": complete}));
        let mut orders = vec!["WO-1".to_owned()];
        for (place, attempt) in attempts.iter().enumerate() {
            let before: Vec<_> = orders.iter().map(|code| state(&plant, code)).collect();
            if carry_out(&mut plant, &mut orders, attempt, place).is_err() {
                let after: Vec<_> = orders.iter().map(|code| state(&plant, code)).collect();
                prop_assert_eq!(before, after, "{:?}", attempt);
            }
            all_add_up(&plant, &orders);
        }
        plant.rows_follow_from_events();
        finish(&mut plant, &orders)?;
        plant.rows_follow_from_events();
    }
}

/// Whatever happened, each order can be ended: what is in it is scrapped, the youngest first.
fn finish(plant: &mut TestPlant, orders: &[String]) -> Result<(), TestCaseError> {
    for code in orders.iter().rev() {
        if !matches!(
            state(plant, code).status,
            OrderStatus::Released | OrderStatus::InProgress
        ) {
            continue;
        }
        for place in 0..state(plant, code).steps.len() {
            let (of, step) = (state(plant, code), [10, 20][place]);
            let scrap = of.steps[place].wip() + of.waiting(place);
            if !scrap.is_zero() {
                report(
                    plant,
                    code,
                    json!({"step": step, "scrap": scrap.to_string()}),
                );
            }
        }
        let of = state(plant, code);
        if of.status == OrderStatus::Released {
            does::<StartOrder>(plant, json!({"order": code}));
        }
        if state(plant, code).status == OrderStatus::InProgress {
            let short = json!({"order": code, "short_reason": "enough"});
            does::<CompleteOrder>(plant, short);
        }
        all_add_up(plant, orders);
    }
    let of = state(plant, "WO-1");
    prop_assert_eq!(of.started(), of.completed() + of.scrapped());
    Ok(())
}
