//! Stores by their address, and plants on them.

use super::{Cache, Inner, Plant, PlantError, PlantOptions};
use crate::tables;
use lineside_journal::{Journal, MemoryStore, Scope, Store};
use lineside_kernel::Problem;
use std::sync::Arc;

/// Opens a store: `memory:`, `sqlite:plant.db` (or just a path that ends in `.db`), or
/// `postgres://user@host/database`.
///
/// # Errors
/// A [`Problem`] when the address names no store or the store cannot be opened.
pub fn open_store(address: &str) -> Result<Box<dyn Store>, Problem> {
    if address == "memory:" {
        return Ok(Box::new(MemoryStore::new()));
    }
    if address.starts_with("postgres://") || address.starts_with("postgresql://") {
        return postgres(address);
    }
    if let Some(path) = address.strip_prefix("sqlite:") {
        return sqlite(path.strip_prefix("//").unwrap_or(path));
    }
    if address.ends_with(".db") && !address.contains("://") {
        return sqlite(address);
    }
    Err(PlantError::BadAddress {
        given: without_secrets(address),
    }
    .into())
}

#[cfg(feature = "sqlite")]
fn sqlite(path: &str) -> Result<Box<dyn Store>, Problem> {
    let store =
        lineside_sqlite::SqliteStore::open(path, lineside_sqlite::SqliteOptions::default())?;
    Ok(Box::new(store))
}

#[cfg(not(feature = "sqlite"))]
fn sqlite(_path: &str) -> Result<Box<dyn Store>, Problem> {
    Err(PlantError::NotBuiltIn { store: "sqlite" }.into())
}

#[cfg(feature = "postgres")]
fn postgres(address: &str) -> Result<Box<dyn Store>, Problem> {
    let options = lineside_postgres::PostgresOptions::default();
    let store = lineside_postgres::PostgresStore::open(address, options)?;
    Ok(Box::new(store))
}

#[cfg(not(feature = "postgres"))]
fn postgres(_address: &str) -> Result<Box<dyn Store>, Problem> {
    Err(PlantError::NotBuiltIn { store: "postgres" }.into())
}

/// An address may hold a password; what follows the scheme is shown only up to it.
fn without_secrets(address: &str) -> String {
    match address.split_once('@') {
        Some((_, host)) => format!("…@{host}"),
        None => address.chars().take(80).collect(),
    }
}

impl Plant {
    /// Opens the plant at an address, with nothing special.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be opened or holds several sites.
    pub fn open(address: &str) -> Result<Self, Problem> {
        Self::open_with(address, PlantOptions::default())
    }

    /// Opens the plant at an address.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be opened or holds several sites and the
    /// options name none.
    pub fn open_with(address: &str, options: PlantOptions) -> Result<Self, Problem> {
        Self::over(open_store(address)?, options)
    }

    /// A plant over a store of your own.
    ///
    /// # Errors
    /// A [`Problem`] when the store fails, or holds several sites and the options name
    /// none.
    pub fn over(mut store: Box<dyn Store>, options: PlantOptions) -> Result<Self, Problem> {
        let scope = match &options.scope {
            Some(scope) => scope.clone(),
            None => only_scope(&store.scopes()?)?,
        };
        let outdated = store.prepare(&tables())?;
        let plant = Self {
            inner: Arc::new(Inner {
                journal: Journal::with_clock(store, options.clock.clone()),
                cache: Cache::default(),
                trees: super::audit::Trees::default(),
                newest: super::tick::Newest::default(),
                floors: super::floor::Floors::default(),
                options,
            }),
            scope,
        };
        if !outdated.is_empty() {
            plant.rebuild_all(&outdated)?;
        }
        Ok(plant)
    }

    /// The same store, another site.
    #[must_use]
    pub fn at(&self, scope: Scope) -> Self {
        Self {
            inner: self.inner.clone(),
            scope,
        }
    }

    /// Which site it is.
    #[must_use]
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// The journal below.
    #[must_use]
    pub fn journal(&self) -> &Journal {
        &self.inner.journal
    }

    /// Writes what was handed in, and takes no more commands.
    pub fn close(&self) {
        self.inner.journal.close();
    }
}

fn only_scope(scopes: &[Scope]) -> Result<Scope, Problem> {
    match scopes {
        [] => "local/plant".parse().map_err(Problem::from),
        [scope] => Ok(scope.clone()),
        several => Err(PlantError::ScopeNeeded {
            scopes: several.iter().map(Scope::to_string).collect(),
        }
        .into()),
    }
}
