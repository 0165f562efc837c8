//! What can be wrong with an instant, a duration, an interval, a date or a zone.
//!
//! ```
//! use lineside_kernel::{Problem, Timestamp};
//!
//! let error = "2026-03-29T14:30:00".parse::<Timestamp>().unwrap_err();
//! assert_eq!(Problem::from(error).code(), "time.missing_offset");
//! ```

use crate::{ErrorCode, Family, LocalDate, LocalTime, Problem, Timestamp, Zone};
use serde_json::json;

/// Why a text or number is not a time, or a wall clock reading not an instant.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TimeError {
    /// The text is not an RFC 3339 instant.
    #[error("`{given}` is not an instant: {reason}; write it like `2026-03-29T14:30:00Z`")]
    BadTimestamp {
        /// The text, shortened.
        given: String,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// The text is a wall clock reading, which is an instant only together with an offset.
    #[error(
        "`{given}` has no offset, so it names no instant; add `Z` for UTC or an offset such as \
         `+01:00`"
    )]
    MissingOffset {
        /// The text, shortened.
        given: String,
    },
    /// The value is well formed but lies beyond what can be held.
    #[error("{given} is out of range; {accepted}")]
    OutOfRange {
        /// What was given or would have come out.
        given: String,
        /// The range, as a sentence.
        accepted: &'static str,
    },
    /// The text is not an exact ISO 8601 duration.
    #[error("`{given}` is not a duration: {reason}; write it like `PT7H30M`")]
    BadElapsed {
        /// The text, shortened.
        given: String,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// The interval would hold no instant.
    #[error("an interval ends after it starts; this one runs from {start} to {end}")]
    EmptyInterval {
        /// The start given.
        start: Timestamp,
        /// The end given, at or before the start.
        end: Timestamp,
    },
    /// The text is not a date.
    #[error("`{given}` is not a date: {reason}; write it like `2026-03-29`")]
    BadDate {
        /// The text, shortened.
        given: String,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// The text is not a time of day.
    #[error("`{given}` is not a time of day: {reason}; write it like `14:30` or `14:30:00`")]
    BadLocalTime {
        /// The text, shortened.
        given: String,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// No zone has this name.
    #[error("there is no time zone `{given}`; {}", hint(*.near))]
    UnknownZone {
        /// The name given, shortened.
        given: String,
        /// The zone that was probably meant.
        near: Option<&'static str>,
    },
    /// The clocks were put back, so they showed this time twice.
    #[error(
        "in {zone} the clocks show {time} twice on {date}, at {} and at {}; give the instant with \
         its offset, or choose the `earlier` or `later` of the two",
        .zone.written(*.earlier), .zone.written(*.later)
    )]
    AmbiguousLocalTime {
        /// The zone.
        zone: Zone,
        /// The date.
        date: LocalDate,
        /// The time shown twice.
        time: LocalTime,
        /// When it was shown first.
        earlier: Timestamp,
        /// When it was shown again.
        later: Timestamp,
    },
    /// The clocks were put forward over this time.
    #[error(
        "in {zone} the clocks never show {time} on {date}: they jump over it, to {}; choose \
         another time, or `earlier` or `later` for the instant of the jump",
        .zone.written(*.jump)
    )]
    MissingLocalTime {
        /// The zone.
        zone: Zone,
        /// The date.
        date: LocalDate,
        /// The time never shown.
        time: LocalTime,
        /// When the clocks jump.
        jump: Timestamp,
    },
}

fn hint(near: Option<&str>) -> String {
    match near {
        Some(name) => format!("did you mean `{name}`?"),
        None => "use an IANA name such as `Europe/Berlin`".to_owned(),
    }
}

const BAD_TIMESTAMP: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "time.bad_timestamp",
    "A text is not an RFC 3339 instant.",
);
const MISSING_OFFSET: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "time.missing_offset",
    "An instant was given without `Z` or an offset, so it could be any of several.",
);
const OUT_OF_RANGE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "time.out_of_range",
    "An instant, date or duration lies beyond what can be held.",
);
const BAD_ELAPSED: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "time.bad_duration",
    "A text is not an exact ISO 8601 duration of zero or more.",
);
const EMPTY_INTERVAL: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "time.empty_interval",
    "An interval does not end after it starts.",
);
const BAD_DATE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "time.bad_date",
    "A text is not a date.",
);
const BAD_LOCAL_TIME: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "time.bad_local_time",
    "A text is not a time of day.",
);
const UNKNOWN_ZONE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "time.unknown_zone",
    "No IANA time zone has this name.",
);
const AMBIGUOUS: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "time.ambiguous_local_time",
    "The clocks showed a local time twice, and nothing says which of the two is meant.",
);
const MISSING: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "time.missing_local_time",
    "The clocks jumped over a local time, and nothing says what is meant instead.",
);

impl TimeError {
    /// Every code under which this error crosses the border.
    pub const CODES: &[ErrorCode] = &[
        BAD_TIMESTAMP,
        MISSING_OFFSET,
        OUT_OF_RANGE,
        BAD_ELAPSED,
        EMPTY_INTERVAL,
        BAD_DATE,
        BAD_LOCAL_TIME,
        UNKNOWN_ZONE,
        AMBIGUOUS,
        MISSING,
    ];
}

impl From<TimeError> for Problem {
    fn from(error: TimeError) -> Self {
        let message = error.to_string();
        error.said_as(&message)
    }
}

impl TimeError {
    /// The problem, in the words of somebody who knows more about where it happened.
    pub(crate) fn said_as(self, message: &str) -> Problem {
        let plain = |code, given: String, expected: &str| {
            Problem::new(code, message)
                .with("value", given)
                .with("expected", expected)
        };
        match self {
            Self::BadTimestamp { given, .. } => {
                plain(&BAD_TIMESTAMP, given, "2026-03-29T14:30:00Z")
            }
            Self::MissingOffset { given } => plain(&MISSING_OFFSET, given, "Z or +01:00"),
            Self::OutOfRange { given, accepted } => plain(&OUT_OF_RANGE, given, accepted),
            Self::BadElapsed { given, .. } => plain(&BAD_ELAPSED, given, "PT7H30M"),
            Self::EmptyInterval { start, end } => Problem::new(&EMPTY_INTERVAL, message)
                .at("end")
                .with("value", json!({ "start": start, "end": end }))
                .with("expected", "start < end"),
            Self::BadDate { given, .. } => plain(&BAD_DATE, given, "2026-03-29"),
            Self::BadLocalTime { given, .. } => plain(&BAD_LOCAL_TIME, given, "14:30:00"),
            Self::UnknownZone { given, near } => {
                plain(&UNKNOWN_ZONE, given, near.unwrap_or("Europe/Berlin"))
            }
            Self::AmbiguousLocalTime {
                zone,
                date,
                time,
                earlier,
                later,
            } => Problem::new(&AMBIGUOUS, message)
                .with("zone", zone.name())
                .with("value", format!("{date}T{time}"))
                .with(
                    "expected",
                    json!([zone.written(earlier), zone.written(later)]),
                ),
            Self::MissingLocalTime {
                zone,
                date,
                time,
                jump,
            } => Problem::new(&MISSING, message)
                .with("zone", zone.name())
                .with("value", format!("{date}T{time}"))
                .with("jump", json!({ "at": jump, "to": zone.written(jump) })),
        }
    }
}
