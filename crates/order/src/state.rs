//! What is known of one order: small, cheap to copy, and rewritten at every posting.
//!
//! The state holds what was decided once (the header, the plan) behind shared pointers,
//! and one short record of sums per step and per component. Single postings are rows of
//! their own. What can be computed is not kept: see [`OrderState::completed`] and its
//! neighbours.

use crate::amount::{minus, plus};
use crate::{
    CountedRest, OrderComponent, OrderHeader, OrderPlan, OrderSchedule, OrderStatus, compact,
};
use lineside_kernel::{ItemId, Money, Ratio, Timestamp, WorkCenterId, WorkOrderId};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

fn no(flag: &bool) -> bool {
    !*flag
}

/// One order. The short names are how its row keeps it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OrderState {
    /// Where it stands.
    #[serde(rename = "s")]
    pub status: OrderStatus,
    /// Where it goes back to when the hold is released.
    #[serde(rename = "hf", default, skip_serializing_if = "Option::is_none")]
    pub held_from: Option<OrderStatus>,
    /// What is to be made, for whom and when; absent only while there is no order.
    #[serde(rename = "h", default, skip_serializing_if = "Option::is_none")]
    pub header: Option<Arc<OrderHeader>>,
    /// What it is made by; absent until it is known.
    #[serde(
        rename = "p",
        default,
        with = "compact::plan",
        skip_serializing_if = "Option::is_none"
    )]
    pub plan: Option<Arc<OrderPlan>>,
    /// Whether the plan came with the release, from master data or with the command.
    #[serde(rename = "sn", default, skip_serializing_if = "no")]
    pub snapshot: bool,
    /// The order's own plan, where the release came with another.
    #[serde(
        rename = "op",
        default,
        with = "compact::plan",
        skip_serializing_if = "Option::is_none"
    )]
    pub own_plan: Option<Arc<OrderPlan>>,
    /// Whether it came in with its past, of which only the sums are known.
    #[serde(rename = "im", default, skip_serializing_if = "no")]
    pub imported: bool,
    /// How much is to be made.
    #[serde(rename = "q", with = "lineside_kernel::decimal")]
    pub planned: Decimal,
    /// Its part of what is needed once per order, since orders can be split.
    #[serde(rename = "fx", default = "whole", skip_serializing_if = "is_whole")]
    pub fixed_share: Ratio,
    /// The sums of each step, in the order of the plan.
    #[serde(rename = "k", default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepState>,
    /// The sums of each component, in the order of the plan; unplanned ones follow.
    #[serde(rename = "c", default, skip_serializing_if = "Vec::is_empty")]
    pub components: Vec<ComponentState>,
    /// The sums of each by-product, in the order of the plan.
    #[serde(rename = "bp", default, skip_serializing_if = "Vec::is_empty")]
    pub byproducts: Vec<ComponentState>,
    /// Good units put into stock.
    #[serde(
        rename = "rc",
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    pub received: Decimal,
    /// What they took of the cost.
    #[serde(rename = "ra", default, skip_serializing_if = "Option::is_none")]
    pub received_amount: Option<Money>,
    /// How many postings there were, those taken back included.
    #[serde(rename = "n", default)]
    pub postings: u32,
    /// Rework orders that work or worked on units of it.
    #[serde(rename = "rw", default, skip_serializing_if = "Vec::is_empty")]
    pub reworks: Vec<ReworkState>,
    /// When and where its steps are planned, by the schedule accepted last.
    #[serde(
        rename = "sc",
        default,
        with = "compact::schedule",
        skip_serializing_if = "Option::is_none"
    )]
    pub schedule: Option<Arc<OrderSchedule>>,
    /// When work began; set once.
    #[serde(
        rename = "as",
        default,
        with = "compact::instant",
        skip_serializing_if = "Option::is_none"
    )]
    pub actual_start: Option<Timestamp>,
    /// When it was completed.
    #[serde(
        rename = "ae",
        default,
        with = "compact::instant",
        skip_serializing_if = "Option::is_none"
    )]
    pub actual_end: Option<Timestamp>,
}

fn whole() -> Ratio {
    Ratio::ONE
}

fn is_whole(share: &Ratio) -> bool {
    *share == Ratio::ONE
}

impl Default for OrderState {
    fn default() -> Self {
        Self {
            status: OrderStatus::Absent,
            held_from: None,
            header: None,
            plan: None,
            snapshot: false,
            own_plan: None,
            imported: false,
            planned: Decimal::ZERO,
            fixed_share: Ratio::ONE,
            steps: Vec::new(),
            components: Vec::new(),
            byproducts: Vec::new(),
            received: Decimal::ZERO,
            received_amount: None,
            postings: 0,
            reworks: Vec::new(),
            schedule: None,
            actual_start: None,
            actual_end: None,
        }
    }
}

/// The sums of one step: `entered = out + scrapped + reworked + wip`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct StepState {
    /// Units that entered it, returned ones again.
    #[serde(
        rename = "i",
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    pub entered: Decimal,
    /// Good units that left it.
    #[serde(
        rename = "o",
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    pub out: Decimal,
    /// Units scrapped at it, or in the rework orders that they went to from it.
    #[serde(
        rename = "s",
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    pub scrapped: Decimal,
    /// Units that it sent to be reworked, but for those that a rework order scrapped or did
    /// not touch: these count as scrapped at it, or stand in it again.
    #[serde(
        rename = "r",
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    pub reworked: Decimal,
    /// Units that came back to its queue from rework.
    #[serde(
        rename = "b",
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    pub returned: Decimal,
    /// At a first step: those of them that entered again.
    #[serde(
        rename = "e",
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    pub reentered: Decimal,
    /// Whether units pass it without being worked on.
    #[serde(rename = "k", default, skip_serializing_if = "no")]
    pub skipped: bool,
    /// Whether somebody said that nothing more comes out of it.
    #[serde(rename = "f", default, skip_serializing_if = "no")]
    pub finished: bool,
    /// Hours of people.
    #[serde(
        rename = "l",
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    pub labor_hours: Decimal,
    /// Hours of machines.
    #[serde(
        rename = "m",
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    pub machine_hours: Decimal,
    /// Where it was done, when that is not where it was planned.
    #[serde(rename = "w", default, skip_serializing_if = "Option::is_none")]
    pub work_center: Option<WorkCenterId>,
    /// When work on it began.
    #[serde(
        rename = "a",
        default,
        with = "compact::instant",
        skip_serializing_if = "Option::is_none"
    )]
    pub actual_start: Option<Timestamp>,
    /// When its last unit left it.
    #[serde(
        rename = "z",
        default,
        with = "compact::instant",
        skip_serializing_if = "Option::is_none"
    )]
    pub actual_end: Option<Timestamp>,
}

impl StepState {
    /// Units that stand in the step.
    #[must_use]
    pub fn wip(&self) -> Decimal {
        let left = plus(plus(self.out, self.scrapped), self.reworked);
        minus(self.entered, left)
    }

    /// Whether nothing is posted to it.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        self.entered.is_zero()
            && self.returned.is_zero()
            && self.labor_hours.is_zero()
            && self.machine_hours.is_zero()
    }
}

/// The sums of one component or by-product.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ComponentState {
    /// Issued and not returned, counted in the component's own item.
    #[serde(
        rename = "i",
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    pub issued: Decimal,
    /// Issued once and given back.
    #[serde(
        rename = "b",
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    pub returned: Decimal,
    /// Of what was issued, found bad and thrown away.
    #[serde(
        rename = "s",
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    pub scrapped: Decimal,
    /// What it cost, if the ledger knows.
    #[serde(rename = "v", default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// What the sums leave out, where a substitute's ratio has no end.
    #[serde(rename = "x", default, skip_serializing_if = "Option::is_none")]
    pub rest: Option<Box<CountedRest>>,
    /// An unplanned component: its line and item.
    #[serde(rename = "u", default, skip_serializing_if = "Option::is_none")]
    pub unplanned: Option<Unplanned>,
}

impl ComponentState {
    /// Whether nothing was ever issued of it, not even what was given back.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.issued.is_zero()
            && self.returned.is_zero()
            && self.scrapped.is_zero()
            && self.amount.is_none()
    }

    /// Issued, not returned, and still good.
    #[must_use]
    pub fn net(&self) -> Decimal {
        minus(self.issued, self.scrapped)
    }
}

/// A component that the plan does not have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unplanned {
    /// The line that it was given.
    #[serde(rename = "l")]
    pub line: u32,
    /// What was issued.
    #[serde(rename = "i")]
    pub item: ItemId,
}

/// A rework order that works or worked on units of this one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReworkState {
    /// The rework order.
    #[serde(rename = "o")]
    pub order: WorkOrderId,
    /// The step that its units were taken from.
    #[serde(rename = "f", default)]
    pub from_step: u32,
    /// The step to whose queue its units come back.
    #[serde(rename = "t")]
    pub to_step: u32,
    /// How many units it got.
    #[serde(rename = "q", with = "lineside_kernel::decimal")]
    pub quantity: Decimal,
    /// How many came back.
    #[serde(
        rename = "b",
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    pub returned: Decimal,
    /// How many it scrapped; scrap of the step that they were taken from.
    #[serde(
        rename = "s",
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    pub scrapped: Decimal,
    /// How many it had not made when it ended; they stand again in that step.
    #[serde(
        rename = "k",
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    pub short: Decimal,
    /// Whether it has ended.
    #[serde(rename = "d", default, skip_serializing_if = "no")]
    pub ended: bool,
}

impl ReworkState {
    /// Units of which it has not yet told what became of them.
    #[must_use]
    pub fn left(&self) -> Decimal {
        let told = plus(plus(self.returned, self.scrapped), self.short);
        minus(self.quantity, told)
    }
}

/// A component as the order knows it, planned or not.
#[derive(Debug, Clone, Copy)]
pub struct Component<'a> {
    /// Its line.
    pub line: u32,
    /// What is consumed.
    pub item: &'a ItemId,
    /// The plan's word on it; absent when it was not planned.
    pub plan: Option<&'a OrderComponent>,
    /// Its sums.
    pub sums: &'a ComponentState,
}

impl OrderState {
    /// What its material cost beyond what its receipts took of it; none where no cost is
    /// known. What is left of it at the close is a variance.
    #[must_use]
    pub fn cost_in_process(&self) -> Option<Money> {
        let byproducts = self.byproducts.iter().filter_map(|sums| sums.amount);
        let mut taken = byproducts.chain(self.received_amount);
        let mut costs = self.components.iter().filter_map(|sums| sums.amount);
        let sum = |sum: Option<Money>, amount: Money| match sum {
            Some(sum) => sum.checked_add(amount).ok().map(Some),
            None => Some(Some(amount)),
        };
        let cost = costs.try_fold(None, sum)?;
        let taken = taken.try_fold(None, sum)?;
        match (cost, taken) {
            (Some(cost), Some(taken)) => cost.checked_sub(taken).ok(),
            (None, Some(taken)) => Some(-taken),
            (cost, None) => cost,
        }
    }

    /// Every component, planned ones first.
    pub fn each_component(&self) -> impl Iterator<Item = Component<'_>> {
        let planned = self
            .plan
            .as_deref()
            .map_or(&[][..], |plan| &plan.components);
        self.components
            .iter()
            .enumerate()
            .filter_map(|(place, sums)| {
                let plan = planned.get(place);
                let (line, item) = match (plan, &sums.unplanned) {
                    (Some(plan), _) => (plan.line, &plan.item),
                    (None, Some(unplanned)) => (unplanned.line, &unplanned.item),
                    (None, None) => return None,
                };
                Some(Component {
                    line,
                    item,
                    plan,
                    sums,
                })
            })
    }

    /// The component of a line.
    #[must_use]
    pub fn component(&self, line: u32) -> Option<Component<'_>> {
        self.each_component()
            .find(|component| component.line == line)
    }

    /// Whether anything is posted that was neither taken back nor scrapped as material.
    #[must_use]
    pub fn has_postings(&self) -> bool {
        let is_used = |sums: &ComponentState| !sums.net().is_zero();
        self.steps.iter().any(|step| !step.is_untouched())
            || self.components.iter().chain(&self.byproducts).any(is_used)
            || !self.received.is_zero()
            || !self.reworks.is_empty()
    }
}
