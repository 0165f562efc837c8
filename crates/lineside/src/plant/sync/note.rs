//! What a plant writes down of its own accord, while it holds the store.

use crate::plant::reads::StoreReads;
use lineside_execution::{Command, Desk, Refused, Task};
use lineside_journal::{CommandId, Refusal, Scope, Store, StoreError};
use lineside_kernel::{ActorId, Problem, Timestamp};

/// How often a decision is made again because another process was faster.
const TRIES: usize = 24;

/// Who acts when nobody does.
pub(super) fn program(id: CommandId) -> Result<Command, Problem> {
    let lineside: ActorId = "lineside".parse()?;
    Ok(Command::new(id, lineside))
}

/// Carries a task of the plant's own out, without asking whether it may.
///
/// Answers with the refusal when the store refuses the commit for good.
pub(super) fn note<T: Task>(
    store: &mut dyn Store,
    scope: &Scope,
    task: &T,
    now: Timestamp,
) -> Result<Result<(), Problem>, StoreError> {
    let fingerprint = match task.fingerprint() {
        Ok(fingerprint) => fingerprint,
        Err(problem) => return Ok(Err(problem)),
    };
    for _ in 0..TRIES {
        let mut reads = StoreReads {
            store: &mut *store,
            scope,
            cache: None,
        };
        let mut desk = Desk::new(&mut reads, scope, task.command(), now);
        let commit = match task.carry_out(&mut desk) {
            Ok(()) if !desk.has_facts() => return Ok(Ok(())),
            Ok(()) => desk.into_commit(fingerprint),
            Err(refused) => Err(refused),
        };
        let commit = match commit {
            Ok(commit) => commit,
            Err(Refused::Store(error)) => return Err(error),
            Err(refused) => return Ok(Err(refused.into())),
        };
        match store.commit(scope, &[commit], now)?.into_iter().next() {
            Some(Ok(_)) => return Ok(Ok(())),
            Some(Err(Refusal::Conflict { .. })) => {}
            Some(Err(refusal)) => return Ok(Err(refusal.into())),
            None => return Err(StoreError::Corrupt("the store gave no verdict".into())),
        }
    }
    Err(StoreError::Retry(
        "others kept changing what a note rests on".into(),
    ))
}
