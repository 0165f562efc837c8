//! Commands about steps.

use lineside_execution::{Command, Word};
use lineside_kernel::{LocationId, LotId, Timestamp, TransactionId, WorkCenterId, WorkOrderId};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Reports what a step did: how many units came out good, were scrapped, or need rework.
///
/// Units enter the step by themselves, as many as leave it; `start` lets more of them
/// enter, which then stand in the step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportOrder {
    /// The order.
    pub order: WorkOrderId,
    /// The number of the step.
    pub step: u32,
    /// Units that entered it and stay in it for now.
    #[serde(
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text", extend("default" = "0")))]
    pub start: Decimal,
    /// Good units that left it.
    #[serde(
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text", extend("default" = "0")))]
    pub out: Decimal,
    /// Units scrapped; they need a reason.
    #[serde(
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text", extend("default" = "0")))]
    pub scrap: Decimal,
    /// Units to be reworked: they wait again before `to_step`.
    #[serde(
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text", extend("default" = "0")))]
    pub rework: Decimal,
    /// The step to which units to be reworked go back; this one when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_step: Option<u32>,
    /// Why units were scrapped: `quality_defect`, `machine_error`, `operator_error`,
    /// `material_defect`, or a word of your own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Word>,
    /// Where it was done, when not where it was planned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_center: Option<WorkCenterId>,
    /// Hours of people spent on it.
    #[serde(
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text", extend("default" = "0")))]
    pub labor_hours: Decimal,
    /// Hours of machines spent on it.
    #[serde(
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text", extend("default" = "0")))]
    pub machine_hours: Decimal,
    /// Whether nothing more will come out of the step, so that the rest of a transfer
    /// batch is passed on.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub finish: bool,
    /// Whether this is scrap that was decided while the order is on hold.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub disposition: bool,
    /// When it happened, if not at the time of the command.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Timestamp>,
    /// Where good units are put, when they are received by the report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<LocationId>,
    /// The lot that they form, and by-products with them that are followed by lot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lot: Option<LotId>,
    /// The posting's number; the id of the command when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posting: Option<TransactionId>,
    /// The version of the order that this rests on; refused when it has another by now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_version: Option<u64>,
    /// Who reports it, and when.
    pub command: Command,
}

/// Books hours of people and machines on a step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BookOrderTime {
    /// The order.
    pub order: WorkOrderId,
    /// The number of the step.
    pub step: u32,
    /// Hours of people.
    #[serde(
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text", extend("default" = "0")))]
    pub labor_hours: Decimal,
    /// Hours of machines.
    #[serde(
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text", extend("default" = "0")))]
    pub machine_hours: Decimal,
    /// Where it was done, when not where it was planned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_center: Option<WorkCenterId>,
    /// Whether it may be booked on a completed order.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub late: bool,
    /// The posting's number; the id of the command when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posting: Option<TransactionId>,
    /// The version of the order that this rests on; refused when it has another by now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_version: Option<u64>,
    /// Who books it, and when.
    pub command: Command,
}

/// Skips a step on which nothing was done yet: units pass it by themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SkipOrderStep {
    /// The order.
    pub order: WorkOrderId,
    /// The number of the step.
    pub step: u32,
    /// The posting's number; the id of the command when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posting: Option<TransactionId>,
    /// The version of the order that this rests on; refused when it has another by now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_version: Option<u64>,
    /// Who skips it, and when.
    pub command: Command,
}

/// Takes one posting back, with everything that it consumed and received.
///
/// Refused when what it gave has been used; the answer names what used it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReverseOrderPosting {
    /// The order.
    pub order: WorkOrderId,
    /// The number of the posting to be taken back.
    pub of: TransactionId,
    /// The number of the reversal; the id of the command when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posting: Option<TransactionId>,
    /// The version of the order that this rests on; refused when it has another by now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_version: Option<u64>,
    /// Who takes it back, when, and why.
    pub command: Command,
}
