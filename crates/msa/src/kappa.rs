//! What every kappa answers with.
//!
//! Kappa is agreement beyond chance: 1 when all agree, 0 when they agree as often as chance
//! alone would have it. Where only one category occurs, chance alone gives full agreement, and
//! kappa is 0/0: it is absent then, not 1 and not NaN.
//!
//! ```
//! use lineside_msa::{CohenKappa, CohenRatings};
//!
//! let one_category = CohenKappa::of(CohenRatings::Table { table: vec![vec![50, 0], vec![0, 0]] });
//! let study = one_category.analyse()?;
//! assert_eq!((study.kappa.kappa, study.observed), (None, 1.0));
//! # Ok::<(), lineside_msa::MsaError>(())
//! ```

use crate::interval::GageInterval;
use crate::numbers::ratio;
use lineside_statistics::{Continuous, Normal};
use serde::{Deserialize, Serialize};

/// A kappa with its test.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct KappaEstimate {
    /// The category it is about; absent for the kappa of all categories together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Kappa; absent where it is undefined because chance alone gives full agreement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kappa: Option<f64>,
    /// Its standard error if the true kappa were zero, which the test uses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub null_standard_error: Option<f64>,
    /// Kappa over that standard error.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub z: Option<f64>,
    /// The chance of such a kappa, or a larger one, if the true one were zero: one-sided, as Minitab
    /// prints it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub p: Option<f64>,
    /// Its standard error whatever the true kappa is; absent where no formula is in use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standard_error: Option<f64>,
    /// The confidence interval, from that standard error.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interval: Option<GageInterval>,
}

impl KappaEstimate {
    /// A kappa tested against zero, or the absence of one.
    pub(crate) fn tested(category: Option<String>, kappa: Option<f64>, null_error: f64) -> Self {
        let z = kappa.and_then(|kappa| ratio(kappa, null_error));
        Self {
            category,
            kappa,
            null_standard_error: kappa.map(|_| null_error),
            z,
            p: z.map(|z| Normal::STANDARD.sf(z)),
            standard_error: None,
            interval: None,
        }
    }

    /// The same with a standard error and the interval that it gives.
    pub(crate) fn with_error(self, error: f64, confidence: f64) -> Self {
        let half = Normal::STANDARD.upper_quantile((1.0 - confidence) / 2.0) * error;
        Self {
            standard_error: self.kappa.map(|_| error),
            interval: self.kappa.map(|kappa| GageInterval {
                lower: kappa - half,
                upper: kappa + half,
            }),
            ..self
        }
    }
}
