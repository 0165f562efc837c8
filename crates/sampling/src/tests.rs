//! What every plan obeys, and the reference vectors where they are at hand.

mod vectors;

use crate::{
    AttributePlanSearch, SamplingCharacteristic, SamplingCurtailment, SamplingDistribution,
    SamplingPoint, SamplingStage,
};
use proptest::prelude::*;

fn double() -> Vec<SamplingStage> {
    vec![
        SamplingStage {
            size: 50,
            accept: Some(1),
            reject: Some(4),
        },
        SamplingStage {
            size: 60,
            accept: Some(4),
            reject: Some(5),
        },
    ]
}

fn curve(stages: Vec<SamplingStage>, fraction: f64, lot: Option<u32>) -> crate::SamplingCurve {
    let request = SamplingCharacteristic {
        distribution: match lot {
            Some(_) => SamplingDistribution::Hypergeometric,
            None => SamplingDistribution::Binomial,
        },
        lot_size: lot,
        ..SamplingCharacteristic::of(stages, vec![fraction])
    };
    request.compute().unwrap()
}

#[test]
fn drawing_from_a_small_lot_agrees_with_counting_every_order() {
    // 7 pieces, 3 bad; first 2 drawn, accept on 0, reject on 2; then 2 more, accept on 1.
    let stages = vec![
        SamplingStage {
            size: 2,
            accept: Some(0),
            reject: Some(2),
        },
        SamplingStage {
            size: 2,
            accept: Some(1),
            reject: None,
        },
    ];
    let (mut accepted, mut inspected, mut orders) = (0, 0, 0);
    for bad in 0..128_u32 {
        if bad.count_ones() != 3 {
            continue;
        }
        orders += 1;
        let first = (bad & 0b11).count_ones();
        let both = (bad & 0b1111).count_ones();
        accepted += u32::from(first == 0 || (first == 1 && both <= 1));
        inspected += if first == 1 { 4 } else { 2 };
    }
    let found = curve(stages, 3.0 / 7.0, Some(7));
    assert!((found.acceptance[0] - f64::from(accepted) / f64::from(orders)).abs() < 1e-14);
    assert!(
        (found.average_sample_number[0] - f64::from(inspected) / f64::from(orders)).abs() < 1e-13
    );
}

#[test]
fn a_huge_lot_is_a_process() {
    let (lot, process) = (
        curve(double(), 0.03, Some(100_000_000)),
        curve(double(), 0.03, None),
    );
    assert!((lot.acceptance[0] - process.acceptance[0]).abs() < 1e-6);
}

#[test]
fn inspecting_the_whole_lot_lets_nothing_through() {
    let all = curve(vec![SamplingStage::single(40, 0)], 0.1, Some(40));
    assert_eq!(
        (all.acceptance[0], all.average_outgoing_quality[0]),
        (0.0, 0.0)
    );
    assert_eq!(all.average_outgoing_limit.quality, 0.0);
}

#[test]
fn curtailment_saves_inspection_and_changes_no_decision() {
    let with = |curtailment| {
        let request = SamplingCharacteristic {
            curtailment,
            ..SamplingCharacteristic::of(double(), &[0.0, 0.02, 0.1, 0.3, 1.0])
        };
        request.compute().unwrap()
    };
    let [none, later, rejection, decision] = [
        SamplingCurtailment::None,
        SamplingCurtailment::LaterSamples,
        SamplingCurtailment::Rejection,
        SamplingCurtailment::Decision,
    ]
    .map(with);
    for index in 0..5 {
        let of = |curve: &crate::SamplingCurve| curve.average_sample_number[index];
        assert!(
            of(&none) >= of(&later)
                && of(&later) >= of(&rejection)
                && of(&rejection) >= of(&decision)
        );
        assert_eq!(none.acceptance[index], decision.acceptance[index]);
    }
    // All bad: the fourth piece rejects. All good: the forty-ninth leaves at most one more.
    assert!((rejection.average_sample_number[4] - 4.0).abs() < 1e-12);
    assert!((decision.average_sample_number[0] - 49.0).abs() < 1e-12);
}

#[test]
fn the_outgoing_limit_is_a_maximum() {
    let request = SamplingCharacteristic {
        lot_size: Some(10_000),
        ..SamplingCharacteristic::of(vec![SamplingStage::single(52, 3)], vec![0.0_f64; 1])
    };
    let limit = request.compute().unwrap().average_outgoing_limit;
    for step in 0..=1000 {
        let request = SamplingCharacteristic {
            fractions: vec![f64::from(step) / 1000.0].into(),
            ..request.clone()
        };
        assert!(request.compute().unwrap().average_outgoing_quality[0] <= limit.quality + 1e-15);
    }
}

#[test]
fn a_lot_of_nothing_but_nonconforming_pieces_is_not_accepted() {
    let stage = |(size, accept, reject)| SamplingStage {
        size,
        accept: Some(accept),
        reject: Some(reject),
    };
    let double = [(7, 1, 4), (10, 3, 4)];
    let triple = [(7, 1, 4), (10, 3, 6), (5, 5, 6)];
    for plan in [&double[..], &triple[..]] {
        let stages = plan.iter().copied().map(stage).collect();
        let curve = SamplingCharacteristic {
            distribution: SamplingDistribution::Hypergeometric,
            lot_size: Some(40),
            ..SamplingCharacteristic::of(stages, &[0.9, 1.0])
        };
        let curve = curve.compute().unwrap();
        assert!(curve.acceptance.iter().all(|chance| *chance < 1e-9));
        assert!(curve.average_outgoing_quality.iter().all(|q| q.is_finite()));
        assert!(curve.average_sample_number.iter().all(|n| n.is_finite()));
    }
}

#[test]
fn a_search_for_the_impossible_ends() {
    let point = |fraction, acceptance| SamplingPoint {
        fraction,
        acceptance,
    };
    let close = AttributePlanSearch::of(point(0.01, 0.999_999), point(0.010_000_1, 0.000_001));
    assert!(close.find().is_err());
    let lot = AttributePlanSearch {
        distribution: SamplingDistribution::Hypergeometric,
        lot_size: Some(10),
        ..AttributePlanSearch::of(point(0.01, 0.95), point(0.02, 0.1))
    };
    assert!(lot.find().is_err());
}

#[test]
fn requests_need_only_what_has_no_default() {
    fn read<'a, T: serde::Deserialize<'a>>(json: &'a str) -> T {
        serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"))
    }
    let curve = r#"{"stages": [{"size": 52, "accept": 3}], "fractions": [0.01, 0.1]}"#;
    let curve = read::<SamplingCharacteristic<'_>>(curve).compute().unwrap();
    let text = serde_json::to_string(&curve).unwrap();
    assert_eq!(read::<crate::SamplingCurve>(&text), curve);
    let points = r#"{"producer": {"fraction": 0.01, "acceptance": 0.95}, "consumer": {"fraction": 0.05, "acceptance": 0.1}}"#;
    assert!(read::<AttributePlanSearch>(points).find().is_ok());
    assert!(read::<crate::VariablesPlanSearch>(points).find().is_ok());
    let plan = r#"{"lot_size": 1000, "aql": 2.5, "standard": "mil_std_105e", "level": "s3", "severity": "reduced", "sampling": "double"}"#;
    assert!(read::<crate::StandardPlanLookup>(plan).find().is_ok());
    let lots = r#"{"lots": [{"accepted": false}, {"accepted": true, "score": {"type": "single", "accept": 0}}], "standard": "iso_2859_1"}"#;
    assert_eq!(
        read::<crate::SwitchingRules>(lots).follow().steps[1].score,
        2
    );
    let tally = r#"{"stages": [{"size": 5, "accept": 0}], "found": [0]}"#;
    assert!(read::<crate::LotTally>(tally).decide().is_ok());
    let lot = r#"{"values": [1, 2, 3], "upper": 9, "criterion": {"type": "constant", "k": 1.5}}"#;
    assert!(
        read::<crate::VariablesLot<'_>>(lot)
            .decide()
            .unwrap()
            .accepted
    );
}

proptest! {
    #[test]
    fn more_bad_pieces_are_never_accepted_more_often(
        size in 1..80_u32, accept in 0..6_u32, more in 1..4_u32, low in 0.0..0.5_f64, up in 0.0..0.5_f64,
    ) {
        let stages = vec![
            SamplingStage { size, accept: Some(accept), reject: Some(accept + more) },
            SamplingStage { size, accept: Some(accept + more), reject: None },
        ];
        let request = SamplingCharacteristic::of(stages, vec![low, low + up]);
        let curve = request.compute().unwrap();
        prop_assert!(curve.acceptance[0] >= curve.acceptance[1] - 1e-12);
        prop_assert!(curve.acceptance.iter().all(|chance| (0.0..=1.0).contains(chance)));
        prop_assert!(curve.average_sample_number.iter().all(|n| *n <= f64::from(2 * size) + 1e-9));
    }

    #[test]
    fn no_smaller_plan_meets_both_points(good in 0.005..0.05_f64, times in 3.0..8.0_f64) {
        let (producer, consumer) = (
            SamplingPoint { fraction: good, acceptance: 0.95 },
            SamplingPoint { fraction: good * times, acceptance: 0.1 },
        );
        let plan = AttributePlanSearch::of(producer, consumer).find().unwrap();
        for size in 1..plan.size {
            for accept in 0..=plan.accept + 1 {
                let request = SamplingCharacteristic::of(vec![SamplingStage::single(size, accept)], vec![good, good * times]);
                let [good, bad] = request.compute_acceptance();
                prop_assert!(good < 0.95 || bad > 0.1, "{size} {accept} beats {plan:?}");
            }
        }
    }
}

impl SamplingCharacteristic<'_> {
    /// The chances alone, without the curves that cost more.
    fn compute_acceptance(&self) -> [f64; 2] {
        use lineside_statistics::{Binomial, Discrete};
        let stage = self.stages[0];
        [0, 1].map(|index| {
            let trials = u64::from(stage.size);
            Binomial {
                trials,
                chance: self.fractions[index],
            }
            .cdf(u64::from(stage.accept.unwrap()))
        })
    }
}
