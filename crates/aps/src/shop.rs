//! A model made ready for the engines: names resolved, rules checked, everything numbered.
//!
//! ```
//! use lineside_aps::{SchedulingModel, SchedulingOrder, SchedulingResource};
//!
//! let shop = SchedulingModel {
//!     resources: vec![SchedulingResource::of("saw")],
//!     orders: vec![SchedulingOrder::of("WO-1", [("saw", 20)])],
//!     ..SchedulingModel::default()
//! }
//! .compile()?;
//! assert_eq!(shop.operations(), 1);
//! # Ok::<(), lineside_aps::ApsError>(())
//! ```

mod calendar;
mod knots;
mod names;
mod needs;
mod operations;
mod resources;
mod waits;

#[cfg(test)]
mod tests;

pub(crate) use calendar::OpenTime;

use crate::error::ApsError;
use crate::model::{SchedulingGoal, SchedulingMeasure, SchedulingModel};
use crate::table::{Id, Job, Knot, Op, Res, Store, Table, Way};
use std::ops::Range;

/// No family, or any.
pub(crate) const NO_FAMILY: u32 = u32::MAX;

/// The time of a set-up that must not be; later than any time.
pub(crate) const FORBIDDEN: i64 = i64::MAX / 4;

/// A sound model in dense numbers. It keeps no names: those stay with the model it came from.
#[derive(Debug, Clone)]
pub struct Shop {
    pub(crate) jobs: Table<Job, JobFacts>,
    pub(crate) ops: Table<Op, OpFacts>,
    pub(crate) ways: Table<Way, WayFacts>,
    pub(crate) resources: Table<Res, ResFacts>,
    pub(crate) stores: Table<Store, StoreFacts>,
    pub(crate) open: Table<Calendar, OpenTime>,
    pub(crate) setups: Vec<SetupTimes>,
    /// What each operation waits for.
    pub(crate) before: Table<Op, Vec<Wait>>,
    /// What waits for each operation.
    pub(crate) behind: Table<Op, Vec<Wait>>,
    /// The operations that are placed together, each in an order that its waits allow.
    pub(crate) knots: Table<Knot, Vec<Op>>,
    pub(crate) knot_of: Table<Op, Knot>,
    /// All operations, each after what it waits for.
    pub(crate) ranked: Vec<Op>,
    pub(crate) goals: Vec<SchedulingGoal>,
    /// The tick up to which output counts.
    pub(crate) horizon: Option<i64>,
}

/// A calendar, or the common open time of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Calendar(pub(crate) u32);

impl Id for Calendar {
    fn new(place: usize) -> Self {
        Self(u32::try_from(place).unwrap_or(u32::MAX))
    }
    fn place(self) -> usize {
        self.0 as usize
    }
}

#[derive(Debug, Clone)]
pub(crate) struct JobFacts {
    pub(crate) release: i64,
    pub(crate) due: Option<i64>,
    pub(crate) deadline: Option<i64>,
    pub(crate) weight: i64,
    pub(crate) ops: Range<u32>,
}

#[derive(Debug, Clone)]
pub(crate) struct OpFacts {
    pub(crate) job: Job,
    pub(crate) ways: Range<u32>,
    /// The later of its own release and its order's.
    pub(crate) release: i64,
    pub(crate) interruptible: bool,
    pub(crate) size: u32,
    pub(crate) takes: Vec<(Store, i64)>,
    pub(crate) puts: Vec<(Store, i64)>,
    pub(crate) lock: Option<Lock>,
    pub(crate) former: Option<Lock>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Lock {
    pub(crate) way: Way,
    pub(crate) start: i64,
    pub(crate) end: i64,
}

#[derive(Debug, Clone)]
pub(crate) struct WayFacts {
    pub(crate) op: Op,
    pub(crate) res: Res,
    pub(crate) duration: i64,
    /// In the numbers of the resource's set-up table; elsewhere in those of the model.
    pub(crate) family: u32,
    pub(crate) needs: Vec<(Res, u32)>,
    /// When all its resources are open.
    pub(crate) calendar: Calendar,
    pub(crate) cost: i64,
}

#[derive(Debug, Clone)]
pub(crate) struct ResFacts {
    pub(crate) capacity: u32,
    pub(crate) calendar: Calendar,
    pub(crate) absences: Vec<(i64, i64, u32)>,
    pub(crate) setups: Option<usize>,
    pub(crate) initial: u32,
    pub(crate) batch_size: Option<u32>,
    /// Whether it does one thing at a time, in a sequence with set-ups and batches; else its heads are counted.
    pub(crate) line: bool,
    /// What a set-up occupies besides.
    pub(crate) crew: Vec<(Res, u32)>,
    /// When it can be set up.
    pub(crate) setup_calendar: Calendar,
    /// What a tick of work costs, and a tick of set-up with its crew.
    pub(crate) rate: i64,
    pub(crate) setup_rate: i64,
}

#[derive(Debug, Clone)]
pub(crate) struct StoreFacts {
    pub(crate) level: i64,
    pub(crate) capacity: Option<i64>,
    pub(crate) arrivals: Vec<(i64, i64)>,
}

/// A square table of set-up times.
#[derive(Debug, Clone)]
pub(crate) struct SetupTimes {
    pub(crate) families: usize,
    pub(crate) times: Vec<i64>,
}

/// One operation waits for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Wait {
    /// The operation at the other side.
    pub(crate) other: Op,
    pub(crate) from_end: bool,
    pub(crate) to_end: bool,
    pub(crate) min: i64,
    pub(crate) max: Option<i64>,
}

impl SchedulingModel {
    /// Checks the model and numbers everything in it.
    ///
    /// # Errors
    /// [`ApsError`] names the first thing that is not sound, and where it stands.
    pub fn compile(&self) -> Result<Shop, ApsError> {
        let floor = resources::read(self)?;
        let work = operations::read(self, floor)?;
        waits::read(self, work)
    }

    /// The goals, or those that fit the model when it names none.
    fn goals(&self) -> Result<Vec<SchedulingGoal>, ApsError> {
        for (place, goal) in self.goals.iter().enumerate() {
            if !(1..=1_000_000).contains(&goal.weight) {
                return Err(ApsError::value(
                    format!("goals[{place}].weight"),
                    goal.weight,
                    "from 1 to 1000000",
                ));
            }
            if goal.rank > 2 {
                return Err(ApsError::value(
                    format!("goals[{place}].rank"),
                    goal.rank,
                    "0, 1 or 2",
                ));
            }
        }
        if let Some((place, goal)) = self.goals.iter().enumerate().find(|(_, goal)| {
            goal.by.is_some() != (goal.measure == SchedulingMeasure::UnfinishedOrders)
        }) {
            return Err(ApsError::contradiction(
                format!("goals[{place}].by"),
                match goal.by {
                    Some(_) => "only the goal `unfinished_orders` has a tick `by`; leave it out",
                    None => {
                        "the goal `unfinished_orders` needs the tick `by` which orders count as done"
                    }
                },
            ));
        }
        let mut horizons = self
            .goals
            .iter()
            .enumerate()
            .filter_map(|(place, goal)| Some((place, goal.by?)));
        if let Some((place, by)) = horizons.next() {
            resources::tick(|| format!("goals[{place}].by"), by)?;
            if let Some((other, _)) = horizons.find(|(_, other)| *other != by) {
                return Err(ApsError::contradiction(
                    format!("goals[{other}].by"),
                    format!(
                        "another goal counts orders up to {by}; all such goals need the same tick"
                    ),
                ));
            }
        }
        Ok(if !self.goals.is_empty() {
            self.goals.clone()
        } else if self.orders.iter().any(|order| order.due.is_some()) {
            vec![
                SchedulingGoal::of(SchedulingMeasure::WeightedTardiness),
                SchedulingGoal::of(SchedulingMeasure::Makespan).ranked(1),
            ]
        } else {
            vec![SchedulingGoal::of(SchedulingMeasure::Makespan)]
        })
    }
}

impl Shop {
    /// How many operations it has.
    #[must_use]
    pub fn operations(&self) -> usize {
        self.ops.len()
    }

    pub(crate) fn ops_of(&self, job: Job) -> impl DoubleEndedIterator<Item = Op> + use<> {
        self.jobs[job].ops.clone().map(Op)
    }

    pub(crate) fn ways_of(
        &self,
        op: Op,
    ) -> impl DoubleEndedIterator<Item = Way> + ExactSizeIterator + use<> {
        self.ops[op].ways.clone().map(Way)
    }

    /// The set-up time on a resource between two families; none before the first where none is asked for.
    #[inline]
    pub(crate) fn setup(&self, res: Res, from: u32, to: u32) -> i64 {
        let Some(table) = self.resources[res].setups else {
            return 0;
        };
        if from == NO_FAMILY || to == NO_FAMILY {
            return 0;
        }
        self.setups
            .get(table)
            .and_then(|table| {
                table
                    .times
                    .get(from as usize * table.families + to as usize)
            })
            .copied()
            .unwrap_or(0)
    }
}
