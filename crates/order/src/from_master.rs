//! What an order takes from master data: the item's word where it is silent, and its own
//! copy of the bill of materials and the routing at the release.

use crate::error::{BAD_PLAN, ITEM_NOT_ACTIVE, NO_PLAN, OUT_OF_RANGE, SITE_NOT_ACTIVE};
use crate::{
    ConsumptionPolicy, ItemDefaults, OrderByproduct, OrderComponent, OrderHeader, OrderPlan,
    OrderPlanStep, OrderStepAlternate, OrderSubstitute, OrderTolerances, site,
};
use lineside_execution::{Desk, Refused, Violation};
use lineside_kernel::{Elapsed, ItemId, LocalDate, Ratio, Rounding, SiteId, Zone};
use lineside_master::bom::{BomConsumption, BomLine, BomRevision, BomRoom};
use lineside_master::item::{Item, ItemRoom, ItemStatus, take_into_use};
use lineside_master::routing::{RoutingRevision, RoutingRoom, RoutingStep, RunTime};
use lineside_master::site::SiteRoom;
use rust_decimal::Decimal;
use std::collections::{HashMap, HashSet};

/// How deep phantoms may lie within phantoms.
const MAX_DEPTH: usize = 20;
/// The most lines of an order.
const MAX_LINES: usize = 5_000;

/// What the item says; `None` when master data does not know it.
pub(crate) fn item_defaults(
    desk: &mut Desk<'_>,
    item: &ItemId,
) -> Result<Option<ItemDefaults>, Refused> {
    let Some(item) = item_of(desk, item)? else {
        return Ok(None);
    };
    if item.status != ItemStatus::Active {
        let message = format!(
            "`{}` is {}; orders are for active items",
            item.item,
            item.status.as_str()
        );
        let violation = Violation::new(&ITEM_NOT_ACTIVE, message).with("path", "item");
        return Err(violation.with("value", item.item.as_str()).into());
    }
    // From here on the order rests on the item's increment.
    take_into_use(desk, &item.item)?;
    let tolerances = OrderTolerances {
        over: item.over_tolerance.map(decimal).transpose()?,
        under: item.under_tolerance.map(decimal).transpose()?,
        replace_scrap: None,
    };
    Ok(Some(ItemDefaults {
        tolerances,
        increment: Some(item.increment),
    }))
}

pub(crate) fn item_of(desk: &mut Desk<'_>, item: &ItemId) -> Result<Option<Item>, Refused> {
    Ok(desk.load::<ItemRoom>(item.as_str())?.state.item.clone())
}

/// A ratio as a decimal; one without an end is cut, so that nothing more is allowed.
fn decimal(ratio: Ratio) -> Result<Decimal, Refused> {
    let cut = || Rounding::Down.to_multiple(ratio, Decimal::new(1, 9)).ok();
    ratio.to_decimal().or_else(cut).ok_or_else(too_long)
}

fn too_long() -> Refused {
    Violation::new(
        &OUT_OF_RANGE,
        "a ratio of the item or its bill has too many digits",
    )
    .into()
}

fn too_many_lines() -> Refused {
    let message = format!("the bill has more than {MAX_LINES} lines, those of phantoms included");
    Violation::new(&OUT_OF_RANGE, message)
        .with("path", "item")
        .with("limit", MAX_LINES)
        .into()
}

/// The bill and the routing that are effective at the site on the day the order starts;
/// `None` when master data has neither.
pub(crate) fn plan(
    desk: &mut Desk<'_>,
    header: &OrderHeader,
) -> Result<Option<OrderPlan>, Refused> {
    let date = match header.planned_start {
        Some(date) => date,
        None => today(desk, &header.site)?,
    };
    let routings = desk.load::<RoutingRoom>(header.item.as_str())?.state;
    let boms = desk.load::<BomRoom>(header.item.as_str())?.state;
    if routings.revisions.is_empty() && boms.revisions.is_empty() {
        return Ok(None);
    }
    let routing = routings
        .effective_on(Some(&header.site), date)
        .first()
        .copied();
    let bom = boms.effective_on(Some(&header.site), date).first().copied();
    let (Some(routing), Some(bom)) = (routing, bom) else {
        let what = if routing.is_none() {
            "routing"
        } else {
            "bill of materials"
        };
        let message = format!(
            "no released {what} of `{}` is effective at `{}` on {date}: it cannot be made then",
            header.item, header.site
        );
        let violation = Violation::new(&NO_PLAN, message).with("item", header.item.as_str());
        return Err(violation.with("date", date.to_string()).into());
    };
    let mut copy = Copy {
        site: header.site.clone(),
        date,
        plan: OrderPlan::default(),
        components: Lines::default(),
        byproducts: Lines::default(),
    };
    copy.plan.bom_revision = Some(bom.key.revision.clone());
    copy.plan.routing_revision = Some(routing.key.revision.clone());
    copy.steps(routing)?;
    site::keep(desk, &mut copy.plan, &header.site)?;
    copy.lines(desk, bom, Under::NOTHING, 0)?;
    Ok(Some(copy.plan))
}

/// Refuses to plan work at a site that master data knows and has put out of use.
pub(crate) fn site_is_active(desk: &mut Desk<'_>, site: &SiteId) -> Result<(), Refused> {
    let known = desk.load::<SiteRoom>(site.as_str())?.state;
    match known.site.as_ref().is_none_or(|site| site.active) {
        true => Ok(()),
        false => Err(Violation::new(
            &SITE_NOT_ACTIVE,
            format!("no work is planned at `{site}`; master data says that it is not active"),
        )
        .with("path", "site")
        .with("value", site.as_str())
        .into()),
    }
}

/// The day of the command where the site is; in UTC where master data does not know it.
fn today(desk: &mut Desk<'_>, site: &SiteId) -> Result<LocalDate, Refused> {
    let known = desk.load::<SiteRoom>(site.as_str())?.state;
    let zone = known.site.as_ref().map_or(Zone::UTC, |site| site.zone);
    zone.local_date(desk.who().at)
        .map_err(|error| Refused::Problem(error.into()))
}

/// The copy in the making.
struct Copy {
    site: SiteId,
    date: LocalDate,
    plan: OrderPlan,
    components: Lines,
    byproducts: Lines,
}

/// The line numbers in use.
#[derive(Default)]
struct Lines {
    used: HashSet<u32>,
    /// Where to go on looking for whoever wants a number that was wanted before.
    next: HashMap<u32, u32>,
}

impl Lines {
    /// The number that is wanted, or the next one that is free; after the last comes the first.
    fn free(&mut self, wanted: u32) -> u32 {
        let mut number = self.next.get(&wanted).copied().unwrap_or(wanted);
        // An order has far fewer lines than there are numbers.
        while !self.used.insert(number) {
            number = number.checked_add(1).unwrap_or(1);
        }
        self.next.insert(wanted, number);
        number
    }
}

/// The phantoms that a line of a bill lies below.
#[derive(Clone, Copy)]
struct Under {
    /// How often one unit needs it.
    times: Ratio,
    /// Whether that is for the whole order, however many it makes.
    fixed: bool,
    /// The step that the uppermost belongs to, where there is a phantom at all.
    step: Option<Option<u32>>,
}

impl Under {
    const NOTHING: Self = Self {
        times: Ratio::ONE,
        fixed: false,
        step: None,
    };

    /// Below a line as well.
    fn line(self, line: &BomLine) -> Option<Self> {
        let times = if line.fixed { Ratio::ONE } else { self.times };
        Some(Self {
            times: with_losses(line, times)?,
            fixed: self.fixed || line.fixed,
            step: self.step.or(Some(line.step)),
        })
    }
}

impl Copy {
    fn steps(&mut self, routing: &RoutingRevision) -> Result<(), Refused> {
        for step in &routing.steps {
            let (run, batch) = run_of(step.run_time)?;
            self.plan.steps.push(OrderPlanStep {
                sequence: step.step,
                operation: Some(step.operation.clone()),
                work_center: Some(step.work_center.clone()),
                setup_minutes: step.setup_time.map(minutes).transpose()?,
                run_minutes: Some(run),
                transfer_batch: step.transfer_batch,
                predecessors: step.after.clone().unwrap_or_default(),
                begins: step.after.as_ref().is_some_and(Vec::is_empty)
                    && !self.plan.steps.is_empty(),
                run_batch: batch,
                queue_minutes: some_minutes(step.queue_time)?,
                wait_minutes: some_minutes(step.wait_time)?,
                move_minutes: some_minutes(step.move_time)?,
                alternates: alternates(step)?,
                qualifications: step.qualifications.clone(),
            });
        }
        Ok(())
    }

    /// Adds the lines of a bill; a phantom's own lines stand in its place.
    fn lines(
        &mut self,
        desk: &mut Desk<'_>,
        bom: &BomRevision,
        under: Under,
        depth: usize,
    ) -> Result<(), Refused> {
        for line in &bom.lines {
            if line.optional || line.effective.is_some_and(|days| !days.includes(self.date)) {
                continue;
            }
            if self.plan.components.len() + self.plan.byproducts.len() >= MAX_LINES {
                return Err(too_many_lines());
            }
            let item = item_of(desk, &line.item)?;
            if !line.is_component() {
                self.byproduct(line, item.as_ref(), under.times)?;
                continue;
            }
            let phantom = item.as_ref().is_some_and(|item| item.phantom);
            if line.phantom.unwrap_or(phantom) && depth < MAX_DEPTH {
                let boms = desk.load::<BomRoom>(line.item.as_str())?.state;
                let own = boms
                    .effective_on(Some(&self.site), self.date)
                    .first()
                    .copied();
                if let Some(own) = own {
                    let below = under.line(line).ok_or_else(too_long)?;
                    self.lines(desk, own, below, depth + 1)?;
                    continue;
                }
            }
            self.component(line, item.as_ref(), under)?;
        }
        Ok(())
    }

    fn component(
        &mut self,
        line: &BomLine,
        item: Option<&Item>,
        under: Under,
    ) -> Result<(), Refused> {
        let quantity = match line.fixed {
            true => line.quantity,
            false => line
                .quantity
                .checked_mul(under.times)
                .map_err(|_| too_long())?,
        };
        let step = under.step.unwrap_or(line.step);
        if let Some(step) = step.filter(|step| self.plan.place(*step).is_none()) {
            let message = format!(
                "line {} of the bill is for step {step}, which the routing does not have",
                line.line
            );
            return Err(Violation::new(&BAD_PLAN, message)
                .with("line", line.line)
                .with("step", step)
                .into());
        }
        let own = item.is_some_and(|item| item.backflush);
        self.plan.components.push(OrderComponent {
            line: self.components.free(line.line),
            item: line.item.clone(),
            quantity,
            fixed: line.fixed || under.fixed,
            overage: line.overage,
            component_yield: line.component_yield,
            step,
            backflush: line.backflush.unwrap_or(own),
            policy: match line.consumption {
                BomConsumption::Flexible => ConsumptionPolicy::Flexible,
                BomConsumption::Warn => ConsumptionPolicy::Warn,
                BomConsumption::Strict { tolerance } => ConsumptionPolicy::Strict { tolerance },
            },
            increment: item
                .map(|item| item.increment)
                .filter(|one| *one != Decimal::ONE),
            substitutes: line
                .substitutes
                .iter()
                .filter(|other| other.effective.is_none_or(|days| days.includes(self.date)))
                .map(|other| OrderSubstitute {
                    item: other.item.clone(),
                    ratio: other.ratio,
                    priority: other.priority,
                })
                .collect(),
        });
        Ok(())
    }

    fn byproduct(
        &mut self,
        line: &BomLine,
        item: Option<&Item>,
        times: Ratio,
    ) -> Result<(), Refused> {
        let number = self.byproducts.free(line.line);
        self.plan.byproducts.push(OrderByproduct {
            line: number,
            item: line.item.clone(),
            quantity: line.quantity.checked_mul(times).map_err(|_| too_long())?,
            increment: item
                .map(|item| item.increment)
                .filter(|one| *one != Decimal::ONE),
            cost_share: line.cost_share,
        });
        Ok(())
    }
}

/// How much of a phantom one unit needs, losses on it included.
fn with_losses(line: &BomLine, times: Ratio) -> Option<Ratio> {
    let mut each = line.quantity.checked_mul(times).ok()?;
    if let Some(overage) = line.overage {
        each = each
            .checked_mul(Ratio::ONE.checked_add(overage).ok()?)
            .ok()?;
    }
    match line.component_yield {
        Some(good) => each.checked_div(good).ok(),
        None => Some(each),
    }
}

fn minutes(time: Elapsed) -> Result<Ratio, Refused> {
    Ratio::new(time.as_micros().into(), 60_000_000).map_err(|_| too_long())
}

/// No time is nothing to speak of.
fn some_minutes(time: Elapsed) -> Result<Option<Ratio>, Refused> {
    (!time.is_zero()).then(|| minutes(time)).transpose()
}

/// The minutes for a unit, and how many units run at once.
fn run_of(time: RunTime) -> Result<(Ratio, Option<Decimal>), Refused> {
    match time {
        RunTime::PerUnit { minutes } => Ok((minutes, None)),
        RunTime::PerBatch { size, minutes } => {
            let each = minutes.checked_div(Ratio::from(size));
            Ok((each.map_err(|_| too_long())?, Some(size)))
        }
    }
}

/// The other work centres of a step, the one that is tried first in front.
fn alternates(step: &RoutingStep) -> Result<Vec<OrderStepAlternate>, Refused> {
    let mut others: Vec<_> = step.alternates.iter().collect();
    others.sort_by_key(|other| other.priority);
    let copied = others.into_iter().map(|other| {
        let run = other.run_time.map(run_of).transpose()?;
        Ok(OrderStepAlternate {
            work_center: other.work_center.clone(),
            setup_minutes: other.setup_time.map(minutes).transpose()?,
            run_minutes: run.map(|(minutes, _)| minutes),
            run_batch: run.and_then(|(_, batch)| batch),
            efficiency: other.efficiency,
        })
    });
    copied.collect()
}
