//! Testing orders: codes are looked up once, then a row is a few comparisons of numbers.

use super::{OrderFilter, UsedPart};
use crate::names::{NONE, at};
use crate::{Floor, FloorError, MovementKind, OrderStatus, StepStatus};
use lineside_kernel::{Interval, Timestamp};

/// The orders that a filter means, by row.
#[derive(Debug, Clone)]
pub(crate) struct Wanted(Option<Vec<bool>>);

impl Wanted {
    #[inline]
    pub(crate) fn has(&self, order: u32) -> bool {
        match &self.0 {
            None => order != NONE,
            Some(wanted) => at(wanted, order) == Some(true),
        }
    }
}

impl Floor {
    /// Which orders a filter means.
    pub(crate) fn wanted(&self, filter: Option<&OrderFilter>) -> Result<Wanted, FloorError> {
        let Some(filter) = filter.filter(|filter| **filter != OrderFilter::default()) else {
            return Ok(Wanted(None));
        };
        let site = filter
            .site
            .as_ref()
            .map(|code| self.site(code.as_str()).map_err(|why| why.at("site")))
            .transpose()?;
        let item = filter
            .item
            .as_ref()
            .map(|code| self.item(code.as_str()).map_err(|why| why.at("item")))
            .transpose()?;
        let sales_order = filter.sales_order.as_ref();
        let sales_order = sales_order
            .map(|code| {
                self.sales_order(code.as_str())
                    .map_err(|why| why.at("sales_order"))
            })
            .transpose()?;
        let statuses = OrderStatus::bits(&filter.statuses);
        let priorities = priorities(&filter.priorities).map_err(|why| why.at("priorities"))?;
        let orders = &self.orders;
        let is_in = |row: u32| {
            let status = at(&orders.status, row)?;
            let has_code = |wanted: Option<u32>, column: &[u32]| {
                wanted.is_none_or(|wanted| at(column, row) == Some(wanted))
            };
            let is_after = |from: Option<_>, day: Option<_>| {
                from.is_none_or(|from| day.is_some_and(|day| day >= from))
            };
            let is_before = |end: Option<_>, day: Option<_>| {
                end.is_none_or(|end| day.is_some_and(|day| day < end))
            };
            let start = at(&orders.planned_start, row)?;
            Some(
                statuses & status.bit() != 0
                    && has_code(site, &orders.site)
                    && has_code(item, &orders.item)
                    && has_code(sales_order, &orders.sales_order)
                    && filter
                        .order_type
                        .is_none_or(|kind| at(&orders.order_type, row) == Some(kind))
                    && priorities & (1 << at(&orders.priority, row)?.min(7)) != 0
                    && is_after(filter.planned_start_from, start)
                    && is_before(filter.planned_start_before, start)
                    && is_before(filter.planned_end_before, at(&orders.planned_end, row)?)
                    && is_under_way(
                        filter.window,
                        at(&orders.actual_start, row)?,
                        at(&orders.actual_end, row)?,
                    ),
            )
        };
        let mut wanted: Vec<bool> = (0..orders.len())
            .map(|row| is_in(row) == Some(true))
            .collect();
        if let Some(code) = &filter.work_center {
            let work_center = self
                .work_center(code.as_str())
                .map_err(|why| why.at("work_center"))?;
            keep(&mut wanted, &self.orders_at(work_center, |_| true));
        }
        if let Some(code) = &filter.running_at {
            let work_center = self
                .work_center(code.as_str())
                .map_err(|why| why.at("running_at"))?;
            let running = |status| status == StepStatus::InProgress;
            keep(&mut wanted, &self.orders_at(work_center, running));
        }
        if let Some(part) = &filter.used_part {
            keep(
                &mut wanted,
                &self
                    .orders_that_used(part)
                    .map_err(|why| why.at("used_part"))?,
            );
        }
        Ok(Wanted(Some(wanted)))
    }

    /// The orders with a step at a work centre whose state is of interest.
    fn orders_at(&self, work_center: u32, is_meant: impl Fn(StepStatus) -> bool) -> Vec<bool> {
        let mut found = vec![false; self.orders.codes.len()];
        let steps = &self.steps;
        for ((order, place), status) in steps.order.iter().zip(&steps.place).zip(&steps.status) {
            if self.places.work_center(*place) == work_center && is_meant(*status) {
                mark(&mut found, *order);
            }
        }
        found
    }

    /// The orders to which a part was issued for good.
    fn orders_that_used(&self, part: &UsedPart) -> Result<Vec<bool>, FloorError> {
        let item = self
            .item(part.item.as_str())
            .map_err(|why| why.at("item"))?;
        let lot = part
            .lot
            .as_ref()
            .map(|lot| self.lot(lot.as_str()).map_err(|why| why.at("lot")))
            .transpose()?;
        let mut found = vec![false; self.orders.codes.len()];
        let movements = &self.movements;
        let is_meant = |row: u32| {
            let in_lot = lot.is_none_or(|lot| at(&movements.lot, row) == Some(lot));
            let in_window = part
                .window
                .is_none_or(|window| at(&movements.at, row).is_some_and(|at| window.contains(at)));
            in_lot && in_window && movements.holds(row)
        };
        for (row, moved) in (0_u32..).zip(&movements.item) {
            if *moved != item || at(&movements.kind, row) != Some(MovementKind::IssueToWo) {
                continue;
            }
            if is_meant(row) {
                mark(&mut found, at(&movements.order, row).unwrap_or(NONE));
            }
        }
        let is_any = lot.is_none() && part.window.is_none();
        for (order, carried) in &self.carried {
            if Self::keeps_carried(carried, item, is_meant, is_any) {
                mark(&mut found, *order);
            }
        }
        Ok(found)
    }
}

fn mark(found: &mut [bool], order: u32) {
    if let Some(found) = found.get_mut(order as usize) {
        *found = true;
    }
}

fn keep(wanted: &mut [bool], also: &[bool]) {
    for (wanted, also) in wanted.iter_mut().zip(also) {
        *wanted &= also;
    }
}

/// The set of priorities; an empty list stands for all.
fn priorities(listed: &[u8]) -> Result<u8, FloorError> {
    if listed.is_empty() {
        return Ok(u8::MAX);
    }
    listed.iter().try_fold(0, |set, priority| match priority {
        1..=5 => Ok(set | (1 << priority)),
        _ => Err(FloorError::BadPriority { given: *priority }),
    })
}

/// Whether what ran from start to end, or still runs, was under way in a window.
pub(super) fn is_under_way(
    window: Option<Interval>,
    start: Option<Timestamp>,
    end: Option<Timestamp>,
) -> bool {
    let Some(window) = window else { return true };
    let Some(start) = start else { return false };
    start < window.end() && (start >= window.start() || end.is_none_or(|end| end > window.start()))
}
