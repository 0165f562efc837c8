//! Revisions one after another, held against a calendar that is written day by day.

use super::*;
use crate::bom::{BomRoom, EndBom};
use crate::{Revision, RevisionStatus};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// One command of a history: a revision, whether it is ended or released, and its days.
fn histories() -> impl Strategy<Value = Vec<(usize, bool, u8, Option<u8>)>> {
    let command = (
        0..4_usize,
        prop::bool::weighted(0.3),
        1..9_u8,
        prop::option::of(1..9_u8),
    );
    prop::collection::vec(command, 1..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_day_ever_has_two_revisions_of_one_alternate(history in histories()) {
        let mut plant = plant(&["BIKE", "WHEEL"]);
        let names = ["A", "B", "C", "D"];
        for name in names {
            let drafting = draft(&mut plant, "BIKE", name, lines(&[("WHEEL", "2")]));
            plant.does(&drafting);
        }
        // Which revision serves on each of nine days, written down day by day.
        let date = |number: u8| format!("2026-01-0{number}");
        let mut serving: BTreeMap<usize, BTreeSet<u8>> = BTreeMap::new();
        let mut open: BTreeSet<usize> = BTreeSet::new();
        for (at, is_end, from, to) in history {
            let before = serving.clone();
            let done = if is_end {
                let command = plant.by("eng");
                plant.execute(&EndBom {
                    item: id("BIKE"),
                    key: key(names[at]),
                    command,
                    to: Some(day(&date(from))),
                }).is_ok()
            } else {
                let effective = days(&date(from), to.map(date).as_deref());
                let releasing = release(&mut plant, "BIKE", names[at], effective);
                plant.execute(&releasing).is_ok()
            };
            if done && is_end {
                serving.entry(at).or_default().retain(|day| *day < from);
                open.remove(&at);
            } else if done {
                // What was open ends where the new one begins, and nothing else gives way.
                let new: BTreeSet<u8> = (from..to.unwrap_or(10)).collect();
                for (other, days) in &mut serving {
                    if days.is_disjoint(&new) {
                        continue;
                    }
                    prop_assert!(open.remove(other), "only what is open gives way");
                    days.retain(|day| *day < from);
                    prop_assert!(!days.is_empty());
                }
                serving.insert(at, new);
                if to.is_none() {
                    open.insert(at);
                }
            } else {
                prop_assert_eq!(&before, &serving);
            }
            let bom = plant.state::<BomRoom>("BIKE").state;
            for number in 1..10_u8 {
                let found = bom.effective_on(None, day(&date(number)));
                let found: Vec<_> = found.iter().map(|it| it.key.revision.as_str()).collect();
                prop_assert!(found.len() <= 1);
                let expected = serving.iter().filter(|(_, days)| days.contains(&number));
                let expected: Vec<_> = expected.map(|(at, _)| names[*at]).collect();
                prop_assert_eq!(found, expected);
            }
            let released = bom.revisions.iter().filter(|it| it.status == RevisionStatus::Released);
            prop_assert!(released.clone().all(|it| it.served().is_some()));
        }
        plant.rows_follow_from_events();
    }
}
