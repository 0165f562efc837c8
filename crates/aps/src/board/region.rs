//! A stretch of time in which a board may be changed, so that others may change the rest of it.

use super::Board;
use crate::table::{Op, Res, Table};

/// From one point to another, on every resource.
#[derive(Debug, Clone)]
pub(crate) struct Region {
    from: i64,
    /// On a line, before the block that stands on the border: what follows that block is the neighbour's, and rests on
    /// the family that the block leaves behind.
    until: Table<Res, i64>,
}

impl Region {
    pub(super) fn from(&self) -> i64 {
        self.from
    }

    pub(super) fn until(&self, res: Res) -> i64 {
        self.until[res]
    }
}

impl Board<'_> {
    /// Lets only what stands between two points be changed, and only within them.
    pub(crate) fn confine(&mut self, from: i64, until: i64) {
        let until = self.shop.resources.iter().map(|(res, facts)| {
            if facts.line {
                self.lines[res].divide(until)
            } else {
                until
            }
        });
        self.region = Some(Region {
            from,
            until: Table::from(until.collect::<Vec<_>>()),
        });
    }

    /// Lets everything be changed again.
    pub(crate) fn free(&mut self) {
        self.region = None;
    }

    /// Whether an operation may be moved: it is not locked, and lies in the region.
    pub(crate) fn may_move(&self, op: Op) -> bool {
        if self.shop.ops[op].lock.is_some() {
            return false;
        }
        let Some(region) = &self.region else {
            return true;
        };
        let Some(place) = self.places[op] else {
            return false;
        };
        let facts = &self.shop.ways[place.way];
        if place.start < region.from || place.end > region.until[facts.res] {
            return false;
        }
        let needs = facts.needs.iter();
        let within = needs
            .filter(|(res, _)| self.shop.resources[*res].line)
            .all(|(res, _)| place.end <= region.until[*res]);
        let line = self.shop.resources[facts.res].setups.is_some();
        within && (!line || self.lines[facts.res].setup_start(op, place.start) >= region.from)
    }

    /// Whether an operation that stays where it is may be the neighbour's to move.
    pub(crate) fn is_foreign(&self, op: Op) -> bool {
        self.region.is_some() && self.shop.ops[op].lock.is_none() && !self.may_move(op)
    }
}
