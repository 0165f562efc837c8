//! Other programs' numbers (SciPy 1.17; it rounds the p-value of three values), and hostile input.

use crate::*;
use proptest::prelude::*;

fn close(computed: f64, expected: f64, tolerance: f64) {
    let error = (computed - expected).abs();
    assert!(
        error <= tolerance * expected.abs().max(1e-300),
        "{computed} is not {expected}"
    );
}

const SMALL: [f64; 8] = [2.1, 3.4, 2.9, 4.8, 3.3, 2.7, 3.9, 3.1];

/// Sixty values of no order.
fn many() -> Vec<f64> {
    (0..60_u32)
        .map(|i| f64::from(i * 37 % 101) + f64::from(i % 7) * 0.25)
        .collect()
}

/// Forty values with a long tail.
fn skewed() -> Vec<f64> {
    (0..40_i32)
        .map(|i| (f64::from(i * 37 % 101 - 50) / 25.0).exp())
        .collect()
}

#[test]
fn normality_agrees_with_scipy() {
    let (many, skewed) = (many(), skewed());
    let cases: [(&[f64], [f64; 5]); 5] = [
        (
            &SMALL,
            [
                0.966_604_431_975_464_1,
                0.870_112_628_722_361_7,
                0.222_516_242_515_951_03,
                0.683_974_748_100_613,
                1.092_906_098_982_428_6,
            ],
        ),
        (
            &many,
            [
                0.955_355_363_257_092_5,
                0.028_005_744_167_874_78,
                0.658_224_007_136_816_2,
                0.002_784_262_744_260_718_6,
                -1.199_032_166_877_968,
            ],
        ),
        (
            &[1.0, 2.0, 4.0],
            [
                0.964_285_714_285_714_2,
                0.636_886_845_028_971_4,
                0.229_645_436_708_621_8,
                0.935_219_529_582_823_5,
                f64::NAN,
            ],
        ),
        (
            &[5.1, 4.9, 5.0, 5.3],
            [
                0.971_373_665_499_926_1,
                0.849_970_818_958_185_2,
                0.197_260_872_146_717_5,
                0.752_837_199_131_723,
                0.342_857_142_857_136_3,
            ],
        ),
        (
            &skewed,
            [
                0.808_147_581_238_491_8,
                1.006_103_388_349_304e-5,
                2.835_854_841_117_793_5,
                1.325_609_439_580_987_9,
                0.799_870_764_450_228_8,
            ],
        ),
    ];
    for (values, [w, p, a, skewness, kurtosis]) in cases {
        let report = NormalityCheck {
            values: values.into(),
        }
        .report()
        .unwrap();
        let test = report.shapiro_wilk.unwrap();
        close(test.statistic, w, 1e-7);
        close(test.p_value, p, 1e-6);
        close(report.anderson_darling.statistic, a, 1e-11);
        close(report.skewness.unwrap(), skewness, 1e-11);
        match report.kurtosis {
            Some(computed) => close(computed, kurtosis, 1e-11),
            None => assert!(kurtosis.is_nan()),
        }
    }
}

#[test]
fn tolerance_factors_are_exact() {
    let factor = |count, coverage, confidence, sides| {
        let request = ToleranceInterval {
            mean: Some(0.0),
            sigma: Some(1.0),
            count: Some(count),
            coverage,
            confidence,
            sides,
            ..ToleranceInterval::default()
        };
        request.report().unwrap().factor.unwrap()
    };
    for (count, coverage, confidence, expected) in [
        (2, 0.95, 0.95, 36.519_214_612_060_6),
        (5, 0.9, 0.99, 6.654_929_690_632_768),
        (10, 0.99, 0.95, 4.436_908_728_948_544),
        (50, 0.95, 0.95, 2.381_559_742_115_293_4),
        (1000, 0.999, 0.9, 3.390_062_154_228_632_4),
    ] {
        close(
            factor(count, coverage, confidence, IntervalSides::TwoSided),
            expected,
            1e-11,
        );
    }
    for (count, coverage, confidence, expected) in [
        (10, 0.95, 0.95, 2.910_963_413_078_166_5),
        (5, 0.99, 0.9, 4.665_982_196_083_553_5),
        (100, 0.9, 0.99, 1.638_979_611_906_856),
    ] {
        close(
            factor(count, coverage, confidence, IntervalSides::LowerBound),
            expected,
            1e-11,
        );
    }
}

#[test]
fn an_interval_by_ranks_needs_ninety_three_values() {
    let values: Vec<f64> = (1..=93_u32).map(f64::from).collect();
    let request = |values: &[f64]| {
        ToleranceInterval {
            values: values.to_vec().into(),
            method: ToleranceMethod::Nonparametric,
            ..ToleranceInterval::default()
        }
        .report()
    };
    let report = request(&values).unwrap();
    assert_eq!(
        (report.lower, report.upper, report.rank),
        (Some(1.0), Some(93.0), Some(1))
    );
    assert!((0.95..0.951).contains(&report.confidence));
    let refusal = request(&values[..92]).unwrap_err();
    assert!(
        matches!(refusal, CapabilityError::TooFewValues { needed: 93, .. }),
        "{refusal}"
    );
}

#[test]
fn fits_maximise_the_likelihood() {
    let fit = |kind, values: &[f64]| {
        let study = NonNormalCapability {
            upper: Some(9.0),
            fit: kind,
            ..NonNormalCapability::of(values)
        };
        match study.report().unwrap().distribution {
            ProcessDistribution::Weibull { shape, scale }
            | ProcessDistribution::Gamma { shape, scale } => (shape, scale),
            ProcessDistribution::Lognormal { location, scale } => (scale, location.exp()),
            other => panic!("{other:?}"),
        }
    };
    for (kind, values, shape, scale) in [
        (
            DistributionKind::Weibull,
            &skewed()[..],
            0.931_816_715_644_537_9,
            1.791_060_952_271_149_1,
        ),
        (
            DistributionKind::Gamma,
            &skewed(),
            0.933_312_614_199_955_1,
            1.986_949_893_847_613_1,
        ),
        (
            DistributionKind::Lognormal,
            &skewed(),
            1.179_476_154_909_458_1,
            0.994_017_964_053_935_3,
        ),
        (
            DistributionKind::Weibull,
            &SMALL,
            4.514_038_022_535_234,
            3.579_236_257_420_564,
        ),
        (
            DistributionKind::Gamma,
            &SMALL,
            19.037_495_858_855_13,
            0.172_028_927_768_704_5,
        ),
    ] {
        let computed = fit(kind, values);
        close(computed.0, shape, 1e-12);
        close(computed.1, scale, 1e-12);
    }
}

#[test]
fn the_likeliest_power_agrees_with_scipy() {
    for (values, lambda) in [
        (skewed(), -0.017_040_006_800_644_1),
        (SMALL.to_vec(), 0.028_886_916_409_777_6),
    ] {
        let study = BoxCox {
            upper: Some(9.0),
            ..BoxCox::of(&values)
        };
        let found = study.report().unwrap().estimated_lambda.unwrap();
        assert!((found - lambda).abs() < 1e-6, "{found} {lambda}");
    }
}

#[test]
fn a_normal_distribution_gives_the_usual_indices_by_either_method() {
    for method in [NonNormalMethod::Percentile, NonNormalMethod::ZScore] {
        let study = NonNormalCapability {
            lower: Some(8.0),
            upper: Some(20.0),
            distribution: Some(ProcessDistribution::Normal {
                mean: 16.0,
                sigma: 2.0,
            }),
            method,
            ..NonNormalCapability::default()
        };
        let report = study.report().unwrap();
        close(report.pp.unwrap(), 1.0, 1e-13);
        close(report.ppl.unwrap(), 4.0 / 3.0, 1e-13);
        close(report.ppk.unwrap(), 2.0 / 3.0, 1e-13);
    }
}

#[test]
fn a_mean_outside_the_limits_has_a_negative_index_and_an_interval_around_it() {
    let summary = CapabilitySummary {
        upper: Some(10.0),
        sigma_within: Some(1.0),
        sigma_overall: Some(1.0),
        count: Some(30),
        within_df: Some(29.0),
        ..CapabilitySummary::of(12.0)
    };
    let report = summary.report().unwrap();
    let cpk = report.within.unwrap().cpk.unwrap();
    close(cpk.value, -2.0 / 3.0, 1e-15);
    assert!(cpk.lower.unwrap() < cpk.value && cpk.value < cpk.upper.unwrap());
    close(
        report.overall.unwrap().expected.ppm_above.unwrap(),
        977_249.868_051_820_8,
        1e-13,
    );
}

#[test]
fn values_that_do_not_vary_have_no_index() {
    let study = CapabilityStudy {
        upper: Some(2.0),
        lower: Some(0.0),
        ..CapabilityStudy::of(&[1.0; 9])
    };
    let report = study.report().unwrap();
    let (within, overall) = (report.within.unwrap(), report.overall.unwrap());
    assert_eq!((within.sigma, within.cp, within.cpk), (0.0, None, None));
    assert_eq!(
        (
            overall.ppk,
            overall.expected.ppm_total,
            overall.expected.z_bench
        ),
        (None, 0.0, None)
    );
}

#[test]
fn sigma_has_the_same_digits_on_any_offset() {
    let at = |offset: f64| {
        let values: Vec<f64> = many().iter().map(|value| value + offset).collect();
        let study = CapabilityStudy {
            upper: Some(1e17),
            size: Some(5),
            ..CapabilityStudy::of(&values)
        };
        let report = study.report().unwrap();
        (report.within.unwrap().sigma, report.overall.unwrap().sigma)
    };
    let (near, far) = (at(0.0), at(1e14));
    close(near.0, far.0, 1e-13);
    close(near.1, far.1, 1e-13);
}

#[test]
fn every_estimator_of_equal_subgroups_meets_its_definition() {
    let values = many();
    let sigma = |within, sizes: Option<Vec<u32>>| {
        let study = CapabilityStudy {
            upper: Some(1.0),
            within: Some(within),
            size: sizes.is_none().then_some(5),
            sizes,
            ..CapabilityStudy::of(&values)
        };
        study.report().unwrap().within.unwrap().sigma
    };
    // For equal sizes the weights do not matter.
    close(
        sigma(WithinSigma::Rbar, None),
        sigma(WithinSigma::MvlueR, None),
        1e-14,
    );
    close(
        sigma(WithinSigma::Sbar, None),
        sigma(WithinSigma::MvlueS, None),
        1e-14,
    );
    close(
        sigma(WithinSigma::Pooled, None),
        sigma(WithinSigma::Pooled, Some(vec![5; 12])),
        1e-15,
    );
    let unbiased = sigma(WithinSigma::Pooled, None) / lineside_statistics::c4(48.0);
    close(sigma(WithinSigma::Rmsdf, None), unbiased, 1e-15);
}

#[test]
fn what_cannot_be_studied_is_refused_with_the_field() {
    use lineside_kernel::Problem;
    let path = |study: CapabilityStudy<'_>| {
        let problem = Problem::from(study.report().unwrap_err());
        (
            problem.code().to_owned(),
            problem.path().unwrap_or_default().to_owned(),
        )
    };
    let limited = |values: &[f64]| CapabilityStudy {
        upper: Some(2.0),
        ..CapabilityStudy::of(values.to_vec())
    };
    for (study, code, field) in [
        (limited(&[]), "capability.too_few_values", "values"),
        (limited(&[1.0]), "capability.too_few_values", "values"),
        (
            limited(&[1.0, f64::NAN]),
            "capability.bad_value",
            "values[1]",
        ),
        (
            CapabilityStudy::of(&[1.0, 2.0]),
            "capability.no_limits",
            "lower",
        ),
        (
            CapabilityStudy {
                lower: Some(2.0),
                ..limited(&[1.0, 2.0])
            },
            "capability.limits_reversed",
            "lower",
        ),
        (
            CapabilityStudy {
                size: Some(3),
                ..limited(&[1.0, 2.0])
            },
            "capability.sizes_disagree",
            "values",
        ),
        (
            CapabilityStudy {
                size: Some(0),
                ..limited(&[1.0, 2.0])
            },
            "capability.sizes_disagree",
            "values",
        ),
        (
            CapabilityStudy {
                within: Some(WithinSigma::Pooled),
                ..limited(&[1.0, 2.0])
            },
            "capability.does_not_fit",
            "within",
        ),
        (
            CapabilityStudy {
                confidence: 1.0,
                ..limited(&[1.0, 2.0])
            },
            "capability.bad_setting",
            "confidence",
        ),
        (
            CapabilityStudy {
                span: 1,
                ..limited(&[1.0, 2.0])
            },
            "capability.bad_setting",
            "span",
        ),
    ] {
        assert_eq!(path(study), (code.to_owned(), field.to_owned()));
    }
}

fn hostile() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<f64>(),
        -10.0..10.0_f64,
        Just(0.0),
        Just(1e15),
        Just(1e308),
        Just(-1e308),
        Just(1e-300),
        Just(f64::NAN),
        Just(f64::INFINITY),
    ]
}

proptest! {
    #[test]
    fn an_answer_never_holds_what_json_cannot(
        values in prop::collection::vec(hostile(), 0..12),
        limits in prop::collection::vec(prop::option::of(hostile()), 3),
        size in prop::option::of(0..5_u32),
        method in 0..10_usize,
    ) {
        let methods = [
            WithinSigma::MeanMovingRange, WithinSigma::MedianMovingRange,
            WithinSigma::SuccessiveDifferences, WithinSigma::Pooled, WithinSigma::Rmsdf,
            WithinSigma::Rbar, WithinSigma::MvlueR, WithinSigma::Sbar, WithinSigma::MvlueS,
        ];
        let study = CapabilityStudy {
            size,
            lower: limits[0],
            upper: limits[1],
            target: limits[2],
            within: methods.get(method).copied(),
            ..CapabilityStudy::of(&values)
        };
        if let Ok(report) = study.report() {
            let json = serde_json::to_string(&report).unwrap();
            let back: Result<CapabilityReport, _> = serde_json::from_str(&json);
            prop_assert!(back.is_ok(), "{json}");
        }
        if let Ok(report) = (NormalityCheck { values: (&values).into() }).report() {
            let json = serde_json::to_string(&report).unwrap();
            prop_assert!(serde_json::from_str::<NormalityReport>(&json).is_ok(), "{json}");
        }
        for fit in [DistributionKind::Weibull, DistributionKind::Gamma, DistributionKind::Lognormal] {
            let study = NonNormalCapability {
                lower: limits[0], upper: limits[1], fit, ..NonNormalCapability::of(&values)
            };
            if let Ok(report) = study.report() {
                let json = serde_json::to_string(&report).unwrap();
                prop_assert!(serde_json::from_str::<NonNormalReport>(&json).is_ok(), "{json}");
            }
        }
        let study = BoxCox { lower: limits[0], upper: limits[1], ..BoxCox::of(&values) };
        if let Ok(report) = study.report() {
            let json = serde_json::to_string(&report).unwrap();
            prop_assert!(serde_json::from_str::<BoxCoxReport>(&json).is_ok(), "{json}");
        }
    }
}
