//! The manufacturing-execution domain as a library.
//!
//! This is the crate to add. It gathers the calculators, each a module of functions
//! that take data and give an answer, over the small exact types they share.
//!
//! ```
//! use lineside::spc::{Individuals, RuleSet};
//!
//! let flow_rates = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
//! let chart = Individuals { rules: RuleSet::Nelson, ..Individuals::of(&flow_rates) }.chart()?;
//! assert_eq!(format!("{:.2}", chart.limits.upper), "55.80");
//! assert!(chart.signals.is_empty());
//! # Ok::<(), lineside::spc::SpcError>(())
//! ```
#![forbid(unsafe_code)]

pub mod evidence;
mod plant;
mod rooms;

/// Finite-capacity scheduling: which operation runs where and when.
pub use lineside_aps as aps;
/// Whether a process can keep its specification: indices, intervals, yields.
pub use lineside_capability as capability;
/// A plant's data as tables: generated, written, read and checked.
pub use lineside_dataset as dataset;
/// Pictures of orders, stock, bills of materials and the floor's reports.
pub use lineside_drawing as drawing;
/// The deciders: what may happen on the floor, as pure functions.
pub use lineside_execution as execution;
/// The floor in columns: traversals of what belongs together, and reports.
pub use lineside_floor as floor;
/// The journal below a plant: commits, stores, audits.
pub use lineside_journal as journal;
pub use lineside_kernel::*;
/// Master data: sites, work centres, items, bills of materials, routings.
pub use lineside_master as master;
/// Whether a gauge, or an inspector, can be trusted.
pub use lineside_msa as msa;
/// Work orders on their way through the routing.
pub use lineside_order as order;
/// Canonical JSON, hashes, trees, signed checkpoints.
pub use lineside_proof as proof;
/// Acceptance sampling: whether a lot is taken, from a part of it.
pub use lineside_sampling as sampling;
/// Statistical process control: control charts and the rules that read them.
pub use lineside_spc as spc;
/// Stock: the ledger of everything that moves.
pub use lineside_stock as stock;
pub use plant::*;
pub use rooms::{rooms, tables};

/// Compiles and runs the README's example as it is printed.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;
