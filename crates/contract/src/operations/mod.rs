//! The list of every operation, family by family, in the order of the book.

mod access;
mod aps;
mod audit;
mod calendar;
mod capability;
mod data_set;
mod graph;
mod journal;
mod master;
mod msa;
mod order;
mod person;
mod plant;
mod quantity;
mod record;
mod run_length;
mod sampling;
mod signature;
mod spc;
mod stock;
mod store;
mod sync;

use crate::operation::Operation;
use std::sync::LazyLock;

/// Every method of the contract, in the order of the book.
#[must_use]
pub fn operations() -> &'static [Operation] {
    static OPERATIONS: LazyLock<Vec<Operation>> = LazyLock::new(|| {
        [
            quantity::operations(),
            calendar::operations(),
            spc::operations(),
            run_length::operations(),
            capability::operations(),
            msa::operations(),
            sampling::operations(),
            aps::operations(),
            master::operations(),
            stock::operations(),
            order::operations(),
            graph::operations(),
            data_set::operations(),
            plant::operations(),
            record::operations(),
            access::operations(),
            signature::operations(),
            person::operations(),
            sync::operations(),
            journal::operations(),
            audit::operations(),
            store::operations(),
        ]
        .into_iter()
        .flatten()
        .collect()
    });
    &OPERATIONS
}
