//! Made-up work orders, the sales orders behind them, and their steps.

use super::dice::Dice;
use super::job::{Job, Move, Step};
use super::sizes::{STATUSES, Sizes, shares};
use crate::DataSet;
use crate::read_text::epoch_day;
use crate::table::{ProductionRoutings, WorkCenters};
use crate::word::{OrderStatus, OrderType};
use lineside_kernel::{Cancelled, LocalDate, Timestamp, Watch};
use smol_str::format_smolstr;

pub(crate) const DAY: i64 = 86_400;
/// 2024-01-02, when the first order is made.
const FIRST_DAY: i64 = 19_724;
/// 2024-12-18, the day on which the plant is looked at.
const TODAY: i64 = 20_075;
/// No order takes longer, so one made earlier can be done by now.
const LONGEST: i64 = 12;

/// The instant so many seconds after 1970.
pub(crate) fn instant(seconds: i64) -> Option<Timestamp> {
    Timestamp::from_micros(seconds.checked_mul(1_000_000)?).ok()
}

/// When the plant's own rows were made.
pub(crate) fn start_of_year() -> Option<Timestamp> {
    instant((FIRST_DAY - 1) * DAY)
}

/// How many orders are made before the watch is asked.
const STRIDE: usize = 1_024;

pub(crate) fn make(
    set: &mut DataSet,
    sizes: &Sizes,
    dice: &mut Dice,
    watch: &dyn Watch,
) -> Result<Vec<Move>, Cancelled> {
    let statuses = statuses(sizes.work_orders(), dice);
    let mut types = vec![OrderType::MakeToOrder; sizes.make_to_order];
    types.resize(sizes.work_orders(), OrderType::MakeToStock);
    dice.shuffle(&mut types);
    let recipes = Recipes::of(set);

    let mut moves = Vec::with_capacity(sizes.work_orders() * 5);
    let mut to_order = 0;
    for (row, (status, order_type)) in statuses.into_iter().zip(types).enumerate() {
        if row % STRIDE == 0 {
            watch.check(row as u64, sizes.work_orders() as u64)?;
        }
        let created = created(row, sizes.work_orders());
        let mut product = dice.place(sizes.products);
        let mut sales_order = None;
        if order_type == OrderType::MakeToOrder {
            let at = to_order * sizes.orders / sizes.make_to_order.max(1);
            to_order += 1;
            product = sold(set, at, product, created, dice);
            sales_order = Some(at);
        }
        let planned_day = planned_day(created, status, dice);
        let job = Job {
            row,
            site: product % sizes.facilities.max(1),
            product,
            cost: set
                .products
                .unit_cost
                .get(product)
                .map_or(0, |cost| cost.get()),
            planned: dice.between(2, 20) * 5,
            status,
            planned_day,
            routing: recipes.routing(product, planned_day),
            components: recipes.components(product),
            centers: recipes.centers(product % sizes.facilities.max(1)),
        };
        let run = job.run(dice, &mut moves);

        let orders = &mut set.work_orders;
        orders
            .wo_number
            .push(format_smolstr!("WO-2024-{:05}", row + 1));
        orders.product_id.push(Some(product));
        orders.facility_id.push(Some(job.site));
        orders.order_id.push(sales_order);
        orders.order_type.push(order_type);
        let priorities = [1, 2, 2, 3, 3, 3, 3, 4, 4, 5];
        orders
            .priority
            .push(priorities.get(dice.place(10)).copied().unwrap_or(3));
        orders.quantity_planned.push(job.planned);
        orders.quantity_completed.push(run.completed);
        orders.quantity_scrapped.push(run.scrapped);
        orders.status.push(status);
        orders.planned_start_date.push(epoch_day(planned_day));
        orders
            .planned_end_date
            .push(epoch_day(planned_day + run.planned_days));
        orders.actual_start_date.push(run.start.and_then(instant));
        orders.actual_end_date.push(run.end.and_then(instant));
        orders.created_at.push(instant(created));
        orders
            .updated_at
            .push(instant(run.last.unwrap_or(created + 3600)));
        for step in run.steps {
            push_step(set, row, &step);
        }
    }
    Ok(moves)
}

/// The statuses of the orders in the order in which they were made: what is open was
/// begun lately, what is released comes last.
fn statuses(orders: usize, dice: &mut Dice) -> Vec<OrderStatus> {
    let weights: Vec<usize> = STATUSES.iter().map(|(_, weight)| *weight).collect();
    let (mut settled, mut open, mut released) = (Vec::new(), Vec::new(), Vec::new());
    for ((status, _), count) in STATUSES.iter().zip(shares(orders, &weights)) {
        let list = match status {
            OrderStatus::Released => &mut released,
            OrderStatus::InProgress | OrderStatus::QualityHold => &mut open,
            _ => &mut settled,
        };
        list.resize(list.len() + count, *status);
    }
    dice.shuffle(&mut settled);
    let among = settled.len().saturating_sub(open.len() / 4);
    open.extend(settled.split_off(among));
    dice.shuffle(&mut open);
    settled.extend(open);
    settled.extend(released);
    settled
}

/// When an order was made: the later its number, the later.
fn created(row: usize, orders: usize) -> i64 {
    let released = STATUSES
        .first()
        .map_or(0, |(_, weight)| orders * weight / 100);
    let started = orders - released;
    let number = |count: usize| i64::try_from(count).unwrap_or(0);
    let turn = (TODAY - LONGEST) * DAY;
    if row < started {
        let from = FIRST_DAY * DAY;
        return from + (turn - from) * number(row) / number(started.max(1));
    }
    turn + LONGEST * DAY * number(row - started) / number(released.max(1))
}

fn planned_day(created: i64, status: OrderStatus, dice: &mut Dice) -> i64 {
    let day = created.div_euclid(DAY) + dice.between(2, 6);
    if status == OrderStatus::Released {
        return day.max(TODAY) + dice.between(0, 10);
    }
    day
}

/// The product that a sales order asks for; the order is made when it is first needed.
fn sold(set: &mut DataSet, at: usize, product: usize, created: i64, dice: &mut Dice) -> usize {
    if let Some(product) = set.orders.product_id.row(at) {
        return product;
    }
    let ordered = created.div_euclid(DAY) - dice.between(0, 5);
    set.orders
        .order_number
        .push(format_smolstr!("SO-2024-{:05}", at + 1));
    set.orders.product_id.push(Some(product));
    set.orders.order_date.push(epoch_day(ordered));
    product
}

fn push_step(set: &mut DataSet, order: usize, step: &Step) {
    let steps = &mut set.work_order_steps;
    steps.work_order_id.push(Some(order));
    steps.routing_step_id.push(Some(step.routing));
    steps.step_sequence.push(step.sequence);
    steps.work_center_id.push(step.center);
    steps.status.push(step.status);
    steps.quantity_in.push(step.quantity_in);
    steps.quantity_out.push(step.quantity_out);
    steps.quantity_scrapped.push(step.scrapped);
    steps.planned_start.push(instant(step.planned_start));
    steps.actual_start.push(step.start.and_then(instant));
    steps.actual_end.push(step.end.and_then(instant));
    steps.labor_hours.push(step.labor_hours);
    steps.machine_hours.push(step.machine_hours);
}

/// A step of a routing, with what it takes.
#[derive(Clone)]
pub(crate) struct Operation {
    pub(crate) row: usize,
    pub(crate) sequence: i64,
    pub(crate) center: Option<usize>,
    pub(crate) setup_mins: i64,
    pub(crate) run_hundredths: i64,
    pub(crate) efficiency: i64,
}

/// A part that goes into a product: how many, what one costs.
pub(crate) struct Component {
    pub(crate) part: usize,
    pub(crate) per: i64,
    pub(crate) cost: i64,
}

struct Revision {
    from: Option<LocalDate>,
    to: Option<LocalDate>,
    operations: Vec<Operation>,
}

/// The recipes by product and the work centers by site, so that no order searches for them.
struct Recipes {
    revisions: Vec<Vec<Revision>>,
    components: Vec<Vec<Component>>,
    centers: Vec<Vec<usize>>,
}

impl Recipes {
    fn of(set: &DataSet) -> Self {
        let mut components: Vec<Vec<Component>> =
            (0..set.products.len()).map(|_| Vec::new()).collect();
        let lines = &set.product_components;
        for ((product, part), per) in lines
            .product_id
            .iter()
            .zip(lines.part_id.iter())
            .zip(&lines.quantity)
        {
            let (Some(list), Some(part)) = (product.and_then(|at| components.get_mut(at)), part)
            else {
                continue;
            };
            let cost = set.parts.unit_cost.get(part).map_or(0, |cost| cost.get());
            list.push(Component {
                part,
                per: *per,
                cost,
            });
        }
        let mut centers = vec![Vec::new(); set.facilities.len()];
        for (center, site) in set.work_centers.facility_id.iter().enumerate() {
            if let Some(list) = site.and_then(|site| centers.get_mut(site)) {
                list.push(center);
            }
        }
        Self {
            revisions: revisions(
                &set.production_routings,
                &set.work_centers,
                set.products.len(),
            ),
            components,
            centers,
        }
    }

    fn routing(&self, product: usize, day: i64) -> &[Operation] {
        let day = epoch_day(day);
        self.revisions
            .get(product)
            .into_iter()
            .flatten()
            .find(|revision| revision.from <= day && revision.to.is_none_or(|to| day < Some(to)))
            .map_or(&[], |revision| &revision.operations)
    }

    fn components(&self, product: usize) -> &[Component] {
        self.components.get(product).map_or(&[], Vec::as_slice)
    }

    fn centers(&self, site: usize) -> &[usize] {
        self.centers.get(site).map_or(&[], Vec::as_slice)
    }
}

fn revisions(
    routings: &ProductionRoutings,
    centers: &WorkCenters,
    products: usize,
) -> Vec<Vec<Revision>> {
    let mut revisions: Vec<Vec<Revision>> = (0..products).map(|_| Vec::new()).collect();
    for row in 0..routings.len() {
        let Some(list) = routings
            .product_id
            .row(row)
            .and_then(|at| revisions.get_mut(at))
        else {
            continue;
        };
        let from = routings.effective_from.get(row).copied().flatten();
        if list.last().is_none_or(|revision| revision.from != from) {
            list.push(Revision {
                from,
                to: routings.effective_to.get(row).copied().flatten(),
                operations: Vec::new(),
            });
        }
        let center = routings.work_center_id.row(row);
        let efficiency = center.and_then(|center| centers.efficiency_rating.get(center));
        let operation = Operation {
            row,
            sequence: routings.step_sequence.get(row).copied().unwrap_or(10),
            center,
            setup_mins: routings.setup_time_mins.get(row).copied().unwrap_or(0),
            run_hundredths: routings
                .run_time_per_unit_mins
                .get(row)
                .map_or(0, |run| run.get()),
            efficiency: efficiency.map_or(100, |rating| rating.get().max(1)),
        };
        if let Some(revision) = list.last_mut() {
            revision.operations.push(operation);
        }
    }
    revisions
}
