//! Charts that remember, against the reference and against themselves.

use super::*;
use crate::run_length::reference::{assert_all_close, case, cases, numbers};
use crate::*;
use lineside_kernel::Problem;
use proptest::prelude::*;
use serde_json::json;

#[test]
fn the_reference_sums_agree() {
    for case in cases("07_cusum.json") {
        let (id, input, expected) = (case["id"].to_string(), &case["input"], &case["expected"]);
        let data = numbers(&input["data"]);
        let is_raw = input["units"] == "raw";
        let (k, h) = if is_raw { ("K", "H") } else { ("k", "h") };
        let chart = Cusum {
            target: input["target"].as_f64(),
            sigma: input["sigma"].as_f64(),
            unit: if is_raw {
                CusumUnit::Raw
            } else {
                CusumUnit::Sigma
            },
            k: input[k].as_f64().unwrap(),
            h: input[h].as_f64().unwrap(),
            head_start: input["head_start"].as_f64().unwrap_or(0.0),
            ..Cusum::of(&data)
        }
        .chart()
        .unwrap();
        assert_all_close(&id, &chart.upper, &numbers(&expected["c_plus"]), 1e-11);
        assert_all_close(&id, &chart.lower, &numbers(&expected["c_minus"]), 1e-11);
        assert_eq!(json!(chart.upper_signals), expected["signal_upper"], "{id}");
        assert_eq!(json!(chart.lower_signals), expected["signal_lower"], "{id}");
        if !is_raw {
            assert_eq!(json!(chart.upper_run), expected["n_plus"], "{id}");
            assert_eq!(json!(chart.lower_run), expected["n_minus"], "{id}");
        }
        if id.contains("montgomery") {
            let change = chart.changes[0];
            // The book counts from 1: the signal at 29, the change after 22.
            assert_eq!(
                (change.at, change.run, change.last_before),
                (28, 7, Some(21))
            );
            let by_book = 10.0 + 0.5 + chart.upper[28] / 7.0;
            assert!((change.new_mean - by_book).abs() < 1e-12);
        }
    }
}

#[test]
fn the_reference_averages_agree() {
    for case in cases("08_ewma.json") {
        let (id, input, expected) = (case["id"].to_string(), &case["input"], &case["expected"]);
        let data = numbers(&input["data"]);
        let chart = Ewma {
            target: input["target"].as_f64(),
            sigma: input["sigma"].as_f64(),
            lambda: input["lam"].as_f64().unwrap(),
            limit: input["L"].as_f64().unwrap(),
            limits: serde_json::from_value(input["limits"].clone()).unwrap(),
            ..Ewma::of(&data)
        }
        .chart()
        .unwrap();
        assert_all_close(&id, &chart.average, &numbers(&expected["ewma"]), 1e-11);
        assert_all_close(&id, &chart.upper, &numbers(&expected["ucl"]), 1e-11);
        assert_all_close(&id, &chart.lower, &numbers(&expected["lcl"]), 1e-11);
        assert_eq!(json!(chart.upper_signals), expected["signals"], "{id}");
    }
}

/// The subgroups of the reference, wherever its file keeps them.
fn piston_rings() -> Option<Vec<f64>> {
    let folder =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/reference/spc");
    let text = std::fs::read_to_string(folder.join("03_xbar_piston_rings.json")).ok()?;
    let vectors: serde_json::Value = serde_json::from_str(&text).ok()?;
    let rows = vectors["datasets"]["piston_rings"].as_array()?;
    Some(rows.iter().flat_map(numbers).collect())
}

#[test]
fn subgroups_of_the_reference_agree() {
    let Some(values) = piston_rings() else {
        return eprintln!("SKIPPED: no piston rings");
    };
    let sum = case("03_xbar_piston_rings.json", "piston-cusum").unwrap();
    let chart = Cusum {
        size: Some(5),
        target: sum["input"]["target"].as_f64(),
        sigma: sum["input"]["sigma"].as_f64(),
        h: 4.0,
        ..Cusum::of(&values)
    }
    .chart()
    .unwrap();
    let expected = &sum["expected"];
    assert_all_close("C+", &chart.upper, &numbers(&expected["c_plus"]), 1e-8);
    assert_all_close("C-", &chart.lower, &numbers(&expected["c_minus"]), 1e-8);
    assert_eq!(json!(chart.upper_signals), expected["signal_upper"]);

    let average = case("03_xbar_piston_rings.json", "piston-ewma").unwrap();
    let chart = Ewma {
        size: Some(5),
        target: average["input"]["target"].as_f64(),
        sigma: average["input"]["sigma"].as_f64(),
        limit: 2.7,
        ..Ewma::of(&values)
    }
    .chart()
    .unwrap();
    let expected = &average["expected"];
    assert_all_close("z", &chart.average, &numbers(&expected["ewma"]), 1e-10);
    assert_all_close("upper", &chart.upper, &numbers(&expected["ucl"]), 1e-10);
    assert_all_close("lower", &chart.lower, &numbers(&expected["lcl"]), 1e-10);
}

const RISING: [f64; 10] = [0.1, -0.2, 0.3, 0.0, 2.0, 2.2, 2.1, 1.9, 2.3, 2.0];

fn known(values: &[f64]) -> Cusum<'_> {
    Cusum {
        target: Some(0.0),
        sigma: Some(1.0),
        ..Cusum::of(values)
    }
}

#[test]
fn a_sum_equal_to_the_decision_interval_does_not_signal() {
    let chart = Cusum {
        h: 2.0,
        ..known(&[1.5, 1.5, 0.6])
    }
    .chart()
    .unwrap();
    assert_eq!(chart.upper[..], [1.0, 2.0, 2.1]);
    assert_eq!(chart.upper_signals[..], [2]);
}

#[test]
fn raw_and_standardised_sums_are_the_same_chart() {
    let values: Vec<f64> = RISING.iter().map(|v| 50.0 + 4.0 * v).collect();
    let sigmas = Cusum {
        target: Some(50.0),
        sigma: Some(4.0),
        ..Cusum::of(&values)
    };
    let raw = Cusum {
        unit: CusumUnit::Raw,
        sigma: None,
        k: 2.0,
        h: 20.0,
        ..sigmas.clone()
    };
    let (sigmas, raw) = (sigmas.chart().unwrap(), raw.chart().unwrap());
    assert_eq!(sigmas.upper_signals, raw.upper_signals);
    assert_eq!(sigmas.changes, raw.changes);
    for (sigmas, raw) in sigmas.upper.iter().zip(raw.upper.iter()) {
        assert!((4.0 * sigmas - raw).abs() < 1e-12);
    }
}

#[test]
fn a_signal_tells_since_when_and_where_the_process_is() {
    let chart = Cusum {
        h: 3.0,
        ..known(&RISING)
    }
    .chart()
    .unwrap();
    let change = chart.changes[0];
    assert_eq!((change.at, change.last_before, change.run), (5, Some(3), 2));
    assert!((change.new_mean - 2.1).abs() < 1e-12);
    assert_eq!(chart.changes.len(), 1, "one for a row of signals");
    // After a reset each signal starts from nothing and is its own.
    let reset = Cusum {
        after_signal: AfterSignal::Reset,
        h: 3.0,
        ..known(&RISING)
    };
    let chart = reset.chart().unwrap();
    assert_eq!(chart.upper_signals[..], [5, 8]);
    assert_eq!(chart.changes.len(), 2);
    assert!((chart.upper[6] - 1.6).abs() < 1e-12);
}

#[test]
fn a_head_start_does_not_count_as_evidence_of_the_mean() {
    let chart = Cusum {
        head_start: 2.5,
        ..known(&[2.0, 2.0, 2.0])
    }
    .chart()
    .unwrap();
    assert_eq!(chart.upper_signals[..], [1, 2]);
    assert_eq!(chart.changes[0].new_mean, 2.0);
    assert_eq!(chart.changes[0].last_before, None);
}

#[test]
fn a_missing_point_is_passed_over_or_starts_again_or_is_refused() {
    let values = [2.0, 2.0, f64::NAN, 2.0];
    let with = |missing| {
        Cusum {
            missing,
            ..known(&values)
        }
        .chart()
    };
    let skipped = with(Missing::Skip).unwrap();
    assert!(skipped.upper[2].is_nan());
    assert_eq!((skipped.upper[3], skipped.upper_run[3]), (4.5, 3));
    let broken = with(Missing::Break).unwrap();
    assert_eq!((broken.upper[3], broken.upper_run[3]), (1.5, 1));
    assert!(matches!(
        with(Missing::Refuse),
        Err(SpcError::NotFinite { index: 2, .. })
    ));
    let average = Ewma {
        target: Some(0.0),
        sigma: Some(1.0),
        ..Ewma::of(&values)
    };
    let chart = average.chart().unwrap();
    assert!(chart.average[2].is_nan() && chart.upper[2].is_nan());
    assert!((chart.average[3] - 0.2 * 2.0 * (1.0 + 0.8 + 0.64)).abs() < 1e-12);
    // Null in JSON, both ways.
    let json = serde_json::to_value(&chart).unwrap();
    assert!(json["average"][2].is_null());
    assert!(serde_json::from_value::<EwmaChart>(json).is_ok());
}

#[test]
fn sigma_is_estimated_from_neighbours_or_within_subgroups() {
    let values = [10.0, 12.0, f64::NAN, 11.0, 13.0, 12.0];
    let chart = Ewma::of(&values).chart().unwrap();
    let fit = &chart.phases[0].fit;
    assert_eq!(fit.estimator.as_deref(), Some("mean_moving_range"));
    assert!((fit.sigma.unwrap() - 1.477_044_875_754_597).abs() < 1e-12);
    assert!((fit.center - 11.6).abs() < 1e-12);
    let values = [1.0, 3.0, 2.0, 6.0, 5.0, 7.0];
    let chart = Ewma {
        size: Some(2),
        ..Ewma::of(&values)
    }
    .chart()
    .unwrap();
    let fit = &chart.phases[0].fit;
    assert_eq!(fit.estimator.as_deref(), Some("rbar"));
    assert!((fit.sigma.unwrap() - 8.0 / 3.0 * std::f64::consts::PI.sqrt() / 2.0).abs() < 1e-12);
    assert_eq!(chart.points[..], [2.0, 4.0, 6.0]);
}

#[test]
fn limits_of_unequal_subgroups_follow_the_recursion_of_the_variance() {
    let values = [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0];
    let sizes = [4, 1, 2];
    let chart = Ewma {
        sizes: Some((&sizes).into()),
        target: Some(0.0),
        sigma: Some(2.0),
        lambda: 0.5,
        ..Ewma::of(&values)
    }
    .chart()
    .unwrap();
    let (mut variance, mut limits) = (0.0, Vec::new());
    for size in [4.0, 1.0, 2.0] {
        variance = 0.25 * variance + 0.25 * 4.0 / size;
        limits.push(3.0 * f64::sqrt(variance));
    }
    assert_all_close("limits", &chart.upper, &limits, 1e-14);
    // Means with their sizes are the same chart.
    let means = [1.0; 3];
    let same = Ewma {
        sizes: Some((&sizes).into()),
        means: true,
        target: Some(0.0),
        sigma: Some(2.0),
        lambda: 0.5,
        ..Ewma::of(&means)
    };
    assert_eq!(same.chart().unwrap(), chart);
}

#[test]
fn each_phase_starts_anew_and_a_baseline_holds_for_all() {
    let values = [0.0, 1.0, 0.0, 1.0, 10.0, 12.0, 10.0, 12.0];
    let starts = [4];
    let phases = Ewma {
        phase_starts: (&starts).into(),
        ..Ewma::of(&values)
    };
    let chart = phases.chart().unwrap();
    let centers: Vec<f64> = chart.phases.iter().map(|phase| phase.fit.center).collect();
    assert_eq!(centers, [0.5, 11.0]);
    assert!((chart.average[4] - 10.8).abs() < 1e-12);
    assert!(chart.upper_signals.is_empty() && chart.lower_signals.is_empty());
    let baseline = Some(Baseline { start: 0, end: 4 });
    let frozen = Ewma {
        baseline,
        ..Ewma::of(&values)
    }
    .chart()
    .unwrap();
    assert_eq!(frozen.upper_signals.first(), Some(&4));
    assert_eq!(frozen.phases[0].fit.points, 4);
}

#[test]
fn a_weight_of_one_is_a_shewhart_chart() {
    let values = [0.3, 0.1, 13.0, 16.0];
    let chart = Ewma {
        target: Some(0.1),
        sigma: Some(5.0),
        lambda: 1.0,
        ..Ewma::of(&values)
    };
    let chart = chart.chart().unwrap();
    assert_eq!(chart.average[..], values);
    assert_eq!(chart.upper[0], 15.1);
    assert_eq!(chart.upper_signals[..], [3]);
}

#[test]
fn a_large_target_costs_no_digits() {
    let offset = 1e15;
    let values: Vec<f64> = RISING
        .iter()
        .map(|v| offset + (v * 8.0_f64).round() / 8.0)
        .collect();
    let small: Vec<f64> = values.iter().map(|v| v - offset).collect();
    let far = Ewma {
        target: Some(offset),
        sigma: Some(1.0),
        ..Ewma::of(&values)
    };
    let near = Ewma {
        target: Some(0.0),
        sigma: Some(1.0),
        ..Ewma::of(&small)
    };
    let (far, near) = (far.chart().unwrap(), near.chart().unwrap());
    assert_eq!(far.monitor.deviation, near.monitor.deviation);
    let estimated = Cusum::of(&values).chart().unwrap();
    let plain = Cusum::of(&small).chart().unwrap();
    assert!((estimated.phases[0].fit.center - offset - plain.phases[0].fit.center).abs() < 0.1);
}

#[test]
fn what_cannot_be_charted_is_refused_by_name() {
    let path = |error: SpcError| {
        let problem = Problem::from(error);
        assert!(
            SpcError::CODES
                .iter()
                .any(|code| code.code == problem.code()),
            "{problem}"
        );
        problem.path().unwrap_or_default().to_owned()
    };
    let sum = |change: fn(Cusum) -> Cusum| change(known(&RISING)).chart();
    assert_eq!(path(sum(|c| Cusum { h: 0.0, ..c }).unwrap_err()), "h");
    assert_eq!(path(sum(|c| Cusum { k: f64::NAN, ..c }).unwrap_err()), "k");
    assert_eq!(
        path(
            sum(|c| Cusum {
                sigma: Some(0.0),
                ..c
            })
            .unwrap_err()
        ),
        "sigma"
    );
    assert_eq!(
        path(
            sum(|c| Cusum {
                head_start: 5.0,
                ..c
            })
            .unwrap_err()
        ),
        "head_start"
    );
    assert_eq!(
        path(sum(|c| Cusum { size: Some(0), ..c }).unwrap_err()),
        "size"
    );
    assert_eq!(
        path(
            sum(|c| Cusum {
                target: Some(f64::INFINITY),
                ..c
            })
            .unwrap_err()
        ),
        "target"
    );
    let means = Cusum {
        means: true,
        size: Some(3),
        sigma: None,
        ..known(&RISING)
    };
    assert_eq!(path(means.chart().unwrap_err()), "sigma");
    let average = |change: fn(Ewma) -> Ewma| change(Ewma::of(&RISING)).chart();
    assert_eq!(
        path(average(|c| Ewma { lambda: 0.0, ..c }).unwrap_err()),
        "lambda"
    );
    assert_eq!(
        path(average(|c| Ewma { limit: -1.0, ..c }).unwrap_err()),
        "limit"
    );
    assert_eq!(
        path(
            average(|c| Ewma {
                fast_start: Some(1.0),
                ..c
            })
            .unwrap_err()
        ),
        "fast_start"
    );
    for values in [
        &[][..],
        &[f64::NAN],
        &[1.0],
        &[1e308, -1e308, 1e308],
        &[f64::INFINITY, 1.0],
    ] {
        assert!(Cusum::of(values).chart().is_err(), "{values:?}");
        assert!(Ewma::of(values).chart().is_err(), "{values:?}");
    }
    // A constant series has limits, but no sums in sigmas.
    assert!(
        Ewma::of(&[5.0; 4])
            .chart()
            .unwrap()
            .upper_signals
            .is_empty()
    );
    assert_eq!(path(Cusum::of(&[5.0; 4]).chart().unwrap_err()), "sigma");
    let raw = Cusum {
        unit: CusumUnit::Raw,
        ..Cusum::of(&[5.0; 4])
    };
    assert!(raw.chart().unwrap().upper_signals.is_empty());
}

fn missing_or_value() -> impl Strategy<Value = f64> {
    prop_oneof![9 => -4.0..4.0_f64, 1 => Just(f64::NAN)]
}

/// Equal to the last bit, missing values included.
fn bits(columns: &[&[f64]]) -> Vec<u64> {
    columns
        .concat()
        .iter()
        .map(|value| value.to_bits())
        .collect()
}

proptest! {
    #[test]
    fn a_stream_of_sums_is_the_series(
        values in prop::collection::vec(missing_or_value(), 2..60),
        cut in 0_usize..60,
        head_start in 0.0..3.0,
        has_reset: bool,
        breaks: bool,
    ) {
        let whole = Cusum {
            head_start,
            h: 3.5,
            after_signal: if has_reset { AfterSignal::Reset } else { AfterSignal::Overlap },
            missing: if breaks { Missing::Break } else { Missing::Skip },
            ..known(&values)
        };
        let (first, rest) = values.split_at(cut.clamp(1, values.len() - 1));
        let begun = Cusum { values: first.into(), ..whole.clone() }.chart().unwrap();
        let json = serde_json::to_string(&begun.monitor).unwrap();
        let continuation = CusumContinuation {
            monitor: serde_json::from_str(&json).unwrap(),
            values: rest.into(),
            size: None,
            sizes: None,
            means: false,
        };
        let (rest, whole) = (continuation.chart().unwrap(), whole.chart().unwrap());
        prop_assert_eq!(bits(&[&begun.upper, &rest.upper]), bits(&[&whole.upper]));
        prop_assert_eq!(bits(&[&begun.lower, &rest.lower]), bits(&[&whole.lower]));
        let signals = [&begun.upper_signals[..], &rest.upper_signals].concat();
        prop_assert_eq!(signals, whole.upper_signals.to_vec());
        prop_assert_eq!([begun.changes, rest.changes].concat(), whole.changes);
        prop_assert_eq!(rest.monitor, whole.monitor);
    }

    #[test]
    fn a_stream_of_averages_is_the_series(
        values in prop::collection::vec(missing_or_value(), 2..60),
        cut in 0_usize..60,
        lambda in 0.01..1.0,
        is_fast: bool,
    ) {
        let whole = Ewma {
            target: Some(0.25),
            sigma: Some(0.75),
            lambda,
            fast_start: is_fast.then_some(0.5),
            ..Ewma::of(&values)
        };
        let (first, rest) = values.split_at(cut.clamp(1, values.len() - 1));
        let begun = Ewma { values: first.into(), ..whole.clone() }.chart().unwrap();
        let json = serde_json::to_string(&begun.monitor).unwrap();
        let continuation = EwmaContinuation {
            monitor: serde_json::from_str(&json).unwrap(),
            values: rest.into(),
            size: None,
            sizes: None,
            means: false,
        };
        let (rest, whole) = (continuation.chart().unwrap(), whole.chart().unwrap());
        prop_assert_eq!(bits(&[&begun.average, &rest.average]), bits(&[&whole.average]));
        prop_assert_eq!(bits(&[&begun.upper, &rest.upper]), bits(&[&whole.upper]));
        let signals = [&begun.upper_signals[..], &rest.upper_signals].concat();
        prop_assert_eq!(signals, whole.upper_signals.to_vec());
        prop_assert_eq!(rest.monitor, whole.monitor);
    }

    #[test]
    fn no_series_makes_a_chart_panic(
        values in prop::collection::vec(prop_oneof![
            Just(f64::NAN), Just(f64::INFINITY), Just(1e308), Just(-1e308), Just(0.0), Just(5e-324),
            any::<f64>(),
        ], 0..12),
        size in prop::option::of(0_u32..4),
        means: bool,
    ) {
        let sum = Cusum { size, means, ..Cusum::of(&values) };
        if let Ok(chart) = sum.chart() {
            prop_assert!(chart.upper.iter().all(|sum| !sum.is_infinite()));
        }
        let average = Ewma { size, means, ..Ewma::of(&values) };
        if let Ok(chart) = average.chart() {
            prop_assert!(chart.average.iter().chain(chart.upper.iter()).all(|v| !v.is_infinite()));
        }
    }
}
