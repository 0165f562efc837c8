//! Run lengths of the tabular cumulative sum.
//!
//! One sum moves as `S' = max(0, S + X - k)` until it is above `h`. From a value `u` it runs
//! `L(u) = 1 + L(0) P(S' = 0) + ∫ L(x) φ(x + k - u - d) dx` on average: an integral equation
//! with a smooth kernel, and an atom at zero. Two sums together signal at the first
//! signal of either; because they never stand high at the same time, their run length
//! follows exactly from those of each.
//!
//! ```
//! use lineside_spc::CusumRunLength;
//!
//! let question = CusumRunLength { h: 4.0, shifts: vec![0.0, 1.0], ..CusumRunLength::default() };
//! let answer = question.run_lengths()?.run_lengths;
//! assert!((answer[0].arl - 167.683_8).abs() < 1e-3);
//! assert!((answer[1].arl - 8.383_1).abs() < 1e-3);
//! # Ok::<(), lineside_spc::RunLengthError>(())
//! ```

use super::answer::{Computed, at_each, check, refined};
use super::chain::{State, long_run, mean_steps};
use super::{RunLengthError, RunLengthMethod, RunLengths, ShiftTime, Watched};
use lineside_statistics::GaussLegendre;
use lineside_statistics::{Continuous, Normal};
use serde::{Deserialize, Serialize};

/// Computes the average run lengths of a tabular CUSUM chart.
///
/// How many points it shows on average up to and with its first signal, at each shift of
/// the mean, with any head start. All lengths are in sigmas of the plotted statistic.
///
/// Values are normal and independent, target and sigma are known.
///
/// References: E. S. Page, "Continuous inspection schemes", *Biometrika* 41, 1954,
/// 100-115; J. M. Lucas, R. B. Crosier, "Fast initial response for CUSUM quality control
/// schemes", *Technometrics* 24, 1982, 199-205.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CusumRunLength {
    /// The reference value (allowance) `k`: half the shift to be found, in sigmas.
    #[serde(default = "half")]
    pub k: f64,
    /// The decision interval `h`, in sigmas.
    #[serde(default = "five")]
    pub h: f64,
    /// Where the sums start, from 0 to below `h`; `h / 2` is the usual fast initial response.
    #[serde(default)]
    pub head_start: f64,
    /// The shifts of the mean, in sigmas of the plotted statistic. None given
    /// means in control.
    #[serde(default)]
    pub shifts: Vec<f64>,
    /// Whether both sums are kept, or one.
    #[serde(default)]
    pub watched: Watched,
    /// When the process shifts. Later is answered for one sum only.
    #[serde(default)]
    pub shift_time: ShiftTime,
}

fn half() -> f64 {
    0.5
}

fn five() -> f64 {
    5.0
}

impl Default for CusumRunLength {
    fn default() -> Self {
        Self {
            k: half(),
            h: five(),
            head_start: 0.0,
            shifts: Vec::new(),
            watched: Watched::default(),
            shift_time: ShiftTime::default(),
        }
    }
}

impl CusumRunLength {
    /// Answers for each shift.
    ///
    /// # Errors
    /// [`RunLengthError`] when a parameter is out of its range, or the combination is not offered:
    /// a later shift with two sums, or two sums with head starts above `h / 2 + k`.
    ///
    /// # Complexity
    /// O(h³) per shift; about a millisecond for an `h` of 5.
    ///
    /// # Examples
    /// ```
    /// use lineside_spc::CusumRunLength;
    ///
    /// // Half of h as head start finds a shift at the start sooner, for little in control.
    /// let plain = CusumRunLength { shifts: vec![0.0, 1.0], ..CusumRunLength::default() };
    /// let fast = CusumRunLength { head_start: 2.5, ..plain.clone() };
    /// let (plain, fast) = (plain.run_lengths()?.run_lengths, fast.run_lengths()?.run_lengths);
    /// assert!((plain[0].arl - 465.443).abs() < 1e-3 && (plain[1].arl - 10.376).abs() < 1e-3);
    /// assert!((fast[0].arl - 430.39).abs() < 1e-1 && (fast[1].arl - 6.35).abs() < 1e-2);
    /// # Ok::<(), lineside_spc::RunLengthError>(())
    /// ```
    pub fn run_lengths(&self) -> Result<RunLengths, RunLengthError> {
        self.check()?;
        let method = RunLengthMethod::IntegralEquation;
        at_each(&self.shifts, method, |shift| self.at(shift))
    }

    pub(super) fn check(&self) -> Result<(), RunLengthError> {
        let Self {
            k, h, head_start, ..
        } = *self;
        check("k", k, (0.0..=100.0).contains(&k), "0 to 100 sigmas")?;
        check(
            "h",
            h,
            h > 0.0 && h <= 380.0,
            "above 0 and at most 380 sigmas",
        )?;
        let inside = (0.0..h).contains(&head_start);
        check(
            "head_start",
            head_start,
            inside,
            "zero or above, and below `h`",
        )?;
        if self.watched != Watched::Both {
            return Ok(());
        }
        if self.shift_time == ShiftTime::Later {
            return Err(RunLengthError::NotOffered {
                field: "shift_time",
                what: "where two sums stand together after a long time has no simple answer",
                instead: "ask for `at_start`, or for `upper` or `lower` alone",
            });
        }
        // Below this neither sum can signal while the other is above zero.
        if 2.0 * head_start > h + 2.0 * k {
            return Err(RunLengthError::NotOffered {
                field: "head_start",
                what: "two sums whose head starts are so high can both be near a signal",
                instead: "give at most `h / 2 + k`, or ask for `upper` or `lower` alone",
            });
        }
        Ok(())
    }

    /// The run length at one shift.
    pub(super) fn at(&self, shift: f64) -> Result<Computed, RunLengthError> {
        let one = |shift| {
            refined(self.h, |nodes| {
                let sum = OneSum {
                    k: self.k,
                    h: self.h,
                    shift,
                };
                match self.shift_time {
                    ShiftTime::AtStart => sum.run_length(nodes, self.head_start).1,
                    ShiftTime::Later => sum.run_length_later(nodes),
                }
            })
        };
        let both = || {
            refined(self.h, |nodes| {
                let sum = |shift| {
                    OneSum {
                        k: self.k,
                        h: self.h,
                        shift,
                    }
                    .run_length(nodes, self.head_start)
                };
                together(sum(shift), sum(-shift))
            })
        };
        let computed = match self.watched {
            Watched::Both => both(),
            Watched::Upper => one(shift),
            Watched::Lower => one(-shift),
        };
        computed.ok_or(RunLengthError::BadParameter {
            field: "h",
            value: self.h,
            expected: "above 0 and at most 380 sigmas",
        })
    }
}

/// The run length of two sums, each given as its run lengths from zero and from its start.
///
/// When one signals, the other stands at zero and has a whole run from there before it.
fn together(upper: (f64, f64), lower: (f64, f64)) -> f64 {
    let ((upper_zero, upper_start), (lower_zero, lower_start)) = (upper, lower);
    // Divided by the longer one, so that the product of two long runs does not overflow.
    let longest = upper_zero.max(lower_zero);
    if !longest.is_finite() {
        // That side never signals; the other decides.
        return upper_start.min(lower_start);
    }
    let (upper_share, lower_share) = (upper_zero / longest, lower_zero / longest);
    (lower_start * upper_share + upper_start * lower_share - upper_zero * lower_share)
        / (upper_share + lower_share)
}

/// A sum that watches for increases.
#[derive(Debug, Clone, Copy)]
struct OneSum {
    k: f64,
    h: f64,
    shift: f64,
}

impl OneSum {
    /// Where a step leads from `u`: first the atom at zero, then the nodes.
    fn step(&self, u: f64, rule: &GaussLegendre) -> State {
        let needed = self.k - u - self.shift;
        let atom = Normal::STANDARD.cdf(needed);
        let density = |(x, weight)| weight * Normal::STANDARD.pdf(x + needed);
        State {
            next: std::iter::once(atom)
                .chain(rule.nodes(0.0, self.h).map(density))
                .collect(),
            exit: Normal::STANDARD.sf(self.h + needed),
        }
    }

    fn states(&self, rule: &GaussLegendre) -> Vec<State> {
        std::iter::once(0.0)
            .chain(rule.nodes(0.0, self.h).map(|(x, _)| x))
            .map(|u| self.step(u, rule))
            .collect()
    }

    /// The run lengths from zero and from a head start.
    fn run_length(&self, nodes: u32, head_start: f64) -> (f64, f64) {
        let rule = GaussLegendre::new(nodes);
        let means = mean_steps(self.states(&rule));
        let from_zero = means.first().copied().unwrap_or(f64::NAN);
        if head_start == 0.0 {
            return (from_zero, from_zero);
        }
        let first = self.step(head_start, &rule);
        let onward: f64 = first
            .next
            .iter()
            .zip(&means)
            .map(|(p, mean)| p * mean)
            .sum();
        (from_zero, 1.0 + onward)
    }

    /// The run length from wherever a long time in control has brought the sum.
    fn run_length_later(&self, nodes: u32) -> f64 {
        let rule = GaussLegendre::new(nodes);
        let share = long_run(
            &Self {
                shift: 0.0,
                ..*self
            }
            .states(&rule),
        );
        let means = mean_steps(self.states(&rule));
        share.iter().zip(&means).map(|(p, mean)| p * mean).sum()
    }
}
