//! The reference vectors of the project, where they are at hand.
//!
//! They are not part of the repository; without them this says so and passes.

use crate::{Individuals, KnownLimits, Rule, RuleSet, SigmaMethod};
use lineside_statistics::RangeConstants;
use serde_json::Value;
use std::path::Path;

pub(crate) fn cases(file: &str) -> Vec<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/reference/spc");
    let Ok(text) = std::fs::read_to_string(folder.join(file)) else {
        eprintln!(
            "SKIPPED: no reference vectors {file} in {}",
            folder.display()
        );
        return Vec::new();
    };
    let vectors: Value = serde_json::from_str(&text).unwrap();
    vectors["cases"].as_array().unwrap().clone()
}

fn numbers(value: &Value) -> Vec<f64> {
    let numbers = value.as_array().unwrap().iter();
    numbers.map(|v| v.as_f64().unwrap()).collect()
}

fn assert_close(id: &Value, what: &str, computed: f64, expected: &Value, tolerance: f64) {
    if let Some(expected) = expected.as_f64() {
        let close = (computed - expected).abs() <= tolerance;
        assert!(close, "{id}: {what} is {computed}, expected {expected}");
    }
}

#[test]
fn constants_agree() {
    for case in cases("01_constants.json") {
        let span = case["input"]["n"].as_u64().unwrap();
        let constants = RangeConstants::of(span.try_into().unwrap()).unwrap();
        for (what, computed) in [
            ("d2", constants.d2),
            ("d3", constants.d3),
            ("d4_median_of_range", constants.d4),
        ] {
            assert_close(&case["id"], what, computed, &case["expected"][what], 1e-12);
        }
    }
}

#[test]
fn individuals_agree() {
    for case in cases("02_individuals_mr.json") {
        let (id, expected) = (&case["id"], &case["expected"]);
        let data = numbers(&case["input"]["data"]);
        let request = Individuals {
            span: case["input"]["span"]
                .as_u64()
                .unwrap_or(2)
                .try_into()
                .unwrap(),
            sigma: match case["input"]["sigma_method"].as_str() {
                Some("median_mr") => SigmaMethod::MedianMovingRange,
                _ => SigmaMethod::MeanMovingRange,
            },
            with_ranges: true,
            ..Individuals::of(&data)
        };
        if expected["error"].is_string() {
            assert!(request.chart().is_err(), "{id}");
            continue;
        }
        let chart = request.chart().unwrap();
        for (what, computed) in [
            ("center", chart.limits.center),
            ("sigma", chart.sigma),
            ("i_lcl", chart.limits.lower),
            ("i_ucl", chart.limits.upper),
            ("mr_center", chart.range_limits.center),
            ("mr_lcl", chart.range_limits.lower),
            ("mr_ucl", chart.range_limits.upper),
        ] {
            assert_close(id, what, computed, &expected[what], 1e-11);
        }
        if expected["mr"].is_array() {
            assert_eq!(
                chart.moving_ranges.unwrap()[..],
                numbers(&expected["mr"]),
                "{id}"
            );
        }
        assert!(
            chart.signals.is_empty() || expected["violations"].is_null(),
            "{id}"
        );
    }
}

#[test]
fn rules_agree() {
    for case in cases("05_rules_edge_cases.json") {
        let input = &case["input"];
        let values = numbers(&input["z"]);
        let request = Individuals {
            rules: RuleSet::Nelson,
            limits: Some(KnownLimits {
                center: input["center"].as_f64().unwrap(),
                sigma: input["sigma"].as_f64().unwrap(),
            }),
            ..Individuals::of(&values)
        };
        let chart = request.chart().unwrap();
        for (number, rule) in (1..).zip(RuleSet::Nelson.rules()) {
            let signal = chart.signals.iter().find(|signal| signal.rule == *rule);
            let (ends, members) = match signal {
                Some(signal) => (signal.ends.to_vec(), signal.members.to_vec()),
                None => (Vec::new(), Vec::new()),
            };
            let number = number.to_string();
            let expected = &case["expected"];
            let place = format!("{}: {rule}", case["id"]);
            assert_eq!(serde_json::json!(ends), expected["end"][&number], "{place}");
            assert_eq!(
                serde_json::json!(members),
                expected["members"][&number],
                "{place}"
            );
        }
    }
}

#[test]
fn the_centre_is_the_certified_mean() {
    for case in cases("17_numerics.json") {
        let data = numbers(&case["input"]["data"]);
        let Some(expected) = case["expected"]["mean"].as_f64() else {
            continue;
        };
        let center = Individuals::of(&data).chart().unwrap().limits.center;
        let ulp = expected.next_up() - expected;
        assert!((center - expected).abs() <= ulp, "{}: {center}", case["id"]);
    }
}

#[test]
fn another_programs_limits_and_flags_agree() {
    for case in cases("06_rules_minitab_via_jasp.json") {
        let flags = &case["expected"]["flag_points_1based"];
        if !flags.is_object() {
            continue;
        }
        let data = numbers(&case["input"]["data"]);
        let request = Individuals {
            rules: RuleSet::Nelson,
            ..Individuals::of(&data)
        };
        let signals = request.chart().unwrap().signals;
        let ends = |rule| {
            let signal = signals.iter().find(|signal| signal.rule == rule);
            signal.map_or(Vec::new(), |s| s.ends.iter().map(|end| end + 1).collect())
        };
        // The tests that count alike in both.
        for (test, rule) in [
            ("test1_beyond", Rule::BeyondThreeSigma),
            ("2of3", Rule::TwoOfThreeBeyondTwoSigma),
            ("4of5", Rule::FourOfFiveBeyondOneSigma),
            ("within15", Rule::FifteenWithinOneSigma),
            ("outside8", Rule::EightBeyondOneSigma),
        ] {
            assert_eq!(serde_json::json!(ends(rule)), flags[test], "{test}");
        }
    }
}

#[test]
fn missing_values_and_phases_agree() {
    for case in cases("18_missing_and_phases.json") {
        let (id, input, expected) = (&case["id"], &case["input"], &case["expected"]);
        let column = |value: &Value| -> Vec<f64> {
            let values = value.as_array().unwrap().iter();
            values.map(|v| v.as_f64().unwrap_or(f64::NAN)).collect()
        };
        let missing = match input["missing"].as_str() {
            Some("skip") => crate::Missing::Skip,
            _ => crate::Missing::Break,
        };
        if input["data"].is_array() {
            let data = column(&input["data"]);
            let request = Individuals {
                missing,
                with_ranges: true,
                ..Individuals::of(&data)
            };
            let chart = request.chart().unwrap();
            assert_eq!(f64::from(chart.count), expected["n"].as_f64().unwrap());
            assert_close(id, "sigma", chart.sigma, &expected["sigma"], 1e-12);
            let ranges = chart.moving_ranges.unwrap();
            for (computed, expected) in ranges.iter().zip(&column(&expected["mr"])[1..]) {
                assert!(
                    computed == expected || (computed.is_nan() && expected.is_nan()),
                    "{id}"
                );
            }
            continue;
        }
        let z = column(&input["z"]);
        let labels: Option<Vec<i64>> = input["phase"]
            .as_array()
            .map(|labels| labels.iter().map(|l| l.as_i64().unwrap()).collect());
        let request = Individuals {
            missing,
            rules: RuleSet::Nelson,
            limits: Some(KnownLimits {
                center: 0.0,
                sigma: 1.0,
            }),
            phase_labels: labels.map(Into::into),
            ..Individuals::of(&z)
        };
        let signals = request.chart().unwrap().signals;
        let signal = signals
            .iter()
            .find(|signal| signal.rule == Rule::NineOnOneSide);
        let ends = signal.map_or(Vec::new(), |signal| signal.ends.to_vec());
        assert_eq!(serde_json::json!(ends), expected["rule2_end"], "{id}");
    }
}
