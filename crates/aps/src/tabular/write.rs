//! From a model to the table that says the same.

use super::{
    NONE, SchedulingFlowColumns, SchedulingModeColumns, SchedulingNeedColumns,
    SchedulingOperationColumns, SchedulingOrderColumns, SchedulingPlaceColumns, SchedulingTable,
    SchedulingWaitColumns,
};
use crate::error::ApsError;
use crate::model::{
    SchedulingAnchor, SchedulingLock, SchedulingMode, SchedulingModel, SchedulingOperation,
};
use lineside_kernel::Column;
use std::collections::HashMap;

impl SchedulingTable<'static> {
    /// The table of a model. Columns in which every row says the usual are left out.
    ///
    /// # Errors
    /// What is not sound in the model.
    pub fn of(model: &SchedulingModel) -> Result<Self, ApsError> {
        model.compile()?;
        let places = Places::of(model);
        let (families, family) = families(model);
        Ok(Self {
            resources: model.resources.clone(),
            orders: orders(model),
            operations: SchedulingOperationColumns {
                family,
                ..operations(model)
            },
            modes: modes(model, &places),
            needs: needs(model, &places),
            waits: waits(model, &places),
            families,
            flows: flows(model, &places),
            locked: locks(model, |operation| operation.locked),
            former: locks(model, |operation| operation.former),
            calendars: model.calendars.clone(),
            setups: model.setups.clone(),
            buffers: model.buffers.clone(),
            goals: model.goals.clone(),
        })
    }
}

/// Where the things stand that rows point at.
struct Places<'m> {
    resources: HashMap<&'m str, u32>,
    buffers: HashMap<&'m str, u32>,
    /// By order and name.
    operations: HashMap<(&'m str, &'m str), u32>,
}

impl<'m> Places<'m> {
    fn of(model: &'m SchedulingModel) -> Self {
        let buffers = model.buffers.iter().map(|buffer| buffer.name.as_str());
        Self {
            resources: resources_by_name(model),
            buffers: buffers.zip(0..).collect(),
            operations: rows_by_name(model),
        }
    }

    // A model that compiles uses no name that it lacks.
    fn resource(&self, name: &str) -> u32 {
        self.resources.get(name).copied().unwrap_or(NONE)
    }
}

/// The place of each resource, by its name.
pub(super) fn resources_by_name(model: &SchedulingModel) -> HashMap<&str, u32> {
    let names = model.resources.iter().map(|resource| &*resource.name);
    names.zip(0..).collect()
}

/// The row of each operation, by its order and its name.
pub(super) fn rows_by_name(model: &SchedulingModel) -> HashMap<(&str, &str), u32> {
    let names = model.operations();
    let names = names.map(|(order, operation)| (order.name.as_str(), operation.name.as_str()));
    names.zip(0..).collect()
}

/// The column, unless every row of it says the same usual thing.
fn unusual<T: PartialEq + Send + Sync + 'static>(
    values: impl Iterator<Item = T>,
    usual: impl Fn(&T) -> bool,
) -> Option<Column<'static, T>> {
    let values: Vec<T> = values.collect();
    let says_something = !values.iter().all(usual);
    says_something.then(|| values.into())
}

fn gap(tick: Option<i64>) -> f64 {
    // Ticks of a model that compiles are exact as floats.
    tick.map_or(f64::NAN, |tick| tick as f64)
}

fn orders(model: &SchedulingModel) -> SchedulingOrderColumns<'static> {
    let all = model.orders.iter();
    SchedulingOrderColumns {
        name: all.clone().map(|order| order.name.clone()).collect(),
        release: unusual(all.clone().map(|order| order.release), |tick| *tick == 0),
        due: unusual(all.clone().map(|order| gap(order.due)), |tick| {
            tick.is_nan()
        }),
        deadline: unusual(all.clone().map(|order| gap(order.deadline)), |tick| {
            tick.is_nan()
        }),
        weight: unusual(all.map(|order| order.weight), |weight| *weight == 1),
    }
}

fn operations(model: &SchedulingModel) -> SchedulingOperationColumns<'static> {
    let all = || model.operations().map(|(_, operation)| operation);
    let orders = model.orders.iter().zip(0..);
    let are_numbered = model.orders.iter().all(|order| {
        let numbers = (1_u64..).map(|number| (number * 10).to_string());
        order
            .operations
            .iter()
            .zip(numbers)
            .all(|(operation, number)| operation.name == number)
    });
    // What waits for a list that is not empty needs no word on whether it follows.
    let follows = |operation: &SchedulingOperation| match &operation.after {
        Some(after) => u8::from(!after.is_empty()),
        None => 1,
    };
    let says_nothing = all().all(|operation| follows(operation) == 1);
    let follows = |operation: &SchedulingOperation| u8::from(operation.after.is_none());
    SchedulingOperationColumns {
        order: orders
            .flat_map(|(order, row)| std::iter::repeat_n(row, order.operations.len()))
            .collect(),
        name: match are_numbered {
            true => Vec::new(),
            false => all().map(|operation| operation.name.clone()).collect(),
        },
        family: None,
        interruptible: unusual(
            all().map(|operation| u8::from(operation.interruptible)),
            |flag| *flag == 0,
        ),
        size: unusual(all().map(|operation| operation.size), |size| *size == 1),
        release: unusual(all().map(|operation| operation.release), |tick| *tick == 0),
        follows: (!says_nothing).then(|| all().map(follows).collect()),
    }
}

/// The families that occur, and the column that points at them.
fn families(model: &SchedulingModel) -> (Vec<String>, Option<Column<'static, u32>>) {
    let mut known = HashMap::new();
    let mut families = Vec::new();
    let mut place = |family: &Option<String>| {
        let Some(family) = family else { return NONE };
        if let Some(place) = known.get(family) {
            return *place;
        }
        let place = u32::try_from(families.len()).unwrap_or(NONE);
        families.push(family.clone());
        known.insert(family.clone(), place);
        place
    };
    let all = model
        .operations()
        .map(|(_, operation)| place(&operation.family));
    let column = unusual(all, |place| *place == NONE);
    (families, column)
}

/// Every mode with the row of its operation.
fn all_modes(model: &SchedulingModel) -> impl Iterator<Item = (u32, &SchedulingMode)> {
    let operations = model.operations().zip(0_u32..);
    operations.flat_map(|((_, operation), row)| operation.modes.iter().map(move |mode| (row, mode)))
}

fn modes(model: &SchedulingModel, places: &Places<'_>) -> SchedulingModeColumns<'static> {
    let all = || all_modes(model);
    SchedulingModeColumns {
        operation: all().map(|(row, _)| row).collect(),
        resource: all()
            .map(|(_, mode)| places.resource(&mode.resource))
            .collect(),
        duration: all().map(|(_, mode)| mode.duration).collect(),
        cost: unusual(all().map(|(_, mode)| mode.cost), |cost| *cost == 0),
    }
}

fn needs(model: &SchedulingModel, places: &Places<'_>) -> Option<SchedulingNeedColumns<'static>> {
    let modes = all_modes(model).zip(0_u32..);
    let all: Vec<_> = modes
        .flat_map(|((_, mode), row)| mode.needs.iter().map(move |need| (row, need)))
        .collect();
    (!all.is_empty()).then(|| SchedulingNeedColumns {
        mode: all.iter().map(|(row, _)| *row).collect(),
        resource: all
            .iter()
            .map(|(_, need)| places.resource(&need.resource))
            .collect(),
        amount: unusual(all.iter().map(|(_, need)| need.amount), |amount| {
            *amount == 1
        }),
    })
}

fn waits(model: &SchedulingModel, places: &Places<'_>) -> Option<SchedulingWaitColumns<'static>> {
    let mut all = Vec::new();
    for ((order, operation), row) in model.operations().zip(0_u32..) {
        for after in operation.after.iter().flatten() {
            let theirs = after.order.as_deref().unwrap_or(&order.name);
            let other = places.operations.get(&(theirs, after.operation.as_str()));
            all.push((row, other.copied().unwrap_or(NONE), after));
        }
    }
    let starts = |anchor| u8::from(anchor == SchedulingAnchor::Start);
    let waits = || all.iter().map(|(_, _, after)| after);
    (!all.is_empty()).then(|| SchedulingWaitColumns {
        operation: all.iter().map(|(row, _, _)| *row).collect(),
        waits_for: all.iter().map(|(_, other, _)| *other).collect(),
        from_start: unusual(waits().map(|after| starts(after.from)), |flag| *flag == 0),
        to_end: unusual(waits().map(|after| 1 - starts(after.to)), |flag| *flag == 0),
        min_lag: unusual(waits().map(|after| after.min_lag), |lag| *lag == 0),
        max_lag: unusual(waits().map(|after| gap(after.max_lag)), |lag| lag.is_nan()),
    })
}

fn flows(model: &SchedulingModel, places: &Places<'_>) -> Option<SchedulingFlowColumns<'static>> {
    let mut all = Vec::new();
    for ((_, operation), row) in model.operations().zip(0_u32..) {
        let taken = operation
            .takes
            .iter()
            .map(|flow| (&flow.buffer, -flow.amount));
        let put = operation
            .puts
            .iter()
            .map(|flow| (&flow.buffer, flow.amount));
        all.extend(taken.chain(put).map(|(buffer, amount)| {
            let buffer = places.buffers.get(buffer.as_str()).copied();
            (row, buffer.unwrap_or(NONE), amount)
        }));
    }
    (!all.is_empty()).then(|| SchedulingFlowColumns {
        operation: all.iter().map(|(row, _, _)| *row).collect(),
        buffer: all.iter().map(|(_, buffer, _)| *buffer).collect(),
        amount: all.iter().map(|(_, _, amount)| *amount).collect(),
    })
}

fn locks(
    model: &SchedulingModel,
    lock: impl Fn(&SchedulingOperation) -> Option<SchedulingLock>,
) -> Option<SchedulingPlaceColumns<'static>> {
    let operations = model.operations().zip(0_u32..);
    let all: Vec<_> = operations
        .filter_map(|((_, operation), row)| Some((row, lock(operation)?)))
        .collect();
    (!all.is_empty()).then(|| SchedulingPlaceColumns {
        operation: all.iter().map(|(row, _)| *row).collect(),
        mode: all
            .iter()
            .map(|(_, lock)| u32::try_from(lock.mode).unwrap_or(NONE))
            .collect(),
        start: all.iter().map(|(_, lock)| lock.start).collect(),
        end: all.iter().map(|(_, lock)| lock.end).collect(),
    })
}
