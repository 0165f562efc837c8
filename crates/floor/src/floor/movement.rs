//! Telling a floor about a movement of material.

use super::Floor;
use crate::names::{NONE, at, put};
use crate::table::MovementRefs;
use crate::{FloorError, MovementFacts};
use rust_decimal::Decimal;

impl Floor {
    /// Adds a row of the ledger.
    ///
    /// # Errors
    /// [`FloorError`] when its order, item or site is not known, its number is there already,
    /// its quantity has no place in its kind, or it is a reversal and does not fit what it
    /// takes back. The floor is then as it was.
    pub fn add_movement(&mut self, facts: &MovementFacts) -> Result<(), FloorError> {
        // Movements come in runs: of one order, at one site, by one person.
        let last = |column: &[u32]| column.last().copied().unwrap_or(NONE);
        let order = match &facts.order {
            Some(order) => self.order_near(order.as_str(), last(&self.movements.order))?,
            None => NONE,
        };
        let item = self.item(facts.item.as_str())?;
        let site = self.site_near(facts.site.as_str(), last(&self.movements.site))?;
        let by = self
            .movements
            .people
            .find_near(facts.by.as_str(), last(&self.movements.by));
        check_quantity(facts)?;
        let reverses = self.taken_back(facts, order, item)?;
        let Some(row) = self.movements.numbers.add(&facts.movement)? else {
            return Err(FloorError::MovementExists {
                given: facts.movement.to_string(),
            });
        };
        let refs = MovementRefs {
            order,
            item,
            site,
            lot: self.movements.lots.intern_some(facts.lot.as_ref())?,
            reason: self.movements.reasons.intern_some(facts.reason.as_ref())?,
            by: match by {
                Some(by) => by,
                None => self.movements.people.intern(&facts.by)?,
            },
            reverses,
            previous: at(&self.orders.last_movement, order).unwrap_or(NONE),
        };
        self.movements.put(row, facts, refs);
        if order != NONE {
            put(&mut self.orders.last_movement, order, row);
        }
        Ok(())
    }

    /// Adds many rows of the ledger; stops at the first that is refused.
    ///
    /// # Errors
    /// Those of [`Floor::add_movement`], with the number of movements that were taken before.
    pub fn add_movements<'a>(
        &mut self,
        movements: impl IntoIterator<Item = &'a MovementFacts>,
    ) -> Result<(), (usize, FloorError)> {
        for (taken, facts) in movements.into_iter().enumerate() {
            self.add_movement(facts).map_err(|error| (taken, error))?;
        }
        Ok(())
    }

    /// The row that a reversal takes back; [`NONE`] for any other movement.
    fn taken_back(&self, facts: &MovementFacts, order: u32, item: u32) -> Result<u32, FloorError> {
        let Some(reverses) = &facts.reverses else {
            return Ok(NONE);
        };
        let row = self.movement(reverses.as_str())?;
        let fault = if at(&self.movements.kind, row) != Some(facts.kind) {
            "a reversal has the kind of what it takes back"
        } else if at(&self.movements.order, row) != Some(order) {
            "they belong to different orders"
        } else if at(&self.movements.item, row) != Some(item) {
            "they move different items"
        } else if self.movements.quantity.get(row) != facts.quantity {
            "a reversal takes back the whole quantity"
        } else if !self.movements.holds(row) {
            "it was taken back already, or is a reversal itself"
        } else {
            return Ok(row);
        };
        Err(FloorError::BadReversal {
            given: facts.movement.to_string(),
            reverses: reverses.to_string(),
            fault,
        })
    }
}

/// Only differences may be zero or below.
fn check_quantity(facts: &MovementFacts) -> Result<(), FloorError> {
    if facts.quantity > Decimal::ZERO || facts.kind.is_difference() {
        return Ok(());
    }
    Err(FloorError::BadNumber {
        field: "quantity",
        given: facts.quantity.to_string(),
        expected: "above zero; the sign lies in the kind of the movement",
    })
}
