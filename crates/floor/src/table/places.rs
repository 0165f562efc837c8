//! Where work is done and what: the pairs of work centre and operation that occur.

use crate::FloorError;
use crate::names::{NONE, Names, at, next_row};
use hashbrown::HashMap;
use std::sync::Arc;

/// The pairs of work centre and operation, numbered, so that a report can count by them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Places {
    pub(crate) operations: Names<Arc<str>>,
    pub(crate) work_center: Vec<u32>,
    pub(crate) operation: Vec<u32>,
    rows: HashMap<(u32, u32), u32>,
}

impl Places {
    pub(crate) fn intern(
        &mut self,
        work_center: u32,
        operation: Option<&Arc<str>>,
    ) -> Result<u32, FloorError> {
        let operation = self.operations.intern_some(operation)?;
        if let Some(row) = self.rows.get(&(work_center, operation)) {
            return Ok(*row);
        }
        let row = next_row(self.work_center.len())?;
        self.rows.insert((work_center, operation), row);
        self.work_center.push(work_center);
        self.operation.push(operation);
        Ok(row)
    }

    /// The work centre of a place.
    pub(crate) fn work_center(&self, place: u32) -> u32 {
        at(&self.work_center, place).unwrap_or(NONE)
    }

    /// The operation of a place.
    pub(crate) fn operation_name(&self, place: u32) -> Option<&Arc<str>> {
        self.operations.name(at(&self.operation, place)?)
    }
}
