//! One line of the journal: an event with its place, its author and its links.
//!
//! A line is one JSON object in canonical form (RFC 8785). It is stored as it is hashed
//! and exported as it is stored: an exported journal is a text file of such lines, each
//! of them a leaf of an RFC 9162 tree, and anybody's script can check it.
//!
//! ```text
//! {"actor":"op.7","at":"2026-03-01T08:00:00.000000Z","body":{"qty":"996.50"},
//!  "command":"0190f3a2-…","kind":"stock.received","position":1,"prev":"0000…",
//!  "recorded":"2026-03-01T08:00:00.200000Z","schema":1,"scope":"acme/munich",
//!  "stream":"lot:L-7","version":1}
//! ```
//!
//! `reason` and `source` stand between the others where they were given. `position`
//! counts the scope's lines from 1 without gaps, `version` those of the stream, and
//! `prev` is the leaf hash of the line before (zeros at position 1).

use crate::{CommandId, Commit, Kind, NewEvent, Scope, StreamId};
use lineside_kernel::Timestamp;
use lineside_proof::{Hash, leaf_hash, write_text};
use std::borrow::Cow;

mod read;

pub use read::LineError;

/// A line as it is stored, hashed and exported, without its line feed.
#[derive(Clone, PartialEq, Eq)]
pub struct Line(Box<[u8]>);

impl Line {
    /// Takes the bytes of a line; nothing is checked before [`Line::read`].
    #[must_use]
    pub fn new(bytes: impl Into<Box<[u8]>>) -> Self {
        Self(bytes.into())
    }

    /// The bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The bytes, given away.
    #[must_use]
    pub fn into_bytes(self) -> Box<[u8]> {
        self.0
    }

    /// The line as text; what is no UTF-8 is shown as a replacement character.
    #[must_use]
    pub fn as_text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.0)
    }

    /// The line's leaf hash, which the next line repeats as `prev`.
    #[must_use]
    pub fn leaf(&self) -> Hash {
        leaf_hash(&self.0)
    }

    /// What the line says, without copying it.
    ///
    /// This reads the members a journal writes, in their order. It does not prove that
    /// every byte is canonical; verification does.
    ///
    /// # Errors
    /// [`LineError`] names the member at fault.
    pub fn read(&self) -> Result<Entry<'_>, LineError> {
        read::read(&self.0)
    }
}

impl std::fmt::Debug for Line {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Line({})", self.as_text())
    }
}

/// What a line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Who acted.
    pub actor: Cow<'a, str>,
    /// When it happened, as the author claims.
    pub at: Timestamp,
    /// The facts: one JSON object in canonical form.
    pub body: &'a str,
    /// The command that caused it.
    pub command: CommandId,
    /// The kind of event.
    pub kind: Kind,
    /// The place in the scope's order, from 1.
    pub position: u64,
    /// The leaf hash of the line before.
    pub prev: Hash,
    /// Why, where a reason was given.
    pub reason: Option<Cow<'a, str>>,
    /// When the journal wrote it.
    pub recorded: Timestamp,
    /// The version of the body's form.
    pub schema: u16,
    /// Whose journal it is.
    pub scope: Scope,
    /// The device or program that it came from, where one was given.
    pub source: Option<Cow<'a, str>>,
    /// What it is about.
    pub stream: StreamId,
    /// The place in the stream's order, from 1.
    pub version: u64,
}

/// The place of a line to be written.
pub(crate) struct Place<'a> {
    pub(crate) scope: &'a Scope,
    pub(crate) stream: &'a StreamId,
    pub(crate) version: u64,
    pub(crate) position: u64,
    pub(crate) prev: &'a Hash,
    pub(crate) recorded: Timestamp,
}

/// Writes an event down, member by member in canonical order.
pub(crate) fn write(event: &NewEvent, commit: &Commit, place: &Place<'_>) -> Line {
    let mut out = Vec::with_capacity(length(event, commit, place));
    out.extend_from_slice(b"{\"actor\":");
    write_text(&mut out, commit.author.actor.as_str());
    out.extend_from_slice(b",\"at\":\"");
    out.extend_from_slice(&event.at().to_fixed());
    out.extend_from_slice(b"\",\"body\":");
    out.extend_from_slice(event.body());
    out.extend_from_slice(b",\"command\":\"");
    commit.command.write(&mut out);
    out.extend_from_slice(b"\",\"kind\":\"");
    out.extend_from_slice(event.kind().as_str().as_bytes());
    out.extend_from_slice(b"\",\"position\":");
    number(&mut out, place.position);
    out.extend_from_slice(b",\"prev\":\"");
    place.prev.write_hex(&mut out);
    out.push(b'"');
    if let Some(reason) = &commit.author.reason {
        out.extend_from_slice(b",\"reason\":");
        write_text(&mut out, reason);
    }
    out.extend_from_slice(b",\"recorded\":\"");
    out.extend_from_slice(&place.recorded.to_fixed());
    out.extend_from_slice(b"\",\"schema\":");
    number(&mut out, event.schema().into());
    out.extend_from_slice(b",\"scope\":");
    write_text(&mut out, place.scope.as_str());
    if let Some(source) = &commit.author.source {
        out.extend_from_slice(b",\"source\":");
        write_text(&mut out, source.as_str());
    }
    out.extend_from_slice(b",\"stream\":");
    write_text(&mut out, place.stream.as_str());
    out.extend_from_slice(b",\"version\":");
    number(&mut out, place.version);
    out.push(b'}');
    Line(out.into_boxed_slice())
}

/// How long the line will be, unless a text in it needs escapes: a line that has its length
/// from the start need not be moved when it is done.
fn length(event: &NewEvent, commit: &Commit, place: &Place<'_>) -> usize {
    /// Every name, bracket and comma, both instants, the command and the hash before.
    const FIXED: usize = 285;
    let author = &commit.author;
    let reason = author.reason.as_ref().map_or(0, |reason| reason.len() + 12);
    let source = author
        .source
        .as_ref()
        .map_or(0, |source| source.as_str().len() + 12);
    let numbers = [place.position, event.schema().into(), place.version].map(digits);
    FIXED
        + author.actor.as_str().len()
        + event.body().len()
        + event.kind().as_str().len()
        + place.scope.as_str().len()
        + place.stream.as_str().len()
        + numbers.iter().sum::<usize>()
        + reason
        + source
}

fn digits(value: u64) -> usize {
    value.checked_ilog10().map_or(1, |log| log as usize + 1)
}

fn number(out: &mut Vec<u8>, mut value: u64) {
    let mut digits = [0; 20];
    let mut count = 0;
    for digit in digits.iter_mut().rev() {
        *digit = b'0' + u8::try_from(value % 10).unwrap_or_default();
        value /= 10;
        count += 1;
        if value == 0 {
            break;
        }
    }
    out.extend_from_slice(digits.get(20 - count..).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Author;

    #[test]
    fn the_length_of_a_line_is_known_before_it_is_written() {
        let at = "2026-03-01T08:00:00Z".parse().unwrap();
        let event = NewEvent::from_json(Kind::of("a.b"), 12, at, r#"{"net":"12.5"}"#).unwrap();
        let mut commit = Commit::new(CommandId::derived("a"), Author::of("op.7".parse().unwrap()));
        let (scope, stream) = ("acme/munich".parse().unwrap(), "scale:7".parse().unwrap());
        for (position, reason) in [
            (1, None),
            (9, Some("misread")),
            (10, Some("")),
            (1234, None),
        ] {
            commit.author.reason = reason.map(str::to_owned);
            commit.author.source = reason.map(|_| "scale-7".parse().unwrap());
            let place = Place {
                scope: &scope,
                stream: &stream,
                version: position,
                position,
                prev: &Hash::ZERO,
                recorded: at,
            };
            let line = write(&event, &commit, &place);
            assert_eq!(line.as_bytes().len(), length(&event, &commit, &place));
        }
    }
}
