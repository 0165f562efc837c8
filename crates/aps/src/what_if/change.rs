//! What can happen to a plan.

use crate::error::ApsError;
use crate::model::{
    MAX_TICK, SchedulingCalendar, SchedulingModel, SchedulingOrder, SchedulingResource,
    SchedulingWindow,
};
use crate::shop::OpenTime;
use lineside_kernel::nearest;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Something that happens, or that somebody thinks of doing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ScheduleChange {
    /// A resource is down: a breakdown, a maintenance. What has started on it pauses and goes on afterwards.
    ResourceDown {
        /// The resource.
        resource: String,
        /// The first tick at which it is down.
        start: i64,
        /// The first tick at which it is up again.
        end: i64,
    },
    /// A resource is open where it was closed: an extra shift, a break worked through.
    ExtraShift {
        /// The resource.
        resource: String,
        /// The first tick of it.
        start: i64,
        /// The first tick after it.
        end: i64,
    },
    /// There are more or fewer of a group.
    Capacity {
        /// The group.
        resource: String,
        /// How many there are.
        capacity: u32,
    },
    /// A delivery comes at another time.
    Delivery {
        /// The buffer.
        buffer: String,
        /// When it was to come.
        at: i64,
        /// When it comes.
        to: i64,
    },
    /// An order, or one of its operations, can start only from another tick on.
    Release {
        /// The order.
        order: String,
        /// The operation. Left out, the whole order is meant.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        operation: Option<String>,
        /// The tick.
        release: i64,
    },
    /// An order is due at another tick, or matters more or less.
    DueDate {
        /// The order.
        order: String,
        /// The tick. Left out, the due date stays.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<i64>,
        /// How much each tick of tardiness counts. Left out, that stays.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        weight: Option<u32>,
    },
    /// An order comes in.
    AddOrder {
        /// The order.
        order: SchedulingOrder,
    },
    /// An order is cancelled. What waits for it waits no longer.
    RemoveOrder {
        /// The order.
        order: String,
    },
}

impl ScheduleChange {
    /// Makes the change in a model.
    pub(super) fn make(&self, model: &mut SchedulingModel) -> Result<(), ApsError> {
        match self {
            Self::ResourceDown {
                resource,
                start,
                end,
            } => {
                let window = window(*start, *end)?;
                let found = find_resource(model, resource)?;
                pause(model, resource, window);
                reopen(model, found, |closed| closed.push(window));
            }
            Self::ExtraShift {
                resource,
                start,
                end,
            } => {
                let window = window(*start, *end)?;
                let found = find_resource(model, resource)?;
                reopen(model, found, |closed| *closed = without(closed, window));
            }
            Self::Capacity { resource, capacity } => {
                if *capacity == 0 {
                    return Err(ApsError::value(
                        "capacity",
                        capacity,
                        "1 or more; a resource can be down instead",
                    ));
                }
                let found = find_resource(model, resource)?;
                if let Some(resource) = model.resources.get_mut(found) {
                    resource.capacity = *capacity;
                }
            }
            Self::Delivery { buffer, at, to } => move_delivery(model, buffer, *at, *to)?,
            Self::Release {
                order,
                operation,
                release,
            } => {
                let order = find_order(model, order)?;
                let Some(name) = operation else {
                    order.release = *release;
                    return Ok(());
                };
                let names = order.operations.iter().map(|one| one.name.as_str());
                let place = position("operation", name, "operation", names)?;
                if let Some(operation) = order.operations.get_mut(place) {
                    operation.release = *release;
                }
            }
            Self::DueDate { order, due, weight } => {
                let order = find_order(model, order)?;
                order.due = due.or(order.due);
                order.weight = weight.unwrap_or(order.weight);
            }
            Self::AddOrder { order } => {
                if model.orders.iter().any(|known| known.name == order.name) {
                    return Err(ApsError::DuplicateName {
                        path: "order.name".into(),
                        kind: "order",
                        name: order.name.clone(),
                    });
                }
                model.orders.push(order.clone());
            }
            Self::RemoveOrder { order } => {
                find_order(model, order)?;
                model.orders.retain(|one| one.name != *order);
                for operation in model.orders.iter_mut().flat_map(|one| &mut one.operations) {
                    for after in operation.after.iter_mut() {
                        after.retain(|one| one.order.as_ref() != Some(order));
                    }
                }
            }
        }
        Ok(())
    }
}

impl ScheduleChange {
    /// Which of its fields a model is unsound by since the change was made, from where the model is unsound.
    pub(super) fn field(&self, model: &SchedulingModel, path: &str) -> String {
        let field = match self {
            Self::ResourceDown { .. } | Self::ExtraShift { .. } => "end",
            Self::Capacity { .. } => "capacity",
            Self::Delivery { .. } => "to",
            Self::Release { .. } => "release",
            Self::DueDate { .. } => "due",
            Self::RemoveOrder { .. } => "order",
            Self::AddOrder { .. } => {
                let place = model.orders.len().saturating_sub(1);
                let within = path.strip_prefix(&format!("orders[{place}]"));
                return format!("order{}", within.unwrap_or_default());
            }
        };
        field.to_owned()
    }
}

fn window(start: i64, end: i64) -> Result<SchedulingWindow, ApsError> {
    if !(0..=MAX_TICK).contains(&start) {
        return Err(ApsError::value("start", start, "from 0 to 1e12"));
    }
    if end <= start || end > MAX_TICK {
        return Err(ApsError::value("end", end, "after the start, up to 1e12"));
    }
    Ok(SchedulingWindow { start, end })
}

fn position<'m>(
    field: &str,
    name: &str,
    kind: &'static str,
    names: impl Iterator<Item = &'m str> + Clone,
) -> Result<usize, ApsError> {
    let place = names.clone().position(|known| known == name);
    place.ok_or_else(|| ApsError::UnknownName {
        path: field.to_owned(),
        kind,
        name: name.to_owned(),
        nearest: nearest(name, names).map(str::to_owned),
    })
}

fn find_resource(model: &SchedulingModel, name: &str) -> Result<usize, ApsError> {
    let names = model.resources.iter().map(|one| one.name.as_str());
    position("resource", name, "resource", names)
}

fn find_order<'m>(
    model: &'m mut SchedulingModel,
    name: &str,
) -> Result<&'m mut SchedulingOrder, ApsError> {
    let names = model.orders.iter().map(|one| one.name.as_str());
    let place = position("order", name, "order", names)?;
    model
        .orders
        .get_mut(place)
        .ok_or_else(|| ApsError::value("order", name, "the name of an order"))
}

fn move_delivery(
    model: &mut SchedulingModel,
    name: &str,
    at: i64,
    to: i64,
) -> Result<(), ApsError> {
    let names = model.buffers.iter().map(|one| one.name.as_str());
    let place = position("buffer", name, "buffer", names)?;
    let arrivals = model.buffers.get_mut(place).map(|one| &mut one.arrivals);
    let mut moved = false;
    for arrival in arrivals.into_iter().flatten() {
        if arrival.at == at {
            arrival.at = to;
            moved = true;
        }
    }
    if moved {
        return Ok(());
    }
    Err(ApsError::value(
        "at",
        at,
        "a tick at which the model has a delivery of this material",
    ))
}

/// What stands fast on a resource and has begun before it is down ends so much later; what pauses while closed loses
/// only what was open.
fn pause(model: &mut SchedulingModel, resource: &str, window: SchedulingWindow) {
    let calendars: HashMap<&str, &[SchedulingWindow]> = model
        .calendars
        .iter()
        .map(|one| (one.name.as_str(), one.closed.as_slice()))
        .collect();
    let closed: HashMap<&str, &[SchedulingWindow]> = model
        .resources
        .iter()
        .filter_map(|one| {
            let windows = calendars.get(one.calendar.as_deref()?)?;
            Some((one.name.as_str(), *windows))
        })
        .collect();
    for operation in model.orders.iter_mut().flat_map(|one| &mut one.operations) {
        let Some(lock) = &mut operation.locked else {
            continue;
        };
        let Some(mode) = operation.modes.get(lock.mode) else {
            continue;
        };
        let needs = mode.needs.iter().map(|need| need.resource.as_str());
        let used = needs.chain([mode.resource.as_str()]);
        let has_begun = lock.start < window.start && window.start < lock.end;
        if !has_begun || !used.clone().any(|one| one == resource) {
            continue;
        }
        if !operation.interruptible {
            lock.end += window.end - window.start;
            continue;
        }
        let windows = used.filter_map(|one| closed.get(one));
        let mut windows: Vec<(i64, i64)> = windows
            .flat_map(|windows| windows.iter().map(|one| (one.start, one.end)))
            .collect();
        let open = OpenTime::without(windows.clone());
        let worked = lock.end - lock.start - open.closed_ticks(lock.start, lock.end);
        windows.push((window.start, window.end));
        let end = OpenTime::without(windows).finish(lock.start, worked);
        lock.end = lock.end.max(end);
    }
}

/// Gives a resource a calendar of its own, with its closed windows changed.
fn reopen(
    model: &mut SchedulingModel,
    place: usize,
    change: impl FnOnce(&mut Vec<SchedulingWindow>),
) {
    let Some(resource) = model.resources.get_mut(place) else {
        return;
    };
    let SchedulingResource { name, calendar, .. } = resource;
    let known = calendar
        .as_ref()
        .and_then(|name| model.calendars.iter().find(|one| one.name == *name));
    let mut closed = known.map(|one| one.closed.clone()).unwrap_or_default();
    change(&mut closed);
    let mut own = format!("{name}, changed");
    while model.calendars.iter().any(|one| one.name == own) {
        own.push('\'');
    }
    *calendar = Some(own.clone());
    model.calendars.push(SchedulingCalendar {
        name: own,
        closed: OpenTime::without(closed.iter().map(|one| (one.start, one.end)).collect())
            .windows(),
    });
}

/// Closed windows without one stretch.
fn without(closed: &[SchedulingWindow], gap: SchedulingWindow) -> Vec<SchedulingWindow> {
    let sides = closed.iter().flat_map(|one| {
        [
            SchedulingWindow {
                start: one.start,
                end: one.end.min(gap.start),
            },
            SchedulingWindow {
                start: one.start.max(gap.end),
                end: one.end,
            },
        ]
    });
    sides.filter(|one| one.start < one.end).collect()
}
