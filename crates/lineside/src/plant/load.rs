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
use lineside_dataset::{DataSet, Note, Reading, Rules, Table, Violation, check};
use lineside_execution::{Command, Desk, Refused, Task};
use lineside_journal::{CommandId, Refusal};
use lineside_kernel::{Currency, Problem, Timestamp, Watch};
use serde::{Deserialize, Serialize};

mod ahead;
mod error;
mod folder;
mod ledger;
mod master;
mod names;
mod order;
mod pack;
mod plans;
mod recipe;
mod team;
mod work;

use error::Faults;
pub use error::{BadRows, LoadError};
pub use folder::LoadFolder;
use master::load_stream;
use names::Names;
use team::Team;
use work::Work;

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
    /// The folder that it was read from, if it was: the same command with another folder is
    /// another load.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
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
            path: None,
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
#[cfg_attr(feature = "schema", schemars(rename = "DataSetLoaded"))]
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
    /// How often a rule is broken in what was left out.
    pub bad_count: u64,
    /// The bad rows; the first ten thousand of them.
    pub bad_rows: Vec<Violation>,
    /// What of the files was not taken.
    pub notes: Vec<Note>,
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
        let mut bad = BadRows::new(reading.violations, reading.unreadable);
        let mut set = reading.set;
        for _ in 0..ROUNDS {
            watch.check(0, total(&set)).map_err(Problem::from)?;
            if wanted.derive_opening_stock {
                set.derive_opening_stock();
            }
            let mut report = check(&set, &wanted.rules());
            let mut faults = Faults::default();
            let names = report.is_clean().then(|| Names::of(&set, &mut faults));
            if let Some(names) = names.filter(|_| faults.is_empty()) {
                let now = self.host_time(wanted);
                let load = load_stream(&wanted.command)?;
                let keeps_values = self.inner.journal.capabilities().keeps_values;
                let work = Work::new(&set, &names, wanted, (load, now), keeps_values, &mut faults);
                if faults.is_empty() {
                    let mut loaded = self.write_all(&work, wanted, &mut faults, watch)?;
                    if faults.is_empty() {
                        loaded.left_out = rows.saturating_sub(set.count()) as u64;
                        loaded.bad_count = bad.count;
                        loaded.bad_rows = bad.rows;
                        loaded.notes = reading.notes;
                        return Ok(loaded);
                    }
                }
            }
            let found = report.count();
            let rows = report.violations.into_iter();
            bad.add(rows.filter(|row| !row.is_warning), found);
            for (table, row, violation) in faults.into_rows() {
                report.bad.mark(table, row);
                bad.add([violation], 1);
            }
            if !wanted.keep_good {
                return Err(bad.into());
            }
            report.bad.spread(&set);
            set = set.keep_good(&report.bad);
        }
        Err(bad.into())
    }

    /// What the same command loaded before, if it did.
    fn loaded_before(&self, wanted: &LoadDataSet) -> Result<Option<Loaded>, LoadError> {
        let done = self.done_before(wanted.command.id, wanted.fingerprint()?)?;
        Ok(done.map(|done| Loaded {
            position: done.position,
            events: done.events,
            replayed: true,
            ..Loaded::default()
        }))
    }

    fn host_time(&self, wanted: &LoadDataSet) -> Timestamp {
        let now = self.inner.journal.clock().now();
        wanted.command.at.unwrap_or(now)
    }

    /// Writes everything in one transaction: others decide and prepare, this thread writes.
    fn write_all(
        &self,
        work: &Work<'_>,
        wanted: &LoadDataSet,
        faults: &mut Faults,
        watch: &dyn Watch,
    ) -> Result<Loaded, LoadError> {
        let first = self.first_parts(work, wanted)?;
        let team = Team::of(work);
        let written = team.at_work(first, faults, watch, |parts| {
            self.inner.journal.with_store(|store| {
                let now = self.inner.journal.clock().now();
                store.commit_all(&self.scope, &mut || parts.next(), now)
            })
        })?;
        if !faults.is_empty() {
            return Ok(Loaded::default());
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

/// The id of one part of a run.
fn part_id(command: &Command, run: usize, part: usize) -> CommandId {
    CommandId::derived(&format!("{} run {run} part {part}", command.id))
}
