//! Writing to the map.

use super::read::Here;
use super::records::Head;
use super::writes::{Writes, confirm};
use super::{KeyValue, KeyValueStore, keys};
use crate::{
    Capabilities, Commit, Ground, ImportPage, Imported, Read, Row, Scope, Store, StoreError,
    TableRef, Verdict, plan, plan_import,
};
use lineside_kernel::Timestamp;
use std::cell::RefCell;

impl<K: KeyValue + 'static> Store for KeyValueStore<K> {
    fn prepare(&mut self, tables: &[TableRef]) -> Result<Vec<TableRef>, StoreError> {
        super::rebuild::prepare(&mut *self.map(), tables)
    }

    fn commit(
        &mut self,
        scope: &Scope,
        batch: &[Commit],
        now: Timestamp,
    ) -> Result<Vec<Verdict>, StoreError> {
        let map = &mut *self.map();
        let key = keys::tip(scope);
        let before = map.get(&key)?;
        let head = Head::read(before.as_deref())?;
        let mut here = Here { map, scope };
        let plan = plan(scope, head.tip.clone(), batch, &mut here, now)?;
        if plan.is_empty() {
            // What was read from a map that others write to must have been of one moment.
            if here.map.many_writers() {
                confirm(here.map, (key, before), &[])?;
            }
            return Ok(plan.verdicts);
        }
        let mut writes = Writes::default();
        for record in &plan.commands {
            writes.command(scope, record);
        }
        for write in &plan.rows {
            writes.row(&mut here, write)?;
        }
        writes.versions(scope, &plan.streams);
        writes.lines(scope, plan.lines);
        writes.apply(here.map, scope, before, &head.moved_to(plan.tip))?;
        Ok(plan.verdicts)
    }

    fn import(&mut self, scope: &Scope, page: &ImportPage<'_>) -> Result<Imported, StoreError> {
        let map = &mut *self.map();
        let before = map.get(&keys::tip(scope))?;
        let head = Head::read(before.as_deref())?;
        let mut here = Here { map, scope };
        // Both questions are asked of one map, never at the same time.
        let asked = RefCell::new(&mut here);
        let plan = plan_import(
            scope,
            head.tip.clone(),
            page,
            &mut |position| asked.borrow_mut().line(position),
            &mut |stream| asked.borrow_mut().version(stream),
        )?;
        let imported = Imported {
            known: plan.known,
            new: plan.lines.len(),
            position: plan.tip.position(),
        };
        let mut writes = Writes::default();
        for mut record in plan.commands {
            // A command's lines may have come on two pages.
            if let Some(known) = here.command(record.command)? {
                record = crate::CommandRecord {
                    events: known.events.saturating_add(record.events),
                    ..known
                };
            }
            writes.command(scope, &record);
        }
        for write in page.rows {
            writes.row(&mut here, write)?;
        }
        writes.versions(scope, &plan.streams);
        writes.lines(scope, plan.lines);
        writes.apply(here.map, scope, before, &head.moved_to(plan.tip))?;
        Ok(imported)
    }

    fn replace_rows(
        &mut self,
        scope: &Scope,
        at: u64,
        tables: &[TableRef],
        rows: &mut dyn Iterator<Item = (TableRef, Row)>,
    ) -> Result<(), StoreError> {
        // Whoever makes the rows may read from this very map.
        let rows: Vec<_> = rows.collect();
        super::rebuild::replace_rows(&mut *self.map(), scope, at, tables, &rows)
    }

    fn reader(&self) -> Result<Box<dyn Read>, StoreError> {
        Ok(Box::new(self.clone()))
    }

    fn capabilities(&self) -> Capabilities {
        let map = self.map();
        let mut capabilities = Capabilities::in_memory();
        if map.durable() {
            capabilities = capabilities.durable();
        }
        if map.many_writers() {
            capabilities = capabilities.many_writers();
        }
        capabilities
    }

    fn check(&mut self) -> Result<(), StoreError> {
        let scopes = self.scopes()?;
        super::check::check(&mut *self.map(), &scopes)
    }
}
