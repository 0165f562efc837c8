//! The rows that a command has put so far, which its reads do not show before it is stored.

use hashbrown::{DefaultHashBuilder, HashTable};
use lineside_journal::{Cell, Effect, TableRef};
use std::hash::BuildHasher;

/// So many effects are looked through quicker than their keys are hashed; most tasks leave
/// fewer.
const FEW: usize = 24;

/// The changes to rows that a command leaves, in the order in which they were made.
#[derive(Default)]
pub(super) struct Puts {
    effects: Vec<Effect>,
    /// Where the last change of each row stands, as far as that was needed yet.
    places: HashTable<usize>,
    /// How many of the effects those are.
    known: usize,
    hasher: DefaultHashBuilder,
}

impl Puts {
    pub(super) fn push(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    pub(super) fn extend(&mut self, effects: Vec<Effect>) {
        self.effects.extend(effects);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.effects.is_empty()
    }

    pub(super) fn into_effects(self) -> Vec<Effect> {
        self.effects
    }

    /// The row with this key, if the command put it and left it there.
    pub(super) fn row(&mut self, table: TableRef, key: &[Cell]) -> Option<&[Cell]> {
        let is_it = |effect: &Effect| is_of(effect, table, key);
        let effect = match self.effects.len() <= FEW {
            true => self.effects.iter().rev().find(|effect| is_it(effect))?,
            false => {
                self.look_through();
                let hash = self.hasher.hash_one((table.name, key));
                let is_here = |place: &usize| self.effects.get(*place).is_some_and(is_it);
                self.effects.get(*self.places.find(hash, is_here)?)?
            }
        };
        as_row(effect)
    }

    /// Every row of a read model that the command put, oldest first.
    pub(super) fn rows(&self, table: TableRef) -> impl Iterator<Item = &[Cell]> {
        let of_table = move |effect: &&Effect| effect.table().name == table.name;
        self.effects.iter().filter(of_table).filter_map(as_row)
    }

    fn look_through(&mut self) {
        let Self {
            effects,
            places,
            known,
            hasher,
        } = self;
        let hash_of = |effect: &Effect| hasher.hash_one((effect.table().name, effect.key()));
        for (place, effect) in effects.iter().enumerate().skip(*known) {
            let hash = hash_of(effect);
            let is_it = |other: &usize| {
                let other = effects.get(*other);
                other.is_some_and(|other| is_of(other, effect.table(), effect.key()))
            };
            match places.find_mut(hash, is_it) {
                Some(older) => *older = place,
                None => {
                    let again = |other: &usize| effects.get(*other).map_or(0, hash_of);
                    places.insert_unique(hash, place, again);
                }
            }
        }
        *known = effects.len();
    }
}

fn is_of(effect: &Effect, table: TableRef, key: &[Cell]) -> bool {
    effect.table().name == table.name && effect.key() == key
}

fn as_row(effect: &Effect) -> Option<&[Cell]> {
    match effect {
        Effect::Put { row, .. } => Some(row),
        Effect::Delete { .. } | Effect::Add { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{FEW, Puts};
    use lineside_journal::{Cell, Column, Effect, Table, cells};

    static SHELF: Table = Table {
        name: "shelf",
        version: 1,
        columns: &[Column::text("place"), Column::integer("pieces")],
        key: 1,
        indexes: &[],
    };
    static OTHER: Table = Table {
        name: "other",
        version: 1,
        columns: &[Column::text("place"), Column::integer("pieces")],
        key: 1,
        indexes: &[],
    };

    fn put(table: &'static Table, place: &str, pieces: i64) -> Effect {
        Effect::Put {
            table,
            row: cells![place, pieces],
        }
    }

    #[test]
    fn the_last_change_of_a_row_counts_among_few_and_among_many() {
        for more in [0, 3 * FEW] {
            let mut puts = Puts::default();
            puts.push(put(&SHELF, "a", 1));
            puts.push(put(&SHELF, "b", 2));
            for n in 0..more {
                puts.push(put(&OTHER, &format!("n{n}"), 0));
            }
            let pieces = |puts: &mut Puts, place: &str| {
                let row = puts.row(&SHELF, &cells![place])?;
                row.get(1).and_then(Cell::as_integer)
            };
            assert_eq!(pieces(&mut puts, "a"), Some(1));
            puts.push(put(&SHELF, "a", 5));
            puts.extend(vec![Effect::Delete {
                table: &SHELF,
                key: cells!["b"],
            }]);
            assert_eq!(pieces(&mut puts, "a"), Some(5));
            assert_eq!(pieces(&mut puts, "b"), None);
            assert_eq!(pieces(&mut puts, "n0"), None);
            assert_eq!(puts.rows(&SHELF).count(), 3);
        }
    }
}
