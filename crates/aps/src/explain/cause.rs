//! What an explanation says.

use serde::{Deserialize, Serialize};

/// What can hold the start of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ScheduleCauseKind {
    /// It, or its order, is not released before.
    Release,
    /// It is locked there: it has started, or lies in the frozen zone.
    Locked,
    /// It comes after another operation, of its own order or of another, with the least lag between them.
    Predecessor,
    /// Another operation may come only so long after it, and cannot come earlier.
    MaximumLag,
    /// The machine, or a single tool or operator, does other work.
    Resource,
    /// The machine is set up for it after other work.
    Setup,
    /// Too many of a group, such as operators, are used or away.
    Group,
    /// A resource is closed, or the work does not fit before it closes.
    Calendar,
    /// Material is not there.
    Material,
    /// There is no room for what it makes.
    Room,
    /// It runs in a batch with another operation that cannot start earlier.
    Batch,
    /// Nothing: in this order of work it could start earlier.
    Nothing,
}

/// One thing that could hold the start of an operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ScheduleCause {
    /// What it is.
    pub kind: ScheduleCauseKind,
    /// The tick from which it lets the operation start.
    pub from: i64,
    /// How many ticks before the start that is: 0 for what holds the operation; so many ticks could this have come
    /// later without a harm.
    pub slack: i64,
    /// The resource, where one is in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resource: Option<String>,
    /// The order of the other operation, where one is in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<String>,
    /// The other operation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
    /// The buffer of material, where one is in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub buffer: Option<String>,
    /// It in words.
    pub message: String,
}

/// Why an operation starts when it starts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExplainedOperation {
    /// The order.
    pub order: String,
    /// The operation within the order.
    pub operation: String,
    /// The resource it runs on.
    pub resource: String,
    /// When the resource begins to be set up for it.
    pub setup_start: i64,
    /// When it starts.
    pub start: i64,
    /// When it ends.
    pub end: i64,
    /// When it could start while all others keep their places: before `start` only where the plan leaves a gap.
    pub could_start: i64,
    /// What could hold it, what holds it first.
    pub causes: Vec<ScheduleCause>,
}

/// Why an order ends when it ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExplainedOrder {
    /// The order.
    pub order: String,
    /// When its last operation ends.
    pub end: i64,
    /// When it should end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<i64>,
    /// How many ticks it ends after its due date; 0 when it is on time.
    pub late: i64,
    /// When it could end if nothing were made but it and what it waits for. After the due date, no schedule can bring
    /// it in time. Nothing where even that found no place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alone_end: Option<i64>,
    /// The chain of operations that leads to its end, its own last operation first; each waits for the next, and
    /// `causes` holds what binds them. The last waits for no other operation: there the chain begins.
    pub chain: Vec<ExplainedOperation>,
    /// Operations of the order whose releases and materials had slack, with just those: what did not make it late.
    pub spared: Vec<ExplainedOperation>,
    /// It in words.
    pub message: String,
}

/// Why an operation has no place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct UnplacedReason {
    /// The order.
    pub order: String,
    /// The operation within the order.
    pub operation: String,
    /// What is in its way.
    pub message: String,
}

/// Why a plan is as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ScheduleExplanation {
    /// The operations that were asked for.
    pub operations: Vec<ExplainedOperation>,
    /// The orders that were asked for; those that are the latest first where none was.
    pub orders: Vec<ExplainedOrder>,
    /// What was asked for and has no place.
    pub unplaced: Vec<UnplacedReason>,
}
