//! A problem becomes an exception; the classes are Python's own (`lineside._errors`).

use lineside_contract::Problem;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;

/// Makes the exception whose class fits the problem's family.
pub(crate) fn raise(py: Python<'_>, problem: &Problem) -> PyErr {
    static MAKE: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let exception = || -> PyResult<PyErr> {
        let make = MAKE.import(py, "lineside._errors", "from_wire")?;
        Ok(PyErr::from_value(make.call1((problem.to_wire(),))?))
    };
    exception().unwrap_or_else(|error| error)
}
