//! The reading of 512 points at a time, as words of 64 bits.
//!
//! First every condition is compared with all the points, then every pattern looks at the
//! words that came of it; only where a rule fired is anything done for a single point.

use super::compare::{Compared, mark, vectors};
use super::found::Found;
use super::window::{self, COUNT, MOST_SLACK, Track, WORDS};
use super::{Lines, Segment, push_bits};
use crate::pattern::{Condition, Pattern};
use crate::rule::NamedRule;
use fearless_simd::prelude::*;
use fearless_simd::{Level, dispatch, f64x8};

/// Whether the pattern can be read from words.
pub(super) fn fits(pattern: &Pattern) -> bool {
    let in_order = !pattern.skips && !pattern.lingers && !pattern.both_sides;
    in_order && pattern.slack() as usize <= MOST_SLACK
}

/// Applies every rule to every point; all their patterns must fit.
pub(super) fn read(rules: &[&NamedRule], segment: &Segment) -> Vec<Found> {
    if rules.is_empty() {
        return Vec::new();
    }
    let mut words = Words::new(segment.lines);
    let mut readings: Vec<RuleReading> = rules
        .iter()
        .map(|rule| RuleReading::new(rule, &mut words))
        .collect();
    dispatch!(Level::new(), simd => words.read_all(simd, segment.values, &mut readings));
    readings.into_iter().map(RuleReading::finish).collect()
}

/// As many points as are read at a time.
pub(super) const BLOCK: usize = COUNT * WORDS;

/// The words of every condition, for the points being read.
struct Words<'a> {
    lines: Lines<'a>,
    conditions: Vec<Marked>,
    gaps: Track,
    /// Whether there are gaps among the points being read or shortly before.
    gapped: bool,
    /// Two points before, then those being read, at the edges of the series.
    edge: [f64; BLOCK + 2],
}

/// One condition with its lines drawn at real values, and the points that met it.
struct Marked {
    condition: Condition,
    /// Whether its lines are the same for all points.
    fixed: bool,
    lower: f64,
    upper: f64,
    track: Track,
}

impl<'a> Words<'a> {
    fn new(lines: Lines<'a>) -> Self {
        Self {
            lines,
            conditions: Vec::new(),
            gaps: Track::marked_before(),
            gapped: true,
            edge: [f64::NAN; BLOCK + 2],
        }
    }

    /// Where the condition stands in the list; it is added if it is new.
    fn place(&mut self, condition: Condition) -> usize {
        let known = self
            .conditions
            .iter()
            .position(|c| c.condition == condition);
        known.unwrap_or_else(|| {
            let zone = condition.zone();
            self.conditions.push(Marked {
                condition,
                fixed: self.lines.is_fixed(zone),
                lower: self.lines.lower(zone, 0),
                upper: self.lines.upper(zone, 0),
                track: Track::default(),
            });
            self.conditions.len() - 1
        })
    }

    #[inline(always)]
    fn read_all<S: Simd>(&mut self, simd: S, values: &[f64], readings: &mut [RuleReading]) {
        for start in (0..values.len()).step_by(BLOCK) {
            self.advance(simd, values, start);
            let index = u32::try_from(start).unwrap_or(u32::MAX);
            for reading in readings.iter_mut() {
                reading.read(self, index);
            }
        }
    }

    /// Moves on to the points from `start` on.
    #[inline(always)]
    fn advance<S: Simd>(&mut self, simd: S, values: &[f64], start: usize) {
        let inside = start
            .checked_sub(2)
            .and_then(|from| values.get(from..)?.first_chunk());
        let window = match inside {
            Some(window) => window,
            None => {
                fill(&mut self.edge, values, start);
                &self.edge
            }
        };
        let [_, shifted @ .., _] = window;
        let [oldest, older, points @ ..] = window;
        self.gaps
            .push(&mark(simd, vectors(simd, points), |x| !x.simd_eq(x)));
        self.gapped = self.gaps.any();
        let steps = || vectors(simd, shifted).zip(vectors(simd, points));
        for marked in &mut self.conditions {
            let marks = match marked.condition {
                Condition::Rising { or_tie: false } => mark(simd, steps(), |(a, b)| b.simd_gt(a)),
                Condition::Rising { or_tie: true } => mark(simd, steps(), |(a, b)| b.simd_ge(a)),
                Condition::Falling { or_tie: false } => mark(simd, steps(), |(a, b)| b.simd_lt(a)),
                Condition::Falling { or_tie: true } => mark(simd, steps(), |(a, b)| b.simd_le(a)),
                Condition::Turning { or_tie: false } => {
                    let up = mark(simd, steps(), |(a, b)| b.simd_gt(a));
                    let down = mark(simd, steps(), |(a, b)| b.simd_lt(a));
                    turns(&up, &down, older > oldest, older < oldest)
                }
                Condition::Turning { or_tie: true } => {
                    let up = mark(simd, steps(), |(a, b)| b.simd_ge(a));
                    let down = mark(simd, steps(), |(a, b)| b.simd_le(a));
                    turns(&up, &down, older >= oldest, older <= oldest)
                }
                condition if marked.fixed => {
                    let lower = f64x8::splat(simd, marked.lower);
                    let upper = f64x8::splat(simd, marked.upper);
                    let with = vectors(simd, points).map(|x| Compared { x, lower, upper });
                    Compared::mark(simd, condition, with)
                }
                condition => {
                    let zone = condition.zone();
                    let lowers = self.lines.lowers(zone, start);
                    let uppers = self.lines.uppers(zone, start);
                    let lines = vectors(simd, &lowers).zip(vectors(simd, &uppers));
                    let with = vectors(simd, points).zip(lines);
                    let with = with.map(|(x, (lower, upper))| Compared { x, lower, upper });
                    Compared::mark(simd, condition, with)
                }
            };
            marked.track.push(&marks);
        }
    }
}

/// Copies the points from two before `start` on. Where there is no point stands NaN: it compares
/// false with everything, so what is not there meets no condition.
fn fill(edge: &mut [f64; BLOCK + 2], values: &[f64], start: usize) {
    edge.fill(f64::NAN);
    let (missing, from) = match start.checked_sub(2) {
        Some(from) => (0, from),
        None => (2, 0),
    };
    let there = values.get(from..).unwrap_or_default();
    for (slot, value) in edge.iter_mut().skip(missing).zip(there) {
        *slot = *value;
    }
}

/// The points whose step goes against the step before.
#[inline(always)]
fn turns(up: &window::Words, down: &window::Words, was_up: bool, was_down: bool) -> window::Words {
    let (mut was_up, mut was_down) = (u64::from(was_up), u64::from(was_down));
    let mut turns = *up;
    for (up, down) in turns.iter_mut().zip(down) {
        let went_up = (*up << 1) | was_up;
        let went_down = (*down << 1) | was_down;
        (was_up, was_down) = (*up >> 63, *down >> 63);
        *up = (*up & went_down) | (*down & went_up);
    }
    turns
}

/// One rule on its way along the chart.
struct RuleReading {
    /// Its patterns, each with the place of its condition.
    watches: Vec<(Pattern, usize)>,
    found: Found,
    /// Members among the last 64 points read; the next 64 may still add to them.
    pending: u64,
    /// The index of the first of those.
    next: u32,
}

impl RuleReading {
    fn new(rule: &NamedRule, words: &mut Words) -> Self {
        let watches = rule.patterns.iter();
        Self {
            watches: watches.map(|p| (*p, words.place(p.condition))).collect(),
            found: Found::default(),
            pending: 0,
            next: 0,
        }
    }

    /// Reads the points that begin at index `start`.
    #[inline(always)]
    fn read(&mut self, words: &Words, start: u32) {
        let mut fired = [0; WORDS];
        // Members found before stand in front, where more may join them.
        let mut members = [0; WORDS + 1];
        let [earlier, ..] = &mut members;
        *earlier = self.pending;
        for (pattern, place) in &self.watches {
            let Some(marked) = words.conditions.get(*place) else {
                continue;
            };
            let ends = ends(pattern, &marked.track, words);
            if !window::any(&ends) {
                continue;
            }
            for (word, (ends, fired)) in ends.iter().zip(&mut fired).enumerate() {
                if *ends != 0 {
                    *fired |= ends;
                    let (earlier, now) =
                        window::split(members_of(*ends, pattern, word, marked, words));
                    if let Some([first, second]) = members.get_mut(word..word + 2) {
                        *first |= earlier;
                        *second |= now;
                    }
                }
            }
        }
        let [settled @ .., pending] = members;
        if window::any(&settled) || pending != 0 {
            let starts = (start..).step_by(COUNT);
            for ((fired, settled), start) in fired.iter().zip(settled).zip(starts) {
                push_bits(&mut self.found.ends, *fired, start);
                // Those in front of the first word belong to the points before the start.
                push_bits(&mut self.found.members, settled, start.wrapping_sub(64));
            }
        }
        self.pending = pending;
        self.next = start.saturating_add(448);
    }

    fn finish(mut self) -> Found {
        push_bits(&mut self.found.members, self.pending, self.next);
        self.found
    }
}

/// At which of the points the pattern is complete.
#[inline(always)]
fn ends(pattern: &Pattern, track: &Track, words: &Words) -> window::Words {
    let ends = match pattern.slack() {
        0 => track.in_a_row(pattern.among),
        slack => {
            let gaps = words.gapped.then_some(&words.gaps);
            track.some(pattern.among, slack as usize, gaps)
        }
    };
    if !pattern.whole_window {
        return ends;
    }
    let mut ends = ends;
    for (ends, whole) in ends.iter_mut().zip(words.gaps.none_in(pattern.among)) {
        *ends &= whole;
    }
    ends
}

/// The points that make the patterns ending at `ends`.
fn members_of(ends: u64, pattern: &Pattern, word: usize, marked: &Marked, words: &Words) -> u128 {
    if pattern.slack() == 0 {
        return window::reach_back(ends, pattern.span());
    }
    let points = if words.gapped {
        window::reach_back_to(ends, pattern.among, words.gaps.around(word))
    } else {
        window::reach_back(ends, pattern.among)
    };
    points & marked.track.around(word)
}
