//! Edge finding: which operation of a machine must come before or after others.
//!
//! # Description
//! Within windows from a head to a deadline, some operations cannot come before (or between) a set of others without
//! one of these missing its deadline; so they come after all of it, and their heads rise. Of two operations, one
//! may have no room before the other; what must come before an operation raises its head too. The mirror image, in which
//! time runs backwards, lowers the deadlines.
//!
//! # Complexity
//! O(n^2) for n operations of a machine.
//!
//! # References
//! Baptiste, Le Pape, Nuijten: Constraint-Based Scheduling (2001), section 2.3.3; Vilím: O(n log n) filtering
//! algorithms for unary resource constraint (CPAIOR 2004), for the precedences that windows show.

/// An operation with the window in which it has to run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Windowed {
    pub(super) head: i64,
    pub(super) work: i64,
    pub(super) late: i64,
}

/// Edge finding, with room that is used again and again.
#[derive(Debug, Clone, Default)]
pub(super) struct Edges {
    by_head: Vec<(Windowed, usize)>,
    raised: Vec<i64>,
    ends: Vec<i64>,
    limits: Vec<i64>,
}

impl Edges {
    /// Raises heads; `None` if the windows cannot all hold, else whether anything rose.
    ///
    /// The heads rise to what follows from the windows as they were given; what follows from that is for the next call.
    pub(super) fn raise_heads(&mut self, tasks: &mut [Windowed]) -> Option<bool> {
        self.by_head.clear();
        self.by_head.extend(tasks.iter().copied().zip(0..));
        self.by_head
            .sort_unstable_by_key(|(task, place)| (task.head, *place));
        self.raised.clear();
        self.raised
            .extend(self.by_head.iter().map(|(task, _)| task.head));
        self.limits.clear();
        self.limits
            .extend(self.by_head.iter().map(|(task, _)| task.late));
        self.limits.sort_unstable();
        self.limits.dedup();
        self.ends.clear();
        self.ends.resize(tasks.len(), i64::MIN);
        for limit in self.limits.iter().copied() {
            // The earliest end of what starts no earlier and must end by the limit.
            let (mut sum, mut end) = (0, i64::MIN);
            for ((task, _), cell) in self.by_head.iter().zip(&mut self.ends).rev() {
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
            let cells = self.by_head.iter().zip(&self.ends).zip(&mut self.raised);
            for (((task, _), end), raised) in cells {
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
        self.raise_by_precedences();
        let mut any = false;
        for ((_, place), raised) in self.by_head.iter().zip(&self.raised) {
            if let Some(task) = tasks.get_mut(*place) {
                any |= *raised > task.head;
                task.head = *raised;
            }
        }
        Some(any)
    }

    /// What cannot come after an operation comes before it, one after another.
    fn raise_by_precedences(&mut self) {
        for ((task, place), raised) in self.by_head.iter().zip(&mut self.raised) {
            let end = task.head + task.work;
            let mut free = i64::MIN;
            for (other, other_place) in &self.by_head {
                if end + other.work > other.late && other_place != place {
                    free = free.max(other.head) + other.work;
                }
            }
            *raised = free.max(*raised);
        }
    }

    /// Lowers deadlines: the mirror image of raising heads.
    pub(super) fn lower_deadlines(&mut self, tasks: &mut [Windowed]) -> Option<bool> {
        let mirror = |task: &mut Windowed| (task.head, task.late) = (-task.late, -task.head);
        tasks.iter_mut().for_each(mirror);
        let any = self.raise_heads(tasks);
        tasks.iter_mut().for_each(mirror);
        any
    }
}
