//! Bulk arrays: a million measurements that cost a pointer.
//!
//! A [`Column`] is a typed array that can be borrowed from its owner: a Rust slice, a
//! NumPy array, a `Float64Array`. Functions take it and read it as a slice. When a
//! request or a response crosses a language border, the column travels *beside* the
//! JSON ([`Beside`]) and the JSON holds only `{"$column": 0}`; without company, in a
//! file or on a command line, it is a plain JSON array. Both forms mean the same.
//!
//! ```
//! use lineside_kernel::{Beside, Column};
//!
//! let plain: Column<f64> = serde_json::from_str("[1.5, 2.5]")?;
//! let beside = [Beside::from(vec![1.5, 2.5])];
//! let referred: Column<f64> = Beside::read(&beside, || serde_json::from_str(r#"{"$column": 0}"#))?;
//! assert_eq!(plain, referred);
//! # Ok::<(), serde_json::Error>(())
//! ```

mod beside;
mod element;
mod error;
pub mod gaps;
mod wire;

#[cfg(test)]
mod tests;

pub use beside::{Beside, Shared};
pub use element::Element;
pub use error::ColumnError;
pub use wire::REFERENCE_KEY;

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// A typed array, borrowed or shared; reads like a slice.
#[derive(Clone)]
pub struct Column<'a, T>(Held<'a, T>);

#[derive(Clone)]
enum Held<'a, T> {
    Borrowed(&'a [T]),
    Shared(Shared<T>),
}

impl<T> Deref for Column<'_, T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        match &self.0 {
            Held::Borrowed(slice) => slice,
            Held::Shared(owner) => (**owner).as_ref(),
        }
    }
}

impl<T> Default for Column<'_, T> {
    fn default() -> Self {
        Self(Held::Borrowed(&[]))
    }
}

impl<T: fmt::Debug> fmt::Debug for Column<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<T: PartialEq> PartialEq for Column<'_, T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<'a, T> From<&'a [T]> for Column<'a, T> {
    fn from(slice: &'a [T]) -> Self {
        Self(Held::Borrowed(slice))
    }
}

impl<'a, T> From<&'a Vec<T>> for Column<'a, T> {
    fn from(values: &'a Vec<T>) -> Self {
        Self(Held::Borrowed(values))
    }
}

impl<'a, T, const N: usize> From<&'a [T; N]> for Column<'a, T> {
    fn from(values: &'a [T; N]) -> Self {
        Self(Held::Borrowed(values))
    }
}

impl<T: Send + Sync + 'static> From<Vec<T>> for Column<'_, T> {
    fn from(values: Vec<T>) -> Self {
        Self(Held::Shared(Arc::new(values)))
    }
}

impl<T: Send + Sync + 'static> FromIterator<T> for Column<'_, T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        values.into_iter().collect::<Vec<_>>().into()
    }
}
