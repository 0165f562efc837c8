//! What made an order late: the chain of causes back to where it begins.

use super::cause::{ExplainedOperation, ExplainedOrder, ScheduleCauseKind as Kind};
use super::layout::Layout;
use super::start::StartCause;
use crate::model::{SchedulingGoal, SchedulingMeasure, SchedulingModel, SchedulingOrder};
use crate::table::{Id, Job, Op};
use std::collections::{HashMap, HashSet};

/// The most operations of one chain.
pub(crate) const MOST: usize = 1_000;

/// One operation of a chain, what holds it, and when it could start.
type Link = (Op, Vec<StartCause>, i64);

impl Layout<'_> {
    /// The operations that lead to this one, each held by the next; what holds it is with each.
    fn chain(&self, last: Op) -> Vec<Link> {
        let mut chain = Vec::new();
        let mut seen = HashSet::new();
        let mut next = Some(last);
        while let Some(op) = next.filter(|op| chain.len() < MOST && seen.insert(*op)) {
            let Some((mut held, could)) = self.held(op) else {
                break;
            };
            next = self.binding(op, &mut held, could);
            chain.push((op, held, could));
        }
        chain
    }

    /// The operation that holds another, if one does.
    pub(crate) fn held_by(&self, op: Op) -> Option<Op> {
        let (mut held, could) = self.held(op)?;
        self.binding(op, &mut held, could)
    }

    /// Keeps what binds an operation: closed time, and what comes next behind it. Says which operation that is.
    fn binding(&self, op: Op, held: &mut Vec<StartCause>, could: i64) -> Option<Op> {
        if self.place(op).is_some_and(|place| could < place.start) {
            held.clear();
            return None;
        }
        let closed = held
            .iter()
            .take_while(|one| one.kind == Kind::Calendar)
            .count();
        held.truncate(closed + 1);
        let last = held.last().filter(|one| one.kind != Kind::Calendar)?;
        match (last.kind, last.store) {
            (Kind::Material, Some(store)) => self.giver(store, last.from),
            (Kind::Room, Some(store)) => self.taker(store, last.from, op),
            _ => last.other,
        }
    }

    /// The operations of a chain alone.
    #[cfg(test)]
    pub(crate) fn chain_of(&self, last: Op) -> Vec<Op> {
        self.chain(last).into_iter().map(|(op, ..)| op).collect()
    }

    /// Why an order ends when it ends; nothing where a part of it has no place.
    pub(super) fn explained_order(&self, job: Job) -> Option<ExplainedOrder> {
        let end = self.end_of(job)?;
        let links = self.chain(self.last_of(job)?);
        let chain: Vec<ExplainedOperation> = links
            .iter()
            .filter_map(|(op, held, could)| self.told(*op, held, *could))
            .collect();
        let order = self.model().orders.get(job.place())?;
        let late = self.lateness(job);
        // What the plan itself shows to be possible is.
        let alone_end = self.model().alone(order);
        let alone_end = alone_end.map(|alone| alone.min(end));
        let mut explained = ExplainedOrder {
            order: order.name.clone(),
            end,
            due: order.due,
            late,
            alone_end,
            chain,
            spared: self.spared(job),
            message: String::new(),
        };
        explained.message = explained.said();
        Some(explained)
    }

    /// The operations of an order whose releases and materials came in time, with just those.
    fn spared(&self, job: Job) -> Vec<ExplainedOperation> {
        let mut spared = Vec::new();
        for op in self.shop().ops_of(job) {
            let (Some(place), Some((mut held, _))) = (self.place(op), self.held(op)) else {
                continue;
            };
            held.retain(|one| {
                let comes = matches!(one.kind, Kind::Release | Kind::Material);
                comes && one.from < place.start
            });
            if !held.is_empty() {
                spared.extend(self.told(op, &held, place.start));
            }
        }
        spared
    }
}

impl ExplainedOrder {
    fn said(&self) -> String {
        let mut said = match self.due {
            Some(due) if self.late > 0 => {
                format!(
                    "{} ends at {}, {} ticks after its due date {due}.",
                    self.order, self.end, self.late
                )
            }
            Some(due) => format!("{} ends at {}; it is due at {due}.", self.order, self.end),
            None => format!("{} ends at {}; it has no due date.", self.order, self.end),
        };
        let too_short = self
            .alone_end
            .zip(self.due)
            .filter(|(alone, due)| alone > due);
        if let Some((alone, _)) = too_short {
            said += &format!(" Even alone it would end at {alone}.");
        }
        let others: HashSet<&str> = self.chain.iter().map(|one| one.order.as_str()).collect();
        let others = others
            .into_iter()
            .filter(|name| *name != self.order)
            .count();
        match others {
            0 => {}
            1 => said += " It is held up by one other order.",
            _ => said += &format!(" It is held up by {others} other orders."),
        }
        if let Some(first) = self.chain.last() {
            let name = format!("{}/{}", first.order, first.operation);
            let why = first.causes.last();
            said += &match why {
                Some(cause) => format!(
                    " The chain begins with {name} at {}: {}.",
                    first.start, cause.message
                ),
                None => format!(
                    " The chain begins with {name} at {}; nothing holds that.",
                    first.start
                ),
            };
        }
        said
    }
}

impl SchedulingModel {
    /// The same plant with these orders.
    pub(crate) fn with_orders(&self, orders: Vec<SchedulingOrder>) -> Self {
        Self {
            resources: self.resources.clone(),
            orders,
            calendars: self.calendars.clone(),
            setups: self.setups.clone(),
            buffers: self.buffers.clone(),
            goals: self.goals.clone(),
        }
    }

    /// When an order could end if nothing were made but it and what it waits for.
    fn alone(&self, order: &SchedulingOrder) -> Option<i64> {
        let by_name: HashMap<&str, &SchedulingOrder> = self
            .orders
            .iter()
            .map(|one| (one.name.as_str(), one))
            .collect();
        let mut taken: HashSet<&str> = HashSet::from([order.name.as_str()]);
        let mut orders = vec![order.clone()];
        let mut next = 0;
        while let Some(one) = orders.get(next).map(|one| one.name.clone()) {
            next += 1;
            let Some(one) = by_name.get(one.as_str()) else {
                continue;
            };
            let waits = one.operations.iter().filter_map(|one| one.after.as_ref());
            let waits = waits.flatten().filter_map(|after| after.order.as_deref());
            let taken_from: HashSet<&str> = one
                .operations
                .iter()
                .flat_map(|one| &one.takes)
                .map(|flow| flow.buffer.as_str())
                .collect();
            let makers = self.orders.iter().filter(|other| {
                let mut puts = other.operations.iter().flat_map(|one| &one.puts);
                puts.any(|flow| taken_from.contains(flow.buffer.as_str()))
            });
            for name in waits.chain(makers.map(|maker| maker.name.as_str())) {
                if let Some((known, other)) = by_name.get_key_value(name)
                    && taken.insert(known)
                {
                    orders.push((*other).clone());
                }
            }
        }
        let mut model = self.with_orders(orders);
        // Whatever the goals are, this asks when it could end.
        model.goals = vec![SchedulingGoal::of(SchedulingMeasure::Makespan)];
        let operations = model.orders.iter_mut().flat_map(|one| &mut one.operations);
        operations.for_each(|operation| operation.former = None);
        let shop = model.compile().ok()?;
        let layout = Layout::new(&model, &shop, shop.dispatch_best());
        layout.end_of(Job::new(0))
    }
}
