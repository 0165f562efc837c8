//! Who may do it, and why not: the checks of admission without a command.
//!
//! The answer is computed by the very functions that admit, over the states as they are
//! now; a command that comes later is judged again.

use super::case::separations;
use super::explained::{explained, first_against};
use super::{AccessExplanation, ActorShutOut, Authorizer, Case, ExplainAccess, Judgement};
use crate::actor::{ACTOR, ActorRoom, ActorState};
use crate::device::{DeviceRoom, DeviceState};
use crate::due::PROGRAM;
use crate::policy::{PolicyRoom, PolicyState};
use crate::room::read_row;
use crate::row_reading::Cells;
use crate::{History, Reads, Refused, Room};
use lineside_journal::{Scan, Scope, StoreError, cells};
use lineside_kernel::{ActorId, Timestamp};
use std::sync::Arc;

/// Everything that the answers for all actors have in common.
struct Common<'a> {
    request: &'a ExplainAccess,
    scope: &'a Scope,
    policy: Arc<PolicyState>,
    history: Vec<History>,
    source: Option<Arc<DeviceState>>,
    authorizer: Option<&'a dyn Authorizer>,
    now: Timestamp,
}

/// Answers `access.explain`.
///
/// # Errors
/// [`Refused`] when the rows cannot be read.
pub fn explain(
    reads: &mut dyn Reads,
    scope: &Scope,
    authorizer: Option<&dyn Authorizer>,
    request: &ExplainAccess,
    now: Timestamp,
) -> Result<AccessExplanation, Refused> {
    let policy = state::<PolicyRoom>(reads, PolicyState::CODE)?;
    let is_separated = separations(&policy, &request.action).next().is_some();
    let history = match &request.subject {
        Some(subject) if is_separated => reads.history(subject)?,
        _ => Vec::new(),
    };
    let source = match &request.source {
        Some(device) => Some(state::<DeviceRoom>(reads, device.as_str())?),
        None => None,
    };
    let common = Common {
        request,
        scope,
        policy,
        history,
        source,
        authorizer,
        now,
    };
    let mut answer = AccessExplanation {
        action: request.action.clone(),
        policy_version: common.policy.version,
        actor: None,
        may: Vec::new(),
        may_not: Vec::new(),
    };
    if let Some(actor) = &request.actor {
        let state = state::<ActorRoom>(reads, actor.as_str())?;
        answer.actor = Some(common.of(actor, &state, explained));
        return Ok(answer);
    }
    for row in reads.rows(&ACTOR, &Scan::all())? {
        let actor: ActorId = Cells::new(&ACTOR, &row).parsed("code")?;
        let state = read_row::<ActorRoom>(&row)
            .map_err(StoreError::Corrupt)?
            .state;
        if !state.is_enrolled() || actor.as_str() == PROGRAM {
            continue;
        }
        match common.of(&actor, &state, first_against) {
            None => answer.may.push(actor),
            Some(violation) => answer.may_not.push(ActorShutOut {
                actor,
                code: violation.code().to_owned(),
                why: violation.message().to_owned(),
            }),
        }
    }
    Ok(answer)
}

impl Common<'_> {
    /// What a question about one actor's case is answered with.
    fn of<T>(&self, actor: &ActorId, state: &ActorState, ask: fn(&Case<'_>) -> T) -> T {
        let device = self.request.source.as_ref();
        let mut case = Case {
            scope: self.scope,
            action: &self.request.action,
            subject: self.request.subject.as_ref(),
            history: &self.history,
            actor,
            state,
            policy: &self.policy,
            source: device.zip(self.source.as_deref()),
            reason: None,
            now: self.now,
            host: &Judgement::Abstain,
        };
        let host = self
            .authorizer
            .map(|authorizer| authorizer.judge(&case.request()));
        let host = host.unwrap_or_default();
        case.host = &host;
        ask(&case)
    }
}

fn state<R: Room>(reads: &mut dyn Reads, code: &str) -> Result<Arc<R::State>, StoreError> {
    match reads.row(R::TABLE, &cells![code])? {
        Some(row) => Ok(read_row::<R>(&row).map_err(StoreError::Corrupt)?.state),
        None => Ok(Arc::default()),
    }
}
