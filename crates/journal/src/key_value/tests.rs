use super::*;
use crate::{
    After, Author, Cell, Column, Commit, Effect, Expect, Index, Kind, MemoryStore, NewEvent, Read,
    Row, RowWrite, Scan, Scope, Store, StreamWrite, Table, cells,
};
use lineside_kernel::Timestamp;
use proptest::collection::vec;
use proptest::prelude::*;
use std::ops::ControlFlow;

static BALANCE: Table = Table {
    name: "balance",
    version: 1,
    columns: &[Column::text("item"), Column::integer("amount")],
    key: 1,
    indexes: &[],
};

static ORDER: Table = Table {
    name: "order",
    version: 1,
    columns: &[
        Column::text("code"),
        Column::integer("line"),
        Column::text("status"),
        Column::integer("due").optional(),
    ],
    key: 2,
    indexes: &[
        Index {
            name: "due",
            columns: &[3],
        },
        Index {
            name: "status_due",
            columns: &[2, 3],
        },
    ],
};

fn scope(number: u8) -> Scope {
    ["acme/a", "acme/ab", "b/a"][usize::from(number % 3)]
        .parse()
        .unwrap()
}

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_micros(seconds * 1_000_000).unwrap()
}

fn code() -> impl Strategy<Value = String> {
    prop_oneof![Just("A"), Just("A\0"), Just("AB"), Just("ä"), Just("")].prop_map(str::to_owned)
}

fn order() -> impl Strategy<Value = Row> {
    let status = prop_oneof![Just("open"), Just("done")];
    (code(), -1_i64..2, status, prop::option::of(-2_i64..3))
        .prop_map(|(code, line, status, due)| cells![code, line, status, due])
}

fn effect() -> impl Strategy<Value = Effect> {
    prop_oneof![
        order().prop_map(|row| Effect::Put { table: &ORDER, row }),
        (code(), -1_i64..2).prop_map(|(code, line)| Effect::Delete {
            table: &ORDER,
            key: cells![code, line],
        }),
        (code(), -5_i64..8, prop::option::of(Just(0))).prop_map(|(item, delta, floor)| {
            let (table, key) = (&BALANCE, cells![item]);
            Effect::Add {
                table,
                key,
                delta,
                floor,
            }
        }),
        code().prop_map(|item| Effect::Delete {
            table: &BALANCE,
            key: cells![item]
        }),
    ]
}

fn commit() -> impl Strategy<Value = Commit> {
    let expect = prop_oneof![
        Just(Expect::Any),
        Just(Expect::NoStream),
        (0_u64..4).prop_map(Expect::Exactly),
    ];
    let write = (0_u8..3, expect, 0_usize..3);
    (0_u8..40, 0_u8..2, vec(write, 0..3), vec(effect(), 0..4)).prop_map(
        |(id, content, writes, effects)| {
            let command = crate::CommandId::from_bytes([id; 16]);
            let mut commit = Commit::new(command, Author::of("op.1".parse().unwrap()));
            commit.fingerprint = lineside_proof::Hash::of(&[content]);
            commit.effects = effects;
            for (stream, expect, events) in writes {
                let stream = format!("lot:L{stream}").parse().unwrap();
                let body = format!(r#"{{"n":{id}}}"#);
                let event = NewEvent::from_json(Kind::of("lot.moved"), 1, at(0), &body).unwrap();
                commit = commit.write(StreamWrite::new(stream, expect, vec![event; events]));
            }
            commit
        },
    )
}

fn scan() -> impl Strategy<Value = Scan> {
    let cell = || {
        prop_oneof![
            3 => (-2_i64..3).prop_map(Cell::Integer),
            1 => code().prop_map(Cell::from),
            1 => Just(Cell::Empty),
            1 => Just(Cell::from("open")),
        ]
    };
    let index = prop_oneof![Just(None), Just(Some("due")), Just(Some("status_due"))];
    let after = prop::option::of(order());
    let limit = prop_oneof![0_usize..4, Just(usize::MAX)];
    let equals = vec(cell(), 0..3);
    (
        index,
        equals,
        prop::option::of(cell()),
        prop::option::of(cell()),
        after,
        limit,
    )
        .prop_map(|(index, equals, from, below, after, limit)| Scan {
            index,
            equals,
            from,
            below,
            after: after.map(|row| After {
                columns: match index {
                    None => vec![],
                    Some("due") => vec![row[3].clone()],
                    Some(_) => vec![row[2].clone(), row[3].clone()],
                },
                key: row[..2].to_vec(),
            }),
            limit,
        })
}

/// Everything that can be read, as text.
fn everything(store: &mut dyn Read, scans: &[Scan]) -> String {
    use std::fmt::Write;
    let mut out = String::new();
    for scope in (0..3).map(scope) {
        let tip = store.tip(&scope).unwrap();
        writeln!(out, "{scope} {tip:?}").unwrap();
        store
            .read_journal(&scope, 1, 300, &mut |line| {
                writeln!(out, "{}", line.as_text()).unwrap();
                ControlFlow::Continue(())
            })
            .unwrap();
        for stream in ["lot:L0", "lot:L1", "lot:L2", "journal:clock"] {
            let stream = stream.parse().unwrap();
            writeln!(out, "{stream} {}", store.version(&scope, &stream).unwrap()).unwrap();
            store
                .read_stream(&scope, &stream, 2..9, &mut |line| {
                    writeln!(out, "{}", line.leaf()).unwrap();
                    ControlFlow::Continue(())
                })
                .unwrap();
        }
        for id in 0..40 {
            let id = crate::CommandId::from_bytes([id; 16]);
            writeln!(out, "{:?}", store.command(&scope, id).unwrap()).unwrap();
        }
        for scan in scans
            .iter()
            .chain(&[Scan::all(), Scan::by("due"), Scan::by("status_due")])
        {
            writeln!(out, "{scan:?}").unwrap();
            store
                .scan(&scope, &ORDER, scan, &mut |row| {
                    writeln!(out, "{row:?}").unwrap();
                    ControlFlow::Continue(())
                })
                .unwrap();
        }
        let row = store.get(&scope, &ORDER, &cells!["A", 0]).unwrap();
        writeln!(
            out,
            "{row:?} {:?}",
            store.get(&scope, &BALANCE, &cells!["A"]).unwrap()
        )
        .unwrap();
        store
            .scan(&scope, &BALANCE, &Scan::all(), &mut |row| {
                writeln!(out, "{row:?}").unwrap();
                ControlFlow::Continue(())
            })
            .unwrap();
    }
    out
}

fn lines(store: &mut dyn Read, scope: &Scope) -> Vec<crate::Line> {
    let mut lines = Vec::new();
    let mut each = |line| {
        lines.push(line);
        ControlFlow::Continue(())
    };
    store.read_journal(scope, 0, usize::MAX, &mut each).unwrap();
    lines
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn it_does_what_the_store_in_memory_does(
        batches in vec((0_u8..3, vec(commit(), 0..5), 0_i64..20), 1..12),
        replaced in vec(order(), 0..6),
        scans in vec(scan(), 0..6),
    ) {
        let (mut memory, mut map) = (MemoryStore::new(), KeyValueStore::open(BTreeMap::new()).unwrap());
        let tables = [&BALANCE, &ORDER];
        prop_assert_eq!(memory.prepare(&tables), map.prepare(&tables));
        for (number, batch, seconds) in &batches {
            let scope = scope(*number);
            let verdicts = memory.commit(&scope, batch, at(*seconds));
            prop_assert_eq!(verdicts, map.commit(&scope, batch, at(*seconds)));
        }
        prop_assert_eq!(everything(&mut memory, &scans), everything(&mut map, &scans));

        let rows = || replaced.iter().map(|row| (&ORDER, row.clone()));
        let end = memory.tip(&scope(0)).unwrap().position();
        for position in [end + 1, end] {
            let done = memory.replace_rows(&scope(0), position, &[&ORDER], &mut rows());
            prop_assert_eq!(done, map.replace_rows(&scope(0), position, &[&ORDER], &mut rows()));
            prop_assert_eq!(everything(&mut memory, &scans), everything(&mut map, &scans));
        }
        prop_assert_eq!(memory.prepare(&tables), map.prepare(&tables));
    }

    #[test]
    fn it_imports_as_the_store_in_memory_does(
        batches in vec(vec(commit(), 0..5), 1..8),
        rows in vec(order(), 0..6),
        page in 1_usize..5,
    ) {
        let mut source = MemoryStore::new();
        for batch in &batches {
            source.commit(&scope(0), batch, at(1)).unwrap();
        }
        let lines = lines(&mut source, &scope(0));
        let (mut memory, mut map) = (MemoryStore::new(), KeyValueStore::open(BTreeMap::new()).unwrap());
        let rows: Vec<_> = rows
            .into_iter()
            .flat_map(|row| {
                let gone = RowWrite::Delete { table: &ORDER, key: row[..2].to_vec() };
                let put = RowWrite::Put { table: &ORDER, row };
                [put.clone(), gone, put]
            })
            .collect();
        for start in (0..lines.len()).step_by(page) {
            let end = (start + page + 2).min(lines.len());
            let page = crate::ImportPage { lines: &lines[start..end], rows: &rows, rows_after: None };
            prop_assert_eq!(memory.import(&scope(0), &page), map.import(&scope(0), &page));
        }
        prop_assert_eq!(everything(&mut memory, &[]), everything(&mut map, &[]));
    }
}

/// A map that two stores write to.
#[derive(Clone, Default)]
struct Shared(Arc<Mutex<BTreeMap<Vec<u8>, Vec<u8>>>>);

impl KeyValue for Shared {
    fn get(&mut self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        std::thread::yield_now();
        KeyValue::get(&mut *self.0.lock().unwrap(), key)
    }
    fn scan(&mut self, from: &[u8], to: &[u8], limit: usize) -> Result<Vec<Pair>, StoreError> {
        self.0.lock().unwrap().scan(from, to, limit)
    }
    fn apply(&mut self, expected: &[Slot], writes: &[Slot]) -> Result<bool, StoreError> {
        self.0.lock().unwrap().apply(expected, writes)
    }
    fn durable(&self) -> bool {
        true
    }
    fn many_writers(&self) -> bool {
        true
    }
}

#[test]
fn two_writers_never_lose_an_amount_even_without_events() {
    let shared = Shared::default();
    let write = |writer: u8| {
        let mut store = KeyValueStore::open(shared.clone()).unwrap();
        for number in 0..100 {
            let id = crate::CommandId::from_bytes([writer * 100 + number; 16]);
            let add = Effect::Add {
                table: &BALANCE,
                key: cells!["A"],
                delta: 1,
                floor: None,
            };
            let commit = Commit::new(id, Author::of("op.1".parse().unwrap())).effect(add);
            while store
                .commit(&scope(0), std::slice::from_ref(&commit), at(0))
                .is_err()
            {}
        }
    };
    std::thread::scope(|threads| {
        threads.spawn(|| write(0));
        threads.spawn(|| write(1));
    });
    let mut store = KeyValueStore::open(shared).unwrap();
    let row = store.get(&scope(0), &BALANCE, &cells!["A"]).unwrap();
    assert_eq!(row, Some(cells!["A", 200]));
    assert!(store.capabilities().durable && store.capabilities().many_writers);
}

#[test]
fn a_map_of_another_program_is_refused() {
    let foreign = BTreeMap::from([(b"key".to_vec(), b"value".to_vec())]);
    assert!(matches!(
        KeyValueStore::open(foreign),
        Err(StoreError::Corrupt(_))
    ));
    let newer = BTreeMap::from([(keys::format(), 9_u32.to_be_bytes().to_vec())]);
    assert!(matches!(
        KeyValueStore::open(newer),
        Err(StoreError::TooNew { found: 9, known: 1 })
    ));
}

/// A map with a line, a command, a row and its index entries.
fn small_map() -> BTreeMap<Vec<u8>, Vec<u8>> {
    let mut store = KeyValueStore::open(BTreeMap::new()).unwrap();
    store.prepare(&[&BALANCE, &ORDER]).unwrap();
    let event = NewEvent::from_json(Kind::of("lot.moved"), 1, at(0), "{}").unwrap();
    let stream = "lot:L1".parse().unwrap();
    let commit = Commit::new(
        crate::CommandId::from_bytes([1; 16]),
        Author::of("op.1".parse().unwrap()),
    )
    .write(StreamWrite::new(
        stream,
        Expect::Any,
        vec![event.clone(), event],
    ))
    .effect(Effect::Put {
        table: &ORDER,
        row: cells!["A", 1, "open", 5],
    });
    store.commit(&scope(0), &[commit], at(0)).unwrap();
    store.check().unwrap();
    store.map().clone()
}

#[test]
fn damage_is_named_and_no_panic() {
    let map = small_map();
    for key in map.keys().skip(1) {
        for value in [None, Some(&b""[..]), Some(&[9]), Some(&[0xff; 41])] {
            let mut damaged = map.clone();
            match value {
                Some(value) => damaged.insert(key.clone(), value.to_vec()),
                None => damaged.remove(key),
            };
            let mut store = KeyValueStore::open(damaged).unwrap();
            let each_line = &mut |_| ControlFlow::Continue(());
            let each_row = &mut |_| ControlFlow::Continue(());
            let stream = "lot:L1".parse().unwrap();
            let _ = store.tip(&scope(0));
            let _ = store.scopes();
            let _ = store.version(&scope(0), &stream);
            let _ = store.command(&scope(0), crate::CommandId::from_bytes([1; 16]));
            let _ = store.read_stream(&scope(0), &stream, 0..9, each_line);
            let _ = store.get(&scope(0), &ORDER, &cells!["A", 1]);
            let _ = store.scan(&scope(0), &ORDER, &Scan::by("due"), each_row);
            // What is gone without a trace is a table that was never prepared, or a scope
            // that was never written to.
            if value.is_some() || !matches!(key.first(), Some(1 | 2)) {
                let found = store.check();
                assert!(
                    matches!(found, Err(StoreError::Corrupt(_))),
                    "{key:?} {value:?}"
                );
            }
        }
    }
}
