//! Dense numbers for the things of a model, and tables over them.
//!
//! Names end at the compiled [`Shop`](crate::shop::Shop); inside, every order, operation, mode and
//! resource is a small number of its own type, so that a table of operations cannot be asked for
//! a machine.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

/// A number that stands for one thing of a model.
pub(crate) trait Id: Copy {
    fn new(place: usize) -> Self;
    fn place(self) -> usize;
}

macro_rules! ids {
    ($($(#[doc = $doc:literal])* $name:ident;)*) => {$(
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) struct $name(pub(crate) u32);

        impl Id for $name {
            fn new(place: usize) -> Self {
                Self(u32::try_from(place).unwrap_or(u32::MAX))
            }
            fn place(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

ids! {
    /// An operation.
    Op;
    /// An order.
    Job;
    /// One way of doing one operation.
    Way;
    /// A place in an order of all operations.
    Turn;
    /// A machine, operator group, tool or other resource.
    Res;
    /// A buffer of material.
    Store;
    /// Operations that windows between them force to be placed together.
    Knot;
}

/// One cell per thing of a kind.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Table<K, T> {
    cells: Vec<T>,
    key: PhantomData<K>,
}

impl<K: Id, T> Table<K, T> {
    /// A table of `len` equal cells.
    pub(crate) fn filled(len: usize, cell: T) -> Self
    where
        T: Clone,
    {
        Self::from(vec![cell; len])
    }

    pub(crate) fn len(&self) -> usize {
        self.cells.len()
    }

    pub(crate) fn push(&mut self, cell: T) -> K {
        let id = K::new(self.cells.len());
        self.cells.push(cell);
        id
    }

    /// Every id of the table, in order.
    pub(crate) fn ids(&self) -> impl DoubleEndedIterator<Item = K> + ExactSizeIterator + use<K, T> {
        (0..self.cells.len()).map(K::new)
    }

    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = (K, &T)> {
        self.cells
            .iter()
            .enumerate()
            .map(|(place, cell)| (K::new(place), cell))
    }

    pub(crate) fn cells(&self) -> &[T] {
        &self.cells
    }

    pub(crate) fn cells_mut(&mut self) -> &mut [T] {
        &mut self.cells
    }
}

impl<K, T> From<Vec<T>> for Table<K, T> {
    fn from(cells: Vec<T>) -> Self {
        Self {
            cells,
            key: PhantomData,
        }
    }
}

impl<K, T> Default for Table<K, T> {
    fn default() -> Self {
        Self::from(Vec::new())
    }
}

impl<K, T: fmt::Debug> fmt::Debug for Table<K, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.cells.fmt(f)
    }
}

// INVARIANT: ids are minted only by the shop a table was sized for, so that every id has its cell.
impl<K: Id, T> Index<K> for Table<K, T> {
    type Output = T;
    #[inline]
    #[expect(
        clippy::indexing_slicing,
        reason = "ids are minted by the shop that sized the table"
    )]
    fn index(&self, id: K) -> &T {
        &self.cells[id.place()]
    }
}

impl<K: Id, T> IndexMut<K> for Table<K, T> {
    #[inline]
    #[expect(
        clippy::indexing_slicing,
        reason = "ids are minted by the shop that sized the table"
    )]
    fn index_mut(&mut self, id: K) -> &mut T {
        &mut self.cells[id.place()]
    }
}
