//! The promises that every store keeps.

use lineside_conformance::{Factory, Place};
use lineside_journal::{Store, StoreError};
use lineside_sqlite::{SqliteOptions, SqliteStore};
use std::path::{Path, PathBuf};

/// One file in a folder of its own for each check.
struct Files;

struct Folder(tempfile::TempDir);

impl Factory for Files {
    fn place(&self) -> Result<Box<dyn Place>, StoreError> {
        let folder = tempfile::tempdir().map_err(|error| StoreError::Io(error.to_string()))?;
        Ok(Box::new(Folder(folder)))
    }
}

impl Place for Folder {
    fn open(&self) -> Result<Box<dyn Store>, StoreError> {
        self.open_backup(&self.0.path().join("plant.db"))
    }

    fn backup_path(&self) -> Option<PathBuf> {
        Some(self.0.path().join("copy.db"))
    }

    fn open_backup(&self, backup: &Path) -> Result<Box<dyn Store>, StoreError> {
        Ok(Box::new(SqliteStore::open(backup, SqliteOptions::new())?))
    }
}

lineside_conformance::conformance_tests!(Files);
