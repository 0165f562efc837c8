//! The numbers of movements, which mostly rise.
//!
//! A ledger gives out rising numbers and is told from its start, so a number is almost always
//! the highest so far: then it is new without being looked up, and found later by halving.
//! Whatever comes out of order is kept in a table beside, as other codes are.

use crate::FloorError;
use crate::names::{NONE, Names, at, next_row};
use lineside_kernel::TransactionId;

/// The numbers of movements, by row.
#[derive(Debug, Clone, Default)]
pub(crate) struct Numbers {
    numbers: Vec<TransactionId>,
    // INVARIANT: the numbers of these rows rise strictly; those of all other rows are in `late`.
    rising: Vec<u32>,
    late: Names<TransactionId>,
    /// The row of each number in `late`.
    late_rows: Vec<u32>,
}

impl Numbers {
    pub(crate) fn reserve(&mut self, more: usize) {
        self.numbers.reserve(more);
        self.rising.reserve(more);
    }

    pub(crate) fn len(&self) -> usize {
        self.numbers.len()
    }

    /// The number of a row.
    pub(crate) fn name(&self, row: u32) -> Option<&TransactionId> {
        self.numbers.get(row as usize)
    }

    /// The row of a number.
    pub(crate) fn find(&self, number: &str) -> Option<u32> {
        let written = |row: &u32| self.name(*row).map_or("", TransactionId::as_str);
        match self.rising.binary_search_by(|row| written(row).cmp(number)) {
            Ok(place) => self.rising.get(place).copied(),
            Err(_) => at(&self.late_rows, self.late.find(number).unwrap_or(NONE)),
        }
    }

    /// Gives a new number the next row; `None` when it has one already.
    pub(crate) fn add(&mut self, number: &TransactionId) -> Result<Option<u32>, FloorError> {
        let row = next_row(self.numbers.len())?;
        let highest = self.rising.last().and_then(|row| self.name(*row));
        if highest.is_none_or(|highest| number > highest) {
            if self.late.len() > 0 && self.late.find(number.as_str()).is_some() {
                return Ok(None);
            }
            self.rising.push(row);
        } else {
            if self.find(number.as_str()).is_some() {
                return Ok(None);
            }
            self.late.intern(number)?;
            self.late_rows.push(row);
        }
        self.numbers.push(number.clone());
        Ok(Some(row))
    }

    /// The known number nearest to one that is not known.
    pub(crate) fn nearest(&self, given: &str) -> Option<String> {
        const LOOKED_AT: usize = 5_000;
        let known = self
            .numbers
            .iter()
            .take(LOOKED_AT)
            .map(TransactionId::as_str);
        lineside_kernel::nearest(given, known).map(str::to_owned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_in_whatever_order_they_came() {
        let mut numbers = Numbers::default();
        let order = [5, 6, 2, 9, 1, 7, 8, 3, 11, 4];
        for is_new in [true, false] {
            for (row, number) in (0_u32..).zip(order) {
                let number: TransactionId = format!("MTX-{number:02}").parse().unwrap();
                assert_eq!(numbers.add(&number).unwrap(), is_new.then_some(row));
                assert_eq!(numbers.find(number.as_str()), Some(row));
                assert_eq!(numbers.name(row), Some(&number));
            }
            assert_eq!(numbers.len(), order.len());
        }
        assert_eq!(numbers.find("MTX-10"), None);
        assert_eq!(numbers.nearest("MTX-1"), Some("MTX-01".to_owned()));
    }
}
