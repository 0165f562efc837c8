//! `lineside import`, and `lineside generate --plant`: a data set into a plant, all of it or
//! nothing.

use lineside::dataset::{DataSet, Reading, read};
use lineside::execution::Command;
use lineside::journal::CommandId;
use lineside::{LoadDataSet, LoadError, Loaded, Plant, PlantOptions};
use std::error::Error;
use std::fmt::Write;
use std::io::{IsTerminal, Write as _, stderr};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};

/// How many bad rows are told one by one.
const TOLD: usize = 20;

/// A folder that is loaded into a plant.
#[derive(clap::Args)]
pub(crate) struct Import {
    /// The folder with the files, CSV or Parquet.
    folder: PathBuf,
    /// The plant at this address.
    #[arg(short, long, value_name = "ADDRESS", default_value = "sqlite:plant.db")]
    plant: String,
    #[command(flatten)]
    author: Author,
    /// Loads what is good and names the rest; otherwise one bad row refuses all.
    #[arg(long)]
    keep_good: bool,
    /// Begins every stock with the least that keeps it from falling below zero, for data
    /// that begins in the middle of things.
    #[arg(long)]
    derive_opening_stock: bool,
    /// How much more than planned may have been started, in percent.
    #[arg(long, default_value_t = 0)]
    over_tolerance: u32,
    /// Accepts completed orders that made less than was planned.
    #[arg(long)]
    accept_short: bool,
    /// The currency of every cost.
    #[arg(long, default_value = "USD")]
    currency: String,
}

/// Who loads, and into which site.
#[derive(clap::Args)]
pub(crate) struct Author {
    /// Which site, where the store holds several: `acme/munich`.
    #[arg(long)]
    scope: Option<String>,
    /// Who brings it in.
    #[arg(long, default_value = "importer")]
    actor: String,
}

/// Reads a folder and loads it; answers with what to print.
pub(crate) fn import(wanted: &Import) -> Result<String, Box<dyn Error>> {
    let bar = Bar::new("reading");
    let reading = read(&wanted.folder, &|done, total| bar.show(done, total))?;
    drop(bar);
    let mut text = String::new();
    for note in &reading.notes {
        writeln!(text, "{note}")?;
    }
    let plant = wanted.author.open(&wanted.plant)?;
    let mut load = wanted.author.load(&plant)?;
    load.keep_good = wanted.keep_good;
    load.derive_opening_stock = wanted.derive_opening_stock;
    load.over_tolerance_percent = wanted.over_tolerance;
    load.accepts_short = wanted.accept_short;
    load.currency = Some(wanted.currency.parse()?);
    bring(&plant, reading, &load, &wanted.plant, text)
}

/// Loads a data set that was generated; answers with what to print.
pub(crate) fn generated(
    set: DataSet,
    address: &str,
    author: &Author,
) -> Result<String, Box<dyn Error>> {
    let plant = author.open(address)?;
    let load = author.load(&plant)?;
    bring(&plant, set.into(), &load, address, String::new())
}

impl Author {
    fn open(&self, address: &str) -> Result<Plant, Box<dyn Error>> {
        let scope = self.scope.as_deref().map(str::parse).transpose()?;
        let options = PlantOptions {
            scope,
            ..PlantOptions::default()
        };
        Ok(Plant::open_with(address, options)?)
    }

    fn load(&self, plant: &Plant) -> Result<LoadDataSet, Box<dyn Error>> {
        let now = plant.journal().clock().now();
        let id = format!("import of process {} at {now}", std::process::id());
        let command = Command::new(CommandId::derived(&id), self.actor.parse()?);
        Ok(LoadDataSet::new(command))
    }
}

fn bring(
    plant: &Plant,
    reading: Reading,
    load: &LoadDataSet,
    address: &str,
    mut text: String,
) -> Result<String, Box<dyn Error>> {
    let bar = Bar::new("loading");
    let loaded = plant.load_data_set(reading, load, &|done, total| bar.show(done, total));
    plant.close();
    drop(bar);
    let loaded: Loaded = match loaded {
        Ok(loaded) => loaded,
        Err(LoadError::BadRows(bad)) => {
            text.push_str(&told(bad.rows.iter(), TOLD)?);
            let count = bad.count;
            write!(
                text,
                "{count} findings; nothing was loaded (--keep-good loads what is good)"
            )?;
            return Err(text.into());
        }
        Err(other) => return Err(other.into()),
    };
    text.push_str(&told(loaded.bad_rows.iter(), usize::MAX)?);
    if loaded.left_out > 0 {
        writeln!(text, "{} rows were left out", loaded.left_out)?;
    }
    write!(
        text,
        "{} work orders, {} steps, {} movements of {} stocks, {} events in {address}",
        loaded.orders, loaded.steps, loaded.movements, loaded.stocks, loaded.events
    )?;
    Ok(text)
}

/// Bad rows, one on a line, and how many more there are.
pub(crate) fn told<'a>(
    rows: impl Iterator<Item = &'a lineside::dataset::Violation>,
    most: usize,
) -> Result<String, std::fmt::Error> {
    let mut text = String::new();
    let mut more = 0_usize;
    for (place, row) in rows.enumerate() {
        match place < most {
            true => writeln!(text, "{row}")?,
            false => more += 1,
        }
    }
    if more > 0 {
        writeln!(text, "and {more} more")?;
    }
    Ok(text)
}

/// How far something has come, on a terminal only.
struct Bar {
    what: &'static str,
    is_shown: bool,
    percent: AtomicU64,
}

impl Bar {
    fn new(what: &'static str) -> Self {
        Self {
            what,
            is_shown: stderr().is_terminal(),
            percent: AtomicU64::new(u64::MAX),
        }
    }

    fn show(&self, done: u64, total: u64) -> ControlFlow<()> {
        const WIDTH: u64 = 40;
        let percent = done.saturating_mul(100).checked_div(total).unwrap_or(100);
        let is_new = self.percent.swap(percent, Ordering::Relaxed) != percent;
        if self.is_shown && is_new {
            let filled = usize::try_from(percent * WIDTH / 100).unwrap_or(0);
            let bar = format!("{:<40}", "#".repeat(filled));
            // A bar that cannot be drawn is no reason to stop.
            let _ = write!(stderr(), "\r{} [{bar}] {percent:>3} %", self.what);
        }
        ControlFlow::Continue(())
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        if self.is_shown {
            let _ = write!(stderr(), "\r{:60}\r", "");
        }
    }
}
