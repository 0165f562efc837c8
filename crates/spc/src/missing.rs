//! Columns with gaps: a reading that was not taken.
//!
//! In JSON a missing value is `null`; in a column of floats, as NumPy and data frames have
//! it, it is NaN. Both mean the same: there is no value here. Infinities are no values
//! either, but nobody writes them to say "missing", so they stay errors.
//!
//! ```
//! use lineside_spc::{Individuals, Missing};
//!
//! let request: Individuals = serde_json::from_str(
//!     r#"{"values": [10, 12, null, 11, 13, 12], "missing": "break"}"#,
//! )?;
//! assert_eq!(request.missing, Missing::Break);
//! let sigma = request.chart()?.sigma; // from |12-10|, |13-11| and |12-13|
//! assert!((sigma - 1.477_044_875_754_597).abs() < 1e-12);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#[cfg(feature = "schema")]
pub(crate) use lineside_kernel::gaps::schema;
pub(crate) use lineside_kernel::gaps::{deserialize, option, serialize};
use serde::Serialize;

/// What a missing value (`null` in JSON, NaN in a column) does to a chart.
///
/// It never becomes a point and never counts in a mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Missing {
    /// It breaks what spans it: no moving range is taken across it, and a run of points
    /// ends at it. The default, since nobody knows what the process did meanwhile.
    #[default]
    Break,
    /// It is passed over as if it had never been: the values before and after it are
    /// neighbours.
    Skip,
    /// It is refused, with its index: for data that must be complete.
    Refuse,
}
