//! `calendar.*`: when a plant works.

use crate::operation::Operation;
use lineside::calendar::{self, AddWorkingTime, ListShifts, MeasureWorkingTime};

pub(super) fn operations() -> Vec<Operation> {
    vec![
        Operation::new(
            "calendar.working_time",
            |request: &MeasureWorkingTime, watch| calendar::working_time(request, watch),
        )
        .example(
            "The night on which the clocks are put forward",
            r#"{"calendar": {"zone": "Europe/Berlin", "shifts": [
                    {"name": "night", "days": {"type": "weekly", "days": ["sat"]},
                     "start": "22:00:00", "end": "06:00:00"}
                ]},
                "start": "2026-03-28T00:00:00+01:00", "end": "2026-03-30T00:00:00+02:00"}"#,
        )
        .long(),
        Operation::new(
            "calendar.add_working_time",
            |request: &AddWorkingTime, watch| calendar::add_working_time(request, watch),
        )
        .example(
            "Ten hours of work from Friday noon",
            r#"{"calendar": {"zone": "Europe/Berlin", "shifts": [
                    {"name": "day",
                     "days": {"type": "weekly", "days": ["mon", "tue", "wed", "thu", "fri"]},
                     "start": "08:00:00", "end": "16:30:00",
                     "breaks": [{"start": "12:00:00", "end": "12:30:00"}]}
                ]},
                "start": "2026-11-20T12:00:00+01:00", "working": "PT10H"}"#,
        )
        .long(),
        Operation::new("calendar.shifts", |request: &ListShifts, watch| {
            calendar::shifts(request, watch)
        })
        .example(
            "Four days on, four days off",
            r#"{"calendar": {"zone": "Europe/Berlin", "shifts": [
                    {"name": "crew A",
                     "days": {"type": "cycle", "anchor": "2026-01-05", "length": 8,
                              "on": [0, 1, 2, 3]},
                     "start": "06:00:00", "end": "18:00:00"}
                ]},
                "start": "2026-01-05T00:00:00+01:00", "end": "2026-01-13T00:00:00+01:00"}"#,
        )
        .long(),
    ]
}
