//! One pattern that remembers the last 64 points as bits, the current one lowest.
//!
//! "Nine in a row" is then a mask and "two of three" a count of bits.
//!
//! ```text
//! let mut watch = Watch::new(pattern, 1, false);
//! watch.aim(&lines, 0);
//! let fired = watch.step(&inputs);
//! ```

use super::Lines;
use super::point_test::PointTest;
use crate::pattern::{Condition, Pattern, Zone};

/// One pattern on its way along the points.
#[derive(Debug, Clone)]
pub(super) struct Watch {
    pub(super) pattern: Pattern,
    /// The rule it belongs to, as a bit.
    pub(super) rule: u64,
    /// The bits of its window.
    pub(super) window: u64,
    lower: f64,
    upper: f64,
    center: f64,
    pub(super) test: PointTest,
    /// Whether no choice of the pattern asks for more than marks.
    pub(super) is_plain: bool,
    pub(super) state: WatchState,
    /// Where the last 64 points stood, where points can be passed over.
    pub(super) trail: Option<Box<Trail>>,
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

impl Watch {
    pub(super) fn new(pattern: Pattern, rule: u64, trailed: bool) -> Self {
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

    /// Sets the lines to those of the point at `index`.
    pub(super) fn aim(&mut self, lines: &Lines, index: usize) {
        let zone = self.pattern.condition.zone();
        self.lower = lines.lower(zone, index);
        self.upper = lines.upper(zone, index);
        self.center = lines.upper(Zone::Sigmas(0.0), index);
        self.test = PointTest::of(self.pattern.condition, self.lower, self.upper);
    }

    /// Takes in a point; answers the bit of the rule if the pattern is complete at it.
    #[inline(always)]
    pub(super) fn step(&mut self, inputs: &[f64; 4]) -> u64 {
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
    pub(super) fn step_with_choices(
        &mut self,
        inputs: &[f64; 4],
        skipping: &[f64; 4],
        place: u32,
    ) -> bool {
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
    pub(super) fn fires(&self) -> bool {
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

    pub(super) fn members(&self, last: u32, take: &mut impl FnMut(u32)) {
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
pub(super) struct Trail {
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
    pub(super) fn push(&mut self, place: u32) {
        if let Some(slot) = self.places.get_mut(self.next & 63) {
            *slot = place;
        }
        self.next = self.next.wrapping_add(1);
    }

    pub(super) fn at(&self, age: u32) -> u32 {
        let index = self.next.wrapping_sub(1).wrapping_sub(age as usize) & 63;
        self.places.get(index).copied().unwrap_or_default()
    }
}
