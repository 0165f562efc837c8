//! The lines that points are compared with: the same for all, or each point its own.
//!
//! A line is always computed as `center + k * sigma` and compared with the value as it
//! is, so that data on a coarse grid is not flipped across a line by rounding.
//!
//! ```text
//! let fixed = Lines::new(10.0, 0.5);
//! let varying = Lines::new(10.0, &sigmas[..]).limited(&lower[..], &upper[..]);
//! ```

use super::words::BLOCK;
use crate::pattern::Zone;

/// A number for all points, or one for each.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Along<'a> {
    /// The same for every point.
    Same(f64),
    /// One for each point; as many as there are points.
    Each(&'a [f64]),
}

impl From<f64> for Along<'_> {
    fn from(value: f64) -> Self {
        Self::Same(value)
    }
}

impl<'a> From<&'a [f64]> for Along<'a> {
    fn from(values: &'a [f64]) -> Self {
        Self::Each(values)
    }
}

impl Along<'_> {
    /// The number for the point at `index`; NaN, with which nothing compares, if there is none.
    pub(crate) fn at(self, index: usize) -> f64 {
        match self {
            Self::Same(value) => value,
            Self::Each(values) => values.get(index).copied().unwrap_or(f64::NAN),
        }
    }

    /// Writes the numbers for the points from `start` on.
    #[inline(always)]
    fn fill(self, start: usize, block: &mut [f64; BLOCK]) {
        match self {
            Self::Same(value) => *block = [value; BLOCK],
            Self::Each(values) => {
                let rest = values.get(start..).unwrap_or_default();
                for (to, from) in block.iter_mut().zip(rest) {
                    *to = *from;
                }
            }
        }
    }
}

/// The lines of a chart.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lines<'a> {
    /// The centre line.
    pub(crate) center: Along<'a>,
    /// How wide a zone below the centre is.
    pub(crate) below: Along<'a>,
    /// How wide a zone above the centre is.
    pub(crate) above: Along<'a>,
    /// The lower and upper control limit, infinite where there is none; else they stand three
    /// zones from the centre.
    pub(crate) limits: Option<(Along<'a>, Along<'a>)>,
}

impl<'a> Lines<'a> {
    /// Symmetric lines: sigma is that of the plotted points.
    pub(crate) fn new(center: impl Into<Along<'a>>, sigma: impl Into<Along<'a>>) -> Self {
        let sigma = sigma.into();
        Self {
            center: center.into(),
            below: sigma,
            above: sigma,
            limits: None,
        }
    }

    /// The same lines with control limits of their own.
    pub(crate) fn limited(self, lower: impl Into<Along<'a>>, upper: impl Into<Along<'a>>) -> Self {
        Self {
            limits: Some((lower.into(), upper.into())),
            ..self
        }
    }

    /// The same lines with zones that differ by side.
    pub(crate) fn zoned(self, below: impl Into<Along<'a>>, above: impl Into<Along<'a>>) -> Self {
        Self {
            below: below.into(),
            above: above.into(),
            ..self
        }
    }

    /// The line above the centre at the point with that index.
    pub(crate) fn upper(&self, zone: Zone, index: usize) -> f64 {
        match (zone, self.limits) {
            (Zone::Limits, Some((_, upper))) => upper.at(index),
            _ => self.center.at(index) + sigmas(zone) * self.above.at(index),
        }
    }

    /// The line below the centre at the point with that index.
    pub(crate) fn lower(&self, zone: Zone, index: usize) -> f64 {
        match (zone, self.limits) {
            (Zone::Limits, Some((lower, _))) => lower.at(index),
            _ => self.center.at(index) - sigmas(zone) * self.below.at(index),
        }
    }

    /// Whether the line is the same for all points.
    pub(crate) fn is_fixed(&self, zone: Zone) -> bool {
        let fixed = |along| matches!(along, Along::Same(_));
        match (zone, self.limits) {
            (Zone::Limits, Some((lower, upper))) => fixed(lower) && fixed(upper),
            _ => fixed(self.center) && fixed(self.below) && fixed(self.above),
        }
    }

    /// Whether all lines are the same for all points.
    pub(crate) fn all_fixed(&self) -> bool {
        self.is_fixed(Zone::Limits) && self.is_fixed(Zone::Sigmas(0.0))
    }

    /// The line above the centre at the points of a block from `start` on.
    #[inline(always)]
    pub(super) fn uppers(&self, zone: Zone, start: usize) -> [f64; BLOCK] {
        match (zone, self.limits) {
            (Zone::Limits, Some((_, upper))) => {
                let mut lines = [f64::NAN; BLOCK];
                upper.fill(start, &mut lines);
                lines
            }
            _ => self.combine(zone, self.above, start, |center, reach| center + reach),
        }
    }

    /// The line below the centre at the points of a block from `start` on.
    #[inline(always)]
    pub(super) fn lowers(&self, zone: Zone, start: usize) -> [f64; BLOCK] {
        match (zone, self.limits) {
            (Zone::Limits, Some((lower, _))) => {
                let mut lines = [f64::NAN; BLOCK];
                lower.fill(start, &mut lines);
                lines
            }
            _ => self.combine(zone, self.below, start, |center, reach| center - reach),
        }
    }

    #[inline(always)]
    fn combine(
        &self,
        zone: Zone,
        width: Along,
        start: usize,
        line: impl Fn(f64, f64) -> f64,
    ) -> [f64; BLOCK] {
        let (mut lines, mut widths) = ([f64::NAN; BLOCK], [f64::NAN; BLOCK]);
        self.center.fill(start, &mut lines);
        width.fill(start, &mut widths);
        let sigmas = sigmas(zone);
        for (center, width) in lines.iter_mut().zip(&widths) {
            *center = line(*center, sigmas * width);
        }
        lines
    }
}

fn sigmas(zone: Zone) -> f64 {
    match zone {
        Zone::Limits => 3.0,
        Zone::Sigmas(sigmas) => sigmas,
    }
}
