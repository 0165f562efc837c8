//! How batches are written wrongly.

use super::{Animal, Write};
use crate::zoo::flaw::Flaw;
use lineside_journal::{
    CommandId, Commit, Effect, Expect, NewEvent, Refusal, Scope, Store, StoreError, StreamWrite,
    Verdict, limits,
};
use lineside_kernel::Timestamp;

impl Animal {
    pub(super) fn write(
        &mut self,
        scope: &Scope,
        batch: &[Commit],
        now: Timestamp,
    ) -> Result<Vec<Verdict>, StoreError> {
        self.remember(Write::Commit(scope.clone(), batch.to_vec(), now));
        self.inner.commit(scope, batch, now)
    }

    /// The refusal of a commit that the flaw refuses although it should not.
    pub(super) fn refuses(&mut self, scope: &Scope, commit: &Commit) -> Option<Refusal> {
        if self.has(Flaw::BurnsRefusedIds)
            && self
                .memory
                .lock()
                .unwrap()
                .refused
                .contains(&commit.command)
        {
            return Some(Refusal::CommandReused {
                command: commit.command,
            });
        }
        if self.has(Flaw::RefusesTheGreatest) && is_greatest(commit) {
            return Some(Refusal::Malformed {
                why: "too large".into(),
            });
        }
        if self.has(Flaw::FloorsEveryChange) {
            for effect in &commit.effects {
                if let Effect::Add {
                    table,
                    key,
                    delta,
                    floor: Some(floor),
                } = effect
                {
                    let amount = self.amount(scope, table, key);
                    if amount + delta < *floor {
                        return Some(Refusal::BelowFloor {
                            table: table.name,
                            key: String::new(),
                            amount,
                            delta: *delta,
                            floor: *floor,
                        });
                    }
                }
            }
        }
        None
    }

    pub(super) fn one_by_one(
        &mut self,
        scope: &Scope,
        batch: &[Commit],
        now: Timestamp,
    ) -> Result<Vec<Verdict>, StoreError> {
        let mut verdicts: Vec<Verdict> = Vec::new();
        for commit in batch {
            if let Some(refusal) = self.refuses(scope, commit) {
                verdicts.push(Err(refusal));
                continue;
            }
            let given_up = verdicts.iter().find(|verdict| verdict.is_err()).cloned();
            if let (true, Some(verdict)) = (self.has(Flaw::GivesUpTheBatch), given_up) {
                verdicts.push(verdict);
                continue;
            }
            if self.has(Flaw::WritesStreamByStream) && commit.streams.len() > 1 {
                verdicts.push(self.stream_by_stream(scope, commit, now)?);
                continue;
            }
            let verdict = self
                .write(scope, std::slice::from_ref(commit), now)?
                .remove(0);
            if verdict.is_err() {
                self.memory.lock().unwrap().refused.insert(commit.command);
                let mut rest = Commit {
                    command: CommandId::derived(&format!("rest {}", commit.command)),
                    streams: vec![],
                    ..commit.clone()
                };
                rest.effects
                    .retain(|effect| matches!(effect, Effect::Put { .. }));
                rest.effects.truncate(1);
                if self.has(Flaw::NumbersTheRefused) {
                    let at = now;
                    let event = NewEvent::from_json("gap.left".parse().unwrap(), 1, at, "{}");
                    let stream = "gap:gap".parse().unwrap();
                    rest.effects.clear();
                    rest = rest.write(StreamWrite::new(stream, Expect::Any, vec![event.unwrap()]));
                    self.write(scope, &[rest], now)?;
                } else if self.has(Flaw::KeepsRowsOfTheRefused) {
                    self.write(scope, &[rest], now)?;
                }
            }
            verdicts.push(verdict);
        }
        Ok(verdicts)
    }

    fn stream_by_stream(
        &mut self,
        scope: &Scope,
        commit: &Commit,
        now: Timestamp,
    ) -> Result<Verdict, StoreError> {
        let mut first = None;
        for (number, write) in commit.streams.iter().enumerate() {
            let mut part = Commit {
                streams: vec![write.clone()],
                ..commit.clone()
            };
            if number > 0 {
                part.command = CommandId::derived(&format!("{} {number}", commit.command));
                part.effects.clear();
            }
            match self.write(scope, &[part], now)?.remove(0) {
                Ok(receipt) => drop(first.get_or_insert(receipt)),
                Err(refusal) => return Ok(Err(refusal)),
            }
        }
        let mut receipt = first.unwrap();
        receipt.events = u32::try_from(commit.event_count()).unwrap();
        Ok(Ok(receipt))
    }
}

fn is_greatest(commit: &Commit) -> bool {
    let bodies = super::takes::bodies(commit);
    bodies.contains(&limits::BODY_BYTES)
        || bodies.len() == limits::EVENTS_PER_COMMIT
        || bodies.iter().sum::<usize>() == limits::COMMIT_BYTES
        || commit.streams.len() == limits::STREAMS_PER_COMMIT
        || commit.effects.len() == limits::EFFECTS_PER_COMMIT
        || commit
            .author
            .reason
            .as_ref()
            .is_some_and(|text| text.len() == limits::REASON_BYTES)
}
