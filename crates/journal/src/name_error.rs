//! Refusals of names: scopes, streams, commands, kinds.

use lineside_kernel::{ErrorCode, Family, Problem};
use thiserror::Error;

/// A text that names nothing in a journal.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum NameError {
    /// Not `tenant/site`.
    #[error("{given} is no scope: {why}; a scope is written `tenant/site`")]
    Scope {
        /// What was given, shortened.
        given: String,
        /// What is wrong with it.
        why: String,
    },
    /// Not `family:code`.
    #[error("{given} is no stream: {why}; a stream is written like `work_order:WO-2024-00001`")]
    Stream {
        /// What was given, shortened.
        given: String,
        /// What is wrong with it.
        why: String,
    },
    /// Not a UUID.
    #[error(
        "{given} is no command id: a UUID is accepted, such as \
         `0190f3a2-7b1c-7def-8a2b-3c4d5e6f7081`"
    )]
    Command {
        /// What was given, shortened.
        given: String,
    },
    /// Not a kind of event.
    #[error(
        "{given} is no kind of event: 1 to 80 of a-z, 0-9, `_` and `.` are accepted, such as \
         `stock.received`"
    )]
    Kind {
        /// What was given, shortened.
        given: String,
    },
}

const SCOPE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "journal.not_a_scope",
    "The text is not a tenant and a site joined by `/`.",
);
const STREAM: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "journal.not_a_stream",
    "The text is not a kind of thing and a code joined by `:`.",
);
const COMMAND: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "journal.not_a_command_id",
    "The text is not a UUID.",
);
const KIND: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "journal.not_a_kind",
    "The text is not the name of a kind of event.",
);

impl NameError {
    /// Every code this error can become.
    pub const CODES: &[ErrorCode] = &[SCOPE, STREAM, COMMAND, KIND];

    /// What was given, quoted, and short enough for a message.
    pub(crate) fn shown(text: &str) -> String {
        let mut start: String = text.chars().take(60).collect();
        if start.len() < text.len() {
            start.push('…');
        }
        format!("`{}`", start.escape_debug())
    }
}

impl From<NameError> for Problem {
    fn from(error: NameError) -> Self {
        let (code, given) = match &error {
            NameError::Scope { given, .. } => (&SCOPE, given),
            NameError::Stream { given, .. } => (&STREAM, given),
            NameError::Command { given } => (&COMMAND, given),
            NameError::Kind { given } => (&KIND, given),
        };
        Problem::new(code, error.to_string()).with("value", given.trim_matches('`'))
    }
}
