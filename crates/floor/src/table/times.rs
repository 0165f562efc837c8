//! The planned times of steps: few differ, so each is kept once and exactly.

use crate::FloorError;
use crate::names::next_row;
use hashbrown::HashMap;
use lineside_kernel::{Ratio, Rounding};
use rust_decimal::Decimal;

/// How many decimals the whole numbers have that stand for most times.
pub(crate) const TIME_DECIMALS: u32 = 6;

/// What a step takes by plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct StepTime {
    pub(crate) setup: Ratio,
    /// Minutes for each unit, or for each batch begun.
    pub(crate) run: Ratio,
    /// How many units run at once.
    pub(crate) batch: Option<Decimal>,
}

/// A time, and the whole numbers that stand for it where there are such.
#[derive(Debug, Clone, Copy)]
pub(crate) struct KnownTime {
    pub(crate) exact: StepTime,
    /// The set-up in millionths of a minute.
    pub(crate) setup_steps: Option<i64>,
    /// The run time of each unit in millionths of a minute; none of a batch.
    pub(crate) run_steps: Option<i64>,
}

/// The times that occur, numbered.
#[derive(Debug, Clone, Default)]
pub(crate) struct Times {
    known: Vec<KnownTime>,
    rows: HashMap<StepTime, u32>,
}

impl Times {
    pub(crate) fn intern(&mut self, time: StepTime) -> Result<u32, FloorError> {
        if let Some(row) = self.rows.get(&time) {
            return Ok(*row);
        }
        let row = next_row(self.known.len())?;
        self.rows.insert(time, row);
        self.known.push(KnownTime {
            exact: time,
            setup_steps: steps(time.setup),
            run_steps: steps(time.run).filter(|_| time.batch.is_none()),
        });
        Ok(row)
    }

    pub(crate) fn get(&self, row: u32) -> Option<&KnownTime> {
        self.known.get(row as usize)
    }
}

impl StepTime {
    /// The minutes that so much runs: a batch that is begun takes as long as a full one.
    pub(crate) fn run_of(&self, quantity: Ratio) -> Option<Ratio> {
        let runs = match self.batch {
            None => quantity,
            Some(size) => {
                let batches = quantity.checked_div(size.into()).ok()?;
                Ratio::new(Rounding::Ceiling.to_whole(batches), 1).ok()?
            }
        };
        runs.checked_mul(self.run).ok()
    }
}

fn steps(minutes: Ratio) -> Option<i64> {
    let steps = minutes.checked_mul(Ratio::from(10_i64.pow(TIME_DECIMALS)));
    let steps = steps.ok().filter(|steps| steps.is_whole())?;
    i64::try_from(steps.numerator()).ok()
}
