//! Bottlenecks: which resources decide, and what an hour more of each is worth.
//!
//! # Description
//! Two questions are answered. *What decides?* Every late order is followed from its end from cause to cause, as an
//! explanation does; without late orders, the last operation of the plan is. The ticks of work and set-up on those
//! chains belong to the resources on which they are spent. *What would help?* Each resource in turn is relieved of
//! some ticks of work, spread over its operations, and the plan is timed anew with every operation on its resource
//! and in its place in line; what the goals gain is what so much more of the resource is worth.
//!
//! # Complexity
//! What holds an operation is asked once for each that is on a chain, as an explanation does, and a chain has up to
//! 1,000 operations for each late order. Each resource that is tried, and the plan as it is, costs a dispatch of the
//! whole model by one rule.
//!
//! ```
//! use lineside_aps::{DispatchModel, FindBottlenecks, SchedulingModel, SchedulingOrder, SchedulingResource};
//!
//! let model = SchedulingModel {
//!     resources: vec![SchedulingResource::of("saw"), SchedulingResource::of("lathe")],
//!     orders: vec![
//!         SchedulingOrder::of("WO-1", [("saw", 5), ("lathe", 40)]),
//!         SchedulingOrder::of("WO-2", [("saw", 5), ("lathe", 30)]),
//!     ],
//!     ..SchedulingModel::default()
//! };
//! let plan = DispatchModel { model: model.clone(), rule: None }.dispatch()?.plan;
//! let found = FindBottlenecks::of(model, plan).find(&lineside_kernel::Unwatched)?;
//! assert_eq!((found.resources[0].resource.as_str(), found.resources[0].critical), ("lathe", 70));
//! assert_eq!(found.resources[0].gains, [10, 0, 0]);
//! # Ok::<(), lineside_kernel::Problem>(())
//! ```

mod blame;
mod relief;

#[cfg(test)]
mod tests;

use crate::ask::compiled;
use crate::error::ApsError;
use crate::explain::Layout;
use crate::kpi::share;
use crate::measure::ScheduleScore;
use crate::model::SchedulingModel;
use crate::plan::SchedulePlan;
use crate::table::{Op, Res};
use lineside_kernel::{Problem, Watch};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

/// Finds the resources that decide a plan, and what more of each would be worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FindBottlenecks {
    /// What was scheduled.
    pub model: SchedulingModel,
    /// The plan.
    pub plan: SchedulePlan,
    /// Of how many ticks of work each resource is relieved, to see what that is worth: 60 for an hour, where a tick
    /// is a minute. Left out, it is 10.
    #[serde(default = "ten")]
    pub relief: i64,
    /// How many resources are tried, those with the most critical ticks first. Left out, it is 20.
    #[serde(default = "twenty")]
    pub most: u32,
}

fn ten() -> i64 {
    10
}

fn twenty() -> u32 {
    20
}

/// The resources that decide a plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ScheduleBottlenecks {
    /// The resources on the chains that decide, those worth the most first, then those with the most critical ticks.
    pub resources: Vec<Bottleneck>,
    /// The operations of the longest of the chains, the last first: what has to be shorter for the plan to end sooner.
    pub critical: Vec<CriticalOperation>,
    /// The goals of the plan when it is timed anew as it is, rank 0 first: what the gains are counted from.
    pub goal_values: Vec<i64>,
}

/// How much a resource decides.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Bottleneck {
    /// The resource.
    pub resource: String,
    /// The ticks of work and set-up on it along the chains that decide, each chain by the weight of its order.
    pub critical: i64,
    /// Its share of all critical ticks.
    pub critical_share: f64,
    /// How many operations on it are on such a chain.
    pub operations: u32,
    /// By how much the goals of each rank get better when it is relieved, rank 0 first; below 0 where a rank before
    /// gains at its cost. Empty where it was not tried.
    pub gains: Vec<i64>,
}

/// An operation on the chain that decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CriticalOperation {
    /// The order.
    pub order: String,
    /// The operation within the order.
    pub operation: String,
    /// The resource.
    pub resource: String,
    /// When it starts.
    pub start: i64,
    /// When it ends.
    pub end: i64,
}

impl FindBottlenecks {
    /// A plan with the usual options.
    #[must_use]
    pub fn of(model: SchedulingModel, plan: SchedulePlan) -> Self {
        Self {
            model,
            plan,
            relief: ten(),
            most: twenty(),
        }
    }

    /// Finds them. The watch is asked for each late order, and hears of each resource that was tried.
    ///
    /// # Errors
    /// What is not sound in the model or the plan, a relief that is not above 0; cancelled by the watch.
    pub fn find(&self, watch: &dyn Watch) -> Result<ScheduleBottlenecks, Problem> {
        let shop = compiled(&self.model)?;
        self.plan.sound("plan")?;
        if !(1..=1_000_000_000).contains(&self.relief) {
            let error = ApsError::value("relief", self.relief, "from 1 to 1000000000");
            return Err(error.into());
        }
        let layout = Layout::new(&self.model, &shop, self.plan.schedule(&self.model, &shop));
        let blame = layout.blame(|| watch.check(0, u64::from(self.most)))?;
        let ticks = blame.ticks.cells().iter();
        let total = ticks.fold(0_i64, |sum, one| sum.saturating_add(*one));
        let mut on_chain: Vec<Res> = blame.ticks.ids().collect();
        on_chain.retain(|res| blame.operations[*res] > 0);
        on_chain.sort_by_key(|res| Reverse(blame.ticks[*res]));
        let line = self.in_line(&layout);
        let base = timed(&line)?;
        let most = usize::try_from(self.most).unwrap_or(usize::MAX);
        let tried = on_chain.len().min(most);
        let mut resources = Vec::with_capacity(on_chain.len());
        for (row, res) in on_chain.into_iter().enumerate() {
            let gains = if row < tried {
                watch.check(row as u64, tried as u64)?;
                let relieved = self.relieved(&line, layout.resource(res));
                gains(base, timed(&relieved)?)
            } else {
                Vec::new()
            };
            resources.push(Bottleneck {
                resource: layout.resource(res).to_owned(),
                critical: blame.ticks[res],
                critical_share: share(blame.ticks[res], total),
                operations: blame.operations[res],
                gains,
            });
        }
        resources.sort_by(|a, b| (&b.gains, b.critical).cmp(&(&a.gains, a.critical)));
        let critical = blame.longest.iter().filter_map(|op| layout.critical(*op));
        Ok(ScheduleBottlenecks {
            resources,
            critical: critical.collect(),
            goal_values: base.map(ScheduleScore::values).unwrap_or_default(),
        })
    }
}

/// What the goals gain between two scores; nothing where one of them is no whole schedule.
fn gains(before: Option<ScheduleScore>, after: Option<ScheduleScore>) -> Vec<i64> {
    let (Some(before), Some(after)) = (before, after) else {
        return Vec::new();
    };
    let pairs = before.values().into_iter().zip(after.values());
    pairs
        .map(|(before, after)| before.saturating_sub(after))
        .collect()
}

/// The score of a model in which every operation has its one place in line; nothing where the line runs against the
/// waits, or not everything finds a place.
fn timed(model: &SchedulingModel) -> Result<Option<ScheduleScore>, Problem> {
    let shop = match model.compile() {
        Err(ApsError::Circle { .. }) => return Ok(None),
        compiled => compiled.map_err(|error| Problem::from(error).under("model"))?,
    };
    let schedule = shop.dispatch(crate::dispatch::DispatchRule::FirstIn);
    let is_whole = schedule.is_whole();
    Ok(is_whole.then(|| shop.score(&shop.measure(&schedule))))
}

impl Layout<'_> {
    fn critical(&self, op: Op) -> Option<CriticalOperation> {
        let place = self.place(op)?;
        let (order, operation) = self.name(op);
        Some(CriticalOperation {
            order: order.to_owned(),
            operation: operation.to_owned(),
            resource: self.resource(self.shop().ways[place.way].res).to_owned(),
            start: place.start,
            end: place.end,
        })
    }
}
