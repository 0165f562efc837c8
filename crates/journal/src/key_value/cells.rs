//! Cells as bytes that sort as the cells do.
//!
//! Each cell starts with its kind, in the order of the kinds. Numbers follow with their
//! sign turned over. Texts and bytes end with `00 01`, and a zero within them becomes
//! `00 ff`, so that no cell's bytes start another's.

use crate::{Cell, Row};
use std::borrow::Cow;

const EMPTY: u8 = 1;
const INTEGER: u8 = 2;
const TEXT: u8 = 3;
const BYTES: u8 = 4;

/// What stands behind every empty cell and before every other.
pub(super) const BEHIND_EMPTY: u8 = INTEGER;

/// Appends cells.
pub(crate) fn write(cells: &[Cell], out: &mut Vec<u8>) {
    for cell in cells {
        match cell {
            Cell::Empty => out.push(EMPTY),
            Cell::Integer(number) => {
                out.push(INTEGER);
                out.extend_from_slice(&(number ^ i64::MIN).to_be_bytes());
            }
            Cell::Text(text) => {
                out.push(TEXT);
                write_bytes(text.as_bytes(), out);
            }
            Cell::Bytes(bytes) => {
                out.push(BYTES);
                write_bytes(bytes, out);
            }
        }
    }
}

/// Appends bytes that are told from longer ones by their end.
pub(super) fn write_bytes(bytes: &[u8], out: &mut Vec<u8>) {
    let mut rest = bytes;
    while let Some(zero) = rest.iter().position(|&byte| byte == 0) {
        let (plain, after) = rest.split_at_checked(zero + 1).unwrap_or((rest, &[]));
        out.extend_from_slice(plain);
        out.push(0xff);
        rest = after;
    }
    out.extend_from_slice(rest);
    out.extend_from_slice(&[0, 1]);
}

/// Reads cells back; `None` when the bytes are none.
pub(super) fn read(bytes: &[u8]) -> Option<Row> {
    read_row(bytes, 0)
}

/// The same, where it is known how many cells they are.
pub(crate) fn read_row(mut bytes: &[u8], count: usize) -> Option<Row> {
    let mut cells = Vec::with_capacity(count);
    while let Some((kind, rest)) = bytes.split_first() {
        let (cell, rest) = match *kind {
            EMPTY => (Cell::Empty, rest),
            INTEGER => {
                let (number, rest) = rest.split_first_chunk()?;
                (Cell::Integer(i64::from_be_bytes(*number) ^ i64::MIN), rest)
            }
            TEXT => {
                let (text, rest) = read_bytes(rest)?;
                (Cell::from(str::from_utf8(&text).ok()?), rest)
            }
            BYTES => {
                let (bytes, rest) = read_bytes(rest)?;
                (Cell::from(bytes.into_owned()), rest)
            }
            _ => return None,
        };
        cells.push(cell);
        bytes = rest;
    }
    Some(cells)
}

/// Reads what [`write_bytes`] wrote, and what follows it.
pub(super) fn read_bytes(bytes: &[u8]) -> Option<(Cow<'_, [u8]>, &[u8])> {
    let (mut read, mut rest) = (Vec::new(), bytes);
    loop {
        let zero = rest.iter().position(|&byte| byte == 0)?;
        let (plain, behind) = rest.split_at_checked(zero)?;
        let ([_, mark], behind) = behind.split_first_chunk()?;
        rest = behind;
        match (mark, read.is_empty()) {
            (1, true) => return Some((plain.into(), rest)),
            (1, false) => {
                read.extend_from_slice(plain);
                return Some((read.into(), rest));
            }
            (0xff, _) => {
                read.extend_from_slice(plain);
                read.push(0);
            }
            _ => return None,
        }
    }
}

/// The bytes of each cell, where they are those of cells.
pub(crate) struct Pieces<'a>(pub(crate) &'a [u8]);

impl<'a> Iterator for Pieces<'a> {
    type Item = &'a [u8];
    fn next(&mut self) -> Option<&'a [u8]> {
        let length = match *self.0.first()? {
            INTEGER => 1 + size_of::<i64>(),
            TEXT | BYTES => {
                let mut pairs = self.0.windows(2);
                pairs.position(|pair| pair == [0, 1])? + 2
            }
            _ => 1,
        };
        let (piece, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(piece)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn cell() -> impl Strategy<Value = Cell> {
        // Few different values, so that long common beginnings are frequent.
        let byte = prop_oneof![
            Just(0_u8),
            Just(1),
            Just(2),
            Just(0x7f),
            Just(0xfe),
            Just(0xff)
        ];
        prop_oneof![
            Just(Cell::Empty),
            any::<i64>().prop_map(Cell::Integer),
            (-2_i64..3).prop_map(Cell::Integer),
            "[\0\u{1}a\u{ff}\u{10ffff}]{0,4}".prop_map(Cell::from),
            any::<String>().prop_map(Cell::from),
            vec(byte, 0..5).prop_map(Cell::from),
        ]
    }

    fn written(cells: &[Cell]) -> Vec<u8> {
        let mut out = Vec::new();
        write(cells, &mut out);
        out
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn bytes_sort_as_the_cells_do(a in vec(cell(), 0..4), b in vec(cell(), 0..4)) {
            prop_assert_eq!(written(&a).cmp(&written(&b)), a.cmp(&b));
        }

        #[test]
        fn cells_are_read_back(cells in vec(cell(), 0..6)) {
            prop_assert_eq!(read(&written(&cells)), Some(cells));
        }

        #[test]
        fn each_cell_is_found_in_the_bytes_of_many(cells in vec(cell(), 0..6)) {
            let bytes = written(&cells);
            let pieces: Vec<_> = Pieces(&bytes).map(<[u8]>::to_vec).collect();
            let each: Vec<_> = cells.iter().map(|cell| written(std::slice::from_ref(cell))).collect();
            prop_assert_eq!(pieces, each);
        }

        #[test]
        fn nothing_read_is_a_panic(bytes in vec(any::<u8>(), 0..40)) {
            if let Some(cells) = read(&bytes) {
                prop_assert_eq!(written(&cells), &*bytes);
            }
            prop_assert!(Pieces(&bytes).count() <= bytes.len());
        }

        #[test]
        fn cells_start_with_the_bytes_of_those_before(cells in vec(cell(), 1..5), other in vec(cell(), 1..5)) {
            let starts = written(&cells).starts_with(&written(&other));
            prop_assert_eq!(starts, cells.starts_with(&other));
        }
    }

    #[test]
    fn the_extremes_are_in_order() {
        let cells = [
            Cell::Empty,
            Cell::Integer(i64::MIN),
            Cell::Integer(-1),
            Cell::Integer(0),
            Cell::Integer(i64::MAX),
            Cell::from(""),
            Cell::from("\0"),
            Cell::from("\0a"),
            Cell::from("a"),
            Cell::from("a\0"),
            Cell::from("ab"),
            Cell::from(vec![]),
            Cell::from(vec![0, 0]),
            Cell::from(vec![0xff]),
        ];
        let one = |cell: &Cell| written(std::slice::from_ref(cell));
        for pair in cells.windows(2) {
            let [a, b] = pair else { unreachable!() };
            assert!(one(a) < one(b), "{a} {b}");
            assert!(written(pair) < one(b), "{a} {b}");
        }
    }
}
