//! Stores whose server may be away for a moment when they are opened.

use crate::{Factory, Place};
use lineside_journal::{Store, StoreError};
use std::path::{Path, PathBuf};
use std::time::Duration;

const TRIES: u32 = 50;
const PAUSE: Duration = Duration::from_millis(200);

/// A factory that waits for its server: opening a store that cannot be reached is an
/// error elsewhere, but not while somebody disturbs the server on purpose.
pub(crate) struct Patient<'a>(pub(crate) &'a dyn Factory);

struct PatientPlace(Box<dyn Place>);

impl Factory for Patient<'_> {
    fn place(&self) -> Result<Box<dyn Place>, StoreError> {
        Ok(Box::new(PatientPlace(waiting(|| self.0.place())?)))
    }
}

impl Place for PatientPlace {
    fn open(&self) -> Result<Box<dyn Store>, StoreError> {
        waiting(|| self.0.open())
    }

    fn backup_path(&self) -> Option<PathBuf> {
        self.0.backup_path()
    }

    fn open_backup(&self, backup: &Path) -> Result<Box<dyn Store>, StoreError> {
        waiting(|| self.0.open_backup(backup))
    }
}

fn waiting<T>(mut open: impl FnMut() -> Result<T, StoreError>) -> Result<T, StoreError> {
    for _ in 1..TRIES {
        match open() {
            Err(StoreError::Io(_) | StoreError::Retry(_) | StoreError::Unknown(_)) => {
                std::thread::sleep(PAUSE);
            }
            result => return result,
        }
    }
    open()
}
