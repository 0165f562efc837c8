//! Finding orders, steps and movements, in pages.
//!
//! ```
//! use lineside_floor::{Floor, FindOrders};
//!
//! let request: FindOrders = serde_json::from_str(r#"{"filter": {"statuses": ["released"]}, "limit": 10}"#)?;
//! assert_eq!(Floor::default().find_orders(&request)?.total, 0);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::filter::{MovementTest, StepTest};
use crate::names::at;
use crate::page::Page;
use crate::{
    Floor, FloorError, FloorMovement, FloorOrder, FloorStep, GraphNode, MovementFilter,
    OrderFilter, StepFilter,
};
use lineside_kernel::{Timestamp, TransactionId, WorkOrderId};
use serde::{Deserialize, Serialize};

/// Finds the work orders that are meant, in the order of their codes.
///
/// The orders at a site, those for a customer, those that used a part last week, those that
/// run at a work center now: say so in the filter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FindOrders {
    /// Which orders; all when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filter: Option<OrderFilter>,
    /// At most so many; 100 when absent, and never more than 1000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Only orders behind this one, which the page before named as `next`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<WorkOrderId>,
}

/// One page of a list of work orders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FoundOrders {
    /// The orders.
    pub orders: Vec<FloorOrder>,
    /// How many there are on all pages.
    pub total: u64,
    /// What to ask for behind; absent when this page is the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<WorkOrderId>,
}

/// Finds steps of work orders, in the order of their orders' codes and their numbers.
///
/// With the state `in_progress` and a work center it says what runs there now.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FindSteps {
    /// Which steps; all when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filter: Option<StepFilter>,
    /// At most so many; 100 when absent, and never more than 1000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Only steps behind this one, a node of type `step`, which the page before named as
    /// `next`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<GraphNode>,
}

/// One page of a list of steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FoundSteps {
    /// The steps.
    pub steps: Vec<FloorStep>,
    /// How many there are on all pages.
    pub total: u64,
    /// What to ask for behind; absent when this page is the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<GraphNode>,
}

/// Finds movements of material in the order in which they happened, those of one moment in
/// the order of their numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FindMovements {
    /// Which movements; all when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filter: Option<MovementFilter>,
    /// At most so many; 100 when absent, and never more than 1000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Only movements behind this one, which the page before named as `next`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<TransactionId>,
}

/// One page of a list of movements.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FoundMovements {
    /// The movements.
    pub movements: Vec<FloorMovement>,
    /// How many there are on all pages.
    pub total: u64,
    /// What to ask for behind; absent when this page is the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<TransactionId>,
}

impl Floor {
    /// Answers `graph.find_orders`: the work orders that are meant.
    ///
    /// # Errors
    /// [`FloorError`] when the filter names what does not exist.
    pub fn find_orders(&self, request: &FindOrders) -> Result<FoundOrders, FloorError> {
        let wanted = self
            .wanted(request.filter.as_ref())
            .map_err(|why| why.at("filter"))?;
        let rows = (0..self.orders.len()).filter(|row| wanted.has(*row));
        let after = request.after.as_ref().map(Some);
        let page = Page::of(rows, request.limit, after.as_ref(), |row| {
            self.orders.codes.name(row)
        });
        let orders: Vec<FloorOrder> = page
            .rows
            .into_iter()
            .filter_map(|row| self.order_line(row))
            .collect();
        Ok(FoundOrders {
            total: page.total,
            next: orders
                .last()
                .filter(|_| page.has_more)
                .map(|last| last.order.clone()),
            orders,
        })
    }

    /// Answers `graph.find_steps`: the steps of work orders that are meant.
    ///
    /// # Errors
    /// [`FloorError`] when the filter names what does not exist, or `after` is no step.
    pub fn find_steps(&self, request: &FindSteps) -> Result<FoundSteps, FloorError> {
        let test = StepTest::new(self, request.filter.as_ref()).map_err(|why| why.at("filter"))?;
        let after = match &request.after {
            None => None,
            Some(GraphNode::Step { order, sequence }) => Some((Some(order), Some(*sequence))),
            Some(other) => {
                return Err(FloorError::WrongNode {
                    field: "after",
                    given: other.kind(),
                    expected: crate::NodeKind::Step,
                });
            }
        };
        let rows = (0_u32..).zip(&self.steps.order).map(|(row, _)| row);
        let rows = rows.filter(|row| test.admits(self, *row));
        let page = Page::of(rows, request.limit, after.as_ref(), |row| {
            self.step_key(row)
        });
        let steps: Vec<FloorStep> = page
            .rows
            .into_iter()
            .filter_map(|row| self.step_line(row))
            .collect();
        Ok(FoundSteps {
            total: page.total,
            next: steps
                .last()
                .filter(|_| page.has_more)
                .map(|last| GraphNode::Step {
                    order: last.order.clone(),
                    sequence: last.sequence,
                }),
            steps,
        })
    }

    /// Answers `graph.find_movements`: the movements of material that are meant.
    ///
    /// # Errors
    /// [`FloorError`] when the filter or `after` names what does not exist.
    pub fn find_movements(&self, request: &FindMovements) -> Result<FoundMovements, FloorError> {
        let test =
            MovementTest::new(self, request.filter.as_ref()).map_err(|why| why.at("filter"))?;
        let after = request.after.as_ref().map(|number| {
            self.movement(number.as_str())
                .map_err(|why| why.at("after"))
        });
        let after = after.transpose()?.map(|row| self.movement_key(row));
        let rows = (0..self.movements.len()).filter(|row| test.admits(self, *row));
        let page = Page::of(rows, request.limit, after.as_ref(), |row| {
            self.movement_key(row)
        });
        let movements: Vec<FloorMovement> = page
            .rows
            .into_iter()
            .filter_map(|row| self.movement_line(row))
            .collect();
        Ok(FoundMovements {
            total: page.total,
            next: movements
                .last()
                .filter(|_| page.has_more)
                .map(|last| last.movement.clone()),
            movements,
        })
    }

    /// What steps are sorted by.
    pub(crate) fn step_key(&self, row: u32) -> (Option<&WorkOrderId>, Option<u32>) {
        let order = at(&self.steps.order, row);
        (
            order.and_then(|order| self.orders.codes.name(order)),
            at(&self.steps.sequence, row),
        )
    }

    /// What movements are sorted by.
    pub(crate) fn movement_key(&self, row: u32) -> (Option<Timestamp>, Option<&TransactionId>) {
        (
            at(&self.movements.at, row),
            self.movements.numbers.name(row),
        )
    }

    /// The movements of an order, the latest told first.
    pub(crate) fn movements_of_order(&self, order: u32) -> impl Iterator<Item = u32> {
        let last = at(&self.orders.last_movement, order);
        std::iter::successors(last, |row| at(&self.movements.previous, *row))
            .take_while(|row| *row != crate::names::NONE)
    }
}
