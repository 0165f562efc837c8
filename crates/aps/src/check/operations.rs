//! The rules of single operations, and of pairs where one waits for the other.

use super::windows::{closed_within, is_closed};
use super::{Planned, ScheduleRule, Sheet};
use crate::model::{SchedulingAfter, SchedulingAnchor};
use std::collections::HashMap;

impl<'m> Sheet<'m> {
    pub(super) fn check_operations(&mut self) {
        for planned in self.planned.clone() {
            let name = planned.name();
            if let Some(deadline) = planned
                .order
                .deadline
                .filter(|deadline| planned.end > *deadline)
            {
                let message = format!(
                    "{name} ends at {}, after the deadline {deadline}",
                    planned.end
                );
                self.violation(ScheduleRule::Deadline, message);
            }
            if let Some(lock) = planned.operation.locked {
                if (lock.mode, lock.start, lock.end) != (planned.chosen, planned.start, planned.end)
                {
                    let message = format!(
                        "{name} is locked to mode {} from {} to {}",
                        lock.mode, lock.start, lock.end
                    );
                    self.violation(ScheduleRule::Locked, message);
                }
                // What has begun goes as it goes: neither its length nor its calendar is judged.
                continue;
            }
            let release = planned.operation.release.max(planned.order.release).max(0);
            if planned.start < release {
                let message = format!(
                    "{name} starts at {}, before its release {release}",
                    planned.start
                );
                self.violation(ScheduleRule::Release, message);
            }
            self.check_work(&planned, planned.mode.duration);
        }
    }

    /// Whether an operation works as long as it should, while its resources are open.
    fn check_work(&mut self, planned: &Planned<'m>, duration: i64) {
        let name = planned.name();
        let batches = |name: &str| {
            self.resources
                .get(name)
                .is_some_and(|resource| resource.batch_size.is_some())
        };
        let in_batch = batches(planned.mode.resource.as_str());
        let closed = self.closed_for(planned);
        let paused = closed_within(&closed, planned.start, planned.end);
        let (most, least) = self.lengths(planned);
        // In a batch it may run longer, as long as the longest: see `check_batch`.
        let is_short = most < duration;
        if is_short || (least > duration && !in_batch) {
            let worked = if is_short { most } else { least };
            self.violation(
                ScheduleRule::Duration,
                format!("{name} works {worked} ticks; its mode takes {duration}"),
            );
        }
        if !planned.operation.interruptible {
            if paused > 0 {
                self.violation(
                    ScheduleRule::Closed,
                    format!("{name} runs over {paused} closed ticks and cannot be interrupted"),
                );
            }
        } else if planned.start < planned.end
            && (is_closed(&closed, planned.start) || is_closed(&closed, planned.end - 1))
        {
            self.violation(
                ScheduleRule::Closed,
                format!("{name} starts or ends while a resource of it is closed"),
            );
        }
    }

    /// The most and the fewest ticks that an operation can be said to work. They differ for one that runs over closed
    /// time and must not: that is a breach of its own, and makes it neither too long nor too short.
    pub(super) fn lengths(&self, planned: &Planned<'m>) -> (i64, i64) {
        let length = planned.end - planned.start;
        let worked = length - closed_within(&self.closed_for(planned), planned.start, planned.end);
        if planned.operation.interruptible {
            (worked, worked)
        } else {
            (length, worked)
        }
    }

    pub(super) fn check_waits(&mut self) {
        let places: HashMap<(&str, &str), Planned<'m>> = self
            .planned
            .iter()
            .map(|planned| {
                (
                    (planned.order.name.as_str(), planned.operation.name.as_str()),
                    *planned,
                )
            })
            .collect();
        for order in &self.model.orders {
            let mut previous: Option<&str> = None;
            for operation in &order.operations {
                let waits = match &operation.after {
                    Some(after) => after.clone(),
                    None => previous.map(SchedulingAfter::end_of).into_iter().collect(),
                };
                previous = Some(&operation.name);
                let Some(to) = places.get(&(order.name.as_str(), operation.name.as_str())) else {
                    continue;
                };
                for wait in waits {
                    let from = (
                        wait.order.as_deref().unwrap_or(&order.name),
                        wait.operation.as_str(),
                    );
                    if let Some(from) = places.get(&from) {
                        self.check_wait(from, to, &wait);
                    }
                }
            }
        }
    }

    fn check_wait(&mut self, from: &Planned<'m>, to: &Planned<'m>, wait: &SchedulingAfter) {
        let moment = |planned: &Planned<'m>, anchor| match anchor {
            SchedulingAnchor::Start => planned.start,
            SchedulingAnchor::End => planned.end,
        };
        let lag = moment(to, wait.to) - moment(from, wait.from);
        if lag < wait.min_lag {
            let message = format!(
                "{} comes {lag} ticks after {}; at least {} must pass",
                to.name(),
                from.name(),
                wait.min_lag
            );
            self.violation(ScheduleRule::MinimumLag, message);
        }
        if let Some(max) = wait.max_lag.filter(|max| lag > *max) {
            let message = format!(
                "{} comes {lag} ticks after {}; at most {max} may pass",
                to.name(),
                from.name()
            );
            self.violation(ScheduleRule::MaximumLag, message);
        }
    }
}
