//! Which facts follow from a command on a lease, or why none may.

use super::error::{
    LEASE_LOST, NO_LEASE, NOT_QUARANTINED, OTHER_SITE, OWN_SITE, PERSON_REQUIRED, QUARANTINED,
    REASON_REQUIRED,
};
use super::{
    GrantLease, HoldLease, LeaseEvent, LeaseForkResolved, LeaseForked, LeaseGranted, LeaseHeld,
    LeaseHolder, LeaseRevoked, LeaseState, ResolveFork, RevokeLease,
};
use crate::{Rejection, Violation};
use lineside_journal::Scope;
use lineside_kernel::DeviceId;

/// The facts that follow, or every guard that was violated.
type Decided = Result<Vec<LeaseEvent>, Rejection>;

/// Leases a site to a device; `own` is the site of the plant that decides.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_grant(state: &LeaseState, command: &GrantLease, own: &Scope) -> Decided {
    let mut violations = Vec::new();
    if command.site == *own {
        let message = format!("`{own}` is the plant's own site, which it writes itself");
        violations.push(Violation::new(&OWN_SITE, message).with("site", own.as_str()));
    }
    violations.extend(quarantined(state));
    decided(violations, || {
        LeaseEvent::Granted(LeaseGranted {
            device: command.device.clone(),
            epoch: state.epoch.saturating_add(1),
        })
    })
}

/// Takes the lease away.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_revoke(state: &LeaseState, _command: &RevokeLease) -> Decided {
    match &state.holder {
        None => Err(no_lease().into()),
        Some(holder) => Ok(vec![LeaseEvent::Revoked(LeaseRevoked {
            device: holder.device.clone(),
            epoch: state.epoch,
        })]),
    }
}

/// Ends a quarantine; `is_person` says whether a person decides.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_resolve(state: &LeaseState, command: &ResolveFork, is_person: bool) -> Decided {
    let mut violations = Vec::new();
    if state.quarantine.is_none() {
        let message = format!("no fork of `{}` waits for a decision", command.site);
        violations.push(Violation::new(&NOT_QUARANTINED, message));
    }
    if !is_person {
        let actor = &command.command.actor;
        let message = format!("`{actor}` is a program; a person has to decide about a fork");
        violations.push(Violation::new(&PERSON_REQUIRED, message).with("actor", actor.as_str()));
    }
    if command
        .command
        .reason
        .as_deref()
        .unwrap_or_default()
        .is_empty()
    {
        let message = "a decision about a fork needs a reason";
        violations.push(Violation::new(&REASON_REQUIRED, message));
    }
    decided(violations, || {
        LeaseEvent::ForkResolved(LeaseForkResolved {
            decision: command.decision,
        })
    })
}

/// Writes down which lease the plant holds; nothing happens when it holds it already.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_hold(state: &LeaseState, command: &HoldLease, own: &Scope) -> Decided {
    let mut violations = Vec::new();
    if let Err(rejection) = decide_site(&command.site, own) {
        violations.extend(rejection.violations().cloned());
    }
    let is_holder = is_held_by(state, &command.device);
    let is_same = command.epoch == state.epoch && is_holder;
    if command.epoch < state.epoch || (command.epoch == state.epoch && !is_holder) {
        violations.push(lost(state, &command.device, command.epoch));
    }
    match Rejection::of(violations) {
        Some(rejection) => Err(rejection),
        None if is_same => Ok(Vec::new()),
        None => Ok(vec![LeaseEvent::Held(LeaseHeld {
            device: command.device.clone(),
            epoch: command.epoch,
        })]),
    }
}

/// Puts a site into quarantine, unless it is there already.
#[must_use]
pub fn decide_fork(state: &LeaseState, forked: &LeaseForked) -> Vec<LeaseEvent> {
    match state.quarantine {
        Some(_) => Vec::new(),
        None => vec![LeaseEvent::Forked(forked.clone())],
    }
}

/// Whether something is taken from, or given to, a device that states this epoch.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_page(state: &LeaseState, device: &DeviceId, epoch: u64) -> Result<(), Rejection> {
    let mut violations = Vec::new();
    match &state.holder {
        None if state.epoch == epoch || state.epoch == 0 => violations.push(no_lease()),
        Some(_) if state.epoch == epoch && is_held_by(state, device) => {}
        _ => violations.push(lost(state, device, epoch)),
    }
    violations.extend(quarantined(state));
    Rejection::of(violations).map_or(Ok(()), Err)
}

/// The device that may write, if there is one.
///
/// # Errors
/// [`Rejection`] when nobody holds the lease.
pub fn holder(state: &LeaseState) -> Result<&LeaseHolder, Rejection> {
    state.holder.as_ref().ok_or_else(|| no_lease().into())
}

/// Whether something that is sent to a plant is of the plant's own site.
///
/// # Errors
/// [`Rejection`] when it is of another.
pub fn decide_site(site: &Scope, own: &Scope) -> Result<(), Rejection> {
    match site == own {
        true => Ok(()),
        false => {
            let message = format!("what was sent is of `{site}`; this plant is `{own}`");
            let violation = Violation::new(&OTHER_SITE, message);
            Err(violation.with("site", own.as_str()).into())
        }
    }
}

fn is_held_by(state: &LeaseState, device: &DeviceId) -> bool {
    state
        .holder
        .as_ref()
        .is_some_and(|holder| holder.device == *device)
}

fn no_lease() -> Violation {
    Violation::new(
        &NO_LEASE,
        "no device holds a lease of the site; one has to be granted first",
    )
}

fn lost(state: &LeaseState, device: &DeviceId, epoch: u64) -> Violation {
    let holder = state
        .holder
        .as_ref()
        .map_or("nobody", |holder| holder.device.as_str());
    let message = format!(
        "`{device}` states lease {epoch}; the newest is {} and belongs to `{holder}`",
        state.epoch
    );
    Violation::new(&LEASE_LOST, message)
        .with("device", device.as_str())
        .with("epoch", epoch)
        .with("newest", state.epoch)
}

fn quarantined(state: &LeaseState) -> Option<Violation> {
    let quarantine = state.quarantine.as_ref()?;
    let message = format!(
        "two histories claim the site since position {}; a person has to decide how it goes on",
        quarantine.position
    );
    Some(Violation::new(&QUARANTINED, message).with("position", quarantine.position))
}

fn decided(violations: Vec<Violation>, event: impl FnOnce() -> LeaseEvent) -> Decided {
    match Rejection::of(violations) {
        Some(rejection) => Err(rejection),
        None => Ok(vec![event()]),
    }
}
