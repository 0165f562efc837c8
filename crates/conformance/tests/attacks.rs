//! What is done to the map below a store shows, as far as that is possible.

use lineside_conformance::{Tamper, attacks, run_attacks};
use lineside_journal::{
    KeyValue, KeyValueStore, Line, Pair, Read, Scope, Slot, Store, StoreError, Tip,
};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

type Map = BTreeMap<Vec<u8>, Vec<u8>>;

/// A map that the attacker holds, too.
#[derive(Clone, Default)]
struct Open(Arc<Mutex<Map>>);

impl Open {
    fn map(&self) -> MutexGuard<'_, Map> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl KeyValue for Open {
    fn get(&mut self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        KeyValue::get(&mut *self.map(), key)
    }
    fn scan(&mut self, from: &[u8], to: &[u8], limit: usize) -> Result<Vec<Pair>, StoreError> {
        self.map().scan(from, to, limit)
    }
    fn apply(&mut self, expected: &[Slot], writes: &[Slot]) -> Result<bool, StoreError> {
        self.map().apply(expected, writes)
    }
    fn durable(&self) -> bool {
        false
    }
    fn many_writers(&self) -> bool {
        false
    }
}

struct Target {
    store: KeyValueStore<Open>,
    map: Open,
    /// Where the lines are kept, found out before the first of them is changed.
    keys: Vec<Vec<u8>>,
}

impl Target {
    fn new() -> Result<Self, StoreError> {
        let map = Open::default();
        Ok(Self {
            store: KeyValueStore::open(map.clone())?,
            map,
            keys: Vec::new(),
        })
    }

    fn key(&mut self, scope: &Scope, position: u64) -> Result<Vec<u8>, StoreError> {
        if self.keys.is_empty() {
            let mut lines = Vec::new();
            self.store.read_journal(scope, 0, usize::MAX, &mut |line| {
                lines.push(line.into_bytes().into_vec());
                ControlFlow::Continue(())
            })?;
            let map = self.map.map();
            for line in lines {
                let kept = map.iter().filter(|(_, value)| **value == line);
                self.keys.extend(kept.map(|(key, _)| key.clone()));
            }
        }
        let place = usize::try_from(position - 1).ok();
        let key = place.and_then(|place| self.keys.get(place));
        key.cloned()
            .ok_or(StoreError::Unsupported("find that line"))
    }
}

impl Tamper for Target {
    fn store(&mut self) -> &mut dyn Store {
        &mut self.store
    }

    fn replace_line(
        &mut self,
        scope: &Scope,
        position: u64,
        line: &Line,
    ) -> Result<(), StoreError> {
        let key = self.key(scope, position)?;
        self.map.map().insert(key, line.as_bytes().to_vec());
        Ok(())
    }

    fn delete_line(&mut self, scope: &Scope, position: u64) -> Result<(), StoreError> {
        let key = self.key(scope, position)?;
        self.map.map().remove(&key);
        Ok(())
    }

    fn replace_tip(&mut self, scope: &Scope, tip: &Tip) -> Result<(), StoreError> {
        let old = self.store.tip(scope)?.to_bytes();
        for value in self.map.map().values_mut() {
            if value.ends_with(&old) {
                value.truncate(value.len() - old.len());
                value.extend_from_slice(&tip.to_bytes());
            }
        }
        Ok(())
    }
}

#[test]
fn every_attack_shows_as_promised() {
    let failed = run_attacks(&mut || Ok(Box::new(Target::new()?)));
    let failed: Vec<_> = failed
        .iter()
        .map(|(attack, failure)| format!("{}: {failure}", attack.name))
        .collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    assert!(attacks().len() >= 14);
}
