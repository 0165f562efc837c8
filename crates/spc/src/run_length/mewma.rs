//! Run lengths of the multivariate exponentially weighted moving average.
//!
//! In control only the length of the averaged vector matters, and its run length solves an
//! integral equation in one dimension with a noncentral chi-squared kernel. After a
//! shift two dimensions matter: how far the vector stands along the shift, and how far
//! across it. Published tables approximate the same equations by Markov chains.
//!
//! ```
//! use lineside_spc::MewmaRunLength;
//!
//! let question = MewmaRunLength { variables: 2, lambda: 0.1, limit: 8.64, ..MewmaRunLength::default() };
//! assert!((question.run_lengths()?.run_lengths[0].arl - 200.5).abs() < 0.5);
//! # Ok::<(), lineside_spc::RunLengthError>(())
//! ```

use super::answer::{Computed, at_each, check, refined};
use super::chain::{State, mean_steps};
use super::ewma::spread;
use super::hotelling::check_variables;
use super::radial::Distance;
use super::{EwmaRunLength, RunLengthError, RunLengthMethod, RunLengths};
use lineside_statistics::GaussLegendre;
use lineside_statistics::{Continuous, Normal};
use serde::{Deserialize, Serialize};
use std::f64::consts::FRAC_PI_2;

/// Computes the average run lengths of a MEWMA chart.
///
/// How many points it shows on average up to and with its first signal, at each shift of
/// the mean vector. The chart has the asymptotic covariance, starts at the target, and
/// knows mean and covariance; values are multivariate normal and independent.
///
/// Only the length of a shift matters, not its direction.
///
/// References: C. A. Lowry, W. H. Woodall, C. W. Champ, S. E. Rigdon, "A multivariate
/// exponentially weighted moving average control chart", *Technometrics* 34, 1992, 46-53; S. E.
/// Rigdon, "An integral equation for the in-control average run length of a multivariate
/// exponentially weighted moving average control chart", *Journal of Statistical Computation
/// and Simulation* 52, 1995, 351-365; G. C. Runger, S. S. Prabhu, "A Markov chain model for
/// the multivariate exponentially weighted moving averages control chart", *Journal of
/// the American Statistical Association* 91, 1996, 1701-1706.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MewmaRunLength {
    /// How many variables are watched together.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 100)))]
    pub variables: u32,
    /// The weight of the newest point: above 0, up to 1.
    #[serde(default = "default_lambda")]
    pub lambda: f64,
    /// The limit of the statistic (`h`, also written `H` or `h4`).
    pub limit: f64,
    /// The shifts of the mean vector: its Mahalanobis distance from the target, the root
    /// of `d' Σ⁻¹ d`, in sigmas of the plotted statistic. None given
    /// means in control.
    #[serde(default)]
    pub shifts: Vec<f64>,
}

fn default_lambda() -> f64 {
    0.1
}

impl Default for MewmaRunLength {
    fn default() -> Self {
        Self {
            variables: 2,
            lambda: default_lambda(),
            limit: 8.64,
            shifts: Vec::new(),
        }
    }
}

impl MewmaRunLength {
    /// Answers for each shift.
    ///
    /// # Errors
    /// [`RunLengthError`] when a parameter is out of its range, or `lambda` is so small that a
    /// shift would take too long.
    ///
    /// # Complexity
    /// A millisecond in control; each shift of two or more variables takes O(1/λ³) time, some
    /// tenths of a second for a λ of 0.1.
    pub fn run_lengths(&self) -> Result<RunLengths, RunLengthError> {
        self.check()?;
        let shifted = self.variables > 1 && self.shifts.iter().any(|shift| *shift != 0.0);
        let method = if shifted {
            RunLengthMethod::IntegralEquationInPlane
        } else {
            RunLengthMethod::IntegralEquation
        };
        at_each(&self.shifts, method, |shift| self.at(shift))
    }

    pub(super) fn check(&self) -> Result<(), RunLengthError> {
        check_variables(self.variables)?;
        let Self { lambda, limit, .. } = *self;
        check(
            "lambda",
            lambda,
            (0.005..=1.0).contains(&lambda),
            "0.005 to 1",
        )?;
        check(
            "limit",
            limit,
            limit > 0.0 && limit <= 1600.0,
            "above 0 and at most 1600",
        )
    }

    /// The run length at one shift.
    pub(super) fn at(&self, shift: f64) -> Result<Computed, RunLengthError> {
        if self.variables == 1 {
            let average = EwmaRunLength {
                lambda: self.lambda,
                limit: self.limit.sqrt(),
                ..EwmaRunLength::default()
            };
            return average.at(shift);
        }
        let vector = Vector {
            variables: f64::from(self.variables),
            lambda: self.lambda,
            top: self.limit.sqrt() * spread(self.lambda),
            shift: shift.abs(),
        };
        let widths = vector.top / self.lambda;
        let computed = if shift == 0.0 {
            refined(widths, |nodes| vector.run_length_in_control(nodes))
        } else {
            // A grid has the square of the nodes, and each is dearer; fewer have to do.
            const MOST_WIDTHS: f64 = 20.0;
            (widths <= MOST_WIDTHS)
                .then(|| refined(0.7 * widths, |nodes| vector.run_length_shifted(nodes)))
                .flatten()
        };
        computed.ok_or(RunLengthError::BadParameter {
            field: "lambda",
            value: self.lambda,
            expected: "larger for this limit: about 0.0005 or more in control, 0.02 with a shift",
        })
    }
}

/// The averaged vector, in sigmas of a point, until its length is above `top`.
#[derive(Debug, Clone, Copy)]
struct Vector {
    variables: f64,
    lambda: f64,
    top: f64,
    shift: f64,
}

/// Where the vector stands: along the shift, and at what distance from that line.
#[derive(Debug, Clone, Copy)]
struct Place {
    along: f64,
    across: f64,
    weight: f64,
}

impl Vector {
    fn run_length_in_control(&self, nodes: u32) -> f64 {
        let rule = GaussLegendre::new(nodes);
        let limit = self.top / self.lambda;
        let step = |length: f64| {
            let distance = Distance {
                variables: self.variables,
                offset: (1.0 - self.lambda) * length,
            };
            State {
                next: rule
                    .nodes(0.0, limit)
                    .map(|(to, weight)| weight * distance.density(to))
                    .collect(),
                exit: distance.beyond(limit),
            }
        };
        // Lengths are in steps of lambda here, so that the kernel is of unit width.
        let means = mean_steps(
            rule.nodes(0.0, limit)
                .map(|(length, _)| step(length))
                .collect(),
        );
        let first = step(0.0);
        1.0 + first
            .next
            .iter()
            .zip(&means)
            .map(|(p, mean)| p * mean)
            .sum::<f64>()
    }

    fn run_length_shifted(&self, nodes: u32) -> f64 {
        let grid = self.grid(nodes);
        let means = mean_steps(grid.iter().map(|place| self.step(place, &grid)).collect());
        let start = Place {
            along: 0.0,
            across: 0.0,
            weight: 0.0,
        };
        let first = self.step(&start, &grid);
        1.0 + first
            .next
            .iter()
            .zip(&means)
            .map(|(p, mean)| p * mean)
            .sum::<f64>()
    }

    /// The nodes of the half disc: an angle along the shift, and a share of what remains
    /// across it.
    fn grid(&self, nodes: u32) -> Vec<Place> {
        let limit = self.top / self.lambda;
        let angles = GaussLegendre::new(nodes);
        let shares = GaussLegendre::new(nodes.div_ceil(2) + 3);
        let mut grid = Vec::new();
        for (angle, angle_weight) in angles.nodes(-FRAC_PI_2, FRAC_PI_2) {
            let width = limit * angle.cos();
            for (share, share_weight) in shares.nodes(0.0, 1.0) {
                grid.push(Place {
                    along: limit * angle.sin(),
                    across: width * share,
                    weight: angle_weight * width * share_weight * width,
                });
            }
        }
        grid
    }

    fn step(&self, from: &Place, grid: &[Place]) -> State {
        let kept = 1.0 - self.lambda;
        let middle = kept * from.along + self.shift;
        let distance = Distance {
            variables: self.variables - 1.0,
            offset: kept * from.across,
        };
        let density = |to: &Place| {
            let along = Normal::STANDARD.pdf(to.along - middle);
            // Most of the plane is out of reach; its density need not be worked out.
            if along < 1e-30 {
                return 0.0;
            }
            to.weight * along * distance.density(to.across)
        };
        let next: Vec<f64> = grid.iter().map(density).collect();
        // Shifted charts signal soon, so that the complement has digits enough.
        let exit = (1.0 - next.iter().sum::<f64>()).max(0.0);
        State { next, exit }
    }
}
