//! The time zone of a plant, by its IANA name.
//!
//! A zone says what the clocks of a place show at each instant, with every change of
//! summer time and of law that [`Zone::RULES`] knows. The rules are compiled in: no zone files
//! are needed and every machine agrees. They reach to the end of 2099; after that each
//! zone keeps its last offset.
//!
//! The way back, from a clock reading to an instant, is in [`ClockChange`](crate::ClockChange).
//!
//! ```
//! use lineside_kernel::{LocalDate, Zone};
//!
//! let berlin: Zone = "Europe/Berlin".parse()?;
//! let instant = "2026-03-28T23:30:00Z".parse()?;
//! assert_eq!(berlin.local_date(instant)?, "2026-03-29".parse::<LocalDate>()?);
//! assert_eq!(berlin.written(instant), "2026-03-29T00:30:00+01:00");
//!
//! let error = "Berlin".parse::<Zone>().unwrap_err();
//! assert!(error.to_string().ends_with("did you mean `Europe/Berlin`?"));
//! # Ok::<(), lineside_kernel::TimeError>(())
//! ```

use crate::as_text::as_text;
use crate::text::shown;
use crate::{LocalDate, LocalTime, TimeError, Timestamp, nearest};
use chrono::{
    DateTime, FixedOffset, NaiveDateTime, Offset, SecondsFormat, TimeZone, Timelike, Utc,
};
use chrono_tz::{TZ_VARIANTS, Tz};
use std::fmt;
use std::str::FromStr;

/// A time zone of the IANA database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Zone(Tz);

as_text!(
    Zone,
    TimeError,
    "time-zone",
    "Europe/Berlin",
    "A time zone by its IANA name: `Europe/Berlin`, `America/Mexico_City`, `UTC`."
);

impl Zone {
    /// The release of the IANA database whose rules are compiled in, such as `2025b`.
    pub const RULES: &str = chrono_tz::IANA_TZDB_VERSION;

    /// Coordinated universal time, whose clocks never change.
    pub const UTC: Self = Self(Tz::UTC);

    /// The IANA name, as it was given.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// Every zone there is, by name.
    pub fn all() -> impl Iterator<Item = Self> {
        TZ_VARIANTS.iter().copied().map(Self)
    }

    /// How far the clocks are ahead of UTC at an instant.
    #[must_use]
    pub fn offset_at(self, instant: Timestamp) -> FixedOffset {
        self.0
            .offset_from_utc_datetime(&DateTime::<Utc>::from(instant).naive_utc())
            .fix()
    }

    /// The date on the calendar at an instant.
    ///
    /// # Errors
    /// [`TimeError::OutOfRange`] within a day of the years 0000 and 10000.
    pub fn local_date(self, instant: Timestamp) -> Result<LocalDate, TimeError> {
        self.wall_clock(instant).date().try_into()
    }

    /// The time of day on the clock at an instant; fractions of a second are cut off.
    #[must_use]
    pub fn local_time(self, instant: Timestamp) -> LocalTime {
        let seconds = self.wall_clock(instant).num_seconds_from_midnight();
        LocalTime::from_seconds(seconds).unwrap_or(LocalTime::MIDNIGHT)
    }

    /// The instant as people of this zone write it: `2026-03-29T00:30:00+01:00`.
    ///
    /// Offsets that are not whole minutes, as before time was standardised, cannot be
    /// written in RFC 3339; the instant is then written in UTC.
    #[must_use]
    pub fn written(self, instant: Timestamp) -> String {
        let offset = self.offset_at(instant);
        if offset.local_minus_utc() % 60 != 0 {
            return instant.to_string();
        }
        let local = DateTime::<Utc>::from(instant).with_timezone(&offset);
        local.to_rfc3339_opts(SecondsFormat::AutoSi, true)
    }

    /// The date and time of day that the clocks show.
    pub(crate) fn wall_clock(self, instant: Timestamp) -> NaiveDateTime {
        DateTime::<Utc>::from(instant)
            .with_timezone(&self.offset_at(instant))
            .naive_local()
    }

    /// The database behind it.
    pub(crate) fn tz(self) -> Tz {
        self.0
    }
}

impl FromStr for Zone {
    type Err = TimeError;
    /// Finds a zone by its exact name.
    fn from_str(text: &str) -> Result<Self, TimeError> {
        text.parse().map(Self).map_err(|_| TimeError::UnknownZone {
            given: shown(text),
            near: meant(text),
        })
    }
}

/// The zone that was probably meant: `berlin`, `europe/berlin`, `New York`, `Europe/Berln`.
fn meant(text: &str) -> Option<&'static str> {
    let text = text.trim().replace(' ', "_");
    let city = |name: &&str| {
        name.rsplit('/')
            .next()
            .is_some_and(|c| c.eq_ignore_ascii_case(&text))
    };
    let names = || TZ_VARIANTS.iter().map(|tz| tz.name());
    names().find(city).or_else(|| nearest(&text, names()))
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_zone_is_refused_with_what_was_meant() {
        for (given, near) in [
            ("europe/berlin", Some("Europe/Berlin")),
            ("Europe/Berln", Some("Europe/Berlin")),
            ("mexico city", Some("America/Mexico_City")),
            ("Kolkata", Some("Asia/Kolkata")),
            ("utc", Some("Etc/UTC")),
            ("W. Europe Standard Time", None),
            ("+01:00", None),
            ("", None),
        ] {
            let error = given.parse::<Zone>().unwrap_err();
            let TimeError::UnknownZone { near: found, .. } = error else {
                panic!("{error}")
            };
            assert_eq!(found, near, "{given}");
        }
    }

    #[test]
    fn every_zone_is_found_by_its_name() {
        assert!(Zone::all().count() > 500);
        for zone in Zone::all() {
            assert_eq!(zone.name().parse(), Ok(zone));
        }
    }

    #[test]
    fn the_ends_of_the_range_have_a_wall_clock_everywhere() {
        for zone in Zone::all() {
            for instant in [Timestamp::MIN, Timestamp::MAX] {
                let _ = (
                    zone.local_date(instant),
                    zone.local_time(instant),
                    zone.written(instant),
                );
            }
        }
        let last = "Pacific/Kiritimati"
            .parse::<Zone>()
            .unwrap()
            .local_date(Timestamp::MAX);
        assert!(matches!(last, Err(TimeError::OutOfRange { .. })));
    }

    #[test]
    fn offsets_of_seconds_are_written_in_utc() {
        let amsterdam: Zone = "Europe/Amsterdam".parse().unwrap();
        let old = "1830-01-01T00:00:00Z".parse().unwrap();
        assert_eq!(amsterdam.written(old), "1830-01-01T00:00:00Z");
        let split: Timestamp = "2026-07-01T00:00:00.25Z".parse().unwrap();
        assert_eq!(amsterdam.written(split), "2026-07-01T02:00:00.250+02:00");
    }
}
