//! Which facts follow from a command on a work centre, or every reason why none may.

use super::error::{BAD_ALTERNATE, BAD_CAPACITY, BAD_EFFICIENCY, BAD_NAME, BAD_RATE, UNKNOWN_SITE};
use super::{WorkCenter, WorkCenterEvent, WorkCenterPut, WorkCenterState};
use crate::put::{bad_name, decided};
use lineside_execution::{Rejection, Violation};
use lineside_kernel::{SiteId, WorkCenterId};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, HashSet};

/// The fastest that a work centre can be against its routing.
const MAX_EFFICIENCY: Decimal = Decimal::TWO;
/// No work centre has more machines than that.
const MAX_MACHINES: u32 = 1_000;

/// What else a decision on a work centre rests on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkCenterSurroundings {
    /// Whether there is the site that it stands at.
    pub is_site_known: bool,
    /// Where each of its alternates stands, of those that there are or that the same command
    /// makes known.
    pub alternates: BTreeMap<WorkCenterId, SiteId>,
}

/// Makes a work centre known or replaces it; nothing when it is known as it is. The path
/// is where it stands in the request.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_put_work_center(
    state: &WorkCenterState,
    around: &WorkCenterSurroundings,
    work_center: &WorkCenter,
    path: &str,
) -> Result<Vec<WorkCenterEvent>, Rejection> {
    if state.work_center.as_ref() == Some(work_center) {
        return Ok(Vec::new());
    }
    let mut violations = Vec::new();
    violations.extend(bad_name(&work_center.name, &BAD_NAME, path));
    if !around.is_site_known {
        let message = format!("there is no site `{}`; put it first", work_center.site);
        violations.push(
            Violation::new(&UNKNOWN_SITE, message)
                .with("path", format!("{path}.site"))
                .with("value", work_center.site.as_str()),
        );
    }
    violations.extend(bad_numbers(work_center, path));
    violations.extend(bad_alternates(work_center, around, path));
    decided(violations, || {
        let work_center = work_center.clone();
        vec![WorkCenterEvent::Put(WorkCenterPut { work_center })]
    })
}

fn bad_numbers(work_center: &WorkCenter, path: &str) -> Vec<Violation> {
    let mut violations = Vec::new();
    let efficiency = work_center.efficiency;
    if !is_efficiency(efficiency) {
        violations.push(bad_efficiency(efficiency, &format!("{path}.efficiency")));
    }
    if let Some(capacity) = work_center
        .capacity_per_day
        .filter(|it| it.is_sign_negative())
    {
        let message = format!("a capacity of {capacity} a day is less than none; give 0 or more");
        violations.push(
            Violation::new(&BAD_CAPACITY, message)
                .with("path", format!("{path}.capacity_per_day"))
                .with("value", capacity.to_string()),
        );
    }
    let machines = work_center.machines;
    if !(1..=MAX_MACHINES).contains(&machines) {
        let message = format!("{machines} machines cannot be; give 1 to {MAX_MACHINES}");
        violations.push(
            Violation::new(&BAD_CAPACITY, message)
                .with("path", format!("{path}.machines"))
                .with("value", machines),
        );
    }
    if let Some(rate) = work_center.hourly_rate.filter(|rate| rate.is_negative()) {
        let message = format!("an hour cannot cost {rate}; give 0 or more");
        violations.push(
            Violation::new(&BAD_RATE, message)
                .with("path", format!("{path}.hourly_rate"))
                .with("value", rate.to_string()),
        );
    }
    violations
}

/// Whether a work centre can be as fast as that.
pub(crate) fn is_efficiency(efficiency: Decimal) -> bool {
    efficiency > Decimal::ZERO && efficiency <= MAX_EFFICIENCY
}

/// No work centre is as fast as that.
pub(crate) fn bad_efficiency(efficiency: Decimal, path: &str) -> Violation {
    let message = format!(
        "an efficiency of {efficiency} cannot be; give a number above 0 and at most \
         {MAX_EFFICIENCY}, such as `0.85`"
    );
    Violation::new(&BAD_EFFICIENCY, message)
        .with("path", path)
        .with("value", efficiency.to_string())
}

fn bad_alternates(
    work_center: &WorkCenter,
    around: &WorkCenterSurroundings,
    path: &str,
) -> Vec<Violation> {
    let site = &work_center.site;
    let mut seen = HashSet::new();
    let mut why_not = |code: &WorkCenterId| {
        if *code == work_center.work_center {
            return Some(format!("`{code}` is the work centre itself; name others"));
        }
        if !seen.insert(code.clone()) {
            return Some(format!("`{code}` is named twice; name each once"));
        }
        match around.alternates.get(code) {
            None => Some(format!(
                "there is no work centre `{code}`; put it first, or both in one list"
            )),
            Some(other) if other != site => Some(format!(
                "`{code}` stands at {other}; name work centres of {site}"
            )),
            Some(_) => None,
        }
    };
    let mut violations = Vec::new();
    for (index, code) in work_center.alternates.iter().enumerate() {
        if let Some(message) = why_not(code) {
            violations.push(
                Violation::new(&BAD_ALTERNATE, message)
                    .with("path", format!("{path}.alternates[{index}]"))
                    .with("value", code.as_str()),
            );
        }
    }
    violations
}
