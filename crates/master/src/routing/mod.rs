//! Routings: how items are made, step by step, in revisions.
//!
//! Steps are numbered 10, 20, 30, so that one can be put between without renumbering. A
//! step comes after the one before it, unless it says after which: two steps after the same
//! one are branches that run beside each other, and a step after both joins them. Numbers
//! grow along the way, so that no routing runs in a circle.
//!
//! | command           | from           | to                                              |
//! |-------------------|----------------|-------------------------------------------------|
//! | `draft_routing`   | -              | draft                                           |
//! | `revise_routing`  | draft          | draft                                           |
//! | `release_routing` | draft          | released; an open revision before it ends there |
//! | `end_routing`     | draft          | ended                                           |
//! | `end_routing`     | released       | released with an end, or ended if no day is left|
//! | `load_routings`   | -              | released                                        |
//!
//! The time of a step is its set-up and its run time; the efficiency of the work centre
//! divides the run time only. See [`step_time`].
//!
//! ```
//! use lineside_kernel::{Elapsed, Ratio, WorkCenterId};
//! use lineside_master::routing::{RoutingStep, RunTime, step_time};
//!
//! let furnace = RunTime::PerBatch { size: 12.into(), minutes: 30.into() };
//! let mut harden = RoutingStep::new(30, "Harden", WorkCenterId::new("WC-OVEN-01")?, furnace);
//! harden.setup_time = Some(Elapsed::minutes(15));
//! // 25 pieces are three batches.
//! let time = step_time(&harden, None, 25.into(), Elapsed::ZERO, 1.into())?;
//! assert_eq!((time.setup, time.run), (15.into(), 90.into()));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod check;
mod command;
mod decide;
mod error;
mod event;
mod evolve;
mod query;
mod room;
mod state;
mod step;
mod task;
mod time;

pub use command::{
    DraftRouting, EndRouting, LoadRoutings, LoadedRouting, ReleaseRouting, ReviseRouting,
};
pub use decide::{
    RoutingSurroundings, decide_draft_routing, decide_end_routing, decide_release_routing,
    decide_revise_routing,
};
pub use error::CODES;
pub(crate) use error::{NOT_EFFECTIVE, UNKNOWN};
pub use event::{RoutingDrafted, RoutingEnded, RoutingEvent, RoutingReleased, RoutingRevised};
pub use query::{GetRouting, ListRoutings, RoutingPage, RoutingView, get_routing, list_routings};
pub use room::{ROUTING, ROUTING_USE, RoutingRoom};
pub use state::{RoutingRevision, RoutingState};
pub use step::{RoutingStep, RunTime, StepAlternate};
pub use time::{StepTime, step_time};
