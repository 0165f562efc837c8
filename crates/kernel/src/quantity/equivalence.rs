//! What an item adds to the table of units: one drum of it is 37.5 kg.
//!
//! Equivalences connect units that have nothing in common by themselves, work in both
//! directions and chain: pallet to drum, drum to kilogram, kilogram to pound. A list
//! that says two different things is refused as a whole, whether or not the conversion
//! at hand would have met the contradiction.
//!
//! ```
//! use lineside_kernel::{Equivalence, Unit, conversion_factor};
//!
//! let drum = Equivalence { one: Unit::DRUM, equals: "37.5".parse()?, unit: Unit::KG };
//! assert_eq!(conversion_factor(Unit::DRUM, Unit::G, &[drum])?, "37500".parse()?);
//! assert_eq!(conversion_factor(Unit::KG, Unit::DRUM, &[drum])?, "2/75".parse()?);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::QuantityError;
use crate::{Ratio, Unit};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// How much of one unit another is, for one item: 1 `drum` equals `37.5` `kg`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Equivalence {
    /// The unit of which there is one.
    pub one: Unit,
    /// How many of the other unit that is; above zero.
    pub equals: Ratio,
    /// The other unit.
    pub unit: Unit,
}

/// How many `to` one `from` is, exactly, by the table of units and the equivalences.
///
/// # Errors
/// [`QuantityError::NoConversion`] when nothing connects the two,
/// [`QuantityError::Contradictory`] and [`QuantityError::BadFactor`] for the first
/// equivalence that cannot be true, [`QuantityError::OutOfRange`] when a factor does not fit.
///
/// # Complexity
/// O(n log n) for n equivalences; constant without any.
pub fn conversion_factor(
    from: Unit,
    to: Unit,
    equivalences: &[Equivalence],
) -> Result<Ratio, QuantityError> {
    let groups = Groups::of(equivalences)?;
    let between_bases = groups.between(from.base(), to.base())?;
    let factor = between_bases.ok_or(QuantityError::NoConversion { from, to })?;
    Ok(from
        .factor()
        .checked_mul(factor)?
        .checked_div(to.factor())?)
}

/// Base units, grouped by what converts into each other.
#[derive(Default)]
struct Groups {
    places: HashMap<Unit, Place>,
    members: Vec<Vec<Unit>>,
}

/// Where a base unit stands: in which group, and what it is worth there.
#[derive(Clone, Copy)]
struct Place {
    group: usize,
    /// How many of the group's first unit it is.
    worth: Ratio,
}

impl Groups {
    fn of(equivalences: &[Equivalence]) -> Result<Self, QuantityError> {
        let mut groups = Self::default();
        for (index, equivalence) in equivalences.iter().enumerate() {
            groups.connect(index, equivalence)?;
        }
        Ok(groups)
    }

    /// How many of the one base unit the other is, if they are connected.
    fn between(&self, from: Unit, to: Unit) -> Result<Option<Ratio>, QuantityError> {
        if from == to {
            return Ok(Some(Ratio::ONE));
        }
        match (self.places.get(&from), self.places.get(&to)) {
            (Some(from), Some(to)) if from.group == to.group => {
                Ok(Some(from.worth.checked_div(to.worth)?))
            }
            _ => Ok(None),
        }
    }

    /// Takes one equivalence in, or refuses it if it is not true.
    fn connect(&mut self, index: usize, equivalence: &Equivalence) -> Result<(), QuantityError> {
        let Equivalence { one, equals, unit } = *equivalence;
        if !equals.is_positive() {
            return Err(QuantityError::BadFactor { index, one, equals });
        }
        let (left, right) = (self.place(one.base()), self.place(unit.base()));
        let worth_of_one = one.factor().checked_mul(left.worth)?;
        let worth_of_unit = unit.factor().checked_mul(right.worth)?;
        let worth_of_equals = equals.checked_mul(worth_of_unit)?;
        if left.group != right.group {
            return self.merge(
                left.group,
                right.group,
                worth_of_one.checked_div(worth_of_equals)?,
            );
        }
        if worth_of_one != worth_of_equals {
            let known = worth_of_one.checked_div(worth_of_unit)?;
            let stated = Box::new(*equivalence);
            return Err(QuantityError::Contradictory {
                index,
                stated,
                known,
            });
        }
        Ok(())
    }

    /// The place of a base unit; one not seen before starts a group.
    fn place(&mut self, base: Unit) -> Place {
        let group = self.members.len();
        let place = *self.places.entry(base).or_insert(Place {
            group,
            worth: Ratio::ONE,
        });
        if place.group == group {
            self.members.push(vec![base]);
        }
        place
    }

    /// Makes two groups one, moving the smaller; 1 of `right` is worth `rate` of `left`.
    fn merge(&mut self, left: usize, right: usize, rate: Ratio) -> Result<(), QuantityError> {
        let size = |group: usize| self.members.get(group).map_or(0, Vec::len);
        let (from, into, rate) = if size(right) <= size(left) {
            (right, left, rate)
        } else {
            (left, right, rate.recip()?)
        };
        let moving = self
            .members
            .get_mut(from)
            .map(std::mem::take)
            .unwrap_or_default();
        for base in &moving {
            if let Some(place) = self.places.get_mut(base) {
                *place = Place {
                    group: into,
                    worth: place.worth.checked_mul(rate)?,
                };
            }
        }
        if let Some(members) = self.members.get_mut(into) {
            members.extend(moving);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
