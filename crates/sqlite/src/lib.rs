//! The journal in one file: the store that an application starts with.
//!
//! [`SqliteStore`] keeps a journal and its read models in one SQLite file. An acknowledged
//! commit survives a power cut; readers go on while somebody writes; a flipped bit in a
//! line is an error and not an answer. SQLite itself is compiled in, in a version without
//! the corruption that releases before 3.51.3 know.
//!
//! ```
//! use lineside_journal::{Author, Commit, Expect, Journal, Kind, NewEvent, Scope, StreamId};
//! use lineside_journal::StreamWrite;
//! use lineside_sqlite::{SqliteOptions, SqliteStore};
//!
//! # let folder = tempfile::tempdir()?;
//! # let path = folder.path().join("plant.db");
//! let store = SqliteStore::open(&path, SqliteOptions::new())?;
//! let journal = Journal::open(Box::new(store));
//! let scope: Scope = "acme/munich".parse()?;
//! let at = "2026-03-01T08:00:00Z".parse()?;
//! let read = NewEvent::from_json(Kind::of("scale.read"), 1, at, r#"{"net": "12.5"}"#)?;
//! let commit = Commit::new(
//!     "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7081".parse()?,
//!     Author::of("op.7".parse()?),
//! )
//! .write(StreamWrite::new(StreamId::new("scale", "7")?, Expect::NoStream, vec![read]));
//! assert_eq!(journal.commit(&scope, commit)?.first_position, 1);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Who may open the file
//!
//! **Several processes: yes.** Writers wait for each other, each commit is one exclusive
//! transaction, and readers are never blocked. The disk must be a local one: the write-ahead
//! log does not work over a network share.
//!
//! **Another copy of SQLite in the same process: never.** Closing the file there drops the
//! locks that are held here, and the file can be corrupted. Python's `sqlite3`,
//! `better-sqlite3`, Room and every reading of the file as a plain file are such copies. Use
//! [`Store::reader`](lineside_journal::Store::reader), or work on a
//! [`backup`](lineside_journal::Store::backup). On Linux a file that something else in the
//! process has open is refused when it is opened here; what is opened later is not noticed.
//!
//! # What is in the file
//!
//! `file` shows it as SQLite with the application id 1280526926 (`LSJN`). The view `journal`
//! has the lines as text, and `v_<name>` the rows of each read model with the scope's name;
//! the tables below are for this crate. Lines cannot be changed or deleted by SQL, short of
//! removing the triggers that say so.
//!
//! | limit of one file | |
//! |---|---|
//! | scopes | 524,287 |
//! | lines of one scope | 2^44 - 1 |
//!
//! # How fast it is
//!
//! On two shared cores and a disk that takes 0.1 ms to make 4 KiB durable, a command with
//! one event and one amount takes 0.16 ms by itself, and 10,000 in one batch are written
//! at 80,000 to 120,000 a second; a stream of 20 events is read in 0.03 ms. The example
//! `throughput` measures it on yours.
//!
//! # Encryption
//!
//! With the feature `encryption` the file is that of `SQLCipher`: every page is encrypted and
//! authenticated with a key derived from [`SqliteOptions::key`], without which the file is
//! not told from noise. Building it takes perl, make and two minutes; bulk writing becomes
//! several times slower. Without the feature a key is refused.
#![forbid(unsafe_code)]

mod backup;
mod check;
mod connection;
mod failure;
mod file;
mod ground;
mod import;
mod lines;
mod migrate;
mod model;
mod options;
mod prepare;
mod reader;
mod record;
mod scan;
mod store;
mod transaction;
mod write;

pub use options::{Durability, SqliteOptions};
pub use store::SqliteStore;
