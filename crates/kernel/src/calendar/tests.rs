use super::*;
use crate::{ClockChange, Interval, LocalTime, Timestamp, Unwatched, Zone};

mod model;
mod refused;
mod schedule;
mod shifts;
mod tiling;
mod working_time;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn span(start: &str, end: &str) -> Interval {
    Interval::new(at(start), at(end)).unwrap()
}

fn every_day() -> Days {
    Days::Cycle {
        anchor: "2000-01-01".parse().unwrap(),
        length: 1,
        on: vec![0],
    }
}

fn shift(name: &str, start: &str, end: &str) -> Shift {
    Shift {
        name: name.to_owned(),
        days: every_day(),
        start: start.parse().unwrap(),
        end: end.parse().unwrap(),
        breaks: Vec::new(),
        from: None,
        until: None,
    }
}

fn pause(start: &str, end: &str) -> Break {
    Break {
        name: None,
        start: start.parse().unwrap(),
        end: end.parse().unwrap(),
    }
}

fn rules(zone: &str, shifts: Vec<Shift>) -> CalendarRules {
    CalendarRules {
        shifts,
        ..CalendarRules::of(zone.parse().unwrap())
    }
}

fn calendar(zone: &str, shifts: Vec<Shift>) -> Calendar {
    Calendar::new(rules(zone, shifts)).unwrap()
}

fn three_shifts() -> Vec<Shift> {
    vec![
        shift("early", "06:00", "14:00"),
        shift("late", "14:00", "22:00"),
        shift("night", "22:00", "06:00"),
    ]
}

fn list(calendar: &Calendar, within: Interval) -> Vec<ShiftInstance> {
    calendar.shifts_between(within, &Unwatched).unwrap()
}

fn work(calendar: &Calendar, within: Interval) -> WorkingTime {
    calendar.working_time_in(within, &Unwatched).unwrap()
}
