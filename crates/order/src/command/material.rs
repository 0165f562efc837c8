//! Commands about material.

use lineside_execution::{Command, Word};
use lineside_kernel::{ItemId, LocationId, LotId, TransactionId, WorkOrderId};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Declares commands about one component of an order, which differ in what they say of it.
macro_rules! material {
    ($($(#[doc = $doc:literal])* $name:ident { $($extra:tt)* })*) => {$(
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// The order.
            pub order: WorkOrderId,
            /// The component line; it may be absent when only one line has the item.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub line: Option<u32>,
            /// The item; the component's own when absent.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub item: Option<ItemId>,
            /// How much.
            #[serde(with = "lineside_kernel::decimal")]
            #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
            pub quantity: Decimal,
            /// Where it lies in stock, or is put back to.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub location: Option<LocationId>,
            /// Which lot it is.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub lot: Option<LotId>,
            /// Whether it may be posted to a completed order.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            pub late: bool,
            $($extra)*
            /// The posting's number; the id of the command when absent.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub posting: Option<TransactionId>,
            /// The version of the order that this rests on; refused when it has another by now.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub expected_version: Option<u64>,
            /// Who posts it, and when.
            pub command: Command,
        }
    )*};
}

material! {
    /// Issues material from stock to an order: a component, a substitute of it, or something
    /// that was not planned.
    IssueToOrder {}
    /// Puts issued material back into stock.
    ReturnFromOrder {}
    /// Throws material away: what was issued to the order, or what still lies in stock.
    ScrapOrderComponent {
        /// Why: `quality_defect`, `machine_error`, `operator_error`, `material_defect`, or a
        /// word of your own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reason: Option<Word>,
        /// Whether it still lies in stock; else it is taken from what was issued.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub from_stock: bool,
    }
}

/// Receives completed units into stock.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReceiveFromOrder {
    /// The order.
    pub order: WorkOrderId,
    /// How many units.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub quantity: Decimal,
    /// Where they are put.
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
    /// Who receives them, and when.
    pub command: Command,
}
