//! Several variables together, against the reference and against formulas.

use super::*;
use crate::run_length::reference::{assert_all_close, case, numbers};
use crate::*;
use lineside_kernel::Problem;
use lineside_statistics::{Continuous, FisherF};

#[test]
fn the_reference_points_agree_in_both_phases() {
    let Some(case) = case("16_multivariate.json", "t2-boiler") else {
        return;
    };
    let rows: Vec<Vec<f64>> = case["input"]["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(numbers)
        .collect();
    let values = rows.concat();
    let chart = Hotelling {
        alpha: case["input"]["alpha"].as_f64().unwrap(),
        ..Hotelling::of(&values, 8)
    }
    .chart()
    .unwrap();
    let expected = &case["expected"];
    assert_all_close("T2", &chart.statistic, &numbers(&expected["T2"]), 1e-10);
    assert_all_close("center", &chart.mean, &numbers(&expected["center"]), 1e-11);
    let limits = [chart.phase_one_limit, chart.phase_two_limit];
    let wanted = ["ucl_phase1_beta", "ucl_phase2_F"].map(|name| expected[name].as_f64().unwrap());
    assert_all_close("limits", &limits, &wanted, 1e-9);
    assert_eq!(chart.signals[..], [8]);
    assert_eq!(chart.phase_one_distribution, "beta(4, 8)");
}

const CORRELATED: [f64; 24] = [
    20.1, 30.0, 5.0, 20.9, 31.1, 5.2, 19.2, 29.0, 4.9, 20.4, 30.5, 5.3, 19.7, 29.6, 4.6, 20.6,
    30.4, 5.1, 19.9, 30.1, 5.4, 20.2, 30.3, 4.8,
];

#[test]
fn a_contribution_is_what_the_statistic_loses_without_the_variable() {
    let mean = vec![1.0, -2.0, 0.5];
    let covariance = [
        vec![4.0, 1.0, 0.5],
        vec![1.0, 2.0, -0.3],
        vec![0.5, -0.3, 1.0],
    ];
    let point = [3.0, -5.0, 2.5];
    let t2 = |keep: &[usize]| {
        let take = |row: &Vec<f64>| keep.iter().map(|at| row[*at]).collect::<Vec<f64>>();
        let chart = Hotelling {
            mean: Some(take(&mean)),
            covariance: Some(keep.iter().map(|at| take(&covariance[*at])).collect()),
            limit: Some(1e-6),
            ..Hotelling::of(take(&point.to_vec()), u32::try_from(keep.len()).unwrap())
        };
        chart.chart().unwrap()
    };
    let whole = t2(&[0, 1, 2]);
    for share in &whole.contributions[0].shares {
        let others: Vec<usize> = (0..3).filter(|at| *at != share.variable as usize).collect();
        let drop = whole.statistic[0] - t2(&others).statistic[0];
        assert!((share.drop - drop).abs() < 1e-12, "{share:?} {drop}");
        let alone = t2(&[share.variable as usize]).statistic[0];
        assert!((share.alone - alone).abs() < 1e-12);
    }
    assert!(
        whole.contributions[0]
            .shares
            .is_sorted_by(|a, b| a.drop >= b.drop)
    );
}

#[test]
fn limits_of_subgroups_are_those_of_the_book() {
    // Four subgroups of two rows of three variables have too few degrees; of two variables enough.
    let values = [
        1.0, 2.0, 1.2, 2.6, 0.9, 1.7, 1.6, 2.2, 1.1, 2.4, 0.7, 1.9, 1.3, 2.0, 1.0, 2.3, 1.4, 2.2,
        0.8, 1.6,
    ];
    let chart = Hotelling {
        size: 2,
        alpha: 0.01,
        ..Hotelling::of(&values, 2)
    }
    .chart()
    .unwrap();
    // p (m-1)(n-1) / (mn-m-p+1) F(p, mn-m-p+1), with m 5, n 2, p 2.
    let f = FisherF { df1: 2.0, df2: 4.0 }.upper_quantile(0.01);
    assert!((chart.phase_one_limit - 2.0 * 4.0 / 4.0 * f).abs() < 1e-10);
    assert!((chart.phase_two_limit - 2.0 * 6.0 / 4.0 * f).abs() < 1e-10);
    assert_eq!((chart.points, chart.degrees), (5, 5));
    assert_eq!(chart.covariance_source, Covariance::WithinSubgroups);
    // The covariance is the mean of those within the subgroups.
    let within: f64 = values
        .chunks(4)
        .map(|g| (g[0] - g[2]).powi(2) / 2.0)
        .sum::<f64>()
        / 5.0;
    assert!((chart.covariance[0][0] - within).abs() < 1e-14);
}

#[test]
fn points_after_the_baseline_have_the_limit_of_phase_two() {
    let mut values = CORRELATED.to_vec();
    values.extend([20.5, 28.0, 5.0, f64::NAN, 30.0, 5.0]);
    let baseline = Some(Baseline { start: 0, end: 8 });
    let chart = Hotelling {
        baseline,
        alpha: 0.05,
        ..Hotelling::of(&values, 3)
    }
    .chart()
    .unwrap();
    assert_eq!(chart.limits[7], chart.phase_one_limit);
    assert_eq!(chart.limits[8], chart.phase_two_limit);
    assert!(chart.statistic[9].is_nan());
    assert_eq!(chart.points, 8);
    // The frozen chart says the same of the same point.
    let mut monitor = HotellingMonitor::new(chart.frozen.clone()).unwrap();
    let reading = monitor.push(&[20.5, 28.0, 5.0]).unwrap();
    assert_eq!(reading.statistic, Some(chart.statistic[8]));
    assert_eq!(reading.is_signal, chart.signals.contains(&8));
}

#[test]
fn a_unit_of_measurement_changes_nothing() {
    let scaled: Vec<f64> = CORRELATED
        .chunks(3)
        .flat_map(|row| [row[0] * 1e9 + 1e12, row[1] * 1e-9, row[2]])
        .collect();
    let plain = Hotelling::of(&CORRELATED, 3).chart().unwrap();
    let scaled = Hotelling::of(&scaled, 3).chart().unwrap();
    assert_all_close("T2", &scaled.statistic, &plain.statistic, 1e-6);
}

#[test]
fn one_variable_of_a_mewma_is_an_ewma_squared() {
    let values = [0.5, -0.2, 1.4, 2.2, 0.3, f64::NAN, 1.9, 2.4, 2.8];
    for limits in [AverageLimits::Exact, AverageLimits::Asymptotic] {
        let vector = Mewma {
            mean: Some(vec![0.25]),
            covariance: Some(vec![vec![4.0]]),
            limit: Some(2.25),
            lambda: 0.3,
            limits,
            ..Mewma::of(&values, 1)
        };
        let single = Ewma {
            target: Some(0.25),
            sigma: Some(2.0),
            limit: 1.5,
            lambda: 0.3,
            limits,
            ..Ewma::of(&values)
        };
        let (vector, single) = (vector.chart().unwrap(), single.chart().unwrap());
        assert_eq!(vector.signals, single.upper_signals);
        for (at, statistic) in vector.statistic.iter().enumerate() {
            let sigma = (single.upper[at] - 0.25) / 1.5;
            let square = ((single.average[at] - 0.25) / sigma).powi(2);
            assert!((statistic - square).abs() < 1e-12 || statistic.is_nan());
        }
    }
}

#[test]
fn a_mewma_without_a_limit_gets_the_one_of_its_run_length() {
    let chart = Mewma {
        arl: 370.0,
        ..Mewma::of(&CORRELATED, 3)
    }
    .chart()
    .unwrap();
    let design = MewmaDesign {
        arl: 370.0,
        variables: 3,
        lambda: 0.1,
        shifts: vec![],
    };
    assert_eq!(chart.limit, design.design().unwrap().limit);
    assert_eq!(chart.arl, Some(370.0));
}

#[test]
fn a_stream_of_vectors_is_the_series() {
    let whole = Mewma {
        limit: Some(2.0),
        ..Mewma::of(&CORRELATED, 3)
    };
    let whole = Mewma {
        mean: Some(vec![20.0, 30.0, 5.0]),
        covariance: Some(vec![
            vec![0.3, 0.2, 0.0],
            vec![0.2, 0.4, 0.0],
            vec![0.0, 0.0, 0.1],
        ]),
        ..whole
    };
    for cut in 1..7 {
        let (first, rest) = CORRELATED.split_at(3 * cut);
        let begun = Mewma {
            values: first.into(),
            ..whole.clone()
        }
        .chart()
        .unwrap();
        let json = serde_json::to_string(&begun.snapshot).unwrap();
        let snapshot = serde_json::from_str(&json).unwrap();
        let rest = MewmaContinuation {
            snapshot,
            values: rest.into(),
        }
        .chart()
        .unwrap();
        let whole = whole.chart().unwrap();
        assert_eq!(
            [&begun.statistic[..], &rest.statistic].concat(),
            whole.statistic[..]
        );
        assert_eq!(
            [&begun.signals[..], &rest.signals].concat(),
            whole.signals[..]
        );
        assert_eq!(rest.snapshot, whole.snapshot);
    }
}

#[test]
fn a_covariance_that_is_singular_is_refused_with_its_variable() {
    let refused = |values: &[f64], variables| {
        let error = Hotelling::of(values, variables).chart().unwrap_err();
        let problem = Problem::from(error.clone());
        let is_listed = |codes: &[lineside_kernel::ErrorCode]| {
            codes.iter().any(|code| code.code == problem.code())
        };
        assert!(
            is_listed(MultivariateError::CODES) || is_listed(SpcError::CODES),
            "{problem}"
        );
        error
    };
    let sums: Vec<f64> = CORRELATED
        .chunks(3)
        .flat_map(|r| [r[0], r[1], r[0] + r[1]])
        .collect();
    let singular = |variable, is_constant| MultivariateError::Singular {
        variable,
        is_constant,
    };
    assert_eq!(refused(&sums, 3), singular(2, false));
    let constant: Vec<f64> = CORRELATED
        .chunks(3)
        .flat_map(|r| [r[0], 7.0, r[2]])
        .collect();
    assert_eq!(refused(&constant, 3), singular(1, true));
    let twice: Vec<f64> = CORRELATED
        .chunks(3)
        .flat_map(|r| [r[0], 1e6 * r[0], r[2]])
        .collect();
    assert_eq!(refused(&twice, 3), singular(1, false));
    assert!(matches!(
        refused(&CORRELATED[..12], 3),
        MultivariateError::TooFewPoints { needed: 5, .. }
    ));
    assert!(matches!(
        refused(&CORRELATED[..3], 3),
        MultivariateError::TooFewPoints { .. }
    ));
    assert!(matches!(
        refused(&CORRELATED[..11], 3),
        MultivariateError::Chart(SpcError::Mismatch { .. })
    ));
    for values in [
        &[][..],
        &[f64::NAN; 6],
        &[1e308, -1e308, 1e308, 1e308, -1e308, 0.0],
        &[f64::INFINITY; 6],
    ] {
        refused(values, 2);
    }
    refused(&CORRELATED, 0);
    refused(&CORRELATED, 101);
    let skew = Some(vec![vec![1.0, 0.5], vec![0.4, 1.0]]);
    let chart = Hotelling {
        covariance: skew,
        ..Hotelling::of(&CORRELATED, 2)
    };
    assert!(matches!(
        chart.chart(),
        Err(MultivariateError::NotSymmetric {
            row: 0,
            column: 1,
            ..
        })
    ));
    let alpha = Hotelling {
        alpha: 0.0,
        ..Hotelling::of(&CORRELATED, 3)
    };
    assert!(alpha.chart().is_err());
}
