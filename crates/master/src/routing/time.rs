//! How long a step takes for a quantity, exactly.

use super::{RoutingStep, RunTime, StepAlternate};
use lineside_kernel::{Elapsed, Ratio, RatioError, Rounding};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// How long a step takes, in exact minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StepTime {
    /// Waiting before the work centre is free.
    pub queue: Ratio,
    /// Setting up.
    pub setup: Ratio,
    /// The work itself, at the speed of the work centre.
    pub run: Ratio,
    /// Resting after it.
    pub wait: Ratio,
    /// Bringing it to the next step.
    pub moving: Ratio,
    /// How long the work centre is taken: set-up and run.
    pub occupied: Ratio,
    /// All of it.
    pub total: Ratio,
}

/// How long a step takes for a quantity: set-up and run time, and what lies around them.
///
/// The run time is so long for each unit, or so long for each batch, however full the last
/// one is. Efficiency divides the run time and nothing else.
///
/// # Arguments
/// The step; the alternate at which it is done, if it is not done at its own work centre;
/// the quantity; and what that work centre says of its set-up, where the step is silent, and
/// of its efficiency, where the alternate is.
///
/// # Errors
/// [`RatioError`] when the efficiency is zero, or an exact time has more digits than are
/// kept.
pub fn step_time(
    step: &RoutingStep,
    alternate: Option<&StepAlternate>,
    quantity: Decimal,
    default_setup: Elapsed,
    efficiency: Decimal,
) -> Result<StepTime, RatioError> {
    let own_setup = match alternate {
        Some(alternate) => alternate.setup_time,
        None => step.setup_time,
    };
    let run_time = alternate
        .and_then(|alternate| alternate.run_time)
        .unwrap_or(step.run_time);
    let efficiency = alternate
        .and_then(|alternate| alternate.efficiency)
        .unwrap_or(efficiency);
    let at_full_speed = match run_time {
        RunTime::PerUnit { minutes } => minutes.checked_mul(quantity.into())?,
        RunTime::PerBatch { size, minutes } => {
            let batches = Ratio::from(quantity).checked_div(size.into())?;
            let whole = Ratio::new(Rounding::Ceiling.to_whole(batches), 1)?;
            minutes.checked_mul(whole)?
        }
    };
    let setup = minutes(own_setup.unwrap_or(default_setup))?;
    let run = at_full_speed.checked_div(efficiency.into())?;
    let occupied = setup.checked_add(run)?;
    let [queue, wait, moving] = [
        minutes(step.queue_time)?,
        minutes(step.wait_time)?,
        minutes(step.move_time)?,
    ];
    Ok(StepTime {
        queue,
        setup,
        run,
        wait,
        moving,
        occupied,
        total: occupied
            .checked_add(queue)?
            .checked_add(wait)?
            .checked_add(moving)?,
    })
}

/// A duration in exact minutes.
fn minutes(time: Elapsed) -> Result<Ratio, RatioError> {
    Ratio::new(time.as_micros().into(), 60_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use lineside_kernel::WorkCenterId;

    fn step(run_time: RunTime) -> RoutingStep {
        let center = WorkCenterId::new("WC-1").unwrap();
        RoutingStep {
            setup_time: Some(Elapsed::minutes(20)),
            queue_time: Elapsed::minutes(7),
            ..RoutingStep::new(10, "Turn", center, run_time)
        }
    }

    #[test]
    fn efficiency_divides_the_run_time_and_nothing_else() {
        let turn = step(RunTime::PerUnit {
            minutes: "1.7".parse().unwrap(),
        });
        let time = step_time(
            &turn,
            None,
            10.into(),
            Elapsed::ZERO,
            "0.85".parse().unwrap(),
        );
        let time = time.unwrap();
        assert_eq!((time.setup, time.run), (20.into(), 20.into()));
        assert_eq!((time.occupied, time.total), (40.into(), 47.into()));
    }

    #[test]
    fn a_batch_that_is_begun_takes_as_long_as_a_full_one() {
        let wash = step(RunTime::PerBatch {
            size: 12.into(),
            minutes: 30.into(),
        });
        for (quantity, run) in [(0, 0), (1, 30), (12, 30), (13, 60)] {
            let time = step_time(&wash, None, quantity.into(), Elapsed::ZERO, 1.into());
            assert_eq!(time.unwrap().run, i64::from(run).into());
        }
    }

    #[test]
    fn a_third_of_a_minute_stays_a_third() {
        let press = step(RunTime::PerUnit {
            minutes: "1/3".parse().unwrap(),
        });
        let time = step_time(
            &press,
            None,
            7.into(),
            Elapsed::ZERO,
            "0.9".parse().unwrap(),
        );
        assert_eq!(time.unwrap().run.to_string(), "70/27");
    }

    #[test]
    fn an_alternate_takes_its_own_time_where_it_says_so() {
        let turn = step(RunTime::PerUnit { minutes: 2.into() });
        let alternate = StepAlternate {
            work_center: WorkCenterId::new("WC-2").unwrap(),
            priority: 1,
            setup_time: None,
            run_time: Some(RunTime::PerUnit { minutes: 3.into() }),
            efficiency: None,
        };
        let half = "0.5".parse().unwrap();
        let time = step_time(&turn, Some(&alternate), 4.into(), Elapsed::minutes(5), half);
        let time = time.unwrap();
        assert_eq!((time.setup, time.run), (5.into(), 24.into()));
    }

    #[test]
    fn a_work_centre_that_does_nothing_has_no_time() {
        let turn = step(RunTime::PerUnit { minutes: 2.into() });
        let never = step_time(&turn, None, 4.into(), Elapsed::ZERO, Decimal::ZERO);
        assert_eq!(never, Err(RatioError::DivisionByZero));
    }
}
