//! A plan timed anew: every operation on its resource and in its place in line, some of them shorter.

use super::FindBottlenecks;
use crate::explain::Layout;
use crate::model::{SchedulingAfter, SchedulingMode, SchedulingModel};
use crate::table::{Id, Op};

impl FindBottlenecks {
    /// The model in which every operation has only the mode that the plan has chosen, and comes after the one that
    /// is before it in line.
    pub(super) fn in_line(&self, layout: &Layout<'_>) -> SchedulingModel {
        let mut model = self.model.clone();
        let shop = layout.shop();
        let mut after: Vec<Vec<(String, String)>> = vec![Vec::new(); shop.ops.len()];
        for (res, facts) in shop.resources.iter() {
            // Heads are counted and stand in no line.
            if !facts.line {
                continue;
            }
            let mut last: Vec<Op> = Vec::new();
            let mut same: Vec<Op> = Vec::new();
            let mut at = None;
            for user in layout.users(res) {
                if facts.batch_size.is_none() || at != Some((user.start, user.end)) {
                    last = std::mem::take(&mut same);
                }
                at = Some((user.start, user.end));
                for other in &last {
                    let (order, operation) = layout.name(*other);
                    if let Some(after) = after.get_mut(user.op.place()) {
                        after.push((order.to_owned(), operation.to_owned()));
                    }
                }
                same.push(user.op);
            }
        }
        let mut ops = shop.ops.ids();
        for order in &mut model.orders {
            let mut previous: Option<String> = None;
            for operation in &mut order.operations {
                let (Some(op), name) = (ops.next(), operation.name.clone()) else {
                    break;
                };
                let before = previous.replace(name);
                let Some(place) = layout.place(op) else {
                    continue;
                };
                let first = shop.ops[op].ways.start;
                operation.keep_mode(place.way.0.saturating_sub(first) as usize);
                let waits = operation.after.get_or_insert_with(|| {
                    before.map(SchedulingAfter::end_of).into_iter().collect()
                });
                let line = after.get_mut(op.place()).map(std::mem::take);
                waits.extend(line.unwrap_or_default().into_iter().map(|(order, name)| {
                    SchedulingAfter {
                        order: Some(order),
                        ..SchedulingAfter::end_of(name)
                    }
                }));
            }
        }
        model
    }

    /// The model in which the work on a resource is shorter by the relief, spread over its operations.
    pub(super) fn relieved(&self, model: &SchedulingModel, resource: &str) -> SchedulingModel {
        let mut model = model.clone();
        let mut known = model.resources.iter();
        let known = known.find(|one| one.name == resource);
        // With set-ups or batches there is no work without a tick.
        let least = known.is_some_and(|one| one.setups.is_some() || one.batch_size.is_some());
        let spare = |mode: &SchedulingMode| i128::from(mode.duration - i64::from(least));
        let modes = model.operations().flat_map(|(_, one)| &one.modes);
        let on_it = modes.filter(|mode| mode.resource == resource);
        let total: i128 = on_it.map(spare).sum();
        let relief = i128::from(self.relief).min(total);
        let mut done = 0_i128;
        for order in &mut model.orders {
            for mode in order.operations.iter_mut().flat_map(|one| &mut one.modes) {
                if mode.resource != resource || total == 0 {
                    continue;
                }
                // Rounded over the sum, so that all of the relief is given and none of it twice.
                let before = done * relief / total;
                done += spare(mode);
                let less = done * relief / total - before;
                mode.duration -= i64::try_from(less).unwrap_or(0);
            }
        }
        model
    }
}
