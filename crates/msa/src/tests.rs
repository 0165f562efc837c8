//! Rules that hold for every study, and the reference vectors where they are at hand.

mod vectors;

use crate::{
    CrossedGage, GageArrangement, GageInteraction, GageOrder, GageSource, GageTolerance, MsaError,
};
use proptest::prelude::*;

fn plan(parts: u32, operators: u32, replicates: u32) -> GageArrangement {
    GageArrangement::Counts {
        parts,
        operators,
        replicates,
        order: GageOrder::default(),
    }
}

#[test]
fn constant_readings_have_no_shares_and_no_categories() {
    let study = CrossedGage::of(&[7.5; 18], plan(3, 3, 2))
        .analyse()
        .unwrap();
    assert!(!study.interaction_in_model);
    assert_eq!(study.distinct_categories, None);
    for component in study.components {
        assert_eq!(
            (component.variance, component.percent_contribution),
            (0.0, None)
        );
    }
}

#[test]
fn one_reading_in_each_cell_asks_for_a_model_without_interaction() {
    let readings = [1.0, 2.0, 4.0, 1.5, 2.0, 4.6];
    let tested = CrossedGage::of(&readings, plan(3, 2, 1));
    assert!(matches!(
        tested.analyse(),
        Err(MsaError::TooFew {
            what: "replicates",
            ..
        })
    ));
    let omitted = CrossedGage {
        interaction: GageInteraction::Omit,
        ..tested
    };
    let study = omitted.analyse().unwrap();
    assert!(study.anova.is_empty());
    assert_eq!(study.reduced_anova.unwrap()[2].df, 2);
}

#[test]
fn with_one_limit_half_the_spread_is_compared_with_the_distance_of_the_mean() {
    let readings = [9.0, 11.0, 10.0, 10.0, 9.0, 11.0, 10.0, 10.0];
    let of = |tolerance| {
        let study = CrossedGage {
            tolerance: Some(tolerance),
            ..CrossedGage::of(&readings, plan(2, 2, 2))
        };
        let components = study.analyse().unwrap().components;
        (
            components[0].standard_deviation,
            components[0].percent_tolerance,
        )
    };
    let (sigma, percent) = of(GageTolerance::Upper { upper: 16.0 });
    assert!((percent.unwrap() - 100.0 * 3.0 * sigma / 6.0).abs() < 1e-9);
    assert_eq!(of(GageTolerance::Lower { lower: 12.0 }).1, None);
}

#[test]
fn hostile_numbers_are_refused_or_answered_but_never_panic() {
    for value in [f64::NAN, f64::INFINITY, 1e308, -1e308, 5e-324, 0.0] {
        let mut readings = [1.0, 2.0, 1.1, 2.1, 1.2, 2.2, 1.0, 2.0];
        readings[3] = value;
        readings[4] = -value;
        let study = CrossedGage::of(&readings, plan(2, 2, 2)).analyse();
        if let Ok(study) = study {
            assert!(
                study.components.iter().all(|c| c.variance.is_finite()),
                "{value}"
            );
        }
    }
    assert!(CrossedGage::of(&[], plan(0, 0, 0)).analyse().is_err());
}

#[test]
fn requests_need_only_what_has_no_default() {
    fn read<'a, T: serde::Deserialize<'a>>(json: &'a str) -> T {
        serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"))
    }
    let counts =
        r#""arrangement": {"type": "counts", "parts": 2, "operators": 2, "replicates": 2}"#;
    let readings = format!(r#"{{"values": [1, 2, 5, 6, 1, 3, 5, 7], {counts}}}"#);
    assert!(read::<CrossedGage<'_>>(&readings).analyse().is_ok());
    assert!(read::<crate::NestedGage<'_>>(&readings).analyse().is_ok());
    assert!(
        read::<crate::AverageRangeGage<'_>>(&readings)
            .analyse()
            .is_ok()
    );
    let type_one = r#"{"values": [1.0, 1.1], "reference": 1, "tolerance": 3}"#;
    assert!(read::<crate::TypeOneGage<'_>>(type_one).analyse().is_ok());
    let linearity = r#"{"values": [1.0, 1.1, 3], "references": [1, 1, 3]}"#;
    assert!(
        read::<crate::GageLinearity<'_>>(linearity)
            .analyse()
            .is_ok()
    );
    let table = r#"{"ratings": {"type": "table", "table": [[3, 1], [0, 2]]}, "weights": "linear"}"#;
    assert!(read::<crate::CohenKappa>(table).analyse().is_ok());
    assert!(
        read::<crate::FleissKappa>(r#"{"counts": [[3, 1], [0, 4]]}"#)
            .analyse()
            .is_ok()
    );
    let ratings = format!(r#"{{"ratings": ["a", "a", "b", "b", "a", "b", "b", "b"], {counts}}}"#);
    let study = read::<crate::AttributeAgreement>(&ratings)
        .analyse()
        .unwrap();
    let text = serde_json::to_string(&study).unwrap();
    assert_eq!(read::<crate::AttributeAgreementStudy>(&text), study);
    assert!(serde_json::from_str::<crate::FleissKappa>(r#"{"counts": [], "odd": 1}"#).is_err());
}

proptest! {
    #[test]
    fn sums_of_squares_add_up(readings in prop::collection::vec(-100.0..100.0_f64, 24)) {
        let study = CrossedGage::of(&readings, plan(4, 3, 2)).analyse().unwrap();
        let (total, rows) = study.anova.split_last().unwrap();
        let sum: f64 = rows.iter().map(|row| row.sum_of_squares).sum();
        prop_assert!((sum - total.sum_of_squares).abs() <= 1e-9 * total.sum_of_squares.max(1.0));
        let df: u32 = rows.iter().map(|row| row.df).sum();
        prop_assert_eq!(df, total.df);
    }

    #[test]
    fn an_offset_changes_no_component(readings in prop::collection::vec(0..1000_i32, 24)) {
        let of = |offset: f64| {
            let readings: Vec<f64> = readings.iter().map(|r| offset + f64::from(*r) * 0.25).collect();
            CrossedGage::of(&readings, plan(4, 3, 2)).analyse().unwrap().components
        };
        for (near, far) in of(0.0).iter().zip(of(1e12)) {
            prop_assert!((near.variance - far.variance).abs() <= 1e-9 * near.variance.max(1.0));
        }
    }

    #[test]
    fn components_are_never_negative_and_sums_are_made_of_what_counts(
        readings in prop::collection::vec(-1.0..1.0_f64, 24),
    ) {
        let study = CrossedGage { interaction: GageInteraction::Keep, ..CrossedGage::of(&readings, plan(4, 3, 2)) };
        let components = study.analyse().unwrap().components;
        let variance = |source| components.iter().find(|c| c.source == source).unwrap().variance;
        prop_assert!(components.iter().all(|c| c.variance >= 0.0));
        let gage = variance(GageSource::Repeatability) + variance(GageSource::Operator) + variance(GageSource::Interaction);
        prop_assert!((variance(GageSource::TotalGage) - gage).abs() < 1e-12);
        prop_assert!((variance(GageSource::Total) - gage - variance(GageSource::Part)).abs() < 1e-12);
    }
}
