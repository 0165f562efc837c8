//! Whatever reads bytes from outside, as functions that take any bytes and may not panic.
//!
//! Each target holds what it reads against something: text that is accepted is written
//! again as it was, a page that is refused leaves nothing, a damaged file is an error. The
//! fuzzer (`fuzz/`) looks for bytes that break one; the tests run each over its corpus.

use lineside_journal::{
    Audit, CommandId, ImportPage, Kind, Line, Lines, MemoryStore, Read, Scope, Store, StoreError,
    StreamId, Tip,
};
use lineside_proof::{Checkpoint, Note, ProofFile, VerifierKey, canonicalize, check};
use std::fmt::Display;
use std::ops::ControlFlow;
use std::str::FromStr;

mod contract;
mod events;
mod map;
mod parquet;
mod seeds;
mod sqlite;

pub use seeds::seeds;

/// A decoder: takes any bytes, and panics where it breaks a promise.
pub type Target = fn(&[u8]);

/// Every decoder by its name, which is that of its program in `fuzz/`.
pub const TARGETS: &[(&str, Target)] = &[
    ("contract", contract::request),
    ("lines", lines),
    ("events", events::body),
    ("import", import),
    ("canonical", canonical),
    ("note", note),
    ("checkpoint", checkpoint),
    ("proof_file", proof_file),
    ("tip", tip),
    ("key_value", map::key_value),
    ("names", names),
    ("sqlite", sqlite::file),
    ("parquet", parquet::file),
];

/// The decoder of a name.
///
/// # Panics
/// When there is none.
#[must_use]
pub fn target(name: &str) -> Target {
    let found = TARGETS.iter().find(|(known, _)| *known == name);
    found.expect("a target").1
}

fn scope() -> Scope {
    "acme/munich".parse().expect("a scope")
}

/// A text file of lines: each is read, and all are audited.
fn lines(bytes: &[u8]) {
    let mut audit = Audit::new(Vec::new());
    let mut count = 0;
    for line in Lines::new(bytes).map_while(Result::ok) {
        let _ = line.read();
        let _ = line.as_text();
        audit.line(&line);
        count += 1;
    }
    let report = audit.finish(None);
    assert_eq!(report.lines, count);
    if report.is_sound() {
        // What an audit accepts is canonical, line by line.
        for line in Lines::new(bytes).map_while(Result::ok) {
            check(line.as_bytes()).expect("a sound line is canonical");
        }
    }
}

/// A page from another store: taken whole, or nothing of it.
fn import(bytes: &[u8]) {
    let lines: Vec<Line> = Lines::new(bytes)
        .map_while(Result::ok)
        .take(10_000)
        .collect();
    let mut store = MemoryStore::new();
    let page = ImportPage {
        lines: &lines,
        rows: &[],
        rows_after: None,
    };
    let mut found = Vec::new();
    let imported = store.import(&scope(), &page);
    let read = store.read_journal(&scope(), 0, usize::MAX, &mut |line| {
        found.push(line);
        ControlFlow::Continue(())
    });
    read.expect("a store in memory is read");
    match imported {
        Ok(imported) => {
            assert_eq!(imported.new, lines.len());
            assert_eq!(found, lines, "what was imported is what was sent");
            let report = lineside_journal::audit(&mut store, &scope(), Vec::new());
            let report = report.expect("a store in memory is read");
            assert!(report.is_sound(), "{:?}", report.findings);
            let again = store
                .import(&scope(), &page)
                .expect("the same page once more");
            assert_eq!((again.known, again.new), (lines.len(), 0));
        }
        Err(_) => assert!(found.is_empty(), "a refused page left something"),
    }
}

fn canonical(bytes: &[u8]) {
    use lineside_proof::CanonicalError::NumberNotExact;
    let is_canonical = check(bytes).is_ok();
    match canonicalize(bytes) {
        Ok(form) => {
            check(&form).expect("what was made canonical is");
            match canonicalize(&form) {
                Ok(again) => assert_eq!(again, form),
                // The digits of a large float are no integer to be sent.
                Err(error) => assert!(matches!(error, NumberNotExact { .. }), "{error}"),
            }
            assert_eq!(is_canonical, form == bytes);
            serde_json::from_slice::<serde_json::Value>(&form).expect("canonical JSON is JSON");
        }
        Err(NumberNotExact { .. }) => {}
        Err(error) => assert!(!is_canonical, "canonical, and yet refused: {error}"),
    }
}

fn note(bytes: &[u8]) {
    if let Ok(note) = Note::parse(bytes) {
        let written = note.to_string();
        let again = Note::parse(&written).expect("a note as it is written");
        assert_eq!(again.to_string(), written);
        let _ = note.verify(&keys());
    }
    let _ = Checkpoint::verify(bytes, &keys());
}

fn checkpoint(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    if let Ok(checkpoint) = Checkpoint::from_body(text) {
        assert_eq!(checkpoint.body().as_deref(), Ok(text));
    }
}

fn proof_file(bytes: &[u8]) {
    if let Ok(file) = ProofFile::parse(bytes) {
        let written = file.to_string();
        let again = ProofFile::parse(&written).expect("a file as it is written");
        assert_eq!(again.to_string(), written);
        let _ = file.verify(b"entry", &keys());
    }
}

/// The key of the seeds, so that signatures are looked at.
fn keys() -> [VerifierKey; 1] {
    [seeds::key().verifier_key()]
}

fn tip(bytes: &[u8]) {
    match Tip::from_bytes(bytes) {
        Ok(tip) if bytes.is_empty() => assert_eq!(tip, Tip::default()),
        Ok(tip) => {
            assert_eq!(tip.to_bytes(), bytes);
            let _ = tip.root();
        }
        Err(StoreError::Corrupt(_)) => {}
        Err(error) => panic!("{error:?}"),
    }
}

/// Texts that name things: what is read is written the same way, or in its one form.
fn names(bytes: &[u8]) {
    fn one<T: FromStr + Display + PartialEq>(text: &str) {
        if let Ok(name) = text.parse::<T>() {
            let written = name.to_string();
            assert!(
                written.parse::<T>().is_ok_and(|again| again == name),
                "{written:?}"
            );
        }
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    one::<Scope>(text);
    one::<StreamId>(text);
    one::<CommandId>(text);
    one::<Kind>(text);
    one::<lineside_proof::Hash>(text);
    one::<VerifierKey>(text);
    one::<lineside_kernel::Timestamp>(text);
    one::<lineside_kernel::ActorId>(text);
}
