//! Telling a floor about a work order.

use super::{Floor, not_before_zero, not_negative};
use crate::names::{NONE, at, put};
use crate::table::{OrderRefs, Span, StepTime};
use crate::{ComponentFacts, FloorError, OrderFacts, StepFacts};
use lineside_kernel::decimal::sub_exact;
use rust_decimal::Decimal;

impl Floor {
    /// Makes a work order known, or replaces it with its steps and components.
    ///
    /// # Errors
    /// [`FloorError`] when its item, its site, a work centre or a component is not known, its
    /// priority is not 1 to 5, a number is below zero, or a step or line stands twice. The
    /// floor is then as it was.
    ///
    /// # Complexity
    /// O(steps + components) of this order, amortised.
    pub fn put_order(&mut self, facts: &OrderFacts) -> Result<(), FloorError> {
        let mut resolved = std::mem::take(&mut self.resolved);
        let answer = self.put_resolved(facts, &mut resolved);
        self.resolved = resolved;
        answer
    }

    fn put_resolved(
        &mut self,
        facts: &OrderFacts,
        resolved: &mut Resolved,
    ) -> Result<(), FloorError> {
        self.resolve(facts, resolved)?;
        let refs = OrderRefs {
            item: resolved.item,
            site: resolved.site,
            sales_order: self.sales_orders.intern_some(facts.sales_order.as_ref())?,
        };
        let row = self.orders.codes.intern(&facts.order)?;
        self.orders.put(row, facts, refs);
        let before = at(&self.orders.steps, row).unwrap_or_default();
        let span = self.put_steps(row, before, &facts.steps, &resolved.steps)?;
        put(&mut self.orders.steps, row, span);
        let before = at(&self.orders.components, row).unwrap_or_default();
        let span = self.put_components(row, before, &facts.components, &resolved.parts)?;
        put(&mut self.orders.components, row, span);
        if at(&self.orders.last_movement, row).is_none() {
            self.orders.last_movement.push(NONE);
        }
        self.tidy();
        Ok(())
    }

    /// Makes many work orders known; stops at the first that is refused.
    ///
    /// # Errors
    /// Those of [`Floor::put_order`], with the number of orders that were taken before.
    pub fn put_orders<'a>(
        &mut self,
        orders: impl IntoIterator<Item = &'a OrderFacts>,
    ) -> Result<(), (usize, FloorError)> {
        for (taken, facts) in orders.into_iter().enumerate() {
            self.put_order(facts).map_err(|error| (taken, error))?;
        }
        Ok(())
    }

    /// Looks up every code and finds everything that can be wrong, before anything is written.
    fn resolve(&self, facts: &OrderFacts, resolved: &mut Resolved) -> Result<(), FloorError> {
        if !(1..=5).contains(&facts.priority) {
            return Err(FloorError::BadPriority {
                given: facts.priority,
            });
        }
        not_negative("quantity_planned", facts.quantity_planned)?;
        not_negative("quantity_completed", facts.quantity_completed)?;
        not_negative("quantity_scrapped", facts.quantity_scrapped)?;
        resolved.item = self.item(facts.item.as_str())?;
        resolved.site = self.site(facts.site.as_str())?;
        resolved.steps.clear();
        for step in &facts.steps {
            check_step(step)?;
            let work_center = match &step.work_center {
                Some(code) => self.work_center(code.as_str())?,
                None => NONE,
            };
            resolved.steps.push((work_center, in_work(step)?));
        }
        resolved.parts.clear();
        for component in &facts.components {
            check_component(component)?;
            resolved.parts.push(self.item(component.item.as_str())?);
        }
        refuse_twice("step", facts.steps.iter().map(|step| step.sequence))?;
        refuse_twice("line", facts.components.iter().map(|line| line.line))
    }

    fn put_steps(
        &mut self,
        order: u32,
        before: Span,
        steps: &[StepFacts],
        resolved: &[(u32, Decimal)],
    ) -> Result<Span, FloorError> {
        let span = self.steps.place_for(before, steps.len())?;
        let mut put = |row: u32, (step, (work_center, wip)): (&StepFacts, &(u32, Decimal))| {
            let place = self.places.intern(*work_center, step.operation.as_ref())?;
            let time = self.times.intern(StepTime {
                setup: step.setup_minutes,
                run: step.run_minutes,
                batch: step.run_batch.filter(|size| !size.is_zero()),
            })?;
            self.steps.put(row, order, (place, time), step, *wip);
            Ok(())
        };
        let steps = steps.iter().zip(resolved);
        if steps.clone().is_sorted_by_key(|(step, _)| step.sequence) {
            span.rows()
                .zip(steps)
                .try_for_each(|(row, step)| put(row, step))?;
        } else {
            let mut sorted: Vec<_> = steps.collect();
            sorted.sort_by_key(|(step, _)| step.sequence);
            span.rows()
                .zip(sorted)
                .try_for_each(|(row, step)| put(row, step))?;
        }
        Ok(span)
    }

    fn put_components(
        &mut self,
        order: u32,
        before: Span,
        components: &[ComponentFacts],
        parts: &[u32],
    ) -> Result<Span, FloorError> {
        let span = self.components.place_for(before, components.len())?;
        let mut put = |row: u32, (component, part): (&ComponentFacts, &u32)| {
            self.components.put(row, order, *part, component);
        };
        let lines = components.iter().zip(parts);
        if lines
            .clone()
            .is_sorted_by_key(|(component, _)| component.line)
        {
            span.rows()
                .zip(lines)
                .for_each(|(row, line)| put(row, line));
        } else {
            let mut sorted: Vec<_> = lines.collect();
            sorted.sort_by_key(|(component, _)| component.line);
            span.rows()
                .zip(sorted)
                .for_each(|(row, line)| put(row, line));
        }
        Ok(span)
    }

    /// Closes the gaps that replaced orders left, once there are more gaps than rows.
    fn tidy(&mut self) {
        if self.steps.tidy() {
            respan(&self.steps.order, &mut self.orders.steps);
        }
        if self.components.tidy() {
            respan(&self.components.order, &mut self.orders.components);
        }
    }
}

/// The codes of an order as row numbers, and what follows from its steps.
#[derive(Debug, Clone, Default)]
pub(super) struct Resolved {
    item: u32,
    site: u32,
    /// The work centre of each step, if it has one, and what lies in work there.
    steps: Vec<(u32, Decimal)>,
    /// The item of each component.
    parts: Vec<u32>,
}

/// Finds out anew where the rows of each order are.
fn respan(order_of: &[u32], spans: &mut [Span]) {
    spans.fill(Span::default());
    for (row, order) in (0_u32..).zip(order_of) {
        if let Some(span) = spans.get_mut(*order as usize) {
            if span.rows == 0 {
                span.first = row;
            }
            span.rows += 1;
        }
    }
}

fn check_step(step: &StepFacts) -> Result<(), FloorError> {
    for (field, value) in [
        ("quantity_in", step.quantity_in),
        ("quantity_out", step.quantity_out),
        ("quantity_scrapped", step.quantity_scrapped),
        ("quantity_rework", step.quantity_rework),
        ("quantity_queue", step.quantity_queue),
        ("labor_hours", step.labor_hours),
        ("machine_hours", step.machine_hours),
        ("run_batch", step.run_batch.unwrap_or_default()),
    ] {
        not_negative(field, value)?;
    }
    not_before_zero("setup_minutes", step.setup_minutes)?;
    not_before_zero("run_minutes", step.run_minutes)
}

fn check_component(component: &ComponentFacts) -> Result<(), FloorError> {
    for (field, value) in [
        ("quantity_required", component.quantity_required),
        ("quantity_issued", component.quantity_issued),
        ("quantity_returned", component.quantity_returned),
        ("quantity_lost", component.quantity_lost),
    ] {
        not_negative(field, value)?;
    }
    Ok(())
}

/// What lies in work at a step: in - out - scrapped - rework.
///
/// Below zero only where facts contradict each other; the floor shows that and judges not.
fn in_work(step: &StepFacts) -> Result<Decimal, FloorError> {
    let gone = [
        step.quantity_out,
        step.quantity_scrapped,
        step.quantity_rework,
    ];
    gone.into_iter()
        .filter(|gone| !gone.is_zero())
        .try_fold(step.quantity_in, sub_exact)
        .ok_or(FloorError::OutOfRange {
            what: "what lies in work at a step",
        })
}

fn refuse_twice(
    what: &'static str,
    numbers: impl Iterator<Item = u32> + Clone,
) -> Result<(), FloorError> {
    if numbers.clone().is_sorted_by(|a, b| a < b) {
        return Ok(());
    }
    let mut sorted: Vec<u32> = numbers.collect();
    sorted.sort_unstable();
    let twice = sorted
        .iter()
        .zip(sorted.iter().skip(1))
        .find(|(a, b)| a == b);
    match twice {
        Some((number, _)) => Err(FloorError::Duplicate {
            what,
            number: *number,
        }),
        None => Ok(()),
    }
}
