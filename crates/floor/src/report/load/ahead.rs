//! What the steps of an order still have to deal with, and how long that takes.
//!
//! Reckoned in whole steps of the columns as far as they go, and with exact fractions where
//! a value is kept aside.

use crate::Floor;
use crate::amounts::Sum;
use lineside_kernel::Ratio;
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
    pub(super) fn run_scale(&self, floor: &Floor) -> u32 {
        self.scale.saturating_add(floor.steps.run_minutes.scale())
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
    pub(super) fn add_run(self, floor: &Floor, row: u32, sum: &mut Sum) {
        let run = &floor.steps.run_minutes;
        let (quantity, minutes) = match (self, run.steps(row)) {
            (Self::Steps(quantity), Some(minutes)) => {
                match quantity.checked_mul(i128::from(minutes)) {
                    Some(product) => sum.add_steps(product),
                    None => sum.lose(),
                }
                return;
            }
            (Self::Steps(quantity), None) => {
                let scale = Ahead::of(floor).scale;
                let one = 10_i128.saturating_pow(scale);
                (Ratio::new(quantity, one).ok(), run.get(row))
            }
            (Self::Exact(quantity), _) => (quantity, run.get(row)),
        };
        let product = quantity.and_then(|left| left.checked_mul(Ratio::from(minutes)).ok());
        match product {
            Some(product) => sum.add_exact(product),
            None => sum.lose(),
        }
    }
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
