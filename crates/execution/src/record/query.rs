//! What can be asked about records.

use super::error::UNKNOWN;
use super::{
    Confirmation, RECORD, RECORD_CONFIRMATION, RECORD_VERSION, RecordRoom, RecordState,
    RecordStatus, RecordStep,
};
use crate::room::read_row;
use crate::row_reading::Cells;
use crate::{Reads, Refused, Violation, Word};
use lineside_journal::{After, Cell, Scan, StoreError, cells};
use lineside_kernel::{ActorId, FieldName, RecordId, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Shows a record with every value that its fields ever had: who entered it, when, why,
/// and who confirmed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GetRecord {
    /// The record's code.
    pub record: RecordId,
}

/// A record with its whole history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RecordView {
    /// The record's code.
    pub record: RecordId,
    /// How many facts it is made of; what a signature names as the version signed.
    pub version: u64,
    /// What sort of document it is.
    pub kind: Word,
    /// Where it stands.
    pub status: RecordStatus,
    /// Its fields, in the order in which they first appeared.
    pub fields: Vec<RecordFieldHistory>,
    /// Until when it has to be kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retain_until: Option<Timestamp>,
    /// How it came to where it is, oldest first.
    pub steps: Vec<RecordStep>,
}

/// A field with every value that it had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RecordFieldHistory {
    /// Its name.
    pub name: FieldName,
    /// Its value; absent while nothing was entered, and after it was removed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// How often it was changed since its original entry; a printout marks the field when
    /// this is over 0 (Annex 11 section 8.2).
    pub changes: u32,
    /// Whether somebody else has to confirm it.
    pub critical: bool,
    /// Whether the value counts: a critical one does after somebody else confirmed it.
    pub is_final: bool,
    /// Every value, the original entry first.
    pub entries: Vec<RecordFieldEntry>,
}

/// One value that a field had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RecordFieldEntry {
    /// Which value it is, counted from 1, the original entry.
    pub number: u32,
    /// The value; absent when it was removed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Who entered it.
    pub by: ActorId,
    /// When, as claimed.
    pub at: Timestamp,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Who confirmed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<Confirmation>,
}

/// Answers `record.get`.
///
/// # Errors
/// [`Refused`] when there is no such record or it cannot be read.
pub fn get_record(reads: &mut dyn Reads, request: &GetRecord) -> Result<RecordView, Refused> {
    let code = request.record.as_str();
    let unknown = || Violation::new(&UNKNOWN, format!("there is no record `{code}`"));
    let row = reads.row(&RECORD, &cells![code])?.ok_or_else(unknown)?;
    let record = read_row::<RecordRoom>(&row)
        .map_err(|why| StoreError::Corrupt(format!("the row of record `{code}`: {why}")))?;
    let mut entries = entries(reads, code)?;
    let state: &RecordState = &record.state;
    let fields = state.fields.iter().map(|field| RecordFieldHistory {
        name: field.name.clone(),
        value: field.value.clone(),
        changes: field.changes(),
        critical: field.critical,
        is_final: field.is_final(),
        entries: entries.remove(&field.name).unwrap_or_default(),
    });
    Ok(RecordView {
        record: request.record.clone(),
        version: record.version,
        kind: state.kind.clone().ok_or_else(unknown)?,
        status: state.status,
        fields: fields.collect(),
        retain_until: state.retain_until,
        steps: state.steps.clone(),
    })
}

/// Every value of every field, by field.
fn entries(
    reads: &mut dyn Reads,
    code: &str,
) -> Result<BTreeMap<FieldName, Vec<RecordFieldEntry>>, StoreError> {
    let of_record = Scan::all().equals(cells![code]);
    let mut confirmed: BTreeMap<(FieldName, u32), Confirmation> = BTreeMap::new();
    for row in reads.rows(&RECORD_CONFIRMATION, &of_record)? {
        let row = Cells::new(&RECORD_CONFIRMATION, &row);
        let confirmation = Confirmation {
            by: row.parsed("actor")?,
            at: row.instant("at")?,
        };
        confirmed.insert((row.parsed("field")?, row.number("number")?), confirmation);
    }
    let mut fields: BTreeMap<FieldName, Vec<RecordFieldEntry>> = BTreeMap::new();
    for row in reads.rows(&RECORD_VERSION, &of_record)? {
        let row = Cells::new(&RECORD_VERSION, &row);
        let name: FieldName = row.parsed("field")?;
        let number = row.number("number")?;
        let entry = RecordFieldEntry {
            number,
            value: row.text("value").map(str::to_owned),
            by: row.parsed("actor")?,
            at: row.instant("at")?,
            reason: row.text("reason").map(str::to_owned),
            confirmed: confirmed.remove(&(name.clone(), number)),
        };
        fields.entry(name).or_default().push(entry);
    }
    Ok(fields)
}

/// Lists records of a kind, in a status, or all of them, in pages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListRecords {
    /// Only records of this kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Word>,
    /// Only records in this status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<RecordStatus>,
    /// Where the page before ended: its `next`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<RecordPlace>,
    /// At most so many; 100 when absent, and never more than 1000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

/// One page of a list of records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RecordPage {
    /// The records.
    pub records: Vec<RecordLine>,
    /// Where the next page begins; absent when this one is the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<RecordPlace>,
}

/// One record of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RecordLine {
    /// The record's code.
    pub record: RecordId,
    /// What sort of document it is.
    pub kind: Word,
    /// Where it stands.
    pub status: RecordStatus,
    /// How many facts it is made of.
    pub version: u64,
    /// How many critical fields are not final.
    pub unconfirmed: u32,
    /// How many fields were changed since their original entry.
    pub changed: u32,
}

/// A place in a list of records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RecordPlace {
    /// The kind of the last record shown.
    pub kind: Word,
    /// Its status.
    pub status: RecordStatus,
    /// Its code.
    pub record: RecordId,
}

/// Answers `record.list`.
///
/// # Errors
/// [`Refused`] when the rows cannot be read.
pub fn list_records(reads: &mut dyn Reads, request: &ListRecords) -> Result<RecordPage, Refused> {
    let limit = usize::try_from(request.limit.unwrap_or(100).clamp(1, 1000)).unwrap_or(1000);
    let mut records = Vec::new();
    for row in reads.rows(&RECORD, &scan(request).limit(limit + 1))? {
        let cells = Cells::new(&RECORD, &row);
        let record = read_row::<RecordRoom>(&row).map_err(StoreError::Corrupt)?;
        let changed = record
            .state
            .fields
            .iter()
            .filter(|field| field.changes() > 0);
        records.push(RecordLine {
            record: cells.parsed("code")?,
            kind: cells.parsed("kind")?,
            status: record.state.status,
            version: record.version,
            unconfirmed: count(record.state.unconfirmed()),
            changed: count(changed),
        });
    }
    let more = records.len() > limit;
    records.truncate(limit);
    let last = records.last().filter(|_| more).map(|last| RecordPlace {
        kind: last.kind.clone(),
        status: last.status,
        record: last.record.clone(),
    });
    Ok(RecordPage {
        records,
        next: last,
    })
}

/// The rows asked for, in the order of the index that serves the filter.
fn scan(request: &ListRecords) -> Scan {
    let (kind, status) = (request.kind.as_ref(), request.status);
    let mut scan = match (kind, status) {
        (Some(kind), Some(status)) => {
            Scan::by("kind").equals(cells![kind.as_str(), status.as_str()])
        }
        (Some(kind), None) => Scan::by("kind").equals(cells![kind.as_str()]),
        (None, Some(status)) => Scan::by("status").equals(cells![status.as_str()]),
        (None, None) => Scan::all(),
    };
    if let Some(place) = &request.after {
        let (kind, status) = (
            Cell::from(place.kind.as_str()),
            Cell::from(place.status.as_str()),
        );
        let columns = match scan.index {
            Some("kind") => vec![kind, status],
            Some(_) => vec![status, kind],
            None => Vec::new(),
        };
        let key = cells![place.record.as_str()];
        scan = scan.after(After { columns, key });
    }
    scan
}

fn count<T>(items: impl Iterator<Item = T>) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}
