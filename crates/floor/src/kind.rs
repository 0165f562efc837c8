//! The closed lists: states of orders and steps, sorts of orders and movements.
//!
//! ```
//! use lineside_floor::{MovementKind, OrderStatus};
//!
//! assert!(OrderStatus::QualityHold.is_open());
//! assert_eq!(serde_json::to_string(&MovementKind::IssueToWo)?, "\"issue_to_wo\"");
//! # Ok::<(), serde_json::Error>(())
//! ```

use serde::{Deserialize, Serialize};

/// Declares a closed list whose members also have a place in it.
macro_rules! kinds {
    ($(#[doc = $doc:literal])* $name:ident as $schema:literal { $($(#[doc = $case_doc:literal])* $case:ident,)* }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(rename = $schema))]
        #[serde(rename_all = "snake_case")]
        #[repr(u8)]
        pub enum $name {
            $($(#[doc = $case_doc])* $case,)*
        }

        impl $name {
            /// All of them, in order.
            pub const ALL: &[Self] = &[$(Self::$case,)*];
        }
    };
}

/// Sets of members, as filters have them.
macro_rules! sets {
    ($($name:ident)*) => {$(
        impl $name {
            /// A set of one, to be tested against others.
            pub(crate) const fn bit(self) -> u16 {
                1 << (self as u8)
            }

            /// The set of those listed; an empty list stands for all.
            pub(crate) fn bits(listed: &[Self]) -> u16 {
                match listed {
                    [] => u16::MAX,
                    _ => listed.iter().fold(0, |bits, one| bits | one.bit()),
                }
            }
        }
    )*};
}

sets!(OrderStatus StepStatus MovementKind);

kinds! {
    /// Where a work order stands.
    OrderStatus as "FloorOrderStatus" {
        /// A proposal that planning may still change or drop.
        Planned,
        /// A proposal that planning may no longer touch.
        Firmed,
        /// Handed to the floor, not yet begun.
        Released,
        /// Being worked on.
        InProgress,
        /// Stopped until quality decides.
        QualityHold,
        /// All is made, or it was declared short.
        Completed,
        /// Settled; nothing posts any more.
        Closed,
        /// Given up.
        Cancelled,
    }
}

impl OrderStatus {
    /// Whether work on it is still to come: neither completed, closed nor cancelled.
    #[must_use]
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Completed | Self::Closed | Self::Cancelled)
    }
}

kinds! {
    /// Why a work order exists.
    OrderType as "OrderType" {
        /// A customer waits for it.
        MakeToOrder,
        /// It fills the stock.
        MakeToStock,
    }
}

kinds! {
    /// Where one step of a work order stands.
    StepStatus as "FloorStepStatus" {
        /// Not begun.
        Pending,
        /// Being worked on.
        InProgress,
        /// Done.
        Completed,
        /// Left out; what came in went on.
        Skipped,
    }
}

impl StepStatus {
    /// Whether work on it is still to come.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Pending | Self::InProgress)
    }
}

kinds! {
    /// What a movement of material does.
    MovementKind as "FloorMovementKind" {
        /// Material goes from stock to a work order.
        IssueToWo,
        /// Material that a work order did not need goes back to stock.
        ReturnToStock,
        /// What a work order made goes to stock.
        ReceiptFromWo,
        /// Material or a product is thrown away.
        Scrap,
        /// Goods come in from outside.
        Receipt,
        /// Goods leave the site for good.
        Shipment,
        /// Stock leaves for another site or location.
        TransferOut,
        /// Stock comes in from another site or location.
        TransferIn,
        /// The books are corrected.
        Adjustment,
        /// The stock was counted; the quantity is the difference found.
        Count,
    }
}

impl MovementKind {
    /// Whether the quantity may be zero or below: differences have a sign of their own.
    #[must_use]
    pub const fn is_difference(self) -> bool {
        matches!(self, Self::Adjustment | Self::Count)
    }
}
