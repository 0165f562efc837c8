//! An order with its whole past, as another system knows it: one fact instead of hundreds.
//!
//! What comes in obeys the same equations as what was posted here, or it is refused with
//! every one that it breaks. The movements behind the sums are posted to the ledger in the
//! same commit, so that both tell one story; the fact of the order holds the sums alone.

use crate::{ComponentState, OrderHeader, OrderState, OrderStatus, SharedPlan, Unplanned};
use lineside_execution::{Command, Desk, Refused, Word};
use lineside_kernel::{ItemId, Money, SiteId, Timestamp, TransactionId, WorkCenterId, WorkOrderId};
use lineside_stock::{MovementKind, Posting, Sign, post, stock_rules};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Brings in an order with its whole past.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ImportOrder {
    /// The order's code.
    pub order: WorkOrderId,
    /// Its past.
    pub past: OrderImported,
    /// Who brings it in, and when.
    pub command: Command,
}

/// An order as another system knows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OrderImported {
    /// What was to be made, for whom and when.
    pub header: OrderHeader,
    /// How much.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub quantity: Decimal,
    /// What it was made by.
    #[cfg_attr(feature = "schema", schemars(with = "crate::OrderPlan"))]
    pub plan: SharedPlan,
    /// Where it stands.
    pub status: OrderStatus,
    /// Where it goes back to when a hold is released.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held_from: Option<OrderStatus>,
    /// Why less was made than planned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_reason: Option<String>,
    /// The sums of the steps; a step that is absent was not touched.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<ImportedStep>,
    /// The sums of the components; one that is absent was not issued.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub components: Vec<ImportedComponent>,
    /// Good units put into stock.
    #[serde(
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text", extend("default" = "0")))]
    pub received: Decimal,
    /// What they took of the cost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_amount: Option<Money>,
    /// When work began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actual_start: Option<Timestamp>,
    /// When it was completed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actual_end: Option<Timestamp>,
    /// The movements behind the sums, in the order in which they happened: issues, returns
    /// and scrap of its components, receipts of what it made. They are posted to the ledger,
    /// which must have held what they took; without any, the ledger hears nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub movements: Vec<ImportedMovement>,
}

/// The sums of one step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ImportedStep {
    /// Its number.
    pub sequence: u32,
    /// Units that entered it.
    #[serde(
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text", extend("default" = "0")))]
    pub quantity_in: Decimal,
    /// Good units that left it.
    #[serde(
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text", extend("default" = "0")))]
    pub quantity_out: Decimal,
    /// Units scrapped at it.
    #[serde(
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text", extend("default" = "0")))]
    pub quantity_scrapped: Decimal,
    /// Whether units passed it without being worked on.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub skipped: bool,
    /// Where it was done, when not where it was planned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_center: Option<WorkCenterId>,
    /// When work on it began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actual_start: Option<Timestamp>,
    /// When its last unit left it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actual_end: Option<Timestamp>,
    /// Hours of people.
    #[serde(
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text", extend("default" = "0")))]
    pub labor_hours: Decimal,
    /// Hours of machines.
    #[serde(
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text", extend("default" = "0")))]
    pub machine_hours: Decimal,
}

/// The sums of one component.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ImportedComponent {
    /// Its line.
    pub line: u32,
    /// The item, when the plan does not have the line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// Issued and not returned.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub issued: Decimal,
    /// Issued once and returned.
    #[serde(
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text", extend("default" = "0")))]
    pub returned: Decimal,
    /// Of what was issued, thrown away.
    #[serde(
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text", extend("default" = "0")))]
    pub scrapped: Decimal,
    /// What it cost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
}

/// One movement of material.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ImportedMovement {
    /// Its number: `MTX-2024-00001`.
    pub number: TransactionId,
    /// What it did.
    pub kind: MovementKind,
    /// Which item.
    pub item: ItemId,
    /// How much; above zero.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub quantity: Decimal,
    /// What it cost; the ledger itself values what it gives out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// When it happened.
    pub at: Timestamp,
    /// For which line of the order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// For which step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<u32>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Word>,
    /// A number of somebody else's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
}

impl OrderImported {
    /// The order's state, as if all of it had been posted.
    pub(crate) fn state(&self) -> OrderState {
        let mut state = OrderState {
            status: self.status,
            imported: true,
            held_from: self.held_from,
            header: Some(Arc::new(self.header.clone())),
            planned: self.quantity,
            received: self.received,
            received_amount: self.received_amount,
            actual_start: self.actual_start,
            actual_end: self.actual_end,
            ..OrderState::default()
        };
        state.adopt(self.plan.plan().clone());
        for given in &self.steps {
            if let Some(step) = state.step_mut(given.sequence) {
                step.entered = given.quantity_in;
                step.out = given.quantity_out;
                step.scrapped = given.quantity_scrapped;
                step.skipped = given.skipped;
                step.labor_hours = given.labor_hours;
                step.machine_hours = given.machine_hours;
                step.work_center.clone_from(&given.work_center);
                step.actual_start = given.actual_start;
                step.actual_end = given.actual_end;
            }
        }
        for given in &self.components {
            let place = self
                .plan
                .components
                .iter()
                .position(|own| own.line == given.line);
            let sums =
                ComponentState {
                    issued: given.issued,
                    returned: given.returned,
                    scrapped: given.scrapped,
                    amount: given.amount,
                    rest: None,
                    unplanned: given.item.clone().filter(|_| place.is_none()).map(|item| {
                        Unplanned {
                            line: given.line,
                            item,
                        }
                    }),
                };
            match place.and_then(|place| state.components.get_mut(place)) {
                Some(own) => *own = sums,
                None => state.components.push(sums),
            }
        }
        state
    }

    /// The fact that remains once the movements are in the ledger.
    pub(crate) fn sums(&self) -> Self {
        Self {
            movements: Vec::new(),
            ..self.clone()
        }
    }

    /// Posts the movements to the ledger.
    pub(crate) fn post(&self, desk: &mut Desk<'_>, order: &WorkOrderId) -> Result<(), Refused> {
        for movement in &self.movements {
            let site = self.header.site.clone();
            let rules = stock_rules(desk, &movement.item, &site)?;
            post(desk, &rules, &movement.posting(order, site))?;
        }
        Ok(())
    }
}

impl ImportedMovement {
    fn posting(&self, order: &WorkOrderId, site: SiteId) -> Posting {
        let (number, item) = (self.number.clone(), self.item.clone());
        let mut posting = Posting::new(number, self.kind, item, site, self.quantity);
        posting.cost = self.amount.filter(|_| self.kind.sign() != Sign::Out);
        posting.order = Some(order.clone());
        posting.step = self.step;
        posting.line = self.line;
        posting.reason.clone_from(&self.reason);
        posting.reference.clone_from(&self.reference);
        posting.at = Some(self.at);
        posting.is_past = true;
        posting
    }
}
