//! Columns: one vector per field of a table, whatever file it comes from.
//!
//! Most columns are plain vectors. [`Texts`] keeps each distinct text once, and [`Refs`]
//! point to the rows of another table, keeping the text of whatever points nowhere.
//!
//! ```
//! use lineside_dataset::{Refs, Texts};
//!
//! let mut names = Texts::default();
//! names.extend(["Solder components", "Packaging", "Packaging"]);
//! assert_eq!((names.get(2), names.distinct().len()), (Some("Packaging"), 2));
//!
//! let mut sites = Refs::default();
//! sites.push(Some(4));
//! sites.push_stranger("MUC".into());
//! assert_eq!((sites.row(0), sites.row(1)), (Some(4), None));
//! assert_eq!(sites.stranger(1), Some("MUC"));
//! ```

use crate::keys::Keys;
use crate::value::{Cell, Expected, Kind, Value, text_of};
use hashbrown::HashMap;
use smol_str::SmolStr;
use std::sync::Arc;

/// A column as the readers and writers of files see it.
pub trait Cells: Send + Sync {
    /// How a file stores it.
    fn kind(&self) -> Kind;
    /// How many cells it has.
    fn count(&self) -> usize;
    /// Adds a cell that holds something.
    ///
    /// # Errors
    /// What would have been accepted; nothing is added then.
    fn put(&mut self, value: Value<'_>) -> Result<(), Expected>;
    /// Adds a cell that holds nothing.
    fn put_nothing(&mut self);
    /// What a cell holds.
    fn show(&self, row: usize) -> Value<'_>;
    /// Keeps only these rows, in their order.
    fn keep(&mut self, kept: &[bool]);
    /// Makes room.
    fn reserve(&mut self, rows: usize);
    /// The column as references, if that is what it is.
    fn as_refs(&self) -> Option<&Refs> {
        None
    }
    /// The column as references, to be changed.
    fn as_refs_mut(&mut self) -> Option<&mut Refs> {
        None
    }
    /// The column as codes, if that is what it is.
    fn as_codes(&self) -> Option<&[SmolStr]> {
        None
    }
}

/// Drops what is not kept.
pub(crate) fn keep<T>(values: &mut Vec<T>, kept: &[bool]) {
    let mut rows = kept.iter();
    values.retain(|_| rows.next().copied().unwrap_or(false));
}

impl<T: Cell + Send + Sync + 'static> Cells for Vec<T> {
    fn kind(&self) -> Kind {
        T::KIND
    }
    fn count(&self) -> usize {
        self.len()
    }
    fn put(&mut self, value: Value<'_>) -> Result<(), Expected> {
        T::read(value).map(|cell| self.push(cell))
    }
    fn put_nothing(&mut self) {
        self.push(T::nothing());
    }
    fn show(&self, row: usize) -> Value<'_> {
        self.get(row).map_or(Value::Nothing, Cell::show)
    }
    fn keep(&mut self, kept: &[bool]) {
        keep(self, kept);
    }
    fn reserve(&mut self, rows: usize) {
        Vec::reserve(self, rows);
    }
    fn as_codes(&self) -> Option<&[SmolStr]> {
        (self as &dyn std::any::Any)
            .downcast_ref::<Vec<SmolStr>>()
            .map(Vec::as_slice)
    }
}

/// Texts of which many are alike: each distinct one is kept once.
#[derive(Debug, Clone, Default)]
pub struct Texts {
    distinct: Vec<SmolStr>,
    rows: Vec<u32>,
    places: HashMap<SmolStr, u32>,
}

impl PartialEq for Texts {
    fn eq(&self, other: &Self) -> bool {
        self.rows.len() == other.rows.len()
            && (0..self.rows.len()).all(|row| self.get(row) == other.get(row))
    }
}

impl Texts {
    /// The text of a row; an empty one counts as none.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<&str> {
        let place = usize::try_from(*self.rows.get(row)?).ok()?;
        self.distinct
            .get(place)
            .map(SmolStr::as_str)
            .filter(|text| !text.is_empty())
    }

    /// The distinct texts, in the order in which they first appeared.
    #[must_use]
    pub fn distinct(&self) -> &[SmolStr] {
        &self.distinct
    }

    /// For every row, where its text stands among the distinct ones.
    #[must_use]
    pub fn rows(&self) -> &[u32] {
        &self.rows
    }

    /// Adds a row.
    pub fn push(&mut self, text: &str) {
        // Rows that stand together are often alike.
        let last = self.rows.last().copied();
        let last_text = last.and_then(|place| self.distinct.get(usize::try_from(place).ok()?));
        let known = match last {
            Some(place) if last_text.is_some_and(|last| last == text) => Some(place),
            _ => self.places.get(text).copied(),
        };
        if let Some(place) = known {
            self.rows.push(place);
            return;
        }
        let place = u32::try_from(self.distinct.len()).unwrap_or(u32::MAX);
        let text = SmolStr::new(text);
        self.distinct.push(text.clone());
        self.places.insert(text, place);
        self.rows.push(place);
    }
}

impl<'a> Extend<&'a str> for Texts {
    fn extend<I: IntoIterator<Item = &'a str>>(&mut self, texts: I) {
        for text in texts {
            self.push(text);
        }
    }
}

impl Cells for Texts {
    fn kind(&self) -> Kind {
        Kind::Text
    }
    fn count(&self) -> usize {
        self.rows.len()
    }
    fn put(&mut self, value: Value<'_>) -> Result<(), Expected> {
        match value {
            Value::Text(text) => self.push(std::str::from_utf8(text).map_err(|_| "text in UTF-8")?),
            other => self.push(&text_of(other).ok_or("text in UTF-8")?),
        }
        Ok(())
    }
    fn put_nothing(&mut self) {
        self.push("");
    }
    fn show(&self, row: usize) -> Value<'_> {
        self.get(row)
            .map_or(Value::Nothing, |text| Value::Text(text.as_bytes()))
    }
    fn keep(&mut self, kept: &[bool]) {
        keep(&mut self.rows, kept);
    }
    fn reserve(&mut self, rows: usize) {
        self.rows.reserve(rows);
    }
}

/// References to the rows of another table.
///
/// A file names a row by its `id` or by its code. What names no row is a *stranger*: its
/// text is kept, so that it can be reported and written again.
#[derive(Debug, Clone, Default)]
pub struct Refs {
    rows: Vec<u32>,
    strangers: Vec<SmolStr>,
    keys: Option<Arc<Keys>>,
}

const NOTHING: u32 = u32::MAX;
/// Rows come below it, strangers from it on.
const STRANGERS: u32 = 1 << 31;

impl PartialEq for Refs {
    fn eq(&self, other: &Self) -> bool {
        self.rows.len() == other.rows.len()
            && (0..self.rows.len())
                .all(|at| self.row(at) == other.row(at) && self.stranger(at) == other.stranger(at))
    }
}

impl Refs {
    /// How many references there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The row that is meant; `None` for an empty cell and for a stranger.
    #[must_use]
    pub fn row(&self, at: usize) -> Option<usize> {
        let row = *self.rows.get(at)?;
        (row < STRANGERS)
            .then(|| usize::try_from(row).ok())
            .flatten()
    }

    /// The text of a reference to a row that is not there.
    #[must_use]
    pub fn stranger(&self, at: usize) -> Option<&str> {
        let row = *self.rows.get(at)?;
        let place = row.checked_sub(STRANGERS).filter(|_| row != NOTHING)?;
        self.strangers
            .get(usize::try_from(place).ok()?)
            .map(SmolStr::as_str)
    }

    /// Whether the cell is empty.
    #[must_use]
    pub fn is_nothing(&self, at: usize) -> bool {
        self.rows.get(at).is_none_or(|row| *row == NOTHING)
    }

    /// Whether any cell names a row that is not there.
    #[must_use]
    pub fn has_strangers(&self) -> bool {
        !self.strangers.is_empty()
    }

    /// Every row meant, in order.
    pub fn iter(&self) -> impl Iterator<Item = Option<usize>> + '_ {
        self.rows.iter().map(|row| {
            (*row < STRANGERS)
                .then(|| usize::try_from(*row).ok())
                .flatten()
        })
    }

    /// Adds a reference to a row, or none; rows from 2,147,483,648 on do not exist.
    pub fn push(&mut self, row: Option<usize>) {
        let row = row.and_then(|row| u32::try_from(row).ok());
        self.rows
            .push(row.filter(|row| *row < STRANGERS).unwrap_or(NOTHING));
    }

    /// Adds a reference to something that has no row.
    pub fn push_stranger(&mut self, text: SmolStr) {
        let place = u32::try_from(self.strangers.len()).unwrap_or(STRANGERS);
        self.strangers.push(text);
        self.rows.push(STRANGERS.saturating_add(place));
    }

    /// Replaces one reference.
    pub fn set(&mut self, at: usize, row: Option<usize>) {
        let row = row
            .and_then(|row| u32::try_from(row).ok())
            .unwrap_or(NOTHING);
        if let Some(place) = self.rows.get_mut(at) {
            *place = row;
        }
    }

    /// Says what the texts to come refer to.
    pub(crate) fn aim(&mut self, keys: Option<Arc<Keys>>) {
        self.keys = keys;
    }

    /// Follows rows that have moved because others were dropped.
    pub(crate) fn follow(&mut self, moved: &[Option<u32>]) {
        for row in &mut self.rows {
            if *row < STRANGERS {
                let to = usize::try_from(*row)
                    .ok()
                    .and_then(|row| moved.get(row).copied());
                *row = to.flatten().unwrap_or(NOTHING);
            }
        }
    }
}

impl Cells for Refs {
    fn kind(&self) -> Kind {
        Kind::Whole
    }
    fn count(&self) -> usize {
        self.rows.len()
    }
    fn put(&mut self, value: Value<'_>) -> Result<(), Expected> {
        match self.keys.as_ref().and_then(|keys| keys.find(value)) {
            Some(row) => self.push(Some(row)),
            None => self.push_stranger(text_of(value).ok_or("an id or a code")?),
        }
        Ok(())
    }
    fn put_nothing(&mut self) {
        self.push(None);
    }
    fn show(&self, row: usize) -> Value<'_> {
        match (self.row(row), self.stranger(row)) {
            (Some(row), _) => {
                i64::try_from(row).map_or(Value::Nothing, |row| Value::Whole(row + 1))
            }
            (None, Some(text)) => Value::Text(text.as_bytes()),
            (None, None) => Value::Nothing,
        }
    }
    fn keep(&mut self, kept: &[bool]) {
        keep(&mut self.rows, kept);
    }
    fn reserve(&mut self, rows: usize) {
        self.rows.reserve(rows);
    }
    fn as_refs(&self) -> Option<&Refs> {
        Some(self)
    }
    fn as_refs_mut(&mut self) -> Option<&mut Refs> {
        Some(self)
    }
}
