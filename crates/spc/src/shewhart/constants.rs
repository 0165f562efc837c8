//! The constants that turn a spread into sigma, for any size of subgroup.

use crate::SpcError;
use lineside_statistics::ChartConstants;
use std::sync::OnceLock;

/// The largest subgroup whose range is charted; a range of more values wastes most of them.
const LARGEST: u32 = 100;

/// The constants for ranges of `size` values.
///
/// Those beyond the table are integrals, worked out once and kept.
pub(crate) fn range_constants(size: u32) -> Result<ChartConstants, SpcError> {
    static KEPT: [OnceLock<Option<ChartConstants>>; LARGEST as usize + 1] =
        [const { OnceLock::new() }; LARGEST as usize + 1];
    KEPT.get(size as usize)
        .and_then(|kept| *kept.get_or_init(|| ChartConstants::of(size)))
        .ok_or_else(|| SpcError::BadSetting {
            field: "spread",
            value: format!("the range of {size} values"),
            expected: "2 to 100 values for ranges; more need `standard_deviation`, and a `sigma` from those",
        })
}

/// The mean of the standard deviation of `size` normal values, in sigmas; `size` is 2 or more.
pub(crate) fn c4(size: u32) -> f64 {
    lineside_statistics::c4(f64::from(size.max(2)) - 1.0)
}

/// The standard deviation of the standard deviation of `size` normal values, in sigmas.
pub(crate) fn c5(size: u32) -> f64 {
    lineside_statistics::c5(f64::from(size.max(2)) - 1.0)
}
