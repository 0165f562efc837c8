//! The reference vectors of the project, where they are at hand.
//!
//! They are not part of the repository; without them this says so and passes.

use crate::{
    AverageRangeGage, CohenKappa, CohenRatings, CrossedGage, FleissKappa, GageAnovaRow,
    GageArrangement, GageComponent, GageInteraction, GageOrder, GageSource, GageTerm,
    GageTolerance, NestedGage,
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

fn readings(input: &Value) -> (Vec<f64>, GageArrangement) {
    let operators = input["y_op_part_rep"].as_array().unwrap();
    let parts = operators[0].as_array().unwrap();
    let plan = GageArrangement::Counts {
        operators: u32::try_from(operators.len()).unwrap(),
        parts: u32::try_from(parts.len()).unwrap(),
        replicates: u32::try_from(parts[0].as_array().unwrap().len()).unwrap(),
        order: GageOrder::OperatorPartReplicate,
    };
    let values = operators
        .iter()
        .flat_map(|part| part.as_array().unwrap())
        .flat_map(|cell| cell.as_array().unwrap())
        .map(|value| value.as_f64().unwrap());
    (values.collect(), plan)
}

fn assert_near(place: &str, computed: Option<f64>, expected: &Value, tolerance: f64) {
    if let Some(expected) = expected.as_f64() {
        let computed = computed.unwrap_or_else(|| panic!("{place}: absent, expected {expected}"));
        let close = (computed - expected).abs() <= tolerance * expected.abs().max(1e-2);
        assert!(close, "{place}: {computed}, expected {expected}");
    }
}

fn component(components: &[GageComponent], name: &str) -> Option<GageComponent> {
    let source = match name {
        "total_grr" | "GRR" => GageSource::TotalGage,
        "repeatability" | "EV" => GageSource::Repeatability,
        "reproducibility" | "AV" => GageSource::Reproducibility,
        "operator" => GageSource::Operator,
        "interaction" => GageSource::Interaction,
        "part" | "PV" => GageSource::Part,
        "total" | "TV" => GageSource::Total,
        _ => panic!("{name}"),
    };
    components
        .iter()
        .find(|component| component.source == source)
        .cloned()
}

fn row<'a>(rows: &'a [GageAnovaRow], name: &str) -> Option<&'a GageAnovaRow> {
    let term = match name {
        "part" => GageTerm::Part,
        "operator" => GageTerm::Operator,
        "interaction" => GageTerm::Interaction,
        "repeatability" => GageTerm::Repeatability,
        "part_within_operator" => GageTerm::PartWithinOperator,
        "total" => GageTerm::Total,
        _ => panic!("{name}"),
    };
    rows.iter().find(|row| row.term == term)
}

#[test]
fn crossed_studies_agree() {
    for case in cases("11_gage_rr.json") {
        if case["input"]["method"] != "anova" {
            continue;
        }
        let (input, expected) = (&case["input"], &case["expected"]);
        let (values, plan) = readings(input);
        let study = CrossedGage {
            interaction: match input["keep_interaction"].as_bool() {
                Some(true) => GageInteraction::Keep,
                _ => GageInteraction::Test,
            },
            alpha_to_pool: input["alpha_to_pool_interaction"].as_f64().unwrap_or(0.05),
            tolerance: input["tolerance"]
                .as_f64()
                .map(|width| GageTolerance::Width { width }),
            ..CrossedGage::of(&values, plan)
        };
        let study = study.analyse().unwrap();
        let place = |what: &str, name: &str| format!("{}: {what} of {name}", case["id"]);
        assert_eq!(expected["interaction_in_model"], study.interaction_in_model);
        for name in ["part", "operator", "interaction", "repeatability", "total"] {
            let row = row(&study.anova, name).unwrap();
            let anova = &expected["anova"];
            assert_near(
                &place("ss", name),
                Some(row.sum_of_squares),
                &anova["ss"][name],
                1e-9,
            );
            assert_eq!(anova["df"][name], row.df);
            assert_near(
                &place("ms", name),
                row.mean_square,
                &anova["ms"][name],
                1e-9,
            );
            assert_near(&place("f", name), row.f, &anova["F"][name], 1e-8);
            if let Some(p) = anova["p"][name].as_f64() {
                assert!(
                    (row.p.unwrap() / p - 1.0).abs() < 1e-8,
                    "{}",
                    place("p", name)
                );
            }
        }
        if let (Some(reduced), Some(rows)) = (expected["reduced"].as_object(), &study.reduced_anova)
        {
            let error = row(rows, "repeatability").unwrap();
            assert_near(
                "reduced",
                error.mean_square,
                &reduced["ms_repeatability"],
                1e-9,
            );
            assert_eq!(reduced["df"], error.df);
            for name in ["part", "operator"] {
                let row = row(rows, name).unwrap();
                assert_near(&place("f", name), row.f, &reduced["F"][name], 1e-9);
                let p = reduced["p"][name].as_f64().unwrap();
                assert!(
                    (row.p.unwrap() / p - 1.0).abs() < 1e-8,
                    "{}",
                    place("p", name)
                );
            }
        }
        for name in [
            "total_grr",
            "repeatability",
            "reproducibility",
            "operator",
            "interaction",
            "part",
            "total",
        ] {
            let Some(found) = component(&study.components, name) else {
                assert!(expected["var"][name].is_null());
                continue;
            };
            for (what, computed, expected) in [
                ("raw", found.raw_variance, &expected["raw_components"][name]),
                ("variance", Some(found.variance), &expected["var"][name]),
                (
                    "contribution",
                    found.percent_contribution,
                    &expected["pct_contribution"][name],
                ),
                ("sd", Some(found.standard_deviation), &expected["sd"][name]),
                (
                    "study",
                    found.percent_study_variation,
                    &expected["pct_study_var"][name],
                ),
                (
                    "tolerance",
                    found.percent_tolerance,
                    &expected["pct_tolerance"][name],
                ),
            ] {
                assert_near(&place(what, name), computed, expected, 1e-9);
            }
            let interval = found.variance_interval.unwrap();
            assert!(
                interval.lower <= found.variance && found.variance <= interval.upper,
                "{}",
                place("interval", name)
            );
        }
        assert_near(
            "ndc",
            study.distinct_categories_raw,
            &expected["ndc_raw"],
            1e-9,
        );
        assert_eq!(expected["ndc"], study.distinct_categories.unwrap());
    }
}

#[test]
fn the_average_and_range_method_agrees() {
    for case in cases("11_gage_rr.json") {
        if case["input"]["method"] != "average-range" {
            continue;
        }
        let expected = &case["expected"];
        let (values, plan) = readings(&case["input"]);
        let study = AverageRangeGage::of(&values, plan).analyse().unwrap();
        assert_near("r_bar", Some(study.mean_range), &expected["r_bar"], 1e-9);
        assert_near(
            "x_diff",
            Some(study.operator_difference),
            &expected["x_diff"],
            1e-9,
        );
        assert_near("r_p", Some(study.part_range), &expected["r_p"], 1e-9);
        for name in ["EV", "AV", "GRR", "PV", "TV"] {
            let found = component(&study.components, name).unwrap();
            assert_near(name, Some(found.standard_deviation), &expected[name], 1e-9);
            assert_near(
                name,
                found.percent_study_variation,
                &expected["pct"][name],
                1e-9,
            );
        }
        assert_eq!(expected["ndc"], study.distinct_categories.unwrap());
    }
}

#[test]
fn nested_studies_agree() {
    for case in cases("11_gage_rr.json") {
        if case["input"]["method"] != "anova-nested" {
            continue;
        }
        let expected = &case["expected"];
        let (values, plan) = readings(&case["input"]);
        let study = NestedGage::of(&values, plan).analyse().unwrap();
        for name in ["operator", "part_within_operator", "repeatability"] {
            let found = row(&study.anova, name).unwrap();
            assert_near(name, found.mean_square, &expected["ms"][name], 1e-9);
        }
        for (name, term) in [("operator", "operator"), ("part", "part_within_operator")] {
            let found = row(&study.anova, term).unwrap();
            assert_near(name, found.f, &expected["F"][name], 1e-9);
        }
        for name in [
            "repeatability",
            "reproducibility",
            "total_grr",
            "part",
            "total",
        ] {
            let found = component(&study.components, name).unwrap();
            assert_near(name, Some(found.variance), &expected["var"][name], 1e-9);
        }
    }
}

#[test]
fn kappas_agree() {
    let counts =
        |value: &Value| -> Vec<Vec<u32>> { serde_json::from_value(value.clone()).unwrap() };
    for case in cases("12_attribute_agreement.json") {
        let (input, expected) = (&case["input"], &case["expected"]);
        if input["kind"] == "fleiss" {
            let study = FleissKappa::of(counts(&input["counts"])).analyse().unwrap();
            assert_near("fleiss", study.kappa.kappa, &expected["kappa"], 1e-12);
            continue;
        }
        let table = CohenRatings::Table {
            table: counts(&input["table"]),
        };
        let study = CohenKappa::of(table).analyse().unwrap();
        assert_eq!(
            study.kappa.kappa.is_none(),
            expected["kappa"].is_null(),
            "{}",
            case["id"]
        );
        for (what, computed, expected) in [
            ("kappa", study.kappa.kappa, &expected["kappa"]),
            ("po", Some(study.observed), &expected["po"]),
            ("pe", Some(study.expected), &expected["pe"]),
            (
                "error",
                study.kappa.standard_error,
                &expected["std_err_kappa"],
            ),
            (
                "null error",
                study.kappa.null_standard_error,
                &expected["std_err_kappa0"],
            ),
        ] {
            assert_near(
                &format!("{}: {what}", case["id"]),
                computed,
                expected,
                1e-12,
            );
        }
    }
}
