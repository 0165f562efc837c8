//! How a file is opened.

use std::fmt;
use std::time::Duration;

/// How a file is opened; the default is what a plant should run on.
///
/// ```
/// use lineside_sqlite::SqliteOptions;
/// use std::time::Duration;
///
/// let for_a_report = SqliteOptions::new().read_only();
/// let patient = SqliteOptions::new().existing_only().busy_timeout(Duration::from_secs(30));
/// # let _ = (for_a_report, patient);
/// ```
#[derive(Debug, Clone)]
pub struct SqliteOptions {
    pub(crate) read_only: bool,
    pub(crate) existing_only: bool,
    pub(crate) busy_timeout: Duration,
    pub(crate) durability: Durability,
    pub(crate) key: Option<Secret>,
}

/// What an acknowledged commit survives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Durability {
    /// A power cut. Every commit waits until the disk says that it has it.
    #[default]
    Full,
    /// A crash of the program, but **not** of the machine: a power cut may take back the
    /// last seconds of *acknowledged* commits. What remains is consistent. Only for data
    /// that can be had again, such as an import that is started anew.
    Relaxed,
}

impl Default for SqliteOptions {
    fn default() -> Self {
        Self {
            read_only: false,
            existing_only: false,
            busy_timeout: Duration::from_secs(5),
            durability: Durability::Full,
            key: None,
        }
    }
}

impl SqliteOptions {
    /// Opens for writing, creates the file when it is not there, and is fully durable.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Writes nothing; the file must be there. A file of an older release is read as it
    /// is, as far as it has what is asked for.
    #[must_use]
    pub fn read_only(mut self) -> Self {
        self.read_only = true;
        self
    }

    /// Refuses to create the file, so that a mistyped path is an error.
    #[must_use]
    pub fn existing_only(mut self) -> Self {
        self.existing_only = true;
        self
    }

    /// How long to wait for another process that is writing; 5 seconds unless told.
    #[must_use]
    pub fn busy_timeout(mut self, at_most: Duration) -> Self {
        self.busy_timeout = at_most;
        self
    }

    /// What an acknowledged commit survives; read [`Durability::Relaxed`] before using it.
    #[must_use]
    pub fn durability(mut self, durability: Durability) -> Self {
        self.durability = durability;
        self
    }

    /// Encrypts the file with this pass phrase, or opens one that is.
    ///
    /// Needs `SQLCipher` below; opening is refused where it is not built in.
    #[must_use]
    pub fn key(mut self, pass_phrase: impl Into<String>) -> Self {
        self.key = Some(Secret(pass_phrase.into()));
        self
    }
}

/// A pass phrase, which no message shows.
#[derive(Clone)]
pub(crate) struct Secret(pub(crate) String);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pass_phrase_is_never_shown() {
        let options = SqliteOptions::new().key("open sesame");
        assert!(!format!("{options:?}").contains("sesame"));
    }
}
