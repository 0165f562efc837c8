//! What can be read of a person.

use super::error::UNKNOWN;
use super::task::{key_of, place};
use super::{PERSON, PERSON_DATA, PersonErasure, PersonNote, PersonRoom, PersonState, unseal};
use crate::room::read_row;
use crate::row_reading::Cells;
use crate::{Reads, Refused, Violation, Word};
use lineside_journal::{Scan, Scope, StoreError, cells};
use lineside_kernel::{ActorId, FieldName, Timestamp};
use serde::{Deserialize, Serialize};

/// Shows what is known of a person: details, and notes as far as they can be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReadPerson {
    /// The person, by their actor id.
    pub person: ActorId,
}

/// What is known of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PersonView {
    /// The person.
    pub person: ActorId,
    /// Details, by name.
    pub details: Vec<PersonDetail>,
    /// Notes, oldest first.
    pub notes: Vec<PersonNoteView>,
    /// Every erasure, oldest first.
    pub erasures: Vec<PersonErasure>,
}

/// A detail of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PersonDetail {
    /// What it is.
    pub name: FieldName,
    /// The value.
    pub value: String,
}

/// A note about a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PersonNoteView {
    /// Its number, counted from 1.
    pub number: u32,
    /// What sort of note it is.
    pub category: Word,
    /// Who wrote it.
    pub by: ActorId,
    /// When, as claimed.
    pub at: Timestamp,
    /// The text; absent when it cannot be read any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Why there is no text: when it was erased, by whom and why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missing: Option<String>,
    /// Until when it has to be kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retain_until: Option<Timestamp>,
}

/// Answers `person.read`.
///
/// # Errors
/// [`Refused`] when nothing was ever written about the person, or it cannot be read.
pub fn read_person(
    reads: &mut dyn Reads,
    scope: &Scope,
    request: &ReadPerson,
) -> Result<PersonView, Refused> {
    let person = &request.person;
    let unknown = || {
        Violation::new(
            &UNKNOWN,
            format!("nothing was ever written about `{person}`"),
        )
    };
    let row = reads
        .row(&PERSON, &cells![person.as_str()])?
        .ok_or_else(unknown)?;
    let state = read_row::<PersonRoom>(&row)
        .map_err(|why| StoreError::Corrupt(format!("the row of a person: {why}")))?
        .state;
    let key = key_of(reads, person)?;
    let notes = state.notes.iter().map(|note| {
        let place = place(scope, person, note.number);
        view(&state, note, key.as_deref(), &place)
    });
    let notes = notes.collect();
    let mut details = Vec::new();
    for row in reads.rows(&PERSON_DATA, &Scan::all().equals(cells![person.as_str()]))? {
        let row = Cells::new(&PERSON_DATA, &row);
        details.push(PersonDetail {
            name: row.parsed("name")?,
            value: row.text("value").unwrap_or_default().to_owned(),
        });
    }
    Ok(PersonView {
        person: person.clone(),
        details,
        notes,
        erasures: state.erasures.clone(),
    })
}

fn view(
    state: &PersonState,
    note: &PersonNote,
    key: Option<&[u8; 32]>,
    place: &[u8],
) -> PersonNoteView {
    let (text, missing) = match (state.erasure_of(note), key) {
        (Some(erasure), _) => (None, Some(tombstone(erasure))),
        (None, None) => (None, Some("its key is not kept here".to_owned())),
        (None, Some(key)) => match unseal(&note.sealed, key, place) {
            Some(text) => (Some(text), None),
            None => (
                None,
                Some("it was altered, or its key is another one".to_owned()),
            ),
        },
    };
    PersonNoteView {
        number: note.number,
        category: note.category.clone(),
        by: note.by.clone(),
        at: note.at,
        text,
        missing,
        retain_until: note.retain_until,
    }
}

fn tombstone(erasure: &PersonErasure) -> String {
    let PersonErasure {
        by,
        at,
        basis,
        reason,
    } = erasure;
    format!("erased on {at} by {by} because {reason} ({basis})")
}
