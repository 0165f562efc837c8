//! From a table to the model that it says.

use super::{
    NONE, SchedulingFlowColumns, SchedulingNeedColumns, SchedulingPlaceColumns, SchedulingTable,
    SchedulingWaitColumns,
};
use crate::error::ApsError;
use crate::model::{
    SchedulingAfter, SchedulingAnchor, SchedulingFlow, SchedulingLock, SchedulingMode,
    SchedulingModel, SchedulingNeed, SchedulingOperation, SchedulingOrder,
};
use lineside_kernel::Column;

/// Whole numbers up to this are exact as floats.
const MAX_WHOLE: f64 = 9_007_199_254_740_992.0;

/// A model, and where its operations stood in the table.
pub(crate) struct TableModel {
    pub(crate) model: SchedulingModel,
    /// The row of each operation, in the order of the model.
    pub(crate) rows: Vec<usize>,
}

impl SchedulingTable<'_> {
    pub(crate) fn read(&self) -> Result<TableModel, ApsError> {
        let mut steps = Steps {
            table: self,
            before: Vec::with_capacity(self.operations.order.len()),
            operations: Vec::with_capacity(self.operations.order.len()),
        };
        steps.add_operations()?;
        steps.add_modes()?;
        if let Some(waits) = &self.waits {
            steps.add_waits(waits)?;
        }
        if let Some(flows) = &self.flows {
            steps.add_flows(flows)?;
        }
        for (path, places) in [("locked", &self.locked), ("former", &self.former)] {
            if let Some(places) = places {
                steps.add_places(path, places)?;
            }
        }
        let operations = steps.operations;
        let mut orders = self.bare_orders()?;
        let mut rows: Vec<_> = (0..operations.len()).collect();
        // Rows of one order stay as they stand.
        rows.sort_by_key(|row| self.operations.order.get(*row));
        for (order, operation) in self.operations.order.iter().zip(operations) {
            if let Some(order) = orders.get_mut(*order as usize) {
                order.operations.push(operation);
            }
        }
        Ok(TableModel {
            model: SchedulingModel {
                resources: self.resources.clone(),
                orders,
                calendars: self.calendars.clone(),
                setups: self.setups.clone(),
                buffers: self.buffers.clone(),
                goals: self.goals.clone(),
            },
            rows,
        })
    }

    fn bare_orders(&self) -> Result<Vec<SchedulingOrder>, ApsError> {
        let columns = &self.orders;
        let count = columns.name.len();
        let each = "a row for each order";
        fits("orders.release", &columns.release, count, each)?;
        fits("orders.due", &columns.due, count, each)?;
        fits("orders.deadline", &columns.deadline, count, each)?;
        fits("orders.weight", &columns.weight, count, each)?;
        let mut orders = Vec::with_capacity(count);
        for (row, name) in columns.name.iter().enumerate() {
            orders.push(SchedulingOrder {
                name: name.clone(),
                release: cell(&columns.release, row).unwrap_or(0),
                due: tick("orders.due", &columns.due, row)?,
                deadline: tick("orders.deadline", &columns.deadline, row)?,
                weight: cell(&columns.weight, row).unwrap_or(1),
                operations: Vec::new(),
            });
        }
        Ok(orders)
    }
}

/// The operations in the making, by their rows.
struct Steps<'t> {
    table: &'t SchedulingTable<'t>,
    /// The operation before each of them in its order, as its row.
    before: Vec<Option<usize>>,
    operations: Vec<SchedulingOperation>,
}

impl Steps<'_> {
    fn add_operations(&mut self) -> Result<(), ApsError> {
        let columns = &self.table.operations;
        let count = columns.order.len();
        let each = "a row for each operation";
        if !columns.name.is_empty() {
            has_rows("operations.name", columns.name.len(), count, each)?;
        }
        fits("operations.family", &columns.family, count, each)?;
        fits(
            "operations.interruptible",
            &columns.interruptible,
            count,
            each,
        )?;
        fits("operations.size", &columns.size, count, each)?;
        fits("operations.release", &columns.release, count, each)?;
        fits("operations.follows", &columns.follows, count, each)?;
        // How many operations each order has so far, and the last of them.
        let mut so_far = vec![(0_u32, None); self.table.orders.name.len()];
        for (row, order) in columns.order.iter().enumerate() {
            let Some((number, last)) = so_far.get_mut(*order as usize) else {
                return Err(no_place(
                    "operations.order",
                    row,
                    *order,
                    "the row of an order",
                ));
            };
            *number += 1;
            self.before.push(last.replace(row));
            let name = match columns.name.get(row) {
                Some(name) => name.clone(),
                None => (u64::from(*number) * 10).to_string(),
            };
            let family = match cell(&columns.family, row) {
                None | Some(NONE) => None,
                Some(place) => match self.table.families.get(place as usize) {
                    Some(family) => Some(family.clone()),
                    None => {
                        let expected = "a place in `families`, or 4294967295 for none";
                        return Err(no_place("operations.family", row, place, expected));
                    }
                },
            };
            let follows = flag("operations.follows", &columns.follows, row)?;
            self.operations.push(SchedulingOperation {
                family,
                interruptible: flag("operations.interruptible", &columns.interruptible, row)?
                    .unwrap_or(false),
                size: cell(&columns.size, row).unwrap_or(1),
                release: cell(&columns.release, row).unwrap_or(0),
                after: (follows == Some(false)).then(Vec::new),
                ..SchedulingOperation::of(name, [])
            });
        }
        Ok(())
    }

    fn add_modes(&mut self) -> Result<(), ApsError> {
        let columns = &self.table.modes;
        let count = columns.operation.len();
        let each = "a row for each mode";
        has_rows("modes.resource", columns.resource.len(), count, each)?;
        has_rows("modes.duration", columns.duration.len(), count, each)?;
        fits("modes.cost", &columns.cost, count, each)?;
        // Where each mode stands among those of its operation.
        let mut seats = Vec::with_capacity(count);
        let works = columns.operation.iter().zip(columns.resource.iter());
        for (row, ((operation, resource), duration)) in
            works.zip(columns.duration.iter()).enumerate()
        {
            let mode = SchedulingMode {
                cost: cell(&columns.cost, row).unwrap_or(0),
                ..SchedulingMode::of(self.resource("modes.resource", row, *resource)?, *duration)
            };
            let modes = &mut self.operation("modes.operation", row, *operation)?.modes;
            seats.push((*operation, modes.len()));
            modes.push(mode);
        }
        match &self.table.needs {
            Some(needs) => self.add_needs(needs, &seats),
            None => Ok(()),
        }
    }

    fn add_needs(
        &mut self,
        columns: &SchedulingNeedColumns<'_>,
        seats: &[(u32, usize)],
    ) -> Result<(), ApsError> {
        let (count, each) = (columns.mode.len(), "a row for each need");
        has_rows("needs.resource", columns.resource.len(), count, each)?;
        fits("needs.amount", &columns.amount, count, each)?;
        for (row, (mode, resource)) in columns.mode.iter().zip(columns.resource.iter()).enumerate()
        {
            let need = SchedulingNeed {
                resource: self.resource("needs.resource", row, *resource)?.to_owned(),
                amount: cell(&columns.amount, row).unwrap_or(1),
            };
            let seat = seats.get(*mode as usize).copied();
            let mode = seat.and_then(|(operation, seat)| {
                let operation = self.operations.get_mut(operation as usize)?;
                operation.modes.get_mut(seat)
            });
            match mode {
                Some(mode) => mode.needs.push(need),
                None => {
                    let given = columns.mode.get(row).copied().unwrap_or(NONE);
                    return Err(no_place("needs.mode", row, given, "the row of a mode"));
                }
            }
        }
        Ok(())
    }

    fn add_waits(&mut self, columns: &SchedulingWaitColumns<'_>) -> Result<(), ApsError> {
        let (count, each) = (columns.operation.len(), "a row for each wait");
        has_rows("waits.waits_for", columns.waits_for.len(), count, each)?;
        fits("waits.from_start", &columns.from_start, count, each)?;
        fits("waits.to_end", &columns.to_end, count, each)?;
        fits("waits.min_lag", &columns.min_lag, count, each)?;
        fits("waits.max_lag", &columns.max_lag, count, each)?;
        let anchor = |starts| match starts {
            true => SchedulingAnchor::Start,
            false => SchedulingAnchor::End,
        };
        for (row, (own, other)) in columns
            .operation
            .iter()
            .zip(columns.waits_for.iter())
            .enumerate()
        {
            let waits_for = self.operation("waits.waits_for", row, *other)?.name.clone();
            let from = flag("waits.from_start", &columns.from_start, row)?.unwrap_or(false);
            let to = flag("waits.to_end", &columns.to_end, row)?.unwrap_or(false);
            let after = SchedulingAfter {
                operation: waits_for,
                order: self.order_of_another(*own, *other),
                from: anchor(from),
                to: anchor(!to),
                min_lag: cell(&columns.min_lag, row).unwrap_or(0),
                max_lag: tick("waits.max_lag", &columns.max_lag, row)?,
            };
            let first = self.first_wait(*own)?;
            let waits = &mut self.operation("waits.operation", row, *own)?.after;
            waits
                .get_or_insert_with(|| first.into_iter().collect())
                .push(after);
        }
        Ok(())
    }

    /// The name of the other operation's order, where it is another one.
    fn order_of_another(&self, own: u32, other: u32) -> Option<String> {
        let order = |row: u32| self.table.operations.order.get(row as usize);
        let theirs = order(other).filter(|theirs| order(own) != Some(*theirs))?;
        self.table.orders.name.get(*theirs as usize).cloned()
    }

    /// What an operation waits for before anything in `waits`: the one before it, where it is said to follow that.
    fn first_wait(&self, row: u32) -> Result<Option<SchedulingAfter>, ApsError> {
        let row = row as usize;
        let follows = flag("operations.follows", &self.table.operations.follows, row)?;
        let before = self.before.get(row).copied().flatten();
        let before = before.filter(|_| follows == Some(true));
        let before = before.and_then(|before| self.operations.get(before));
        Ok(before.map(|before| SchedulingAfter::end_of(before.name.clone())))
    }

    fn add_flows(&mut self, columns: &SchedulingFlowColumns<'_>) -> Result<(), ApsError> {
        let (count, each) = (columns.operation.len(), "a row for each flow");
        has_rows("flows.buffer", columns.buffer.len(), count, each)?;
        has_rows("flows.amount", columns.amount.len(), count, each)?;
        let flows = columns.operation.iter().zip(columns.buffer.iter());
        for (row, ((operation, buffer), amount)) in flows.zip(columns.amount.iter()).enumerate() {
            let Some(known) = self.table.buffers.get(*buffer as usize) else {
                return Err(no_place(
                    "flows.buffer",
                    row,
                    *buffer,
                    "a place in `buffers`",
                ));
            };
            let how_much = match amount.checked_abs() {
                None | Some(0) => {
                    let expected = "below zero to take, above zero to put";
                    return Err(ApsError::value(
                        format!("flows.amount[{row}]"),
                        amount,
                        expected,
                    ));
                }
                Some(how_much) => how_much,
            };
            let flow = SchedulingFlow {
                buffer: known.name.clone(),
                amount: how_much,
            };
            let operation = self.operation("flows.operation", row, *operation)?;
            match amount.is_negative() {
                true => operation.takes.push(flow),
                false => operation.puts.push(flow),
            }
        }
        Ok(())
    }

    fn add_places(
        &mut self,
        name: &'static str,
        columns: &SchedulingPlaceColumns<'_>,
    ) -> Result<(), ApsError> {
        let (count, each) = (
            columns.operation.len(),
            "a row for each operation in `operation`",
        );
        has_rows(&format!("{name}.mode"), columns.mode.len(), count, each)?;
        has_rows(&format!("{name}.start"), columns.start.len(), count, each)?;
        has_rows(&format!("{name}.end"), columns.end.len(), count, each)?;
        let times = columns.start.iter().zip(columns.end.iter());
        let places = columns.operation.iter().zip(columns.mode.iter());
        for (row, ((operation, mode), (start, end))) in places.zip(times).enumerate() {
            let lock = SchedulingLock {
                mode: *mode as usize,
                start: *start,
                end: *end,
            };
            let path = format!("{name}.operation");
            let known = self.operation(&path, row, *operation)?;
            let place = match name {
                "locked" => &mut known.locked,
                _ => &mut known.former,
            };
            if place.replace(lock).is_some() {
                let expected = "one row for each operation at most";
                return Err(ApsError::value(
                    format!("{path}[{row}]"),
                    operation,
                    expected,
                ));
            }
        }
        Ok(())
    }

    /// The operation at a row that a column names.
    fn operation(
        &mut self,
        path: &str,
        row: usize,
        given: u32,
    ) -> Result<&mut SchedulingOperation, ApsError> {
        let operation = self.operations.get_mut(given as usize);
        operation.ok_or_else(|| no_place(path, row, given, "the row of an operation"))
    }

    fn resource(&self, path: &str, row: usize, given: u32) -> Result<&str, ApsError> {
        match self.table.resources.get(given as usize) {
            Some(resource) => Ok(&resource.name),
            None => Err(no_place(path, row, given, "a place in `resources`")),
        }
    }
}

fn no_place(path: &str, row: usize, given: u32, expected: &'static str) -> ApsError {
    ApsError::value(format!("{path}[{row}]"), given, expected)
}

fn cell<T: Copy>(column: &Option<Column<'_, T>>, row: usize) -> Option<T> {
    column.as_ref().and_then(|column| column.get(row)).copied()
}

/// Refuses a column that has not a row for each of what it tells of.
fn fits<T>(
    path: &str,
    column: &Option<Column<'_, T>>,
    rows: usize,
    expected: &'static str,
) -> Result<(), ApsError> {
    match column {
        Some(column) => has_rows(path, column.len(), rows, expected),
        None => Ok(()),
    }
}

pub(super) fn has_rows(
    path: &str,
    given: usize,
    rows: usize,
    expected: &'static str,
) -> Result<(), ApsError> {
    match given == rows {
        true => Ok(()),
        false => Err(ApsError::value(path, format!("{given} rows"), expected)),
    }
}

/// A tick in a column of floats, where it is one.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a whole number within 2^53 stays what it is"
)]
fn tick(path: &str, column: &Option<Column<'_, f64>>, row: usize) -> Result<Option<i64>, ApsError> {
    match cell(column, row) {
        None => Ok(None),
        Some(value) if value.is_nan() => Ok(None),
        Some(value) if value.fract() == 0.0 && value.abs() <= MAX_WHOLE => Ok(Some(value as i64)),
        Some(value) => {
            let expected = "a whole number of ticks, or NaN for none";
            Err(ApsError::value(format!("{path}[{row}]"), value, expected))
        }
    }
}

fn flag(path: &str, column: &Option<Column<'_, u8>>, row: usize) -> Result<Option<bool>, ApsError> {
    match cell(column, row) {
        None => Ok(None),
        Some(0) => Ok(Some(false)),
        Some(1) => Ok(Some(true)),
        Some(value) => Err(ApsError::value(format!("{path}[{row}]"), value, "0 or 1")),
    }
}
