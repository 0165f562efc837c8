//! The native module of the Python package: call, plants, columns, errors, cancellation.
//!
//! It knows nothing of manufacturing. Everything typed and comfortable is Python,
//! generated or written in `python/lineside`; here bytes and arrays cross the border.
#![deny(unsafe_code)]

mod call;
mod column;
mod errors;
mod host;
mod plant;
mod taken;

/// The native half of `lineside`; use the typed functions of the package instead.
#[pyo3::pymodule]
mod _lineside {
    #[pymodule_export]
    use super::call::{Cancel, call, contract};
    #[pymodule_export]
    use super::column::Column;
    #[pymodule_export]
    use super::plant::PlantHandle;
}
