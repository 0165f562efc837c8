use super::*;
use crate::authentication::Secret;
use crate::testing::{TestPlant, golden};
use crate::{Command, Reads, Room};
use lineside_journal::{Line, Read, Scan};
use lineside_kernel::{Elapsed, Problem, Timestamp};
use std::ops::ControlFlow;

/// Random bytes that differ from call to call.
fn source(plant: &mut TestPlant) -> SealSource {
    let id = *plant.by("dice").id.as_bytes();
    let mut key = [0; 32];
    key[..16].copy_from_slice(&id);
    let mut nonce = [0; 24];
    nonce[..16].copy_from_slice(&id);
    SealSource::new(key, nonce, id)
}

fn note(plant: &mut TestPlant, person: &str, text: &str) -> NotePerson {
    NotePerson {
        person: person.parse().unwrap(),
        text: Secret::new(text),
        category: "training".parse().unwrap(),
        command: plant.by("hr"),
        retain_until: None,
        seal: Some(source(plant)),
    }
}

fn describe(
    plant: &mut TestPlant,
    person: &str,
    details: &[(&str, Option<&str>)],
) -> DescribePerson {
    let details = details.iter().map(|(name, value)| PersonDetailChange {
        name: name.parse().unwrap(),
        value: value.map(Secret::new),
    });
    DescribePerson {
        person: person.parse().unwrap(),
        details: details.collect(),
        command: plant.by("hr"),
        retain_until: None,
    }
}

fn erase(person: &str, command: Command) -> ErasePerson {
    ErasePerson {
        person: person.parse().unwrap(),
        basis: "request_of_the_person".parse().unwrap(),
        command,
    }
}

fn read(plant: &TestPlant, person: &str) -> PersonView {
    let request = ReadPerson {
        person: person.parse().unwrap(),
    };
    read_person(&mut plant.reads(), &plant.scope, &request).unwrap()
}

/// Every line of the journal, as it is stored.
fn journal(plant: &TestPlant) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut store = plant.store.clone();
    let each = &mut |line| {
        lines.push(line);
        ControlFlow::Continue(())
    };
    store
        .read_journal(&plant.scope, 0, usize::MAX, each)
        .unwrap();
    lines
}

#[test]
fn a_note_is_read_while_there_is_a_key_and_is_nowhere_in_the_journal() {
    let mut plant = TestPlant::new();
    for text in ["slow on line 4", "better now"] {
        let note = note(&mut plant, "jane", text);
        assert!(!serde_json::to_string(&note).unwrap().contains(text));
        plant.does(&note);
    }
    let describe = describe(&mut plant, "jane", &[("telephone", Some("089-4711"))]);
    plant.does(&describe);
    let view = read(&plant, "jane");
    let texts: Vec<_> = view.notes.iter().map(|note| note.text.as_deref()).collect();
    assert_eq!(texts, [Some("slow on line 4"), Some("better now")]);
    assert_eq!(view.details[0].value, "089-4711");
    for line in journal(&plant) {
        let text = line.as_text().into_owned();
        assert!(!text.contains("line 4") && !text.contains("4711"), "{text}");
    }
    plant.rows_follow_from_events();
}

#[test]
fn part_11_10_c_an_erasure_leaves_a_tombstone_and_a_journal_that_verifies() {
    let mut plant = TestPlant::new();
    let first = note(&mut plant, "jane", "slow on line 4");
    plant.does(&first);
    let describing = describe(
        &mut plant,
        "jane",
        &[("name", Some("Jane")), ("mail", Some("j@x"))],
    );
    plant.does(&describing);
    let other = note(&mut plant, "john", "quick on line 4");
    plant.does(&other);
    let before = journal(&plant);

    let command = plant.because("hr", "she asked for it");
    plant.does(&erase("jane", command));
    let view = read(&plant, "jane");
    assert_eq!(view.notes[0].text, None);
    let told = view.notes[0].missing.clone().unwrap();
    let expected = format!(
        "erased on {} by hr because she asked for it (request_of_the_person)",
        plant.now
    );
    assert_eq!(told, expected);
    assert!(view.details.is_empty());
    // Nothing that was written was touched, and the chain goes on behind it.
    let after = journal(&plant);
    assert_eq!(after[..before.len()], before);
    let mut last = lineside_proof::Hash::ZERO;
    for line in &after {
        assert_eq!(line.read().unwrap().prev, last);
        last = line.leaf();
    }
    // The key and the details are gone; those of others are not.
    let mut reads = plant.reads();
    assert_eq!(reads.rows(&PERSON_KEY, &Scan::all()).unwrap().len(), 1);
    assert!(reads.rows(&PERSON_DATA, &Scan::all()).unwrap().is_empty());
    assert_eq!(
        read(&plant, "john").notes[0].text.as_deref(),
        Some("quick on line 4")
    );
    plant.rows_follow_from_events();
}

#[test]
fn part_11_10_c_what_has_to_be_kept_cannot_be_erased() {
    let mut plant = TestPlant::new();
    let until = plant.now.checked_add(Elapsed::days(30)).unwrap();
    let mut noting = note(&mut plant, "jane", "slow on line 4");
    noting.retain_until = Some(until);
    plant.does(&noting);
    let command = plant.because("hr", "she asked for it");
    assert_eq!(plant.refuses(&erase("jane", command)), ["person.retained"]);
    plant.pass(Elapsed::days(30));
    let mut describing = describe(&mut plant, "jane", &[("name", Some("Jane"))]);
    describing.retain_until = plant.now.checked_add(Elapsed::days(1)).ok();
    plant.does(&describing);
    let command = plant.because("hr", "she asked for it");
    assert_eq!(plant.refuses(&erase("jane", command)), ["person.retained"]);
    plant.pass(Elapsed::days(1));
    let command = plant.because("hr", "she asked for it");
    plant.does(&erase("jane", command));
}

#[test]
fn annex_11_9_erasing_needs_a_reason_and_something_to_erase() {
    let mut plant = TestPlant::new();
    let command = plant.by("hr");
    assert_eq!(
        plant.refuses(&erase("jane", command)),
        ["person.reason_required", "person.nothing_to_erase"]
    );
    let noting = note(&mut plant, "jane", "slow");
    plant.does(&noting);
    let command = plant.because("hr", "she asked for it");
    plant.does(&erase("jane", command));
    let command = plant.because("hr", "again");
    assert_eq!(
        plant.refuses(&erase("jane", command)),
        ["person.nothing_to_erase"]
    );
}

#[test]
fn after_an_erasure_new_notes_have_a_new_key_and_old_ones_stay_erased() {
    let mut plant = TestPlant::new();
    let first = note(&mut plant, "jane", "slow");
    plant.does(&first);
    let command = plant.because("hr", "she asked for it");
    plant.does(&erase("jane", command));
    let second = note(&mut plant, "jane", "came back");
    plant.does(&second);
    let notes = read(&plant, "jane").notes;
    assert_eq!(notes[0].text, None);
    assert_eq!(
        (notes[1].number, notes[1].text.as_deref()),
        (2, Some("came back"))
    );
    plant.rows_follow_from_events();
}

#[test]
fn two_first_notes_at_once_do_not_make_two_keys() {
    let mut plant = TestPlant::new();
    let (first, second) = (
        note(&mut plant, "jane", "one"),
        note(&mut plant, "jane", "other"),
    );
    let commit = plant.decide(&second).unwrap();
    plant.does(&first);
    let refusal = plant.commit(commit).unwrap_err();
    assert_eq!(Problem::from(refusal).code(), "journal.conflict");
    assert_eq!(read(&plant, "jane").notes[0].text.as_deref(), Some("one"));
}

#[test]
fn details_are_named_in_the_journal_by_what_happened_to_them() {
    let mut plant = TestPlant::new();
    let first = describe(
        &mut plant,
        "jane",
        &[("name", Some("Jane")), ("mail", Some("j@x"))],
    );
    plant.does(&first);
    let second = describe(
        &mut plant,
        "jane",
        &[("mail", None), ("name", Some("Jane D."))],
    );
    plant.does(&second);
    let bodies = plant.bodies("person:jane");
    assert_eq!(
        bodies[1],
        serde_json::json!({"entered": ["name"], "removed": ["mail"]})
    );
    assert_eq!(read(&plant, "jane").details.len(), 1);

    let wrong = describe(
        &mut plant,
        "jane",
        &[("mail", None), ("x", Some("1")), ("x", Some(""))],
    );
    assert_eq!(
        plant.refuses(&wrong),
        [
            "person.duplicate_detail",
            "person.unknown_detail",
            "person.too_long"
        ]
    );
    let mut long = describe(&mut plant, "jane", &[]);
    assert_eq!(plant.refuses(&long), ["person.no_details"]);
    long.retain_until = Some(plant.now);
    plant.does(&long);
    long.command = plant.by("hr");
    long.retain_until = Some(Timestamp::MIN);
    assert_eq!(plant.refuses(&long), ["person.retention_not_longer"]);
    plant.rows_follow_from_events();
}

#[test]
fn a_sealed_text_cannot_be_altered_moved_or_read_with_another_key() {
    let source = SealSource::new([1; 32], [2; 24], [3; 16]);
    let sealed = seal("slow", source.key(), &source, b"here").unwrap();
    assert_eq!(unseal(&sealed, &[1; 32], b"here").as_deref(), Some("slow"));
    assert_eq!(unseal(&sealed, &[9; 32], b"here"), None);
    assert_eq!(unseal(&sealed, &[1; 32], b"there"), None);
    let other = seal("quick", source.key(), &source, b"here").unwrap();
    let mixed = Sealed {
        digest: other.digest,
        ..sealed.clone()
    };
    assert_eq!(unseal(&mixed, &[1; 32], b"here"), None);
    // The digest alone does not give a short text away: it is salted.
    assert_ne!(sealed.digest, lineside_proof::Hash::of(b"slow"));
    let again = SealSource::new([1; 32], [2; 24], [4; 16]);
    assert_ne!(
        sealed.digest,
        seal("slow", again.key(), &again, b"here").unwrap().digest
    );
    assert_eq!(format!("{source:?}"), "SealSource(***)");
}

#[test]
fn a_task_without_random_bytes_is_the_hosts_mistake() {
    let mut plant = TestPlant::new();
    let mut noting = note(&mut plant, "jane", "slow");
    noting.seal = None;
    let refused = plant.execute(&noting).unwrap_err();
    assert_eq!(Problem::from(refused).code(), "person.no_randomness");
}

#[test]
fn every_form_ever_written_can_still_be_read() {
    golden::<PersonEvent>(PersonEvent::KINDS);
    for table in PersonRoom::tables()
        .into_iter()
        .chain(PersonRoom::kept_tables())
    {
        assert!(table.is_sound().is_ok(), "{}", table.name);
    }
}
