//! What lies on a machine stands fast.

use super::job::Job;
use super::waits::feeds;
use lineside_aps::SchedulingLock;
use lineside_kernel::Timestamp;
use rust_decimal::Decimal;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Locks the steps that run: begun, with units to go on with, and with a machine for them.
///
/// Where more steps were begun at a work center than it has machines, those with units in work
/// stay on them, and of these the ones that were begun last; the others were interrupted and
/// take their turn like everything else, without a new set-up.
pub(super) fn lock(jobs: &mut [Job<'_>]) {
    let mut running: Vec<_> = jobs
        .iter()
        .enumerate()
        .flat_map(|(row, job)| (0..job.tasks.len()).map(move |place| (row, place)))
        .filter_map(|(row, place)| Some((rank(jobs.get(row)?, place)?, row, place)))
        .collect();
    running.sort_unstable();
    let mut busy: BTreeMap<String, u32> = BTreeMap::new();
    let mut chosen: Vec<(usize, usize)> = Vec::new();
    for (_, row, place) in running {
        let task = jobs.get(row).and_then(|job| job.tasks.get(place)?.as_ref());
        let Some(way) = task.and_then(|task| task.ways.first()) else {
            continue;
        };
        let used = busy.entry(way.center.code.clone()).or_default();
        if *used < way.center.machines {
            *used += 1;
            chosen.push((row, place));
        }
    }
    chosen.sort_unstable();
    for (row, place) in chosen {
        if let Some(job) = jobs.get_mut(row) {
            lock_step(job, place);
        }
    }
}

/// The lowest rank keeps the machine; `None` when the step does not run.
fn rank(job: &Job<'_>, place: usize) -> Option<(bool, Reverse<Option<Timestamp>>)> {
    let task = job.tasks.get(place)?.as_ref()?;
    let step = job.state.steps.get(place)?;
    let wip = step.wip();
    let has_units = wip > Decimal::ZERO
        || job.state.waiting(place) > Decimal::ZERO
        || job.state.enters_fresh(place);
    let runs = task.begun && has_units;
    runs.then_some((wip.is_zero(), Reverse(step.actual_start)))
}

/// Locks a step from tick 0 to its end, which is no earlier than that of the steps that feed it;
/// unless one of these does not stand fast itself.
fn lock_step(job: &mut Job<'_>, place: usize) {
    let Some(plan) = job.state.plan.as_deref() else {
        return;
    };
    let mut end = 0;
    for before in feeds(job.state, plan, place) {
        match job.tasks.get(before).and_then(Option::as_ref) {
            Some(other) => match other.lock {
                Some(lock) => end = end.max(lock.end),
                None => return,
            },
            None => continue,
        }
    }
    let Some(Some(task)) = job.tasks.get_mut(place) else {
        return;
    };
    let Some(way) = task.ways.first() else {
        return;
    };
    task.lock = Some(SchedulingLock {
        mode: 0,
        start: 0,
        end: way.center.finish(way.duration).max(end),
    });
}
