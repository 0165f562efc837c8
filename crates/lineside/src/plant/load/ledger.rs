//! The ledgers of a data set: for each item and site what moved, in the order in which it
//! happened, with what it was worth and what was there afterwards.

use super::error::Faults;
use super::names::Names;
use hashbrown::HashMap;
use lineside_dataset::{DataSet, Table, TransactionType};
use lineside_kernel::{Currency, Timestamp};
use lineside_stock::{MovementKind, PastStock};
use rust_decimal::Decimal;
use std::ops::Range;

const NEGATIVE: &str = "data_set.negative_balance";
const OUT_OF_RANGE: &str = "data_set.out_of_range";

/// Every stock, and the transactions in the order of their ledgers.
pub(super) struct Ledger {
    pub(super) stocks: Vec<Stock>,
    /// The rows of the transactions, stock by stock.
    pub(super) rows: Vec<usize>,
    /// What each transaction was worth, in the smallest unit of the currency, by row.
    pub(super) amounts: Vec<i64>,
    /// What was there after it, by row.
    pub(super) balances: Vec<i64>,
    /// When stocks begin: before everything that moved.
    pub(super) begin: Timestamp,
    currency: Currency,
}

/// One item at one site.
pub(super) struct Stock {
    pub(super) site: usize,
    /// The place among the items.
    pub(super) item: usize,
    /// What lay there at first.
    pub(super) opening: i64,
    /// What that was worth; `None` while nothing says what one cost.
    pub(super) opening_amount: Option<i64>,
    /// Its part of [`Ledger::rows`].
    pub(super) rows: Range<usize>,
}

/// What a transaction does to stock.
pub(super) fn kind_of(set: &DataSet, row: usize) -> MovementKind {
    let moves = &set.material_transactions;
    match moves.transaction_type.get(row) {
        Some(TransactionType::ReceiptFromWorkOrder) => MovementKind::ReceiptFromWo,
        Some(TransactionType::ReturnToStock) => MovementKind::ReturnToStock,
        Some(TransactionType::Scrap) if moves.work_order_id.is_nothing(row) => MovementKind::Scrap,
        Some(TransactionType::Scrap) => MovementKind::ScrapIssued,
        Some(TransactionType::IssueToWorkOrder) | None => MovementKind::IssueToWo,
    }
}

impl Ledger {
    pub(super) fn of(
        set: &DataSet,
        names: &Names,
        currency: Currency,
        at: Timestamp,
        faults: &mut Faults,
    ) -> Self {
        let moves = &set.material_transactions;
        let count = moves.len();
        let first = moves.created_at.iter().min().copied().unwrap_or(at);
        let begin = first.as_micros().saturating_sub(1_000_000);
        let mut ledger = Self {
            stocks: Vec::new(),
            rows: Vec::with_capacity(count),
            amounts: vec![0; count],
            balances: vec![0; count],
            begin: Timestamp::from_micros(begin).unwrap_or(first),
            currency,
        };
        let of_row = ledger.find_stocks(set, names);
        ledger.sort_rows(set, &of_row);
        let mut stocks = std::mem::take(&mut ledger.stocks);
        for stock in &mut stocks {
            ledger.follow(set, names, stock, faults);
        }
        ledger.stocks = stocks;
        ledger
    }

    /// Finds every item and site, in the order of their codes; answers with the stock of
    /// each transaction.
    fn find_stocks(&mut self, set: &DataSet, names: &Names) -> Vec<u32> {
        let mut places: HashMap<(usize, usize), u32> = HashMap::new();
        let mut stocks: Vec<Stock> = Vec::new();
        let mut place = |site: Option<usize>, item: Option<usize>| {
            let (site, item) = site.zip(item)?;
            let next = u32::try_from(stocks.len()).ok()?;
            Some(*places.entry((site, item)).or_insert_with(|| {
                stocks.push(Stock {
                    site,
                    item,
                    opening: 0,
                    opening_amount: None,
                    rows: 0..0,
                });
                next
            }))
        };
        let moves = &set.material_transactions;
        let mut of_row: Vec<u32> = (0..moves.len())
            .map(|row| {
                let item = names.place(moves.part_id.row(row), moves.product_id.row(row));
                place(moves.facility_id.row(row), item).unwrap_or(u32::MAX)
            })
            .collect();
        let opening = &set.opening_stock;
        let lay: Vec<_> = (0..opening.len())
            .filter_map(|row| {
                let item = names.place(opening.part_id.row(row), opening.product_id.row(row));
                let of = place(opening.facility_id.row(row), item)?;
                Some((of, opening.quantity.get(row).copied().unwrap_or(0)))
            })
            .collect();
        for (of, quantity) in lay {
            if let Some(stock) = stocks.get_mut(index(of)) {
                stock.opening = stock.opening.saturating_add(quantity);
            }
        }
        let mut order: Vec<usize> = (0..stocks.len()).collect();
        order.sort_by_key(|at| {
            let stock = stocks.get(*at);
            stock.map(|stock| (names.sites.get(stock.site), names.items.get(stock.item)))
        });
        let mut moved_to = vec![u32::MAX; stocks.len()];
        for (to, from) in (0_u32..).zip(&order) {
            if let Some(slot) = moved_to.get_mut(*from) {
                *slot = to;
            }
        }
        for of in &mut of_row {
            *of = moved_to.get(index(*of)).copied().unwrap_or(u32::MAX);
        }
        let mut taken: Vec<Option<Stock>> = stocks.into_iter().map(Some).collect();
        let sorted = order.into_iter();
        self.stocks = sorted
            .filter_map(|at| taken.get_mut(at).and_then(Option::take))
            .collect();
        of_row
    }

    /// Puts the transactions of each stock together, in the order in which they happened.
    fn sort_rows(&mut self, set: &DataSet, of_row: &[u32]) {
        let at = &set.material_transactions.created_at;
        self.rows = (0..of_row.len())
            .filter(|row| of_row.get(*row).is_some_and(|of| *of != u32::MAX))
            .collect();
        // Stable: what happened at one time stays in the order of the file.
        self.rows
            .sort_by_key(|row| (of_row.get(*row).copied(), at.get(*row).copied()));
        let mut start = 0;
        for (of, stock) in (0_u32..).zip(&mut self.stocks) {
            let rest = self.rows.get(start..).unwrap_or_default();
            let count = rest.partition_point(|row| of_row.get(*row).is_some_and(|at| *at <= of));
            stock.rows = start..start + count;
            start += count;
        }
    }

    /// Values what moved, one after the other.
    fn follow(&mut self, set: &DataSet, names: &Names, stock: &mut Stock, faults: &mut Faults) {
        let moves = &set.material_transactions;
        let rows = self.rows.get(stock.rows.clone()).unwrap_or_default();
        let cost = |row: usize| moves.unit_cost.get(row).map_or(0, |cost| cost.get());
        let digits = self.currency.digits();
        let total = |each: i64, quantity: i64| total(each, quantity, digits).filter(|_| each > 0);
        let mut past = PastStock::default();
        if stock.opening > 0 {
            let own = match stock.item.checked_sub(names.parts) {
                None => set.parts.unit_cost.get(stock.item),
                Some(product) => set.products.unit_cost.get(product),
            };
            // Where the item has no cost, what it first moved at is the best that is known.
            let each = own.map(|cost| cost.get()).filter(|each| *each > 0);
            let each = each.or_else(|| rows.iter().map(|row| cost(*row)).find(|each| *each > 0));
            stock.opening_amount = each.and_then(|each| total(each, stock.opening));
            let quantity = Decimal::from(stock.opening);
            let _ = past.moves(MovementKind::AdjustmentIn, quantity, stock.opening_amount);
        }
        for row in rows {
            let quantity = moves.quantity.get(*row).copied().unwrap_or(0);
            let kind = kind_of(set, *row);
            let there = past.on_hand();
            let moved = past.moves(kind, Decimal::from(quantity), total(cost(*row), quantity));
            let balance = moved.and_then(|moved| i64::try_from(moved.balance).ok());
            let slots = self.amounts.get_mut(*row).zip(self.balances.get_mut(*row));
            let (Some(moved), Some(balance), Some((amount_slot, balance_slot))) =
                (moved, balance, slots)
            else {
                let (code, why) = match Decimal::from(quantity) > there {
                    true => (NEGATIVE, format!("only {there} were there at that time")),
                    false => (
                        OUT_OF_RANGE,
                        "the stock would not fit any number".to_owned(),
                    ),
                };
                let at = (Table::MaterialTransactions, *row);
                faults.add(set, at, (code, "quantity"), &quantity.to_string(), why);
                continue;
            };
            (*amount_slot, *balance_slot) = (moved.amount, balance);
        }
    }
}

/// What so many cost at so many hundredths each, in the smallest unit of a currency with so
/// many decimals, rounded half up.
fn total(each: i64, quantity: i64, digits: u32) -> Option<i64> {
    let hundredths = each.checked_mul(quantity)?;
    match digits.checked_sub(2) {
        Some(more) => hundredths.checked_mul(10_i64.checked_pow(more)?),
        None => {
            let parts = 10_i64.checked_pow(2 - digits)?;
            hundredths.checked_add(parts / 2)?.checked_div(parts)
        }
    }
}

fn index(place: u32) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}
