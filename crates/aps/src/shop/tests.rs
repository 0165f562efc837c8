//! What is not sound is refused, with the place of the fault.

use crate::ApsError;
use crate::model::*;
use lineside_kernel::Problem;

fn model() -> SchedulingModel {
    SchedulingModel {
        resources: vec![
            SchedulingResource::of("saw"),
            SchedulingResource::pool("crew", 2),
        ],
        orders: vec![SchedulingOrder::of("A", [("saw", 10), ("saw", 10)])],
        calendars: vec![SchedulingCalendar {
            name: "night".into(),
            closed: vec![SchedulingWindow { start: 1, end: 2 }],
        }],
        setups: vec![SchedulingSetups {
            name: "colours".into(),
            families: vec!["red".into()],
            times: vec![vec![0]],
            never: Vec::new(),
        }],
        buffers: vec![SchedulingBuffer {
            name: "shelf".into(),
            level: 0,
            capacity: Some(3),
            arrivals: vec![],
        }],
        goals: vec![SchedulingGoal::of(SchedulingMeasure::Makespan)],
    }
}

/// The code and the path with which a change makes the model unsound.
fn refusal(change: impl FnOnce(&mut SchedulingModel)) -> (String, String) {
    let mut changed = model();
    assert!(changed.compile().is_ok());
    change(&mut changed);
    let problem = Problem::from(changed.compile().unwrap_err());
    (
        problem.code().to_owned(),
        problem.path().unwrap_or_default().to_owned(),
    )
}

fn assert_refused(code: &str, path: &str, change: impl FnOnce(&mut SchedulingModel)) {
    assert_eq!(refusal(change), (code.to_owned(), path.to_owned()));
}

#[test]
fn numbers_outside_what_makes_sense_are_refused() {
    let bad = "aps.bad_value";
    assert_refused(bad, "resources[0].capacity", |m| {
        m.resources[0].capacity = 0
    });
    assert_refused(bad, "resources[0].batch_size", |m| {
        m.resources[0].batch_size = Some(0)
    });
    assert_refused(bad, "calendars[0].closed[0].end", |m| {
        m.calendars[0].closed[0].end = 1
    });
    assert_refused(bad, "calendars[0].closed[1].start", |m| {
        m.calendars[0]
            .closed
            .push(SchedulingWindow { start: 1, end: 3 });
    });
    assert_refused(bad, "setups[0].times", |m| m.setups[0].times.clear());
    assert_refused(bad, "setups[0].times[0][0]", |m| {
        m.setups[0].times[0][0] = -1
    });
    assert_refused(bad, "buffers[0].level", |m| m.buffers[0].level = -1);
    assert_refused(bad, "orders[0].operations", |m| {
        m.orders[0].operations.clear()
    });
    assert_refused(bad, "orders[0].release", |m| {
        m.orders[0].release = MAX_TICK + 1
    });
    assert_refused(bad, "orders[0].due", |m| {
        m.orders[0].due = Some(i64::MIN + 1)
    });
    assert_refused(bad, "orders[0].operations[1].modes", |m| {
        m.orders[0].operations[1].modes.clear()
    });
    assert_refused(bad, "orders[0].operations[1].modes[0].duration", |m| {
        m.orders[0].operations[1].modes[0].duration = -1;
    });
    assert_refused(bad, "orders[0].operations[0].size", |m| {
        m.orders[0].operations[0].size = 0
    });
    assert_refused(bad, "orders[0].operations[0].locked.mode", |m| {
        m.orders[0].operations[0].locked = Some(SchedulingLock {
            mode: 1,
            start: 0,
            end: 1,
        });
    });
    assert_refused(bad, "goals[0].rank", |m| m.goals[0].rank = 3);
    assert_refused(bad, "goals[0].weight", |m| m.goals[0].weight = 0);
    assert_refused(bad, "resources[1].name", |m| {
        m.resources[1].name = " ".into()
    });
}

#[test]
fn names_that_nothing_has_are_refused() {
    let unknown = "aps.unknown_name";
    assert_refused(unknown, "resources[0].calendar", |m| {
        m.resources[0].calendar = Some("nihgt".into())
    });
    assert_refused(unknown, "resources[0].setups", |m| {
        m.resources[0].setups = Some("x".into())
    });
    assert_refused(unknown, "orders[0].operations[0].modes[0].resource", |m| {
        m.orders[0].operations[0].modes[0].resource = "x".into();
    });
    assert_refused(unknown, "orders[0].operations[0].takes[0].buffer", |m| {
        m.orders[0].operations[0].takes = vec![SchedulingFlow {
            buffer: "x".into(),
            amount: 1,
        }];
    });
    assert_refused(unknown, "orders[0].operations[1].after[0].operation", |m| {
        m.orders[0].operations[1].after = Some(vec![SchedulingAfter::end_of("x")]);
    });
    assert_refused(unknown, "orders[0].operations[0].family", |m| {
        m.resources[0].setups = Some("colours".into());
        m.orders[0].operations[0].family = Some("x".into());
    });
}

#[test]
fn names_that_two_things_share_are_refused() {
    let twice = "aps.duplicate_name";
    assert_refused(twice, "resources[1].name", |m| {
        m.resources[1].name = "saw".into()
    });
    assert_refused(twice, "orders[1].name", |m| {
        m.orders.push(m.orders[0].clone())
    });
    assert_refused(twice, "orders[0].operations[1].name", |m| {
        m.orders[0].operations[1].name = "10".into()
    });
}

#[test]
fn statements_that_cannot_both_hold_are_refused() {
    let contradiction = "aps.contradiction";
    assert_refused(contradiction, "resources[0].initial_family", |m| {
        m.resources[0].initial_family = Some("red".into());
    });
    assert_refused(contradiction, "resources[1].capacity", |m| {
        m.resources[1].batch_size = Some(2)
    });
    assert_refused(contradiction, "resources[0].absences", |m| {
        m.resources[0].absences = vec![SchedulingAbsence {
            start: 0,
            end: 1,
            amount: 1,
        }];
    });
    assert_refused(contradiction, "buffers[0].level", |m| {
        m.buffers[0].level = 4
    });
    assert_refused(contradiction, "orders[0].operations[0].family", |m| {
        m.resources[0].setups = Some("colours".into())
    });
    assert_refused(
        contradiction,
        "orders[0].operations[0].modes[0].needs[0].amount",
        |m| {
            m.orders[0].operations[0].modes[0].needs = vec![SchedulingNeed {
                resource: "crew".into(),
                amount: 3,
            }];
        },
    );
    assert_refused(
        contradiction,
        "orders[0].operations[0].modes[0].needs[0].resource",
        |m| {
            m.orders[0].operations[0].modes[0].needs = vec![SchedulingNeed {
                resource: "saw".into(),
                amount: 1,
            }];
        },
    );
    assert_refused(
        contradiction,
        "orders[0].operations[1].after[0].max_lag",
        |m| {
            m.orders[0].operations[1].after = Some(vec![SchedulingAfter {
                min_lag: 2,
                max_lag: Some(1),
                ..SchedulingAfter::end_of("10")
            }]);
        },
    );
}

#[test]
fn a_circle_of_waits_is_named() {
    let mut model = model();
    model.orders[0].operations[0].after = Some(vec![SchedulingAfter::end_of("20")]);
    let Err(ApsError::Circle { circle, path }) = model.compile() else {
        panic!()
    };
    assert_eq!(circle, ["A/10", "A/20", "A/10"]);
    assert_eq!(path, "orders[0].operations[0].after");
}

#[test]
fn what_lies_between_tied_operations_is_tied_to_them() {
    let mut model = model();
    let third = SchedulingOperation {
        after: Some(vec![
            SchedulingAfter::end_of("20"),
            SchedulingAfter {
                max_lag: Some(5),
                ..SchedulingAfter::end_of("10")
            },
        ]),
        ..SchedulingOperation::of("30", [("saw", 1)])
    };
    model.orders[0].operations.push(third);
    assert_eq!(model.compile().unwrap().knots.len(), 1);
}

#[test]
fn what_is_said_of_crews_changes_costs_and_goals_must_make_sense() {
    let need = |resource: &str, amount| {
        vec![SchedulingNeed {
            resource: resource.into(),
            amount,
        }]
    };
    let contradiction = "aps.contradiction";
    let painted = |m: &mut SchedulingModel| {
        m.resources.push(SchedulingResource {
            setups: Some("colours".into()),
            ..SchedulingResource::of("press")
        });
    };
    assert_refused(contradiction, "resources[0].setup_needs", |m| {
        m.resources[0].setup_needs = need("crew", 1);
    });
    assert_refused(contradiction, "resources[2].setup_needs[0].amount", |m| {
        painted(m);
        m.resources[2].setup_needs = need("crew", 3);
    });
    assert_refused(contradiction, "resources[2].setup_needs[0].resource", |m| {
        painted(m);
        m.resources[2].setup_needs = need("press", 1);
    });
    assert_refused(contradiction, "resources[2].setup_needs[0].resource", |m| {
        painted(m);
        painted(m);
        m.resources[3].name = "oven".into();
        m.resources[2].setup_needs = need("oven", 1);
    });
    assert_refused(
        "aps.unknown_name",
        "resources[2].setup_needs[0].resource",
        |m| {
            painted(m);
            m.resources[2].setup_needs = need("fitter", 1);
        },
    );
    assert_refused("aps.unknown_name", "setups[0].never[0].to", |m| {
        m.setups[0].never = vec![SchedulingChange {
            from: "red".into(),
            to: "rde".into(),
        }];
    });
    assert_refused("aps.bad_value", "resources[1].cost_per_tick", |m| {
        m.resources[1].cost_per_tick = -1;
    });
    assert_refused(contradiction, "goals[0].by", |m| m.goals[0].by = Some(3));
    assert_refused(contradiction, "goals[0].by", |m| {
        m.goals = vec![SchedulingGoal::of(SchedulingMeasure::UnfinishedOrders)];
    });
    assert_refused(contradiction, "goals[1].by", |m| {
        m.goals = vec![
            SchedulingGoal::unfinished_by(5),
            SchedulingGoal::unfinished_by(6),
        ];
    });
    assert_refused(
        "aps.bad_value",
        "orders[0].operations[0].former.mode",
        |m| {
            m.orders[0].operations[0].former = Some(SchedulingLock {
                mode: 1,
                start: 0,
                end: 1,
            });
        },
    );
}
