//! The columns of a table, each kind of row a struct.

use lineside_kernel::{Column, gaps};
use serde::{Deserialize, Serialize};

/// What is to be made: one row for each order.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = ""))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("x-given" = true)))]
pub struct SchedulingOrderColumns<'a> {
    /// Its name, such as the number of the work order.
    pub name: Vec<String>,
    /// The first tick at which any of its operations may start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub release: Option<Column<'a, i64>>,
    /// When it should be done; NaN where it has no due date.
    #[serde(
        default,
        deserialize_with = "gaps::option::deserialize",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(schema_with = "gaps::option::schema"))]
    pub due: Option<Column<'a, f64>>,
    /// When it must be done; NaN where it has no deadline.
    #[serde(
        default,
        deserialize_with = "gaps::option::deserialize",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(schema_with = "gaps::option::schema"))]
    pub deadline: Option<Column<'a, f64>>,
    /// How much each tick of tardiness counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Column<'a, u32>>,
}

/// The steps of the orders: one row for each operation, those of one order in the order of its routing.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = ""))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("x-given" = true)))]
pub struct SchedulingOperationColumns<'a> {
    /// The order that it belongs to, as its row.
    pub order: Column<'a, u32>,
    /// Its name, one of a kind within the order. Left out, they are 10, 20, 30 and so on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub name: Vec<String>,
    /// The family of work, as its place in `families`; 4294967295 where it has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family: Option<Column<'a, u32>>,
    /// Whether it pauses while one of its resources is closed: 1, or 0 where it runs in one piece.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interruptible: Option<Column<'a, u8>>,
    /// How much room it takes in a batch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<Column<'a, u32>>,
    /// The first tick at which it may start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub release: Option<Column<'a, i64>>,
    /// Whether it waits for the end of the operation before it in its order: 1, or 0 where it waits for nothing
    /// but what `waits` says. Left out, those of which `waits` says nothing do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<Column<'a, u8>>,
}

/// The ways in which operations can be done: one row for each. The modes of one operation are counted in the
/// order of their rows.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = ""))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("x-given" = true)))]
pub struct SchedulingModeColumns<'a> {
    /// What is done, as the row of the operation.
    pub operation: Column<'a, u32>,
    /// The machine, as its place in `resources`.
    pub resource: Column<'a, u32>,
    /// The ticks of work.
    pub duration: Column<'a, i64>,
    /// What it costs to do it this way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Column<'a, i64>>,
}

/// What modes occupy besides their resource: one row for each.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = ""))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("x-given" = true)))]
pub struct SchedulingNeedColumns<'a> {
    /// What needs it, as the row of the mode.
    pub mode: Column<'a, u32>,
    /// What it needs, as its place in `resources`.
    pub resource: Column<'a, u32>,
    /// How much of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Column<'a, u32>>,
}

/// What operations wait for: one row for each wait.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = ""))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("x-given" = true)))]
pub struct SchedulingWaitColumns<'a> {
    /// What waits, as the row of the operation.
    pub operation: Column<'a, u32>,
    /// What it waits for, as the row of that operation.
    pub waits_for: Column<'a, u32>,
    /// Whether it waits for the start of that: 1, or 0 where it waits for the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_start: Option<Column<'a, u8>>,
    /// Whether its own end waits: 1, or 0 where its start does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_end: Option<Column<'a, u8>>,
    /// The fewest ticks between the two moments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_lag: Option<Column<'a, i64>>,
    /// The most ticks between the two moments; NaN where there is no limit.
    #[serde(
        default,
        deserialize_with = "gaps::option::deserialize",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(schema_with = "gaps::option::schema"))]
    pub max_lag: Option<Column<'a, f64>>,
}

/// What operations take from buffers when they start, and put into them when they end: one row for each.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = ""))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("x-given" = true)))]
pub struct SchedulingFlowColumns<'a> {
    /// What takes or puts, as the row of the operation.
    pub operation: Column<'a, u32>,
    /// The buffer, as its place in `buffers`.
    pub buffer: Column<'a, u32>,
    /// How much: below zero what is taken, above zero what is put.
    pub amount: Column<'a, i64>,
}

/// Where operations stand: one row for each that has a place.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = ""))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("x-given" = true)))]
pub struct SchedulingPlaceColumns<'a> {
    /// Which operation, as its row.
    pub operation: Column<'a, u32>,
    /// Which of its modes it is done in, counted from 0.
    pub mode: Column<'a, u32>,
    /// When it starts.
    pub start: Column<'a, i64>,
    /// When it ends.
    pub end: Column<'a, i64>,
}
