//! What one posting costs without a journal: the decision, the fact, the new state and the
//! rows; and what it adds to ask for the rules, of the ledger or of master data.
//! `cargo run --release -p lineside-stock --example posting_cost`
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use lineside_execution::{Command, Desk, History, Reads, Task, Word};
use lineside_journal::{Cell, CommandId, Row, Scan, Scope, StoreError, StreamId, TableRef};
use lineside_kernel::{Money, Timestamp, Unit};
use lineside_master::item::{Item, ItemState};
use lineside_proof::Hash;
use lineside_stock::{MovementKind, PostStockBatch, Posting, StockRules, post, stock_rules};
use std::any::Any;
use std::collections::HashMap;
use std::error::Error;
use std::sync::Arc;
use std::time::Instant;

/// States kept as a plant keeps them; no rows.
#[derive(Default)]
struct Kept(HashMap<StreamId, (u64, AnyState)>);

type AnyState = Arc<dyn Any + Send + Sync>;

impl Reads for Kept {
    fn row(&mut self, _: TableRef, _: &[Cell]) -> Result<Option<Row>, StoreError> {
        Ok(None)
    }
    fn rows(&mut self, _: TableRef, _: &Scan) -> Result<Vec<Row>, StoreError> {
        Ok(Vec::new())
    }
    fn history(&mut self, _: &StreamId) -> Result<Vec<History>, StoreError> {
        Ok(Vec::new())
    }
    fn version(&mut self, stream: &StreamId) -> Result<u64, StoreError> {
        Ok(self.0.get(stream).map_or(0, |kept| kept.0))
    }
    fn kept(&mut self, stream: &StreamId) -> Option<(u64, AnyState)> {
        self.0.get(stream).cloned()
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    const POSTINGS: usize = 200_000;
    let scope: Scope = "acme/munich".parse()?;
    let mut now: Timestamp = "2026-03-02T08:00:00Z".parse()?;
    let rules = StockRules::default();
    let cost: Money = "12.34 USD".parse()?;
    let mut kept = Kept::default();
    let mut tasks = Vec::new();
    for index in 0..POSTINGS {
        let number = format!("MTX-2024-{index:06}").parse()?;
        let item = format!("P-{:04}", index % 500).parse()?;
        let comes = index % 1_000 < 500;
        let kind = match comes {
            true => MovementKind::Receipt,
            false => MovementKind::IssueToWo,
        };
        let mut posting = Posting::new(number, kind, item, "MUC".parse()?, 7.into());
        posting.cost = comes.then_some(cost);
        posting.order = match comes {
            true => None,
            false => Some(format!("WO-2024-{:05}", index / 4).parse()?),
        };
        let command = Command::new(CommandId::derived(&index.to_string()), "op.7".parse()?);
        tasks.push((command, posting));
    }
    for part in [
        "decide and evolve",
        "with the rules asked for",
        "with the rules of an item in use",
        "with the commit made",
    ] {
        if part == "with the rules of an item in use" {
            kept.0.extend(items()?);
        }
        let start = Instant::now();
        for (command, posting) in &tasks {
            let mut reads = Kept(std::mem::take(&mut kept.0));
            now = now.checked_add(lineside_kernel::Elapsed::seconds(1))?;
            let mut desk = Desk::new(&mut reads, &scope, command, now);
            match part {
                "decide and evolve" => post(&mut desk, &rules, posting),
                _ => stock_rules(&mut desk, &posting.item, &posting.site)
                    .and_then(|rules| post(&mut desk, &rules, posting)),
            }
            .map_err(lineside_kernel::Problem::from)?;
            let states: Vec<_> = desk
                .states()
                .map(|(stream, version, state)| (stream.clone(), (version, state.clone())))
                .collect();
            if part == "with the commit made" {
                desk.into_commit(Hash::ZERO)
                    .map_err(lineside_kernel::Problem::from)?;
            }
            reads.0.extend(states);
            kept = reads;
        }
        let each = start.elapsed().as_nanos() / POSTINGS as u128;
        println!("{part}: {each} ns a posting");
        kept = Kept::default();
    }
    for (rows, stocks) in [(10_000_u32, 500_u32), (10_000, 1)] {
        let task = batch(rows, stocks)?;
        let start = Instant::now();
        for _ in 0..10 {
            let mut reads = Kept::default();
            let mut desk = Desk::new(&mut reads, &scope, &task.command, now);
            task.carry_out(&mut desk)
                .map_err(lineside_kernel::Problem::from)?;
            desk.into_commit(Hash::ZERO)
                .map_err(lineside_kernel::Problem::from)?;
        }
        let each = start.elapsed().as_nanos() / (10 * u128::from(rows));
        println!("a batch of {rows} on {stocks} stocks, with its commit: {each} ns a row");
    }
    Ok(())
}

/// A stream, and its version and state.
type Read = (StreamId, (u64, AnyState));

/// The items, as master data would have them.
fn items() -> Result<Vec<Read>, Box<dyn Error>> {
    let mut items = Vec::new();
    for index in 0..500 {
        let code = format!("P-{index:04}");
        let item = Item::new(code.parse()?, "Part", Word::of("part"), Unit::PCS);
        let state = ItemState {
            item: Some(item),
            in_use: true,
            status_since: None,
        };
        let stream = StreamId::new("item", &code)?;
        items.push((stream, (2, Arc::new(state) as AnyState)));
    }
    Ok(items)
}

/// Receipts, twenty of each stock at a time.
fn batch(rows: u32, stocks: u32) -> Result<PostStockBatch<'static>, Box<dyn Error>> {
    let items: Result<Vec<_>, _> = (0..stocks)
        .map(|item| format!("P-{item:04}").parse())
        .collect();
    Ok(PostStockBatch {
        kinds: vec![MovementKind::Receipt],
        items: items?,
        sites: vec!["MUC".parse()?],
        kind: (0..rows).map(|_| 0).collect(),
        item: (0..rows).map(|row| row % stocks).collect(),
        site: (0..rows).map(|_| 0).collect(),
        quantity: (0..rows).map(|row| i64::from(row % 9) + 1).collect(),
        command: Command::new(CommandId::derived("batch"), "op.7".parse()?),
        scale: 0,
        locations: Vec::new(),
        location: None,
        lots: Vec::new(),
        lot: None,
        orders: Vec::new(),
        order: None,
        step: None,
        line: None,
        reasons: Vec::new(),
        reason: None,
        at: Some(
            (0..rows)
                .map(|row| i64::from(row) + 1_772_000_000_000_000)
                .collect(),
        ),
        amount: Some((0..rows).map(i64::from).collect()),
        currency: Some("USD".parse()?),
        numbers: Vec::new(),
    })
}
