//! A store of the host's: any ordered map that it has.

use super::Interface;
use super::ask::{Ask, Door};
use super::bytes::Bytes;
use super::interface::Callback;
use crate::HostPart;
use lineside::journal::{KeyValue, Pair, Slot, StoreError};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The most keys asked for at once: every host language has whole numbers up to here.
const MOST: usize = 0x7fff_ffff;

pub(super) fn interface() -> Interface {
    Interface {
        name: "KeyValueStore",
        part: HostPart::Store,
        about: "A store of your own: an ordered map from bytes to bytes that can be changed by \
                several keys at once.\n\nWhoever has such a map has a store; the journal, its \
                chain, its indexes and its rules are made over it. Keys are compared byte by \
                byte, a shorter one before a longer one that starts with it. Only one thread \
                at a time asks. What a method raises comes out of the call that needed it, and \
                nothing of that call is written.",
        callbacks: vec![
            Callback::of::<KeyValueGet>(),
            Callback::of::<KeyValueScan>(),
            Callback::of::<KeyValueApply>(),
            Callback::of::<KeyValueDescribe>(),
        ],
    }
}

/// Gives the value of a key; nothing when there is none.
#[derive(Serialize, JsonSchema)]
struct KeyValueGet {
    /// The key.
    key: Bytes,
}

impl Ask for KeyValueGet {
    const NAME: &'static str = "store.get";
    type Answer = Option<Bytes>;
}

/// Gives the first keys of a stretch with their values, in the order of the keys and as
/// of one moment.
#[derive(Serialize, JsonSchema)]
struct KeyValueScan {
    /// The first key that may be among them.
    start: Bytes,
    /// The first key behind them, which is not among them.
    end: Bytes,
    /// The most keys wanted.
    limit: u32,
}

impl Ask for KeyValueScan {
    const NAME: &'static str = "store.scan";
    type Answer = Vec<KeyValuePair>;
}

/// A key and its value.
#[derive(Deserialize, JsonSchema)]
struct KeyValuePair {
    /// The key.
    key: Bytes,
    /// Its value.
    value: Bytes,
}

/// Makes every change, durably, if every expected key still has the value expected.
///
/// If one has not, it changes nothing and answers no. Comparing and changing are one step:
/// no other writer's change comes between, and no reader ever sees half of it. An
/// exception says that nothing was changed.
#[derive(Serialize, JsonSchema)]
struct KeyValueApply {
    /// Keys with the values that they must have.
    expected: Vec<KeyValueSlot>,
    /// Keys with the values that they are to have; no key stands here twice.
    changes: Vec<KeyValueSlot>,
}

impl Ask for KeyValueApply {
    const NAME: &'static str = "store.apply";
    type Answer = bool;
}

/// A key and the value that it has or is to have.
#[derive(Serialize, JsonSchema)]
struct KeyValueSlot {
    /// The key.
    key: Bytes,
    /// Its value; absent where the key has none or is to be removed.
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Bytes>,
}

/// Says what the store promises; asked once, when the plant is opened.
#[derive(Serialize, JsonSchema)]
struct KeyValueDescribe {}

impl Ask for KeyValueDescribe {
    const NAME: &'static str = "store.describe";
    type Answer = StoreDescription;
}

/// What a store promises.
#[derive(Clone, Copy, Deserialize, JsonSchema)]
struct StoreDescription {
    /// Whether what was applied survives a power cut.
    durable: bool,
    /// Whether others may write to the map too, through handles of their own.
    many_writers: bool,
}

/// The host's map.
#[derive(Clone)]
pub(crate) struct HostKeyValue {
    door: Door,
    promises: StoreDescription,
}

impl HostKeyValue {
    pub(crate) fn new(door: Door) -> Result<Self, StoreError> {
        let promises = door.ask_store(&KeyValueDescribe {})?;
        Ok(Self { door, promises })
    }
}

fn slots(slots: &[Slot]) -> Vec<KeyValueSlot> {
    let slots = slots.iter().map(|(key, value)| KeyValueSlot {
        key: Bytes(key.clone()),
        value: value.clone().map(Bytes),
    });
    slots.collect()
}

impl KeyValue for HostKeyValue {
    fn get(&mut self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        let value = self.door.ask_store(&KeyValueGet { key: key.into() })?;
        Ok(value.map(|Bytes(value)| value))
    }

    fn scan(&mut self, from: &[u8], to: &[u8], limit: usize) -> Result<Vec<Pair>, StoreError> {
        let pairs = self.door.ask_store(&KeyValueScan {
            start: from.into(),
            end: to.into(),
            limit: limit.min(MOST).try_into().unwrap_or(u32::MAX),
        })?;
        Ok(pairs
            .into_iter()
            .map(|KeyValuePair { key, value }| (key.0, value.0))
            .collect())
    }

    fn apply(&mut self, expected: &[Slot], writes: &[Slot]) -> Result<bool, StoreError> {
        self.door.ask_store(&KeyValueApply {
            expected: slots(expected),
            changes: slots(writes),
        })
    }

    fn durable(&self) -> bool {
        self.promises.durable
    }

    fn many_writers(&self) -> bool {
        self.promises.many_writers
    }
}
