//! Each check of a case in words.

use super::check::{
    ACKNOWLEDGE, acknowledged, enabled, enrolled, is_asked, not_expired, not_locked, permitted,
    qualified, reason, separated, source,
};
use super::{
    AccessCheck, AccessCheckLine, AccessOutcome, ActorExplanation, Basis, Case, Judgement,
};
use crate::Violation;
use crate::policy::SourceRule;

/// Every check of a case, one by one.
pub(super) fn explained(case: &Case<'_>) -> ActorExplanation {
    let checks = [
        line(case, AccessCheck::Enrolled, enrolled, enrolled_because),
        line(case, AccessCheck::Enabled, enabled, |_| {
            "not disabled".into()
        }),
        line(
            case,
            AccessCheck::NotExpired,
            not_expired,
            |case| match case.state.expires_at {
                Some(end) => format!("the account ends at {end}"),
                None => "the account has no end".into(),
            },
        ),
        line(case, AccessCheck::NotLocked, not_locked, |_| {
            "not locked".into()
        }),
        line(case, AccessCheck::Permitted, permission, permitted_because),
        line(case, AccessCheck::Separated, separated, separated_because),
        line(case, AccessCheck::Qualified, qualified, qualified_because),
        line(
            case,
            AccessCheck::Acknowledged,
            acknowledged,
            acknowledged_because,
        ),
        asked_or(
            case,
            AccessCheck::Source,
            asks_source(case),
            source,
            source_because,
        ),
        asked_or(case, AccessCheck::Reason, asks_reason(case), reason, |_| {
            "no reason is asked for".into()
        }),
    ];
    let may = checks
        .iter()
        .all(|check| check.outcome != AccessOutcome::Failed);
    ActorExplanation {
        actor: case.actor.clone(),
        may,
        checks: checks.into(),
    }
}

/// The first thing that speaks against a case, apart from what the command will say.
pub(super) fn first_against(case: &Case<'_>) -> Option<Violation> {
    let mut violations = Vec::new();
    for check in [
        enrolled,
        enabled,
        not_expired,
        not_locked,
        permission,
        separated,
        qualified,
        acknowledged,
    ] {
        check(case, &mut violations);
    }
    if !asks_source(case) {
        source(case, &mut violations);
    }
    violations.into_iter().next()
}

type Check = fn(&Case<'_>, &mut Vec<Violation>);
type Because = fn(&Case<'_>) -> String;

fn line(case: &Case<'_>, check: AccessCheck, run: Check, because: Because) -> AccessCheckLine {
    let mut violations = Vec::new();
    run(case, &mut violations);
    let messages: Vec<_> = violations.iter().map(Violation::message).collect();
    match messages.is_empty() {
        true => AccessCheckLine {
            check,
            outcome: AccessOutcome::Passed,
            why: because(case),
        },
        false => AccessCheckLine {
            check,
            outcome: AccessOutcome::Failed,
            why: messages.join("; "),
        },
    }
}

fn asked_or(
    case: &Case<'_>,
    check: AccessCheck,
    is_asked: bool,
    run: Check,
    because: Because,
) -> AccessCheckLine {
    let mut line = line(case, check, run, because);
    if is_asked {
        line.outcome = AccessOutcome::Asked;
    }
    line
}

fn asks_source(case: &Case<'_>) -> bool {
    let required = &case.policy.document().sources.required;
    case.source.is_none() && is_asked(required, case.action)
}

fn asks_reason(case: &Case<'_>) -> bool {
    is_asked(&case.policy.document().reasons_required, case.action)
}

fn permission(case: &Case<'_>, violations: &mut Vec<Violation>) {
    violations.extend(permitted(case).err());
}

fn enrolled_because(case: &Case<'_>) -> String {
    match &case.state.enrolment {
        Some(known) => format!("enrolled at {} by `{}`", known.at, known.by),
        None => "no policy is established, so a name is enough".into(),
    }
}

fn permitted_because(case: &Case<'_>) -> String {
    match permitted(case) {
        Ok(Basis::NoPolicy) => {
            "no policy is established, so every named actor may do anything".into()
        }
        Ok(Basis::Rule(place)) => {
            let rule = case.policy.book.rule(place);
            rule.map(|rule| rule.told(place)).unwrap_or_default()
        }
        Ok(Basis::Host) => match case.host {
            Judgement::Allow(reason) => format!("the host allows it: {reason}"),
            _ => "the host allows it".into(),
        },
        Ok(Basis::Duty) => "every enrolled actor may acknowledge the policy".into(),
        Ok(Basis::Program) => "the program's own".into(),
        Err(violation) => violation.message().to_owned(),
    }
}

fn separated_because(case: &Case<'_>) -> String {
    let names: Vec<_> = case.separations().map(|rule| rule.name.as_str()).collect();
    match (names.is_empty(), case.subject) {
        (true, _) => "no separation of duties speaks of it".into(),
        (false, Some(subject)) => {
            format!("nothing done on `{subject}` meets: {}", names.join(", "))
        }
        (false, None) => format!("on a thing, it depends on: {}", names.join(", ")),
    }
}

fn qualified_because(case: &Case<'_>) -> String {
    let names: Vec<_> = case
        .trainings()
        .map(|rule| rule.qualification.as_str())
        .collect();
    match names.is_empty() {
        true => "no qualification is needed".into(),
        false => format!("qualified in {}", names.join(", ")),
    }
}

fn acknowledged_because(case: &Case<'_>) -> String {
    let required = &case.policy.document().acknowledgement_required;
    match case.action != ACKNOWLEDGE && is_asked(required, case.action) {
        true => format!("policy {} is acknowledged", case.policy.version),
        false => "no acknowledgement is needed".into(),
    }
}

fn source_because(case: &Case<'_>) -> String {
    let Some((device, _)) = case.source else {
        return "no source is asked for".into();
    };
    let has_flag = case.findings().any(|(_, rule)| rule == SourceRule::Flag);
    match has_flag {
        true => format!("`{device}` is flagged"),
        false => format!("`{device}` is good enough"),
    }
}
