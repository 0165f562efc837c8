//! A whole data set into a plant, in bulk: master data, orders with their past, and the
//! ledger of every stock.
//!
//! A million rows are not a million commands. The set is held against every rule first
//! (`lineside_dataset::check`, then the equations of the deciders), each order becomes one
//! fact with its sums and each stock one ledger in the order in which things happened, and
//! all of it is written in one transaction: everything, or nothing. Facts and rows are of
//! the same making as those of single commands, so rebuilding the rows gives the same
//! rows, and what was loaded can be queried, carried on and taken back like all else.
//!
//! What goes out of a stock is valued as it would have been here; the prices of the other
//! system count where something comes in.
//!
//! ```
//! use lineside::{LoadDataSet, Plant, Unwatched, dataset::Generate, execution::Command};
//! use lineside::journal::CommandId;
//!
//! let plant = Plant::open("memory:")?;
//! let set = Generate::new(42, "0.001".parse()?)?.run();
//! let command = Command::new(CommandId::derived("the plant of 2024"), "ada".parse()?);
//! let loaded = plant.load_data_set(set.into(), &LoadDataSet::new(command), &Unwatched)?;
//! assert_eq!(loaded.orders, 120);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::Plant;
use lineside_dataset::{DataSet, Reading, Rules, Table, Violation, check};
use lineside_execution::{Command, Desk, Refused, Task};
use lineside_journal::{CommandId, Refusal, StoreError};
use lineside_kernel::{Currency, Problem, Timestamp, Watch};
use serde::{Deserialize, Serialize};
use std::sync::mpsc::sync_channel;

mod ahead;
mod error;
mod ledger;
mod master;
mod names;
mod order;
mod pack;
mod recipe;
mod work;

use error::Faults;
pub use error::{BadRows, LoadError};
use names::Names;
use pack::Part;
use work::{Stopped, Work};

/// How many prepared commits may wait for the store.
const WAITING: usize = 4;
/// How often what is left of a set is looked at again, after its bad rows were dropped.
const ROUNDS: usize = 8;

/// Brings a whole data set into a plant that knows none of its orders and stocks yet.
///
/// Sites, work centers, items, bills and routings that the plant knows already stay as
/// they are. The set is written in one transaction, or not at all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LoadDataSet {
    /// Loads what is good and names the rest; otherwise one bad row refuses all.
    #[serde(default)]
    pub keep_good: bool,
    /// Begins every stock with the least that keeps it from falling below zero, in place of
    /// the set's own opening stock.
    #[serde(default)]
    pub derive_opening_stock: bool,
    /// How much more than planned may have been started, in percent.
    #[serde(default)]
    pub over_tolerance_percent: u32,
    /// Whether an order may have been completed with less than was planned.
    #[serde(default)]
    pub accepts_short: bool,
    /// The currency of every cost in the set; US dollars when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// Who brings it in, and when.
    pub command: Command,
}

impl LoadDataSet {
    /// A load that accepts no bad row, with everything else as it usually is.
    #[must_use]
    pub const fn new(command: Command) -> Self {
        Self {
            keep_good: false,
            derive_opening_stock: false,
            over_tolerance_percent: 0,
            accepts_short: false,
            currency: None,
            command,
        }
    }

    fn rules(&self) -> Rules {
        Rules {
            over_tolerance_percent: self.over_tolerance_percent,
            accepts_short: self.accepts_short,
            ..Rules::default()
        }
    }

    fn currency(&self) -> Currency {
        self.currency.unwrap_or(Currency::USD)
    }
}

impl Task for LoadDataSet {
    const ACTION: &'static str = "plant.load_data_set";

    fn command(&self) -> &Command {
        &self.command
    }

    /// Nothing: the bulk follows once the author is admitted.
    fn carry_out(&self, _desk: &mut Desk<'_>) -> Result<(), Refused> {
        Ok(())
    }
}

/// What was loaded.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Loaded {
    /// The position of its first event.
    pub position: u64,
    /// How many events it wrote.
    pub events: u32,
    /// Work orders.
    pub orders: u64,
    /// Their steps.
    pub steps: u64,
    /// Movements of stock, opening stock aside.
    pub movements: u64,
    /// Items and sites of which there is or was stock.
    pub stocks: u64,
    /// Rows that were left out: bad ones, and those that depend on them.
    pub left_out: u64,
    /// The bad rows by table and line; the first ten thousand of them.
    pub bad_rows: Vec<Violation>,
    /// Whether the same command had loaded it before: nothing was done again.
    pub replayed: bool,
}

impl Plant {
    /// Brings a whole data set in. `watch` hears of rows, and can stop it at any time before
    /// its end: then nothing of it remains.
    ///
    /// # Errors
    /// [`LoadError`] when a row is bad and good ones are not to be kept, when the plant
    /// knows an order or a stock of the set already, when the author may not load, or when
    /// the store fails. Nothing is written then.
    pub fn load_data_set(
        &self,
        reading: Reading,
        wanted: &LoadDataSet,
        watch: &dyn Watch,
    ) -> Result<Loaded, LoadError> {
        if let Some(done) = self.loaded_before(wanted)? {
            return Ok(done);
        }
        let rows = reading.set.count();
        let mut bad_rows = reading.violations;
        let mut set = reading.set;
        for _ in 0..ROUNDS {
            watch.check(0, total(&set)).map_err(Problem::from)?;
            if wanted.derive_opening_stock {
                set.derive_opening_stock();
            }
            let mut report = check(&set, &wanted.rules());
            let mut faults = Faults::default();
            let names = Names::of(&set, &mut faults);
            if report.is_clean() && faults.is_empty() {
                let now = self.host_time(wanted);
                let work = Work::new(&set, &names, wanted, now, &mut faults);
                if faults.is_empty() {
                    let mut loaded = self.write_all(&work, wanted, &mut faults, watch)?;
                    if faults.is_empty() {
                        loaded.left_out = rows.saturating_sub(set.count()) as u64;
                        loaded.bad_rows = bad_rows;
                        return Ok(loaded);
                    }
                }
            }
            bad_rows.extend(report.violations.into_iter().filter(|row| !row.is_warning));
            for (table, row, violation) in faults.into_rows() {
                report.bad.mark(table, row);
                bad_rows.push(violation);
            }
            if !wanted.keep_good {
                let found = report.found.iter().map(|found| found.count).sum();
                return Err(BadRows::new(bad_rows, found).into());
            }
            report.bad.spread(&set);
            set = set.keep_good(&report.bad);
        }
        Err(BadRows::new(bad_rows, 0).into())
    }

    /// What the same command loaded before, if it did.
    fn loaded_before(&self, wanted: &LoadDataSet) -> Result<Option<Loaded>, LoadError> {
        let id = wanted.command.id;
        let Some(record) = self.read(|store| store.command(&self.scope, id))? else {
            return Ok(None);
        };
        let fingerprint = wanted.fingerprint()?;
        if record.fingerprint.is_some_and(|known| known != fingerprint) {
            let reused = Refusal::CommandReused { command: id };
            return Err(Problem::from(reused).into());
        }
        Ok(Some(Loaded {
            position: record.first_position,
            events: record.events,
            replayed: true,
            ..Loaded::default()
        }))
    }

    fn host_time(&self, wanted: &LoadDataSet) -> Timestamp {
        let now = self.inner.journal.clock().now();
        wanted.command.at.unwrap_or(now)
    }

    /// Writes everything in one transaction: one thread decides and prepares, this one
    /// writes.
    fn write_all(
        &self,
        work: &Work<'_>,
        wanted: &LoadDataSet,
        faults: &mut Faults,
        watch: &dyn Watch,
    ) -> Result<Loaded, LoadError> {
        let first = self.first_parts(work, wanted)?;
        let (sender, receiver) = sync_channel(WAITING);
        let (written, prepared) = std::thread::scope(|scope| {
            let preparing = scope.spawn(|| work.prepare(first, sender, watch));
            let mut next = move || match receiver.recv() {
                Ok(Part::Commit(commit)) => Ok(Some(vec![*commit])),
                Ok(Part::End) => Ok(None),
                // Whoever prepares has stopped and says why itself.
                Err(_) => Err(StoreError::Unsupported("finish a bulk that was stopped")),
            };
            let written = self.inner.journal.with_store(|store| {
                let now = self.inner.journal.clock().now();
                store.commit_all(&self.scope, &mut next, now)
            });
            drop(next);
            (written, preparing.join())
        });
        match prepared {
            Ok(Err(Stopped::Faults(found))) => {
                *faults = found;
                return Ok(Loaded::default());
            }
            Ok(Err(Stopped::Problem(problem))) => return Err(problem.into()),
            // The store took no more, and says why itself.
            Ok(Ok(()) | Err(Stopped::Unheard)) => {}
            Err(_) => {
                let why = "the preparing of a bulk panicked".into();
                return Err(Problem::from(StoreError::Corrupt(why)).into());
            }
        }
        match written? {
            Ok(receipt) => {
                self.inner.cache.clear();
                Ok(Loaded {
                    position: receipt.first_position,
                    events: receipt.events,
                    ..work.counts()
                })
            }
            Err(Refusal::Conflict {
                stream,
                expected: 0,
                ..
            }) => Err(LoadError::AlreadyThere { stream }),
            Err(refusal) => Err(Problem::from(refusal).into()),
        }
    }
}

/// How many rows there are to be told of.
fn total(set: &DataSet) -> u64 {
    let tables = [Table::WorkOrders, Table::MaterialTransactions];
    let rows = tables.iter().map(|table| set.table(*table).count() as u64);
    rows.sum()
}

/// The id of one part of a load.
fn part_id(command: &Command, part: usize) -> CommandId {
    CommandId::derived(&format!("{} part {part}", command.id))
}
