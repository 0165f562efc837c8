//! Four plain patterns read side by side.
//!
//! All of them take the same steps, without a branch, so that a compiler makes vector
//! instructions of them. A window with no point missing, or with at
//! most one, is told from the bits that are not set: taking one away from a number clears its
//! lowest bit, and leaves nothing of a number with a single one.
//!
//! ```text
//! let mut groups = Vec::new();
//! let lane = Abreast::join(&mut groups, &watch);
//! ```

use super::point_test::PointTest;
use super::watch::Watch;

/// So many patterns are read together.
pub(super) const WIDTH: usize = 4;

/// Patterns that are read together.
#[derive(Debug, Clone)]
pub(super) struct Abreast {
    /// What they look at, as [`PointTest`] counts it.
    input: [usize; WIDTH],
    taken: usize,
    above: [f64; WIDTH],
    below: [f64; WIDTH],
    /// All bits where a point is marked that is neither above nor below.
    flip: [u64; WIDTH],
    window: [u64; WIDTH],
    /// All bits where no point of the window may be missing; else one may.
    whole: [u64; WIDTH],
    rule: [u64; WIDTH],
    /// Which of the last 64 points met the conditions.
    pub(super) marks: [u64; WIDTH],
}

impl Abreast {
    fn new() -> Self {
        Self {
            input: [0; WIDTH],
            taken: 0,
            above: [f64::INFINITY; WIDTH],
            below: [f64::NEG_INFINITY; WIDTH],
            flip: [0; WIDTH],
            window: [0; WIDTH],
            whole: [0; WIDTH],
            rule: [0; WIDTH],
            marks: [0; WIDTH],
        }
    }

    /// Takes the pattern into a group, if it is plain; answers the group and its lane there.
    pub(super) fn join(groups: &mut Vec<Self>, watch: &Watch) -> Option<(usize, usize)> {
        if !watch.is_plain || watch.pattern.slack() > 1 {
            return None;
        }
        if groups.last().is_none_or(|group| group.taken == WIDTH) {
            groups.push(Self::new());
        }
        let place = groups.len() - 1;
        let group = groups.get_mut(place)?;
        let lane = group.taken;
        group.taken += 1;
        *group.input.get_mut(lane)? = watch.test.input;
        *group.window.get_mut(lane)? = watch.window;
        *group.whole.get_mut(lane)? = all_bits(watch.pattern.slack() == 0);
        *group.rule.get_mut(lane)? = watch.rule;
        Some((place, lane))
    }

    /// Sets what one of the patterns asks of a point.
    pub(super) fn aim(&mut self, lane: usize, test: &PointTest) {
        let slots = (
            self.above.get_mut(lane),
            self.below.get_mut(lane),
            self.flip.get_mut(lane),
        );
        if let (Some(above), Some(below), Some(flip)) = slots {
            (*above, *below, *flip) = (test.above, test.below, all_bits(test.neither));
        }
    }

    /// Takes in a point; answers the bits of the rules whose patterns are complete at it.
    #[inline(always)]
    pub(super) fn step(&mut self, inputs: &[f64; 4]) -> u64 {
        let [.., none] = *inputs;
        let x = self
            .input
            .map(|input| inputs.get(input & 3).copied().unwrap_or(none));
        let tests = x.iter().zip(&self.above).zip(&self.below).zip(&self.flip);
        for ((((x, above), below), flip), marks) in tests.zip(&mut self.marks) {
            let meets = all_bits((x > above) | (x < below)) ^ flip;
            *marks = (*marks << 1) | (meets & 1);
        }
        let windows = self.window.iter().zip(&self.whole).zip(&self.rule);
        let mut fired = 0;
        for (((window, whole), rule), marks) in windows.zip(&self.marks) {
            let missing = window & !marks;
            let too_many = missing & (missing.wrapping_sub(1) | whole);
            // A pattern does not end at a point that is not marked.
            let open = too_many | (missing & 1);
            fired |= rule & all_bits(open == 0);
        }
        fired
    }
}

#[inline(always)]
fn all_bits(set: bool) -> u64 {
    u64::from(set).wrapping_neg()
}
