//! A value that changes at points in time: what is used of a group, how much material there is.

/// So many steps share their lowest and highest value.
const BLOCK: usize = 256;

/// What a value is from each point on.
#[derive(Debug, Clone, Default)]
pub(super) struct Steps {
    steps: Vec<(i64, i64)>,
    /// The lowest and the highest value of each block of steps, so that a long search can leave most of them out.
    blocks: Vec<(i64, i64)>,
}

impl Steps {
    /// A value and its changes, in any order.
    pub(super) fn of(from: i64, mut changes: Vec<(i64, i64)>) -> Self {
        changes.sort_unstable();
        let mut steps: Vec<(i64, i64)> = vec![(i64::MIN, from)];
        let mut value = from;
        for (at, change) in changes {
            value = value.saturating_add(change);
            match steps.last_mut() {
                Some(last) if last.0 == at => last.1 = value,
                _ => steps.push((at, value)),
            }
        }
        let blocks = steps.chunks(BLOCK).map(|block| {
            let values = block.iter().map(|step| step.1);
            let all = (i64::MAX, i64::MIN);
            values.fold(all, |(low, high), value| (low.min(value), high.max(value)))
        });
        Self {
            blocks: blocks.collect(),
            steps,
        }
    }

    /// The end of the last stretch before `tick` in which the value, less what `own` says for then, is above `most`.
    pub(super) fn above_until(
        &self,
        tick: i64,
        most: i64,
        own: impl Fn(i64) -> i64,
    ) -> Option<i64> {
        let bad = |(at, value): (i64, i64)| value - own(at) > most;
        self.until(tick, |(_, highest)| highest > most, bad)
    }

    /// The end of the last stretch before `tick` in which the value is below `least`.
    pub(super) fn below_until(&self, tick: i64, least: i64) -> Option<i64> {
        self.until(tick, |(lowest, _)| lowest < least, |step| step.1 < least)
    }

    fn until(
        &self,
        tick: i64,
        may_be_bad: impl Fn((i64, i64)) -> bool,
        is_bad: impl Fn((i64, i64)) -> bool,
    ) -> Option<i64> {
        let mut end = self.steps.partition_point(|step| step.0 < tick);
        while let Some(last) = end.checked_sub(1) {
            let block = last / BLOCK;
            let start = block * BLOCK;
            let ends = self.blocks.get(block).copied();
            let steps = self.steps.get(start..end).unwrap_or_default();
            if ends.is_some_and(&may_be_bad)
                && let Some(place) = steps.iter().rposition(|step| is_bad(*step))
            {
                let next = self.steps.get(start + place + 1);
                return Some(next.map_or(tick, |step| step.0.min(tick)));
            }
            end = start;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_left_out_holds_nothing_bad(
            changes in prop::collection::vec((0..2_000_i64, -3..4_i64), 0..1_500),
            tick in 0..2_200_i64,
            bound in -20..20_i64,
            own in (0..2_000_i64, 0..900_i64),
        ) {
            let steps = Steps::of(0, changes);
            let slow = |bad: &dyn Fn(i64, i64) -> bool| {
                let before = steps.steps.iter().take_while(|step| step.0 < tick);
                let last = before.collect::<Vec<_>>().into_iter().rposition(|step| bad(step.0, step.1))?;
                Some(steps.steps.get(last + 1).map_or(tick, |step| step.0.min(tick)))
            };
            let less = |at: i64| 2 * i64::from((own.0..own.0 + own.1).contains(&at));
            prop_assert_eq!(steps.below_until(tick, bound), slow(&|_, value| value < bound));
            prop_assert_eq!(steps.above_until(tick, bound, less), slow(&|at, value| value - less(at) > bound));
        }
    }
}
