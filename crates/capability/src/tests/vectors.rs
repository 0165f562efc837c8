//! The reference vectors of the project, where they are at hand.
//!
//! They are not part of the repository; without them this says so and passes.

use crate::*;
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

fn numbers(value: &Value) -> Vec<f64> {
    let numbers = value.as_array().unwrap().iter();
    numbers.map(|v| v.as_f64().unwrap()).collect()
}

/// The numbers a report holds, under the names of the vectors.
fn facts(report: &CapabilityReport) -> Vec<(&'static str, Option<f64>)> {
    let mut facts = vec![("mean", Some(report.mean))];
    let mut index = |name, low, high, index: Option<CapabilityIndex>| {
        facts.push((name, index.map(|index| index.value)));
        facts.push((low, index.and_then(|index| index.lower)));
        facts.push((high, index.and_then(|index| index.upper)));
    };
    if let Some(within) = &report.within {
        index("cp", "cp_ci.0", "cp_ci.1", within.cp);
        index("cpl", "", "", within.cpl);
        index("cpu", "", "", within.cpu);
        index("cpk", "cpk_ci.0", "cpk_ci.1", within.cpk);
    }
    if let Some(overall) = &report.overall {
        index("pp", "pp_ci.0", "pp_ci.1", overall.pp);
        index("ppl", "", "", overall.ppl);
        index("ppu", "", "", overall.ppu);
        index("ppk", "ppk_ci.0", "ppk_ci.1", overall.ppk);
        index("cpm", "cpm_ci.0", "cpm_ci.1", overall.cpm);
        index("cpm_tau_n1", "", "", overall.cpm);
        facts.push(("cpm_ci_df", overall.cpm_df));
        facts.push(("sigma_overall", Some(overall.sigma)));
        facts.push(("ppm_lsl_overall", overall.expected.ppm_below));
        facts.push(("ppm_usl_overall", overall.expected.ppm_above));
        facts.push(("ppm_total_overall", Some(overall.expected.ppm_total)));
    }
    if let Some(within) = &report.within {
        facts.push(("sigma_within", Some(within.sigma)));
        facts.push(("ppm_lsl_within", within.expected.ppm_below));
        facts.push(("ppm_usl_within", within.expected.ppm_above));
    }
    facts
}

fn expect(id: &Value, report: &CapabilityReport, expected: &Value, tolerance: f64) -> usize {
    let mut seen = 0;
    for (name, computed) in facts(report) {
        let wanted = match name.split_once('.') {
            Some((name, place)) => &expected[name][place.parse::<usize>().unwrap()],
            None => &expected[name],
        };
        let Some(wanted) = wanted.as_f64() else {
            continue;
        };
        let computed = computed.unwrap_or(f64::NAN);
        assert!(
            (computed - wanted).abs() <= tolerance,
            "{id}: {name} is {computed}, not {wanted}"
        );
        seen += 1;
    }
    seen
}

#[test]
fn capability_agrees() {
    for case in cases("10_capability.json") {
        let (id, input, expected) = (&case["id"], &case["input"], &case["expected"]);
        let tolerance = case["tol"]["abs"].as_f64().unwrap_or(1e-9).max(2e-9);
        let number = |name: &str| input[name].as_f64();
        let confidence = number("confidence").unwrap_or(0.95);
        if let Some(mean) = number("mean") {
            let mut request = CapabilitySummary {
                sigma_within: number("sigma").or(number("sigma_within")),
                sigma_overall: number("sigma"),
                count: input["n"].as_u64().map(|n| n.try_into().unwrap()),
                lower: number("lsl"),
                upper: number("usl"),
                target: number("target"),
                confidence,
                ..CapabilitySummary::of(mean)
            };
            assert!(expect(id, &request.report().unwrap(), expected, tolerance) >= 2);
            for df in ["124", "90"] {
                let (cp, cpk) = (
                    &expected[format!("cp_ci_df{df}")],
                    &expected[format!("cpk_ci_df{df}")],
                );
                request.within_df = Some(df.parse().unwrap());
                let wanted = serde_json::json!({"cp_ci": cp, "cpk_ci": cpk});
                expect(id, &request.report().unwrap(), &wanted, tolerance);
            }
            continue;
        }
        let (values, size) = if input["subgroups"].is_array() {
            let groups = input["subgroups"].as_array().unwrap();
            let values: Vec<f64> = groups.iter().flat_map(numbers).collect();
            let size = values.len() / groups.len();
            (values, Some(u32::try_from(size).unwrap()))
        } else if input["data"].is_array() {
            (numbers(&input["data"]), None)
        } else {
            continue;
        };
        let request = CapabilityStudy {
            size,
            lower: number("lsl"),
            upper: number("usl"),
            target: number("target"),
            within: (input["sigma_within"] == "Rbar/d2").then_some(WithinSigma::Rbar),
            df: match number("within_df") {
                Some(4.0) => DegreesOfFreedom::Minitab,
                Some(_) => DegreesOfFreedom::SharedRanges,
                None => DegreesOfFreedom::default(),
            },
            confidence,
            ..CapabilityStudy::of(&values)
        };
        let report = request.report().unwrap();
        assert!(expect(id, &report, expected, tolerance) > 5);
        if let Some(ppm) = case["published"]["observed_ppm_usl"].as_f64() {
            assert_eq!(report.observed.unwrap().ppm_above, Some(ppm));
        }
    }
}

#[test]
fn degrees_of_freedom_agree() {
    for case in cases("10_capability.json") {
        if !case["input"]["k"].is_u64() {
            continue;
        }
        let values: Vec<f64> = (0..125_u32).map(|i| f64::from(i * 7 % 31)).collect();
        let expected = &case["expected"];
        for (method, size, name) in [
            (WithinSigma::Pooled, Some(5), "pooled"),
            (WithinSigma::Rbar, Some(5), "rbar_minitab"),
            (WithinSigma::Sbar, Some(5), "sbar_minitab"),
            (WithinSigma::MeanMovingRange, None, "mr_minitab_span2_124"),
        ] {
            let request = CapabilityStudy {
                size,
                within: Some(method),
                lower: Some(0.0),
                ..CapabilityStudy::of(&values)
            };
            let df = request.report().unwrap().within.unwrap().source.df.unwrap();
            assert!(
                (df - expected[name].as_f64().unwrap()).abs() < 1e-9,
                "{name}: {df}"
            );
        }
    }
}

#[test]
fn defects_and_yields_agree() {
    let close = |computed: f64, wanted: &Value, what: &str| {
        let wanted = wanted.as_f64().unwrap();
        assert!(
            (computed - wanted).abs() <= 1e-12 * wanted.abs(),
            "{what}: {computed} {wanted}"
        );
    };
    for case in cases("15_sigma_dpmo_yield.json") {
        let (input, expected) = (&case["input"], &case["expected"]);
        if input["sigma"].is_array() {
            let levels = numbers(&input["sigma"]);
            let shift = input["shift"].as_f64().unwrap();
            let request = SigmaConversion {
                levels: levels.clone(),
                dpmo: Vec::new(),
                shift,
            };
            let report = request.report().unwrap();
            for (computed, wanted) in report.dpmo.iter().zip(expected["dpmo"].as_array().unwrap()) {
                close(*computed, wanted, "dpmo");
            }
            let back = SigmaConversion {
                levels: Vec::new(),
                dpmo: report.dpmo,
                shift,
            };
            for (computed, level) in back.report().unwrap().levels.iter().zip(levels) {
                assert!((computed.level.unwrap() - level).abs() < 1e-12);
            }
        } else if input["defects"].is_u64() {
            let count = |name: &str| u32::try_from(input[name].as_u64().unwrap()).unwrap();
            let rate = DefectRate {
                defects: count("defects"),
                units: count("units"),
                opportunities: count("opportunities"),
                shift: 1.5,
            };
            let report = rate.report().unwrap();
            close(report.dpmo, &expected["dpmo"], "dpmo");
            if expected["sigma_st"] == "inf" {
                assert_eq!(report.sigma_level, None);
                continue;
            }
            close(report.dpu, &expected["dpu"], "dpu");
            close(report.yield_per_opportunity, &expected["yield_"], "yield");
            close(report.sigma_level.unwrap(), &expected["sigma_st"], "level");
            close(
                report.long_term_sigma_level.unwrap(),
                &expected["sigma_lt"],
                "long-term level",
            );
        } else if input["fpy"].is_array() {
            let request = RolledYield {
                first_pass_yields: numbers(&input["fpy"]),
            };
            let report = request.report().unwrap();
            close(report.rolled_throughput_yield, &expected["rty"], "rty");
            close(
                report.normalized_yield,
                &expected["normalized_yield"],
                "normalised",
            );
            close(report.total_dpu.unwrap(), &expected["total_dpu"], "dpu");
        } else {
            let count = |name: &str| u32::try_from(input[name].as_u64().unwrap()).unwrap();
            let request = StepYield {
                units_in: count("units_in"),
                scrapped: count("scrapped"),
                reworked: count("reworked_then_good"),
            };
            let report = request.report().unwrap();
            close(report.first_pass_yield, &expected["fpy"], "fpy");
            close(report.final_yield, &expected["final_yield"], "final");
        }
    }
}

#[test]
fn mean_and_sigma_are_the_certified_ones() {
    for case in cases("17_numerics.json") {
        let data = numbers(&case["input"]["data"]);
        let (Some(mean), Some(sigma)) = (
            case["expected"]["mean"].as_f64(),
            case["expected"]["sd"].as_f64(),
        ) else {
            continue;
        };
        let request = CapabilityStudy {
            lower: Some(0.0),
            ..CapabilityStudy::of(&data)
        };
        let report = request.report().unwrap();
        let relative = case["tol"]["rel"].as_f64().unwrap_or(1e-9);
        assert!((report.mean / mean - 1.0).abs() <= 1e-15, "{}", case["id"]);
        let overall = report.overall.unwrap().sigma;
        assert!(
            (overall / sigma - 1.0).abs() <= relative,
            "{}: {overall}",
            case["id"]
        );
    }
}
