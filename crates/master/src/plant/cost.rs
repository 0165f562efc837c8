//! What so much of an item costs: everything that goes into it and the work on it, rolled up.
//!
//! What is bought counts at its standard cost, what is made at the costs of what goes into it
//! and of its steps. So a costed bill of one order has one level, and that of a product all.
//!
//! ```
//! use lineside_master::plant::FindItemCosts;
//!
//! let request: FindItemCosts =
//!     serde_json::from_str(r#"{"item":"BIKE","quantity":"20","on":"2026-03-01","levels":1}"#)?;
//! assert_eq!((request.levels, request.routing), (Some(1), None));
//! # Ok::<(), serde_json::Error>(())
//! ```

mod answer;
mod roll_up;

pub use answer::{ByProductCost, CostTotal, ItemCosts, PartCost, StepCost, UnknownCost};

use super::gather::{Rows, Source, When, not_effective};
use super::structure::{ExplodeItem, ItemExplosion, explode_item};
use crate::bom::BAD_COST_SHARE;
use crate::defaults::is_no;
use crate::item::ItemRoom;
use crate::routing::{
    NOT_EFFECTIVE, RoutingRoom, RoutingState, RoutingStep, StepAlternate, step_time,
};
use crate::structure::{ExpectedReceipt, Explosion, Requirement};
use crate::work_center::{WorkCenter, WorkCenterRoom, WorkCenterState};
use lineside_execution::{Reads, Refused, Violation, Word};
use lineside_kernel::{
    Elapsed, ItemId, LocalDate, Money, Problem, Ratio, Rounding, SiteId, WorkCenterId, decimal,
};
use roll_up::{Order, overshared, roll_up};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The minutes of an hour.
const HOUR: i64 = 60;

/// Asks what so much of an item costs: what goes into it at its standard cost, and the work
/// on it at the hourly rates of the work centres, rolled up level by level.
///
/// A step costs its set-up and its run at its own work centre; where that stands at another
/// site than the one asked about, at the first alternate that stands there. Efficiency divides
/// the run alone. Each line is rounded once, half away from zero, to the smallest unit of its
/// currency; everything else is sums of lines, so that the totals add up to the cent.
/// Currencies are told apart and never added. What nobody has said the cost of is named, and
/// counts for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FindItemCosts {
    /// The item to be made.
    pub item: ItemId,
    /// How much of it; above zero. What is made is made in one order for each place that it
    /// goes into, and each order is set up once, so that one of fifty costs less than one.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity: Decimal,
    /// The day on which the order starts: it decides which revisions serve, on every level.
    pub on: LocalDate,
    /// Where it is made; what holds for every site counts when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// By which alternate of the bills of materials; by the first that serves when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alternate: Option<Word>,
    /// By which alternate of the routings; by the first that serves when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub routing: Option<Word>,
    /// How many orders deep costs are rolled up; what is made below them counts at its
    /// standard cost, as if it were bought. With 1, that is all but the item itself. All
    /// when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub levels: Option<u32>,
    /// Whether optional lines count.
    #[serde(default, skip_serializing_if = "is_no")]
    pub with_optional: bool,
}

/// Answers `master.find_costs`.
///
/// # Errors
/// Those of [`explode_item`]; `routing.not_effective` when no revision of the named routing
/// serves on the day; `bom.bad_cost_share` when by-products take more than all; and when an amount has too many digits.
pub fn find_item_costs(
    reads: &mut dyn Reads,
    request: &FindItemCosts,
) -> Result<ItemCosts, Refused> {
    let asked = ExplodeItem {
        item: request.item.clone(),
        quantity: request.quantity,
        on: request.on,
        site: request.site.clone(),
        alternate: request.alternate.clone(),
        levels: request.levels,
        on_hand: Vec::new(),
        with_optional: request.with_optional,
    };
    let ItemExplosion { key, explosion } = explode_item(reads, &asked)?;
    let mut costing = Costing {
        rows: Rows(reads),
        request,
        routings: BTreeMap::new(),
        centers: BTreeMap::new(),
        standards: BTreeMap::new(),
        unknown: BTreeSet::new(),
    };
    let mut orders = costing.orders(&explosion);
    let mut steps = Vec::new();
    for order in &mut orders {
        steps.extend(costing.steps(order)?);
    }
    let mut parts = Vec::new();
    for needed in explosion.requirements.iter().filter(|it| !it.phantom) {
        parts.push(costing.part(needed, &explosion)?);
    }
    let mut by_products: Vec<_> = explosion.receipts.iter().map(by_product).collect();
    let too_much = overshared(&orders, &by_products).map_err(Problem::from)?;
    if let Some((item, shares)) = too_much {
        return Err(bad_shares(item, shares).into());
    }
    let totals = roll_up(&orders, &mut parts, &steps, &mut by_products).map_err(Problem::from)?;
    Ok(ItemCosts {
        key,
        totals,
        parts,
        steps,
        by_products: by_products.into_iter().map(|(it, _)| it).collect(),
        unknown: costing.unknown.into_iter().collect(),
        cannot_make: explosion.cannot_make,
    })
}

fn bad_shares(item: &ItemId, shares: Ratio) -> Violation {
    let message = format!(
        "what comes out besides `{item}`, on its bill and on those of phantoms below it, takes \
         {shares} of its cost; together they take at most 1"
    );
    Violation::new(&BAD_COST_SHARE, message)
        .with("path", "item")
        .with("item", item.as_str())
        .with("value", shares.to_string())
        .with("expected", "at most 1")
}

/// What comes out, before its costs are known, and its share of them.
fn by_product(receipt: &ExpectedReceipt) -> (ByProductCost, Ratio) {
    let costs = ByProductCost {
        level: receipt.level,
        parent: receipt.parent.clone(),
        path: receipt.path.clone(),
        item: receipt.item.clone(),
        quantity: receipt.quantity,
        costs: Vec::new(),
    };
    (costs, receipt.cost_share.unwrap_or(Ratio::ZERO))
}

/// What a plant says of costs, looked up once each.
struct Costing<'a> {
    rows: Rows<'a>,
    request: &'a FindItemCosts,
    routings: BTreeMap<ItemId, Arc<RoutingState>>,
    centers: BTreeMap<WorkCenterId, Arc<WorkCenterState>>,
    /// What so much of an item costs.
    standards: BTreeMap<ItemId, Option<(Money, Decimal)>>,
    unknown: BTreeSet<UnknownCost>,
}

impl Costing<'_> {
    /// Everything that is made on the way, the item itself first.
    fn orders(&self, explosion: &Explosion) -> Vec<Order> {
        let own = Order {
            path: Vec::new(),
            level: 0,
            item: self.request.item.clone(),
            quantity: self.request.quantity,
            incomplete: false,
        };
        let below = explosion.requirements.iter();
        let below = below.filter(|it| self.is_rolled_up(it, explosion));
        let below = below.map(|it| Order {
            path: it.path.clone(),
            level: it.level,
            item: it.item.clone(),
            quantity: it.quantity,
            incomplete: false,
        });
        std::iter::once(own).chain(below).collect()
    }

    /// Whether what a requirement costs is what goes into it.
    fn is_rolled_up(&self, needed: &Requirement, explosion: &Explosion) -> bool {
        let is_below = self.request.levels.is_none_or(|all| needed.level < all);
        let has_lines = || explosion.cannot_make.binary_search(&needed.item).is_err();
        needed.made && !needed.phantom && is_below && has_lines()
    }

    /// A need, at its standard cost unless it is rolled up.
    fn part(&mut self, needed: &Requirement, explosion: &Explosion) -> Result<PartCost, Refused> {
        let made = self.is_rolled_up(needed, explosion);
        let mut part = PartCost {
            level: needed.level,
            parent: needed.parent.clone(),
            path: needed.path.clone(),
            item: needed.item.clone(),
            quantity: needed.quantity,
            made,
            costs: Vec::new(),
            incomplete: false,
        };
        if !made {
            let cost = self.standard(&needed.item, needed.quantity)?;
            part.incomplete = cost.is_none();
            part.costs.extend(cost);
        }
        Ok(part)
    }

    /// What so much of an item costs by the standard; `None`, and named, when nobody said.
    fn standard(&mut self, item: &ItemId, quantity: Decimal) -> Result<Option<Money>, Refused> {
        if !self.standards.contains_key(item) {
            let state = self.rows.state::<ItemRoom>(item.as_str())?;
            let known = state.item.as_ref();
            let cost = known.and_then(|it| Some((it.standard_cost?, it.standard_cost_per)));
            self.standards.insert(item.clone(), cost);
        }
        let Some((cost, per)) = self.standards.get(item).copied().flatten() else {
            let item = item.clone();
            self.unknown.insert(UnknownCost::Item { item });
            return Ok(None);
        };
        let times = Ratio::from(quantity).checked_div(per.into());
        let times = times.map_err(Problem::from)?;
        let cost = cost.checked_mul(times, Rounding::HalfAway);
        Ok(Some(cost.map_err(Problem::from)?))
    }

    /// The work on an order, each step at its own work centre or at an alternate at its site.
    fn steps(&mut self, order: &mut Order) -> Result<Vec<StepCost>, Refused> {
        let mut costs = Vec::new();
        let Some(steps) = self.routing(order)? else {
            let item = order.item.clone();
            self.unknown.insert(UnknownCost::Routing { item });
            order.incomplete = true;
            return Ok(costs);
        };
        for step in steps {
            costs.push(self.step(&step, order)?);
        }
        Ok(costs)
    }

    fn step(&mut self, step: &RoutingStep, order: &Order) -> Result<StepCost, Refused> {
        let alternate = self.alternate(step)?;
        let code = alternate.map_or(&step.work_center, |other| &other.work_center);
        let state = self.center(code)?;
        let known = state.work_center.as_ref().filter(|it| self.is_here(it));
        let setup = known.map_or(Elapsed::ZERO, |known| known.setup_time);
        let efficiency = known.map_or(Decimal::ONE, |known| known.efficiency);
        let rate = known.and_then(|known| known.hourly_rate);
        let time = step_time(step, alternate, order.quantity, setup, efficiency);
        let time = time.map_err(Problem::from)?;
        let hours = time
            .occupied
            .checked_div(HOUR.into())
            .map_err(Problem::from)?;
        let cost = match rate {
            Some(rate) => Some(
                rate.checked_mul(hours, Rounding::HalfAway)
                    .map_err(Problem::from)?,
            ),
            None => {
                let work_center = code.clone();
                self.unknown.insert(UnknownCost::WorkCenter { work_center });
                None
            }
        };
        Ok(StepCost {
            level: order.level,
            path: order.path.clone(),
            item: order.item.clone(),
            quantity: order.quantity,
            step: step.step,
            operation: step.operation.clone(),
            work_center: code.clone(),
            setup: time.setup,
            run: time.run,
            rate,
            cost,
        })
    }

    /// Who does a step in place of its own work centre, where that stands at another site than
    /// the one asked about: the best alternate there, as orders have it.
    fn alternate<'s>(
        &mut self,
        step: &'s RoutingStep,
    ) -> Result<Option<&'s StepAlternate>, Refused> {
        if self.stands_here(&step.work_center)? {
            return Ok(None);
        }
        let mut others: Vec<_> = step.alternates.iter().collect();
        others.sort_by_key(|other| other.priority);
        for other in others {
            if self.stands_here(&other.work_center)? {
                return Ok(Some(other));
            }
        }
        Ok(None)
    }

    fn stands_here(&mut self, code: &WorkCenterId) -> Result<bool, Refused> {
        let state = self.center(code)?;
        let known = state.work_center.as_ref();
        Ok(known.is_none_or(|known| self.is_here(known)))
    }

    /// Whether it stands at the site asked about, if there is one.
    fn is_here(&self, known: &WorkCenter) -> bool {
        let site = self.request.site.as_ref();
        site.is_none_or(|site| known.site == *site)
    }

    fn center(&mut self, code: &WorkCenterId) -> Result<Arc<WorkCenterState>, Refused> {
        if let Some(state) = self.centers.get(code) {
            return Ok(state.clone());
        }
        let state = self.rows.state::<WorkCenterRoom>(code.as_str())?;
        self.centers.insert(code.clone(), state.clone());
        Ok(state)
    }

    /// The steps of the routing that an order is made by; `None` when no revision serves.
    fn routing(&mut self, order: &Order) -> Result<Option<Vec<RoutingStep>>, Refused> {
        let item = &order.item;
        if !self.routings.contains_key(item) {
            let state = self.rows.state::<RoutingRoom>(item.as_str())?;
            self.routings.insert(item.clone(), state);
        }
        let named = self.request.routing.as_ref();
        let when = When {
            site: self.request.site.as_ref(),
            on: self.request.on,
            alternate: named.filter(|_| order.path.is_empty()),
        };
        let Some(state) = self.routings.get(item) else {
            return Ok(None);
        };
        let mut serving = state.effective_on(when.site, when.on).into_iter();
        let found = serving.find(|it| {
            when.alternate
                .is_none_or(|named| it.key.alternate == *named)
        });
        match (found, when.alternate) {
            (Some(found), _) => Ok(Some(found.steps.clone())),
            (None, None) => Ok(None),
            (None, Some(_)) => {
                Err(not_effective(&NOT_EFFECTIVE, item, when, &state.revisions).into())
            }
        }
    }
}
