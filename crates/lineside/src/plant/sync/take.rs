//! Taking lines over into a journal, with the rows that follow from them.

use super::{Accepted, SyncError};
use crate::plant::replay::Replay;
use lineside_journal::{
    ImportError, ImportPage, Journal, Line, Read, RowWrite, Scope, Store, StoreError, StreamId,
    Tip, plan_import,
};
use std::cell::RefCell;
use std::ops::ControlFlow;

/// How often a page is tried again because another process was faster.
const TRIES: usize = 24;

/// What became of lines that were to be taken over.
pub(super) enum Take {
    Taken(Taken),
    /// The lines are sound, and this release does not know what they say.
    Unreadable(SyncError),
}

pub(super) struct Taken {
    pub(super) accepted: Accepted,
    /// The things that the new lines are about, as far as they have rows.
    pub(super) streams: Vec<StreamId>,
}

/// Takes lines over: those that are here already are compared, those that are new are
/// appended, together with their rows and `also`.
pub(super) fn take(
    store: &mut dyn Store,
    site: &Scope,
    lines: &[Line],
    also: Option<RowWrite>,
) -> Result<Take, StoreError> {
    let tip = store.tip(site)?;
    let end = tip.position();
    let mut replay = Replay::new();
    for line in new_lines(lines, end) {
        if let Err(error) = replay.apply(line, Some((&mut *store, site))) {
            // A page that does not continue what is here is refused for that.
            examine(store, site, tip, lines)?;
            return match error {
                StoreError::Corrupt(why) => Ok(Take::Unreadable(SyncError::Unreadable { why })),
                error => Err(error),
            };
        }
    }
    let streams = replay.streams().cloned().collect();
    let mut rows = replay.into_rows()?;
    rows.extend(also);
    let page = ImportPage {
        lines,
        rows: &rows,
        rows_after: Some(end),
    };
    Ok(Take::Taken(Taken {
        accepted: store.import(site, &page)?.into(),
        streams,
    }))
}

/// Works with the store, again when another process wrote to the same journal meanwhile.
pub(super) fn with_store<T>(
    journal: &Journal,
    mut work: impl FnMut(&mut dyn Store) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    for _ in 1..TRIES {
        match journal.with_store(&mut work) {
            Err(StoreError::Retry(_)) => {}
            result => return result,
        }
    }
    journal.with_store(work)
}

/// The lines behind the end of what is here; none when the page does not reach it, which
/// the import refuses.
fn new_lines(lines: &[Line], end: u64) -> &[Line] {
    let first = lines
        .first()
        .and_then(|line| Some(line.read().ok()?.position));
    let known = first.and_then(|first| (end + 1).checked_sub(first));
    let known = known.and_then(|known| usize::try_from(known).ok());
    known
        .and_then(|known| lines.get(known..))
        .unwrap_or_default()
}

/// Whether the lines continue what is here, as an import would say.
fn examine(
    store: &mut dyn Store,
    site: &Scope,
    tip: Tip,
    lines: &[Line],
) -> Result<(), StoreError> {
    let store = RefCell::new(store);
    let page = ImportPage {
        lines,
        rows: &[],
        rows_after: None,
    };
    plan_import(
        site,
        tip,
        &page,
        &mut |position| line_at(&mut **store.borrow_mut(), site, position),
        &mut |stream| store.borrow_mut().version(site, stream),
    )
    .map(|_| ())
}

/// The line at a position.
pub(super) fn line_at(
    store: &mut dyn Read,
    site: &Scope,
    position: u64,
) -> Result<Option<Line>, StoreError> {
    let mut found = None;
    let Some(before) = position.checked_sub(1) else {
        return Ok(None);
    };
    store.read_journal(site, before, 1, &mut |line| {
        found = Some(line);
        ControlFlow::Break(())
    })?;
    Ok(found)
}

/// The position at which a fork was found, if that is what is wrong.
pub(super) fn forked_at(error: &StoreError) -> Option<u64> {
    match error {
        StoreError::Import(ImportError::Fork { position, .. }) => Some(*position),
        _ => None,
    }
}
