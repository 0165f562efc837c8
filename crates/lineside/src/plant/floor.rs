//! The plant floor in columns, kept beside the rows and following the journal.
//!
//! Questions that look at every order (reports, traversals of the graph) are answered from
//! a [`Floor`] in memory. It is made from the rows when somebody first asks, and from then
//! on each question first reads what the journal has gained, so that an answer is never
//! older than the question.

use super::Plant;
use super::reads::StoreReads;
use facts::order_facts;
use known::Known;
use lineside_execution::{Fact, Reads, Room, Who, read_row};
use lineside_floor::{Floor, FloorError};
use lineside_journal::{
    Cell, Effect, Entry, Line, Read, Row, Scan, Scope, StoreError, StreamId, TableRef,
};
use lineside_kernel::{CodeError, Problem};
use lineside_master::item::{ITEM, ItemRoom};
use lineside_master::routing::{ROUTING, RoutingRoom};
use lineside_master::site::{SITE, SiteRoom};
use lineside_master::work_center::{WORK_CENTER, WorkCenterRoom};
use lineside_order::{ORDER_POSTING, OrderRoom, WORK_ORDER};
use lineside_stock::{Movement, STOCK_MOVEMENT, StockRoom};
use movements::Posted;
use std::collections::{BTreeSet, HashMap};
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

mod facts;
mod known;
mod movements;
mod parts;
#[cfg(test)]
mod tests;

/// How many lines are followed at a time.
const PAGE: usize = 10_000;

/// The floors of the sites that were asked about.
#[derive(Default)]
pub(super) struct Floors(Mutex<HashMap<Scope, Kept>>);

/// One site's floor, locked while it is asked; none before the first question.
type Kept = Arc<Mutex<Option<Followed>>>;

impl Floors {
    /// Forgets every floor, because rows changed without events.
    pub(super) fn clear(&self) {
        self.all().clear();
    }

    fn of(&self, site: &Scope) -> Kept {
        self.all().entry(site.clone()).or_default().clone()
    }

    fn all(&self) -> MutexGuard<'_, HashMap<Scope, Kept>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A floor and how far it has followed the journal.
struct Followed {
    floor: Floor,
    known: Known,
    position: u64,
}

impl Plant {
    /// Answers a question about the whole floor, as the journal stands now.
    ///
    /// ```
    /// use lineside::floor::CountOrders;
    ///
    /// let plant = lineside::Plant::open("memory:")?;
    /// let report = plant.on_floor(|floor| floor.count_orders(&CountOrders::default()))?;
    /// assert_eq!(report.orders, 0);
    /// # Ok::<(), lineside::Problem>(())
    /// ```
    ///
    /// # Errors
    /// A [`Problem`] when the question names something unknown, or the store cannot be
    /// read.
    pub fn on_floor<T>(
        &self,
        question: impl FnOnce(&Floor) -> Result<T, FloorError>,
    ) -> Result<T, Problem> {
        let kept = self.inner.floors.of(&self.scope);
        let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
        // Taken out, so that what fails half-way is made anew by the next question.
        let followed = match kept.take() {
            Some(followed) => self.followed(followed)?,
            None => self.followed(self.built()?)?,
        };
        let answer = question(&followed.floor);
        *kept = Some(followed);
        Ok(answer?)
    }

    /// A floor of all rows. Rows may be newer than its position: following sets them
    /// again.
    fn built(&self) -> Result<Followed, Problem> {
        let position = self.status()?.position;
        let mut failed = None;
        let mut followed = self.read(|store| {
            let mut followed = Followed {
                floor: Floor::default(),
                known: Known::default(),
                position,
            };
            failed = None;
            for table in SHOWN {
                let mut each = |row: Row| match followed.put(table, &row) {
                    Ok(()) => ControlFlow::Continue(()),
                    Err(why) => {
                        failed = Some(why);
                        ControlFlow::Break(())
                    }
                };
                store.scan(&self.scope, table, &Scan::all(), &mut each)?;
            }
            Ok(followed)
        })?;
        if let Some(problem) = failed {
            return Err(problem);
        }
        followed.known.settle(&mut followed.floor)?;
        self.tell_parts(&mut followed)?;
        Ok(followed)
    }

    /// The same floor with what the journal has gained.
    fn followed(&self, mut followed: Followed) -> Result<Followed, Problem> {
        loop {
            let mut lines = Vec::new();
            self.read(|store| {
                lines.clear();
                store.read_journal(&self.scope, followed.position, PAGE, &mut |line| {
                    lines.push(line);
                    ControlFlow::Continue(())
                })
            })?;
            if lines.is_empty() && !followed.known.is_stale {
                return Ok(followed);
            }
            if lines.is_empty() {
                followed = self.built()?;
                continue;
            }
            let mut touched = BTreeSet::new();
            for line in &lines {
                let entry = read(line)?;
                followed.position = entry.position;
                if table_of(entry.stream.family()).is_some() {
                    touched.insert(entry.stream.clone());
                }
            }
            let rows = self.read(|store| rows(store, &self.scope, &touched))?;
            for (table, row) in rows {
                followed.put(table, &row)?;
            }
            for line in &lines {
                let entry = read(line)?;
                followed.add_movements::<StockRoom>(&entry)?;
                followed.add_movements::<OrderRoom>(&entry)?;
            }
            followed.known.settle(&mut followed.floor)?;
            self.tell_parts(&mut followed)?;
        }
    }
}

impl Followed {
    /// Sets what a row says.
    fn put(&mut self, table: TableRef, row: &[Cell]) -> Result<(), Problem> {
        let damaged =
            |why: String| StoreError::Corrupt(format!("a row of `{}`: {why}", table.name));
        let code = row.first().and_then(Cell::as_text).unwrap_or_default();
        let Self { floor, known, .. } = self;
        match table.name {
            name if name == SITE.name => {
                let site = code
                    .parse()
                    .map_err(|error: CodeError| damaged(error.to_string()))?;
                known.put_site(floor, &site)?;
            }
            name if name == ITEM.name => {
                let state = read_row::<ItemRoom>(row).map_err(damaged)?.state;
                known.put_item(floor, &state)?;
            }
            name if name == WORK_CENTER.name => {
                let state = read_row::<WorkCenterRoom>(row).map_err(damaged)?.state;
                known.put_work_center(floor, &state)?;
            }
            name if name == ROUTING.name => {
                let state = read_row::<RoutingRoom>(row).map_err(damaged)?.state;
                known.put_routing(floor, code, &state)?;
            }
            name if name == WORK_ORDER.name => {
                let state = read_row::<OrderRoom>(row).map_err(damaged)?.state;
                if let Some(facts) = order_facts(code, &state)? {
                    known.families.put(&facts.order, &state);
                    known.put_order(floor, &facts)?;
                }
            }
            name if name == ORDER_POSTING.name => {
                let (order, posted) = Posted::read(row)?;
                known.add_scrap(floor, order, posted)?;
            }
            _ => {
                let movement = Movement::read(row)?;
                known.add_movement(floor, &movement)?;
            }
        }
        Ok(())
    }

    /// Adds the movements that a fact of this room makes.
    fn add_movements<R: Room>(&mut self, entry: &Entry<'_>) -> Result<(), Problem> {
        if entry.stream.family() != R::FAMILY {
            return Ok(());
        }
        let Some(event) = R::Event::read(entry.kind.as_str(), entry.schema, entry.body) else {
            return Ok(());
        };
        let damaged = |why: String| StoreError::Corrupt(format!("`{}`: {why}", entry.stream));
        let event = event.map_err(|error| damaged(error.to_string()))?;
        let who = Who::of(entry).ok_or_else(|| damaged("its actor is no code".into()))?;
        for effect in R::project(entry.stream.code(), &event, &who) {
            if let Effect::Put { table, row } = effect
                && [STOCK_MOVEMENT.name, ORDER_POSTING.name].contains(&table.name)
            {
                self.put(table, &row)?;
            }
        }
        Ok(())
    }
}

/// The rows of what was touched, what others refer to first.
fn rows(
    store: &mut dyn Read,
    scope: &Scope,
    touched: &BTreeSet<StreamId>,
) -> Result<Vec<(TableRef, Row)>, StoreError> {
    let mut reads = StoreReads {
        store,
        scope,
        cache: None,
    };
    let mut found = Vec::new();
    for family in FAMILIES {
        for stream in touched.iter().filter(|stream| stream.family() == family.0) {
            let row = reads.row(family.1, &[Cell::from(stream.code())])?;
            found.extend(row.map(|row| (family.1, row)));
        }
    }
    Ok(found)
}

/// The families whose rows a floor shows, what others refer to first.
const FAMILIES: [(&str, TableRef); 5] = [
    (SiteRoom::FAMILY, &SITE),
    (ItemRoom::FAMILY, &ITEM),
    (WorkCenterRoom::FAMILY, &WORK_CENTER),
    (RoutingRoom::FAMILY, &ROUTING),
    (OrderRoom::FAMILY, &WORK_ORDER),
];

/// Every table that a floor shows, what others refer to first.
const SHOWN: [TableRef; 7] = [
    &SITE,
    &ITEM,
    &WORK_CENTER,
    &ROUTING,
    &WORK_ORDER,
    &STOCK_MOVEMENT,
    &ORDER_POSTING,
];

fn table_of(family: &str) -> Option<TableRef> {
    let of_family = FAMILIES.into_iter().find(|(name, _)| *name == family);
    of_family.map(|(_, table)| table)
}

fn read(line: &Line) -> Result<Entry<'_>, StoreError> {
    line.read()
        .map_err(|error| StoreError::Corrupt(format!("a line: {error}")))
}
