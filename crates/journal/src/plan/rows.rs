//! The rows that a batch changes: the last write of each, with amounts added up.

use super::Ground;
use crate::{Cell, Effect, Key, Refusal, RowWrite, StoreError, TableRef};
use hashbrown::HashMap;

#[derive(Default)]
pub(super) struct Rows {
    writes: Vec<RowWrite>,
    place: HashMap<(&'static str, Key), usize>,
}

/// How to take back one write: what stood there before, if anything did.
type Undo = (usize, Option<RowWrite>);

impl Rows {
    /// Adds one commit's changes, or none of them.
    pub(super) fn add(
        &mut self,
        effects: &[Effect],
        ground: &mut dyn Ground,
    ) -> Result<Result<(), Refusal>, StoreError> {
        let mut undo = Vec::with_capacity(effects.len());
        for effect in effects {
            let write = match effect {
                Effect::Put { table, row } => RowWrite::Put {
                    table,
                    row: row.clone(),
                },
                Effect::Delete { table, key } => RowWrite::Delete {
                    table,
                    key: key.clone(),
                },
                Effect::Add {
                    table,
                    key,
                    delta,
                    floor,
                } => {
                    let amount = self.amount(table, key, ground)?;
                    match sum(table, key, amount, *delta, *floor) {
                        Ok(amount) => RowWrite::Put {
                            table,
                            row: key.iter().cloned().chain([Cell::Integer(amount)]).collect(),
                        },
                        Err(refusal) => {
                            self.take_back(undo);
                            return Ok(Err(refusal));
                        }
                    }
                }
            };
            undo.push(self.put(write));
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
        let place = match self.place.is_empty() {
            true => None,
            false => self.place.get(&(table.name, key.clone())),
        };
        match place.and_then(|place| self.writes.get(*place)) {
            Some(write) => Ok(amount_in(write)),
            None => Ok(ground.amount(table, key)?.unwrap_or_default()),
        }
    }

    fn put(&mut self, write: RowWrite) -> Undo {
        let key = (write.table().name, write.key().to_vec());
        let next = self.writes.len();
        let place = *self.place.entry(key).or_insert(next);
        match self.writes.get_mut(place) {
            Some(earlier) => (place, Some(std::mem::replace(earlier, write))),
            None => {
                self.writes.push(write);
                (place, None)
            }
        }
    }

    fn take_back(&mut self, undo: Vec<Undo>) {
        for (place, earlier) in undo.into_iter().rev() {
            match (earlier, self.writes.get_mut(place)) {
                (Some(earlier), Some(write)) => *write = earlier,
                _ => {
                    // Writes are taken back newest first, so this one is the last.
                    if let Some(write) = self.writes.pop() {
                        self.place
                            .remove(&(write.table().name, write.key().to_vec()));
                    }
                }
            }
        }
    }
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
