//! What the rows of a plant say, all as of one position of its journal.

use super::super::Plant;
use super::super::reads::StoreReads;
use super::MakeSchedulingModel;
use lineside_execution::{Reads, Room, read_row};
use lineside_journal::{Cell, Read, Row, Scan, Scope, StoreError, TableRef, cells, joined_code};
use lineside_kernel::Problem;
use lineside_master::site::{SITE, SiteRoom, SiteState};
use lineside_master::work_center::{WORK_CENTER, WorkCenterRoom, WorkCenterState};
use lineside_order::{OrderRoom, OrderState, OrderStatus, OrderStock, WORK_ORDER};
use lineside_stock::{StockRoom, StockState};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::sync::Arc;

/// How many lines are followed at a time.
const PAGE: usize = 10_000;

/// The statuses of orders that are looked at.
const WANTED: [OrderStatus; 3] = [
    OrderStatus::Released,
    OrderStatus::InProgress,
    OrderStatus::QualityHold,
];

/// Orders, places and stock, by their codes.
#[derive(Default)]
pub(super) struct Standing {
    pub(super) position: u64,
    pub(super) orders: BTreeMap<String, Arc<OrderState>>,
    pub(super) centers: BTreeMap<String, Arc<WorkCenterState>>,
    pub(super) sites: BTreeMap<String, Arc<SiteState>>,
    pub(super) stock: BTreeMap<String, Arc<StockState>>,
}

impl Plant {
    /// What stands in the plant now.
    pub(super) fn standing(&self, request: &MakeSchedulingModel) -> Result<Standing, Problem> {
        Ok(self.read(|store| Standing::read(store, &self.scope, request))?)
    }
}

impl Standing {
    /// Reads the rows, then what the journal gained meanwhile, until it gains no more.
    fn read(
        store: &mut dyn Read,
        scope: &Scope,
        request: &MakeSchedulingModel,
    ) -> Result<Self, StoreError> {
        let mut standing = Self {
            position: store.tip(scope)?.position(),
            ..Self::default()
        };
        standing.scan(store, scope, request)?;
        loop {
            if request.with_material {
                standing.look_for_stock(store, scope)?;
            }
            let mut touched = BTreeSet::new();
            let mut damage = None;
            let mut position = standing.position;
            store.read_journal(
                scope,
                standing.position,
                PAGE,
                &mut |line| match line.read() {
                    Ok(entry) => {
                        position = entry.position;
                        let (family, code) = (entry.stream.family(), entry.stream.code());
                        touched.insert((family.to_owned(), code.to_owned()));
                        ControlFlow::Continue(())
                    }
                    Err(why) => {
                        damage = Some(StoreError::Corrupt(format!("a line: {why}")));
                        ControlFlow::Break(())
                    }
                },
            )?;
            if let Some(damage) = damage {
                return Err(damage);
            }
            if position == standing.position {
                return Ok(standing);
            }
            standing.position = position;
            for (family, code) in &touched {
                standing.look_again(store, scope, request, (family, code))?;
            }
        }
    }

    fn scan(
        &mut self,
        store: &mut dyn Read,
        scope: &Scope,
        request: &MakeSchedulingModel,
    ) -> Result<(), StoreError> {
        let mut reads = StoreReads {
            store,
            scope,
            cache: None,
        };
        for status in WANTED {
            let scan = match &request.site {
                Some(site) => Scan::by("site").equals(cells![site.as_str(), status.as_str()]),
                None => Scan::by("status").equals(cells![status.as_str()]),
            };
            for row in reads.rows(&WORK_ORDER, &scan)? {
                put::<OrderRoom>(&mut self.orders, &row)?;
            }
        }
        for row in reads.rows(&WORK_CENTER, &Scan::all())? {
            put::<WorkCenterRoom>(&mut self.centers, &row)?;
        }
        for row in reads.rows(&SITE, &Scan::all())? {
            put::<SiteRoom>(&mut self.sites, &row)?;
        }
        Ok(())
    }

    /// Reads the stock of every component that was not read yet.
    fn look_for_stock(&mut self, store: &mut dyn Read, scope: &Scope) -> Result<(), StoreError> {
        let mut missing = BTreeSet::new();
        for state in self.orders.values() {
            let header = state.header.as_deref();
            let Some(header) = header.filter(|header| header.stock == OrderStock::Ledger) else {
                continue;
            };
            for component in state.each_component() {
                let code = joined_code([component.item.as_str(), header.site.as_str()]);
                if !self.stock.contains_key(&*code) {
                    missing.insert(code.to_string());
                }
            }
        }
        for code in missing {
            let row = store.get(scope, StockRoom::TABLE, &[Cell::from(code.as_str())])?;
            match row {
                Some(row) => put::<StockRoom>(&mut self.stock, &row)?,
                None => {
                    self.stock.insert(code, Arc::default());
                }
            }
        }
        Ok(())
    }

    /// Reads the row of something that changed.
    fn look_again(
        &mut self,
        store: &mut dyn Read,
        scope: &Scope,
        request: &MakeSchedulingModel,
        (family, code): (&str, &str),
    ) -> Result<(), StoreError> {
        let mut row = |table: TableRef| store.get(scope, table, &[Cell::from(code)]);
        if family == OrderRoom::FAMILY {
            self.orders.remove(code);
            if let Some(row) = row(&WORK_ORDER)? {
                put::<OrderRoom>(&mut self.orders, &row)?;
            }
            let is_wanted = |state: &Arc<OrderState>| {
                let site = state.header.as_deref().map(|header| &header.site);
                WANTED.contains(&state.status)
                    && request
                        .site
                        .as_ref()
                        .is_none_or(|wanted| site == Some(wanted))
            };
            if !self.orders.get(code).is_some_and(is_wanted) {
                self.orders.remove(code);
            }
        } else if family == WorkCenterRoom::FAMILY {
            if let Some(row) = row(&WORK_CENTER)? {
                put::<WorkCenterRoom>(&mut self.centers, &row)?;
            }
        } else if family == SiteRoom::FAMILY {
            if let Some(row) = row(&SITE)? {
                put::<SiteRoom>(&mut self.sites, &row)?;
            }
        } else if family == StockRoom::FAMILY
            && self.stock.contains_key(code)
            && let Some(row) = row(StockRoom::TABLE)?
        {
            put::<StockRoom>(&mut self.stock, &row)?;
        }
        Ok(())
    }
}

fn put<R: Room>(things: &mut BTreeMap<String, Arc<R::State>>, row: &Row) -> Result<(), StoreError> {
    let damaged = |why| StoreError::Corrupt(format!("a row of `{}`: {why}", R::TABLE.name));
    let code = row.first().and_then(Cell::as_text).unwrap_or_default();
    let loaded = read_row::<R>(row).map_err(damaged)?;
    things.insert(code.to_owned(), loaded.state);
    Ok(())
}
