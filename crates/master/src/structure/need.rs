//! Needs: what is missing to make so much of an item, everything on stock counted once.

use super::StructureError;
use super::input::{ItemQuantity, ItemStructure};
use super::network::{Counting, Network};
use super::walk::walk;
use crate::defaults::is_no;
use lineside_kernel::{ItemId, LocalDate, Ratio, Rounding, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Asks what is needed to make so much of an item, and what of it is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FindNeeds {
    /// The item to be made.
    pub item: ItemId,
    /// How much of it; above zero.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity: Decimal,
    /// What goes into it, and into what goes into it.
    pub structure: Vec<ItemStructure>,
    /// What there is. Stock of the item itself is left alone: so much of it is to be made.
    pub on_hand: Vec<ItemQuantity>,
    /// The day on which the order starts, for lines that serve on some days only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<LocalDate>,
    /// Whether optional lines count.
    #[serde(default, skip_serializing_if = "is_no")]
    pub with_optional: bool,
}

/// What is needed, item by item.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Needs {
    /// Each item once, after everything that it goes into.
    pub items: Vec<ItemNeed>,
}

/// How much of one item is needed, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ItemNeed {
    /// The item.
    pub item: ItemId,
    /// How deep it is used at the deepest.
    pub level: u32,
    /// How much is needed: the sum of what each line needs, each rounded up to the item's
    /// increment. Of a phantom, what its stock gives and, exactly, what passes through it.
    pub needed: Ratio,
    /// How much of that is there.
    pub from_stock: Ratio,
    /// How much has to be made of it; what goes into it is needed for that.
    pub to_make: Ratio,
    /// How much is missing: it is not there, and cannot be made.
    pub short: Ratio,
}

/// Finds what is needed to make so much of an item, and what of it is missing.
///
/// Level by level: what is needed of an item in all places is taken from its stock first,
/// and the rest is made, if it can be, in one order. So stock of sub-assemblies counts, and
/// counts once.
///
/// # Errors
/// [`StructureError`] when the quantity is not above zero, nothing goes into the item, items
/// go into each other, or a line cannot be counted.
///
/// # Complexity
/// O(n log n + m) for n items and m lines, as long as no phantom is below phantoms by many
/// ways.
pub fn find_needs(request: &FindNeeds) -> Result<Needs, StructureError> {
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
    is_made(&network)?;
    let stock = network.stock(&request.on_hand)?;
    let balances = balances(&network, &stock, request.quantity.into())?;
    Ok(Needs {
        items: named(&network, &balances),
    })
}

/// Refuses an item that nothing goes into.
pub(super) fn is_made(network: &Network<'_>) -> Result<(), StructureError> {
    match network.node(network.root) {
        Some(root) if !root.is_made() => Err(StructureError::NotMade {
            item: root.item.clone(),
        }),
        _ => Ok(()),
    }
}

/// How one item's need is met.
#[derive(Debug, Clone, Copy)]
pub(super) struct Balance {
    pub(super) needed: Ratio,
    pub(super) from_stock: Ratio,
    pub(super) to_make: Ratio,
    pub(super) short: Ratio,
}

impl Balance {
    const NONE: Self = Self {
        needed: Ratio::ZERO,
        from_stock: Ratio::ZERO,
        to_make: Ratio::ZERO,
        short: Ratio::ZERO,
    };
}

/// How every node's need is met when so much of the root is made.
pub(super) fn balances(
    network: &Network<'_>,
    on_hand: &[Ratio],
    quantity: Ratio,
) -> Result<Vec<Balance>, StructureError> {
    let mut stock = on_hand.to_vec();
    let mut balances = vec![Balance::NONE; network.nodes.len()];
    for number in network.order.iter().copied() {
        let Some(node) = network.node(number) else {
            continue;
        };
        let to_make = if number == network.root {
            quantity
        } else {
            meet(
                &mut balances,
                &mut stock,
                number,
                node.is_made(),
                node.increment,
            )?
        };
        if !to_make.is_positive() {
            continue;
        }
        walk(network, number, to_make, 1, &mut stock, &mut |visit| {
            let need = balances.get_mut(visit.link.component);
            let Some(need) = need.filter(|_| visit.link.line.is_component()) else {
                return Ok(());
            };
            if !visit.is_blown_through {
                need.needed = need.needed.checked_add(visit.quantity.into())?;
                return Ok(());
            }
            // A phantom takes from its stock on the way; what is left passes through it.
            let taken = Ratio::from(visit.quantity);
            let rest = visit.exact.checked_sub(taken)?.max(Ratio::ZERO);
            need.needed = need.needed.checked_add(taken)?.checked_add(rest)?;
            need.from_stock = need.from_stock.checked_add(taken)?;
            need.to_make = need.to_make.checked_add(rest)?;
            Ok(())
        })?;
        if let Some(balance) = balances.get_mut(number) {
            balance.to_make = balance.to_make.checked_add(to_make)?;
        }
    }
    Ok(balances)
}

/// Takes from stock what is needed of a node, and answers with how much of the rest is made.
fn meet(
    balances: &mut [Balance],
    stock: &mut [Ratio],
    number: usize,
    is_made: bool,
    increment: Decimal,
) -> Result<Ratio, StructureError> {
    let (Some(balance), Some(stock)) = (balances.get_mut(number), stock.get_mut(number)) else {
        return Ok(Ratio::ZERO);
    };
    // What went through it as a phantom is met already.
    let met = balance.from_stock.checked_add(balance.to_make)?;
    let open = balance.needed.checked_sub(met)?;
    let taken = open.min(*stock);
    *stock = stock.checked_sub(taken)?;
    balance.from_stock = balance.from_stock.checked_add(taken)?;
    let rest = open.checked_sub(taken)?;
    if !is_made {
        balance.short = rest;
        return Ok(Ratio::ZERO);
    }
    Ok(Rounding::Up.to_multiple(rest, increment)?.into())
}

/// The balances with the items' names, without the item that is made itself.
pub(super) fn named(network: &Network<'_>, balances: &[Balance]) -> Vec<ItemNeed> {
    let named = |number: &usize| {
        let (node, balance) = (network.node(*number)?, balances.get(*number)?);
        (*number != network.root && balance.needed.is_positive()).then(|| ItemNeed {
            item: node.item.clone(),
            level: node.level,
            needed: balance.needed,
            from_stock: balance.from_stock,
            to_make: balance.to_make,
            short: balance.short,
        })
    };
    network.order.iter().filter_map(named).collect()
}
