//! Which facts follow from a command on a record, or every reason why none may.

use super::error::{
    ALREADY_CONFIRMED, DUPLICATE_FIELD, EXISTS, NO_FIELDS, NOT_CONFIRMED, NOT_CRITICAL,
    NOTHING_CHANGED, REASON_REQUIRED, RETENTION_NOT_LONGER, SAME_ACTOR, STEP_NOT_ALLOWED,
    TOO_LARGE, UNKNOWN, UNKNOWN_FIELD, VALUE_DIFFERS,
};
use super::{
    ChangeRecord, CompleteRecord, ConfirmRecord, FieldState, IssueRecord, OpenRecord,
    RecordChanged, RecordCompleted, RecordConfirmed, RecordEvent, RecordField, RecordFieldChange,
    RecordFieldStep, RecordFieldVersion, RecordIssued, RecordOpened, RecordReopened,
    RecordRetained, RecordState, RecordStatus, RecordVoided, ReopenRecord, RetainRecord, StepAsked,
    VoidRecord,
};
use crate::{Command, Rejection, Violation};
use lineside_kernel::{ActorId, FieldName};

/// The most fields of a record.
const MAX_FIELDS: usize = 1_000;
/// The longest value, in bytes.
const MAX_VALUE_BYTES: usize = 64 * 1024;

type Decided = Result<Vec<RecordEvent>, Rejection>;

/// Opens a record.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_open(state: &RecordState, command: &OpenRecord) -> Decided {
    let step = if command.draft {
        StepAsked::Draft
    } else {
        StepAsked::Open
    };
    let mut violations = not_allowed(state, step);
    let names = command.fields.iter().map(|field| &field.name);
    violations.extend(named_twice(names.clone()));
    violations.extend(named_twice(command.critical.iter()));
    let more = command
        .critical
        .iter()
        .filter(|name| !names.clone().any(|known| known == *name));
    violations.extend(too_many(command.fields.len() + more.count()));
    violations.extend(
        command
            .fields
            .iter()
            .filter_map(|field| too_long(&field.name, &field.value)),
    );
    decided(violations, || {
        RecordEvent::Opened(RecordOpened {
            kind: command.kind.clone(),
            fields: command.fields.clone(),
            critical: command.critical.clone(),
            draft: command.draft,
            retain_until: command.retain_until,
        })
    })
}

/// Makes a draft binding.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_issue(state: &RecordState, _command: &IssueRecord) -> Decided {
    decided(not_allowed(state, StepAsked::Issue), || {
        RecordEvent::Issued(RecordIssued {})
    })
}

/// Enters, changes or removes fields.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_change(state: &RecordState, command: &ChangeRecord) -> Decided {
    let mut violations = not_allowed(state, StepAsked::Change);
    violations.extend(no_reason(&command.command, StepAsked::Change));
    violations.extend(no_fields(command.changes.len()));
    violations.extend(named_twice(
        command.changes.iter().map(|change| &change.name),
    ));
    let new = command
        .changes
        .iter()
        .filter(|change| state.field(&change.name).is_none());
    violations.extend(too_many(state.fields.len() + new.count()));
    for change in &command.changes {
        let value = change.value.as_deref();
        violations.extend(value.and_then(|value| too_long(&change.name, value)));
        violations.extend(unchanged(state, change));
    }
    decided(violations, || {
        let changes = command
            .changes
            .iter()
            .map(|change| step(state, change))
            .collect();
        RecordEvent::Changed(RecordChanged { changes })
    })
}

/// Confirms critical values.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_confirm(state: &RecordState, command: &ConfirmRecord) -> Decided {
    let mut violations = not_allowed(state, StepAsked::Confirm);
    violations.extend(no_fields(command.fields.len()));
    violations.extend(named_twice(command.fields.iter().map(|field| &field.name)));
    let mut confirmed = Vec::new();
    for seen in &command.fields {
        let Some(field) = state
            .field(&seen.name)
            .filter(|field| field.value.is_some())
        else {
            violations.push(unknown_field(&seen.name));
            continue;
        };
        violations.extend(not_to_confirm(field, seen, &command.command.actor));
        confirmed.push(RecordFieldVersion {
            name: field.name.clone(),
            number: field.number,
        });
    }
    decided(violations, || {
        RecordEvent::Confirmed(RecordConfirmed { fields: confirmed })
    })
}

/// Finishes a record.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_complete(state: &RecordState, _command: &CompleteRecord) -> Decided {
    let mut violations = not_allowed(state, StepAsked::Complete);
    let names: Vec<&str> = state
        .unconfirmed()
        .map(|field| field.name.as_str())
        .collect();
    if !names.is_empty() {
        let message = format!(
            "critical fields are not final before another actor confirms them: `{}`",
            names.join("`, `")
        );
        violations.push(Violation::new(&NOT_CONFIRMED, message).with("fields", names));
    }
    decided(violations, || RecordEvent::Completed(RecordCompleted {}))
}

/// Takes a completed record up again.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_reopen(state: &RecordState, command: &ReopenRecord) -> Decided {
    let mut violations = not_allowed(state, StepAsked::Reopen);
    violations.extend(no_reason(&command.command, StepAsked::Reopen));
    decided(violations, || RecordEvent::Reopened(RecordReopened {}))
}

/// Declares that a record does not count.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_void(state: &RecordState, command: &VoidRecord) -> Decided {
    let mut violations = not_allowed(state, StepAsked::Void);
    violations.extend(no_reason(&command.command, StepAsked::Void));
    decided(violations, || RecordEvent::Voided(RecordVoided {}))
}

/// Makes the time longer for which a record has to be kept.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_retain(state: &RecordState, command: &RetainRecord) -> Decided {
    let mut violations = not_allowed(state, StepAsked::Retain);
    if let Some(until) = state.retain_until.filter(|until| *until >= command.until) {
        let message = format!(
            "the record is kept until {until}; {} would not be longer",
            command.until
        );
        violations.push(
            Violation::new(&RETENTION_NOT_LONGER, message)
                .with("retain_until", until.to_string())
                .with("value", command.until.to_string()),
        );
    }
    decided(violations, || {
        RecordEvent::Retained(RecordRetained {
            until: command.until,
        })
    })
}

fn decided(violations: Vec<Violation>, event: impl FnOnce() -> RecordEvent) -> Decided {
    match Rejection::of(violations) {
        Some(rejection) => Err(rejection),
        None => Ok(vec![event()]),
    }
}

fn not_allowed(state: &RecordState, step: StepAsked) -> Vec<Violation> {
    if step.leads_to(state.status).is_some() {
        return Vec::new();
    }
    let violation = match (step, state.status) {
        (StepAsked::Draft | StepAsked::Open, _) => Violation::new(
            &EXISTS,
            "the code belongs to a record already; choose another one",
        ),
        (_, RecordStatus::Absent) => {
            Violation::new(&UNKNOWN, "there is no record with this code; open it first")
        }
        (_, status) => {
            let allowed: Vec<&str> = step.allowed_in().map(RecordStatus::as_str).collect();
            let message = format!(
                "the record is {}; `{}` is permitted when it is {}",
                status.as_str(),
                step.action(),
                allowed.join(" or ")
            );
            Violation::new(&STEP_NOT_ALLOWED, message)
                .with("step", step.action())
                .with("expected", allowed)
        }
    };
    vec![violation.with("status", state.status.as_str())]
}

fn no_reason(command: &Command, step: StepAsked) -> Option<Violation> {
    let reason = command.reason.as_deref().unwrap_or_default();
    let missing = || {
        let message = format!("`{}` needs a reason in `command.reason`", step.action());
        Violation::new(&REASON_REQUIRED, message).with("path", "command.reason")
    };
    reason.trim().is_empty().then(missing)
}

fn no_fields(count: usize) -> Option<Violation> {
    (count == 0).then(|| Violation::new(&NO_FIELDS, "name at least one field"))
}

fn named_twice<'a>(names: impl Iterator<Item = &'a FieldName>) -> Option<Violation> {
    let mut sorted: Vec<&FieldName> = names.collect();
    sorted.sort_unstable();
    let twice = sorted.windows(2).find(|pair| pair.first() == pair.last())?;
    let name = twice.first()?.as_str();
    let message = format!("`{name}` is named more than once; name each field once");
    Some(Violation::new(&DUPLICATE_FIELD, message).with("field", name))
}

fn too_many(count: usize) -> Option<Violation> {
    let refuse = || {
        let message =
            format!("the record would have {count} fields; up to {MAX_FIELDS} are accepted");
        Violation::new(&TOO_LARGE, message).with("limit", MAX_FIELDS)
    };
    (count > MAX_FIELDS).then(refuse)
}

fn too_long(name: &FieldName, value: &str) -> Option<Violation> {
    let refuse = || {
        let message = format!(
            "`{name}` is {} bytes long; up to {MAX_VALUE_BYTES} are accepted",
            value.len()
        );
        Violation::new(&TOO_LARGE, message)
            .with("field", name.as_str())
            .with("limit", MAX_VALUE_BYTES)
    };
    (value.len() > MAX_VALUE_BYTES).then(refuse)
}

fn unchanged(state: &RecordState, change: &RecordFieldChange) -> Option<Violation> {
    let current = state
        .field(&change.name)
        .and_then(|field| field.value.as_deref());
    let refuse = || {
        let name = change.name.as_str();
        let message = match current {
            Some(_) => format!("`{name}` has this value already"),
            None => format!("`{name}` has no value that could be removed"),
        };
        Violation::new(&NOTHING_CHANGED, message).with("field", name)
    };
    (current == change.value.as_deref()).then(refuse)
}

fn step(state: &RecordState, change: &RecordFieldChange) -> RecordFieldStep {
    let field = state.field(&change.name);
    RecordFieldStep {
        name: change.name.clone(),
        number: field.map_or(0, |field| field.number).saturating_add(1),
        old: field.and_then(|field| field.value.clone()),
        new: change.value.clone(),
    }
}

fn unknown_field(name: &FieldName) -> Violation {
    let message = format!("`{name}` holds no value that could be confirmed");
    Violation::new(&UNKNOWN_FIELD, message).with("field", name.as_str())
}

fn not_to_confirm(field: &FieldState, seen: &RecordField, by: &ActorId) -> Vec<Violation> {
    let name = field.name.as_str();
    let mut violations = Vec::new();
    let mut refuse = |code, message: String| {
        violations.push(Violation::new(code, message).with("field", name));
    };
    if !field.critical {
        refuse(
            &NOT_CRITICAL,
            format!("`{name}` is not critical and needs no second check"),
        );
    }
    if field.confirmed.is_some() {
        refuse(
            &ALREADY_CONFIRMED,
            format!("the value of `{name}` is confirmed already"),
        );
    }
    if field.value.as_deref() != Some(seen.value.as_str()) {
        refuse(
            &VALUE_DIFFERS,
            format!("`{name}` does not hold the value given; look at it again"),
        );
    }
    if field.entered_by.as_ref() == Some(by) {
        refuse(
            &SAME_ACTOR,
            format!("`{by}` entered `{name}`; somebody else has to confirm it"),
        );
    }
    violations
}
