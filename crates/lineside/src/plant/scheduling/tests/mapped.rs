//! One test for each rule by which an order becomes a part of the model.

use super::*;
use lineside_aps::{SchedulingAfter, SchedulingAnchor, SchedulingLock};

#[test]
fn a_step_takes_its_setup_and_its_run_time_at_the_speed_of_the_work_center() {
    let shop = Shop::new();
    shop.released("WO-1", "30", two_steps());
    let made = shop.made();
    let modes = |name| {
        let operation = operation(&made, "WO-1", name);
        let modes = operation.modes.iter();
        modes
            .map(|mode| (mode.resource.clone(), mode.duration))
            .collect::<Vec<_>>()
    };
    assert_eq!(modes("10"), [("SAW".to_owned(), 35)]);
    // Half as fast, and only the run.
    assert_eq!(modes("20"), [("LATHE".to_owned(), 120)]);
    assert!(operation(&made, "WO-1", "10").interruptible);
    assert_eq!(made.left_out, []);
    assert_eq!(made.position, shop.plant.status().unwrap().position);
}

#[test]
fn a_step_that_names_no_setup_takes_the_work_centers() {
    let shop = Shop::new();
    let steps = json!([{"sequence": 10, "work_center": "SAW", "run_minutes": "1"}]);
    shop.released("WO-1", "30", json!({"steps": steps}));
    assert_eq!(operation(&shop.made(), "WO-1", "10").modes[0].duration, 40);
    let apart = shop.made_with(json!({"from": MONDAY, "setups_apart": true}));
    let step = operation(&apart, "WO-1", "10");
    assert_eq!(step.modes[0].duration, 30);
    assert_eq!(step.family.as_deref(), Some("SHAFT"));
}

#[test]
fn durations_are_rounded_up_to_whole_ticks() {
    let shop = Shop::new();
    shop.released("WO-1", "30", two_steps());
    let made = shop.made_with(json!({"from": MONDAY, "tick": "PT15M"}));
    assert_eq!(operation(&made, "WO-1", "10").modes[0].duration, 3);
    assert_eq!(operation(&made, "WO-1", "20").modes[0].duration, 8);
}

#[test]
fn a_batch_that_is_begun_takes_as_long_as_a_full_one() {
    let shop = Shop::new();
    let steps = json!([{"sequence": 10, "work_center": "SAW", "setup_minutes": "0",
                        "run_minutes": "2", "run_batch": "12"}]);
    shop.released("WO-1", "13", json!({"steps": steps}));
    assert_eq!(operation(&shop.made(), "WO-1", "10").modes[0].duration, 48);
}

#[test]
fn alternates_are_modes_in_their_own_time_and_those_of_the_work_center_follow() {
    let shop = Shop::new();
    shop.center(json!({"work_center": "OLD-SAW", "efficiency": "0.5"}));
    shop.center(json!({"work_center": "SPARE", "alternates": ["OLD-SAW"]}));
    shop.center(json!({"work_center": "GONE", "active": false}));
    let steps = json!([{"sequence": 10, "work_center": "SPARE", "setup_minutes": "0",
        "run_minutes": "1", "alternates": [
            {"work_center": "SAW", "setup_minutes": "7", "run_minutes": "3", "efficiency": "1.5"},
            {"work_center": "GONE"}]}]);
    shop.released("WO-1", "30", json!({"steps": steps}));
    let made = shop.made();
    let modes = operation(&made, "WO-1", "10").modes.iter();
    let modes: Vec<_> = modes
        .map(|mode| (mode.resource.as_str(), mode.duration))
        .collect();
    assert_eq!(modes, [("SPARE", 30), ("SAW", 67), ("OLD-SAW", 60)]);
    let names: Vec<_> = made
        .model
        .resources
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(names, ["OLD-SAW", "SAW", "SPARE"]);
}

#[test]
fn a_work_center_that_moved_to_another_site_takes_no_work_from_here() {
    let shop = Shop::new();
    shop.center(json!({"work_center": "OLD-SAW"}));
    shop.center(json!({"work_center": "SPARE", "alternates": ["OLD-SAW", "SAW"]}));
    let steps = json!([{"sequence": 10, "work_center": "SPARE", "run_minutes": "1"}]);
    shop.released("WO-1", "30", json!({"steps": steps}));
    let resources = || {
        let made = shop.made();
        let modes = operation(&made, "WO-1", "10").modes.iter();
        modes.map(|mode| mode.resource.clone()).collect::<Vec<_>>()
    };
    assert_eq!(resources(), ["SPARE", "OLD-SAW", "SAW"]);
    shop.does::<PutSite>(json!({"site": {
        "site": "ATL", "name": "Atlanta", "zone": "America/New_York"}}));
    shop.center(json!({"work_center": "OLD-SAW", "site": "ATL"}));
    assert_eq!(resources(), ["SPARE", "SAW"]);
}

#[test]
fn a_work_center_has_as_many_machines_as_it_says_and_is_closed_when_its_calendar_says() {
    let shop = Shop::new();
    shop.released("WO-1", "30", two_steps());
    let made = shop.made_with(json!({"from": MONDAY, "horizon": "P2D"}));
    assert_eq!(resource(&made, "SAW").capacity, 1);
    assert_eq!(resource(&made, "LATHE").capacity, 2);
    let [calendar] = made.model.calendars.as_slice() else {
        panic!("one calendar serves both: {:?}", made.model.calendars);
    };
    assert_eq!(resource(&made, "SAW").calendar.as_deref(), Some("site:MUC"));
    let windows: Vec<_> = calendar
        .closed
        .iter()
        .map(|one| (one.start, one.end))
        .collect();
    // Sixteen to eight, twice: the second night ends with the horizon.
    assert_eq!(windows, [(480, 1440), (1920, 2880)]);
}

#[test]
fn queue_wait_and_move_times_lie_between_steps() {
    let shop = Shop::new();
    let steps = json!([
        {"sequence": 10, "work_center": "SAW", "run_minutes": "1", "wait_minutes": "30",
         "move_minutes": "5"},
        {"sequence": 20, "work_center": "LATHE", "run_minutes": "1", "queue_minutes": "10.5"}]);
    shop.released("WO-1", "10", json!({"steps": steps}));
    let after = operation(&shop.made(), "WO-1", "20").after.clone().unwrap();
    let expected = SchedulingAfter {
        min_lag: 46,
        ..SchedulingAfter::end_of("10")
    };
    assert_eq!(after, [expected]);

    // Once the first is done, the rest of the time counts from its end.
    shop.reports("WO-1", 10, json!({"out": "10"}));
    let made = shop.made();
    let step = operation(&made, "WO-1", "20");
    assert_eq!((step.release, step.after.as_deref()), (46, Some(&[][..])));
}

#[test]
fn a_transfer_batch_lets_the_next_step_start_with_the_first_and_end_after_the_last() {
    let shop = Shop::new();
    let steps = json!([
        {"sequence": 10, "work_center": "SAW", "setup_minutes": "5", "run_minutes": "1",
         "transfer_batch": "4"},
        {"sequence": 20, "work_center": "LATHE", "run_minutes": "1"}]);
    shop.released("WO-1", "10", json!({"steps": steps}));
    let after = |made: &PlantSchedulingModel| operation(made, "WO-1", "20").after.clone().unwrap();
    let from_start = SchedulingAfter {
        from: SchedulingAnchor::Start,
        min_lag: 9,
        ..SchedulingAfter::end_of("10")
    };
    let to_end = |min_lag| SchedulingAfter {
        to: SchedulingAnchor::End,
        min_lag,
        ..SchedulingAfter::end_of("10")
    };
    // The last batch has two units, at half speed.
    assert_eq!(after(&shop.made()), [from_start, to_end(4)]);

    // With the first batch there, nothing holds the start any more.
    shop.reports("WO-1", 10, json!({"out": "5"}));
    assert_eq!(after(&shop.made()), [to_end(4)]);
}

#[test]
fn branches_run_beside_each_other_and_meet() {
    let shop = Shop::new();
    let steps = json!([
        {"sequence": 10, "work_center": "SAW", "run_minutes": "1"},
        {"sequence": 20, "work_center": "LATHE", "run_minutes": "1", "begins": true},
        {"sequence": 30, "work_center": "SAW", "run_minutes": "1", "predecessors": [10, 20]}]);
    shop.released("WO-1", "10", json!({"steps": steps}));
    let made = shop.made();
    let waits = |name| {
        let after = operation(&made, "WO-1", name).after.clone().unwrap();
        after
            .into_iter()
            .map(|one| one.operation)
            .collect::<Vec<_>>()
    };
    assert!(waits("10").is_empty() && waits("20").is_empty());
    assert_eq!(waits("30"), ["10", "20"]);
}

#[test]
fn a_skipped_step_is_no_operation_and_passes_the_waiting_on() {
    let shop = Shop::new();
    let steps = json!([
        {"sequence": 10, "work_center": "SAW", "run_minutes": "1"},
        {"sequence": 20, "work_center": "LATHE", "run_minutes": "1"},
        {"sequence": 30, "work_center": "SAW", "run_minutes": "1"}]);
    shop.released("WO-1", "10", json!({"steps": steps}));
    shop.does::<SkipOrderStep>(json!({"order": "WO-1", "step": 20}));
    let made = shop.made();
    assert_eq!(order(&made, "WO-1").operations.len(), 2);
    let after = operation(&made, "WO-1", "30").after.clone().unwrap();
    assert_eq!(after, [SchedulingAfter::end_of("10")]);
}

#[test]
fn a_step_that_runs_stands_fast_with_what_is_left_of_it_and_without_setup() {
    let shop = Shop::new();
    shop.released("WO-1", "30", two_steps());
    shop.reports(
        "WO-1",
        10,
        json!({"out": "10", "scrap": "5", "reason": "machine_error"}),
    );
    let made = shop.made();
    let saw = operation(&made, "WO-1", "10");
    assert_eq!(saw.modes.len(), 1);
    assert_eq!(saw.modes[0].duration, 15);
    let lock = SchedulingLock {
        mode: 0,
        start: 0,
        end: 15,
    };
    assert_eq!(saw.locked, Some(lock));
    // What was scrapped never comes.
    assert_eq!(operation(&made, "WO-1", "20").modes[0].duration, 100);
    solved(&made);
}

#[test]
fn a_lock_pauses_while_its_work_center_is_closed() {
    let shop = Shop::new();
    shop.released("WO-1", "30", two_steps());
    shop.reports("WO-1", 10, json!({"out": "1"}));
    let made = shop.made_with(json!({"from": "2026-03-02T15:50:00+01:00"}));
    let lock = operation(&made, "WO-1", "10").locked.unwrap();
    assert_eq!((lock.start, lock.end), (0, 10 + 16 * 60 + 19));
    solved(&made);
}

#[test]
fn of_two_steps_begun_on_one_machine_the_later_one_is_on_it() {
    let shop = Shop::new();
    shop.released("WO-1", "30", two_steps());
    shop.released("WO-2", "30", two_steps());
    for (order, time) in [("WO-1", "07:00"), ("WO-2", "07:30")] {
        let mut fields = json!({"order": order, "step": 10, "out": "10"});
        let mut command = serde_json::to_value(shop.command()).unwrap();
        command["at"] = format!("2026-03-02T{time}:00+01:00").into();
        fields["command"] = command;
        let task: ReportOrder = serde_json::from_value(fields).unwrap();
        shop.plant.execute(&task).unwrap();
    }
    let made = shop.made();
    assert_eq!(operation(&made, "WO-1", "10").locked, None);
    assert_eq!(operation(&made, "WO-1", "10").modes[0].duration, 20);
    assert!(operation(&made, "WO-2", "10").locked.is_some());
    solved(&made);
}

#[test]
fn work_that_overlaps_stands_fast_together_and_does_not_end_before_what_feeds_it() {
    let shop = Shop::new();
    let steps = json!([
        {"sequence": 10, "work_center": "SAW", "run_minutes": "2", "transfer_batch": "2"},
        {"sequence": 20, "work_center": "LATHE", "run_minutes": "0.1"}]);
    shop.released("WO-1", "20", json!({"steps": steps}));
    shop.reports("WO-1", 10, json!({"out": "4"}));
    shop.reports("WO-1", 20, json!({"out": "1"}));
    let made = shop.made();
    let ends = ["10", "20"].map(|name| operation(&made, "WO-1", name).locked.unwrap().end);
    assert_eq!(ends, [32, 32]);
    solved(&made);
}

#[test]
fn a_finished_step_is_left_out() {
    let shop = Shop::new();
    shop.released("WO-1", "30", two_steps());
    shop.reports("WO-1", 10, json!({"out": "30"}));
    let made = shop.made();
    let names: Vec<_> = order(&made, "WO-1")
        .operations
        .iter()
        .map(|one| &one.name)
        .collect();
    assert_eq!(names, ["20"]);
    shop.reports("WO-1", 20, json!({"out": "30"}));
    let made = shop.made();
    assert!(made.model.orders.is_empty() && made.model.resources.is_empty());
    assert_eq!(made.left_out[0].reason, LeftOutReason::NothingLeft);
    shop.does::<CompleteOrder>(json!({"order": "WO-1"}));
    assert_eq!(shop.made().left_out, []);
}

#[test]
fn dates_are_days_of_the_site_and_priority_is_weight() {
    let shop = Shop::new();
    shop.ordered(
        json!({"order": "WO-1", "quantity": "1", "plan": two_steps(), "priority": 1,
        "planned_start": "2026-03-03", "planned_end": "2026-03-03"}),
    );
    shop.ordered(
        json!({"order": "WO-2", "quantity": "1", "plan": two_steps(),
        "planned_end": "2026-02-27"}),
    );
    let made = shop.made();
    let day = 24 * 60;
    let first = order(&made, "WO-1");
    assert_eq!(
        (first.release, first.due, first.weight),
        (16 * 60, Some(16 * 60 + day), 5)
    );
    let second = order(&made, "WO-2");
    assert_eq!(
        (second.release, second.due, second.weight),
        (0, Some(16 * 60 - 3 * day), 3)
    );
    let early = shop.made_with(json!({"from": MONDAY, "early": true}));
    assert_eq!(order(&early, "WO-1").release, 0);
}

#[test]
fn what_cannot_be_scheduled_is_named() {
    let shop = Shop::new();
    shop.center(json!({"work_center": "NEVER", "calendar": {"zone": "UTC", "shifts": []}}));
    let at = |center: Value| {
        json!({"steps": [
        {"sequence": 10, "work_center": "SAW", "run_minutes": "1"},
        {"sequence": 20, "work_center": center, "run_minutes": "1"}]})
    };
    shop.released("WO-1", "1", at(Value::Null));
    shop.released("WO-2", "1", at("NEVER".into()));
    shop.released("WO-3", "1", two_steps());
    shop.does::<HoldOrder>(json!({"order": "WO-3"}));
    let endless = json!({"steps": [{"sequence": 10, "work_center": "SAW",
                                    "run_minutes": "1000000000"}]});
    shop.released("WO-4", "1000000", endless);
    shop.released("WO-5", "1", two_steps());
    let made = shop.made();
    let named = made.left_out.iter();
    let named: Vec<_> = named
        .map(|one| (one.order.as_str(), one.step, one.reason))
        .collect();
    assert_eq!(
        named,
        [
            ("WO-1", Some(20), LeftOutReason::NoWorkCenter),
            ("WO-2", Some(20), LeftOutReason::NeverOpen),
            ("WO-3", None, LeftOutReason::OnHold),
            ("WO-4", None, LeftOutReason::OutOfRange),
        ]
    );
    // What comes before can be done.
    assert_eq!(order(&made, "WO-1").operations.len(), 1);
    solved(&made);
}

#[test]
fn orders_of_another_site_and_orders_that_are_not_released_are_not_in_it() {
    let shop = Shop::new();
    shop.released("WO-1", "1", two_steps());
    shop.does::<CreateOrder>(json!({"order": "WO-2", "item": "SHAFT", "site": "MUC",
        "quantity": "1", "plan": two_steps(), "stock": "none"}));
    assert_eq!(shop.made().model.orders.len(), 1);
    let other = shop.made_with(json!({"from": MONDAY, "site": "HAM"}));
    assert!(other.model.orders.is_empty() && other.left_out.is_empty());
}

#[test]
fn times_out_of_reach_are_refused_with_their_field() {
    let shop = Shop::new();
    for (fields, path) in [
        (json!({"tick": "PT0S"}), "tick"),
        (json!({"horizon": "P0D"}), "horizon"),
        (json!({"horizon": "P4000D"}), "horizon"),
        (json!({"tick": "PT0.000001S", "horizon": "P3660D"}), "tick"),
        (json!({"from": "9999-12-30T00:00:00Z"}), "from"),
        (
            json!({"arrivals": [{"item": "BAR", "site": "MUC", "quantity": "0", "at": MONDAY}]}),
            "arrivals[0].quantity",
        ),
    ] {
        let request = serde_json::from_value(fields).unwrap();
        let problem = shop.plant.make_scheduling_model(&request).unwrap_err();
        assert_eq!(
            (problem.code(), problem.path()),
            ("aps.bad_value", Some(path))
        );
    }
}
