//! Read models made anew from the journal, and compared with it.

use super::Plant;
use super::replay::Replay;
use crate::rooms;
use lineside_journal::{Row, Scan, Scope, StoreError, TableRef};
use lineside_kernel::{Problem, Watch};
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// How often the end of the journal is caught up with, before writers are held off.
const CATCH_UPS: usize = 4;

/// What a rebuild did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Rebuilt {
    /// The position that the rows now belong to.
    pub position: u64,
    /// How many rows there are.
    pub rows: u64,
}

/// A row that is not what the journal makes of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RowDifference {
    /// The read model.
    pub table: String,
    /// The row's key, as text.
    pub key: String,
    /// What is stored; absent when there is no such row.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stored: Option<String>,
    /// What the journal makes of it; absent when there should be no such row.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replayed: Option<String>,
}

impl Plant {
    /// Makes every read model of this site anew from its journal, while others go on
    /// working, and puts the new rows in place at once.
    ///
    /// # Errors
    /// A [`Problem`] when the journal cannot be read, or the work was cancelled.
    pub fn rebuild(&self, watch: &dyn Watch) -> Result<Rebuilt, Problem> {
        let tables: Vec<_> = rooms().iter().flat_map(|room| room.tables()).collect();
        let rebuilt = self.rebuild_tables(&tables, watch)?;
        self.inner.cache.clear();
        self.inner.floors.clear();
        Ok(rebuilt)
    }

    /// Compares every row of this site with what its journal makes of it.
    ///
    /// # Errors
    /// A [`Problem`] when the journal or the rows cannot be read, or the work was
    /// cancelled.
    pub fn compare_rows(&self, watch: &dyn Watch) -> Result<Vec<RowDifference>, Problem> {
        // Nobody writes meanwhile in this process; others are caught by the position.
        for _ in 0..CATCH_UPS {
            let mut replay = Replay::new();
            let position = self.replay_from(0, &mut replay, watch)?;
            let mut replayed: BTreeMap<_, _> = replay
                .rows()?
                .into_iter()
                .map(|(table, row)| ((table.name, table.key_of(&row).to_vec()), row))
                .collect();
            let mut differences = Vec::new();
            for table in rooms().iter().flat_map(|room| room.tables()) {
                for row in self.all_rows(table)? {
                    let key = table.key_of(&row).to_vec();
                    let expected = replayed.remove(&(table.name, key.clone()));
                    if expected.as_ref() != Some(&row) {
                        differences.push(difference(
                            table.name,
                            &key,
                            Some(&row),
                            expected.as_ref(),
                        ));
                    }
                }
            }
            for ((table, key), row) in &replayed {
                differences.push(difference(table, key, None, Some(row)));
            }
            if self.status()?.position == position {
                return Ok(differences);
            }
        }
        Err(StoreError::Retry("others kept writing while rows were compared".into()).into())
    }

    /// Rebuilds read models that are new or have changed, for every site of the store.
    pub(super) fn rebuild_all(&self, tables: &[TableRef]) -> Result<(), Problem> {
        let known: Vec<_> = rooms().iter().flat_map(|room| room.tables()).collect();
        let tables: Vec<_> = tables
            .iter()
            .copied()
            .filter(|table| known.iter().any(|known| known.name == table.name))
            .collect();
        if tables.is_empty() {
            return Ok(());
        }
        let scopes: Vec<Scope> = self.read(|store| store.scopes())?;
        for scope in scopes {
            self.at(scope)
                .rebuild_tables(&tables, &lineside_kernel::Unwatched)?;
        }
        Ok(())
    }

    fn rebuild_tables(&self, tables: &[TableRef], watch: &dyn Watch) -> Result<Rebuilt, Problem> {
        let mut replay = Replay::new();
        let mut position = 0;
        let mut tries = 0;
        loop {
            position = self.replay_from(position, &mut replay, watch)?;
            let rows: Vec<(TableRef, Row)> = replay
                .rows()?
                .into_iter()
                .filter(|(table, _)| tables.iter().any(|wanted| wanted.name == table.name))
                .collect();
            let count = rows.len() as u64;
            let placed = self.inner.journal.with_store(|store| {
                store.replace_rows(&self.scope, position, tables, &mut rows.into_iter())
            });
            match placed {
                Ok(()) => {
                    return Ok(Rebuilt {
                        position,
                        rows: count,
                    });
                }
                // Somebody wrote meanwhile: the replay goes on from where it stands.
                Err(StoreError::Retry(_)) if tries < 100 => tries += 1,
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Replays the lines behind a position; answers with the last one.
    fn replay_from(
        &self,
        after: u64,
        replay: &mut Replay,
        watch: &dyn Watch,
    ) -> Result<u64, Problem> {
        const PAGE: usize = 4_096;
        let mut position = after;
        let end = self.status()?.position;
        loop {
            watch.check(position.min(end), end)?;
            let mut lines = Vec::with_capacity(PAGE);
            self.read(|store| {
                lines.clear();
                store.read_journal(&self.scope, position, PAGE, &mut |line| {
                    lines.push(line);
                    ControlFlow::Continue(())
                })
            })?;
            if lines.is_empty() {
                return Ok(position);
            }
            for line in &lines {
                replay.apply(line, None)?;
                position += 1;
            }
        }
    }

    fn all_rows(&self, table: TableRef) -> Result<Vec<Row>, Problem> {
        let rows = self.read(|store| {
            let mut rows = Vec::new();
            store.scan(&self.scope, table, &Scan::all(), &mut |row| {
                rows.push(row);
                ControlFlow::Continue(())
            })?;
            Ok(rows)
        })?;
        Ok(rows)
    }
}

fn difference(
    table: &str,
    key: &[lineside_journal::Cell],
    stored: Option<&Row>,
    replayed: Option<&Row>,
) -> RowDifference {
    let text = |cells: &[lineside_journal::Cell]| {
        let cells: Vec<_> = cells.iter().map(ToString::to_string).collect();
        cells.join(", ")
    };
    RowDifference {
        table: table.to_owned(),
        key: text(key),
        stored: stored.map(|row| text(row)),
        replayed: replayed.map(|row| text(row)),
    }
}
