//! Auditing a journal: every line, every link, every count, and marks kept elsewhere.
//!
//! An [`Audit`] takes the lines of one scope in order and says what is wrong, with the
//! position. What it finds by itself: a changed byte, a missing or moved line, a broken
//! link, a version out of order, a tip that does not belong to the lines. What only a
//! [`Mark`] kept elsewhere shows: a tail that was cut off with the tip repaired, and a
//! journal that was rewritten from some line on, because nothing in it is keyed.
//!
//! ```
//! use lineside_journal::{Audit, Line};
//!
//! let mut audit = Audit::new(Vec::new());
//! audit.line(&Line::new(*b"{\"actor\":\"op.7\"}"));
//! let report = audit.finish(None);
//! assert_eq!(report.findings[0].position, 1);
//! assert!(!report.is_sound());
//! ```

use crate::import::sound;
use crate::{CLOCK_STEPPED, Entry, Line, Read, Scope, StoreError, StreamId, Tip};
use hashbrown::HashMap;
use lineside_kernel::Timestamp;
use lineside_proof::Hash;
use serde::Serialize;
use std::ops::ControlFlow;
use std::panic::resume_unwind;
use std::sync::mpsc::sync_channel;

mod mark;
#[cfg(test)]
mod tests;

pub use mark::Mark;

/// The most findings kept; one defect early on must not fill the memory.
const MAX_FINDINGS: usize = 1_000;

/// From so many lines on, a second thread pays.
const WORTH_A_THREAD: u64 = 10_000;
/// How many lines go from one thread to the other at once, and how often the first may be
/// ahead.
const CHUNK: usize = 512;
const CHUNKS_AHEAD: usize = 8;

/// The audit of one scope's lines, taken in order.
pub struct Audit {
    tip: Tip,
    scope: Option<Scope>,
    versions: HashMap<StreamId, u64>,
    marks: Vec<Mark>,
    report: AuditReport,
}

/// What an audit found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AuditReport {
    /// How many lines were read.
    pub lines: u64,
    /// The root of the RFC 9162 tree over them.
    pub root: Hash,
    /// The leaf hash of the last line; zeros when there is none.
    pub head: Hash,
    /// How many marks kept elsewhere were compared.
    pub marks: usize,
    /// What is wrong, in the order of the positions; empty when all is well.
    pub findings: Vec<Finding>,
    /// Whether there were more findings than are listed.
    pub has_more: bool,
}

/// One thing wrong with a journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Finding {
    /// Where: the position that the line has, or should have.
    pub position: u64,
    /// What kind of thing.
    pub kind: FindingKind,
    /// What was found and what should be there.
    pub message: String,
}

/// What kind of thing is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// The line is not canonical JSON with the members of a journal's line.
    NotALine,
    /// The line belongs to another scope.
    OtherScope,
    /// Positions are missing, doubled or out of order.
    Position,
    /// `prev` is not the leaf hash of the line before.
    Link,
    /// The versions of a stream are missing, doubled or out of order.
    Version,
    /// The recorded time went back without a line that says so.
    Clock,
    /// The tip that is stored does not belong to the lines.
    Tip,
    /// A mark kept elsewhere does not belong to the lines.
    Mark,
    /// What the store answers about a stream or command contradicts the lines.
    Index,
}

impl AuditReport {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.findings.is_empty()
    }
}

impl Audit {
    /// Starts an audit, with what was kept elsewhere.
    #[must_use]
    pub fn new(mut marks: Vec<Mark>) -> Self {
        marks.sort_by_key(|mark| mark.size);
        marks.reverse();
        Self {
            tip: Tip::default(),
            scope: None,
            versions: HashMap::new(),
            report: AuditReport {
                lines: 0,
                root: Hash::ZERO,
                head: Hash::ZERO,
                marks: marks.len(),
                findings: Vec::new(),
                has_more: false,
            },
            marks,
        }
    }

    /// Only lines of this scope belong here.
    #[must_use]
    pub fn of(mut self, scope: Scope) -> Self {
        self.scope = Some(scope);
        self
    }

    /// Takes the next line.
    pub fn line(&mut self, line: &Line) {
        self.hashed(line, line.leaf());
    }

    /// Takes the next line and its leaf hash.
    fn hashed(&mut self, line: &Line, leaf: Hash) {
        let position = self.tip.position() + 1;
        self.report.lines += 1;
        match sound(line) {
            Ok(entry) => {
                self.judge(&entry, position);
                self.tip.advance(leaf, entry.recorded);
                self.count(entry);
            }
            Err(why) => {
                self.find(position, FindingKind::NotALine, why);
                let recorded = self.tip.recorded().unwrap_or(Timestamp::MIN);
                self.tip.advance(leaf, recorded);
            }
        }
        self.compare_marks();
    }

    /// Ends the audit; `stored` is the tip that the store keeps beside the lines.
    #[must_use]
    pub fn finish(mut self, stored: Option<&Tip>) -> AuditReport {
        let position = self.tip.position();
        self.compare_marks();
        for mark in std::mem::take(&mut self.marks) {
            self.find(
                mark.size,
                FindingKind::Mark,
                format!(
                    "a mark kept elsewhere says that there were {} lines; there are {position}: \
                     the end was cut off",
                    mark.size
                ),
            );
        }
        if let Some(stored) = stored {
            if stored.position() != position {
                let message = format!(
                    "the stored end is at position {}, the last line at {position}",
                    stored.position()
                );
                self.find(position, FindingKind::Tip, message);
            } else if stored.head() != self.tip.head() || stored.root() != self.tip.root() {
                self.find(
                    position,
                    FindingKind::Tip,
                    "the stored end has another hash or root than the lines".into(),
                );
            }
        }
        self.report.root = self.tip.root();
        self.report.head = self.tip.head();
        self.report
    }

    fn judge(&mut self, entry: &Entry<'_>, position: u64) {
        match &self.scope {
            None => self.scope = Some(entry.scope.clone()),
            Some(scope) if *scope != entry.scope => {
                let message = format!("it belongs to `{}`, not to `{scope}`", entry.scope);
                self.find(position, FindingKind::OtherScope, message);
            }
            Some(_) => {}
        }
        if entry.position != position {
            let message = format!("it has position {}", entry.position);
            self.find(position, FindingKind::Position, message);
        }
        if entry.prev != self.tip.head() {
            let message = format!(
                "its `prev` is {}; the leaf hash of the line before is {}: one of the two lines \
                 was changed, or lines were added, removed or moved between them",
                entry.prev,
                self.tip.head()
            );
            self.find(position, FindingKind::Link, message);
        }
        let known = self
            .versions
            .get(&entry.stream)
            .copied()
            .unwrap_or_default();
        if entry.version != known + 1 {
            let message = format!(
                "`{}` has version {} after version {known}",
                entry.stream, entry.version
            );
            self.find(position, FindingKind::Version, message);
        }
        if let Some(last) = self.tip.recorded()
            && entry.recorded < last
            && entry.kind != CLOCK_STEPPED
        {
            let message = format!("recorded at {}, after {last}", entry.recorded);
            self.find(position, FindingKind::Clock, message);
        }
    }

    fn count(&mut self, entry: Entry<'_>) {
        match self.versions.get_mut(&entry.stream) {
            Some(known) => *known = entry.version,
            None => {
                self.versions.insert(entry.stream, entry.version);
            }
        }
    }

    fn compare_marks(&mut self) {
        while let Some(mark) = self.marks.pop_if(|mark| mark.size <= self.tip.position()) {
            // Marks come in order, so one of an earlier size stands before the first line.
            let root = match mark.size == self.tip.position() {
                true => self.tip.root(),
                false => Tip::default().root(),
            };
            if root != mark.root {
                self.find(
                    mark.size,
                    FindingKind::Mark,
                    format!(
                        "a mark kept elsewhere says that the root over {} lines is {}; it is \
                         {root}: lines up to there were rewritten",
                        mark.size, mark.root
                    ),
                );
            }
        }
    }

    fn find(&mut self, position: u64, kind: FindingKind, message: String) {
        if self.report.findings.len() == MAX_FINDINGS {
            self.report.has_more = true;
            return;
        }
        self.report.findings.push(Finding {
            position,
            kind,
            message,
        });
    }
}

/// Audits a scope of a store: its lines, its tip, and what it answers about streams.
///
/// # Errors
/// [`StoreError`] when the store cannot be read; what is wrong with the journal is in the
/// report instead.
pub fn audit(
    store: &mut dyn Read,
    scope: &Scope,
    marks: Vec<Mark>,
) -> Result<AuditReport, StoreError> {
    // The tip first: lines written meanwhile are left for the next audit.
    let tip = store.tip(scope)?;
    let audit = Audit::new(marks).of(scope.clone());
    let mut audit = match tip.position() < WORTH_A_THREAD {
        true => take_all(audit, store, scope, &tip)?,
        false => take_all_beside(audit, store, scope, &tip)?,
    };
    // In order, because a store finds neighbours quickly.
    let mut versions: Vec<_> = std::mem::take(&mut audit.versions).into_iter().collect();
    versions.sort_unstable();
    let mut report = audit.finish(Some(&tip));
    for (stream, version) in versions {
        let answered = store.version(scope, &stream)?;
        // Others may have written since; the store can only be ahead of the lines read.
        if answered < version {
            report.findings.push(Finding {
                position: tip.position(),
                kind: FindingKind::Index,
                message: format!(
                    "the store says that `{stream}` is at version {answered}; its lines end at \
                     {version}"
                ),
            });
        }
    }
    Ok(report)
}

/// Takes every line up to the tip.
fn take_all(
    mut audit: Audit,
    store: &mut dyn Read,
    scope: &Scope,
    tip: &Tip,
) -> Result<Audit, StoreError> {
    store.read_journal(scope, 0, limit(tip), &mut |line| {
        audit.line(&line);
        ControlFlow::Continue(())
    })?;
    Ok(audit)
}

/// The same with a thread beside this one: this one reads and hashes, the other judges.
fn take_all_beside(
    mut audit: Audit,
    store: &mut dyn Read,
    scope: &Scope,
    tip: &Tip,
) -> Result<Audit, StoreError> {
    std::thread::scope(|threads| {
        let (sender, receiver) = sync_channel::<Vec<(Line, Hash)>>(CHUNKS_AHEAD);
        let judge = threads.spawn(move || {
            for (line, leaf) in receiver.into_iter().flatten() {
                audit.hashed(&line, leaf);
            }
            audit
        });
        let mut chunk = Vec::with_capacity(CHUNK);
        let read = store.read_journal(scope, 0, limit(tip), &mut |line| {
            let leaf = line.leaf();
            chunk.push((line, leaf));
            if chunk.len() == CHUNK {
                let full = std::mem::replace(&mut chunk, Vec::with_capacity(CHUNK));
                if sender.send(full).is_err() {
                    return ControlFlow::Break(());
                }
            }
            ControlFlow::Continue(())
        });
        // A judge that is gone says why below.
        let _ = sender.send(chunk);
        drop(sender);
        let audit = judge.join().unwrap_or_else(|panic| resume_unwind(panic));
        read.map(|()| audit)
    })
}

fn limit(tip: &Tip) -> usize {
    usize::try_from(tip.position()).unwrap_or(usize::MAX)
}
