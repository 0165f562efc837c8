//! The reading of one point at a time: of streams, and of what does not fit words.
//!
//! A pattern remembers the last 64 points as bits, the current one lowest, so "nine in a
//! row" is a mask and "two of three" a count of bits. Each point takes the same few steps
//! whatever came before, and nothing is allocated.
//!
//! ```text
//! let mut walker = Walker::new(rules, AfterSignal::Overlap, false);
//! walker.aim(&lines, 0);
//! let fired = walker.step(value); // one bit for each rule
//! ```

use super::found::Found;
use super::{Lines, Segment};
use crate::pattern::{Condition, Pattern, Zone};
use crate::rule::NamedRule;
use crate::{AfterSignal, PointStep};

/// Reads points one after the other with a list of rules.
#[derive(Debug, Clone)]
pub(crate) struct Walker {
    watches: Vec<Watch>,
    resets: bool,
    skips_missing: bool,
    place: u32,
    /// The point before, or NaN.
    previous: f64,
    /// The step to it as 1, -1 or 0; NaN while there is none.
    step: f64,
    /// The last step that was no tie, likewise.
    last_move: f64,
}

/// What the walker remembers of the points themselves.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Memory {
    /// The point before, or NaN.
    pub(crate) previous: f64,
    /// The step to it.
    pub(crate) step: PointStep,
    /// The last step that was no tie.
    pub(crate) last_move: PointStep,
}

/// One pattern on its way along the points.
#[derive(Debug, Clone)]
struct Watch {
    pattern: Pattern,
    /// The rule it belongs to, as a bit.
    rule: u64,
    /// The bits of its window.
    window: u64,
    lower: f64,
    upper: f64,
    center: f64,
    test: PointTest,
    /// Whether no choice of the pattern asks for more than marks.
    is_plain: bool,
    state: WatchState,
    /// Where the last 64 points stood, where points can be passed over.
    trail: Option<Box<Trail>>,
}

/// What a pattern remembers of the last 64 points, the current one in the lowest bit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct WatchState {
    /// Which of them met the condition.
    pub(crate) marks: u64,
    /// Which of those were above the centre.
    pub(crate) above: u64,
    /// Which of those were below the centre.
    pub(crate) below: u64,
    /// How many points there are, at most 64.
    pub(crate) seen: u32,
}

impl Walker {
    /// A walker before its first point; [`Walker::aim`] sets its lines.
    pub(crate) fn new<'r>(
        rules: impl IntoIterator<Item = &'r NamedRule>,
        after_signal: AfterSignal,
        skips_missing: bool,
    ) -> Self {
        let mut watches = Vec::new();
        for (number, rule) in rules.into_iter().enumerate() {
            let bit = 1_u64 << (number & 63);
            watches.extend(rule.patterns.iter().map(|pattern| {
                let trailed = skips_missing || pattern.skips;
                Watch::new(*pattern, bit, trailed)
            }));
        }
        Self {
            watches,
            resets: after_signal == AfterSignal::Reset,
            skips_missing,
            place: 0,
            previous: f64::NAN,
            step: f64::NAN,
            last_move: f64::NAN,
        }
    }

    /// Sets the lines to those of the point at `index`.
    pub(crate) fn aim(&mut self, lines: &Lines, index: usize) {
        for watch in &mut self.watches {
            let zone = watch.pattern.condition.zone();
            watch.lower = lines.lower(zone, index);
            watch.upper = lines.upper(zone, index);
            watch.center = lines.upper(Zone::Sigmas(0.0), index);
            watch.test = PointTest::of(watch.pattern.condition, watch.lower, watch.upper);
        }
    }

    /// The index of the next point.
    pub(crate) fn place(&self) -> u32 {
        self.place
    }

    /// Reads the next point; NaN is a missing one. Answers a bit for each rule that fired.
    #[inline]
    pub(crate) fn step(&mut self, value: f64) -> u64 {
        let place = self.place;
        self.place = place.wrapping_add(1);
        if value.is_nan() {
            if !self.skips_missing {
                self.clear();
            }
            return 0;
        }
        let step = sign(value, self.previous);
        let inputs = [value, step, step * self.step, 0.0];
        let skipping = [value, step, step * self.last_move, 0.0];
        let mut fired = 0;
        for watch in &mut self.watches {
            if watch.is_plain {
                fired |= watch.step(&inputs);
            } else if watch.step_with_choices(&inputs, &skipping, place) {
                fired |= watch.rule;
            }
        }
        self.previous = value;
        self.step = step;
        self.last_move = if step == 0.0 { self.last_move } else { step };
        fired
    }

    /// Forgets the points, if that is what a signal does. To be called once the members of the
    /// signal were read.
    #[inline]
    pub(crate) fn after(&mut self, fired: u64) {
        if self.resets && fired != 0 {
            self.clear();
        }
    }

    fn clear(&mut self) {
        (self.previous, self.step, self.last_move) = (f64::NAN, f64::NAN, f64::NAN);
        for watch in &mut self.watches {
            watch.state = WatchState::default();
        }
    }

    /// Hands the points of the patterns that end at the current point to `take`.
    pub(crate) fn members(&self, rule: u32, mut take: impl FnMut(u32)) {
        let bit = 1_u64.checked_shl(rule).unwrap_or(0);
        let last = self.place.wrapping_sub(1);
        for watch in self.watches.iter().filter(|watch| watch.rule == bit) {
            if watch.fires() {
                watch.members(last, &mut take);
            }
        }
    }

    /// What the walker remembers of the points themselves.
    pub(crate) fn memory(&self) -> Memory {
        Memory {
            previous: self.previous,
            step: PointStep::of(self.step),
            last_move: PointStep::of(self.last_move),
        }
    }

    /// What each pattern remembers, with the places of its points where they are needed.
    pub(crate) fn states(&self) -> impl Iterator<Item = (WatchState, Option<Vec<u32>>)> {
        self.watches.iter().map(|watch| {
            let trail = watch.trail.as_ref();
            let places =
                trail.map(|trail| (0..watch.state.seen).map(|age| trail.at(age)).collect());
            (watch.state, places)
        })
    }

    /// Goes on where another walker stood; false when the states are not of these rules.
    pub(crate) fn resume(
        &mut self,
        place: u32,
        memory: Memory,
        states: &[(WatchState, Vec<u32>)],
    ) -> bool {
        if states.len() != self.watches.len() {
            return false;
        }
        for (watch, (state, places)) in self.watches.iter_mut().zip(states) {
            watch.state = *state;
            if let Some(trail) = &mut watch.trail {
                for place in places.iter().rev() {
                    trail.push(*place);
                }
            }
        }
        self.place = place;
        self.previous = memory.previous;
        (self.step, self.last_move) = (memory.step.sign(), memory.last_move.sign());
        true
    }
}

/// Which way `value` lies from `previous`; NaN when there is none.
#[inline(always)]
fn sign(value: f64, previous: f64) -> f64 {
    if previous.is_nan() {
        return f64::NAN;
    }
    f64::from(i8::from(value > previous) - i8::from(value < previous))
}

impl PointStep {
    fn of(sign: f64) -> Self {
        match sign {
            sign if sign > 0.0 => Self::Up,
            sign if sign < 0.0 => Self::Down,
            0.0 => Self::Tie,
            _ => Self::Unknown,
        }
    }

    fn sign(self) -> f64 {
        match self {
            Self::Unknown => f64::NAN,
            Self::Up => 1.0,
            Self::Down => -1.0,
            Self::Tie => 0.0,
        }
    }
}

/// A condition as two comparisons of one number, the same for every condition, so that no
/// point takes another way through the code than the one before.
#[derive(Debug, Clone, Copy)]
struct PointTest {
    /// What is compared: the value, the step to it, or that step times the one before.
    input: usize,
    /// It is met above this,
    above: f64,
    /// or below this;
    below: f64,
    /// or, if this is set, when neither holds.
    neither: bool,
}

impl PointTest {
    fn of(condition: Condition, lower: f64, upper: f64) -> Self {
        let (never_above, never_below) = (f64::INFINITY, f64::NEG_INFINITY);
        // To be at a line or above it is to be above the next number below it.
        let (at_lower, at_upper) = (lower.next_up(), upper.next_down());
        let (input, above, below, neither) = match condition {
            Condition::Above { or_on: false, .. } => (0, upper, never_below, false),
            Condition::Above { or_on: true, .. } => (0, at_upper, never_below, false),
            Condition::Below { or_on: false, .. } => (0, never_above, lower, false),
            Condition::Below { or_on: true, .. } => (0, never_above, at_lower, false),
            Condition::Beyond { or_on: false, .. } => (0, upper, lower, false),
            Condition::Beyond { or_on: true, .. } => (0, at_upper, at_lower, false),
            Condition::Within { or_on: false, .. } => (0, at_upper, at_lower, true),
            Condition::Within { or_on: true, .. } => (0, upper, lower, true),
            Condition::Rising { or_tie } => {
                (1, if or_tie { -0.5 } else { 0.5 }, never_below, false)
            }
            Condition::Falling { or_tie } => {
                (1, never_above, if or_tie { 0.5 } else { -0.5 }, false)
            }
            Condition::Turning { or_tie } => {
                (2, never_above, if or_tie { 0.5 } else { -0.5 }, false)
            }
        };
        Self {
            input,
            above,
            below,
            neither,
        }
    }

    #[inline(always)]
    fn meets(&self, inputs: &[f64; 4]) -> bool {
        let [.., none] = *inputs;
        let x = inputs.get(self.input & 3).copied().unwrap_or(none);
        ((x > self.above) | (x < self.below)) ^ self.neither
    }
}

impl Watch {
    fn new(pattern: Pattern, rule: u64, trailed: bool) -> Self {
        Self {
            pattern,
            rule,
            window: u64::MAX >> (64 - pattern.among.clamp(1, 64)),
            lower: f64::NAN,
            upper: f64::NAN,
            center: f64::NAN,
            test: PointTest::of(pattern.condition, f64::NAN, f64::NAN),
            is_plain: !(trailed || pattern.both_sides || pattern.whole_window || pattern.lingers),
            state: WatchState::default(),
            trail: trailed.then(Box::default),
        }
    }

    /// Takes in a point; answers the bit of the rule if the pattern is complete at it.
    #[inline(always)]
    fn step(&mut self, inputs: &[f64; 4]) -> u64 {
        let meets = self.test.meets(inputs);
        self.state.marks = (self.state.marks << 1) | u64::from(meets);
        let marked = self.state.marks & self.window;
        let fires = if self.pattern.needed == self.pattern.among {
            marked == self.window
        } else {
            meets & (marked.count_ones() >= self.pattern.needed)
        };
        self.rule * u64::from(fires)
    }

    /// The same for patterns that pass points over, wait, linger or look at both sides.
    fn step_with_choices(&mut self, inputs: &[f64; 4], skipping: &[f64; 4], place: u32) -> bool {
        let skips = self.pattern.skips;
        let [x, step, ..] = *inputs;
        let meets = self.test.meets(if skips { skipping } else { inputs });
        if skips && self.is_on_line(x, step) {
            return false;
        }
        let state = &mut self.state;
        state.marks = (state.marks << 1) | u64::from(meets);
        if self.pattern.both_sides {
            state.above = (state.above << 1) | u64::from(meets & (x > self.center));
            state.below = (state.below << 1) | u64::from(meets & (x < self.center));
        }
        state.seen = state.seen.saturating_add(1).min(64);
        if let Some(trail) = &mut self.trail {
            trail.push(place);
        }
        self.fires()
    }

    /// Whether the pattern passes the point over.
    fn is_on_line(&self, x: f64, step: f64) -> bool {
        match self.pattern.condition {
            Condition::Above { .. } => x == self.upper,
            Condition::Below { .. } => x == self.lower,
            Condition::Beyond { .. } | Condition::Within { .. } => {
                x == self.upper || x == self.lower
            }
            Condition::Rising { .. } | Condition::Falling { .. } | Condition::Turning { .. } => {
                step == 0.0
            }
        }
    }

    /// Whether the pattern is complete at the current point.
    #[inline(always)]
    fn fires(&self) -> bool {
        let Pattern {
            needed,
            among,
            whole_window,
            lingers,
            both_sides,
            ..
        } = self.pattern;
        let WatchState {
            marks,
            above,
            below,
            seen,
        } = self.state;
        let marked = marks & self.window;
        if needed == among {
            if marked != self.window {
                return false;
            }
        } else if marked.count_ones() < needed
            || !lingers && marks & 1 == 0
            || whole_window && seen < among
        {
            return false;
        }
        !both_sides || above & self.window != 0 && below & self.window != 0
    }

    fn members(&self, last: u32, take: &mut impl FnMut(u32)) {
        let whole = self.pattern.slack() == 0;
        for age in (0..self.pattern.span()).rev() {
            if !whole && (self.state.marks >> (age & 63)) & 1 == 0 {
                continue;
            }
            take(match &self.trail {
                Some(trail) => trail.at(age),
                None => last.wrapping_sub(age),
            });
        }
    }
}

/// Where the last 64 points stood.
#[derive(Debug, Clone)]
struct Trail {
    places: [u32; 64],
    next: usize,
}

impl Default for Trail {
    fn default() -> Self {
        Self {
            places: [0; 64],
            next: 0,
        }
    }
}

impl Trail {
    fn push(&mut self, place: u32) {
        if let Some(slot) = self.places.get_mut(self.next & 63) {
            *slot = place;
        }
        self.next = self.next.wrapping_add(1);
    }

    fn at(&self, age: u32) -> u32 {
        let index = self.next.wrapping_sub(1).wrapping_sub(age as usize) & 63;
        self.places.get(index).copied().unwrap_or_default()
    }
}

/// Applies every rule to every point.
pub(super) fn walk(
    rules: &[&NamedRule],
    segment: &Segment,
    after_signal: AfterSignal,
) -> Vec<Found> {
    let mut found: Vec<Found> = rules.iter().map(|_| Found::default()).collect();
    if rules.is_empty() {
        return found;
    }
    let mut walker = Walker::new(rules.iter().copied(), after_signal, false);
    let moves = !segment.lines.all_fixed();
    walker.aim(&segment.lines, 0);
    for (index, value) in segment.values.iter().enumerate() {
        if moves {
            walker.aim(&segment.lines, index);
        }
        let place = walker.place();
        let fired = walker.step(*value);
        if fired == 0 {
            continue;
        }
        for (rule, found) in (0_u32..).zip(&mut found) {
            if (fired >> (rule & 63)) & 1 == 1 {
                found.ends.push(place);
                walker.members(rule, |member| found.add_member(member));
            }
        }
        walker.after(fired);
    }
    found.iter_mut().for_each(Found::tidy);
    found
}
