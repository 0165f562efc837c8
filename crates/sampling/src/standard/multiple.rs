//! The multiple plans of MIL-STD-105E for normal and tightened inspection: up to seven samples of
//! three steps less, with the risks of the single plan.
//!
//! ```text
//! stages(Normal, cell of 80 pieces accepting on 2)   // 20 at a time: no acceptance, 2; 0, 3; ...
//! ```

use super::InspectionSeverity;
use super::table::{Cell, size};
use crate::SamplingStage;

/// The acceptance numbers of the seven samples, -1 where a sample cannot accept, and their rejection
/// numbers.
type Numbers = ([i8; 7], [u32; 7]);

/// The multiple plan that stands in the place of a single one; none where there is none.
pub(crate) fn stages(severity: InspectionSeverity, cell: Cell) -> Option<Vec<SamplingStage>> {
    if severity == InspectionSeverity::Reduced {
        return None;
    }
    let size = size(severity, cell.row.checked_sub(3)?);
    let (accept, reject) = numbers(cell.accept)?;
    let stage = |(accept, reject): (i8, u32)| SamplingStage {
        size,
        accept: u32::try_from(accept).ok(),
        reject: Some(reject),
    };
    Some(accept.into_iter().zip(reject).map(stage).collect())
}

/// By the acceptance number of the single plan.
fn numbers(accept: u32) -> Option<Numbers> {
    Some(match accept {
        1 => ([-1, -1, 0, 0, 1, 1, 2], [2, 2, 2, 3, 3, 3, 3]),
        2 => ([-1, 0, 0, 1, 2, 3, 4], [2, 3, 3, 4, 4, 5, 5]),
        3 => ([-1, 0, 1, 2, 3, 4, 6], [3, 3, 4, 5, 6, 6, 7]),
        5 => ([-1, 1, 2, 3, 5, 7, 9], [4, 5, 6, 7, 8, 9, 10]),
        7 => ([0, 1, 3, 5, 7, 10, 13], [4, 6, 8, 10, 11, 12, 14]),
        8 => ([0, 2, 4, 6, 9, 12, 14], [4, 7, 9, 11, 12, 14, 15]),
        10 => ([0, 3, 6, 8, 11, 14, 18], [5, 8, 10, 13, 15, 17, 19]),
        12 => ([0, 3, 7, 10, 14, 18, 21], [6, 9, 12, 15, 17, 20, 22]),
        14 => ([1, 4, 8, 12, 17, 21, 25], [7, 10, 13, 17, 20, 23, 26]),
        18 => ([1, 6, 11, 16, 22, 27, 32], [8, 12, 17, 22, 25, 29, 33]),
        21 => ([2, 7, 13, 19, 25, 31, 37], [9, 14, 19, 25, 29, 33, 38]),
        27 => ([3, 10, 17, 24, 32, 40, 48], [10, 17, 24, 31, 37, 43, 49]),
        30 => ([4, 11, 19, 27, 36, 45, 53], [12, 19, 27, 34, 40, 47, 54]),
        41 => ([6, 16, 26, 37, 49, 61, 72], [15, 25, 36, 46, 55, 64, 73]),
        44 => ([6, 17, 29, 40, 53, 65, 77], [16, 27, 39, 49, 58, 68, 78]),
        _ => return None,
    })
}
