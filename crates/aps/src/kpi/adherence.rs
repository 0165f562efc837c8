//! A plan beside a former one.

use super::{ScheduleAdherence, float};
use crate::plan::{PlannedOperation, SchedulePlan};
use std::collections::HashMap;

impl SchedulePlan {
    /// Its operations by their names.
    pub(crate) fn by_name(&self) -> HashMap<(&str, &str), &PlannedOperation> {
        self.operations
            .iter()
            .map(|one| (name_of(one), one))
            .collect()
    }

    pub(super) fn adherence(&self, former: &Self, tolerance: i64) -> ScheduleAdherence {
        let before = former.by_name();
        let (mut both, mut kept, mut same) = (0_u32, 0_u32, 0_u32);
        let (mut sum, mut most, mut added) = (0_i64, 0_i64, 0_u32);
        for one in &self.operations {
            let Some(old) = before.get(&name_of(one)) else {
                added += 1;
                continue;
            };
            let shift = one.start.saturating_sub(old.start).saturating_abs();
            both += 1;
            same += u32::from(one.resource == old.resource);
            kept += u32::from(one.resource == old.resource && shift <= tolerance);
            sum = sum.saturating_add(shift);
            most = most.max(shift);
        }
        let removed = u32::try_from(before.len()).unwrap_or(u32::MAX);
        let of_both = |part: f64| {
            if both > 0 {
                part / f64::from(both)
            } else {
                0.0
            }
        };
        ScheduleAdherence {
            operations: both,
            kept_share: of_both(f64::from(kept)),
            same_resource_share: of_both(f64::from(same)),
            mean_shift: of_both(float(sum)),
            maximum_shift: most,
            added,
            removed: removed.saturating_sub(both),
        }
    }
}

/// The order and the name of an operation.
pub(crate) fn name_of(one: &PlannedOperation) -> (&str, &str) {
    (one.order.as_str(), one.operation.as_str())
}
