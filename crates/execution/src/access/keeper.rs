//! Whether somebody would still be able to change the policy.
//!
//! A site whose policy nobody may change is stuck for good, so whatever takes that right
//! from its last holder is refused: another policy, other roles, a disabled account.

use super::admit::history;
use super::case::separations;
use super::check::{enabled, enrolled, not_expired, permitted, qualified, separated};
use super::{Case, Judgement};
use crate::actor::{ACTOR, ActorRoom, ActorState};
use crate::policy::{PolicyRoom, PolicyState};
use crate::room::read_row;
use crate::row_reading::Cells;
use crate::{Desk, History, Refused, Room};
use lineside_journal::{Scan, StoreError, StreamId};
use lineside_kernel::ActorId;

/// The action that must not become nobody's.
const CHANGE: &str = "access.change_policy";

/// Whether an actor in this state could change this policy.
pub(crate) fn can_change_policy(
    desk: &mut Desk<'_>,
    policy: &PolicyState,
    actor: &ActorId,
    state: &ActorState,
) -> Result<bool, Refused> {
    let (subject, history) = of_policy(desk, policy)?;
    Ok(can_change(desk, policy, &subject, &history, actor, state))
}

/// Whether some enrolled person could change this policy, apart from one.
///
/// The state of whoever could is loaded on the desk: when it changes in the meantime, the
/// commit fails, so that two administrators cannot shut each other out at once.
pub(crate) fn has_keeper(
    desk: &mut Desk<'_>,
    policy: &PolicyState,
    apart_from: Option<&ActorId>,
) -> Result<bool, Refused> {
    let (subject, history) = of_policy(desk, policy)?;
    for row in desk.reads().rows(&ACTOR, &Scan::all())? {
        let actor: ActorId = Cells::new(&ACTOR, &row).parsed("code")?;
        let seen = read_row::<ActorRoom>(&row)
            .map_err(StoreError::Corrupt)?
            .state;
        if apart_from == Some(&actor)
            || !can_change(desk, policy, &subject, &history, &actor, &seen)
        {
            continue;
        }
        let state = desk.load::<ActorRoom>(actor.as_str())?.state;
        if can_change(desk, policy, &subject, &history, &actor, &state) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The policy's own stream, and what was done to it where a separation asks for that.
fn of_policy(
    desk: &mut Desk<'_>,
    policy: &PolicyState,
) -> Result<(StreamId, Vec<History>), Refused> {
    let subject = StreamId::new(PolicyRoom::FAMILY, PolicyState::CODE)
        .map_err(|error| Refused::Problem(error.into()))?;
    let history = match separations(policy, CHANGE).next() {
        Some(_) => history(desk, &subject)?,
        None => Vec::new(),
    };
    Ok((subject, history))
}

fn can_change(
    desk: &Desk<'_>,
    policy: &PolicyState,
    subject: &StreamId,
    history: &[History],
    actor: &ActorId,
    state: &ActorState,
) -> bool {
    let mut case = Case {
        scope: desk.scope(),
        action: CHANGE,
        subject: Some(subject),
        history,
        actor,
        state,
        policy,
        source: None,
        reason: None,
        now: desk.now(),
        host: &Judgement::Abstain,
    };
    let host = match desk.authorizer() {
        Some(authorizer) => authorizer.judge(&case.request()),
        None => Judgement::Abstain,
    };
    case.host = &host;
    // A lock passes, and the policy can be acknowledged and a reason given by whoever
    // wants to; the rest must hold.
    let mut violations = Vec::new();
    for check in [enrolled, enabled, not_expired, separated, qualified] {
        check(&case, &mut violations);
    }
    violations.is_empty() && !state.is_program() && permitted(&case).is_ok()
}
