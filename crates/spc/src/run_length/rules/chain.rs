//! The exact run length of rules that look at zones only.
//!
//! Such rules see of each point only between which lines it lies. What they remember of the
//! points before is finite, so the points form a Markov chain: its states are found by
//! following every kind of point from the start, and the run length is how long the chain
//! goes on until a rule fires.
//!
//! Reference: C. W. Champ, W. H. Woodall, "Exact results for Shewhart control charts with
//! supplementary runs rules", *Technometrics* 29(4), 1987, 393-399.

use crate::pattern::{Condition, Pattern, Zone};
use crate::rule::NamedRule;
use lineside_statistics::{Continuous, Normal};
use std::collections::HashMap;

/// The most states that are followed.
const MOST_STATES: usize = 200_000;
/// The most points that are followed before a chain counts as one that never settles.
const MOST_POINTS: u32 = 100_000;

/// The states of a list of rules, and where each kind of point leads.
pub(super) struct RuleChain {
    /// The lines between the kinds of points, in sigmas, ascending.
    lines: Vec<f64>,
    /// For each state and kind of point the next state; `None` where a rule fires.
    next: Vec<Option<u32>>,
}

impl RuleChain {
    /// The chain of the rules; none when one of them looks at more than zones, or when they
    /// remember too much.
    pub(super) fn of(rules: &[NamedRule], limit: f64) -> Option<Self> {
        let patterns: Vec<Pattern> = rules
            .iter()
            .flat_map(|rule| rule.patterns.iter().copied())
            .collect();
        let lines = lines(&patterns, limit)?;
        let kinds = middles(&lines);
        let mut known: HashMap<Vec<Memory>, u32> = HashMap::new();
        let mut states = vec![vec![Memory::default(); patterns.len()]];
        known.insert(vec![Memory::default(); patterns.len()], 0);
        let mut next = Vec::new();
        let mut at = 0;
        while let Some(state) = states.get(at).cloned() {
            for kind in &kinds {
                let mut after = state.clone();
                let mut fired = false;
                for (memory, pattern) in after.iter_mut().zip(&patterns) {
                    fired |= memory.step(pattern, *kind, limit);
                }
                if fired {
                    next.push(None);
                    continue;
                }
                let place = match known.get(&after) {
                    Some(place) => *place,
                    None => {
                        let place = u32::try_from(states.len()).ok()?;
                        states.push(after.clone());
                        known.insert(after, place);
                        place
                    }
                };
                next.push(Some(place));
            }
            if states.len() > MOST_STATES {
                return None;
            }
            at += 1;
        }
        Some(Self { lines, next })
    }

    /// How many states there are.
    pub(super) fn states(&self) -> usize {
        self.next.len() / (self.lines.len() + 1)
    }

    /// The average run length when the points lie `shift` sigmas off the centre; none when it
    /// is infinite or beyond reach.
    ///
    /// Points are followed until the share of the remaining runs that ends at the next point
    /// no longer changes; the rest is a geometric series.
    pub(super) fn average(&self, shift: f64) -> Option<f64> {
        let chances = self.chances(shift);
        let kinds = chances.len();
        let mut now = vec![0.0; self.states()];
        *now.first_mut()? = 1.0;
        let (mut average, mut alive, mut share, mut steady) = (0.0, 1.0, 0.0_f64, 0_u32);
        for _ in 0..MOST_POINTS {
            average += alive;
            let mut then = vec![0.0; now.len()];
            let mut ended = 0.0;
            for (weight, targets) in now.iter().zip(self.next.chunks(kinds)) {
                if *weight == 0.0 {
                    continue;
                }
                for (target, chance) in targets.iter().zip(&chances) {
                    let slot = target.and_then(|target| then.get_mut(target as usize));
                    match slot {
                        Some(slot) => *slot += weight * chance,
                        None => ended += weight * chance,
                    }
                }
            }
            let before = share;
            share = ended / alive;
            alive = then.iter().sum();
            now = then;
            if alive < 1e-17 * average {
                return Some(average);
            }
            let moved = (share - before).abs() > 1e-13 * share;
            steady = if moved || share == 0.0 { 0 } else { steady + 1 };
            if steady > 70 {
                let average = average + alive / share;
                return average.is_finite().then_some(average);
            }
        }
        None
    }

    /// How likely each kind of point is.
    fn chances(&self, shift: f64) -> Vec<f64> {
        let edges = std::iter::once(f64::NEG_INFINITY)
            .chain(self.lines.iter().copied())
            .chain([f64::INFINITY])
            .map(|line| line - shift);
        let edges: Vec<f64> = edges.collect();
        let normal = Normal::STANDARD;
        edges
            .windows(2)
            .map(|pair| match pair {
                // The tail on the far side of zero has the digits.
                [low, high] if *low > 0.0 => normal.sf(*low) - normal.sf(*high),
                [low, high] => normal.cdf(*high) - normal.cdf(*low),
                _ => 0.0,
            })
            .collect()
    }
}

/// The distinct lines of the patterns; none when one of them looks at more than lines.
fn lines(patterns: &[Pattern], limit: f64) -> Option<Vec<f64>> {
    let mut lines = Vec::new();
    for pattern in patterns {
        if pattern.condition.looks_back() > 0 {
            return None;
        }
        let line = line(pattern.condition.zone(), limit);
        lines.extend([-line, line]);
        if pattern.both_sides {
            lines.push(0.0);
        }
    }
    lines.sort_by(f64::total_cmp);
    lines.dedup_by(|a, b| a == b);
    Some(lines)
}

fn line(zone: Zone, limit: f64) -> f64 {
    match zone {
        Zone::Limits => limit,
        Zone::Sigmas(sigmas) => sigmas,
    }
}

/// A point between each two lines, and beyond the outer ones.
fn middles(lines: &[f64]) -> Vec<f64> {
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else {
        return vec![0.0];
    };
    let between = lines.windows(2).map(|pair| pair.iter().sum::<f64>() / 2.0);
    std::iter::once(first - 1.0)
        .chain(between)
        .chain([last + 1.0])
        .collect()
}

/// What one pattern remembers: no more than matters for what may come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
struct Memory {
    marks: u64,
    above: u64,
    below: u64,
    seen: u32,
}

impl Memory {
    /// Takes in a point and tells whether the pattern is complete at it.
    fn step(&mut self, pattern: &Pattern, z: f64, limit: f64) -> bool {
        let line = line(pattern.condition.zone(), limit);
        let meets = match pattern.condition {
            Condition::Above { .. } => z > line,
            Condition::Below { .. } => z < -line,
            Condition::Beyond { .. } => z.abs() > line,
            Condition::Within { .. } => z.abs() < line,
            Condition::Rising { .. } | Condition::Falling { .. } | Condition::Turning { .. } => {
                false
            }
        };
        let window = u64::MAX >> (64 - pattern.among.clamp(1, 64));
        self.marks = ((self.marks << 1) | u64::from(meets)) & window;
        if pattern.both_sides {
            self.above = ((self.above << 1) | u64::from(meets && z > 0.0)) & window;
            self.below = ((self.below << 1) | u64::from(meets && z < 0.0)) & window;
        }
        if pattern.whole_window {
            self.seen = (self.seen + 1).min(pattern.among);
        }
        let fires = self.marks.count_ones() >= pattern.needed
            && (pattern.lingers || meets)
            && (!pattern.whole_window || self.seen >= pattern.among)
            && (!pattern.both_sides || self.above != 0 && self.below != 0);
        // The oldest point leaves the window next time; of a row only its end matters.
        let mut matters = window >> 1;
        if pattern.slack() == 0 {
            let row = self.marks.trailing_ones().min(63);
            matters &= (1 << row) - 1;
        }
        self.marks &= matters;
        self.above &= matters;
        self.below &= matters;
        self.seen = self.seen.min(pattern.among.saturating_sub(1));
        fires
    }
}
