//! A segment from which missing points were taken out, so that neighbours meet.

use super::{Along, Lines, Segment};

/// The points that are there, with their lines and where they stood.
pub(super) struct Packed<'a> {
    values: Vec<f64>,
    places: Vec<u32>,
    lines: Lines<'a>,
    /// The center, the widths below and above, and the two limits, where they vary.
    varying: [Option<Vec<f64>>; 5],
}

impl<'a> Packed<'a> {
    /// Takes out the missing points, if they are to be skipped and there are any.
    pub(super) fn of(segment: &Segment<'a>, skips: bool) -> Option<Self> {
        if !skips || !segment.values.iter().any(|x| x.is_nan()) {
            return None;
        }
        let there = |along: Along| match along {
            Along::Same(_) => None,
            Along::Each(numbers) => {
                let pairs = numbers.iter().zip(segment.values);
                Some(
                    pairs
                        .filter(|(_, x)| !x.is_nan())
                        .map(|(n, _)| *n)
                        .collect(),
                )
            }
        };
        let lines = segment.lines;
        Some(Self {
            values: segment
                .values
                .iter()
                .copied()
                .filter(|x| !x.is_nan())
                .collect(),
            places: (0..)
                .zip(segment.values)
                .filter(|(_, x)| !x.is_nan())
                .map(|(i, _)| i)
                .collect(),
            lines,
            varying: [
                there(lines.center),
                there(lines.below),
                there(lines.above),
                lines.limits.and_then(|(lower, _)| there(lower)),
                lines.limits.and_then(|(_, upper)| there(upper)),
            ],
        })
    }

    /// The points as a segment of their own.
    pub(super) fn segment(&self) -> Segment<'_> {
        fn pick<'p>(packed: &'p Option<Vec<f64>>, along: Along<'p>) -> Along<'p> {
            packed.as_deref().map_or(along, Along::Each)
        }
        let [center, below, above, lower, upper] = &self.varying;
        Segment {
            values: &self.values,
            lines: Lines {
                center: pick(center, self.lines.center),
                below: pick(below, self.lines.below),
                above: pick(above, self.lines.above),
                limits: self
                    .lines
                    .limits
                    .map(|limits| (pick(lower, limits.0), pick(upper, limits.1))),
            },
        }
    }

    /// Where the point stood that now has this index.
    pub(super) fn place(&self, index: u32) -> u32 {
        self.places.get(index as usize).copied().unwrap_or(u32::MAX)
    }
}
