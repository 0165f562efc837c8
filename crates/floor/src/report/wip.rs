//! Work in process by step.

use super::SharedUnit;
use crate::amounts::Sum;
use crate::names::{NONE, at};
use crate::share::to_decimal;
use crate::{Floor, FloorError, OrderFilter};
use hashbrown::HashMap;
use lineside_kernel::{SiteId, Unit, WorkCenterId, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Reports what waits and what lies in work on the floor, by site, work center and
/// operation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportWip {
    /// Which orders; all when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub orders: Option<OrderFilter>,
    /// Only at work centers of this site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// Only at this work center.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_center: Option<WorkCenterId>,
}

/// Work in process by step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WipReport {
    /// In the order of sites, work centers and operations; where nothing waits or lies in
    /// work there is no line.
    pub lines: Vec<WipAtStep>,
}

/// What waits and what lies in work for one operation of one work center, or of none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WipAtStep {
    /// The site of the work center; of the orders where there is none.
    pub site: SiteId,
    /// The work center; absent for steps that name none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_center: Option<WorkCenterId>,
    /// What is done; absent for steps that do not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
    /// How much waits before it.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_queue: Decimal,
    /// How much lies in work.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_wip: Decimal,
    /// What both are counted in; absent when units differ or are not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// How many steps of orders that is.
    pub steps: u64,
}

#[derive(Clone, Copy, Default)]
struct Cell {
    queue: Sum,
    wip: Sum,
    unit: SharedUnit,
    steps: u64,
}

impl Floor {
    /// Answers `graph.report_wip`: work in process by step.
    ///
    /// # Errors
    /// [`FloorError`] when a code does not exist, or a sum does not fit.
    pub fn report_wip(&self, request: &ReportWip) -> Result<WipReport, FloorError> {
        let wanted = self
            .wanted(request.orders.as_ref())
            .map_err(|why| why.at("orders"))?;
        let site = request
            .site
            .as_ref()
            .map(|code| self.site(code.as_str()).map_err(|why| why.at("site")))
            .transpose()?;
        let only = request.work_center.as_ref();
        let only = only
            .map(|code| {
                self.work_center(code.as_str())
                    .map_err(|why| why.at("work_center"))
            })
            .transpose()?;
        let steps = &self.steps;
        let mut cells = vec![Cell::default(); self.places.work_center.len()];
        let mut nowhere: HashMap<(u32, u32), Cell> = HashMap::new();
        for ((row, order), place) in (0_u32..).zip(&steps.order).zip(&steps.place) {
            if (steps.queue.is_zero(row) && steps.wip.is_zero(row)) || !wanted.has(*order) {
                continue;
            }
            let cell = if self.places.work_center(*place) == NONE {
                let site = at(&self.orders.site, *order).unwrap_or(NONE);
                nowhere.entry((*place, site)).or_default()
            } else if let Some(cell) = cells.get_mut(*place as usize) {
                cell
            } else {
                continue;
            };
            cell.queue.add(&steps.queue, row);
            cell.wip.add(&steps.wip, row);
            cell.unit
                .see(self, at(&self.orders.item, *order).unwrap_or(NONE));
            cell.steps += 1;
        }
        let mut lines = Vec::new();
        let somewhere = (0_u32..).zip(&cells).map(|(place, cell)| {
            let work_center = self.places.work_center(place);
            let site = at(&self.work_centers.site, work_center).unwrap_or(NONE);
            ((place, site), cell)
        });
        for ((place, at_site), cell) in
            somewhere.chain(nowhere.iter().map(|(key, cell)| (*key, cell)))
        {
            let work_center = self.places.work_center(place);
            let is_meant = only.is_none_or(|only| only == work_center)
                && site.is_none_or(|site| site == at_site);
            let Some(site) = self.sites.name(at_site) else {
                continue;
            };
            if !is_meant || cell.steps == 0 {
                continue;
            }
            lines.push(WipAtStep {
                site: site.clone(),
                work_center: self.work_centers.codes.name(work_center).cloned(),
                operation: self.operation(place),
                quantity_queue: to_decimal(cell.queue.of(&steps.queue)?)?,
                quantity_wip: to_decimal(cell.wip.of(&steps.wip)?)?,
                unit: cell.unit.get(self),
                steps: cell.steps,
            });
        }
        lines.sort_unstable_by(|a, b| {
            let key = |line: &WipAtStep| (line.site.clone(), line.work_center.clone());
            key(a)
                .cmp(&key(b))
                .then_with(|| a.operation.cmp(&b.operation))
        });
        Ok(WipReport { lines })
    }
}
