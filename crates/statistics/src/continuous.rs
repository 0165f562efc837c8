//! What every continuous distribution can be asked.
//!
//! ```
//! use lineside_statistics::{ChiSquared, Continuous};
//!
//! let chi = ChiSquared { df: 4.0 };
//! assert!((chi.quantile(0.95) - 9.487_729_036_781_154).abs() < 1e-12);
//! assert!((chi.sf(9.487_729_036_781_154) - 0.05).abs() < 1e-14);
//! assert!(ChiSquared { df: -1.0 }.cdf(3.0).is_nan());
//! ```

/// A continuous distribution.
///
/// Each tail has its own function, since `1 - cdf` loses the digits of a small tail. Outside
/// its domain (a negative degree of freedom, a probability above 1, NaN) an answer is
/// NaN, as the square root of -1 is. Beyond its support a distribution has a density of 0.
pub trait Continuous {
    /// The density at `x`.
    fn pdf(&self, x: f64) -> f64;
    /// The probability of a value up to `x`.
    fn cdf(&self, x: f64) -> f64;
    /// The probability of a value above `x`.
    fn sf(&self, x: f64) -> f64;
    /// The value below which a share `p` lies.
    fn quantile(&self, p: f64) -> f64;
    /// The value above which a share `q` lies.
    fn upper_quantile(&self, q: f64) -> f64;
}
