//! `lineside generate` and `lineside check`: a plant's data set as files.
//!
//! The generator writes sites, machines, recipes, orders, their steps and what moved for
//! them, every row consistent with all others. The check holds any such folder to the same
//! rules and names each row that breaks one.

use crate::load::{self, Author};
use lineside::Unwatched;
use lineside_dataset::{Format, Generate, Rules, check, read, write};
use std::error::Error;
use std::fmt::Write;
use std::path::PathBuf;

/// How many bad rows are told one by one.
const TOLD: usize = 20;

/// What is generated, and where it goes.
#[derive(clap::Args)]
pub(crate) struct Made {
    /// The same seed makes the same data, on every machine.
    #[arg(long, default_value_t = 42)]
    seed: u64,
    /// 1.0 makes 120,000 work orders, 0.001 makes 120.
    #[arg(long, default_value = "1.0")]
    scale: String,
    /// The folder for the files, one for each table.
    #[arg(long, required_unless_present = "plant")]
    out: Option<PathBuf>,
    /// Loads it into the plant at this address, such as `sqlite:plant.db`.
    #[arg(short, long, value_name = "ADDRESS")]
    plant: Option<String>,
    #[command(flatten)]
    author: Author,
    /// What sort of files.
    #[arg(long, value_enum, default_value_t = Files::Csv)]
    format: Files,
}

/// What sort of files a data set is written to.
#[derive(Clone, Copy, clap::ValueEnum)]
enum Files {
    Csv,
    Parquet,
}

/// Writes a generated data set, and answers with what to print.
pub(crate) fn generate(made: &Made) -> Result<String, Box<dyn Error>> {
    let scale = lineside::decimal::parse_exact(&made.scale)?;
    let set = Generate::new(made.seed, scale)?.run();
    let format = match made.format {
        Files::Csv => Format::Csv,
        Files::Parquet => Format::Parquet,
    };
    let mut text = String::new();
    if let Some(out) = &made.out {
        write(&set, out, format, &Unwatched)?;
        write!(
            text,
            "{} work orders, {} steps, {} transactions, {} rows in all, in {}",
            set.work_orders.wo_number.len(),
            set.work_order_steps.step_sequence.len(),
            set.material_transactions.quantity.len(),
            set.count(),
            out.display()
        )?;
    }
    if let Some(plant) = &made.plant {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&load::generated(set, plant, &made.author)?);
    }
    Ok(text)
}

/// A folder that is read and checked.
#[derive(clap::Args)]
pub(crate) struct Checked {
    /// The folder with the files, CSV or Parquet.
    folder: PathBuf,
}

/// Reads and checks a folder; an error when a row breaks a rule.
pub(crate) fn examine(checked: &Checked) -> Result<String, Box<dyn Error>> {
    let reading = read(&checked.folder, &Unwatched)?;
    let report = check(&reading.set, &Rules::default());
    let mut text = String::new();
    for note in reading.notes.iter().chain(&report.notes) {
        writeln!(text, "{note}")?;
    }
    let bad = reading.violations.iter().chain(&report.violations);
    let bad: Vec<_> = bad.collect();
    for violation in bad.iter().take(TOLD) {
        writeln!(text, "{violation}")?;
    }
    if bad.iter().all(|violation| violation.is_warning) {
        write!(text, "{} rows, all consistent", reading.set.count())?;
        return Ok(text);
    }
    let more = bad.len().saturating_sub(TOLD);
    if more > 0 {
        writeln!(text, "and {more} more")?;
    }
    write!(text, "{} rows, {} findings", reading.set.count(), bad.len())?;
    Err(text.into())
}
