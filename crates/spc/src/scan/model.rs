//! The slow, obvious model: every window of every rule, straight from the definitions.
//!
//! It knows nothing of patterns, words or history. At each point it looks back at as many
//! points as the rule speaks of and asks what the rule asks.

use super::{Along, Lines, Reading, Segment};
use crate::*;
use proptest::prelude::*;

/// A point that is there: where it stands, its value, and its lines.
#[derive(Clone, Copy)]
struct Point<'a> {
    place: u32,
    x: f64,
    index: usize,
    lines: Lines<'a>,
}

impl Point<'_> {
    fn center(&self) -> f64 {
        self.lines.center.at(self.index)
    }
    fn upper(&self, zone: Option<f64>) -> f64 {
        match (zone, self.lines.limits) {
            (None, Some((_, upper))) => upper.at(self.index),
            _ => self.center() + zone.unwrap_or(3.0) * self.lines.above.at(self.index),
        }
    }
    fn lower(&self, zone: Option<f64>) -> f64 {
        match (zone, self.lines.limits) {
            (None, Some((lower, _))) => lower.at(self.index),
            _ => self.center() - zone.unwrap_or(3.0) * self.lines.below.at(self.index),
        }
    }
}

type Test<'t> = &'t dyn Fn(&Point) -> bool;

/// The members of the pattern that ends at the last of `points`, if there is one.
fn pattern_at_end(points: &[Point], test: RuleTest) -> Option<Vec<u32>> {
    match test {
        RuleTest::Beyond {
            zone,
            needed,
            among,
            side,
            on_line,
            whole_window,
            lingers,
        } => {
            let counts = on_line == OnLine::Counts;
            let is_above = |p: &Point| p.x > p.upper(zone) || counts && p.x == p.upper(zone);
            let is_below = |p: &Point| p.x < p.lower(zone) || counts && p.x == p.lower(zone);
            let is_beyond = |p: &Point| is_above(p) || is_below(p);
            let on_upper = |p: &Point| p.x == p.upper(zone);
            let on_lower = |p: &Point| p.x == p.lower(zone);
            let on_either = |p: &Point| on_upper(p) || on_lower(p);
            let find = |is_met: Test, is_on: Test| {
                let kept: Vec<&Point> = points
                    .iter()
                    .filter(|p| on_line != OnLine::Skips || !is_on(p))
                    .collect();
                if kept.last()?.place != points.last()?.place {
                    return None;
                }
                let among = among.unwrap_or(needed) as usize;
                let window = &kept[kept.len().saturating_sub(among)..];
                let met: Vec<&&Point> = window.iter().filter(|p| is_met(p)).collect();
                let both =
                    met.iter().any(|p| p.x > p.center()) && met.iter().any(|p| p.x < p.center());
                let fires = met.len() >= needed as usize
                    && (lingers || is_met(window.last()?))
                    && (!whole_window || window.len() == among)
                    && (side != RuleSide::Both || both);
                fires.then(|| met.iter().map(|p| p.place).collect::<Vec<_>>())
            };
            match side {
                RuleSide::Above => find(&is_above, &on_upper),
                RuleSide::Below => find(&is_below, &on_lower),
                RuleSide::Either | RuleSide::Both => find(&is_beyond, &on_either),
                RuleSide::Same => match (find(&is_above, &on_upper), find(&is_below, &on_lower)) {
                    (Some(above), Some(below)) => Some([above, below].concat()),
                    (above, below) => above.or(below),
                },
            }
        }
        RuleTest::Within {
            zone,
            length,
            on_line,
            both_sides,
        } => {
            let zone = Some(zone);
            let is_on = |p: &&Point| p.x == p.upper(zone) || p.x == p.lower(zone);
            let is_met = |p: &&&Point| {
                p.x < p.upper(zone) && p.x > p.lower(zone) || on_line == OnLine::Counts && is_on(p)
            };
            let kept: Vec<&Point> = points
                .iter()
                .filter(|p| on_line != OnLine::Skips || !is_on(p))
                .collect();
            if kept.last()?.place != points.last()?.place {
                return None;
            }
            let window = &kept[kept.len().checked_sub(length as usize)?..];
            let fires = window.iter().all(|p| is_met(&p))
                && (!both_sides
                    || window.iter().any(|p| p.x > p.center())
                        && window.iter().any(|p| p.x < p.center()));
            fires.then(|| window.iter().map(|p| p.place).collect())
        }
        RuleTest::Trend {
            length,
            counts,
            ties,
        } => {
            let (window, steps) = steps(points, length, counts, ties)?;
            let tie = ties == OnLine::Counts;
            let up = steps.iter().all(|s| *s > 0.0 || tie && *s == 0.0);
            let down = steps.iter().all(|s| *s < 0.0 || tie && *s == 0.0);
            (up || down).then_some(window)
        }
        RuleTest::Alternating {
            length,
            counts,
            ties,
        } => {
            let (window, steps) = steps(points, length, counts, ties)?;
            let tie = ties == OnLine::Counts;
            let turns = |s: &[f64]| {
                s[0] > 0.0 && s[1] < 0.0
                    || s[0] < 0.0 && s[1] > 0.0
                    || tie && (s[0] == 0.0 || s[1] == 0.0)
            };
            steps.windows(2).all(turns).then_some(window)
        }
    }
}

/// The places of the last points, and the steps between them.
fn steps(
    points: &[Point],
    length: u32,
    counts: TrendCount,
    ties: OnLine,
) -> Option<(Vec<u32>, Vec<f64>)> {
    let mut kept: Vec<&Point> = Vec::new();
    for point in points {
        let tied = kept.last().is_some_and(|last| last.x == point.x);
        if !(tied && ties == OnLine::Skips) {
            kept.push(point);
        }
    }
    if kept.last()?.place != points.last()?.place {
        return None;
    }
    let length = length as usize + usize::from(counts == TrendCount::Increments);
    let window = &kept[kept.len().checked_sub(length)?..];
    let difference = |w: &[&Point]| match w[1].x.partial_cmp(&w[0].x) {
        Some(std::cmp::Ordering::Greater) => 1.0,
        Some(std::cmp::Ordering::Less) => -1.0,
        _ => 0.0,
    };
    let steps = window.windows(2).map(difference).collect();
    Some((window.iter().map(|p| p.place).collect(), steps))
}

pub(crate) fn slow_read(reading: &Reading, segments: &[Segment]) -> Vec<Signal> {
    let specs: Vec<&RuleSpec> = reading.rules.specs().collect();
    let mut ends = vec![Vec::new(); specs.len()];
    let mut members = vec![std::collections::BTreeSet::new(); specs.len()];
    let mut place = 0;
    for segment in segments {
        let mut points: Vec<Point> = Vec::new();
        for (index, x) in segment.values.iter().enumerate() {
            if x.is_nan() {
                if !reading.skip_missing {
                    points.clear();
                }
                place += 1;
                continue;
            }
            points.push(Point {
                place,
                x: *x,
                index,
                lines: segment.lines,
            });
            // Windows of the rules under test are short; what is far back is looked at for ties.
            let mut fired = false;
            for (number, spec) in specs.iter().enumerate() {
                if let Some(found) = pattern_at_end(&points, spec.test) {
                    fired = true;
                    ends[number].push(place);
                    members[number].extend(found);
                }
            }
            if fired && reading.after_signal == AfterSignal::Reset {
                points.clear();
            }
            place += 1;
        }
    }
    let signals = specs.iter().zip(ends).zip(members);
    signals
        .filter(|((_, ends), _)| !ends.is_empty())
        .map(|((spec, ends), members)| Signal {
            rule: spec.name.clone(),
            ends: ends.into(),
            members: members.into_iter().collect(),
            episodes: None,
        })
        .collect()
}

/// Stretches of behaviour that the rules look for, in quarters of a sigma so that ties and
/// points exactly on a line are frequent, joined so that patterns cross every seam.
pub(crate) fn stretches() -> impl Strategy<Value = Vec<f64>> {
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
    prop::collection::vec(stretch, 0..10).prop_map(|stretches| stretches.concat())
}

/// The same with missing values.
pub(crate) fn with_gaps() -> impl Strategy<Value = Vec<f64>> {
    (stretches(), prop::collection::vec(0..400_usize, 0..12)).prop_map(|(mut values, gaps)| {
        for gap in gaps {
            if let Some(value) = values.get_mut(gap) {
                *value = f64::NAN;
            }
        }
        values
    })
}

fn every_rule() -> Vec<RuleSpec> {
    Rule::ALL.iter().map(|rule| rule.spec()).collect()
}

fn rules(specs: &[RuleSpec]) -> Rules {
    Rules::new(RuleSet::OwnOnly, specs).unwrap()
}

fn on_line() -> impl Strategy<Value = OnLine> {
    prop::sample::select(vec![OnLine::Breaks, OnLine::Counts, OnLine::Skips])
}

/// Any rule that can be stated, mostly short ones, which fire.
fn any_test() -> impl Strategy<Value = RuleTest> {
    let counts = prop::sample::select(vec![TrendCount::Points, TrendCount::Increments]);
    let side = prop::sample::select(vec![
        RuleSide::Same,
        RuleSide::Either,
        RuleSide::Both,
        RuleSide::Above,
        RuleSide::Below,
    ]);
    let length = prop_oneof![4 => 2..10_u32, 1 => 10..63_u32];
    let zone = prop::option::of((0..5_u32).prop_map(|z| f64::from(z) / 2.0));
    let switches = (any::<bool>(), any::<bool>());
    prop_oneof![
        (zone, length.clone(), 0..6_u32, side, on_line(), switches).prop_map(
            |(zone, needed, slack, side, on_line, (whole_window, lingers))| RuleTest::Beyond {
                zone,
                needed,
                among: Some((needed + slack).min(64)),
                side,
                on_line,
                whole_window,
                lingers,
            }
        ),
        (length.clone(), on_line(), any::<bool>()).prop_map(|(length, on_line, both_sides)| {
            RuleTest::Within {
                zone: 1.0,
                length,
                on_line,
                both_sides,
            }
        }),
        (length.clone(), counts.clone(), on_line()).prop_map(|(length, counts, ties)| {
            RuleTest::Trend {
                length,
                counts,
                ties,
            }
        }),
        (length, counts, on_line()).prop_map(|(length, counts, ties)| RuleTest::Alternating {
            length: length + 1,
            counts,
            ties,
        }),
    ]
}

pub(crate) fn any_rules() -> impl Strategy<Value = Rules> {
    prop::collection::vec(any_test(), 1..5).prop_map(|tests| {
        let named = tests.into_iter().enumerate().map(|(i, test)| RuleSpec {
            name: RuleName::new(format!("rule_{i}")).unwrap(),
            test,
        });
        rules(&named.collect::<Vec<_>>())
    })
}

fn read_as_one(rules: &Rules, values: &[f64], center: f64, sigma: f64) -> [Vec<Signal>; 2] {
    let segments = [Segment {
        values,
        lines: Lines::new(center, sigma),
    }];
    let reading = Reading::new(rules);
    [reading.read(&segments), slow_read(&reading, &segments)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn words_say_what_windows_say(values in with_gaps()) {
        let [fast, slow] = read_as_one(&rules(&every_rule()), &values, 0.0, 1.0);
        prop_assert_eq!(fast, slow);
    }

    #[test]
    fn any_rule_reads_as_it_is_stated(
        rules in any_rules(),
        values in with_gaps(),
        skip_missing in any::<bool>(),
        resets in any::<bool>(),
        seam in 0..200_usize,
    ) {
        let (first, second) = values.split_at(seam.min(values.len()));
        let lines = Lines::new(0.0, 1.0).limited(-2.5, 3.5);
        let segments = [first, second].map(|values| Segment { values, lines });
        let after_signal = if resets { AfterSignal::Reset } else { AfterSignal::Overlap };
        let reading = Reading { after_signal, skip_missing, ..Reading::new(&rules) };
        prop_assert_eq!(reading.read(&segments), slow_read(&reading, &segments));
    }

    #[test]
    fn lines_that_vary_are_read_point_by_point(
        values in with_gaps(),
        rules in prop_oneof![any_rules(), Just(rules(&every_rule()))],
        skip_missing in any::<bool>(),
        shifts in prop::collection::vec((-2..=2_i32, 1..=4_i32, 1..=4_i32), 400),
    ) {
        let column = |pick: &dyn Fn(&(i32, i32, i32)) -> i32| -> Vec<f64> {
            shifts.iter().cycle().take(values.len()).map(|s| f64::from(pick(s)) / 4.0).collect()
        };
        let (centers, below, above) = (column(&|s| s.0), column(&|s| s.1), column(&|s| s.2));
        let uppers: Vec<f64> = centers.iter().map(|c| c + 2.0).collect();
        let lines = Lines::new(&centers[..], 1.0)
            .zoned(&below[..], &above[..])
            .limited(Along::Same(f64::NEG_INFINITY), &uppers[..]);
        let segments = [Segment { values: &values, lines }];
        let reading = Reading { skip_missing, ..Reading::new(&rules) };
        prop_assert_eq!(reading.read(&segments), slow_read(&reading, &segments));
    }

    #[test]
    fn points_on_a_line_that_is_no_round_number_stay_on_it(
        zones in prop::collection::vec(-4..=4_i32, 0..300),
        center in -1e6..1e6,
        sigma in 0.0..1e3,
    ) {
        let on_line = |zone: &i32| center + f64::from(*zone) * sigma;
        let values: Vec<f64> = zones.iter().map(on_line).collect();
        let [fast, slow] = read_as_one(&rules(&every_rule()), &values, center, sigma);
        prop_assert_eq!(fast, slow);
    }

    #[test]
    fn noise_is_read_alike(values in prop::collection::vec(-4.0..4.0, 0..500)) {
        let [fast, slow] = read_as_one(&rules(&every_rule()), &values, 0.1, 1.1);
        prop_assert_eq!(fast, slow);
    }
}

#[test]
fn the_stretches_make_every_rule_fire() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut fired = vec![0; every_rule().len()];
    for _ in 0..300 {
        let values = stretches().new_tree(&mut runner).unwrap().current();
        let [signals, _] = read_as_one(&rules(&every_rule()), &values, 0.0, 1.0);
        for (count, rule) in fired.iter_mut().zip(Rule::ALL) {
            *count += i32::from(signals.iter().any(|signal| signal.rule == *rule));
        }
    }
    assert!(fired.iter().all(|count| *count > 20), "{fired:?}");
}
