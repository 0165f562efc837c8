//! The obvious way, minute by minute: is it a working minute by the clock on the wall?

use super::*;
use crate::{Elapsed, LocalDate};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use proptest::prelude::*;

/// Whether a reading lies from one time of day to another, for what started on a date.
fn covers(
    date: NaiveDate,
    from: LocalTime,
    to: LocalTime,
    day_start: LocalTime,
    reading: NaiveDateTime,
) -> bool {
    let place = |time: LocalTime, next_day: bool| {
        date.and_time(NaiveTime::from(time)) + TimeDelta::days(i64::from(next_day))
    };
    place(from, from < day_start) <= reading && reading < place(to, to <= day_start)
}

fn works(
    start: LocalTime,
    end: LocalTime,
    breaks: &[Break],
    date: NaiveDate,
    reading: NaiveDateTime,
) -> bool {
    covers(date, start, end, start, reading)
        && !breaks
            .iter()
            .any(|pause| covers(date, pause.start, pause.end, start, reading))
}

/// Whether somebody works at an instant, by looking at the clock and at every rule.
fn is_working(rules: &CalendarRules, instant: Timestamp) -> bool {
    let reading = rules.zone.wall_clock(instant);
    let open = !rules
        .closures
        .iter()
        .any(|closure| closure.contains(instant));
    open && [0, 1].into_iter().any(|days| {
        let day = reading.date() - TimeDelta::days(days);
        let date = LocalDate::try_from(day).unwrap();
        match rules
            .exceptions
            .iter()
            .rev()
            .find(|exception| exception.covers(date))
        {
            Some(exception) => exception
                .shifts
                .iter()
                .any(|s| works(s.start, s.end, &s.breaks, day, reading)),
            None => rules
                .shifts
                .iter()
                .any(|s| s.starts_on(date) && works(s.start, s.end, &s.breaks, day, reading)),
        }
    })
}

fn time(minutes: u32) -> LocalTime {
    LocalTime::from_seconds(minutes % 1440 * 60).unwrap()
}

prop_compose! {
    /// Start, end and breaks of a shift, none of them from 01:00 to 04:00 when clocks change.
    fn hours()(
        start in 240_u32..1440,
        length in 1_u32..=1440,
        breaks in prop::collection::vec((0_u32..1440, 1_u32..200), 0..3),
    ) -> (LocalTime, LocalTime, Vec<Break>) {
        let changes = |minutes: u32| (60..240).contains(&(minutes % 1440));
        let quiet = |minutes: u32| if changes(minutes) { minutes + 180 } else { minutes };
        let end = quiet(start + length).min(start + 1440);
        let breaks = breaks.into_iter().filter_map(|(from, length)| {
            let from = quiet(start + from);
            let to = quiet(from + length);
            (to <= end).then(|| Break { name: None, start: time(from), end: time(to) })
        });
        (time(start), time(end), breaks.collect())
    }
}

fn date() -> impl Strategy<Value = LocalDate> {
    let first = NaiveDate::from_ymd_opt(2026, 3, 20).unwrap();
    (0_i64..20).prop_map(move |days| LocalDate::try_from(first + TimeDelta::days(days)).unwrap())
}

fn days() -> impl Strategy<Value = Days> {
    let all = vec![
        Weekday::Mon,
        Weekday::Tue,
        Weekday::Wed,
        Weekday::Thu,
        Weekday::Fri,
        Weekday::Sat,
        Weekday::Sun,
    ];
    let cycle = (date(), 1_u32..9).prop_flat_map(|(anchor, length)| {
        let on = prop::sample::subsequence((0..length).collect::<Vec<_>>(), 1..=length as usize);
        on.prop_map(move |on| Days::Cycle { anchor, length, on })
    });
    prop_oneof![
        prop::sample::subsequence(all, 1..=7).prop_map(|days| Days::Weekly { days }),
        cycle
    ]
}

prop_compose! {
    fn any_shift()(
        (start, end, breaks) in hours(),
        days in days(),
        from in prop::option::weighted(0.2, date()),
        until in prop::option::weighted(0.2, date()),
    ) -> Shift {
        let until = until.filter(|until| from.is_none_or(|from| from < *until));
        Shift { name: "s".to_owned(), days, start, end, breaks, from, until }
    }
}

prop_compose! {
    fn any_exception()(
        from in date(),
        until in prop::option::of(date()),
        hours in prop::collection::vec(hours(), 0..3),
    ) -> CalendarException {
        let shifts = hours
            .into_iter()
            .map(|(start, end, breaks)| ExceptionShift { name: "e".to_owned(), start, end, breaks })
            .collect();
        let until = until.filter(|until| from < *until);
        CalendarException { name: "x".to_owned(), from, until, shifts }
    }
}

/// 2026-03-26, three days before Europe's spring change, in minutes.
const FIRST: i64 = 1_774_483_200 / 60;
const MINUTES: usize = 5 * 1440;

fn minute(index: usize) -> Timestamp {
    let minutes = FIRST + i64::try_from(index).unwrap();
    Timestamp::from_micros(minutes * 60_000_000).unwrap()
}

prop_compose! {
    fn closure()(start in 0..MINUTES, length in 1_usize..2000) -> Interval {
        Interval::new(minute(start), minute(start + length)).unwrap()
    }
}

prop_compose! {
    fn any_calendar()(
        zone in prop::sample::select(vec!["Europe/Berlin", "UTC", "Asia/Kathmandu"]),
        shifts in prop::collection::vec(any_shift(), 0..4),
        exceptions in prop::collection::vec(any_exception(), 0..3),
        closures in prop::collection::vec(closure(), 0..3),
    ) -> Calendar {
        Calendar::new(CalendarRules { exceptions, closures, ..rules(zone, shifts) }).unwrap()
    }
}

proptest! {
    #[test]
    fn working_time_is_the_sum_of_its_working_minutes(
        calendar in any_calendar(),
        instants in prop::collection::vec((0..=MINUTES, 0..=MINUTES, 0_u32..3000), 8),
    ) {
        let minutes: Vec<bool> =
            (0..MINUTES).map(|index| is_working(calendar.rules(), minute(index))).collect();
        let within = Interval::new(minute(0), minute(MINUTES)).unwrap();
        let work = work(&calendar, within);
        let mut worked = vec![0_u32];
        worked.extend(minutes.iter().scan(0, |sum, is_working| {
            *sum += u32::from(*is_working);
            Some(*sum)
        }));
        let count = |from: usize, to: usize| {
            Elapsed::minutes(worked[to].saturating_sub(worked[from]))
        };
        prop_assert_eq!(work.total(), count(0, MINUTES));
        for (index, is_working) in minutes.iter().enumerate() {
            let minute = minute(index);
            prop_assert_eq!(work.is_working(minute), *is_working, "{}", minute);
        }
        for (a, b, wanted) in instants {
            let (start, end) = (minute(a), minute(b));
            prop_assert_eq!(work.between(start, end), count(a, b));

            let wanted = Elapsed::minutes(wanted);
            let first = (a..=MINUTES).find(|index| count(a, *index) >= wanted);
            prop_assert_eq!(work.add(start, wanted), first.map(minute));
            let last = (0..=a).rev().find(|index| count(*index, a) >= wanted);
            prop_assert_eq!(work.subtract(start, wanted), last.map(minute));
            let next = (a..MINUTES).find(|index| minutes[*index]);
            prop_assert_eq!(work.next_start(start), next.map(minute));
        }
    }

    #[test]
    fn adding_and_subtracting_undo_each_other(
        calendar in any_calendar(), start in 0..MINUTES, micros in 1_i64..200_000_000_000,
    ) {
        let within = Interval::new(minute(0), minute(MINUTES)).unwrap();
        let work = work(&calendar, within);
        let (start, working) = (minute(start), Elapsed::from_micros(micros).unwrap());
        if let Some(end) = work.add(start, working) {
            prop_assert_eq!(work.between(start, end), working);
            let back = work.subtract(end, working).unwrap();
            prop_assert_eq!(Some(back), work.next_start(start));
            prop_assert_eq!(work.add(back, working), Some(end));
        }
        if let Some(from) = work.subtract(start, working) {
            prop_assert_eq!(work.between(from, start), working);
            prop_assert_eq!(work.subtract(work.add(from, working).unwrap(), working), Some(from));
        }
        let worked = work.between(within.start(), start);
        if work.is_working(start) && !worked.is_zero() {
            let reached = work.add(within.start(), worked).unwrap();
            prop_assert_eq!(work.next_start(reached), Some(start));
        }
    }

    #[test]
    fn the_shifts_listed_are_the_working_time(calendar in any_calendar()) {
        let within = Interval::new(minute(0), minute(MINUTES)).unwrap();
        let shifts = list(&calendar, within);
        prop_assert!(shifts.is_sorted_by_key(|shift| shift.start));
        for shift in &shifts {
            let whole = Interval::new(shift.start, shift.end).unwrap();
            prop_assert!(whole.overlaps(within));
            prop_assert_eq!(calendar.rules().zone.local_date(shift.start), Ok(shift.date));
            prop_assert!(shift.working <= work(&calendar, whole).total());
        }
    }
}
