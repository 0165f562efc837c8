//! What the rules of a calendar must satisfy; the first that does not is named by its path.

use super::hours::Hours;
use super::{Break, CalendarError, CalendarRules, Days};
use crate::LocalDate;
use crate::text::shown;
use std::collections::HashSet;
use std::hash::Hash;

/// The longest name of a shift, break or exception, in characters.
pub(super) const MAX_NAME_CHARS: usize = 64;
/// The longest cycle of days.
pub(super) const MAX_CYCLE: u32 = 366;
/// The most breaks of one shift.
pub(super) const MAX_BREAKS: usize = 48;

pub(super) fn validate(rules: &CalendarRules) -> Result<(), CalendarError> {
    for (index, shift) in rules.shifts.iter().enumerate() {
        let path = format!("shifts[{index}]");
        check_days(&shift.days, &path)?;
        check_period(shift.from, shift.until, &path)?;
        check_hours(shift.into(), &shift.breaks, &path)?;
    }
    for (index, exception) in rules.exceptions.iter().enumerate() {
        let path = format!("exceptions[{index}]");
        check_name(&exception.name, || format!("{path}.name"))?;
        check_period(Some(exception.from), exception.until, &path)?;
        for (index, shift) in exception.shifts.iter().enumerate() {
            check_hours(
                shift.into(),
                &shift.breaks,
                &format!("{path}.shifts[{index}]"),
            )?;
        }
    }
    Ok(())
}

fn check_hours(hours: Hours<'_>, breaks: &[Break], path: &str) -> Result<(), CalendarError> {
    check_name(hours.name, || format!("{path}.name"))?;
    if breaks.len() > MAX_BREAKS {
        return Err(CalendarError::TooManyBreaks {
            path: format!("{path}.breaks"),
            given: breaks.len(),
        });
    }
    for (index, pause) in breaks.iter().enumerate() {
        if let Some(name) = &pause.name {
            check_name(name, || format!("{path}.breaks[{index}].name"))?;
        }
    }
    match hours.misplaced_break() {
        None => Ok(()),
        Some((index, edge, pause)) => Err(CalendarError::BreakOutsideShift {
            path: format!("{path}.breaks[{index}].{edge}"),
            given: (pause.start, pause.end),
            shift: (hours.start().time, hours.end().time),
        }),
    }
}

fn check_days(days: &Days, path: &str) -> Result<(), CalendarError> {
    match days {
        Days::Weekly { days } => check_each_once(days, || format!("{path}.days.days")),
        Days::Cycle { length, on, .. } => {
            if !(1..=MAX_CYCLE).contains(length) {
                let path = format!("{path}.days.length");
                return Err(CalendarError::BadCycle {
                    path,
                    length: *length,
                });
            }
            if let Some((index, day)) = on.iter().enumerate().find(|(_, day)| *day >= length) {
                let path = format!("{path}.days.on[{index}]");
                return Err(CalendarError::DayOutsideCycle {
                    path,
                    day: *day,
                    length: *length,
                });
            }
            check_each_once(on, || format!("{path}.days.on"))
        }
    }
}

fn check_each_once<T: Eq + Hash>(
    days: &[T],
    path: impl Fn() -> String,
) -> Result<(), CalendarError> {
    if days.is_empty() {
        return Err(CalendarError::NoDays { path: path() });
    }
    let mut seen = HashSet::new();
    match days.iter().position(|day| !seen.insert(day)) {
        None => Ok(()),
        Some(index) => Err(CalendarError::RepeatedDay {
            path: format!("{}[{index}]", path()),
        }),
    }
}

fn check_period(
    from: Option<LocalDate>,
    until: Option<LocalDate>,
    path: &str,
) -> Result<(), CalendarError> {
    match (from, until) {
        (Some(from), Some(until)) if until <= from => Err(CalendarError::EmptyPeriod {
            path: format!("{path}.until"),
            from,
            until,
        }),
        _ => Ok(()),
    }
}

fn check_name(name: &str, path: impl Fn() -> String) -> Result<(), CalendarError> {
    let fits = !name.is_empty()
        && name.trim() == name
        && name.chars().count() <= MAX_NAME_CHARS
        && !name.chars().any(char::is_control);
    if fits {
        Ok(())
    } else {
        Err(CalendarError::BadName {
            path: path(),
            given: shown(name),
        })
    }
}
