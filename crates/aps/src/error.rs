//! Why a scheduling model, or a text that holds one, is not sound.
//!
//! ```
//! use lineside_aps::SchedulingModel;
//! use lineside_kernel::Problem;
//!
//! let model: SchedulingModel = serde_json::from_str(r#"{
//!     "resources": [{"name": "saw"}],
//!     "orders": [{"name": "WO-1", "operations": [
//!         {"name": "10", "modes": [{"resource": "sow", "duration": 5}]}]}]}"#)?;
//! let problem = Problem::from(model.compile().unwrap_err());
//! assert_eq!(problem.code(), "aps.unknown_name");
//! assert_eq!(problem.path(), Some("orders[0].operations[0].modes[0].resource"));
//! # Ok::<(), serde_json::Error>(())
//! ```

use lineside_kernel::{ErrorCode, Family, Problem, shown};

/// Why a scheduling model, or a text that holds one, is not sound.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ApsError {
    /// A number or a list is outside what makes sense.
    #[error("{value} was given; it must be {expected}")]
    BadValue {
        /// The field.
        path: String,
        /// The value given.
        value: String,
        /// What would be accepted.
        expected: &'static str,
    },
    /// A name is used that nothing in the model has.
    #[error("there is no {kind} `{}`{}", shown(.name), .nearest.as_ref().map(|near| format!("; did you mean `{near}`?")).unwrap_or_default())]
    UnknownName {
        /// The field that uses it.
        path: String,
        /// What was looked for: a resource, a calendar, an operation.
        kind: &'static str,
        /// The name as given.
        name: String,
        /// The name that was probably meant.
        nearest: Option<String>,
    },
    /// Two things of one kind have the same name.
    #[error("the {kind} `{}` exists already; names must differ", shown(.name))]
    DuplicateName {
        /// The second of the two.
        path: String,
        /// What they are.
        kind: &'static str,
        /// Their name.
        name: String,
    },
    /// Operations wait for each other in a circle.
    #[error("the operations wait for each other: {}", .circle.join(" -> "))]
    Circle {
        /// An operation of the circle.
        path: String,
        /// The operations of the circle, the first one repeated at the end.
        circle: Vec<String>,
    },
    /// Two statements of the model cannot both hold.
    #[error("{fault}")]
    Contradiction {
        /// The later of the two.
        path: String,
        /// What contradicts what, and what would be accepted.
        fault: String,
    },
    /// A plan to begin with breaks a rule of the model.
    #[error("the plan to begin with must keep the rules of the model: {violation}")]
    BadStart {
        /// Where the plan stands.
        path: String,
        /// The first thing that breaks a rule.
        violation: String,
    },
    /// A text in a benchmark format cannot be read.
    #[error("line {line}: {fault}")]
    BadText {
        /// Which line, counted from 1.
        line: usize,
        /// What was found and what was expected.
        fault: String,
    },
}

const BAD_VALUE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "aps.bad_value",
    "A number or a list of the scheduling model is outside what makes sense.",
);
const UNKNOWN_NAME: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "aps.unknown_name",
    "The scheduling model uses a name that nothing in it has.",
);
const DUPLICATE_NAME: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "aps.duplicate_name",
    "Two things of one kind have the same name in the scheduling model.",
);
const CIRCLE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "aps.circle",
    "Operations of the scheduling model wait for each other in a circle.",
);
const CONTRADICTION: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "aps.contradiction",
    "Two statements of the scheduling model cannot both hold.",
);
const BAD_START: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "aps.bad_start",
    "A plan to begin with breaks rules of its model; `aps.evaluate` names them all.",
);
const BAD_TEXT: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "aps.bad_text",
    "A text is not in the benchmark format it was said to be in.",
);

impl ApsError {
    /// Every code under which this error crosses the border.
    pub const CODES: &[ErrorCode] = &[
        BAD_VALUE,
        UNKNOWN_NAME,
        DUPLICATE_NAME,
        CIRCLE,
        CONTRADICTION,
        BAD_START,
        BAD_TEXT,
    ];

    /// A value outside what makes sense.
    pub(crate) fn value(
        path: impl Into<String>,
        value: impl ToString,
        expected: &'static str,
    ) -> Self {
        Self::BadValue {
            path: path.into(),
            value: value.to_string(),
            expected,
        }
    }

    /// Two statements that cannot both hold.
    pub(crate) fn contradiction(path: impl Into<String>, fault: impl Into<String>) -> Self {
        Self::Contradiction {
            path: path.into(),
            fault: fault.into(),
        }
    }
}

impl From<ApsError> for Problem {
    fn from(error: ApsError) -> Self {
        let message = error.to_string();
        match error {
            ApsError::BadValue {
                path,
                value,
                expected,
            } => Self::new(&BAD_VALUE, message)
                .at(path)
                .with("value", value)
                .with("expected", expected),
            ApsError::UnknownName {
                path,
                name,
                nearest,
                ..
            } => {
                let problem = Self::new(&UNKNOWN_NAME, message)
                    .at(path)
                    .with("value", name);
                match nearest {
                    Some(near) => problem.with("nearest", near),
                    None => problem,
                }
            }
            ApsError::DuplicateName { path, name, .. } => Self::new(&DUPLICATE_NAME, message)
                .at(path)
                .with("value", name),
            ApsError::Circle { path, circle } => {
                Self::new(&CIRCLE, message).at(path).with("circle", circle)
            }
            ApsError::Contradiction { path, .. } => Self::new(&CONTRADICTION, message).at(path),
            ApsError::BadStart { path, .. } => Self::new(&BAD_START, message).at(path),
            ApsError::BadText { line, .. } => Self::new(&BAD_TEXT, message).with("line", line),
        }
    }
}
