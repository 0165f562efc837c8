//! Makes the data of a plant up: the same for the same seed, on every machine.
//!
//! At scale 1 there are 33 sites, 150 work centers, 500 products, 2,500 routing steps,
//! 120,000 work orders with 400,000 steps, and 600,000 material transactions. Every row
//! obeys the rules that [`check`](crate::check()) holds data against, so what a program
//! makes of it can be trusted to be the program's own doing.
//!
//! ```
//! use lineside_dataset::{Generate, Rules, check};
//!
//! let set = Generate::new(42, "0.001".parse()?)?.run();
//! assert!(check(&set, &Rules::default()).violations.is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod dice;
mod job;
mod movements;
mod names;
mod recipes;
mod sites;
mod sizes;
mod work;

#[cfg(test)]
mod tests;

pub use sizes::Sizes;

use crate::DataSet;
use crate::error::DataSetError;
use dice::Dice;
use lineside_kernel::{Cancelled, Unwatched, Watch};
use rust_decimal::Decimal;

/// What is to be made up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Generate {
    seed: u64,
    sizes: Sizes,
}

impl Generate {
    /// A plant of a size: 1 for 120,000 work orders, 0.001 for 120.
    ///
    /// # Errors
    /// [`DataSetError::BadScale`] when the scale is not above 0, or above 100.
    pub fn new(seed: u64, scale: Decimal) -> Result<Self, DataSetError> {
        Ok(Self {
            seed,
            sizes: Sizes::of(scale)?,
        })
    }

    /// How many rows there will be.
    #[must_use]
    pub fn sizes(&self) -> &Sizes {
        &self.sizes
    }

    /// Makes the data.
    ///
    /// Complexity: O(n log n) for n transactions, which are sorted by time.
    #[must_use]
    pub fn run(&self) -> DataSet {
        // Nobody watches, so nobody stops it.
        self.run_watched(&Unwatched).unwrap_or_default()
    }

    /// Makes the data, unless the watch stops it. It hears of work orders.
    ///
    /// # Errors
    /// [`Cancelled`] when the watch asks to stop.
    pub fn run_watched(&self, watch: &dyn Watch) -> Result<DataSet, Cancelled> {
        let mut set = DataSet::default();
        let dice = |table: u64| Dice::new(self.seed, table);
        sites::make(&mut set, &self.sizes, &mut dice(1));
        recipes::make(&mut set, &self.sizes, &mut dice(2));
        let moves = work::make(&mut set, &self.sizes, &mut dice(3), watch)?;
        movements::make(&mut set, moves, &mut dice(4));
        set.derive_opening_stock();
        stock_up(&mut set, &mut dice(5));
        Ok(set)
    }
}

/// No plant starts the year with exactly what it will need.
fn stock_up(set: &mut DataSet, dice: &mut Dice) {
    for quantity in &mut set.opening_stock.quantity {
        *quantity = quantity.saturating_add(dice.between(0, 50));
    }
}
