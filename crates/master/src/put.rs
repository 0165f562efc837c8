//! What writing single things and lists of them has in common.

use lineside_execution::{Refused, Rejection, Violation};
use lineside_kernel::{ErrorCode, MAX_NAME_CHARS, is_name};
use std::collections::HashSet;

/// Puts every thing of a list, or none: the answer names all that is wrong with any.
pub(crate) fn put_all<T>(
    list: &str,
    things: &[T],
    code: impl Fn(&T) -> String,
    duplicate: &'static ErrorCode,
    mut put: impl FnMut(&T, &str) -> Result<(), Refused>,
) -> Result<(), Refused> {
    let mut violations = Vec::new();
    let mut seen = HashSet::new();
    for (index, thing) in things.iter().enumerate() {
        let path = format!("{list}[{index}]");
        let code = code(thing);
        if seen.contains(&code) {
            let message = format!("`{code}` stands in the list more than once; name it once");
            violations.push(Violation::new(duplicate, message).with("path", path));
            continue;
        }
        seen.insert(code);
        match put(thing, &path) {
            Err(Refused::Rejected(rejection)) => {
                violations.extend(rejection.violations().cloned());
            }
            other => other?,
        }
    }
    match Rejection::of(violations) {
        Some(rejection) => Err(rejection.into()),
        None => Ok(()),
    }
}

/// A name that nobody can read.
pub(crate) fn bad_name(name: &str, code: &'static ErrorCode, path: &str) -> Option<Violation> {
    if is_name(name) {
        return None;
    }
    let shown: String = name.chars().take(40).flat_map(char::escape_debug).collect();
    let message = format!(
        "`{shown}` is not a name; give 1 to {MAX_NAME_CHARS} characters that can be seen, none \
         of them a control character or one that turns the direction of writing, and no space \
         or invisible character at either end"
    );
    Some(
        Violation::new(code, message)
            .with("path", format!("{path}.name"))
            .with("value", shown),
    )
}

/// The events that follow, or every reason why none may.
pub(crate) fn decided<E>(
    violations: Vec<Violation>,
    events: impl FnOnce() -> Vec<E>,
) -> Result<Vec<E>, Rejection> {
    match Rejection::of(violations) {
        Some(rejection) => Err(rejection),
        None => Ok(events()),
    }
}
