//! A plant in a schema of its own, on the server that `cargo xtask test` starts.
#![allow(dead_code, reason = "not every test uses all of it")]
#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "tests panic and talk"
)]

use lineside_journal::{
    Author, Column, CommandId, Commit, Effect, Expect, Index, Kind, Line, MemoryStore, NewEvent,
    Read, Scope, Store, StoreError, StreamId, StreamWrite, Table, TableRef, cells,
};
use lineside_kernel::Timestamp;
use lineside_postgres::{PostgresOptions, PostgresStore};
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicUsize, Ordering};

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
        Column::bytes("xmin").optional(),
    ],
    key: 2,
    indexes: &[
        Index {
            name: "due",
            columns: &[2],
        },
        Index {
            name: "note",
            columns: &[3, 1],
        },
    ],
};

pub(crate) const TABLES: [TableRef; 2] = [&BALANCE, &ORDER];

/// The address of the server, unless there is none to test on.
pub(crate) fn address() -> Option<String> {
    let address = std::env::var("LINESIDE_TEST_POSTGRES").ok();
    if address.is_none() {
        eprintln!("SKIPPED: LINESIDE_TEST_POSTGRES names no server; `cargo xtask test rust` does");
    }
    address
}

/// A schema of its own, removed with everything in it.
pub(crate) struct Place {
    pub(crate) address: String,
    pub(crate) schema: String,
    pub(crate) options: PostgresOptions,
}

impl Place {
    pub(crate) fn new() -> Option<Self> {
        Some(Self::at(address()?, PostgresOptions::new()))
    }

    pub(crate) fn at(address: String, options: PostgresOptions) -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let schema = format!("test_{}_{number}", std::process::id());
        let options = options.schema(&schema);
        // So that a test can end its own sessions and nobody else's.
        let address = format!("{address}?application_name={schema}");
        Self {
            address,
            schema,
            options,
        }
    }

    pub(crate) fn open(&self) -> PostgresStore {
        self.try_open().unwrap()
    }

    pub(crate) fn try_open(&self) -> Result<PostgresStore, StoreError> {
        PostgresStore::open(&self.address, self.options.clone())
    }

    /// Ends every session of the schema's stores, as a network that breaks does.
    pub(crate) fn cut(&self) {
        let mut client = self.client();
        let ended = client
            .execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                 WHERE application_name = $1 AND pid <> pg_backend_pid()",
                &[&self.schema],
            )
            .unwrap();
        assert!(ended > 0, "there was nothing to cut");
    }

    /// A client that sees the schema's tables as any program does.
    pub(crate) fn client(&self) -> postgres::Client {
        let mut client = postgres::Client::connect(&self.address, postgres::NoTls).unwrap();
        let path = format!("SET search_path TO {}", self.schema);
        client.batch_execute(&path).unwrap();
        client
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Ok(mut client) = postgres::Client::connect(&self.address, postgres::NoTls) {
            let _ = client.batch_execute(&format!("DROP SCHEMA IF EXISTS {} CASCADE", self.schema));
        }
    }
}

pub(crate) fn scope() -> Scope {
    "acme/munich".parse().unwrap()
}

pub(crate) fn now() -> Timestamp {
    "2026-03-01T08:00:00Z".parse().unwrap()
}

pub(crate) fn stream(code: &str) -> StreamId {
    StreamId::new("scale", code).unwrap()
}

/// A command that appends one event to a stream and books one piece.
pub(crate) fn command(name: &str, code: &str) -> Commit {
    let body = format!(r#"{{"name":"{name}"}}"#);
    let event = NewEvent::from_json(Kind::of("scale.read"), 1, now(), &body).unwrap();
    Commit::new(
        CommandId::derived(name),
        Author::of("op.7".parse().unwrap()),
    )
    .write(StreamWrite::new(stream(code), Expect::Any, vec![event]))
    .effect(Effect::Add {
        table: &BALANCE,
        key: cells![code],
        delta: 1,
        floor: Some(0),
    })
}

/// Writes commands, each a batch of its own.
pub(crate) fn write(store: &mut dyn Store, names: impl IntoIterator<Item = usize>) {
    for name in names {
        let commit = command(&format!("command {name}"), "7");
        for verdict in store.commit(&scope(), &[commit], now()).unwrap() {
            verdict.unwrap();
        }
    }
}

pub(crate) fn lines(store: &mut dyn Read, scope: &Scope) -> Vec<Line> {
    let mut lines = Vec::new();
    store
        .read_journal(scope, 0, usize::MAX, &mut |line| {
            lines.push(line);
            ControlFlow::Continue(())
        })
        .unwrap();
    lines
}

/// Positions without gaps, each line chained to the one before, and the tip behind them.
pub(crate) fn assert_whole(store: &mut dyn Read, scope: &Scope) -> Vec<Line> {
    let lines = lines(store, scope);
    let tip = store.tip(scope).unwrap();
    assert_eq!(tip.position(), lines.len() as u64);
    let mut leaves = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let entry = line.read().unwrap();
        assert_eq!(entry.position, place as u64 + 1);
        assert_eq!(
            entry.prev,
            leaves.last().copied().unwrap_or(lineside_proof::Hash::ZERO)
        );
        leaves.push(line.leaf());
    }
    assert_eq!(tip.root(), lineside_proof::root_of(&leaves));
    lines
}

/// Lines that a store in memory wrote.
pub(crate) fn other_lines(scope: &str, count: usize) -> Vec<Line> {
    let scope = scope.parse().unwrap();
    let mut memory = MemoryStore::new();
    let commits: Vec<_> = (0..count)
        .map(|number| command(&number.to_string(), "9"))
        .collect();
    memory.commit(&scope, &commits, now()).unwrap();
    lines(&mut memory, &scope)
}
