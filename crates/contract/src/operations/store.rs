//! `store.*`: stores that the host brings.

use crate::host::CheckStore;
use crate::operation::Operation;

pub(super) fn operations() -> Vec<Operation> {
    vec![
        Operation::on_store("store.conformance", |door, request: &CheckStore, watch| {
            request.run(door, watch)
        })
        .sketch(
            "The promises about retries, of a store of yours",
            r#"{"filter": "retry"}"#,
        ),
    ]
}
