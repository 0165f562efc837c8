//! Causes in words, and in the names of the model.

use super::cause::{ExplainedOperation, ScheduleCause, ScheduleCauseKind as Kind, UnplacedReason};
use super::layout::Layout;
use super::start::StartCause;
use crate::table::Op;

impl Layout<'_> {
    /// An operation as `order/operation`.
    pub(super) fn written(&self, op: Op) -> String {
        let (order, operation) = self.name(op);
        format!("{order}/{operation}")
    }

    /// Why an operation starts when it starts, with everything that could hold it.
    pub(crate) fn explained(&self, op: Op) -> Option<ExplainedOperation> {
        let (held, could) = self.held(op)?;
        self.told(op, &held, could)
    }

    /// An operation with these causes; where none holds it, that is said first.
    pub(super) fn told(
        &self,
        op: Op,
        held: &[StartCause],
        could: i64,
    ) -> Option<ExplainedOperation> {
        let place = self.place(op)?;
        let (order, operation) = self.name(op);
        let mut causes: Vec<ScheduleCause> = Vec::new();
        if could < place.start {
            causes.push(ScheduleCause {
                kind: Kind::Nothing,
                from: could,
                slack: place.start - could,
                resource: None,
                order: None,
                operation: None,
                buffer: None,
                message: format!("it could start at {could}"),
            });
        }
        causes.extend(held.iter().map(|one| self.cause(one, op, place.start)));
        Some(ExplainedOperation {
            order: order.to_owned(),
            operation: operation.to_owned(),
            resource: self.resource(self.shop().ways[place.way].res).to_owned(),
            setup_start: self.setup_start(op),
            start: place.start,
            end: place.end,
            could_start: could,
            causes,
        })
    }

    fn cause(&self, held: &StartCause, op: Op, start: i64) -> ScheduleCause {
        let supplier = held.store.and_then(|store| match held.kind {
            Kind::Room => self.taker(store, held.from, op),
            _ => self.giver(store, held.from),
        });
        let other = held.other.or(supplier);
        let name = other.map(|op| self.name(op));
        ScheduleCause {
            kind: held.kind,
            from: held.from,
            slack: start - held.from,
            resource: held.res.map(|res| self.resource(res).to_owned()),
            order: name.map(|(order, _)| order.to_owned()),
            operation: name.map(|(_, operation)| operation.to_owned()),
            buffer: held.store.map(|store| self.buffer(store).to_owned()),
            message: self.message(held, other, op),
        }
    }

    fn message(&self, held: &StartCause, other: Option<Op>, op: Op) -> String {
        let by = other.map(|op| self.written(op)).unwrap_or_default();
        let res = held.res.map(|res| self.resource(res)).unwrap_or_default();
        let buffer = held.store.map(|store| self.buffer(store));
        let buffer = buffer.unwrap_or_default();
        let (from, ticks) = (held.from, held.ticks);
        // Who sets up has to be free before the set-up, not before the work.
        let until = from - ticks;
        match held.kind {
            Kind::Release => format!("{} is released at {from}", self.written(op)),
            Kind::Locked => "it is locked there".to_owned(),
            Kind::Predecessor if ticks > 0 => {
                format!("it comes after {by}, and at least {ticks} ticks must pass")
            }
            Kind::Predecessor => format!("it comes after {by}"),
            Kind::MaximumLag => {
                format!("{by} may come at most {ticks} ticks after it, and comes later")
            }
            Kind::Resource => format!("`{res}` works on {by} until {until}"),
            Kind::Setup if other.is_none() => {
                format!("`{res}` is set up for it first, which takes {ticks} ticks")
            }
            Kind::Setup => {
                format!("`{res}` is set up for it after {by}, which takes {ticks} ticks")
            }
            Kind::Group if other.is_none() => {
                format!("too many of `{res}` are away or at work until {until}")
            }
            Kind::Group => format!("too many of `{res}` are at work until {until}, on {by}"),
            Kind::Calendar if held.res.is_none() => {
                format!("its resources are not open together before {from}")
            }
            Kind::Calendar => format!("`{res}` is closed, and has room for it from {from} on"),
            Kind::Material if other.is_none() => {
                format!("there is too little of `{buffer}` until a delivery at {from}")
            }
            Kind::Material => format!("there is too little of `{buffer}` until {by} makes it"),
            Kind::Room if other.is_none() => format!("`{buffer}` has no room for what it makes"),
            Kind::Room => format!("`{buffer}` has no room for what it makes until {by} takes some"),
            Kind::Batch => format!("it runs in one batch with {by}, which cannot start earlier"),
            Kind::Nothing => format!("it could start at {from}"),
        }
    }

    /// Why an operation has no place.
    pub(super) fn unplaced(&self, op: Op) -> UnplacedReason {
        let (order, operation) = self.name(op);
        let shop = self.shop();
        let missing = shop.before[op]
            .iter()
            .find(|wait| self.place(wait.other).is_none());
        let message = match (missing, shop.ops[op].lock) {
            (Some(wait), _) => format!("{} has no place either", self.written(wait.other)),
            (None, Some(lock)) => format!(
                "it is locked from {} to {}, where there is no room for it",
                lock.start, lock.end
            ),
            (None, None) => {
                "no place was found for it; `aps.find_conflict` says what is in its way".to_owned()
            }
        };
        UnplacedReason {
            order: order.to_owned(),
            operation: operation.to_owned(),
            message,
        }
    }
}
