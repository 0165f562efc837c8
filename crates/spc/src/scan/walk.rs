//! The reading of one point at a time: of streams, and of what does not fit words.
//!
//! Each point takes the same few steps whatever came before, and nothing is allocated. Plain
//! patterns are read four abreast; those with choices of their own follow one by one.
//!
//! ```text
//! let mut walker = Walker::new(rules, AfterSignal::Overlap, false);
//! walker.aim(&lines, 0);
//! let fired = walker.step(value); // one bit for each rule
//! ```

use super::abreast::{Abreast, WIDTH};
use super::found::Found;
use super::watch::{Watch, WatchState};
use super::{Lines, Segment};
use crate::rule::NamedRule;
use crate::{AfterSignal, PointStep};

/// Reads points one after the other with a list of rules.
#[derive(Debug, Clone)]
pub(crate) struct Walker {
    watches: Vec<Watch>,
    /// The plain ones among them, four abreast, which then hold their marks.
    groups: Vec<Abreast>,
    /// In which group and lane each of them is read.
    lanes: Vec<Option<(usize, usize)>>,
    /// The others, by their place in the list.
    alone: Vec<usize>,
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
        let mut groups: Vec<Abreast> = Vec::new();
        let lanes: Vec<_> = watches
            .iter()
            .map(|w| Abreast::join(&mut groups, w))
            .collect();
        let places = lanes.iter().enumerate();
        let alone = places.filter(|(_, lane)| lane.is_none());
        Self {
            alone: alone.map(|(place, _)| place).collect(),
            watches,
            groups,
            lanes,
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
        for (watch, lane) in self.watches.iter_mut().zip(&self.lanes) {
            watch.aim(lines, index);
            if let Some((group, lane)) = *lane
                && let Some(group) = self.groups.get_mut(group)
            {
                group.aim(lane, &watch.test);
            }
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
        for group in &mut self.groups {
            fired |= group.step(&inputs);
        }
        for number in &self.alone {
            let Some(watch) = self.watches.get_mut(*number) else {
                continue;
            };
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
        for group in &mut self.groups {
            group.marks = [0; WIDTH];
        }
    }

    /// The pattern with the state in which it is.
    fn current(&self, place: usize) -> Option<Watch> {
        let mut watch = self.watches.get(place)?.clone();
        if let Some(Some((group, lane))) = self.lanes.get(place) {
            watch.state.marks = *self.groups.get(*group)?.marks.get(*lane)?;
        }
        Some(watch)
    }

    fn all_current(&self) -> impl Iterator<Item = Watch> {
        (0..self.watches.len()).filter_map(|place| self.current(place))
    }

    /// Hands the points of the patterns that end at the current point to `take`.
    pub(crate) fn members(&self, rule: u32, mut take: impl FnMut(u32)) {
        let bit = 1_u64.checked_shl(rule).unwrap_or(0);
        let last = self.place.wrapping_sub(1);
        for (place, watch) in self.watches.iter().enumerate() {
            if watch.rule == bit
                && let Some(watch) = self.current(place)
                && watch.fires()
            {
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
        self.all_current().map(|watch| {
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
        let watches = self.watches.iter_mut().zip(&self.lanes);
        for ((watch, lane), (state, places)) in watches.zip(states) {
            watch.state = *state;
            if let Some((group, lane)) = *lane
                && let Some(group) = self.groups.get_mut(group)
                && let Some(marks) = group.marks.get_mut(lane)
            {
                *marks = state.marks;
            }
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
