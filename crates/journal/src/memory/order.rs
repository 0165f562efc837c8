//! An order of rows: by their key, or by an index.
//!
//! Most rows are written far more often than anybody asks for them in order, so what is
//! written only takes note of itself; whoever asks puts the notes in order first.

use super::kept::Kept;
use super::place::Place;
use crate::{Index, TableRef};
use std::collections::BTreeMap;
use std::sync::{PoisonError, RwLock};

/// One order of a table's rows.
#[derive(Debug)]
pub(super) struct Order {
    table: TableRef,
    /// The index, or none for the order of the key.
    index: Option<&'static Index>,
    sorted: RwLock<Sorted>,
}

#[derive(Debug, Clone, Default)]
struct Sorted {
    /// Where the rows stood when somebody last asked, and in which slot each is.
    slots: BTreeMap<Place, u32>,
    /// What was done since, in the order in which it was done.
    notes: Vec<Note>,
}

#[derive(Debug, Clone)]
enum Note {
    /// The rows in these slots, where there still are some, stand where their cells say.
    Stand(u32, u32),
    /// No row stands here any more.
    // Places are large, and far more rows come than go.
    Left(Box<Place>),
}

impl Order {
    pub(super) fn new(table: TableRef, index: Option<&'static Index>) -> Self {
        Self {
            table,
            index,
            sorted: RwLock::default(),
        }
    }

    /// Whether this is the order of that index; `None` is that of the key.
    pub(super) fn is_of(&self, name: Option<&str>) -> bool {
        self.index.map(|index| index.name) == name
    }

    /// Takes note of a new row.
    pub(super) fn add(&mut self, slot: u32) {
        let notes = &mut self.sorted_mut().notes;
        match notes.last_mut() {
            Some(Note::Stand(_, last)) if last.checked_add(1) == Some(slot) => *last = slot,
            _ => notes.push(Note::Stand(slot, slot)),
        }
    }

    /// Takes note of a row that is there no longer.
    pub(super) fn remove(&mut self, row: &Kept) {
        let place = self.place(row, &mut Vec::new());
        self.sorted_mut().notes.push(Note::Left(Box::new(place)));
    }

    /// Takes note of another row in place of one with the same key.
    pub(super) fn replace(&mut self, old: &Kept, row: &Kept, slot: u32) {
        // Most changes of a row leave it where it stood.
        if !old.agrees(row, self.columns()) {
            self.remove(old);
            self.add(slot);
        }
    }

    /// The slots of the rows from one place to before another, in order, as long as they
    /// are taken.
    pub(super) fn each(
        &self,
        rows: &[Option<Kept>],
        from: &Place,
        to: &Place,
        mut take: impl FnMut(u32) -> bool,
    ) {
        let sorted = self.sorted.read().unwrap_or_else(PoisonError::into_inner);
        let sorted = match sorted.notes.is_empty() {
            true => sorted,
            false => {
                drop(sorted);
                self.put_in_order(rows);
                self.sorted.read().unwrap_or_else(PoisonError::into_inner)
            }
        };
        for slot in sorted.slots.range(from..to).map(|(_, slot)| *slot) {
            if !take(slot) {
                return;
            }
        }
    }

    // Nothing is written while rows are read, so no note is added in the meantime.
    fn put_in_order(&self, rows: &[Option<Kept>]) {
        let mut sorted = self.sorted.write().unwrap_or_else(PoisonError::into_inner);
        let sorted = &mut *sorted;
        let notes = std::mem::take(&mut sorted.notes);
        let mut buffer = Vec::new();
        let is_new = sorted.slots.is_empty();
        let mut places = Vec::new();
        for note in notes {
            match note {
                Note::Stand(first, last) => {
                    for slot in first..=last {
                        let row = usize::try_from(slot).ok().and_then(|slot| rows.get(slot));
                        let Some(Some(row)) = row else { continue };
                        let place = self.place(row, &mut buffer);
                        match is_new {
                            true => places.push((place, slot)),
                            false => drop(sorted.slots.insert(place, slot)),
                        }
                    }
                }
                // A row that stands there all the same is noted once more behind this.
                Note::Left(_) if is_new => {}
                Note::Left(place) => drop(sorted.slots.remove(&place)),
            }
        }
        // Built of a sorted list, a tree is made in one go.
        if is_new {
            sorted.slots = places.into_iter().collect();
        }
    }

    fn sorted_mut(&mut self) -> &mut Sorted {
        self.sorted
            .get_mut()
            .unwrap_or_else(PoisonError::into_inner)
    }

    fn columns(&self) -> &'static [usize] {
        self.index.map_or(&[], |index| index.columns)
    }

    fn place(&self, row: &Kept, buffer: &mut Vec<u8>) -> Place {
        row.place(
            self.columns().iter().copied().chain(0..self.table.key),
            buffer,
        )
    }
}

impl Clone for Order {
    fn clone(&self) -> Self {
        let sorted = self.sorted.read().unwrap_or_else(PoisonError::into_inner);
        Self {
            table: self.table,
            index: self.index,
            sorted: RwLock::new(sorted.clone()),
        }
    }
}
