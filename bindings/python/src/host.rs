//! What Python brings to a plant: one callable that answers by name.

use lineside_contract::{Host, Problem, host_failed, host_problem};
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use std::cell::RefCell;

/// A callable of two arguments, the name and the request, that gives the answer's bytes.
pub(crate) struct PythonHost(pub(crate) Py<PyAny>);

thread_local! {
    /// What the host raised first during the call that this thread is making.
    static RAISED: RefCell<Option<PyErr>> = const { RefCell::new(None) };
}

/// Does a call's work and tells what the host raised meanwhile.
pub(crate) fn hearing<T>(work: impl FnOnce() -> T) -> (T, Option<PyErr>) {
    // A host may make calls of its own, to other plants.
    let outer = RAISED.take();
    let answer = work();
    (answer, RAISED.replace(outer))
}

impl Host for PythonHost {
    fn call(&self, name: &str, request: &[u8]) -> Result<Vec<u8>, Problem> {
        Python::attach(|py| {
            let answer = self.0.bind(py).call1((name, PyBytes::new(py, request)));
            let answer = answer.and_then(|answer| answer.extract::<Vec<u8>>());
            answer.map_err(|error| {
                let problem = told(py, name, &error);
                RAISED.with_borrow_mut(|raised| {
                    raised.get_or_insert(error);
                });
                problem
            })
        })
    }
}

/// An exception as a problem: one of Lineside's own classes keeps its code.
fn told(py: Python<'_>, name: &str, error: &PyErr) -> Problem {
    let own = || -> PyResult<Option<Problem>> {
        let to_wire = py.import("lineside._errors")?.getattr("to_wire")?;
        let wire: Option<String> = to_wire.call1((error.value(py),))?.extract()?;
        Ok(wire.and_then(|wire| host_problem(&wire)))
    };
    match own() {
        Ok(Some(problem)) => problem,
        _ => host_failed(name, &error.to_string()),
    }
}
