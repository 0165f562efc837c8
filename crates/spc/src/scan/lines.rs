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
}

/// The lines of one zone at the points of a block, where they are not the same for all.
pub(super) struct Drawn {
    pub(super) zone: Zone,
    pub(super) lowers: [f64; BLOCK],
    pub(super) uppers: [f64; BLOCK],
}

impl Drawn {
    pub(super) fn new(zone: Zone) -> Self {
        Self {
            zone,
            lowers: [f64::NAN; BLOCK],
            uppers: [f64::NAN; BLOCK],
        }
    }

    /// Moves on to the points from `start` on. Where there are none, lines stay as they are.
    #[inline(always)]
    pub(super) fn advance(&mut self, lines: &Lines, start: usize) {
        if let (Zone::Limits, Some((lower, upper))) = (self.zone, lines.limits) {
            for (side, line) in [(&mut self.lowers, lower), (&mut self.uppers, upper)] {
                match line {
                    Along::Same(line) => side.fill(line),
                    Along::Each(lines) => {
                        for (to, from) in side.iter_mut().zip(rest(lines, start)) {
                            *to = *from;
                        }
                    }
                }
            }
            return;
        }
        let sigmas = sigmas(self.zone);
        let Lines {
            center,
            below,
            above,
            ..
        } = *lines;
        draw(&mut self.lowers, center, below, start, |center, width| {
            center - sigmas * width
        });
        draw(&mut self.uppers, center, above, start, |center, width| {
            center + sigmas * width
        });
    }
}

/// The numbers from `start` on.
#[inline(always)]
fn rest(numbers: &[f64], start: usize) -> &[f64] {
    numbers.get(start..).unwrap_or_default()
}

#[inline(always)]
fn draw(
    to: &mut [f64; BLOCK],
    center: Along,
    width: Along,
    start: usize,
    line: impl Fn(f64, f64) -> f64,
) {
    match (center, width) {
        (Along::Each(centers), Along::Each(widths)) => {
            let pairs = rest(centers, start).iter().zip(rest(widths, start));
            for (to, (center, width)) in to.iter_mut().zip(pairs) {
                *to = line(*center, *width);
            }
        }
        _ => {
            for (to, index) in to.iter_mut().zip(start..) {
                *to = line(center.at(index), width.at(index));
            }
        }
    }
}

fn sigmas(zone: Zone) -> f64 {
    match zone {
        Zone::Limits => 3.0,
        Zone::Sigmas(sigmas) => sigmas,
    }
}
