//! Run lengths against published tables, against simulation, and at the edges.

use super::reference::{cases, numbers};
use super::*;
use crate::{CusumMonitor, EwmaMonitor};
use lineside_kernel::Problem;
use lineside_statistics::{Continuous, Normal};

fn arls(answer: Result<RunLengths, RunLengthError>) -> Vec<f64> {
    answer
        .unwrap()
        .run_lengths
        .iter()
        .map(|at| at.arl)
        .collect()
}

#[test]
fn the_reference_run_lengths_agree() {
    for case in cases("09_arl.json") {
        let (id, input) = (&case["id"], &case["input"]);
        let name = id.as_str().unwrap();
        let computed = if name == "arl-we-C1" {
            let shifts = numbers(&input["shifts_in_sigma_of_statistic"]);
            arls(
                ShewhartRunLength {
                    shifts,
                    ..Default::default()
                }
                .run_lengths(),
            )
        } else if name.starts_with("arl-cusum") {
            let question = CusumRunLength {
                k: input["k"].as_f64().unwrap(),
                h: input["h"].as_f64().unwrap(),
                shifts: numbers(&input["shifts"]),
                ..Default::default()
            };
            arls(question.run_lengths())
        } else if name.starts_with("arl-ewma") {
            let question = EwmaRunLength {
                lambda: input["lam"].as_f64().unwrap(),
                limit: input["L"].as_f64().unwrap(),
                shifts: numbers(&input["shifts"]),
                ..Default::default()
            };
            arls(question.run_lengths())
        } else {
            continue;
        };
        let expected = case["expected"]["arl"].as_array().unwrap();
        assert_eq!(expected.len(), computed.len());
        for (arl, wanted) in computed.into_iter().zip(expected) {
            // The reference prints four digits after the point for CUSUM, three for EWMA.
            let printed: f64 = if name == "arl-we-C1" { 1e-9 } else { 6e-4 };
            let wanted = wanted.as_f64().unwrap();
            assert!(
                (arl - wanted).abs() <= printed.max(1e-12 * arl),
                "{id}: {arl}, not {wanted}"
            );
        }
    }
}

/// Averages of simulated runs, for what no table has. The same numbers every time.
struct Simulation {
    state: u64,
}

impl Simulation {
    /// A standard normal number.
    fn normal(&mut self) -> f64 {
        // xorshift64*, by its upper 53 bits.
        self.state ^= self.state >> 12;
        self.state ^= self.state << 25;
        self.state ^= self.state >> 27;
        let bits = self.state.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11;
        Normal::STANDARD.quantile((bits as f64 + 0.5) / 9_007_199_254_740_992.0)
    }

    /// The mean of many runs and its standard error.
    fn mean_of(mut run: impl FnMut(&mut Self) -> u32) -> (f64, f64) {
        let mut simulation = Self {
            state: 0x9E37_79B9_7F4A_7C15,
        };
        let count = 8_000;
        let (mut sum, mut squares) = (0.0, 0.0);
        for _ in 0..count {
            let length = f64::from(run(&mut simulation));
            sum += length;
            squares += length * length;
        }
        let count = f64::from(count);
        let mean = sum / count;
        (mean, (squares / count - mean * mean).sqrt() / count.sqrt())
    }
}

fn assert_simulated(what: &str, arl: f64, run: impl FnMut(&mut Simulation) -> u32) {
    let (mean, error) = Simulation::mean_of(run);
    assert!(
        (arl - mean).abs() < 3.5 * error,
        "{what}: {arl}, simulated {mean} +- {error}"
    );
}

#[test]
fn head_starts_and_one_sum_agree_with_simulation() {
    for (watched, head_start, shift) in [
        (Watched::Both, 2.0, 0.75),
        (Watched::Upper, 1.0, 0.5),
        (Watched::Lower, 3.0, -0.5),
        (Watched::Both, 0.0, 0.3),
    ] {
        let question = CusumRunLength {
            k: 0.4,
            h: 4.0,
            head_start,
            shifts: vec![shift],
            watched,
            ..Default::default()
        };
        let arl = arls(question.run_lengths())[0];
        assert_simulated("cusum", arl, |simulation| {
            let monitor = CusumMonitor {
                k: 0.4,
                h: 4.0,
                head_start,
                watched,
                ..CusumMonitor::new(0.0, 1.0)
            };
            runs(monitor, |chart| {
                let point = simulation.normal() + shift;
                chart.push(point, 1).unwrap().signal.is_some()
            })
        });
    }
}

#[test]
fn averages_of_every_kind_agree_with_simulation() {
    use AverageLimits::{Asymptotic, Exact};
    for (limits, fast_start, watched, start, shift) in [
        (Exact, None, Watched::Both, 0.0, 0.6),
        (Exact, Some(0.5), Watched::Both, 0.0, 0.6),
        (Asymptotic, None, Watched::Both, 0.5, 0.6),
        (Asymptotic, None, Watched::Upper, 0.0, 0.6),
        (Exact, None, Watched::Lower, 0.0, -0.6),
    ] {
        let question = EwmaRunLength {
            lambda: 0.15,
            limit: 2.5,
            limits,
            fast_start,
            watched,
            start,
            shifts: vec![shift],
            ..Default::default()
        };
        let arl = arls(question.run_lengths())[0];
        assert_simulated("ewma", arl, |simulation| {
            let monitor = EwmaMonitor {
                lambda: 0.15,
                limit: 2.5,
                limits,
                fast_start,
                watched,
                start: Some(start),
                ..EwmaMonitor::new(0.0, 1.0)
            };
            runs(monitor, |chart| {
                let point = simulation.normal() + shift;
                chart.push(point, 1).unwrap().signal.is_some()
            })
        });
    }
}

#[test]
fn a_shift_after_a_long_time_agrees_with_simulation() {
    let question = EwmaRunLength {
        lambda: 0.2,
        limit: 2.6,
        shifts: vec![1.0],
        shift_time: ShiftTime::Later,
        ..Default::default()
    };
    let arl = arls(question.run_lengths())[0];
    // Sixty points without a signal, and only then the shift; runs that signal are drawn again.
    assert_simulated("later", arl, |simulation| {
        loop {
            let limits = AverageLimits::Asymptotic;
            let mut chart = EwmaMonitor {
                limit: 2.6,
                limits,
                ..EwmaMonitor::new(0.0, 1.0)
            };
            let mut is_silent = |_| chart.push(simulation.normal(), 1).unwrap().signal.is_none();
            if (0..60).all(&mut is_silent) {
                return runs(chart, |chart| {
                    let point = simulation.normal() + 1.0;
                    chart.push(point, 1).unwrap().signal.is_some()
                });
            }
        }
    });
}

#[test]
fn a_vector_agrees_with_simulation() {
    let (lambda, limit, shift) = (0.3, 8.0, 0.8);
    let question = MewmaRunLength {
        variables: 3,
        lambda,
        limit,
        shifts: vec![0.0, shift],
    };
    let arls = arls(question.run_lengths());
    for (shift, arl) in [0.0, shift].into_iter().zip(arls) {
        assert_simulated("mewma", arl, |simulation| {
            runs([0.0; 3], |average| {
                for (at, value) in average.iter_mut().enumerate() {
                    let shift = if at == 0 { shift } else { 0.0 };
                    *value = (1.0 - lambda) * *value + lambda * (simulation.normal() + shift);
                }
                let square: f64 = average.iter().map(|v| v * v).sum();
                square / (lambda / (2.0 - lambda)) > limit
            })
        });
    }
}

/// How many points a chart shows up to and with its signal.
fn runs<C>(mut chart: C, mut is_signal: impl FnMut(&mut C) -> bool) -> u32 {
    let mut points = 1;
    while !is_signal(&mut chart) {
        points += 1;
    }
    points
}

#[test]
fn published_fast_initial_responses_agree() {
    // Lucas and Crosier (1982), table 2: k 0.5, h 5, head start 2.5.
    let question = CusumRunLength {
        head_start: 2.5,
        shifts: vec![0.0, 1.0, 2.0],
        ..Default::default()
    };
    for (arl, printed) in arls(question.run_lengths())
        .into_iter()
        .zip([430.0, 6.35, 2.36])
    {
        assert!((arl - printed).abs() < 0.006 * printed, "{arl} {printed}");
    }
}

#[test]
fn published_designs_of_vectors_agree() {
    // Prabhu and Runger (1997): the in-control run length of these limits is about 200.
    for (variables, lambda, limit) in [
        (2, 0.1, 8.64),
        (2, 0.2, 9.65),
        (4, 0.1, 12.73),
        (10, 0.1, 22.67),
    ] {
        let design = MewmaDesign {
            arl: 200.0,
            variables,
            lambda,
            shifts: vec![],
        };
        let found = design.design().unwrap().limit;
        assert!(
            (found - limit).abs() < 0.04,
            "{variables} {lambda}: {found} {limit}"
        );
    }
}

#[test]
fn the_four_charts_meet_where_they_are_the_same() {
    // A weight of one forgets everything; T² of one variable is its square.
    let shifts = vec![0.0, 0.7, 2.0];
    let shewhart = ShewhartRunLength {
        limit: 2.8,
        shifts: shifts.clone(),
        ..Default::default()
    };
    let ewma = EwmaRunLength {
        lambda: 1.0,
        limit: 2.8,
        shifts: shifts.clone(),
        ..Default::default()
    };
    let square = HotellingRunLength {
        variables: 1,
        limit: 2.8 * 2.8,
        shifts: shifts.clone(),
        size: 1,
    };
    let vector = MewmaRunLength {
        variables: 1,
        lambda: 1.0,
        limit: 2.8 * 2.8,
        shifts,
    };
    let wanted = arls(shewhart.run_lengths());
    for other in [
        ewma.run_lengths(),
        square.run_lengths(),
        vector.run_lengths(),
    ] {
        for (arl, wanted) in arls(other).into_iter().zip(&wanted) {
            assert!((arl / wanted - 1.0).abs() < 1e-11, "{arl} {wanted}");
        }
    }
    // And of several variables, a MEWMA with a weight of one is a T² chart.
    let square = HotellingRunLength {
        variables: 4,
        limit: 14.0,
        shifts: vec![0.0, 1.5],
        size: 1,
    };
    let vector = MewmaRunLength {
        variables: 4,
        lambda: 1.0,
        limit: 14.0,
        shifts: vec![0.0, 1.5],
    };
    for (arl, wanted) in arls(vector.run_lengths())
        .into_iter()
        .zip(arls(square.run_lengths()))
    {
        assert!((arl / wanted - 1.0).abs() < 1e-8, "{arl} {wanted}");
    }
}

#[test]
fn a_run_of_a_million_million_points_keeps_its_digits() {
    let design = CusumDesign {
        k: Some(0.5),
        ..CusumDesign::of(1e12)
    }
    .design()
    .unwrap();
    let arl = design.run_lengths.run_lengths[0];
    assert!(
        (arl.arl / 1e12 - 1.0).abs() < 1e-10 && arl.error < 1e-8 * arl.arl,
        "{arl:?}"
    );
    let design = EwmaDesign {
        lambda: Some(0.1),
        ..EwmaDesign::of(1e12)
    }
    .design()
    .unwrap();
    let arl = design.run_lengths.run_lengths[0];
    assert!(
        (arl.arl / 1e12 - 1.0).abs() < 1e-10 && arl.error < 1e-8 * arl.arl,
        "{arl:?}"
    );
}

#[test]
fn every_design_has_the_run_length_it_was_asked_for() {
    let is_met = |lengths: &RunLengths| (lengths.run_lengths[0].arl / 370.0 - 1.0).abs() < 1e-9;
    for watched in [Watched::Both, Watched::Upper, Watched::Lower] {
        let sum = CusumDesign {
            k: Some(0.25),
            head_start_share: 0.5,
            watched,
            shifts: vec![1.0],
            ..CusumDesign::of(370.0)
        };
        assert!(is_met(&sum.design().unwrap().run_lengths), "{watched:?}");
        let shewhart = ShewhartDesign {
            arl: 370.0,
            size: 4,
            shifts: vec![1.0],
            watched,
        };
        assert!(
            is_met(&shewhart.design().unwrap().run_lengths),
            "{watched:?}"
        );
        let limits = [AverageLimits::Asymptotic, AverageLimits::Exact];
        // Exact limits of one side alone take long without optimisation.
        let kinds = if watched == Watched::Both { 2 } else { 1 };
        for limits in limits.into_iter().take(kinds) {
            let average = EwmaDesign {
                lambda: Some(0.2),
                limits,
                watched,
                ..EwmaDesign::of(370.0)
            };
            assert!(
                is_met(&average.design().unwrap().run_lengths),
                "{watched:?} {limits:?}"
            );
        }
    }
    let held = EwmaDesign {
        lambda: Some(0.1),
        watched: Watched::Upper,
        barrier: Some(0.0),
        ..EwmaDesign::of(370.0)
    };
    assert!(is_met(&held.design().unwrap().run_lengths));
    let square = HotellingDesign {
        arl: 370.0,
        variables: 3,
        size: 1,
        shifts: vec![1.0],
    };
    assert!(is_met(&square.design().unwrap().run_lengths));
}

#[test]
fn the_best_reference_value_is_close_to_half_the_shift() {
    let design = CusumDesign {
        shift: Some(1.0),
        ..CusumDesign::of(465.0)
    }
    .design()
    .unwrap();
    assert!((design.k - 0.5).abs() < 0.08, "{}", design.k);
    let design = EwmaDesign {
        shift: Some(-1.0),
        ..EwmaDesign::of(500.0)
    }
    .design()
    .unwrap();
    assert!((0.1..0.2).contains(&design.lambda), "{}", design.lambda);
}

#[test]
fn what_cannot_be_answered_is_refused_by_name() {
    let refused = |answer: Result<RunLengths, RunLengthError>| {
        let problem = Problem::from(answer.unwrap_err());
        assert!(
            RunLengthError::CODES
                .iter()
                .any(|code| code.code == problem.code())
        );
        problem.path().unwrap_or_default().to_owned()
    };
    let cusum = CusumRunLength::default;
    let ewma = EwmaRunLength::default;
    for value in [f64::NAN, f64::INFINITY, -1.0, 1e308] {
        assert_eq!(
            refused(
                CusumRunLength {
                    h: value,
                    ..cusum()
                }
                .run_lengths()
            ),
            "h"
        );
        assert_eq!(
            refused(
                CusumRunLength {
                    k: value,
                    ..cusum()
                }
                .run_lengths()
            ),
            "k"
        );
        assert_eq!(
            refused(
                EwmaRunLength {
                    lambda: value,
                    ..ewma()
                }
                .run_lengths()
            ),
            "lambda"
        );
        assert_eq!(
            refused(
                EwmaRunLength {
                    limit: value,
                    ..ewma()
                }
                .run_lengths()
            ),
            "limit"
        );
        let vector = MewmaRunLength {
            limit: value,
            ..Default::default()
        };
        assert_eq!(refused(vector.run_lengths()), "limit");
        let square = HotellingRunLength {
            limit: value,
            ..Default::default()
        };
        assert_eq!(refused(square.run_lengths()), "limit");
        assert!(
            CusumDesign {
                k: Some(0.5),
                ..CusumDesign::of(value)
            }
            .design()
            .is_err()
        );
        if value != -1.0 {
            let shifts = vec![value];
            assert_eq!(
                refused(CusumRunLength { shifts, ..cusum() }.run_lengths()),
                "shifts"
            );
        }
    }
    let later = CusumRunLength {
        shift_time: ShiftTime::Later,
        ..cusum()
    };
    assert_eq!(refused(later.run_lengths()), "shift_time");
    assert_eq!(
        refused(
            EwmaRunLength {
                lambda: 1e-9,
                ..ewma()
            }
            .run_lengths()
        ),
        "lambda"
    );
    assert_eq!(
        refused(
            EwmaRunLength {
                fast_start: Some(0.5),
                ..ewma()
            }
            .run_lengths()
        ),
        "fast_start"
    );
    assert_eq!(
        refused(
            EwmaRunLength {
                barrier: Some(0.0),
                ..ewma()
            }
            .run_lengths()
        ),
        "barrier"
    );
    assert_eq!(
        refused(
            CusumRunLength {
                head_start: 4.0,
                ..cusum()
            }
            .run_lengths()
        ),
        "head_start"
    );
    let never = ShewhartRunLength {
        limit: 1e10,
        ..Default::default()
    };
    assert_eq!(refused(never.run_lengths()), "");
    assert_eq!(
        refused(
            CusumRunLength {
                h: 380.0,
                k: 5.0,
                ..cusum()
            }
            .run_lengths()
        ),
        ""
    );
    assert!(matches!(
        CusumDesign::of(500.0).design(),
        Err(RunLengthError::Missing { .. })
    ));
    let design = CusumDesign {
        k: Some(0.5),
        ..CusumDesign::of(1.2)
    };
    assert!(matches!(
        design.design(),
        Err(RunLengthError::NotReached { .. })
    ));
}
