//! Sigma of single values from subgroups: one number, many honest ways to it.
//!
//! "Why is your sigma different from Minitab's?" Because the two programs average the
//! subgroups differently. Each way has a name here, and every answer carries it with the
//! constants it used, so that the question has an answer.
//!
//! With `R` the range, `s` the standard deviation and `n` the size of a subgroup:
//!
//! | name | sigma | elsewhere |
//! |---|---|---|
//! | `rbar` | mean of `R / d2(n)` | R-bar/d2 of every book; qcc `UWAVE-R` |
//! | `mvlue_r` | `R / d2(n)` weighted by `d2(n)^2 / d3(n)^2` | qcc `MVLUE-R`; Minitab's R-bar for unequal sizes |
//! | `median_range` | median of `R / d4(n)` | the median of R over its own constant |
//! | `sbar` | mean of `s / c4(n)` | S-bar/c4 of every book; qcc `UWAVE-SD` |
//! | `mvlue_s` | `s / c4(n)` weighted by `c4(n)^2 / (1 - c4(n)^2)` | qcc `MVLUE-SD`; Minitab's S-bar for unequal sizes |
//! | `pooled` | root of the mean square within subgroups | the root of the ANOVA's mean square error |
//! | `rmsdf` | `pooled / c4(N - k + 1)` | qcc `RMSDF`; Minitab's pooled standard deviation |
//!
//! For equal sizes `rbar` and `mvlue_r` are the same number, and so are `sbar` and
//! `mvlue_s`. Subgroups of one say nothing of the scatter within subgroups and are left out.
//!
//! Reference: I. W. Burr, "Control charts for measurements with varying sample sizes",
//! *Journal of Quality Technology* 1(3), 1969, 163-167.

use super::constants::{c4, c5, range_constants};
use super::spread::Spread;
use crate::SpcError;
use crate::ranges::median;
use lineside_statistics::Sum;
use serde::{Deserialize, Serialize};

/// How sigma of the single values is estimated from subgroups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum SubgroupSigma {
    /// The mean of each range divided by its `d2`. For subgroups of equal size this is the
    /// R-bar/d2 of every book. The default with ranges.
    Rbar,
    /// The ranges divided by `d2` and weighted by their precision, `(d2/d3)^2`: the linear
    /// estimate of least variance from ranges.
    MvlueR,
    /// The median of each range divided by the median of ranges of its size. A few wild
    /// subgroups do not widen it.
    MedianRange,
    /// The mean of each standard deviation divided by its `c4`. For subgroups of equal size
    /// this is the S-bar/c4 of every book. The default with standard deviations.
    Sbar,
    /// The standard deviations divided by `c4` and weighted by their precision,
    /// `c4^2/(1 - c4^2)`: the linear estimate of least variance from standard deviations.
    MvlueS,
    /// The root of the pooled variance within subgroups, as it stands.
    Pooled,
    /// The root of the pooled variance within subgroups divided by `c4(N - k + 1)`, which
    /// takes its bias out: `N` values in `k` subgroups.
    Rmsdf,
}

impl SubgroupSigma {
    /// The usual one for a chart of this spread.
    pub(crate) fn usual(spread: Spread) -> Self {
        match spread {
            Spread::Range => Self::Rbar,
            Spread::StandardDeviation => Self::Sbar,
        }
    }

    /// What it needs of each subgroup.
    pub(crate) fn spread(self) -> Spread {
        match self {
            Self::Rbar | Self::MvlueR | Self::MedianRange => Spread::Range,
            Self::Sbar | Self::MvlueS | Self::Pooled | Self::Rmsdf => Spread::StandardDeviation,
        }
    }
}

/// A constant that depends on how many values are taken together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChartConstant {
    /// Its usual name: `d2`, `d3`, `d4` (the median of the range), `c4`.
    pub name: String,
    /// How many values it is for.
    pub of: u32,
    /// The constant, exact to the last digits of a float.
    pub value: f64,
}

/// Sigma and how it was found.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SigmaFit {
    pub(crate) sigma: f64,
    pub(crate) degrees: f64,
    pub(crate) subgroups: u32,
    pub(crate) constants: Vec<ChartConstant>,
}

/// Estimates sigma from `(spread, size)` of subgroups; those of fewer than two are left out.
///
/// # Complexity
/// O(subgroups) time; the median needs a column.
pub(crate) fn estimate(
    how: SubgroupSigma,
    spreads: impl Iterator<Item = (f64, u32)>,
) -> Result<SigmaFit, SpcError> {
    let mut tally = Tally::new(how);
    for (spread, size) in spreads {
        if size >= 2 {
            tally.add(&[spread], size)?;
        }
    }
    tally.finish()
}

/// The same from columns of spreads and sizes, in one run of subgroups or more.
pub(crate) fn estimate_runs<'s>(
    how: SubgroupSigma,
    runs: impl Iterator<Item = (&'s [f64], &'s [u32])>,
) -> Result<SigmaFit, SpcError> {
    let mut tally = Tally::new(how);
    for (mut spreads, sizes) in runs {
        for equal in sizes.chunk_by(|a, b| a == b) {
            let (these, rest) = spreads
                .split_at_checked(equal.len())
                .unwrap_or((spreads, &[]));
            spreads = rest;
            match equal {
                [size, ..] if *size >= 2 => tally.add(these, *size)?,
                _ => {}
            }
        }
    }
    tally.finish()
}

/// The same for subgroups all of one size.
///
/// # Complexity
/// O(subgroups) time; the median needs a column.
pub(crate) fn estimate_equal(
    how: SubgroupSigma,
    spreads: &[f64],
    size: u32,
) -> Result<SigmaFit, SpcError> {
    let mut tally = Tally::new(how);
    if size >= 2 && !spreads.is_empty() {
        tally.add(spreads, size)?;
    }
    tally.finish()
}

/// What is known of subgroups of one size.
struct OfSize {
    size: u32,
    /// What a spread of sigma one is expected to be.
    unit: f64,
    weight: f64,
    degrees: f64,
    /// Spreads are added up per size first, with compensation.
    sum: Sum,
    count: u32,
}

/// A sum that keeps what its additions lose.
#[derive(Default, Clone, Copy)]
pub(crate) struct Total {
    sum: f64,
    lost: f64,
}

impl Total {
    #[inline]
    pub(crate) fn add(&mut self, value: f64) {
        let before = self.sum;
        self.sum += value;
        let added = self.sum - before;
        self.lost += (before - (self.sum - added)) + (value - added);
    }

    pub(crate) fn value(self) -> f64 {
        self.sum + self.lost
    }
}

struct Tally {
    how: SubgroupSigma,
    sizes: Vec<OfSize>,
    /// Which of them came last; neighbours mostly have one size.
    last: usize,
    medians: Vec<f64>,
    constants: Vec<ChartConstant>,
}

impl Tally {
    fn new(how: SubgroupSigma) -> Self {
        Self {
            how,
            sizes: Vec::new(),
            last: 0,
            medians: Vec::new(),
            constants: Vec::new(),
        }
    }

    fn add(&mut self, spreads: &[f64], size: u32) -> Result<(), SpcError> {
        if self.sizes.get(self.last).is_none_or(|of| of.size != size) {
            self.turn_to(size)?;
        }
        let Some(of) = self.sizes.get_mut(self.last) else {
            return Ok(());
        };
        let count = u32::try_from(spreads.len()).unwrap_or(u32::MAX);
        of.count = of.count.saturating_add(count);
        match self.how {
            SubgroupSigma::MedianRange => {
                let units = spreads.iter().map(|spread| spread / of.unit);
                self.medians.extend(units);
            }
            SubgroupSigma::Pooled | SubgroupSigma::Rmsdf if spreads.len() < 8 => {
                spreads
                    .iter()
                    .for_each(|spread| of.sum.push(spread * spread));
            }
            SubgroupSigma::Pooled | SubgroupSigma::Rmsdf => {
                let mut squares = [0.0; 512];
                for block in spreads.chunks(squares.len()) {
                    for (square, spread) in squares.iter_mut().zip(block) {
                        *square = spread * spread;
                    }
                    of.sum.add(squares.get(..block.len()).unwrap_or_default());
                }
            }
            _ => match spreads {
                [spread] => of.sum.push(*spread),
                _ => of.sum.add(spreads),
            },
        }
        Ok(())
    }

    fn turn_to(&mut self, size: u32) -> Result<(), SpcError> {
        if let Some(place) = self.sizes.iter().position(|of| of.size == size) {
            self.last = place;
            return Ok(());
        }
        self.last = self.sizes.len();
        let within = f64::from(size) - 1.0;
        let (unit, weight, degrees) = match self.how {
            SubgroupSigma::Rbar => (self.d2(size)?, 1.0, 0.9 * within),
            SubgroupSigma::MvlueR => {
                let (d2, d3) = (self.d2(size)?, self.d3(size)?);
                (d2, (d2 / d3) * (d2 / d3), 0.9 * within)
            }
            SubgroupSigma::MedianRange => (self.d4(size)?, 1.0, 0.9 * within),
            SubgroupSigma::Sbar => (self.c4(size), 1.0, sbar_share(size) * within),
            SubgroupSigma::MvlueS => {
                let c4 = self.c4(size);
                (
                    c4,
                    (c4 / c5(size)) * (c4 / c5(size)),
                    sbar_share(size) * within,
                )
            }
            SubgroupSigma::Pooled | SubgroupSigma::Rmsdf => (1.0, within, within),
        };
        self.sizes.push(OfSize {
            size,
            unit,
            weight,
            degrees,
            sum: Sum::default(),
            count: 0,
        });
        Ok(())
    }

    fn d2(&mut self, size: u32) -> Result<f64, SpcError> {
        Ok(self.note("d2", size, range_constants(size)?.d2))
    }

    fn d3(&mut self, size: u32) -> Result<f64, SpcError> {
        Ok(self.note("d3", size, range_constants(size)?.d3))
    }

    fn d4(&mut self, size: u32) -> Result<f64, SpcError> {
        Ok(self.note("d4", size, range_constants(size)?.d4))
    }

    fn c4(&mut self, size: u32) -> f64 {
        self.note("c4", size, c4(size))
    }

    fn note(&mut self, name: &str, of: u32, value: f64) -> f64 {
        self.constants.push(ChartConstant {
            name: name.to_owned(),
            of,
            value,
        });
        value
    }

    fn finish(mut self) -> Result<SigmaFit, SpcError> {
        let subgroups: u32 = self
            .sizes
            .iter()
            .fold(0, |sum, of| sum.saturating_add(of.count));
        if subgroups == 0 {
            return Err(SpcError::CannotEstimate {
                what: "sigma within subgroups",
                needed: "at least one subgroup of two or more values must be kept; single values belong on an individuals chart",
                field: "values",
            });
        }
        let (mut sum, mut weights, mut degrees) = (Total::default(), 0.0, 0.0);
        for of in &self.sizes {
            let count = f64::from(of.count);
            sum.add(of.weight / of.unit * of.sum.total());
            weights += of.weight * count;
            degrees += of.degrees * count;
        }
        let mean = sum.value() / weights;
        let sigma = match self.how {
            SubgroupSigma::MedianRange => median(&mut self.medians).unwrap_or(0.0),
            SubgroupSigma::Pooled => mean.sqrt(),
            SubgroupSigma::Rmsdf => {
                let of = whole_plus_one(degrees);
                mean.sqrt() / self.note("c4", of, c4(of))
            }
            _ => mean,
        };
        if !sigma.is_finite() {
            return Err(SpcError::OutOfRange {
                what: "the estimate of sigma",
            });
        }
        Ok(SigmaFit {
            sigma,
            degrees,
            subgroups,
            constants: self.constants,
        })
    }
}

fn whole_plus_one(degrees: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "casting saturates, and c4 is 1 to the last digit long before that"
    )]
    let whole = degrees as u32;
    whole.saturating_add(1)
}

/// The share of its degrees of freedom that S-bar has, as Minitab documents it.
fn sbar_share(size: u32) -> f64 {
    match size {
        ..=2 => 0.88,
        3 => 0.92,
        4 => 0.94,
        5 => 0.95,
        6..=7 => 0.96,
        8..=9 => 0.97,
        10..=17 => 0.98,
        18..=64 => 0.99,
        _ => 1.0,
    }
}
