//! The rows of stock: the state of each item at each site, its ledger, what lies where,
//! and its alerts.

use crate::alert::alert_row;
use crate::evolve::evolve;
use crate::kept::{ended_rows, kept_rows};
use crate::movement::movement_rows;
use crate::{
    STOCK_ALERT, STOCK_MOVEMENT, STOCK_PROMISE_KEPT, Sign, StockEvent, StockPosted, StockState,
};
use lineside_execution::{Room, Who};
use lineside_journal::{Cell, Column, Effect, Index, Table, TableRef, cells};
use lineside_kernel::{Currency, LocationId, LotId, decimal};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// One row per item and site.
pub static STOCK: Table = Table {
    name: "stock",
    version: 1,
    columns: &[
        Column::text("code"),
        Column::integer("version"),
        Column::text("quantity"),
        // In the smallest unit of the currency.
        Column::integer("value"),
        Column::text("currency").optional(),
        Column::text("state"),
    ],
    key: 1,
    indexes: &[],
};

/// One row per item, site, location and lot of which there is some (or less than none).
/// Location and lot are empty where there are none.
pub static STOCK_BALANCE: Table = Table {
    name: "stock_balance",
    version: 1,
    columns: &[
        Column::text("item"),
        Column::text("site"),
        Column::text("location"),
        Column::text("lot"),
        Column::text("on_hand"),
        Column::integer("at"),
    ],
    key: 4,
    indexes: &[
        Index {
            name: "site",
            columns: &[1],
        },
        Index {
            name: "lot",
            columns: &[0, 3],
        },
    ],
};

/// One row per movement that was taken back.
pub static STOCK_REVERSAL: Table = Table {
    name: "stock_reversal",
    version: 1,
    columns: &[
        Column::text("number"),
        Column::text("item"),
        Column::text("site"),
        Column::text("reversed_by"),
    ],
    key: 3,
    indexes: &[],
};

/// Stock of an item at a site; its code is the two codes joined.
#[derive(Debug)]
pub struct StockRoom;

impl Room for StockRoom {
    const FAMILY: &'static str = "stock";
    const TABLE: TableRef = &STOCK;
    type State = StockState;
    type Event = StockEvent;

    fn evolve(state: StockState, event: &StockEvent, who: &Who) -> StockState {
        evolve(state, event, who)
    }

    fn columns(state: &StockState) -> Vec<Cell> {
        let worth = &state.worth;
        cells![
            decimal::to_text(worth.quantity),
            worth.value,
            worth.currency.map(Currency::code)
        ]
    }

    fn project(code: &str, event: &StockEvent, who: &Who) -> Vec<Effect> {
        let (item, site) = item_and_site(code);
        match event {
            StockEvent::Posted(posted) => {
                let rows = movement_rows(&item, &site, posted, who.at, &who.actor);
                let mut effects: Vec<_> = rows.collect();
                balances(&item, &site, posted, who, &mut effects);
                let back = posted.movements.iter().filter_map(|back| {
                    let number = back.reverses.as_ref()?.as_str();
                    Some(Effect::Put {
                        table: &STOCK_REVERSAL,
                        row: cells![number, &*item, &*site, back.number.as_str()],
                    })
                });
                effects.extend(back);
                kept_rows(&item, &site, posted, &mut effects);
                effects
            }
            StockEvent::PromisesEnded(ended) => ended_rows(&item, &site, ended),
            _ => alert_row(&item, &site, event, who).into_iter().collect(),
        }
    }

    fn tables() -> Vec<TableRef> {
        vec![
            &STOCK,
            &STOCK_MOVEMENT,
            &STOCK_BALANCE,
            &STOCK_REVERSAL,
            &STOCK_PROMISE_KEPT,
            &STOCK_ALERT,
        ]
    }
}

/// The last balance of each location and lot that a fact touches.
fn balances(item: &str, site: &str, posted: &StockPosted, who: &Who, effects: &mut Vec<Effect>) {
    let mut last = BTreeMap::new();
    for movement in &posted.movements {
        if movement.kind.sign() != Sign::Neither {
            let location = movement.location.as_ref().map_or("", LocationId::as_str);
            let lot = movement.lot.as_ref().map_or("", LotId::as_str);
            last.insert((location, lot), movement);
        }
    }
    effects.extend(last.into_iter().map(|((location, lot), movement)| {
        match movement.balance.is_zero() {
            true => Effect::Delete {
                table: &STOCK_BALANCE,
                key: cells![item, site, location, lot],
            },
            false => Effect::Put {
                table: &STOCK_BALANCE,
                row: cells![
                    item,
                    site,
                    location,
                    lot,
                    decimal::to_text(movement.balance),
                    movement.at.unwrap_or(who.at)
                ],
            },
        }
    }));
}

/// The item and the site that a code was joined of.
pub(crate) fn item_and_site(code: &str) -> (Cow<'_, str>, Cow<'_, str>) {
    let (item, site) = code.split_once('@').unwrap_or((code, ""));
    (part(item), part(site))
}

/// One part of a joined code, as it was before.
pub(crate) fn part(text: &str) -> Cow<'_, str> {
    match text.contains('%') {
        true => text.replace("%40", "@").replace("%25", "%").into(),
        false => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lineside_journal::joined_code;

    #[test]
    fn a_joined_code_is_taken_apart_again() {
        for (item, site) in [
            ("P-100", "MUC"),
            ("a@b", "c%d"),
            ("%40", "@@"),
            ("%2540", "%"),
        ] {
            let code = joined_code([item, site]);
            let (first, second) = item_and_site(&code);
            assert_eq!((&*first, &*second), (item, site));
        }
    }
}
