//! What the tables must obey: their structure, and the risks that it is there for.

use super::*;
use crate::course::Course;
use crate::plan::{Source, check};
use crate::{SamplingCurtailment, SamplingDistribution};
use table::{AQLS, find, size};

const SEVERITIES: [InspectionSeverity; 3] = [
    InspectionSeverity::Normal,
    InspectionSeverity::Tightened,
    InspectionSeverity::Reduced,
];

fn lookup(letter: CodeLetter, aql: f64, severity: InspectionSeverity) -> StandardPlanLookup {
    StandardPlanLookup {
        severity,
        code_letter: Some(letter),
        ..StandardPlanLookup::of(u32::MAX, InspectionLevel::II, aql)
    }
}

fn acceptance(stages: Vec<SamplingStage>, rate: f64) -> f64 {
    let source = Source::of(SamplingDistribution::Poisson, rate, None);
    let stages = check(&stages, None).unwrap();
    Course::of(&stages, source, SamplingCurtailment::None).acceptance
}

#[test]
fn every_cell_leads_to_a_plan() {
    for severity in SEVERITIES {
        for letter in CodeLetter::ALL {
            for aql in AQLS {
                let plan = lookup(*letter, aql, severity).find().unwrap();
                assert!(plan.stages[0].size > 0);
            }
        }
    }
}

#[test]
fn good_lots_are_accepted_as_often_as_the_standard_promises() {
    // At the AQL, normal plans accept most lots and tightened ones fewer; reduced plans never fewer.
    for letter in CodeLetter::ALL {
        for aql in AQLS {
            let [normal, tightened, reduced] = SEVERITIES.map(|severity| {
                let plan = lookup(*letter, aql, severity).find().unwrap();
                acceptance(plan.stages, aql / 100.0)
            });
            let place = format!("{letter} {aql}: {normal} {tightened} {reduced}");
            assert!(normal > 0.85, "{place}");
            assert!(tightened > 0.70, "{place}");
            assert!(reduced > 0.87, "{place}");
        }
    }
}

#[test]
fn double_plans_have_the_risks_of_the_single_ones() {
    for severity in SEVERITIES {
        // Reduced plans are compared with their gap, which the two kinds fill differently.
        let apart_at_most = match severity {
            InspectionSeverity::Reduced => 0.2,
            _ => 0.12,
        };
        for letter in CodeLetter::ALL {
            for aql in AQLS {
                let single = lookup(*letter, aql, severity);
                let double = StandardPlanLookup {
                    sampling: StandardSampling::Double,
                    ..single
                };
                let (single, double) = (single.find().unwrap(), double.find().unwrap());
                if double.sampling == StandardSampling::Single {
                    assert_eq!(double.stages, single.stages);
                    continue;
                }
                for times in [0.5, 1.0, 2.0, 4.0] {
                    let rate = times * aql / 100.0;
                    let apart = acceptance(single.stages.clone(), rate)
                        - acceptance(double.stages.clone(), rate);
                    assert!(
                        apart.abs() < apart_at_most,
                        "{severity:?} {letter} {aql} at {rate}: {apart}"
                    );
                }
            }
        }
    }
}

#[test]
fn multiple_plans_have_the_risks_of_the_single_ones() {
    // A quarter of a small sample is rounded to the series, so the smallest plans differ most.
    for severity in [InspectionSeverity::Normal, InspectionSeverity::Tightened] {
        for letter in CodeLetter::ALL {
            for aql in AQLS {
                let single = lookup(*letter, aql, severity);
                let multiple = StandardPlanLookup {
                    sampling: StandardSampling::Multiple,
                    ..single
                };
                let (single, multiple) = (single.find().unwrap(), multiple.find().unwrap());
                if multiple.sampling != StandardSampling::Multiple {
                    continue;
                }
                let last = multiple.stages[6];
                assert_eq!(last.reject, last.accept.map(|accept| accept + 1));
                for times in [0.5, 1.0, 2.0, 4.0] {
                    let rate = times * aql / 100.0;
                    let apart = acceptance(single.stages.clone(), rate)
                        - acceptance(multiple.stages.clone(), rate);
                    assert!(
                        apart.abs() < 0.2,
                        "{severity:?} {letter} {aql} at {rate}: {apart}"
                    );
                }
            }
        }
    }
    let reduced = StandardPlanLookup {
        sampling: StandardSampling::Multiple,
        ..lookup(CodeLetter::K, 1.0, InspectionSeverity::Reduced)
    };
    assert!(matches!(
        reduced.find(),
        Err(SamplingError::NotTabulated { .. })
    ));
}

#[test]
fn an_arrow_changes_the_sample_size_with_the_plan() {
    let plan = lookup(CodeLetter::J, 0.25, InspectionSeverity::Normal)
        .find()
        .unwrap();
    assert_eq!(
        (plan.plan_letter, plan.stages[0]),
        (Some(CodeLetter::H), SamplingStage::single(50, 0))
    );
    let plan = lookup(CodeLetter::J, 0.4, InspectionSeverity::Normal)
        .find()
        .unwrap();
    assert_eq!(
        (plan.plan_letter, plan.stages[0]),
        (Some(CodeLetter::K), SamplingStage::single(125, 1))
    );
    let below = lookup(CodeLetter::R, 0.025, InspectionSeverity::Tightened)
        .find()
        .unwrap();
    assert_eq!(
        (below.plan_letter, below.stages[0]),
        (None, SamplingStage::single(3150, 1))
    );
}

#[test]
fn the_iso_reduced_plans_have_no_gap_and_the_sizes_of_the_others() {
    for letter in CodeLetter::ALL {
        for (column, aql) in AQLS.into_iter().enumerate().filter(|(_, aql)| *aql <= 10.0) {
            let request = lookup(*letter, aql, InspectionSeverity::Reduced);
            let iso = StandardPlanLookup {
                standard: SamplingStandard::Iso2859,
                ..request
            }
            .find()
            .unwrap();
            let [stage] = iso.stages[..] else {
                panic!("{iso:?}")
            };
            assert_eq!(stage.reject, stage.accept.map(|accept| accept + 1));
            let at_aql = acceptance(vec![stage], aql / 100.0);
            assert!(at_aql > 0.85, "{letter} {aql}: {at_aql}");
            assert!(
                find(
                    SamplingStandard::Iso2859,
                    InspectionSeverity::Reduced,
                    letter.row(),
                    column
                )
                .is_some()
            );
        }
    }
    let high = StandardPlanLookup {
        standard: SamplingStandard::Iso2859,
        ..lookup(CodeLetter::C, 15.0, InspectionSeverity::Reduced)
    };
    assert!(matches!(
        high.find(),
        Err(SamplingError::NotTabulated { .. })
    ));
}

#[test]
fn sample_sizes_grow_by_the_series() {
    for severity in SEVERITIES {
        for row in 3..15 {
            let ratio = f64::from(size(severity, row + 1)) / f64::from(size(severity, row));
            assert!((1.4..1.75).contains(&ratio));
        }
    }
}

#[test]
fn a_lot_of_one_piece_and_an_odd_aql_are_refused() {
    assert!(
        StandardPlanLookup::of(1, InspectionLevel::II, 1.0)
            .find()
            .is_err()
    );
    assert!(
        StandardPlanLookup::of(0, InspectionLevel::II, 1.0)
            .find()
            .is_err()
    );
    for aql in [0.0, 1.1, -1.0, f64::NAN, f64::INFINITY] {
        assert!(
            StandardPlanLookup::of(100, InspectionLevel::II, aql)
                .find()
                .is_err()
        );
    }
    assert!(
        StandardPlanLookup::of(u32::MAX, InspectionLevel::III, 1000.0)
            .find()
            .is_ok()
    );
}
