//! What a line of a bill of materials allows for what was made.
//!
//! Most lines need no division: nothing was made, or all that was planned. The others are
//! divided in whole steps, rounded once to six decimals, half away from zero.

use super::ConsumptionBasis;
use crate::Floor;
use crate::amounts::Sum;
use crate::names::at;
use lineside_kernel::{Ratio, Rounding};
use rust_decimal::Decimal;

/// The decimals of what is allowed.
pub(super) const DECIMALS: u32 = 6;

/// What each order made, ready to be applied to its lines.
pub(super) struct Expected {
    made: Vec<Made>,
    /// What steps of the column of requirements are multiplied with to have six decimals.
    factor: i128,
}

/// How much of an order was made.
#[derive(Clone, Copy)]
enum Made {
    Nothing,
    /// All that was planned, or something although nothing was planned.
    All,
    /// So many of so many steps.
    Part {
        made: u64,
        planned: u64,
    },
    /// A share whose numbers are kept aside; none when it does not fit.
    Exact(Option<Ratio>),
}

impl Expected {
    pub(super) fn new(floor: &Floor, basis: ConsumptionBasis) -> Self {
        let scales = Scales::of(floor);
        let missing = DECIMALS.saturating_sub(floor.components.required.scale());
        Self {
            made: (0..floor.orders.len())
                .map(|order| scales.made(floor, basis, order))
                .collect(),
            factor: 10_i128.saturating_pow(missing),
        }
    }

    /// Adds what a line allows.
    #[inline]
    pub(super) fn add(&self, floor: &Floor, row: u32, order: u32, sum: &mut Sum) {
        let required = &floor.components.required;
        let made = match at(&self.made, order) {
            None | Some(Made::Nothing) => return,
            // A fixed line is needed in full, however much was made.
            Some(_) if at(&floor.components.is_fixed, row) == Some(true) => Made::All,
            Some(made) => made,
        };
        let steps = required
            .steps(row)
            .and_then(|steps| i128::from(steps).checked_mul(self.factor));
        let allowed = match (made, steps) {
            (Made::All, Some(steps)) => Some(steps),
            (Made::Part { made, planned }, Some(steps)) => share(steps, made, planned),
            _ => None,
        };
        match allowed.map(|steps| sum.add_steps(steps)) {
            Some(()) => {}
            None => match exact(required.get(row), made) {
                Some(allowed) => sum.add_exact(allowed),
                None => sum.lose(),
            },
        }
    }
}

/// How the columns of an order's quantities compare: what each must be multiplied with.
struct Scales {
    planned: i128,
    completed: i128,
    scrapped: i128,
}

impl Scales {
    fn of(floor: &Floor) -> Self {
        let orders = &floor.orders;
        let scales = [
            orders.planned.scale(),
            orders.completed.scale(),
            orders.scrapped.scale(),
        ];
        let most = scales.into_iter().max().unwrap_or(0);
        let [planned, completed, scrapped] =
            scales.map(|own| 10_i128.saturating_pow(most.saturating_sub(own)));
        Self {
            planned,
            completed,
            scrapped,
        }
    }

    fn made(&self, floor: &Floor, basis: ConsumptionBasis, order: u32) -> Made {
        let counts_scrap = basis == ConsumptionBasis::CompletedAndScrapped;
        let in_steps = || {
            let orders = &floor.orders;
            let planned = i128::from(orders.planned.steps(order)?) * self.planned;
            let completed = i128::from(orders.completed.steps(order)?) * self.completed;
            let scrapped = i128::from(orders.scrapped.steps(order)?) * self.scrapped;
            let made = if counts_scrap {
                completed + scrapped
            } else {
                completed
            };
            Some((made, planned))
        };
        match in_steps() {
            Some((0, _)) => Made::Nothing,
            Some((made, planned)) if planned == 0 || made == planned => Made::All,
            Some((made, planned)) => match (u64::try_from(made), u64::try_from(planned)) {
                (Ok(made), Ok(planned)) => Made::Part { made, planned },
                _ => Made::Exact(Ratio::new(made, planned).ok()),
            },
            None => exactly_made(floor, counts_scrap, order),
        }
    }
}

fn exactly_made(floor: &Floor, counts_scrap: bool, order: u32) -> Made {
    let orders = &floor.orders;
    let scrapped = if counts_scrap {
        orders.scrapped.get(order)
    } else {
        Decimal::ZERO
    };
    let made = Ratio::from(orders.completed.get(order))
        .checked_add(Ratio::from(scrapped))
        .ok();
    let planned = Ratio::from(orders.planned.get(order));
    match made {
        Some(made) if made.is_zero() => Made::Nothing,
        Some(_) if planned.is_zero() => Made::All,
        Some(made) => Made::Exact(made.checked_div(planned).ok()),
        None => Made::Exact(None),
    }
}

/// steps * made / planned to the nearest whole, from the middle up; nothing is below zero
/// here.
fn share(steps: i128, made: u64, planned: u64) -> Option<i128> {
    let narrow = u64::try_from(steps)
        .ok()
        .and_then(|steps| steps.checked_mul(made));
    if let Some(product) = narrow {
        let (whole, rest) = (product.checked_div(planned)?, product.checked_rem(planned)?);
        return Some(i128::from(whole) + i128::from(rest >= planned - rest));
    }
    let (made, planned) = (i128::from(made), i128::from(planned));
    let product = steps.checked_mul(made)?;
    let (whole, rest) = (product.checked_div(planned)?, product.checked_rem(planned)?);
    Some(whole + i128::from(rest >= planned - rest))
}

/// The same for what is kept aside.
fn exact(required: Decimal, made: Made) -> Option<Ratio> {
    let required = Ratio::from(required);
    let share = match made {
        Made::Nothing => return Some(Ratio::ZERO),
        Made::All => return Some(required),
        Made::Part { made, planned } => Ratio::new(made.into(), planned.into()).ok()?,
        Made::Exact(share) => share?,
    };
    let allowed = required.checked_mul(share).ok()?;
    let step = Decimal::new(1, DECIMALS);
    Rounding::HalfAway
        .to_multiple(allowed, step)
        .ok()
        .map(Ratio::from)
}
