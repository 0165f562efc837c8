//! The reports of the model.

use super::model::{Model, decimal, hundredths, percent, sorted_steps, sum, wip};
use crate::*;
use lineside_kernel::{ItemId, Money, Ratio, Rounding, Timestamp, Unit};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

impl Model {
    /// The unit of all items, if it is one.
    fn unit<'a>(&self, items: impl IntoIterator<Item = &'a ItemId>) -> Option<Unit> {
        let mut units = items.into_iter().map(|item| self.items[item]);
        let first = units.next()?;
        units.all(|unit| unit == first).then_some(first)?
    }

    fn in_status(&self, orders: &[&OrderFacts]) -> Vec<OrdersInStatus> {
        let mut rows = Vec::new();
        for status in OrderStatus::ALL {
            let these: Vec<_> = orders
                .iter()
                .filter(|order| order.status == *status)
                .collect();
            if these.is_empty() {
                continue;
            }
            let orders = these.len() as u64;
            let own = these.iter().filter(|order| !order.is_rework);
            let these: Vec<_> = own.collect();
            rows.push(OrdersInStatus {
                status: *status,
                orders,
                quantity_planned: decimal(sum(these.iter().map(|order| order.quantity_planned))),
                quantity_completed: decimal(sum(these
                    .iter()
                    .map(|order| order.quantity_completed))),
                quantity_scrapped: decimal(sum(these.iter().map(|order| order.quantity_scrapped))),
                unit: self.unit(these.iter().map(|order| &order.item)),
            });
        }
        rows
    }

    pub(super) fn count_orders(&self, request: &CountOrders) -> OrderCounts {
        let orders: Vec<_> = self.wanted(request.orders.as_ref()).collect();
        let sites: BTreeSet<_> = orders.iter().map(|order| order.site.clone()).collect();
        let at_site = |site| {
            let here: Vec<_> = orders
                .iter()
                .copied()
                .filter(|order| order.site == site)
                .collect();
            OrdersAtSite {
                site,
                orders: here.len() as u64,
                statuses: self.in_status(&here),
            }
        };
        OrderCounts {
            orders: orders.len() as u64,
            statuses: self.in_status(&orders),
            sites: sites.into_iter().map(at_site).collect(),
        }
    }

    pub(super) fn report_scrap(&self, request: &ReportScrap) -> ScrapReport {
        let is_meant = |row: &&MovementFacts| {
            row.kind == MovementKind::Scrap
                && self.holds(row)
                && request.site.as_ref().is_none_or(|site| *site == row.site)
                && request.item.as_ref().is_none_or(|item| *item == row.item)
                && request.window.is_none_or(|window| window.contains(row.at))
        };
        let rows: Vec<_> = self.movements.iter().filter(is_meant).collect();
        let group = |row: &MovementFacts| match request.by {
            None => (None, None),
            Some(ScrapBy::Item) => (Some(row.item.clone()), None),
            Some(ScrapBy::Site) => (None, Some(row.site.clone())),
        };
        let keys: BTreeSet<_> = rows.iter().map(|row| group(row)).collect();
        let mut groups = Vec::new();
        for key in keys {
            let here: Vec<_> = rows
                .iter()
                .copied()
                .filter(|row| group(row) == key)
                .collect();
            groups.push(self.scrap_group(key, &here));
        }
        ScrapReport { groups }
    }

    fn scrap_group(
        &self,
        key: (Option<ItemId>, Option<lineside_kernel::SiteId>),
        rows: &[&MovementFacts],
    ) -> ScrapGroup {
        let whole = sum(rows.iter().map(|row| row.quantity));
        let names: BTreeSet<_> = rows
            .iter()
            .map(|row| row.reason.as_ref().map(ToString::to_string))
            .collect();
        let mut reasons = Vec::new();
        for name in names {
            let these: Vec<_> = rows
                .iter()
                .filter(|row| row.reason.as_deref() == name.as_deref())
                .collect();
            let mut amounts: Vec<Money> = Vec::new();
            for currency in ["EUR", "USD"] {
                let same = these
                    .iter()
                    .filter_map(|row| row.amount)
                    .filter(|amount| amount.currency().code() == currency);
                amounts.extend(same.reduce(|a, b| a.checked_add(b).unwrap()));
            }
            let quantity = sum(these.iter().map(|row| row.quantity));
            reasons.push((quantity, name, these.len() as u64, amounts));
        }
        reasons.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut so_far = Ratio::ZERO;
        let line =
            |(quantity, reason, count, amounts): (Ratio, Option<String>, u64, Vec<Money>)| {
                so_far = so_far.checked_add(quantity).unwrap();
                ScrapReason {
                    reason,
                    quantity: decimal(quantity),
                    count,
                    percent: percent(quantity, whole).unwrap(),
                    cumulative_percent: percent(so_far, whole).unwrap(),
                    amounts,
                }
            };
        ScrapGroup {
            item: key.0,
            site: key.1,
            unit: self.unit(rows.iter().map(|row| &row.item)),
            quantity: decimal(whole),
            count: rows.len() as u64,
            reasons: reasons.into_iter().map(line).collect(),
        }
    }

    pub(super) fn report_wip(&self, request: &ReportWip) -> WipReport {
        let mut rows = Vec::new();
        for order in self.wanted(request.orders.as_ref()) {
            for step in &order.steps {
                let site = match &step.work_center {
                    Some(code) => self.work_centers[code].site.clone(),
                    None => order.site.clone(),
                };
                let is_meant = request.site.as_ref().is_none_or(|wanted| *wanted == site)
                    && request
                        .work_center
                        .as_ref()
                        .is_none_or(|wanted| step.work_center.as_ref() == Some(wanted))
                    && !(step.quantity_queue.is_zero() && wip(step).is_zero());
                if is_meant {
                    let operation = step.operation.as_ref().map(ToString::to_string);
                    rows.push(((site, step.work_center.clone(), operation), order, step));
                }
            }
        }
        let keys: BTreeSet<_> = rows.iter().map(|row| row.0.clone()).collect();
        let line = |key: (_, _, Option<String>)| {
            let here: Vec<_> = rows.iter().filter(|row| row.0 == key).collect();
            let in_work = here
                .iter()
                .fold(Ratio::ZERO, |sum, row| sum.checked_add(wip(row.2)).unwrap());
            WipAtStep {
                site: key.0,
                work_center: key.1,
                operation: key.2,
                quantity_queue: decimal(sum(here.iter().map(|row| row.2.quantity_queue))),
                quantity_wip: decimal(in_work),
                unit: self.unit(here.iter().map(|row| &row.1.item)),
                steps: here.len() as u64,
            }
        };
        WipReport {
            lines: keys.into_iter().map(line).collect(),
        }
    }

    pub(super) fn report_load(&self, request: &ReportLoad) -> LoadReport {
        let mut report = LoadReport {
            work_centers: Vec::new(),
            undated_steps: 0,
        };
        for (code, facts) in &self.work_centers {
            let mut minutes = Ratio::ZERO;
            let (mut labor, mut machine) = (Vec::new(), Vec::new());
            let mut steps_ahead = 0;
            for order in self.wanted(request.orders.as_ref()) {
                let mut left = Ratio::from(order.quantity_planned);
                for step in sorted_steps(order) {
                    left = left
                        .checked_sub(Ratio::from(step.quantity_scrapped))
                        .unwrap();
                    if step.work_center.as_ref() != Some(code) {
                        continue;
                    }
                    let is_in =
                        |at: Timestamp| request.period.is_none_or(|period| period.contains(at));
                    if request.period.is_none() || step.actual_start.is_some_and(is_in) {
                        labor.push(step.labor_hours);
                        machine.push(step.machine_hours);
                    }
                    let is_open =
                        matches!(step.status, StepStatus::Pending | StepStatus::InProgress);
                    if !order.status.is_open() || !is_open {
                        continue;
                    }
                    let midnight = order
                        .planned_start
                        .map(|day| format!("{day}T00:00:00Z").parse().unwrap());
                    match step.planned_start.or(midnight) {
                        None if request.period.is_some() => {
                            report.undated_steps += 1;
                            continue;
                        }
                        Some(at) if !is_in(at) => continue,
                        _ => {}
                    }
                    steps_ahead += 1;
                    let here = left
                        .checked_sub(Ratio::from(step.quantity_out))
                        .unwrap()
                        .max(Ratio::ZERO);
                    let runs = match step.run_batch {
                        None => here,
                        Some(size) => {
                            let batches = here.checked_div(Ratio::from(size)).unwrap();
                            Ratio::new(Rounding::Ceiling.to_whole(batches), 1).unwrap()
                        }
                    };
                    let run = runs.checked_mul(step.run_minutes).unwrap();
                    minutes = minutes.checked_add(run).unwrap();
                    if step.status == StepStatus::Pending {
                        minutes = minutes.checked_add(step.setup_minutes).unwrap();
                    }
                }
            }
            let (labor, machine) = (sum(labor), sum(machine));
            let is_idle = steps_ahead == 0 && labor.is_zero() && machine.is_zero();
            let is_meant = request.site.as_ref().is_none_or(|site| *site == facts.site)
                && request
                    .work_center
                    .as_ref()
                    .is_none_or(|wanted| wanted == code);
            if !is_meant || is_idle && !facts.is_active {
                continue;
            }
            let hours = minutes.checked_div(Ratio::from(60)).unwrap();
            let rated = facts
                .hours_per_day
                .zip(request.working_days)
                .map(|(hours, days)| {
                    let hours = Ratio::from(hours).checked_mul(Ratio::from(days)).unwrap();
                    hours.checked_mul(Ratio::from(facts.efficiency)).unwrap()
                });
            report.work_centers.push(WorkCenterLoad {
                work_center: code.clone(),
                site: facts.site.clone(),
                kind: facts.kind.to_string(),
                steps_ahead,
                standard_hours: hundredths(hours),
                labor_hours: decimal(labor),
                machine_hours: decimal(machine),
                rated_hours: rated.map(hundredths),
                load_percent: rated.and_then(|rated| percent(hours, rated)),
            });
        }
        report
    }

    pub(super) fn report_consumption(&self, request: &ReportConsumption) -> ConsumptionReport {
        let mut rows = Vec::new();
        for order in self.wanted(request.orders.as_ref()) {
            for line in &order.components {
                if request.part.as_ref().is_none_or(|part| *part == line.item) {
                    let site = request.by_site.then(|| order.site.clone());
                    let product = request.by_product.then(|| order.item.clone());
                    rows.push((
                        (line.item.clone(), site, product),
                        allowed(order, line, request.basis),
                        line,
                    ));
                }
            }
        }
        let mut scraps = Vec::new();
        for order in self.wanted(request.orders.as_ref()) {
            for movement in &self.movements {
                let is_part = request
                    .part
                    .as_ref()
                    .is_none_or(|part| *part == movement.item);
                if movement.order.as_ref() == Some(&order.order)
                    && movement.kind == MovementKind::Scrap
                    && !movement.was_issued
                    && movement.item != order.item
                    && self.holds(movement)
                    && is_part
                {
                    let site = request.by_site.then(|| order.site.clone());
                    let product = request.by_product.then(|| order.item.clone());
                    scraps.push(((movement.item.clone(), site, product), movement.quantity));
                }
            }
        }
        let keys = rows.iter().map(|row| row.0.clone());
        let keys: BTreeSet<_> = keys.chain(scraps.iter().map(|row| row.0.clone())).collect();
        let line = |key: (ItemId, _, _)| {
            let here: Vec<_> = rows.iter().filter(|row| row.0 == key).collect();
            let required = sum(here.iter().map(|row| row.1));
            let [issued, returned, scrapped] = [
                sum(here.iter().map(|row| row.2.quantity_issued)),
                sum(here.iter().map(|row| row.2.quantity_returned)),
                sum(scraps.iter().filter(|row| row.0 == key).map(|row| row.1)),
            ];
            let used = issued
                .checked_sub(returned)
                .unwrap()
                .checked_add(scrapped)
                .unwrap();
            let variance = used.checked_sub(required).unwrap();
            ItemConsumption {
                unit: self.items[&key.0],
                item: key.0,
                site: key.1,
                product: key.2,
                lines: here.len() as u64,
                quantity_required: decimal(required),
                quantity_issued: decimal(issued),
                quantity_returned: decimal(returned),
                quantity_scrapped: decimal(scrapped),
                quantity_used: decimal(used),
                variance: decimal(variance),
                variance_percent: percent(variance, required),
            }
        };
        ConsumptionReport {
            lines: keys.into_iter().map(line).collect(),
        }
    }
}

fn allowed(order: &OrderFacts, line: &ComponentFacts, basis: ConsumptionBasis) -> Decimal {
    let scrapped = match basis {
        ConsumptionBasis::CompletedAndScrapped => order.quantity_scrapped,
        ConsumptionBasis::Completed => Decimal::ZERO,
    };
    let made = sum([order.quantity_completed, scrapped]);
    let planned = Ratio::from(order.quantity_planned);
    if made.is_zero() {
        Decimal::ZERO
    } else if line.is_fixed || planned.is_zero() || made == planned {
        line.quantity_required
    } else {
        let share = made.checked_div(planned).unwrap();
        let allowed = Ratio::from(line.quantity_required)
            .checked_mul(share)
            .unwrap();
        Rounding::HalfAway
            .to_multiple(allowed, Decimal::new(1, 6))
            .unwrap()
    }
}
