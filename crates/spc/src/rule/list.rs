//! The rules that read a chart, found fit to do so.
//!
//! ```
//! use lineside_spc::{RuleScope, RuleSet, Rules};
//!
//! let rules = Rules::new(RuleSet::Nelson, &[])?;
//! let (counts, left_out) = rules.on(RuleScope::Attribute);
//! assert_eq!((counts.specs().count(), left_out.len()), (4, 4));
//! # Ok::<(), lineside_spc::RuleError>(())
//! ```

use super::TrendCount;
use super::{OnLine, RuleError, RuleName, RuleScope, RuleSet, RuleSide, RuleSpec, RuleTest};
use crate::pattern::{Condition, LONGEST_WINDOW, Pattern, Zone};

/// The most rules that read at a time: one bit of a word for each.
pub(crate) const MOST_RULES: usize = 64;

/// A list of rules whose names differ and whose numbers make sense.
#[derive(Debug, Clone, PartialEq)]
pub struct Rules {
    rules: Vec<NamedRule>,
}

/// A rule with the patterns of which any makes it fire.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct NamedRule {
    pub(crate) spec: RuleSpec,
    /// Whether it came with a set, and not from the caller.
    from_set: bool,
    pub(crate) patterns: Vec<Pattern>,
}

impl Rules {
    /// The rules of a set, then one's own.
    ///
    /// # Errors
    /// [`RuleError`] when there are more than 64, two have one name, or a number of one's own
    /// makes no sense.
    pub fn new(set: RuleSet, own: &[RuleSpec]) -> Result<Self, RuleError> {
        let mut rules: Vec<NamedRule> = Vec::new();
        for rule in set.rules() {
            rules.push(NamedRule::of(&rule.spec(), 0, true)?);
        }
        for (index, spec) in own.iter().enumerate() {
            if rules.iter().any(|rule| rule.spec.name == spec.name) {
                let name = spec.name.to_string();
                return Err(RuleError::NameTwice { name, index });
            }
            rules.push(NamedRule::of(spec, index, false)?);
            if rules.len() > MOST_RULES {
                return Err(RuleError::TooMany {
                    given: set.rules().len().saturating_add(own.len()),
                    limit: MOST_RULES,
                });
            }
        }
        Ok(Self { rules })
    }

    /// The rules that mean something on such a chart, and the names of those left out.
    ///
    /// Only rules that came with a set are left out; whoever writes a rule of their own knows
    /// what it is for. On charts of the spread one's own are left out too: they are
    /// meant for the points above.
    #[must_use]
    pub fn on(&self, scope: RuleScope) -> (Self, Vec<RuleName>) {
        let keeps = |rule: &&NamedRule| {
            scope.allows(&rule.spec) || (scope == RuleScope::Attribute && !rule.from_set)
        };
        let (kept, left): (Vec<&NamedRule>, Vec<&NamedRule>) = self.rules.iter().partition(keeps);
        let kept = Self {
            rules: kept.into_iter().cloned().collect(),
        };
        (
            kept,
            left.into_iter()
                .map(|rule| rule.spec.name.clone())
                .collect(),
        )
    }

    /// The rules as data, in the order in which signals are reported.
    pub fn specs(&self) -> impl Iterator<Item = &RuleSpec> {
        self.rules.iter().map(|rule| &rule.spec)
    }

    pub(crate) fn named(&self) -> &[NamedRule] {
        &self.rules
    }
}

impl NamedRule {
    fn of(spec: &RuleSpec, index: usize, from_set: bool) -> Result<Self, RuleError> {
        let bad = |field, value, expected| RuleError::BadNumber {
            rule: spec.name.to_string(),
            index,
            field,
            value,
            expected,
        };
        let patterns = match spec.test {
            RuleTest::Beyond {
                zone,
                needed,
                among,
                side,
                on_line,
                whole_window,
                lingers,
            } => {
                if let Some(zone) = zone {
                    zone_in_range(zone).map_err(|expected| bad("zone", zone, expected))?;
                }
                let zone = zone.map_or(Zone::Limits, Zone::Sigmas);
                let window = among.unwrap_or(needed);
                if !(1..=LONGEST_WINDOW).contains(&window) {
                    let expected = "a window has 1 to 64 points";
                    let field = if among.is_some() { "among" } else { "needed" };
                    return Err(bad(field, f64::from(window), expected));
                }
                if !(1..=window).contains(&needed) {
                    let expected = "1 to as many points as the window has can be needed";
                    return Err(bad("needed", f64::from(needed), expected));
                }
                if side == RuleSide::Both && needed < 2 {
                    let expected = "points on both sides are at least 2";
                    return Err(bad("needed", f64::from(needed), expected));
                }
                let or_on = on_line == OnLine::Counts;
                let pattern = |condition| Pattern {
                    whole_window,
                    lingers,
                    both_sides: side == RuleSide::Both,
                    skips: on_line == OnLine::Skips,
                    ..Pattern::some(needed, window, condition)
                };
                let above = pattern(Condition::Above { zone, or_on });
                let below = pattern(Condition::Below { zone, or_on });
                match side {
                    RuleSide::Same => vec![above, below],
                    RuleSide::Above => vec![above],
                    RuleSide::Below => vec![below],
                    RuleSide::Either | RuleSide::Both => {
                        vec![pattern(Condition::Beyond { zone, or_on })]
                    }
                }
            }
            RuleTest::Within {
                zone,
                length,
                on_line,
                both_sides,
            } => {
                zone_in_range(zone).map_err(|expected| bad("zone", zone, expected))?;
                let shortest = if both_sides { 2 } else { 1 };
                if !(shortest..=LONGEST_WINDOW).contains(&length) {
                    let expected = "a run has 1 to 64 points, on both sides at least 2";
                    return Err(bad("length", f64::from(length), expected));
                }
                vec![Pattern {
                    both_sides,
                    skips: on_line == OnLine::Skips,
                    ..Pattern::in_a_row(
                        length,
                        Condition::Within {
                            zone: Zone::Sigmas(zone),
                            or_on: on_line == OnLine::Counts,
                        },
                    )
                }]
            }
            RuleTest::Trend {
                length,
                counts,
                ties,
            } => {
                let points = points(length, counts);
                if !(2..=LONGEST_WINDOW).contains(&points) {
                    let expected = "a trend has 2 to 64 points";
                    return Err(bad("length", f64::from(length), expected));
                }
                let or_tie = ties == OnLine::Counts;
                let pattern = |condition| Pattern {
                    skips: ties == OnLine::Skips,
                    ..Pattern::in_a_row(points.saturating_sub(1), condition)
                };
                vec![
                    pattern(Condition::Rising { or_tie }),
                    pattern(Condition::Falling { or_tie }),
                ]
            }
            RuleTest::Alternating {
                length,
                counts,
                ties,
            } => {
                let points = points(length, counts);
                if !(3..=LONGEST_WINDOW).contains(&points) {
                    let expected = "an alternation has 3 to 64 points";
                    return Err(bad("length", f64::from(length), expected));
                }
                let or_tie = ties == OnLine::Counts;
                vec![Pattern {
                    skips: ties == OnLine::Skips,
                    ..Pattern::in_a_row(points.saturating_sub(2), Condition::Turning { or_tie })
                }]
            }
        };
        Ok(Self {
            spec: spec.clone(),
            from_set,
            patterns,
        })
    }
}

/// How many points a trend has.
fn points(length: u32, counts: TrendCount) -> u32 {
    match counts {
        TrendCount::Points => length,
        TrendCount::Increments => length.saturating_add(1),
    }
}

/// The largest zone is far beyond any use and keeps every line within the range of a float.
fn zone_in_range(zone: f64) -> Result<(), &'static str> {
    if (0.0..=100.0).contains(&zone) {
        Ok(())
    } else {
        Err("a zone is 0 to 100 sigmas")
    }
}
