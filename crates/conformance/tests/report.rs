//! What is told of a run, and what chaos does to a store.

use lineside_conformance::{Chaos, Verdict, checks, run_all, run_each};
use lineside_journal::{Capabilities, MemoryStore, Read, Scope, StoreError};

#[test]
fn a_report_counts_and_names_every_check() {
    let wanted = ["a_gap_is_refused", "a_backup_is_a_store_of_its_own"];
    let is_wanted = |check: &lineside_conformance::Check| wanted.contains(&check.name);
    let mut told = Vec::new();
    let memory = Capabilities::in_memory();
    let report = run_each(&MemoryStore::new, memory, &is_wanted, &mut |checked| {
        told.push(checked.to_string());
    });
    assert!(
        told[0].starts_with("passed   a_gap_is_refused ("),
        "{told:?}"
    );
    assert_eq!(
        told[1],
        "skipped  a_backup_is_a_store_of_its_own: the store writes no backups"
    );
    let json = report.to_json();
    assert_eq!(
        (&json["passed"], &json["failed"], &json["skipped"]),
        (&1.into(), &0.into(), &1.into())
    );
    assert_eq!(json["checks"][1]["result"], "skipped");
}

#[test]
fn a_promise_that_is_not_kept_says_what_was_expected_and_where() {
    let is_wanted = |check: &lineside_conformance::Check| check.name.starts_with("a_backup");
    // The store in memory does not claim to write backups; here somebody else claims it.
    let claims = Capabilities::in_memory().with_backup();
    let report = run_all(&MemoryStore::new, claims, &is_wanted);
    assert_eq!(
        (report.passed(), report.failed(), report.skipped()),
        (0, 1, 0)
    );
    let Verdict::Failed(failure) = &report.checks[0].verdict else {
        unreachable!()
    };
    let text = failure.to_string();
    assert!(
        text.starts_with("the factory gives no path for a backup (backup.rs:"),
        "{text}"
    );
    let last = report.to_string();
    assert_eq!(last.lines().last(), Some("0 passed, 1 failed, 0 skipped"));
}

#[test]
fn every_check_has_a_name_of_its_own_and_a_sentence() {
    let mut names: Vec<_> = checks().iter().map(|check| check.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), checks().len());
    for check in checks() {
        assert!(
            check.about.ends_with('.') && check.about.len() < 120,
            "{}",
            check.name
        );
    }
}

/// What becomes of so many questions.
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
fn answers(seed: u64, percent: u8) -> Vec<Result<u64, StoreError>> {
    let mut store = Chaos::new(Box::new(MemoryStore::new()), seed).with_failures(percent);
    let scope: Scope = "acme/munich".parse().unwrap();
    let ask = |_| store.tip(&scope).map(|tip| tip.position());
    (0..200).map(ask).collect()
}

#[test]
fn chaos_is_the_same_for_the_same_seed() {
    assert_eq!(answers(7, 20), answers(7, 20));
    assert_ne!(answers(7, 20), answers(8, 20));
    assert!(answers(7, 0).iter().all(Result::is_ok));
    assert!(answers(7, 100).iter().all(Result::is_err));
    let failed = answers(7, 20)
        .iter()
        .filter(|answer| answer.is_err())
        .count();
    assert!((20..60).contains(&failed), "{failed} of 200");
    let errors = answers(7, 50).into_iter().filter_map(Result::err);
    assert!(errors.into_iter().all(|error| error.is_worth_resending()));
}
