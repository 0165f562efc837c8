//! Sets of instants as sorted intervals that do not touch: joining and cutting out.

use crate::Interval;

/// The same instants as sorted intervals that neither overlap nor abut.
pub(super) fn joined(mut intervals: Vec<Interval>) -> Vec<Interval> {
    intervals.sort_unstable();
    let mut joined: Vec<Interval> = Vec::with_capacity(intervals.len());
    for next in intervals {
        match joined.last_mut() {
            Some(last) if next.start() <= last.end() => {
                let end = last.end().max(next.end());
                *last = Interval::new(last.start(), end).unwrap_or(*last);
            }
            _ => joined.push(next),
        }
    }
    joined
}

/// What is left of a span without the holes, which must be joined.
pub(super) fn without(span: Interval, holes: &[Interval]) -> impl Iterator<Item = Interval> {
    let first = holes.partition_point(|hole| hole.end() <= span.start());
    let mut holes = holes
        .iter()
        .skip(first)
        .take_while(move |hole| hole.start() < span.end());
    let mut from = Some(span.start());
    std::iter::from_fn(move || {
        while let Some(start) = from {
            let (end, next) = match holes.next() {
                Some(hole) => (hole.start(), Some(hole.end())),
                None => (span.end(), None),
            };
            from = next;
            if let Ok(piece) = Interval::new(start, end) {
                return Some(piece);
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Timestamp;
    use proptest::prelude::*;

    prop_compose! {
        fn some()(start in 0_i64..20, length in 1_i64..8) -> Interval {
            let at = |micros| Timestamp::from_micros(micros).unwrap();
            Interval::new(at(start), at(start + length)).unwrap()
        }
    }

    fn members(intervals: &[Interval]) -> Vec<i64> {
        let holds = |t: &i64| {
            let t = Timestamp::from_micros(*t).unwrap();
            intervals.iter().any(|interval| interval.contains(t))
        };
        (0..30).filter(holds).collect()
    }

    proptest! {
        #[test]
        fn joining_and_cutting_are_what_sets_do(
            span in some(),
            holes in prop::collection::vec(some(), 0..6),
        ) {
            let apart = joined(holes.clone());
            prop_assert_eq!(members(&apart), members(&holes));
            prop_assert!(apart.windows(2).all(|pair| pair[0].end() < pair[1].start()));

            let left: Vec<_> = without(span, &apart).collect();
            let mut expected = members(&[span]);
            expected.retain(|t| !members(&holes).contains(t));
            prop_assert_eq!(members(&left), expected);
            prop_assert_eq!(joined(left.clone()), left);
        }
    }
}
