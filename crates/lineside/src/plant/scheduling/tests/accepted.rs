//! Plans that are accepted, and plans that are not.

use super::*;
use lineside_floor::FindSteps;
use lineside_kernel::Unwatched;

fn busy() -> Shop {
    let shop = Shop::new();
    for order in ["WO-1", "WO-2", "WO-3"] {
        shop.released(order, "30", two_steps());
    }
    shop
}

#[track_caller]
fn refused(shop: &Shop, task: &AcceptSchedule) -> Problem {
    let before = shop.plant.status().unwrap();
    let problem = shop.plant.accept_schedule(task).unwrap_err();
    // Nothing is half done: all that is written is that somebody was refused.
    let after = shop.plant.status().unwrap();
    assert!(after.position <= before.position + 1);
    for order in ["WO-1", "WO-2", "WO-3"] {
        assert_eq!(shop.shown(order).scheduled_start, None);
    }
    problem
}

#[test]
fn accepted_times_are_read_from_the_order_its_steps_and_the_floor() {
    let shop = busy();
    let made = shop.made();
    let plan = solved(&made);
    let done = shop
        .plant
        .accept_schedule(&shop.accepting(&made, &plan))
        .unwrap();
    assert_eq!((done.events, done.replayed), (3, false));

    for one in &plan.operations {
        let shown = shop.shown(&one.order);
        let step = shown
            .steps
            .iter()
            .find(|step| step.step.to_string() == one.operation)
            .unwrap();
        assert_eq!(
            step.scheduled_start,
            Some(made.clock.instant(one.start).unwrap())
        );
        assert_eq!(
            step.scheduled_end,
            Some(made.clock.instant(one.end).unwrap())
        );
        assert_eq!(step.scheduled_at.as_ref().unwrap().as_str(), one.resource);
        assert_eq!(shown.scheduled_end, shown.steps[1].scheduled_end);
    }
    let first_hour = json!({"start": MONDAY, "end": "2026-03-02T08:30:00+01:00"});
    let wanted: FindSteps =
        serde_json::from_value(json!({"filter": {"scheduled": first_hour}})).unwrap();
    let found = shop
        .plant
        .on_floor(|floor| floor.find_steps(&wanted))
        .unwrap();
    assert_eq!(found.steps.len(), 1);
    assert_eq!(found.steps[0].planned_start, Some(at(MONDAY)));
    assert_eq!(
        found.steps[0].planned_end,
        Some(at("2026-03-02T08:35:00+01:00"))
    );

    // The rows are what a replay makes of the journal.
    assert_eq!(shop.plant.compare_rows(&Unwatched).unwrap(), []);
}

#[test]
fn the_next_model_remembers_the_schedule_as_the_former_one() {
    let shop = busy();
    let made = shop.made();
    let plan = solved(&made);
    shop.plant
        .accept_schedule(&shop.accepting(&made, &plan))
        .unwrap();
    assert_eq!(shop.made().model, made.model.close_to(&plan));

    // An hour later, seen from there; what should have begun is due at once.
    let later = shop.made_with(json!({"from": "2026-03-02T09:00:00+01:00"}));
    for one in &plan.operations {
        let former = operation(&later, &one.order, &one.operation)
            .former
            .unwrap();
        assert_eq!(former.start, (one.start - 60).max(0));
        assert_eq!(former.end, (one.end - 60).max(0));
    }
}

#[test]
fn a_step_moved_to_an_alternate_is_shown_and_remembered_there() {
    let shop = Shop::new();
    let steps = json!([{"sequence": 10, "work_center": "SAW", "run_minutes": "1",
        "alternates": [{"work_center": "LATHE"}]}]);
    shop.released("WO-1", "30", json!({"steps": steps}));
    let mut made = shop.made();
    made.model.orders[0].operations[0].modes.remove(0);
    let plan = solved(&made);
    shop.plant
        .accept_schedule(&shop.accepting(&made, &plan))
        .unwrap();
    assert_eq!(
        shop.shown("WO-1").steps[0]
            .work_center
            .as_ref()
            .unwrap()
            .as_str(),
        "LATHE"
    );
    assert_eq!(
        operation(&shop.made(), "WO-1", "10").former.unwrap().mode,
        1
    );
}

#[test]
fn the_same_command_accepts_once() {
    let shop = busy();
    let made = shop.made();
    let task = shop.accepting(&made, &solved(&made));
    let first = shop.plant.accept_schedule(&task).unwrap();
    let again = shop.plant.accept_schedule(&task).unwrap();
    assert_eq!((again.position, again.replayed), (first.position, true));
}

#[test]
fn a_plan_that_breaks_a_rule_of_its_model_is_refused_as_a_whole() {
    let shop = busy();
    let made = shop.made();
    let mut plan = solved(&made);
    for one in &mut plan.operations {
        (one.setup_start, one.start, one.end) = (0, 0, one.end - one.start);
    }
    let problem = refused(&shop, &shop.accepting(&made, &plan));
    assert_eq!(problem.code(), "order.schedule_breaks_rules");

    let mut partial = solved(&made);
    partial.operations.pop();
    let problem = refused(&shop, &shop.accepting(&made, &partial));
    assert_eq!(problem.code(), "order.schedule_breaks_rules");
}

#[test]
fn an_order_that_became_another_one_refuses_the_plan() {
    type Change = fn(&Shop);
    let changes: [(&str, Change); 7] = [
        ("held", |shop| {
            shop.does::<HoldOrder>(json!({"order": "WO-2"}));
        }),
        ("more", |shop| {
            shop.does::<ChangeOrder>(json!({"order": "WO-2", "quantity": "40"}));
        }),
        ("skipped", |shop| {
            shop.does::<SkipOrderStep>(json!({"order": "WO-2", "step": 20}));
        }),
        ("finished", |shop| {
            shop.reports("WO-2", 10, json!({"out": "30"}))
        }),
        ("elsewhere", |shop| {
            shop.reports("WO-2", 10, json!({"out": "3", "work_center": "LATHE"}));
        }),
        ("unreleased", |shop| {
            shop.does::<lineside_order::UnreleaseOrder>(json!({"order": "WO-2"}));
        }),
        ("cancelled", |shop| {
            shop.does::<lineside_order::CancelOrder>(json!({"order": "WO-2"}));
        }),
    ];
    for (what, change) in changes {
        let shop = busy();
        let made = shop.made();
        let task = shop.accepting(&made, &solved(&made));
        change(&shop);
        let problem = refused(&shop, &task);
        assert_eq!(problem.code(), "order.schedule_outdated", "{what}");
        assert_eq!(
            problem.family(),
            lineside_kernel::Family::Conflict,
            "{what}"
        );
    }
}

#[test]
fn work_as_planned_and_wishes_that_changed_do_no_harm() {
    let shop = busy();
    let made = shop.made();
    let task = shop.accepting(&made, &solved(&made));
    shop.reports("WO-2", 10, json!({"out": "3"}));
    shop.does::<ChangeOrder>(json!({"order": "WO-1", "priority": 1}));
    shop.plant.accept_schedule(&task).unwrap();
}

#[test]
fn what_is_no_plan_for_this_plant_is_refused() {
    let shop = busy();
    let made = shop.made();
    let plan = solved(&made);
    let whole = |change: fn(&mut SchedulingModel, &mut SchedulePlan)| {
        let mut task = shop.accepting(&made, &plan);
        change(&mut task.model, &mut task.plan);
        task
    };
    let cases = [
        (
            whole(|model, plan| {
                model.orders.clear();
                plan.operations.clear();
            }),
            "order.empty_schedule",
        ),
        (
            whole(|model, plan| {
                model.orders.truncate(1);
                model.orders[0].name = "WO-9".into();
                plan.operations.retain(|one| one.order == "WO-1");
                plan.operations
                    .iter_mut()
                    .for_each(|one| one.order = "WO-9".into());
            }),
            "order.unknown",
        ),
        (
            whole(|model, plan| {
                model.orders[0].operations[0].name = "010".into();
                model.orders[0].operations[1].after = Some(vec![]);
                let mut all = plan.operations.iter_mut();
                let first = all.find(|one| one.order == "WO-1" && one.operation == "10");
                first.unwrap().operation = "010".into();
            }),
            "order.schedule_names_no_step",
        ),
        (
            whole(|model, plan| {
                model.resources[1].name = "BENCH".into();
                for order in &mut model.orders {
                    order.operations[0].modes[0].resource = "BENCH".into();
                }
                let sawn = plan
                    .operations
                    .iter_mut()
                    .filter(|one| one.resource == "SAW");
                sawn.for_each(|one| one.resource = "BENCH".into());
            }),
            "order.unknown_work_center",
        ),
    ];
    for (task, code) in cases {
        assert_eq!(refused(&shop, &task).code(), code);
    }
    let mut future = shop.accepting(&made, &plan);
    future.position += 100;
    assert_eq!(refused(&shop, &future).code(), "journal.no_such_position");
    let mut far = shop.accepting(&made, &plan);
    far.clock.origin = at("9999-12-31T23:00:00Z");
    assert_eq!(refused(&shop, &far).code(), "aps.bad_value");
}

#[test]
fn a_finished_step_is_refused_even_when_nothing_happened_since() {
    let shop = busy();
    let made = shop.made();
    let plan = solved(&made);
    shop.reports("WO-2", 10, json!({"out": "30"}));
    let mut task = shop.accepting(&made, &plan);
    task.position = shop.plant.status().unwrap().position;
    assert_eq!(refused(&shop, &task).code(), "order.step_done");
}
