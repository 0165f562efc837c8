//! Cells as bytes that sort as the cells do.
//!
//! Each cell starts with its kind, in the order of the kinds. Numbers follow with their
//! sign turned over. Texts and bytes end with `00 01`, and a zero within them becomes
//! `00 ff`, so that no cell's bytes start another's.

use crate::Cell;

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
pub(super) fn read(mut bytes: &[u8]) -> Option<Vec<Cell>> {
    let mut cells = Vec::new();
    while let Some((kind, rest)) = bytes.split_first() {
        let (cell, rest) = match *kind {
            EMPTY => (Cell::Empty, rest),
            INTEGER => {
                let (number, rest) = rest.split_first_chunk()?;
                (Cell::Integer(i64::from_be_bytes(*number) ^ i64::MIN), rest)
            }
            TEXT => {
                let (text, rest) = read_bytes(rest)?;
                (Cell::from(String::from_utf8(text).ok()?), rest)
            }
            BYTES => {
                let (bytes, rest) = read_bytes(rest)?;
                (Cell::from(bytes), rest)
            }
            _ => return None,
        };
        cells.push(cell);
        bytes = rest;
    }
    Some(cells)
}

/// Reads what [`write_bytes`] wrote, and what follows it.
pub(super) fn read_bytes(mut bytes: &[u8]) -> Option<(Vec<u8>, &[u8])> {
    let mut read = Vec::new();
    loop {
        let zero = bytes.iter().position(|&byte| byte == 0)?;
        let (plain, rest) = bytes.split_at_checked(zero)?;
        read.extend_from_slice(plain);
        let ([_, mark], rest) = rest.split_first_chunk()?;
        match mark {
            0xff => read.push(0),
            1 => return Some((read, rest)),
            _ => return None,
        }
        bytes = rest;
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
        fn nothing_read_is_a_panic(bytes in vec(any::<u8>(), 0..40)) {
            if let Some(cells) = read(&bytes) {
                prop_assert_eq!(written(&cells), bytes);
            }
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
