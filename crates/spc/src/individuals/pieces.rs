//! The stretches of a series in which neighbours are neighbours.
//!
//! A moving range is taken between values that followed each other. It is not taken across
//! the start of a phase, across a point that is excluded, or across a missing value that
//! breaks; across one that is skipped it is.
//!
//! ```text
//! let pieces = Pieces { values, holes: true, skip: false }.of(&(0..6), &[]);
//! ```

use crate::ranges::{for_each_block, moving_ranges};
use crate::shewhart::kept;
use std::borrow::Cow;
use std::ops::Range;

/// A series and what its gaps mean.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pieces<'a> {
    pub(super) values: &'a [f64],
    /// Whether values are missing at all.
    pub(super) holes: bool,
    /// Whether the values beside a missing one are neighbours.
    pub(super) skip: bool,
}

/// Values that followed each other, and where they stand in the series.
#[derive(Debug)]
pub(super) struct Piece<'a> {
    pub(super) values: Cow<'a, [f64]>,
    places: Places,
}

#[derive(Debug)]
enum Places {
    From(usize),
    At(Vec<usize>),
}

impl Piece<'_> {
    /// Where the value of that number stands.
    fn place(&self, number: usize) -> usize {
        match &self.places {
            Places::From(start) => start.saturating_add(number),
            Places::At(places) => places.get(number).copied().unwrap_or(usize::MAX),
        }
    }

    /// Appends the places at which a moving range above `limit` ends.
    pub(super) fn push_ranges_above(&self, above: &mut Vec<u32>, span: usize, limit: f64) {
        if let (Places::From(start), 2) = (&self.places, span) {
            let first = u32::try_from(start.saturating_add(1)).unwrap_or(u32::MAX);
            return crate::scan::push_steps_above(above, &self.values, limit, first);
        }
        let mut last = span.saturating_sub(1);
        for_each_block(&self.values, span, |block| {
            match &self.places {
                Places::From(start) => {
                    let first = u32::try_from(start.saturating_add(last)).unwrap_or(u32::MAX);
                    crate::scan::push_above(above, block, limit, first);
                }
                Places::At(_) => {
                    let wide = (last..)
                        .zip(block.iter())
                        .filter(|(_, range)| **range > limit);
                    let places = wide.map(|(number, _)| self.place(number));
                    above.extend(places.filter_map(|place| u32::try_from(place).ok()));
                }
            }
            last = last.saturating_add(block.len());
        });
    }

    /// Puts the moving ranges where their last values stand; `ranges` begins at `span - 1`.
    pub(super) fn put_ranges(&self, ranges: &mut [f64], span: usize) {
        let first = span.saturating_sub(1);
        for (number, range) in (first..).zip(moving_ranges(&self.values, span)) {
            let place = self.place(number).checked_sub(first);
            if let Some(to) = place.and_then(|place| ranges.get_mut(place)) {
                *to = range;
            }
        }
    }
}

impl<'a> Pieces<'a> {
    /// The pieces of a stretch that may reach over several phases.
    pub(super) fn within(
        &self,
        stretch: &Range<usize>,
        phases: &[Range<usize>],
        excluded: &[u32],
    ) -> Vec<Piece<'a>> {
        let first = phases.partition_point(|phase| phase.end <= stretch.start);
        let touched = phases.iter().skip(first);
        let touched = touched.take_while(|phase| phase.start < stretch.end);
        touched
            .flat_map(|phase| {
                let part = phase.start.max(stretch.start)..phase.end.min(stretch.end);
                self.of(&part, excluded)
            })
            .collect()
    }

    /// The pieces of one stretch, without the excluded points; O(n) where values are missing.
    pub(super) fn of(&self, stretch: &Range<usize>, excluded: &[u32]) -> Vec<Piece<'a>> {
        let mut pieces = Vec::new();
        for run in kept(stretch, excluded) {
            let values = self.values.get(run.clone()).unwrap_or_default();
            match (self.holes, self.skip) {
                (false, _) => pieces.push(Piece {
                    values: Cow::Borrowed(values),
                    places: Places::From(run.start),
                }),
                (true, true) => {
                    let there = run.zip(values).filter(|(_, value)| !value.is_nan());
                    let (places, values) = there.map(|(place, value)| (place, *value)).unzip();
                    pieces.push(Piece {
                        values: Cow::Owned(values),
                        places: Places::At(places),
                    });
                }
                (true, false) => {
                    let mut start = run.start;
                    for values in values.split(|value| value.is_nan()) {
                        pieces.push(Piece {
                            values: Cow::Borrowed(values),
                            places: Places::From(start),
                        });
                        start = start.saturating_add(values.len()).saturating_add(1);
                    }
                }
            }
        }
        pieces
    }
}
