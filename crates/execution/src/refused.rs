//! A rejection is an answer, not an accident.
//!
//! It has a stable code, a sentence, the fields that explain it, and *every* guard that
//! was violated, not just the first, so that a person mends all of them in one go.

use lineside_journal::StoreError;
use lineside_kernel::{ErrorCode, Problem};
use serde_json::{Map, Value, json};

/// How many violations a message names; the details have them all.
const SAID: usize = 10;

/// One guard that was violated.
#[derive(Debug, Clone, PartialEq)]
pub struct Violation {
    code: &'static ErrorCode,
    message: String,
    details: Map<String, Value>,
}

impl Violation {
    /// States a violation: what is, and what would be accepted.
    #[must_use]
    pub fn new(code: &'static ErrorCode, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            details: Map::new(),
        }
    }

    /// Adds a detail for programs.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.details.insert(name.to_owned(), value.into());
        self
    }

    /// The stable dotted code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.code.code
    }

    /// The sentence for a person.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }
}

/// Why the rules of the plant say no: one violation or more, the weightiest first.
///
/// One pointer wide, so that results stay small where all goes well.
#[derive(Debug, Clone, PartialEq)]
pub struct Rejection(Box<Violations>);

#[derive(Debug, Clone, PartialEq)]
struct Violations {
    first: Violation,
    others: Vec<Violation>,
}

impl Rejection {
    /// A rejection for every violation found; `None` when there is none.
    #[must_use]
    pub fn of(violations: Vec<Violation>) -> Option<Self> {
        let mut violations = violations.into_iter();
        Some(Self(Box::new(Violations {
            first: violations.next()?,
            others: violations.collect(),
        })))
    }

    /// Every violation, the weightiest first.
    pub fn violations(&self) -> impl Iterator<Item = &Violation> {
        std::iter::once(&self.0.first).chain(&self.0.others)
    }

    /// What the first few violations say, and how many more there are: a person mends a
    /// thousand wrong lines from the details, not from one sentence.
    fn message(&self) -> String {
        let mut message = self.0.first.message.clone();
        let mut others = self.0.others.iter();
        for other in others.by_ref().take(SAID - 1) {
            message.push_str("; ");
            message.push_str(&other.message);
        }
        match others.len() {
            0 => message,
            more => format!("{message}; and {more} more"),
        }
    }

    /// The code of the weightiest violation.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.0.first.code()
    }
}

impl From<Violation> for Rejection {
    fn from(violation: Violation) -> Self {
        Self(Box::new(Violations {
            first: violation,
            others: Vec::new(),
        }))
    }
}

impl From<Rejection> for Problem {
    fn from(rejection: Rejection) -> Self {
        let violations: Vec<_> = rejection
            .violations()
            .map(|violation| {
                json!({
                    "code": violation.code(),
                    "message": violation.message,
                    "details": violation.details,
                })
            })
            .collect();
        let mut problem = Problem::new(rejection.0.first.code, rejection.message());
        for (name, value) in rejection.0.first.details {
            problem = problem.with(&name, value);
        }
        problem.with("violations", violations)
    }
}

/// Why a task yields no commit.
#[derive(Debug, Clone, PartialEq)]
pub enum Refused {
    /// The rules say no.
    Rejected(Rejection),
    /// The rules say no, and what the desk holds is to be written all the same: a failed
    /// attempt to sign is a fact.
    RejectedAndRecorded(Rejection),
    /// The request itself cannot be understood or there is no such thing.
    Problem(Problem),
    /// What had to be read could not be.
    Store(StoreError),
}

impl Refused {
    /// The same refusal, with the row of a batch that it is about.
    #[must_use]
    pub fn in_row(self, row: usize) -> Self {
        match self {
            Self::Rejected(rejection) => {
                let named = rejection.violations().cloned();
                let named = named.map(|violation| violation.with("row", row));
                Rejection::of(named.collect()).map_or(Self::Rejected(rejection), Self::Rejected)
            }
            Self::Problem(problem) => Self::Problem(problem.with("row", row)),
            other => other,
        }
    }
}

impl From<Rejection> for Refused {
    fn from(rejection: Rejection) -> Self {
        Self::Rejected(rejection)
    }
}

impl From<Violation> for Refused {
    fn from(violation: Violation) -> Self {
        Self::Rejected(violation.into())
    }
}

impl From<Problem> for Refused {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<StoreError> for Refused {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Rejected(rejection) | Refused::RejectedAndRecorded(rejection) => {
                rejection.into()
            }
            Refused::Problem(problem) => problem,
            Refused::Store(error) => error.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lineside_kernel::Family;

    const WRONG: ErrorCode = ErrorCode::new(Family::Rejected, "test.wrong", "Wrong.");

    fn rejected(count: usize) -> Problem {
        let violations = (1..=count).map(|line| Violation::new(&WRONG, format!("line {line}")));
        Rejection::of(violations.collect()).unwrap().into()
    }

    #[test]
    fn a_message_names_ten_violations_and_counts_the_others() {
        assert_eq!(rejected(2).to_string(), "line 1; line 2");
        assert!(rejected(10).to_string().ends_with("; line 9; line 10"));
        let many = rejected(1000);
        assert!(many.to_string().ends_with("; line 10; and 990 more"));
        assert_eq!(many.details()["violations"].as_array().unwrap().len(), 1000);
    }
}
