//! The rows of one read model: found by their key at once, and in order when asked for.

use super::kept::Kept;
use super::order::Order;
use super::place::Place;
use crate::key_value::within;
use crate::{Cell, Row, RowWrite, Scan, TableRef};
use hashbrown::hash_table::Entry;
use hashbrown::{DefaultHashBuilder, HashTable};
use std::hash::BuildHasher;

#[derive(Debug, Clone)]
pub(super) struct Rows {
    table: TableRef,
    /// Each row in a slot of its own; a slot whose row was deleted is used again.
    slots: Vec<Option<Kept>>,
    free: Vec<u32>,
    /// The slots, by the keys of their rows.
    places: HashTable<Spot>,
    hasher: DefaultHashBuilder,
    /// The order of the key, and that of each index.
    orders: Vec<Order>,
    /// Room for the bytes of a row.
    buffer: Vec<u8>,
}

/// A slot, with a part of its key's hash: most other keys are told apart by that, and the
/// table grows without a look at any row.
#[derive(Debug, Clone, Copy)]
struct Spot {
    slot: u32,
    hash: u32,
}

impl Spot {
    /// All that is kept of a hash.
    fn part(hash: u64) -> u32 {
        let [a, b, c, d, ..] = hash.to_le_bytes();
        u32::from_le_bytes([a, b, c, d])
    }

    /// That part, spread over a whole hash again.
    fn spread(part: u32) -> u64 {
        u64::from(part).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }
}

impl Rows {
    pub(super) fn table(&self) -> TableRef {
        self.table
    }

    pub(super) fn new(table: TableRef) -> Self {
        let indexes = table.indexes.iter().map(Some);
        let orders = std::iter::once(None).chain(indexes);
        Self {
            table,
            slots: Vec::new(),
            free: Vec::new(),
            places: HashTable::new(),
            hasher: DefaultHashBuilder::default(),
            orders: orders.map(|index| Order::new(table, index)).collect(),
            buffer: Vec::new(),
        }
    }

    pub(super) fn get(&self, key: &[Cell]) -> Option<Row> {
        self.find(key).map(|kept| kept.row(self.table))
    }

    /// The number that a row ends with.
    pub(super) fn amount(&self, key: &[Cell]) -> Option<i64> {
        self.find(key)?.amount(self.table)
    }

    fn find(&self, key: &[Cell]) -> Option<&Kept> {
        let hash = self.hash(key);
        let is_it =
            |spot: &Spot| spot.hash == hash && is_key(self.table, &self.slots, spot.slot, key);
        let spot = self.places.find(Spot::spread(hash), is_it)?;
        self.kept(spot.slot)
    }

    pub(super) fn write(&mut self, write: RowWrite) {
        match write {
            RowWrite::Put { row, .. } => self.put(row),
            RowWrite::Delete { key, .. } => self.delete(&key),
        }
    }

    fn put(&mut self, row: Row) {
        let hash = self.hash(self.table.key_of(&row));
        let (table, slots) = (self.table, &mut self.slots);
        let key = table.key_of(&row);
        let is_it = |spot: &Spot| spot.hash == hash && is_key(table, slots, spot.slot, key);
        let hash_of = |spot: &Spot| Spot::spread(spot.hash);
        let slot = match self.places.entry(Spot::spread(hash), is_it, hash_of) {
            Entry::Occupied(entry) => entry.get().slot,
            Entry::Vacant(entry) => {
                let slot = self.free.pop().or_else(|| u32::try_from(slots.len()).ok());
                // INVARIANT: no machine has room for more rows than can be counted.
                let Some(slot) = slot else { return };
                entry.insert(Spot { slot, hash });
                slot
            }
        };
        let place = slot as usize;
        if slots.len() <= place {
            slots.push(None);
        }
        let Some(kept) = slots.get_mut(place) else {
            return;
        };
        let new = Kept::of(row, &mut self.buffer);
        for order in &mut self.orders {
            match &*kept {
                Some(old) => order.replace(old, &new, slot),
                None => order.add(slot),
            }
        }
        *kept = Some(new);
    }

    fn delete(&mut self, key: &[Cell]) {
        let hash = self.hash(key);
        let (table, slots) = (self.table, &self.slots);
        let is_it = |spot: &Spot| spot.hash == hash && is_key(table, slots, spot.slot, key);
        let Ok(entry) = self.places.find_entry(Spot::spread(hash), is_it) else {
            return;
        };
        let (Spot { slot, .. }, _) = entry.remove();
        let Some(old) = self.slots.get_mut(slot as usize).and_then(Option::take) else {
            return;
        };
        self.free.push(slot);
        for order in &mut self.orders {
            order.remove(&old);
        }
    }

    pub(super) fn scan(&self, scan: &Scan) -> Vec<Row> {
        let mut found = Vec::new();
        let mut orders = self.orders.iter();
        let Some(order) = orders.find(|order| order.is_of(scan.index)) else {
            return found;
        };
        if let Some((from, to)) = within(&[], scan) {
            order.each(&self.slots, &Place::at(&from), &Place::at(&to), |slot| {
                let is_wanted = found.len() < scan.limit;
                let row = self.kept(slot).filter(|_| is_wanted);
                found.extend(row.map(|row| row.row(self.table)));
                is_wanted
            });
        }
        found
    }

    fn hash(&self, key: &[Cell]) -> u32 {
        Spot::part(self.hasher.hash_one(key))
    }

    fn kept(&self, slot: u32) -> Option<&Kept> {
        self.slots.get(slot as usize)?.as_ref()
    }
}

/// Whether the row in a slot has this key.
fn is_key(table: TableRef, slots: &[Option<Kept>], slot: u32, key: &[Cell]) -> bool {
    let kept = slots.get(slot as usize).and_then(Option::as_ref);
    kept.is_some_and(|kept| kept.has_key(table, key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Column, Index, LateText, Table, Text, cells};
    use proptest::collection::vec;
    use proptest::prelude::*;
    use std::any::Any;
    use std::collections::BTreeMap;

    static ROW: [Index; 1] = [Index {
        name: "row",
        columns: &[1],
    }];

    static SHELF: Table = Table {
        name: "shelf",
        version: 1,
        columns: &[Column::integer("place"), Column::integer("row")],
        key: 1,
        indexes: &ROW,
    };

    static WIDE: Table = Table {
        name: "wide",
        version: 1,
        columns: &[
            Column::integer("place"),
            Column::integer("row"),
            Column::text("a"),
            Column::text("b").optional(),
            Column::text("c").optional(),
            Column::integer("d").optional(),
            Column::text("e").optional(),
            Column::text("f").optional(),
            Column::text("g"),
            Column::text("h"),
        ],
        key: 1,
        indexes: &ROW,
    };

    struct Late(i64);

    impl LateText for Late {
        fn write(&self) -> String {
            format!("late {}", self.0)
        }
        fn source(&self) -> &dyn Any {
            self
        }
    }

    /// A row of either table; the texts of some wide ones are still to be written.
    fn row_of(table: TableRef, place: i64, row: i64) -> Row {
        let mut cells = cells![place, row];
        if table.name == WIDE.name {
            let last = match row % 2 {
                0 => Text::late(Late(place)),
                _ => Text::from("a\0b"),
            };
            let empty = || Cell::Empty;
            cells.extend(cells!["a", "", "c\u{1}"]);
            cells.extend([Cell::Integer(i64::MIN), empty(), empty()]);
            cells.extend([
                Cell::from("a long text beyond what stands in a cell"),
                last.into(),
            ]);
        }
        cells
    }

    fn found(rows: &Rows, scan: &Scan) -> Vec<(Option<i64>, Option<i64>)> {
        let numbers = |row: Row| {
            let number = |place| row.get(place).and_then(Cell::as_integer);
            (number(0), number(1))
        };
        rows.scan(scan).into_iter().map(numbers).collect()
    }

    proptest! {
        #[test]
        fn a_scan_finds_the_rows_that_were_written_in_their_order(
            steps in vec((0_i64..12, 0_i64..4, 0..4), 0..60),
            is_wide: bool,
        ) {
            let table = if is_wide { &WIDE } else { &SHELF };
            let mut rows = Rows::new(table);
            let mut model = BTreeMap::new();
            for (place, row, step) in steps {
                match step {
                    0 => {
                        rows.write(RowWrite::Delete { table, key: cells![place] });
                        model.remove(&place);
                    }
                    1 | 2 => {
                        rows.write(RowWrite::Put { table, row: row_of(table, place, row) });
                        model.insert(place, row);
                    }
                    _ => {
                        let expected = model.iter().map(|(place, row)| (Some(*place), Some(*row)));
                        let expected: Vec<_> = expected.collect();
                        prop_assert_eq!(found(&rows, &Scan::all()), expected.clone());
                        // Also a page of nothing.
                        let most = usize::try_from(row).unwrap();
                        let behind = found(&rows, &Scan::all().from(place).limit(most));
                        let expected = expected.into_iter().filter(|(at, _)| *at >= Some(place));
                        prop_assert_eq!(behind, expected.take(most).collect::<Vec<_>>());
                        prop_assert_eq!(found(&rows, &Scan::by("row").limit(most)).len(), most.min(model.len()));
                    }
                }
                let mut by_row: Vec<_> = model.iter().map(|(at, row)| (Some(*at), Some(*row))).collect();
                by_row.sort_unstable_by_key(|(at, row)| (*row, *at));
                for place in 0..12 {
                    let expected = model.get(&place).map(|row| row_of(table, place, *row));
                    prop_assert_eq!(rows.get(&cells![place]), expected);
                }
                prop_assert_eq!(found(&rows, &Scan::by("row")), by_row);
            }
        }
    }
}
