//! Steps that wait for their components.
//!
//! Stock and arrivals are handed out in one fixed order, the most urgent order first, as a
//! planner would do with a list. What another order will make counts only once it is in stock,
//! or when it is named as an arrival.

use super::MakeSchedulingModel;
use super::job::Job;
use super::left_out::{LeftOutOrder, LeftOutReason};
use super::standing::Standing;
use super::ticks::Ticks;
use lineside_aps::ApsError;
use lineside_journal::joined_code;
use lineside_kernel::{ItemId, Problem, SiteId, Timestamp, WorkOrderId, decimal};
use lineside_order::{Component, OrderStock};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Material that will arrive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MaterialArrival {
    /// What arrives.
    pub item: ItemId,
    /// Where.
    pub site: SiteId,
    /// How much; above zero.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity: Decimal,
    /// From when on it can be used.
    pub at: Timestamp,
}

/// Refuses arrivals of nothing.
pub(super) fn check(arrivals: &[MaterialArrival]) -> Result<(), Problem> {
    for (row, arrival) in arrivals.iter().enumerate() {
        if arrival.quantity <= Decimal::ZERO {
            return Err(Problem::from(ApsError::BadValue {
                path: format!("arrivals[{row}].quantity"),
                value: arrival.quantity.to_string(),
                expected: "a quantity above zero",
            }));
        }
    }
    Ok(())
}

/// What there is of one item at one site: free amounts by the tick from which they can be used.
#[derive(Clone, Default)]
struct Supply(Vec<(i64, Decimal)>);

impl Supply {
    /// Takes so much, the earliest first, and answers with the tick from which all of it is
    /// there; `None` when there is less.
    fn take(&mut self, mut wanted: Decimal) -> Option<i64> {
        let mut from = 0;
        for (tick, amount) in &mut self.0 {
            if wanted <= Decimal::ZERO {
                break;
            }
            let taken = wanted.min(*amount);
            if taken > Decimal::ZERO {
                from = from.max(*tick);
            }
            *amount = amount.saturating_sub(taken);
            wanted = wanted.saturating_sub(taken);
        }
        (wanted <= Decimal::ZERO).then_some(from)
    }
}

/// Holds steps back until their components are there, and leaves out those whose components
/// never come.
pub(super) fn wait_for(
    jobs: &mut [Job<'_>],
    standing: &Standing,
    request: &MakeSchedulingModel,
    ticks: &Ticks,
) -> Vec<LeftOutOrder> {
    let mut supplies = supplies(standing, request, ticks);
    let mut urgent: Vec<&mut Job<'_>> = jobs.iter_mut().filter(|job| !job.is_empty()).collect();
    urgent.sort_by_key(|job| job.urgency());
    let mut left_out = Vec::new();
    for job in urgent {
        left_out.extend(wait(job, &mut supplies, standing, ticks));
    }
    left_out
}

/// What is free in stock, and what arrives, by item and site.
fn supplies(
    standing: &Standing,
    request: &MakeSchedulingModel,
    ticks: &Ticks,
) -> BTreeMap<String, Supply> {
    let from = ticks.clock.origin;
    let free = |(code, stock): (&String, &_)| {
        let stock: &std::sync::Arc<lineside_stock::StockState> = stock;
        (code.clone(), Supply(vec![(0, stock.available(from))]))
    };
    let mut supplies: BTreeMap<String, Supply> = standing.stock.iter().map(free).collect();
    for arrival in &request.arrivals {
        let code = joined_code([arrival.item.as_str(), arrival.site.as_str()]);
        if let Some(tick) = ticks.not_before(arrival.at) {
            let supply = supplies.entry(code.to_string()).or_default();
            supply.0.push((tick, arrival.quantity));
        }
    }
    for supply in supplies.values_mut() {
        supply.0.sort_by_key(|(tick, _)| *tick);
    }
    supplies
}

/// What a step of an order still needs of one item.
struct Want<'s> {
    place: usize,
    /// The item at the site.
    code: String,
    item: &'s ItemId,
    missing: Decimal,
}

fn wait(
    job: &mut Job<'_>,
    supplies: &mut BTreeMap<String, Supply>,
    standing: &Standing,
    ticks: &Ticks,
) -> Option<LeftOutOrder> {
    let wants = wants(job)?;
    let order: Option<WorkOrderId> = job.code.parse().ok();
    // What is put aside for the order itself is taken before what is free.
    let aside = |code: &str| {
        let stock = standing.stock.get(code);
        let from = ticks.clock.origin;
        let of = |order| stock.map_or(Decimal::ZERO, |stock| stock.available_to(order, from));
        of(order.as_ref())
            .saturating_sub(of(None))
            .max(Decimal::ZERO)
    };
    // On a copy first: an order that goes short keeps nothing for the steps it loses.
    let known = wants
        .iter()
        .filter_map(|want| supplies.get_key_value(&want.code));
    let mut trial: BTreeMap<_, _> = known
        .map(|(code, one)| (code.clone(), one.clone()))
        .collect();
    let tried = hand_out(&wants, &mut trial, aside);
    let is_short = |(want, tick): (&Want<'_>, Option<i64>)| tick.is_none().then_some(want.place);
    let short: BTreeSet<usize> = wants
        .iter()
        .zip(tried.iter().copied())
        .filter_map(is_short)
        .collect();
    if short.is_empty() {
        supplies.extend(trial);
        hold_back(job, &wants, &tried);
        return None;
    }
    let first = wants.iter().find(|want| short.contains(&want.place))?;
    let message = format!(
        "{} of `{}` are still needed; less is free in stock or arrives",
        first.missing, first.item
    );
    job.cut_from(&short, LeftOutReason::ShortOfMaterial, message);
    let has_task = |want: &Want<'_>| matches!(job.tasks.get(want.place), Some(Some(_)));
    let kept: Vec<Want<'_>> = wants.into_iter().filter(has_task).collect();
    let given = hand_out(&kept, supplies, aside);
    hold_back(job, &kept, &given);
    job.cut_off()
}

/// What the steps of an order still need; `None` when its material is booked elsewhere.
fn wants<'s>(job: &Job<'s>) -> Option<Vec<Want<'s>>> {
    let state = job.state;
    let header = state.header.as_deref()?;
    if header.stock != OrderStock::Ledger {
        return None;
    }
    let wants = state.each_component().filter_map(|component| {
        let code = joined_code([component.item.as_str(), header.site.as_str()]);
        Some(Want {
            place: place_of(job, component)?,
            code: code.to_string(),
            item: component.item,
            missing: missing(job, component)?,
        })
    });
    Some(wants.collect())
}

/// Takes what is wanted; answers with the tick from which each is there, if enough is.
fn hand_out(
    wants: &[Want<'_>],
    supplies: &mut BTreeMap<String, Supply>,
    aside: impl Fn(&str) -> Decimal,
) -> Vec<Option<i64>> {
    let mut own: BTreeMap<&str, Decimal> = BTreeMap::new();
    let each = wants.iter().map(|want| {
        let own = own.entry(&want.code).or_insert_with(|| aside(&want.code));
        let from_own = want.missing.min(*own);
        *own = own.saturating_sub(from_own);
        let supply = supplies.entry(want.code.clone()).or_default();
        supply.take(want.missing.saturating_sub(from_own))
    });
    each.collect()
}

/// Lets no step start before its components are there.
fn hold_back(job: &mut Job<'_>, wants: &[Want<'_>], given: &[Option<i64>]) {
    for (want, tick) in wants.iter().zip(given) {
        if let (Some(Some(task)), Some(tick)) = (job.tasks.get_mut(want.place), tick) {
            task.release = task.release.max(*tick);
        }
    }
}

/// The step with work left that a component is needed at first.
fn place_of(job: &Job<'_>, component: Component<'_>) -> Option<usize> {
    let plan = job.state.plan.as_deref()?;
    let wanted = component
        .plan?
        .step
        .and_then(|step| plan.place(step))
        .unwrap_or(0);
    let has_task = |place: &usize| matches!(job.tasks.get(*place), Some(Some(_)));
    (wanted..job.tasks.len()).find(has_task)
}

/// What is still to be issued of a component; `None` when nothing is.
fn missing(job: &Job<'_>, component: Component<'_>) -> Option<Decimal> {
    let required = job.state.required(component.plan?)?;
    let missing = required.saturating_sub(component.sums.net());
    (missing > Decimal::ZERO).then_some(missing)
}
