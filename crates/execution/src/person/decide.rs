//! Which facts follow from a command on a person, or every reason why none may.

use super::error::{
    DUPLICATE_DETAIL, NO_DETAILS, NOTHING_TO_ERASE, REASON_REQUIRED, RETAINED,
    RETENTION_NOT_LONGER, TOO_LONG, TOO_MANY_NOTES, UNKNOWN_DETAIL,
};
use super::{
    DescribePerson, ErasePerson, NotePerson, PersonDescribed, PersonErased, PersonEvent,
    PersonNoted, PersonState, Sealed,
};
use crate::{Rejection, Violation};
use lineside_kernel::{FieldName, Timestamp};

/// The longest text, in bytes.
const MAX_TEXT_BYTES: usize = 64 * 1024;
/// The most notes of one person: a state has to stay small enough to be loaded.
const MAX_NOTES: usize = 1_000;

type Decided = Result<Vec<PersonEvent>, Rejection>;

/// Enters, changes or removes details.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_describe(state: &PersonState, command: &DescribePerson) -> Decided {
    let mut violations = Vec::new();
    if command.details.is_empty() && command.retain_until.is_none() {
        violations.push(Violation::new(&NO_DETAILS, "name at least one detail"));
    }
    let mut names: Vec<&FieldName> = command.details.iter().map(|detail| &detail.name).collect();
    names.sort_unstable();
    for pair in names.windows(2) {
        if let [one, other] = pair
            && one == other
        {
            let message = format!("`{one}` is named more than once; name each detail once");
            violations.push(Violation::new(&DUPLICATE_DETAIL, message));
        }
    }
    let (entered, removed): (Vec<_>, Vec<_>) = command
        .details
        .iter()
        .partition(|detail| detail.value.is_some());
    for detail in &removed {
        if !state.details.contains(&detail.name) {
            let message = format!("there is no detail `{}` that could be removed", detail.name);
            violations.push(Violation::new(&UNKNOWN_DETAIL, message));
        }
    }
    for detail in &entered {
        let text = detail.value.as_ref().map(|value| value.expose());
        violations.extend(bad_length(text.unwrap_or_default()));
    }
    violations.extend(not_longer(state, command.retain_until));
    let name = |detail: &super::PersonDetailChange| detail.name.clone();
    decided(violations, || {
        PersonEvent::Described(PersonDescribed {
            entered: entered.into_iter().map(name).collect(),
            removed: removed.into_iter().map(name).collect(),
            retain_until: command.retain_until,
        })
    })
}

/// Whether a note may be written, before anything is encrypted.
pub(super) fn check_note(state: &PersonState, command: &NotePerson) -> Vec<Violation> {
    let mut violations = Vec::new();
    violations.extend(bad_length(command.text.expose()));
    if state.notes.len() >= MAX_NOTES {
        let message = format!("there are {MAX_NOTES} notes about the person; no more are kept");
        violations.push(Violation::new(&TOO_MANY_NOTES, message).with("limit", MAX_NOTES));
    }
    violations
}

/// Writes a note whose text has been sealed.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_note(state: &PersonState, command: &NotePerson, sealed: Sealed) -> Decided {
    decided(check_note(state, command), || {
        PersonEvent::Noted(PersonNoted {
            number: next_number(state),
            category: command.category.clone(),
            sealed,
            retain_until: command.retain_until,
        })
    })
}

/// The number of the next note.
pub(super) fn next_number(state: &PersonState) -> u32 {
    let newest = state.notes.last().map_or(0, |note| note.number);
    newest.saturating_add(1)
}

/// Erases what can be read.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_erase(state: &PersonState, command: &ErasePerson, now: Timestamp) -> Decided {
    let mut violations = Vec::new();
    let reason = command.command.reason.as_deref().unwrap_or_default();
    if reason.trim().is_empty() {
        let message = "erasing needs a reason in `command.reason`";
        let violation = Violation::new(&REASON_REQUIRED, message);
        violations.push(violation.with("path", "command.reason"));
    }
    let notes = state.readable().count();
    if notes == 0 && state.details.is_empty() {
        let message = "nothing about the person can be read any more";
        violations.push(Violation::new(&NOTHING_TO_ERASE, message));
    }
    if let Some(until) = state.retained_until().filter(|until| *until > now) {
        let message = format!("something about the person has to be kept until {until}");
        violations.push(Violation::new(&RETAINED, message).with("until", until.to_string()));
    }
    decided(violations, || {
        PersonEvent::Erased(PersonErased {
            basis: command.basis.clone(),
            notes: u32::try_from(notes).unwrap_or(u32::MAX),
            details: state.details.clone(),
        })
    })
}

fn decided(violations: Vec<Violation>, event: impl FnOnce() -> PersonEvent) -> Decided {
    match Rejection::of(violations) {
        Some(rejection) => Err(rejection),
        None => Ok(vec![event()]),
    }
}

// The text itself is never repeated: a refusal is written down.
fn bad_length(text: &str) -> Option<Violation> {
    let refuse = || {
        let message = format!(
            "the text has {} bytes; 1 to {MAX_TEXT_BYTES} are accepted",
            text.len()
        );
        Violation::new(&TOO_LONG, message).with("limit", MAX_TEXT_BYTES)
    };
    (text.is_empty() || text.len() > MAX_TEXT_BYTES).then(refuse)
}

fn not_longer(state: &PersonState, wanted: Option<Timestamp>) -> Option<Violation> {
    let (until, wanted) = (state.details_retained_until?, wanted?);
    let refuse = || {
        let message = format!("the details are kept until {until}; {wanted} would be shorter");
        Violation::new(&RETENTION_NOT_LONGER, message).with("retain_until", until.to_string())
    };
    (wanted < until).then(refuse)
}
