//! The store in memory, with at most one flaw.

use super::flaw::Flaw;
use lineside_journal::{
    Cell, CommandId, CommandRecord, Commit, EachLine, EachRow, Line, MemoryStore, Read, Row, Scan,
    Scope, Store, StoreError, StreamId, TableRef, Tip,
};
use lineside_kernel::Timestamp;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::{ControlFlow, Range};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

mod bulk;
mod finds;
mod store;
mod takes;
mod writes;

pub(crate) type Backups = Arc<Mutex<HashMap<PathBuf, MemoryStore>>>;

/// A store that is as good as [`MemoryStore`], but for its flaw.
#[derive(Clone)]
pub(crate) struct Animal {
    pub(crate) flaw: Option<Flaw>,
    inner: MemoryStore,
    pub(crate) backups: Backups,
    memory: Arc<Mutex<Memory>>,
}

/// What flaws need to remember.
#[derive(Default)]
struct Memory {
    /// Everything that was written, so that an earlier state can be made again.
    history: Vec<Write>,
    calls: u64,
    refused: HashSet<CommandId>,
    imported: HashMap<CommandId, u32>,
    asked: HashSet<Scope>,
    first_rows: BTreeMap<(&'static str, Vec<Cell>), Row>,
    is_reading: bool,
}

#[derive(Clone)]
enum Write {
    Prepare(Vec<TableRef>),
    Commit(Scope, Vec<Commit>, Timestamp),
    Bulk(Scope, Vec<Vec<Commit>>, Timestamp),
}

impl Animal {
    pub(crate) fn new(flaw: Option<Flaw>) -> Self {
        Self {
            flaw,
            inner: MemoryStore::new(),
            backups: Backups::default(),
            memory: Arc::default(),
        }
    }

    fn has(&self, flaw: Flaw) -> bool {
        self.flaw == Some(flaw)
    }

    fn call(&self) -> u64 {
        let mut memory = self.memory.lock().unwrap();
        memory.calls += 1;
        memory.calls
    }

    fn remember(&self, write: Write) {
        self.memory.lock().unwrap().history.push(write);
    }

    /// A store with everything that was written but the last so many.
    fn copy(&self, without_last: usize) -> MemoryStore {
        let history = self.memory.lock().unwrap().history.clone();
        let mut copy = MemoryStore::new();
        for write in &history[..history.len() - without_last] {
            match write {
                Write::Prepare(tables) => drop(copy.prepare(tables).unwrap()),
                Write::Commit(scope, batch, now) => drop(copy.commit(scope, batch, *now).unwrap()),
                Write::Bulk(scope, parts, now) => {
                    let mut parts = parts.iter().cloned();
                    let mut next = || Ok(parts.next());
                    drop(copy.commit_all(scope, &mut next, *now).unwrap());
                }
            }
        }
        copy
    }

    pub(crate) fn as_of_before_the_last_write(&self) -> Self {
        Self {
            inner: self.copy(1),
            ..Self::new(self.flaw)
        }
    }

    fn scope(&self, scope: &Scope) -> Scope {
        match self.has(Flaw::ComparesScopesWithoutCase) {
            true => scope.as_str().to_lowercase().parse().unwrap(),
            false => scope.clone(),
        }
    }

    fn each<'a>(&self, each: &'a mut EachLine<'_>) -> impl FnMut(Line) -> ControlFlow<()> + 'a {
        let (reads_on, drops) = (self.has(Flaw::ReadsOn), self.has(Flaw::DropsByteOrderMarks));
        move |line| {
            let line = match drops {
                true => Line::new(line.as_text().replace('\u{feff}', "").into_bytes()),
                false => line,
            };
            let flow = each(line);
            if reads_on {
                ControlFlow::Continue(())
            } else {
                flow
            }
        }
    }

    fn while_reading<T>(&self, work: impl FnOnce() -> T) -> T {
        self.memory.lock().unwrap().is_reading = true;
        let result = work();
        self.memory.lock().unwrap().is_reading = false;
        result
    }

    fn is_locked(&self) -> Result<(), StoreError> {
        match self.has(Flaw::LocksWhileReading) && self.memory.lock().unwrap().is_reading {
            true => Err(StoreError::InUse("somebody is reading".into())),
            false => Ok(()),
        }
    }
}

impl Read for Animal {
    fn tip(&mut self, scope: &Scope) -> Result<Tip, StoreError> {
        self.is_locked()?;
        self.memory.lock().unwrap().asked.insert(scope.clone());
        let tip = self.inner.tip(&self.scope(scope))?;
        if self.has(Flaw::DamagesTheRoot) && tip.position() > 2 {
            let mut bytes = tip.to_bytes();
            *bytes.last_mut().unwrap() ^= 1;
            return Tip::from_bytes(&bytes);
        }
        Ok(tip)
    }

    fn scopes(&mut self) -> Result<Vec<Scope>, StoreError> {
        let mut scopes = self.inner.scopes()?;
        if self.has(Flaw::ListsScopesBackwards) {
            scopes.reverse();
        }
        if self.has(Flaw::CreatesScopesByReading) {
            scopes.extend(self.memory.lock().unwrap().asked.iter().cloned());
            scopes.sort();
            scopes.dedup();
        }
        Ok(scopes)
    }

    fn version(&mut self, scope: &Scope, stream: &StreamId) -> Result<u64, StoreError> {
        self.is_locked()?;
        self.inner.version(&self.scope(scope), stream)
    }

    fn command(
        &mut self,
        scope: &Scope,
        command: CommandId,
    ) -> Result<Option<CommandRecord>, StoreError> {
        let mut record = self.inner.command(&self.scope(scope), command)?;
        if let Some(record) = &mut record {
            if self.has(Flaw::LosesFingerprints) {
                record.fingerprint = None;
            }
            let first_page = self.memory.lock().unwrap().imported.get(&command).copied();
            if self.has(Flaw::CountsTheFirstPageOnly) {
                record.events = first_page.unwrap_or(record.events);
            }
        }
        Ok(record)
    }

    fn read_stream(
        &mut self,
        scope: &Scope,
        stream: &StreamId,
        mut versions: Range<u64>,
        each: &mut EachLine<'_>,
    ) -> Result<(), StoreError> {
        if self.has(Flaw::StartsBehindTheFirst) {
            versions.start += 1;
        }
        let mut inner = self.inner.clone();
        let mut each = self.each(each);
        self.while_reading(|| inner.read_stream(&self.scope(scope), stream, versions, &mut each))
    }

    fn read_journal(
        &mut self,
        scope: &Scope,
        after: u64,
        mut limit: usize,
        each: &mut EachLine<'_>,
    ) -> Result<(), StoreError> {
        if self.has(Flaw::GivesOneLineMore) {
            limit = limit.saturating_add(1);
        }
        let mut inner = self.inner.clone();
        let mut each = self.each(each);
        self.while_reading(|| inner.read_journal(&self.scope(scope), after, limit, &mut each))
    }

    fn get(
        &mut self,
        scope: &Scope,
        table: TableRef,
        key: &[Cell],
    ) -> Result<Option<Row>, StoreError> {
        let mut row = self.inner.get(&self.scope(scope), table, key)?;
        if self.has(Flaw::TakesNoTextForEmpty) {
            row.iter_mut().for_each(|row| empty_no_text(table, row));
        }
        Ok(row)
    }

    fn scan(
        &mut self,
        scope: &Scope,
        table: TableRef,
        scan: &Scan,
        each: &mut EachRow<'_>,
    ) -> Result<(), StoreError> {
        for row in self.found(&self.scope(scope), table, scan)? {
            if self.while_reading(|| each(row)).is_break() && !self.has(Flaw::ReadsOn) {
                break;
            }
        }
        Ok(())
    }
}

fn empty_no_text(table: TableRef, row: &mut Row) {
    for (cell, column) in row.iter_mut().zip(table.columns) {
        if column.optional && cell.as_text() == Some("") {
            *cell = Cell::Empty;
        }
    }
}
