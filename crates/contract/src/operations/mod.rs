//! The list of every operation, family by family, in the order of the book.

mod audit;
mod calendar;
mod journal;
mod plant;
mod quantity;
mod record;
mod spc;

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
            plant::operations(),
            record::operations(),
            journal::operations(),
            audit::operations(),
        ]
        .into_iter()
        .flatten()
        .collect()
    });
    &OPERATIONS
}
