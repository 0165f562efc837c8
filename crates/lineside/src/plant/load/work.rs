//! A data set on its way into a plant: everything known before the first fact is made, and
//! the making of the facts.

use super::LoadDataSet;
use super::error::Faults;
use super::ledger::{Ledger, Stock, kind_of};
use super::names::{Names, UNREADABLE};
use super::order::Orders;
use super::pack::Packer;
use lineside_dataset::{DataSet, ScrapReason, Table};
use lineside_execution::{Fact, Room, Who, Word, row};
use lineside_journal::{Effect, StoreError, StreamId, joined_code};
use lineside_kernel::{CodeError, Currency, Problem, Timestamp, TransactionId};
use lineside_order::{OrderEvent, OrderRoom};
use lineside_stock::{MovementKind, Posted, StockEvent, StockPosted, StockRoom, StockState};
use rust_decimal::Decimal;
use std::ops::Range;
use std::sync::Arc;

/// So many movements are one fact of a stock, which keeps it far below the largest body.
const MOVEMENTS: usize = 2_000;
/// The reason of what lay there at first.
const OPENING: Word = Word::of("opening_stock");

/// Everything that is known before the first fact is made.
pub(super) struct Work<'a> {
    pub(super) set: &'a DataSet,
    pub(super) names: &'a Names,
    pub(super) wanted: &'a LoadDataSet,
    pub(super) currency: Currency,
    /// When it was brought in.
    pub(super) at: Timestamp,
    /// The stream of the load, on which every part rests.
    pub(super) load: StreamId,
    /// Whether the store keeps values, so that states need not be written as text.
    pub(super) keeps_values: bool,
    pub(super) ledger: Ledger,
}

impl<'a> Work<'a> {
    pub(super) fn new(
        set: &'a DataSet,
        names: &'a Names,
        wanted: &'a LoadDataSet,
        (load, at): (StreamId, Timestamp),
        keeps_values: bool,
        faults: &mut Faults,
    ) -> Self {
        Self {
            ledger: Ledger::of(set, names, wanted.currency(), at, faults),
            load,
            keeps_values,
            currency: wanted.currency(),
            set,
            names,
            wanted,
            at,
        }
    }

    fn who(&self) -> Who {
        let command = &self.wanted.command;
        Who {
            actor: command.actor.clone(),
            at: self.at,
            reason: command.reason.clone(),
        }
    }

    /// How many rows there are to be told of.
    pub(super) fn total(&self) -> u64 {
        (self.set.work_orders.len() + self.ledger.rows.len()) as u64
    }

    /// Decides a run of orders, and hands over their facts and rows.
    pub(super) fn orders(
        &self,
        orders: &Orders<'_>,
        run: Range<usize>,
        packer: &mut Packer<'_>,
        faults: &mut Faults,
    ) -> Result<(), Problem> {
        for order in run {
            let Some((code, past, state)) = orders.decided(order, faults) else {
                continue;
            };
            // Once one is bad nothing is written, and the rest is only held to the rules.
            if !faults.is_empty() || !packer.is_heard() {
                continue;
            }
            let event = OrderEvent::Imported(past).to_event(self.at)?;
            let stream = StreamId::new(OrderRoom::FAMILY, code.as_str())?;
            let put = put::<OrderRoom>(code.as_str(), 1, state)?;
            packer.add(stream, 0, (event, 1), [put]);
        }
        Ok(())
    }

    /// Makes the ledgers of a run of stocks, and hands them over.
    pub(super) fn stocks(
        &self,
        run: Range<usize>,
        packer: &mut Packer<'_>,
        faults: &mut Faults,
    ) -> Result<(), Problem> {
        let who = self.who();
        let stocks = self.ledger.stocks.get(run).unwrap_or_default();
        stocks
            .iter()
            .try_for_each(|stock| self.stock(stock, &who, packer, faults))
    }

    /// The ledger of one stock, in as many facts as it takes.
    fn stock(
        &self,
        stock: &Stock,
        who: &Who,
        packer: &mut Packer<'_>,
        faults: &mut Faults,
    ) -> Result<(), Problem> {
        let (sites, items) = (&self.names.sites, &self.names.items);
        let (Some(site), Some(item)) = (sites.get(stock.site), items.get(stock.item)) else {
            return Ok(());
        };
        let code = joined_code([item.as_str(), site.as_str()]);
        let stream = StreamId::new(StockRoom::FAMILY, &code)?;
        let rows = self.ledger.rows.get(stock.rows.clone()).unwrap_or_default();
        let mut rows = rows.iter().peekable();
        let mut movements = Vec::with_capacity(rows.len().min(MOVEMENTS) + 1);
        if stock.opening > 0 {
            movements.push(self.opening(stock, &code)?);
        }
        let has_cost = self.has_cost(stock);
        let currency = Some(self.currency).filter(|_| has_cost);
        let (mut state, mut version, mut first) = (StockState::default(), 0_u64, 0_u64);
        while rows.peek().is_some() || !movements.is_empty() {
            for row in rows.by_ref().take(MOVEMENTS) {
                movements.extend(self.movement(*row, has_cost, faults));
            }
            let count = movements.len() as u64;
            let posted = StockPosted {
                first,
                currency,
                valuation: None,
                standard_cost: None,
                movements: std::mem::take(&mut movements),
            };
            let fact = StockEvent::Posted(posted);
            let event = fact.to_event(self.at)?;
            state = StockRoom::evolve(state, &fact, who);
            let mut effects = StockRoom::project(&code, &fact, who);
            (version, first) = (version + 1, first + count);
            // All of it is one transaction, so only the last state is ever seen.
            if rows.peek().is_none() {
                let last = std::mem::take(&mut state);
                effects.push(put::<StockRoom>(&code, version, last)?);
            }
            let count = usize::try_from(count).unwrap_or(usize::MAX);
            packer.add(stream.clone(), version - 1, (event, count), effects);
        }
        Ok(())
    }

    /// Whether anything says what the item costs.
    fn has_cost(&self, stock: &Stock) -> bool {
        let rows = self.ledger.rows.get(stock.rows.clone()).unwrap_or_default();
        let costs = &self.set.material_transactions.unit_cost;
        let has_cost = |row: &usize| costs.get(*row).is_some_and(|cost| cost.get() > 0);
        stock.opening_amount.is_some() || rows.iter().any(has_cost)
    }

    /// What lay there before the first transaction.
    fn opening(&self, stock: &Stock, code: &str) -> Result<Posted, CodeError> {
        let number = format!("OPENING-{code}");
        let number = TransactionId::new(&number)
            // A number that is too long is named by its digest.
            .or_else(|_| {
                TransactionId::new(lineside_journal::CommandId::derived(&number).to_string())
            })?;
        let mut posted = Posted::bare(number, MovementKind::AdjustmentIn);
        posted.quantity = Decimal::from(stock.opening);
        posted.balance = posted.quantity;
        posted.amount = stock.opening_amount.map(|amount| self.written(amount));
        posted.reason = Some(OPENING);
        posted.at = Some(self.ledger.begin);
        Ok(posted)
    }

    fn movement(&self, row: usize, has_cost: bool, faults: &mut Faults) -> Option<Posted> {
        let moves = &self.set.material_transactions;
        let number = moves.transaction_number.get(row)?;
        let id = match TransactionId::new(number) {
            Ok(id) => id,
            Err(why) => {
                let at = (Table::MaterialTransactions, row);
                let what = (UNREADABLE, "transaction_number");
                faults.add(self.set, at, what, number, why.to_string());
                return None;
            }
        };
        let mut posted = Posted::bare(id, kind_of(self.set, row));
        posted.quantity = Decimal::from(moves.quantity.get(row).copied().unwrap_or(0));
        let balance = self.ledger.balances.get(row).copied().unwrap_or(0);
        posted.balance = Decimal::from(balance);
        let amount = self.ledger.amounts.get(row).copied().unwrap_or(0);
        posted.amount = Some(self.written(amount)).filter(|_| has_cost);
        let order = moves.work_order_id.row(row);
        posted.order = order
            .and_then(|order| self.names.orders.get(order))
            .cloned();
        let reason = moves.reason_code.get(row).copied().flatten();
        posted.reason = reason.map(|reason: ScrapReason| Word::of(reason.as_str()));
        posted.reference = moves.reference_number.get(row).map(str::to_owned);
        posted.at = moves.created_at.get(row).copied();
        let person = moves.created_by.rows().get(row).copied();
        let person = person.and_then(|place| self.names.people.get(usize::try_from(place).ok()?));
        posted.by = person.cloned().flatten();
        Some(posted)
    }

    pub(super) fn written(&self, minor: i64) -> Decimal {
        Decimal::new(minor, self.currency.digits())
    }
}

/// The row of a thing as it is after a fact.
fn put<R: Room>(code: &str, version: u64, state: R::State) -> Result<Effect, Problem> {
    let row = row::<R>(code, version, &Arc::new(state)).map_err(StoreError::Corrupt)?;
    Ok(Effect::Put {
        table: R::TABLE,
        row,
    })
}
