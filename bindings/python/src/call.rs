//! The call: bytes and columns in, bytes and columns out, without the interpreter lock.

use crate::column::Column;
use crate::errors::raise;
use crate::host;
use lineside_contract::{Answer, Beside, Breath, Problem, Watch};
use pyo3::exceptions::PyException;
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use std::ops::ControlFlow;
use std::sync::Mutex;
use std::time::Duration;

/// Stops long work from another thread.
///
/// Pass it as `cancel=` and call `cancel()`; the work raises `lineside.Cancelled`.
#[pyclass(frozen, module = "lineside")]
#[derive(Default)]
pub(crate) struct Cancel(lineside_contract::Cancel);

#[pymethods]
impl Cancel {
    #[new]
    fn new() -> Self {
        Self::default()
    }

    /// Asks the work to stop; it does so at its next look.
    fn cancel(&self) {
        self.0.cancel();
    }

    /// Whether the work was asked to stop.
    #[getter]
    fn cancelled(&self) -> bool {
        self.0.is_over()
    }
}

/// Calls a method with its request as JSON bytes and the columns the request refers to.
#[pyfunction]
#[pyo3(signature = (method, request, columns, cancel=None, timeout=None, progress=None))]
pub(crate) fn call<'py>(
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
        lineside_contract::call(method, request, beside, watch)
    })
}

/// How a call is watched and stopped.
pub(crate) struct Watched<'a> {
    pub(crate) cancel: Option<&'a Cancel>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) progress: Option<Py<PyAny>>,
}

impl Watched<'_> {
    /// Sends a call without the interpreter lock.
    pub(crate) fn send<'py>(
        self,
        py: Python<'py>,
        columns: &[PyRef<'py, Column>],
        send: impl FnOnce(&[Beside], &dyn Watch) -> Result<Answer, Problem> + Send,
    ) -> PyResult<(Bound<'py, PyBytes>, Vec<Column>)> {
        let beside: Vec<Beside> = columns.iter().map(|column| column.beside()).collect();
        let mut cancel = self
            .cancel
            .map(|cancel| cancel.0.clone())
            .unwrap_or_default();
        if let Some(timeout) = self.timeout {
            cancel = cancel.within(timeout);
        }
        let breath = Breath::default();
        let raised = Mutex::new(None);
        let watch = |done: u64, total: u64| {
            if cancel.is_over() {
                return ControlFlow::Break(());
            }
            if !breath.is_due() {
                return ControlFlow::Continue(());
            }
            let Err(error) = look_up(done, total, self.progress.as_ref()) else {
                return ControlFlow::Continue(());
            };
            if let Ok(mut raised) = raised.lock() {
                *raised = Some(error);
            }
            ControlFlow::Break(())
        };
        let answer = outside(py, || send(&beside, &watch));
        if let Ok(Some(error)) = raised.into_inner() {
            return Err(error);
        }
        let answer = answer?;
        let columns = answer.columns.into_iter().map(Column::new).collect();
        Ok((PyBytes::new(py, &answer.json), columns))
    }
}

/// Works without the interpreter lock, and raises what comes of it.
///
/// What a part of the host raised meanwhile is the cause of the exception; Ctrl-C in its
/// midst comes out as it is.
pub(crate) fn outside<T: Send>(
    py: Python<'_>,
    work: impl FnOnce() -> Result<T, Problem> + Send,
) -> PyResult<T> {
    let (answer, cause) = host::hearing(|| py.detach(work));
    match (answer, cause) {
        (_, Some(cause)) if !cause.is_instance_of::<PyException>(py) => Err(cause),
        (Ok(answer), _) => Ok(answer),
        (Err(problem), cause) => {
            let error = raise(py, &problem);
            if cause.is_some() {
                error.set_cause(py, cause);
            }
            Err(error)
        }
    }
}

/// Looks up from long work: hears of Ctrl-C, and tells how far it has come.
fn look_up(done: u64, total: u64, progress: Option<&Py<PyAny>>) -> PyResult<()> {
    Python::attach(|py| {
        py.check_signals()?;
        if let Some(progress) = progress {
            progress.call1(py, (done, total))?;
        }
        Ok(())
    })
}

/// The contract as an OpenRPC document.
#[pyfunction]
pub(crate) fn contract() -> String {
    lineside_contract::document().to_string()
}
