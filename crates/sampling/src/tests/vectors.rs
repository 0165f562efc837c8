//! The reference vectors of the project, where they are at hand.
//!
//! They are not part of the repository; without them this says so and passes.

use crate::{
    AttributePlanSearch, CodeLetter, InspectedLot, InspectionLevel, InspectionSeverity,
    SamplingCharacteristic, SamplingDistribution, SamplingPoint, SamplingStage, StandardPlanLookup,
    SwitchingRules, VariablesPlanSearch,
};
use serde_json::Value;
use std::path::Path;

fn cases(file: &str) -> Vec<Value> {
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

fn case(file: &str, id: &str) -> Option<Value> {
    cases(file).into_iter().find(|case| case["id"] == id)
}

fn numbers(value: &Value) -> Vec<f64> {
    let numbers = value.as_array().into_iter().flatten();
    numbers.map(|v| v.as_f64().unwrap()).collect()
}

fn whole(value: &Value) -> u32 {
    value.as_u64().unwrap().try_into().unwrap()
}

fn distribution(value: &Value) -> SamplingDistribution {
    match value.as_str() {
        Some("poisson") => SamplingDistribution::Poisson,
        Some("hypergeometric") => SamplingDistribution::Hypergeometric,
        _ => SamplingDistribution::Binomial,
    }
}

fn assert_near(place: &str, computed: &[f64], expected: &[f64], tolerance: f64) {
    for (index, (computed, expected)) in computed.iter().zip(expected).enumerate() {
        let close = (computed - expected).abs() <= tolerance * expected.abs().max(1.0);
        assert!(close, "{place}[{index}]: {computed}, expected {expected}");
    }
}

#[test]
fn curves_agree() {
    for case in cases("13_acceptance_oc.json") {
        let (input, expected) = (&case["input"], &case["expected"]);
        if !expected["pa"].is_array() {
            continue;
        }
        let stages = match input["stages"].as_array() {
            Some(stages) => stages
                .iter()
                .map(|stage| SamplingStage {
                    size: whole(&stage["n"]),
                    accept: Some(whole(&stage["ac"])),
                    reject: Some(whole(&stage["re"])),
                })
                .collect(),
            None => vec![SamplingStage::single(
                whole(&input["n"]),
                whole(&input["c"]),
            )],
        };
        let lot = input["lot"].as_u64().or(input["N"].as_u64());
        let request = SamplingCharacteristic {
            distribution: distribution(&input["distribution"]),
            lot_size: lot.map(|lot| lot.try_into().unwrap()),
            ..SamplingCharacteristic::of(stages, numbers(&input["p"]))
        };
        let curve = request.compute().unwrap();
        let place = |what: &str| format!("{} {what}", case["id"]);
        assert_near(
            &place("pa"),
            &curve.acceptance,
            &numbers(&expected["pa"]),
            1e-11,
        );
        assert_near(
            &place("aoq"),
            &curve.average_outgoing_quality,
            &numbers(&expected["aoq"]),
            1e-11,
        );
        assert_near(
            &place("asn"),
            &curve.average_sample_number,
            &numbers(&expected["asn"]),
            1e-11,
        );
        if let Some(total) = curve.average_total_inspection {
            assert_near(&place("ati"), &total, &numbers(&expected["ati"]), 1e-11);
        }
    }
}

#[test]
fn searches_agree() {
    for case in cases("13_acceptance_oc.json") {
        let (input, expected) = (&case["input"], &case["expected"]);
        if !input["prp"].is_array() {
            continue;
        }
        let point = |value: &Value| {
            let [fraction, acceptance] = numbers(value)[..] else {
                panic!("{value}")
            };
            SamplingPoint {
                fraction,
                acceptance,
            }
        };
        let (producer, consumer) = (point(&input["prp"]), point(&input["crp"]));
        if input["s"].is_string() {
            let plan = VariablesPlanSearch::of(producer, consumer).find().unwrap();
            assert_eq!(expected["n"], plan.size);
            assert!(
                (plan.k - expected["k"].as_f64().unwrap()).abs() < 1e-5,
                "{plan:?}"
            );
            assert!((plan.k_smallest - 1.250_127).abs() < 1e-6);
            continue;
        }
        let search = AttributePlanSearch {
            distribution: distribution(&input["distribution"]),
            lot_size: input["N"].as_u64().map(|lot| lot.try_into().unwrap()),
            ..AttributePlanSearch::of(producer, consumer)
        };
        let plan = search.find().unwrap();
        assert_eq!(
            (&expected["n"], &expected["c"]),
            (&plan.size.into(), &plan.accept.into())
        );
    }
}

fn level(name: &str) -> InspectionLevel {
    match name {
        "S-1" => InspectionLevel::S1,
        "S-2" => InspectionLevel::S2,
        "S-3" => InspectionLevel::S3,
        "S-4" => InspectionLevel::S4,
        "I" => InspectionLevel::I,
        "II" => InspectionLevel::II,
        "III" => InspectionLevel::III,
        _ => panic!("{name}"),
    }
}

#[test]
fn code_letters_agree() {
    let Some(case) = case("14_mil_std_105e.json", "code-letters") else {
        return;
    };
    let lots = case["input"]["lots"].as_array().unwrap();
    for (lot, letters) in lots
        .iter()
        .zip(case["expected"]["letters"].as_array().unwrap())
    {
        let levels = case["input"]["levels"].as_array().unwrap();
        for (name, letter) in levels.iter().zip(letters.as_array().unwrap()) {
            let found = level(name.as_str().unwrap()).letter(whole(lot)).unwrap();
            assert_eq!(found.to_string(), letter.as_str().unwrap(), "{lot} {name}");
        }
    }
}

#[test]
fn single_tables_agree() {
    for (id, severity) in [
        ("normal-single-table", InspectionSeverity::Normal),
        ("tightened-single-table", InspectionSeverity::Tightened),
        ("reduced-single-table-105E", InspectionSeverity::Reduced),
    ] {
        let Some(case) = case("14_mil_std_105e.json", id) else {
            return;
        };
        let expected = &case["expected"];
        for (row, letter) in CodeLetter::ALL.iter().enumerate() {
            for (column, aql) in case["input"]["aql"].as_array().unwrap().iter().enumerate() {
                let aql = aql.as_str().unwrap().parse().unwrap();
                let plan = StandardPlanLookup {
                    severity,
                    code_letter: Some(*letter),
                    ..StandardPlanLookup::of(u32::MAX, InspectionLevel::II, aql)
                };
                let stage = plan.find().unwrap().stages[0];
                let place = format!("{id} {letter} {aql}");
                assert_eq!(expected["n"][row][column], stage.size, "{place}");
                assert_eq!(
                    expected["ac"][row][column],
                    stage.accept.unwrap(),
                    "{place}"
                );
                if expected["re"].is_array() {
                    assert_eq!(
                        expected["re"][row][column],
                        stage.reject.unwrap(),
                        "{place}"
                    );
                }
            }
        }
    }
}

#[test]
fn lookups_agree() {
    let Some(case) = case("14_mil_std_105e.json", "lookups-normal") else {
        return;
    };
    let queries = case["input"]["queries"].as_array().unwrap();
    for (query, expected) in queries
        .iter()
        .zip(case["expected"]["plans"].as_array().unwrap())
    {
        let aql = query["aql"].as_str().unwrap().parse().unwrap();
        let level = level(query["level"].as_str().unwrap());
        let plan = StandardPlanLookup::of(whole(&query["lot"]), level, aql)
            .find()
            .unwrap();
        assert_eq!(expected["code_letter"], plan.code_letter.to_string());
        assert_eq!(expected["n"], plan.stages[0].size);
        assert_eq!(expected["ac"], plan.stages[0].accept.unwrap());
        assert_eq!(expected["re"], plan.stages[0].reject.unwrap());
        assert_eq!(expected["inspect_all"], plan.inspect_all);
    }
}

#[test]
fn switching_agrees() {
    let Some(case) = case("14_mil_std_105e.json", "switching-rules") else {
        return;
    };
    let lots = case["input"]["lots"].as_array().unwrap().iter();
    let lots = lots.map(|lot| InspectedLot::of(lot == "A")).collect();
    let history = SwitchingRules::of(lots).follow();
    let before: Vec<Value> = history
        .steps
        .iter()
        .map(|step| serde_json::to_value(step.before).unwrap())
        .collect();
    assert_eq!(
        case["expected"]["state_before_each_lot"],
        Value::from(before)
    );
    let after = serde_json::to_value(history.state.severity).unwrap();
    assert_eq!(case["expected"]["state_after_all"], after);
}
