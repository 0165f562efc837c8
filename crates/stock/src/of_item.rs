//! An item of master data, as rules of the ledger, and what may not contradict it.
//!
//! ```
//! use lineside_execution::Word;
//! use lineside_kernel::{ItemId, Unit};
//! use lineside_master::item::{Item, ItemTracking};
//! use lineside_stock::{StockRules, Tracking, rules_of_item};
//!
//! let mut glue = Item::new(ItemId::new("GLUE")?, "Glue", Word::of("raw"), Unit::KG);
//! glue.tracking = ItemTracking::Lot;
//! let rules = rules_of_item(&glue, &StockRules::default());
//! assert_eq!((rules.unit, rules.tracking), (Unit::KG, Tracking::Lot));
//! # Ok::<(), lineside_kernel::CodeError>(())
//! ```

use crate::error::RULED_BY_ITEM;
use crate::{LotChoice, StockRules, Tracking, Valuation, exact};
use lineside_execution::Violation;
use lineside_master::item::{Item, ItemLotChoice, ItemTracking, ItemValuation};
use rust_decimal::{Decimal, RoundingStrategy};

/// The decimals of a price of one whose cost is stated for many, and never ends.
const PRICE_DECIMALS: u32 = 12;

/// What master data says of an item, as rules of the ledger. What it does not say stays as
/// the ledger was told: the currency, and the standard cost of an item that has none.
#[must_use]
pub fn rules_of_item(item: &Item, told: &StockRules) -> StockRules {
    let valuation = match item.valuation {
        ItemValuation::Standard => Valuation::Standard,
        ItemValuation::MovingAverage => Valuation::MovingAverage,
        ItemValuation::Fifo => Valuation::Fifo,
    };
    let standard = item
        .standard_cost
        .filter(|_| valuation == Valuation::Standard);
    StockRules {
        unit: item.unit,
        increment: item.increment,
        tracking: match item.tracking {
            ItemTracking::None => Tracking::None,
            ItemTracking::Lot => Tracking::Lot,
            ItemTracking::Serial => Tracking::Serial,
        },
        shelf_life: item.shelf_life,
        minimum_remaining_life: item.minimum_remaining_life,
        valuation,
        currency: standard.map(|cost| cost.currency()).or(told.currency),
        standard_cost: standard
            .map(|cost| price_of_one(cost.amount(), item.standard_cost_per))
            .or(told.standard_cost),
        negative: item.allow_negative,
        lot_choice: match item.lot_choice {
            ItemLotChoice::Fifo => LotChoice::Fifo,
            ItemLotChoice::Fefo => LotChoice::Fefo,
            ItemLotChoice::Lifo => LotChoice::Lifo,
            ItemLotChoice::Manual => LotChoice::Manual,
        },
    }
}

fn price_of_one(cost: Decimal, per: Decimal) -> Decimal {
    let price = match per == Decimal::ONE {
        true => Some(cost),
        false => cost.checked_div(per),
    };
    // INVARIANT: a cost is for more than nothing.
    let price = price.unwrap_or(cost);
    price.round_dp_with_strategy(PRICE_DECIMALS, RoundingStrategy::MidpointAwayFromZero)
}

/// The fields by which the same number would come to mean something else.
pub(crate) fn counted_otherwise(before: &StockRules, after: &StockRules) -> Vec<&'static str> {
    let changes = [
        ("unit", before.unit != after.unit),
        (
            "increment",
            !exact::is_multiple(before.increment, after.increment),
        ),
        ("tracking", before.tracking != after.tracking),
    ];
    let changed = changes.into_iter().filter(|(_, is_changed)| *is_changed);
    changed.map(|(field, _)| field).collect()
}

/// Where rules for the ledger say something else than the item. What they leave at its
/// default says nothing.
pub(crate) fn contradicting(item: &Item, given: &StockRules) -> Vec<Violation> {
    let (own, silent) = (rules_of_item(item, given), StockRules::default());
    macro_rules! fields {
        ($($field:ident),*) => {
            [$((
                stringify!($field),
                given.$field != own.$field && given.$field != silent.$field,
            )),*]
        };
    }
    let fields = fields![
        unit,
        increment,
        tracking,
        shelf_life,
        minimum_remaining_life,
        valuation,
        currency,
        standard_cost,
        negative,
        lot_choice
    ];
    let said = serde_json::to_value(&own).unwrap_or_default();
    let differing = fields.into_iter().filter(|(_, differs)| *differs);
    differing
        .map(|(field, _)| {
            let expected = said.get(field).cloned().unwrap_or_default();
            let message = format!(
                "master data says what the `{field}` of `{}` is: {expected}; change it there",
                item.item
            );
            Violation::new(&RULED_BY_ITEM, message)
                .with("field", field)
                .with("expected", expected)
        })
        .collect()
}
