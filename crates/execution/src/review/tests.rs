use super::*;
use crate::record::{ChangeRecord, OpenRecord, RecordField, RecordFieldChange};
use crate::testing::{TestPlant, golden};
use crate::{Command, Room};
use lineside_journal::{Author, Commit, Expect, NewEvent, Read, StreamWrite};
use lineside_kernel::{Elapsed, Problem};
use std::ops::ControlFlow;

/// Writes an event of any kind, as other parts of a plant do.
fn write(plant: &mut TestPlant, kind: &str, command: &Command) {
    let at = command.at.unwrap_or(plant.now);
    let event = NewEvent::from_json(kind.parse().unwrap(), 1, at, "{}").unwrap();
    let stream = format!("other:{}", command.id).parse().unwrap();
    let author = Author {
        reason: command.reason.clone(),
        ..Author::of(command.actor.clone())
    };
    let write = StreamWrite::new(stream, Expect::NoStream, vec![event]);
    plant
        .commit(Commit::new(command.id, author).write(write))
        .unwrap();
}

fn review(plant: &mut TestPlant, from: u64, to: u64) -> ReviewTrail {
    let mut review = ReviewTrail {
        review: "ATR-1".parse().unwrap(),
        from_position: from,
        to_position: to,
        findings: "nothing to object to".into(),
        meaning: "periodic".parse().unwrap(),
        command: plant.by("qa"),
        tolerance: None,
        survey: None,
    };
    review.survey = Some(survey(plant, &review));
    review
}

/// What a plant does before it hands the task on.
fn survey(plant: &TestPlant, review: &ReviewTrail) -> TrailSurvey {
    let mut survey = review.to_survey();
    let (from, to) = (review.from_position, review.to_position);
    let count = (to + 1).saturating_sub(from);
    let each = &mut |line| {
        survey.add(&line);
        ControlFlow::Continue(())
    };
    let mut store = plant.store.clone();
    let after = from.saturating_sub(1);
    store
        .read_journal(&plant.scope, after, usize::try_from(count).unwrap(), each)
        .unwrap();
    survey
}

#[test]
fn annex_11_9_a_review_is_an_entry_that_reports_exceptions() {
    let mut plant = TestPlant::new();
    let plain = plant.by("op");
    write(&mut plant, "stock.received", &plain);
    let mut late = plant.by("op");
    late.at = plant.now.checked_sub(Elapsed::minutes(6)).ok();
    write(&mut plant, "stock.received", &late);
    let mut early = plant.by("op");
    early.at = plant.now.checked_add(Elapsed::hours(1)).ok();
    write(&mut plant, "stock.received", &early);
    for kind in [
        "audit.refused",
        "actor.attempt_failed",
        "actor.locked",
        "person.erased",
    ] {
        let command = plant.because("op", "as found");
        write(&mut plant, kind, &command);
    }
    for (kind, reason) in [
        ("order.changed", "typo"),
        ("order.changed", ""),
        ("lot.voided", ""),
    ] {
        let mut command = plant.by("op");
        command.reason = Some(reason.to_owned()).filter(|reason| !reason.is_empty());
        write(&mut plant, kind, &command);
    }
    let reviewing = review(&mut plant, 1, 10);
    assert_eq!(plant.does(&reviewing).events, 1);

    let request = GetReview {
        review: "ATR-1".parse().unwrap(),
    };
    let view = get_review(&mut plant.reads(), &request).unwrap();
    let found: Vec<_> = view
        .exceptions
        .iter()
        .map(|one| (one.position, one.kind))
        .collect();
    use TrailExceptionKind as Kind;
    assert_eq!(
        found,
        [
            (2, Kind::LateEntry),
            (3, Kind::EarlyEntry),
            (4, Kind::Refused),
            (5, Kind::FailedAttempt),
            (6, Kind::Lock),
            (7, Kind::Erasure),
            (9, Kind::ChangeWithoutReason),
            (10, Kind::ChangeWithoutReason),
        ]
    );
    assert_eq!(view.line.counts.iter().map(|one| one.count).sum::<u64>(), 8);
    assert_eq!((view.line.by.as_str(), view.line.at), ("qa", plant.now));
    plant.rows_follow_from_events();
}

#[test]
fn a_step_of_the_clock_stands_out() {
    let mut plant = TestPlant::new();
    let first = plant.by("op");
    write(&mut plant, "stock.received", &first);
    plant.now = plant.now.checked_sub(Elapsed::hours(1)).unwrap();
    let second = plant.by("op");
    write(&mut plant, "stock.received", &second);
    let reviewing = review(&mut plant, 1, 3);
    let survey = reviewing.survey.as_ref().unwrap();
    let kinds: Vec<_> = survey.exceptions().map(|one| one.kind).collect();
    assert!(kinds.contains(&TrailExceptionKind::ClockStep), "{kinds:?}");
}

#[test]
fn a_review_covers_what_is_there_as_one_chain() {
    let mut plant = TestPlant::new();
    for _ in 0..3 {
        let command = plant.by("op");
        write(&mut plant, "stock.received", &command);
    }
    for (from, to, code) in [
        (0, 2, "review.bad_range"),
        (3, 2, "review.bad_range"),
        (1, 4, "review.not_in_journal"),
        (4, 4, "review.not_in_journal"),
    ] {
        let reviewing = review(&mut plant, from, to);
        assert_eq!(plant.refuses(&reviewing), [code], "{from} to {to}");
    }
    // Lines in another order are no chain, and neither is a survey of another stretch.
    let mut swapped = review(&mut plant, 1, 2);
    let mut lines = Vec::new();
    let each = &mut |line| {
        lines.push(line);
        ControlFlow::Continue(())
    };
    plant
        .store
        .clone()
        .read_journal(&plant.scope, 0, 3, each)
        .unwrap();
    let mut survey = swapped.to_survey();
    survey.add(&lines[1]);
    survey.add(&lines[0]);
    swapped.survey = Some(survey);
    assert_eq!(plant.refuses(&swapped), ["review.not_in_journal"]);
    let mut narrow = review(&mut plant, 2, 3);
    narrow.from_position = 1;
    assert_eq!(plant.refuses(&narrow), ["review.not_in_journal"]);
}

#[test]
fn a_review_says_something_once() {
    let mut plant = TestPlant::new();
    let command = plant.by("op");
    write(&mut plant, "stock.received", &command);
    let mut empty = review(&mut plant, 1, 1);
    empty.findings = " \n".into();
    assert_eq!(plant.refuses(&empty), ["review.no_findings"]);
    let first = review(&mut plant, 1, 1);
    plant.does(&first);
    let second = review(&mut plant, 1, 2);
    assert_eq!(plant.refuses(&second), ["review.exists"]);
    let mut blind = review(&mut plant, 1, 2);
    blind.survey = None;
    let refused = plant.execute(&blind).unwrap_err();
    assert_eq!(Problem::from(refused).code(), "review.no_survey");
}

#[test]
fn many_exceptions_are_counted_and_the_first_are_named() {
    let mut plant = TestPlant::new();
    for _ in 0..600 {
        let command = plant.by("op");
        write(&mut plant, "lot.voided", &command);
    }
    let reviewing = review(&mut plant, 1, 600);
    plant.does(&reviewing);
    let request = GetReview {
        review: "ATR-1".parse().unwrap(),
    };
    let view = get_review(&mut plant.reads(), &request).unwrap();
    assert_eq!(
        (view.exceptions.len(), view.line.counts[0].count),
        (500, 600)
    );
}

#[test]
fn reviews_are_listed_by_what_they_cover() {
    let mut plant = TestPlant::new();
    for _ in 0..3 {
        let command = plant.by("op");
        write(&mut plant, "stock.received", &command);
    }
    for (code, from, to) in [("B", 1, 3), ("C", 1, 1), ("A", 2, 3)] {
        let mut reviewing = review(&mut plant, from, to);
        reviewing.review = code.parse().unwrap();
        plant.does(&reviewing);
    }
    let mut request = ListReviews {
        after: None,
        limit: Some(1),
    };
    let mut listed = String::new();
    loop {
        let page = list_reviews(&mut plant.reads(), &request).unwrap();
        listed.extend(page.reviews.iter().map(|line| line.review.to_string()));
        match page.next {
            Some(next) => request.after = Some(next),
            None => break,
        }
    }
    assert_eq!(listed, "CAB");
}

#[test]
fn a_change_of_a_record_always_has_its_reason() {
    let mut plant = TestPlant::new();
    let name: lineside_kernel::FieldName = "weight".parse().unwrap();
    let open = OpenRecord {
        record: "R-1".parse().unwrap(),
        kind: "note".parse().unwrap(),
        fields: vec![RecordField {
            name: name.clone(),
            value: "1".into(),
        }],
        command: plant.by("op"),
        critical: vec![],
        draft: false,
        retain_until: None,
    };
    plant.does(&open);
    let change = ChangeRecord {
        record: "R-1".parse().unwrap(),
        changes: vec![RecordFieldChange { name, value: None }],
        command: plant.because("op", "entered twice"),
    };
    plant.does(&change);
    let reviewing = review(&mut plant, 1, 2);
    assert_eq!(reviewing.survey.unwrap().counts(), []);
}

#[test]
fn every_form_ever_written_can_still_be_read() {
    golden::<ReviewEvent>(ReviewEvent::KINDS);
    for table in ReviewRoom::tables() {
        assert!(table.is_sound().is_ok(), "{}", table.name);
    }
}
