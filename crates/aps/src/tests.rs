//! Whole models, scheduled and checked.

mod industrial;
mod obvious;
mod random_model;
mod rules;
mod shops;

pub(crate) use industrial::industrial;
pub(crate) use random_model::random_model;
pub(crate) use shops::{jsp, known};

use crate::model::SchedulingModel;
use crate::plan::SchedulePlan;
use crate::{ScheduleRule, check};

/// Panics with every breach but those that a schedule may have: no place, or a missed deadline.
pub(crate) fn assert_sound(model: &SchedulingModel, plan: &SchedulePlan) {
    let mut breaches = check(model, plan);
    let missing = breaches
        .iter()
        .filter(|breach| breach.rule == ScheduleRule::Complete)
        .count();
    assert_eq!(missing, plan.unplaced.len());
    breaches
        .retain(|breach| !matches!(breach.rule, ScheduleRule::Complete | ScheduleRule::Deadline));
    assert!(breaches.is_empty(), "{breaches:#?}");
}
