//! Edge finding: which operation of a machine must come before or after a set of others.
//!
//! # Description
//! Within windows from a head to a deadline, some operations cannot come before (or between) a set of others without
//! one of these missing its deadline; so they come after all of it, and their heads rise. The mirror image, in which
//! time runs backwards, lowers the deadlines.
//!
//! # Complexity
//! O(n^2) for n operations of a machine.
//!
//! # References
//! Baptiste, Le Pape, Nuijten: Constraint-Based Scheduling (2001), section 2.3.3.

/// An operation with the window in which it has to run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Windowed {
    pub(super) head: i64,
    pub(super) work: i64,
    pub(super) late: i64,
}

/// Raises heads; `None` if the windows cannot all hold, else whether anything rose.
///
/// The heads rise to what follows from the windows as they were given; what follows from that is for the next call.
pub(super) fn raise_heads(tasks: &mut [Windowed]) -> Option<bool> {
    let mut by_head: Vec<Windowed> = tasks.to_vec();
    by_head.sort_by_key(|task| task.head);
    let mut places: Vec<usize> = (0..tasks.len()).collect();
    places.sort_by_key(|place| tasks.get(*place).map(|task| task.head));
    let mut raised: Vec<i64> = by_head.iter().map(|task| task.head).collect();
    let mut ends: Vec<i64> = vec![i64::MIN; tasks.len()];
    let mut limits: Vec<i64> = by_head.iter().map(|task| task.late).collect();
    limits.sort_unstable();
    limits.dedup();
    for limit in limits {
        // The earliest end of what starts no earlier and must end by the limit.
        let (mut sum, mut end) = (0, i64::MIN);
        for (task, cell) in by_head.iter().zip(&mut ends).rev() {
            if task.late <= limit {
                sum += task.work;
                end = end.max(task.head + sum);
                if end > limit {
                    return None;
                }
            }
            *cell = end;
        }
        let whole = end;
        let mut before = i64::MIN / 2;
        for ((task, end), raised) in by_head.iter().zip(&ends).zip(&mut raised) {
            if task.late <= limit {
                before = before.max(task.head + sum);
                sum -= task.work;
                continue;
            }
            if task.head + sum + task.work > limit {
                *raised = (*end).max(*raised);
            }
            if before + task.work > limit {
                *raised = whole.max(*raised);
            }
        }
    }
    let mut any = false;
    for (place, raised) in places.into_iter().zip(raised) {
        if let Some(task) = tasks.get_mut(place) {
            any |= raised > task.head;
            task.head = raised;
        }
    }
    Some(any)
}

/// Lowers deadlines: the mirror image of raising heads.
pub(super) fn lower_deadlines(tasks: &mut [Windowed]) -> Option<bool> {
    let mirror = |task: &mut Windowed| (task.head, task.late) = (-task.late, -task.head);
    tasks.iter_mut().for_each(mirror);
    let any = raise_heads(tasks);
    tasks.iter_mut().for_each(mirror);
    any
}
