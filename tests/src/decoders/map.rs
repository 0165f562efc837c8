//! An ordered map whose keys and values are not what they were.
//!
//! The bytes are changes to a sound map, one behind the other: which key, how many bytes
//! (two of them), and the new value; a length over the rest removes the key.

use super::scope;
use crate::faults::script::{Script, id};
use lineside_journal::{Audit, KeyValueStore, Read, Scan, Store};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, OnceLock};

type Map = BTreeMap<Vec<u8>, Vec<u8>>;

const SCRIPT_SEED: u64 = 7;

/// A map that others can look into.
struct Shared(Arc<Mutex<Map>>);

impl lineside_journal::KeyValue for Shared {
    fn get(&mut self, key: &[u8]) -> Result<Option<Vec<u8>>, lineside_journal::StoreError> {
        lineside_journal::KeyValue::get(&mut *self.0.lock().expect("no panic"), key)
    }

    fn scan(
        &mut self,
        from: &[u8],
        to: &[u8],
        limit: usize,
    ) -> Result<Vec<lineside_journal::Pair>, lineside_journal::StoreError> {
        lineside_journal::KeyValue::scan(&mut *self.0.lock().expect("no panic"), from, to, limit)
    }

    fn apply(
        &mut self,
        expected: &[lineside_journal::Slot],
        writes: &[lineside_journal::Slot],
    ) -> Result<bool, lineside_journal::StoreError> {
        lineside_journal::KeyValue::apply(&mut *self.0.lock().expect("no panic"), expected, writes)
    }

    fn durable(&self) -> bool {
        false
    }

    fn many_writers(&self) -> bool {
        false
    }
}

fn sound() -> &'static Map {
    static SOUND: OnceLock<Map> = OnceLock::new();
    SOUND.get_or_init(|| {
        let map = Arc::new(Mutex::new(Map::new()));
        let mut store = KeyValueStore::open(Shared(map.clone())).expect("an empty map");
        let script = Script::new(SCRIPT_SEED);
        store.prepare(&script.tables()).expect("room for the rows");
        let batch: Vec<_> = (1..9).map(|number| script.commit(number)).collect();
        let now = lineside_kernel::Timestamp::MIN;
        store
            .commit(&crate::faults::script::scope(), &batch, now)
            .expect("a map in memory");
        let map = map.lock().expect("no panic");
        map.clone()
    })
}

/// Everything is read or is an error.
pub(super) fn key_value(bytes: &[u8]) {
    let mut map = sound().clone();
    let keys: Vec<Vec<u8>> = map.keys().cloned().collect();
    let mut rest = bytes;
    while let Some(([place, high, low], behind)) = rest.split_first_chunk::<3>() {
        let key = keys[usize::from(*place) % keys.len()].clone();
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        match behind.split_at_checked(length) {
            Some((value, behind)) => {
                map.insert(key, value.to_vec());
                rest = behind;
            }
            None => {
                map.remove(&key);
                break;
            }
        }
    }
    let Ok(mut store) = KeyValueStore::open(map) else {
        return;
    };
    let script = Script::new(SCRIPT_SEED);
    let _ = store.prepare(&script.tables());
    let scope = scope();
    let _ = (store.tip(&scope), store.scopes());
    let mut audit = Audit::new(Vec::new());
    let _ = store.read_journal(&scope, 0, 1_000, &mut |line| {
        audit.line(&line);
        ControlFlow::Continue(())
    });
    for code in 0..6 {
        let stream = format!("lot:L-{code}").parse().expect("a stream");
        let _ = store.version(&scope, &stream);
        let _ = store.read_stream(&scope, &stream, 0..u64::MAX, &mut |_| {
            ControlFlow::Continue(())
        });
    }
    for table in script.tables() {
        let _ = store.scan(&scope, table, &Scan::all(), &mut |_| {
            ControlFlow::Continue(())
        });
    }
    let _ = store.command(&scope, id(SCRIPT_SEED, 3));
    let _ = store.commit(
        &scope,
        &[script.commit(20)],
        lineside_kernel::Timestamp::MIN,
    );
}
