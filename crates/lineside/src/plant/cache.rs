//! States kept from earlier decisions.
//!
//! A decision may start from a kept state without asking the store: its commit expects
//! the state's version, so a state that is out of date cannot be written on. Two
//! generations are kept; what is not used for a whole generation is forgotten.

use lineside_journal::{Scope, StreamId};
use std::any::Any;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// How many states one generation holds.
const GENERATION: usize = 65_536;

pub(super) type Kept = (u64, Arc<dyn Any + Send + Sync>);
type Place = (Scope, StreamId);

#[derive(Default)]
pub(super) struct Cache(Mutex<Generations>);

#[derive(Default)]
struct Generations {
    young: HashMap<Place, Kept>,
    old: HashMap<Place, Kept>,
}

impl Cache {
    pub(super) fn get(&self, scope: &Scope, stream: &StreamId) -> Option<Kept> {
        let mut generations = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let place = (scope.clone(), stream.clone());
        if let Some(kept) = generations.young.get(&place) {
            return Some(kept.clone());
        }
        let kept = generations.old.remove(&place)?;
        generations.young.insert(place, kept.clone());
        Some(kept)
    }

    /// Keeps a state, unless a newer one is kept already.
    pub(super) fn put(&self, scope: &Scope, stream: &StreamId, kept: Kept) {
        let mut generations = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let place = (scope.clone(), stream.clone());
        match generations.young.get(&place) {
            Some((version, _)) if *version >= kept.0 => return,
            _ => generations.young.insert(place, kept),
        };
        if generations.young.len() >= GENERATION {
            generations.old = std::mem::take(&mut generations.young);
        }
    }

    /// Forgets states of a site that changed without a decision here.
    pub(super) fn forget(&self, scope: &Scope, streams: &[StreamId]) {
        let mut generations = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if generations.young.is_empty() && generations.old.is_empty() {
            return;
        }
        for stream in streams {
            let place = (scope.clone(), stream.clone());
            generations.young.remove(&place);
            generations.old.remove(&place);
        }
    }

    pub(super) fn clear(&self) {
        let mut generations = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *generations = Generations::default();
    }
}
