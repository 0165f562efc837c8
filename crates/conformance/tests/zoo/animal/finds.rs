//! How scans go wrong.

use super::{Animal, empty_no_text};
use crate::zoo::flaw::Flaw;
use lineside_journal::{Cell, Read, Row, Scan, Scope, StoreError, TableRef};
use std::ops::ControlFlow;

impl Animal {
    pub(super) fn found(
        &self,
        scope: &Scope,
        table: TableRef,
        scan: &Scan,
    ) -> Result<Vec<Row>, StoreError> {
        let mut scan = scan.clone();
        let limit = scan.limit;
        let index = scan.index.and_then(|name| table.index(name));
        let columns: Vec<usize> = match index {
            Some(index) => index.columns.iter().copied().chain(0..table.key).collect(),
            None => (0..table.key).collect(),
        };
        let mut start = None;
        if self.has(Flaw::ComparesTextsByTheirStart)
            && let Some(Cell::Text(text)) = scan.equals.last().cloned()
        {
            scan.equals.pop();
            scan.limit = usize::MAX;
            start = Some((columns[scan.equals.len()], text));
        }
        if self.has(Flaw::IncludesWhatIsBelow) {
            scan.below = scan.below.map(|below| match below {
                Cell::Integer(number) => Cell::Integer(number.saturating_add(1)),
                Cell::Text(text) => Cell::from(format!("{text}\0")),
                other => other,
            });
        }
        if self.has(Flaw::RangesOverIndexColumnsAlone)
            && index.is_some_and(|index| scan.equals.len() >= index.columns.len())
        {
            (scan.from, scan.below) = (None, None);
        }
        if self.has(Flaw::TakesNoLimitForAll) && limit == 0 {
            scan.limit = usize::MAX;
        }
        let mut rows = Vec::new();
        self.inner.clone().scan(scope, table, &scan, &mut |row| {
            rows.push(row);
            ControlFlow::Continue(())
        })?;
        if let Some((column, text)) = start {
            rows.retain(|row| {
                row[column]
                    .as_text()
                    .is_some_and(|cell| cell.starts_with(&*text))
            });
            rows.truncate(limit);
        }
        if self.has(Flaw::TakesNoTextForEmpty) {
            rows.iter_mut().for_each(|row| empty_no_text(table, row));
        }
        if self.has(Flaw::SortsNumbersAsText) {
            rows.sort_by_key(|row| {
                let cells = columns.iter().map(|column| row[*column].to_string());
                cells.collect::<Vec<_>>()
            });
        }
        if let Some(index) = index {
            if self.has(Flaw::SortsEmptyLast) {
                rows.sort_by_key(|row| row[index.columns[0]] == Cell::Empty);
            }
            if self.has(Flaw::LeavesIndexesBehind) {
                let memory = self.memory.lock().unwrap();
                for row in &mut rows {
                    let key = (table.name, table.key_of(row).to_vec());
                    *row = memory.first_rows.get(&key).unwrap_or(row).clone();
                }
            }
            if self.has(Flaw::PagesByIndexColumnsAlone)
                && let Some(after) = &scan.after
            {
                let is_behind = |row: &Row| {
                    let cells = index.columns.iter().map(|column| &row[*column]);
                    !cells.eq(after.columns.iter())
                };
                rows.retain(is_behind);
            }
        }
        Ok(rows)
    }
}
