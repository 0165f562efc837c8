//! The sheets on a desk: what it knows of each stream, in the order of the first look.

use crate::{Loaded, Refused, Room, Who};
use hashbrown::HashMap;
use lineside_journal::{Effect, NewEvent, StoreError, StreamId};
use std::any::Any;
use std::sync::Arc;

/// So many sheets are looked through quicker than their streams are hashed; most tasks
/// need fewer.
const FEW: usize = 8;

/// A state without its type.
pub(super) type AnyState = Arc<dyn Any + Send + Sync>;

/// Writes the row of a state: its code, its version, the state.
pub(super) type PutRow = fn(&str, u64, &AnyState) -> Result<Effect, String>;

/// What the desk knows of one stream.
pub(super) struct Sheet {
    pub(super) stream: StreamId,
    /// The version that was loaded.
    pub(super) version: u64,
    /// Missing while only the version is known.
    pub(super) state: Option<AnyState>,
    /// Whether the state was kept from an earlier decision.
    pub(super) is_kept: bool,
    pub(super) events: Vec<NewEvent>,
    /// Writes the row of the state, when there are events.
    pub(super) row: Option<PutRow>,
}

impl Sheet {
    pub(super) fn loaded<R: Room>(&self) -> Result<Loaded<R::State>, Refused> {
        let state = self.state.clone().map(Arc::downcast);
        match state {
            Some(Ok(state)) => Ok(Loaded {
                version: self.newest(),
                state,
            }),
            _ => Err(shared_family::<R>()),
        }
    }

    /// The version with the events on it.
    pub(super) fn newest(&self) -> u64 {
        self.version + self.events.len() as u64
    }

    /// Makes of the state what a fact makes of it.
    pub(super) fn evolve<R: Room>(&mut self, event: &R::Event, who: &Who) -> Result<(), Refused> {
        let mut state: Arc<R::State> = match self.state.take().map(Arc::downcast) {
            Some(Ok(state)) => state,
            other => {
                self.state = other.and_then(Result::err);
                return Err(shared_family::<R>());
            }
        };
        // A state that nobody else holds is not copied.
        let evolved = match Arc::get_mut(&mut state) {
            Some(own) => {
                *own = R::evolve(std::mem::take(own), event, who);
                state
            }
            None => Arc::new(R::evolve((*state).clone(), event, who)),
        };
        self.state = Some(evolved);
        Ok(())
    }
}

fn shared_family<R: Room>() -> Refused {
    StoreError::Corrupt(format!("two rooms share the family `{}`", R::FAMILY)).into()
}

/// Every sheet on a desk.
#[derive(Default)]
pub(super) struct Sheets {
    sheets: Vec<Sheet>,
    // INVARIANT: the places of all sheets once there are more than a few, and none before.
    places: HashMap<StreamId, usize>,
}

impl Sheets {
    /// Where the sheet of this stream lies.
    pub(super) fn place(&self, stream: &StreamId) -> Option<usize> {
        match self.places.is_empty() {
            true => self.sheets.iter().position(|sheet| sheet.stream == *stream),
            false => self.places.get(stream).copied(),
        }
    }

    /// Where the sheet of this thing lies, where that can be seen at a glance.
    pub(super) fn glance(&self, family: &str, code: &str) -> Option<usize> {
        let is_it = |sheet: &Sheet| {
            let rest = sheet.stream.as_str().strip_prefix(family);
            rest.and_then(|rest| rest.strip_prefix(':')) == Some(code)
        };
        match self.places.is_empty() {
            true => self.sheets.iter().position(is_it),
            false => None,
        }
    }

    pub(super) fn get(&self, place: usize) -> Option<&Sheet> {
        self.sheets.get(place)
    }

    pub(super) fn get_mut(&mut self, place: usize) -> Option<&mut Sheet> {
        self.sheets.get_mut(place)
    }

    /// Lays down the first sheet of a stream; answers with its place.
    pub(super) fn add(&mut self, sheet: Sheet) -> usize {
        let place = self.sheets.len();
        if place == FEW {
            let streams = self.sheets.iter().map(|sheet| sheet.stream.clone());
            self.places.extend(streams.zip(0..));
        }
        if place >= FEW {
            self.places.insert(sheet.stream.clone(), place);
        }
        self.sheets.push(sheet);
        place
    }

    pub(super) fn iter(&self) -> std::slice::Iter<'_, Sheet> {
        self.sheets.iter()
    }

    pub(super) fn len(&self) -> usize {
        self.sheets.len()
    }
}

#[cfg(test)]
mod tests {
    use crate::Desk;
    use crate::record::{
        RecordChanged, RecordEvent, RecordField, RecordFieldStep, RecordOpened, RecordRoom,
    };
    use crate::testing::TestPlant;
    use lineside_proof::Hash;

    #[test]
    fn many_things_on_one_desk_are_told_apart() {
        let mut plant = TestPlant::new();
        let command = plant.because("ada", "recount");
        let (scope, now) = (plant.scope.clone(), plant.now);
        let mut reads = plant.reads();
        let mut desk = Desk::new(&mut reads, &scope, &command, now);
        let codes: Vec<_> = (0..40).map(|n| format!("R-{n}")).collect();
        for code in &codes {
            let net = RecordField {
                name: "net".parse().unwrap(),
                value: code.clone(),
            };
            let opened = RecordEvent::Opened(RecordOpened {
                kind: "log".parse().unwrap(),
                fields: vec![net],
                critical: Vec::new(),
                draft: false,
                retain_until: None,
            });
            let loaded = desk.record::<RecordRoom>(code, &opened).unwrap();
            assert_eq!(loaded.version, 1);
        }
        for code in codes.iter().rev() {
            let before = desk.load::<RecordRoom>(code).unwrap();
            let changed = RecordEvent::Changed(RecordChanged {
                changes: vec![RecordFieldStep {
                    name: "net".parse().unwrap(),
                    number: 2,
                    old: Some(code.clone()),
                    new: Some(format!("{code}.5")),
                }],
            });
            let after = desk.record::<RecordRoom>(code, &changed).unwrap();
            assert_eq!((before.version, after.version), (1, 2));
            // What somebody still holds is not changed under their hands.
            assert_eq!(before.state.fields[0].value.as_deref(), Some(&**code));
            assert_eq!(after.state.fields[0].value, Some(format!("{code}.5")));
        }
        let commit = desk.into_commit(Hash::ZERO).unwrap();
        let written: Vec<_> = commit
            .streams
            .iter()
            .map(|write| write.stream.code())
            .collect();
        assert_eq!(written, codes);
        assert!(commit.streams.iter().all(|write| write.events.len() == 2));
        plant.commit(commit).unwrap();
        plant.rows_follow_from_events();
    }
}
