//! The reference vectors of the project, where they are at hand.

use crate::*;
use serde_json::Value;
use std::path::Path;

fn file(name: &str) -> Option<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/reference/spc");
    let Ok(text) = std::fs::read_to_string(folder.join(name)) else {
        eprintln!(
            "SKIPPED: no reference vectors {name} in {}",
            folder.display()
        );
        return None;
    };
    Some(serde_json::from_str(&text).unwrap())
}

fn numbers(value: &Value) -> Vec<f64> {
    value
        .as_array()
        .unwrap()
        .iter()
        .map(|v| v.as_f64().unwrap_or(f64::NAN))
        .collect()
}

fn indices(value: &Value) -> Vec<u32> {
    let indices = value.as_array().unwrap().iter();
    indices
        .map(|v| u32::try_from(v.as_u64().unwrap()).unwrap())
        .collect()
}

fn assert_near(id: &Value, what: &str, computed: f64, expected: &Value) {
    if let Some(expected) = expected.as_f64() {
        let near = (computed - expected).abs() <= 1e-11 * expected.abs().max(1.0);
        assert!(near, "{id}: {what} is {computed}, expected {expected}");
    }
}

/// Lower, centre and upper line of each point.
fn lines_at(lines: &ChartLines, index: usize) -> (f64, f64, f64) {
    match lines {
        ChartLines::Constant {
            lower,
            center,
            upper,
            ..
        } => (*lower, *center, *upper),
        ChartLines::PerPoint {
            lower,
            center,
            upper,
            ..
        } => (lower[index], center[index], upper[index]),
    }
}

fn beyond(panel: &ChartPanel) -> Vec<u32> {
    let signal = panel
        .signals
        .iter()
        .find(|signal| signal.rule == Rule::BeyondThreeSigma);
    signal.map_or(Vec::new(), |signal| signal.ends.to_vec())
}

#[test]
fn piston_rings_agree() {
    let Some(vectors) = file("03_xbar_piston_rings.json") else {
        return;
    };
    let rows = vectors["datasets"]["piston_rings"].as_array().unwrap();
    let values: Vec<f64> = rows.iter().flat_map(numbers).collect();
    for case in vectors["cases"].as_array().unwrap() {
        let (id, input, expected) = (&case["id"], &case["input"], &case["expected"]);
        let spread = match input["chart"].as_str() {
            Some("S") => Spread::StandardDeviation,
            _ => Spread::Range,
        };
        let sigma = match input["sigma_method"].as_str() {
            Some(name) => Some(serde_json::from_value(Value::from(name)).unwrap()),
            None if input["chart"].is_string() => None,
            None => continue,
        };
        let phase = indices(&input["phase1"]);
        let chart = Xbar {
            size: Some(5),
            spread,
            sigma,
            baseline: Some(Baseline {
                start: phase[0],
                end: phase[1],
            }),
            ..Xbar::of(&values)
        };
        let chart = chart.chart().unwrap();
        let fit = &chart.baseline.as_ref().unwrap().fit;
        let panel = if input["chart"].is_string() {
            &chart.panels[1]
        } else {
            &chart.panels[0]
        };
        let (lower, center, upper) = lines_at(&panel.lines, 0);
        assert_near(id, "center", center, &expected["center"]);
        assert_near(id, "sigma", fit.sigma.unwrap(), &expected["sigma"]);
        for (name, computed) in [
            ("xbar_lcl", lower),
            ("xbar_ucl", upper),
            ("lcl", lower),
            ("ucl", upper),
        ] {
            assert_near(id, name, computed, &expected[name]);
        }
        if expected["beyond_limits_index0"].is_array() {
            assert_eq!(
                beyond(&chart.panels[0]),
                indices(&expected["beyond_limits_index0"]),
                "{id}"
            );
        }
        if case["peer"]["std_dev_arg"] == "RMSDF" {
            let chart = Xbar {
                size: Some(5),
                sigma: Some(SubgroupSigma::Rmsdf),
                baseline: Some(Baseline { start: 0, end: 25 }),
                ..Xbar::of(&values)
            };
            let sigma = chart.chart().unwrap().phases[0].fit.sigma.unwrap();
            assert!((sigma - case["peer"]["std_dev"].as_f64().unwrap()).abs() < 1e-12);
        }
    }
}

#[test]
fn attributes_agree() {
    let Some(vectors) = file("04_attributes.json") else {
        return;
    };
    for case in vectors["cases"].as_array().unwrap() {
        let (id, input, expected) = (&case["id"], &case["input"], &case["expected"]);
        let name = id.as_str().unwrap();
        let kind = match name {
            _ if input["chart"] == "np" => AttributeChart::Np,
            _ if name.starts_with("laney") => AttributeChart::LaneyP,
            _ if name.starts_with("c-") => AttributeChart::C,
            _ if name.starts_with("u-") => AttributeChart::U,
            _ => AttributeChart::P,
        };
        let counts = match &input["counts"] {
            Value::Null => numbers(&input["defectives"]),
            counts => numbers(counts),
        };
        let exclude = match &input["exclude_index0"] {
            Value::Null => Vec::new(),
            exclude => indices(exclude),
        };
        let chart = Attributes {
            size: input["size"].as_f64(),
            sizes: input["size"]
                .is_array()
                .then(|| numbers(&input["size"]).into()),
            exclude: exclude.clone().into(),
            ..Attributes::of(kind, &counts)
        };
        let chart = chart.chart().unwrap();
        let panel = &chart.panels[0];
        let at = |name: &str, index: usize| match &expected[name] {
            Value::Array(column) => column[index].clone(),
            other => other.clone(),
        };
        for index in 0..counts.len() {
            let (lower, center, upper) = lines_at(&panel.lines, index);
            assert_near(id, "lcl", lower, &at("lcl", index));
            assert_near(id, "center", center, &at("center", index));
            assert_near(id, "ucl", upper, &at("ucl", index));
        }
        if let Some(z) = chart.phases[0].fit.sigma_z {
            assert_near(id, "sigma_z", z, &expected["sigma_z"]);
        }
        if expected["beyond"].is_array() {
            assert_eq!(beyond(panel), indices(&expected["beyond"]), "{id}");
        }
        if expected["beyond_among_kept"].is_array() {
            let kept: Vec<u32> = beyond(panel)
                .into_iter()
                .filter(|i| !exclude.contains(i))
                .collect();
            assert_eq!(kept, indices(&expected["beyond_among_kept"]), "{id}");
        }
    }
}

#[test]
fn certified_means_and_deviations_agree() {
    let Some(vectors) = file("17_numerics.json") else {
        return;
    };
    for case in vectors["cases"].as_array().unwrap() {
        let data = numbers(&case["input"]["data"]);
        let sigma = Some(SubgroupSigma::Pooled);
        let size = u32::try_from(data.len()).unwrap();
        let chart = Xbar {
            size: Some(size),
            spread: Spread::StandardDeviation,
            sigma,
            ..Xbar::of(&data)
        };
        let fit = chart.chart().unwrap().phases[0].fit.clone();
        let expected = &case["expected"];
        assert_near(&case["id"], "mean", fit.center, &expected["mean"]);
        let sd = expected["sd"].as_f64().unwrap();
        let tolerance = case["tol"]["rel"].as_f64().unwrap();
        assert!(
            (fit.sigma.unwrap() / sd - 1.0).abs() <= tolerance,
            "{}",
            case["id"]
        );
    }
}
