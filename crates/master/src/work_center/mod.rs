//! Work centres: machines, lines and benches where work is done.
//!
//! A work centre stands at a site, can do so much in a day, and is as fast as its
//! *efficiency* says: 0.85 makes the run time of a step longer, never its set-up, queue,
//! wait or move time. Like every piece of master data it is put as a whole, and putting it
//! as it is writes nothing.
//!
//! Its *alternates* can take its work: others of its site that are there when it is put.
//! Two that can take each other's work are put in one list, or one of them twice: first by
//! itself, and with its alternate once that is there.
//!
//! ```
//! use lineside_execution::Word;
//! use lineside_kernel::{SiteId, WorkCenterId};
//! use lineside_master::work_center::{
//!     WorkCenter, WorkCenterState, WorkCenterSurroundings, decide_put_work_center,
//! };
//!
//! let (code, site) = (WorkCenterId::new("WC-ASM-01")?, SiteId::new("MUC")?);
//! let line = WorkCenter::new(code, "Assembly Line 1", site, Word::of("assembly"));
//! let nowhere = WorkCenterSurroundings::default();
//! let refused = decide_put_work_center(&WorkCenterState::default(), &nowhere, &line, "work_center");
//! assert_eq!(refused.map_err(|refused| refused.code()), Err("work_center.unknown_site"));
//! # Ok::<(), lineside_kernel::CodeError>(())
//! ```

mod command;
mod decide;
mod error;
mod event;
mod query;
mod room;
mod state;
mod task;

pub use command::{PutWorkCenter, PutWorkCenters};
pub(crate) use decide::is_efficiency;
pub use decide::{WorkCenterSurroundings, decide_put_work_center};
pub use error::CODES;
pub use event::{WorkCenterEvent, WorkCenterPut};
pub use query::{
    GetWorkCenter, ListWorkCenters, WorkCenterPage, WorkCenterView, get_work_center,
    list_work_centers,
};
pub use room::{WORK_CENTER, WorkCenterRoom};
pub use state::{WorkCenter, WorkCenterState};
