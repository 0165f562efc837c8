//! What stands out in a stretch of the journal.

use lineside_journal::{CLOCK_STEPPED, Entry, Line, StreamId};
use lineside_kernel::{Elapsed, Timestamp};
use lineside_proof::Hash;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The most exceptions that are named one by one; more are counted.
const MAX_NAMED: usize = 500;

/// What kind of thing stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TrailExceptionKind {
    /// Somebody was refused something.
    Refused,
    /// Somebody could not prove who they are.
    FailedAttempt,
    /// Too many attempts locked an actor, or somebody opened such a lock.
    Lock,
    /// The clock of the host stepped.
    ClockStep,
    /// It was recorded long after it is claimed to have happened.
    LateEntry,
    /// It is claimed to have happened after it was recorded.
    EarlyEntry,
    /// Something was changed, and nobody said why.
    ChangeWithoutReason,
    /// Something about a person was erased.
    Erasure,
    /// The line cannot be read.
    Unreadable,
}

/// Something that stands out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TrailException {
    /// What kind of thing it is.
    pub kind: TrailExceptionKind,
    /// The position of its line.
    pub position: u64,
    /// What the line is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stream: Option<StreamId>,
}

/// How often something stands out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TrailExceptionCount {
    /// What kind of thing.
    pub kind: TrailExceptionKind,
    /// How often.
    pub count: u64,
}

/// Goes through a stretch of the journal, line by line in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrailSurvey {
    first: u64,
    /// The position that the next line must have.
    next: u64,
    leaf: Hash,
    is_whole: bool,
    tolerance: Elapsed,
    counts: BTreeMap<TrailExceptionKind, u64>,
    named: Vec<TrailException>,
}

impl TrailSurvey {
    /// A survey that starts at this position. Claimed and recorded time may lie
    /// `tolerance` apart before it stands out.
    #[must_use]
    pub fn new(first: u64, tolerance: Elapsed) -> Self {
        Self {
            first,
            next: first,
            leaf: Hash::ZERO,
            is_whole: true,
            tolerance,
            counts: BTreeMap::new(),
            named: Vec::new(),
        }
    }

    /// Looks at the next line.
    pub fn add(&mut self, line: &Line) {
        let position = self.next;
        self.next = position.saturating_add(1);
        let leaf = std::mem::replace(&mut self.leaf, line.leaf());
        let Ok(entry) = line.read() else {
            self.is_whole = false;
            self.note(TrailExceptionKind::Unreadable, position, None);
            return;
        };
        let follows = position == self.first || entry.prev == leaf;
        self.is_whole &= follows && entry.position == position;
        for kind in self.standing_out(&entry) {
            self.note(kind, position, Some(entry.stream.clone()));
        }
    }

    /// Whether the lines were one chain without gaps from the first position to this one.
    #[must_use]
    pub fn covers(&self, first: u64, last: u64) -> bool {
        self.is_whole && self.first == first && last.checked_add(1) == Some(self.next)
    }

    /// The leaf hash of the last line.
    #[must_use]
    pub fn leaf(&self) -> Hash {
        self.leaf
    }

    /// The first exceptions, in order.
    pub fn exceptions(&self) -> impl Iterator<Item = &TrailException> {
        self.named.iter()
    }

    /// How many there are of each kind, those not named included.
    #[must_use]
    pub fn counts(&self) -> Vec<TrailExceptionCount> {
        let counts = self.counts.iter();
        counts
            .map(|(&kind, &count)| TrailExceptionCount { kind, count })
            .collect()
    }

    fn note(&mut self, kind: TrailExceptionKind, position: u64, stream: Option<StreamId>) {
        let count = self.counts.entry(kind).or_default();
        *count = count.saturating_add(1);
        if self.named.len() < MAX_NAMED {
            self.named.push(TrailException {
                kind,
                position,
                stream,
            });
        }
    }

    fn standing_out(&self, entry: &Entry<'_>) -> Vec<TrailExceptionKind> {
        use TrailExceptionKind as Kind;
        let kind = entry.kind.as_str();
        let by_kind = match kind {
            "audit.refused" => Some(Kind::Refused),
            "actor.attempt_failed" => Some(Kind::FailedAttempt),
            "actor.locked" | "actor.unlocked" => Some(Kind::Lock),
            "person.erased" => Some(Kind::Erasure),
            _ if kind == CLOCK_STEPPED.as_str() => Some(Kind::ClockStep),
            _ if entry.reason.is_none() && is_change(kind) => Some(Kind::ChangeWithoutReason),
            _ => None,
        };
        let apart = |later: Timestamp, earlier| {
            later
                .since(earlier)
                .is_some_and(|apart| apart > self.tolerance)
        };
        let late = apart(entry.recorded, entry.at).then_some(Kind::LateEntry);
        let early = apart(entry.at, entry.recorded).then_some(Kind::EarlyEntry);
        by_kind.into_iter().chain(late).chain(early).collect()
    }
}

/// Whether facts of this kind change, void or remove something that was there.
fn is_change(kind: &str) -> bool {
    const CHANGES: [&str; 7] = [
        "changed",
        "corrected",
        "removed",
        "reopened",
        "reversed",
        "cancelled",
        "voided",
    ];
    kind.rsplit('.')
        .next()
        .is_some_and(|what| CHANGES.contains(&what))
}
