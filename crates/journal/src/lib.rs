//! The journal: what was decided, written once, in order, for good.
//!
//! One command becomes one [`Commit`]: its id, the versions it rests on, its events and
//! the rows that follow from them. A [`Store`] writes it as a whole or not at all. The
//! lines of a scope have gapless positions and are chained by their hashes, so that the
//! journal is the audit trail; there is no second record that could disagree.
//!
//! - [`plan()`] holds every rule of a commit, for every store.
//! - [`MemoryStore`] is the store in memory; SQLite and PostgreSQL have crates of their own.
//! - [`Journal`] is what applications hold: it groups commits of many callers into one
//!   durable transaction, sends again what may be sent again, and hands out readers.
//!
//! ```
//! use lineside_journal::{Author, Commit, Expect, Journal, Kind, MemoryStore, NewEvent};
//! use lineside_journal::{Scope, StreamId, StreamWrite};
//!
//! let journal = Journal::open(Box::new(MemoryStore::new()));
//! let scope: Scope = "acme/munich".parse()?;
//! let at = "2026-03-01T08:00:00Z".parse()?;
//! let read = NewEvent::from_json(Kind::of("scale.read"), 1, at, r#"{"net": "12.5"}"#)?;
//! let commit = Commit::new(
//!     "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7081".parse()?,
//!     Author::of("op.7".parse()?),
//! )
//! .write(StreamWrite::new(StreamId::new("scale", "7")?, Expect::NoStream, vec![read]));
//!
//! let receipt = journal.commit(&scope, commit.clone())?;
//! assert_eq!((receipt.first_position, receipt.replayed), (1, false));
//! // The answer was lost on the way, so the caller sends it again.
//! assert!(journal.commit(&scope, commit)?.replayed);
//! # Ok::<(), lineside_kernel::Problem>(())
//! ```
#![forbid(unsafe_code)]

mod anchor;
mod audit;
mod clock;
mod command_id;
mod commit;
mod effect;
mod entry;
mod event;
mod export;
mod import;
mod instant;
mod journal;
mod key_value;
pub mod limits;
mod memory;
mod name_error;
mod plan;
mod refusal;
mod scan;
mod scope;
mod store;
mod store_error;
mod stream;
mod sync;
mod table;
mod text;
mod tip;

pub use anchor::{Anchor, FileAnchor, MemoryAnchor};
pub use audit::{Audit, AuditReport, Finding, FindingKind, Mark, audit};
pub use clock::{Clock, SystemClock};
pub use command_id::CommandId;
pub use commit::{Author, Commit, Expect, Receipt, StreamWrite, Verdict};
pub use effect::{Effect, RowWrite, TableRef};
pub use entry::{Entry, Line, LineError};
pub use event::{Kind, NewEvent};
pub use export::{Lines, export};
pub use import::{ImportError, ImportPage, ImportPlan, Imported, plan_import};
pub use journal::{Journal, JournalError, Outcome, Ticket};
pub use key_value::{KeyValue, KeyValueStore, Pair, Slot};
pub use memory::MemoryStore;
pub use name_error::NameError;
pub use plan::{
    CLOCK_STEPPED, CommandRecord, Ground, Needs, PlacedLine, Plan, after_waiting, needs, plan,
    plan_bulk, plan_one,
};
pub use refusal::Refusal;
pub use scan::{After, Scan};
pub use scope::Scope;
pub use store::{Capabilities, EachLine, EachRow, NextPart, Read, Store, Whole};
pub use store_error::StoreError;
pub use stream::{StreamId, joined_code};
pub use table::{Cell, Column, ColumnKind, Index, Key, Row, RowError, Table};
pub use text::{LateText, Text};
pub use tip::Tip;
