//! States kept from earlier decisions.
//!
//! A decision may start from a kept state without asking the store: its commit expects
//! the state's version, so a state that is out of date cannot be written on. Two
//! generations are kept; what is not used for a whole generation is forgotten.

use hashbrown::{Equivalent, HashMap};
use lineside_journal::{Scope, StreamId};
use std::any::Any;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How many states one generation holds.
const GENERATION: usize = 65_536;

pub(super) type Kept = (u64, Arc<dyn Any + Send + Sync>);
type Place = (Scope, StreamId);

/// A place as it is asked for, hashed like the place itself.
#[derive(Hash)]
struct Asked<'a>(&'a Scope, &'a StreamId);

impl Equivalent<Place> for Asked<'_> {
    fn equivalent(&self, (scope, stream): &Place) -> bool {
        self.1 == stream && self.0 == scope
    }
}

#[derive(Default)]
pub(super) struct Cache(Mutex<Generations>);

#[derive(Default)]
struct Generations {
    young: HashMap<Place, Kept>,
    old: HashMap<Place, Kept>,
}

impl Cache {
    fn generations(&self) -> MutexGuard<'_, Generations> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn get(&self, scope: &Scope, stream: &StreamId) -> Option<Kept> {
        let mut generations = self.generations();
        let asked = Asked(scope, stream);
        if let Some(kept) = generations.young.get(&asked) {
            return Some(kept.clone());
        }
        let (place, kept) = generations.old.remove_entry(&asked)?;
        generations.young.insert(place, kept.clone());
        Some(kept)
    }

    /// Keeps states of a site, unless newer ones are kept already.
    pub(super) fn put(&self, scope: &Scope, states: Vec<(StreamId, Kept)>) {
        let mut generations = self.generations();
        for (stream, kept) in states {
            match generations.young.get_mut(&Asked(scope, &stream)) {
                Some((version, _)) if *version >= kept.0 => {}
                Some(known) => *known = kept,
                None => {
                    generations.young.insert((scope.clone(), stream), kept);
                    if generations.young.len() >= GENERATION {
                        generations.old = std::mem::take(&mut generations.young);
                    }
                }
            }
        }
    }

    /// Forgets states of a site that changed without a decision here.
    pub(super) fn forget(&self, scope: &Scope, streams: &[StreamId]) {
        let mut generations = self.generations();
        if generations.young.is_empty() && generations.old.is_empty() {
            return;
        }
        for stream in streams {
            let asked = Asked(scope, stream);
            generations.young.remove(&asked);
            generations.old.remove(&asked);
        }
    }

    pub(super) fn clear(&self) {
        *self.generations() = Generations::default();
    }
}
