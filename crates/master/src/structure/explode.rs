//! Explosion: everything that goes into so much of an item, level by level.
//!
//! ```
//! use lineside_kernel::ItemId;
//! use lineside_master::bom::BomLine;
//! use lineside_master::structure::{Explode, ItemStructure, explode};
//!
//! let [bike, wheel, spoke] = ["BIKE", "WHEEL", "SPOKE"].map(|code| ItemId::new(code).unwrap());
//! let loss = BomLine {
//!     component_yield: Some("0.98".parse()?),
//!     ..BomLine::new(10, spoke, 36.into())
//! };
//! let structure = vec![
//!     ItemStructure::new(bike.clone(), vec![BomLine::new(10, wheel.clone(), 2.into())]),
//!     ItemStructure::new(wheel, vec![loss]),
//! ];
//! let explosion = explode(&Explode::of(bike, 5.into(), structure))?;
//! // 10 wheels have 360 spokes; 360 / 0.98 is 367.3, rounded up once.
//! assert_eq!(explosion.requirements[1].exact.to_string(), "18000/49");
//! assert_eq!(explosion.requirements[1].quantity.to_string(), "368");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::StructureError;
use super::input::{ItemQuantity, ItemStructure};
use super::network::{Counting, Network};
use super::walk::{Visit, walk};
use crate::bom::{BomConsumption, BomLineKind, BomSubstitute};
use crate::defaults::is_no;
use lineside_kernel::{Elapsed, ItemId, LocalDate, Ratio, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Asks for everything that goes into so much of an item, by a structure that is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Explode {
    /// The item to be made.
    pub item: ItemId,
    /// How much of it; above zero.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity: Decimal,
    /// What goes into it, and into what goes into it.
    pub structure: Vec<ItemStructure>,
    /// The day on which the order starts, for lines that serve on some days only; every
    /// line counts when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<LocalDate>,
    /// How many orders deep; 1 is what one order needs, phantoms blown through. All when
    /// absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub levels: Option<u32>,
    /// What there is of phantoms; it is used up before their lines are needed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub on_hand: Vec<ItemQuantity>,
    /// Whether optional lines count.
    #[serde(default, skip_serializing_if = "is_no")]
    pub with_optional: bool,
}

impl Explode {
    /// Asks for all levels, without stock.
    #[must_use]
    pub fn of(item: ItemId, quantity: Decimal, structure: Vec<ItemStructure>) -> Self {
        Self {
            item,
            quantity,
            structure,
            on: None,
            levels: None,
            on_hand: Vec::new(),
            with_optional: false,
        }
    }
}

/// Everything that goes into so much of an item, and what comes out besides.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Explosion {
    /// What goes in, line by line, each before what goes into it.
    pub requirements: Vec<Requirement>,
    /// What comes out besides the product, line by line.
    pub receipts: Vec<ExpectedReceipt>,
    /// Items that are made but cannot be on this day, because no revision serves; they are
    /// required as if they were bought.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cannot_make: Vec<ItemId>,
}

/// What one line needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// How many orders deep it is: 1 is needed by the order itself.
    pub level: u32,
    /// The item that it goes into.
    pub parent: ItemId,
    /// The numbers of the lines that lead to it from the item that was asked about; the
    /// last is its own.
    pub path: Vec<u32>,
    /// The component.
    pub item: ItemId,
    /// How much, exactly, losses included.
    pub exact: Ratio,
    /// How much is to be booked: the exact quantity rounded up, once, to the component's
    /// increment. Of a phantom that is blown through, what its own stock gives, in whole
    /// increments.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity: Decimal,
    /// Whether it is a phantom whose own lines follow for what its stock does not give.
    #[serde(default, skip_serializing_if = "is_no")]
    pub phantom: bool,
    /// Whether it is made itself, and not bought.
    #[serde(default, skip_serializing_if = "is_no")]
    pub made: bool,
    /// Whether the quantity is for the order, however much it makes.
    #[serde(default, skip_serializing_if = "is_no")]
    pub fixed: bool,
    /// Whether the product can be made without it.
    #[serde(default, skip_serializing_if = "is_no")]
    pub optional: bool,
    /// The number of the routing step that needs it; below a phantom, the phantom's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<u32>,
    /// How long after the start of the order it is needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<Elapsed>,
    /// Whether it is taken from stock by what was made.
    #[serde(default, skip_serializing_if = "is_no")]
    pub backflush: bool,
    /// What happens when more is taken than was required.
    pub consumption: BomConsumption,
    /// What may be taken instead on this day, what is to be used up first in front, then by
    /// priority.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub substitutes: Vec<BomSubstitute>,
}

/// What one line gives besides the product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExpectedReceipt {
    /// How many orders deep it is: 1 comes out of the order itself.
    pub level: u32,
    /// The item in whose making it comes out.
    pub parent: ItemId,
    /// The numbers of the lines that lead to it.
    pub path: Vec<u32>,
    /// What comes out.
    pub item: ItemId,
    /// Whether it is a by-product or a co-product.
    pub kind: BomLineKind,
    /// How much, exactly.
    pub exact: Ratio,
    /// How much can be booked: the exact quantity rounded down to the item's increment.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity: Decimal,
    /// The step after which it is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<u32>,
    /// What share of the order's cost goes to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_share: Option<Ratio>,
}

/// Explodes an item into everything that goes into it.
///
/// Each line is multiplied exactly and rounded up once, to the component's increment; two
/// lines of one component stay two requirements. What is made for an order is made in that
/// rounded quantity. A phantom is never booked and so never rounded: what its own stock does
/// not give passes on to its lines exactly.
///
/// # Errors
/// [`StructureError`] when the quantity is not above zero, items go into each other, a line
/// cannot be counted, or there are more than a million requirements.
///
/// # Complexity
/// O(r) for r requirements: an item that is needed in several places is exploded in each.
pub fn explode(request: &Explode) -> Result<Explosion, StructureError> {
    if request.quantity <= Decimal::ZERO {
        return Err(StructureError::BadQuantity {
            path: "quantity".to_owned(),
            given: request.quantity.to_string(),
            expected: "a quantity above zero",
        });
    }
    let counting = Counting {
        on: request.on,
        with_optional: request.with_optional,
    };
    let network = Network::below(&request.item, &request.structure, counting)?;
    let mut stock = network.stock(&request.on_hand)?;
    let mut explosion = Explosion::default();
    let levels = request.levels.unwrap_or(u32::MAX);
    let quantity = request.quantity.into();
    walk(
        &network,
        network.root,
        quantity,
        levels,
        &mut stock,
        &mut |visit| {
            explosion.add(&network, &visit, request.on);
            Ok(())
        },
    )?;
    if network.node(network.root).is_some_and(|root| root.gap) {
        explosion.cannot_make.push(request.item.clone());
    }
    explosion.cannot_make.sort_unstable();
    explosion.cannot_make.dedup();
    Ok(explosion)
}

impl Explosion {
    fn add(&mut self, network: &Network<'_>, visit: &Visit<'_, '_>, on: Option<LocalDate>) {
        let line = visit.link.line;
        let nodes = (
            network.node(visit.parent),
            network.node(visit.link.component),
        );
        let (Some(parent), Some(component)) = nodes else {
            return;
        };
        if !line.is_component() {
            self.receipts.push(ExpectedReceipt {
                level: visit.level,
                parent: parent.item.clone(),
                path: visit.path.to_vec(),
                item: line.item.clone(),
                kind: line.kind,
                exact: visit.exact,
                quantity: visit.quantity,
                step: visit.step,
                cost_share: line.cost_share,
            });
            return;
        }
        if component.gap {
            self.cannot_make.push(line.item.clone());
        }
        let serves = |it: &&BomSubstitute| match (it.effective, on) {
            (Some(days), Some(on)) => days.includes(on),
            _ => true,
        };
        let mut substitutes: Vec<BomSubstitute> =
            line.substitutes.iter().filter(serves).cloned().collect();
        substitutes.sort_by_key(|it| (!it.run_out_first, it.priority));
        self.requirements.push(Requirement {
            level: visit.level,
            parent: parent.item.clone(),
            path: visit.path.to_vec(),
            item: line.item.clone(),
            exact: visit.exact,
            quantity: visit.quantity,
            phantom: visit.is_blown_through,
            made: component.is_made() || component.gap,
            fixed: line.fixed,
            optional: line.optional,
            step: visit.step,
            offset: visit.offset,
            backflush: line.backflush.unwrap_or(component.backflush),
            consumption: line.consumption,
            substitutes,
        });
    }
}
