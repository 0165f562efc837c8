//! A disk that can be copied as it is, and that fails when it is told to.

use lineside::journal::{KeyValue, Pair, Slot, StoreError};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

type Map = BTreeMap<Vec<u8>, Vec<u8>>;

/// A durable map; clones are the same disk.
#[derive(Clone, Default)]
pub(crate) struct Disk(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    map: Map,
    fault: Option<Fault>,
}

/// A power cut during one of the next writes.
#[derive(Clone, Copy)]
pub(crate) struct Fault {
    /// How many writes succeed before it.
    pub(crate) after: u64,
    /// Whether the write itself still reaches the disk.
    pub(crate) is_written: bool,
}

/// What a disk held at some time.
#[derive(Clone)]
pub(crate) struct Snapshot(Map);

impl Disk {
    pub(crate) fn snapshot(&self) -> Snapshot {
        Snapshot(self.0.lock().unwrap().map.clone())
    }

    pub(crate) fn restored(snapshot: &Snapshot) -> Self {
        let disk = Self::default();
        disk.0.lock().unwrap().map = snapshot.0.clone();
        disk
    }

    pub(crate) fn cut_power(&self, fault: Fault) {
        self.0.lock().unwrap().fault = Some(fault);
    }

    /// Ends the failing; answers whether the power is still to be cut.
    pub(crate) fn repair(&self) {
        self.0.lock().unwrap().fault = None;
    }
}

impl KeyValue for Disk {
    fn get(&mut self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        self.0
            .lock()
            .unwrap()
            .map
            .get(key)
            .cloned()
            .map_or(Ok(None), |value| Ok(Some(value)))
    }

    fn scan(&mut self, from: &[u8], to: &[u8], limit: usize) -> Result<Vec<Pair>, StoreError> {
        KeyValue::scan(&mut self.0.lock().unwrap().map, from, to, limit)
    }

    fn apply(&mut self, expected: &[Slot], writes: &[Slot]) -> Result<bool, StoreError> {
        let mut state = self.0.lock().unwrap();
        let cut = match &mut state.fault {
            Some(Fault {
                after: 0,
                is_written,
            }) => Some(*is_written),
            Some(fault) => {
                fault.after -= 1;
                None
            }
            None => None,
        };
        if cut != Some(false) {
            let applied = KeyValue::apply(&mut state.map, expected, writes)?;
            if cut.is_none() {
                return Ok(applied);
            }
        }
        Err(StoreError::Io("the power was cut".into()))
    }

    fn durable(&self) -> bool {
        true
    }

    fn many_writers(&self) -> bool {
        false
    }
}
