//! Windows over 64 points as bits of a word, eight words at a time.
//!
//! Bit `j` of a word stands for the `j`-th of 64 points. A [`Track`] holds eight words with
//! the word before each, and answers for all 512 points at once how the points before
//! them were marked, or which points lead up to some of them. The eight words are one
//! vector: compilers do not find that out by themselves.
//!
//! ```text
//! let mut track = Track::none(simd);
//! track.push(simd, &[0b1101_1100, 0, 0, 0, 0, 0, 0, 0]);
//! assert_eq!(track.in_a_row(3)[0], 0b0001_0000);
//! ```

use fearless_simd::prelude::*;
use fearless_simd::u64x8;

/// As many points as a word has bits.
pub(super) const COUNT: usize = 64;

/// So many words are read at a time.
pub(super) const WORDS: usize = 8;

/// The marks of 512 points.
pub(super) type Words = [u64; WORDS];

/// Which of the points being read are marked, and which of the 64 before each word of them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Track<S: Simd> {
    before: u64x8<S>,
    now: u64x8<S>,
}

impl<S: Simd> Track<S> {
    /// A track without marks.
    #[inline(always)]
    pub(super) fn none(simd: S) -> Self {
        Self::from_words(u64x8::splat(simd, 0), u64x8::splat(simd, 0))
    }

    /// A track before whose start every point was marked.
    #[inline(always)]
    pub(super) fn marked_before(simd: S) -> Self {
        Self::from_words(u64x8::splat(simd, u64::MAX), u64x8::splat(simd, u64::MAX))
    }

    #[inline(always)]
    fn from_words(before: u64x8<S>, now: u64x8<S>) -> Self {
        Self { before, now }
    }

    /// Moves on to the next points.
    #[inline(always)]
    pub(super) fn push(&mut self, marks: u64x8<S>) {
        self.before = self.now.slide::<7>(marks);
        self.now = marks;
    }

    /// The marks of the points being read.
    #[inline(always)]
    pub(super) fn now(&self) -> u64x8<S> {
        self.now
    }

    /// Whether any point is marked.
    #[inline(always)]
    pub(super) fn any(&self) -> bool {
        any(self.now | self.before)
    }

    /// The marks of the points `age` before each; `age` is 0 to 63.
    #[inline(always)]
    pub(super) fn aged(&self, age: u32) -> u64x8<S> {
        // Shifting in two steps keeps an age of zero within the width of a word.
        (self.now << age) | ((self.before >> 1) >> (63 - age))
    }

    /// Of runs of one length, runs longer by `step`, which is at most that length.
    #[inline(always)]
    fn longer(&self, step: u32) -> Self {
        let before = self.before & (self.before << step);
        Self::from_words(before, self.now & self.aged(step))
    }

    /// The points at which `length` marks in a row end; `length` is 1 to 64.
    #[inline(always)]
    pub(super) fn in_a_row(&self, length: u32) -> u64x8<S> {
        let (mut runs, mut so_far) = (*self, 1);
        while so_far < length {
            // Runs of s, followed after a step of d by runs of s, are runs of s + d.
            let step = so_far.min(length - so_far);
            runs = runs.longer(step);
            so_far += step;
        }
        runs.now
    }

    /// The points that are marked, as one of at least `among - slack` among the last `among`.
    ///
    /// Nothing is counted beyond the gaps: a point at which `gaps` has a mark ends the window.
    /// `slack` is 1 to [`MOST_SLACK`].
    #[inline(always)]
    pub(super) fn some(&self, simd: S, among: u32, slack: usize, gaps: Option<&Self>) -> u64x8<S> {
        match slack {
            1 => self.counted::<2>(simd, among, gaps),
            2 => self.counted::<3>(simd, among, gaps),
            _ => self.counted::<4>(simd, among, gaps),
        }
    }

    /// The points that are marked, with fewer than `N` unmarked among the last `among`.
    #[inline(always)]
    fn counted<const N: usize>(&self, simd: S, among: u32, gaps: Option<&Self>) -> u64x8<S> {
        // `missing[k]` has the points with at most k unmarked among those looked at so far.
        let mut missing = [u64x8::splat(simd, u64::MAX); N];
        let mut whole = u64x8::splat(simd, u64::MAX);
        for age in 1..among {
            let mut marks = self.aged(age);
            if let Some(gaps) = gaps {
                whole &= !gaps.aged(age);
                marks &= whole;
            }
            let mut one_fewer = u64x8::splat(simd, 0);
            for points in &mut missing {
                let before = *points;
                *points = (before & marks) | one_fewer;
                one_fewer = before;
            }
        }
        missing.last().map_or(self.now, |enough| self.now & *enough)
    }

    /// The points whose whole window of `length` points is free of marks.
    #[inline(always)]
    pub(super) fn none_in(&self, simd: S, length: u32) -> u64x8<S> {
        let mut free = u64x8::splat(simd, u64::MAX);
        for age in 0..length {
            free &= !self.aged(age);
        }
        free
    }

    /// The `length` points up to each point in `ends`; `length` is 1 to 64.
    #[inline(always)]
    pub(super) fn up_to(simd: S, ends: u64x8<S>, length: u32) -> Self {
        let mut points = Self::from_words(u64x8::splat(simd, 0), ends);
        let mut so_far = 1;
        while so_far < length {
            let step = so_far.min(length - so_far);
            points = points.either(&points.moved_back(step));
            so_far += step;
        }
        points
    }

    /// The points up to each point in `ends`, at most `length` and not beyond a gap.
    #[inline(always)]
    pub(super) fn up_to_gap(simd: S, ends: u64x8<S>, length: u32, gaps: &Self) -> Self {
        let mut points = Self::from_words(u64x8::splat(simd, 0), ends);
        for _ in 1..length {
            let next = points.moved_back(1);
            let next = Self::from_words(next.before & !gaps.before, next.now & !gaps.now);
            points = points.either(&next);
        }
        points
    }

    /// The points `step` before these; `step` is 1 to 63.
    #[inline(always)]
    fn moved_back(&self, step: u32) -> Self {
        let carried = self.now << (64 - step);
        Self::from_words((self.before >> step) | carried, self.now >> step)
    }

    /// The points that both have.
    #[inline(always)]
    pub(super) fn both(&self, other: &Self) -> Self {
        Self::from_words(self.before & other.before, self.now & other.now)
    }

    /// The points that either has.
    #[inline(always)]
    pub(super) fn either(&self, other: &Self) -> Self {
        Self::from_words(self.before | other.before, self.now | other.now)
    }

    /// Takes points that lead up to others into order.
    ///
    /// Answers the points from 64 before the first being read, `pending` among them, and
    /// those of the last word, to which points still to come may add.
    #[inline(always)]
    pub(super) fn settle(&self, simd: S, pending: u64) -> (u64x8<S>, u64) {
        let [.., last] = <Words>::from(self.now);
        let kept = u64x8::simd_from(simd, [0, 0, 0, 0, 0, 0, 0, pending]);
        (self.before | kept.slide::<7>(self.now), last)
    }
}

/// The most unmarked points that [`Track::some`] keeps count of.
pub(super) const MOST_SLACK: usize = 3;

/// Whether any point is marked.
#[inline(always)]
pub(super) fn any<S: Simd>(words: u64x8<S>) -> bool {
    busy(words) != 0
}

/// The words in which a point is marked, one bit each.
#[inline(always)]
pub(super) fn busy<S: Simd>(words: u64x8<S>) -> u64 {
    words.simd_eq(0).to_bitmask() ^ 0xff
}
