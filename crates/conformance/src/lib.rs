//! The kit that every store must pass: ours, and yours.
//!
//! A store keeps promises that the types cannot state: that a retry is not done twice,
//! that a refused command leaves nothing, that a journal read back is the one written.
//! Each promise is one [`Check`] here, with a name and a sentence, and each can be run by
//! itself. They are plain functions, so that a store in another language is tested by the
//! same ones.
//!
//! In a test, one line gives one `#[test]` per check:
//!
//! ```
//! use lineside_journal::MemoryStore;
//!
//! lineside_conformance::conformance_tests!(MemoryStore::new);
//! # fn main() {}
//! ```
//!
//! Elsewhere, all of them give a [`Report`]:
//!
//! ```
//! use lineside_conformance::run_all;
//! use lineside_journal::{Capabilities, MemoryStore};
//!
//! let only = |check: &lineside_conformance::Check| check.name.starts_with("a_retry");
//! let report = run_all(&MemoryStore::new, Capabilities::in_memory(), &only);
//! assert_eq!(report.to_string().lines().last(), Some("1 passed, 0 failed, 0 skipped"));
//! ```
//!
//! What a store says it can do decides which checks apply ([`Need`]). Where its data lives
//! is the [`Factory`]'s to say. [`Chaos`] makes any store fail in passing, for tests of
//! what is built on it.
//!
//! What is *not* tested here: power cuts, full disks and damaged files. They need to know
//! what a store is made of, and stand beside each store.
#![forbid(unsafe_code)]

mod attack;
mod chaos;
mod check;
mod checks;
mod dice;
mod factory;
mod failure;
mod list;
mod patient;
mod report;
mod trial;

pub use attack::{Attack, Shows, Tamper, attacks, run_attacks};
pub use chaos::Chaos;
pub use check::{Check, Need, check, run_all, run_each, run_test};
pub use checks::callers::{Endured, endure};
pub use factory::{Factory, Place};
pub use failure::Failure;
pub use list::checks;
pub use report::{Checked, Report, Verdict};
pub use trial::TABLES;
