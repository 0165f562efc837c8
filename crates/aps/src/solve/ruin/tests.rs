//! How good ruin and recreate is, and how fast.

use super::Ruin;
use crate::measure::ScheduleScore;
use crate::model::*;
use crate::stop::Stop;
use crate::tests::{assert_sound, industrial, random_model};
use crate::{
    DispatchRule, Schedule, ScheduleMeasures, SchedulePlan, SchedulingCase, Shop, SolveOptions,
};
use lineside_kernel::{Elapsed, Unwatched};
use proptest::prelude::*;
use std::ops::ControlFlow;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

/// The best plan that a few epochs find.
fn solved(model: &SchedulingModel) -> (SchedulePlan, ScheduleMeasures) {
    let shop = model.compile().unwrap();
    let options = SolveOptions {
        epochs: Some(2),
        ..SolveOptions::default()
    };
    let solution = shop.solve(&options, &Unwatched, &mut |_| {});
    let plan = solution.schedule.plan(&shop, model);
    assert_sound(model, &plan);
    (plan, solution.measures)
}

/// A fast machine and a slow one, and orders that could go to either.
fn fast_and_slow(goals: Vec<SchedulingGoal>) -> SchedulingModel {
    let order = |name: &str| SchedulingOrder {
        operations: vec![SchedulingOperation::of("10", [("fast", 4), ("slow", 6)])],
        ..SchedulingOrder::of(name, [])
    };
    SchedulingModel {
        resources: vec![
            SchedulingResource::of("fast"),
            SchedulingResource::of("slow"),
        ],
        orders: vec![order("A"), order("B"), order("C")],
        goals,
        ..SchedulingModel::default()
    }
}

#[test]
fn a_furnace_waits_for_what_comes_a_little_later() {
    let heat = |name: &str, duration: i64, release: i64| SchedulingOrder {
        release,
        ..SchedulingOrder::of(name, [("furnace", duration)])
    };
    for later in [3, 8, 11] {
        let model = SchedulingModel {
            resources: vec![SchedulingResource {
                batch_size: Some(2),
                ..SchedulingResource::of("furnace")
            }],
            orders: vec![heat("A", 8, 0), heat("B", later, 2)],
            goals: vec![SchedulingGoal::of(SchedulingMeasure::Makespan)],
            ..SchedulingModel::default()
        };
        let (_, measures) = solved(&model);
        assert_eq!(measures.makespan, 2 + later.max(8));
    }
}

#[test]
fn work_that_slipped_in_front_and_costs_a_setup_goes_behind() {
    let of_family = |name: &str, duration: i64| SchedulingOrder {
        operations: vec![SchedulingOperation {
            family: Some("a".into()),
            ..SchedulingOperation::of("10", [("lathe", duration)])
        }],
        ..SchedulingOrder::of(name, [])
    };
    let model = SchedulingModel {
        resources: vec![SchedulingResource {
            setups: Some("changes".into()),
            ..SchedulingResource::of("lathe")
        }],
        setups: vec![SchedulingSetups {
            name: "changes".into(),
            families: vec!["a".into()],
            times: vec![vec![1]],
            never: Vec::new(),
        }],
        orders: vec![
            SchedulingOrder {
                release: 8,
                due: Some(3),
                ..of_family("A", 10)
            },
            SchedulingOrder {
                release: 7,
                ..of_family("B", 1)
            },
        ],
        goals: vec![SchedulingGoal::of(SchedulingMeasure::MaximumTardiness)],
        ..SchedulingModel::default()
    };
    assert_eq!(solved(&model).1.maximum_tardiness, 15);
}

#[test]
fn branches_of_an_order_take_turns() {
    let mut model = SchedulingModel {
        resources: vec![
            SchedulingResource {
                calendar: Some("breaks".into()),
                ..SchedulingResource::of("lathe")
            },
            SchedulingResource::of("mill"),
        ],
        orders: vec![SchedulingOrder::of(
            "A",
            [("mill", 5), ("mill", 1), ("lathe", 4)],
        )],
        ..SchedulingModel::default()
    };
    let closed = [(3, 7), (12, 15)].map(|(start, end)| SchedulingWindow { start, end });
    model.calendars.push(SchedulingCalendar {
        name: "breaks".into(),
        closed: closed.to_vec(),
    });
    let [_, second, third] = model.orders[0].operations.as_mut_slice() else {
        unreachable!()
    };
    second.after = Some(Vec::new());
    third.modes.push(SchedulingMode::of("mill", 4));
    third.interruptible = true;
    assert_eq!(solved(&model).1.makespan, 9);
}

#[test]
fn what_a_tick_costs_decides_where_work_goes() {
    let mut model = fast_and_slow(vec![SchedulingGoal::of(SchedulingMeasure::Cost)]);
    model.resources[0].cost_per_tick = 2;
    model.resources[1].cost_per_tick = 1;
    let (plan, measures) = solved(&model);
    assert_eq!(measures.cost, 18);
    assert!(
        plan.operations
            .iter()
            .all(|operation| operation.resource == "slow")
    );
    model.resources[1].cost_per_tick = 2;
    let (plan, measures) = solved(&model);
    assert_eq!(measures.cost, 24);
    assert!(
        plan.operations
            .iter()
            .all(|operation| operation.resource == "fast")
    );
}

#[test]
fn set_ups_cost_what_the_machine_and_its_crew_cost() {
    let mut model = fast_and_slow(vec![SchedulingGoal::of(SchedulingMeasure::Cost)]);
    let times = vec![vec![0, 3], vec![5, 0]];
    model.setups = vec![SchedulingSetups::of("colours", ["red", "blue"], times)];
    model.resources.push(SchedulingResource {
        cost_per_tick: 10,
        ..SchedulingResource::pool("fitters", 2)
    });
    model.resources[0].cost_per_tick = 1;
    model.resources[0].setups = Some("colours".into());
    model.resources[0].initial_family = Some("blue".into());
    model.resources[0].setup_needs = vec![SchedulingNeed {
        resource: "fitters".into(),
        amount: 2,
    }];
    for (order, family) in model.orders.iter_mut().zip(["red", "blue", "red"]) {
        order.operations[0].family = Some(family.into());
        order.operations[0].modes.pop();
    }
    // Blue first, then both reds: one change of 5 ticks, for a machine and two fitters.
    let (plan, measures) = solved(&model);
    assert_eq!(plan.operations[1].start, 0);
    assert_eq!((measures.setup_time, measures.cost), (5, 3 * 4 + 5 * 21));
}

#[test]
fn throughput_brings_out_as_much_as_can_be_by_the_tick() {
    let mut model = fast_and_slow(vec![SchedulingGoal::unfinished_by(10)]);
    for (order, time) in model.orders.iter_mut().zip([8, 4, 5]) {
        order.operations = vec![SchedulingOperation::of("10", [("fast", time)])];
    }
    assert_eq!(solved(&model).1.unfinished_orders, 1);
    model.orders[0].weight = 3;
    let (plan, measures) = solved(&model);
    assert_eq!(
        (plan.operations[0].start, measures.unfinished_orders),
        (0, 2)
    );
}

#[test]
fn a_plan_stays_close_to_the_former_one_where_that_costs_nothing() {
    let model = fast_and_slow(vec![SchedulingGoal::of(SchedulingMeasure::Makespan)]);
    let (former, _) = solved(&model);
    let mut later = model.close_to(&former);
    later.orders.push(SchedulingOrder {
        operations: vec![SchedulingOperation::of("10", [("slow", 3)])],
        ..SchedulingOrder::of("RUSH", [])
    });
    later.goals = vec![
        SchedulingGoal::of(SchedulingMeasure::MovedOperations),
        SchedulingGoal::of(SchedulingMeasure::MovedStarts).ranked(1),
        SchedulingGoal::of(SchedulingMeasure::Makespan).ranked(2),
    ];
    let (plan, measures) = solved(&later);
    assert_eq!((measures.moved_operations, measures.moved_starts), (0, 0));
    assert_eq!(plan.operations[..3], former.operations[..]);
    // When the machine of two of them breaks down, only they move.
    later.calendars = vec![SchedulingCalendar {
        name: "broken".into(),
        closed: vec![SchedulingWindow { start: 0, end: 50 }],
    }];
    later.resources[0].calendar = Some("broken".into());
    later.orders.pop();
    later.goals.reverse();
    for (rank, goal) in (0_u8..).zip(&mut later.goals) {
        goal.rank = rank;
    }
    let (_, measures) = solved(&later);
    assert_eq!((measures.makespan, measures.moved_operations), (18, 2));
}

/// What an engine finds whose boards own stretches of time, however small the shop is.
fn found_in_stretches(shop: &Shop, threads: usize) -> Schedule {
    let first = shop.dispatch_best();
    let mut ruin = Ruin::new(shop, 7, &first);
    ruin.divided = true;
    ruin.trials = 150;
    for _ in 0..4 {
        let go_on = || ControlFlow::Continue(());
        assert!(ruin.epoch(threads, &Stop::at(None), &go_on).is_continue());
    }
    let best = ruin.best();
    let score = shop.score(&shop.measure(&best));
    assert_eq!(score, ruin.score());
    assert!(score <= shop.score(&shop.measure(&first)));
    assert!(!score.is_feasible() || shop.lower_bound() <= score.0[1]);
    best
}

#[test]
fn an_order_without_a_place_is_taken_up_by_one_board_only() {
    // Here both boards found a place for the same order, each another one.
    let model = random_model(8_089_313_573_356_414_619);
    let shop = model.compile().unwrap();
    assert_sound(&model, &found_in_stretches(&shop, 2).plan(&shop, &model));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn boards_with_stretches_of_time_of_their_own_keep_every_rule_together(seed in any::<u64>()) {
        let model = random_model(seed);
        let shop = model.compile().unwrap();
        let (one, two) = (found_in_stretches(&shop, 1), found_in_stretches(&shop, 2));
        assert_sound(&model, &one.plan(&shop, &model));
        prop_assert_eq!(one, two);
    }
}

#[test]
fn a_plant_is_worked_in_stretches_whatever_it_has() {
    let plain = SchedulingCase::of(40, 20);
    let everything = plain.clone().with_everything();
    for case in [plain, everything.clone().seeded(2), everything] {
        let model = case.generate().unwrap();
        let shop = model.compile().unwrap();
        let (one, two) = (found_in_stretches(&shop, 1), found_in_stretches(&shop, 2));
        assert_sound(&model, &one.plan(&shop, &model));
        assert_eq!(one, two);
    }
}

/// Run in release with `LINESIDE_REFERENCE` set to the folder of the reference data, and `LINESIDE_PLANTS`,
/// `LINESIDE_SECONDS` and `LINESIDE_THREADS` to what is to be measured.
#[test]
#[ignore = "a measurement"]
fn measure_plants_over_time() {
    let set =
        |name: &str, default: &str| std::env::var(name).unwrap_or_else(|_| default.to_owned());
    for name in set("LINESIDE_PLANTS", "ind_200x50_s101,ind_1000x50_s102").split(',') {
        let model = match name.strip_prefix("case_") {
            None => industrial(name).expect("reference data"),
            Some(case) => {
                let parts: Vec<u32> = case.split('x').map(|part| part.parse().unwrap()).collect();
                let plain = SchedulingCase {
                    load: parts[2],
                    ..SchedulingCase::of(parts[0], parts[1])
                };
                if parts.len() > 3 && parts[3] == 1 {
                    plain.with_everything().generate().unwrap()
                } else {
                    plain.generate().unwrap()
                }
            }
        };
        println!("{} operations", model.operations().count());
        let begun = Instant::now();
        let shop = model.compile().unwrap();
        println!("  compiled in {:?}", begun.elapsed());
        for rule in DispatchRule::ALL {
            let measures = shop.measure(&shop.dispatch(rule));
            let (value, late) = (measures.weighted_tardiness, measures.tardy_orders);
            println!("  {rule:?} {value} / {late} in {:?}", begun.elapsed());
        }
        let begun = Instant::now();
        let seconds = set("LINESIDE_SECONDS", "10").parse().unwrap();
        let options = SolveOptions {
            time: Some(Elapsed::seconds(seconds)),
            epochs: set("LINESIDE_EPOCHS", "").parse().ok(),
            seed: set("LINESIDE_SEED", "1").parse().unwrap(),
            threads: set("LINESIDE_THREADS", "1").parse().unwrap(),
        };
        let mut next = 0.0;
        let solution = shop.solve(&options, &Unwatched, &mut |progress| {
            let now = begun.elapsed().as_secs_f64();
            if now >= next {
                println!(
                    "  {now:.2} s {:?} epochs {}",
                    progress.score, progress.epochs
                );
                next = (now * 1.7).max(0.2);
            }
        });
        let took = begun.elapsed().as_secs_f64();
        assert_sound(&model, &solution.schedule.plan(&shop, &model));
        let measures = solution.measures;
        println!(
            "{name} {took:.1} s: {} / {} tardy, makespan {}, {:.0} trials/s",
            measures.weighted_tardiness,
            measures.tardy_orders,
            measures.makespan,
            f64::from(solution.epochs)
                * f64::from(u32::try_from(shop.operations() / 16).unwrap().max(2_000))
                * 2.0
                / took
        );
    }
}

/// How long it takes from the moment somebody breaks off until the answer is there. Run in release.
#[test]
#[ignore = "a measurement"]
fn measure_how_soon_a_large_plant_is_left_alone() {
    let model = SchedulingCase::of(10_000, 50).generate().unwrap();
    let begun = Instant::now();
    let shop = model.compile().unwrap();
    println!("compiled in {:?}", begun.elapsed());
    for wait in [50, 200, 400, 600, 800, 1_000, 1_500, 2_500, 4_000] {
        let begun = Instant::now();
        let asked = OnceLock::new();
        let watch = |_: u64, _: u64| {
            if begun.elapsed() < Duration::from_millis(wait) {
                return ControlFlow::Continue(());
            }
            asked.get_or_init(Instant::now);
            ControlFlow::Break(())
        };
        let options = SolveOptions {
            time: Some(Elapsed::seconds(100)),
            ..SolveOptions::default()
        };
        let solution = shop.solve(&options, &watch, &mut |_| {});
        let late = begun.elapsed() - Duration::from_millis(wait);
        println!(
            "{wait} ms: answer {late:?} later, {:?} after it was asked, epochs {}, {:?}",
            asked.get().unwrap().elapsed(),
            solution.epochs,
            solution.score
        );
    }
}

#[test]
fn while_the_first_goals_stand_still_each_later_one_may_grow_a_little() {
    let limit = super::limit::Limit::of(ScheduleScore([0, 10, 4_000, 2_000]), 5.0);
    let takes = |score| limit.takes(ScheduleScore(score));
    assert!(takes([0, 10, 4_002, 2_001]) && takes([0, 10, 3_999, 9_999]));
    assert!(!takes([0, 10, 4_000, 9_999]) && !takes([0, 10, 4_001, 9_999]));
    assert!(!takes([0, 10, 4_003, 0]));
    // Where the first grow, the later ones count for nothing.
    assert!(takes([0, 15, 9_999, 9_999]) && !takes([0, 16, 0, 0]));
}
