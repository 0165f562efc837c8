//! The rules of resources of capacity 1: one thing at a time, set-ups, batches.

use super::windows::{closed_within, is_closed};
use super::{Planned, ScheduleRule, Sheet};
use crate::model::{SchedulingResource, SchedulingSetups};
use std::collections::HashSet;

/// What stands on a machine at once: one operation, or a batch.
struct Block<'m> {
    members: Vec<Planned<'m>>,
    start: i64,
    end: i64,
}

impl<'m> Sheet<'m> {
    pub(super) fn check_machines(&mut self) {
        let model = self.model;
        for resource in &model.resources {
            if resource.setups.is_none() {
                self.check_bare(resource);
            }
            if !self.is_line(resource) {
                continue;
            }
            let blocks = self.blocks_on(resource);
            let mut before: Option<&Block<'m>> = None;
            for block in &blocks {
                self.check_batch(resource, block);
                let setup_start = self.check_setup(resource, before, block);
                if let Some(last) = before.filter(|last| last.end > setup_start) {
                    let message = format!(
                        "on `{}`, {} takes the machine at {setup_start}, before {} ends at {}",
                        resource.name,
                        block.name(),
                        last.name(),
                        last.end
                    );
                    self.violation(ScheduleRule::Overlap, message);
                }
                before = Some(block);
            }
        }
    }

    /// Whether nothing is set up on a resource that has no set-ups.
    fn check_bare(&mut self, resource: &SchedulingResource) {
        for planned in self.planned.clone() {
            let is_on = planned.mode.resource == resource.name;
            if is_on && planned.setup_start != planned.start {
                let message = format!(
                    "{} starts at {} and needs no set-up on `{}`, but one is planned from {}",
                    planned.name(),
                    planned.start,
                    resource.name,
                    planned.setup_start
                );
                self.violation(ScheduleRule::Setup, message);
            }
        }
    }

    /// What stands on a machine, in order of time.
    fn blocks_on(&self, resource: &SchedulingResource) -> Vec<Block<'m>> {
        let uses = |planned: &&Planned<'m>| {
            let needs = planned
                .mode
                .needs
                .iter()
                .any(|need| need.resource == resource.name);
            needs || planned.mode.resource == resource.name
        };
        let mut users: Vec<Planned<'m>> = self.planned.iter().filter(uses).copied().collect();
        users.sort_by_key(|planned| (planned.start, planned.end));
        let mut blocks: Vec<Block<'m>> = Vec::new();
        for planned in users {
            match blocks.last_mut() {
                Some(block)
                    if resource.batch_size.is_some()
                        && (block.start, block.end) == (planned.start, planned.end) =>
                {
                    block.members.push(planned);
                }
                _ => blocks.push(Block {
                    members: vec![planned],
                    start: planned.start,
                    end: planned.end,
                }),
            }
        }
        blocks
    }

    fn check_batch(&mut self, resource: &SchedulingResource, block: &Block<'m>) {
        let Some(limit) = resource.batch_size else {
            return;
        };
        let load: u64 = block
            .members
            .iter()
            .map(|planned| u64::from(planned.operation.size))
            .sum();
        if load > u64::from(limit) {
            let message = format!(
                "a batch of {load} with {} is on `{}`, which holds {limit}",
                block.name(),
                resource.name
            );
            self.violation(ScheduleRule::Batch, message);
        }
        let family = block
            .members
            .first()
            .and_then(|planned| planned.operation.family.as_ref());
        if block
            .members
            .iter()
            .any(|planned| planned.operation.family.as_ref() != family)
        {
            let message = format!(
                "the batch with {} on `{}` mixes families",
                block.name(),
                resource.name
            );
            self.violation(ScheduleRule::Batch, message);
        }
        let longest = block
            .members
            .iter()
            .map(|planned| planned.mode.duration)
            .max()
            .unwrap_or(0);
        let judged = |planned: &&Planned<'m>| planned.operation.locked.is_none();
        let members = || block.members.iter().filter(judged);
        // A member that is too short by its own mode is told of there.
        if members().any(|planned| self.lengths(planned).0 < planned.mode.duration) {
            return;
        }
        let wrong = members().find(|planned| {
            let (most, least) = self.lengths(planned);
            most < longest || least > longest
        });
        if let Some(planned) = wrong {
            let message = format!(
                "{} does not run as long as its batch's longest, {longest}",
                planned.name()
            );
            self.violation(ScheduleRule::Duration, message);
        }
    }

    /// When the set-up of a block begins; a breach where it is not as the families ask.
    fn check_setup(
        &mut self,
        resource: &'m SchedulingResource,
        before: Option<&Block<'m>>,
        block: &Block<'m>,
    ) -> i64 {
        let Some(first) = block.members.first().copied() else {
            return block.start;
        };
        let length = self.setup_length(resource, before, &first);
        let closed = self.closed_for_setup(resource);
        if self.is_forbidden(resource, before, &first) {
            let message = format!(
                "on `{}`, {} follows a family that it must not follow",
                resource.name,
                first.name()
            );
            self.violation(ScheduleRule::Changeover, message);
        }
        // The members of a batch share one set-up, which is judged once.
        let mut judged = HashSet::new();
        for planned in &block.members {
            let (begin, start) = (planned.setup_start, planned.start);
            let pauses = planned.operation.interruptible;
            let stands = planned.operation.locked.is_some();
            let has_setups = planned.mode.resource == resource.name && resource.setups.is_some();
            if !has_setups || !judged.insert((begin, pauses, stands)) {
                continue;
            }
            let name = planned.name();
            let paused = closed_within(&closed, begin, start);
            let most = start - begin - if pauses { paused } else { 0 };
            // What runs over closed time and must not is told of below, and is not too long besides.
            let least = start - begin - if stands && !pauses { 0 } else { paused };
            // A set-up that pauses begins at an open tick: else part of the stretch would not belong to it.
            if pauses && begin < start && is_closed(&closed, begin) {
                let message = format!(
                    "the set-up for {name} begins at {begin}, while `{}` or who sets it up is closed",
                    resource.name
                );
                self.violation(ScheduleRule::Closed, message);
            } else if most < length || least > length {
                let worked = if most < length { most } else { least };
                let message = format!(
                    "the set-up for {name} takes {worked} ticks from {begin}; it must take {length}"
                );
                self.violation(ScheduleRule::Setup, message);
            } else if begin < 0 && begin < start {
                let message = format!("the set-up for {name} begins at {begin}, before 0");
                self.violation(ScheduleRule::Setup, message);
            }
            if paused > 0 && !pauses && !stands {
                let message = format!("the set-up for {name} runs over {paused} closed ticks");
                self.violation(ScheduleRule::Closed, message);
            }
        }
        if first.mode.resource == resource.name {
            first.setup_start
        } else {
            first.start
        }
    }

    fn setup_length(
        &self,
        resource: &SchedulingResource,
        before: Option<&Block<'m>>,
        to: &Planned<'m>,
    ) -> i64 {
        let Some((table, from, to)) = self.change(resource, before, to) else {
            return 0;
        };
        ticks(table, from, to)
    }

    fn is_forbidden(
        &self,
        resource: &SchedulingResource,
        before: Option<&Block<'m>>,
        to: &Planned<'m>,
    ) -> bool {
        self.change(resource, before, to)
            .is_some_and(|(table, from, to)| {
                let mut never = table.never.iter();
                never.any(|change| change.from == from && change.to == to)
            })
    }

    /// The table of a machine's set-ups, and from which family to which it changes.
    fn change(
        &self,
        resource: &SchedulingResource,
        before: Option<&Block<'m>>,
        to: &Planned<'m>,
    ) -> Option<(&'m SchedulingSetups, &'m str, &'m str)> {
        let name = resource.setups.as_ref()?;
        let model = self.model;
        let table = model.setups.iter().find(|table| table.name == *name)?;
        let machine = model
            .resources
            .iter()
            .find(|other| other.name == resource.name)?;
        let from = match before {
            Some(block) => block.members.first()?.operation.family.as_ref()?,
            None => machine.initial_family.as_ref()?,
        };
        let to_family = to.operation.family.as_ref()?;
        if before.is_none() && to.operation.locked.is_some() {
            let mut never = table.never.iter();
            let is_never = never.any(|change| change.from == *from && change.to == *to_family);
            // Where there was no time for it, that was done before anything is known.
            let closed = self.closed_for_setup(resource);
            let paused = if to.operation.interruptible {
                closed_within(&closed, 0, to.start)
            } else {
                0
            };
            if is_never || ticks(table, from, to_family) > to.start - paused {
                return None;
            }
        }
        Some((table, from, to_family))
    }
}

/// How long a table says that a change takes.
fn ticks(table: &SchedulingSetups, from: &str, to: &str) -> i64 {
    let place = |family: &str| table.families.iter().position(|known| known == family);
    let (Some(from), Some(to)) = (place(from), place(to)) else {
        return 0;
    };
    let row = table.times.get(from);
    row.and_then(|row| row.get(to)).copied().unwrap_or(0)
}

impl Block<'_> {
    fn name(&self) -> String {
        self.members.first().map(Planned::name).unwrap_or_default()
    }
}
