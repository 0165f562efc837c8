//! What the orders of a data set copy: the steps of the routings, the components of the
//! products.

use super::master::{number, of, sequence};
use super::work::Work;
use lineside_kernel::{ItemId, Ratio, WorkCenterId};
use lineside_order::{ConsumptionPolicy, OrderComponent, OrderPlanStep};

/// A step of which only the place is known.
pub(super) fn bare(work_center: Option<WorkCenterId>) -> OrderPlanStep {
    OrderPlanStep {
        work_center,
        ..OrderPlanStep::default()
    }
}

/// A step of a routing as an order copies it.
pub(super) fn plan_step(work: &Work<'_>, row: usize) -> OrderPlanStep {
    let rows = &work.set.production_routings;
    let mut step = bare(of(&rows.work_center_id, row, &work.names.work_centers).cloned());
    step.sequence = sequence(rows.step_sequence.get(row).copied());
    step.operation = rows.operation_name.get(row).map(str::to_owned);
    let setup = rows.setup_time_mins.get(row).copied();
    step.setup_minutes = setup.filter(|minutes| *minutes != 0).map(Ratio::from);
    let run = rows.run_time_per_unit_mins.get(row);
    step.run_minutes = run.map(|minutes| Ratio::from(minutes.to_decimal()));
    step
}

/// The components of each product as an order copies them.
pub(super) fn components(work: &Work<'_>) -> Vec<Vec<(usize, OrderComponent)>> {
    let rows = &work.set.product_components;
    let mut components: Vec<Vec<_>> = vec![Vec::new(); work.set.products.len()];
    for row in 0..rows.len() {
        let product = rows.product_id.row(row);
        let part = rows.part_id.row(row);
        let item: Option<&ItemId> = part.and_then(|part| work.names.items.get(part));
        let of = product.and_then(|product| components.get_mut(product));
        if let (Some(of), Some(part), Some(item)) = (of, part, item) {
            let quantity = rows.quantity.get(row).copied().unwrap_or(0);
            let component = OrderComponent {
                line: number(of.len()),
                item: item.clone(),
                quantity: Ratio::from(quantity),
                fixed: false,
                overage: None,
                component_yield: None,
                step: None,
                backflush: false,
                policy: ConsumptionPolicy::Flexible,
                increment: None,
                substitutes: Vec::new(),
            };
            of.push((part, component));
        }
    }
    components
}
