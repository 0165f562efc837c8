use super::*;
use crate::Elapsed;

fn office() -> WorkingTime {
    let day = Shift {
        breaks: vec![pause("12:00", "13:00")],
        ..shift("day", "08:00", "17:00")
    };
    let calendar = calendar("UTC", vec![day]);
    work(
        &calendar,
        span("2026-03-02T00:00:00Z", "2026-03-05T00:00:00Z"),
    )
}

fn on(day: u32, time: &str) -> Timestamp {
    at(&format!("2026-03-{day:02}T{time}:00Z"))
}

#[test]
fn adding_nothing_moves_nothing() {
    let work = office();
    for instant in [
        on(2, "03:00"),
        on(2, "12:30"),
        on(2, "09:00"),
        on(5, "00:00"),
    ] {
        assert_eq!(work.add(instant, Elapsed::ZERO), Some(instant));
        assert_eq!(work.subtract(instant, Elapsed::ZERO), Some(instant));
    }
}

#[test]
fn work_that_just_fills_a_window_ends_with_it() {
    let work = office();
    for (start, hours, end) in [
        (on(2, "08:00"), 4, on(2, "12:00")),
        (on(2, "03:00"), 4, on(2, "12:00")),
        (on(2, "08:00"), 8, on(2, "17:00")),
        (on(2, "12:30"), 4, on(2, "17:00")),
        (on(2, "12:00"), 5, on(3, "09:00")),
        (on(2, "00:00"), 24, on(4, "17:00")),
    ] {
        assert_eq!(work.add(start, Elapsed::hours(hours)), Some(end));
    }
}

#[test]
fn work_counted_backwards_starts_with_its_window() {
    let work = office();
    for (end, hours, start) in [
        (on(2, "17:00"), 4, on(2, "13:00")),
        (on(2, "23:00"), 4, on(2, "13:00")),
        (on(2, "17:00"), 8, on(2, "08:00")),
        (on(3, "08:00"), 5, on(2, "11:00")),
        (on(5, "00:00"), 24, on(2, "08:00")),
    ] {
        assert_eq!(work.subtract(end, Elapsed::hours(hours)), Some(start));
    }
}

#[test]
fn beyond_the_interval_nothing_is_known() {
    let work = office();
    assert_eq!(
        work.add(on(2, "00:00"), "PT24H0.000001S".parse().unwrap()),
        None
    );
    assert_eq!(work.subtract(on(5, "00:00"), Elapsed::MAX), None);
    assert_eq!(work.add(on(1, "23:59"), Elapsed::hours(1)), None);
    assert_eq!(work.subtract(on(5, "00:01"), Elapsed::hours(1)), None);
    assert_eq!(
        work.between(on(1, "00:00"), on(9, "00:00")),
        Elapsed::hours(24)
    );
    assert_eq!(work.between(on(6, "00:00"), on(9, "00:00")), Elapsed::ZERO);
    assert_eq!(work.between(on(3, "12:00"), on(3, "08:00")), Elapsed::ZERO);
}

#[test]
fn a_window_holds_its_start_and_not_its_end() {
    let work = office();
    assert!(work.is_working(on(2, "08:00")) && work.is_working(on(2, "16:59")));
    assert!(!work.is_working(on(2, "12:00")) && !work.is_working(on(2, "17:00")));
    assert_eq!(work.next_start(on(2, "09:00")), Some(on(2, "09:00")));
    assert_eq!(work.next_start(on(2, "12:00")), Some(on(2, "13:00")));
    assert_eq!(work.next_start(on(4, "17:00")), None);
    assert_eq!(work.windows().len(), 6);
}

#[test]
fn windows_are_cut_to_the_interval_and_joined() {
    let calendar = calendar("UTC", three_shifts());
    let within = span("2026-03-02T07:00:00Z", "2026-03-04T05:00:00Z");
    let work = work(&calendar, within);
    assert_eq!(
        (work.windows(), work.total()),
        (&[within][..], within.duration())
    );
}

#[test]
fn who_works_during_the_break_of_another_shift_works() {
    let paused = Shift {
        breaks: vec![pause("12:00", "13:00")],
        ..shift("a", "08:00", "16:00")
    };
    let within = span("2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z");
    let alone = calendar("UTC", vec![paused.clone()]);
    let covered = calendar("UTC", vec![paused, shift("b", "11:30", "12:30")]);
    assert_eq!(work(&alone, within).total(), Elapsed::hours(7));
    assert_eq!(work(&covered, within).total(), Elapsed::minutes(450));
}

#[test]
fn a_calendar_without_shifts_has_no_working_time() {
    let work = work(
        &calendar("UTC", vec![]),
        span("2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z"),
    );
    let instant = on(2, "12:00");
    assert_eq!((work.total(), work.windows().len()), (Elapsed::ZERO, 0));
    assert_eq!(work.add(instant, Elapsed::ZERO), Some(instant));
    assert_eq!(work.add(instant, Elapsed::hours(1)), None);
    assert_eq!(
        (work.next_start(instant), work.is_working(instant)),
        (None, false)
    );
}
