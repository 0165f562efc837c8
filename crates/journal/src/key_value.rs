//! A store out of any ordered map: a dictionary, a file of keys, a table of somebody else's.
//!
//! Whoever has a map from bytes to bytes that is read in the order of its keys and
//! changed by several keys at once has a store: [`KeyValue`] is those five questions, and
//! [`KeyValueStore`] does the rest. It is the way to a store written in a host language.
//!
//! Cells are written so that their bytes sort as the cells do, and every entry of an
//! index repeats its row, so that one scan answers any question from one moment.
//!
//! ```
//! use lineside_journal::{KeyValueStore, Read, Scope};
//! use std::collections::BTreeMap;
//!
//! let mut store = KeyValueStore::open(BTreeMap::new())?;
//! let scope: Scope = "acme/munich".parse()?;
//! assert_eq!(store.tip(&scope)?.position(), 0);
//! # Ok::<(), lineside_kernel::Problem>(())
//! ```

use crate::StoreError;
use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

pub(crate) mod cells;
mod check;
mod commit;
mod keys;
mod range;
mod read;
mod rebuild;
mod records;
#[cfg(test)]
mod tests;
mod writes;

pub(crate) use range::within;

/// A key and its value.
pub type Pair = (Vec<u8>, Vec<u8>);

/// A key and the value that it has or is to have; `None` where there is none.
pub type Slot = (Vec<u8>, Option<Vec<u8>>);

/// An ordered map from bytes to bytes that can be changed by several keys at once.
///
/// Keys are compared byte by byte, a shorter one before a longer one that starts with it.
/// They are shorter than 1 KiB unless a table has longer keys; values are as long as a
/// line may be.
pub trait KeyValue: Send {
    /// The value of a key.
    ///
    /// # Errors
    /// [`StoreError`] when the map cannot be read.
    fn get(&mut self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError>;

    /// The first `limit` keys from `from` on that are less than `to`, with their values,
    /// in order and as of one moment.
    ///
    /// # Errors
    /// [`StoreError`] when the map cannot be read.
    fn scan(&mut self, from: &[u8], to: &[u8], limit: usize) -> Result<Vec<Pair>, StoreError>;

    /// Writes all of `writes`, durably, if every key of `expected` still has the value
    /// expected; answers `false` and changes nothing if one has another.
    ///
    /// A write without a value removes the key. No key is written twice. Comparing and
    /// writing are one step: nobody else's write comes between, and nobody ever reads
    /// half of it.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when it may have been written, any other when it was not.
    fn apply(&mut self, expected: &[Slot], writes: &[Slot]) -> Result<bool, StoreError>;

    /// Whether what was applied survives a power cut.
    fn durable(&self) -> bool;

    /// Whether others may write to the map too, through handles of their own.
    fn many_writers(&self) -> bool;
}

impl KeyValue for BTreeMap<Vec<u8>, Vec<u8>> {
    fn get(&mut self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(BTreeMap::get(self, key).cloned())
    }

    fn scan(&mut self, from: &[u8], to: &[u8], limit: usize) -> Result<Vec<Pair>, StoreError> {
        let range = (Bound::Included(from), Bound::Excluded(to));
        let found = self.range::<[u8], _>(range).take(limit);
        Ok(found
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect())
    }

    fn apply(&mut self, expected: &[Slot], writes: &[Slot]) -> Result<bool, StoreError> {
        if expected
            .iter()
            .any(|(key, value)| BTreeMap::get(self, key) != value.as_ref())
        {
            return Ok(false);
        }
        for (key, value) in writes {
            match value {
                Some(value) => self.insert(key.clone(), value.clone()),
                None => self.remove(key),
            };
        }
        Ok(true)
    }

    fn durable(&self) -> bool {
        false
    }

    fn many_writers(&self) -> bool {
        false
    }
}

/// A store over an ordered map; clones share the map.
#[derive(Debug)]
pub struct KeyValueStore<K>(Arc<Mutex<K>>);

impl<K> Clone for KeyValueStore<K> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

/// The form in which a map is kept; a release that changes it raises it.
const FORMAT: u32 = 1;

impl<K: KeyValue> KeyValueStore<K> {
    /// Takes a map: an empty one, or one that was a store before.
    ///
    /// # Errors
    /// [`StoreError::TooNew`] when a newer release has written it, [`StoreError::Corrupt`]
    /// when it holds something else.
    pub fn open(mut map: K) -> Result<Self, StoreError> {
        let mark = keys::format();
        if map.get(&mark)?.is_none() {
            if !map.scan(&[], &keys::end(), 1)?.is_empty() {
                return Err(StoreError::Corrupt(
                    "the map holds keys of another program".into(),
                ));
            }
            let value = Some(FORMAT.to_be_bytes().to_vec());
            // Whoever was quicker wrote a mark, which is read next.
            map.apply(&[(mark.clone(), None)], &[(mark.clone(), value)])?;
        }
        let found = map.get(&mark)?;
        let found = found.and_then(|bytes| <[u8; 4]>::try_from(bytes).ok());
        match found.map(u32::from_be_bytes) {
            Some(FORMAT) => Ok(Self(Arc::new(Mutex::new(map)))),
            Some(found) if found > FORMAT => Err(StoreError::TooNew {
                found,
                known: FORMAT,
            }),
            _ => Err(StoreError::Corrupt(
                "the map's format cannot be read".into(),
            )),
        }
    }

    // Whatever a panic in the map left behind, it left by `apply`, which is all or nothing.
    fn map(&self) -> MutexGuard<'_, K> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
