//! A zoo of broken stores: every check catches at least one of them, and each is caught.
//!
//! A check that no store can fail proves nothing. Each animal here is the store in memory
//! with one flaw, of the kind that real stores have had, and beside it stand the checks
//! that must notice.

// Marked, so that what tests may do it may do too.
#[cfg(test)]
mod zoo {
    pub(crate) mod animal;
    pub(crate) mod cage;
    pub(crate) mod flaw;
}

use lineside_conformance::{Verdict, check, checks};
use lineside_journal::Store;
use std::collections::BTreeSet;
use zoo::cage::Cage;
use zoo::flaw::{FLAWS, Flaw};

fn run(flaw: Option<Flaw>, name: &str) -> Option<Verdict> {
    let factory = Cage(flaw);
    let capabilities = zoo::animal::Animal::new(flaw).capabilities();
    Some(check(name)?.run_on(&factory, capabilities))
}

#[test]
fn a_store_without_a_flaw_passes_every_check() {
    for check in checks() {
        assert_eq!(
            run(None, check.name),
            Some(Verdict::Passed),
            "{}",
            check.name
        );
    }
}

#[test]
fn every_flaw_is_caught_by_the_checks_that_are_there_for_it() {
    // A panic of a store is a failure like any other; its backtrace is of no interest.
    std::panic::set_hook(Box::new(|_| {}));
    let mut missed = Vec::new();
    for (flaw, caught_by) in FLAWS {
        for name in *caught_by {
            if !matches!(run(Some(*flaw), name), Some(Verdict::Failed(_))) {
                missed.push(format!("{flaw:?} by {name}"));
            }
        }
    }
    let _ = std::panic::take_hook();
    assert!(missed.is_empty(), "not caught:\n{}", missed.join("\n"));
}

#[test]
fn every_check_catches_a_flaw() {
    let catching: BTreeSet<_> = FLAWS
        .iter()
        .flat_map(|(_, names)| *names)
        .copied()
        .collect();
    let all: BTreeSet<_> = checks().iter().map(|check| check.name).collect();
    let idle: Vec<_> = all.difference(&catching).collect();
    assert!(idle.is_empty(), "checks that catch nothing: {idle:?}");
    let unknown: Vec<_> = catching.difference(&all).collect();
    assert!(
        unknown.is_empty(),
        "flaws name checks that are not there: {unknown:?}"
    );
}
