//! A stream reads as the finished series does.

use super::*;
use crate::scan::model::{any_rules, with_gaps};
use crate::scan::{Reading, Segment};
use crate::{MonitorValues, Rule, Signal};
use proptest::prelude::*;

fn limits() -> FrozenLimits {
    FrozenLimits {
        lower: Some(-2.5),
        upper: Some(3.5),
        ..FrozenLimits::new(0.0, 1.0)
    }
}

fn pushed(monitor: &mut Monitor, values: &[f64], rules: &Rules) -> Vec<Signal> {
    let mut found: Vec<(Vec<u32>, Vec<u32>)> = vec![Default::default(); rules.specs().count()];
    for value in values {
        let place = monitor.count();
        let fired = monitor.push(*value);
        for (rule, (ends, members)) in found.iter_mut().enumerate() {
            if fired.has(rule) {
                ends.push(place);
                members.extend(monitor.members(rule));
            }
        }
    }
    let signals = rules
        .specs()
        .zip(found)
        .filter(|(_, (ends, _))| !ends.is_empty());
    signals
        .map(|(spec, (ends, mut members))| {
            members.sort_unstable();
            members.dedup();
            Signal {
                rule: spec.name.clone(),
                ends: ends.into(),
                members: members.into(),
                episodes: None,
            }
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_stream_gives_the_signals_of_the_series(
        rules in prop_oneof![any_rules(), Just(Rules::new(RuleSet::Nelson, &[]).unwrap())],
        values in with_gaps(),
        resets in any::<bool>(),
        skip_missing in any::<bool>(),
        stop in 0..300_usize,
    ) {
        let after_signal = if resets { AfterSignal::Reset } else { AfterSignal::Overlap };
        let lines = Lines::new(0.0, 1.0).limited(-2.5, 3.5);
        let reading = Reading { after_signal, skip_missing, ..Reading::new(&rules) };
        let series = reading.read(&[Segment { values: &values, lines }]);
        let fresh = Monitor::new(&limits()).unwrap().reading(&rules)
            .with(after_signal, skip_missing, ZoneWidth::Sigma);
        prop_assert_eq!(&pushed(&mut fresh.clone(), &values, &rules), &series);

        // The same, stopped, written down and taken up again elsewhere.
        let (first, second) = values.split_at(stop.min(values.len()));
        let mut before = fresh.clone();
        let mut ends: Vec<Vec<u32>> = Vec::new();
        for signals in [pushed(&mut before, first, &rules), {
            let text = serde_json::to_string(&before.snapshot()).unwrap();
            let mut after = fresh.clone();
            after.restore(&serde_json::from_str(&text).unwrap()).unwrap();
            pushed(&mut after, second, &rules)
        }] {
            for spec in rules.specs() {
                let found = signals.iter().find(|signal| signal.rule == spec.name);
                ends.push(found.map_or(Vec::new(), |signal| signal.ends.to_vec()));
            }
        }
        let (earlier, later) = ends.split_at(rules.specs().count());
        for (spec, (earlier, later)) in rules.specs().zip(earlier.iter().zip(later)) {
            let whole = series.iter().find(|signal| signal.rule == spec.name);
            let whole = whole.map_or(Vec::new(), |signal| signal.ends.to_vec());
            prop_assert_eq!([earlier.clone(), later.clone()].concat(), whole);
        }
    }
}

#[test]
fn calls_carry_the_state_along() {
    let limits = FrozenLimits::new(0.0, 1.0);
    let values = [0.5; 12];
    let mut state = None;
    let mut ends = Vec::new();
    for call in values.chunks(5) {
        let answer = MonitorValues {
            rules: RuleSet::Nelson,
            state,
            ..MonitorValues::of(&limits, call)
        };
        let answer = answer.monitor().unwrap();
        for signal in answer
            .signals
            .iter()
            .filter(|s| s.rule == Rule::NineOnOneSide)
        {
            ends.extend(signal.ends.iter().copied());
            assert_eq!(signal.members[0], signal.ends[0] - 8);
        }
        state = Some(answer.state);
    }
    assert_eq!(ends, [8, 9, 10, 11]);
}

#[test]
fn a_state_of_other_rules_is_refused() {
    let limits = FrozenLimits::new(0.0, 1.0);
    let first = MonitorValues::of(&limits, &[1.0]).monitor().unwrap();
    let next = MonitorValues {
        rules: RuleSet::Nelson,
        state: Some(first.state),
        ..MonitorValues::of(&limits, &[1.0])
    };
    assert!(matches!(
        next.monitor(),
        Err(SpcError::BadSetting { field: "state", .. })
    ));
}

#[test]
fn limits_that_are_no_numbers_are_refused() {
    let good = FrozenLimits::new(0.0, 1.0);
    for bad in [
        FrozenLimits::new(f64::NAN, 1.0),
        FrozenLimits::new(0.0, -1.0),
        FrozenLimits {
            multiple: 0.0,
            ..good.clone()
        },
        FrozenLimits {
            lower: Some(1.0),
            ..good.clone()
        },
        FrozenLimits {
            upper: Some(f64::INFINITY),
            ..good.clone()
        },
        FrozenLimits::new(f64::MAX, f64::MAX),
    ] {
        assert!(Monitor::new(&bad).is_err(), "{bad:?}");
    }
    assert!(Monitor::new(&good).is_ok());
}

#[test]
fn infinite_values_are_refused_where_they_stand() {
    let limits = FrozenLimits::new(0.0, 1.0);
    let answer = MonitorValues::of(&limits, &[0.0, f64::INFINITY]).monitor();
    assert!(matches!(answer, Err(SpcError::NotFinite { index: 1, .. })));
}
