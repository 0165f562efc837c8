//! One step of an order: how it can be done, and what it waits for.

use serde::{Deserialize, Serialize};

/// One step of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SchedulingOperation {
    /// Its name, one of a kind within the order.
    pub name: String,
    /// The ways in which it can be done; the schedule chooses one.
    pub modes: Vec<SchedulingMode>,
    /// The family of work, for set-ups and batches.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// Whether it pauses while one of its resources is closed and goes on afterwards. Left out, it runs in one
    /// piece within open times.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub interruptible: bool,
    /// How much room it takes in a batch. Left out, it is 1.
    #[serde(default = "one")]
    pub size: u32,
    /// The first tick at which it may start, such as the arrival of its material. Left out, it is 0.
    #[serde(default)]
    pub release: i64,
    /// What it waits for. Left out, it starts after the end of the operation before it in the list; an empty list
    /// waits for nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Vec<SchedulingAfter>>,
    /// What it takes from buffers when it starts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub takes: Vec<SchedulingFlow>,
    /// What it puts into buffers when it ends.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub puts: Vec<SchedulingFlow>,
    /// Where it stands fast: it has started, or lies in the frozen zone. As the first work of its resource it needs the
    /// set-up from the initial family, unless there was no time for that since tick 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locked: Option<SchedulingLock>,
    /// Where a former plan has it, for goals that ask to stay close to that; nothing holds it there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub former: Option<SchedulingLock>,
}

fn one() -> u32 {
    1
}

impl SchedulingOperation {
    /// An operation that can be done on any of these resources, in these times.
    #[must_use]
    pub fn of<'a>(
        name: impl Into<String>,
        modes: impl IntoIterator<Item = (&'a str, i64)>,
    ) -> Self {
        Self {
            name: name.into(),
            modes: modes
                .into_iter()
                .map(|(resource, duration)| SchedulingMode::of(resource, duration))
                .collect(),
            family: None,
            interruptible: false,
            size: 1,
            release: 0,
            after: None,
            takes: Vec::new(),
            puts: Vec::new(),
            locked: None,
            former: None,
        }
    }

    /// Leaves it only one of its modes. Where it stands fast, or a former plan has it, stays known only in that mode.
    pub(crate) fn keep_mode(&mut self, mode: usize) {
        let Some(kept) = self.modes.get(mode).cloned() else {
            return;
        };
        self.modes = vec![kept];
        for place in [&mut self.locked, &mut self.former] {
            *place = place
                .filter(|place| place.mode == mode)
                .map(|place| SchedulingLock { mode: 0, ..place });
        }
    }
}

/// One way of doing an operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SchedulingMode {
    /// The machine, or whatever does the work.
    pub resource: String,
    /// The ticks of work.
    pub duration: i64,
    /// What else is occupied from start to end: operators, tools.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<SchedulingNeed>,
    /// What it costs to do it this way.
    #[serde(default)]
    pub cost: i64,
}

impl SchedulingMode {
    /// The operation on one resource, in this time.
    #[must_use]
    pub fn of(resource: impl Into<String>, duration: i64) -> Self {
        Self {
            resource: resource.into(),
            duration,
            needs: Vec::new(),
            cost: 0,
        }
    }
}

/// Something an operation occupies besides its machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SchedulingNeed {
    /// What.
    pub resource: String,
    /// How much of it. Left out, it is 1.
    #[serde(default = "one")]
    pub amount: u32,
}

/// The two moments of an operation that others can wait for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum SchedulingAnchor {
    /// Its start.
    Start,
    /// Its end.
    #[default]
    End,
}

/// What an operation waits for, and for how long at most.
///
/// Overlap is a wait for a start: the next machine begins when the first transfer lot has arrived. A shelf life
/// is a `max_lag`; a `max_lag` of 0 after an end lets the work never wait.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SchedulingAfter {
    /// The operation that is waited for.
    pub operation: String,
    /// The order it belongs to. Left out, it is the same order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<String>,
    /// Which of its moments is waited for. Left out, its end.
    #[serde(default)]
    pub from: SchedulingAnchor,
    /// Which moment of this operation waits. Left out, its start.
    #[serde(default = "start")]
    pub to: SchedulingAnchor,
    /// The fewest ticks between the two moments. Left out, it is 0.
    #[serde(default)]
    pub min_lag: i64,
    /// The most ticks between the two moments. Left out, there is no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_lag: Option<i64>,
}

fn start() -> SchedulingAnchor {
    SchedulingAnchor::Start
}

impl SchedulingAfter {
    /// After the end of an operation of the same order.
    #[must_use]
    pub fn end_of(operation: impl Into<String>) -> Self {
        Self {
            operation: operation.into(),
            order: None,
            from: SchedulingAnchor::End,
            to: SchedulingAnchor::Start,
            min_lag: 0,
            max_lag: None,
        }
    }
}

/// An amount of material.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SchedulingFlow {
    /// The buffer.
    pub buffer: String,
    /// How much.
    pub amount: i64,
}

/// Where an operation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SchedulingLock {
    /// Which of its modes it is done in, counted from 0.
    pub mode: usize,
    /// When it starts.
    pub start: i64,
    /// When it ends.
    pub end: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn with_one_mode_left_a_place_is_in_that_mode_or_forgotten() {
        let place = |mode| SchedulingLock {
            mode,
            start: 3,
            end: 5,
        };
        let operation = SchedulingOperation {
            locked: Some(place(1)),
            former: Some(place(0)),
            ..SchedulingOperation::of("10", [("saw", 5), ("lathe", 2)])
        };
        let kept = |mode| {
            let mut kept = operation.clone();
            kept.keep_mode(mode);
            kept
        };
        let of = |one: &SchedulingOperation| {
            let machine = one.modes[0].resource.clone();
            (one.modes.len(), machine, one.locked, one.former)
        };
        assert_eq!(of(&kept(0)), (1, "saw".into(), None, Some(place(0))));
        assert_eq!(of(&kept(1)), (1, "lathe".into(), Some(place(0)), None));
        assert_eq!(kept(2), operation);
    }
}
