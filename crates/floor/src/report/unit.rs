//! The unit that everything in a sum has in common.

use crate::Floor;
use crate::names::{NONE, at};
use lineside_kernel::Unit;

/// The unit of all items seen so far.
#[derive(Debug, Clone, Copy, Default)]
pub(super) enum SharedUnit {
    /// None was seen.
    #[default]
    Unseen,
    /// All had this one, by its place in the floor's list.
    One(u32),
    /// They differ.
    Mixed,
}

impl SharedUnit {
    #[inline]
    pub(super) fn see(&mut self, floor: &Floor, item: u32) {
        let unit = at(&floor.item_units, item).unwrap_or(NONE);
        *self = match *self {
            Self::Unseen => Self::One(unit),
            Self::One(seen) if seen == unit => return,
            Self::One(_) | Self::Mixed => Self::Mixed,
        };
    }

    /// What two sums have in common.
    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Unseen, one) | (one, Self::Unseen) => one,
            (Self::One(a), Self::One(b)) if a == b => self,
            _ => Self::Mixed,
        }
    }

    pub(super) fn get(self, floor: &Floor) -> Option<Unit> {
        match self {
            Self::One(unit) => at(&floor.units, unit),
            Self::Unseen | Self::Mixed => None,
        }
    }
}
