//! How a store on PostgreSQL is opened.

use lineside_journal::StoreError;
#[cfg(feature = "tls")]
use std::path::{Path, PathBuf};

/// How transactions that run side by side are kept apart.
///
/// The store is right at both levels, because the scope's row is locked or compared in
/// every one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Isolation {
    /// PostgreSQL's own default, and the faster one: the scope's lock does the rest.
    #[default]
    ReadCommitted,
    /// What CockroachDB runs by default; more is sent again where many writers meet.
    Serializable,
}

/// How a store is opened, besides its address.
///
/// ```
/// use lineside_postgres::{Isolation, PostgresOptions};
///
/// let options = PostgresOptions::new().schema("munich").isolation(Isolation::Serializable);
/// # let _ = options;
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostgresOptions {
    pub(crate) schema: String,
    pub(crate) isolation: Isolation,
    pub(crate) plain_statements: bool,
    #[cfg(feature = "tls")]
    pub(crate) root_certificates: Option<PathBuf>,
}

impl Default for PostgresOptions {
    fn default() -> Self {
        Self {
            schema: "lineside".into(),
            isolation: Isolation::default(),
            plain_statements: false,
            #[cfg(feature = "tls")]
            root_certificates: None,
        }
    }
}

impl PostgresOptions {
    /// The schema `lineside`, read committed.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The schema that holds the tables; it is made when it is not there.
    ///
    /// Stores in different schemas of one database know nothing of each other.
    #[must_use]
    pub fn schema(mut self, name: impl Into<String>) -> Self {
        self.schema = name.into();
        self
    }

    /// How transactions are kept apart.
    #[must_use]
    pub fn isolation(mut self, isolation: Isolation) -> Self {
        self.isolation = isolation;
        self
    }

    /// Writes with one plain statement per table inside a transaction, instead of with
    /// one statement for everything.
    ///
    /// Slower by some round trips; meant for engines that speak PostgreSQL's language but
    /// refuse a `WITH` that writes to several tables.
    #[must_use]
    pub fn plain_statements(mut self, plain: bool) -> Self {
        self.plain_statements = plain;
        self
    }

    /// Trusts the certificates in this PEM file instead of the machine's.
    #[cfg(feature = "tls")]
    #[must_use]
    pub fn root_certificates(mut self, path: impl AsRef<Path>) -> Self {
        self.root_certificates = Some(path.as_ref().to_path_buf());
        self
    }

    pub(crate) fn check(&self) -> Result<(), StoreError> {
        let name = &self.schema;
        let is_word = (1..=40).contains(&name.len())
            && name.starts_with(|first: char| first.is_ascii_lowercase())
            && name
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        if is_word && !name.starts_with("pg_") {
            return Ok(());
        }
        Err(StoreError::BadAddress(format!(
            "`{name}` cannot be the name of a schema; give 1 to 40 of a-z, 0-9 and `_` that \
             start with a letter, and not with `pg_`"
        )))
    }
}
