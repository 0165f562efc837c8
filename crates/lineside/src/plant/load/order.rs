//! The orders of a data set, each as the one fact of its past.

use super::error::Faults;
use super::ledger::kind_of;
use super::master::{number, of, sequence};
use super::plans::Plans;
use super::work::Work;
use lineside_dataset::{Groups, OrderStatus as Given, StepStatus, Table};
use lineside_kernel::{LocalDate, Money, SalesOrderId, WorkOrderId};
use lineside_order::{
    ImportedComponent, ImportedStep, OrderDemand, OrderHeader, OrderImported, OrderPlan,
    OrderState, OrderStatus, OrderStock, Tolerances, check_import,
};
use lineside_stock::MovementKind;
use rust_decimal::Decimal;

/// Why a completed order may lack units, where the set says nothing.
const SHORT: &str = "loaded with less than was planned";

/// What the orders of a set have in common, made once.
pub(super) struct Orders<'a> {
    work: &'a Work<'a>,
    steps_of: Groups,
    moves_of: Groups,
    plans: Plans<'a>,
    tolerances: Tolerances,
}

/// A good order: its code, its past, and the state that it makes.
pub(super) type Decided<'a> = (&'a WorkOrderId, OrderImported, OrderState);

impl<'a> Orders<'a> {
    pub(super) fn of(work: &'a Work<'a>) -> Self {
        let set = work.set;
        let count = set.work_orders.len();
        let over = work.wanted.over_tolerance_percent;
        Self {
            steps_of: Groups::of(&set.work_order_steps.work_order_id, count),
            moves_of: Groups::of(&set.material_transactions.work_order_id, count),
            plans: Plans::of(work),
            tolerances: Tolerances {
                over: Decimal::new(over.into(), 2).normalize(),
                ..Tolerances::default()
            },
            work,
        }
    }

    /// An order with its past, if it adds up.
    pub(super) fn decided(&self, order: usize, faults: &mut Faults) -> Option<Decided<'a>> {
        let names = self.work.names;
        let code = names.orders.get(order)?;
        let rejected = match self.past(order) {
            Ok(past) => match check_import(&OrderState::default(), &past) {
                Ok(state) => return Some((code, past, state)),
                Err(rejection) => rejection,
            },
            Err((field, why)) => {
                let at = (Table::WorkOrders, order);
                let what = ("data_set.unreadable", field);
                faults.add(self.work.set, at, what, code.as_str(), why);
                return None;
            }
        };
        for violation in rejected.violations() {
            let at = (Table::WorkOrders, order);
            let what = (violation.code(), "wo_number");
            let why = violation.message().to_owned();
            faults.add(self.work.set, at, what, code.as_str(), why);
        }
        None
    }

    fn past(&self, order: usize) -> Result<OrderImported, (&'static str, String)> {
        let rows = &self.work.set.work_orders;
        let plan = self.plans.plan(
            rows.product_id.row(order),
            self.steps_of.rows(order),
            self.planned_start(order),
        );
        let header = self.header(order)?;
        let planned = rows.quantity_planned.get(order).copied().unwrap_or(0);
        let completed = rows.quantity_completed.get(order).copied().unwrap_or(0);
        let scrapped = rows.quantity_scrapped.get(order).copied().unwrap_or(0);
        let given = rows.status.get(order).copied().unwrap_or(Given::Released);
        let has_begun = rows.actual_start_date.get(order).copied().flatten();
        let held = match has_begun {
            Some(_) => OrderStatus::InProgress,
            None => OrderStatus::Released,
        };
        let is_done = matches!(given, Given::Completed | Given::Closed);
        let is_short = is_done && completed.saturating_add(scrapped) < planned;
        let steps = self.steps(order, &plan);
        let (components, received, received_amount) = self.material(order, &plan);
        Ok(OrderImported {
            header,
            quantity: Decimal::from(planned),
            plan,
            status: status(given),
            held_from: (given == Given::QualityHold).then_some(held),
            short_reason: is_short.then(|| SHORT.to_owned()),
            steps,
            components,
            received: Decimal::from(received),
            received_amount,
            actual_start: has_begun,
            actual_end: rows.actual_end_date.get(order).copied().flatten(),
            movements: Vec::new(),
        })
    }

    fn header(&self, order: usize) -> Result<OrderHeader, (&'static str, String)> {
        let (set, names) = (self.work.set, self.work.names);
        let rows = &set.work_orders;
        let missing = |field| (field, "what it refers to is not there".to_owned());
        let product = names.place(None, rows.product_id.row(order));
        let item = product.and_then(|place| names.items.get(place));
        let site = of(&rows.facility_id, order, &names.sites);
        let sales = of(&rows.order_id, order, &set.orders.order_number);
        let demand = match sales
            .map(|code| code.as_str())
            .or(rows.order_id.stranger(order))
        {
            Some(code) => OrderDemand::MakeToOrder {
                sales_order: SalesOrderId::new(code)
                    .map_err(|why| ("order_id", why.to_string()))?,
                line: None,
                quantity: None,
            },
            None => OrderDemand::MakeToStock,
        };
        let priority = rows.priority.get(order).copied().unwrap_or(3);
        Ok(OrderHeader {
            item: item.ok_or_else(|| missing("product_id"))?.clone(),
            site: site.ok_or_else(|| missing("facility_id"))?.clone(),
            demand,
            priority: u8::try_from(priority).unwrap_or(u8::MAX),
            planned_start: self.planned_start(order),
            planned_end: rows.planned_end_date.get(order).copied().flatten(),
            tolerances: self.tolerances,
            increment: Decimal::ONE,
            stock: OrderStock::Ledger,
            receive: false,
            auto_complete: false,
            parent: None,
        })
    }

    fn planned_start(&self, order: usize) -> Option<LocalDate> {
        let rows = &self.work.set.work_orders;
        rows.planned_start_date.get(order).copied().flatten()
    }

    fn steps(&self, order: usize, plan: &OrderPlan) -> Vec<ImportedStep> {
        let rows = &self.work.set.work_order_steps;
        let steps = self.steps_of.rows(order).iter().map(|row| {
            let number = sequence(rows.step_sequence.get(*row).copied());
            let skipped = rows.status.get(*row) == Some(&StepStatus::Skipped);
            // What passes a skipped step was not worked on there.
            let units = |column: &Vec<i64>| match skipped {
                true => Decimal::ZERO,
                false => Decimal::from(column.get(*row).copied().unwrap_or(0)),
            };
            let center = of(&rows.work_center_id, *row, &self.work.names.work_centers);
            let planned = plan.place(number).and_then(|place| plan.steps.get(place));
            let planned = planned.and_then(|step| step.work_center.as_ref());
            let hours = |column: &Vec<lineside_dataset::Hundredths>| {
                let hours = column.get(*row).map_or(Decimal::ZERO, |it| it.to_decimal());
                hours.normalize()
            };
            ImportedStep {
                sequence: number,
                quantity_in: units(&rows.quantity_in),
                quantity_out: units(&rows.quantity_out),
                quantity_scrapped: units(&rows.quantity_scrapped),
                skipped,
                work_center: center.filter(|center| planned != Some(*center)).cloned(),
                actual_start: rows.actual_start.get(*row).copied().flatten(),
                actual_end: rows.actual_end.get(*row).copied().flatten(),
                labor_hours: hours(&rows.labor_hours),
                machine_hours: hours(&rows.machine_hours),
            }
        });
        let is_touched = |step: &ImportedStep| {
            step.skipped
                || !step.quantity_in.is_zero()
                || !step.labor_hours.is_zero()
                || !step.machine_hours.is_zero()
                || step.actual_start.is_some()
                || step.work_center.is_some()
        };
        steps.filter(is_touched).collect()
    }

    /// What was issued, line by line, and what was received and took of the cost.
    fn material(
        &self,
        order: usize,
        plan: &OrderPlan,
    ) -> (Vec<ImportedComponent>, i64, Option<Money>) {
        let (set, ledger) = (self.work.set, &self.work.ledger);
        let moves = &set.material_transactions;
        let product = set.work_orders.product_id.row(order);
        let known = self.plans.components(product);
        let mut sums: Vec<Sum> = known.iter().map(|(part, _)| Sum::of(*part)).collect();
        let (mut received, mut received_amount) = (0_i64, 0_i64);
        for row in self.moves_of.rows(order) {
            let quantity = moves.quantity.get(*row).copied().unwrap_or(0);
            let amount = ledger.amounts.get(*row).copied().unwrap_or(0);
            let kind = kind_of(set, *row);
            let Some(part) = moves.part_id.row(*row) else {
                if kind == MovementKind::ReceiptFromWo {
                    received = received.saturating_add(quantity);
                    received_amount = received_amount.saturating_add(amount);
                }
                continue;
            };
            let place = sums.iter().position(|sum| sum.part == part);
            let place = place.unwrap_or_else(|| {
                sums.push(Sum::of(part));
                sums.len() - 1
            });
            if let Some(sum) = sums.get_mut(place) {
                sum.add(kind, quantity, amount);
            }
        }
        let each = sums.iter().enumerate();
        let touched =
            each.filter(|(_, sum)| sum.issued != 0 || sum.returned != 0 || sum.scrapped != 0);
        let components = touched.map(|(place, sum)| {
            let planned = plan.components.get(place);
            let item = self.work.names.items.get(sum.part);
            ImportedComponent {
                line: planned.map_or_else(|| number(place), |planned| planned.line),
                item: item.filter(|_| planned.is_none()).cloned(),
                issued: Decimal::from(sum.issued),
                returned: Decimal::from(sum.returned),
                scrapped: Decimal::from(sum.scrapped),
                amount: self.cost(sum.amount),
            }
        });
        (components.collect(), received, self.cost(received_amount))
    }

    fn cost(&self, minor: i64) -> Option<Money> {
        let money = Money::from_minor(minor.into(), self.work.currency);
        money.ok().filter(|money| !money.is_zero())
    }
}

/// What moved of one part for one order.
struct Sum {
    part: usize,
    issued: i64,
    returned: i64,
    scrapped: i64,
    amount: i64,
}

impl Sum {
    fn of(part: usize) -> Self {
        Self {
            part,
            issued: 0,
            returned: 0,
            scrapped: 0,
            amount: 0,
        }
    }

    fn add(&mut self, kind: MovementKind, quantity: i64, amount: i64) {
        match kind {
            MovementKind::IssueToWo => {
                self.issued = self.issued.saturating_add(quantity);
                self.amount = self.amount.saturating_add(amount);
            }
            MovementKind::ReturnToStock => {
                self.issued = self.issued.saturating_sub(quantity);
                self.returned = self.returned.saturating_add(quantity);
                self.amount = self.amount.saturating_sub(amount);
            }
            MovementKind::ScrapIssued => self.scrapped = self.scrapped.saturating_add(quantity),
            _ => {}
        }
    }
}

fn status(given: Given) -> OrderStatus {
    match given {
        Given::Planned => OrderStatus::Planned,
        Given::Firmed => OrderStatus::Firmed,
        Given::Released => OrderStatus::Released,
        Given::InProgress => OrderStatus::InProgress,
        Given::QualityHold => OrderStatus::QualityHold,
        Given::Completed => OrderStatus::Completed,
        Given::Closed => OrderStatus::Closed,
        Given::Cancelled => OrderStatus::Cancelled,
    }
}
