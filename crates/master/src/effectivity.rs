//! From which day a revision serves, and before which day it no longer does.
//!
//! Effectivity is half open: the first day counts, the last does not, so that one revision
//! ends on the day on which the next begins and no day has two of them or none. Which day
//! is asked about is always the start of the order, for every line of it.
//!
//! ```
//! use lineside_master::Effectivity;
//!
//! let spring = Effectivity { from: "2026-03-01".parse()?, to: Some("2026-06-01".parse()?) };
//! assert!(spring.includes("2026-05-31".parse()?));
//! assert!(!spring.includes("2026-06-01".parse()?));
//! # Ok::<(), lineside_kernel::TimeError>(())
//! ```

use lineside_kernel::LocalDate;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The days on which something serves: the first included, the last not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Effectivity {
    /// The first day on which it serves.
    pub from: LocalDate,
    /// The first day on which it no longer does; absent while no end is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<LocalDate>,
}

impl Effectivity {
    /// For good, from the first day there is.
    pub const ALWAYS: Self = Self {
        from: LocalDate::MIN,
        to: None,
    };

    /// From a day on, with no end known.
    #[must_use]
    pub const fn since(from: LocalDate) -> Self {
        Self { from, to: None }
    }

    /// Whether it serves on a day.
    #[must_use]
    pub fn includes(self, date: LocalDate) -> bool {
        self.from <= date && self.to.is_none_or(|to| date < to)
    }

    /// Whether there is a day on which both serve.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        let starts_before_end = |one: Self, end: Option<LocalDate>| match end {
            Some(end) => one.from < end,
            None => true,
        };
        !self.is_empty()
            && !other.is_empty()
            && starts_before_end(self, other.to)
            && starts_before_end(other, self.to)
    }

    /// Whether there is no day on which it serves.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.to.is_some_and(|to| to <= self.from)
    }
}

impl fmt::Display for Effectivity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.to {
            Some(to) => write!(f, "[{}, {to})", self.from),
            None => write!(f, "[{}, open)", self.from),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(from: &str, to: Option<&str>) -> Effectivity {
        Effectivity {
            from: from.parse().unwrap(),
            to: to.map(|to| to.parse().unwrap()),
        }
    }

    #[test]
    fn the_day_of_a_change_belongs_to_the_new_revision_only() {
        let (old, new) = (
            days("2026-01-01", Some("2026-03-01")),
            days("2026-03-01", None),
        );
        let change = "2026-03-01".parse().unwrap();
        assert_eq!((old.includes(change), new.includes(change)), (false, true));
        assert!(!old.overlaps(new) && !new.overlaps(old));
        assert!(days("2026-02-28", None).overlaps(old));
    }

    #[test]
    fn what_ends_where_it_begins_overlaps_nothing() {
        let empty = days("2026-03-01", Some("2026-03-01"));
        assert!(empty.is_empty() && !empty.overlaps(Effectivity::ALWAYS));
        assert!(!empty.includes(empty.from));
    }
}
