use super::*;
use crate::{Elapsed, Problem};
use chrono::TimeDelta;
use std::collections::HashSet;
use std::sync::LazyLock;

fn zone(name: &str) -> Zone {
    name.parse().unwrap()
}

fn read(zone: Zone, local: &str, rule: ClockChange) -> Result<String, TimeError> {
    let (date, time) = local.split_once('T').unwrap();
    zone.instant(date.parse().unwrap(), time.parse().unwrap(), rule)
        .map(|t| zone.written(t))
}

fn both(name: &str, local: &str) -> (String, String) {
    let zone = zone(name);
    let earlier = read(zone, local, ClockChange::Earlier).unwrap();
    (earlier, read(zone, local, ClockChange::Later).unwrap())
}

#[test]
fn a_reading_shown_twice_is_the_first_or_the_second() {
    for (name, local, earlier, later) in [
        (
            "Europe/Berlin",
            "2025-10-26T02:30",
            "2025-10-26T02:30:00+02:00",
            "2025-10-26T02:30:00+01:00",
        ),
        (
            "Australia/Lord_Howe",
            "2026-04-05T01:45",
            "2026-04-05T01:45:00+11:00",
            "2026-04-05T01:45:00+10:30",
        ),
        (
            "America/Havana",
            "2025-11-02T00:30",
            "2025-11-02T00:30:00-04:00",
            "2025-11-02T00:30:00-05:00",
        ),
        (
            "Europe/Dublin",
            "2026-10-25T01:00",
            "2026-10-25T01:00:00+01:00",
            "2026-10-25T01:00:00Z",
        ),
    ] {
        let (first, second) = both(name, local);
        assert_eq!((first.as_str(), second.as_str()), (earlier, later));
    }
}

#[test]
fn a_reading_never_shown_is_the_instant_of_the_jump() {
    for (name, local, jump) in [
        (
            "Europe/Berlin",
            "2025-03-30T02:30",
            "2025-03-30T03:00:00+02:00",
        ),
        (
            "Europe/Berlin",
            "2025-03-30T02:00",
            "2025-03-30T03:00:00+02:00",
        ),
        (
            "Australia/Lord_Howe",
            "2026-10-04T02:15",
            "2026-10-04T02:30:00+11:00",
        ),
        (
            "Africa/Cairo",
            "2026-04-24T00:30",
            "2026-04-24T01:00:00+03:00",
        ),
        (
            "Pacific/Apia",
            "2011-12-30T00:00",
            "2011-12-31T00:00:00+14:00",
        ),
        (
            "Pacific/Apia",
            "2011-12-30T12:00",
            "2011-12-31T00:00:00+14:00",
        ),
        (
            "Pacific/Apia",
            "2011-12-30T23:59:59",
            "2011-12-31T00:00:00+14:00",
        ),
        (
            "Pacific/Kwajalein",
            "1993-08-21T12:00",
            "1993-08-22T00:00:00+12:00",
        ),
    ] {
        assert_eq!(both(name, local), (jump.to_owned(), jump.to_owned()));
        assert!(read(zone(name), local, ClockChange::Refuse).is_err());
    }
}

#[test]
fn a_refusal_names_both_instants_or_the_jump() {
    let berlin = zone("Europe/Berlin");
    let twice = read(berlin, "2025-10-26T02:30", ClockChange::Refuse).unwrap_err();
    let problem = Problem::from(twice);
    assert_eq!(problem.code(), "time.ambiguous_local_time");
    assert_eq!(problem.details()["value"], "2025-10-26T02:30:00");
    assert_eq!(
        problem.details()["expected"][0],
        "2025-10-26T02:30:00+02:00"
    );
    assert_eq!(
        problem.details()["expected"][1],
        "2025-10-26T02:30:00+01:00"
    );

    let never = read(berlin, "2025-03-30T02:30", ClockChange::Refuse).unwrap_err();
    let problem = Problem::from(never);
    assert_eq!(problem.code(), "time.missing_local_time");
    assert_eq!(problem.details()["jump"]["at"], "2025-03-30T01:00:00Z");
    assert_eq!(problem.details()["jump"]["to"], "2025-03-30T03:00:00+02:00");
}

#[test]
fn the_edges_of_a_change_are_ordinary_readings() {
    let berlin = zone("Europe/Berlin");
    for (local, instant) in [
        ("2025-10-26T01:59:59", "2025-10-26T01:59:59+02:00"),
        ("2025-10-26T03:00:00", "2025-10-26T03:00:00+01:00"),
        ("2025-03-30T01:59:59", "2025-03-30T01:59:59+01:00"),
        ("2025-03-30T03:00:00", "2025-03-30T03:00:00+02:00"),
    ] {
        assert_eq!(read(berlin, local, ClockChange::Refuse).unwrap(), instant);
    }
}

#[test]
fn readings_beyond_the_range_of_instants_are_refused() {
    for (name, local) in [
        ("Asia/Tokyo", "0001-01-01T00:00"),
        ("Pacific/Honolulu", "9999-12-31T23:00"),
    ] {
        let refused = read(zone(name), local, ClockChange::Later);
        assert!(
            matches!(refused, Err(TimeError::OutOfRange { .. })),
            "{refused:?}"
        );
    }
}

/// Every offset change of a zone from 1900 to 2100, found by halving days that differ.
pub(crate) fn changes(zone: Zone) -> Vec<Timestamp> {
    let at = |seconds: i64| Timestamp::from_micros(seconds * 1_000_000).unwrap();
    let offset = |seconds: i64| zone.offset_at(at(seconds)).local_minus_utc();
    let (first, last, step) = (-2_208_988_800_i64, 4_102_444_800_i64, 4 * 86_400);
    let mut found = Vec::new();
    let mut low = first;
    while low < last {
        let (mut before, mut after) = (low, low + step);
        if offset(before) != offset(after) {
            while after - before > 1 {
                let middle = before.midpoint(after);
                if offset(middle) == offset(before) {
                    before = middle
                } else {
                    after = middle
                }
            }
            found.push(at(after));
            low = after;
        } else {
            low += step;
        }
    }
    found
}

/// Zones under their first name: links and twins have the same changes and offsets.
pub(crate) fn distinct_zones() -> &'static [(Zone, Vec<Timestamp>)] {
    static ZONES: LazyLock<Vec<(Zone, Vec<Timestamp>)>> = LazyLock::new(find_distinct_zones);
    &ZONES
}

fn find_distinct_zones() -> Vec<(Zone, Vec<Timestamp>)> {
    let mut seen = HashSet::new();
    Zone::all()
        .map(|zone| (zone, changes(zone)))
        .filter(|(zone, changes)| {
            let offsets: Vec<_> = changes
                .iter()
                .map(|t| zone.offset_at(*t).local_minus_utc())
                .collect();
            let first = zone
                .offset_at("1900-01-01T00:00:00Z".parse().unwrap())
                .local_minus_utc();
            seen.insert((first, changes.clone(), offsets))
        })
        .collect()
}

#[test]
fn every_reading_near_every_change_of_every_zone_means_what_the_clocks_showed() {
    for (zone, changes) in distinct_zones() {
        let zone = *zone;
        for change in changes.iter().copied() {
            let local = |t: Timestamp| zone.wall_clock(t);
            let around = Elapsed::hours(3);
            let (before, after) = (
                change.checked_sub(around).unwrap(),
                change.checked_add(around).unwrap(),
            );
            let mut last = [None; 2];
            let mut reading = local(before).min(local(change));
            let end = local(after).max(reading + TimeDelta::hours(6));
            while reading < end {
                let date = LocalDate::try_from(reading.date()).unwrap();
                let time = reading.time().to_string().parse().unwrap();
                let earlier = zone.instant(date, time, ClockChange::Earlier).unwrap();
                let later = zone.instant(date, time, ClockChange::Later).unwrap();
                match zone.instant(date, time, ClockChange::Refuse) {
                    Ok(only) => {
                        assert_eq!((earlier, later), (only, only));
                        assert_eq!(local(only), reading, "{zone} {reading}");
                    }
                    Err(TimeError::AmbiguousLocalTime { .. }) => {
                        assert!(earlier < later, "{zone} {reading}");
                        assert_eq!((local(earlier), local(later)), (reading, reading));
                    }
                    Err(TimeError::MissingLocalTime { jump, .. }) => {
                        assert_eq!((earlier, later), (jump, jump));
                        let before = jump.checked_sub(Elapsed::seconds(1)).unwrap();
                        assert!(
                            local(before) < reading && reading < local(jump),
                            "{zone} {reading}"
                        );
                    }
                    Err(error) => panic!("{zone} {reading}: {error}"),
                }
                assert!(
                    last[0] <= Some(earlier) && last[1] <= Some(later),
                    "{zone} {reading}"
                );
                last = [Some(earlier), Some(later)];
                reading += TimeDelta::minutes(20);
            }
        }
    }
}
