//! What it takes to change a machine from one family of work to another.

use serde::{Deserialize, Serialize};

/// Set-up and cleaning times between families of work.
///
/// A set-up stands on the machine right before the operation that asks for it; it may run before the order has
/// arrived. What a machine was last set up for stays with it over closed times.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SchedulingSetups {
    /// The name of the table.
    pub name: String,
    /// The families it knows.
    pub families: Vec<String>,
    /// Ticks from the family of the row to the family of the column, in the order of `families`; the way back
    /// may differ, and so may the time within a family.
    pub times: Vec<Vec<i64>>,
    /// Changes that must not be, however long the cleaning: the second family never follows the first on a machine
    /// without another in between.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub never: Vec<SchedulingChange>,
}

/// A change of a machine from one family of work to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SchedulingChange {
    /// The family before.
    pub from: String,
    /// The family after.
    pub to: String,
}

impl SchedulingSetups {
    /// A table of these families and times, in which every change may be.
    #[must_use]
    pub fn of<'a>(
        name: impl Into<String>,
        families: impl IntoIterator<Item = &'a str>,
        times: Vec<Vec<i64>>,
    ) -> Self {
        Self {
            name: name.into(),
            families: families.into_iter().map(str::to_owned).collect(),
            times,
            never: Vec::new(),
        }
    }
}
