//! Arrays on their way beside the JSON, and the scope of one request or response.

use super::ColumnError;
use std::cell::RefCell;
use std::fmt;
use std::sync::Arc;

/// An array kept alive by whoever owns it, in whatever language that is.
pub type Shared<T> = Arc<dyn AsRef<[T]> + Send + Sync>;

/// An array that travels beside the JSON, with its element type.
#[derive(Clone)]
#[expect(missing_docs, reason = "the variants are the element types")]
pub enum Beside {
    F64(Shared<f64>),
    F32(Shared<f32>),
    I64(Shared<i64>),
    I32(Shared<i32>),
    U32(Shared<u32>),
    U8(Shared<u8>),
}

thread_local! {
    /// The columns of the request being read on this thread.
    static INCOMING: RefCell<Vec<Beside>> = const { RefCell::new(Vec::new()) };
    /// The columns of the response being written on this thread, if they may travel beside it.
    static OUTGOING: RefCell<Option<Vec<Beside>>> = const { RefCell::new(None) };
}

/// Puts back what a scope found, also when it ends in a panic; so calls may nest, as when
/// a progress listener makes a call of its own.
struct AtEnd<F: FnMut()>(F);

impl<F: FnMut()> Drop for AtEnd<F> {
    fn drop(&mut self) {
        self.0();
    }
}

impl Beside {
    /// Reads something whose columns may be references into `columns`.
    ///
    /// serde has no place to hand such context through, so it stands in a thread-local
    /// for the length of `read`.
    pub fn read<R>(columns: &[Self], read: impl FnOnce() -> R) -> R {
        let mut outer = INCOMING.replace(columns.to_vec());
        let _end = AtEnd(|| INCOMING.set(std::mem::take(&mut outer)));
        read()
    }

    /// Writes something, and returns beside it the columns that its JSON refers to.
    pub fn write<R>(write: impl FnOnce() -> R) -> (R, Vec<Self>) {
        let mut outer = OUTGOING.replace(Some(Vec::new()));
        let _end = AtEnd(|| OUTGOING.set(outer.take()));
        let result = write();
        (result, OUTGOING.take().unwrap_or_default())
    }

    /// The name of its element type: `f64`, `f32`, `i64`, `i32`, `u32` or `bytes`.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::F64(_) => "f64",
            Self::F32(_) => "f32",
            Self::I64(_) => "i64",
            Self::I32(_) => "i32",
            Self::U32(_) => "u32",
            Self::U8(_) => "bytes",
        }
    }
}

impl fmt::Debug for Beside {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Beside({})", self.kind())
    }
}

/// Lets an array of Rust's own travel beside the JSON.
macro_rules! beside {
    ($($type:ty => $variant:ident),*) => {$(
        impl From<Vec<$type>> for Beside {
            fn from(values: Vec<$type>) -> Self {
                Self::$variant(Arc::new(values))
            }
        }
    )*};
}

beside!(f64 => F64, f32 => F32, i64 => I64, i32 => I32, u32 => U32, u8 => U8);

/// The column of the request being read to which its JSON refers.
pub(super) fn receive(index: usize) -> Result<Beside, ColumnError> {
    INCOMING.with_borrow(|columns| match columns.get(index) {
        Some(column) => Ok(column.clone()),
        None => Err(ColumnError::Missing {
            index,
            given: columns.len(),
        }),
    })
}

/// Puts a column beside the response being written, if columns may travel; gives its index.
pub(super) fn send(column: impl FnOnce() -> Beside) -> Option<usize> {
    OUTGOING.with_borrow_mut(|columns| {
        let columns = columns.as_mut()?;
        columns.push(column());
        Some(columns.len() - 1)
    })
}
