//! Whether whoever acts is trained for a piece of work, as the work itself asks it.
//!
//! A policy says what an action needs wherever it is done; a step of a routing says what
//! that step needs. Both hold where a policy is in force.

use super::check::lacks;
use super::error::NOT_QUALIFIED;
use crate::actor::ActorRoom;
use crate::policy::{PolicyRoom, PolicyState};
use crate::{Desk, Refused, Rejection, Violation};
use lineside_kernel::QualificationId;

/// Refuses work whose qualifications the actor of the command does not hold now; without a
/// policy nobody is refused.
///
/// # Errors
/// [`Refused`] with each qualification that is missing or lapsed, or when a state cannot
/// be read.
pub fn trained(desk: &mut Desk<'_>, needs: &[QualificationId]) -> Result<(), Refused> {
    if needs.is_empty() {
        return Ok(());
    }
    let policy = desk.load::<PolicyRoom>(PolicyState::CODE)?.state;
    if !policy.is_established() {
        return Ok(());
    }
    let actor = desk.who().actor.clone();
    let state = desk.load::<ActorRoom>(actor.as_str())?.state;
    let now = desk.now();
    let missing = needs
        .iter()
        .filter(|wanted| !state.is_qualified(wanted, now));
    let violations = missing.map(|wanted| {
        Violation::new(&NOT_QUALIFIED, lacks(&actor, &state, wanted))
            .with("actor", actor.as_str())
            .with("qualification", wanted.as_str())
    });
    match Rejection::of(violations.collect()) {
        Some(rejection) => Err(rejection.into()),
        None => Ok(()),
    }
}
