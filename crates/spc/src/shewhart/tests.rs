//! Charts as their users see them: numbers, lines, phases, refusals and JSON.

mod vectors;

use crate::*;
use lineside_kernel::Problem;
use proptest::prelude::*;

fn code(error: SpcError) -> (String, Option<String>) {
    let problem = Problem::from(error);
    assert!(
        SpcError::CODES
            .iter()
            .any(|code| code.code == problem.code()),
        "{}",
        problem.code()
    );
    (
        problem.code().to_owned(),
        problem.path().map(ToOwned::to_owned),
    )
}

fn per_point(lines: &ChartLines) -> (Vec<f64>, Vec<f64>, Vec<f64>) {
    match lines {
        ChartLines::Constant { .. } => panic!("{lines:?}"),
        ChartLines::PerPoint {
            lower,
            center,
            upper,
            ..
        } => (lower.to_vec(), center.to_vec(), upper.to_vec()),
    }
}

fn constant(lines: &ChartLines) -> (f64, f64, f64) {
    match lines {
        ChartLines::Constant {
            lower,
            center,
            upper,
            ..
        } => (*lower, *center, *upper),
        ChartLines::PerPoint { .. } => panic!("{lines:?}"),
    }
}

fn ends(panel: &ChartPanel) -> Vec<u32> {
    panel
        .signals
        .iter()
        .flat_map(|signal| signal.ends.to_vec())
        .collect()
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 * a.abs().max(b.abs()).max(1.0)
}

#[test]
fn subgroups_of_differing_size_have_lines_of_their_own() {
    let values = [10.0, 12.0, 11.0, 9.0, 10.0, 12.0, 13.0];
    let chart = Xbar {
        sizes: Some((&[2, 3, 2]).into()),
        ..Xbar::of(&values)
    };
    let chart = chart.chart().unwrap();
    let fit = &chart.phases[0].fit;
    let sigma = (2.0 / std::f64::consts::FRAC_2_SQRT_PI
        + 2.0 / 1.692568750643269
        + 1.0 / std::f64::consts::FRAC_2_SQRT_PI)
        / 3.0;
    assert!(close(fit.sigma.unwrap(), sigma), "{fit:?}");
    assert!(close(fit.center, 11.0));
    let (lower, center, upper) = per_point(&chart.panels[0].lines);
    assert_eq!(center, [11.0; 3]);
    for (index, size) in [2.0_f64, 3.0, 2.0].into_iter().enumerate() {
        assert!(close(upper[index], 11.0 + 3.0 * sigma / size.sqrt()));
        assert!(close(lower[index], 11.0 - 3.0 * sigma / size.sqrt()));
    }
    assert_eq!(chart.panels[1].points[..], [2.0, 2.0, 1.0]);
}

#[test]
fn a_partial_subgroup_at_the_end_does_not_move_the_limits_of_the_others() {
    let whole = [10.0, 12.0, 11.0, 9.0];
    let partial = [10.0, 12.0, 11.0, 9.0, 10.5];
    let of = |values: &[f64]| {
        Xbar {
            size: Some(2),
            ..Xbar::of(values)
        }
        .chart()
        .unwrap()
    };
    let (whole, partial) = (of(&whole), of(&partial));
    assert_eq!(whole.phases[0].fit.sigma, partial.phases[0].fit.sigma);
    assert_eq!(
        partial.notes,
        [
            ChartNote::PartialSubgroup,
            ChartNote::SubgroupsOfOne,
            ChartNote::NoLowerLimit,
        ]
    );
    let (_, _, upper) = per_point(&partial.panels[0].lines);
    assert!(upper[2] > upper[1]);
    assert!(partial.panels[1].points[2].is_nan());
}

#[test]
fn missing_members_make_a_subgroup_smaller_and_an_empty_one_has_no_point() {
    let nan = f64::NAN;
    let values = [10.0, 12.0, nan, nan, nan, nan, 9.0, 10.0, 11.0];
    let chart = Xbar {
        size: Some(3),
        ..Xbar::of(&values)
    }
    .chart()
    .unwrap();
    assert_eq!(chart.panels[0].points[0], 11.0);
    assert!(chart.panels[0].points[1].is_nan());
    assert!(chart.notes.contains(&ChartNote::MissingPoints));
    let json = serde_json::to_value(&chart).unwrap();
    assert!(json["panels"][0]["points"][1].is_null());
    let back: ControlChart = serde_json::from_value(json.clone()).unwrap();
    assert_eq!(serde_json::to_value(back).unwrap(), json);
    let refused = Xbar {
        size: Some(3),
        missing: Missing::Refuse,
        ..Xbar::of(&values)
    };
    assert_eq!(
        code(refused.chart().unwrap_err()),
        ("spc.not_finite".into(), Some("values[2]".into()))
    );
}

#[test]
fn labels_group_values_wherever_they_stand() {
    let values = [10.0, 20.0, 12.0, 22.0];
    let groups = [7_i64, -1, 7, -1];
    let chart = Xbar {
        groups: Some((&groups).into()),
        ..Xbar::of(&values)
    };
    assert_eq!(chart.chart().unwrap().panels[0].points[..], [11.0, 21.0]);
}

#[test]
fn phases_have_limits_of_their_own_and_a_baseline_is_shown_beside_them() {
    let values = [1.0, 3.0, 2.0, 4.0, 11.0, 13.0, 12.0, 14.0];
    let phased = Xbar {
        size: Some(2),
        phase_starts: (&[2]).into(),
        ..Xbar::of(&values)
    };
    let chart = phased.chart().unwrap();
    assert_eq!(chart.phases.len(), 2);
    let (_, center, _) = per_point(&chart.panels[0].lines);
    assert_eq!(center, [2.5, 2.5, 12.5, 12.5]);
    assert!(ends(&chart.panels[0]).is_empty());

    let both = Xbar {
        baseline: Some(Baseline { start: 0, end: 2 }),
        ..phased
    };
    let chart = both.chart().unwrap();
    assert_eq!(constant(&chart.panels[0].lines).1, 2.5);
    assert_eq!(ends(&chart.panels[0]), [2, 3]);
    let rebased = chart.panels[0].rebased.as_ref().unwrap();
    assert_eq!(per_point(&rebased.lines).1, [2.5, 2.5, 12.5, 12.5]);
    assert!(rebased.signals.is_empty());
}

#[test]
fn excluded_subgroups_are_judged_but_not_estimated_from() {
    let values = [1.0, 3.0, 2.0, 4.0, 90.0, 98.0, 1.5, 3.5];
    let chart = Xbar {
        size: Some(2),
        exclude: (&[2]).into(),
        ..Xbar::of(&values)
    };
    let chart = chart.chart().unwrap();
    assert!(close(chart.phases[0].fit.center, 2.5));
    assert_eq!(ends(&chart.panels[0]), [2]);
    assert_eq!(ends(&chart.panels[1]), [2]);
    assert_eq!(chart.phases[0].fit.observations, 6.0);
}

#[test]
fn own_lines_replace_the_computed_ones() {
    let values = [1.0, 3.0, 2.0, 4.0, 2.0, 2.0];
    let chart = Xbar {
        size: Some(2),
        lines: Some(OwnLines {
            lower: Some(2.0),
            center: Some(2.25),
            upper: Some(2.9),
        }),
        spec: Some(SpecLimits {
            lower: Some(1.5),
            upper: None,
        }),
        ..Xbar::of(&values)
    };
    let chart = chart.chart().unwrap();
    assert_eq!(constant(&chart.panels[0].lines), (2.0, 2.25, 2.9));
    assert_eq!(
        ends(&chart.panels[0]),
        [1],
        "2 is on the limit, not below it"
    );
    let spec = chart.spec.unwrap();
    assert_eq!((spec.below, spec.above, spec.count), (1, 0, 6));
}

#[test]
fn a_point_equal_to_a_clamped_limit_is_in_control() {
    let counts = [2.0, 3.0, 0.0, 4.0, 2.0];
    for (chart, size) in [
        (AttributeChart::P, Some(50.0)),
        (AttributeChart::Np, Some(50.0)),
        (AttributeChart::C, None),
        (AttributeChart::U, Some(50.0)),
        (AttributeChart::LaneyP, Some(50.0)),
    ] {
        let chart = Attributes {
            size,
            ..Attributes::of(chart, &counts)
        }
        .chart()
        .unwrap();
        assert_eq!(constant(&chart.panels[0].lines).0, 0.0);
        assert!(chart.notes.contains(&ChartNote::NoLowerLimit));
        assert!(ends(&chart.panels[0]).is_empty());
    }
}

#[test]
fn zones_are_not_read_on_counts() {
    let counts = [2.0, 3.0, 0.0, 4.0, 2.0];
    let chart = Attributes {
        rules: RuleSet::Nelson,
        ..Attributes::of(AttributeChart::C, &counts)
    };
    let unread = chart.chart().unwrap().panels[0].unread.clone();
    assert_eq!(unread.len(), 4, "{unread:?}");
}

#[test]
fn counts_without_any_defect_have_lines_at_zero() {
    let counts = [0.0; 6];
    for chart in [
        AttributeChart::P,
        AttributeChart::LaneyP,
        AttributeChart::U,
        AttributeChart::LaneyU,
    ] {
        let chart = Attributes {
            size: Some(10.0),
            ..Attributes::of(chart, &counts)
        }
        .chart()
        .unwrap();
        assert_eq!(constant(&chart.panels[0].lines), (0.0, 0.0, 0.0));
        assert!(ends(&chart.panels[0]).is_empty());
    }
}

#[test]
fn rare_events_have_named_limits() {
    let cases = [23.0, 5.0, 41.0, 12.0, 0.0, 30.0];
    let chart = CasesBetween::of(&cases).chart().unwrap();
    let (lower, center, upper) = constant(&chart.panels[0].lines);
    assert_eq!((lower, center), (0.0, 18.5));
    assert!(close(upper, 18.5 + 3.0 * (18.5_f64 * 19.5).sqrt()));

    let chart = CasesBetween {
        method: CasesLimits::Quantiles,
        ..CasesBetween::of(&cases)
    };
    let chart = chart.chart().unwrap();
    let chance = 5.0 / 6.0 / 19.5;
    assert!(close(chart.phases[0].fit.scale.unwrap(), chance));
    let (lower, center, upper) = constant(&chart.panels[0].lines);
    assert_eq!(lower, 0.0);
    let exact = |tail: f64| tail.ln() / (1.0 - chance).ln() - 1.0;
    assert!((center - exact(0.5)).abs() < 0.02 && (upper - exact(0.00135)).abs() < 0.02);

    let times = [12.5, 3.0, 20.0, 7.5, 1.2, 30.0];
    let weibull = TimesBetween {
        method: TimesLimits::Weibull,
        ..TimesBetween::of(&times)
    };
    let fit = weibull.chart().unwrap().phases[0].fit.clone();
    assert!((fit.shape.unwrap() - 1.136_182_982_007_028_4).abs() < 1e-9);
    assert!((fit.scale.unwrap() - 12.933_028_130_843_196).abs() < 1e-8);
    let (lower, center, upper) =
        constant(&TimesBetween::of(&times).chart().unwrap().panels[0].lines);
    assert!(lower == 0.0 && lower < center && center < upper);
}

#[test]
fn what_makes_no_chart_is_refused_where_it_stands() {
    let values = [1.0, 2.0, 3.0, 4.0];
    let of = || Xbar {
        size: Some(2),
        ..Xbar::of(&values)
    };
    let refused = |chart: Xbar| code(chart.chart().unwrap_err());
    let at = |code: &str, path: &str| (code.to_owned(), Some(path.to_owned()));
    assert_eq!(refused(Xbar::of(&values)), at("spc.bad_setting", "size"));
    assert_eq!(
        refused(Xbar {
            size: Some(0),
            ..of()
        }),
        at("spc.bad_setting", "size")
    );
    assert_eq!(
        refused(Xbar {
            size: Some(1),
            ..of()
        }),
        at("spc.cannot_estimate", "values")
    );
    assert_eq!(
        refused(Xbar {
            size: Some(2),
            ..Xbar::of(&[])
        }),
        at("spc.too_few_values", "values")
    );
    let sizes = Xbar {
        size: None,
        sizes: Some((&[2, 0, 2]).into()),
        ..of()
    };
    assert_eq!(refused(sizes), at("spc.bad_entry", "sizes[1]"));
    let sizes = Xbar {
        size: None,
        sizes: Some((&[2, 1]).into()),
        ..of()
    };
    assert_eq!(refused(sizes), at("spc.mismatch", "values"));
    let groups = Xbar {
        size: None,
        groups: Some((&[2, 1]).into()),
        ..of()
    };
    assert_eq!(refused(groups), at("spc.mismatch", "groups"));
    assert_eq!(
        refused(Xbar {
            nsigma: 0.0,
            ..of()
        }),
        at("spc.bad_setting", "nsigma")
    );
    assert_eq!(
        refused(Xbar {
            phase_starts: (&[2]).into(),
            ..of()
        }),
        at("spc.bad_entry", "phase_starts[0]")
    );
    assert_eq!(
        refused(Xbar {
            exclude: (&[2]).into(),
            ..of()
        }),
        at("spc.bad_entry", "exclude[0]")
    );
    let baseline = Some(Baseline { start: 1, end: 1 });
    assert_eq!(
        refused(Xbar { baseline, ..of() }),
        at("spc.bad_setting", "baseline")
    );
    let infinite = [1.0, 2.0, f64::INFINITY, 4.0];
    let chart = Xbar {
        size: Some(2),
        ..Xbar::of(&infinite)
    };
    assert_eq!(refused(chart), at("spc.not_finite", "values[2]"));
    let far = [1e308, -1e308, 1.0, 2.0];
    assert_eq!(
        refused(Xbar {
            size: Some(2),
            ..Xbar::of(&far)
        })
        .0,
        "spc.out_of_range"
    );

    let counts = [2.0, 60.0];
    let p = || Attributes {
        size: Some(50.0),
        ..Attributes::of(AttributeChart::P, &counts)
    };
    let refused = |chart: Attributes| code(chart.chart().unwrap_err());
    assert_eq!(refused(p()), at("spc.bad_entry", "counts[1]"));
    assert_eq!(
        refused(Attributes {
            size: Some(0.0),
            ..p()
        }),
        at("spc.bad_setting", "size")
    );
    assert_eq!(
        refused(Attributes { size: None, ..p() }),
        at("spc.bad_setting", "size")
    );
    assert_eq!(
        refused(Attributes::of(AttributeChart::C, &[1.5])),
        at("spc.bad_entry", "counts[0]")
    );
    assert_eq!(
        refused(Attributes::of(AttributeChart::C, &[])),
        at("spc.cannot_estimate", "counts")
    );
}

#[test]
fn an_offset_of_a_thousand_trillion_changes_nothing_but_the_centre() {
    let pattern = [0.0, 0.5, 0.25, 0.75, 0.125, 0.5, 0.0, 0.25];
    let plain: Vec<f64> = pattern.repeat(100);
    let moved: Vec<f64> = plain.iter().map(|x| x + 1e15).collect();
    for spread in [Spread::Range, Spread::StandardDeviation] {
        let of = |values: &[f64]| {
            Xbar {
                size: Some(4),
                spread,
                ..Xbar::of(values)
            }
            .chart()
            .unwrap()
            .phases[0]
                .fit
                .clone()
        };
        let (plain, moved) = (of(&plain), of(&moved));
        assert!((moved.sigma.unwrap() - plain.sigma.unwrap()).abs() < 1e-12);
        assert_eq!(moved.center - 1e15, 0.25);
    }
}

proptest! {
    #[test]
    fn nothing_panics_and_every_answer_is_a_number(
        values in prop::collection::vec(prop_oneof![Just(f64::NAN), -1e3..1e3, any::<f64>()], 0..40),
        size in 0..7_u32,
        sizes in prop::collection::vec(0..9_u32, 0..8),
        starts in prop::collection::vec(0..9_u32, 0..3),
        exclude in prop::collection::vec(0..9_u32, 0..3),
        s in any::<bool>(),
    ) {
        let spread = if s { Spread::StandardDeviation } else { Spread::Range };
        let base = Xbar {
            spread,
            rules: RuleSet::Nelson,
            phase_starts: (&starts).into(),
            exclude: (&exclude).into(),
            ..Xbar::of(&values)
        };
        for chart in [
            Xbar { size: Some(size), ..base.clone() },
            Xbar { sizes: Some((&sizes).into()), ..base },
        ] {
            if let Ok(chart) = chart.chart() {
                prop_assert!(chart.phases.iter().all(|phase| phase.fit.center.is_finite()));
                prop_assert!(serde_json::to_string(&chart).is_ok());
            }
        }
        for kind in [AttributeChart::C, AttributeChart::U, AttributeChart::LaneyP] {
            let _ = Attributes { size: Some(f64::from(size)), ..Attributes::of(kind, &values) }.chart();
        }
        let times: Vec<f64> = values.iter().map(|v| v.abs()).collect();
        for method in [TimesLimits::Power, TimesLimits::Weibull, TimesLimits::Exponential] {
            let _ = TimesBetween { method, ..TimesBetween::of(&times) }.chart();
        }
        let _ = CasesBetween::of(&times).chart();
    }

    #[test]
    fn equal_sizes_are_the_same_however_they_are_given(
        values in prop::collection::vec(-1e3..1e3, 12),
        spread in prop_oneof![Just(Spread::Range), Just(Spread::StandardDeviation)],
    ) {
        let of = |chart: Xbar| Xbar { spread, ..chart }.chart().unwrap();
        let one = of(Xbar { size: Some(3), ..Xbar::of(&values) });
        let sizes = of(Xbar { sizes: Some((&[3; 4]).into()), ..Xbar::of(&values) });
        let labels = [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4];
        let groups = of(Xbar { groups: Some((&labels).into()), ..Xbar::of(&values) });
        prop_assert_eq!(&one, &sizes);
        prop_assert_eq!(&one, &groups);
    }
}
