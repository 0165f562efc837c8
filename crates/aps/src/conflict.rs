//! Why a model has no schedule: a small set of its parts that cannot all hold.
//!
//! # Description
//! When no schedule is found in which everything has a place and no deadline is missed, first orders are taken away,
//! as many at once as can be, then limits: deadlines, releases, locks and shelf lives of the orders that are left,
//! calendars, absences and set-ups of resources, and the amounts in buffers. What is left is small and still has no
//! schedule: take away any one of it, and a schedule is found. There may be other such sets; one is shown.
//!
//! Whether a part of the model has a schedule is asked of dispatching and, up to 500 operations, of a search of one
//! epoch. Both may overlook one. So the set is a place to look at, not a proof; but it is the same at each asking.
//!
//! # References
//! Junker: QuickXplain: preferred explanations and relaxations for over-constrained problems (AAAI 2004), for taking
//! away many at once.
//!
//! ```
//! use lineside_aps::{ConflictPartKind, FindConflict, SchedulingModel, SchedulingOrder, SchedulingResource};
//!
//! let urgent = |name| SchedulingOrder { deadline: Some(30), ..SchedulingOrder::of(name, [("saw", 20)]) };
//! let model = SchedulingModel {
//!     resources: vec![SchedulingResource::of("saw")],
//!     orders: vec![urgent("WO-1"), SchedulingOrder::of("WO-2", [("saw", 5)]), urgent("WO-3")],
//!     ..SchedulingModel::default()
//! };
//! let found = FindConflict { model }.find(&lineside_kernel::Unwatched)?;
//! assert_eq!(found.orders, ["WO-1", "WO-3"]);
//! let parts: Vec<_> = found.parts.iter().map(|part| (part.kind, part.name.as_str())).collect();
//! assert_eq!(parts, [(ConflictPartKind::Deadline, "WO-1"), (ConflictPartKind::Deadline, "WO-3")]);
//! # Ok::<(), lineside_kernel::Problem>(())
//! ```

mod part;

#[cfg(test)]
mod tests;

pub use part::{ConflictPart, ConflictPartKind};

use crate::ask::compiled;
use crate::check::{ScheduleViolation, check};
use crate::model::SchedulingModel;
use crate::schedule::Schedule;
use crate::solve::SolveOptions;
use lineside_kernel::{Problem, Watch};
use serde::{Deserialize, Serialize};

/// With more operations, a schedule is only looked for by dispatching.
const SEARCHED: usize = 500;
/// How long a schedule is searched for. It is no time, so that a busy machine gives the same answer as an idle one.
const EPOCHS: u32 = 1;
/// With more parts, they are not taken away one by one.
const TRIMMED: usize = 200;

/// Finds out why a model has no schedule: a small set of its parts that cannot all hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FindConflict {
    /// The model.
    pub model: SchedulingModel,
}

/// Why a model has no schedule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ScheduleConflict {
    /// Whether a schedule was found for the whole model; then there is no conflict.
    pub is_feasible: bool,
    /// The orders that cannot all be made: without any one of them, a schedule of the others is found.
    pub orders: Vec<String>,
    /// The limits that cannot all hold for these orders: without any one of them, a schedule is found.
    pub parts: Vec<ConflictPart>,
    /// What the best schedule of these orders with these limits breaks, or leaves without a place.
    pub violations: Vec<ScheduleViolation>,
    /// It in words.
    pub message: String,
}

/// A search for what cannot hold together.
struct Search<'w> {
    watch: &'w dyn Watch,
    asked: u64,
    /// With more operations than this, a schedule is only looked for by dispatching.
    searched: usize,
}

impl FindConflict {
    /// Finds it. The watch hears of each schedule that was tried.
    ///
    /// # Errors
    /// What is not sound in the model; cancelled by the watch.
    pub fn find(&self, watch: &dyn Watch) -> Result<ScheduleConflict, Problem> {
        self.found(watch, SEARCHED)
    }

    fn found(&self, watch: &dyn Watch, searched: usize) -> Result<ScheduleConflict, Problem> {
        compiled(&self.model)?;
        let mut search = Search {
            watch,
            asked: 0,
            searched,
        };
        if search.holds(&self.model)? {
            return Ok(ScheduleConflict {
                is_feasible: true,
                orders: Vec::new(),
                parts: Vec::new(),
                violations: Vec::new(),
                message: "A schedule was found; nothing is in conflict.".to_owned(),
            });
        }
        let all: Vec<usize> = (0..self.model.orders.len()).collect();
        let of_orders = |orders: &[usize]| ConflictPart::ordered(&self.model, orders);
        let few = search.least(&of_orders, all)?;
        let model = of_orders(&few);
        let limits = ConflictPart::all(&model, &self.model);
        let of_limits = |parts: &[ConflictPart]| ConflictPart::limited(&model, parts);
        let parts = search.least(&of_limits, limits)?;
        let left = of_limits(&parts);
        let violations = match left.compile() {
            Err(_) => Vec::new(),
            Ok(shop) => check(&left, &shop.dispatch_best().plan(&shop, &left)),
        };
        let orders: Vec<String> = model.orders.iter().map(|one| one.name.clone()).collect();
        let said: Vec<&str> = parts.iter().map(|part| part.message.as_str()).collect();
        let message = match said.as_slice() {
            [] => format!("{} cannot be made at all.", orders.join(", ")),
            [one] => format!("For {} this cannot hold: {one}.", orders.join(", ")),
            _ => format!(
                "For {} these cannot all hold: {}.",
                orders.join(", "),
                said.join("; ")
            ),
        };
        Ok(ScheduleConflict {
            is_feasible: false,
            orders,
            parts,
            violations,
            message,
        })
    }
}

impl Search<'_> {
    /// Whether a schedule is found.
    fn holds(&mut self, model: &SchedulingModel) -> Result<bool, Problem> {
        self.watch.check(self.asked, 0)?;
        self.asked += 1;
        // What is left of a sound model can name what is gone; such a model tells nothing.
        let Ok(shop) = model.compile() else {
            return Ok(true);
        };
        let holds = |schedule: &Schedule| shop.score(&shop.measure(schedule)).is_feasible();
        if holds(&shop.dispatch_best()) {
            return Ok(true);
        }
        if shop.operations() > self.searched {
            return Ok(false);
        }
        let options = SolveOptions {
            epochs: Some(EPOCHS),
            threads: 1,
            ..SolveOptions::default()
        };
        let found = shop.solve(&options, self.watch, &mut |_| {});
        self.watch.check(self.asked, 0)?;
        Ok(holds(&found.schedule))
    }

    /// What is left when everything is taken away without which there is no schedule either. It goes round until each
    /// that is left was found to be needed beside all others.
    fn trimmed<T: Clone>(
        &mut self,
        model: &dyn Fn(&[T]) -> SchedulingModel,
        mut parts: Vec<T>,
    ) -> Result<Vec<T>, Problem> {
        let (mut row, mut needed) = (0, 0);
        while needed < parts.len() {
            row %= parts.len();
            let mut fewer = parts.clone();
            fewer.remove(row);
            if self.holds(&model(&fewer))? {
                row += 1;
                needed += 1;
            } else {
                parts = fewer;
                needed = 0;
            }
        }
        Ok(parts)
    }

    /// A small part of all that has no schedule.
    fn least<T: Clone>(
        &mut self,
        model: &dyn Fn(&[T]) -> SchedulingModel,
        all: Vec<T>,
    ) -> Result<Vec<T>, Problem> {
        let few = self.smallest(model, &[], false, &all)?;
        // A search that overlooks a schedule can mislead the halving; then all is trimmed.
        match self.holds(&model(&few))? {
            true if all.len() <= TRIMMED => self.trimmed(model, all),
            true => Ok(all),
            false => self.trimmed(model, few),
        }
    }

    /// The smallest part of `open` that has no schedule together with `kept`; `grew` says whether `kept` was added
    /// to since it was last tried.
    fn smallest<T: Clone>(
        &mut self,
        model: &dyn Fn(&[T]) -> SchedulingModel,
        kept: &[T],
        grew: bool,
        open: &[T],
    ) -> Result<Vec<T>, Problem> {
        if grew && !self.holds(&model(kept))? {
            return Ok(Vec::new());
        }
        if open.len() <= 1 {
            return Ok(open.to_vec());
        }
        let (first, second) = open.split_at(open.len() / 2);
        let with_first = [kept, first].concat();
        let of_second = self.smallest(model, &with_first, !first.is_empty(), second)?;
        let with_second = [kept, &of_second].concat();
        let of_first = self.smallest(model, &with_second, !of_second.is_empty(), first)?;
        Ok([of_first, of_second].concat())
    }
}
