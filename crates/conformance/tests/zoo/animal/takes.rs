//! How commits are taken wrongly, before anything is written.

use super::Animal;
use crate::zoo::flaw::Flaw;
use lineside_journal::{
    Cell, CommandId, Commit, Effect, Expect, Key, NewEvent, Read, Scope, StreamId, StreamWrite,
    TableRef, limits,
};
use lineside_kernel::Timestamp;
use std::collections::{HashMap, HashSet};

impl Animal {
    /// What becomes of a batch before it is written.
    pub(super) fn changed(&mut self, scope: &Scope, batch: &[Commit]) -> Vec<Commit> {
        let call = self.call();
        let before: HashMap<StreamId, u64> = batch
            .iter()
            .flat_map(|commit| &commit.streams)
            .map(|write| {
                (
                    write.stream.clone(),
                    self.inner.version(scope, &write.stream).unwrap(),
                )
            })
            .collect();
        let mut batch = batch.to_vec();
        let mut seen = HashSet::new();
        for (place, commit) in batch.iter_mut().enumerate() {
            let fresh = CommandId::derived(&format!("{} {call} {place}", commit.command));
            let is_new = seen.insert(commit.command);
            if self.forgets(commit, is_new) {
                commit.command = fresh;
            }
            self.change_author(commit);
            self.change_streams(commit, &before);
            if self.has(Flaw::LosesAmounts) && commit.event_count() == 0 && call.is_multiple_of(5) {
                commit.effects.clear();
            }
            if self.has(Flaw::ClipsWhatIsTooLarge) {
                clip(commit);
            }
            self.change_effects(scope, commit);
        }
        if self.has(Flaw::CountsTheLastChangeOnly) {
            keep_last_changes(&mut batch);
        }
        batch
    }

    /// Whether a command is not known again.
    fn forgets(&self, commit: &Commit, is_new: bool) -> bool {
        let is_imported = || {
            self.memory
                .lock()
                .unwrap()
                .imported
                .contains_key(&commit.command)
        };
        match self.flaw {
            Some(Flaw::ForgetsCommands) => true,
            Some(Flaw::ForgetsWithinABatch) => !is_new,
            Some(Flaw::ForgetsCommandsWithoutEvents) => commit.event_count() == 0,
            Some(Flaw::ForgetsImportedCommands) => is_imported(),
            _ => false,
        }
    }

    fn change_author(&self, commit: &mut Commit) {
        if self.has(Flaw::TrustsEveryId) {
            commit.fingerprint = lineside_proof::Hash::ZERO;
        }
        let reason = commit.author.reason.take();
        commit.author.reason = match self.flaw {
            Some(Flaw::DropsReasons) => None,
            Some(Flaw::TrimsReasons) => reason.map(|reason| reason.trim().to_owned()),
            _ => reason,
        };
    }

    fn change_streams(&self, commit: &mut Commit, before: &HashMap<StreamId, u64>) {
        if self.has(Flaw::SkipsGuards) {
            commit.streams.retain(|write| !write.events.is_empty());
        }
        if self.has(Flaw::MergesStreamsNamedTwice) {
            let mut merged: Vec<StreamWrite> = Vec::new();
            for write in commit.streams.drain(..) {
                match merged.iter_mut().find(|known| known.stream == write.stream) {
                    Some(known) => known.events.extend(write.events),
                    None => merged.push(write),
                }
            }
            commit.streams = merged;
        }
        let has_imported = !self.memory.lock().unwrap().imported.is_empty();
        for write in &mut commit.streams {
            write.expect = match (self.flaw, write.expect) {
                (Some(Flaw::IgnoresExpectations), _) => Expect::Any,
                (Some(Flaw::TakesAnyForNew), Expect::Any) => Expect::NoStream,
                (Some(Flaw::TrustsAfterAnImport), Expect::Exactly(_)) if has_imported => {
                    Expect::Any
                }
                (Some(Flaw::PlansABatchBlindly), expect) => {
                    match expect.is_met_by(before[&write.stream]) {
                        true => Expect::Any,
                        false => Expect::Exactly(u64::MAX),
                    }
                }
                (_, expect) => expect,
            };
            if self.has(Flaw::KeepsMilliseconds) {
                write.events = write.events.iter().map(in_milliseconds).collect();
            }
        }
    }

    fn change_effects(&mut self, scope: &Scope, commit: &mut Commit) {
        let has = self.flaw;
        commit.effects.retain(|effect| match (has, effect) {
            (Some(Flaw::DeletesNothing), Effect::Delete { .. }) => false,
            (Some(Flaw::LosesAPutInFifty), Effect::Put { .. }) => !self.call().is_multiple_of(50),
            _ => true,
        });
        for effect in &mut commit.effects {
            match effect {
                Effect::Add { floor, .. } if self.has(Flaw::IgnoresFloors) => *floor = None,
                Effect::Add {
                    table, key, delta, ..
                } if self.has(Flaw::WrapsAmounts) => {
                    let amount = self.amount(scope, table, key);
                    if amount.checked_add(*delta).is_none() {
                        let mut row = key.clone();
                        row.push(Cell::Integer(amount.wrapping_add(*delta)));
                        *effect = Effect::Put { table, row };
                    }
                }
                Effect::Put { table, row } => {
                    let mut memory = self.memory.lock().unwrap();
                    let key = (table.name, table.key_of(row).to_vec());
                    memory.first_rows.entry(key).or_insert_with(|| row.clone());
                    if self.has(Flaw::CutsTextsAtNul) {
                        row.iter_mut().for_each(cut_at_nul);
                    }
                }
                _ => {}
            }
        }
    }

    pub(super) fn amount(&mut self, scope: &Scope, table: TableRef, key: &Key) -> i64 {
        let row = self.inner.get(scope, table, key).unwrap();
        let amount = row.and_then(|row| row.last().and_then(Cell::as_integer));
        amount.unwrap_or_default()
    }
}

fn in_milliseconds(event: &NewEvent) -> NewEvent {
    let at = Timestamp::from_micros(event.at().as_micros() / 1_000 * 1_000).unwrap();
    let body = std::str::from_utf8(event.body()).unwrap();
    NewEvent::from_json(event.kind().clone(), event.schema(), at, body).unwrap()
}

fn cut_at_nul(cell: &mut Cell) {
    if let Cell::Text(text) = cell {
        *cell = Cell::from(text.split('\0').next().unwrap());
    }
}

/// Of several changes of an amount in a batch only the last counts.
fn keep_last_changes(batch: &mut [Commit]) {
    let mut counted = HashSet::new();
    for commit in batch.iter_mut().rev() {
        let mut kept = Vec::new();
        for effect in commit.effects.drain(..).rev() {
            match &effect {
                Effect::Add { table, key, .. } if !counted.insert((table.name, key.clone())) => {}
                _ => kept.push(effect),
            }
        }
        kept.reverse();
        commit.effects = kept;
    }
}

pub(super) fn bodies(commit: &Commit) -> Vec<usize> {
    let events = commit.streams.iter().flat_map(|write| &write.events);
    events.map(|event| event.body().len()).collect()
}

fn clip(commit: &mut Commit) {
    commit.streams.truncate(limits::STREAMS_PER_COMMIT);
    commit.effects.truncate(limits::EFFECTS_PER_COMMIT);
    if let Some(reason) = &mut commit.author.reason
        && reason.len() > limits::REASON_BYTES
    {
        reason.clear();
    }
    for write in &mut commit.streams {
        write
            .events
            .retain(|event| event.body().len() <= limits::BODY_BYTES);
    }
    while commit.event_count() > limits::EVENTS_PER_COMMIT
        || bodies(commit).iter().sum::<usize>() > limits::COMMIT_BYTES
    {
        commit
            .streams
            .iter_mut()
            .rev()
            .find_map(|write| write.events.pop());
    }
}
