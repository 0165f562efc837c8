//! A share of matches with its exact interval.
//!
//! ```
//! use lineside_msa::AgreementShare;
//!
//! // All of twenty matched: the lower limit is one-sided.
//! let all = AgreementShare::of(20, 20, 0.95);
//! assert!((all.lower_percent - 86.09).abs() < 0.01);
//! assert_eq!(all.upper_percent, 100.0);
//! ```

use lineside_statistics::{Beta, Continuous};
use serde::{Deserialize, Serialize};

/// How many of a number agreed, with the exact interval of Clopper and Pearson.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AgreementShare {
    /// How many matched.
    pub matched: u32,
    /// How many there were.
    pub inspected: u32,
    /// The share that matched, in percent; zero of none.
    pub percent: f64,
    /// The lower end of the confidence interval, in percent.
    pub lower_percent: f64,
    /// The upper end of the confidence interval, in percent.
    pub upper_percent: f64,
    /// Whether the interval is one-sided, as it is when none or all matched.
    pub one_sided: bool,
}

impl AgreementShare {
    /// The share of `matched` among `inspected`. A confidence outside 0 to 1 gives NaN.
    #[must_use]
    pub fn of(matched: u32, inspected: u32, confidence: f64) -> Self {
        let (hits, all) = (f64::from(matched), f64::from(inspected));
        let misses = all - hits;
        let one_sided = hits == 0.0 || misses <= 0.0;
        let alpha = match one_sided {
            true => 1.0 - confidence,
            false => (1.0 - confidence) / 2.0,
        };
        let lower = match hits > 0.0 {
            true => Beta {
                a: hits,
                b: misses + 1.0,
            }
            .quantile(alpha),
            false => 0.0,
        };
        let upper = match misses > 0.0 {
            true => Beta {
                a: hits + 1.0,
                b: misses,
            }
            .upper_quantile(alpha),
            false => 1.0,
        };
        Self {
            matched,
            inspected,
            percent: if all > 0.0 { 100.0 * hits / all } else { 0.0 },
            lower_percent: 100.0 * lower,
            upper_percent: 100.0 * upper,
            one_sided,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_is_the_one_of_the_tables() {
        let share = AgreementShare::of(18, 20, 0.95);
        assert!((share.lower_percent - 68.302).abs() < 1e-3);
        assert!((share.upper_percent - 98.765).abs() < 1e-3);
        let none = AgreementShare::of(0, 20, 0.95);
        assert!((none.upper_percent - 13.911).abs() < 1e-3 && none.one_sided);
    }
}
