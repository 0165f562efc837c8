//! Which files this process has open, so that none is opened in a way that breaks its locks.
//!
//! Several *processes* may open one file: SQLite locks it, and writers wait for each
//! other. Two copies of the SQLite *library* in one process must not: the operating
//! system's file locks belong to the process, so that one copy, by closing the file, drops
//! the locks of the other ("How To Corrupt An SQLite Database File", section 2.2.1). Python's
//! own `sqlite3`, `better-sqlite3` or Room are such copies, and so is reading the file
//! with ordinary file functions.
//!
//! So every connection made here is counted by file. One store writes to a file at a time.
//! Where the system tells which files the process has open (Linux), a file that
//! somebody else in this process has open is refused.

use lineside_journal::StoreError;
use std::collections::HashMap;
use std::fs::{self, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Which file it is, whatever path leads to it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct FileId(#[cfg(unix)] (u64, u64), #[cfg(not(unix))] PathBuf);

/// What this copy of the library has open of one file.
#[derive(Debug, Default)]
struct Held {
    has_writer: bool,
    leases: usize,
}

static HELD: Mutex<Option<HashMap<FileId, Held>>> = Mutex::new(None);

/// The right to have a file open; the last one to go ends the entry.
#[derive(Debug)]
pub(crate) struct Lease {
    id: FileId,
    path: PathBuf,
    is_writer: bool,
}

impl Lease {
    /// Takes a file that is there, or creates it empty.
    pub(crate) fn take(path: &Path, create: bool, is_writer: bool) -> Result<Self, StoreError> {
        check_path(path)?;
        // Held from the start, so that no two threads look at one file at once.
        let mut held = lock();
        if create {
            create_empty(path)?;
        }
        let path = fs::canonicalize(path).map_err(|error| unusable(path, &error))?;
        let about = fs::metadata(&path).map_err(|error| unusable(&path, &error))?;
        if !about.is_file() {
            return Err(StoreError::BadAddress(format!(
                "`{}` is no file; a store is one file",
                path.display()
            )));
        }
        let id = file_id(&path, &about);
        let files = held.get_or_insert_default();
        if !files.contains_key(&id) && is_open_elsewhere(&id) {
            return Err(StoreError::InUse(format!(
                "something else in this process has `{}` open, such as another copy of SQLite; \
                 closing it there would drop the locks here, so close it first",
                path.display()
            )));
        }
        let entry = files.entry(id.clone()).or_default();
        if is_writer && entry.has_writer {
            return Err(StoreError::InUse(format!(
                "this process writes to `{}` already; share that store instead",
                path.display()
            )));
        }
        entry.has_writer |= is_writer;
        entry.leases += 1;
        drop(held);
        Ok(Self {
            id,
            path,
            is_writer,
        })
    }

    /// One more for a connection that only reads.
    pub(crate) fn for_reader(&self) -> Self {
        lock()
            .get_or_insert_default()
            .entry(self.id.clone())
            .or_default()
            .leases += 1;
        Self {
            id: self.id.clone(),
            path: self.path.clone(),
            is_writer: false,
        }
    }

    /// The file, by its absolute path.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        let mut held = lock();
        let Some(files) = held.as_mut() else { return };
        let Some(entry) = files.get_mut(&self.id) else {
            return;
        };
        entry.leases -= 1;
        entry.has_writer &= !self.is_writer;
        if entry.leases == 0 {
            files.remove(&self.id);
        }
    }
}

fn lock() -> MutexGuard<'static, Option<HashMap<FileId, Held>>> {
    HELD.lock().unwrap_or_else(PoisonError::into_inner)
}

fn check_path(path: &Path) -> Result<(), StoreError> {
    let why = match path.as_os_str().as_encoded_bytes() {
        b"" => "a path is needed",
        b":memory:" => "a file is needed; for a store in memory there is `MemoryStore`",
        bytes if bytes.contains(&0) => "a path holds no zero byte",
        _ => return Ok(()),
    };
    Err(StoreError::BadAddress(why.into()))
}

/// Makes the file if it is not there; one that is there is not touched, because opening
/// and closing it would drop the locks that another connection of this process holds.
fn create_empty(path: &Path) -> Result<(), StoreError> {
    match OpenOptions::new().write(true).create_new(true).open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(unusable(path, &error)),
    }
}

fn unusable(path: &Path, error: &io::Error) -> StoreError {
    let message = format!("`{}`: {error}", path.display());
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::Full(message),
        io::ErrorKind::NotFound
        | io::ErrorKind::NotADirectory
        | io::ErrorKind::IsADirectory
        | io::ErrorKind::InvalidFilename => StoreError::BadAddress(message),
        _ => StoreError::Io(message),
    }
}

#[cfg(unix)]
fn file_id(_path: &Path, about: &fs::Metadata) -> FileId {
    use std::os::unix::fs::MetadataExt;
    FileId((about.dev(), about.ino()))
}

#[cfg(not(unix))]
fn file_id(path: &Path, _about: &fs::Metadata) -> FileId {
    FileId(path.to_owned())
}

/// Whether this process has the file open, as far as the system tells.
#[cfg(target_os = "linux")]
fn is_open_elsewhere(id: &FileId) -> bool {
    let Ok(open) = fs::read_dir("/proc/self/fd") else {
        return false;
    };
    // Asking about an open file by its number does not open it again.
    open.flatten()
        .filter_map(|entry| fs::metadata(entry.path()).ok())
        .any(|about| file_id(Path::new(""), &about) == *id)
}

#[cfg(not(target_os = "linux"))]
fn is_open_elsewhere(_id: &FileId) -> bool {
    false
}
