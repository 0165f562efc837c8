//! Columns: arrays that Python and Rust read from the same memory.
//!
//! Going in, an array is taken as it lies (`taken`). Coming out, the column offers the
//! buffer protocol itself, read-only, so that `numpy.asarray(column)` copies nothing.

use crate::errors::raise;
use crate::taken;
use lineside_contract::{Beside, Problem, Shared};
use pyo3::exceptions::{PyBufferError, PyIndexError};
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyBytes, PyList, PyNotImplemented, PySlice, PyTuple};
use std::ffi::{CStr, c_int, c_void};
use std::ops::Range;
use std::sync::Arc;

/// A typed array that is shared with the Rust core, not copied.
///
/// Reads like a sequence of numbers; `numpy.asarray(column)` gives a read-only view of
/// the same memory, and so does a slice without a step.
#[pyclass(frozen, generic, sequence, module = "lineside")]
pub(crate) struct Column {
    values: Beside,
    /// What the buffer protocol points to while a view is alive.
    shape: [ffi::Py_ssize_t; 1],
    strides: [ffi::Py_ssize_t; 1],
}

/// Does the same for whichever element type the column has.
macro_rules! each {
    ($beside:expr, $values:ident => $result:expr) => {
        match $beside {
            Beside::F64(owner) => {
                let $values: &[f64] = (**owner).as_ref();
                $result
            }
            Beside::F32(owner) => {
                let $values: &[f32] = (**owner).as_ref();
                $result
            }
            Beside::I64(owner) => {
                let $values: &[i64] = (**owner).as_ref();
                $result
            }
            Beside::I32(owner) => {
                let $values: &[i32] = (**owner).as_ref();
                $result
            }
            Beside::U32(owner) => {
                let $values: &[u32] = (**owner).as_ref();
                $result
            }
            Beside::U8(owner) => {
                let $values: &[u8] = (**owner).as_ref();
                $result
            }
        }
    };
}

/// A stretch of a column, which keeps the whole alive.
struct Stretch<T>(Shared<T>, Range<usize>);

impl<T> AsRef<[T]> for Stretch<T> {
    fn as_ref(&self) -> &[T] {
        (*self.0).as_ref().get(self.1.clone()).unwrap_or_default()
    }
}

/// Shares the part of an array that a slice without a step names, or copies what it picks.
fn cut<T>(owner: &Shared<T>, start: isize, step: isize, length: usize) -> Shared<T>
where
    T: Copy + Send + Sync + 'static,
{
    let start = start.unsigned_abs();
    if step == 1 {
        return Arc::new(Stretch(
            Arc::clone(owner),
            start..start.saturating_add(length),
        ));
    }
    let values = (**owner).as_ref();
    let mut picked = Vec::with_capacity(length);
    let mut next = Some(start);
    for _ in 0..length {
        picked.extend(next.and_then(|index| values.get(index)));
        next = next.and_then(|index| index.checked_add_signed(step));
    }
    Arc::new(picked)
}

impl Column {
    pub(crate) fn new(values: Beside) -> Self {
        fn size<T>(values: &[T]) -> (usize, usize) {
            (values.len(), size_of::<T>())
        }
        let (length, width) = each!(&values, v => size(v));
        Self {
            values,
            shape: [length.try_into().unwrap_or(ffi::Py_ssize_t::MAX)],
            strides: [width.try_into().unwrap_or(1)],
        }
    }

    pub(crate) fn beside(&self) -> Beside {
        self.values.clone()
    }

    fn slice(&self, slice: &Bound<'_, PySlice>) -> PyResult<Self> {
        let at = slice.indices(self.shape[0])?;
        let (start, step, length) = (at.start, at.step, at.slicelength);
        Ok(Self::new(match &self.values {
            Beside::F64(owner) => Beside::F64(cut(owner, start, step, length)),
            Beside::F32(owner) => Beside::F32(cut(owner, start, step, length)),
            Beside::I64(owner) => Beside::I64(cut(owner, start, step, length)),
            Beside::I32(owner) => Beside::I32(cut(owner, start, step, length)),
            Beside::U32(owner) => Beside::U32(cut(owner, start, step, length)),
            Beside::U8(owner) => Beside::U8(cut(owner, start, step, length)),
        }))
    }

    /// The format character of the buffer protocol.
    fn format(&self) -> &'static CStr {
        match self.values {
            Beside::F64(_) => c"d",
            Beside::F32(_) => c"f",
            Beside::I64(_) => c"q",
            Beside::I32(_) => c"i",
            Beside::U32(_) => c"I",
            Beside::U8(_) => c"B",
        }
    }
}

#[pymethods]
impl Column {
    /// Takes an array or a sequence of numbers; an array's memory is shared, not copied.
    #[new]
    fn take(values: &Bound<'_, PyAny>) -> PyResult<Self> {
        if let Ok(column) = values.cast::<Self>() {
            return Ok(Self::new(column.get().beside()));
        }
        let taken = taken::take(values)?;
        taken
            .map(Self::new)
            .map_err(|error| raise(values.py(), &Problem::from(error)))
    }

    /// The element type: `f64`, `f32`, `i64`, `i32`, `u32` or `bytes`.
    #[getter]
    fn kind(&self) -> &'static str {
        self.values.kind()
    }

    /// The values as a list.
    fn to_list<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        each!(&self.values, v => PyList::new(py, v.iter().copied()))
    }

    /// The values as a NumPy array: a read-only view of the same memory.
    fn to_numpy<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("numpy")?.call_method1("asarray", (slf,))
    }

    fn __len__(&self) -> usize {
        each!(&self.values, v => v.len())
    }

    fn __getitem__<'py>(&self, key: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let py = key.py();
        if let Ok(slice) = key.cast::<PySlice>() {
            return Ok(Bound::new(py, self.slice(slice)?)?.into_any());
        }
        let index: isize = key.extract()?;
        let from_end = if index < 0 { self.__len__() } else { 0 };
        let value = from_end.checked_add_signed(index).and_then(|index| {
            each!(&self.values, v => {
                v.get(index).map(|value| value.into_pyobject(py).map(Bound::into_any))
            })
        });
        match value {
            Some(Ok(value)) => Ok(value),
            _ => Err(PyIndexError::new_err("column index out of range")),
        }
    }

    fn __eq__<'py>(&self, other: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let py = other.py();
        let other = match other.cast::<Self>() {
            Ok(column) => column.get().to_list(py)?,
            Err(_) => match (other.cast::<PyList>(), other.cast::<PyTuple>()) {
                (Ok(list), _) => list.clone(),
                (_, Ok(tuple)) => tuple.to_list(),
                _ => return Ok(PyNotImplemented::get(py).to_owned().into_any()),
            },
        };
        let equal = self.to_list(py)?.eq(other)?;
        Ok(PyBool::new(py, equal).to_owned().into_any())
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        const SHOWN: usize = 6;
        let length = self.__len__();
        let shown = each!(&self.values, v => PyList::new(py, v.iter().take(SHOWN).copied()))?;
        let shown = shown.repr()?.to_string();
        Ok(match length {
            0..=SHOWN => format!("Column({shown})"),
            _ => format!(
                "Column({}, ...; {length} values)",
                shown.trim_end_matches(']')
            ),
        })
    }

    /// Pickles as an `array.array`, which keeps the element type.
    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let py = slf.py();
        let code = slf.get().format().to_string_lossy();
        let bytes = PyBytes::new(
            py,
            &each!(&slf.get().values, v => {
                v.iter().flat_map(|value| value.to_ne_bytes()).collect::<Vec<u8>>()
            }),
        );
        let array = py.import("array")?.call_method1("array", (code, bytes))?;
        (slf.get_type(), (array,)).into_pyobject(py)
    }

    /// Lends the memory, read-only, to whoever asks by the buffer protocol.
    ///
    /// # Safety
    /// Called by the interpreter with a `view` that it owns.
    #[expect(unsafe_code, reason = "the buffer protocol hands out pointers")]
    unsafe fn __getbuffer__(
        slf: &Bound<'_, Self>,
        view: *mut ffi::Py_buffer,
        flags: c_int,
    ) -> PyResult<()> {
        if view.is_null() || flags & ffi::PyBUF_WRITABLE == ffi::PyBUF_WRITABLE {
            return Err(PyBufferError::new_err("a column is read-only"));
        }
        let column = slf.get();
        let (data, bytes) =
            each!(&column.values, v => (v.as_ptr().cast::<c_void>(), size_of_val(v)));
        let wants = |flag: c_int| flags & flag == flag;
        // SAFETY: `view` is the interpreter's to fill. It keeps a reference to the column,
        // and with it the memory, the shape and the strides, until the view is released;
        // nothing writes through the pointers because the view is read-only.
        unsafe {
            (*view).obj = slf.clone().into_any().into_ptr();
            (*view).buf = data.cast_mut();
            (*view).len = bytes.try_into().unwrap_or(0);
            (*view).readonly = 1;
            (*view).itemsize = column.strides[0];
            (*view).format = match wants(ffi::PyBUF_FORMAT) {
                true => column.format().as_ptr().cast_mut(),
                false => std::ptr::null_mut(),
            };
            (*view).ndim = 1;
            (*view).shape = column.shape.as_ptr().cast_mut();
            (*view).strides = match wants(ffi::PyBUF_STRIDES) {
                true => column.strides.as_ptr().cast_mut(),
                false => std::ptr::null_mut(),
            };
            (*view).suboffsets = std::ptr::null_mut();
            (*view).internal = std::ptr::null_mut();
        }
        Ok(())
    }
}
