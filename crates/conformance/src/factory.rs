//! Where stores under test come from.

use lineside_journal::{Store, StoreError};
use std::path::{Path, PathBuf};

/// Makes an empty place for each check: a temporary folder, a schema, a map in memory.
///
/// A function that gives a store in memory is a factory: clones of the store stand for
/// handles to the same data.
pub trait Factory {
    /// An empty place that no other check sees.
    ///
    /// # Errors
    /// [`StoreError`] when there is none to be had.
    fn place(&self) -> Result<Box<dyn Place>, StoreError>;
}

/// Where the data of one store lives. Dropping it may remove the data.
pub trait Place {
    /// Opens the store. After an earlier handle was dropped it holds the same data; while
    /// one is open, it is a second writer, and asked for only where stores have many.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot be opened.
    fn open(&self) -> Result<Box<dyn Store>, StoreError>;

    /// A path for a backup, at which there is no file yet; only for stores that write them.
    fn backup_path(&self) -> Option<PathBuf> {
        None
    }

    /// Opens a backup that a store has written.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be opened.
    fn open_backup(&self, _backup: &Path) -> Result<Box<dyn Store>, StoreError> {
        Err(StoreError::Unsupported("open a backup file"))
    }
}

impl<F, S> Factory for F
where
    F: Fn() -> S,
    S: Store + Clone + 'static,
{
    fn place(&self) -> Result<Box<dyn Place>, StoreError> {
        Ok(Box::new(Shared(self())))
    }
}

/// A store whose clones share what they hold.
struct Shared<S>(S);

impl<S: Store + Clone + 'static> Place for Shared<S> {
    fn open(&self) -> Result<Box<dyn Store>, StoreError> {
        Ok(Box::new(self.0.clone()))
    }
}
