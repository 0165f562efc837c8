//! The list of every operation, family by family, in the order of the book.

mod calendar;
mod plant;
mod quantity;
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
        ]
        .into_iter()
        .flatten()
        .collect()
    });
    &OPERATIONS
}
