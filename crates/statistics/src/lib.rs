//! What the statistical crates compute with: distributions, chart constants, robust sums.
//!
//! Limits of control charts, intervals of capability and plans of acceptance sampling all
//! come from a handful of distributions. They are here once, exact to a float in *both*
//! tails, since quality lives in the tails: parts per billion are ordinary there.
//!
//! ```
//! use lineside_statistics::{Continuous, Normal};
//!
//! let two_parts_per_billion = 2.0 * Normal::STANDARD.sf(6.0);
//! assert!((two_parts_per_billion - 1.973_175_290_075_396e-9).abs() < 1e-22);
//! ```
//!
//! Functions are total: outside its domain an answer is NaN, as the square root of -1 is. What
//! a user gave is checked by the crate that takes it, which can name the field.
#![forbid(unsafe_code)]

mod beta;
mod chart_constants;
mod cholesky;
mod continuous;
mod discrete;
mod gamma;
mod gamma_function;
mod incomplete_beta;
mod incomplete_gamma;
mod inversion;
mod legendre;
mod noncentral_t;
mod normal;
mod range_constants;
mod root;
mod sample;
mod sum;

pub use beta::{Beta, FisherF, StudentT};
pub use chart_constants::{ChartConstants, MAX_SUBGROUP, c4, c5};
pub use cholesky::Cholesky;
pub use continuous::Continuous;
pub use discrete::{Binomial, Discrete, Hypergeometric, Poisson};
pub use gamma::{ChiSquared, Gamma};
pub use gamma_function::ln_gamma;
pub use incomplete_beta::incomplete_beta;
pub use incomplete_gamma::incomplete_gamma;
pub use legendre::GaussLegendre;
pub use noncentral_t::NoncentralT;
pub use normal::Normal;
pub use range_constants::{MAX_SPAN, MIN_SPAN, RangeConstants, range_cdf};
pub use root::find_root;
pub use sample::{Moments, QuantileMethod, mean, quantile, standard_deviation};
pub use sum::{Sum, WideSum};

#[cfg(test)]
mod tests;
