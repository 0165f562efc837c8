//! The weighted means from which sigma within of subgroups is made.
//!
//! ```text
//! let mut average = Average::default();
//! average.add(WithinSigma::Rbar, &[10.1, 9.9, 10.0], 1.0)?;
//! ```

use crate::{CapabilityError, SigmaConstant, WithinSigma, check};
use lineside_statistics::{ChartConstants, Moments, Sum, c4};

/// A weighted mean over subgroups.
#[derive(Default)]
pub(crate) struct Average {
    pub(crate) sum: Sum,
    pub(crate) weights: f64,
    pub(crate) df: f64,
    pub(crate) minitab_df: f64,
    pub(crate) parts: u32,
    pub(crate) constants: Vec<SigmaConstant>,
    /// The constants of the sizes met so far.
    sizes: Vec<ChartConstants>,
}

impl Average {
    pub(crate) fn add(
        &mut self,
        method: WithinSigma,
        group: &[f64],
        unit: f64,
    ) -> Result<(), CapabilityError> {
        let size = count(group);
        let within = f64::from(size) - 1.0;
        self.parts = self.parts.saturating_add(1);
        self.df += within;
        let wide = CapabilityError::OutOfRange {
            what: "the spread of a subgroup",
        };
        let moments = Moments::of(group).ok_or(wide)?;
        let (value, weight, df) = match method {
            WithinSigma::Rbar | WithinSigma::MvlueR => {
                let constants = self.constants_of(size, &["d2", "d3"], method)?;
                let weight = match method {
                    WithinSigma::Rbar => 1.0,
                    _ => (constants.d2 / constants.d3).powi(2),
                };
                (range(group) / constants.d2, weight, 0.9 * within)
            }
            WithinSigma::Sbar | WithinSigma::MvlueS => {
                let constants = self.constants_of(size, &["c4"], method)?;
                let weight = match method {
                    WithinSigma::Sbar => 1.0,
                    _ => (constants.c4 / constants.c5).powi(2),
                };
                let sigma = moments.standard_deviation().unwrap_or(f64::NAN);
                (sigma / constants.c4, weight, sbar_share(size) * within)
            }
            _ => {
                let sigma = moments.standard_deviation().unwrap_or(f64::NAN) / unit;
                (sigma * sigma, within, within)
            }
        };
        self.sum
            .push(check::in_range(value * weight, "the spread of a subgroup")?);
        self.weights += weight;
        self.minitab_df += df;
        Ok(())
    }

    fn constants_of(
        &mut self,
        size: u32,
        names: &[&str],
        method: WithinSigma,
    ) -> Result<ChartConstants, CapabilityError> {
        if let Some(known) = self.sizes.iter().find(|known| known.size == size) {
            return Ok(*known);
        }
        let constants = match method {
            WithinSigma::Sbar | WithinSigma::MvlueS => {
                let df = f64::from(size) - 1.0;
                let c5 = lineside_statistics::c5(df);
                Some(ChartConstants {
                    size,
                    d2: 0.0,
                    d3: 0.0,
                    d4: 0.0,
                    c4: c4(df),
                    c5,
                })
            }
            _ => ChartConstants::of(size).filter(|_| size <= 100),
        };
        let constants = constants.ok_or(CapabilityError::BadSetting {
            field: "sizes",
            value: f64::from(size),
            expected: "2 to 100 for ranges; larger subgroups need `pooled` or `sbar`",
        })?;
        for name in names {
            let value = match *name {
                "d2" => constants.d2,
                "d3" if method == WithinSigma::MvlueR => constants.d3,
                "c4" => constants.c4,
                _ => continue,
            };
            self.constants.push(SigmaConstant {
                name: (*name).to_owned(),
                of: size,
                value,
            });
        }
        self.sizes.push(constants);
        Ok(constants)
    }
}

/// The largest value less the smallest.
pub(crate) fn range(values: &[f64]) -> f64 {
    let (lowest, highest) = values
        .iter()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), v| {
            (v.min(l), v.max(h))
        });
    if highest >= lowest {
        highest - lowest
    } else {
        0.0
    }
}

pub(crate) fn count(values: &[f64]) -> u32 {
    u32::try_from(values.len()).unwrap_or(u32::MAX)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a sum of subgroup sizes less their number is a count"
)]
pub(crate) fn count_of(df: f64) -> u32 {
    df as u32
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
