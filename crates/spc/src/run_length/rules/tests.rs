//! Run lengths of rules against published and simulated figures.

use super::simulation::simulate;
use super::*;
use crate::{RuleSide, RuleTest, tests::vectors::cases};
use lineside_kernel::Unwatched;

fn own(test: RuleTest) -> RuleSpec {
    RuleSpec {
        name: RuleName::new("own").unwrap(),
        test,
    }
}

fn of_rules(rules: &[crate::Rule], shifts: &[f64]) -> Vec<f64> {
    let question = RuleSetRunLength {
        rules: RuleSet::OwnOnly,
        own_rules: rules.iter().map(|rule| rule.spec()).collect(),
        shifts: shifts.to_vec(),
        per_rule: false,
        ..Default::default()
    };
    let answer = question.run_lengths(&Unwatched).unwrap();
    let lengths = answer.run_lengths.iter();
    lengths
        .inspect(|length| assert_eq!(length.method, RuleRunLengthMethod::MarkovChain))
        .map(|length| length.arl.unwrap())
        .collect()
}

#[test]
fn the_chains_of_champ_and_woodall_agree() {
    for case in cases("09_arl.json") {
        let Some(numbers) = case["input"]["western_electric_rules"].as_array() else {
            continue;
        };
        let western = RuleSet::WesternElectric.rules();
        let rules: Vec<crate::Rule> = numbers
            .iter()
            .map(|number| western[number.as_str().unwrap().parse::<usize>().unwrap() - 1])
            .collect();
        let column = |value: &serde_json::Value| -> Vec<f64> {
            value
                .as_array()
                .unwrap()
                .iter()
                .map(|v| v.as_f64().unwrap())
                .collect()
        };
        let shifts = column(&case["input"]["shifts_in_sigma_of_statistic"]);
        let expected = column(&case["expected"]["arl"]);
        for (arl, expected) in of_rules(&rules, &shifts).iter().zip(expected) {
            assert!((arl / expected - 1.0).abs() < 1e-9, "{}: {arl}", case["id"]);
        }
    }
}

#[test]
fn published_figures_of_nelsons_zone_tests_agree() {
    use crate::Rule::*;
    let first_two = [BeyondThreeSigma, NineOnOneSide];
    let four = [
        &first_two[..],
        &[TwoOfThreeBeyondTwoSigma, FourOfFiveBeyondOneSigma],
    ]
    .concat();
    let six = [&four[..], &[FifteenWithinOneSigma, EightBeyondOneSigma]].concat();
    for (rules, expected) in [(&first_two[..], 216.70), (&four, 109.05), (&six, 98.18)] {
        let arl = of_rules(rules, &[0.0])[0];
        assert!((arl - expected).abs() < 0.005, "{arl} for {expected}");
    }
    assert!((of_rules(&[EightBeyondOneSigma], &[0.0])[0] - 14251.0).abs() < 1.0);
}

#[test]
fn a_run_of_any_length_has_its_closed_form() {
    // Waiting for k successes in a row of chance p takes (1 - p^k) / ((1 - p) p^k) trials.
    for length in [1, 2, 5, 20, 40] {
        let test = RuleTest::beyond(Some(0.0), length, length, RuleSide::Above);
        let question = RuleSetRunLength {
            rules: RuleSet::OwnOnly,
            own_rules: vec![own(test)],
            ..Default::default()
        };
        let answer = question.run_lengths(&Unwatched).unwrap();
        let p = 0.5_f64.powi(i32::try_from(length).unwrap());
        let expected = (1.0 - p) / (0.5 * p);
        let arl = answer.run_lengths[0].arl.unwrap();
        assert!(
            (arl / expected - 1.0).abs() < 1e-10,
            "{length}: {arl} for {expected}"
        );
    }
}

#[test]
fn simulation_and_chain_agree() {
    let switches = |whole_window, lingers, side| RuleTest::Beyond {
        zone: Some(1.0),
        needed: 3,
        among: Some(5),
        side,
        on_line: crate::OnLine::Breaks,
        whole_window,
        lingers,
    };
    for test in [
        switches(true, false, RuleSide::Same),
        switches(false, true, RuleSide::Either),
        switches(true, true, RuleSide::Both),
        RuleTest::Within {
            zone: 1.5,
            length: 12,
            on_line: crate::OnLine::Breaks,
            both_sides: true,
        },
    ] {
        let rules = Rules::new(RuleSet::LimitsOnly, &[own(test)]).unwrap();
        let exact = RuleChain::of(rules.named(), 3.0)
            .unwrap()
            .average(0.5)
            .unwrap();
        let found = simulate(rules.named(), 3.0, 0.5, 20_000, 7, &Unwatched)
            .unwrap()
            .unwrap();
        let off = (found.average - exact).abs() / found.standard_error;
        assert!(off < 4.0, "{test:?}: {exact}, simulated {found:?}");
    }
}

#[test]
fn nelsons_eight_rules_cost_what_long_simulations_say() {
    let question = RuleSetRunLength {
        rules: RuleSet::Nelson,
        shifts: vec![0.0, 1.0],
        simulations: 10_000,
        per_rule: false,
        ..Default::default()
    };
    let answer = question.run_lengths(&Unwatched).unwrap();
    for (length, expected) in answer.run_lengths.iter().zip([73.47, 9.636]) {
        assert_eq!(length.method, RuleRunLengthMethod::Simulation);
        let (arl, error) = (length.arl.unwrap(), length.error.unwrap());
        assert!(
            (arl - expected).abs() < 4.0 * error + 0.1,
            "{arl} +- {error}"
        );
    }
    assert_eq!(question.run_lengths(&Unwatched).unwrap(), answer);
}

#[test]
fn a_rule_that_cannot_fire_has_no_run_length() {
    let test = RuleTest::Within {
        zone: 0.0,
        length: 5,
        on_line: crate::OnLine::Breaks,
        both_sides: false,
    };
    let question = RuleSetRunLength {
        rules: RuleSet::OwnOnly,
        own_rules: vec![own(test)],
        ..Default::default()
    };
    assert_eq!(
        question.run_lengths(&Unwatched).unwrap().run_lengths[0].arl,
        None
    );
}

#[test]
fn questions_out_of_range_are_refused() {
    for question in [
        RuleSetRunLength {
            limit: f64::NAN,
            ..Default::default()
        },
        RuleSetRunLength {
            shifts: vec![f64::INFINITY],
            ..Default::default()
        },
        RuleSetRunLength {
            simulations: 3,
            ..Default::default()
        },
        RuleSetRunLength {
            rules: RuleSet::OwnOnly,
            ..Default::default()
        },
    ] {
        assert!(question.run_lengths(&Unwatched).is_err(), "{question:?}");
    }
}
