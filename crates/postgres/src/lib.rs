//! The journal on PostgreSQL: where many writers share one plant.
//!
//! [`PostgresStore`] keeps the promises of [`Store`](lineside_journal::Store) for any
//! number of processes that write to the same scopes at once. Every scope has one row
//! that is the end of its journal, and whoever moves it on owns that moment: positions
//! have no gaps, a command is done once however often and wherever it is sent.
//!
//! ```no_run
//! use lineside_journal::Journal;
//! use lineside_postgres::{PostgresOptions, PostgresStore};
//!
//! let address = "postgres://plant:password@localhost/plant";
//! let store = PostgresStore::open(address, PostgresOptions::new())?;
//! let journal = Journal::open(Box::new(store));
//! # Ok::<(), lineside_journal::StoreError>(())
//! ```
//!
//! - *Blocking.* Every call waits for the server, so none may be made on a thread that
//!   runs asynchronous tasks: it is refused there. Await the tickets of a journal, or use
//!   `spawn_blocking`.
//! - *Lost connections* are the next call's to mend. A batch whose answer was lost is
//!   [`StoreError::Unknown`](lineside_journal::StoreError::Unknown); the journal sends it
//!   again and learns what became of it.
//! - *Sessions.* Settings and prepared statements belong to a session, so the store cannot
//!   be reached through a pool that hands out transactions.
//! - *Read models* are tables named `rm_<name>` with typed columns, for reports to use.
//!   Their keys hold up to 2,000 bytes, and a commit with more is refused; an index orders
//!   texts by their first 200 characters and bytes by their first 800.
//! - *Backups* are PostgreSQL's own (`pg_dump`, `pg_basebackup` and archived WAL); a
//!   restored journal is then held against a checkpoint that was kept elsewhere.
//! - *Other engines.* The statements keep to what Citus, CockroachDB and YugabyteDB
//!   document; only PostgreSQL 15 is tested. The scope is the distribution key.
//!
//! # Roles
//!
//! The journal is append-only because nobody who uses it may do anything else. Let one
//! role own the schema and prepare read models, and let applications connect as another
//! ([`GRANTS`]).
#![forbid(unsafe_code)]

mod address;
mod cells;
mod check;
mod commit;
mod copy;
mod failure;
mod ground;
mod import;
mod link;
mod migrate;
mod model;
mod options;
mod reader;
mod registry;
mod scan;
mod sql;
mod store;
mod tls;
mod write;

pub use options::{Isolation, PostgresOptions};
pub use store::PostgresStore;

/// What an application's role may do, as SQL for the owner of the schema to run once it
/// has opened the store: `lineside` is the schema, `lineside_app` the role.
///
/// Lines can be added and read, never changed or removed. Read models that are prepared
/// later get their rights by default.
pub const GRANTS: &str = include_str!("grants.sql");
