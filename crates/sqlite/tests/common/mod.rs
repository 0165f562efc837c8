//! A plant in a temporary folder, for the tests of the store on disk.
#![allow(dead_code, reason = "not every test uses all of it")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use lineside_journal::{
    Author, Cell, Column, CommandId, Commit, Effect, Expect, Index, Kind, Line, NewEvent, Read,
    Scan, Scope, Store, StreamId, StreamWrite, Table, TableRef,
};
use lineside_kernel::Timestamp;
use lineside_sqlite::{SqliteOptions, SqliteStore};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

pub(crate) const BALANCE_FORM: Table = Table {
    name: "balance",
    version: 1,
    columns: &[Column::text("item"), Column::integer("amount")],
    key: 1,
    indexes: &[],
};

pub(crate) static BALANCE: Table = BALANCE_FORM;

pub(crate) static ORDER: Table = Table {
    name: "order",
    version: 1,
    columns: &[
        Column::text("code"),
        Column::integer("group"),
        Column::integer("due").optional(),
        Column::text("note").optional(),
        Column::bytes("seal").optional(),
    ],
    key: 2,
    indexes: &[
        Index {
            name: "due",
            columns: &[2],
        },
        Index {
            name: "note_code",
            columns: &[3, 0],
        },
        Index {
            name: "seal",
            columns: &[4, 2],
        },
    ],
};

pub(crate) static TABLES: &[TableRef] = &[&BALANCE, &ORDER];

/// A folder with one file in it.
pub(crate) struct Place {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) path: PathBuf,
}

impl Place {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plant.db");
        Self { folder, path }
    }

    pub(crate) fn open(&self) -> SqliteStore {
        let mut store = SqliteStore::open(&self.path, SqliteOptions::new()).unwrap();
        store.prepare(TABLES).unwrap();
        store
    }
}

pub(crate) fn scope() -> Scope {
    "acme/munich".parse().unwrap()
}

pub(crate) fn now() -> Timestamp {
    "2026-03-01T08:00:00Z".parse().unwrap()
}

pub(crate) fn stream(code: &str) -> StreamId {
    StreamId::new("lot", code).unwrap()
}

pub(crate) fn event(net: u64) -> NewEvent {
    let body = format!(r#"{{"net":"{net}"}}"#);
    NewEvent::from_json(Kind::of("scale.read"), 1, now(), &body).unwrap()
}

/// One event in one of seven streams, and one more of an item.
pub(crate) fn command(number: u64) -> Commit {
    let id = CommandId::derived(&format!("command {number}"));
    let code = format!("L-{}", number % 7);
    Commit::new(id, Author::of("op.7".parse().unwrap()))
        .write(StreamWrite::new(
            stream(&code),
            Expect::Any,
            vec![event(number)],
        ))
        .effect(Effect::Add {
            table: &BALANCE,
            key: vec![Cell::from("STEEL")],
            delta: 1,
            floor: Some(0),
        })
}

pub(crate) fn write(store: &mut dyn Store, numbers: std::ops::Range<u64>) {
    let batch: Vec<_> = numbers.map(command).collect();
    for verdict in store.commit(&scope(), &batch, now()).unwrap() {
        verdict.unwrap();
    }
}

pub(crate) fn lines(store: &mut dyn Read) -> Vec<Line> {
    let mut lines = Vec::new();
    store
        .read_journal(&scope(), 0, usize::MAX, &mut |line| {
            lines.push(line);
            ControlFlow::Continue(())
        })
        .unwrap();
    lines
}

pub(crate) fn rows(store: &mut dyn Read, table: TableRef, scan: &Scan) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    store
        .scan(&scope(), table, scan, &mut |row| {
            rows.push(row);
            ControlFlow::Continue(())
        })
        .unwrap();
    rows
}

/// A plain connection, as another program would have one.
pub(crate) fn foreign(path: &Path) -> rusqlite::Connection {
    rusqlite::Connection::open(path).unwrap()
}

/// Numbers without a pattern, the same on every run.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) % limit
    }
}
