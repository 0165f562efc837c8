//! Finite-capacity scheduling: which operation runs where and when.
//!
//! A [`SchedulingModel`] says what is to be made and what there is to make it with: machines with
//! alternatives, operators and tools, calendars, set-ups, batches, material, due dates. [`compile`]
//! checks it and gives a [`Shop`], on which the engines work; their answer is a [`Schedule`], whose
//! [`plan`] speaks the model's names again. An independent [checker] holds any plan against any model.
//!
//! ```
//! use lineside_aps::{check, SchedulingModel, SchedulingOrder, SchedulingResource};
//!
//! let model = SchedulingModel {
//!     resources: vec![SchedulingResource::of("saw"), SchedulingResource::of("lathe")],
//!     orders: vec![
//!         SchedulingOrder::of("WO-1", [("saw", 20), ("lathe", 45)]).due(90),
//!         SchedulingOrder::of("WO-2", [("lathe", 30), ("saw", 10)]).due(60),
//!     ],
//!     ..SchedulingModel::default()
//! };
//! let shop = model.compile()?;
//! let plan = shop.dispatch_best().plan(&shop, &model);
//! assert_eq!(plan.makespan(), 75);
//! assert!(check(&model, &plan).is_empty());
//! # Ok::<(), lineside_aps::ApsError>(())
//! ```
//!
//! [`Shop::dispatch`] answers at once, at any size. [`Shop::solve`] improves that answer for as long as it may:
//! by tabu search for job shops, flexible ones and those with set-ups included, whose goal is the makespan, and by
//! ruin and recreate for everything else. [`Shop::lower_bound`] says what no schedule can beat.
//!
//! [`SchedulingCase`] makes up plants to try all this on. Not here: blocking, where a machine stays occupied until the
//! next one takes the work over.
//!
//! [`compile`]: SchedulingModel::compile
//! [`plan`]: Schedule::plan
//! [checker]: check()
#![forbid(unsafe_code)]

mod ask;
mod board;
mod bottleneck;
mod bound;
mod check;
mod compare;
mod conflict;
mod dispatch;
mod error;
mod explain;
mod generate;
mod kpi;
mod measure;
mod model;
mod plan;
mod random;
mod read;
mod schedule;
mod shop;
mod solve;
mod stop;
mod table;
mod tabu;
mod tabular;
mod what_if;

pub use ask::{
    DispatchModel, DispatchedSchedule, EvaluateSchedule, ReadFlexibleJobShop, ReadJobShop,
    ReadSchedulingTable, ScheduleEvaluation, SchedulingTableRead, SolveModel, SolveTable,
    SolvedSchedule, SolvedTable, TabulateSchedule, TabulatedSchedule, breaches,
};
pub use bottleneck::{Bottleneck, CriticalOperation, FindBottlenecks, ScheduleBottlenecks};
pub use check::{ScheduleRule, ScheduleViolation, check};
pub use compare::{CompareSchedules, OperationMove, OrderChange, ScheduleComparison};
pub use conflict::{ConflictPart, ConflictPartKind, FindConflict, ScheduleConflict};
pub use dispatch::DispatchRule;
pub use error::ApsError;
pub use explain::{
    ExplainSchedule, ExplainedOperation, ExplainedOrder, OperationName, ScheduleCause,
    ScheduleCauseKind, ScheduleExplanation, UnplacedReason,
};
pub use generate::SchedulingCase;
pub use kpi::{
    MeasureSchedule, OrderRisk, ResourceIndicators, ScheduleAdherence, ScheduleIndicators,
    ScheduleRisks,
};
pub use measure::{ScheduleMeasures, ScheduleScore};
pub use model::{
    MAX_TICK, SchedulingAbsence, SchedulingAfter, SchedulingAnchor, SchedulingArrival,
    SchedulingBuffer, SchedulingCalendar, SchedulingChange, SchedulingClock, SchedulingFlow,
    SchedulingGoal, SchedulingLock, SchedulingMeasure, SchedulingMode, SchedulingModel,
    SchedulingNeed, SchedulingOperation, SchedulingOrder, SchedulingResource, SchedulingSetups,
    SchedulingWindow,
};
pub use plan::{PlannedOperation, SchedulePlan, UnplacedOperation};
pub use read::{from_fjsp, from_jsplib};
pub use schedule::Schedule;
pub use shop::Shop;
pub use solve::{Solution, SolveEnd, SolveOptions, SolveProgress};
pub use tabular::{
    SchedulePlanColumns, SchedulingFlowColumns, SchedulingModeColumns, SchedulingNeedColumns,
    SchedulingOperationColumns, SchedulingOrderColumns, SchedulingPlaceColumns, SchedulingTable,
    SchedulingWaitColumns,
};
pub use what_if::{ReplanScope, ScheduleChange, WhatIf, WhatIfAnswer};

#[cfg(test)]
mod tests;
