//! Limits that no longer move: what a chart leaves behind for the values still to come.
//!
//! A chart estimates its lines from a time when the process ran well. Frozen, they are
//! plain data that can be stored beside the characteristic, shown to an auditor and
//! handed to a monitor, which judges each new value by them. They
//! say where they come from: the estimator, the constants it used, its degrees of
//! freedom and the number of values.
//!
//! ```
//! use lineside_spc::FrozenLimits;
//!
//! let limits: FrozenLimits = serde_json::from_str(r#"{"center": 10, "sigma": 0.5}"#)?;
//! assert_eq!((limits.lower, limits.multiple), (None, 3.0));
//! # Ok::<(), serde_json::Error>(())
//! ```

use serde::{Deserialize, Serialize};

/// The lines of a chart, frozen for the values that follow.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FrozenLimits {
    /// The centre line.
    pub center: f64,
    /// One sigma of the plotted points: of the mean, where means are plotted. Zero or above.
    #[cfg_attr(feature = "schema", schemars(range(min = 0)))]
    pub sigma: f64,
    /// The lower control limit; left out, it stands `multiple` sigmas below the centre.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lower: Option<f64>,
    /// The upper control limit; left out, it stands `multiple` sigmas above the centre.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upper: Option<f64>,
    /// How many sigmas from the centre the control limits stand where they are not given.
    #[serde(default = "three")]
    pub multiple: f64,
    /// How sigma was estimated, by name, such as `mean_moving_range`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub estimator: Option<String>,
    /// The constants of the estimator, such as `d2`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub constants: Vec<UsedConstant>,
    /// The degrees of freedom of sigma.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub degrees_of_freedom: Option<f64>,
    /// How many values the estimate rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// How many values make one plotted point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subgroup_size: Option<u32>,
    /// The phase of the series that they come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<String>,
}

/// A constant of an estimator, by its usual name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct UsedConstant {
    /// Its name in the books: `d2`, `c4`.
    pub name: String,
    /// Its value.
    pub value: f64,
}

fn three() -> f64 {
    3.0
}

impl FrozenLimits {
    /// Limits three sigma either side of the centre, of unknown origin.
    #[must_use]
    pub fn new(center: f64, sigma: f64) -> Self {
        Self {
            center,
            sigma,
            lower: None,
            upper: None,
            multiple: three(),
            estimator: None,
            constants: Vec::new(),
            degrees_of_freedom: None,
            count: None,
            subgroup_size: None,
            phase: None,
        }
    }
}

impl FrozenLimits {
    /// The lower and the upper control limit.
    #[must_use]
    pub fn lines(&self) -> (f64, f64) {
        let reach = self.multiple * self.sigma;
        (
            self.lower.unwrap_or(self.center - reach),
            self.upper.unwrap_or(self.center + reach),
        )
    }
}
