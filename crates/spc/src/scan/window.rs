//! Windows over 64 points as bits of a word.
//!
//! Bit `j` of a word stands for the `j`-th of 64 points. [`Points`] turns a comparison into
//! such a word, a [`Track`] remembers one word of history and answers, for all 64 points at
//! once, how the points before them were marked.
//!
//! ```text
//! let mut track = Track::default();
//! track.push(0b1101_1100);
//! assert_eq!(track.in_a_row(3), 0b0001_0000);
//! ```

use std::cell::OnceCell;

/// The 64 points being read, and the two before them.
///
/// Where there is no point, before the series and after it, stands NaN: it compares false
/// with everything, so what is not there meets no condition.
pub(super) struct Points {
    /// Two points before, then the 64.
    values: [f64; Self::COUNT + 2],
    /// Which of the 64 are above and below the point before, once somebody asked.
    steps: OnceCell<(u64, u64)>,
}

impl Default for Points {
    fn default() -> Self {
        Self {
            values: [f64::NAN; Self::COUNT + 2],
            steps: OnceCell::new(),
        }
    }
}

impl Points {
    /// As many points as a word has bits.
    pub(super) const COUNT: usize = 64;

    /// Moves on to the next points, at most 64.
    pub(super) fn advance(&mut self, next: &[f64]) {
        let [.., before, last] = self.values;
        let [first, second, points @ ..] = &mut self.values;
        (*first, *second) = (before, last);
        for (point, value) in points.iter_mut().zip(next) {
            *point = *value;
        }
        for point in points.iter_mut().skip(next.len()) {
            *point = f64::NAN;
        }
        self.steps.take();
    }

    /// Sets the bit of each point for which `test` holds.
    #[inline]
    pub(super) fn mark(&self, test: impl Fn(f64) -> bool) -> u64 {
        mark(&self.values[2..], |x| test(*x))
    }

    /// Sets the bit of each point above the one before, and of each below it.
    pub(super) fn mark_steps(&self) -> (u64, u64) {
        let pairs = || self.values[1..].iter().zip(&self.values[2..]);
        *self.steps.get_or_init(|| {
            (
                mark(pairs(), |(before, x)| x > before),
                mark(pairs(), |(before, x)| x < before),
            )
        })
    }

    /// Sets the bit of each point whose step goes against the step before it.
    pub(super) fn mark_turns(&self) -> u64 {
        let [first, second, ..] = self.values;
        let (rising, falling) = self.mark_steps();
        let rose = (rising << 1) | u64::from(second > first);
        let fell = (falling << 1) | u64::from(second < first);
        (rising & fell) | (falling & rose)
    }
}

/// Sets the bit of each of up to 64 items for which `test` holds.
#[inline]
pub(super) fn mark<T>(items: impl IntoIterator<Item = T>, test: impl Fn(T) -> bool) -> u64 {
    items.into_iter().zip(&BITS).fold(0, |word, (item, bit)| {
        word | if test(item) { *bit } else { 0 }
    })
}

/// The bit of each point. Picking from a table lets the compiler compare several points
/// with one vector instruction, which a shift by a counter does not.
const BITS: [u64; Points::COUNT] = {
    let mut bits = [1; Points::COUNT];
    let mut rest: &mut [u64] = &mut bits;
    let mut bit = 1;
    while let [first, others @ ..] = rest {
        *first = bit;
        bit = bit.rotate_left(1);
        rest = others;
    }
    bits
};

/// Which of the last 128 points are marked: those before the 64 being read in the lower
/// half, those being read in the upper half.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Track(u128);

impl Track {
    /// Moves on by 64 points.
    pub(super) fn push(&mut self, marks: u64) {
        self.0 = join(now(self.0), marks);
    }

    /// The points at which `length` marks in a row end; `length` is 1 to 64.
    pub(super) fn in_a_row(self, length: u32) -> u64 {
        let (mut runs, mut so_far) = (self.0, 1);
        while so_far < length {
            // Runs of s, followed after a step of d by runs of s, are runs of s + d.
            let step = so_far.min(length - so_far);
            runs &= runs << step;
            so_far += step;
        }
        now(runs)
    }

    /// The points that are marked, as one of at least `needed` among the last `among`.
    pub(super) fn some(self, needed: u32, among: u32) -> u64 {
        // `missing[k]` has the points with at most k unmarked among those looked at so far.
        let mut missing = [u64::MAX; 4];
        for marks in (1..among).map(|age| now(self.0 << age)) {
            let mut one_fewer = 0;
            for points in &mut missing {
                let before = *points;
                *points = (*points & marks) | one_fewer;
                one_fewer = before;
            }
        }
        let allowed = among.saturating_sub(needed) as usize;
        now(self.0) & missing.get(allowed).copied().unwrap_or_default()
    }

    /// Those of `points` that are marked.
    pub(super) fn marked(self, points: u128) -> u128 {
        self.0 & points
    }
}

/// The `length` points up to each point in `ends`; `length` is 1 to 64.
pub(super) fn reach_back(ends: u64, length: u32) -> u128 {
    let (mut points, mut so_far) = (join(0, ends), 1);
    while so_far < length {
        let step = so_far.min(length - so_far);
        points |= points >> step;
        so_far += step;
    }
    points
}

/// Two words as one.
fn join(earlier: u64, now: u64) -> u128 {
    u128::from(earlier) | (u128::from(now) << 64)
}

/// The points before, and those being read.
pub(super) fn split(points: u128) -> (u64, u64) {
    (now(points << 64), now(points))
}

/// The points being read.
fn now(points: u128) -> u64 {
    (points >> 64) as u64
}
