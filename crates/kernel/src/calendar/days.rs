//! The days on which a shift runs: by the week, or in a cycle of its own.
//!
//! ```
//! use lineside_kernel::calendar::Days;
//!
//! let four_on_four_off: Days = serde_json::from_str(
//!     r#"{"type": "cycle", "anchor": "2026-01-05", "length": 8, "on": [0, 1, 2, 3]}"#,
//! )?;
//! let runs = |date: &str| date.parse().is_ok_and(|date| four_on_four_off.include(date));
//! assert!(runs("2026-01-08") && !runs("2026-01-09") && runs("2026-01-13"));
//! assert!(!runs("2026-01-04") && runs("2025-12-31"));
//! # Ok::<(), serde_json::Error>(())
//! ```

use crate::LocalDate;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// The days on which a shift starts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Days {
    /// The same days every week.
    Weekly {
        /// The days of the week, each at most once.
        days: Vec<Weekday>,
    },
    /// A pattern that repeats after a number of days, whatever the week says, such as
    /// four days on and four off. It reaches back before its anchor too.
    Cycle {
        /// A date on which the cycle starts; its day 0.
        anchor: LocalDate,
        /// After how many days the cycle repeats: 1 to 366.
        length: u32,
        /// The days of the cycle on which the shift starts, counted from 0, each at most
        /// once.
        on: Vec<u32>,
    },
}

impl Days {
    /// Whether a shift starts on this date.
    #[must_use]
    pub fn include(&self, date: LocalDate) -> bool {
        let date = NaiveDate::from(date);
        match self {
            Self::Weekly { days } => days.contains(&Weekday::of(date)),
            Self::Cycle { anchor, length, on } => date
                .signed_duration_since(NaiveDate::from(*anchor))
                .num_days()
                .checked_rem_euclid(i64::from(*length))
                .is_some_and(|day| on.iter().any(|on| i64::from(*on) == day)),
        }
    }
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Weekday {
    /// Monday.
    Mon,
    /// Tuesday.
    Tue,
    /// Wednesday.
    Wed,
    /// Thursday.
    Thu,
    /// Friday.
    Fri,
    /// Saturday.
    Sat,
    /// Sunday.
    Sun,
}

impl Weekday {
    fn of(date: NaiveDate) -> Self {
        match date.weekday() {
            chrono::Weekday::Mon => Self::Mon,
            chrono::Weekday::Tue => Self::Tue,
            chrono::Weekday::Wed => Self::Wed,
            chrono::Weekday::Thu => Self::Thu,
            chrono::Weekday::Fri => Self::Fri,
            chrono::Weekday::Sat => Self::Sat,
            chrono::Weekday::Sun => Self::Sun,
        }
    }
}
