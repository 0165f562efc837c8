//! Plans as columns beside a table: one row for each of its operations.

use super::read::has_rows;
use super::write::{resources_by_name, rows_by_name};
use super::{NONE, SchedulingTable, TableModel};
use crate::error::ApsError;
use crate::model::SchedulingModel;
use crate::plan::{PlannedOperation, SchedulePlan, UnplacedOperation};
use crate::schedule::{Schedule, setup_starts};
use crate::shop::Shop;
use lineside_kernel::Column;
use serde::{Deserialize, Serialize};

/// The tick of what has no place.
const NEVER: i64 = -1;

/// Where and when the operations of a table run: one row for each, in the same order.
///
/// An operation without a place has the mode and the resource 4294967295, and -1 for each time.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = ""))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SchedulePlanColumns<'a> {
    /// Which of its modes was chosen, counted from 0.
    pub mode: Column<'a, u32>,
    /// The resource of that mode, as its place in `resources`.
    pub resource: Column<'a, u32>,
    /// When the resource begins to be set up for it; `start` where no set-up is needed.
    pub setup_start: Column<'a, i64>,
    /// When it starts.
    pub start: Column<'a, i64>,
    /// When it ends; that tick is free again.
    pub end: Column<'a, i64>,
}

/// One row of a plan.
#[derive(Clone, Copy)]
struct Row {
    mode: u32,
    resource: u32,
    setup_start: i64,
    start: i64,
    end: i64,
}

const UNPLACED: Row = Row {
    mode: NONE,
    resource: NONE,
    setup_start: NEVER,
    start: NEVER,
    end: NEVER,
};

impl SchedulePlanColumns<'static> {
    /// A plan of a model as columns beside its table.
    ///
    /// # Errors
    /// [`ApsError::UnknownName`] when the plan holds an operation, or a resource, that the model lacks.
    pub fn of(model: &SchedulingModel, plan: &SchedulePlan) -> Result<Self, ApsError> {
        let known = rows_by_name(model);
        let resources = resources_by_name(model);
        let mut rows = vec![UNPLACED; known.len()];
        for (place, planned) in plan.operations.iter().enumerate() {
            let unknown = |field: &str, kind, name: &str| ApsError::UnknownName {
                path: format!("plan.operations[{place}].{field}"),
                kind,
                name: name.to_owned(),
                nearest: None,
            };
            let name = (planned.order.as_str(), planned.operation.as_str());
            let row = known.get(&name).and_then(|row| rows.get_mut(*row as usize));
            let row = row.ok_or_else(|| unknown("operation", "operation", &planned.operation))?;
            let resource = resources
                .get(planned.resource.as_str())
                .ok_or_else(|| unknown("resource", "resource", &planned.resource))?;
            *row = Row {
                mode: u32::try_from(planned.mode).unwrap_or(NONE),
                resource: *resource,
                setup_start: planned.setup_start,
                start: planned.start,
                end: planned.end,
            };
        }
        Ok(Self::from_rows(&rows))
    }

    fn from_rows(rows: &[Row]) -> Self {
        Self {
            mode: rows.iter().map(|row| row.mode).collect(),
            resource: rows.iter().map(|row| row.resource).collect(),
            setup_start: rows.iter().map(|row| row.setup_start).collect(),
            start: rows.iter().map(|row| row.start).collect(),
            end: rows.iter().map(|row| row.end).collect(),
        }
    }
}

impl TableModel {
    /// A schedule of the model as columns beside the table.
    pub(crate) fn columns(&self, shop: &Shop, schedule: &Schedule) -> SchedulePlanColumns<'static> {
        let setup_starts = setup_starts(shop, schedule);
        let mut rows = vec![UNPLACED; self.rows.len()];
        for (row, (op, place)) in self.rows.iter().zip(schedule.places.iter()) {
            if let (Some(place), Some(row)) = (place, rows.get_mut(*row)) {
                *row = Row {
                    mode: place.way.0.saturating_sub(shop.ops[op].ways.start),
                    resource: shop.ways[place.way].res.0,
                    setup_start: setup_starts[op],
                    start: place.start,
                    end: place.end,
                };
            }
        }
        SchedulePlanColumns::from_rows(&rows)
    }

    /// What columns beside the table say, in the names of the model; `field` is where they stand.
    pub(crate) fn plan(
        &self,
        table: &SchedulingTable<'_>,
        columns: &SchedulePlanColumns<'_>,
        field: &str,
    ) -> Result<SchedulePlan, ApsError> {
        let fits = |column: &str, given| {
            let each = "a row for each operation";
            has_rows(&format!("{field}.{column}"), given, self.rows.len(), each)
        };
        fits("mode", columns.mode.len())?;
        fits("resource", columns.resource.len())?;
        fits("setup_start", columns.setup_start.len())?;
        fits("start", columns.start.len())?;
        fits("end", columns.end.len())?;
        let mut plan = SchedulePlan::default();
        for (place, (order, operation)) in self.rows.iter().zip(self.model.operations()) {
            let row = columns.row(*place);
            if row.mode == NONE {
                plan.unplaced.push(UnplacedOperation {
                    order: order.name.clone(),
                    operation: operation.name.clone(),
                });
                continue;
            }
            let Some(resource) = table.resources.get(row.resource as usize) else {
                let expected = "a place in `resources`, or 4294967295 where `mode` is that too";
                let path = format!("{field}.resource[{place}]");
                return Err(ApsError::value(path, row.resource, expected));
            };
            plan.operations.push(PlannedOperation {
                order: order.name.clone(),
                operation: operation.name.clone(),
                mode: row.mode as usize,
                resource: resource.name.clone(),
                setup_start: row.setup_start,
                start: row.start,
                end: row.end,
            });
        }
        Ok(plan)
    }
}

impl SchedulePlanColumns<'_> {
    /// A row of columns that are all of one length.
    fn row(&self, row: usize) -> Row {
        let tick = |column: &[i64]| column.get(row).copied().unwrap_or(NEVER);
        Row {
            mode: self.mode.get(row).copied().unwrap_or(NONE),
            resource: self.resource.get(row).copied().unwrap_or(NONE),
            setup_start: tick(&self.setup_start),
            start: tick(&self.start),
            end: tick(&self.end),
        }
    }
}
