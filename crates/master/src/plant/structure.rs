//! What goes into an item, what is missing for it, and how much of it can be made.

use super::gather::{Depth, Gathered, Rows, When, gather};
use crate::RevisionKey;
use crate::defaults::is_no;
use crate::structure::{
    Explode, Explosion, FindNeeds, FindProducible, ItemQuantity, Needs, Producible, StructureError,
    explode, find_needs, max_producible,
};
use lineside_execution::{Reads, Refused, Word};
use lineside_kernel::{ItemId, LocalDate, Problem, SiteId, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Asks for everything that goes into so much of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExplodeItem {
    /// The item to be made.
    pub item: ItemId,
    /// How much of it; above zero.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity: Decimal,
    /// The day on which the order starts: it decides which revisions serve, on every level.
    pub on: LocalDate,
    /// Where it is made; what holds for every site counts when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// By which alternate; by the first that serves when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alternate: Option<Word>,
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

/// Everything that goes into so much of an item, and by which revision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ItemExplosion {
    /// The revision of the item's own bill of materials.
    pub key: RevisionKey,
    /// What goes in and comes out.
    pub explosion: Explosion,
}

/// Answers `master.explode`.
///
/// # Errors
/// [`Refused`] when there is no such item, no revision of it serves on the day, or the
/// structure has no answer.
pub fn explode_item(
    reads: &mut dyn Reads,
    request: &ExplodeItem,
) -> Result<ItemExplosion, Refused> {
    let when = When {
        site: request.site.as_ref(),
        on: request.on,
        alternate: request.alternate.as_ref(),
    };
    let gathered = gather(&mut Rows(reads), &request.item, when, Depth::All)?;
    let explosion = explode(&Explode {
        item: request.item.clone(),
        quantity: request.quantity,
        structure: gathered.structure,
        on: Some(request.on),
        levels: request.levels,
        on_hand: request.on_hand.clone(),
        with_optional: request.with_optional,
    });
    Ok(ItemExplosion {
        key: gathered.revision.key,
        explosion: explosion.map_err(no_answer)?,
    })
}

/// Asks what is missing to make so much of an item, stock on all levels counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FindItemNeeds {
    /// The item to be made.
    pub item: ItemId,
    /// How much of it; above zero.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity: Decimal,
    /// The day on which the order starts.
    pub on: LocalDate,
    /// What there is. Stock of the item itself is left alone.
    pub on_hand: Vec<ItemQuantity>,
    /// Where it is made; what holds for every site counts when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// By which alternate; by the first that serves when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alternate: Option<Word>,
    /// Whether optional lines count.
    #[serde(default, skip_serializing_if = "is_no")]
    pub with_optional: bool,
}

/// Answers `master.find_needs`.
///
/// # Errors
/// Those of [`explode_item`].
pub fn find_item_needs(reads: &mut dyn Reads, request: &FindItemNeeds) -> Result<Needs, Refused> {
    let when = When {
        site: request.site.as_ref(),
        on: request.on,
        alternate: request.alternate.as_ref(),
    };
    let Gathered { structure, .. } = gather(&mut Rows(reads), &request.item, when, Depth::All)?;
    let needs = find_needs(&FindNeeds {
        item: request.item.clone(),
        quantity: request.quantity,
        structure,
        on_hand: request.on_hand.clone(),
        on: Some(request.on),
        with_optional: request.with_optional,
    });
    needs.map_err(no_answer)
}

/// Asks how much of an item can be made from what there is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FindItemProducible {
    /// The item to be made.
    pub item: ItemId,
    /// The day on which the order starts.
    pub on: LocalDate,
    /// What there is; sub-assemblies count, and what they can still be made of.
    pub on_hand: Vec<ItemQuantity>,
    /// Where it is made; what holds for every site counts when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// By which alternate; by the first that serves when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alternate: Option<Word>,
    /// Whether optional lines count.
    #[serde(default, skip_serializing_if = "is_no")]
    pub with_optional: bool,
}

/// Answers `master.find_producible`.
///
/// # Errors
/// Those of [`explode_item`].
pub fn find_item_producible(
    reads: &mut dyn Reads,
    request: &FindItemProducible,
) -> Result<Producible, Refused> {
    let when = When {
        site: request.site.as_ref(),
        on: request.on,
        alternate: request.alternate.as_ref(),
    };
    let Gathered { structure, .. } = gather(&mut Rows(reads), &request.item, when, Depth::All)?;
    let producible = max_producible(&FindProducible {
        item: request.item.clone(),
        structure,
        on_hand: request.on_hand.clone(),
        on: Some(request.on),
        with_optional: request.with_optional,
    });
    producible.map_err(no_answer)
}

pub(super) fn no_answer(error: StructureError) -> Refused {
    Refused::Problem(Problem::from(error))
}
