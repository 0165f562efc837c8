//! What an order is made by: its own copy of the routing and the bill of materials.
//!
//! An order never looks at master data again once it is released; what was released is
//! what is made, returned and reworked. Steps are numbered 10, 20, 30, so that one can be
//! put between; each follows the one before it unless it names its predecessors.
//!
//! ```
//! use lineside_order::OrderPlan;
//!
//! let plan: OrderPlan = serde_json::from_str(r#"{
//!     "steps": [{"sequence": 10, "work_center": "WC-ASM-01"}, {"sequence": 20}],
//!     "components": [{"line": 1, "item": "BOLT-8", "quantity": "4", "step": 10, "backflush": true}]
//! }"#)?;
//! assert_eq!(plan.steps.len(), 2);
//! # Ok::<(), serde_json::Error>(())
//! ```

use lineside_kernel::{ItemId, QualificationId, Ratio, RevisionId, WorkCenterId};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// An order's own copy of its routing and bill of materials.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OrderPlan {
    /// The steps, in ascending order of their numbers; at least one.
    pub steps: Vec<OrderPlanStep>,
    /// What is consumed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub components: Vec<OrderComponent>,
    /// What comes out besides the item itself: co- and by-products.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub byproducts: Vec<OrderByproduct>,
    /// The revision of the bill of materials that it was copied from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bom_revision: Option<RevisionId>,
    /// The revision of the routing that it was copied from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub routing_revision: Option<RevisionId>,
}

/// One step of an order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OrderPlanStep {
    /// Its number: 10, 20, 30, with gaps for steps put in later.
    pub sequence: u32,
    /// What is done: `Solder components`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
    /// Where it is to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_center: Option<WorkCenterId>,
    /// Minutes to set up, once; for a schedule, as the work center says when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setup_minutes: Option<Ratio>,
    /// Minutes to run per unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub run_minutes: Option<Ratio>,
    /// The least quantity that is passed on to the next step: absent or 0 passes on piece
    /// by piece, the planned quantity lets nothing overlap. What is left at the end is
    /// passed on whole.
    #[serde(
        default,
        with = "lineside_kernel::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<lineside_kernel::decimal::Text>")
    )]
    pub transfer_batch: Option<Decimal>,
    /// The steps that must have been done on a unit before; the step before when empty.
    /// With several, a unit needs all of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub predecessors: Vec<u32>,
    /// Whether it begins a branch of its own, with no step before it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub begins: bool,
    /// How many units run at once, in a furnace or a washer: a batch that is begun takes as
    /// long as a full one. Unit by unit when absent.
    #[serde(
        default,
        with = "lineside_kernel::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<lineside_kernel::decimal::Text>")
    )]
    pub run_batch: Option<Decimal>,
    /// Minutes that an order usually waits before the step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queue_minutes: Option<Ratio>,
    /// Minutes that it must rest after the step: paint dries, castings cool.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wait_minutes: Option<Ratio>,
    /// Minutes to bring it to the next step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub move_minutes: Option<Ratio>,
    /// Other work centers that can do it, the best first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternates: Vec<OrderStepAlternate>,
    /// What whoever works on it must be trained for, where a policy is in force.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub qualifications: Vec<QualificationId>,
}

/// Another work center that can do a step of an order, in its own time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OrderStepAlternate {
    /// The work center.
    pub work_center: WorkCenterId,
    /// Minutes to set up there; as that work center says when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setup_minutes: Option<Ratio>,
    /// Minutes to run per unit there; as the step says when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub run_minutes: Option<Ratio>,
    /// How many units run at once there; only with `run_minutes`.
    #[serde(
        default,
        with = "lineside_kernel::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<lineside_kernel::decimal::Text>")
    )]
    pub run_batch: Option<Decimal>,
    /// How fast it is there, as a part of the planned speed; as that work center says when
    /// absent.
    #[serde(
        default,
        with = "lineside_kernel::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<lineside_kernel::decimal::Text>")
    )]
    pub efficiency: Option<Decimal>,
}

/// Something that is consumed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OrderComponent {
    /// Its line, unique within the order. Two lines of one item stay two requirements.
    pub line: u32,
    /// What is consumed.
    pub item: ItemId,
    /// How much per unit, or per order when `fixed`: `"2"`, `"0.35"`, `"1/3"`.
    pub quantity: Ratio,
    /// Whether the quantity is needed once, however many are made.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub fixed: bool,
    /// A surcharge: `"0.05"` needs 5 % more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overage: Option<Ratio>,
    /// The part of it that is good: `"0.95"` divides the need by 0.95.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub component_yield: Option<Ratio>,
    /// The step that consumes it; the first step when absent, where no unit is missed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<u32>,
    /// Whether reports at its step issue it by themselves.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub backflush: bool,
    /// What happens when more is issued than needed.
    #[serde(default, skip_serializing_if = "ConsumptionPolicy::is_flexible")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = {"type": "flexible"})))]
    pub policy: ConsumptionPolicy,
    /// The least quantity that is booked of it; what its item says when absent, and 1 when
    /// nobody says.
    #[serde(
        default,
        with = "lineside_kernel::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<lineside_kernel::decimal::Text>")
    )]
    pub increment: Option<Decimal>,
    /// What may be issued in its place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub substitutes: Vec<OrderSubstitute>,
}

/// What happens when more of a component is issued than the order needs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum ConsumptionPolicy {
    /// It is booked.
    #[default]
    Flexible,
    /// It is booked, and the posting says by how much it was too much.
    Warn,
    /// It is refused beyond the tolerance.
    Strict {
        /// The part of the need that may be issued on top: `"0.02"`.
        #[serde(default = "zero_ratio")]
        tolerance: Ratio,
    },
}

fn zero_ratio() -> Ratio {
    Ratio::ZERO
}

impl ConsumptionPolicy {
    fn is_flexible(&self) -> bool {
        *self == Self::Flexible
    }
}

/// What may be issued in place of a component.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OrderSubstitute {
    /// The other item.
    pub item: ItemId,
    /// How much of it stands for one of the component.
    pub ratio: Ratio,
    /// Which one comes first; the lowest does.
    #[serde(default)]
    pub priority: u32,
}

/// What comes out besides the item itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OrderByproduct {
    /// Its line, unique within the order.
    pub line: u32,
    /// What comes out.
    pub item: ItemId,
    /// How much per good unit.
    pub quantity: Ratio,
    /// The least quantity that is booked of it; what its item says when absent, and 1 when
    /// nobody says.
    #[serde(
        default,
        with = "lineside_kernel::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<lineside_kernel::decimal::Text>")
    )]
    pub increment: Option<Decimal>,
    /// The part of the order's cost that it carries; none when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_share: Option<Ratio>,
}

impl OrderByproduct {
    /// The least quantity that is booked of it.
    #[must_use]
    pub fn increment(&self) -> Decimal {
        self.increment.unwrap_or(Decimal::ONE)
    }
}

impl OrderPlan {
    /// The place of a step in the list.
    #[must_use]
    pub fn place(&self, sequence: u32) -> Option<usize> {
        self.steps
            .binary_search_by_key(&sequence, |step| step.sequence)
            .ok()
    }

    /// The places of the steps before one; none when it begins a branch.
    pub fn before(&self, place: usize) -> impl Iterator<Item = usize> + '_ {
        let step = self.steps.get(place);
        let named = step.map_or(&[][..], |step| &step.predecessors);
        let begins = step.is_none_or(|step| step.begins) || !named.is_empty();
        let implied = place.checked_sub(1).filter(|_| !begins);
        let named = named.iter().filter_map(|sequence| self.place(*sequence));
        named.chain(implied)
    }

    /// The places of the steps right behind one.
    pub fn behind(&self, place: usize) -> impl Iterator<Item = usize> + '_ {
        (place + 1..self.steps.len()).filter(move |later| self.before(*later).any(|p| p == place))
    }

    /// Whether no step lies before it.
    #[must_use]
    pub fn is_entry(&self, place: usize) -> bool {
        self.before(place).next().is_none()
    }

    /// Whether every way to `place` leads through `through`: what returns there passes
    /// every branch again.
    #[must_use]
    pub fn leads_through(&self, through: usize, place: usize) -> bool {
        let mut all_through = Vec::with_capacity(place + 1);
        for at in 0..=place {
            let mut before = self.before(at).peekable();
            let is_through = at == through
                || before.peek().is_some()
                    && before.all(|step| all_through.get(step).copied().unwrap_or_default());
            all_through.push(is_through);
        }
        all_through.last().copied().unwrap_or_default()
    }

    /// The component of a line.
    #[must_use]
    pub fn component(&self, line: u32) -> Option<&OrderComponent> {
        self.components
            .iter()
            .find(|component| component.line == line)
    }
}

impl OrderComponent {
    /// The least quantity that is booked of it.
    #[must_use]
    pub fn increment(&self) -> Decimal {
        self.increment.unwrap_or(Decimal::ONE)
    }

    /// What so many units need, before any rounding; `share` is the order's part of what
    /// is needed once.
    pub(crate) fn need(&self, units: Decimal, share: Ratio) -> Option<Ratio> {
        let mut need = match (self.fixed, units.is_zero()) {
            (_, true) => return Some(Ratio::ZERO),
            (true, _) => self.quantity.checked_mul(share).ok()?,
            (false, _) => self.quantity.checked_mul(Ratio::from(units)).ok()?,
        };
        if let Some(overage) = self.overage {
            need = need
                .checked_mul(Ratio::ONE.checked_add(overage).ok()?)
                .ok()?;
        }
        match self.component_yield {
            Some(good) => need.checked_div(good).ok(),
            None => Some(need),
        }
    }
}
