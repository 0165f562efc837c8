//! What a floor was told of sites, items, work centres, routings and orders: what an order
//! names without master data is told first.

use super::facts::{damaged, minutes};
use super::movements::Early;
use super::parts::Families;
use hashbrown::{HashMap, HashSet};
use lineside_floor::{
    Floor, FloorError, ItemFacts, OrderFacts, RoutingFacts, RoutingStepFacts, WorkCenterFacts,
};
use lineside_kernel::{CodeError, ItemId, SiteId, WorkCenterId, WorkOrderId};
use lineside_master::item::ItemState;
use lineside_master::routing::{RoutingState, RunTime};
use lineside_master::work_center::WorkCenterState;
use lineside_master::{MAIN, Revision};
use std::collections::BTreeMap;

/// What a floor was told, so that what an order names without master data is told first.
#[derive(Default)]
pub(super) struct Known {
    sites: HashSet<SiteId>,
    items: HashSet<ItemId>,
    work_centers: HashSet<WorkCenterId>,
    /// Work centres that orders alone name, and the sites of those orders.
    lent: HashMap<WorkCenterId, BTreeMap<WorkOrderId, SiteId>>,
    /// The same by order.
    borrowed: HashMap<WorkOrderId, Vec<WorkCenterId>>,
    /// Orders that are parts of one another.
    pub(super) families: Families,
    /// Reversals of what comes later in the order of the rows.
    pub(super) early: Vec<Early>,
    /// Orders that movements name and nobody has made.
    pub(super) strangers: HashSet<WorkOrderId>,
    /// Whether one of them was made since, so that its movements have to be told anew, or a
    /// work centre is there that nobody names any longer.
    pub(super) is_stale: bool,
}

type Told = Result<(), FloorError>;

impl Known {
    pub(super) fn put_site(&mut self, floor: &mut Floor, site: &SiteId) -> Told {
        if self.sites.insert(site.clone()) {
            floor.put_site(site)?;
        }
        Ok(())
    }

    pub(super) fn put_item(&mut self, floor: &mut Floor, state: &ItemState) -> Told {
        let Some(item) = &state.item else {
            return Ok(());
        };
        self.items.insert(item.item.clone());
        floor.put_item(&ItemFacts {
            item: item.item.clone(),
            unit: Some(item.unit),
        })
    }

    pub(super) fn name_item(&mut self, floor: &mut Floor, item: &ItemId) -> Told {
        if self.items.insert(item.clone()) {
            floor.put_item(&ItemFacts::new(item.clone()))?;
        }
        Ok(())
    }

    pub(super) fn put_work_center(&mut self, floor: &mut Floor, state: &WorkCenterState) -> Told {
        let Some(center) = &state.work_center else {
            return Ok(());
        };
        self.put_site(floor, &center.site)?;
        self.work_centers.insert(center.work_center.clone());
        self.lent.remove(&center.work_center);
        floor.put_work_center(&WorkCenterFacts {
            work_center: center.work_center.clone(),
            site: center.site.clone(),
            kind: center.kind.as_str().into(),
            capacity_per_day: center.capacity_per_day,
            hours_per_day: None,
            efficiency: center.efficiency,
            hourly_rate: center.hourly_rate,
            is_active: center.active,
        })
    }

    /// Tells of the work centres that an order names and master data does not, and no longer
    /// of those that it named before.
    fn name_work_centers(&mut self, floor: &mut Floor, facts: &OrderFacts) -> Told {
        let before = self.borrowed.remove(&facts.order).unwrap_or_default();
        let named = facts
            .steps
            .iter()
            .filter_map(|step| step.work_center.as_ref());
        let mut now: Vec<WorkCenterId> = Vec::new();
        for center in named.filter(|center| !self.work_centers.contains(*center)) {
            if !now.contains(center) {
                now.push(center.clone());
            }
        }
        for center in &now {
            let orders = self.lent.entry(center.clone()).or_default();
            orders.insert(facts.order.clone(), facts.site.clone());
            self.put_lent(floor, center)?;
        }
        for center in before.iter().filter(|center| !now.contains(center)) {
            if let Some(orders) = self.lent.get_mut(center) {
                orders.remove(&facts.order);
            }
            self.put_lent(floor, center)?;
        }
        if !now.is_empty() {
            self.borrowed.insert(facts.order.clone(), now);
        }
        Ok(())
    }

    /// Says where a work centre stands that only orders name: where the first of them is made,
    /// by code, so that it does not matter which was told first.
    fn put_lent(&mut self, floor: &mut Floor, center: &WorkCenterId) -> Told {
        let Some(orders) = self.lent.get(center) else {
            return Ok(());
        };
        match orders.values().next() {
            Some(site) => {
                let facts = WorkCenterFacts::new(center.clone(), site.clone(), "unknown");
                floor.put_work_center(&facts)
            }
            None => {
                // A floor knows no way to forget one.
                self.is_stale = true;
                Ok(())
            }
        }
    }

    pub(super) fn put_routing(
        &mut self,
        floor: &mut Floor,
        code: &str,
        state: &RoutingState,
    ) -> Result<(), crate::Problem> {
        let item = code
            .parse()
            .map_err(|error: CodeError| damaged(code, &error))?;
        self.name_item(floor, &item)?;
        let released = state
            .revisions
            .iter()
            .filter(|revision| revision.served().is_some());
        let mut steps = Vec::new();
        for revision in released {
            let days = revision.served();
            for step in &revision.steps {
                // A floor shows every way an item is made, whichever site goes it.
                if !self.work_centers.contains(&step.work_center) {
                    continue;
                }
                let (run_minutes, run_batch) = match &step.run_time {
                    RunTime::PerUnit { minutes } => (*minutes, None),
                    RunTime::PerBatch { size, minutes } => (*minutes, Some(*size)),
                };
                let key = &revision.key;
                steps.push(RoutingStepFacts {
                    site: key.site.clone(),
                    alternate: Some(&key.alternate)
                        .filter(|alternate| **alternate != MAIN)
                        .map(|alternate| alternate.as_str().into()),
                    revision: Some(key.revision.clone()),
                    sequence: step.step,
                    operation: step.operation.as_str().into(),
                    work_center: step.work_center.clone(),
                    setup_minutes: minutes(step.setup_time),
                    run_minutes,
                    run_batch,
                    effective_from: days.map(|days| days.from),
                    effective_to: days.and_then(|days| days.to),
                    is_active: true,
                });
            }
        }
        Ok(floor.put_routing(&RoutingFacts { item, steps })?)
    }

    pub(super) fn put_order(&mut self, floor: &mut Floor, facts: &OrderFacts) -> Told {
        self.is_stale |= self.strangers.contains(&facts.order);
        self.put_site(floor, &facts.site)?;
        self.name_item(floor, &facts.item)?;
        self.name_work_centers(floor, facts)?;
        for component in &facts.components {
            self.name_item(floor, &component.item)?;
        }
        floor.put_order(facts)
    }
}
