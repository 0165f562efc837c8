//! What the steps of an order still have to deal with, and how long that takes.
//!
//! Reckoned in whole steps of the columns as far as they go, and with exact fractions where
//! a value is kept aside.

use crate::minutes::Minutes;
use crate::names::at;
use crate::table::{KnownTime, TIME_DECIMALS};
use crate::{Floor, FloorError};
use lineside_kernel::{Ratio, Rounding};
use rust_decimal::Decimal;

/// How the columns of quantities compare: what each must be multiplied with.
pub(super) struct Ahead {
    scale: u32,
    planned: i128,
    quantity_out: i128,
    scrapped: i128,
}

impl Ahead {
    pub(super) fn of(floor: &Floor) -> Self {
        let scales = [
            floor.orders.planned.scale(),
            floor.steps.quantity_out.scale(),
            floor.steps.scrapped.scale(),
        ];
        let scale = scales.into_iter().max().unwrap_or(0);
        let [planned, quantity_out, scrapped] =
            scales.map(|own| 10_i128.saturating_pow(scale.saturating_sub(own)));
        Self {
            scale,
            planned,
            quantity_out,
            scrapped,
        }
    }

    /// How many decimals a product of a quantity and minutes per unit has.
    pub(super) fn run_scale(&self) -> u32 {
        self.scale.saturating_add(TIME_DECIMALS)
    }

    /// Starts an order, before its first step.
    pub(super) fn order(&self, floor: &Floor, order: u32) -> Left<'_> {
        let planned = floor.orders.planned.steps(order);
        Left {
            ahead: self,
            order,
            first: None,
            left: planned.map(|planned| i128::from(planned) * self.planned),
        }
    }
}

/// What is left of an order, from step to step.
pub(super) struct Left<'a> {
    ahead: &'a Ahead,
    order: u32,
    /// The first step.
    first: Option<u32>,
    /// Planned less scrapped so far; none once a value was kept aside.
    left: Option<i128>,
}

impl Left<'_> {
    /// Goes on to the next step and says what that still has to deal with.
    pub(super) fn after(&mut self, floor: &Floor, row: u32) -> Quantity {
        let first = *self.first.get_or_insert(row);
        let steps = &floor.steps;
        // INVARIANT: 64 bits times 10^6, a few thousand times, stay far below 128 bits.
        self.left = self.left.and_then(|left| {
            let scrapped = i128::from(steps.scrapped.steps(row)?);
            left.checked_sub(scrapped.checked_mul(self.ahead.scrapped)?)
        });
        let narrow = self.left.and_then(|left| {
            let out = i128::from(steps.quantity_out.steps(row)?);
            left.checked_sub(out.checked_mul(self.ahead.quantity_out)?)
        });
        match narrow {
            Some(left) => Quantity::Steps(left.max(0)),
            None => Quantity::Exact(exact(floor, self.order, first, row)),
        }
    }
}

/// A quantity, in steps or as an exact fraction; none when that does not fit.
#[derive(Clone, Copy)]
pub(super) enum Quantity {
    Steps(i128),
    Exact(Option<Ratio>),
}

impl Quantity {
    /// Adds the minutes that a step takes for it.
    pub(super) fn add_run(self, ahead: &Ahead, time: &KnownTime, sum: &mut Work) -> Option<()> {
        if let (Self::Steps(quantity), Some(minutes)) = (self, time.run_steps) {
            let product = quantity.checked_mul(i128::from(minutes))?;
            sum.run = sum.run.checked_add(product)?;
            return Some(());
        }
        let quantity = match self {
            Self::Steps(quantity) => {
                Ratio::new(quantity, 10_i128.checked_pow(ahead.scale)?).ok()?
            }
            Self::Exact(quantity) => quantity?,
        };
        sum.add(time.exact.run_of(quantity)?)
    }
}

/// Work ahead: in whole numbers as far as they go, and beside them in fractions.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Work {
    /// In millionths of a minute.
    setup: i128,
    /// In steps of quantities times millionths of a minute.
    run: i128,
    fractions: Minutes,
    /// The first step whose work is too large.
    lost: Option<u32>,
}

impl Work {
    /// Adds what a step takes to set up.
    pub(super) fn add_setup(&mut self, time: &KnownTime) -> Option<()> {
        match time.setup_steps {
            Some(setup) => {
                self.setup = self.setup.checked_add(i128::from(setup))?;
                Some(())
            }
            None => self.add(time.exact.setup),
        }
    }

    fn add(&mut self, minutes: Ratio) -> Option<()> {
        // What no answer could show is refused here, where its step is known.
        minutes
            .to_decimal()
            .or_else(|| Rounding::Up.to_multiple(minutes, Decimal::ONE).ok())?;
        self.fractions.add(minutes)
    }

    /// Remembers a step that could not be added.
    pub(super) fn lose(&mut self, step: u32) {
        self.lost.get_or_insert(step);
    }

    /// The sum in minutes.
    pub(super) fn minutes(&self, ahead: &Ahead, floor: &Floor) -> Result<Ratio, FloorError> {
        if let Some(error) = self.lost.and_then(|step| too_much(floor, step)) {
            return Err(error);
        }
        let sum = || {
            let setup = Ratio::new(self.setup, 10_i128.checked_pow(TIME_DECIMALS)?).ok()?;
            let run = Ratio::new(self.run, 10_i128.checked_pow(ahead.run_scale())?).ok()?;
            let mut sum = self.fractions;
            sum.add(setup.checked_add(run).ok()?)?;
            sum.total()
        };
        sum().ok_or(FloorError::OutOfRange { what: "a sum" })
    }
}

fn too_much(floor: &Floor, step: u32) -> Option<FloorError> {
    let order = at(&floor.steps.order, step)?;
    let item = at(&floor.orders.item, order)?;
    Some(FloorError::WorkOutOfRange {
        path: "orders",
        item: floor.items.name(item)?.clone(),
        order: floor.orders.codes.name(order).cloned(),
        step: at(&floor.steps.sequence, step)?,
    })
}

/// Planned - out at a step - scrapped up to it, in exact fractions.
fn exact(floor: &Floor, order: u32, first: u32, row: u32) -> Option<Ratio> {
    let of = |value: Decimal| Ratio::from(value);
    let mut left = of(floor.orders.planned.get(order));
    for step in first..=row {
        left = left.checked_sub(of(floor.steps.scrapped.get(step))).ok()?;
    }
    left = left
        .checked_sub(of(floor.steps.quantity_out.get(row)))
        .ok()?;
    Some(left.max(Ratio::ZERO))
}
