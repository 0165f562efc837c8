//! One movement of the ledger, as it is shown.

use crate::{Layer, MovementKind, Posted, StockPosted, exact};
use lineside_execution::{Cells, Word};
use lineside_journal::{Cell, Column, Effect, Index, StoreError, Table, cells};
use lineside_kernel::{
    ActorId, Currency, ItemId, LocationId, LotId, Money, SiteId, Timestamp, TransactionId,
    WorkOrderId, decimal,
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

/// One row per movement, in the order in which things happened. Rows are added, never
/// changed.
pub static STOCK_MOVEMENT: Table = Table {
    name: "stock_movement",
    version: 1,
    columns: &[
        Column::text("number"),
        Column::text("item"),
        Column::text("site"),
        Column::integer("at"),
        // Where it stands among movements of one time.
        Column::integer("place"),
        Column::text("kind"),
        Column::text("location").optional(),
        Column::text("lot").optional(),
        Column::text("quantity"),
        // In the smallest unit of the currency.
        Column::integer("amount").optional(),
        Column::text("currency").optional(),
        Column::integer("variance").optional(),
        Column::text("work_order").optional(),
        Column::integer("step").optional(),
        Column::integer("line").optional(),
        Column::text("reason").optional(),
        Column::text("reference").optional(),
        Column::text("reverses").optional(),
        Column::text("pair").optional(),
        Column::text("layers").optional(),
        Column::text("posting").optional(),
        Column::text("actor"),
    ],
    key: 3,
    indexes: &[
        Index {
            name: "stock",
            columns: &[2, 1, 3, 4],
        },
        Index {
            name: "work_order",
            columns: &[12],
        },
    ],
};

/// One movement of the ledger.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Movement {
    /// Its number: `MTX-2024-00001`.
    pub number: TransactionId,
    /// What it does; the sign is in it.
    pub kind: MovementKind,
    /// Which item.
    pub item: ItemId,
    /// At which site.
    pub site: SiteId,
    /// Where at the site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<LocationId>,
    /// Of which lot or piece.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lot: Option<LotId>,
    /// How much; never below zero, and zero only for an agreeing count or a revaluation.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity: Decimal,
    /// What one unit of it is worth, shown with four decimals more than the currency has.
    #[serde(
        default,
        with = "decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Option<decimal::Text>"))]
    pub unit_cost: Option<Decimal>,
    /// What all of it is worth; absent while no cost is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// What was paid beyond the standard cost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variance: Option<Money>,
    /// For which work order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<WorkOrderId>,
    /// For which of its steps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<u32>,
    /// For which line of its bill of materials.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The posting of the order that moved it; only the order takes it back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posting: Option<TransactionId>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Word>,
    /// A number of somebody else's: a delivery note, a sales order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// When it happened.
    pub at: Timestamp,
    /// Where it stands among the movements of this stock: what happened at one time stands
    /// in this order.
    pub place: u64,
    /// The movement that it takes back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reverses: Option<TransactionId>,
    /// The other half of a transfer, or the count that it corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pair: Option<TransactionId>,
    /// Who posted it.
    pub by: ActorId,
    /// The layers that it took from or brought, under FIFO.
    #[serde(skip)]
    pub(crate) layers: Option<Vec<Layer>>,
}

impl Movement {
    /// The amount in the smallest unit of the currency.
    pub(crate) fn minor(&self) -> i64 {
        let minor = self.amount.map(Money::minor);
        minor
            .and_then(|minor| i64::try_from(minor).ok())
            .unwrap_or(0)
    }

    /// The movement that a posted fact describes.
    pub(crate) fn of(
        stock: (&ItemId, &SiteId),
        posted: &Posted,
        place: u64,
        currency: Option<Currency>,
        at: Timestamp,
        by: &ActorId,
    ) -> Self {
        let money = |amount: Option<Decimal>| Money::new(amount?, currency?).ok();
        let amount = money(posted.amount);
        Self {
            number: posted.number.clone(),
            kind: posted.kind,
            item: stock.0.clone(),
            site: stock.1.clone(),
            location: posted.location.clone(),
            lot: posted.lot.clone(),
            quantity: posted.quantity,
            unit_cost: unit_cost(amount, posted.quantity),
            amount,
            variance: money(posted.variance),
            order: posted.order.clone(),
            step: posted.step,
            line: posted.line,
            posting: posted.posting.clone(),
            reason: posted.reason.clone(),
            reference: posted.reference.clone(),
            at: posted.at.unwrap_or(at),
            place: posted.place.unwrap_or(place),
            reverses: posted.reverses.clone(),
            pair: posted.pair.clone(),
            by: posted.by.as_ref().unwrap_or(by).clone(),
            layers: posted.layers.clone(),
        }
    }

    /// The movement that a row of [`STOCK_MOVEMENT`] shows.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when the row is none.
    pub fn read(row: &[Cell]) -> Result<Self, StoreError> {
        let cells = Cells::new(&STOCK_MOVEMENT, row);
        let damaged = |what: &str| {
            let number = cells.text("number").unwrap_or_default();
            StoreError::Corrupt(format!("movement `{number}` has an unreadable {what}"))
        };
        let currency = match cells.text("currency") {
            Some(_) => Some(cells.parsed::<Currency>("currency")?),
            None => None,
        };
        let money = |column: &'static str| -> Result<Option<Money>, StoreError> {
            let Some(currency) = currency else {
                return Ok(None);
            };
            let cell = STOCK_MOVEMENT.column(column).and_then(|at| row.get(at));
            let Some(minor) = cell.and_then(Cell::as_integer) else {
                return Ok(None);
            };
            exact::money(minor, currency)
                .map(Some)
                .ok_or_else(|| damaged(column))
        };
        let amount = money("amount")?;
        let quantity = decimal::parse_exact(cells.text("quantity").unwrap_or_default())
            .map_err(|_| damaged("quantity"))?;
        let layers = match cells.text("layers") {
            Some(text) => Some(serde_json::from_str(text).map_err(|_| damaged("layers"))?),
            None => None,
        };
        Ok(Self {
            number: cells.parsed("number")?,
            kind: cells
                .text("kind")
                .and_then(MovementKind::of)
                .ok_or_else(|| damaged("kind"))?,
            item: cells.parsed("item")?,
            site: cells.parsed("site")?,
            location: maybe(&cells, "location")?,
            lot: maybe(&cells, "lot")?,
            quantity,
            unit_cost: unit_cost(amount, quantity),
            amount,
            variance: money("variance")?,
            order: maybe(&cells, "work_order")?,
            step: cells.number("step").ok(),
            line: cells.number("line").ok(),
            posting: maybe(&cells, "posting")?,
            reason: maybe(&cells, "reason")?,
            reference: cells.text("reference").map(str::to_owned),
            at: cells.instant("at")?,
            place: cells.number("place")?,
            reverses: maybe(&cells, "reverses")?,
            pair: maybe(&cells, "pair")?,
            by: cells.parsed("actor")?,
            layers,
        })
    }
}

/// The rows of the ledger for the movements of one fact.
pub(crate) fn movement_rows(
    item: &str,
    site: &str,
    posted: &StockPosted,
    at: Timestamp,
    actor: &ActorId,
) -> impl Iterator<Item = Effect> {
    let minor = move |amount: Option<Decimal>| exact::minor(amount?, posted.currency?);
    posted
        .movements
        .iter()
        .zip(posted.first..)
        .map(move |(movement, place)| {
            let amount = minor(movement.amount);
            let place = movement.place.unwrap_or(place);
            let layers = movement.layers.as_ref();
            let layers = layers.and_then(|layers| serde_json::to_string(layers).ok());
            Effect::Put {
                table: &STOCK_MOVEMENT,
                row: cells![
                    SmolStr::from(movement.number.clone()),
                    item,
                    site,
                    movement.at.unwrap_or(at),
                    i64::try_from(place).unwrap_or(i64::MAX),
                    movement.kind.as_str(),
                    movement.location.as_ref().map(LocationId::as_str),
                    movement.lot.as_ref().map(LotId::as_str),
                    decimal::to_text(movement.quantity),
                    amount,
                    amount.and(posted.currency).map(Currency::code),
                    minor(movement.variance),
                    movement.order.as_ref().map(WorkOrderId::as_str),
                    movement.step.map(i64::from),
                    movement.line.map(i64::from),
                    movement.reason.as_ref().map(Word::as_str),
                    movement.reference.as_deref(),
                    movement.reverses.as_ref().map(TransactionId::as_str),
                    movement.pair.as_ref().map(TransactionId::as_str),
                    layers,
                    movement.posting.as_ref().map(TransactionId::as_str),
                    movement.by.as_ref().unwrap_or(actor).as_str(),
                ],
            }
        })
}

/// A code of a column that may be empty.
pub(crate) fn maybe<T: std::str::FromStr>(
    cells: &Cells<'_>,
    column: &str,
) -> Result<Option<T>, StoreError> {
    match cells.text(column) {
        Some("") | None => Ok(None),
        Some(_) => cells.parsed(column).map(Some),
    }
}

fn unit_cost(amount: Option<Money>, quantity: Decimal) -> Option<Decimal> {
    let amount = amount?;
    let exact = amount.amount().checked_div(quantity)?;
    let decimals = amount.currency().digits() + 4;
    Some(exact.round_dp_with_strategy(
        decimals,
        rust_decimal::RoundingStrategy::MidpointAwayFromZero,
    ))
}
