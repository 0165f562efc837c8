//! Keeping checkpoints where whoever changes the journal cannot change them.
//!
//! A hash chain shows that lines were changed, moved or removed. It cannot show that its
//! end was cut off or that all of it was written anew, because nothing in it is keyed.
//! That shows only when a checkpoint is kept elsewhere: at another site, in a log
//! server, with a witness, on paper. An [`Anchor`] is that elsewhere.

use crate::StoreError;
use std::fs::{File, OpenOptions};
use std::io::{Read as _, Write};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// A place for checkpoints outside of the journal.
///
/// Notes are opaque texts here (signed notes, see `lineside-proof`); they are kept in the
/// order in which they come, and never changed.
pub trait Anchor: Send + Sync {
    /// Keeps a note of this origin.
    ///
    /// # Errors
    /// [`StoreError`] when it could not be kept.
    fn keep(&self, origin: &str, note: &str) -> Result<(), StoreError>;

    /// Every note kept of this origin, oldest first.
    ///
    /// # Errors
    /// [`StoreError`] when they cannot be read.
    fn kept(&self, origin: &str) -> Result<Vec<String>, StoreError>;
}

/// Notes in memory, for tests and for hosts that forward them themselves.
#[derive(Debug, Default)]
pub struct MemoryAnchor(Mutex<Vec<(String, String)>>);

impl Anchor for MemoryAnchor {
    fn keep(&self, origin: &str, note: &str) -> Result<(), StoreError> {
        let mut notes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        notes.push((origin.to_owned(), note.to_owned()));
        Ok(())
    }

    fn kept(&self, origin: &str) -> Result<Vec<String>, StoreError> {
        let notes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let of_origin = notes.iter().filter(|(of, _)| of == origin);
        Ok(of_origin.map(|(_, note)| note.clone()).collect())
    }
}

/// Notes appended to a file, best on a medium or share that the plant cannot rewrite.
///
/// Each note is followed by a line of its own that holds `-- ` and the origin.
#[derive(Debug)]
pub struct FileAnchor(PathBuf);

impl FileAnchor {
    /// Keeps notes in this file; it is made when the first one comes.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    fn failed(&self, error: &std::io::Error) -> StoreError {
        StoreError::Io(format!("{}: {error}", self.0.display()))
    }
}

impl Anchor for FileAnchor {
    fn keep(&self, origin: &str, note: &str) -> Result<(), StoreError> {
        let keep = || {
            let mut file = OpenOptions::new().create(true).append(true).open(&self.0)?;
            file.write_all(format!("{note}-- {origin}\n").as_bytes())?;
            file.sync_all()
        };
        keep().map_err(|error| self.failed(&error))
    }

    fn kept(&self, origin: &str) -> Result<Vec<String>, StoreError> {
        let mut text = String::new();
        match File::open(&self.0) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(self.failed(&error)),
            Ok(mut file) => file
                .read_to_string(&mut text)
                .map_err(|error| self.failed(&error))?,
        };
        let end = format!("-- {origin}\n");
        let mut notes = Vec::new();
        let mut note = String::new();
        for line in text.split_inclusive('\n') {
            match line.starts_with("-- ") {
                true if line == end => notes.push(std::mem::take(&mut note)),
                true => note.clear(),
                false => note.push_str(line),
            }
        }
        Ok(notes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_gives_back_the_notes_of_one_origin() {
        let path = std::env::temp_dir().join(format!("anchor-{}.txt", std::process::id()));
        let _ = std::fs::remove_file(&path);
        let anchor = FileAnchor::new(&path);
        assert!(anchor.kept("a/b").unwrap().is_empty());
        anchor.keep("a/b", "a/b\n1\nroot\n\n— a/b sig\n").unwrap();
        anchor.keep("a/c", "a/c\n1\nroot\n\n— a/c sig\n").unwrap();
        anchor.keep("a/b", "a/b\n2\nroot\n\n— a/b sig\n").unwrap();
        let kept = anchor.kept("a/b").unwrap();
        assert_eq!(kept.len(), 2);
        assert!(kept[1].starts_with("a/b\n2\n"));
        std::fs::remove_file(&path).unwrap();
    }
}
