//! Where the animals live: places whose data outlives their stores.

use super::animal::{Animal, Backups};
use super::flaw::Flaw;
use lineside_conformance::{Factory, Place};
use lineside_journal::{Store, StoreError};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

/// Makes places for animals with one flaw, or with none.
pub(crate) struct Cage(pub(crate) Option<Flaw>);

struct Kept {
    animal: Animal,
    was_opened: AtomicBool,
}

impl Factory for Cage {
    fn place(&self) -> Result<Box<dyn Place>, StoreError> {
        Ok(Box::new(Kept {
            animal: Animal::new(self.0),
            was_opened: AtomicBool::new(false),
        }))
    }
}

impl Place for Kept {
    fn open(&self) -> Result<Box<dyn Store>, StoreError> {
        let was_opened = self.was_opened.swap(true, Ordering::Relaxed);
        let loses = [Flaw::LosesTheLastWrite, Flaw::LosesTheLastBulk].map(Some);
        if was_opened && loses.contains(&self.animal.flaw) {
            return Ok(Box::new(self.animal.as_of_before_the_last_write()));
        }
        Ok(Box::new(self.animal.clone()))
    }

    fn backup_path(&self) -> Option<PathBuf> {
        Some("backup".into())
    }

    fn open_backup(&self, backup: &Path) -> Result<Box<dyn Store>, StoreError> {
        let backups: &Backups = &self.animal.backups;
        let found = backups.lock().unwrap().get(backup).cloned();
        match found {
            Some(store) => Ok(Box::new(store)),
            None => Err(StoreError::Io("there is no such backup".into())),
        }
    }
}
