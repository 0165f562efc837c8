//! The call: one way in for every method and every language.

use crate::errors;
use crate::operation::{Form, Given, Operation};
use crate::operations::operations;
use lineside::{Beside, Problem, Unwatched, Watch};
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::LazyLock;

/// The largest request accepted as JSON; bulk belongs into columns.
pub const MAX_REQUEST_BYTES: usize = 64 << 20;

/// What comes back: JSON, and the columns that it refers to.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The response as JSON; `{"$column": 0}` refers to the first column.
    pub json: Vec<u8>,
    /// The columns beside it.
    pub columns: Vec<Beside>,
}

/// Calls a method with its request as JSON and the columns the request refers to.
///
/// The answer's columns come beside its JSON. Nothing a caller sends makes it panic; a
/// defect of ours is caught and answered as `internal.defect`.
///
/// # Errors
/// A [`Problem`]: the request was refused, the rules said no, or the watch stopped it.
pub fn call(
    method: &str,
    request: &[u8],
    columns: &[Beside],
    watch: &dyn Watch,
) -> Result<Answer, Problem> {
    let operation = find(method, request)?;
    guarded(|| {
        let (json, columns) = operation.run(&Given {
            plant: None,
            store: None,
            json: request,
            columns,
            watch,
            form: Form::Columns,
        })?;
        Ok(Answer { json, columns })
    })
}

/// Calls a method where only text can travel: columns stand in the JSON as arrays.
///
/// # Errors
/// As [`call`].
pub fn call_json(method: &str, request: &[u8]) -> Result<Vec<u8>, Problem> {
    let operation = find(method, request)?;
    let given = Given {
        plant: None,
        store: None,
        json: request,
        columns: &[],
        watch: &Unwatched,
        form: Form::Text,
    };
    guarded(|| Ok(operation.run(&given)?.0))
}

pub(crate) fn find(method: &str, request: &[u8]) -> Result<&'static Operation, Problem> {
    static BY_NAME: LazyLock<HashMap<&str, &Operation>> = LazyLock::new(|| {
        let named = operations().iter().map(|one| (one.name(), one));
        named.collect()
    });
    fits(request)?;
    BY_NAME
        .get(method)
        .copied()
        .ok_or_else(|| errors::unknown_method(method, operations().iter().map(Operation::name)))
}

/// Refuses a request that is too large to be looked at.
pub(crate) fn fits(request: &[u8]) -> Result<(), Problem> {
    match request.len() {
        bytes if bytes > MAX_REQUEST_BYTES => Err(errors::too_large(bytes)),
        _ => Ok(()),
    }
}

/// Keeps a defect of ours from taking the host program down.
pub(crate) fn guarded<R>(work: impl FnOnce() -> Result<R, Problem>) -> Result<R, Problem> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let said = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied())
            .unwrap_or("no message");
        Err(errors::defect(said))
    })
}
