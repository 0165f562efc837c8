//! The checks of admission, one function each, all over the same case.
//!
//! Deciding and explaining use the same functions, so that an explanation cannot differ
//! from what would happen.

use super::error::{
    DEVICE_OVERDUE, DEVICE_RETIRED, DEVICE_UNKNOWN, DISABLED, EXPIRED, LOCKED, NOT_ACKNOWLEDGED,
    NOT_PERMITTED, NOT_QUALIFIED, REASON_REQUIRED, SEPARATION, SOURCE_REQUIRED, UNKNOWN_ACTOR,
};
use super::{Case, Judgement};
use crate::actor::ActorState;
use crate::device::DeviceFinding;
use crate::policy::{DottedPattern, Permission, SourceRule};
use crate::{Rejection, Violation};
use lineside_kernel::{ActorId, ErrorCode, QualificationId};

/// What an admission rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// The site has no policy yet, so every named actor may do anything.
    NoPolicy,
    /// The rule at this place of the policy allows it.
    Rule(usize),
    /// The host's authorizer allows it.
    Host,
    /// It is everybody's duty: acknowledging the policy.
    Duty,
    /// The program itself reports what time did.
    Program,
}

/// The action that every enrolled actor may do, so that nobody is shut out by a duty.
pub(crate) const ACKNOWLEDGE: &str = "access.acknowledge_policy";

/// A check: it adds what is violated.
pub(super) type Check = fn(&Case<'_>, &mut Vec<Violation>);

/// Every check besides the permission itself, which stands between the standing ones.
pub(super) const OF_ACTOR: &[Check] = &[enrolled, enabled, not_expired, not_locked];
pub(super) const OF_ACTION: &[Check] = &[separated, qualified, acknowledged, source, reason];

/// Judges a case: what it is allowed by, or everything that speaks against it.
///
/// # Errors
/// [`Rejection`] with every check that was not passed.
pub fn judge(case: &Case<'_>) -> Result<Basis, Rejection> {
    // Nothing is allocated as long as nothing is violated.
    let mut violations = Vec::new();
    for check in OF_ACTOR {
        check(case, &mut violations);
    }
    let basis = permitted(case);
    let basis = basis.map_err(|violation| violations.push(violation));
    for check in OF_ACTION {
        check(case, &mut violations);
    }
    match (Rejection::of(violations), basis) {
        (None, Ok(basis)) => Ok(basis),
        (Some(rejection), _) => Err(rejection),
        (None, Err(())) => Err(unspoken(case).into()),
    }
}

fn told(case: &Case<'_>, code: &'static ErrorCode, message: String) -> Violation {
    Violation::new(code, message)
        .with("actor", case.actor.as_str())
        .with("action", case.action)
}

pub(super) fn enrolled(case: &Case<'_>, violations: &mut Vec<Violation>) {
    if case.policy.is_established() && !case.state.is_enrolled() {
        let message = format!(
            "`{}` is not enrolled; only enrolled actors may act",
            case.actor
        );
        violations.push(told(case, &UNKNOWN_ACTOR, message));
    }
}

pub(super) fn enabled(case: &Case<'_>, violations: &mut Vec<Violation>) {
    if case.state.is_disabled {
        let message = format!("`{}` is disabled", case.actor);
        violations.push(told(case, &DISABLED, message));
    }
}

pub(super) fn not_expired(case: &Case<'_>, violations: &mut Vec<Violation>) {
    if let Some(end) = case
        .state
        .expires_at
        .filter(|_| case.state.has_expired(case.now))
    {
        let message = format!("the account of `{}` ended at {end}", case.actor);
        violations.push(told(case, &EXPIRED, message).with("expired_at", end.to_string()));
    }
}

pub(super) fn not_locked(case: &Case<'_>, violations: &mut Vec<Violation>) {
    if let Some(end) = case
        .state
        .locked_until
        .filter(|_| case.state.is_locked(case.now))
    {
        let message = format!("`{}` is locked until {end} by failed attempts", case.actor);
        violations.push(told(case, &LOCKED, message).with("locked_until", end.to_string()));
    }
}

pub(super) fn permitted(case: &Case<'_>) -> Result<Basis, Violation> {
    if let Judgement::Deny(reason) = case.host {
        let message = format!("`{}` may not do `{}`: {reason}", case.actor, case.action);
        return Err(told(case, &NOT_PERMITTED, message).with("by", "host"));
    }
    if !case.policy.is_established() {
        return Ok(Basis::NoPolicy);
    }
    if case.action == ACKNOWLEDGE {
        return Ok(Basis::Duty);
    }
    match case.permission() {
        Permission::Allowed(place) => Ok(Basis::Rule(place)),
        Permission::Denied(place) => {
            let rule = case.policy.book.rule(place).map(|rule| rule.told(place));
            let rule = rule.unwrap_or_default();
            let message = format!("`{}` may not do `{}`: {rule}", case.actor, case.action);
            Err(told(case, &NOT_PERMITTED, message)
                .with("by", "rule")
                .with("rule", place + 1))
        }
        Permission::Unspoken => match case.host {
            Judgement::Allow(_) => Ok(Basis::Host),
            _ => Err(unspoken(case)),
        },
    }
}

fn unspoken(case: &Case<'_>) -> Violation {
    let message = format!(
        "`{}` may not do `{}`: no rule allows it",
        case.actor, case.action
    );
    told(case, &NOT_PERMITTED, message).with("by", "default")
}

pub(super) fn separated(case: &Case<'_>, violations: &mut Vec<Violation>) {
    for rule in case.separations() {
        let mut history = case.history.iter();
        let Some(step) =
            history.find(|step| step.actor == *case.actor && rule.done.matches(&step.kind))
        else {
            continue;
        };
        let message = format!(
            "{}: `{}` may not do `{}`, after `{}` at {}",
            rule.name, case.actor, case.action, step.kind, step.at
        );
        violations.push(
            told(case, &SEPARATION, message)
                .with("rule", rule.name.as_str())
                .with("done", step.kind.as_str())
                .with("version", step.version),
        );
    }
}

pub(super) fn qualified(case: &Case<'_>, violations: &mut Vec<Violation>) {
    for rule in case.trainings() {
        let wanted = &rule.qualification;
        if case.state.is_qualified(wanted, case.now) {
            continue;
        }
        let message = lacks(case.actor, case.state, wanted);
        violations.push(told(case, &NOT_QUALIFIED, message).with("qualification", wanted.as_str()));
    }
}

/// That an actor lacks a qualification, or had it.
pub(super) fn lacks(actor: &ActorId, state: &ActorState, wanted: &QualificationId) -> String {
    match state.qualified(wanted).and_then(|held| held.until) {
        Some(end) => format!("the qualification `{wanted}` of `{actor}` lapsed at {end}"),
        None => format!("`{actor}` is not qualified in `{wanted}`"),
    }
}

pub(super) fn acknowledged(case: &Case<'_>, violations: &mut Vec<Violation>) {
    let version = case.policy.version;
    let document = case.policy.document();
    if case.action == ACKNOWLEDGE
        || case.state.acknowledged_policy == version
        || !is_asked(&document.acknowledgement_required, case.action)
    {
        return;
    }
    let message = format!("`{}` has not acknowledged policy {version}", case.actor);
    violations.push(told(case, &NOT_ACKNOWLEDGED, message).with("policy_version", version));
}

pub(super) fn source(case: &Case<'_>, violations: &mut Vec<Violation>) {
    let Some((device, _)) = case.source else {
        if is_asked(&case.policy.document().sources.required, case.action) {
            let message = format!("`{}` must name its source; none was named", case.action);
            violations.push(told(case, &SOURCE_REQUIRED, message));
        }
        return;
    };
    for (finding, rule) in case.findings() {
        if rule != SourceRule::Refuse {
            continue;
        }
        let (code, what) = match finding {
            DeviceFinding::Unknown => (&DEVICE_UNKNOWN, "was never registered"),
            DeviceFinding::Retired => (&DEVICE_RETIRED, "is retired"),
            DeviceFinding::CalibrationOverdue => (&DEVICE_OVERDUE, "is due for calibration"),
            DeviceFinding::TestOverdue => (&DEVICE_OVERDUE, "is due for a test"),
            DeviceFinding::TestFailed => (&DEVICE_OVERDUE, "failed its last test"),
        };
        let message = format!("the source `{device}` {what}");
        violations.push(told(case, code, message).with("device", device.as_str()));
    }
}

pub(super) fn reason(case: &Case<'_>, violations: &mut Vec<Violation>) {
    let is_given = case.reason.is_some_and(|reason| !reason.trim().is_empty());
    if !is_given && is_asked(&case.policy.document().reasons_required, case.action) {
        let message = format!("`{}` needs a reason; none was given", case.action);
        violations.push(told(case, &REASON_REQUIRED, message));
    }
}

pub(super) fn is_asked(patterns: &[DottedPattern], action: &str) -> bool {
    patterns.iter().any(|pattern| pattern.matches(action))
}
