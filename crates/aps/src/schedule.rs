//! A schedule in dense numbers: where and when each operation of a shop runs.

use crate::model::SchedulingModel;
use crate::plan::{PlannedOperation, SchedulePlan, UnplacedOperation};
use crate::shop::{FORBIDDEN, NO_FAMILY, Shop};
use crate::table::{Op, Res, Table, Way};

/// Where and when one operation runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) way: Way,
    pub(crate) start: i64,
    pub(crate) end: i64,
}

/// A schedule of a [`Shop`]: a place for each operation that found one.
///
/// ```
/// use lineside_aps::{DispatchRule, SchedulingModel, SchedulingOrder, SchedulingResource};
///
/// let model = SchedulingModel {
///     resources: vec![SchedulingResource::of("saw")],
///     orders: vec![SchedulingOrder::of("WO-1", [("saw", 20)]), SchedulingOrder::of("WO-2", [("saw", 5)])],
///     ..SchedulingModel::default()
/// };
/// let shop = model.compile()?;
/// let plan = shop.dispatch(DispatchRule::ShortestTime).plan(&shop, &model);
/// assert_eq!((plan.operations[0].start, plan.operations[1].start), (5, 0));
/// # Ok::<(), lineside_aps::ApsError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    pub(crate) places: Table<Op, Option<Place>>,
}

impl Schedule {
    /// Whether every operation has a place.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.places.cells().iter().all(Option::is_some)
    }

    /// The schedule in the names of the model that the shop was compiled from.
    #[must_use]
    pub fn plan(&self, shop: &Shop, model: &SchedulingModel) -> SchedulePlan {
        let setup_starts = setup_starts(shop, self);
        let mut plan = SchedulePlan::default();
        for ((order, operation), (op, place)) in model.operations().zip(self.places.iter()) {
            let Some(place) = place else {
                plan.unplaced.push(UnplacedOperation {
                    order: order.name.clone(),
                    operation: operation.name.clone(),
                });
                continue;
            };
            let first = shop.ops[op].ways.start;
            let mode = place.way.0.saturating_sub(first) as usize;
            plan.operations.push(PlannedOperation {
                order: order.name.clone(),
                operation: operation.name.clone(),
                mode,
                resource: operation
                    .modes
                    .get(mode)
                    .map(|mode| mode.resource.clone())
                    .unwrap_or_default(),
                setup_start: setup_starts[op],
                start: place.start,
                end: place.end,
            });
        }
        plan
    }
}

/// The operations that run on each resource, in the order in which they run.
pub(crate) fn sequences(shop: &Shop, schedule: &Schedule) -> Table<Res, Vec<(Op, Place)>> {
    let mut sequences: Table<Res, Vec<(Op, Place)>> =
        Table::filled(shop.resources.len(), Vec::new());
    for (op, place) in schedule.places.iter() {
        if let Some(place) = place {
            sequences[shop.ways[place.way].res].push((op, *place));
        }
    }
    for sequence in sequences.cells_mut() {
        sequence.sort_unstable_by_key(|(op, place)| (place.start, place.end, *op));
    }
    sequences
}

/// When each operation's resource begins to be set up for it.
pub(crate) fn setup_starts(shop: &Shop, schedule: &Schedule) -> Table<Op, i64> {
    let mut starts: Table<Op, i64> = Table::from(
        schedule
            .places
            .cells()
            .iter()
            .map(|place| place.map_or(0, |place| place.start))
            .collect::<Vec<_>>(),
    );
    for (res, sequence) in sequences(shop, schedule).iter() {
        if shop.resources[res].setups.is_none() {
            continue;
        }
        let mut before: Option<(Place, u32)> = None;
        let mut family = shop.resources[res].initial;
        for (op, place) in sequence {
            let own = shop.ways[place.way].family;
            if let Some((last, from)) = before
                && (last.start, last.end) == (place.start, place.end)
            {
                // Members of one batch share its set-up.
                family = from;
            }
            let from = if before.is_none() && shop.had_begun(*op, place.start) {
                NO_FAMILY
            } else {
                family
            };
            let setup = shop.setup(res, from, own);
            starts[*op] = shop
                .setup_start(place.way, place.start, setup)
                .unwrap_or(place.start);
            before = Some((*place, from));
            family = own;
        }
    }
    starts
}

impl Shop {
    /// Whether locked work that is the first on its resource had begun before anything is known: there was no time left
    /// to set it up for.
    pub(crate) fn had_begun(&self, op: Op, start: i64) -> bool {
        self.ops[op].lock.is_some_and(|lock| {
            let facts = &self.ways[lock.way];
            let initial = self.resources[facts.res].initial;
            let setup = self.setup(facts.res, initial, facts.family);
            setup >= FORBIDDEN || self.setup_start(lock.way, start, setup).is_none()
        })
    }

    /// When a set-up must begin for work that starts then; nothing where closed time is in the way.
    #[inline]
    pub(crate) fn setup_start(&self, way: Way, start: i64, setup: i64) -> Option<i64> {
        if setup == 0 {
            return Some(start);
        }
        let facts = &self.ways[way];
        let op = &self.ops[facts.op];
        let open = &self.open[self.resources[facts.res].setup_calendar];
        let begin = if op.interruptible {
            open.begin(start, setup)
        } else {
            start - setup
        };
        let fits = op.interruptible || op.lock.is_some() || open.is_open(begin, start);
        (fits && begin >= 0).then_some(begin)
    }
}
