//! Taking an array from Python: what it lends, or what its items say.
//!
//! Anything with the buffer protocol (NumPy, `array`, `memoryview`, Arrow buffers) is
//! borrowed and kept alive by its reference; only what a column cannot hold as it lies,
//! such as every second value or 16-bit integers, is copied. Any other sequence of
//! numbers is read item by item.

use lineside_contract::{Beside, ColumnError, Shared};
use pyo3::buffer::{Element, PyBuffer, PyUntypedBuffer};
use pyo3::prelude::*;
use pyo3::types::{
    PyBool, PyFloat, PyFrozenSet, PyInt, PyList, PyListMethods, PyMapping, PySet, PyString,
};
use std::sync::Arc;

type Taken = Result<Beside, ColumnError>;

/// Takes an array or a sequence of numbers.
///
/// The outer error is an exception that the items themselves raised.
pub(crate) fn take(values: &Bound<'_, PyAny>) -> PyResult<Taken> {
    if let Ok(list) = values.cast_exact::<PyList>()
        && let Some(floats) = floats(list)
    {
        return Ok(Ok(floats.into()));
    }
    match PyUntypedBuffer::get(values) {
        // An array of Python objects is a sequence of them.
        Ok(buffer) if buffer.format().to_bytes() == b"O" => from_sequence(values),
        Ok(buffer) => Ok(from_buffer(values.py(), buffer)),
        Err(_) => from_sequence(values),
    }
}

/// A list that holds floats and nothing else, which is what most lists of measurements are.
fn floats(list: &Bound<'_, PyList>) -> Option<Vec<f64>> {
    let mut floats = Vec::with_capacity(list.len());
    for item in list.iter() {
        floats.push(item.cast_exact::<PyFloat>().ok()?.value());
    }
    (!floats.is_empty()).then_some(floats)
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

fn from_buffer(py: Python<'_>, buffer: PyUntypedBuffer) -> Taken {
    if buffer.dimensions() != 1 {
        return Err(ColumnError::Shape {
            dimensions: buffer.dimensions(),
        });
    }
    let format = buffer.format().to_owned();
    // PyO3 takes the foreign order for native, so the order is checked here.
    let kind = match format.to_bytes() {
        [kind] | [b'@' | b'=', kind] => *kind,
        [b'<', kind] if cfg!(target_endian = "little") => *kind,
        [b'>' | b'!', kind] if cfg!(target_endian = "big") => *kind,
        _ => 0,
    };
    let width = buffer.item_size();
    if buffer.item_count() == 0 {
        // The pointer of an empty array need not be aligned, or be one.
        return empty(kind, width).ok_or_else(|| unsupported(&in_words(&format.to_string_lossy())));
    }
    match (kind, width) {
        (b'd', 8) => lend(py, buffer).map(Beside::F64),
        (b'f', 4) => lend(py, buffer).map(Beside::F32),
        (b'q' | b'l', 8) => lend(py, buffer).map(Beside::I64),
        (b'i' | b'l', 4) => lend(py, buffer).map(Beside::I32),
        (b'I' | b'L', 4) => lend(py, buffer).map(Beside::U32),
        (b'B', 1) => lend(py, buffer).map(Beside::U8),
        (b'b', 1) => widen::<i8>(py, buffer),
        (b'h', 2) => widen::<i16>(py, buffer),
        (b'H', 2) => widen::<u16>(py, buffer),
        (b'Q' | b'L', 8) => {
            let fits = copied::<u64>(py, buffer)?
                .into_iter()
                .map(|value| value.try_into().ok());
            let fits = fits.collect::<Option<Vec<i64>>>().map(Beside::from);
            fits.ok_or_else(|| unsupported("integers of 2^63 and above"))
        }
        _ => Err(unsupported(&in_words(&format.to_string_lossy()))),
    }
}

fn empty(kind: u8, width: usize) -> Option<Beside> {
    Some(match (kind, width) {
        (b'd', 8) => Vec::<f64>::new().into(),
        (b'f', 4) => Vec::<f32>::new().into(),
        (b'q' | b'l' | b'Q' | b'L', 8) => Vec::<i64>::new().into(),
        (b'I' | b'L', 4) => Vec::<u32>::new().into(),
        (b'i' | b'l', 4) | (b'b' | b'h' | b'H', _) => Vec::<i32>::new().into(),
        (b'B', 1) => Vec::<u8>::new().into(),
        _ => return None,
    })
}

fn lend<T>(py: Python<'_>, buffer: PyUntypedBuffer) -> Result<Shared<T>, ColumnError>
where
    T: Element + Send + Sync + 'static,
{
    if !buffer.is_c_contiguous() {
        return Ok(Arc::new(copied::<T>(py, buffer)?));
    }
    let buffer = buffer.into_typed::<T>().map_err(|_| not_aligned())?;
    Ok(Arc::new(Lent(buffer)))
}

fn copied<T: Element>(py: Python<'_>, buffer: PyUntypedBuffer) -> Result<Vec<T>, ColumnError> {
    let buffer = buffer.into_typed::<T>().map_err(|_| not_aligned())?;
    buffer
        .to_vec(py)
        .map_err(|error| unsupported(&error.to_string()))
}

fn widen<T: Element + Into<i32>>(py: Python<'_>, buffer: PyUntypedBuffer) -> Taken {
    let wide: Vec<i32> = copied::<T>(py, buffer)?
        .into_iter()
        .map(Into::into)
        .collect();
    Ok(wide.into())
}

/// What a buffer of this format holds, in words of its user.
fn in_words(format: &str) -> String {
    match format {
        "?" => "booleans".to_owned(),
        "e" => "float16".to_owned(),
        "g" => "long doubles".to_owned(),
        _ if format.starts_with("T{") => "records".to_owned(),
        _ if format.starts_with('Z') => "complex numbers".to_owned(),
        _ if format.ends_with(['s', 'u', 'w', 'c']) => "text".to_owned(),
        _ if format.starts_with(['<', '>', '!']) => "numbers of foreign byte order".to_owned(),
        _ => format!("elements of format `{format}`"),
    }
}

fn not_aligned() -> ColumnError {
    unsupported("numbers that are not aligned in memory")
}

fn unsupported(given: &str) -> ColumnError {
    ColumnError::Unsupported {
        given: given.to_owned(),
    }
}

/// Takes any sequence of numbers: whole ones stay whole.
fn from_sequence(values: &Bound<'_, PyAny>) -> PyResult<Taken> {
    let refused = |given: String| Ok(Err(ColumnError::Unsupported { given }));
    let kind_of = |value: &Bound<'_, PyAny>| {
        value
            .get_type()
            .name()
            .map_or("?".to_owned(), |name| name.to_string())
    };
    let has_no_order = values.is_instance_of::<PyString>()
        || values.is_instance_of::<PyMapping>()
        || values.is_instance_of::<PySet>()
        || values.is_instance_of::<PyFrozenSet>();
    let (length, items) = match (values.len(), values.try_iter()) {
        (Ok(length), Ok(items)) if !has_no_order => (length, items),
        (Err(_), Ok(_)) => {
            return refused(format!(
                "`{}` of unknown length; make it a list",
                kind_of(values)
            ));
        }
        _ => return refused(format!("`{}`", kind_of(values))),
    };
    let mut floats = Vec::new();
    let mut wholes = Vec::new();
    let mut inexact = None;
    for (index, item) in items.enumerate() {
        let item = item?;
        if index >= length {
            return refused(format!("`{}` longer than it says", kind_of(values)));
        }
        let at_index = || format!("`{}` at index {index}", kind_of(&item));
        if item.is_instance_of::<PyBool>() {
            return refused(at_index());
        }
        // NumPy's scalars are numbers to Python without being `int` or `float`.
        let whole = match item.is_instance_of::<PyFloat>() {
            true => None,
            false => item.extract::<i64>().ok(),
        };
        wholes.extend(whole);
        let is_other = whole.is_none() && !item.is_instance_of::<PyFloat>();
        match item.extract::<f64>() {
            // NumPy's bool is neither Python's nor a number, but turns into one.
            Ok(_) if is_other && kind_of(&item).starts_with("bool") => return refused(at_index()),
            Ok(float) if whole.is_some() || !item.is_instance_of::<PyInt>() => {
                let changes = whole.is_some_and(|whole| i128::from(whole) != truncated(float));
                inexact = inexact.or(changes.then_some(index));
                floats.push(float);
            }
            _ => return refused(at_index()),
        }
    }
    if wholes.len() == floats.len() && !wholes.is_empty() {
        return Ok(Ok(wholes.into()));
    }
    Ok(match inexact {
        Some(index) => Err(ColumnError::Element {
            index,
            given: "i64",
            wanted: "f64",
        }),
        None => Ok(floats.into()),
    })
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "i128 holds every float that was an i64"
)]
fn truncated(float: f64) -> i128 {
    float as i128
}
