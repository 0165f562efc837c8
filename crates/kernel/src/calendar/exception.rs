//! Days that are not as usual: holidays, short days, overtime.
//!
//! ```
//! use lineside_kernel::calendar::CalendarException;
//!
//! let christmas: CalendarException = serde_json::from_str(
//!     r#"{"name": "Christmas", "from": "2026-12-24", "until": "2026-12-27", "shifts": []}"#,
//! )?;
//! assert!(christmas.covers("2026-12-26".parse()?) && !christmas.covers("2026-12-27".parse()?));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::Break;
use crate::{LocalDate, LocalTime};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Dates on which other shifts start than usual, or none.
///
/// It replaces the shifts that start on its dates. A night shift that started the
/// evening before is not one of them and runs to its end; to stop it, add a closure.
/// Where two exceptions cover a date, the later in the list counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CalendarException {
    /// What it is called, such as `Christmas`: up to 64 characters.
    pub name: String,
    /// Its first date.
    pub from: LocalDate,
    /// The first date after it; without it, the exception is one day long.
    #[serde(default)]
    pub until: Option<LocalDate>,
    /// The shifts that start on each of its dates; none for a holiday.
    pub shifts: Vec<ExceptionShift>,
}

impl CalendarException {
    /// Whether it replaces the shifts that start on this date.
    #[must_use]
    pub fn covers(&self, date: LocalDate) -> bool {
        self.from <= date && date <= self.last()
    }

    fn last(&self) -> LocalDate {
        let before = |until| NaiveDate::from(until).pred_opt()?.try_into().ok();
        self.until
            .map_or(Some(self.from), before)
            .unwrap_or(self.from)
    }
}

/// A shift that runs on the dates of an exception.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExceptionShift {
    /// What the shift is called, such as `early`: up to 64 characters.
    pub name: String,
    /// When it starts.
    pub start: LocalTime,
    /// When it ends. At or before `start` it is on the next day, so equal times make a
    /// shift of 24 hours.
    pub end: LocalTime,
    /// When nobody works although the shift runs; breaks may overlap.
    #[serde(default)]
    pub breaks: Vec<Break>,
}

/// Finds the exception of one date after another, in order of date, without looking at
/// all of them each day.
pub(super) struct ExceptionsInOrder<'a> {
    coming: Vec<(usize, &'a CalendarException)>,
    begun: BinaryHeap<(usize, LocalDate)>,
    all: &'a [CalendarException],
}

impl<'a> ExceptionsInOrder<'a> {
    pub(super) fn new(all: &'a [CalendarException]) -> Self {
        let mut coming: Vec<_> = all.iter().enumerate().collect();
        coming.sort_by_key(|(_, exception)| Reverse(exception.from));
        Self {
            coming,
            begun: BinaryHeap::new(),
            all,
        }
    }

    /// The exception that counts on a date; dates must not go back.
    pub(super) fn on(&mut self, date: LocalDate) -> Option<&'a CalendarException> {
        while let Some((index, exception)) = self.coming.pop_if(|(_, next)| next.from <= date) {
            self.begun.push((index, exception.last()));
        }
        while self.begun.peek().is_some_and(|(_, last)| *last < date) {
            self.begun.pop();
        }
        self.begun
            .peek()
            .and_then(|(index, _)| self.all.get(*index))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(day: u32) -> LocalDate {
        NaiveDate::from_ymd_opt(2026, 3, day)
            .unwrap()
            .try_into()
            .unwrap()
    }

    proptest! {
        #[test]
        fn the_last_in_the_list_that_covers_a_date_counts(
            spans in prop::collection::vec((1_u32..20, 0_u32..8), 0..8),
        ) {
            let all: Vec<_> = spans
                .into_iter()
                .map(|(from, length)| CalendarException {
                    name: "x".to_owned(),
                    from: date(from),
                    until: (length > 0).then(|| date(from + length)),
                    shifts: Vec::new(),
                })
                .collect();
            let mut in_order = ExceptionsInOrder::new(&all);
            for day in (1..=30).map(date) {
                let expected = all.iter().rev().find(|exception| exception.covers(day));
                let found = in_order.on(day);
                prop_assert_eq!(found.map(std::ptr::from_ref), expected.map(std::ptr::from_ref));
            }
        }
    }
}
