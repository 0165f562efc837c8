//! What can be asked about what moved.

use crate::value_query::without;
use crate::{Movement, STOCK, STOCK_MOVEMENT, Sign, StockRoom, StockState, exact, ledger};
use lineside_execution::{Loaded, Reads, Refused, read_row};
use lineside_journal::{After, Cell, Scan, StoreError, cells, joined_code};
use lineside_kernel::{
    ItemId, LocationId, LotId, Money, SiteId, Timestamp, TransactionId, WorkOrderId, decimal,
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Lists movements, in pages: of a work order, of an item at a site in the order in which
/// things happened, of a site, or all of them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct ListMovements {
    /// Only of this item.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// Only of this site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// Only for this work order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<WorkOrderId>,
    /// Only this movement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<TransactionId>,
    /// Only what happened at this time or later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Timestamp>,
    /// Only what happened before this time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub below: Option<Timestamp>,
    /// Where the page before ended: its `next`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<MovementPlace>,
    /// At most so many; 100 when absent, and never more than 1000.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

/// A place in a list of movements.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MovementPlace {
    /// The number of the last movement shown.
    pub number: TransactionId,
    /// Its item.
    pub item: ItemId,
    /// Its site.
    pub site: SiteId,
    /// Its time.
    pub at: Timestamp,
    /// Its place in the ledger.
    pub place: u64,
}

/// One page of a list of movements.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MovementPage {
    /// The movements.
    pub movements: Vec<Movement>,
    /// Where the next page begins; absent when this one is the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<MovementPlace>,
}

/// Answers `stock.list_movements`.
///
/// # Errors
/// [`Refused`] when the rows cannot be read.
pub fn list_movements(
    reads: &mut dyn Reads,
    request: &ListMovements,
) -> Result<MovementPage, Refused> {
    let limit = usize::try_from(request.limit.unwrap_or(100).clamp(1, 1000)).unwrap_or(1000);
    let mut movements: Vec<Movement> = Vec::new();
    let mut after = request.after.clone();
    loop {
        let rows = reads.rows(&STOCK_MOVEMENT, &scan(request, &after).limit(limit + 1))?;
        let is_last = rows.len() <= limit;
        for row in rows {
            let movement = Movement::read(&row)?;
            after = Some(MovementPlace::of(&movement));
            if request.shows(&movement) {
                movements.push(movement);
            }
        }
        if movements.len() > limit || is_last {
            break;
        }
    }
    let more = movements.len() > limit;
    movements.truncate(limit);
    let last = movements.last().filter(|_| more);
    Ok(MovementPage {
        next: last.map(MovementPlace::of),
        movements,
    })
}

impl MovementPlace {
    fn of(movement: &Movement) -> Self {
        Self {
            number: movement.number.clone(),
            item: movement.item.clone(),
            site: movement.site.clone(),
            at: movement.at,
            place: movement.place,
        }
    }
}

impl ListMovements {
    fn shows(&self, movement: &Movement) -> bool {
        self.item.as_ref().is_none_or(|item| movement.item == *item)
            && self.site.as_ref().is_none_or(|site| movement.site == *site)
            && self
                .order
                .as_ref()
                .is_none_or(|order| movement.order.as_ref() == Some(order))
            && self
                .number
                .as_ref()
                .is_none_or(|number| movement.number == *number)
            && self.from.is_none_or(|from| movement.at >= from)
            && self.below.is_none_or(|below| movement.at < below)
    }
}

/// The rows that may be asked for, in the order of the index that serves them best.
fn scan(request: &ListMovements, after: &Option<MovementPlace>) -> Scan {
    let mut scan = match (&request.number, &request.order, &request.site) {
        (Some(number), _, _) => Scan::all().equals(cells![number.as_str()]),
        (_, Some(order), _) => Scan::by("work_order").equals(cells![order.as_str()]),
        (_, _, Some(site)) => {
            let mut equals = cells![site.as_str()];
            equals.extend(request.item.as_ref().map(|item| Cell::from(item.as_str())));
            let is_stock = request.item.is_some();
            let mut scan = Scan::by("stock").equals(equals);
            scan.from = request.from.filter(|_| is_stock).map(Cell::from);
            scan.below = request.below.filter(|_| is_stock).map(Cell::from);
            scan
        }
        _ => Scan::all(),
    };
    if let Some(place) = after {
        let (item, site) = (place.item.as_str(), place.site.as_str());
        let number = i64::try_from(place.place).unwrap_or(i64::MAX);
        let columns = match scan.index {
            Some("work_order") => {
                let order = request.order.as_ref().map(WorkOrderId::as_str);
                cells![order]
            }
            Some(_) => cells![site, item, place.at, number],
            None => Vec::new(),
        };
        let key = cells![place.number.as_str(), item, site];
        scan = scan.after(After { columns, key });
    }
    scan
}

/// Shows what was there after each movement of an item at a site.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GetRunningBalance {
    /// Which item.
    pub item: ItemId,
    /// At which site.
    pub site: SiteId,
    /// Only what moved at this location.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<LocationId>,
    /// Only what moved of this lot or piece.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lot: Option<LotId>,
    /// Only what happened at this time or later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Timestamp>,
    /// Only what happened before this time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below: Option<Timestamp>,
}

/// What was there after each movement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RunningBalance {
    /// The movements in the order in which things happened.
    pub steps: Vec<BalanceStep>,
}

/// A movement, and what was there after it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BalanceStep {
    /// The movement.
    pub movement: Movement,
    /// How much was there afterwards, of what was asked for.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub balance: Decimal,
    /// What all of the item at the site was worth afterwards; absent while no cost is
    /// known, and when only a location or lot was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Money>,
}

/// Answers `stock.running_balance`.
///
/// # Errors
/// [`Refused`] when the rows cannot be read.
pub fn get_running_balance(
    reads: &mut dyn Reads,
    request: &GetRunningBalance,
) -> Result<RunningBalance, Refused> {
    let code = joined_code([request.item.as_str(), request.site.as_str()]);
    let Some(row) = reads.row(&STOCK, &cells![code.as_str()])? else {
        return Ok(RunningBalance { steps: Vec::new() });
    };
    let loaded: Loaded<StockState> = read_row::<StockRoom>(&row).map_err(StoreError::Corrupt)?;
    let mut scan = Scan::by("stock").equals(cells![request.site.as_str(), request.item.as_str()]);
    scan.from = request.from.map(Cell::from);
    let mut movements = Vec::new();
    for row in reads.rows(&STOCK_MOVEMENT, &scan)? {
        movements.push(Movement::read(&row)?);
    }
    ledger::sort(&mut movements);
    let is_whole = request.location.is_none() && request.lot.is_none();
    let is_asked = |location: &Option<LocationId>, lot: &Option<LotId>| {
        (request.location.is_none() || *location == request.location)
            && (request.lot.is_none() || *lot == request.lot)
    };
    let state = &loaded.state;
    let here = state
        .balances
        .iter()
        .filter(|balance| is_asked(&balance.location, &balance.lot));
    let mut balance = here.fold(Decimal::ZERO, |sum, balance| {
        sum.saturating_add(balance.on_hand)
    });
    let mut value = state.worth.value;
    let mut steps = Vec::new();
    for movement in movements.into_iter().rev() {
        let (_, before) = without(&movement, Decimal::ZERO, value)?;
        let moved = is_asked(&movement.location, &movement.lot);
        let earlier = match movement.kind.sign() {
            Sign::In if moved => exact::sub(balance, movement.quantity),
            Sign::Out if moved => exact::add(balance, movement.quantity),
            _ => Some(balance),
        };
        let is_shown = moved && request.below.is_none_or(|below| movement.at < below);
        if is_shown {
            let worth = state.worth.currency.filter(|_| is_whole);
            steps.push(BalanceStep {
                balance,
                value: worth.and_then(|currency| exact::money(value, currency)),
                movement,
            });
        }
        balance = crate::error::fits(earlier)?;
        value = before;
    }
    steps.reverse();
    Ok(RunningBalance { steps })
}
