//! What has happened, and what is happening: events by position, as they come.
//!
//! A subscriber keeps one number, the position up to which it has dealt with events, and
//! asks for what lies behind it. Deliveries repeat after a crash and never skip, because
//! the subscriber's own number decides. Events that another process wrote to the same
//! store are seen as well.

use super::Plant;
use lineside_journal::{CommandId, Kind, Line, StoreError, StreamId};
use lineside_kernel::{ActorId, DeviceId, Problem, Timestamp, Watch};
use lineside_proof::Hash;
use serde::{Deserialize, Serialize};
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

/// The most events of one answer.
pub const MAX_EVENTS: u32 = 10_000;
/// The longest wait for an event, in milliseconds.
pub const MAX_WAIT_MS: u32 = 60_000;
/// How often another process's writes are looked for while waiting.
const LOOK_AGAIN: Duration = Duration::from_millis(100);

/// Reads the events of a site behind a position, and waits for the next ones if wanted.
///
/// To follow a plant, keep the answer's `position` and pass it as `after` the next time.
/// After a crash the events behind the position that was kept come again; none is
/// skipped.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReadEvents {
    /// Only events behind this position; 0 starts at the first.
    #[serde(default)]
    pub after: u64,
    /// At most so many events, up to 10,000.
    #[serde(default = "ReadEvents::default_limit")]
    pub limit: u32,
    /// How long to wait for an event when there is none yet, in milliseconds, up to
    /// 60,000.
    #[serde(default)]
    pub wait_ms: u32,
    /// Only these kinds: whole names such as `record.changed`, or families such as
    /// `record.*`. None means all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<String>,
    /// Only these streams. None means all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub streams: Vec<StreamId>,
    /// Whether to answer with the stored lines as well, which are what is hashed.
    #[serde(default)]
    pub with_lines: bool,
}

/// Reads what happened to one thing, from its first event.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReadStream {
    /// The thing, such as `record:DEV-7`.
    pub stream: StreamId,
    /// Only events behind this version.
    #[serde(default)]
    pub after_version: u64,
    /// At most so many events, up to 10,000.
    #[serde(default = "ReadEvents::default_limit")]
    pub limit: u32,
    /// Whether to answer with the stored lines as well, which are what is hashed.
    #[serde(default)]
    pub with_lines: bool,
}

/// Events, and where to go on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EventPage {
    /// The events, in order.
    pub events: Vec<JournalEvent>,
    /// The position up to which was read: `after` of the next call.
    pub position: u64,
}

/// The events of one thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StreamEvents {
    /// The events, in order.
    pub events: Vec<JournalEvent>,
    /// The version of the thing's newest event; 0 when it has none.
    pub version: u64,
}

/// One event as the journal has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct JournalEvent {
    /// The place in the site's order, from 1 without gaps.
    pub position: u64,
    /// What it is about.
    pub stream: StreamId,
    /// The place in the thing's own order, from 1.
    pub version: u64,
    /// What kind of fact it is.
    pub kind: Kind,
    /// The version of the body's form.
    pub schema: u16,
    /// The facts, as JSON text in canonical form.
    pub body: String,
    /// Who acted.
    pub actor: ActorId,
    /// When it happened, as claimed.
    pub at: Timestamp,
    /// When it was recorded.
    pub recorded: Timestamp,
    /// The command that caused it.
    pub command: CommandId,
    /// The device or program that it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<DeviceId>,
    /// The reason given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The leaf hash of the stored line.
    pub leaf: Hash,
    /// The stored line, when it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
}

impl ReadEvents {
    /// Everything behind a position that is there already.
    #[must_use]
    pub fn after(position: u64) -> Self {
        Self {
            after: position,
            limit: Self::default_limit(),
            wait_ms: 0,
            kinds: Vec::new(),
            streams: Vec::new(),
            with_lines: false,
        }
    }

    /// The same, waiting for up to so many milliseconds when there is nothing.
    #[must_use]
    pub fn wait(mut self, milliseconds: u32) -> Self {
        self.wait_ms = milliseconds;
        self
    }

    const fn default_limit() -> u32 {
        1_000
    }

    fn wants(&self, event: &JournalEvent) -> bool {
        let is_kind = |pattern: &String| match pattern.strip_suffix('*') {
            Some(start) => event.kind.as_str().starts_with(start),
            None => event.kind.as_str() == pattern,
        };
        (self.kinds.is_empty() || self.kinds.iter().any(is_kind))
            && (self.streams.is_empty() || self.streams.contains(&event.stream))
    }
}

impl Plant {
    /// Reads events behind a position, and waits for the next ones if wanted.
    ///
    /// # Errors
    /// A [`Problem`] when the journal cannot be read, or the wait was cancelled.
    pub fn events(&self, wanted: &ReadEvents, watch: &dyn Watch) -> Result<EventPage, Problem> {
        let patience = Duration::from_millis(wanted.wait_ms.min(MAX_WAIT_MS).into());
        let start = Instant::now();
        let journal = self.journal();
        let mut seen = journal.wait_for_write(u64::MAX, Duration::ZERO);
        let mut after = wanted.after;
        loop {
            let page = self.page_of_events(after, wanted)?;
            let left = patience.saturating_sub(start.elapsed());
            if !page.events.is_empty() || left.is_zero() {
                return Ok(page);
            }
            after = page.position;
            watch.check(0, 1)?;
            seen = journal.wait_for_write(seen, left.min(LOOK_AGAIN));
        }
    }

    /// Reads what happened to one thing.
    ///
    /// # Errors
    /// A [`Problem`] when the journal cannot be read.
    pub fn stream_events(&self, wanted: &ReadStream) -> Result<StreamEvents, Problem> {
        let first = wanted.after_version.saturating_add(1);
        let end = first.saturating_add(wanted.limit.min(MAX_EVENTS).into());
        let answer = self.read(|store| {
            let mut events = Vec::new();
            let mut damage = None;
            let version = store.version(self.scope(), &wanted.stream)?;
            store.read_stream(self.scope(), &wanted.stream, first..end, &mut |line| {
                match JournalEvent::of(&line, wanted.with_lines) {
                    Ok(event) => {
                        events.push(event);
                        ControlFlow::Continue(())
                    }
                    Err(error) => {
                        damage = Some(error);
                        ControlFlow::Break(())
                    }
                }
            })?;
            match damage {
                Some(error) => Err(error),
                None => Ok(StreamEvents { events, version }),
            }
        })?;
        Ok(answer)
    }

    fn page_of_events(&self, after: u64, wanted: &ReadEvents) -> Result<EventPage, Problem> {
        /// How many lines that nobody wants are passed over before the answer says where
        /// to go on.
        const MOST_READ: usize = 100_000;
        let limit = usize::try_from(wanted.limit.clamp(1, MAX_EVENTS)).unwrap_or(1);
        let page = self.read(|store| {
            let mut page = EventPage {
                events: Vec::new(),
                position: after,
            };
            let mut damage = None;
            store.read_journal(self.scope(), after, MOST_READ, &mut |line| {
                match JournalEvent::of(&line, wanted.with_lines) {
                    Ok(event) => {
                        page.position = event.position;
                        if wanted.wants(&event) {
                            page.events.push(event);
                        }
                    }
                    Err(error) => damage = Some(error),
                }
                match damage.is_some() || page.events.len() == limit {
                    true => ControlFlow::Break(()),
                    false => ControlFlow::Continue(()),
                }
            })?;
            match damage {
                Some(error) => Err(error),
                None => Ok(page),
            }
        })?;
        Ok(page)
    }
}

impl JournalEvent {
    /// What a stored line says.
    pub(crate) fn of(line: &Line, with_line: bool) -> Result<Self, StoreError> {
        let damaged = |why: String| StoreError::Corrupt(format!("a line of the journal: {why}"));
        let entry = line.read().map_err(|error| damaged(error.to_string()))?;
        let code = |what: &str| damaged(format!("its {what} is no code"));
        let source = entry.source.as_deref().map(str::parse).transpose();
        Ok(Self {
            position: entry.position,
            version: entry.version,
            schema: entry.schema,
            body: entry.body.to_owned(),
            actor: entry.actor.parse().map_err(|_| code("actor"))?,
            at: entry.at,
            recorded: entry.recorded,
            command: entry.command,
            source: source.map_err(|_| code("source"))?,
            reason: entry.reason.map(std::borrow::Cow::into_owned),
            leaf: line.leaf(),
            line: with_line.then(|| line.as_text().into_owned()),
            kind: entry.kind,
            stream: entry.stream,
        })
    }
}
