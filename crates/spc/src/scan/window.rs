//! Windows over 64 points as bits of a word, eight words at a time.
//!
//! Bit `j` of a word stands for the `j`-th of 64 points. A [`Track`] holds eight words with
//! the word before each, and answers for all 512 points at once how the points before
//! them were marked. Its loops over eight words become a few vector instructions.
//!
//! ```text
//! let mut track = Track::default();
//! track.push(&[0b1101_1100, 0, 0, 0, 0, 0, 0, 0]);
//! assert_eq!(track.in_a_row(3)[0], 0b0001_0000);
//! ```

/// As many points as a word has bits.
pub(super) const COUNT: usize = 64;

/// So many words are read at a time.
pub(super) const WORDS: usize = 8;

/// The marks of 512 points.
pub(super) type Words = [u64; WORDS];

/// Which of the points being read are marked, and which of the 64 before each word of them.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Track {
    before: Words,
    now: Words,
}

/// Two words at a time.
#[inline(always)]
fn each(mut a: Words, b: &Words, f: impl Fn(u64, u64) -> u64) -> Words {
    for (a, b) in a.iter_mut().zip(b) {
        *a = f(*a, *b);
    }
    a
}

impl Track {
    /// A track before whose start every point was marked.
    pub(super) fn marked_before() -> Self {
        Self {
            before: [u64::MAX; WORDS],
            now: [u64::MAX; WORDS],
        }
    }

    /// Moves on to the next points.
    #[inline(always)]
    pub(super) fn push(&mut self, marks: &Words) {
        let [.., last] = self.now;
        let [earlier @ .., _] = marks;
        let [first, others @ ..] = &mut self.before;
        *first = last;
        *others = *earlier;
        self.now = *marks;
    }

    /// Whether any point is marked.
    #[inline(always)]
    pub(super) fn any(&self) -> bool {
        any(&self.now) | any(&self.before)
    }

    /// The marks of the points `age` before each; `age` is 0 to 63.
    #[inline(always)]
    fn aged(&self, age: u32) -> Words {
        // Shifting in two steps keeps an age of zero within the width of a word.
        each(self.now, &self.before, |now, before| {
            (now << age) | ((before >> 1) >> (63 - age))
        })
    }

    /// Of runs of one length, runs longer by `step`, which is at most that length.
    #[inline(always)]
    fn longer(&self, step: u32) -> Self {
        let shifted = self.aged(step);
        Self {
            before: each(self.before, &self.before, |word, _| word & (word << step)),
            now: each(self.now, &shifted, |a, b| a & b),
        }
    }

    /// The points at which `length` marks in a row end; `length` is 1 to 64.
    #[inline(always)]
    pub(super) fn in_a_row(&self, length: u32) -> Words {
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
    pub(super) fn some(&self, among: u32, slack: usize, gaps: Option<&Self>) -> Words {
        match slack {
            1 => self.counted::<2>(among, gaps),
            2 => self.counted::<3>(among, gaps),
            _ => self.counted::<4>(among, gaps),
        }
    }

    /// The points that are marked, with fewer than `N` unmarked among the last `among`.
    #[inline(always)]
    fn counted<const N: usize>(&self, among: u32, gaps: Option<&Self>) -> Words {
        // `missing[k]` has the points with at most k unmarked among those looked at so far.
        let mut missing = [[u64::MAX; WORDS]; N];
        let mut whole = [u64::MAX; WORDS];
        for age in 1..among {
            let mut marks = self.aged(age);
            if let Some(gaps) = gaps {
                whole = each(whole, &gaps.aged(age), |whole, gap| whole & !gap);
                marks = each(marks, &whole, |a, b| a & b);
            }
            let mut one_fewer = [0; WORDS];
            for points in &mut missing {
                let before = *points;
                *points = each(*points, &marks, |a, b| a & b);
                *points = each(*points, &one_fewer, |a, b| a | b);
                one_fewer = before;
            }
        }
        let enough = missing.last().copied().unwrap_or_default();
        each(self.now, &enough, |a, b| a & b)
    }

    /// The points whose whole window of `length` points is free of marks.
    #[inline(always)]
    pub(super) fn none_in(&self, length: u32) -> Words {
        let mut free = [u64::MAX; WORDS];
        for age in 0..length {
            free = each(free, &self.aged(age), |free, marks| free & !marks);
        }
        free
    }

    /// The marks of one word and of the one before it.
    pub(super) fn around(&self, word: usize) -> u128 {
        let earlier = self.before.get(word).copied().unwrap_or_default();
        join(earlier, self.now.get(word).copied().unwrap_or_default())
    }
}

/// The most unmarked points that [`Track::some`] keeps count of.
pub(super) const MOST_SLACK: usize = 3;

/// Whether any point is marked.
#[inline(always)]
pub(super) fn any(words: &Words) -> bool {
    words.iter().fold(0, |all, word| all | word) != 0
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

/// The points up to each point in `ends`, at most `length` and not beyond a gap.
pub(super) fn reach_back_to(ends: u64, length: u32, gaps: u128) -> u128 {
    let mut points = join(0, ends);
    for _ in 1..length {
        points |= (points >> 1) & !gaps;
    }
    points
}

/// Two words as one.
fn join(earlier: u64, now: u64) -> u128 {
    u128::from(earlier) | (u128::from(now) << 64)
}

/// The points before, and those being read.
pub(super) fn split(points: u128) -> (u64, u64) {
    #[expect(clippy::cast_possible_truncation, reason = "the lower half is meant")]
    let earlier = points as u64;
    (earlier, (points >> 64) as u64)
}
