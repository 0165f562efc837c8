//! What can be asked about what there is.

use crate::error::UNKNOWN;
use crate::reservation::lowest;
use crate::ruling::rules_now;
use crate::shape::shapes;
use crate::{
    AlertStatus, AlertView, Balance, LotChoice, LotStatus, Reservation, ReservationStrength, STOCK,
    StockRoom, StockRules, StockState, Valuation, exact,
};
use lineside_execution::{Loaded, Reads, Refused, Violation, read_row};
use lineside_journal::{StoreError, cells, joined_code};
use lineside_kernel::{ItemId, LocationId, LotId, Money, SiteId, Timestamp, WorkOrderId, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

shapes! {
    /// Shows the stock of an item at a site: what lies where, what it is worth, what is
    /// promised, and what needs attention.
    @deny_unknown_fields GetStock {
        /// Which item.
        item: ItemId,
        /// At which site.
        site: SiteId,
        /// The time that decides what has expired; the latest movement's when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Timestamp>,
    }

    /// The stock of an item at a site.
    @deny_unknown_fields StockView {
        /// Which item.
        item: ItemId,
        /// At which site.
        site: SiteId,
        /// How many facts it is made of.
        version: u64,
        /// How much there is, all lots and locations together.
        #[serde(with = "decimal")]
        #[schemars(with = "decimal::Text")]
        on_hand: Decimal,
        /// How much of it may be used by anybody.
        #[serde(with = "decimal")]
        #[schemars(with = "decimal::Text")]
        available: Decimal,
        /// What all of it is worth; absent while no cost is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        value: Option<Money>,
        /// How it is valued.
        valuation: Valuation,
        /// How it is counted, followed and valued.
        rules: StockRules,
        /// What lies where.
        balances: Vec<BalanceView>,
        /// What is promised, in the order in which it was.
        reservations: Vec<Reservation>,
        /// The alerts that are open.
        alerts: Vec<AlertView>,
        /// The latest time at which something moved.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        last_at: Option<Timestamp>,
    }

    /// How much of a lot lies at one location.
    @deny_unknown_fields BalanceView {
        /// Where; absent where the site has no locations.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        location: Option<LocationId>,
        /// Of which lot or piece.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lot: Option<LotId>,
        /// How much.
        #[serde(with = "decimal")]
        #[schemars(with = "decimal::Text")]
        on_hand: Decimal,
        /// Whether it may be used.
        status: LotStatus,
        /// When the lot first came in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        received_at: Option<Timestamp>,
        /// From when on it must not be used.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        expires_at: Option<Timestamp>,
    }

    /// Tells how much of an item may be used, by anybody or by one order.
    @deny_unknown_fields GetAvailable {
        /// Which item.
        item: ItemId,
        /// At which site.
        site: SiteId,
        /// What is put aside for this order counts as available.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        order: Option<WorkOrderId>,
        /// The time that decides what has expired; the latest movement's when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Timestamp>,
    }

    /// How much of an item may be used.
    Available {
        /// How much there is.
        #[serde(with = "decimal")]
        #[schemars(with = "decimal::Text")]
        on_hand: Decimal,
        /// How much of it is held or expired.
        #[serde(with = "decimal")]
        #[schemars(with = "decimal::Text")]
        held: Decimal,
        /// How much of it is put aside for others.
        #[serde(with = "decimal")]
        #[schemars(with = "decimal::Text")]
        put_aside: Decimal,
        /// What is left of it: on hand, less what is held and put aside.
        #[serde(with = "decimal")]
        #[schemars(with = "decimal::Text")]
        available: Decimal,
        /// What of that nobody has a claim to either.
        #[serde(with = "decimal")]
        #[schemars(with = "decimal::Text")]
        unclaimed: Decimal,
        /// The claims in the order in which they are served, each with what is left for it.
        claims: Vec<Claim>,
    }

    /// A soft reservation, and what is left for it.
    Claim {
        /// The claim.
        reservation: Reservation,
        /// How much of it what is available covers, after the claims before it.
        #[serde(with = "decimal")]
        #[schemars(with = "decimal::Text")]
        covered: Decimal,
    }

    /// Lists the lots that may be used, in the order in which they go.
    @deny_unknown_fields ListLots {
        /// Which item.
        item: ItemId,
        /// At which site.
        site: SiteId,
        /// Which go first; as the item's rules say when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        choice: Option<LotChoice>,
        /// The time that decides what has expired; the latest movement's when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Timestamp>,
        /// Whether lots that may not be used are listed as well, behind the others.
        #[serde(default)]
        with_held: bool,
    }

    /// The lots of an item.
    LotList {
        /// The lots, the first to go first.
        lots: Vec<BalanceView>,
    }
}

/// The state of a stock; refused when there never was any.
fn stock(
    reads: &mut dyn Reads,
    item: &ItemId,
    site: &SiteId,
) -> Result<Loaded<StockState>, Refused> {
    let code = joined_code([item.as_str(), site.as_str()]);
    let Some(row) = reads.row(&STOCK, &cells![code.as_str()])? else {
        return Err(Violation::new(
            &UNKNOWN,
            format!("there is no stock of `{item}` at `{site}`"),
        )
        .with("item", item.as_str())
        .with("site", site.as_str())
        .into());
    };
    Ok(read_row::<StockRoom>(&row).map_err(StoreError::Corrupt)?)
}

fn balance_view(state: &StockState, balance: &Balance) -> BalanceView {
    let known = balance.lot.as_ref().and_then(|lot| state.lot(lot));
    BalanceView {
        location: balance.location.clone(),
        lot: balance.lot.clone(),
        on_hand: balance.on_hand,
        status: known.map(|known| known.status).unwrap_or_default(),
        received_at: known.map(|known| known.received_at),
        expires_at: known.and_then(|known| known.expires_at),
    }
}

/// Answers `stock.get`.
///
/// # Errors
/// [`Refused`] when there is no such stock or it cannot be read.
pub fn get_stock(reads: &mut dyn Reads, request: &GetStock) -> Result<StockView, Refused> {
    let loaded = stock(reads, &request.item, &request.site)?;
    let state = &loaded.state;
    let at = request.at.or(state.last_at).unwrap_or(Timestamp::MIN);
    let rules = rules_now(reads, &request.item, state)?;
    let worth = &state.worth;
    let balances = state.balances.iter();
    let alerts = state.alerts.iter().map(|alert| AlertView {
        item: request.item.clone(),
        site: request.site.clone(),
        alert: alert.raised.key.clone(),
        status: match alert.acknowledged_by {
            Some(_) => AlertStatus::Acknowledged,
            None => AlertStatus::Open,
        },
        since: alert.since,
        quantity: alert.raised.quantity,
        threshold: alert.raised.threshold,
        due: alert.raised.due,
        by: alert.acknowledged_by.clone(),
    });
    Ok(StockView {
        item: request.item.clone(),
        site: request.site.clone(),
        version: loaded.version,
        on_hand: worth.quantity,
        available: state.available(at),
        value: worth
            .currency
            .and_then(|currency| exact::money(worth.value, currency)),
        valuation: worth.valuation,
        rules: (*rules).clone(),
        balances: balances
            .map(|balance| balance_view(state, balance))
            .collect(),
        reservations: state.reservations.clone(),
        alerts: alerts.collect(),
        last_at: state.last_at,
    })
}

/// Answers `stock.available`.
///
/// # Errors
/// [`Refused`] when there is no such stock or it cannot be read.
pub fn get_available(reads: &mut dyn Reads, request: &GetAvailable) -> Result<Available, Refused> {
    let state = stock(reads, &request.item, &request.site)?.state;
    let at = request.at.or(state.last_at).unwrap_or(Timestamp::MIN);
    let order = request.order.as_ref();
    let available = state.available_to(order, at);
    let free = state.in_choice_order(LotChoice::Fifo, at);
    let usable = free.iter().fold(Decimal::ZERO, |sum, balance| {
        sum.saturating_add(balance.on_hand)
    });
    let positive = state
        .balances
        .iter()
        .filter(|known| known.on_hand > Decimal::ZERO);
    let all = positive.fold(Decimal::ZERO, |sum, balance| {
        sum.saturating_add(balance.on_hand)
    });
    let soft = |known: &&Reservation| known.strength == ReservationStrength::Soft;
    let mut queue: Vec<_> = state.reservations.iter().filter(soft).cloned().collect();
    queue.sort_by(|a, b| {
        let rank = |known: &Reservation| {
            let due = known.due.unwrap_or(Timestamp::MAX);
            (due, known.priority.min(lowest()), known.reservation.clone())
        };
        rank(a).cmp(&rank(b))
    });
    let mut left = available.max(Decimal::ZERO);
    let mut claims = Vec::new();
    for reservation in queue {
        let covered = left.min(reservation.quantity);
        left = left.saturating_sub(covered);
        claims.push(Claim {
            reservation,
            covered,
        });
    }
    Ok(Available {
        on_hand: state.worth.quantity,
        held: all.saturating_sub(usable),
        put_aside: state
            .worth
            .quantity
            .saturating_sub(all.saturating_sub(usable))
            .saturating_sub(available),
        available,
        unclaimed: left,
        claims,
    })
}

fn place(balance: &Balance) -> (Option<&LocationId>, Option<&LotId>) {
    (balance.location.as_ref(), balance.lot.as_ref())
}

/// Answers `stock.list_lots`.
///
/// # Errors
/// [`Refused`] when there is no such stock or it cannot be read.
pub fn list_lots(reads: &mut dyn Reads, request: &ListLots) -> Result<LotList, Refused> {
    let state = stock(reads, &request.item, &request.site)?.state;
    let at = request.at.or(state.last_at).unwrap_or(Timestamp::MIN);
    let rules = rules_now(reads, &request.item, &state)?;
    let choice = request.choice.unwrap_or(rules.lot_choice);
    let first = state.in_order_of_use(&rules, choice, at);
    let in_use: HashSet<_> = first.iter().copied().map(place).collect();
    let held = state
        .balances
        .iter()
        .filter(|balance| request.with_held && !in_use.contains(&place(balance)));
    let lots = first.iter().copied().chain(held);
    Ok(LotList {
        lots: lots.map(|balance| balance_view(&state, balance)).collect(),
    })
}
