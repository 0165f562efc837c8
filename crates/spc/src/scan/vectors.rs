//! The reading of points against the reference vectors of the project, where they are at hand.

use super::{Lines, Reading, Segment};
use crate::tests::vectors::cases;
use crate::*;
use serde_json::{Value, json};

fn column(value: &Value) -> Vec<f64> {
    let numbers = value.as_array().unwrap().iter();
    numbers.map(|v| v.as_f64().unwrap_or(f64::NAN)).collect()
}

fn ends(
    reading: &Reading,
    phases: &[&[f64]],
    center: f64,
    sigma: f64,
) -> Vec<(RuleName, Vec<u32>)> {
    let lines = Lines::new(center, sigma);
    let segments: Vec<Segment> = phases
        .iter()
        .map(|values| Segment { values, lines })
        .collect();
    let signals = reading.read(&segments);
    let found = |spec: &RuleSpec| {
        let signal = signals.iter().find(|signal| signal.rule == spec.name);
        signal.map_or(Vec::new(), |signal| signal.ends.to_vec())
    };
    reading
        .rules
        .specs()
        .map(|spec| (spec.name.clone(), found(spec)))
        .collect()
}

/// Nelson's rule of that number, changed as the vector says.
fn changed(option: &str) -> RuleTest {
    let (option, number) = option.split_once('.').unwrap_or((option, ""));
    let mut test = match number {
        "3" => Rule::SixTrending,
        "4" => Rule::FourteenAlternating,
        "5" => Rule::TwoOfThreeBeyondTwoSigma,
        "6" => Rule::FourOfFiveBeyondOneSigma,
        _ if option == "rule7_inclusive" => Rule::FifteenWithinOneSigma,
        _ => Rule::EightBeyondOneSigma,
    }
    .spec()
    .test;
    match &mut test {
        RuleTest::Trend { counts, .. } | RuleTest::Alternating { counts, .. } => {
            *counts = TrendCount::Increments;
        }
        RuleTest::Beyond { side, .. } if option == "rule8_both_sides" => *side = RuleSide::Both,
        RuleTest::Beyond { whole_window, .. } => *whole_window = true,
        RuleTest::Within { on_line, .. } => *on_line = OnLine::Counts,
    }
    test
}

#[test]
fn other_programs_options_agree() {
    for case in cases("05_rules_edge_cases.json") {
        let Some(alternates) = case["alternates"].as_object() else {
            continue;
        };
        let values = column(&case["input"]["z"]);
        for (option, expected) in alternates {
            let spec = RuleSpec {
                name: RuleName::new("own").unwrap(),
                test: changed(option),
            };
            let rules = Rules::new(RuleSet::OwnOnly, &[spec]).unwrap();
            let found = ends(&Reading::new(&rules), &[&values], 0.0, 1.0);
            assert_eq!(&json!(found[0].1), expected, "{}: {option}", case["id"]);
        }
    }
}

#[test]
fn the_set_of_jasp_flags_what_jasp_flags() {
    for case in cases("06_rules_minitab_via_jasp.json") {
        let flags = &case["expected"]["flag_points_1based"];
        if !flags.is_object() {
            continue;
        }
        let values = column(&case["input"]["data"]);
        let request = Individuals {
            rules: RuleSet::Jasp,
            ..Individuals::of(&values)
        };
        let signals = request.chart().unwrap().signals;
        for (name, rule) in [
            ("test1_beyond", Rule::BeyondThreeSigma),
            ("test2_same_side_k7", Rule::SevenOnOneSide),
            ("test3_trend_k7", Rule::EightTrending),
            ("2of3", Rule::TwoOfThreeBeyondTwoSigma),
            ("within15", Rule::FifteenWithinOneSigma),
            ("outside8", Rule::EightBeyondOneSigma),
            ("4of5", Rule::FourOfFiveBeyondOneSigma),
            ("alt14", Rule::FifteenAlternating),
        ] {
            let signal = signals.iter().find(|signal| signal.rule == rule);
            let points: Vec<u32> =
                signal.map_or(Vec::new(), |s| s.ends.iter().map(|end| end + 1).collect());
            assert_eq!(json!(points), flags[name], "{name}");
        }
    }
}

#[test]
fn missing_values_and_phases_agree() {
    let rules = Rules::new(RuleSet::Nelson, &[]).unwrap();
    for case in cases("18_missing_and_phases.json") {
        let Value::Array(expected) = &case["expected"]["rule2_end"] else {
            continue;
        };
        let values = column(&case["input"]["z"]);
        let reading = Reading {
            skip_missing: case["input"]["missing"] == "skip",
            ..Reading::new(&rules)
        };
        let seam = case["input"]["phase"].as_array().map_or(0, |phases| {
            phases.iter().filter(|phase| **phase == 0).count()
        });
        let (first, second) = values.split_at(seam);
        let found = ends(&reading, &[first, second], 0.0, 1.0);
        assert_eq!(&json!(found[1].1), &json!(expected), "{}", case["id"]);
    }
}

#[test]
fn episodes_are_what_happened_however_many_windows_saw_it() {
    let rules = Rules::new(RuleSet::Nelson, &[]).unwrap();
    let reading = Reading {
        with_episodes: true,
        ..Reading::new(&rules)
    };
    let mut values = [0.5, 0.7].repeat(9);
    values.extend([-0.5; 3]);
    values.extend([0.5, 0.6].repeat(5));
    let segment = Segment {
        values: &values,
        lines: Lines::new(0.0, 1.0),
    };
    let signals = reading.read(&[segment, segment]);
    let run = signals
        .iter()
        .find(|signal| signal.rule == Rule::NineOnOneSide)
        .unwrap();
    let episodes: Vec<_> = run
        .episodes
        .iter()
        .flatten()
        .map(|e| (e.first, e.noticed, e.last))
        .collect();
    // The last run of one phase and the first of the next are not joined.
    assert_eq!(
        episodes,
        [(0, 8, 17), (21, 29, 30), (31, 39, 48), (52, 60, 61)]
    );
}

#[test]
fn after_a_reset_a_run_counts_from_the_next_point() {
    let rules = Rules::new(RuleSet::Nelson, &[]).unwrap();
    let reading = Reading {
        after_signal: AfterSignal::Reset,
        ..Reading::new(&rules)
    };
    let found = ends(&reading, &[&[0.5; 20]], 0.0, 1.0);
    assert_eq!(found[1].1, [8, 17]);
}
