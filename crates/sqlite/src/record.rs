//! How the journal's records lie in their columns, and the checksum beside each.
//!
//! SQLite notices a damaged page when its structure breaks, not when a letter of a text
//! became another. So lines, commands and tips carry a CRC-32 (the one of zlib), and a
//! record that does not fit its own is an error. Rows of read models carry none: they
//! follow from the lines and can be rebuilt and compared.

use crate::failure::corrupt;
use crc32fast::Hasher;
use lineside_journal::{CommandId, CommandRecord, Line, StoreError, Tip};
use lineside_proof::Hash;

/// Bits of a line's id that are its position; those above are its scope's id.
const POSITION_BITS: u32 = 44;
/// The last position that fits.
pub(crate) const LAST_POSITION: u64 = (1 << POSITION_BITS) - 1;
/// The last scope id that fits.
const LAST_SCOPE: i64 = (1 << (63 - POSITION_BITS)) - 1;

/// The id of one scope in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ScopeId(i64);

impl ScopeId {
    pub(crate) fn new(id: i64) -> Result<Self, StoreError> {
        match id {
            1..=LAST_SCOPE => Ok(Self(id)),
            _ => Err(StoreError::Full(format!(
                "one file holds at most {LAST_SCOPE} scopes"
            ))),
        }
    }

    pub(crate) fn get(self) -> i64 {
        self.0
    }

    /// The id of the line at a position, or of the last that the scope can have.
    pub(crate) fn line(self, position: u64) -> i64 {
        (self.0 << POSITION_BITS) | whole(position.min(LAST_POSITION))
    }
}

/// The position of the line with this id.
pub(crate) fn position_of(line: i64) -> u64 {
    line.unsigned_abs() & LAST_POSITION
}

/// A number as SQLite keeps it; none of ours comes near the limit.
pub(crate) fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A number that was kept by [`whole`].
pub(crate) fn natural(number: i64) -> Result<u64, StoreError> {
    u64::try_from(number).map_err(|_| corrupt("a number that counts something is negative"))
}

/// The checksum of a line at its place.
pub(crate) fn line_crc(id: i64, body: &[u8]) -> i64 {
    crc(&[&id.to_be_bytes(), body])
}

/// A line, if it is what was written at its place.
pub(crate) fn line(id: i64, body: &[u8], crc: i64) -> Result<Line, StoreError> {
    match line_crc(id, body) == crc {
        true => Ok(Line::new(body)),
        false => Err(corrupt(format!(
            "the line at position {} is not what was written",
            position_of(id)
        ))),
    }
}

/// The checksum of a scope's tip.
pub(crate) fn tip_crc(scope: &str, tip: &[u8]) -> i64 {
    crc(&[scope.as_bytes(), tip])
}

/// A tip, if it is what was written.
pub(crate) fn tip(scope: &str, bytes: &[u8], crc: i64) -> Result<Tip, StoreError> {
    match tip_crc(scope, bytes) == crc {
        true => Tip::from_bytes(bytes),
        false => Err(corrupt(format!(
            "the end of the journal of `{scope}` is not what was written"
        ))),
    }
}

/// The checksum of a command's record.
pub(crate) fn command_crc(record: &CommandRecord) -> i64 {
    crc(&[
        record.command.as_bytes(),
        record
            .fingerprint
            .as_ref()
            .map_or(&[], |hash| hash.as_bytes().as_slice()),
        &record.first_position.to_be_bytes(),
        &record.events.to_be_bytes(),
    ])
}

/// A command's record, if it is what was written.
pub(crate) fn command(
    command: CommandId,
    fingerprint: Option<[u8; 32]>,
    first_position: i64,
    events: i64,
    crc: i64,
) -> Result<CommandRecord, StoreError> {
    let damaged = || {
        corrupt(format!(
            "the record of command {command} is not what was written"
        ))
    };
    let record = CommandRecord {
        command,
        fingerprint: fingerprint.map(Hash::from_bytes),
        first_position: natural(first_position)?,
        events: u32::try_from(events).map_err(|_| damaged())?,
    };
    match command_crc(&record) == crc {
        true => Ok(record),
        false => Err(damaged()),
    }
}

fn crc(parts: &[&[u8]]) -> i64 {
    let mut hasher = Hasher::new();
    for part in parts {
        hasher.update(part);
    }
    hasher.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_has_an_id_of_its_own() {
        let (one, last) = (ScopeId::new(1).unwrap(), ScopeId::new(LAST_SCOPE).unwrap());
        assert_eq!(position_of(one.line(7)), 7);
        assert_eq!(last.line(LAST_POSITION), i64::MAX);
        assert!(one.line(LAST_POSITION) < ScopeId::new(2).unwrap().line(0));
        assert!(ScopeId::new(LAST_SCOPE + 1).is_err());
    }

    #[test]
    fn a_line_elsewhere_is_not_the_line() {
        let crc = line_crc(7, b"{}");
        assert!(line(7, b"{}", crc).is_ok());
        assert!(line(8, b"{}", crc).is_err());
        assert!(line(7, b"{ }", crc).is_err());
    }
}
