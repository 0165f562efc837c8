//! The least that is booked of an item, on which orders and the ledger agree: master data
//! says it, else the ledger's own rules, else it is 1.

use crate::amount::is_multiple;
use crate::error::NOT_A_MULTIPLE;
use crate::from_master::item_of;
use crate::{OrderHeader, OrderPlan, OrderStock};
use lineside_execution::{Desk, Refused, Rejection, Violation};
use lineside_kernel::{ItemId, SiteId};
use lineside_master::item::take_into_use;
use lineside_stock::increment_told;
use rust_decimal::Decimal;

/// What master data or the ledger says; `None` when neither does. An item of master data is
/// in use then.
pub(crate) fn of_item(
    desk: &mut Desk<'_>,
    item: &ItemId,
    (site, stock): (&SiteId, OrderStock),
) -> Result<Option<Decimal>, Refused> {
    if let Some(known) = item_of(desk, item)? {
        take_into_use(desk, item)?;
        return Ok(Some(known.increment));
    }
    match stock {
        OrderStock::Ledger => increment_told(desk.reads(), item, site),
        OrderStock::None => Ok(None),
    }
}

/// Refuses to release an order in steps in which the ledger does not book its item: what it
/// made could not be received. Where nobody told the ledger otherwise, that books pieces.
pub(crate) fn is_booked(desk: &mut Desk<'_>, header: &OrderHeader) -> Result<(), Refused> {
    let own = of_item(desk, &header.item, (&header.site, header.stock))?;
    let told = match header.stock {
        OrderStock::Ledger => Some(own.unwrap_or(Decimal::ONE)),
        OrderStock::None => own,
    };
    let refused = told.and_then(|own| no_multiple_of(own, header.increment, &header.item, "order"));
    match refused {
        Some(violation) => Err(violation.into()),
        None => Ok(()),
    }
}

/// Completes the lines of a plan that are silent, and refuses what cannot be booked.
pub(crate) fn complete(
    desk: &mut Desk<'_>,
    plan: &mut OrderPlan,
    place: (&SiteId, OrderStock),
) -> Result<(), Refused> {
    let mut violations = Vec::new();
    let mut line = |path: String, item: &ItemId, increment: &mut Option<Decimal>| {
        let Some(own) = of_item(desk, item, place)? else {
            return Ok(());
        };
        match increment {
            Some(given) => violations.extend(no_multiple_of(own, *given, item, &path)),
            None => *increment = Some(own).filter(|own| *own != Decimal::ONE),
        }
        Ok::<(), Refused>(())
    };
    for (at, own) in plan.components.iter_mut().enumerate() {
        let path = format!("plan.components[{at}].increment");
        line(path, &own.item, &mut own.increment)?;
    }
    for (at, own) in plan.byproducts.iter_mut().enumerate() {
        let path = format!("plan.byproducts[{at}].increment");
        line(path, &own.item, &mut own.increment)?;
    }
    match Rejection::of(violations) {
        Some(rejection) => Err(rejection.into()),
        None => Ok(()),
    }
}

/// An order cannot book in steps that its item does not have.
pub(crate) fn no_multiple_of(
    own: Decimal,
    given: Decimal,
    item: &ItemId,
    path: &str,
) -> Option<Violation> {
    if is_multiple(given, own) {
        return None;
    }
    let message =
        format!("an increment of {given}; `{item}` is booked in whole multiples of {own}");
    Some(
        Violation::new(&NOT_A_MULTIPLE, message)
            .with("path", path)
            .with("value", given.to_string())
            .with("increment", own.to_string()),
    )
}
