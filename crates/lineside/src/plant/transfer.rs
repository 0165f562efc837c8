//! Whole journals in and out: exports, imports, backups.
//!
//! An export is a text file of the stored lines. Importing it elsewhere gives the same
//! journal, hash for hash, with the rows that follow from it; an import may be repeated
//! or continued, because lines that are there already are compared and passed over. A
//! backup is a copy of the whole store made by the database's own means.

use super::Plant;
use super::replay::Replay;
use lineside_journal::{
    AuditReport, ImportPage, Imported, Line, Lines, Store, StoreError, audit, export,
};
use lineside_kernel::{Problem, Watch};
use serde::{Deserialize, Serialize};
use std::fs::{File, OpenOptions};
use std::io::{BufReader, BufWriter, Write};
use std::path::Path;

/// How many lines are imported in one transaction.
const PAGE: usize = 10_000;

/// Writes the stored lines of this site to a new text file: the whole audit trail, byte
/// for byte as it is hashed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExportJournal {
    /// The file to write; it must not exist yet.
    pub path: String,
    /// Only lines behind this position.
    #[serde(default)]
    pub after: u64,
}

/// What was exported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Exported {
    /// How many lines were written.
    pub lines: u64,
    /// The position of the last one.
    pub position: u64,
}

/// Takes over an exported journal, line for line, with the rows that follow from it.
///
/// Lines that are there already are compared and passed over. A line that differs from
/// what is there, or does not continue it, ends the import; pages before it stay.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ImportJournal {
    /// The file to read.
    pub path: String,
}

/// What was imported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ImportedJournal {
    /// Lines that were there already.
    pub known: u64,
    /// Lines that are new.
    pub new: u64,
    /// The last position now.
    pub position: u64,
}

/// Copies the whole store to a new file while work goes on.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BackupPlant {
    /// The file to write; it must not exist yet.
    pub path: String,
}

/// A backup that was made and checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BackupMade {
    /// The last position that it holds.
    pub position: u64,
    /// The root over its lines, to be compared with a checkpoint kept elsewhere.
    pub root: lineside_proof::Hash,
}

impl Plant {
    /// Writes the stored lines to a new file.
    ///
    /// # Errors
    /// A [`Problem`] when the file exists or cannot be written, or the store cannot be
    /// read.
    pub fn export(&self, wanted: &ExportJournal) -> Result<Exported, Problem> {
        let failed = |error: std::io::Error| file_failed(&wanted.path, &error);
        let file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&wanted.path)
            .map_err(failed)?;
        let position = self.read(|store| {
            // A reading that is done again starts the file again.
            file.set_len(0)
                .and_then(|()| std::io::Seek::rewind(&mut &file))
                .map_err(|error| StoreError::Io(error.to_string()))?;
            let mut out = BufWriter::with_capacity(1 << 20, &file);
            let last = export(store, self.scope(), wanted.after, &mut out)?;
            out.flush()
                .map_err(|error| StoreError::Io(error.to_string()))?;
            Ok(last)
        })?;
        file.sync_all().map_err(failed)?;
        Ok(Exported {
            lines: position.saturating_sub(wanted.after),
            position,
        })
    }

    /// Takes over an exported journal.
    ///
    /// # Errors
    /// A [`Problem`] when the file cannot be read, or its lines do not continue what is
    /// there.
    pub fn import(
        &self,
        wanted: &ImportJournal,
        watch: &dyn Watch,
    ) -> Result<ImportedJournal, Problem> {
        let failed = |error: std::io::Error| file_failed(&wanted.path, &error);
        let file = File::open(&wanted.path).map_err(failed)?;
        let total = file.metadata().map_err(failed)?.len();
        let mut done = 0_u64;
        let mut imported = ImportedJournal {
            known: 0,
            new: 0,
            position: self.status()?.position,
        };
        let mut lines = Lines::new(BufReader::with_capacity(1 << 20, file)).peekable();
        while lines.peek().is_some() {
            watch.check(done.min(total), total)?;
            let page: Vec<Line> = lines
                .by_ref()
                .take(PAGE)
                .collect::<Result<_, _>>()
                .map_err(failed)?;
            done += page
                .iter()
                .map(|line| line.as_bytes().len() as u64 + 1)
                .sum::<u64>();
            let part = self.append_lines(&page)?;
            imported.known += part.known as u64;
            imported.new += part.new as u64;
            imported.position = part.position;
        }
        Ok(imported)
    }

    /// Appends consecutive lines of another store with the rows that follow from them,
    /// in one transaction.
    pub(super) fn append_lines(&self, lines: &[Line]) -> Result<Imported, Problem> {
        const TRIES: usize = 24;
        for _ in 1..TRIES {
            match self.append_once(lines) {
                Err(StoreError::Retry(_)) => {}
                result => return Ok(result?),
            }
        }
        Ok(self.append_once(lines)?)
    }

    fn append_once(&self, lines: &[Line]) -> Result<Imported, StoreError> {
        self.inner.journal.with_store(|store| {
            let end = store.tip(self.scope())?.position();
            let mut replay = Replay::new();
            // Lines that cannot be read are passed over here: the import itself names them.
            let readable = lines
                .iter()
                .filter(|line| line.read().is_ok_and(|entry| entry.position > end));
            for line in readable {
                let base: &mut dyn lineside_journal::Read = &mut *store;
                replay.apply(line, Some((base, self.scope())))?;
            }
            let rows = replay.into_rows()?;
            let page = ImportPage {
                lines,
                rows: &rows,
                rows_after: Some(end),
            };
            let imported = store.import(self.scope(), &page)?;
            if imported.new > 0 {
                self.inner.cache.clear();
            }
            Ok(imported)
        })
    }

    /// Copies the whole store to a new file, and audits the copy before answering.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot make such a copy, the file exists, or the copy
    /// is not sound.
    pub fn backup(&self, wanted: &BackupPlant) -> Result<BackupMade, Problem> {
        let path = Path::new(&wanted.path);
        self.inner.journal.with_store(|store| store.backup(path))?;
        let mut copy = super::open_store(&format!("sqlite:{}", wanted.path))?;
        let report = self.sound_copy(&mut *copy)?;
        Ok(BackupMade {
            position: report.lines,
            root: report.root,
        })
    }

    /// Whether a copy of this store may be used in its place: it must be sound.
    fn sound_copy(&self, copy: &mut dyn Store) -> Result<AuditReport, Problem> {
        copy.check()?;
        let report = audit(copy, self.scope(), Vec::new())?;
        match report.findings.first() {
            None => Ok(report),
            Some(finding) => Err(StoreError::Corrupt(format!(
                "the copy is not sound: position {}: {}",
                finding.position, finding.message
            ))
            .into()),
        }
    }
}

fn file_failed(path: &str, error: &std::io::Error) -> Problem {
    StoreError::Io(format!("{path}: {error}")).into()
}
