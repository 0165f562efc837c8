//! A plant's handle.

use crate::call::{Cancel, Watched, outside};
use crate::column::Column;
use crate::host::PythonHost;
use lineside_contract::{Host, open_plant};
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use std::sync::Arc;
use std::time::Duration;

/// A handle to an open plant; use `lineside.open` instead.
#[pyclass(frozen, module = "lineside._lineside")]
pub(crate) struct PlantHandle(lineside_contract::PlantHandle);

#[pymethods]
impl PlantHandle {
    #[new]
    #[pyo3(signature = (request, host=None))]
    fn open(py: Python<'_>, request: &[u8], host: Option<Py<PyAny>>) -> PyResult<Self> {
        let host = host.map(|host| Arc::new(PythonHost(host)) as Arc<dyn Host>);
        outside(py, || open_plant(request, host)).map(Self)
    }

    /// Calls a method as `call` does, on this plant.
    #[pyo3(signature = (method, request, columns, cancel=None, timeout=None, progress=None))]
    #[expect(clippy::too_many_arguments, reason = "they are those of `call`")]
    fn call<'py>(
        &self,
        py: Python<'py>,
        method: &str,
        request: &[u8],
        columns: Vec<PyRef<'py, Column>>,
        cancel: Option<&Cancel>,
        timeout: Option<Duration>,
        progress: Option<Py<PyAny>>,
    ) -> PyResult<(Bound<'py, PyBytes>, Vec<Column>)> {
        let watched = Watched {
            cancel,
            timeout,
            progress,
        };
        watched.send(py, &columns, |beside, watch| {
            self.0.call(method, request, beside, watch)
        })
    }

    /// Writes what was handed in, and refuses every further call.
    fn close(&self, py: Python<'_>) -> PyResult<()> {
        outside(py, || self.0.close())
    }

    /// Which site it is.
    #[getter]
    fn scope(&self) -> &str {
        self.0.scope().as_str()
    }

    /// Whether it was closed.
    #[getter]
    fn closed(&self) -> bool {
        self.0.is_closed()
    }
}
