//! The slow, obvious model: every window of every rule, straight from the definitions.
//!
//! It knows nothing of patterns, words or history. At each point it looks back at as many
//! points as the rule speaks of and asks what the rule asks.

use super::scan;
use crate::{Rule, RuleSet, Signal};
use proptest::prelude::*;

/// The members of the pattern that ends at the last of `values`, if there is one.
fn pattern_at_end(values: &[f64], center: f64, sigma: f64, rule: Rule) -> Option<Vec<usize>> {
    let last = values.len() - 1;
    let above = |k: f64| move |x: &f64| *x > center + k * sigma;
    let below = |k: f64| move |x: &f64| *x < center - k * sigma;
    let beyond = |k: f64| move |x: &f64| above(k)(x) || below(k)(x);
    let within = |x: &f64| *x < center + sigma && *x > center - sigma;

    let whole = |length: usize| values.len().checked_sub(length).map(|from| &values[from..]);
    let all = |length: usize, test: &dyn Fn(&f64) -> bool| {
        let yes = whole(length).is_some_and(|window| window.iter().all(test));
        yes.then(|| (values.len() - length..=last).collect::<Vec<_>>())
    };
    let some = |needed: usize, among: usize, test: &dyn Fn(&f64) -> bool| {
        let from = values.len().saturating_sub(among);
        let members: Vec<usize> = (from..=last).filter(|i| test(&values[*i])).collect();
        (members.len() >= needed && members.contains(&last)).then_some(members)
    };
    let steps = |length: usize, test: &dyn Fn(&[f64]) -> bool| {
        let steps: Vec<f64> = whole(length)?.windows(2).map(|w| w[1] - w[0]).collect();
        test(&steps).then(|| (values.len() - length..=last).collect::<Vec<_>>())
    };

    match rule {
        Rule::BeyondThreeSigma => all(1, &beyond(3.0)),
        Rule::NineOnOneSide => all(9, &above(0.0)).or(all(9, &below(0.0))),
        Rule::EightOnOneSide => all(8, &above(0.0)).or(all(8, &below(0.0))),
        Rule::SixTrending => steps(6, &|steps| {
            steps.iter().all(|s| *s > 0.0) || steps.iter().all(|s| *s < 0.0)
        }),
        Rule::FourteenAlternating => steps(14, &|steps| {
            steps
                .windows(2)
                .all(|s| s[0].signum() * s[1].signum() < 0.0)
                && steps.iter().all(|s| *s != 0.0)
        }),
        Rule::TwoOfThreeBeyondTwoSigma => some(2, 3, &above(2.0)).or(some(2, 3, &below(2.0))),
        Rule::FourOfFiveBeyondOneSigma => some(4, 5, &above(1.0)).or(some(4, 5, &below(1.0))),
        Rule::FifteenWithinOneSigma => all(15, &within),
        Rule::EightBeyondOneSigma => all(8, &beyond(1.0)),
    }
}

fn slow_scan(values: &[f64], center: f64, sigma: f64, rules: &[Rule]) -> Vec<Signal> {
    let index = |i: usize| u32::try_from(i).unwrap();
    let mut signals = Vec::new();
    for rule in rules {
        let mut ends = Vec::new();
        let mut is_member = vec![false; values.len()];
        for end in 0..values.len() {
            if let Some(members) = pattern_at_end(&values[..=end], center, sigma, *rule) {
                ends.push(index(end));
                members.iter().for_each(|member| is_member[*member] = true);
            }
        }
        if !ends.is_empty() {
            signals.push(Signal {
                rule: *rule,
                ends: ends.into(),
                members: (0..values.len())
                    .filter(|i| is_member[*i])
                    .map(index)
                    .collect(),
            });
        }
    }
    signals
}

/// Stretches of behaviour that the rules look for, in quarters of a sigma so that ties and
/// points exactly on a line are frequent, joined so that patterns cross every seam.
fn stretches() -> impl Strategy<Value = Vec<f64>> {
    let stretch = (0..6_u8, 1..40_usize, -14..=14_i32).prop_flat_map(|(kind, length, level)| {
        prop::collection::vec(-14..=14_i32, length).prop_map(move |noise| {
            let quarters = noise
                .into_iter()
                .zip(0..)
                .map(move |(noise, i)| match kind {
                    0 => noise,
                    1 => level,
                    2 => level + i,
                    3 => level - i,
                    4 => {
                        level
                            + if i % 2 == 0 {
                                noise.abs()
                            } else {
                                -noise.abs()
                            }
                    }
                    _ => noise.signum() * (level.abs() % 6 + noise.abs() % 3),
                });
            quarters.map(|q| f64::from(q) / 4.0).collect::<Vec<_>>()
        })
    });
    prop::collection::vec(stretch, 0..14).prop_map(|stretches| stretches.concat())
}

fn every_rule() -> Vec<Rule> {
    let mut rules = RuleSet::Nelson.rules().to_vec();
    rules.push(Rule::EightOnOneSide);
    rules
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn words_say_what_windows_say(values in stretches()) {
        let rules = every_rule();
        prop_assert_eq!(scan(&values, 0.0, 1.0, &rules), slow_scan(&values, 0.0, 1.0, &rules));
    }

    #[test]
    fn points_on_a_line_that_is_no_round_number_stay_on_it(
        zones in prop::collection::vec(-4..=4_i32, 0..300),
        center in -1e6..1e6,
        sigma in 0.0..1e3,
    ) {
        let on_line = |zone: &i32| center + f64::from(*zone) * sigma;
        let values: Vec<f64> = zones.iter().map(on_line).collect();
        let rules = every_rule();
        prop_assert_eq!(
            scan(&values, center, sigma, &rules),
            slow_scan(&values, center, sigma, &rules)
        );
    }

    #[test]
    fn noise_is_read_alike(values in prop::collection::vec(-4.0..4.0, 0..500)) {
        let rules = every_rule();
        prop_assert_eq!(scan(&values, 0.1, 1.1, &rules), slow_scan(&values, 0.1, 1.1, &rules));
    }
}

#[test]
fn the_stretches_make_every_rule_fire() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut fired = vec![0; every_rule().len()];
    for _ in 0..200 {
        let values = stretches().new_tree(&mut runner).unwrap().current();
        let signals = scan(&values, 0.0, 1.0, &every_rule());
        for (count, rule) in fired.iter_mut().zip(every_rule()) {
            *count += i32::from(signals.iter().any(|signal| signal.rule == rule));
        }
    }
    assert!(fired.iter().all(|count| *count > 20), "{fired:?}");
}
