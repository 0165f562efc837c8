//! What the orders of a data set are made by. Orders that are made alike share one plan, so
//! that a hundred thousand orders are some thousand plans.

use super::master::sequence;
use super::recipe::{bare, components, plan_step};
use super::work::Work;
use hashbrown::HashMap;
use lineside_kernel::LocalDate;
use lineside_order::{OrderComponent, OrderPlan, OrderPlanStep, SharedPlan};
use std::sync::{Mutex, PoisonError};

/// One step of an order's plan, by the rows that say how it is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct PlannedBy {
    sequence: u32,
    routing: Option<usize>,
    center: Option<usize>,
}

/// The product of an order, and its steps.
type Asked = (Option<usize>, Vec<PlannedBy>);

/// The plans of the orders of a set.
pub(super) struct Plans<'a> {
    work: &'a Work<'a>,
    /// The steps of the routings, by row.
    routing: Vec<OrderPlanStep>,
    /// The rows of the routing of each product.
    routing_of: HashMap<usize, Vec<usize>>,
    /// The components of each product, with the row of the part.
    components: Vec<Vec<(usize, OrderComponent)>>,
    made: Mutex<HashMap<Asked, SharedPlan>>,
}

impl<'a> Plans<'a> {
    pub(super) fn of(work: &'a Work<'a>) -> Self {
        let routings = &work.set.production_routings;
        let mut routing_of: HashMap<usize, Vec<usize>> = HashMap::new();
        for (row, product) in routings.product_id.iter().enumerate() {
            if let Some(product) = product {
                routing_of.entry(product).or_default().push(row);
            }
        }
        Self {
            routing: (0..routings.len())
                .map(|row| plan_step(work, row))
                .collect(),
            routing_of,
            components: components(work),
            made: Mutex::default(),
            work,
        }
    }

    /// The components of a product, with the row of the part.
    pub(super) fn components(&self, product: Option<usize>) -> &[(usize, OrderComponent)] {
        let components = product.and_then(|product| self.components.get(product));
        components.map_or(&[], Vec::as_slice)
    }

    /// An order's own copy of the routing and the parts, of the rows of its steps; an order
    /// without steps is planned by the routing that serves on its day.
    pub(super) fn plan(
        &self,
        product: Option<usize>,
        rows: &[usize],
        day: Option<LocalDate>,
    ) -> SharedPlan {
        let all = &self.work.set.work_order_steps;
        let given = rows.iter().map(|row| PlannedBy {
            sequence: sequence(all.step_sequence.get(*row).copied()),
            routing: all.routing_step_id.row(*row),
            center: all.work_center_id.row(*row),
        });
        let mut steps: Vec<_> = given.collect();
        if steps.is_empty() {
            steps.extend(self.serving(product, day));
        }
        steps.sort_by_key(|step| step.sequence);
        let asked = (product, steps);
        let made = || self.made.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(plan) = made().get(&asked) {
            return plan.clone();
        }
        let components = self.components(product).iter();
        let plan = SharedPlan::shared(OrderPlan {
            steps: asked.1.iter().map(|step| self.step(step)).collect(),
            components: components.map(|(_, component)| component.clone()).collect(),
            ..OrderPlan::default()
        });
        made().insert(asked, plan.clone());
        plan
    }

    fn step(&self, by: &PlannedBy) -> OrderPlanStep {
        let routing = by.routing.and_then(|row| self.routing.get(row));
        let centers = &self.work.names.work_centers;
        let center = by.center.and_then(|row| centers.get(row));
        let mut step = routing.cloned().unwrap_or_else(|| bare(center.cloned()));
        step.sequence = by.sequence;
        step
    }

    /// The steps of a product's routing that serves on a day.
    fn serving(
        &self,
        product: Option<usize>,
        day: Option<LocalDate>,
    ) -> impl Iterator<Item = PlannedBy> {
        let rows = &self.work.set.production_routings;
        let serves = move |row: &&usize| {
            let from = rows.effective_from.get(**row).copied().flatten();
            let to = rows.effective_to.get(**row).copied().flatten();
            day.is_none_or(|day| {
                from.is_none_or(|from| from <= day) && to.is_none_or(|to| day < to)
            })
        };
        let all = product.and_then(|product| self.routing_of.get(&product));
        let all = all.map_or(&[][..], Vec::as_slice).iter();
        all.filter(serves).map(|row| PlannedBy {
            sequence: self.routing.get(*row).map_or(0, |step| step.sequence),
            routing: Some(*row),
            center: None,
        })
    }
}
