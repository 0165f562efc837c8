//! How points are read: what a signal does to the rules, and how wide the zones are.
//!
//! ```
//! use lineside_spc::ZoneWidth;
//!
//! // Limits at 2 below and 5 above a centre of 4, sigma 1.
//! assert_eq!(ZoneWidth::Sigma.of(4.0, 1.0, 2.0, 9.0), (1.0, 1.0));
//! assert_eq!(ZoneWidth::EachSide.of(4.0, 1.0, 1.0, 10.0), (1.0, 2.0));
//! ```

use serde::{Deserialize, Serialize};

/// What happens to the history of the rules after one of them fired.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum AfterSignal {
    /// Nothing: windows overlap, and a run that goes on fires at every further point. The
    /// default, and what every program does on a finished chart.
    #[default]
    Overlap,
    /// All rules start afresh with the next point, as after an alarm to which somebody
    /// responded. Rules that fire at the same point are all reported.
    Reset,
}

/// How wide one zone is, where the rules speak of sigmas.
///
/// It matters only where limits are not symmetric, or not at three sigma.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum ZoneWidth {
    /// One sigma of the plotted statistic at that point. The default.
    #[default]
    Sigma,
    /// A third of the way to the nearer limit, on both sides: JMP, for variables.
    NarrowerSide,
    /// A third of the way to the upper limit, on both sides: JMP, for counts.
    UpperSide,
    /// A third of the way to the limit of that side: JASP.
    EachSide,
}

impl ZoneWidth {
    /// The width of a zone below and above the centre.
    #[must_use]
    pub fn of(self, center: f64, sigma: f64, lower: f64, upper: f64) -> (f64, f64) {
        let (down, up) = ((center - lower) / 3.0, (upper - center) / 3.0);
        match self {
            Self::Sigma => (sigma, sigma),
            Self::NarrowerSide => (down.min(up), down.min(up)),
            Self::UpperSide => (up, up),
            Self::EachSide => (down, up),
        }
    }
}
