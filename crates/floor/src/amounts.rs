//! Columns of exact decimals, eight bytes a value, and their exact sums.
//!
//! A column holds whole numbers of its finest step, which is as fine as its values need,
//! down to six decimals. The few values that do not fit (finer, or huge) are kept aside as
//! they are, so nothing is ever rounded. Sums are exact, or refused.

use crate::FloorError;
use crate::names::{at, put};
use hashbrown::HashMap;
use lineside_kernel::Ratio;
use rust_decimal::Decimal;

/// Stands in the column for a value that is kept aside.
const ASIDE: i64 = i64::MIN;
/// The most decimals a column has.
const FINEST: u32 = 6;

/// A column of exact decimals.
#[derive(Debug, Clone, Default)]
pub(crate) struct Amounts {
    // INVARIANT: the value of a row is `values[row] / 10^scale`, or `aside[row]` where that is `ASIDE`.
    scale: u32,
    values: Vec<i64>,
    aside: HashMap<u32, Decimal>,
}

impl Amounts {
    pub(crate) fn reserve(&mut self, more: usize) {
        self.values.reserve(more);
    }

    /// Writes the value of a row; the row after the last makes the column longer.
    pub(crate) fn put(&mut self, row: u32, value: Decimal) {
        let fitted = self.fit(value);
        if !self.aside.is_empty() {
            self.aside.remove(&row);
        }
        if fitted.is_none() {
            self.aside.insert(row, value);
        }
        put(&mut self.values, row, fitted.unwrap_or(ASIDE));
    }

    /// The value in steps of the column, made finer if need be.
    fn fit(&mut self, value: Decimal) -> Option<i64> {
        let mut value = value;
        if value.scale() > self.scale {
            value = value.normalize();
            if value.scale() > FINEST {
                return None;
            }
            if value.scale() > self.scale {
                self.refine(value.scale());
            }
        }
        let mantissa = i64::try_from(value.mantissa()).ok()?;
        let factor = 10_i64.checked_pow(self.scale.checked_sub(value.scale())?)?;
        mantissa.checked_mul(factor).filter(|steps| *steps != ASIDE)
    }

    fn refine(&mut self, scale: u32) {
        let factor = 10_i64.saturating_pow(scale.saturating_sub(self.scale));
        for (row, value) in (0_u32..).zip(&mut self.values) {
            if *value == ASIDE {
                continue;
            }
            match value.checked_mul(factor) {
                Some(finer) if finer != ASIDE => *value = finer,
                _ => {
                    self.aside.insert(row, Decimal::new(*value, self.scale));
                    *value = ASIDE;
                }
            }
        }
        self.scale = scale;
    }

    /// The value of a row, without zeros at its end; zero where there is no row.
    pub(crate) fn get(&self, row: u32) -> Decimal {
        match at(&self.values, row) {
            Some(ASIDE) => self
                .aside
                .get(&row)
                .copied()
                .unwrap_or_default()
                .normalize(),
            Some(steps) => Decimal::new(steps, self.scale).normalize(),
            None => Decimal::ZERO,
        }
    }

    /// The value of a row in steps of the column; `None` when it is kept aside.
    pub(crate) fn steps(&self, row: u32) -> Option<i64> {
        at(&self.values, row).filter(|steps| *steps != ASIDE)
    }

    /// Whether the value of a row is zero.
    pub(crate) fn is_zero(&self, row: u32) -> bool {
        match at(&self.values, row) {
            Some(ASIDE) => self.aside.get(&row).is_none_or(Decimal::is_zero),
            Some(steps) => steps == 0,
            None => true,
        }
    }

    /// How many decimals the steps of the column have.
    pub(crate) fn scale(&self) -> u32 {
        self.scale
    }

    /// Drops the rows that are not wanted, keeping the order of the others.
    pub(crate) fn retain(&mut self, wanted: &[bool]) {
        if !self.aside.is_empty() {
            let aside = std::mem::take(&mut self.aside);
            let mut moved = 0_u32;
            for (row, keep) in (0_u32..).zip(wanted) {
                if !keep {
                    continue;
                }
                if let Some(value) = aside.get(&row) {
                    self.aside.insert(moved, *value);
                }
                moved = moved.saturating_add(1);
            }
        }
        retain(&mut self.values, wanted);
    }
}

/// Drops the rows of a column that are not wanted.
pub(crate) fn retain<T>(column: &mut Vec<T>, wanted: &[bool]) {
    let mut wanted = wanted.iter();
    column.retain(|_| wanted.next().copied().unwrap_or(false));
}

/// An exact sum over rows of one column.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Sum {
    steps: i128,
    aside: Option<Ratio>,
    is_lost: bool,
}

impl Sum {
    /// Adds the value of a row.
    #[inline]
    pub(crate) fn add(&mut self, column: &Amounts, row: u32) {
        match at(&column.values, row) {
            Some(ASIDE) => self.add_exact(Ratio::from(column.get(row))),
            // INVARIANT: fewer than 2^32 values of 64 bits fit into 128.
            Some(steps) => self.steps += i128::from(steps),
            None => {}
        }
    }

    /// Takes the value of a row away.
    pub(crate) fn take(&mut self, column: &Amounts, row: u32) {
        match at(&column.values, row) {
            Some(ASIDE) => self.add_exact(-Ratio::from(column.get(row))),
            Some(steps) => self.steps -= i128::from(steps),
            None => {}
        }
    }

    /// Adds a number of steps of the column.
    pub(crate) fn add_steps(&mut self, steps: i128) {
        match self.steps.checked_add(steps) {
            Some(sum) => self.steps = sum,
            None => self.is_lost = true,
        }
    }

    /// Adds any number, whatever the column.
    pub(crate) fn add_exact(&mut self, value: Ratio) {
        match self.aside.unwrap_or(Ratio::ZERO).checked_add(value) {
            Ok(sum) => self.aside = Some(sum),
            Err(_) => self.is_lost = true,
        }
    }

    /// Notes that something could not be added.
    pub(crate) fn lose(&mut self) {
        self.is_lost = true;
    }

    /// The sum of two sums over one column.
    pub(crate) fn plus(mut self, other: Self) -> Self {
        self.add_steps(other.steps);
        if let Some(aside) = other.aside {
            self.add_exact(aside);
        }
        self.is_lost |= other.is_lost;
        self
    }

    /// Whether nothing, or nothing but zeros, was added.
    pub(crate) fn is_zero(&self) -> bool {
        self.steps == 0 && self.aside.is_none_or(Ratio::is_zero) && !self.is_lost
    }

    /// The sum, its steps having so many decimals.
    pub(crate) fn exact(&self, scale: u32) -> Result<Ratio, FloorError> {
        let sum = || {
            let steps = Ratio::new(self.steps, 10_i128.checked_pow(scale)?).ok()?;
            steps.checked_add(self.aside.unwrap_or(Ratio::ZERO)).ok()
        };
        sum()
            .filter(|_| !self.is_lost)
            .ok_or(FloorError::OutOfRange { what: "a sum" })
    }

    /// The sum over rows of this column.
    pub(crate) fn of(&self, column: &Amounts) -> Result<Ratio, FloorError> {
        self.exact(column.scale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lineside_kernel::decimal::parse_exact;

    #[test]
    fn values_come_back_as_they_were_and_sums_are_exact() {
        let texts = [
            "5",
            "0.5",
            "-3.125",
            "79228162514264337593543950335",
            "0.0000001",
            "0",
            "9223372036854775807",
        ];
        let mut column = Amounts::default();
        let mut sum = Sum::default();
        for (row, text) in (0_u32..).zip(texts) {
            column.put(row, parse_exact(text).unwrap());
        }
        for (row, text) in (0_u32..).zip(texts) {
            assert_eq!(column.get(row), parse_exact(text).unwrap());
        }
        for row in [0, 1, 2, 4, 5, 6] {
            sum.add(&column, row);
        }
        assert_eq!(
            sum.of(&column).unwrap().to_string(),
            "9223372036854775809.3750001"
        );
        column.retain(&[false, true, false, true, false, false, true]);
        assert_eq!(column.get(1), parse_exact(texts[3]).unwrap());
        assert_eq!(column.get(2), parse_exact(texts[6]).unwrap());
        column.put(1, Decimal::ONE);
        assert_eq!(column.get(1), Decimal::ONE);
    }
}
