//! Counts: binomial, Poisson and hypergeometric probabilities, exact for any lot size.
//!
//! ```
//! use lineside_statistics::{Binomial, Discrete, Hypergeometric};
//!
//! // A sample of 52 accepts on 3: the chance that a lot with 5 % bad passes.
//! assert!((Binomial { trials: 52, chance: 0.05 }.cdf(3) - 0.738_3).abs() < 1e-4);
//! let lot = Hypergeometric { lot: 10_000, marked: 500, sample: 52 };
//! assert!((lot.cdf(3) - 0.738_6).abs() < 1e-4);
//! ```
//!
//! Reference: C. Loader, *Fast and accurate computation of binomial probabilities*, 2000.

use crate::gamma_function::{binomial_mass, poisson_mass};
use crate::incomplete_beta::beta_tails;
use crate::incomplete_gamma::incomplete_gamma;

/// A distribution of counts.
///
/// Outside its domain (a chance above 1, a sample larger than its lot) an answer is NaN.
pub trait Discrete {
    /// The probability of exactly `count`.
    fn pmf(&self, count: u64) -> f64;
    /// The probability of at most `count`.
    fn cdf(&self, count: u64) -> f64;
    /// The probability of more than `count`.
    fn sf(&self, count: u64) -> f64;
}

/// How many of a number of independent trials succeed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Binomial {
    /// How many trials.
    pub trials: u64,
    /// The chance of each, 0 to 1.
    pub chance: f64,
}

/// How many events fall into a span in which a number of them is expected.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Poisson {
    /// How many are expected, zero or above.
    pub mean: f64,
}

/// How many marked pieces a sample drawn from a finite lot holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hypergeometric {
    /// The pieces in the lot.
    pub lot: u64,
    /// How many of them are marked: nonconforming, say.
    pub marked: u64,
    /// How many are drawn.
    pub sample: u64,
}

/// A count as a float; exact to 2^53, and the nearest float beyond.
#[expect(
    clippy::cast_precision_loss,
    reason = "a relative error of 1e-16 in a count is harmless"
)]
fn real(count: u64) -> f64 {
    count as f64
}

impl Binomial {
    fn tails(&self, count: u64) -> (f64, f64) {
        if !(0.0..=1.0).contains(&self.chance) {
            return (f64::NAN, f64::NAN);
        }
        if count >= self.trials {
            return (1.0, 0.0);
        }
        let (failures, more) = (real(self.trials - count), real(count) + 1.0);
        beta_tails(failures, more, 1.0 - self.chance, self.chance)
    }
}

impl Discrete for Binomial {
    fn pmf(&self, count: u64) -> f64 {
        if !(0.0..=1.0).contains(&self.chance) {
            return f64::NAN;
        }
        match self.trials.checked_sub(count) {
            Some(rest) => binomial_mass(real(count), real(rest), self.chance, 1.0 - self.chance),
            None => 0.0,
        }
    }

    fn cdf(&self, count: u64) -> f64 {
        self.tails(count).0
    }

    fn sf(&self, count: u64) -> f64 {
        self.tails(count).1
    }
}

impl Poisson {
    fn tails(&self, count: u64) -> (f64, f64) {
        if self.mean.is_nan() || self.mean < 0.0 {
            return (f64::NAN, f64::NAN);
        }
        let (above, at_most) = incomplete_gamma(real(count) + 1.0, self.mean);
        (at_most, above)
    }
}

impl Discrete for Poisson {
    fn pmf(&self, count: u64) -> f64 {
        if self.mean.is_nan() || self.mean < 0.0 {
            return f64::NAN;
        }
        poisson_mass(real(count), self.mean)
    }

    fn cdf(&self, count: u64) -> f64 {
        self.tails(count).0
    }

    fn sf(&self, count: u64) -> f64 {
        self.tails(count).1
    }
}

impl Hypergeometric {
    fn is_valid(&self) -> bool {
        self.marked <= self.lot && self.sample <= self.lot
    }

    /// The fewest and the most marked pieces that a sample can hold.
    fn support(&self) -> (u64, u64) {
        let clean = self.lot.saturating_sub(self.marked);
        (
            self.sample.saturating_sub(clean),
            self.marked.min(self.sample),
        )
    }

    fn tails(&self, count: u64) -> (f64, f64) {
        if !self.is_valid() {
            return (f64::NAN, f64::NAN);
        }
        let (fewest, most) = self.support();
        if count < fewest {
            return (0.0, 1.0);
        }
        if count >= most {
            return (1.0, 0.0);
        }
        let mean = real(self.sample) * (real(self.marked) / real(self.lot));
        if real(count) < mean {
            let lower = self.pmf(count) * self.sum_down(count, fewest);
            (lower, 1.0 - lower)
        } else {
            let upper = self.pmf(count + 1) * self.sum_up(count + 1, most);
            (1.0 - upper, upper)
        }
    }

    /// The lower tail in units of its last term; terms shrink away from the mean.
    fn sum_down(&self, from: u64, fewest: u64) -> f64 {
        let (mut term, mut sum, mut k) = (1.0, 1.0, from);
        let clean = self.lot - self.marked;
        while k > fewest {
            let miss = real((clean + k).saturating_sub(self.sample));
            term *= real(k) / real(self.marked - k + 1) * (miss / real(self.sample - k + 1));
            if sum + term == sum {
                break;
            }
            sum += term;
            k -= 1;
        }
        sum
    }

    /// The upper tail in units of its first term.
    fn sum_up(&self, from: u64, most: u64) -> f64 {
        let (mut term, mut sum, mut k) = (1.0, 1.0, from);
        let clean = self.lot - self.marked;
        while k < most {
            let miss = real((clean + k + 1).saturating_sub(self.sample));
            term *= real(self.marked - k) / real(k + 1) * (real(self.sample - k) / miss);
            if sum + term == sum {
                break;
            }
            sum += term;
            k += 1;
        }
        sum
    }
}

impl Discrete for Hypergeometric {
    fn pmf(&self, count: u64) -> f64 {
        if !self.is_valid() {
            return f64::NAN;
        }
        let (fewest, most) = self.support();
        if count < fewest || count > most {
            return 0.0;
        }
        let share = real(self.sample) / real(self.lot);
        let rest = real(self.lot - self.sample) / real(self.lot);
        if self.sample == 0 || rest == 0.0 {
            return 1.0;
        }
        let clean = self.lot - self.marked;
        let missed = self.sample - count;
        binomial_mass(real(count), real(self.marked - count), share, rest)
            * binomial_mass(real(missed), real(clean - missed), share, rest)
            / binomial_mass(real(self.sample), real(self.lot - self.sample), share, rest)
    }

    fn cdf(&self, count: u64) -> f64 {
        self.tails(count).0
    }

    fn sf(&self, count: u64) -> f64 {
        self.tails(count).1
    }
}
