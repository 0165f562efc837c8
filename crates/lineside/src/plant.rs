//! A plant: the deciders over a journal, with the rows that show where things stand.
//!
//! A [`Plant`] is opened by the address of its store, and is one site of one tenant.
//! Tasks go in, decided on the newest state and written as one commit each; rows,
//! histories and events come out. Clones are the same plant, and all of it may be used
//! from many threads at once.
//!
//! ```
//! use lineside::Plant;
//!
//! let plant = Plant::open("memory:")?;
//! assert_eq!(plant.status()?.position, 0);
//! # Ok::<(), lineside::Problem>(())
//! ```

use lineside_execution::access::Authorizer;
use lineside_execution::authentication::Authenticator;
use lineside_journal::{Anchor, Clock, Journal, Scope, SystemClock};
use lineside_proof::Signer;
use std::sync::Arc;

mod address;
mod ask;
mod audit;
mod cache;
mod error;
mod events;
mod execute;
mod fill;
mod floor;
mod load;
mod reads;
mod rebuild;
mod replay;
mod report;
mod scheduling;
mod status;
mod sync;
mod tick;
mod transfer;

pub use address::open_store;
pub use audit::{
    EventProof, GrowthProof, JournalCheckpoint, ListRefusals, ProveEvent, ProveJournalGrowth,
    RefusalList, VerifyJournal,
};
use cache::Cache;
pub use error::PlantError;
pub use events::{
    EventPage, JournalEvent, MAX_EVENTS, MAX_WAIT_MS, ReadEvents, ReadStream, StreamEvents,
};
pub use load::{BadRows, LoadDataSet, LoadError, LoadFolder, Loaded};
pub use rebuild::{Rebuilt, RowDifference};
pub use report::{ReportFormat, ReportJournal, Reported};
pub use scheduling::{
    AcceptSchedule, LeftOutOrder, LeftOutReason, MakeSchedulingModel, MaterialArrival,
    PlantSchedulingModel,
};
pub use status::PlantStatus;
pub use sync::{
    Accepted, CopySite, EdgeStatus, MAX_PAGE_BYTES, MAX_PAGE_LINES, SyncError, SyncPage, SyncStatus,
};
pub use tick::{CheckpointRule, DueReport, TickPlant, Ticked};
pub use transfer::{
    BackupMade, BackupPlant, ExportJournal, Exported, ImportJournal, ImportedJournal,
};

/// One site's journal, its deciders and its rows.
#[derive(Clone)]
pub struct Plant {
    inner: Arc<Inner>,
    scope: Scope,
}

struct Inner {
    journal: Journal,
    cache: Cache,
    trees: audit::Trees,
    newest: tick::Newest,
    floors: floor::Floors,
    options: PlantOptions,
}

/// What a host may bring to a plant; the default brings nothing.
#[derive(Clone)]
pub struct PlantOptions {
    /// Which site; a store that holds one site needs none, a new store is `local/plant`.
    pub scope: Option<Scope>,
    /// The clock; the machine's by default.
    pub clock: Arc<dyn Clock>,
    /// Checks passwords, cards and the like when somebody signs.
    pub authenticator: Option<Arc<dyn Authenticator>>,
    /// Has a say in who may do what, beside the plant's own policy.
    pub authorizer: Option<Arc<dyn Authorizer>>,
    /// Signs checkpoints and proofs.
    pub signer: Option<Arc<dyn Signer + Send + Sync>>,
    /// Keeps checkpoints elsewhere.
    pub anchor: Option<Arc<dyn Anchor>>,
    /// When a tick makes a checkpoint; only with a signer and an anchor.
    pub checkpoints: CheckpointRule,
    /// Refuses every command until a policy is established.
    pub requires_policy: bool,
}

impl Default for PlantOptions {
    fn default() -> Self {
        Self {
            scope: None,
            clock: Arc::new(SystemClock),
            authenticator: None,
            authorizer: None,
            signer: None,
            anchor: None,
            checkpoints: CheckpointRule::default(),
            requires_policy: false,
        }
    }
}
