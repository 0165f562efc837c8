//! The chart as its users see it: numbers, rules, refusals and JSON.

mod rules;
pub(crate) mod vectors;

use crate::*;
use lineside_kernel::Problem;
use proptest::prelude::*;

/// Values with moving ranges of 4, 2, 4, 2 and 4.
const HAND_WORKED: [f64; 6] = [20.0, 24.0, 22.0, 26.0, 24.0, 28.0];

fn refusal(request: &Individuals) -> (String, Option<String>) {
    let problem = Problem::from(request.chart().unwrap_err());
    let listed = SpcError::CODES
        .iter()
        .any(|code| code.code == problem.code());
    assert!(listed, "{} is not in the list of codes", problem.code());
    (
        problem.code().to_owned(),
        problem.path().map(ToOwned::to_owned),
    )
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 * a.abs().max(b.abs()).max(1.0)
}

#[test]
fn limits_stand_three_sigma_from_the_mean() {
    let chart = Individuals::of(&HAND_WORKED).chart().unwrap();
    // Moving ranges 4, 2, 4, 2, 4: mean 3.2.
    let sigma = 3.2 / (2.0 / std::f64::consts::PI.sqrt());
    assert_eq!(chart.count, 6);
    assert!(close(chart.limits.center, 24.0));
    assert!(close(chart.sigma, sigma));
    assert!(close(chart.limits.upper, 24.0 + 3.0 * sigma));
    assert!(close(chart.limits.lower, 24.0 - 3.0 * sigma));
    assert!(close(chart.range_limits.center, 3.2));
    let factor = 1.0 + 3.0 * (std::f64::consts::PI / 2.0 - 1.0).sqrt();
    assert!(close(chart.range_limits.upper, 3.2 * factor));
    assert_eq!(chart.range_limits.lower, 0.0);
    assert!(chart.signals.is_empty() && chart.range_signals.is_empty());
}

#[test]
fn the_estimate_says_how_sigma_was_found() {
    let of = Individuals::of(&HAND_WORKED);
    let mean = of.chart().unwrap();
    let Estimate::MovingRanges {
        range, constant, ..
    } = mean.estimate
    else {
        panic!("{:?}", mean.estimate);
    };
    assert_eq!(mean.sigma, range / constant);

    let median = Individuals {
        sigma: SigmaMethod::MedianMovingRange,
        span: 3,
        ..of
    };
    // Ranges of three: 4, 4, 4, 4.
    assert_eq!(
        median.chart().unwrap().estimate,
        Estimate::MovingRanges {
            method: SigmaMethod::MedianMovingRange,
            span: 3,
            range: 4.0,
            constant: 1.587_787_750_446_347,
            ranges: 4,
        }
    );
}

#[test]
fn known_limits_are_used_as_they_are() {
    let chart = Individuals {
        limits: Some(KnownLimits {
            center: 22.0,
            sigma: 1.5,
        }),
        ..Individuals::of(&HAND_WORKED)
    };
    let chart = chart.chart().unwrap();
    assert_eq!(
        (chart.limits.lower, chart.limits.center, chart.limits.upper),
        (17.5, 22.0, 26.5)
    );
    assert_eq!((chart.sigma, chart.estimate), (1.5, Estimate::Known));
    assert!(close(
        chart.range_limits.center,
        1.5 * 2.0 / std::f64::consts::PI.sqrt()
    ));
    assert_eq!(chart.signals[0].ends[..], [5]);
}

#[test]
fn a_frozen_chart_repeats_its_own_limits() {
    let first = Individuals::of(&HAND_WORKED).chart().unwrap();
    let again = Individuals {
        limits: Some(KnownLimits {
            center: first.limits.center,
            sigma: first.sigma,
        }),
        ..Individuals::of(&HAND_WORKED)
    };
    assert_eq!(again.chart().unwrap().limits, first.limits);
}

#[test]
fn a_moving_range_above_its_limit_is_reported_at_its_last_value() {
    let mut values = [10.0, 11.0].repeat(20);
    values[25] = 30.0;
    for span in [2, 3, 7] {
        let chart = Individuals {
            span,
            with_ranges: true,
            ..Individuals::of(&values)
        };
        let chart = chart.chart().unwrap();
        let until = 25 + span;
        assert_eq!(chart.range_signals[..], (25..until).collect::<Vec<_>>());
        let ranges = chart.moving_ranges.unwrap();
        assert_eq!(ranges.len(), values.len() + 1 - span as usize);
        assert_eq!(ranges[25 + 1 - span as usize], 20.0);
    }
}

#[test]
fn moving_ranges_come_only_when_asked_for() {
    let chart = Individuals::of(&HAND_WORKED).chart().unwrap();
    assert_eq!(chart.moving_ranges, None);
}

#[test]
fn a_constant_series_has_coinciding_lines_and_no_signals() {
    for value in [0.0, -0.0, 0.1, -1e15 / 3.0, 1e-300, 1e300] {
        for count in [2, 3, 7, 1000] {
            let values = vec![value; count];
            for sigma in [SigmaMethod::MeanMovingRange, SigmaMethod::MedianMovingRange] {
                let chart = Individuals {
                    rules: RuleSet::Nelson,
                    sigma,
                    ..Individuals::of(&values)
                };
                let chart = chart.chart().unwrap();
                let Limits {
                    lower,
                    center,
                    upper,
                } = chart.limits;
                assert_eq!(
                    (chart.sigma, lower, center, upper),
                    (0.0, value, value, value)
                );
                assert!(chart.signals.is_empty() && chart.range_signals.is_empty());
            }
        }
    }
}

#[test]
fn an_offset_of_a_thousand_trillion_changes_nothing_but_the_centre() {
    let pattern = [0.0, 0.5, 0.25, 0.75, 0.125, 0.5, 0.0, 0.25];
    let plain: Vec<f64> = pattern.repeat(2000);
    let moved: Vec<f64> = plain.iter().map(|x| x + 1e15).collect();
    let plain = Individuals::of(&plain).chart().unwrap();
    let moved = Individuals::of(&moved).chart().unwrap();
    assert_eq!(plain.sigma, moved.sigma);
    assert_eq!(plain.range_limits, moved.range_limits);
    assert_eq!(moved.limits.center, 1e15 + 0.25);
}

#[test]
fn too_few_values_are_refused() {
    for (values, span) in [(&[][..], 2), (&[5.0], 2), (&[1.0, 2.0, 3.0], 4)] {
        let request = Individuals {
            span,
            ..Individuals::of(values)
        };
        let expected = ("spc.too_few_values".into(), Some("values".into()));
        assert_eq!(refusal(&request), expected);
    }
    assert!(Individuals::of(&[5.0, 6.0]).chart().is_ok());
}

#[test]
fn what_is_no_number_is_refused_where_it_stands() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        for index in [0, 17, 1500] {
            let mut values = vec![1.0; 1501];
            values[index] = value;
            let expected = ("spc.not_finite".into(), Some(format!("values[{index}]")));
            let request = Individuals {
                missing: Missing::Refuse,
                ..Individuals::of(&values)
            };
            assert_eq!(refusal(&request), expected);
        }
    }
}

#[test]
fn a_result_that_no_float_holds_is_refused() {
    let out_of_range = ("spc.out_of_range".into(), None);
    for values in [
        [1e308, -1e308].repeat(3),
        vec![1e308; 4],
        vec![8e307; 4],
        [8e307, -8e307].repeat(2),
    ] {
        assert_eq!(refusal(&Individuals::of(&values)), out_of_range);
    }
    for (center, sigma) in [(1e308, 1e308), (0.0, 1e308), (-f64::MAX, f64::MAX / 1e10)] {
        let request = Individuals {
            limits: Some(KnownLimits { center, sigma }),
            ..Individuals::of(&HAND_WORKED)
        };
        assert_eq!(refusal(&request), out_of_range);
    }
}

#[test]
fn a_span_outside_the_table_is_refused() {
    for span in [0, 1, 26, u32::MAX] {
        let request = Individuals {
            span,
            ..Individuals::of(&[0.5; 40])
        };
        assert_eq!(
            refusal(&request),
            ("spc.bad_span".into(), Some("span".into()))
        );
    }
}

#[test]
fn known_limits_that_are_no_numbers_are_refused() {
    for (center, sigma, path) in [
        (0.0, -0.1, "limits.sigma"),
        (0.0, f64::NAN, "limits.sigma"),
        (0.0, f64::INFINITY, "limits.sigma"),
        (f64::NAN, 1.0, "limits.center"),
        (f64::NEG_INFINITY, 1.0, "limits.center"),
    ] {
        let request = Individuals {
            limits: Some(KnownLimits { center, sigma }),
            ..Individuals::of(&HAND_WORKED)
        };
        assert_eq!(
            refusal(&request),
            ("spc.bad_limits".into(), Some(path.into()))
        );
    }
}

#[test]
fn a_request_with_a_field_too_many_is_refused() {
    for json in [
        r#"{"values": [1, 2], "value": 1}"#,
        r#"{"values": [1, 2], "limits": {"center": 1, "sigma": 1, "lower": 0}}"#,
        r#"{"rules": "nelson"}"#,
        r#"{"values": [1, 2], "rules": "Nelson"}"#,
        r#"{"values": [1, 2], "span": -2}"#,
    ] {
        assert!(serde_json::from_str::<Individuals>(json).is_err(), "{json}");
    }
}

#[test]
fn a_chart_survives_the_way_through_json() {
    let mut values = HAND_WORKED.repeat(5);
    values[20] = 60.0;
    let request = Individuals {
        rules: RuleSet::WesternElectric,
        with_ranges: true,
        ..Individuals::of(&values)
    };
    let text = serde_json::to_string(&request).unwrap();
    assert_eq!(serde_json::from_str::<Individuals>(&text).unwrap(), request);

    let json = serde_json::to_value(request.chart().unwrap()).unwrap();
    assert_eq!(json["estimate"]["type"], "moving_ranges");
    assert_eq!(json["signals"][0]["rule"], "beyond_three_sigma");
    assert_eq!(json["signals"][0]["ends"], serde_json::json!([20]));
    let back: IndividualsChart = serde_json::from_value(json.clone()).unwrap();
    assert_eq!(serde_json::to_value(back).unwrap(), json);
}

#[cfg(feature = "schema")]
#[test]
fn the_schema_documents_every_field() {
    for schema in [
        schemars::schema_for!(Individuals),
        schemars::schema_for!(IndividualsChart),
    ] {
        let schema = schema.to_value();
        for (name, property) in schema["properties"].as_object().unwrap() {
            assert!(property["description"].is_string(), "{name}: {property}");
        }
    }
}

proptest! {
    #[test]
    fn no_series_gives_anything_but_numbers_or_an_error(
        values in prop::collection::vec(any::<f64>(), 0..80),
        span in 0..28_u32,
        median in any::<bool>(),
    ) {
        let request = Individuals {
            rules: RuleSet::Nelson,
            span,
            sigma: if median { SigmaMethod::MedianMovingRange } else { SigmaMethod::MeanMovingRange },
            with_ranges: true,
            ..Individuals::of(&values)
        };
        if let Ok(chart) = request.chart() {
            let text = serde_json::to_string(&chart).unwrap();
            let back: Result<IndividualsChart, _> = serde_json::from_str(&text);
            prop_assert!(back.is_ok(), "NaN and infinities are null in JSON: {text}");
            let Limits { lower, center, upper } = chart.limits;
            prop_assert!(lower <= center && center <= upper);
            let spread = values.iter().copied().fold(f64::INFINITY, f64::min)
                ..=values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            prop_assert!(spread.contains(&center));
        }
    }

    #[test]
    fn finite_values_of_any_size_never_give_anything_else(
        values in prop::collection::vec(prop::num::f64::NORMAL | prop::num::f64::ZERO, 2..40),
    ) {
        if let Ok(chart) = Individuals::of(&values).chart() {
            prop_assert!(chart.sigma.is_finite() && chart.limits.upper.is_finite());
        }
    }

    #[test]
    fn turning_the_series_upside_down_keeps_every_signal(
        values in prop::collection::vec(-20..20_i32, 2..200),
    ) {
        let values: Vec<f64> = values.into_iter().map(|v| f64::from(v) / 8.0).collect();
        let mirrored: Vec<f64> = values.iter().map(|v| -v).collect();
        let chart = |values: &[f64]| {
            Individuals { rules: RuleSet::Nelson, ..Individuals::of(values) }.chart().unwrap()
        };
        let (one, other) = (chart(&values), chart(&mirrored));
        prop_assert_eq!(one.signals, other.signals);
        prop_assert_eq!(one.range_signals, other.range_signals);
    }
}

#[test]
fn no_moving_range_is_taken_across_a_gap_unless_it_is_skipped() {
    let values = [10.0, 12.0, f64::NAN, 11.0, 13.0, 12.0];
    let broken = Individuals {
        with_ranges: true,
        ..Individuals::of(&values)
    };
    let chart = broken.chart().unwrap();
    assert_eq!(chart.count, 5);
    assert!(close(chart.limits.center, 11.6));
    assert!(close(chart.range_limits.center, 5.0 / 3.0));
    let ranges = chart.moving_ranges.clone().unwrap();
    assert_eq!((ranges[0], ranges[3], ranges[4]), (2.0, 2.0, 1.0));
    assert!(ranges[1].is_nan() && ranges[2].is_nan());
    let json = serde_json::to_value(&chart).unwrap();
    assert!(json["moving_ranges"][1].is_null());
    let back: IndividualsChart = serde_json::from_value(json.clone()).unwrap();
    assert_eq!(serde_json::to_value(back).unwrap(), json);

    let skipped = Individuals {
        missing: Missing::Skip,
        ..broken
    };
    let chart = skipped.chart().unwrap();
    assert!(close(chart.range_limits.center, 1.5));
    let ranges = chart.moving_ranges.unwrap();
    assert_eq!((ranges[0], ranges[2], ranges[3]), (2.0, 1.0, 2.0));
    assert!(ranges[1].is_nan());
}

#[test]
fn a_wide_moving_range_is_found_behind_a_gap() {
    let mut values = [10.0, 11.0].repeat(20);
    values[25] = 30.0;
    values[5] = f64::NAN;
    for missing in [Missing::Break, Missing::Skip] {
        let chart = Individuals {
            missing,
            ..Individuals::of(&values)
        };
        assert_eq!(chart.chart().unwrap().range_signals[..], [25, 26]);
    }
}

#[test]
fn phases_of_single_values_have_limits_of_their_own() {
    let values = [1.0, 2.0, 1.0, 2.0, 11.0, 12.0, 11.0, 12.0];
    let phased = Individuals {
        phase_labels: Some((&[1_i64, 1, 1, 1, 2, 2, 2, 2]).into()),
        with_ranges: true,
        ..Individuals::of(&values)
    };
    let chart = phased.chart().unwrap();
    let centers: Vec<f64> = chart.phases.iter().map(|p| p.limits.center).collect();
    assert_eq!(centers, [1.5, 11.5]);
    assert_eq!(chart.limits, chart.phases[1].limits);
    assert!(chart.signals.is_empty() && chart.range_signals.is_empty());
    assert!(chart.moving_ranges.unwrap()[3].is_nan());

    let both = Individuals {
        baseline: Some(Baseline { start: 0, end: 4 }),
        ..phased
    };
    let chart = both.chart().unwrap();
    assert_eq!(chart.limits.center, 1.5);
    assert_eq!(chart.signals[0].ends[..], [4, 5, 6, 7]);
    assert_eq!(chart.rebased_signals, Some(Vec::new()));
}

#[test]
fn a_baseline_without_its_outlier_judges_what_follows() {
    let values = [1.0, 2.0, 40.0, 1.0, 2.0, 1.0, 9.0];
    let chart = Individuals {
        baseline: Some(Baseline { start: 0, end: 6 }),
        exclude: (&[2]).into(),
        ..Individuals::of(&values)
    };
    let chart = chart.chart().unwrap();
    assert!(close(chart.limits.center, 7.0 / 5.0));
    assert!(close(chart.range_limits.center, 1.0));
    assert_eq!(chart.signals[0].ends[..], [2, 6]);
}

#[test]
fn own_lines_and_another_distance_are_used() {
    let values = HAND_WORKED;
    let chart = Individuals {
        nsigma: 2.0,
        lines: Some(OwnLines {
            upper: Some(27.0),
            ..OwnLines::default()
        }),
        spec: Some(SpecLimits {
            lower: Some(22.0),
            upper: Some(27.0),
        }),
        ..Individuals::of(&values)
    };
    let chart = chart.chart().unwrap();
    assert!(close(chart.limits.lower, 24.0 - 2.0 * chart.sigma));
    assert_eq!(chart.limits.upper, 27.0);
    assert_eq!(chart.signals[0].ends[..], [5]);
    let spec = chart.spec.unwrap();
    assert_eq!((spec.below, spec.above, spec.count), (1, 1, 6));
}

#[test]
fn the_root_mean_squared_difference_is_an_estimate_too() {
    let chart = Individuals {
        sigma: SigmaMethod::RootMeanSquaredDifference,
        ..Individuals::of(&HAND_WORKED)
    };
    // Differences 4, 2, 4, 2, 4.
    assert!(close(
        chart.chart().unwrap().sigma,
        (56.0_f64 / 5.0 / 2.0).sqrt()
    ));
}

#[test]
fn a_baseline_takes_no_moving_range_across_a_phase_change() {
    let values = [1.0, 2.0, 4.0, 8.0, 16.0, 32.0];
    let chart = Individuals {
        baseline: Some(Baseline { start: 0, end: 6 }),
        phase_starts: [3_u32].as_slice().into(),
        ..Individuals::of(&values)
    };
    let sigma = chart.chart().unwrap().sigma;
    let ranges = [1.0, 2.0, 8.0, 16.0];
    let mean = ranges.iter().sum::<f64>() / 4.0;
    assert!((sigma - mean / std::f64::consts::FRAC_2_SQRT_PI).abs() < 1e-12);
}

#[test]
fn excluding_a_value_that_is_missing_changes_nothing_where_those_are_skipped() {
    let values = [8.0, 128.0, f64::NAN, 64.0];
    let skipping = Individuals {
        missing: Missing::Skip,
        ..Individuals::of(&values)
    };
    let excluding = Individuals {
        exclude: [2_u32].as_slice().into(),
        ..skipping.clone()
    };
    assert_eq!(
        skipping.chart().unwrap().sigma,
        excluding.chart().unwrap().sigma
    );
}
