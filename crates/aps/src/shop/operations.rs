//! The work of a model: orders, operations and their ways.

use super::names::Names;
use super::needs::Needing;
use super::resources::{Floor, tick};
use super::{JobFacts, Lock, NO_FAMILY, OpFacts, WayFacts};
use crate::error::ApsError;
use crate::model::{
    MAX_TICK, SchedulingFlow, SchedulingLock, SchedulingMode, SchedulingModel, SchedulingOperation,
    SchedulingOrder,
};
use crate::table::{Id, Job, Op, Store, Table, Way};
use std::collections::HashMap;
use std::ops::Range;

/// Orders, operations and ways, not yet in relation to each other.
pub(super) struct Work<'m> {
    pub(super) floor: Floor<'m>,
    pub(super) jobs: Table<Job, JobFacts>,
    pub(super) order_names: Names<'m>,
    pub(super) ops: Table<Op, OpFacts>,
    pub(super) ways: Table<Way, WayFacts>,
    families: HashMap<&'m str, u32>,
}

/// More operations than this are refused, so that no sum of times can overflow.
const MOST_OPERATIONS: usize = 1_000_000;

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

pub(super) fn read<'m>(model: &'m SchedulingModel, floor: Floor<'m>) -> Result<Work<'m>, ApsError> {
    let total = model.operations().count();
    if total > MOST_OPERATIONS {
        return Err(ApsError::value(
            "orders",
            format!("{total} operations"),
            "at most 1000000 operations",
        ));
    }
    let order_names = Names::read(
        "order",
        |place| format!("orders[{place}].name"),
        model.orders.iter().map(|order| order.name.as_str()),
    )?;
    let mut work = Work {
        floor,
        jobs: Table::default(),
        order_names,
        ops: Table::default(),
        ways: Table::default(),
        families: HashMap::new(),
    };
    for (place, order) in model.orders.iter().enumerate() {
        work.order(order, &format!("orders[{place}]"))?;
    }
    Ok(work)
}

impl<'m> Work<'m> {
    fn order(&mut self, order: &'m SchedulingOrder, path: &str) -> Result<(), ApsError> {
        tick(|| format!("{path}.release"), order.release)?;
        if let Some(due) = order
            .due
            .filter(|due| !(-MAX_TICK..=MAX_TICK).contains(due))
        {
            return Err(ApsError::value(
                format!("{path}.due"),
                due,
                "within 1e12 ticks of 0",
            ));
        }
        if let Some(deadline) = order.deadline {
            tick(|| format!("{path}.deadline"), deadline)?;
        }
        if order.operations.is_empty() {
            return Err(ApsError::value(
                format!("{path}.operations"),
                "an empty list",
                "at least one operation",
            ));
        }
        let job = Job::new(self.jobs.len());
        let first = count(self.ops.len());
        for (place, operation) in order.operations.iter().enumerate() {
            let path = format!("{path}.operations[{place}]");
            tick(|| format!("{path}.release"), operation.release)?;
            let facts = self.operation(job, operation, &path, order.release)?;
            self.ops.push(facts);
        }
        self.jobs.push(JobFacts {
            release: order.release,
            due: order.due,
            deadline: order.deadline,
            weight: i64::from(order.weight),
            ops: first..count(self.ops.len()),
        });
        Ok(())
    }

    fn operation(
        &mut self,
        job: Job,
        operation: &'m SchedulingOperation,
        path: &str,
        release: i64,
    ) -> Result<OpFacts, ApsError> {
        if operation.modes.is_empty() {
            return Err(ApsError::value(
                format!("{path}.modes"),
                "an empty list",
                "at least one mode",
            ));
        }
        if operation.size == 0 {
            return Err(ApsError::value(format!("{path}.size"), 0, "at least 1"));
        }
        let op = Op::new(self.ops.len());
        let first = count(self.ways.len());
        for (place, mode) in operation.modes.iter().enumerate() {
            let way = self.way(op, operation, mode, &format!("{path}.modes[{place}]"), path)?;
            self.ways.push(way);
        }
        let ways = first..count(self.ways.len());
        Ok(OpFacts {
            job,
            lock: lock(operation.locked, &ways, path, "locked")?,
            former: lock(operation.former, &ways, path, "former")?,
            ways,
            release: operation.release.max(release),
            interruptible: operation.interruptible,
            size: operation.size,
            takes: self.flows(&operation.takes, &format!("{path}.takes"))?,
            puts: self.flows(&operation.puts, &format!("{path}.puts"))?,
        })
    }

    fn way(
        &mut self,
        op: Op,
        operation: &'m SchedulingOperation,
        mode: &SchedulingMode,
        path: &str,
        outer: &str,
    ) -> Result<WayFacts, ApsError> {
        tick(|| format!("{path}.duration"), mode.duration)?;
        tick(|| format!("{path}.cost"), mode.cost)?;
        let place = self
            .floor
            .resource_names
            .find(&mode.resource, || format!("{path}.resource"))?;
        let res = Id::new(place);
        let facts = &self.floor.resources[res];
        if let Some(limit) = facts.batch_size.filter(|limit| operation.size > *limit) {
            return Err(ApsError::contradiction(
                format!("{outer}.size"),
                format!(
                    "its size is {}, but a batch of `{}` holds {limit}",
                    operation.size, mode.resource
                ),
            ));
        }
        if mode.duration == 0 && (facts.setups.is_some() || facts.batch_size.is_some()) {
            return Err(ApsError::value(
                format!("{path}.duration"),
                0,
                "at least 1 on a resource with set-ups or batches",
            ));
        }
        let family = match (
            &operation.family,
            facts
                .setups
                .and_then(|table| self.floor.families.get(table)),
        ) {
            (Some(name), Some(known)) => count(known.find(name, || format!("{outer}.family"))?),
            (None, Some(_)) => {
                return Err(ApsError::contradiction(
                    format!("{outer}.family"),
                    format!(
                        "`{}` has set-ups, so that its operations need a family",
                        mode.resource
                    ),
                ));
            }
            (Some(name), None) => {
                let next = count(self.families.len());
                *self.families.entry(name).or_insert(next)
            }
            (None, None) => NO_FAMILY,
        };
        let mut calendars = vec![facts.calendar];
        let mut cost = mode
            .cost
            .saturating_add(facts.rate.saturating_mul(mode.duration));
        let mut needs = Vec::with_capacity(mode.needs.len());
        for (row, need) in mode.needs.iter().enumerate() {
            let path = format!("{path}.needs[{row}]");
            let other = self
                .floor
                .needed(need, &path, (Needing::Mode, res), &needs)?;
            let facts = &self.floor.resources[other];
            let rate = facts.rate.saturating_mul(i64::from(need.amount));
            cost = cost.saturating_add(rate.saturating_mul(mode.duration));
            calendars.push(facts.calendar);
            needs.push((other, need.amount));
        }
        Ok(WayFacts {
            op,
            res,
            duration: mode.duration,
            family,
            needs,
            calendar: self.floor.common(calendars),
            cost,
        })
    }

    fn flows(&self, flows: &[SchedulingFlow], path: &str) -> Result<Vec<(Store, i64)>, ApsError> {
        let read = |(row, flow): (usize, &SchedulingFlow)| {
            tick(|| format!("{path}[{row}].amount"), flow.amount)?;
            let place = self
                .floor
                .store_names
                .find(&flow.buffer, || format!("{path}[{row}].buffer"))?;
            Ok((Id::new(place), flow.amount))
        };
        flows.iter().enumerate().map(read).collect()
    }
}

fn lock(
    lock: Option<SchedulingLock>,
    ways: &Range<u32>,
    path: &str,
    field: &str,
) -> Result<Option<Lock>, ApsError> {
    let Some(lock) = lock else {
        return Ok(None);
    };
    let path = format!("{path}.{field}");
    tick(|| format!("{path}.start"), lock.start)?;
    tick(|| format!("{path}.end"), lock.end)?;
    if lock.end < lock.start {
        return Err(ApsError::value(
            format!("{path}.end"),
            lock.end,
            "at or after the start",
        ));
    }
    match ways.clone().nth(lock.mode) {
        Some(way) => Ok(Some(Lock {
            way: Way(way),
            start: lock.start,
            end: lock.end,
        })),
        None => Err(ApsError::value(
            format!("{path}.mode"),
            lock.mode,
            "the place of one of its modes, counted from 0",
        )),
    }
}
