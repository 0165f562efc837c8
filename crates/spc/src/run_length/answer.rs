//! What is asked of every chart alike, and what every run length is answered with.
//!
//! ```
//! use lineside_spc::{RunLengthMethod, ShewhartRunLength};
//!
//! let answer = ShewhartRunLength { shifts: vec![0.0, 1.0], ..ShewhartRunLength::default() }.run_lengths()?;
//! assert_eq!(answer.method, RunLengthMethod::ClosedForm);
//! assert_eq!(answer.run_lengths[1].shift, 1.0);
//! # Ok::<(), lineside_spc::RunLengthError>(())
//! ```

use super::RunLengthError;
use serde::{Deserialize, Serialize};

/// Which changes a chart watches for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Watched {
    /// Increases and decreases.
    #[default]
    Both,
    /// Increases only.
    Upper,
    /// Decreases only.
    Lower,
}

impl Watched {
    /// Whether increases are watched for.
    #[must_use]
    pub fn has_upper(self) -> bool {
        self != Self::Lower
    }

    /// Whether decreases are watched for.
    #[must_use]
    pub fn has_lower(self) -> bool {
        self != Self::Upper
    }
}

/// When, in the life of a chart, the process shifts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ShiftTime {
    /// With the first point: the chart starts where it was set up to start. This is what
    /// published tables mean by a run length unless they say otherwise.
    #[default]
    AtStart,
    /// Long after the start, with no signal until then: the statistic stands wherever a
    /// process in control has brought it (the conditional steady state). Points are
    /// counted from the shift.
    Later,
}

/// How a run length was computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum RunLengthMethod {
    /// From the probability of a signal at a single point: points are independent.
    ClosedForm,
    /// From the integral equation of the run length, at the nodes of a Gauss-Legendre
    /// quadrature (Nyström's method).
    IntegralEquation,
    /// The same in two dimensions: along the shift and across it.
    IntegralEquationInPlane,
}

/// Average run lengths, and how they were computed.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RunLengths {
    /// How they were computed.
    pub method: RunLengthMethod,
    /// How many nodes the quadrature had at most; 0 for a closed form.
    pub nodes: u32,
    /// One for each shift asked for, in the same order.
    pub run_lengths: Vec<RunLengthAtShift>,
}

/// The average run length at one shift.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RunLengthAtShift {
    /// The shift, as it was asked for.
    pub shift: f64,
    /// The average number of points up to and with the signal.
    pub arl: f64,
    /// How far it may be off: the difference to a coarser computation, or the rounding of
    /// a float where that is more.
    pub error: f64,
}

/// A run length with the nodes it took.
#[derive(Debug, Clone, Copy)]
pub(super) struct Computed {
    pub(super) arl: f64,
    pub(super) error: f64,
    pub(super) nodes: u32,
}

impl Computed {
    /// A value without quadrature.
    pub(super) fn closed(arl: f64) -> Self {
        Self {
            arl,
            error: arl * 4.0 * f64::EPSILON,
            nodes: 0,
        }
    }
}

/// The most nodes of a quadrature; the time grows with the cube of their number.
const MOST_NODES: u32 = 1200;

/// Computes with a number of nodes that suits kernels `widths` of their sigmas wide, and once
/// more with fewer for the estimate of the error. `None` when that takes too many nodes.
pub(super) fn refined(widths: f64, mut at: impl FnMut(u32) -> f64) -> Option<Computed> {
    let (coarse, nodes) = node_counts(widths)?;
    let (rough, arl) = (at(coarse), at(nodes));
    Some(Computed {
        arl,
        error: (arl - rough).abs().max(arl.abs() * 32.0 * f64::EPSILON),
        nodes,
    })
}

/// A coarse and a fine number of nodes.
fn node_counts(widths: f64) -> Option<(u32, u32)> {
    let wanted = 2.4 * widths + 24.0;
    if wanted.is_nan() || wanted > f64::from(MOST_NODES) / 1.25 {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 24 and the most nodes"
    )]
    let counts = (wanted as u32, (1.25 * wanted) as u32);
    Some(counts)
}

/// The most a shift may be, in sigmas; beyond it every chart signals at once.
const MOST_SHIFT: f64 = 1000.0;

/// Answers for each shift, refusing those that are no numbers.
pub(super) fn at_each(
    shifts: &[f64],
    method: RunLengthMethod,
    mut at: impl FnMut(f64) -> Result<Computed, RunLengthError>,
) -> Result<RunLengths, RunLengthError> {
    let mut answer = RunLengths {
        method,
        nodes: 0,
        run_lengths: Vec::with_capacity(shifts.len()),
    };
    // A request that names no shift asks about the process in control.
    let shifts = if shifts.is_empty() { &[0.0] } else { shifts };
    for &shift in shifts {
        check(
            "shifts",
            shift,
            shift.abs() <= MOST_SHIFT,
            "-1000 to 1000 sigmas",
        )?;
        let Computed { arl, error, nodes } = at(shift)?;
        if !arl.is_finite() {
            return Err(RunLengthError::Endless { shift });
        }
        answer.nodes = answer.nodes.max(nodes);
        answer
            .run_lengths
            .push(RunLengthAtShift { shift, arl, error });
    }
    Ok(answer)
}

/// Refuses a parameter that is not acceptable; NaN never is.
pub(super) fn check(
    field: &'static str,
    value: f64,
    acceptable: bool,
    expected: &'static str,
) -> Result<(), RunLengthError> {
    if acceptable && value.is_finite() {
        return Ok(());
    }
    Err(RunLengthError::BadParameter {
        field,
        value,
        expected,
    })
}

/// Refuses a wanted run length that no chart can have.
pub(super) fn check_wanted(arl: f64) -> Result<(), RunLengthError> {
    let acceptable = arl > 1.0 && arl <= 1e15;
    check("arl", arl, acceptable, "above 1 and at most 1e15 points")
}
