//! What time does by itself: everything that is due, and the checkpoint of the hour.
//!
//! Nothing in a plant watches a clock. The host calls [`Plant::tick`] now and then, once a
//! minute say; what became due since is written down once, whoever ticks and however
//! often.

use super::reads::StoreReads;
use super::{JournalCheckpoint, Plant};
use lineside_execution::{DUE_CODES, due};
use lineside_journal::{Scope, StreamId};
use lineside_kernel::{Elapsed, Problem, Timestamp};
use lineside_proof::{Checkpoint, Note};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// When a plant with a signer and an anchor makes a checkpoint by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct CheckpointRule {
    /// After so many lines; 10,000 unless you say otherwise.
    pub lines: u64,
    /// After so long, if there is any new line; an hour unless you say otherwise.
    pub after: Elapsed,
}

impl Default for CheckpointRule {
    fn default() -> Self {
        Self {
            lines: 10_000,
            after: Elapsed::hours(1),
        }
    }
}

/// Does what time alone brings about: reports what has ended or is overdue, closes what
/// has been idle, and makes a checkpoint when one is due.
///
/// Call it once a minute or so. What is due is reported once, however often and from
/// however many processes it is called.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TickPlant {
    /// The time up to which things are due; the host's time when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub now: Option<Timestamp>,
}

/// What a tick did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Ticked {
    /// What was reported, the longest overdue first.
    pub reported: Vec<DueReport>,
    /// The checkpoint that was made, if one was due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checkpoint: Option<JournalCheckpoint>,
}

/// One thing that time brought about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DueReport {
    /// The thing.
    pub stream: StreamId,
    /// When it was due.
    pub due_at: Timestamp,
    /// Where the journal has the report.
    pub position: u64,
}

/// The newest checkpoint of each site: how long the journal was, and when.
#[derive(Default)]
pub(super) struct Newest(Mutex<HashMap<Scope, (u64, Timestamp)>>);

impl Plant {
    /// Does what time alone brings about.
    ///
    /// # Errors
    /// A [`Problem`] when the store fails, or a checkpoint could not be kept.
    pub fn tick(&self, wanted: &TickPlant) -> Result<Ticked, Problem> {
        let now = wanted.now.unwrap_or_else(|| self.journal().clock().now());
        let tasks = self.read(|store| {
            let mut reads = StoreReads {
                store,
                scope: self.scope(),
                cache: None,
            };
            due(&mut reads, now)
        })?;
        let mut reported = Vec::with_capacity(tasks.len());
        for task in tasks {
            let done = match self.execute_at(&task, Some(now)) {
                // Somebody else was faster, or it was mended meanwhile.
                Err(problem) if DUE_CODES.iter().any(|code| code.code == problem.code()) => {
                    continue;
                }
                done => done?,
            };
            if !done.replayed {
                reported.push(DueReport {
                    stream: task.thing().clone(),
                    due_at: task.due_at(),
                    position: done.position,
                });
            }
        }
        Ok(Ticked {
            reported,
            checkpoint: self.checkpoint_if_due(now)?,
        })
    }

    fn checkpoint_if_due(&self, now: Timestamp) -> Result<Option<JournalCheckpoint>, Problem> {
        let options = &self.inner.options;
        let (Some(anchor), Some(_)) = (&options.anchor, &options.signer) else {
            return Ok(None);
        };
        let mut newest = self
            .inner
            .newest
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let last = match newest.get(self.scope()) {
            Some((size, _)) => *size,
            // What an earlier process kept counts, and its hour starts anew.
            None => {
                let kept = anchor.kept(self.scope().as_str())?;
                let size = kept
                    .last()
                    .and_then(|note| size_of(note))
                    .unwrap_or_default();
                newest.insert(self.scope().clone(), (size, now));
                size
            }
        };
        let since = newest.get(self.scope()).map_or(now, |(_, time)| *time);
        let lines = self.status()?.position.saturating_sub(last);
        let rule = options.checkpoints;
        let is_late = now
            .since(since)
            .is_some_and(|elapsed| elapsed >= rule.after);
        if lines == 0 || (lines < rule.lines && !is_late) {
            return Ok(None);
        }
        let checkpoint = self.checkpoint()?;
        newest.insert(self.scope().clone(), (checkpoint.size, now));
        Ok(Some(checkpoint))
    }
}

fn size_of(note: &str) -> Option<u64> {
    let note = Note::parse(note).ok()?;
    Some(Checkpoint::from_body(note.text()).ok()?.size)
}
