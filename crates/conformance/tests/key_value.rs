//! The store over an ordered map keeps every promise: with one writer, and with many.

use lineside_conformance::{Factory, Place};
use lineside_journal::{KeyValue, KeyValueStore, Pair, Slot, Store, StoreError};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A map that outlives the stores over it.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Map>>);

type Map = BTreeMap<Vec<u8>, Vec<u8>>;

impl Kept {
    fn map(&self) -> MutexGuard<'_, Map> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl KeyValue for Kept {
    fn get(&mut self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        // Others come between any two questions.
        std::thread::yield_now();
        KeyValue::get(&mut *self.map(), key)
    }
    fn scan(&mut self, from: &[u8], to: &[u8], limit: usize) -> Result<Vec<Pair>, StoreError> {
        self.map().scan(from, to, limit)
    }
    fn apply(&mut self, expected: &[Slot], writes: &[Slot]) -> Result<bool, StoreError> {
        self.map().apply(expected, writes)
    }
    fn durable(&self) -> bool {
        true
    }
    fn many_writers(&self) -> bool {
        true
    }
}

impl Place for Kept {
    fn open(&self) -> Result<Box<dyn Store>, StoreError> {
        Ok(Box::new(KeyValueStore::open(self.clone())?))
    }
}

struct Maps;

impl Factory for Maps {
    fn place(&self) -> Result<Box<dyn Place>, StoreError> {
        Ok(Box::new(Kept::default()))
    }
}

lineside_conformance::conformance_tests!(Maps);
