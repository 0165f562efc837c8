//! The row of each person, and the two tables that are not rebuilt from events.

use super::{PersonErasure, PersonEvent, PersonNote, PersonState};
use crate::{Room, Who};
use lineside_journal::{Column, Table, TableRef};

/// One row per person: notes without their text, and the names of details.
pub static PERSON: Table = Table {
    name: "person",
    version: 1,
    columns: &[
        Column::text("code"),
        Column::integer("version"),
        Column::text("state"),
    ],
    key: 1,
    indexes: &[],
};

/// Details of persons. They do not follow from events and can be erased.
pub static PERSON_DATA: Table = Table {
    name: "person_data",
    version: 1,
    columns: &[
        Column::text("person"),
        Column::text("name"),
        Column::text("value"),
    ],
    key: 2,
    indexes: &[],
};

/// The key of each person's notes. It does not follow from events and can be erased.
pub static PERSON_KEY: Table = Table {
    name: "person_key",
    version: 1,
    columns: &[Column::text("person"), Column::bytes("key_bytes")],
    key: 1,
    indexes: &[],
};

/// What is known of persons.
#[derive(Debug)]
pub struct PersonRoom;

impl PersonRoom {
    /// The tables that are not rebuilt from events.
    #[must_use]
    pub fn kept_tables() -> Vec<TableRef> {
        vec![&PERSON_DATA, &PERSON_KEY]
    }
}

impl Room for PersonRoom {
    const FAMILY: &'static str = "person";
    const TABLE: TableRef = &PERSON;
    type State = PersonState;
    type Event = PersonEvent;

    fn evolve(mut state: PersonState, event: &PersonEvent, who: &Who) -> PersonState {
        match event {
            PersonEvent::Described(described) => {
                state
                    .details
                    .retain(|name| !described.removed.contains(name));
                for name in &described.entered {
                    if !state.details.contains(name) {
                        state.details.push(name.clone());
                    }
                }
                state.details.sort_unstable();
                if described.retain_until.is_some() {
                    state.details_retained_until = described.retain_until;
                }
            }
            PersonEvent::Noted(noted) => state.notes.push(PersonNote {
                number: noted.number,
                category: noted.category.clone(),
                sealed: noted.sealed.clone(),
                by: who.actor.clone(),
                at: who.at,
                retain_until: noted.retain_until,
                erasure: None,
            }),
            PersonEvent::Erased(erased) => {
                state.erasures.push(PersonErasure {
                    by: who.actor.clone(),
                    at: who.at,
                    basis: erased.basis.clone(),
                    reason: who.reason.clone().unwrap_or_default(),
                });
                let erasure = u32::try_from(state.erasures.len()).ok();
                for note in &mut state.notes {
                    note.erasure = note.erasure.or(erasure);
                }
                state.details.clear();
                state.details_retained_until = None;
            }
        }
        state
    }
}
