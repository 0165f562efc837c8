//! A scope's journal held against its own chain, by the rules of the format alone.

use super::{lines, patiently, stream_lines};
use crate::failure::{Failure, Outcome, same};
use lineside_journal::{Line, Read, Scope, StreamId};
use lineside_proof::{Frontier, Hash, check};
use std::collections::BTreeMap;

/// Recomputes everything that follows from the lines, and compares it with what the store
/// says.
#[track_caller]
pub(crate) fn audit(store: &mut dyn Read, scope: &Scope) -> Outcome {
    let lines = lines(store, scope)?;
    let mut frontier = Frontier::new();
    let mut head = Hash::ZERO;
    let mut recorded = None;
    let mut streams: BTreeMap<StreamId, Vec<Line>> = BTreeMap::new();
    let mut commands = BTreeMap::new();
    let mut position = 0;
    for line in &lines {
        position += 1;
        check(line.as_bytes())
            .map_err(|error| Failure::new(format!("line {position} is not canonical: {error}")))?;
        let entry = line.read()?;
        same("a line's position", entry.position, position)?;
        same("a line's scope", &entry.scope, scope)?;
        same("the hash of the line before", entry.prev, head)?;
        let stream = streams.entry(entry.stream.clone()).or_default();
        stream.push(line.clone());
        same(
            "a line's version in its stream",
            entry.version,
            stream.len() as u64,
        )?;
        commands.entry(entry.command).or_insert((position, 0)).1 += 1;
        recorded = Some(entry.recorded);
        head = line.leaf();
        frontier.push(head);
    }
    let tip = patiently(|| store.tip(scope))?;
    same("the tip's position", tip.position(), position)?;
    same("the tip's head", tip.head(), head)?;
    same("the tip's recorded time", tip.recorded(), recorded)?;
    same("the tip's root", tip.root(), frontier.root())?;
    for (stream, expected) in streams {
        let version = patiently(|| store.version(scope, &stream))?;
        same("a stream's version", version, expected.len() as u64)?;
        let found = stream_lines(store, scope, &stream, 1..u64::MAX)?;
        same("a stream's lines", found, expected)?;
    }
    for (command, (first_position, events)) in commands {
        // A step of the clock is a line without a command of its own.
        if let Some(record) = patiently(|| store.command(scope, command))? {
            same(
                "a command's position",
                record.first_position,
                first_position,
            )?;
            same("a command's number of events", record.events, events)?;
        }
    }
    Ok(())
}
