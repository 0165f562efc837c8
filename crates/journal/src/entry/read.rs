//! Reads the members of a line in the order in which they are written.

use super::Entry;
use crate::{CommandId, Kind, Scope, StreamId, instant};
use lineside_kernel::Timestamp;
use lineside_proof::Hash;
use std::borrow::Cow;
use std::str::FromStr;
use thiserror::Error;

/// The largest whole number that a JSON number holds exactly.
const MAX_NUMBER: u64 = (1 << 53) - 1;

/// A line that does not say what a line of a journal says.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("at byte {offset}, `{member}`: {why}")]
pub struct LineError {
    /// The member at fault.
    pub member: &'static str,
    /// Where in the line, in bytes from its start.
    pub offset: usize,
    /// What is wrong.
    pub why: &'static str,
}

pub(super) fn read(bytes: &[u8]) -> Result<Entry<'_>, LineError> {
    let text = std::str::from_utf8(bytes).map_err(|error| LineError {
        member: "line",
        offset: error.valid_up_to(),
        why: "it is not UTF-8",
    })?;
    let mut line = Reader {
        text,
        offset: 0,
        member: "line",
    };
    line.expect("{", "it does not start with `{`")?;
    let actor = line.text("actor", "\"actor\":")?;
    let at = line.instant("at", ",\"at\":")?;
    let body = line.body()?;
    let command = line.parsed::<CommandId>("command", ",\"command\":", "it is no command id")?;
    let kind = line.parsed::<Kind>("kind", ",\"kind\":", "it is no kind of event")?;
    let position = line.number("position", ",\"position\":")?;
    let prev = line.parsed::<Hash>("prev", ",\"prev\":", "it is no hash of 64 hex digits")?;
    let reason = line.optional("reason", ",\"reason\":")?;
    let recorded = line.instant("recorded", ",\"recorded\":")?;
    let schema = line.number("schema", ",\"schema\":")?;
    let schema = u16::try_from(schema).map_err(|_| line.refuse("it is over 65535"))?;
    let scope = line.parsed::<Scope>("scope", ",\"scope\":", "it is no scope")?;
    let source = line.optional("source", ",\"source\":")?;
    let stream = line.parsed::<StreamId>("stream", ",\"stream\":", "it is no stream")?;
    let version = line.number("version", ",\"version\":")?;
    line.member = "line";
    line.expect("}", "something follows the last member")?;
    if !line.rest().is_empty() {
        return Err(line.refuse("something follows the closing `}`"));
    }
    Ok(Entry {
        actor,
        at,
        body,
        command,
        kind,
        position,
        prev,
        reason,
        recorded,
        schema,
        scope,
        source,
        stream,
        version,
    })
}

struct Reader<'a> {
    text: &'a str,
    offset: usize,
    member: &'static str,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.offset..).unwrap_or_default()
    }

    fn refuse(&self, why: &'static str) -> LineError {
        LineError {
            member: self.member,
            offset: self.offset,
            why,
        }
    }

    fn expect(&mut self, text: &str, why: &'static str) -> Result<(), LineError> {
        if !self.rest().starts_with(text) {
            return Err(self.refuse(why));
        }
        self.offset += text.len();
        Ok(())
    }

    fn member(&mut self, name: &'static str, start: &str) -> Result<(), LineError> {
        self.member = name;
        self.expect(
            start,
            "it is missing, or another member stands in its place",
        )
    }

    fn text(&mut self, name: &'static str, start: &str) -> Result<Cow<'a, str>, LineError> {
        self.member(name, start)?;
        let length = text_length(self.rest()).ok_or_else(|| self.refuse("it is no text"))?;
        let quoted = self.rest().get(..length).unwrap_or_default();
        let inner = quoted.get(1..length - 1).unwrap_or_default();
        let text = match inner.contains('\\') {
            false => Cow::Borrowed(inner),
            true => serde_json::from_str(quoted)
                .map(Cow::Owned)
                .map_err(|_| self.refuse("it is no text"))?,
        };
        self.offset += length;
        Ok(text)
    }

    fn optional(
        &mut self,
        name: &'static str,
        start: &str,
    ) -> Result<Option<Cow<'a, str>>, LineError> {
        match self.rest().starts_with(start) {
            true => self.text(name, start).map(Some),
            false => Ok(None),
        }
    }

    fn parsed<T: FromStr>(
        &mut self,
        name: &'static str,
        start: &str,
        why: &'static str,
    ) -> Result<T, LineError> {
        let text = self.text(name, start)?;
        text.parse().map_err(|_| self.refuse(why))
    }

    fn instant(&mut self, name: &'static str, start: &str) -> Result<Timestamp, LineError> {
        let text = self.text(name, start)?;
        instant::read(&text).ok_or_else(|| self.refuse("it is no instant of 27 characters"))
    }

    fn number(&mut self, name: &'static str, start: &str) -> Result<u64, LineError> {
        self.member(name, start)?;
        let rest = self.rest();
        let length = rest
            .bytes()
            .position(|byte| !byte.is_ascii_digit())
            .unwrap_or(rest.len());
        let digits = rest.get(..length).unwrap_or_default();
        let value = digits
            .parse()
            .ok()
            .filter(|value| *value <= MAX_NUMBER)
            .filter(|_| length == 1 || !digits.starts_with('0'))
            .ok_or_else(|| self.refuse("it is no whole number up to 2^53 - 1"))?;
        self.offset += length;
        Ok(value)
    }

    fn body(&mut self) -> Result<&'a str, LineError> {
        self.member("body", ",\"body\":")?;
        let length = object_length(self.rest()).ok_or_else(|| self.refuse("it is no object"))?;
        let body = self.rest().get(..length).unwrap_or_default();
        self.offset += length;
        Ok(body)
    }
}

/// The length of the quoted text at the start, quotes included.
fn text_length(text: &str) -> Option<usize> {
    let mut bytes = text.bytes().enumerate();
    if bytes.next() != Some((0, b'"')) {
        return None;
    }
    loop {
        match bytes.next()? {
            (index, b'"') => return Some(index + 1),
            (_, b'\\') => {
                bytes.next()?;
            }
            _ => {}
        }
    }
}

/// The length of the object at the start, found by its braces outside of texts.
fn object_length(text: &str) -> Option<usize> {
    if !text.starts_with('{') {
        return None;
    }
    let (mut depth, mut index) = (0_usize, 0);
    let bytes = text.as_bytes();
    loop {
        match bytes.get(index)? {
            b'"' => index += text_length(text.get(index..)?)? - 1,
            b'{' | b'[' => depth += 1,
            b'}' | b']' => {
                depth -= 1;
                if depth == 0 {
                    return Some(index + 1);
                }
            }
            _ => {}
        }
        index += 1;
    }
}
