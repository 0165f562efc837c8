//! The constants of control charts for any subgroup size, exact.
//!
//! ```
//! use lineside_statistics::ChartConstants;
//!
//! let five = ChartConstants::of(5).unwrap();
//! assert!((five.c4 - 0.939_985_602_986_6).abs() < 1e-12);
//! assert!((five.a2() - 0.576_819_334_1).abs() < 1e-9);
//! assert!((five.range_d4() - 2.114_499).abs() < 1e-6);
//! assert_eq!(five.b3(), 0.0);
//! ```
//!
//! Reference: D. C. Montgomery, *Introduction to Statistical Quality Control*, 8th ed.,
//! appendix VI.

use crate::RangeConstants;
use crate::gamma_function::ln_half_step_ratio;

/// The largest subgroup with constants of the range.
pub const MAX_SUBGROUP: u32 = 1000;

/// The constants of charts of subgroups of one size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChartConstants {
    /// The size of the subgroups.
    pub size: u32,
    /// The mean of the range, in sigmas.
    pub d2: f64,
    /// The standard deviation of the range, in sigmas.
    pub d3: f64,
    /// The median of the range, in sigmas.
    pub d4: f64,
    /// The mean of the standard deviation, in sigmas.
    pub c4: f64,
    /// The standard deviation of the standard deviation, in sigmas.
    pub c5: f64,
}

impl ChartConstants {
    /// The constants for subgroups of 2 to 1000 values.
    ///
    /// # Complexity
    /// A table up to 25 values, integrals of some milliseconds beyond: keep what you got.
    #[must_use]
    pub fn of(size: u32) -> Option<Self> {
        if !(2..=MAX_SUBGROUP).contains(&size) {
            return None;
        }
        let RangeConstants { d2, d3, d4 } =
            RangeConstants::of(size).unwrap_or_else(|| RangeConstants::integrate(size));
        let df = f64::from(size - 1);
        Some(Self {
            size,
            d2,
            d3,
            d4,
            c4: c4(df),
            c5: c5(df),
        })
    }

    fn root_size(&self) -> f64 {
        f64::from(self.size).sqrt()
    }

    /// A: limits of means when sigma is known, in sigmas: `3 / sqrt n`.
    #[must_use]
    pub fn a(&self) -> f64 {
        3.0 / self.root_size()
    }

    /// A2: limits of means, in mean ranges: `3 / (d2 sqrt n)`.
    #[must_use]
    pub fn a2(&self) -> f64 {
        3.0 / (self.d2 * self.root_size())
    }

    /// A3: limits of means, in mean standard deviations: `3 / (c4 sqrt n)`.
    #[must_use]
    pub fn a3(&self) -> f64 {
        3.0 / (self.c4 * self.root_size())
    }

    /// B3: the lower limit of standard deviations, in mean standard deviations.
    #[must_use]
    pub fn b3(&self) -> f64 {
        (1.0 - 3.0 * self.c5 / self.c4).max(0.0)
    }

    /// B4: the upper limit of standard deviations, in mean standard deviations.
    #[must_use]
    pub fn b4(&self) -> f64 {
        1.0 + 3.0 * self.c5 / self.c4
    }

    /// B5: the lower limit of standard deviations when sigma is known, in sigmas.
    #[must_use]
    pub fn b5(&self) -> f64 {
        (self.c4 - 3.0 * self.c5).max(0.0)
    }

    /// B6: the upper limit of standard deviations when sigma is known, in sigmas.
    #[must_use]
    pub fn b6(&self) -> f64 {
        self.c4 + 3.0 * self.c5
    }

    /// D1: the lower limit of ranges when sigma is known, in sigmas.
    #[must_use]
    pub fn range_d1(&self) -> f64 {
        (self.d2 - 3.0 * self.d3).max(0.0)
    }

    /// D2: the upper limit of ranges when sigma is known, in sigmas.
    #[must_use]
    pub fn range_d2(&self) -> f64 {
        self.d2 + 3.0 * self.d3
    }

    /// D3: the lower limit of ranges, in mean ranges.
    #[must_use]
    pub fn range_d3(&self) -> f64 {
        (1.0 - 3.0 * self.d3 / self.d2).max(0.0)
    }

    /// D4: the upper limit of ranges, in mean ranges.
    #[must_use]
    pub fn range_d4(&self) -> f64 {
        1.0 + 3.0 * self.d3 / self.d2
    }

    /// E2: limits of individuals, in mean ranges: `3 / d2`.
    #[must_use]
    pub fn e2(&self) -> f64 {
        3.0 / self.d2
    }

    /// E3: limits of individuals, in mean standard deviations: `3 / c4`.
    #[must_use]
    pub fn e3(&self) -> f64 {
        3.0 / self.c4
    }
}

/// The mean of a standard deviation with `df` degrees of freedom, in sigmas: `c4` of a sample
/// of `df + 1` values. Degrees of freedom need not be whole; NaN unless above zero.
#[must_use]
pub fn c4(df: f64) -> f64 {
    if df > 0.0 {
        ln_half_step_ratio(df / 2.0).exp()
    } else {
        f64::NAN
    }
}

/// The standard deviation of a standard deviation with `df` degrees of freedom, in sigmas:
/// `sqrt(1 - c4^2)`, without cancellation.
#[must_use]
pub fn c5(df: f64) -> f64 {
    if df > 0.0 {
        (-(2.0 * ln_half_step_ratio(df / 2.0)).exp_m1()).sqrt()
    } else {
        f64::NAN
    }
}
