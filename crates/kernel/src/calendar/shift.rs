//! A shift as people write it: by the clock, on certain days.
//!
//! ```
//! use lineside_kernel::calendar::Shift;
//!
//! let night: Shift = serde_json::from_str(r#"{
//!     "name": "night",
//!     "days": {"type": "weekly", "days": ["mon", "tue", "wed", "thu"]},
//!     "start": "22:00", "end": "06:00",
//!     "breaks": [{"name": "supper", "start": "00:45", "end": "01:15"}]
//! }"#)?;
//! assert_eq!(night.breaks.len(), 1);
//! # Ok::<(), serde_json::Error>(())
//! ```

use super::Days;
use crate::{LocalDate, LocalTime};
use serde::{Deserialize, Serialize};

/// A shift by the clock on the wall, on the days it runs.
///
/// Several rules may share a name, for instance when Friday's late shift is shorter.
/// Shifts may overlap; the overlap is working time once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Shift {
    /// What the shift is called, such as `early`: up to 64 characters.
    pub name: String,
    /// The days on which it starts.
    pub days: Days,
    /// When it starts.
    pub start: LocalTime,
    /// When it ends. At or before `start` it is on the next day, so equal times make a
    /// shift of 24 hours.
    pub end: LocalTime,
    /// When nobody works although the shift runs; breaks may overlap.
    #[serde(default)]
    pub breaks: Vec<Break>,
    /// The first date on which it may start; without it, it has always run.
    #[serde(default)]
    pub from: Option<LocalDate>,
    /// The first date on which it no longer starts; without it, it runs on.
    #[serde(default)]
    pub until: Option<LocalDate>,
}

impl Shift {
    /// Whether it starts on this date, exceptions aside.
    #[must_use]
    pub fn starts_on(&self, date: LocalDate) -> bool {
        self.from.is_none_or(|from| from <= date)
            && self.until.is_none_or(|until| date < until)
            && self.days.include(date)
    }
}

/// A pause within a shift, by the clock on the wall.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Break {
    /// What it is called, such as `lunch`.
    #[serde(default)]
    pub name: Option<String>,
    /// When it starts; in a night shift a time after midnight is on the next day.
    pub start: LocalTime,
    /// When it ends: after its start, and not after the end of the shift.
    pub end: LocalTime,
}
