//! The words that columns choose from: statuses, types, reasons.
//!
//! ```
//! use lineside_dataset::OrderStatus;
//!
//! assert_eq!("in_progress".parse(), Ok(OrderStatus::InProgress));
//! assert_eq!(OrderStatus::QualityHold.as_str(), "quality_hold");
//! assert!("done".parse::<OrderStatus>().is_err());
//! ```

use crate::value::{Cell, Expected, Kind, Value};
use serde::{Deserialize, Serialize};

/// Declares closed lists of words, all of one shape.
macro_rules! words {
    ($($(#[$meta:meta])* $name:ident or $default:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)* })*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $word)] $variant,)*
        }

        impl $name {
            /// Every one of them.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];
            const ACCEPTED: &str = concat!("one of", $(" `", $word, "`",)*);

            /// The word as files write it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }

            fn of(text: &[u8]) -> Option<Self> {
                Self::ALL.iter().copied().find(|word| word.as_str().as_bytes() == text)
            }
        }

        impl std::str::FromStr for $name {
            type Err = Expected;
            fn from_str(text: &str) -> Result<Self, Expected> {
                Self::of(text.as_bytes()).ok_or(Self::ACCEPTED)
            }
        }

        impl Cell for $name {
            const KIND: Kind = Kind::Text;
            fn read(value: Value<'_>) -> Result<Self, Expected> {
                let Value::Text(text) = value else {
                    return Err(Self::ACCEPTED);
                };
                Self::of(text).ok_or(Self::ACCEPTED)
            }
            fn nothing() -> Self {
                Self::$default
            }
            fn show(&self) -> Value<'_> {
                Value::Text(self.as_str().as_bytes())
            }
        }

        impl Cell for Option<$name> {
            const KIND: Kind = Kind::Text;
            fn read(value: Value<'_>) -> Result<Self, Expected> {
                $name::read(value).map(Some)
            }
            fn nothing() -> Self {
                None
            }
            fn show(&self) -> Value<'_> {
                self.as_ref().map_or(Value::Nothing, |word| word.show())
            }
        }
    )*};
}

words! {
    /// Where a work order stands.
    OrderStatus or Released {
        /// Proposed; nothing is promised.
        Planned = "planned",
        /// Planned, and no longer changed by planning.
        Firmed = "firmed",
        /// May be started.
        Released = "released",
        /// Something was issued, reported or booked.
        InProgress = "in_progress",
        /// Stopped until quality decides.
        QualityHold = "quality_hold",
        /// Everything was made.
        Completed = "completed",
        /// Settled; nothing more is posted.
        Closed = "closed",
        /// Given up, with everything put back.
        Cancelled = "cancelled",
    }
    /// What a work order is made for.
    OrderType or MakeToStock {
        /// A sales order.
        MakeToOrder = "make_to_order",
        /// The shelf.
        MakeToStock = "make_to_stock",
    }
    /// Where one step of a work order stands.
    StepStatus or Pending {
        /// Not begun.
        Pending = "pending",
        /// Begun.
        InProgress = "in_progress",
        /// Everything that came in went out or was scrapped.
        Completed = "completed",
        /// Left out: what came in went out.
        Skipped = "skipped",
    }
    /// What a material transaction does; the sign of its quantity lies in this word.
    TransactionType or IssueToWorkOrder {
        /// Stock goes to a work order.
        IssueToWorkOrder = "issue_to_wo",
        /// A work order hands over what it made.
        ReceiptFromWorkOrder = "receipt_from_wo",
        /// A component or a product is lost.
        Scrap = "scrap",
        /// A work order gives back what it did not need.
        ReturnToStock = "return_to_stock",
    }
    /// Why something was scrapped.
    ScrapReason or QualityDefect {
        /// It did not meet its specification.
        QualityDefect = "quality_defect",
        /// A machine failed.
        MachineError = "machine_error",
        /// Somebody erred.
        OperatorError = "operator_error",
        /// The material was bad.
        MaterialDefect = "material_defect",
    }
    /// What a work center is for.
    WorkCenterType or Assembly {
        /// Putting together.
        Assembly = "assembly",
        /// Cutting.
        Machining = "machining",
        /// Welding, stamping, forming.
        Fabrication = "fabrication",
        /// Testing.
        Testing = "testing",
        /// Packing and kitting.
        Packaging = "packaging",
    }
    /// What a site is.
    FacilityType or Factory {
        /// Where things are made; only a factory has work centers.
        Factory = "factory",
        /// Where things are kept.
        Warehouse = "warehouse",
        /// Where things are sent from.
        DistributionCenter = "distribution_center",
        /// A supplier's own stock.
        SupplierHub = "supplier_hub",
    }
}
