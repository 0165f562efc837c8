//! Run lengths of the exponentially weighted moving average.
//!
//! The average moves as `Z' = (1 - λ) Z + λ X` until it is beyond a limit. From `u` it runs
//! `L(u) = 1 + ∫ L(x) φ((x - (1 - λ) u) / λ - d) dx / λ` on average. With exact limits, which
//! start narrow and widen, each point has its own function `L`; they are computed
//! backwards from the one of the final limits.
//!
//! ```
//! use lineside_spc::EwmaRunLength;
//!
//! let question = EwmaRunLength {
//!     lambda: 0.1,
//!     limit: 2.814,
//!     shifts: vec![0.0, 1.0],
//!     ..EwmaRunLength::default()
//! };
//! let answer = question.run_lengths()?.run_lengths;
//! assert!((answer[0].arl - 499.58).abs() < 1e-2);
//! assert!((answer[1].arl - 10.331).abs() < 1e-3);
//! # Ok::<(), lineside_spc::RunLengthError>(())
//! ```

use super::answer::{Computed, at_each, check, refined};
use super::chain::{State, long_run, mean_steps};
use super::{RunLengthError, RunLengthMethod, RunLengths, ShiftTime, Watched};
use lineside_statistics::GaussLegendre;
use lineside_statistics::{Continuous, Normal};
use serde::{Deserialize, Serialize};

/// Which limits an EWMA or MEWMA chart has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum AverageLimits {
    /// From the exact variance of the average at each point: narrow at the start, where
    /// few points are in it, and widening.
    #[default]
    Exact,
    /// From the variance it tends to: the same at every point.
    Asymptotic,
}

/// Computes the average run lengths of an EWMA chart.
///
/// How many points it shows on average up to and with its first signal, at each shift of
/// the mean. Published tables are mostly for `asymptotic` limits, which is the default
/// here; a chart with `exact` limits signals somewhat sooner, above all right after its start.
///
/// Values are normal and independent, target and sigma are known.
///
/// References: S. V. Crowder, "A simple method for studying run-length distributions of
/// exponentially weighted moving average charts", *Technometrics* 29, 1987, 401-407; J. M.
/// Lucas, M. S. Saccucci, "Exponentially weighted moving average control schemes",
/// *Technometrics* 32, 1990, 1-12; S. H. Steiner, "EWMA control charts with time-varying
/// control limits and fast initial response", *Journal of Quality Technology* 31, 1999, 75-86.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EwmaRunLength {
    /// The weight of the newest point: above 0, up to 1.
    #[serde(default = "default_lambda")]
    pub lambda: f64,
    /// How many sigmas of the average the limits stand from the target (`L`).
    #[serde(default = "default_limit")]
    pub limit: f64,
    /// Whether the limits are exact or asymptotic.
    #[serde(default = "asymptotic")]
    pub limits: AverageLimits,
    /// Fast initial response after Steiner: the share of the limits that stands at the first
    /// point, such as 0.5. Needs exact limits. Left out, there is none.
    #[serde(default)]
    pub fast_start: Option<f64>,
    /// Where the average starts, in sigmas of the plotted statistic from the target.
    #[serde(default)]
    pub start: f64,
    /// The shifts of the mean, in sigmas of the plotted statistic. None given
    /// means in control.
    #[serde(default)]
    pub shifts: Vec<f64>,
    /// Which limits there are.
    #[serde(default)]
    pub watched: Watched,
    /// With one limit: the value, in sigmas of the average on the far side of the target
    /// from the limit, at which the average is held, as a CUSUM is held at zero. 0
    /// holds it at the target. Left out, it may go anywhere, as on an ordinary chart.
    #[serde(default)]
    pub barrier: Option<f64>,
    /// When the process shifts.
    #[serde(default)]
    pub shift_time: ShiftTime,
}

/// The least weight whose exact limits are followed point by point.
const LEAST_EXACT: f64 = 0.02;

fn default_lambda() -> f64 {
    0.2
}

fn default_limit() -> f64 {
    3.0
}

fn asymptotic() -> AverageLimits {
    AverageLimits::Asymptotic
}

impl Default for EwmaRunLength {
    fn default() -> Self {
        Self {
            lambda: default_lambda(),
            limit: default_limit(),
            limits: asymptotic(),
            fast_start: None,
            start: 0.0,
            shifts: Vec::new(),
            watched: Watched::default(),
            barrier: None,
            shift_time: ShiftTime::default(),
        }
    }
}

impl EwmaRunLength {
    /// Answers for each shift.
    ///
    /// # Errors
    /// [`RunLengthError`] when a parameter is out of its range, or settings do not go together.
    ///
    /// # Complexity
    /// O(λ^-3/2) per shift; a few milliseconds for λ above 0.05. Exact limits take O(1/λ²) more.
    ///
    /// # Examples
    /// ```
    /// use lineside_spc::{AverageLimits, EwmaRunLength};
    ///
    /// let fixed = EwmaRunLength { lambda: 0.1, limit: 2.7, shifts: vec![1.0], ..Default::default() };
    /// let exact = EwmaRunLength { limits: AverageLimits::Exact, ..fixed.clone() };
    /// let (fixed, exact) = (fixed.run_lengths()?, exact.run_lengths()?);
    /// assert!(exact.run_lengths[0].arl < fixed.run_lengths[0].arl);
    /// # Ok::<(), lineside_spc::RunLengthError>(())
    /// ```
    pub fn run_lengths(&self) -> Result<RunLengths, RunLengthError> {
        self.check()?;
        let method = RunLengthMethod::IntegralEquation;
        at_each(&self.shifts, method, |shift| self.at(shift))
    }

    pub(super) fn check(&self) -> Result<(), RunLengthError> {
        let Self {
            lambda,
            limit,
            start,
            ..
        } = *self;
        check(
            "lambda",
            lambda,
            lambda > 0.0 && lambda <= 1.0,
            "above 0 and at most 1",
        )?;
        // Exact limits widen for some `1 / lambda` points, and each has an integral of its own.
        check(
            "lambda",
            lambda,
            self.limits != AverageLimits::Exact || lambda >= LEAST_EXACT,
            "0.02 to 1 with exact limits; smaller with asymptotic ones",
        )?;
        check(
            "limit",
            limit,
            limit > 0.0 && limit <= 40.0,
            "above 0 and at most 40 sigmas",
        )?;
        let room = start.abs() <= limit * spread(lambda);
        check("start", start, room, "between the limits")?;
        if let Some(share) = self.fast_start {
            check(
                "fast_start",
                share,
                share > 0.0 && share < 1.0,
                "above 0 and below 1",
            )?;
            if self.limits == AverageLimits::Asymptotic {
                return Err(RunLengthError::NotOffered {
                    field: "fast_start",
                    what: "a fast initial response narrows exact limits",
                    instead: "ask for `exact` limits with it",
                });
            }
        }
        let Some(barrier) = self.barrier else {
            return Ok(());
        };
        check(
            "barrier",
            barrier,
            (0.0..=40.0).contains(&barrier),
            "0 to 40 sigmas",
        )?;
        if self.watched == Watched::Both || self.limits == AverageLimits::Exact {
            return Err(RunLengthError::NotOffered {
                field: "barrier",
                what: "a barrier stands in place of the second of two asymptotic limits",
                instead: "ask for `upper` or `lower`, with `asymptotic` limits",
            });
        }
        let towards_limit = if self.watched == Watched::Lower {
            -start
        } else {
            start
        };
        let beyond_barrier = towards_limit >= -barrier * spread(lambda);
        check(
            "start",
            start,
            beyond_barrier,
            "between the barrier and the limit",
        )
    }

    /// The run length at one shift.
    pub(super) fn at(&self, shift: f64) -> Result<Computed, RunLengthError> {
        let mirror = if self.watched == Watched::Lower {
            -1.0
        } else {
            1.0
        };
        let (shift, start) = (mirror * shift, mirror * self.start);
        let average = Average {
            lambda: self.lambda,
            shift,
            bottom: self.bottom(shift),
            top: self.limit * spread(self.lambda),
            held: self.watched != Watched::Both,
        };
        let widths = (average.top - average.bottom) / self.lambda;
        let computed = refined(widths, |nodes| match (self.shift_time, self.limits) {
            (ShiftTime::Later, _) => average.run_length_later(nodes),
            (ShiftTime::AtStart, AverageLimits::Asymptotic) => average.run_length(nodes, start),
            (ShiftTime::AtStart, AverageLimits::Exact) => {
                average.run_length_of_widening(nodes, start, &self.shares(), self.is_bounded())
            }
        });
        computed.ok_or(RunLengthError::BadParameter {
            field: "lambda",
            value: self.lambda,
            expected: "larger for this limit: about 0.0005 or more",
        })
    }

    fn is_bounded(&self) -> bool {
        self.watched == Watched::Both
    }

    /// The lower end of where the average can be, with the limit above.
    fn bottom(&self, shift: f64) -> f64 {
        // So many sigmas from its mean the average never comes.
        const NOWHERE: f64 = 9.0;
        match (self.watched, self.barrier) {
            (Watched::Both, _) => -self.limit * spread(self.lambda),
            (_, Some(barrier)) => -barrier * spread(self.lambda),
            (_, None) => shift.min(0.0).min(-self.start.abs()) - NOWHERE * spread(self.lambda),
        }
    }

    /// What share of their final width the limits have at each point, until it is all of it.
    fn shares(&self) -> Vec<f64> {
        let narrowing = |point: f64| {
            let variance = -(2.0 * point * (-self.lambda).ln_1p()).exp_m1();
            let fast = self
                .fast_start
                .map_or(1.0, |share| fast_factor(share, point));
            variance.sqrt() * fast
        };
        const SAME: f64 = 1.0 - 1e-13;
        const MOST_POINTS: u32 = 200_000;
        (1..=MOST_POINTS)
            .map(|point| narrowing(f64::from(point)))
            .take_while(|share| *share < SAME)
            .collect()
    }
}

/// The sigma an average tends to, in sigmas of a point.
pub(crate) fn spread(lambda: f64) -> f64 {
    (lambda / (2.0 - lambda)).sqrt()
}

/// Steiner's factor on the limits at a point, counted from 1: `share` there, and 99 % at the 20th.
pub(crate) fn fast_factor(share: f64, point: f64) -> f64 {
    let rest = 1.0 - share;
    let growth = (-2.0 / rest.log10() - 1.0) / 19.0;
    1.0 - rest.powf(1.0 + growth * (point - 1.0))
}

/// An average between two ends of its range, in sigmas of a point.
#[derive(Debug, Clone, Copy)]
struct Average {
    lambda: f64,
    shift: f64,
    bottom: f64,
    top: f64,
    /// Whether it is held at the bottom, where otherwise there is a limit.
    held: bool,
}

impl Average {
    /// Where a step leads from `u`: first the atom at the bottom, if it is held there, then
    /// the nodes between the bottom and the top given.
    fn step(&self, u: f64, (bottom, top): (f64, f64), rule: &GaussLegendre) -> State {
        let score = |x: f64| (x - (1.0 - self.lambda) * u) / self.lambda - self.shift;
        let density = |(x, weight)| weight / self.lambda * Normal::STANDARD.pdf(score(x));
        let below = Normal::STANDARD.cdf(score(bottom));
        let above = Normal::STANDARD.sf(score(top));
        let (atom, exit) = if self.held {
            (Some(below), above)
        } else {
            (None, below + above)
        };
        State {
            next: (atom.into_iter())
                .chain(rule.nodes(bottom, top).map(density))
                .collect(),
            exit,
        }
    }

    fn states(&self, rule: &GaussLegendre) -> Vec<State> {
        let range = (self.bottom, self.top);
        (self.held.then_some(self.bottom).into_iter())
            .chain(rule.nodes(self.bottom, self.top).map(|(x, _)| x))
            .map(|u| self.step(u, range, rule))
            .collect()
    }

    fn run_length(&self, nodes: u32, start: f64) -> f64 {
        let rule = GaussLegendre::new(nodes);
        let means = mean_steps(self.states(&rule));
        after_one_step(&self.step(start, (self.bottom, self.top), &rule), &means)
    }

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

    /// The run length where point `i` has the limits `shares[i]` of the final ones.
    fn run_length_of_widening(&self, nodes: u32, start: f64, shares: &[f64], both: bool) -> f64 {
        let rule = GaussLegendre::new(nodes);
        let range = |share: f64| {
            let bottom = if both {
                share * self.bottom
            } else {
                self.bottom
            };
            (bottom, share * self.top)
        };
        // From each node within the limits of the last point that differs, and so back.
        let mut after = (range(1.0), mean_steps(self.states(&rule)));
        for &share in shares.iter().rev() {
            let (bottom, top) = range(share);
            let means = (self.held.then_some(bottom).into_iter())
                .chain(rule.nodes(bottom, top).map(|(x, _)| x))
                .map(|u| after_one_step(&self.step(u, after.0, &rule), &after.1))
                .collect();
            after = ((bottom, top), means);
        }
        after_one_step(&self.step(start, after.0, &rule), &after.1)
    }
}

/// One step and what follows it.
fn after_one_step(first: &State, means: &[f64]) -> f64 {
    let onward: f64 = first.next.iter().zip(means).map(|(p, mean)| p * mean).sum();
    1.0 + onward
}
