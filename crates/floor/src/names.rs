//! Codes as row numbers: dense inside, the plant's own outside.
//!
//! Every code gets the next number when it is first seen and keeps it. Numbers never leave
//! the crate; whoever asks hears codes.

use crate::FloorError;
use hashbrown::hash_table::Entry;
use hashbrown::{DefaultHashBuilder, HashTable};
use std::borrow::Borrow;
use std::hash::BuildHasher;

/// Stands for "no row": no sales order, no lot, no reason.
pub(crate) const NONE: u32 = u32::MAX;

/// The value of a column in a row.
pub(crate) fn at<T: Copy>(column: &[T], row: u32) -> Option<T> {
    column.get(row as usize).copied()
}

/// Writes a value into a row of a column; the row after the last makes the column longer.
pub(crate) fn put<T>(column: &mut Vec<T>, row: u32, value: T) {
    match column.get_mut(row as usize) {
        Some(place) => *place = value,
        None => column.push(value),
    }
}

/// The number of the row after the last.
pub(crate) fn next_row(rows: usize) -> Result<u32, FloorError> {
    u32::try_from(rows)
        .ok()
        .filter(|row| *row < NONE)
        .ok_or(FloorError::TooManyRows)
}

/// Codes and their numbers.
#[derive(Debug, Clone)]
pub(crate) struct Names<T> {
    codes: Vec<T>,
    rows: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

impl<T> Default for Names<T> {
    fn default() -> Self {
        Self {
            codes: Vec::new(),
            rows: HashTable::new(),
            hasher: DefaultHashBuilder::default(),
        }
    }
}

impl<T: Borrow<str>> Names<T> {
    pub(crate) fn reserve(&mut self, more: usize) {
        let Self {
            codes,
            rows,
            hasher,
        } = self;
        codes.reserve(more);
        rows.reserve(more, |row| hash_of(codes, hasher, *row));
    }

    pub(crate) fn len(&self) -> usize {
        self.codes.len()
    }

    /// The number of a code that was seen before.
    pub(crate) fn find(&self, code: &str) -> Option<u32> {
        let is_it = |row: &u32| self.codes.get(*row as usize).map(Borrow::borrow) == Some(code);
        self.rows.find(self.hasher.hash_one(code), is_it).copied()
    }

    /// The same, where the code is likely to be that of a row already at hand.
    pub(crate) fn find_near(&self, code: &str, likely: u32) -> Option<u32> {
        match self.name(likely) {
            Some(name) if name.borrow() == code => Some(likely),
            _ => self.find(code),
        }
    }

    /// The number of a code, a new one if need be.
    pub(crate) fn intern(&mut self, code: &T) -> Result<u32, FloorError>
    where
        T: Clone,
    {
        let text = code.borrow();
        let Self {
            codes,
            rows,
            hasher,
        } = self;
        let hash = hasher.hash_one(text);
        let is_it = |row: &u32| codes.get(*row as usize).map(Borrow::borrow) == Some(text);
        match rows.entry(hash, is_it, |row| hash_of(codes, hasher, *row)) {
            Entry::Occupied(known) => Ok(*known.get()),
            Entry::Vacant(place) => {
                let row = next_row(codes.len())?;
                place.insert(row);
                codes.push(code.clone());
                Ok(row)
            }
        }
    }

    /// The number of an optional code; [`NONE`] for none.
    pub(crate) fn intern_some(&mut self, code: Option<&T>) -> Result<u32, FloorError>
    where
        T: Clone,
    {
        code.map_or(Ok(NONE), |code| self.intern(code))
    }

    /// The code of a row.
    pub(crate) fn name(&self, row: u32) -> Option<&T> {
        self.codes.get(row as usize)
    }

    /// All codes, by their numbers.
    pub(crate) fn all(&self) -> &[T] {
        &self.codes
    }

    /// The known code nearest to one that is not known, among the first few thousand.
    pub(crate) fn nearest(&self, given: &str) -> Option<String> {
        const LOOKED_AT: usize = 5_000;
        let known = self.codes.iter().take(LOOKED_AT).map(Borrow::borrow);
        lineside_kernel::nearest(given, known).map(str::to_owned)
    }
}

fn hash_of<T: Borrow<str>>(codes: &[T], hasher: &DefaultHashBuilder, row: u32) -> u64 {
    hasher.hash_one(codes.get(row as usize).map_or("", Borrow::borrow))
}

#[cfg(test)]
mod tests {
    use super::*;
    use lineside_kernel::ItemId;

    #[test]
    fn a_code_keeps_the_number_it_got_first() {
        let mut names = Names::<ItemId>::default();
        let codes: Vec<ItemId> = (0..1000)
            .map(|n| format!("P-{n}").parse().unwrap())
            .collect();
        for _ in 0..2 {
            for (number, code) in codes.iter().enumerate() {
                assert_eq!(names.intern(code).unwrap() as usize, number);
            }
        }
        assert_eq!(names.len(), 1000);
        assert_eq!(names.find("P-77"), Some(77));
        assert_eq!(names.find("P-1000"), None);
        assert_eq!(names.nearest("p-77"), Some("P-77".to_owned()));
    }
}
