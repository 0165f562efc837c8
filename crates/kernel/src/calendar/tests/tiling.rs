//! Shifts that follow each other by the clock follow each other in time, in every zone.

use super::*;
use crate::Elapsed;
use crate::clock_change::tests::distinct_zones;
use proptest::prelude::*;

/// Three shifts that tile the day must tile an interval, and be worked all through it.
fn assert_tiled(zone: Zone, shifts: Vec<Shift>, clock_change: ClockChange, within: Interval) {
    let rules = CalendarRules {
        shifts,
        clock_change,
        ..CalendarRules::of(zone)
    };
    let calendar = Calendar::new(rules).unwrap();
    let shifts = list(&calendar, within);
    let mut reached = shifts[0].start;
    assert!(reached <= within.start(), "{zone} {within}");
    for shift in &shifts {
        assert_eq!(shift.start, reached, "{zone} {within} {}", shift.date);
        assert_eq!(shift.end.since(shift.start), Some(shift.working));
        reached = shift.end;
    }
    assert!(within.end() <= reached, "{zone} {within}");
    assert_eq!(
        work(&calendar, within).total(),
        within.duration(),
        "{zone} {within}"
    );
}

fn around(change: Timestamp) -> Interval {
    let days = Elapsed::days(2);
    Interval::new(
        change.checked_sub(days).unwrap(),
        change.checked_add(days).unwrap(),
    )
    .unwrap()
}

#[test]
fn three_shifts_tile_every_change_of_every_zone() {
    let from_1970 = at("1970-01-01T00:00:00Z")..at("2038-01-01T00:00:00Z");
    for (zone, changes) in distinct_zones() {
        for change in changes
            .iter()
            .copied()
            .filter(|change| from_1970.contains(change))
        {
            for clock_change in [ClockChange::Earlier, ClockChange::Later] {
                assert_tiled(*zone, three_shifts(), clock_change, around(change));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_three_shifts_tile_any_time_in_any_zone(
        zone in (0..Zone::all().count()).prop_map(|index| Zone::all().nth(index).unwrap()),
        edges in [0_u32..86_400, 0_u32..86_400, 0_u32..86_400],
        start in -2_000_000_000_i64..4_000_000_000,
        hours in 1_u32..4000,
        is_earlier: bool,
    ) {
        let mut edges = edges.map(|seconds| LocalTime::from_seconds(seconds).unwrap());
        edges.sort_unstable();
        let [a, b, c] = edges;
        prop_assume!(a < b && b < c);
        let between = |start, end| Shift { start, end, ..shift("x", "00:00", "00:00") };
        let start = Timestamp::from_micros(start * 1_000_000).unwrap();
        let end = start.checked_add(Elapsed::hours(hours)).unwrap();
        let within = Interval::new(start, end).unwrap();
        let rule = if is_earlier { ClockChange::Earlier } else { ClockChange::Later };
        assert_tiled(zone, vec![between(c, a), between(b, c), between(a, b)], rule, within);
    }
}
