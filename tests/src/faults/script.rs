//! Work whose every byte follows from a seed and a number.
//!
//! Command `n` of a seed is always the same commit: one to three streams, one or two
//! events each, and the rows that follow from those events alone. Whoever finds some of
//! its lines can tell whether all of them are there, and what the rows must be.

use super::Dice;
use lineside_journal::{
    Author, Cell, Column, CommandId, Commit, Effect, Expect, Index, Kind, NewEvent, Row, Scope,
    StreamId, StreamWrite, Table, TableRef, cells,
};
use lineside_kernel::Timestamp;
use lineside_proof::Hash;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A ledger: how much there is of each item.
pub static AMOUNT: Table = Table {
    name: "fault_amount",
    version: 1,
    columns: &[Column::text("item"), Column::integer("amount")],
    key: 1,
    indexes: &[],
};

/// The newest command of each stream; some commands remove the row.
pub static LAST: Table = Table {
    name: "fault_last",
    version: 1,
    columns: &[Column::text("stream"), Column::integer("number")],
    key: 1,
    indexes: &[],
};

/// The same in the form of a later release.
pub static LAST_AGAIN: Table = Table {
    name: "fault_last",
    version: 2,
    columns: &[
        Column::text("stream"),
        Column::integer("number"),
        Column::text("item"),
    ],
    key: 1,
    indexes: &[Index {
        name: "by_item",
        columns: &[2],
    }],
};

/// The same with rows that fill several pages of a database each.
pub static LAST_WIDE: Table = Table {
    name: "fault_last",
    version: 3,
    columns: &[
        Column::text("stream"),
        Column::integer("number"),
        Column::text("item"),
        Column::text("padding"),
    ],
    key: 1,
    indexes: &[],
};

/// How many bytes of padding a wide row has.
const WIDE: usize = 24_000;

/// The code of the stream that all commands of a hot script write to.
const HOT: &str = "HOT";

/// Rows by table and key.
pub type Rows = BTreeMap<(&'static str, Vec<Cell>), Row>;

/// A seed, and how its commits look.
#[derive(Debug, Clone, Copy)]
pub struct Script {
    /// Where every choice comes from.
    pub seed: u64,
    /// The table of the newest commands, in one of its three forms.
    pub last: TableRef,
    /// Whether every command writes to one and the same stream.
    pub is_hot: bool,
}

/// Whose journal the scripts write.
///
/// # Panics
/// Never: the name is one.
#[must_use]
pub fn scope() -> Scope {
    "acme/munich".parse().expect("a scope")
}

/// The id of a command.
#[must_use]
pub fn id(seed: u64, number: u64) -> CommandId {
    CommandId::derived(&format!("fault {seed} {number}"))
}

impl Script {
    /// Commits with small bodies.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self {
            seed,
            last: &LAST,
            is_hot: false,
        }
    }

    /// The read models in use.
    #[must_use]
    pub fn tables(&self) -> [TableRef; 2] {
        [&AMOUNT, self.last]
    }

    /// The commit of a number.
    ///
    /// # Panics
    /// Never: every name is one.
    #[must_use]
    pub fn commit(&self, number: u64) -> Commit {
        let mut dice = Dice::of_turn(self.seed, number);
        let author = Author::of("op.7".parse().expect("an actor"));
        let mut commit = Commit::new(id(self.seed, number), author);
        commit.fingerprint = Hash::of(format!("{} {number}", self.seed).as_bytes());
        let (first, count) = (dice.below(6), 1 + dice.below(3));
        for stream in 0..if self.is_hot { 1 } else { count } {
            let stream = match self.is_hot {
                true => HOT.to_owned(),
                false => format!("L-{}", (first + stream) % 6),
            };
            let stream = StreamId::new("lot", &stream).expect("a stream");
            let events = (0..=dice.below(2))
                .map(|_| event(&mut dice, number))
                .collect::<Vec<_>>();
            for event in &events {
                commit
                    .effects
                    .extend(self.effects(stream.as_str(), &body(event)));
            }
            commit = commit.write(StreamWrite::new(stream, Expect::Any, events));
        }
        commit
    }

    /// The rows that follow from one event.
    ///
    /// # Panics
    /// When the body is none of a script.
    #[must_use]
    pub fn effects(&self, stream: &str, body: &Value) -> [Effect; 2] {
        let item = body["item"].as_str().expect("an item");
        let number = body["number"].as_i64().expect("a number");
        let add = Effect::Add {
            table: &AMOUNT,
            key: cells![item],
            delta: body["delta"].as_i64().expect("a delta"),
            floor: None,
        };
        let mut row = cells![stream, number];
        if self.last.version > 1 {
            row.push(item.into());
        }
        if self.last.version > 2 {
            row.push(number.to_string().repeat(WIDE / 4).into());
        }
        let last = match number % 7 {
            0 => Effect::Delete {
                table: self.last,
                key: cells![stream],
            },
            _ => Effect::Put {
                table: self.last,
                row,
            },
        };
        [add, last]
    }

    /// Applies what follows from one event to rows.
    ///
    /// # Panics
    /// When the body is none of a script.
    pub fn apply(&self, rows: &mut Rows, stream: &str, body: &Value) {
        for effect in self.effects(stream, body) {
            let place = (effect.table().name, effect.key().to_vec());
            match effect {
                Effect::Put { row, .. } => {
                    rows.insert(place, row);
                }
                Effect::Delete { .. } => {
                    rows.remove(&place);
                }
                Effect::Add { key, delta, .. } => {
                    let known = rows.get(&place).and_then(|row| row.last()?.as_integer());
                    let sum = known.unwrap_or_default() + delta;
                    rows.insert(place, key.into_iter().chain([Cell::Integer(sum)]).collect());
                }
            }
        }
    }
}

fn event(dice: &mut Dice, number: u64) -> NewEvent {
    let delta = i64::try_from(dice.below(19)).expect("a small number") - 9;
    let body = json!({
        "delta": delta,
        "item": format!("I-{}", dice.below(5)),
        "number": number,
        "padding": "a body of about two hundred bytes",
    });
    let at = 1_772_352_000_000_000 + i64::try_from(number).expect("a small number") * 1_000_000;
    let at = Timestamp::from_micros(at).expect("an instant");
    NewEvent::new(Kind::of("stock.moved"), 1, at, &body).expect("an event")
}

fn body(event: &NewEvent) -> Value {
    serde_json::from_slice(event.body()).expect("JSON")
}
