//! The master tables of single plans, by their structure.
//!
//! Sample sizes and AQLs are steps of one series, five to a decade. So one letter further and one AQL
//! further have the same effect, and the acceptance number depends on the *diagonal*, the sum of both
//! places: two cells of a diagonal expect the same count in the sample. Between the plans that
//! accept on 0 and on 1 stand two arrows. What departs from this are the corners: letters A and B
//! of the reduced table, and the ends of the diagonals.
//!
//! ```text
//! find(MilStd105E, Normal, row of J, column of 1.0)  // 80 pieces, accept on 2
//! ```

use super::{InspectionSeverity, SamplingStandard};

/// The preferred AQLs, the columns of the tables.
pub(crate) const AQLS: [f64; 26] = [
    0.010, 0.015, 0.025, 0.040, 0.065, 0.10, 0.15, 0.25, 0.40, 0.65, 1.0, 1.5, 2.5, 4.0, 6.5, 10.0,
    15.0, 25.0, 40.0, 65.0, 100.0, 150.0, 250.0, 400.0, 650.0, 1000.0,
];

/// The sample sizes of letters A to R, and of the row below them that tightened inspection has.
const SIZES: [u32; 17] = [
    2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000, 3150,
];

/// The row below letter R.
const BELOW: usize = 16;

/// The first row, letter F, whose diagonals end earlier.
const LETTER_F: usize = 5;

/// The last diagonal of letters A to E.
const LAST: usize = 26;

/// The last diagonal of letters F to R.
const LAST_FROM_F: usize = 24;

/// A plan in a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) row: usize,
    pub(crate) accept: u32,
    pub(crate) reject: u32,
}

/// The acceptance and rejection numbers of a diagonal.
fn diagonal(
    standard: SamplingStandard,
    severity: InspectionSeverity,
    diagonal: usize,
) -> Option<(u32, u32)> {
    let plain = |accept: u32| Some((accept, accept + 1));
    match (severity, standard) {
        (InspectionSeverity::Normal, _) => match diagonal {
            14 => plain(0),
            17 => plain(1),
            18 => plain(2),
            19 => plain(3),
            20 => plain(5),
            21 => plain(7),
            22 => plain(10),
            23 => plain(14),
            24 => plain(21),
            25 => plain(30),
            26 => plain(44),
            _ => None,
        },
        (InspectionSeverity::Tightened, _) => match diagonal {
            15 => plain(0),
            18 => plain(1),
            19 => plain(2),
            20 => plain(3),
            21 => plain(5),
            22 => plain(8),
            23 => plain(12),
            24 => plain(18),
            25 => plain(27),
            26 => plain(41),
            _ => None,
        },
        (InspectionSeverity::Reduced, SamplingStandard::MilStd105E) => match diagonal {
            14 => plain(0),
            17 => Some((0, 2)),
            18 => Some((1, 3)),
            19 => Some((1, 4)),
            20 => Some((2, 5)),
            21 => Some((3, 6)),
            22 => Some((5, 8)),
            23 => Some((7, 10)),
            24 => Some((10, 13)),
            25 => Some((14, 17)),
            26 => Some((21, 24)),
            _ => None,
        },
        // One more arrow than under normal inspection, and no gap.
        (InspectionSeverity::Reduced, SamplingStandard::Iso2859) => match diagonal {
            14 => plain(0),
            18 => plain(1),
            19 => plain(2),
            20 => plain(3),
            21 => plain(5),
            22 => plain(6),
            23 => plain(8),
            24 => plain(10),
            _ => None,
        },
    }
}

/// Letters A and B of the reduced table of MIL-STD-105E, whose samples are as large as those of C.
fn reduced_corner(row: usize, column: usize) -> Option<(u32, u32)> {
    const FROM_25: [(u32, u32); 9] = [
        (1, 2),
        (2, 3),
        (3, 4),
        (5, 6),
        (7, 8),
        (10, 11),
        (14, 15),
        (21, 22),
        (30, 31),
    ];
    const B_FROM_15: [(u32, u32); 10] = [
        (0, 2),
        (1, 3),
        (2, 4),
        (3, 5),
        (5, 6),
        (7, 8),
        (10, 11),
        (14, 15),
        (21, 22),
        (30, 31),
    ];
    match row {
        0 => FROM_25.get(column.checked_sub(17)?).copied(),
        _ => B_FROM_15.get(column.checked_sub(16)?).copied(),
    }
}

/// The plan of a cell, if there is one and not an arrow.
fn cell(
    standard: SamplingStandard,
    severity: InspectionSeverity,
    row: usize,
    column: usize,
) -> Option<Cell> {
    let sum = row + column;
    let last = if row < LETTER_F { LAST } else { LAST_FROM_F };
    let numbers = match (severity, row) {
        // Below the last letter there is one plan, at an AQL of 0.025.
        (InspectionSeverity::Tightened, BELOW) if column == 2 => Some((1, 2)),
        (_, BELOW..) => None,
        // The smallest tightened sample would be letter A's with acceptance on 0; it is an arrow.
        (InspectionSeverity::Tightened, 0) if sum == 15 => None,
        (InspectionSeverity::Reduced, 0 | 1)
            if standard == SamplingStandard::MilStd105E && sum != 14 =>
        {
            reduced_corner(row, column)
        }
        _ if sum > last => None,
        _ => diagonal(standard, severity, sum),
    };
    numbers.map(|(accept, reject)| Cell {
        row,
        accept,
        reject,
    })
}

/// Whether an arrow points to larger letters.
fn points_down(
    standard: SamplingStandard,
    severity: InspectionSeverity,
    row: usize,
    column: usize,
) -> bool {
    let sum = row + column;
    let first_one = match (severity, standard) {
        (InspectionSeverity::Normal, _)
        | (InspectionSeverity::Reduced, SamplingStandard::MilStd105E) => 17,
        _ => 18,
    };
    // Above a plan that accepts on 0 there is an arrow up, except under tightened inspection.
    let up = severity != InspectionSeverity::Tightened && sum == 15;
    sum < first_one && !up
}

/// The plan of a letter and an AQL, arrows followed. An arrow that leads out of the table is turned round.
pub(crate) fn find(
    standard: SamplingStandard,
    severity: InspectionSeverity,
    row: usize,
    column: usize,
) -> Option<Cell> {
    let at = |row: &usize| cell(standard, severity, *row, column);
    let down = || (row..=BELOW).find_map(|row| at(&row));
    let up = || (0..=row).rev().find_map(|row| at(&row));
    match points_down(standard, severity, row, column) {
        true => down().or_else(up),
        false => up().or_else(down),
    }
}

/// The sample size of a row.
pub(crate) fn size(severity: InspectionSeverity, row: usize) -> u32 {
    let row = match severity {
        // Two fifths of a sample are two steps of the series down, and never fewer than two pieces.
        InspectionSeverity::Reduced => row.saturating_sub(2),
        _ => row,
    };
    SIZES.get(row).copied().unwrap_or(0)
}
