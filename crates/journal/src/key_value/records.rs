//! The values that are neither lines nor rows, as bytes.

use crate::{CommandId, CommandRecord, StoreError, TableRef, Tip};
use lineside_proof::Hash;
use std::fmt::Write;

/// A scope's tip as the map holds it.
///
/// Not every commit moves the journal on: rows can change without an event. The count of
/// writes tells two states of a scope apart that have the same tip.
#[derive(Debug, Clone, Default)]
pub(super) struct Head {
    pub(super) writes: u64,
    pub(super) tip: Tip,
}

impl Head {
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.writes.to_be_bytes().to_vec();
        bytes.extend_from_slice(&self.tip.to_bytes());
        bytes
    }

    pub(super) fn read(bytes: Option<&[u8]>) -> Result<Self, StoreError> {
        let Some(bytes) = bytes else {
            return Ok(Self::default());
        };
        let (writes, tip) = bytes.split_first_chunk().ok_or_else(|| damaged("a tip"))?;
        Ok(Self {
            writes: u64::from_be_bytes(*writes),
            tip: Tip::from_bytes(tip)?,
        })
    }

    /// What follows when a scope is written to and ends there.
    pub(super) fn moved_to(&self, tip: Tip) -> Self {
        Self {
            writes: self.writes.wrapping_add(1),
            tip,
        }
    }
}

/// A command's record: its first position, its number of events, its fingerprint if known.
pub(super) fn of_command(record: &CommandRecord) -> Vec<u8> {
    let mut bytes = record.first_position.to_be_bytes().to_vec();
    bytes.extend_from_slice(&record.events.to_be_bytes());
    if let Some(fingerprint) = &record.fingerprint {
        bytes.extend_from_slice(fingerprint.as_bytes());
    }
    bytes
}

pub(super) fn read_command(command: CommandId, bytes: &[u8]) -> Result<CommandRecord, StoreError> {
    let read = || {
        let (first_position, rest) = bytes.split_first_chunk()?;
        let (events, rest) = rest.split_first_chunk()?;
        let fingerprint = match rest {
            [] => None,
            hash => Some(Hash::from_bytes(hash.try_into().ok()?)),
        };
        Some(CommandRecord {
            command,
            fingerprint,
            first_position: u64::from_be_bytes(*first_position),
            events: u32::from_be_bytes(*events),
        })
    };
    read().ok_or_else(|| damaged("a command's record"))
}

pub(super) fn of_count(count: u64) -> Vec<u8> {
    count.to_be_bytes().to_vec()
}

pub(super) fn read_count(bytes: &[u8]) -> Result<u64, StoreError> {
    let bytes = bytes
        .try_into()
        .map_err(|_| damaged("a version or position"))?;
    Ok(u64::from_be_bytes(bytes))
}

/// A table's form as text: what must be equal for its rows to be kept.
pub(super) fn of_table(table: TableRef) -> Vec<u8> {
    let mut form = format!("version {}\nkey {}\n", table.version, table.key);
    for column in table.columns {
        let optional = if column.optional { " optional" } else { "" };
        let _ = writeln!(form, "column {} {:?}{optional}", column.name, column.kind);
    }
    for index in table.indexes {
        let _ = writeln!(form, "index {} {:?}", index.name, index.columns);
    }
    form.into_bytes()
}

pub(super) fn damaged(what: &str) -> StoreError {
    StoreError::Corrupt(format!("{what} cannot be read"))
}
