//! What is to be made, by when, and how much that matters.

use crate::model::SchedulingOperation;
use serde::{Deserialize, Serialize};

/// An order: operations that together make something that is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SchedulingOrder {
    /// Its name, such as the number of the work order.
    pub name: String,
    /// The first tick at which any of its operations may start. Left out, it is 0.
    #[serde(default)]
    pub release: i64,
    /// When it should be done; later counts as tardy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<i64>,
    /// When it must be done; a schedule that is later is not feasible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<i64>,
    /// How much each tick of tardiness counts. Left out, it is 1.
    #[serde(default = "one")]
    pub weight: u32,
    /// Its operations, in the order of the routing.
    pub operations: Vec<SchedulingOperation>,
}

fn one() -> u32 {
    1
}

impl SchedulingOrder {
    /// An order whose operations follow each other, each on one resource: `("saw", 20)`.
    #[must_use]
    pub fn of<'a>(
        name: impl Into<String>,
        steps: impl IntoIterator<Item = (&'a str, i64)>,
    ) -> Self {
        let operation = |(place, (resource, duration)): (usize, (&str, i64))| {
            SchedulingOperation::of(((place + 1) * 10).to_string(), [(resource, duration)])
        };
        Self {
            name: name.into(),
            release: 0,
            due: None,
            deadline: None,
            weight: 1,
            operations: steps.into_iter().enumerate().map(operation).collect(),
        }
    }

    /// The same order, due at this tick.
    #[must_use]
    pub fn due(self, tick: i64) -> Self {
        Self {
            due: Some(tick),
            ..self
        }
    }
}
