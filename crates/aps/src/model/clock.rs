//! What a tick means: where 0 lies and how long a tick is.

use crate::ApsError;
use crate::model::MAX_TICK;
use lineside_kernel::{Elapsed, Timestamp};
use serde::{Deserialize, Serialize};

/// Turns instants into ticks and back.
///
/// ```
/// use lineside_aps::SchedulingClock;
/// use lineside_kernel::{Elapsed, Timestamp};
///
/// let clock = SchedulingClock {
///     origin: "2026-03-02T06:00:00Z".parse()?,
///     tick: Elapsed::minutes(1),
/// };
/// // Half a minute past: work may begin at the next tick, and is due at the one before.
/// let instant: Timestamp = "2026-03-02T07:30:30Z".parse()?;
/// assert_eq!((clock.not_before(instant)?, clock.not_after(instant)?), (91, 90));
/// assert_eq!(clock.instant(90)?.to_string(), "2026-03-02T07:30:00Z");
/// # Ok::<(), lineside_kernel::Problem>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SchedulingClock {
    /// The instant of tick 0.
    pub origin: Timestamp,
    /// How long a tick is.
    pub tick: Elapsed,
}

impl SchedulingClock {
    /// The first tick at or after the instant: for releases, arrivals and ends of closed windows.
    ///
    /// # Errors
    /// [`ApsError::BadValue`] when the instant is out of reach, or the tick is not above zero.
    pub fn not_before(&self, instant: Timestamp) -> Result<i64, ApsError> {
        let (whole, rest) = self.parts(instant)?;
        Ok(whole + i64::from(rest))
    }

    /// The last tick at or before the instant: for due dates and starts of closed windows.
    ///
    /// # Errors
    /// [`ApsError::BadValue`] when the instant is out of reach, or the tick is not above zero.
    pub fn not_after(&self, instant: Timestamp) -> Result<i64, ApsError> {
        self.parts(instant).map(|(whole, _)| whole)
    }

    /// The instant of a tick.
    ///
    /// # Errors
    /// [`ApsError::BadValue`] when it lies outside the years that instants can have.
    pub fn instant(&self, tick: i64) -> Result<Timestamp, ApsError> {
        let refuse = || {
            ApsError::value(
                "tick",
                tick,
                "a tick whose instant lies in the years 0001 to 9999",
            )
        };
        let micros = self
            .tick
            .as_micros()
            .checked_mul(tick)
            .and_then(|since| since.checked_add(self.origin.as_micros()))
            .ok_or_else(refuse)?;
        Timestamp::from_micros(micros).map_err(|_| refuse())
    }

    /// Whole ticks since the origin, and whether a part of one is left.
    fn parts(&self, instant: Timestamp) -> Result<(i64, bool), ApsError> {
        let tick = self.tick.as_micros();
        if tick <= 0 {
            return Err(ApsError::value("tick", self.tick, "longer than nothing"));
        }
        let since = instant.as_micros().saturating_sub(self.origin.as_micros());
        let whole = since.div_euclid(tick);
        if whole.abs() > MAX_TICK {
            return Err(ApsError::value(
                "instant",
                instant,
                "within 1e12 ticks of the origin",
            ));
        }
        Ok((whole, since.rem_euclid(tick) > 0))
    }
}
