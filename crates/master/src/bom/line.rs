//! One line of a bill of materials: what goes in, or comes out besides the product.

use crate::Effectivity;
use crate::defaults::{is_default, is_no};
use lineside_kernel::{Elapsed, ItemId, Ratio};
use serde::{Deserialize, Serialize};

/// One line of a bill of materials. Two lines of one item stay two requirements.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BomLine {
    /// Its number, unique in the revision: 10, 20, 30.
    pub line: u32,
    /// The component, or what comes out besides the product.
    pub item: ItemId,
    /// Whether it goes in, or comes out besides the product.
    #[serde(default, skip_serializing_if = "is_default")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = "component")))]
    pub kind: BomLineKind,
    /// How much on one of the product, in the component's unit; on one order when `fixed`.
    pub quantity: Ratio,
    /// Whether the quantity is for the order, however much it makes.
    #[serde(default, skip_serializing_if = "is_no")]
    pub fixed: bool,
    /// What is taken on top because some is lost, as a fraction: `0.05` multiplies by 1.05.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overage: Option<Ratio>,
    /// What share of the component is good: `0.95` divides by 0.95. Not beside an overage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub component_yield: Option<Ratio>,
    /// The number of the routing step that needs it; the first step when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<u32>,
    /// How long after the start of the order it is needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<Elapsed>,
    /// On which starts of orders the line counts; always when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective: Option<Effectivity>,
    /// What may be taken instead.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub substitutes: Vec<BomSubstitute>,
    /// Whether the product can be made without it; requirements leave it out unless asked.
    #[serde(default, skip_serializing_if = "is_no")]
    pub optional: bool,
    /// Whether the component is no stock item here: its own lines are needed instead. As
    /// the item says when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phantom: Option<bool>,
    /// Whether it is taken from stock by what was made. As the item says when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backflush: Option<bool>,
    /// What happens when more is taken than was required.
    #[serde(default, skip_serializing_if = "is_default")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = {"type": "flexible"})))]
    pub consumption: BomConsumption,
    /// What share of the order's cost goes to a by-product or co-product, as a fraction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_share: Option<Ratio>,
}

impl BomLine {
    /// A component with nothing more said.
    #[must_use]
    pub fn new(line: u32, item: ItemId, quantity: Ratio) -> Self {
        Self {
            line,
            item,
            kind: BomLineKind::Component,
            quantity,
            fixed: false,
            overage: None,
            component_yield: None,
            step: None,
            offset: None,
            effective: None,
            substitutes: Vec::new(),
            optional: false,
            phantom: None,
            backflush: None,
            consumption: BomConsumption::Flexible,
            cost_share: None,
        }
    }

    /// Whether it goes in.
    #[must_use]
    pub fn is_component(&self) -> bool {
        self.kind == BomLineKind::Component
    }

    /// Every item that may go in by this line: the component and its substitutes.
    pub fn inputs(&self) -> impl Iterator<Item = &ItemId> {
        let substitutes = self.substitutes.iter().map(|substitute| &substitute.item);
        std::iter::once(&self.item)
            .chain(substitutes)
            .filter(|_| self.is_component())
    }
}

/// Whether a line goes in or comes out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BomLineKind {
    /// It goes in.
    #[default]
    Component,
    /// It comes out because it cannot be helped: offcuts, whey.
    ByProduct,
    /// It comes out because it is wanted as much as the product.
    CoProduct,
}

/// What may be taken instead of a component.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BomSubstitute {
    /// The item.
    pub item: ItemId,
    /// How much of it stands for one of the component.
    pub ratio: Ratio,
    /// Which substitute is tried first: the one with the lowest number.
    pub priority: u32,
    /// On which starts of orders it may be taken; always when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective: Option<Effectivity>,
    /// Whether its stock is used up before the component is taken.
    #[serde(default, skip_serializing_if = "is_no")]
    pub run_out_first: bool,
}

/// What happens when more of a component is taken than was required.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum BomConsumption {
    /// Nothing.
    #[default]
    Flexible,
    /// It is noted.
    Warn,
    /// It is refused, beyond a tolerance.
    Strict {
        /// How much more than required may be taken, as a fraction: `0.02`.
        tolerance: Ratio,
    },
}
