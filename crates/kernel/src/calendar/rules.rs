//! The calendar: what people write, and the same checked.
//!
//! ```
//! use lineside_kernel::calendar::{Calendar, CalendarError, CalendarRules, Days, Shift};
//! use lineside_kernel::Zone;
//!
//! let no_days = Shift {
//!     name: "early".to_owned(),
//!     days: Days::Weekly { days: vec![] },
//!     start: "06:00".parse()?,
//!     end: "14:00".parse()?,
//!     breaks: vec![],
//!     from: None,
//!     until: None,
//! };
//! let rules = CalendarRules { shifts: vec![no_days], ..CalendarRules::of(Zone::UTC) };
//! let path = "shifts[0].days.days".to_owned();
//! assert_eq!(Calendar::new(rules), Err(CalendarError::NoDays { path }));
//! # Ok::<(), lineside_kernel::TimeError>(())
//! ```

use super::validate::validate;
use super::{CalendarError, CalendarException, Shift};
use crate::{ClockChange, Interval, Problem, Zone};
use serde::{Deserialize, Deserializer, Serialize};

/// When a plant works: its shifts by the clock on the wall, its holidays and closures.
///
/// Shift times are local times of `zone`. Where the clocks change, a shift is as long as
/// it really was: 22:00 to 06:00 has seven hours on the night they are put forward and
/// nine on the night they are put back. Only a shift or break that itself starts or ends
/// at a time shown twice or never needs `clock_change` to say what is meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Calendar"))]
#[serde(rename = "Calendar", deny_unknown_fields)]
pub struct CalendarRules {
    /// The time zone of the plant.
    pub zone: Zone,
    /// The shifts of usual days.
    pub shifts: Vec<Shift>,
    /// Days that are not as usual; where two cover a date, the later in the list counts.
    #[serde(default)]
    pub exceptions: Vec<CalendarException>,
    /// Times when nobody works whatever the shifts say, such as a plant shutdown.
    #[serde(default)]
    pub closures: Vec<Interval>,
    /// What a shift or break means that starts or ends at a local time which the clocks
    /// show twice or never.
    #[serde(default)]
    pub clock_change: ClockChange,
}

impl CalendarRules {
    /// A calendar without shifts, to be filled in.
    #[must_use]
    pub fn of(zone: Zone) -> Self {
        Self {
            zone,
            shifts: Vec::new(),
            exceptions: Vec::new(),
            closures: Vec::new(),
            clock_change: ClockChange::Refuse,
        }
    }
}

/// A working calendar whose rules make sense.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Calendar(CalendarRules);

impl Calendar {
    /// Checks the rules.
    ///
    /// # Errors
    /// [`CalendarError`] at the first rule that makes no sense, with its path.
    pub fn new(rules: CalendarRules) -> Result<Self, CalendarError> {
        validate(&rules)?;
        Ok(Self(rules))
    }

    /// The rules it follows.
    #[must_use]
    pub fn rules(&self) -> &CalendarRules {
        &self.0
    }

    /// The rules, to be changed and checked again.
    #[must_use]
    pub fn into_rules(self) -> CalendarRules {
        self.0
    }
}

impl<'de> Deserialize<'de> for Calendar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let rules = CalendarRules::deserialize(deserializer)?;
        Self::new(rules).map_err(|error| Problem::from(error).into_serde())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Calendar {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        CalendarRules::schema_name()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        CalendarRules::schema_id()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        CalendarRules::json_schema(generator)
    }
}
