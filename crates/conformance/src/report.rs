//! What became of a run of checks, for people and for programs.

use crate::{Check, Failure, Need};
use serde_json::{Value, json};
use std::fmt;
use std::time::Duration;

/// The checks that were run, in their order.
#[derive(Debug, Clone)]
pub struct Report {
    /// Each check with its verdict.
    pub checks: Vec<Checked>,
}

/// A check that was run, or skipped.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The check.
    pub check: Check,
    /// What became of it.
    pub verdict: Verdict,
    /// How long it took.
    pub took: Duration,
}

/// What became of a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The promise is kept.
    Passed,
    /// It is not, for this reason.
    Failed(Failure),
    /// The store does not claim to be able to do this.
    Skipped(Need),
}

impl Report {
    /// How many promises are kept.
    #[must_use]
    pub fn passed(&self) -> usize {
        self.count(|verdict| matches!(verdict, Verdict::Passed))
    }

    /// How many are not.
    #[must_use]
    pub fn failed(&self) -> usize {
        self.count(|verdict| matches!(verdict, Verdict::Failed(_)))
    }

    /// How many do not apply.
    #[must_use]
    pub fn skipped(&self) -> usize {
        self.count(|verdict| matches!(verdict, Verdict::Skipped(_)))
    }

    /// The report as JSON: the three counts, and each check with its `result`.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let checks = self.checks.iter().map(|checked| {
            let (result, reason) = match &checked.verdict {
                Verdict::Passed => ("passed", None),
                Verdict::Failed(failure) => ("failed", Some(failure.to_string())),
                Verdict::Skipped(need) => ("skipped", Some(need.why().to_owned())),
            };
            json!({
                "name": checked.check.name,
                "about": checked.check.about,
                "result": result,
                "reason": reason,
                "milliseconds": u64::try_from(checked.took.as_millis()).unwrap_or(u64::MAX),
            })
        });
        json!({
            "passed": self.passed(),
            "failed": self.failed(),
            "skipped": self.skipped(),
            "checks": checks.collect::<Vec<_>>(),
        })
    }

    fn count(&self, is_counted: impl Fn(&Verdict) -> bool) -> usize {
        self.checks
            .iter()
            .filter(|checked| is_counted(&checked.verdict))
            .count()
    }
}

/// One line, as the command line prints it.
impl fmt::Display for Checked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.check.name;
        match &self.verdict {
            Verdict::Passed => write!(f, "passed   {name} ({} ms)", self.took.as_millis()),
            Verdict::Failed(failure) => write!(f, "FAILED   {name}: {failure}"),
            Verdict::Skipped(need) => write!(f, "skipped  {name}: {}", need.why()),
        }
    }
}

/// One line a check, and the three counts.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for checked in &self.checks {
            writeln!(f, "{checked}")?;
        }
        let (passed, failed, skipped) = (self.passed(), self.failed(), self.skipped());
        write!(f, "{passed} passed, {failed} failed, {skipped} skipped")
    }
}
