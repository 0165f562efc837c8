//! How much more or less than planned may be made: one resolver, used by every path.
//!
//! ```
//! use lineside_order::{OrderTolerances, Tolerances};
//!
//! let of_order = OrderTolerances { over: Some("0.02".parse()?), ..Default::default() };
//! let of_item = OrderTolerances { over: Some("0.1".parse()?), replace_scrap: Some(true), ..Default::default() };
//! let resolved = Tolerances::resolve(&of_order, Some(&of_item));
//! assert_eq!(resolved.over.to_string(), "0.02");
//! assert!(resolved.replace_scrap);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::amount::{plus, times};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Tolerances as an order or an item states them; what is absent is left to the next.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OrderTolerances {
    /// The part of the planned quantity that may be made on top: `"0.05"` is 5 %.
    #[serde(
        default,
        with = "lineside_kernel::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<lineside_kernel::decimal::Text>")
    )]
    pub over: Option<Decimal>,
    /// The part of the planned quantity that may be missing without a reason.
    #[serde(
        default,
        with = "lineside_kernel::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<lineside_kernel::decimal::Text>")
    )]
    pub under: Option<Decimal>,
    /// Whether units may be started in place of scrapped ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replace_scrap: Option<bool>,
}

/// Tolerances that hold for an order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Tolerances {
    /// The part of the planned quantity that may be made on top.
    #[serde(
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text", extend("default" = "0")))]
    pub over: Decimal,
    /// The part of the planned quantity that may be missing without a reason.
    #[serde(
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text", extend("default" = "0")))]
    pub under: Decimal,
    /// Whether units may be started in place of scrapped ones.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub replace_scrap: bool,
}

impl Tolerances {
    /// What holds: the order's own word, else the item's, else none.
    #[must_use]
    pub fn resolve(order: &OrderTolerances, item: Option<&OrderTolerances>) -> Self {
        let item = item.copied().unwrap_or_default();
        Self {
            over: order.over.or(item.over).unwrap_or_default(),
            under: order.under.or(item.under).unwrap_or_default(),
            replace_scrap: order
                .replace_scrap
                .or(item.replace_scrap)
                .unwrap_or_default(),
        }
    }

    /// Whether `over` is at least 0 and at most 100, and `under` at least 0 and at most 1.
    #[must_use]
    pub fn are_sound(&self) -> bool {
        let is_within = |value: Decimal, limit: Decimal| {
            value.scale() <= 9 && value >= Decimal::ZERO && value <= limit
        };
        is_within(self.over, Decimal::ONE_HUNDRED) && is_within(self.under, Decimal::ONE)
    }

    /// The most that may be started of a planned quantity.
    #[must_use]
    pub fn most(&self, planned: Decimal, scrapped: Decimal) -> Decimal {
        let over = times(planned, self.over).unwrap_or_default().normalize();
        let most = plus(planned, over);
        if self.replace_scrap {
            plus(most, scrapped)
        } else {
            most
        }
    }

    /// The least that counts as made.
    #[must_use]
    pub fn least(&self, planned: Decimal) -> Decimal {
        let part = plus(Decimal::ONE, -self.under);
        times(planned, part).unwrap_or(planned)
    }
}
