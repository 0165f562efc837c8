//! The commands on persons, carried out on a desk.

use super::decide::{check_note, next_number};
use super::{
    DescribePerson, ErasePerson, NotePerson, PERSON_DATA, PERSON_KEY, PersonRoom, SealSource,
    decide_describe, decide_erase, decide_note, seal,
};
use crate::{Command, Desk, Reads, Refused, Rejection, Room, Task};
use lineside_journal::{Cell, Effect, Scan, Scope, StoreError, StreamId, cells};
use lineside_kernel::ActorId;
use zeroize::Zeroizing;

fn subject(person: &ActorId) -> Option<StreamId> {
    StreamId::new(PersonRoom::FAMILY, person.as_str()).ok()
}

/// What binds a note's ciphertext to its place.
pub(super) fn place(scope: &Scope, person: &ActorId, number: u32) -> Vec<u8> {
    format!("{scope}\nperson:{person}\n{number}").into_bytes()
}

/// The key of a person's notes, if there is one.
pub(super) fn key_of(
    reads: &mut dyn Reads,
    person: &ActorId,
) -> Result<Option<Zeroizing<[u8; 32]>>, StoreError> {
    let Some(row) = reads.row(&PERSON_KEY, &cells![person.as_str()])? else {
        return Ok(None);
    };
    let key = row
        .get(1)
        .and_then(Cell::as_bytes)
        .and_then(|bytes| bytes.try_into().ok());
    let damaged = || StoreError::Corrupt("a row of `person_key` holds no key".into());
    key.map(|key| Some(Zeroizing::new(key))).ok_or_else(damaged)
}

impl Task for DescribePerson {
    const ACTION: &'static str = "person.describe";

    fn command(&self) -> &Command {
        &self.command
    }

    fn subject(&self) -> Option<StreamId> {
        subject(&self.person)
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let person = self.person.as_str();
        let state = desk.load::<PersonRoom>(person)?.state;
        for event in decide_describe(&state, self)? {
            desk.record::<PersonRoom>(person, &event)?;
        }
        for detail in &self.details {
            let name = detail.name.as_str();
            desk.effect(match &detail.value {
                Some(value) => Effect::Put {
                    table: &PERSON_DATA,
                    row: cells![person, name, value.expose()],
                },
                None => Effect::Delete {
                    table: &PERSON_DATA,
                    key: cells![person, name],
                },
            });
        }
        Ok(())
    }
}

impl Task for NotePerson {
    const ACTION: &'static str = "person.note";

    fn command(&self) -> &Command {
        &self.command
    }

    fn subject(&self) -> Option<StreamId> {
        subject(&self.person)
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let person = self.person.as_str();
        let state = desk.load::<PersonRoom>(person)?.state;
        if let Some(rejection) = Rejection::of(check_note(&state, self)) {
            return Err(rejection.into());
        }
        let source = SealSource::of(self.seal.as_ref())?;
        let place = place(desk.scope(), &self.person, next_number(&state));
        // A key changes only together with a fact about the person, whose version is
        // expected: two first notes at once cannot make two keys.
        let known = key_of(desk.reads(), &self.person)?;
        let key = known.as_deref().unwrap_or_else(|| source.key());
        let sealed = seal(self.text.expose(), key, source, &place)?;
        for event in decide_note(&state, self, sealed)? {
            desk.record::<PersonRoom>(person, &event)?;
        }
        if known.is_none() {
            desk.effect(Effect::Put {
                table: &PERSON_KEY,
                row: vec![Cell::from(person), Cell::from(source.key().to_vec())],
            });
        }
        Ok(())
    }
}

impl Task for ErasePerson {
    const ACTION: &'static str = "person.erase";

    fn command(&self) -> &Command {
        &self.command
    }

    fn subject(&self) -> Option<StreamId> {
        subject(&self.person)
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let person = self.person.as_str();
        let state = desk.load::<PersonRoom>(person)?.state;
        for event in decide_erase(&state, self, desk.now())? {
            desk.record::<PersonRoom>(person, &event)?;
        }
        desk.effect(Effect::Delete {
            table: &PERSON_KEY,
            key: cells![person],
        });
        let details = Scan::all().equals(cells![person]);
        for row in desk.reads().rows(&PERSON_DATA, &details)? {
            desk.effect(Effect::Delete {
                table: &PERSON_DATA,
                key: PERSON_DATA.key_of(&row).to_vec(),
            });
        }
        Ok(())
    }
}
