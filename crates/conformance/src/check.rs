//! A check: one promise, and the function that holds a store to it.

use crate::report::{Checked, Report, Verdict};
use crate::{Factory, Failure, checks};
use lineside_journal::Capabilities;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;

/// One promise that every store keeps, if the check applies to it.
#[derive(Debug, Clone, Copy)]
pub struct Check {
    /// The promise as a name: `a_retry_gets_the_same_receipt`.
    pub name: &'static str,
    /// The promise as a sentence.
    pub about: &'static str,
    /// What a store must be able to do for the check to apply.
    pub needs: Need,
    /// Holds stores of this factory to the promise.
    pub run: fn(&dyn Factory) -> Result<(), Failure>,
}

/// Which stores a check applies to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Need {
    /// Every store.
    Any,
    /// Stores whose acknowledged commits survive.
    Durable,
    /// Stores that several processes may write to.
    ManyWriters,
    /// Stores that write backup files.
    Backup,
}

impl Need {
    /// Whether a store with these capabilities must pass the check.
    #[must_use]
    pub const fn is_met_by(self, capabilities: Capabilities) -> bool {
        match self {
            Self::Any => true,
            Self::Durable => capabilities.durable,
            Self::ManyWriters => capabilities.many_writers,
            Self::Backup => capabilities.backup,
        }
    }

    /// Why the check does not apply to a store without it.
    #[must_use]
    pub const fn why(self) -> &'static str {
        match self {
            Self::Any => "it applies to every store",
            Self::Durable => "the store is not durable",
            Self::ManyWriters => "the store has one writer only",
            Self::Backup => "the store writes no backups",
        }
    }
}

impl Check {
    /// Runs the check; a panic of the store is a failure too.
    #[must_use]
    pub fn run_on(&self, factory: &dyn Factory, capabilities: Capabilities) -> Verdict {
        if !self.needs.is_met_by(capabilities) {
            return Verdict::Skipped(self.needs);
        }
        match catch_unwind(AssertUnwindSafe(|| (self.run)(factory))) {
            Ok(Ok(())) => Verdict::Passed,
            Ok(Err(failure)) => Verdict::Failed(failure),
            Err(_) => Verdict::Failed(Failure::new("the store panicked")),
        }
    }
}

/// The check of this name.
#[must_use]
pub fn check(name: &str) -> Option<Check> {
    checks().into_iter().find(|check| check.name == name)
}

/// Runs every check that the filter lets pass, one after another.
#[must_use]
pub fn run_all(
    factory: &dyn Factory,
    capabilities: Capabilities,
    filter: &dyn Fn(&Check) -> bool,
) -> Report {
    run_each(factory, capabilities, filter, &mut |_| ())
}

/// Runs them as [`run_all`] does, and tells of each as soon as it is done.
#[must_use]
pub fn run_each(
    factory: &dyn Factory,
    capabilities: Capabilities,
    filter: &dyn Fn(&Check) -> bool,
    told: &mut dyn FnMut(&Checked),
) -> Report {
    let mut report = Report { checks: Vec::new() };
    for check in checks().into_iter().filter(filter) {
        let start = Instant::now();
        let verdict = check.run_on(factory, capabilities);
        let checked = Checked {
            check,
            verdict,
            took: start.elapsed(),
        };
        told(&checked);
        report.checks.push(checked);
    }
    report
}

/// Runs one check as a test: panics when it fails, passes when it does not apply.
///
/// # Panics
/// When the store does not keep the promise, or there is no such check.
#[expect(clippy::panic, reason = "tests fail by panicking")]
pub fn run_test(factory: &dyn Factory, name: &str) {
    let Some(check) = check(name) else {
        panic!("there is no check `{name}`");
    };
    let capabilities = factory
        .place()
        .and_then(|place| place.open().map(|store| store.capabilities()));
    let verdict = match capabilities {
        Ok(capabilities) => check.run_on(factory, capabilities),
        Err(error) => Verdict::Failed(error.into()),
    };
    if let Verdict::Failed(failure) = verdict {
        panic!("{failure}\nThe promise: {}", check.about);
    }
}
