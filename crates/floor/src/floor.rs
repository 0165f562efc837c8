//! The floor: everything that is known of a plant, in columns.
//!
//! It is told facts (`put_site`, `put_order`, `add_movement`, ...) and answers questions; see
//! the crate's own page for an example. What it is told replaces what it knew of the same
//! code, at a cost that depends on the size of the fact alone. A fact that is refused changes
//! nothing.

use crate::names::{NONE, Names, at};
use crate::split::Carried;
use crate::table::{
    ComponentTable, MovementTable, OrderTable, Places, StepTable, Times, WorkCenterTable,
};
use crate::{FloorError, NodeKind, RoutingStepFacts};
use hashbrown::HashMap;
use lineside_kernel::{ItemId, LocalDate, Ratio, RevisionId, SalesOrderId, SiteId, Unit};
use rust_decimal::Decimal;
use std::borrow::Borrow;

mod movement;
mod order;
mod plant;

/// What is known of a plant, ready for questions.
#[derive(Debug, Clone, Default)]
pub struct Floor {
    pub(crate) sites: Names<SiteId>,
    pub(crate) items: Names<ItemId>,
    /// The unit of each item, as its place in `units`.
    pub(crate) item_units: Vec<u32>,
    pub(crate) units: Vec<Unit>,
    /// The routing steps of each item, by number, first day and revision.
    pub(crate) routings: Vec<Vec<RoutingStepFacts>>,
    pub(crate) work_centers: WorkCenterTable,
    pub(crate) sales_orders: Names<SalesOrderId>,
    pub(crate) orders: OrderTable,
    /// What splits and merges brought orders and took from them.
    pub(crate) carried: HashMap<u32, Vec<Carried>>,
    pub(crate) places: Places,
    pub(crate) times: Times,
    pub(crate) steps: StepTable,
    pub(crate) components: ComponentTable,
    pub(crate) movements: MovementTable,
    /// Room to look up the codes of an order in, kept from order to order.
    resolved: order::Resolved,
}

/// What tells a routing step from all others of its item: number, first day, site, alternate
/// and revision.
pub(crate) type RoutingKey<'a> = (
    u32,
    Option<LocalDate>,
    Option<&'a SiteId>,
    Option<&'a str>,
    Option<&'a RevisionId>,
);

impl RoutingStepFacts {
    pub(crate) fn key(&self) -> RoutingKey<'_> {
        (
            self.sequence,
            self.effective_from,
            self.site.as_ref(),
            self.alternate.as_deref(),
            self.revision.as_ref(),
        )
    }
}

/// How many rows are to be expected, so that room is made for them once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FloorSize {
    /// Work orders.
    pub orders: usize,
    /// Their steps.
    pub steps: usize,
    /// Their components.
    pub components: usize,
    /// Movements of material.
    pub movements: usize,
}

impl Floor {
    /// An empty floor with room for so much.
    #[must_use]
    pub fn with_room_for(size: FloorSize) -> Self {
        let mut floor = Self::default();
        floor.orders.reserve(size.orders);
        floor.steps.reserve(size.steps);
        floor.components.reserve(size.components);
        floor.movements.reserve(size.movements);
        floor
    }

    /// How many rows there are.
    #[must_use]
    pub fn size(&self) -> FloorSize {
        let used = |orders: &[u32]| orders.iter().filter(|order| **order != NONE).count();
        FloorSize {
            orders: self.orders.codes.len(),
            steps: used(&self.steps.order),
            components: used(&self.components.order),
            movements: self.movements.numbers.len(),
        }
    }

    pub(crate) fn site(&self, code: &str) -> Result<u32, FloorError> {
        self.site_near(code, NONE)
    }

    fn site_near(&self, code: &str, likely: u32) -> Result<u32, FloorError> {
        known(&self.sites, code, NodeKind::Site, likely)
    }

    pub(crate) fn item(&self, code: &str) -> Result<u32, FloorError> {
        known(&self.items, code, NodeKind::Item, NONE)
    }

    pub(crate) fn sales_order(&self, code: &str) -> Result<u32, FloorError> {
        known(&self.sales_orders, code, NodeKind::SalesOrder, NONE)
    }

    pub(crate) fn work_center(&self, code: &str) -> Result<u32, FloorError> {
        known(&self.work_centers.codes, code, NodeKind::WorkCenter, NONE)
    }

    pub(crate) fn order(&self, code: &str) -> Result<u32, FloorError> {
        self.order_near(code, NONE)
    }

    fn order_near(&self, code: &str, likely: u32) -> Result<u32, FloorError> {
        known(&self.orders.codes, code, NodeKind::WorkOrder, likely)
    }

    pub(crate) fn movement(&self, number: &str) -> Result<u32, FloorError> {
        let numbers = &self.movements.numbers;
        numbers.find(number).ok_or_else(|| FloorError::Unknown {
            kind: NodeKind::Movement,
            given: number.to_owned(),
            near: numbers.nearest(number),
        })
    }

    pub(crate) fn lot(&self, code: &str) -> Result<u32, FloorError> {
        self.movements
            .lots
            .find(code)
            .ok_or_else(|| FloorError::UnknownLot {
                given: code.to_owned(),
                near: self.movements.lots.nearest(code),
            })
    }

    /// The row of a step of an order.
    pub(crate) fn step(&self, order: &str, sequence: u32) -> Result<u32, FloorError> {
        let row = self.order(order)?;
        let steps = at(&self.orders.steps, row).unwrap_or_default();
        steps
            .rows()
            .find(|step| at(&self.steps.sequence, *step) == Some(sequence))
            .ok_or_else(|| FloorError::Unknown {
                kind: NodeKind::Step,
                given: format!("{order}/{sequence}"),
                near: None,
            })
    }

    /// The unit of an item.
    pub(crate) fn unit(&self, item: u32) -> Option<Unit> {
        at(&self.units, at(&self.item_units, item)?)
    }
}

/// The row of a code, or what may have been meant; `likely` is looked at first.
fn known<T: Borrow<str>>(
    names: &Names<T>,
    code: &str,
    kind: NodeKind,
    likely: u32,
) -> Result<u32, FloorError> {
    names
        .find_near(code, likely)
        .ok_or_else(|| FloorError::Unknown {
            kind,
            given: code.to_owned(),
            near: names.nearest(code),
        })
}

/// Refuses minutes below zero.
pub(crate) fn not_before_zero(field: &'static str, minutes: Ratio) -> Result<(), FloorError> {
    if minutes < Ratio::ZERO {
        return Err(FloorError::BadNumber {
            field,
            given: minutes.to_string(),
            expected: "zero or more",
        });
    }
    Ok(())
}

/// Refuses a number below zero.
pub(crate) fn not_negative(field: &'static str, value: Decimal) -> Result<(), FloorError> {
    if value.is_sign_negative() && !value.is_zero() {
        return Err(FloorError::BadNumber {
            field,
            given: value.to_string(),
            expected: "zero or more",
        });
    }
    Ok(())
}
