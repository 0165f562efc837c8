//! What one command does, to be written as a whole or not at all.
//!
//! A [`Commit`] holds everything that follows from one decision: the command's id and
//! the digest of its content, the versions that the decision rested on, the events, and
//! the changes to rows that follow from them. A store writes all of it in one
//! transaction, so that a retry never posts twice, two writers never silently overwrite
//! each other, and rows never disagree with events.
//!
//! ```
//! use lineside_journal::{Author, Commit, Expect, Kind, NewEvent, StreamId, StreamWrite};
//!
//! let at = "2026-03-01T08:00:00Z".parse()?;
//! let read = NewEvent::from_json(Kind::of("scale.read"), 1, at, r#"{"net": "12.5"}"#)?;
//! let commit = Commit::new(
//!     "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7081".parse()?,
//!     Author::of("op.7".parse()?),
//! )
//! .write(StreamWrite::new(StreamId::new("scale", "7")?, Expect::NoStream, vec![read]));
//! assert_eq!(commit.event_count(), 1);
//! # Ok::<(), lineside_kernel::Problem>(())
//! ```

use crate::{Cell, CommandId, Effect, NewEvent, StreamId};
use lineside_kernel::{ActorId, DeviceId};
use lineside_proof::Hash;

/// Who acts, from where, and why: what every line of the journal says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// Who acts.
    pub actor: ActorId,
    /// The device or program that the data comes from.
    pub source: Option<DeviceId>,
    /// Why; of at most [`limits::REASON_BYTES`](crate::limits::REASON_BYTES) bytes.
    pub reason: Option<String>,
}

impl Author {
    /// An actor, with no source and no reason given.
    #[must_use]
    pub fn of(actor: ActorId) -> Self {
        Self {
            actor,
            source: None,
            reason: None,
        }
    }
}

/// The version of a stream that a decision rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expect {
    /// The stream has no events yet.
    NoStream,
    /// The stream's newest event has this version.
    Exactly(u64),
    /// Whatever the version is.
    Any,
}

impl Expect {
    /// Whether a stream at this version is what was expected; 0 is no stream.
    #[must_use]
    pub fn is_met_by(self, version: u64) -> bool {
        match self {
            Self::NoStream => version == 0,
            Self::Exactly(expected) => version == expected,
            Self::Any => true,
        }
    }
}

/// What happens to one stream: the version expected, and the events to append.
///
/// Without events it is a guard: the commit fails when somebody else wrote to the
/// stream since it was read, although it writes nothing there itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StreamWrite {
    /// The stream.
    pub stream: StreamId,
    /// What the decision rests on.
    pub expect: Expect,
    /// What is appended, in this order.
    pub events: Vec<NewEvent>,
}

impl StreamWrite {
    /// Events to append to a stream.
    #[must_use]
    pub fn new(stream: StreamId, expect: Expect, events: Vec<NewEvent>) -> Self {
        Self {
            stream,
            expect,
            events,
        }
    }
}

/// One command's whole outcome; see the module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// The command's id: sent again, the commit is not written again.
    pub command: CommandId,
    /// The digest of the command's content, which tells a retry from an id used twice.
    pub fingerprint: Hash,
    /// Who, from where, why.
    pub author: Author,
    /// The streams touched, each at most once.
    pub streams: Vec<StreamWrite>,
    /// The rows changed, in this order.
    pub effects: Vec<Effect>,
}

impl Commit {
    /// A commit that does nothing yet.
    #[must_use]
    pub fn new(command: CommandId, author: Author) -> Self {
        Self {
            command,
            fingerprint: Hash::ZERO,
            author,
            streams: Vec::new(),
            effects: Vec::new(),
        }
    }

    /// Adds what happens to a stream.
    #[must_use]
    pub fn write(mut self, write: StreamWrite) -> Self {
        self.streams.push(write);
        self
    }

    /// Adds a change to a row.
    #[must_use]
    pub fn effect(mut self, effect: Effect) -> Self {
        self.effects.push(effect);
        self
    }

    /// Writes every text that is not written yet, as a store needs that writes rows down.
    pub fn write_texts(&mut self) {
        for effect in &mut self.effects {
            if let Effect::Put { row, .. } = effect {
                for cell in row {
                    if let Cell::Text(text) = cell {
                        text.write_down();
                    }
                }
            }
        }
    }

    /// How many events it appends.
    #[must_use]
    pub fn event_count(&self) -> usize {
        self.streams.iter().map(|write| write.events.len()).sum()
    }
}

/// A command's place in the journal: proof that it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Receipt {
    /// The position of its first event; the journal's last position when it has none.
    pub first_position: u64,
    /// How many events it wrote.
    pub events: u32,
    /// Whether an earlier sending of the same command had written it.
    pub replayed: bool,
}

/// Whether one commit of a batch was written.
pub type Verdict = Result<Receipt, crate::Refusal>;
