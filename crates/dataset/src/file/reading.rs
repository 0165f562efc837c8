//! A directory of files becomes a data set.

use super::csv_reader;
use super::progress::Progress;
use super::sink::Sink;
use super::{Format, unreachable};
use crate::DataSet;
use crate::check::Note;
use crate::error::DataSetError;
use crate::keys::Keys;
use crate::table::{Rows, Table};
use crate::violation::Violation;
use lineside_kernel::Watch;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A data set as it was read.
#[derive(Debug, Clone)]
#[must_use]
pub struct Reading {
    /// The data. Rows that could not be read are in it, and marked in their table's book.
    pub set: DataSet,
    /// Cells that could not be read, by table and line; the first ten thousand of each.
    pub violations: Vec<Violation>,
    /// How many cells could not be read in all.
    pub unreadable: u64,
    /// What was left out or was not there.
    pub notes: Vec<Note>,
}

impl From<DataSet> for Reading {
    /// A data set that was not read but made, so that every cell of it is known.
    fn from(set: DataSet) -> Self {
        Self {
            set,
            violations: Vec::new(),
            unreadable: 0,
            notes: Vec::new(),
        }
    }
}

/// Where the table's rows lie, and in which form.
struct Source {
    path: PathBuf,
    format: Format,
}

/// The tables that no other table refers to, and that have most of the rows.
const LATE: [Table; 2] = [Table::WorkOrderSteps, Table::MaterialTransactions];

type Ring = BTreeMap<Table, Arc<Keys>>;

/// Reads a data set from a directory with one file per table.
///
/// The steps and the transactions, by far the most rows, are read at the same time on two
/// threads. The watch hears of bytes.
///
/// # Errors
/// [`DataSetError`] when a file or a column is missing, a file is not what its name says,
/// or the watch asks to stop. Bad rows are no error; they are listed.
pub fn read(directory: &Path, watch: &dyn Watch) -> Result<Reading, DataSetError> {
    let mut sources = BTreeMap::new();
    let mut notes = Vec::new();
    let mut total = 0;
    for table in Table::ALL {
        match find(directory, *table)? {
            Some((source, bytes)) => {
                total += bytes;
                sources.insert(*table, source);
            }
            None => notes.push(Note::TableMissing { file: *table }),
        }
    }
    let progress = Progress::new(watch, total);
    let mut set = DataSet::default();
    let mut ring = Ring::new();
    let mut reading = Gathered {
        violations: Vec::new(),
        unreadable: 0,
        notes,
    };
    for table in Table::ALL.iter().filter(|table| !LATE.contains(table)) {
        if let Some(source) = sources.get(table) {
            let part = read_table(set.table_mut(*table), source, &ring, &progress)?;
            reading.take(*table, part, Some(&mut ring));
        }
    }
    let (steps, moves) = (&mut set.work_order_steps, &mut set.material_transactions);
    let (steps, moves) = std::thread::scope(|scope| {
        let source = |table: Table| sources.get(&table);
        let (ring, progress) = (&ring, &progress);
        let steps = source(Table::WorkOrderSteps)
            .map(|source| scope.spawn(move || read_table(steps, source, ring, progress)));
        let moves = source(Table::MaterialTransactions)
            .map(|source| read_table(moves, source, ring, progress));
        (steps.map(|steps| steps.join()), moves)
    });
    // A thread that died would have panicked, which nothing here does.
    if let Some(Ok(part)) = steps {
        reading.take(Table::WorkOrderSteps, part?, None);
    }
    if let Some(part) = moves {
        reading.take(Table::MaterialTransactions, part?, None);
    }
    Ok(Reading {
        set,
        violations: reading.violations,
        unreadable: reading.unreadable,
        notes: reading.notes,
    })
}

/// What is gathered over the tables.
struct Gathered {
    violations: Vec<Violation>,
    unreadable: u64,
    notes: Vec<Note>,
}

/// What came of one table.
struct Part {
    sink: Sink,
    ignored: Vec<String>,
    codes: Vec<smol_str::SmolStr>,
}

impl Gathered {
    fn take(&mut self, file: Table, part: Part, ring: Option<&mut Ring>) {
        let Part {
            sink,
            ignored,
            codes,
        } = part;
        self.violations.extend(sink.violations);
        self.unreadable += sink.count;
        self.notes.extend(
            ignored
                .into_iter()
                .map(|column| Note::ColumnIgnored { file, column }),
        );
        if let Some(ring) = ring {
            ring.insert(file, Arc::new(Keys::new(sink.ids, codes)));
        }
    }
}

fn find(directory: &Path, table: Table) -> Result<Option<(Source, u64)>, DataSetError> {
    #[cfg(feature = "parquet")]
    let formats = [Format::Csv, Format::Parquet];
    #[cfg(not(feature = "parquet"))]
    let formats = [Format::Csv];
    for format in formats {
        let path = directory.join(format!("{}.{}", table.file_name(), format.ending()));
        match fs::metadata(&path) {
            Ok(found) => return Ok(Some((Source { path, format }, found.len()))),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(unreachable(&path, error)),
        }
    }
    if table.is_optional() {
        return Ok(None);
    }
    Err(DataSetError::MissingFile {
        directory: directory.to_path_buf(),
        table,
    })
}

fn read_table(
    rows: &mut dyn Rows,
    source: &Source,
    ring: &Ring,
    progress: &Progress<'_>,
) -> Result<Part, DataSetError> {
    aim(rows, |target| ring.get(&target).cloned());
    let mut sink = Sink::new(rows.table());
    let ignored = match source.format {
        Format::Csv => csv_reader::read(rows, &source.path, &mut sink, progress)?,
        #[cfg(feature = "parquet")]
        Format::Parquet => super::parquet_reader::read(rows, &source.path, &mut sink, progress)?,
    };
    aim(rows, |_| None);
    let is_target = !LATE.contains(&rows.table());
    let codes = rows
        .codes()
        .filter(|_| is_target)
        .map(<[_]>::to_vec)
        .unwrap_or_default();
    Ok(Part {
        sink,
        ignored,
        codes,
    })
}

/// Says what the references of a table refer to.
fn aim(rows: &mut dyn Rows, keys: impl Fn(Table) -> Option<Arc<Keys>>) {
    for (spec, column) in rows.columns_mut() {
        if let (Some(target), Some(refs)) = (spec.target, column.as_refs_mut()) {
            refs.aim(keys(target));
        }
    }
}
