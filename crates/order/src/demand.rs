//! All work orders of one sales order line together: the same tolerance holds for them.
//!
//! Each order alone stays within its own tolerance. When the orders of a line together are
//! planned for more than the line asks for, what they start is held against the line too,
//! so that many small excesses do not add up to a large one. An order that has ended counts
//! with what it started: what it fell short of is free for another one.

use crate::amount::plus;
use crate::error::{DEMAND_DIFFERS, EXCEEDS_TOLERANCE};
use crate::{OrderDemand, OrderParent, OrderRoom, OrderState, OrderStatus};
use lineside_execution::{Desk, Refused, Room, Violation, Who, facts};
use lineside_journal::{Cell, Column, Table, TableRef, joined_code};
use lineside_kernel::WorkOrderId;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// One row per sales order line that asks for a quantity.
pub static ORDER_DEMAND: Table = Table {
    name: "order_demand",
    version: 1,
    columns: &[
        Column::text("code"),
        Column::integer("version"),
        Column::text("state"),
    ],
    key: 1,
    indexes: &[],
};

facts! {
    /// What happens to a sales order line, as its work orders see it.
    pub enum DemandEvent {
        /// A work order is planned for a quantity of it.
        Planned(DemandPlanned) = "order_demand.planned", 1;
        /// A work order no longer counts.
        Dropped(DemandDropped) = "order_demand.dropped", 1;
    }
}

/// A work order is planned for a quantity of the line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemandPlanned {
    /// The work order.
    pub order: WorkOrderId,
    /// How much it is planned for; what it started, once it has ended.
    #[serde(with = "lineside_kernel::decimal")]
    pub planned: Decimal,
    /// How much the line asks for.
    #[serde(with = "lineside_kernel::decimal")]
    pub demanded: Decimal,
}

/// A work order no longer counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemandDropped {
    /// The work order.
    pub order: WorkOrderId,
}

/// One sales order line.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemandState {
    /// How much it asks for.
    #[serde(with = "lineside_kernel::decimal")]
    pub demanded: Decimal,
    /// Its work orders.
    pub orders: Vec<DemandPart>,
}

/// A work order of a sales order line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemandPart {
    /// The work order.
    pub order: WorkOrderId,
    /// How much it is planned for; what it started, once it has ended.
    #[serde(with = "lineside_kernel::decimal")]
    pub planned: Decimal,
}

impl DemandState {
    /// How much its work orders are planned for together.
    #[must_use]
    pub fn planned(&self) -> Decimal {
        self.orders
            .iter()
            .fold(Decimal::ZERO, |sum, part| plus(sum, part.planned))
    }
}

/// Sales order lines, as their work orders see them.
#[derive(Debug)]
pub struct DemandRoom;

impl Room for DemandRoom {
    const FAMILY: &'static str = "order_demand";
    const TABLE: TableRef = &ORDER_DEMAND;
    type State = DemandState;
    type Event = DemandEvent;

    fn evolve(mut state: DemandState, event: &DemandEvent, _who: &Who) -> DemandState {
        match event {
            DemandEvent::Planned(planned) => {
                state.demanded = planned.demanded;
                let known = state
                    .orders
                    .iter_mut()
                    .find(|part| part.order == planned.order);
                match known {
                    Some(part) => part.planned = planned.planned,
                    None => state.orders.push(DemandPart {
                        order: planned.order.clone(),
                        planned: planned.planned,
                    }),
                }
            }
            DemandEvent::Dropped(dropped) => {
                state.orders.retain(|part| part.order != dropped.order);
            }
        }
        state
    }

    fn columns(_state: &DemandState) -> Vec<Cell> {
        Vec::new()
    }
}

/// The code of the line that an order counts towards, and what the line asks for.
fn line_of(state: &OrderState) -> Option<(String, Decimal)> {
    let header = state.header.as_deref()?;
    if matches!(header.parent, Some(OrderParent::Rework { .. })) {
        return None;
    }
    let OrderDemand::MakeToOrder {
        sales_order,
        line,
        quantity,
    } = &header.demand
    else {
        return None;
    };
    // Without a line all orders of the sales order count as one.
    let line = line.unwrap_or_default().to_string();
    Some((
        joined_code([sales_order.as_str(), &line]).to_string(),
        (*quantity)?,
    ))
}

/// Counts what an order is planned for now, and refuses more than the line allows.
pub(crate) fn replanned(desk: &mut Desk<'_>, order: &WorkOrderId) -> Result<(), Refused> {
    let state = desk.load::<OrderRoom>(order.as_str())?.state;
    let Some((code, demanded)) = line_of(&state) else {
        return Ok(());
    };
    let before = desk.load::<DemandRoom>(&code)?.state;
    let is_other = |part: &&DemandPart| part.order != *order;
    if let Some(other) = before.orders.iter().find(is_other)
        && before.demanded != demanded
    {
        let message = format!(
            "the sales order line asks for {} in work order `{}`, and for {demanded} here; say the same in both",
            before.demanded, other.order
        );
        return Err(Violation::new(&DEMAND_DIFFERS, message)
            .with("path", "demand.quantity")
            .with("value", demanded.to_string())
            .with("expected", before.demanded.to_string())
            .into());
    }
    let Some(after) = counted(desk, order, &state)? else {
        return Ok(());
    };
    let tolerances = state
        .header
        .as_deref()
        .map(|header| header.tolerances)
        .unwrap_or_default();
    let most = tolerances.most(demanded, scrapped(desk, &after)?);
    if after.planned() > most && after.planned() > before.planned() {
        let message = format!(
            "the work orders of the sales order line would be planned for {}; it asks for {demanded}, and no more than {most} may be made",
            after.planned()
        );
        return Err(exceeded(message, most).into());
    }
    Ok(())
}

/// Counts an order anew that has ended, or was taken up again.
pub(crate) fn ended(
    desk: &mut Desk<'_>,
    order: &WorkOrderId,
    before: &OrderState,
    after: &OrderState,
) -> Result<(), Refused> {
    if before.status != OrderStatus::Absent && has_ended(before) != has_ended(after) {
        counted(desk, order, after)?;
    }
    Ok(())
}

/// Writes down what an order counts with; the line with it, unless that was known.
fn counted(
    desk: &mut Desk<'_>,
    order: &WorkOrderId,
    state: &OrderState,
) -> Result<Option<DemandState>, Refused> {
    let Some((code, demanded)) = line_of(state) else {
        return Ok(None);
    };
    let planned = match has_ended(state) {
        true => state.started(),
        false => state.planned,
    };
    let before = desk.load::<DemandRoom>(&code)?.state;
    let known = before.orders.iter().find(|part| part.order == *order);
    if known.is_some_and(|part| part.planned == planned) && before.demanded == demanded {
        return Ok(None);
    }
    let planned = DemandPlanned {
        order: order.clone(),
        planned,
        demanded,
    };
    let after = desk.record::<DemandRoom>(&code, &DemandEvent::Planned(planned))?;
    Ok(Some((*after.state).clone()))
}

fn has_ended(state: &OrderState) -> bool {
    matches!(state.status, OrderStatus::Completed | OrderStatus::Closed)
}

/// An order no longer counts.
pub(crate) fn given_up(desk: &mut Desk<'_>, order: &WorkOrderId) -> Result<(), Refused> {
    let state = desk.load::<OrderRoom>(order.as_str())?.state;
    if let Some((code, _)) = line_of(&state) {
        let dropped = DemandDropped {
            order: order.clone(),
        };
        desk.record::<DemandRoom>(&code, &DemandEvent::Dropped(dropped))?;
    }
    Ok(())
}

/// Holds what the orders of a line have started against what the line asks for.
pub(crate) fn started(
    desk: &mut Desk<'_>,
    order: &WorkOrderId,
    before: &OrderState,
) -> Result<(), Refused> {
    let Some((code, _)) = line_of(before) else {
        return Ok(());
    };
    let line = desk.load::<DemandRoom>(&code)?.state;
    let state = desk.load::<OrderRoom>(order.as_str())?.state;
    // Orders that are planned for no more than the line asks for stay within its tolerance
    // by staying within their own.
    if line.planned() <= line.demanded || state.started() <= before.started() {
        return Ok(());
    }
    let mut started = Decimal::ZERO;
    for part in &line.orders {
        started = plus(
            started,
            desk.load::<OrderRoom>(part.order.as_str())?.state.started(),
        );
    }
    let tolerances = state
        .header
        .as_deref()
        .map(|header| header.tolerances)
        .unwrap_or_default();
    let most = tolerances.most(line.demanded, scrapped(desk, &line)?);
    if started > most {
        let message = format!(
            "{started} units would be started for the sales order line, over all its work orders; no more than {most} may be"
        );
        return Err(exceeded(message, most).into());
    }
    Ok(())
}

fn scrapped(desk: &mut Desk<'_>, line: &DemandState) -> Result<Decimal, Refused> {
    let mut scrapped = Decimal::ZERO;
    for part in &line.orders {
        scrapped = plus(
            scrapped,
            desk.load::<OrderRoom>(part.order.as_str())?
                .state
                .scrapped(),
        );
    }
    Ok(scrapped)
}

fn exceeded(message: String, most: Decimal) -> Violation {
    Violation::new(&EXCEEDS_TOLERANCE, message)
        .with("path", "quantity")
        .with("available", most.to_string())
}
