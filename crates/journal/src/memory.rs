//! The store in memory: for tests, notebooks and whatever need not survive.
//!
//! It keeps every promise of the trait but durability, and it is the one that the other
//! stores are compared with.
//!
//! ```
//! use lineside_journal::{MemoryStore, Read, Scope};
//!
//! let mut store = MemoryStore::new();
//! let scope: Scope = "acme/munich".parse()?;
//! assert_eq!(store.tip(&scope)?.position(), 0);
//! # Ok::<(), lineside_kernel::Problem>(())
//! ```

use crate::store::only_verdict;
use crate::{
    Capabilities, Cell, CommandId, CommandRecord, Commit, EachLine, EachRow, Ground, ImportPage,
    Imported, Line, NextPart, Read, Row, Scan, Scope, Store, StoreError, StreamId, TableRef, Tip,
    Verdict, Whole, plan, plan_bulk, plan_import, plan_one,
};
use hashbrown::HashMap;
use lineside_kernel::Timestamp;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

mod kept;
mod order;
mod place;
mod rows;
mod tables;

use rows::Rows;
use tables::Tables;

/// A store in memory; clones share what they hold.
#[derive(Debug, Clone, Default)]
pub struct MemoryStore(Arc<RwLock<State>>);

#[derive(Debug, Default)]
struct State {
    scopes: BTreeMap<Scope, Journal>,
    tables: Vec<TableRef>,
}

/// One scope's part.
#[derive(Debug, Clone, Default)]
struct Journal {
    tip: Tip,
    lines: Vec<Line>,
    /// The positions of each stream's lines.
    streams: HashMap<StreamId, Vec<u64>>,
    commands: HashMap<CommandId, CommandRecord>,
    rows: Tables,
}

impl MemoryStore {
    /// An empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    // A panic elsewhere cannot leave a half-written state: a plan is written by
    // operations that do not fail.
    fn state(&self) -> RwLockReadGuard<'_, State> {
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn state_mut(&self) -> RwLockWriteGuard<'_, State> {
        self.0.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Journal {
    fn line(&self, position: u64) -> Option<&Line> {
        let index = usize::try_from(position.checked_sub(1)?).ok()?;
        self.lines.get(index)
    }

    fn write(&mut self, plan: crate::Plan) {
        for record in plan.commands {
            self.commands.insert(record.command, record);
        }
        for write in plan.rows {
            self.rows.write(write);
        }
        self.append(plan.lines, plan.tip);
    }

    fn append(&mut self, lines: Vec<crate::PlacedLine>, tip: Tip) {
        for placed in lines {
            match self.streams.get_mut(&placed.stream) {
                Some(positions) => positions.push(placed.position),
                None => {
                    self.streams.insert(placed.stream, vec![placed.position]);
                }
            }
            self.lines.push(placed.line);
        }
        self.tip = tip;
    }
}

impl Ground for &Journal {
    fn command(&mut self, command: CommandId) -> Result<Option<CommandRecord>, StoreError> {
        Ok(self.commands.get(&command).copied())
    }

    fn version(&mut self, stream: &StreamId) -> Result<u64, StoreError> {
        Ok(self
            .streams
            .get(stream)
            .map_or(0, |lines| lines.len() as u64))
    }

    fn amount(&mut self, table: TableRef, key: &[Cell]) -> Result<Option<i64>, StoreError> {
        Ok(self.rows.of(table).and_then(|rows| rows.amount(key)))
    }
}

impl Read for MemoryStore {
    fn tip(&mut self, scope: &Scope) -> Result<Tip, StoreError> {
        let state = self.state();
        let tip = state.scopes.get(scope).map(|journal| journal.tip.clone());
        Ok(tip.unwrap_or_default())
    }

    fn scopes(&mut self) -> Result<Vec<Scope>, StoreError> {
        Ok(self.state().scopes.keys().cloned().collect())
    }

    fn version(&mut self, scope: &Scope, stream: &StreamId) -> Result<u64, StoreError> {
        match self.state().scopes.get(scope) {
            Some(mut journal) => journal.version(stream),
            None => Ok(0),
        }
    }

    fn command(
        &mut self,
        scope: &Scope,
        command: CommandId,
    ) -> Result<Option<CommandRecord>, StoreError> {
        match self.state().scopes.get(scope) {
            Some(mut journal) => journal.command(command),
            None => Ok(None),
        }
    }

    fn read_stream(
        &mut self,
        scope: &Scope,
        stream: &StreamId,
        versions: Range<u64>,
        each: &mut EachLine<'_>,
    ) -> Result<(), StoreError> {
        // The lock is given back before each call, which may come back to this store.
        for version in versions.start.max(1)..versions.end {
            let line = {
                let state = self.state();
                let journal = state.scopes.get(scope);
                journal.and_then(|journal| {
                    let index = usize::try_from(version - 1).ok()?;
                    let position = journal.streams.get(stream)?.get(index)?;
                    journal.line(*position).cloned()
                })
            };
            let Some(line) = line else {
                break;
            };
            if each(line).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn read_journal(
        &mut self,
        scope: &Scope,
        after: u64,
        limit: usize,
        each: &mut EachLine<'_>,
    ) -> Result<(), StoreError> {
        const PAGE: usize = 256;
        let mut next = usize::try_from(after).unwrap_or(usize::MAX);
        let mut left = limit;
        while left > 0 {
            let page: Vec<Line> = {
                let state = self.state();
                let lines = state.scopes.get(scope).map(|journal| &journal.lines);
                let rest = lines.and_then(|lines| lines.get(next..));
                let rest = rest.unwrap_or_default();
                rest.iter().take(left.min(PAGE)).cloned().collect()
            };
            if page.is_empty() {
                break;
            }
            next += page.len();
            left -= page.len();
            for line in page {
                if each(line).is_break() {
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    fn get(
        &mut self,
        scope: &Scope,
        table: TableRef,
        key: &[Cell],
    ) -> Result<Option<Row>, StoreError> {
        let state = self.state();
        let journal = state.scopes.get(scope);
        let rows = journal.and_then(|journal| journal.rows.of(table));
        Ok(rows.and_then(|rows| rows.get(key)))
    }

    fn scan(
        &mut self,
        scope: &Scope,
        table: TableRef,
        scan: &Scan,
        each: &mut EachRow<'_>,
    ) -> Result<(), StoreError> {
        let found = {
            let state = self.state();
            let journal = state.scopes.get(scope);
            let rows = journal.and_then(|journal| journal.rows.of(table));
            rows.map(|rows| rows.scan(scan)).unwrap_or_default()
        };
        for row in found {
            if each(row).is_break() {
                break;
            }
        }
        Ok(())
    }
}

impl Store for MemoryStore {
    fn prepare(&mut self, tables: &[TableRef]) -> Result<Vec<TableRef>, StoreError> {
        let mut state = self.state_mut();
        let mut new = Vec::new();
        for table in tables {
            table
                .is_sound()
                .map_err(|error| StoreError::Corrupt(error.to_string()))?;
            match state
                .tables
                .iter_mut()
                .find(|known| known.name == table.name)
            {
                Some(known) if known == table => continue,
                Some(known) => *known = table,
                None => state.tables.push(table),
            }
            for journal in state.scopes.values_mut() {
                journal.rows.remove(table);
            }
            new.push(*table);
        }
        Ok(new)
    }

    fn commit(
        &mut self,
        scope: &Scope,
        batch: &[Commit],
        now: Timestamp,
    ) -> Result<Vec<Verdict>, StoreError> {
        let mut state = self.state_mut();
        let empty = Journal::default();
        let here = state.scopes.get(scope).unwrap_or(&empty);
        let plan = plan(scope, here.tip.clone(), batch, &mut &*here, now)?;
        if plan.is_empty() {
            return Ok(plan.verdicts);
        }
        let verdicts = plan.verdicts.clone();
        state.scopes.entry(scope.clone()).or_default().write(plan);
        Ok(verdicts)
    }

    fn commit_one(
        &mut self,
        scope: &Scope,
        commit: &mut Commit,
        now: Timestamp,
    ) -> Result<Verdict, StoreError> {
        let mut state = self.state_mut();
        let Some(journal) = state.scopes.get_mut(scope) else {
            drop(state);
            return only_verdict(self.commit(scope, std::slice::from_ref(commit), now)?);
        };
        // This ground does not fail, so no rows are lost.
        let mut plan = plan_one(scope, journal.tip.clone(), commit, &mut &*journal, now)?;
        let verdicts = std::mem::take(&mut plan.verdicts);
        if !plan.is_empty() {
            journal.write(plan);
        }
        only_verdict(verdicts)
    }

    fn commit_all(
        &mut self,
        scope: &Scope,
        next: &mut NextPart<'_>,
        now: Timestamp,
    ) -> Result<Verdict, StoreError> {
        let mut state = self.state_mut();
        // Everything goes into a copy, which takes the place of what it was made of in the
        // end or is dropped. A bulk mostly begins with nothing, so the copy costs nothing.
        let mut journal = state.scopes.get(scope).cloned().unwrap_or_default();
        let mut whole = Whole::default();
        while let Some(part) = next()? {
            let commands: Vec<_> = part.iter().map(|commit| commit.command).collect();
            let plan = plan_bulk(scope, journal.tip.clone(), part, &mut &journal, now)?;
            for (verdict, command) in plan.verdicts.iter().zip(commands) {
                if let Err(refusal) = whole.add(verdict.clone(), command) {
                    return Ok(Err(refusal));
                }
            }
            journal.write(plan);
        }
        state.scopes.insert(scope.clone(), journal);
        Ok(Ok(whole.receipt()))
    }

    fn import(&mut self, scope: &Scope, page: &ImportPage<'_>) -> Result<Imported, StoreError> {
        let mut state = self.state_mut();
        let empty = Journal::default();
        let here = state.scopes.get(scope).unwrap_or(&empty);
        let plan = plan_import(
            scope,
            here.tip.clone(),
            page,
            &mut |position| Ok(here.line(position).cloned()),
            &mut |stream| (&mut &*here).version(stream),
        )?;
        let journal = state.scopes.entry(scope.clone()).or_default();
        for record in plan.commands {
            journal
                .commands
                .entry(record.command)
                .and_modify(|known| known.events += record.events)
                .or_insert(record);
        }
        for write in page.rows {
            journal.rows.write(write.clone());
        }
        let imported = Imported {
            known: plan.known,
            new: plan.lines.len(),
            position: plan.tip.position(),
        };
        journal.append(plan.lines, plan.tip);
        Ok(imported)
    }

    fn replace_rows(
        &mut self,
        scope: &Scope,
        at: u64,
        tables: &[TableRef],
        rows: &mut dyn Iterator<Item = (TableRef, Row)>,
    ) -> Result<(), StoreError> {
        let mut new = Tables::default();
        for table in tables {
            new.put(Rows::new(table));
        }
        for (table, row) in rows {
            if new.of(table).is_some() {
                new.write(crate::RowWrite::Put { table, row });
            }
        }
        let mut state = self.state_mut();
        let journal = state.scopes.entry(scope.clone()).or_default();
        if journal.tip.position() != at {
            return Err(StoreError::Retry(format!(
                "the journal moved on from position {at}"
            )));
        }
        journal.rows.replace(new);
        Ok(())
    }

    fn reader(&self) -> Result<Box<dyn Read>, StoreError> {
        Ok(Box::new(self.clone()))
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities::in_memory().keeping_values()
    }
}
