//! A promise that was not kept: what was expected, what was found, and where it shows.

use std::fmt::{self, Debug, Display};
use std::panic::Location;

/// Why a check failed.
///
/// It is no error type of its own right: any error becomes one with `?`, and it keeps the
/// line of the check at which that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    what: String,
    at: &'static Location<'static>,
}

impl Failure {
    /// States what was not as promised.
    #[must_use]
    #[track_caller]
    pub fn new(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            at: Location::caller(),
        }
    }
}

impl Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = self
            .at
            .file()
            .rsplit(['/', '\\'])
            .next()
            .unwrap_or_default();
        write!(f, "{} ({file}:{})", self.what, self.at.line())
    }
}

impl<E: std::error::Error> From<E> for Failure {
    #[track_caller]
    fn from(error: E) -> Self {
        Self::new(error.to_string())
    }
}

/// What every check and its parts answer.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

/// Demands that two things are equal.
#[track_caller]
pub(crate) fn same<T: PartialEq + Debug>(what: &str, found: T, expected: T) -> Outcome {
    if found == expected {
        return Ok(());
    }
    let (found, expected) = (shown(&found), shown(&expected));
    Err(Failure::new(format!(
        "{what}: expected {expected}, found {found}"
    )))
}

/// Demands that something is so.
#[track_caller]
pub(crate) fn holds(what: &str, is_so: bool) -> Outcome {
    match is_so {
        true => Ok(()),
        false => Err(Failure::new(format!("not so: {what}"))),
    }
}

/// Short enough for a message, whatever its size.
pub(crate) fn shown(value: &impl Debug) -> String {
    let text = format!("{value:?}");
    match text.char_indices().nth(400) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}
