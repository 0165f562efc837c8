//! The solver as a whole.

use super::{SolveEnd, SolveOptions};
use crate::tests::{assert_sound, industrial, jsp, known, random_model};
use crate::{SchedulingModel, Shop};
use lineside_kernel::{Elapsed, Unwatched};
use proptest::prelude::*;
use std::ops::ControlFlow;

fn shop(name: &str) -> (SchedulingModel, Shop) {
    let model = jsp(name).expect("reference data");
    let shop = model.compile().unwrap();
    (model, shop)
}

#[test]
fn the_number_of_threads_does_not_change_what_is_found() {
    let (model, shop) = shop("ft06");
    let solve = |threads| {
        let options = SolveOptions {
            epochs: Some(2),
            threads,
            ..SolveOptions::default()
        };
        shop.solve(&options, &Unwatched, &mut |_| {})
    };
    let (one, two) = (solve(1), solve(2));
    assert_eq!(one.schedule, two.schedule);
    assert_sound(&model, &one.schedule.plan(&shop, &model));
}

#[test]
fn progress_rises_and_the_last_is_the_answer() {
    let (_, shop) = shop("ft06");
    let mut scores = Vec::new();
    let options = SolveOptions {
        epochs: Some(1),
        ..SolveOptions::default()
    };
    let solution = shop.solve(&options, &Unwatched, &mut |progress| {
        scores.push(progress.score)
    });
    assert!(scores.windows(2).all(|pair| pair[1] < pair[0]));
    assert_eq!(scores.last(), Some(&solution.score));
    assert_eq!(
        (solution.measures.makespan, solution.bound, solution.end),
        (55, shop.lower_bound(), solution.end)
    );
    let proven = solution.bound == 55;
    assert_eq!(
        (solution.gap() == 0.0, solution.end == SolveEnd::Proven),
        (proven, proven)
    );
}

#[test]
fn whoever_stops_the_solver_gets_the_best_so_far() {
    let (model, shop) = shop("ft06");
    let stop = |_: u64, _: u64| ControlFlow::Break(());
    let solution = shop.solve(&SolveOptions::default(), &stop, &mut |_| {});
    assert_eq!(solution.end, SolveEnd::Cancelled);
    assert_sound(&model, &solution.schedule.plan(&shop, &model));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn what_ruin_and_recreate_finds_keeps_every_rule_and_is_never_worse(seed in any::<u64>()) {
        let model = random_model(seed);
        let shop = model.compile().unwrap();
        let first = shop.score(&shop.measure(&shop.dispatch_best()));
        let solve = |threads| {
            let options = SolveOptions { epochs: Some(1), threads, ..SolveOptions::default() };
            shop.solve(&options, &Unwatched, &mut |_| {})
        };
        let (one, two) = (solve(1), solve(2));
        prop_assert_eq!(&one.schedule, &two.schedule);
        prop_assert!(one.score <= first);
        prop_assert_eq!(one.score, shop.score(&shop.measure(&one.schedule)));
        assert_sound(&model, &one.schedule.plan(&shop, &model));
    }
}

/// Run like `measure_gaps`.
#[test]
#[ignore = "a measurement"]
fn measure_plants() {
    for name in ["ind_200x50_s101", "ind_1000x50_s102"] {
        let model = industrial(name).expect("reference data");
        let shop = model.compile().unwrap();
        let options = SolveOptions {
            time: Some(Elapsed::seconds(10)),
            threads: 1,
            ..SolveOptions::default()
        };
        let mut first = None;
        let solution = shop.solve(&options, &Unwatched, &mut |progress| {
            first.get_or_insert(progress.score);
        });
        assert_sound(&model, &solution.schedule.plan(&shop, &model));
        println!(
            "{name} first {first:?} found {:?} bound {} epochs {}",
            solution.measures, solution.bound, solution.epochs
        );
    }
}

/// Run in release with `LINESIDE_REFERENCE` set to the folder of the reference data, and `LINESIDE_INSTANCES`,
/// `LINESIDE_SECONDS` and `LINESIDE_THREADS` to what is to be measured.
#[test]
#[ignore = "a measurement"]
fn measure_gaps() {
    let set =
        |name: &str, default: &str| std::env::var(name).unwrap_or_else(|_| default.to_owned());
    let seconds: u32 = set("LINESIDE_SECONDS", "5").parse().unwrap();
    let threads: u32 = set("LINESIDE_THREADS", "1").parse().unwrap();
    for name in set("LINESIDE_INSTANCES", "ft06").split(',') {
        let (model, shop) = shop(name);
        let options = SolveOptions {
            time: Some(Elapsed::seconds(seconds)),
            threads,
            ..SolveOptions::default()
        };
        let solution = shop.solve(&options, &Unwatched, &mut |_| {});
        assert_sound(&model, &solution.schedule.plan(&shop, &model));
        let (lower, upper) = known(name).unwrap();
        println!(
            "{name} found {} bound {} known {lower}/{upper} epochs {} {:?}",
            solution.measures.makespan, solution.bound, solution.epochs, solution.end
        );
    }
}
