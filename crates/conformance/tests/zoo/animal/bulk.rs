//! How bulks are written wrongly.

use super::{Animal, Write};
use crate::zoo::flaw::Flaw;
use lineside_journal::{
    CommandId, Commit, NextPart, Read, Receipt, Scope, Store, StoreError, Verdict,
};
use lineside_kernel::Timestamp;

impl Animal {
    pub(super) fn bulk(
        &mut self,
        scope: &Scope,
        next: &mut NextPart<'_>,
        now: Timestamp,
    ) -> Result<Verdict, StoreError> {
        let scope = &self.scope(scope);
        let mut parts: Vec<Vec<Commit>> = Vec::new();
        let broken_off = loop {
            match next() {
                Ok(Some(part)) => parts.push(part),
                Ok(None) => break None,
                Err(error) => break Some(error),
            }
            if self.has(Flaw::BeginsBulksItDoesNotTake) {
                self.whole(scope, parts, now)?.unwrap();
                return Err(StoreError::Unsupported("write a bulk"));
            }
        };
        if let Some(error) = broken_off {
            if self.has(Flaw::KeepsBulksThatBreakOff) {
                self.whole(scope, parts, now)?.unwrap();
            }
            return Err(error);
        }
        match self.flaw {
            Some(Flaw::WritesBulksPartByPart) => self.part_by_part(scope, parts, now),
            Some(Flaw::TakesReplaysIntoBulks) => {
                for commits in &mut parts {
                    commits.retain(|commit| {
                        let known = self.inner.command(scope, commit.command).unwrap();
                        known.is_none()
                    });
                }
                self.whole(scope, parts, now)
            }
            Some(Flaw::ForgetsCommandsOfBulks) => {
                for commit in parts.iter_mut().flatten() {
                    commit.command = CommandId::derived(&format!("of a bulk {}", commit.command));
                }
                self.whole(scope, parts, now)
            }
            Some(Flaw::GivesTheReceiptOfTheLastPart) => {
                let verdict = self.whole(scope, parts, now)?;
                Ok(verdict.map(|receipt| Receipt {
                    first_position: receipt.first_position + u64::from(receipt.events),
                    events: 0,
                    ..receipt
                }))
            }
            _ => self.whole(scope, parts, now),
        }
    }

    fn whole(
        &mut self,
        scope: &Scope,
        parts: Vec<Vec<Commit>>,
        now: Timestamp,
    ) -> Result<Verdict, StoreError> {
        let mut rest = parts.iter().cloned();
        let verdict = self.inner.commit_all(scope, &mut || Ok(rest.next()), now)?;
        if verdict.is_ok() {
            self.remember(Write::Bulk(scope.clone(), parts, now));
        }
        Ok(verdict)
    }

    fn part_by_part(
        &mut self,
        scope: &Scope,
        parts: Vec<Vec<Commit>>,
        now: Timestamp,
    ) -> Result<Verdict, StoreError> {
        let mut whole = lineside_journal::Whole::default();
        for part in parts {
            let commands: Vec<_> = part.iter().map(|commit| commit.command).collect();
            let verdicts = self.write(scope, &part, now)?;
            for (verdict, command) in verdicts.into_iter().zip(commands) {
                if let Err(refusal) = whole.add(verdict, command) {
                    return Ok(Err(refusal));
                }
            }
        }
        Ok(Ok(whole.receipt()))
    }
}
