//! A device that writes by itself and ships its lines.

use crate::failure::{Failure, Outcome};
use crate::trial::{Draft, Picture, Trial, alike, patiently, unchanged};
use lineside_journal::Expect::Any;
use lineside_journal::{
    Commit, ImportError, ImportPage, Imported, Line, MemoryStore, RowWrite, Scope, Store,
    StoreError,
};
use lineside_kernel::Timestamp;

/// A device's journal: commands of one, two and three events, over streams in turn.
#[derive(Default)]
pub(super) struct Device {
    pub(super) store: MemoryStore,
    pub(super) commits: Vec<Commit>,
    pub(super) lines: Vec<Line>,
}

impl Device {
    pub(super) fn new(trial: &mut Trial) -> Outcome<Self> {
        let mut device = Self::default();
        for number in 0..12 {
            let stream = format!("lot:L-{}", number % 4);
            let commit = trial.command().on(&stream, Any, 1 + number % 3)?;
            device.write(&trial.scope, commit, trial.now)?;
        }
        Ok(device)
    }

    pub(super) fn write(&mut self, scope: &Scope, commit: Commit, now: Timestamp) -> Outcome {
        let verdicts = self
            .store
            .commit(scope, std::slice::from_ref(&commit), now)?;
        for verdict in verdicts {
            verdict?;
        }
        self.commits.push(commit);
        self.lines = crate::trial::lines(&mut self.store, scope)?;
        Ok(())
    }

    /// The lines behind a position.
    pub(super) fn lines(&self, after: usize, count: usize) -> Vec<Line> {
        self.lines.iter().skip(after).take(count).cloned().collect()
    }
}

pub(super) fn page<'a>(lines: &'a [Line], rows: &'a [RowWrite]) -> ImportPage<'a> {
    ImportPage {
        lines,
        rows,
        rows_after: None,
    }
}

pub(super) fn import(trial: &mut Trial, lines: &[Line], rows: &[RowWrite]) -> Outcome<Imported> {
    let page = page(lines, rows);
    patiently(|| trial.store.import(&trial.scope, &page))
}

pub(super) fn is_refused(
    trial: &mut Trial,
    lines: &[Line],
    rows: &[RowWrite],
) -> Outcome<ImportError> {
    let before = trial.picture()?;
    let page = page(lines, rows);
    let answer = trial.store.import(&trial.scope, &page);
    unchanged("a refused page", &before, &trial.picture()?)?;
    match answer {
        Err(StoreError::Import(error)) => Ok(error),
        other => Err(Failure::new(format!(
            "a page was to be refused, and the answer is {other:?}"
        ))),
    }
}

pub(super) fn is_same(trial: &mut Trial, device: &mut Device) -> Outcome {
    let wanted = Picture::of(&mut device.store, &trial.scope, &[])?.without_fingerprints();
    let found = trial.picture()?.without_fingerprints();
    alike("what was taken over", &found, &wanted)?;
    trial.audit()
}
