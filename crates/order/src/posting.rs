//! One posting to an order: what it added, so that it can be taken back on its own.
//!
//! Quantities are never below zero; the kind says which way they go. A report carries
//! what it consumed and received along, so that taking it back takes all of it back.

use crate::OrderState;
use lineside_execution::Word;
use lineside_kernel::{
    ActorId, ItemId, Money, Timestamp, TransactionId, WorkCenterId, WorkOrderId,
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Scrap because the piece does not meet its requirements.
pub const QUALITY_DEFECT: Word = Word::of("quality_defect");
/// Scrap because a machine failed.
pub const MACHINE_ERROR: Word = Word::of("machine_error");
/// Scrap because a person made a mistake.
pub const OPERATOR_ERROR: Word = Word::of("operator_error");
/// Scrap because the material was bad.
pub const MATERIAL_DEFECT: Word = Word::of("material_defect");

/// What sort of posting it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PostingKind {
    /// Units entered and left a step.
    Report,
    /// Material went to the order.
    Issue,
    /// Material came back from it.
    Return,
    /// Material of the order was thrown away.
    ScrapComponent,
    /// Material in stock was thrown away in the order's name.
    ScrapFromStock,
    /// Good units went into stock.
    Receipt,
    /// Hours were booked.
    Time,
    /// A step was skipped.
    Skip,
    /// Another posting was taken back.
    Reversal,
}

impl PostingKind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Report,
        Self::Issue,
        Self::Return,
        Self::ScrapComponent,
        Self::ScrapFromStock,
        Self::Receipt,
        Self::Time,
        Self::Skip,
        Self::Reversal,
    ];

    /// The word it is written with.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Issue => "issue",
            Self::Return => "return",
            Self::ScrapComponent => "scrap_component",
            Self::ScrapFromStock => "scrap_from_stock",
            Self::Receipt => "receipt",
            Self::Time => "time",
            Self::Skip => "skip",
            Self::Reversal => "reversal",
        }
    }
}

/// One posting to an order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OrderPosting {
    /// Its number, unique within the order.
    pub posting: TransactionId,
    /// What sort of posting it is.
    pub kind: PostingKind,
    /// Which posting of the order it is, counted from 1.
    #[serde(default)]
    pub ordinal: u32,
    /// The step it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<u32>,
    /// Units that entered the step.
    #[serde(
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text", extend("default" = "0")))]
    pub started: Decimal,
    /// Of these, at a first step, units that came back from rework.
    #[serde(
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text", extend("default" = "0")))]
    pub reentered: Decimal,
    /// Good units that left it.
    #[serde(
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text", extend("default" = "0")))]
    pub out: Decimal,
    /// Units scrapped.
    #[serde(
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text", extend("default" = "0")))]
    pub scrapped: Decimal,
    /// Units sent to be reworked.
    #[serde(
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text", extend("default" = "0")))]
    pub reworked: Decimal,
    /// The step before which they wait, or will come back to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_step: Option<u32>,
    /// The rework order that they went to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rework_order: Option<WorkOrderId>,
    /// Why something was scrapped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Word>,
    /// Where it was done, when not where it was planned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_center: Option<WorkCenterId>,
    /// Whether nothing more is to come out of the step.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub finished: bool,
    /// Components issued, returned or scrapped, as the kind says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<PostedLine>,
    /// By-products received.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub byproducts: Vec<PostedLine>,
    /// Good units received into stock.
    #[serde(
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text", extend("default" = "0")))]
    pub received: Decimal,
    /// What they took of the cost, if the ledger knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_amount: Option<Money>,
    /// The movements of the ledger that received them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub movements: Vec<TransactionId>,
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
    /// Whether it was posted to a completed order.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub late: bool,
    /// When it happened, if not at the time of the line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Timestamp>,
    /// The posting that it takes back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reverses: Option<TransactionId>,
}

/// One component or by-product of a posting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PostedLine {
    /// The line of the order.
    pub line: u32,
    /// What was moved: the component, or a substitute.
    pub item: ItemId,
    /// How much of it.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub quantity: Decimal,
    /// How much of the component a substitute stands for.
    #[serde(
        default,
        with = "lineside_kernel::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<lineside_kernel::decimal::Text>")
    )]
    pub counted: Option<Decimal>,
    /// By how much the need was exceeded, where the policy is to warn.
    #[serde(
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text", extend("default" = "0")))]
    pub excess: Decimal,
    /// What it cost, if the ledger knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// The movements of the ledger.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub movements: Vec<TransactionId>,
}

impl PostedLine {
    /// How much of the component it counts as.
    #[must_use]
    pub fn counted(&self) -> Decimal {
        self.counted.unwrap_or(self.quantity)
    }
}

impl OrderPosting {
    /// The next posting of an order; it adds nothing yet.
    #[must_use]
    pub fn next(state: &OrderState, posting: TransactionId, kind: PostingKind) -> Self {
        Self {
            ordinal: state.postings.saturating_add(1),
            ..Self::new(posting, kind)
        }
    }

    /// A posting that adds nothing yet.
    #[must_use]
    pub fn new(posting: TransactionId, kind: PostingKind) -> Self {
        Self {
            posting,
            kind,
            ordinal: 0,
            step: None,
            started: Decimal::ZERO,
            reentered: Decimal::ZERO,
            out: Decimal::ZERO,
            scrapped: Decimal::ZERO,
            reworked: Decimal::ZERO,
            to_step: None,
            rework_order: None,
            reason: None,
            work_center: None,
            finished: false,
            lines: Vec::new(),
            byproducts: Vec::new(),
            received: Decimal::ZERO,
            received_amount: None,
            movements: Vec::new(),
            labor_hours: Decimal::ZERO,
            machine_hours: Decimal::ZERO,
            late: false,
            at: None,
            reverses: None,
        }
    }
}

/// A posting with who made it, when, and what became of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PostedRecord {
    /// What was posted.
    pub posting: OrderPosting,
    /// Who posted it.
    pub by: ActorId,
    /// When it happened, as claimed.
    pub at: Timestamp,
    /// Why, in the words of the command.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The posting that took it back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reversed_by: Option<TransactionId>,
}
