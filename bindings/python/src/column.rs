//! Columns: arrays that Python and Rust read from the same memory.
//!
//! Going in, anything with the buffer protocol (NumPy, `array`, `memoryview`, Arrow
//! buffers) is borrowed and kept alive by its reference. Coming out, the column offers
//! the buffer protocol itself, read-only, so that `numpy.asarray(column)` copies nothing.

use crate::errors::raise;
use lineside_contract::{Beside, ColumnError, Problem};
use pyo3::buffer::{Element, PyBuffer, PyUntypedBuffer};
use pyo3::exceptions::{PyBufferError, PyIndexError};
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyFloat, PyInt, PyList, PyNotImplemented, PyTuple};
use std::ffi::{CStr, c_int, c_void};
use std::sync::Arc;

/// A typed array that is shared with the Rust core, not copied.
///
/// Reads like a sequence of numbers; `numpy.asarray(column)` gives a read-only view of
/// the same memory.
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
            Beside::F64(owner) => { let $values: &[f64] = (**owner).as_ref(); $result }
            Beside::F32(owner) => { let $values: &[f32] = (**owner).as_ref(); $result }
            Beside::I64(owner) => { let $values: &[i64] = (**owner).as_ref(); $result }
            Beside::I32(owner) => { let $values: &[i32] = (**owner).as_ref(); $result }
            Beside::U32(owner) => { let $values: &[u32] = (**owner).as_ref(); $result }
            Beside::U8(owner) => { let $values: &[u8] = (**owner).as_ref(); $result }
            _ => { let $values: &[u8] = &[]; $result }
        }
    };
}

impl Column {
    pub(crate) fn new(values: Beside) -> Self {
        let (length, width) = each!(&values, v => (v.len(), size_of_val(v) / v.len().max(1)));
        Self {
            values,
            shape: [length.try_into().unwrap_or(ffi::Py_ssize_t::MAX)],
            strides: [width.try_into().unwrap_or(1)],
        }
    }

    pub(crate) fn beside(&self) -> Beside {
        self.values.clone()
    }

    /// The format character of the buffer protocol.
    fn format(&self) -> &'static CStr {
        match self.values {
            Beside::F64(_) => c"d",
            Beside::F32(_) => c"f",
            Beside::I64(_) => c"q",
            Beside::I32(_) => c"i",
            Beside::U32(_) => c"I",
            _ => c"B",
        }
    }
}

#[pymethods]
impl Column {
    /// Takes an array or a sequence of numbers; an array's memory is shared, not copied.
    #[new]
    fn take(values: &Bound<'_, PyAny>) -> PyResult<Self> {
        let py = values.py();
        if let Ok(column) = values.cast::<Self>() {
            return Ok(Self::new(column.get().beside()));
        }
        let taken = match PyUntypedBuffer::get(values) {
            Ok(buffer) => from_buffer(py, buffer)?,
            Err(_) => from_sequence(values)?,
        };
        taken.map(Self::new).map_err(|error| raise(py, &Problem::from(error)))
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

    fn __len__(&self) -> usize {
        each!(&self.values, v => v.len())
    }

    fn __getitem__<'py>(&self, py: Python<'py>, index: isize) -> PyResult<Bound<'py, PyAny>> {
        // Python adds the length to a negative index before it asks a sequence.
        let value = usize::try_from(index).ok().and_then(|index| {
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
            _ => format!("Column({}, ...; {length} values)", shown.trim_end_matches(']')),
        })
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let list = slf.get().to_list(slf.py())?;
        (slf.get_type(), (list,)).into_pyobject(slf.py())
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
        let (data, bytes) = each!(&column.values, v => (v.as_ptr().cast::<c_void>(), size_of_val(v)));
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

/// Keeps a Python buffer alive and reads it as a slice.
struct Lent<T: Element>(PyBuffer<T>);

impl<T: Element> AsRef<[T]> for Lent<T> {
    #[expect(unsafe_code, reason = "the memory belongs to Python")]
    fn as_ref(&self) -> &[T] {
        match self.0.as_slice_ptr() {
            // SAFETY: the pointer is aligned and spans `item_count` elements for as long as
            // the buffer is held. Python code that writes to the array while a call reads it
            // can change numbers under the calculation, as with every NumPy extension that
            // releases the interpreter lock; every bit pattern is a valid element, so the
            // worst is a wrong number.
            Some(values) if self.0.item_count() > 0 => unsafe { values.as_ref() },
            _ => &[],
        }
    }
}

type Taken = Result<Beside, ColumnError>;

fn from_buffer(py: Python<'_>, buffer: PyUntypedBuffer) -> PyResult<Taken> {
    if buffer.dimensions() != 1 {
        return Ok(Err(ColumnError::Shape { dimensions: buffer.dimensions() }));
    }
    let format = buffer.format().to_owned();
    // PyO3 takes `>` for native on little-endian machines, so the order is checked here.
    let kind = match format.to_bytes() {
        [kind] | [b'@', kind] => *kind,
        _ => 0,
    };
    fn lend<T>(py: Python<'_>, buffer: PyUntypedBuffer) -> PyResult<Arc<dyn AsRef<[T]> + Send + Sync>>
    where
        T: Element + Send + Sync + 'static,
    {
        let buffer = buffer.into_typed::<T>()?;
        match buffer.is_c_contiguous() {
            true => Ok(Arc::new(Lent(buffer))),
            false => Ok(Arc::new(buffer.to_vec(py)?)),
        }
    }
    fn widen<T>(py: Python<'_>, buffer: PyUntypedBuffer) -> PyResult<Taken>
    where
        T: Element + Into<i32>,
    {
        let values = buffer.into_typed::<T>()?.to_vec(py)?;
        Ok(Ok(values.into_iter().map(Into::into).collect::<Vec<i32>>().into()))
    }
    let width = buffer.item_size();
    match (kind, width) {
        (b'd', 8) => lend(py, buffer).map(|values| Ok(Beside::F64(values))),
        (b'f', 4) => lend(py, buffer).map(|values| Ok(Beside::F32(values))),
        (b'q' | b'l', 8) => lend(py, buffer).map(|values| Ok(Beside::I64(values))),
        (b'i' | b'l', 4) => lend(py, buffer).map(|values| Ok(Beside::I32(values))),
        (b'I' | b'L', 4) => lend(py, buffer).map(|values| Ok(Beside::U32(values))),
        (b'B', 1) => lend(py, buffer).map(|values| Ok(Beside::U8(values))),
        (b'b', 1) => widen::<i8>(py, buffer),
        (b'h', 2) => widen::<i16>(py, buffer),
        (b'H', 2) => widen::<u16>(py, buffer),
        (b'Q' | b'L', 8) => {
            let values = buffer.into_typed::<u64>()?.to_vec(py)?;
            let fits = values.iter().map(|value| i64::try_from(*value).ok());
            let unsupported = || ColumnError::Unsupported { given: "integers over 2^63".into() };
            Ok(fits.collect::<Option<Vec<i64>>>().map(Beside::from).ok_or_else(unsupported))
        }
        _ => {
            let given = format!("elements of format `{}`", format.to_string_lossy());
            Ok(Err(ColumnError::Unsupported { given }))
        }
    }
}

/// Takes any sequence of numbers: whole ones stay whole.
fn from_sequence(values: &Bound<'_, PyAny>) -> PyResult<Taken> {
    let unsupported = |index: Option<usize>, value: &Bound<'_, PyAny>| {
        let kind = value.get_type().name().map_or("?".to_owned(), |name| name.to_string());
        let given = match index {
            Some(index) => format!("`{kind}` at index {index}"),
            None => format!("`{kind}`"),
        };
        Ok(Err(ColumnError::Unsupported { given }))
    };
    let Ok(length) = values.len() else { return unsupported(None, values) };
    if values.is_instance_of::<pyo3::types::PyString>() || values.is_instance_of::<pyo3::types::PyMapping>() {
        return unsupported(None, values);
    }
    let mut floats = Vec::with_capacity(length);
    let mut wholes = Vec::with_capacity(length);
    let Ok(items) = values.try_iter() else { return unsupported(None, values) };
    for (index, item) in items.enumerate() {
        let item = item?;
        if item.is_instance_of::<PyBool>() {
            return unsupported(Some(index), &item);
        }
        // NumPy's scalars are numbers to Python without being `int` or `float`.
        let whole = if item.is_instance_of::<PyFloat>() { None } else { item.extract::<i64>().ok() };
        wholes.extend(whole);
        match item.extract::<f64>() {
            Ok(float) if whole.is_some() || !item.is_instance_of::<PyInt>() => floats.push(float),
            _ => return unsupported(Some(index), &item),
        }
    }
    Ok(Ok(match wholes.len() == floats.len() && !wholes.is_empty() {
        true => wholes.into(),
        false => floats.into(),
    }))
}
