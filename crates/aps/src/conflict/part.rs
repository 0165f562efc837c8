//! The parts of a model that can be taken away to see whether it has a schedule without them.

use crate::model::{MAX_TICK, SchedulingArrival, SchedulingModel, SchedulingOrder};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};

/// What a part of a model is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ConflictPartKind {
    /// The deadline of an order.
    Deadline,
    /// The releases of an order and its operations.
    Release,
    /// The operations of an order that stand fast.
    Locked,
    /// How long operations of an order may wait for each other at most.
    MaximumLag,
    /// The closed times of a resource.
    Calendar,
    /// The absences of a group.
    Absence,
    /// The set-ups of a resource.
    Setup,
    /// How much material there is in a buffer and when it comes.
    Material,
    /// How much fits into a buffer.
    Room,
}

/// A part of a model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ConflictPart {
    /// What it is.
    pub kind: ConflictPartKind,
    /// Whose it is: the name of the order, the resource or the buffer.
    pub name: String,
    /// It in words.
    pub message: String,
}

use ConflictPartKind as Kind;

impl ConflictPart {
    fn of(kind: Kind, name: &str, message: String) -> Self {
        Self {
            kind,
            name: name.to_owned(),
            message,
        }
    }

    /// Everything that limits the schedules of a model; what buffers hold is told as the whole model has it.
    pub(super) fn all(model: &SchedulingModel, whole: &SchedulingModel) -> Vec<Self> {
        let mut parts = Vec::new();
        for resource in &model.resources {
            let name = resource.name.as_str();
            if let Some(calendar) = &resource.calendar {
                let said = format!("`{name}` is closed as the calendar `{calendar}` says");
                parts.push(Self::of(Kind::Calendar, name, said));
            }
            if !resource.absences.is_empty() {
                let said = format!("some of `{name}` are away at times");
                parts.push(Self::of(Kind::Absence, name, said));
            }
            if let Some(setups) = &resource.setups {
                let said = format!("`{name}` is set up as the table `{setups}` says");
                parts.push(Self::of(Kind::Setup, name, said));
            }
        }
        for buffer in &whole.buffers {
            let name = buffer.name.as_str();
            let coming: i64 = buffer
                .arrivals
                .iter()
                .fold(0, |sum, one| sum.saturating_add(one.amount));
            let said = format!(
                "of `{name}` there are {}, and {coming} arrive",
                buffer.level
            );
            parts.push(Self::of(Kind::Material, name, said));
            if let Some(capacity) = buffer.capacity {
                let said = format!("`{name}` holds at most {capacity}");
                parts.push(Self::of(Kind::Room, name, said));
            }
        }
        parts.extend(model.orders.iter().flat_map(Self::of_order));
        parts
    }

    fn of_order(order: &SchedulingOrder) -> Vec<Self> {
        let name = order.name.as_str();
        let mut parts = Vec::new();
        let released = order.operations.iter().any(|one| one.release > 0);
        if order.release > 0 || released {
            let last = order.operations.iter().map(|one| one.release);
            let last = last.fold(order.release, i64::max);
            let said = format!("{name} is not released before {last}");
            parts.push(Self::of(Kind::Release, name, said));
        }
        if order.operations.iter().any(|one| one.locked.is_some()) {
            let said = format!("operations of {name} stand fast");
            parts.push(Self::of(Kind::Locked, name, said));
        }
        let waits = order.operations.iter().filter_map(|one| one.after.as_ref());
        let shortest = waits.flatten().filter_map(|after| after.max_lag).min();
        if let Some(lag) = shortest {
            let said = format!("operations of {name} may wait only so long, one of them {lag}");
            parts.push(Self::of(Kind::MaximumLag, name, said));
        }
        if let Some(deadline) = order.deadline {
            let said = format!("{name} must be done at {deadline}");
            parts.push(Self::of(Kind::Deadline, name, said));
        }
        parts
    }

    /// The model with only these of its limits.
    pub(super) fn limited(model: &SchedulingModel, parts: &[Self]) -> SchedulingModel {
        let kept: HashSet<(Kind, &str)> = parts
            .iter()
            .map(|part| (part.kind, part.name.as_str()))
            .collect();
        let mut model = model.clone();
        for resource in &mut model.resources {
            let keeps = |kind| kept.contains(&(kind, resource.name.as_str()));
            let (calendar, absence) = (keeps(Kind::Calendar), keeps(Kind::Absence));
            if !keeps(Kind::Setup) {
                resource.setups = None;
                resource.setup_needs.clear();
                resource.initial_family = None;
            }
            if !calendar {
                resource.calendar = None;
            }
            if !absence {
                resource.absences.clear();
            }
        }
        // How much room there is tells nothing where it is not known how much material there is.
        model
            .buffers
            .retain(|buffer| kept.contains(&(Kind::Material, buffer.name.as_str())));
        for buffer in &mut model.buffers {
            if !kept.contains(&(Kind::Room, buffer.name.as_str())) {
                buffer.capacity = None;
            }
        }
        for order in &mut model.orders {
            let keeps = |kind| kept.contains(&(kind, order.name.as_str()));
            let (release, locked) = (keeps(Kind::Release), keeps(Kind::Locked));
            let lag = keeps(Kind::MaximumLag);
            if !keeps(Kind::Deadline) {
                order.deadline = None;
            }
            if !release {
                order.release = 0;
            }
            for operation in &mut order.operations {
                for flows in [&mut operation.takes, &mut operation.puts] {
                    flows.retain(|flow| kept.contains(&(Kind::Material, flow.buffer.as_str())));
                }
                if !release {
                    operation.release = 0;
                }
                if !locked {
                    operation.locked = None;
                }
                if !lag {
                    for after in operation.after.iter_mut().flatten() {
                        after.max_lag = None;
                    }
                }
            }
        }
        model
    }

    /// The model with only these of its orders. What others would have made is there from the beginning, and there is
    /// room for it, and as much more as they would have taken away.
    pub(super) fn ordered(model: &SchedulingModel, orders: &[usize]) -> SchedulingModel {
        let picked = orders.iter().filter_map(|place| model.orders.get(*place));
        let mut part = model.with_orders(picked.cloned().collect());
        let kept: HashSet<&str> = orders
            .iter()
            .filter_map(|place| model.orders.get(*place))
            .map(|order| order.name.as_str())
            .collect();
        let gone = model.orders.iter();
        let gone = gone.filter(|order| !kept.contains(order.name.as_str()));
        let mut made: HashMap<&str, (i64, i64)> = HashMap::new();
        for operation in gone.flat_map(|order| &order.operations) {
            for flow in &operation.puts {
                let (put, _) = made.entry(flow.buffer.as_str()).or_default();
                *put = put.saturating_add(flow.amount);
            }
            for flow in &operation.takes {
                let (_, taken) = made.entry(flow.buffer.as_str()).or_default();
                *taken = taken.saturating_add(flow.amount);
            }
        }
        for buffer in &mut part.buffers {
            let Some((put, taken)) = made.get(buffer.name.as_str()).copied() else {
                continue;
            };
            // What is more than a model can hold is as good as no limit.
            let holds = |amount: &i64| *amount <= MAX_TICK;
            buffer.capacity = buffer
                .capacity
                .map(|capacity| capacity.saturating_add(put).saturating_add(taken))
                .filter(holds);
            if put > 0 {
                buffer.arrivals.push(SchedulingArrival {
                    at: 0,
                    amount: put.min(MAX_TICK),
                });
            }
        }
        for order in &mut part.orders {
            for after in order
                .operations
                .iter_mut()
                .filter_map(|one| one.after.as_mut())
            {
                after.retain(|one| one.order.as_deref().is_none_or(|name| kept.contains(name)));
            }
        }
        part
    }
}
