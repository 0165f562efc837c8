//! The rows that a batch changes: the last write of each, with amounts added up.

use super::Ground;
use crate::{Cell, Effect, Key, Refusal, RowWrite, StoreError, TableRef};
use hashbrown::{DefaultHashBuilder, HashTable};
use std::hash::BuildHasher;

/// So many rows are looked through quicker than they are hashed; most commands write fewer.
const FEW: usize = 8;

#[derive(Default)]
pub(super) struct Rows {
    writes: Vec<RowWrite>,
    // INVARIANT: the places of all writes once there are more than a few, and none before.
    places: HashTable<usize>,
    hasher: DefaultHashBuilder,
}

/// How to take back one write: what stood there before, if anything did.
type Undo = (usize, Option<RowWrite>);

impl Rows {
    /// Adds one commit's changes, or none of them.
    pub(super) fn add(
        &mut self,
        effects: Vec<Effect>,
        ground: &mut dyn Ground,
    ) -> Result<Result<(), Refusal>, StoreError> {
        // Only an amount can refuse a commit half way.
        let may_refuse = effects
            .iter()
            .any(|effect| matches!(effect, Effect::Add { .. }));
        let mut undo = Vec::new();
        self.writes.reserve(effects.len());
        for effect in effects {
            let write = match effect {
                Effect::Put { table, row } => RowWrite::Put { table, row },
                Effect::Delete { table, key } => RowWrite::Delete { table, key },
                Effect::Add {
                    table,
                    key,
                    delta,
                    floor,
                } => {
                    let amount = self.amount(table, &key, ground)?;
                    match sum(table, &key, amount, delta, floor) {
                        Ok(amount) => RowWrite::Put {
                            table,
                            row: key.into_iter().chain([Cell::Integer(amount)]).collect(),
                        },
                        Err(refusal) => {
                            self.take_back(undo);
                            return Ok(Err(refusal));
                        }
                    }
                }
            };
            let done = self.put(write);
            if may_refuse {
                undo.push(done);
            }
        }
        Ok(Ok(()))
    }

    pub(super) fn into_writes(self) -> Vec<RowWrite> {
        self.writes
    }

    fn amount(
        &self,
        table: TableRef,
        key: &Key,
        ground: &mut dyn Ground,
    ) -> Result<i64, StoreError> {
        let place = self.find(table, key);
        match place.and_then(|place| self.writes.get(place)) {
            Some(write) => Ok(amount_in(write)),
            None => Ok(ground.amount(table, key)?.unwrap_or_default()),
        }
    }

    fn put(&mut self, write: RowWrite) -> Undo {
        let place = self.find(write.table(), write.key());
        if let Some((place, earlier)) =
            place.and_then(|place| Some((place, self.writes.get_mut(place)?)))
        {
            return (place, Some(std::mem::replace(earlier, write)));
        }
        let place = self.writes.len();
        self.writes.push(write);
        match place {
            0..FEW => {}
            FEW => (0..=FEW).for_each(|place| self.note(place)),
            _ => self.note(place),
        }
        (place, None)
    }

    fn find(&self, table: TableRef, key: &[Cell]) -> Option<usize> {
        if self.writes.len() <= FEW {
            return self
                .writes
                .iter()
                .position(|write| is_of(write, table, key));
        }
        let is_it = |place: &usize| {
            let write = self.writes.get(*place);
            write.is_some_and(|write| is_of(write, table, key))
        };
        let hash = hash(&self.hasher, table, key);
        self.places.find(hash, is_it).copied()
    }

    /// Takes note of where a write stands.
    fn note(&mut self, place: usize) {
        let (writes, hasher) = (&self.writes, &self.hasher);
        let hash_at = |place: &usize| {
            let write = writes.get(*place);
            write.map_or(0, |write| hash(hasher, write.table(), write.key()))
        };
        self.places
            .insert_unique(hash_at(&place), place, |place| hash_at(place));
    }

    fn take_back(&mut self, undo: Vec<Undo>) {
        for (place, earlier) in undo.into_iter().rev() {
            match (earlier, self.writes.get_mut(place)) {
                (Some(earlier), Some(write)) => *write = earlier,
                // Writes are taken back newest first, so this one is the last.
                _ => self.take_last(),
            }
        }
    }

    fn take_last(&mut self) {
        let Some(write) = self.writes.pop() else {
            return;
        };
        let place = self.writes.len();
        if place <= FEW {
            self.places.clear();
            return;
        }
        let hash = hash(&self.hasher, write.table(), write.key());
        if let Ok(noted) = self.places.find_entry(hash, |noted| *noted == place) {
            noted.remove();
        }
    }
}

fn is_of(write: &RowWrite, table: TableRef, key: &[Cell]) -> bool {
    write.key() == key && write.table().name == table.name
}

fn hash(hasher: &DefaultHashBuilder, table: TableRef, key: &[Cell]) -> u64 {
    hasher.hash_one((table.name, key))
}

fn amount_in(write: &RowWrite) -> i64 {
    match write {
        RowWrite::Put { row, .. } => row.last().and_then(Cell::as_integer).unwrap_or_default(),
        RowWrite::Delete { .. } => 0,
    }
}

fn sum(
    table: TableRef,
    key: &Key,
    amount: i64,
    delta: i64,
    floor: Option<i64>,
) -> Result<i64, Refusal> {
    let shown = || {
        let cells: Vec<_> = key.iter().map(Cell::to_string).collect();
        cells.join(", ")
    };
    let Some(sum) = amount.checked_add(delta) else {
        return Err(Refusal::Overflow {
            table: table.name,
            key: shown(),
            amount,
            delta,
        });
    };
    match floor {
        Some(floor) if delta < 0 && sum < floor => Err(Refusal::BelowFloor {
            table: table.name,
            key: shown(),
            amount,
            delta,
            floor,
        }),
        _ => Ok(sum),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Column, CommandId, CommandRecord, StreamId, Table, cells};
    use proptest::collection::vec;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    static BALANCE: Table = Table {
        name: "balance",
        version: 1,
        columns: &[Column::integer("item"), Column::integer("amount")],
        key: 1,
        indexes: &[],
    };

    struct Nothing;

    impl Ground for Nothing {
        fn command(&mut self, _: CommandId) -> Result<Option<CommandRecord>, StoreError> {
            Ok(None)
        }
        fn version(&mut self, _: &StreamId) -> Result<u64, StoreError> {
            Ok(0)
        }
        fn amount(&mut self, _: TableRef, _: &[Cell]) -> Result<Option<i64>, StoreError> {
            Ok(None)
        }
    }

    /// A change of an item's amount: set to a number, or changed by one that leaves something.
    fn effect((item, amount, is_set): (i64, i64, bool)) -> Effect {
        match is_set {
            true => Effect::Put {
                table: &BALANCE,
                row: cells![item, amount],
            },
            false => Effect::Add {
                table: &BALANCE,
                key: cells![item],
                delta: amount,
                floor: Some(0),
            },
        }
    }

    proptest! {
        #[test]
        fn a_refused_commit_leaves_no_trace_among_the_rows_of_others(
            commits in vec(vec((0_i64..24, -2_i64..9, any::<bool>()), 0..16), 0..8),
        ) {
            let mut rows = Rows::default();
            let mut model = BTreeMap::new();
            for commit in commits {
                let mut after = model.clone();
                let mut is_refused = false;
                for (item, amount, is_set) in &commit {
                    let before = after.get(item).copied().unwrap_or_default();
                    let new = if *is_set { *amount } else { before + amount };
                    is_refused |= !is_set && *amount < 0 && new < 0;
                    after.insert(*item, new);
                }
                let effects: Vec<_> = commit.into_iter().map(effect).collect();
                let verdict = rows.add(effects.clone(), &mut Nothing).unwrap();
                prop_assert_eq!(verdict.is_err(), is_refused);
                if !is_refused {
                    model = after;
                }
            }
            let written = rows.into_writes();
            prop_assert_eq!(written.len(), model.len());
            for write in written {
                let item = write.key().first().and_then(Cell::as_integer).unwrap();
                prop_assert_eq!(Some(&amount_in(&write)), model.get(&item));
            }
        }
    }
}
