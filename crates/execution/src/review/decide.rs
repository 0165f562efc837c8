//! Whether a review may be written down.

use super::error::{BAD_RANGE, EXISTS, NO_FINDINGS, NOT_IN_JOURNAL};
use super::{ReviewEvent, ReviewState, ReviewTrail, TrailReviewed, TrailSurvey};
use crate::{Rejection, Violation};

/// The longest findings, in bytes.
const MAX_FINDINGS_BYTES: usize = 16 * 1024;

/// Writes a review down, with what the survey of its stretch found.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_review(
    state: &ReviewState,
    command: &ReviewTrail,
    survey: &TrailSurvey,
) -> Result<Vec<ReviewEvent>, Rejection> {
    let mut violations = Vec::new();
    if state.reviewed.is_some() {
        let message = "the code belongs to a review already; choose another one";
        violations.push(Violation::new(&EXISTS, message));
    }
    let (first, last) = (command.from_position, command.to_position);
    if first == 0 || first > last {
        let message = format!("{first} to {last} is no stretch; positions start at 1");
        violations.push(Violation::new(&BAD_RANGE, message));
    } else if !survey.covers(first, last) {
        let message = format!("the journal does not hold {first} to {last} as one chain of lines");
        violations.push(
            Violation::new(&NOT_IN_JOURNAL, message)
                .with("from_position", first)
                .with("to_position", last),
        );
    }
    let findings = command.findings.trim();
    if findings.is_empty() || findings.len() > MAX_FINDINGS_BYTES {
        let message = "say what was found, also when that is nothing, in at most 16 KiB";
        violations.push(Violation::new(&NO_FINDINGS, message).with("path", "findings"));
    }
    match Rejection::of(violations) {
        Some(rejection) => Err(rejection),
        None => Ok(vec![ReviewEvent::Reviewed(TrailReviewed {
            from_position: first,
            to_position: last,
            leaf: survey.leaf(),
            meaning: command.meaning.clone(),
            findings: findings.to_owned(),
            counts: survey.counts(),
            exceptions: survey.exceptions().cloned().collect(),
        })]),
    }
}
