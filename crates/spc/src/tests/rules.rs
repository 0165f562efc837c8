//! Each rule at its edge, on a chart with centre 0 and sigma 1.

use crate::{Individuals, KnownLimits, Rule, RuleSet};

/// Where `rule` ends and what makes the pattern; empty when it did not fire.
fn fired(rules: RuleSet, rule: Rule, values: &[f64]) -> (Vec<u32>, Vec<u32>) {
    let request = Individuals {
        rules,
        limits: Some(KnownLimits {
            center: 0.0,
            sigma: 1.0,
        }),
        ..Individuals::of(values)
    };
    let signals = request.chart().unwrap().signals;
    match signals.iter().find(|signal| signal.rule == rule) {
        Some(signal) => (signal.ends.to_vec(), signal.members.to_vec()),
        None => (Vec::new(), Vec::new()),
    }
}

fn ends(rule: Rule, values: &[f64]) -> Vec<u32> {
    fired(RuleSet::Nelson, rule, values).0
}

fn members(rule: Rule, values: &[f64]) -> Vec<u32> {
    fired(RuleSet::Nelson, rule, values).1
}

const NONE: [u32; 0] = [];

#[test]
fn a_point_on_the_limit_is_in_control() {
    let just_beyond = 3.0_f64.next_up();
    let values = [0.0, 3.0, just_beyond, -3.0, -just_beyond];
    assert_eq!(ends(Rule::BeyondThreeSigma, &values), [2, 4]);
}

#[test]
fn nine_on_one_side_signals_at_every_point_of_a_longer_run() {
    let mut values = [0.3, 0.1, 0.2].repeat(4);
    assert_eq!(ends(Rule::NineOnOneSide, &values), [8, 9, 10, 11]);
    assert_eq!(members(Rule::NineOnOneSide, &values).len(), 12);
    assert_eq!(ends(Rule::NineOnOneSide, &values[..8]), NONE);
    values[8] = 0.0;
    assert_eq!(ends(Rule::NineOnOneSide, &values), NONE);
}

#[test]
fn western_electric_is_content_with_eight_on_one_side() {
    let values = [-0.3, -0.1, -0.2, -0.4].repeat(2);
    let (ends, members) = fired(RuleSet::WesternElectric, Rule::EightOnOneSide, &values);
    assert_eq!((ends, members), (vec![7], (0..8).collect()));
}

#[test]
fn six_trending_are_points_and_a_tie_ends_them() {
    let rising = [-0.5, -0.3, -0.1, 0.2, 0.4, 0.6];
    assert_eq!(ends(Rule::SixTrending, &rising), [5]);
    assert_eq!(members(Rule::SixTrending, &rising), [0, 1, 2, 3, 4, 5]);
    assert_eq!(ends(Rule::SixTrending, &rising[1..]), NONE);
    let with_a_tie = [-0.5, -0.3, -0.1, -0.1, 0.2, 0.4, 0.6];
    assert_eq!(ends(Rule::SixTrending, &with_a_tie), NONE);
}

#[test]
fn a_peak_belongs_to_the_rise_and_to_the_fall() {
    let values = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0];
    assert_eq!(ends(Rule::SixTrending, &values), [5, 10]);
}

#[test]
fn fourteen_alternating_are_points_and_a_tie_ends_them() {
    let mut values = [0.5, -0.5].repeat(7);
    assert_eq!(ends(Rule::FourteenAlternating, &values), [13]);
    assert_eq!(members(Rule::FourteenAlternating, &values).len(), 14);
    assert_eq!(ends(Rule::FourteenAlternating, &values[1..]), NONE);
    values[7] = 0.5;
    assert_eq!(ends(Rule::FourteenAlternating, &values), NONE);
}

#[test]
fn two_of_three_fires_on_the_first_two_points() {
    assert_eq!(ends(Rule::TwoOfThreeBeyondTwoSigma, &[2.4, 2.2, 0.0]), [1]);
    assert_eq!(
        ends(Rule::TwoOfThreeBeyondTwoSigma, &[2.4, -2.2, 0.0]),
        NONE
    );
    assert_eq!(ends(Rule::TwoOfThreeBeyondTwoSigma, &[2.4, 2.0]), NONE);
}

#[test]
fn two_of_three_marks_only_the_points_beyond() {
    let values = [0.0, -2.5, 0.5, -2.1, 0.0];
    assert_eq!(ends(Rule::TwoOfThreeBeyondTwoSigma, &values), [3]);
    assert_eq!(members(Rule::TwoOfThreeBeyondTwoSigma, &values), [1, 3]);
}

#[test]
fn two_of_three_needs_the_current_point() {
    let values = [2.5, 2.4, 0.0];
    assert_eq!(ends(Rule::TwoOfThreeBeyondTwoSigma, &values), [1]);
}

#[test]
fn four_of_five_may_miss_one() {
    let values = [1.1, 1.2, 0.0, 1.3, 1.4, 1.0, 0.5];
    assert_eq!(ends(Rule::FourOfFiveBeyondOneSigma, &values), [4]);
    assert_eq!(
        members(Rule::FourOfFiveBeyondOneSigma, &values),
        [0, 1, 3, 4]
    );
    assert_eq!(
        ends(Rule::FourOfFiveBeyondOneSigma, &[-1.1, -1.2, -1.3, -1.4]),
        [3]
    );
}

#[test]
fn fifteen_within_one_sigma_are_strictly_within() {
    let mut values = [0.9, -0.9, 0.0].repeat(5);
    assert_eq!(ends(Rule::FifteenWithinOneSigma, &values), [14]);
    values[7] = 1.0;
    assert_eq!(ends(Rule::FifteenWithinOneSigma, &values), NONE);
}

#[test]
fn eight_beyond_one_sigma_may_lie_on_one_side_or_both() {
    assert_eq!(ends(Rule::EightBeyondOneSigma, &[1.1, -1.1].repeat(4)), [7]);
    assert_eq!(ends(Rule::EightBeyondOneSigma, &[1.1; 8]), [7]);
    assert_eq!(ends(Rule::EightBeyondOneSigma, &[1.0; 8]), NONE);
}

#[test]
fn limits_only_reports_nothing_else() {
    let values = [2.5; 40];
    assert_eq!(
        fired(RuleSet::LimitsOnly, Rule::NineOnOneSide, &values),
        (vec![], vec![])
    );
}
