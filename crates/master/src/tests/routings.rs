//! Routings and their steps.

use super::*;
use crate::routing::{
    DraftRouting, EndRouting, GetRouting, ListRoutings, LoadRoutings, LoadedRouting,
    ReleaseRouting, ReviseRouting, RoutingRevision, RoutingRoom, RoutingStep, RunTime,
    StepAlternate, get_routing, list_routings,
};
use crate::work_center::PutWorkCenter;

fn step(number: u32, at: &str) -> RoutingStep {
    let run_time = RunTime::PerUnit {
        minutes: "1.25".parse().unwrap(),
    };
    RoutingStep::new(number, "Solder components", at.parse().unwrap(), run_time)
}

fn drafting(plant: &mut TestPlant, steps: Vec<RoutingStep>) -> DraftRouting {
    DraftRouting {
        item: id("BIKE"),
        key: key("A"),
        steps,
        command: plant.by("eng"),
        priority: None,
    }
}

fn alternate(at: &str) -> StepAlternate {
    StepAlternate {
        work_center: at.parse().unwrap(),
        priority: 1,
        setup_time: None,
        run_time: None,
        efficiency: None,
    }
}

#[test]
fn a_routing_is_drafted_revised_released_and_ended() {
    let mut plant = plant(&["BIKE"]);
    let task = drafting(&mut plant, vec![step(20, "WC-2"), step(10, "WC-1")]);
    plant.does(&task);
    let command = plant.by("eng");
    let mut steps = vec![step(10, "WC-1"), step(20, "WC-1")];
    steps[1].alternates.push(alternate("WC-2"));
    plant.does(&ReviseRouting {
        item: id("BIKE"),
        key: key("A"),
        steps,
        command,
        priority: Some(7),
    });
    let command = plant.by("eng");
    plant.does(&ReleaseRouting {
        item: id("BIKE"),
        key: key("A"),
        effective: days("2026-01-01", None),
        command,
    });
    let command = plant.by("eng");
    plant.does(&EndRouting {
        item: id("BIKE"),
        key: key("A"),
        command,
        to: Some(day("2026-06-01")),
    });
    let on = |date: &str| {
        let request = GetRouting {
            item: id("BIKE"),
            on: Some(day(date)),
            site: None,
        };
        get_routing(&mut plant.reads(), &request).unwrap().revisions
    };
    assert_eq!((on("2026-05-31").len(), on("2026-06-01").len()), (1, 0));
    assert_eq!(on("2026-05-31")[0].priority, 7);
    for (at, expected) in [("WC-2", 1), ("WC-3", 0)] {
        let request = ListRoutings {
            work_center: Some(at.parse().unwrap()),
            ..ListRoutings::default()
        };
        let page = list_routings(&mut plant.reads(), &request).unwrap();
        assert_eq!(page.routings.len(), expected);
    }
    plant.rows_follow_from_events();
}

#[test]
fn steps_come_after_the_one_before_unless_they_say_otherwise() {
    let mut branch = step(30, "WC-1");
    branch.after = Some(vec![10]);
    let mut start = step(40, "WC-1");
    start.after = Some(vec![]);
    let mut join = step(50, "WC-1");
    join.after = Some(vec![20, 30, 40]);
    let routing = RoutingRevision {
        key: key("A"),
        priority: 1,
        status: crate::RevisionStatus::Draft,
        effective: None,
        steps: vec![step(10, "WC-1"), step(20, "WC-1"), branch, start, join],
    };
    for (number, expected) in [
        (10, vec![]),
        (20, vec![10]),
        (30, vec![10]),
        (40, vec![]),
        (50, vec![20, 30, 40]),
        (60, vec![]),
    ] {
        assert_eq!(routing.predecessors(number), expected, "{number}");
    }
}

#[test]
fn steps_are_refused_with_all_that_is_wrong_with_them() {
    let mut plant = plant(&["BIKE"]);
    let mut blank = step(0, "WC-1");
    blank.operation = " ".into();
    let mut circle = step(20, "WC-1");
    circle.after = Some(vec![20, 30]);
    let mut slow = step(30, "WC-1");
    slow.run_time = RunTime::PerBatch {
        size: 0.into(),
        minutes: 1.into(),
    };
    slow.transfer_batch = Some((-1).into());
    slow.alternates = vec![alternate("WC-1")];
    let twice = step(30, "WC-9");
    let task = drafting(&mut plant, vec![blank, circle, slow, twice]);
    let refused = problem(&mut plant, &task);
    let codes: Vec<_> = refused.details()["violations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| {
            (
                it["code"].as_str().unwrap(),
                it["details"]["path"].as_str().unwrap(),
            )
        })
        .collect();
    let expected = [
        ("routing.bad_step", "steps[0].step"),
        ("routing.bad_step", "steps[0].operation"),
        ("routing.bad_step", "steps[1].after[0]"),
        ("routing.bad_step", "steps[1].after[1]"),
        ("routing.bad_step", "steps[2].run_time.size"),
        ("routing.bad_step", "steps[2].transfer_batch"),
        ("routing.bad_step", "steps[2].alternates[0].work_center"),
        ("routing.duplicate", "steps[3].step"),
        ("routing.unknown_work_center", "steps[3].work_center"),
    ];
    assert_eq!(codes, expected);
}

#[test]
fn a_routing_of_a_site_works_at_that_site_and_with_what_is_active() {
    let mut plant = plant(&["BIKE"]);
    let mut task = drafting(&mut plant, vec![step(10, "WC-1")]);
    task.key.site = Some("ATL".parse().unwrap());
    let expected = ["routing.unknown_site", "routing.other_site"];
    assert_eq!(plant.refuses(&task), expected);
    task.key.site = Some("MUC".parse().unwrap());
    plant.does(&task);
    let mut center = work_center("WC-1");
    center.active = false;
    let command = plant.by("ada");
    plant.does(&PutWorkCenter {
        work_center: center,
        command,
    });
    let command = plant.by("eng");
    let releasing = ReleaseRouting {
        item: id("BIKE"),
        key: task.key,
        effective: days("2026-01-01", None),
        command,
    };
    assert_eq!(plant.refuses(&releasing), ["routing.not_active"]);
}

#[test]
fn a_routing_for_a_site_that_there_is_not_is_refused_however_it_comes() {
    let mut plant = plant(&["BIKE"]);
    let nowhere = RevisionKey {
        site: Some("NOWHERE".parse().unwrap()),
        ..key("A")
    };
    let mut task = drafting(&mut plant, vec![]);
    task.key = nowhere.clone();
    let refused = problem(&mut plant, &task);
    assert_eq!(refused.code(), "routing.unknown_site");
    assert_eq!(refused.details()["path"], "key.site");
    assert_eq!(refused.details()["value"], "NOWHERE");
    let command = plant.by("import");
    let loaded = LoadedRouting {
        item: id("BIKE"),
        key: nowhere,
        effective: days("2024-01-01", None),
        steps: vec![],
        priority: None,
    };
    let loading = LoadRoutings {
        routings: vec![loaded],
        command,
    };
    let expected = ["routing.unknown_site", "routing.no_steps"];
    assert_eq!(plant.refuses(&loading), expected);
}

#[test]
fn a_load_of_routings_is_written_as_a_whole_or_not_at_all() {
    let mut plant = plant(&["BIKE", "WHEEL"]);
    let loaded = |of: &str, steps: Vec<RoutingStep>| LoadedRouting {
        item: id(of),
        key: key("A"),
        effective: days("2024-01-01", None),
        steps,
        priority: None,
    };
    let command = plant.by("import");
    let routings = vec![
        loaded("BIKE", vec![step(10, "WC-1")]),
        loaded("WHEEL", vec![]),
        loaded("GEAR", vec![step(10, "WC-8")]),
    ];
    let expected = [
        "routing.no_steps",
        "routing.unknown_item",
        "routing.unknown_work_center",
    ];
    assert_eq!(plant.refuses(&LoadRoutings { routings, command }), expected);
    let command = plant.by("import");
    let routings = vec![
        loaded("BIKE", vec![step(10, "WC-1")]),
        loaded("WHEEL", vec![step(10, "WC-2")]),
    ];
    assert_eq!(plant.does(&LoadRoutings { routings, command }).events, 4);
    assert_eq!(plant.state::<RoutingRoom>("BIKE").version, 2);
    plant.rows_follow_from_events();
}
