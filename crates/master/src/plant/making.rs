//! How an order is made: the revisions that serve on its start, for a decision to rest on.

use super::gather::{Depth, Source, When, gather, not_effective};
use super::structure::no_answer;
use crate::bom::BomRevision;
use crate::routing::{NOT_EFFECTIVE, RoutingRevision, RoutingRoom};
use crate::structure::{Explode, Explosion, ItemQuantity, explode};
use lineside_execution::{Desk, Refused, Word};
use lineside_kernel::{ItemId, LocalDate, SiteId};
use rust_decimal::Decimal;

/// Asks how so much of an item is made at a site on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindMaking {
    /// The item.
    pub item: ItemId,
    /// How much of it; above zero.
    pub quantity: Decimal,
    /// Where it is made.
    pub site: SiteId,
    /// The day on which the order starts.
    pub on: LocalDate,
    /// By which alternate of the bills of materials; by the first that serves when absent.
    pub bom: Option<Word>,
    /// By which alternate of the routings; by the first that serves when absent.
    pub routing: Option<Word>,
    /// What there is of phantoms.
    pub on_hand: Vec<ItemQuantity>,
    /// Whether optional lines count.
    pub with_optional: bool,
}

/// How so much of an item is made: what an order keeps a copy of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Making {
    /// The revision of the bill of materials.
    pub bom: BomRevision,
    /// The revision of the routing.
    pub routing: RoutingRevision,
    /// What the order needs and gives, phantoms blown through. What goes into components is
    /// not looked at, so that none of them counts as made.
    pub explosion: Explosion,
}

/// Finds how so much of an item is made; the decision on the desk then rests on every
/// revision and item that was looked at.
///
/// # Errors
/// [`Refused`] with `bom.not_effective` or `routing.not_effective` when no released revision
/// serves on the day, and when the structure has no answer.
pub fn making(desk: &mut Desk<'_>, request: &FindMaking) -> Result<Making, Refused> {
    let when = When {
        site: Some(&request.site),
        on: request.on,
        alternate: request.bom.as_ref(),
    };
    let gathered = gather(desk, &request.item, when, Depth::OneOrder)?;
    let routings = desk.state::<RoutingRoom>(request.item.as_str())?;
    let mut serving = routings.effective_on(when.site, when.on).into_iter();
    let wanted = request.routing.as_ref();
    let routing = serving.find(|it| wanted.is_none_or(|named| it.key.alternate == *named));
    let routing = routing.ok_or_else(|| {
        let when = When {
            alternate: wanted,
            ..when
        };
        not_effective(&NOT_EFFECTIVE, &request.item, when, &routings.revisions)
    })?;
    let explosion = explode(&Explode {
        item: request.item.clone(),
        quantity: request.quantity,
        structure: gathered.structure,
        on: Some(request.on),
        levels: Some(1),
        on_hand: request.on_hand.clone(),
        with_optional: request.with_optional,
    });
    Ok(Making {
        bom: gathered.revision,
        routing: routing.clone(),
        explosion: explosion.map_err(no_answer)?,
    })
}
