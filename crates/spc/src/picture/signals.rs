//! The marks of a panel: which rules marked which points, and where the marks stand.

use super::mark::{Mark, RANGE_MARK};
use crate::Signal;
use std::collections::{BTreeMap, BTreeSet};

/// The most marks of one rule.
const MARKS: usize = 1_000;
/// The most members of patterns that are drawn.
const MEMBERS: usize = 2_000;
/// How far marks of different rules at one point stand apart.
const STACKED: f64 = 19.0;

/// The points that one rule marks.
pub(super) struct Marked<'a> {
    pub(super) mark: Mark,
    pub(super) name: &'a str,
    pub(super) ends: &'a [u32],
    pub(super) members: &'a [u32],
}

impl<'a> Marked<'a> {
    pub(super) fn by_rule(signal: &'a Signal) -> Self {
        Self {
            mark: Mark::of(&signal.rule),
            name: signal.rule.title(),
            ends: &signal.ends,
            members: &signal.members,
        }
    }

    pub(super) fn by_limit(ends: &'a [u32]) -> Self {
        Self {
            mark: RANGE_MARK,
            name: "Moving range above its limit",
            ends,
            members: &[],
        }
    }
}

/// The points that make the patterns; none when they are too many to be told apart.
pub(super) fn members(marked: &[Marked]) -> BTreeSet<u32> {
    let total: usize = marked.iter().map(|marked| marked.members.len()).sum();
    let all = marked.iter().flat_map(|marked| marked.members).copied();
    if total > MEMBERS {
        BTreeSet::new()
    } else {
        all.collect()
    }
}

/// A mark in its place.
pub(super) struct Placed {
    /// Which of the rules it is of.
    pub(super) rule: usize,
    pub(super) mark: Mark,
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) meaning: String,
}

/// Puts the marks in place, the first rule last, so that it is drawn over the others.
///
/// While there is room (`cell` is zero), marks of several rules at one point stand above
/// each other, or below at the `top`. Else a rule has one mark in each `cell` of the panel,
/// so a lonely outlier always keeps its own.
pub(super) fn placed(
    marked: &[Marked],
    place: impl Fn(u32) -> Option<(f64, f64, f64)>,
    top: f64,
    cell: f64,
) -> Vec<Placed> {
    let mut all = Vec::new();
    let mut marks_at: BTreeMap<u32, f64> = BTreeMap::new();
    for (rule, marked) in marked.iter().enumerate() {
        let mut taken = BTreeSet::new();
        let mut drawn = 0;
        for index in marked.ends {
            let Some((x, y, value)) = place(*index) else {
                continue;
            };
            let cell_of = |place: f64| ((place / cell).round() * cell).to_bits();
            if drawn == MARKS || cell > 0.0 && !taken.insert((cell_of(x), cell_of(y))) {
                continue;
            }
            drawn += 1;
            let mut shift = 0.0;
            if cell == 0.0 {
                let earlier = marks_at.entry(*index).or_default();
                shift = STACKED * *earlier;
                *earlier += 1.0;
            }
            let number = u64::from(*index) + 1;
            all.push(Placed {
                rule,
                mark: marked.mark,
                x,
                y: if y - shift < top {
                    y + shift
                } else {
                    y - shift
                },
                meaning: format!("Value {number}: {value:?}. {}", marked.name),
            });
        }
    }
    all.reverse();
    all
}
