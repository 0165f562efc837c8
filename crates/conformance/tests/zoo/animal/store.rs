//! Writing, with the flaws that show there.

use super::{Animal, Write};
use crate::zoo::flaw::Flaw;
use lineside_journal::{
    Capabilities, CommandId, Commit, ImportError, ImportPage, Imported, Line, NextPart, Read, Row,
    RowWrite, Scope, Store, StoreError, TableRef, Verdict, limits,
};
use lineside_kernel::Timestamp;
use std::collections::HashMap;
use std::path::Path;

impl Store for Animal {
    fn prepare(&mut self, tables: &[TableRef]) -> Result<Vec<TableRef>, StoreError> {
        if self.has(Flaw::DoesNotQuoteNames) && tables.iter().any(|table| table.name == "select") {
            return Err(StoreError::Io("syntax error near `select`".into()));
        }
        if self.has(Flaw::KeepsRowsOfOldVersions) && tables.iter().any(|table| table.version > 1) {
            return Ok(vec![]);
        }
        self.remember(Write::Prepare(tables.to_vec()));
        let new = self.inner.prepare(tables)?;
        match self.has(Flaw::AlwaysAsksForARebuild) {
            true => Ok(tables.to_vec()),
            false => Ok(new),
        }
    }

    fn commit(
        &mut self,
        scope: &Scope,
        batch: &[Commit],
        mut now: Timestamp,
    ) -> Result<Vec<Verdict>, StoreError> {
        assert!(
            !self.has(Flaw::Panics),
            "what a store does in its worst hour"
        );
        let scope = &self.scope(scope);
        let batch = &self.changed(scope, batch);
        if self.has(Flaw::HasAClockOfItsOwn) {
            now = "2031-01-01T00:00:00Z".parse().unwrap();
        }
        if self.has(Flaw::HidesStepsOfTheClock) {
            now = now.max(self.inner.tip(scope)?.recorded().unwrap_or(now));
        }
        let is_one_by_one = [
            Flaw::BurnsRefusedIds,
            Flaw::RefusesTheGreatest,
            Flaw::FloorsEveryChange,
            Flaw::GivesUpTheBatch,
            Flaw::WritesStreamByStream,
            Flaw::NumbersTheRefused,
            Flaw::KeepsRowsOfTheRefused,
        ];
        let mut verdicts = match self.flaw {
            Some(flaw) if is_one_by_one.contains(&flaw) => self.one_by_one(scope, batch, now)?,
            Some(Flaw::WritesInHalves) => {
                let (first, second) = batch.split_at(batch.len() / 2);
                let mut verdicts = self.write(scope, first, now)?;
                std::thread::sleep(std::time::Duration::from_millis(5));
                verdicts.extend(self.write(scope, second, now)?);
                verdicts
            }
            _ => self.write(scope, batch, now)?,
        };
        if self.has(Flaw::RestampsReceipts) {
            let end = self.inner.tip(scope)?.position();
            for receipt in verdicts
                .iter_mut()
                .flatten()
                .filter(|receipt| receipt.replayed)
            {
                receipt.first_position = end;
            }
        }
        if self.has(Flaw::AnswersAThousand) {
            verdicts.truncate(1_000);
        }
        Ok(verdicts)
    }

    fn commit_all(
        &mut self,
        scope: &Scope,
        next: &mut NextPart<'_>,
        now: Timestamp,
    ) -> Result<Verdict, StoreError> {
        self.bulk(scope, next, now)
    }

    fn import(&mut self, scope: &Scope, page: &ImportPage<'_>) -> Result<Imported, StoreError> {
        let position = |line: &Line| line.read().map_or(0, |entry| entry.position);
        let end = self.inner.tip(scope)?.position();
        let mut page = *page;
        if self.has(Flaw::ImportsRowsOfAnyPosition) {
            page.rows_after = None;
        }
        if self.has(Flaw::HasShortLines)
            && page
                .lines
                .iter()
                .any(|line| line.as_bytes().len() > limits::BODY_BYTES)
        {
            return Err(StoreError::Io("a line is too long".into()));
        }
        if self.has(Flaw::RefusesOverlaps)
            && page.lines.first().is_some_and(|line| position(line) <= end)
        {
            return Err(ImportError::Gap {
                first: 0,
                last: end,
            }
            .into());
        }
        if self.has(Flaw::DropsTheLastImported) {
            let lines = page.lines.split_last().map_or(&[][..], |(_, lines)| lines);
            let mut imported = self.inner.import(scope, &ImportPage { lines, ..page })?;
            imported.new = page.lines.len() - imported.known;
            imported.position = imported.position.max(page.lines.last().map_or(0, position));
            return Ok(imported);
        }
        let answer = self.inner.import(scope, &page);
        match &answer {
            Ok(_) => {
                let mut memory = self.memory.lock().unwrap();
                let mut on_page: HashMap<CommandId, u32> = HashMap::new();
                for line in page.lines {
                    *on_page.entry(line.read().unwrap().command).or_default() += 1;
                }
                for (command, events) in on_page {
                    memory.imported.entry(command).or_insert(events);
                }
            }
            Err(StoreError::Import(ImportError::Gap { .. })) if self.has(Flaw::SwallowsGaps) => {
                return Ok(Imported {
                    known: 0,
                    new: 0,
                    position: end,
                });
            }
            Err(StoreError::Import(ImportError::Fork { .. }))
                if self.has(Flaw::SkipsOverlapsUnseen) =>
            {
                return Ok(Imported {
                    known: page.lines.len(),
                    new: 0,
                    position: end,
                });
            }
            Err(StoreError::Import(ImportError::BrokenChain { index, .. }))
                if self.has(Flaw::ImportsUpToTheBadLine) =>
            {
                let lines = &page.lines[..index - 1];
                self.inner.import(scope, &ImportPage { lines, ..page })?;
            }
            Err(_) if self.has(Flaw::WritesRowsOfRefusedPages) => {
                self.inner
                    .import(scope, &ImportPage { lines: &[], ..page })?;
            }
            Err(_) => {}
        }
        answer
    }

    fn replace_rows(
        &mut self,
        scope: &Scope,
        mut at: u64,
        tables: &[TableRef],
        rows: &mut dyn Iterator<Item = (TableRef, Row)>,
    ) -> Result<(), StoreError> {
        let scope = &self.scope(scope);
        if self.has(Flaw::ReplacesAtAnyPosition) {
            at = self.inner.tip(scope)?.position();
        }
        if self.has(Flaw::KeepsOldRows) {
            let rows: Vec<_> = rows
                .map(|(table, row)| RowWrite::Put { table, row })
                .collect();
            let page = ImportPage {
                lines: &[],
                rows: &rows,
                rows_after: Some(at),
            };
            return self.inner.import(scope, &page).map(|_| ());
        }
        self.inner.replace_rows(scope, at, tables, rows)
    }

    fn reader(&self) -> Result<Box<dyn Read>, StoreError> {
        match self.has(Flaw::GivesStaleReaders) {
            true => Ok(Box::new(self.copy(0))),
            false => Ok(Box::new(self.clone())),
        }
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities::in_memory()
            .durable()
            .many_writers()
            .with_backup()
    }

    fn backup(&mut self, to: &Path) -> Result<(), StoreError> {
        let lost = usize::from(self.has(Flaw::BacksUpLess));
        let mut backups = self.backups.lock().unwrap();
        if backups.contains_key(to) && !self.has(Flaw::WritesOverBackups) {
            return Err(StoreError::Io("there is a file already".into()));
        }
        backups.insert(to.to_owned(), self.copy(lost));
        Ok(())
    }

    fn check(&mut self) -> Result<(), StoreError> {
        match self.has(Flaw::FindsFaultsAnywhere) && !self.inner.scopes()?.is_empty() {
            true => Err(StoreError::Corrupt("something looks odd".into())),
            false => Ok(()),
        }
    }
}
