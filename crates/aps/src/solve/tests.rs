//! The solver as a whole.

use super::{SolveEnd, SolveOptions};
use crate::random::Random;
use crate::tests::{assert_sound, industrial, jsp, known, random_model};
use crate::{SchedulingModel, Shop, from_jsplib};
use lineside_kernel::{Elapsed, Unwatched};
use proptest::prelude::*;
use std::ops::ControlFlow;
use std::sync::OnceLock;
use std::time::Instant;

fn shop(name: &str) -> (SchedulingModel, Shop) {
    let model = jsp(name).expect("reference data");
    let shop = model.compile().unwrap();
    (model, shop)
}

/// A job shop by lot that takes more than a moment.
fn middling() -> SchedulingModel {
    let mut random = Random::new(7);
    let mut text = String::from("8 5\n");
    for _ in 0..8 {
        let mut machines: Vec<u32> = (0..5).collect();
        for left in (1..=5).rev() {
            let machine = machines.swap_remove(random.below(left) as usize);
            text += &format!("{machine} {} ", 1 + random.below(99));
        }
        text += "\n";
    }
    from_jsplib(&text).unwrap()
}

#[test]
fn the_number_of_threads_does_not_change_what_is_found() {
    for model in [jsp("ft06").unwrap(), middling()] {
        let shop = model.compile().unwrap();
        let solve = |threads| {
            let options = SolveOptions {
                epochs: Some(2),
                threads,
                ..SolveOptions::default()
            };
            shop.solve(&options, &Unwatched, &mut |_| {})
        };
        let (one, three) = (solve(1), solve(3));
        assert_eq!(one.schedule, three.schedule);
        assert_eq!((one.bound, one.epochs), (three.bound, three.epochs));
        assert_sound(&model, &one.schedule.plan(&shop, &model));
    }
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
/// `LINESIDE_SECONDS` of processor time for each of `LINESIDE_THREADS`, and `LINESIDE_SEEDS` to what is to be measured.
#[test]
#[ignore = "a measurement"]
fn measure_gaps() {
    let set =
        |name: &str, default: &str| std::env::var(name).unwrap_or_else(|_| default.to_owned());
    let seconds: u32 = set("LINESIDE_SECONDS", "5").parse().unwrap();
    let threads: u32 = set("LINESIDE_THREADS", "1").parse().unwrap();
    let seeds: u64 = set("LINESIDE_SEEDS", "1").parse().unwrap();
    let (mut sum, mut count) = (0.0, 0.0);
    for name in set("LINESIDE_INSTANCES", "ft06").split(',') {
        let (model, shop) = shop(name);
        let (lower, upper) = known(name).unwrap();
        for seed in 1..=seeds {
            let options = SolveOptions {
                time: Some(Elapsed::seconds(seconds * 20)),
                seed,
                threads,
                ..SolveOptions::default()
            };
            let begun = process_seconds();
            let spent = || process_seconds() - begun;
            let watch = |_: u64, _: u64| {
                if spent() > f64::from(seconds * threads) {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            };
            let mut at = 0.0;
            let solution = shop.solve(&options, &watch, &mut |_| at = spent());
            assert_sound(&model, &solution.schedule.plan(&shop, &model));
            let found = solution.measures.makespan;
            let gap = 100.0 * (found as f64 / upper as f64 - 1.0);
            (sum, count) = (sum + gap, count + 1.0);
            println!(
                "{name} seed {seed} found {found} gap {gap:.2} at {at:.1} s bound {} known {lower}/{upper} epochs {} {:?} in {:.1} s",
                solution.bound,
                solution.epochs,
                solution.end,
                spent()
            );
        }
    }
    println!("mean gap {:.3}", sum / count);
}

/// How long the solver goes on after it was told to stop, at several moments; run like `measure_gaps`.
#[test]
#[ignore = "a measurement"]
fn measure_cancelling() {
    let names = std::env::var("LINESIDE_INSTANCES").unwrap_or_else(|_| "ft06".to_owned());
    for name in names.split(',') {
        let (_, shop) = shop(name);
        for after in [0, 20, 60, 150, 400, 1_000] {
            let begun = Instant::now();
            let told = OnceLock::new();
            let watch = |_: u64, _: u64| {
                if begun.elapsed().as_millis() < after {
                    return ControlFlow::Continue(());
                }
                told.get_or_init(Instant::now);
                ControlFlow::Break(())
            };
            let solution = shop.solve(&SolveOptions::default(), &watch, &mut |_| {});
            let late = told.get().map(Instant::elapsed);
            println!(
                "{name} told after {after} ms, asked at {:?}, answered {late:?} later: {:?}",
                told.get().map(|told| *told - begun),
                solution.end
            );
        }
        for limit in [50, 500] {
            let options = SolveOptions {
                time: Some(Elapsed::from_micros(limit * 1_000).unwrap()),
                ..SolveOptions::default()
            };
            let begun = Instant::now();
            let _ = shop.solve(&options, &Unwatched, &mut |_| {});
            println!("{name} given {limit} ms took {:?}", begun.elapsed());
        }
    }
}

/// The processor time of this process in hundredths of a second, where the system tells.
fn process_seconds() -> f64 {
    let text = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let behind = text.rsplit(')').next().unwrap_or_default();
    let ticks = behind.split_whitespace().skip(11).take(2);
    ticks.map(|word| word.parse::<f64>().unwrap()).sum::<f64>() / 100.0
}
