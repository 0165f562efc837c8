//! The double plans of MIL-STD-105E: two samples of one step less, with the risks of the single plan.
//!
//! ```text
//! stages(Normal, cell of 80 pieces accepting on 2)   // 50: 0, 3; 50 more: 3, 4
//! ```

use super::InspectionSeverity;
use super::table::{Cell, size};
use crate::SamplingStage;

/// The numbers of both samples, each accepting and rejecting.
type Numbers = [(u32, u32); 2];

/// The double plan that stands in the place of a single one; none where there is none.
pub(crate) fn stages(severity: InspectionSeverity, cell: Cell) -> Option<Vec<SamplingStage>> {
    // The smallest samples cannot be halved.
    let first_row = match severity {
        InspectionSeverity::Reduced => 3,
        _ => 1,
    };
    if cell.row < first_row {
        return None;
    }
    let size = size(severity, cell.row - 1);
    let numbers: Numbers = match severity {
        InspectionSeverity::Reduced => reduced(cell.accept, cell.reject)?,
        _ => plain(cell.accept)?,
    };
    let stage = |(accept, reject)| SamplingStage {
        size,
        accept: Some(accept),
        reject: Some(reject),
    };
    Some(numbers.map(stage).to_vec())
}

/// By the acceptance number of the single plan, normal and tightened.
fn plain(accept: u32) -> Option<Numbers> {
    Some(match accept {
        1 => [(0, 2), (1, 2)],
        2 => [(0, 3), (3, 4)],
        3 => [(1, 4), (4, 5)],
        5 => [(2, 5), (6, 7)],
        7 => [(3, 7), (8, 9)],
        8 => [(3, 7), (11, 12)],
        10 => [(5, 9), (12, 13)],
        12 => [(6, 10), (15, 16)],
        14 => [(7, 11), (18, 19)],
        18 => [(9, 14), (23, 24)],
        21 => [(11, 16), (26, 27)],
        27 => [(15, 20), (34, 35)],
        30 => [(17, 22), (37, 38)],
        41 => [(23, 29), (52, 53)],
        44 => [(25, 31), (56, 57)],
        _ => return None,
    })
}

/// By the numbers of the single plan, reduced.
fn reduced(accept: u32, reject: u32) -> Option<Numbers> {
    Some(match (accept, reject) {
        (0, 2) => [(0, 2), (0, 2)],
        (1, 3) => [(0, 3), (0, 4)],
        (1, 4) => [(0, 4), (1, 5)],
        (2, 5) => [(0, 4), (3, 6)],
        (3, 6) => [(1, 5), (4, 7)],
        (5, 8) => [(2, 7), (6, 9)],
        (7, 10) => [(3, 8), (8, 12)],
        (10, 13) => [(5, 10), (12, 16)],
        (14, 17) => [(7, 12), (18, 22)],
        (21, 24) => [(11, 17), (26, 30)],
        _ => return None,
    })
}
