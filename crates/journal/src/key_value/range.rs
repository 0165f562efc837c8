//! The keys among which a scan finds its rows.

use super::{cells, keys};
use crate::{Cell, Scan};

/// The first key of a scan and the first behind it, where all keys have this start in
/// common; `None` when it can find none.
pub(crate) fn within(start: &[u8], scan: &Scan) -> Option<(Vec<u8>, Vec<u8>)> {
    let with = |cells: &[Cell]| {
        let mut key = start.to_vec();
        cells::write(cells, &mut key);
        key
    };
    let mut from = with(&scan.equals);
    let to = match &scan.below {
        Some(below) => {
            let mut to = from.clone();
            cells::write(std::slice::from_ref(below), &mut to);
            to
        }
        None if from.is_empty() => keys::end(),
        None => keys::behind(from.clone()),
    };
    match (&scan.from, &scan.below) {
        (Some(Cell::Empty), _) | (None, Some(_)) => from.push(cells::BEHIND_EMPTY),
        (Some(least), _) => cells::write(std::slice::from_ref(least), &mut from),
        (None, None) => {}
    }
    if let Some(after) = &scan.after {
        let mut behind = with(&after.columns);
        cells::write(&after.key, &mut behind);
        behind.push(0);
        from = from.max(behind);
    }
    (from < to && scan.limit > 0).then_some((from, to))
}
