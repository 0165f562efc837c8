//! Minutes and instants of the plant in ticks of the model.

use super::MakeSchedulingModel;
use lineside_aps::{ApsError, MAX_TICK, SchedulingClock};
use lineside_kernel::{
    ClockChange, Elapsed, Interval, LocalDate, LocalTime, Problem, Ratio, Rounding, Timestamp, Zone,
};

/// How far calendars are looked up at most.
const MAX_HORIZON: Elapsed = Elapsed::days(3_660);

/// The clock of a model, and how far it looks.
pub(super) struct Ticks {
    pub(super) clock: SchedulingClock,
    /// From tick 0 to the horizon.
    pub(super) span: Interval,
}

fn bad(path: &str, value: impl ToString, expected: &'static str) -> Problem {
    let (path, value) = (path.to_owned(), value.to_string());
    let error = ApsError::BadValue {
        path,
        value,
        expected,
    };
    error.into()
}

impl Ticks {
    pub(super) fn of(request: &MakeSchedulingModel, now: Timestamp) -> Result<Self, Problem> {
        let origin = request.from.unwrap_or(now);
        let tick = request.tick.unwrap_or(Elapsed::minutes(1));
        let horizon = request.horizon.unwrap_or(Elapsed::days(180));
        if tick.is_zero() {
            return Err(bad("tick", tick, "longer than nothing"));
        }
        if horizon.is_zero() || horizon > MAX_HORIZON {
            return Err(bad(
                "horizon",
                horizon,
                "up to P3660D, and longer than nothing",
            ));
        }
        if horizon.as_micros() / tick.as_micros() > MAX_TICK {
            return Err(bad(
                "tick",
                tick,
                "long enough for 1e12 of them up to the horizon",
            ));
        }
        let too_late = || {
            bad(
                "from",
                origin,
                "an instant whose horizon lies before the year 10000",
            )
        };
        let end = origin.checked_add(horizon).map_err(|_| too_late())?;
        Ok(Self {
            clock: SchedulingClock { origin, tick },
            span: Interval::new(origin, end).map_err(|_| too_late())?,
        })
    }

    /// Minutes in ticks, rounded up; `None` when there are too many.
    pub(super) fn minutes(&self, minutes: Ratio) -> Option<i64> {
        let tick = Ratio::new(self.clock.tick.as_micros().into(), 60_000_000).ok()?;
        let ticks = Rounding::Ceiling.to_whole(minutes.checked_div(tick).ok()?);
        i64::try_from(ticks)
            .ok()
            .filter(|ticks| (0..=MAX_TICK).contains(ticks))
    }

    /// The first tick at or after an instant, and not before tick 0.
    pub(super) fn not_before(&self, instant: Timestamp) -> Option<i64> {
        Some(self.clock.not_before(instant).ok()?.max(0))
    }

    /// The last tick at or before an instant.
    pub(super) fn not_after(&self, instant: Timestamp) -> Option<i64> {
        self.clock.not_after(instant).ok()
    }
}

/// The instant at which a day begins in a zone.
pub(super) fn midnight(zone: Zone, day: LocalDate) -> Option<Timestamp> {
    zone.instant(day, LocalTime::MIDNIGHT, ClockChange::Earlier)
        .ok()
}

/// The instant at which a day ends in a zone.
pub(super) fn end_of_day(zone: Zone, day: LocalDate) -> Option<Timestamp> {
    // A day and a half after midnight it is the next day, however long this one was.
    let next = midnight(zone, day)?.checked_add(Elapsed::hours(36)).ok()?;
    midnight(zone, zone.local_date(next).ok()?)
}
