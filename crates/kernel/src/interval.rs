//! Intervals of time, half-open: the start belongs to it, the end does not.
//!
//! Half-open intervals meet without sharing an instant: a count at 14:00 belongs to the
//! shift that starts at 14:00, and to no other.
//!
//! ```
//! use lineside_kernel::{Elapsed, Interval};
//!
//! let early = Interval::new("2026-03-02T06:00:00Z".parse()?, "2026-03-02T14:00:00Z".parse()?)?;
//! let late = Interval::new(early.end(), "2026-03-02T22:00:00Z".parse()?)?;
//! assert_eq!(early.duration(), Elapsed::hours(8));
//! assert!(early.abuts(late) && !early.overlaps(late));
//! assert!(late.contains(late.start()) && !late.contains(late.end()));
//! # Ok::<(), lineside_kernel::TimeError>(())
//! ```

use crate::{Elapsed, Problem, TimeError, Timestamp};
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

/// The instants from `start` up to, but not including, `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Interval {
    /// The first instant.
    start: Timestamp,
    /// The first instant after it; later than `start`.
    end: Timestamp,
}

// INVARIANT: start < end.

impl Interval {
    /// The instants from `start` up to, but not including, `end`.
    ///
    /// # Errors
    /// [`TimeError::EmptyInterval`] unless `start < end`.
    pub fn new(start: Timestamp, end: Timestamp) -> Result<Self, TimeError> {
        if start < end {
            Ok(Self { start, end })
        } else {
            Err(TimeError::EmptyInterval { start, end })
        }
    }

    /// The first instant.
    #[must_use]
    pub fn start(self) -> Timestamp {
        self.start
    }

    /// The first instant after it.
    #[must_use]
    pub fn end(self) -> Timestamp {
        self.end
    }

    /// The time that passes from start to end.
    #[must_use]
    pub fn duration(self) -> Elapsed {
        self.end.since(self.start).unwrap_or_default()
    }

    /// Whether the instant belongs to it.
    #[must_use]
    pub fn contains(self, instant: Timestamp) -> bool {
        self.start <= instant && instant < self.end
    }

    /// Whether the two share an instant.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether one starts where the other ends.
    #[must_use]
    pub fn abuts(self, other: Self) -> bool {
        self.end == other.start || other.end == self.start
    }

    /// What the two share, if they share an instant.
    #[must_use]
    pub fn intersection(self, other: Self) -> Option<Self> {
        Self::new(self.start.max(other.start), self.end.min(other.end)).ok()
    }

    /// The parts before and from an instant that lies after the start and before the end.
    #[must_use]
    pub fn split_at(self, instant: Timestamp) -> Option<(Self, Self)> {
        Some((
            Self::new(self.start, instant).ok()?,
            Self::new(instant, self.end).ok()?,
        ))
    }
}

impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.start, self.end)
    }
}

impl<'de> Deserialize<'de> for Interval {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename = "Interval", deny_unknown_fields)]
        struct Given {
            start: Timestamp,
            end: Timestamp,
        }
        let given = Given::deserialize(deserializer)?;
        Self::new(given.start, given.end).map_err(|error| Problem::from(error).into_serde())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(micros: i64) -> Timestamp {
        Timestamp::from_micros(micros).unwrap()
    }

    #[test]
    fn an_interval_without_an_instant_is_refused() {
        for (start, end) in [(0, 0), (1, 0)] {
            assert!(Interval::new(at(start), at(end)).is_err());
        }
        let json = r#"{"start":"2026-01-01T00:00:00Z","end":"2026-01-01T01:00:00+01:00"}"#;
        let error = serde_json::from_str::<Interval>(json).unwrap_err();
        let problem = Problem::from_serde_message(&error.to_string()).unwrap();
        assert_eq!(
            (problem.code(), problem.path()),
            ("time.empty_interval", Some("end"))
        );
    }

    #[test]
    fn an_interval_is_an_object_of_two_instants() {
        let json = r#"{"start":"2026-01-01T00:00:00Z","end":"2026-01-01T01:00:00Z"}"#;
        let interval: Interval = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&interval).unwrap(), json);
        assert!(serde_json::from_str::<Interval>(&json.replace("end", "until")).is_err());
    }

    #[test]
    fn the_longest_interval_has_a_duration() {
        let all = Interval::new(Timestamp::MIN, Timestamp::MAX).unwrap();
        assert_eq!(all.start().checked_add(all.duration()), Ok(all.end()));
    }

    prop_compose! {
        fn some()(start in 0_i64..8, length in 1_i64..5) -> Interval {
            Interval::new(at(start), at(start + length)).unwrap()
        }
    }

    proptest! {
        #[test]
        fn intervals_are_the_sets_of_their_instants(a in some(), b in some(), t in 0_i64..14) {
            let members = |i: Interval| (0..14).filter(|t| i.contains(at(*t))).collect::<Vec<_>>();
            let mut shared = members(a);
            shared.retain(|t| b.contains(at(*t)));
            prop_assert_eq!(a.overlaps(b), !shared.is_empty());
            prop_assert_eq!(a.intersection(b).map(members).unwrap_or_default(), shared);
            prop_assert_eq!(a.duration().as_micros(), i64::try_from(members(a).len()).unwrap());
            if let Some((left, right)) = a.split_at(at(t)) {
                prop_assert_eq!([members(left), members(right)].concat(), members(a));
                prop_assert!(left.abuts(right) && right.abuts(left) && !left.overlaps(right));
            } else {
                prop_assert!(t <= a.start().as_micros() || t >= a.end().as_micros());
            }
        }
    }
}
