//! The reading of 512 points at a time, as words of 64 bits.
//!
//! First every condition is compared with all the points, then every pattern looks at the
//! words that came of it; only where a rule fired is anything done for a single point.

use super::compare::{self, Compared, mark, rows};
use super::found::{Found, Indices};
use super::lines::Drawn;
use super::window::{self, COUNT, MOST_SLACK, Track, WORDS};
use super::{Lines, Segment, WideSteps, push_bits};
use crate::pattern::{Condition, Pattern, Zone};
use crate::rule::NamedRule;
use fearless_simd::prelude::*;
use fearless_simd::{Level, dispatch, f64x8, u64x8};

/// Whether the pattern can be read from words.
pub(super) fn fits(pattern: &Pattern) -> bool {
    let in_order = !pattern.skips && !pattern.lingers && !pattern.both_sides;
    in_order && pattern.slack() as usize <= MOST_SLACK
}

/// Applies every rule to every point; all their patterns must fit. Also looks for wide steps,
/// if it is to.
pub(super) fn read(
    rules: &[&NamedRule],
    segment: &Segment,
    wide: Option<&mut WideSteps>,
) -> Vec<Found> {
    if rules.is_empty() && wide.is_none() {
        return Vec::new();
    }
    dispatch!(Level::new(), simd => read_with(simd, rules, segment, wide))
}

#[inline(always)]
fn read_with<S: Simd>(
    simd: S,
    rules: &[&NamedRule],
    segment: &Segment,
    mut wide: Option<&mut WideSteps>,
) -> Vec<Found> {
    let mut words = Words::new(simd, segment.lines);
    let mut readings: Vec<RuleReading> = rules
        .iter()
        .map(|rule| RuleReading::new(rule, &mut words))
        .collect();
    words.relate();
    let mut indices = Indices::default();
    for start in (0..segment.values.len()).step_by(BLOCK) {
        let steps = words.advance(segment.values, start, wide.as_ref().map(|wide| wide.limit));
        let index = u32::try_from(start).unwrap_or(u32::MAX);
        if let (Some(wide), Some(steps)) = (&mut wide, steps) {
            indices.push(&mut wide.found, steps, wide.start.saturating_add(index));
        }
        for reading in &mut readings {
            reading.read(&words, &mut indices, index);
        }
    }
    readings.into_iter().map(RuleReading::finish).collect()
}

/// As many points as are read at a time.
pub(super) const BLOCK: usize = COUNT * WORDS;

/// The words of every condition, for the points being read.
struct Words<'a, S: Simd> {
    simd: S,
    lines: Lines<'a>,
    conditions: Vec<Marked<S>>,
    /// The lines that are not the same for all points.
    drawn: Vec<Drawn>,
    gaps: Track<S>,
    /// Whether there are gaps among the points being read or shortly before.
    gapped: bool,
    /// Two points before, then those being read, at the edges of the series.
    edge: [f64; BLOCK + 2],
}

/// One condition with its lines drawn at real values, and the points that met it.
struct Marked<S: Simd> {
    condition: Condition,
    source: Source,
    lower: f64,
    upper: f64,
    track: Track<S>,
}

/// Where the marks of a condition come from; numbers are places in a list.
#[derive(Debug, Clone, Copy)]
enum Source {
    /// The points are compared with the ones before.
    Steps,
    /// The points are compared with lines that are the same for all.
    Fixed,
    /// Each point is compared with its own lines.
    Drawn(usize),
    /// The marks of two others: those above and below the same lines.
    Sides(usize, usize),
    /// The marks of two others: those of steps up and of steps down.
    Turns(usize, usize),
}

impl<'a, S: Simd> Words<'a, S> {
    fn new(simd: S, lines: Lines<'a>) -> Self {
        Self {
            simd,
            lines,
            conditions: Vec::new(),
            drawn: Vec::new(),
            gaps: Track::marked_before(simd),
            gapped: true,
            edge: [f64::NAN; BLOCK + 2],
        }
    }

    /// Where the condition stands in the list; it is added if it is new.
    fn place(&mut self, condition: Condition) -> usize {
        if let Some(known) = self.known(condition) {
            return known;
        }
        let zone = condition.zone();
        let source = match condition {
            Condition::Turning { or_tie } => {
                let up = self.place(Condition::Rising { or_tie });
                Source::Turns(up, self.place(Condition::Falling { or_tie }))
            }
            Condition::Rising { .. } | Condition::Falling { .. } => Source::Steps,
            _ if self.lines.is_fixed(zone) => Source::Fixed,
            _ => Source::Drawn(self.draw(zone)),
        };
        self.conditions.push(Marked {
            condition,
            source,
            lower: self.lines.lower(zone, 0),
            upper: self.lines.upper(zone, 0),
            track: Track::none(self.simd),
        });
        self.conditions.len() - 1
    }

    fn known(&self, condition: Condition) -> Option<usize> {
        let mut conditions = self.conditions.iter();
        conditions.position(|c| c.condition == condition)
    }

    fn draw(&mut self, zone: Zone) -> usize {
        let known = self.drawn.iter().position(|drawn| drawn.zone == zone);
        known.unwrap_or_else(|| {
            self.drawn.push(Drawn::new(zone));
            self.drawn.len() - 1
        })
    }

    /// Finds the conditions that follow from two others in the list.
    fn relate(&mut self) {
        for place in 0..self.conditions.len() {
            let Some(Condition::Beyond { zone, or_on }) =
                self.conditions.get(place).map(|c| c.condition)
            else {
                continue;
            };
            let above = self.known(Condition::Above { zone, or_on });
            let below = self.known(Condition::Below { zone, or_on });
            if let (Some(above), Some(below), Some(marked)) =
                (above, below, self.conditions.get_mut(place))
            {
                marked.source = Source::Sides(above, below);
            }
        }
    }

    /// Moves on to the points from `start` on; answers which are further than `widest` from
    /// the point before, if that is asked.
    #[inline(always)]
    fn advance(&mut self, values: &[f64], start: usize, widest: Option<f64>) -> Option<u64x8<S>> {
        let simd = self.simd;
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
        let [_, _, points @ ..] = window;
        let gaps = match compare::any_missing(simd, points) {
            true => mark(simd, rows(simd, points), |x| !x.simd_eq(x)),
            false => u64x8::splat(simd, 0),
        };
        self.gaps.push(gaps);
        self.gapped = self.gaps.any();
        for drawn in &mut self.drawn {
            drawn.advance(&self.lines, start);
        }
        for marked in &mut self.conditions {
            let condition = marked.condition;
            let marks = match marked.source {
                Source::Steps => compare::steps(simd, condition, shifted, points),
                Source::Fixed => {
                    let lower = f64x8::splat(simd, marked.lower);
                    let upper = f64x8::splat(simd, marked.upper);
                    let with =
                        rows(simd, points).map(|row| row.map(|x| Compared { x, lower, upper }));
                    Compared::mark(simd, condition, with)
                }
                Source::Drawn(place) => {
                    let Some(drawn) = self.drawn.get(place) else {
                        continue;
                    };
                    let lines = rows(simd, &drawn.lowers).zip(rows(simd, &drawn.uppers));
                    let with = rows(simd, points).zip(lines).map(|(xs, (lowers, uppers))| {
                        let lines = lowers.zip(uppers);
                        xs.zip(lines)
                            .map(|(x, (lower, upper))| Compared { x, lower, upper })
                    });
                    Compared::mark(simd, condition, with)
                }
                Source::Sides(..) | Source::Turns(..) => continue,
            };
            marked.track.push(marks);
        }
        let wide = widest.map(|limit| compare::wide_steps(simd, limit, shifted, points));
        self.derive();
        wide
    }

    /// Takes in the marks that follow from others.
    #[inline(always)]
    fn derive(&mut self) {
        for place in 0..self.conditions.len() {
            let tracks = |a: usize, b: usize| {
                let (a, b) = (self.conditions.get(a)?, self.conditions.get(b)?);
                Some((&a.track, &b.track))
            };
            let marks = match self.conditions.get(place).map(|marked| marked.source) {
                Some(Source::Sides(above, below)) => {
                    tracks(above, below).map(|(above, below)| above.now() | below.now())
                }
                Some(Source::Turns(up, down)) => tracks(up, down)
                    .map(|(up, down)| (up.now() & down.aged(1)) | (down.now() & up.aged(1))),
                _ => None,
            };
            if let (Some(marks), Some(marked)) = (marks, self.conditions.get_mut(place)) {
                marked.track.push(marks);
            }
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
    fn new<S: Simd>(rule: &NamedRule, words: &mut Words<S>) -> Self {
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
    fn read<S: Simd>(&mut self, words: &Words<S>, indices: &mut Indices, start: u32) {
        let simd = words.simd;
        let mut fired = u64x8::splat(simd, 0);
        let mut members = Track::none(simd);
        for (pattern, place) in &self.watches {
            let Some(marked) = words.conditions.get(*place) else {
                continue;
            };
            let ends = ends(pattern, &marked.track, words);
            if window::any(ends) {
                fired |= ends;
                members = members.either(&members_of(ends, pattern, marked, words));
            }
        }
        // Members found before stand in front, where more may join them.
        let (settled, pending) = members.settle(simd, self.pending);
        indices.push(&mut self.found.ends, fired, start);
        // Those in front of the first word belong to the points before the start.
        indices.push(&mut self.found.members, settled, start.wrapping_sub(64));
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
fn ends<S: Simd>(pattern: &Pattern, track: &Track<S>, words: &Words<S>) -> u64x8<S> {
    let ends = match pattern.slack() {
        0 => track.in_a_row(pattern.among),
        slack => {
            let gaps = words.gapped.then_some(&words.gaps);
            track.some(words.simd, pattern.among, slack as usize, gaps)
        }
    };
    if !pattern.whole_window {
        return ends;
    }
    ends & words.gaps.none_in(words.simd, pattern.among)
}

/// The points that make the patterns ending at `ends`.
#[inline(always)]
fn members_of<S: Simd>(
    ends: u64x8<S>,
    pattern: &Pattern,
    marked: &Marked<S>,
    words: &Words<S>,
) -> Track<S> {
    let simd = words.simd;
    if pattern.slack() == 0 {
        return Track::up_to(simd, ends, pattern.span());
    }
    let points = if words.gapped {
        Track::up_to_gap(simd, ends, pattern.among, &words.gaps)
    } else {
        Track::up_to(simd, ends, pattern.among)
    };
    points.both(&marked.track)
}
