//! The rules of amounts: groups of resources, and buffers of material.

use super::{ScheduleRule, Sheet};
use std::collections::{BTreeMap, BTreeSet};

impl Sheet<'_> {
    pub(super) fn check_groups(&mut self) {
        let model = self.model;
        for resource in &model.resources {
            if self.is_line(resource) {
                continue;
            }
            let mut changes: BTreeMap<i64, i64> = BTreeMap::new();
            let mut occupy = |start: i64, end: i64, amount: u32| {
                *changes.entry(start).or_default() += i64::from(amount);
                *changes.entry(end).or_default() -= i64::from(amount);
            };
            for absence in &resource.absences {
                occupy(absence.start, absence.end, absence.amount);
            }
            // Where more are away than there are, nobody may be used, but nothing is wrong.
            let mut used: BTreeMap<i64, i64> = BTreeMap::new();
            for planned in &self.planned {
                let need = planned
                    .mode
                    .needs
                    .iter()
                    .find(|need| need.resource == resource.name);
                let amount = match need {
                    Some(need) => need.amount,
                    None if planned.mode.resource == resource.name => 1,
                    None => continue,
                };
                occupy(planned.start, planned.end, amount);
                *used.entry(planned.start).or_default() += i64::from(amount);
                *used.entry(planned.end).or_default() -= i64::from(amount);
            }
            for (start, end, amount) in self.setups_by(&resource.name) {
                occupy(start, end, amount);
                *used.entry(start).or_default() += i64::from(amount);
                *used.entry(end).or_default() -= i64::from(amount);
            }
            let (mut level, mut busy) = (0, 0);
            let mut breaches = Vec::new();
            for (at, change) in changes {
                level += change;
                busy += used.get(&at).copied().unwrap_or(0);
                if busy > 0 && level > i64::from(resource.capacity) {
                    breaches.push(format!(
                        "{level} of `{}` are used or away at {at}; there are {}",
                        resource.name, resource.capacity
                    ));
                }
            }
            for message in breaches {
                self.violation(ScheduleRule::Capacity, message);
            }
        }
    }

    /// When somebody is busy with set-ups, and how many of them; the members of a batch share one.
    fn setups_by(&self, name: &str) -> Vec<(i64, i64, u32)> {
        let mut spans = BTreeSet::new();
        for planned in &self.planned {
            let machine = self.resources.get(planned.mode.resource.as_str());
            let needs = machine.into_iter().flat_map(|machine| &machine.setup_needs);
            for need in needs.filter(|need| need.resource == name) {
                let span = (planned.setup_start, planned.start, need.amount);
                spans.insert((planned.mode.resource.as_str(), span));
            }
        }
        spans.into_iter().map(|(_, span)| span).collect()
    }

    pub(super) fn check_buffers(&mut self) {
        for buffer in &self.model.buffers {
            let mut changes: BTreeMap<i64, i64> = BTreeMap::new();
            for arrival in &buffer.arrivals {
                *changes.entry(arrival.at).or_default() += arrival.amount;
            }
            for planned in &self.planned {
                for flow in planned
                    .operation
                    .takes
                    .iter()
                    .filter(|flow| flow.buffer == buffer.name)
                {
                    *changes.entry(planned.start).or_default() -= flow.amount;
                }
                for flow in planned
                    .operation
                    .puts
                    .iter()
                    .filter(|flow| flow.buffer == buffer.name)
                {
                    *changes.entry(planned.end).or_default() += flow.amount;
                }
            }
            let mut level = buffer.level;
            let mut breaches = Vec::new();
            for (at, change) in changes {
                level += change;
                if level < 0 {
                    breaches.push((
                        ScheduleRule::BufferShort,
                        format!("{} of `{}` are missing at {at}", -level, buffer.name),
                    ));
                }
                if buffer.capacity.is_some_and(|capacity| level > capacity) {
                    breaches.push((
                        ScheduleRule::BufferFull,
                        format!(
                            "{level} of `{}` are there at {at}, more than fit",
                            buffer.name
                        ),
                    ));
                }
            }
            for (rule, message) in breaches {
                self.violation(rule, message);
            }
        }
    }
}
