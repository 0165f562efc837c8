//! The distributions a process may have, and fitting them to values.
//!
//! ```
//! use lineside_capability::{DistributionKind, NonNormalCapability, ProcessDistribution};
//!
//! let waiting = [1.0, 2.0, 3.0];
//! let study = NonNormalCapability {
//!     upper: Some(30.0),
//!     fit: DistributionKind::Exponential,
//!     ..NonNormalCapability::of(&waiting)
//! };
//! assert_eq!(study.report()?.distribution, ProcessDistribution::Exponential { mean: 2.0 });
//! # Ok::<(), lineside_capability::CapabilityError>(())
//! ```

use crate::{CapabilityError, check};
use lineside_statistics::{Continuous, Gamma, Moments, Normal, find_root, mean};
use serde::{Deserialize, Serialize};

/// Which distribution to fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum DistributionKind {
    /// Normal: mean and standard deviation (with `n - 1` below the line).
    Normal,
    /// The logarithm is normal; values above zero. Fitted by the mean of the logarithms and their
    /// standard deviation with `n` below the line, the maximum of the likelihood.
    Lognormal,
    /// Weibull: strength, wear and lifetimes; values above zero. Fitted by maximum likelihood.
    #[default]
    Weibull,
    /// Exponential: waiting times; values above zero.
    Exponential,
    /// Gamma; values above zero. Fitted by maximum likelihood.
    Gamma,
}

/// A distribution with its parameters.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum ProcessDistribution {
    /// A normal distribution.
    Normal {
        /// The mean.
        mean: f64,
        /// The standard deviation, above zero.
        sigma: f64,
    },
    /// A lognormal distribution.
    Lognormal {
        /// The mean of the logarithm.
        location: f64,
        /// The standard deviation of the logarithm, above zero.
        scale: f64,
    },
    /// A Weibull distribution.
    Weibull {
        /// The shape, above zero.
        shape: f64,
        /// The scale, above zero: about 63 % of the values lie below it.
        scale: f64,
    },
    /// An exponential distribution.
    Exponential {
        /// The mean, above zero.
        mean: f64,
    },
    /// A gamma distribution.
    Gamma {
        /// The shape, above zero.
        shape: f64,
        /// The scale, above zero: the mean is shape times scale.
        scale: f64,
    },
}

impl ProcessDistribution {
    /// Refuses parameters that make no distribution.
    pub(crate) fn check(self) -> Result<Self, CapabilityError> {
        let positive = |field, value| check::setting(field, value, value > 0.0, "above zero");
        match self {
            Self::Normal { mean, sigma } => {
                check::setting("distribution.mean", mean, true, "a finite number")?;
                positive("distribution.sigma", sigma)?;
            }
            Self::Lognormal { location, scale } => {
                check::setting("distribution.location", location, true, "a finite number")?;
                positive("distribution.scale", scale)?;
            }
            Self::Weibull { shape, scale } | Self::Gamma { shape, scale } => {
                positive("distribution.shape", shape)?;
                positive("distribution.scale", scale)?;
            }
            Self::Exponential { mean } => {
                positive("distribution.mean", mean)?;
            }
        }
        Ok(self)
    }

    /// The probability below and above a value.
    pub(crate) fn tails(&self, x: f64) -> (f64, f64) {
        match *self {
            Self::Normal { mean, sigma } => both(&Normal { mean, sigma }, x),
            Self::Lognormal { location, scale } if x > 0.0 => both(
                &Normal {
                    mean: location,
                    sigma: scale,
                },
                x.ln(),
            ),
            Self::Weibull { shape, scale } if x > 0.0 => {
                let hazard = (x / scale).powf(shape);
                (-(-hazard).exp_m1(), (-hazard).exp())
            }
            Self::Exponential { mean } if x > 0.0 => (-(-x / mean).exp_m1(), (-x / mean).exp()),
            Self::Gamma { shape, scale } => both(&Gamma { shape, scale }, x),
            _ => (0.0, 1.0),
        }
    }

    /// The value with `p` below it.
    pub(crate) fn quantile(&self, p: f64) -> f64 {
        match *self {
            Self::Normal { mean, sigma } => Normal { mean, sigma }.quantile(p),
            Self::Lognormal { location, scale } => Normal {
                mean: location,
                sigma: scale,
            }
            .quantile(p)
            .exp(),
            Self::Weibull { shape, scale } => scale * (-(-p).ln_1p()).powf(1.0 / shape),
            Self::Exponential { mean } => -(-p).ln_1p() * mean,
            Self::Gamma { shape, scale } => Gamma { shape, scale }.quantile(p),
        }
    }

    /// The value with `q` above it.
    pub(crate) fn upper_quantile(&self, q: f64) -> f64 {
        match *self {
            Self::Normal { mean, sigma } => Normal { mean, sigma }.upper_quantile(q),
            Self::Lognormal { location, scale } => Normal {
                mean: location,
                sigma: scale,
            }
            .upper_quantile(q)
            .exp(),
            Self::Weibull { shape, scale } => scale * (-q.ln()).powf(1.0 / shape),
            Self::Exponential { mean } => -q.ln() * mean,
            Self::Gamma { shape, scale } => Gamma { shape, scale }.upper_quantile(q),
        }
    }

    /// Fits a distribution to values.
    pub(crate) fn fit(kind: DistributionKind, values: &[f64]) -> Result<Self, CapabilityError> {
        let moments = check::moments(values, 2, "to fit a distribution")?;
        let fitted = match kind {
            DistributionKind::Normal => {
                let sigma = moments.standard_deviation().unwrap_or(f64::NAN);
                Self::Normal {
                    mean: moments.mean,
                    sigma,
                }
            }
            DistributionKind::Exponential => {
                check::positive(values)?;
                Self::Exponential { mean: moments.mean }
            }
            _ => Self::fit_logarithms(kind, values, moments.mean)?,
        };
        fitted.check().map_err(|_| CapabilityError::NoVariation {
            method: "fitting a distribution",
        })
    }

    fn fit_logarithms(
        kind: DistributionKind,
        values: &[f64],
        mean: f64,
    ) -> Result<Self, CapabilityError> {
        check::positive(values)?;
        let same = CapabilityError::NoVariation {
            method: "fitting a distribution",
        };
        let logs: Vec<f64> = values.iter().map(|value| value.ln()).collect();
        let Some(moments) = Moments::of(&logs) else {
            return Err(same);
        };
        let scale = (moments.squares / f64::from(moments.count)).sqrt() * moments.scale;
        if scale <= 0.0 {
            return Err(same);
        }
        let (location, fitted) = (
            moments.mean,
            Self::Lognormal {
                location: moments.mean,
                scale,
            },
        );
        let fitted = match kind {
            DistributionKind::Weibull => weibull(&logs, location, scale),
            DistributionKind::Gamma => gamma(mean, location),
            _ => Some(fitted),
        };
        fitted.ok_or(same)
    }
}

fn both(distribution: &impl Continuous, x: f64) -> (f64, f64) {
    (distribution.cdf(x), distribution.sf(x))
}

/// The Weibull distribution most likely to give these logarithms.
fn weibull(logs: &[f64], location: f64, spread: f64) -> Option<ProcessDistribution> {
    let largest = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let powers = |shape: f64| {
        let (mut sum, mut weighted) = (0.0, 0.0);
        for log in logs {
            let power = (shape * (log - largest)).exp();
            sum += power;
            weighted += power * (log - largest);
        }
        (sum, weighted / sum)
    };
    let slope = |shape: f64| powers(shape).1 - 1.0 / shape - (location - largest);
    let guess = 1.28 / spread;
    let shape = find_root(guess / 64.0, guess * 64.0, slope)?;
    let (sum, _) = powers(shape);
    let count = f64::from(u32::try_from(logs.len()).ok()?);
    let scale = ((sum / count).ln() / shape + largest).exp();
    Some(ProcessDistribution::Weibull { shape, scale })
}

/// The gamma distribution most likely to have this mean and this mean of logarithms.
fn gamma(mean: f64, location: f64) -> Option<ProcessDistribution> {
    let gap = mean.ln() - location;
    let slope = |log: f64| log - digamma(log.exp()) - gap;
    let shape = find_root(-30.0, 30.0, slope)?.exp();
    Some(ProcessDistribution::Gamma {
        shape,
        scale: mean / shape,
    })
}

/// The derivative of the logarithm of the gamma function, for `x > 0`.
fn digamma(x: f64) -> f64 {
    let (mut x, mut sum) = (x, 0.0);
    while x < 10.0 {
        sum -= 1.0 / x;
        x += 1.0;
    }
    const SERIES: [f64; 7] = [
        1.0 / 12.0,
        -1.0 / 120.0,
        1.0 / 252.0,
        -1.0 / 240.0,
        1.0 / 132.0,
        -691.0 / 32_760.0,
        1.0 / 12.0,
    ];
    let square = 1.0 / (x * x);
    let tail = SERIES.iter().rev().fold(0.0, |sum, c| sum * square + c) * square;
    sum + x.ln() - 0.5 / x - tail
}

/// The mean of logarithms, which every fit of positive values shares.
pub(crate) fn mean_of_logs(values: &[f64]) -> Option<f64> {
    let logs: Vec<f64> = values.iter().map(|value| value.ln()).collect();
    mean(&logs)
}
