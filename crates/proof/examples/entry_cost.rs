//! What an audit entry costs: its bytes, its leaf hash, its place in the tree.
//!
//! `cargo run --release -p lineside-proof --example entry_cost`

#![allow(clippy::print_stdout, reason = "an example prints what it measured")]

use lineside_proof::{
    Frontier, Hash, canonicalize, check, leaf_hash, to_canonical, write_canonical,
};
use serde::Serialize;
use std::hint::black_box;
use std::time::Instant;

/// Ten fields, not in the order of their names, as types tend to have them.
#[derive(Serialize)]
struct Entry<'a> {
    scope: &'a str,
    position: u64,
    prev: Hash,
    stream: &'a str,
    version: u64,
    command: &'a str,
    actor: &'a str,
    kind: &'a str,
    recorded: &'a str,
    body: Body<'a>,
}

#[derive(Serialize)]
struct Body<'a> {
    item: &'a str,
    quantity: &'a str,
    reason: Option<&'a str>,
}

const ENTRIES: u32 = 100_000;
const ROUNDS: u32 = 20;

/// Seconds for each of many runs of a step, in the quietest of several rounds.
fn seconds(mut step: impl FnMut()) -> f64 {
    let round = || {
        let start = Instant::now();
        for _ in 0..ENTRIES {
            step();
        }
        start.elapsed().as_secs_f64()
    };
    let rounds = std::iter::repeat_with(round).take(ROUNDS as usize);
    rounds.fold(f64::INFINITY, f64::min) / f64::from(ENTRIES)
}

fn entry(position: u64, prev: Hash) -> Entry<'static> {
    Entry {
        scope: "ACME/MUC",
        position,
        prev,
        stream: "order/WO-2024-00001",
        version: 7,
        command: "018f3b1e-7c2a-7c3d-9a51-3f6f0f2a9b11",
        actor: "jane.doe",
        kind: "order.scrapped",
        recorded: "2026-03-29T14:30:00.25Z",
        body: Body {
            item: "P-4711",
            quantity: "3.50",
            reason: Some("scratched surface"),
        },
    }
}

fn main() -> Result<(), lineside_proof::CanonicalError> {
    let line = to_canonical(&entry(123_456, leaf_hash(b"x")))?;
    println!("one line has {} bytes", line.len());
    let each = |what: &str, seconds: f64| println!("{what:<40}{:>8.0} ns", seconds * 1e9);
    let rate = |what: &str, seconds: f64| {
        println!("{what:<40}{:>8.0} MB/s", line.len() as f64 / seconds / 1e6);
    };

    let mut out = Vec::new();
    let written = seconds(|| {
        out.clear();
        let _ = black_box(write_canonical(&mut out, &entry(123_456, Hash::ZERO)));
    });
    each("write_canonical", written);
    let mut frontier = Frontier::new();
    each(
        "leaf_hash",
        seconds(|| _ = black_box(leaf_hash(black_box(&line)))),
    );
    each(
        "Frontier::push",
        seconds(|| frontier.push(black_box(Hash::ZERO))),
    );
    let (mut position, mut prev) = (0, Hash::ZERO);
    let all = seconds(|| {
        out.clear();
        position += 1;
        let _ = black_box(write_canonical(&mut out, &entry(position, prev)));
        prev = leaf_hash(&out);
        frontier.push(prev);
    });
    each("all three, each entry naming the last", all);
    rate(
        "check",
        seconds(|| drop(black_box(check(black_box(&line))))),
    );
    rate(
        "canonicalize",
        seconds(|| drop(black_box(canonicalize(black_box(&line))))),
    );
    Ok(())
}
