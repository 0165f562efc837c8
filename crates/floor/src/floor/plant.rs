//! Telling a floor about the plant itself: sites, items, work centres, routings.

use super::{Floor, not_before_zero, not_negative};
use crate::names::{NONE, next_row, put};
use crate::{FloorError, ItemFacts, RoutingFacts, WorkCenterFacts};
use lineside_kernel::{SiteId, Unit};
use rust_decimal::Decimal;

impl Floor {
    /// Makes a site known.
    ///
    /// # Errors
    /// [`FloorError::TooManyRows`].
    pub fn put_site(&mut self, site: &SiteId) -> Result<(), FloorError> {
        self.sites.intern(site).map(|_| ())
    }

    /// Makes an item known, or changes its unit.
    ///
    /// # Errors
    /// [`FloorError::TooManyRows`].
    pub fn put_item(&mut self, facts: &ItemFacts) -> Result<(), FloorError> {
        let row = self.items.intern(&facts.item)?;
        let unit = match facts.unit {
            None => NONE,
            Some(unit) => self.intern_unit(unit)?,
        };
        put(&mut self.item_units, row, unit);
        if self.routings.len() < self.items.len() {
            self.routings.push(Vec::new());
        }
        Ok(())
    }

    /// The place of a unit among those in use, which are few.
    fn intern_unit(&mut self, unit: Unit) -> Result<u32, FloorError> {
        if let Some(row) = self.units.iter().position(|known| *known == unit) {
            return next_row(row);
        }
        let row = next_row(self.units.len())?;
        self.units.push(unit);
        Ok(row)
    }

    /// Makes a work centre known, or changes it.
    ///
    /// # Errors
    /// [`FloorError`] when its site is not known, or a number is below zero.
    pub fn put_work_center(&mut self, facts: &WorkCenterFacts) -> Result<(), FloorError> {
        let site = self.site(facts.site.as_str())?;
        for (field, value) in [
            ("capacity_per_day", facts.capacity_per_day),
            ("hours_per_day", facts.hours_per_day),
        ] {
            not_negative(field, value.unwrap_or_default())?;
        }
        if facts.efficiency <= Decimal::ZERO {
            return Err(FloorError::BadNumber {
                field: "efficiency",
                given: facts.efficiency.to_string(),
                expected: "above zero, such as 0.85",
            });
        }
        let row = self.work_centers.codes.intern(&facts.work_center)?;
        self.work_centers.put(row, site, facts);
        Ok(())
    }

    /// Says how an item is made; replaces what was said before.
    ///
    /// # Errors
    /// [`FloorError`] when the item or a work centre is not known, a time is below zero, or a
    /// step stands twice in one revision with the same first day.
    pub fn put_routing(&mut self, facts: &RoutingFacts) -> Result<(), FloorError> {
        let item = self.item(facts.item.as_str())?;
        for step in &facts.steps {
            not_before_zero("setup_minutes", step.setup_minutes)?;
            not_before_zero("run_minutes", step.run_minutes)?;
            self.work_center(step.work_center.as_str())?;
        }
        let mut rows = facts.steps.clone();
        rows.sort_by(|a, b| a.key().cmp(&b.key()));
        let twice = rows
            .iter()
            .zip(rows.iter().skip(1))
            .find(|(a, b)| a.key() == b.key());
        if let Some((twice, _)) = twice {
            return Err(FloorError::Duplicate {
                what: "step",
                number: twice.sequence,
            });
        }
        put(&mut self.routings, item, rows);
        Ok(())
    }
}
