//! What 21 CFR Part 11 and EU GMP Annex 11 ask of a whole plant: the trail that can be
//! checked, copied and carried away. The rows about persons, signatures and records are
//! tested beside their rooms.

use lineside::evidence::{SignCheckpoint, VerifyLines};
use lineside::execution::record::{ChangeRecord, OpenRecord};
use lineside::journal::{Audit, FindingKind, Line};
use lineside::{
    ExportJournal, ImportJournal, Plant, PlantOptions, ReadEvents, ReportFormat, ReportJournal,
    Unwatched, VerifyJournal,
};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

fn id(n: u32) -> String {
    format!("0190f3a2-7b1c-7def-8a2b-3c4d5e6f{n:04x}")
}

fn open(n: u32) -> OpenRecord {
    let request = json!({
        "record": format!("B-{n}"),
        "kind": "batch",
        "fields": [{"name": "yield", "value": "91.4"}, {"name": "note", "value": "µ <b>&\"x\"</b>"}],
        "command": {"id": id(n), "actor": "jane.doe"},
    });
    serde_json::from_value(request).unwrap()
}

fn change(n: u32) -> ChangeRecord {
    let request = json!({
        "record": format!("B-{n}"),
        "changes": [{"name": "yield", "value": "94.1"}],
        "command": {"id": id(1_000 + n), "actor": "max.roe", "reason": "the scale was misread"},
    });
    serde_json::from_value(request).unwrap()
}

fn plant(records: u32) -> Plant {
    let plant = Plant::open("memory:").unwrap();
    for n in 0..records {
        plant.execute(&open(n)).unwrap();
        plant.execute(&change(n)).unwrap();
    }
    plant
}

fn lines(plant: &Plant) -> Vec<String> {
    let wanted = ReadEvents {
        with_lines: true,
        ..ReadEvents::after(0)
    };
    let events = plant.events(&wanted, &Unwatched).unwrap().events;
    events.into_iter().filter_map(|event| event.line).collect()
}

/// A folder that vanishes with its owner.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("part-11-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_string_lossy().into_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

const SEED: &str = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

fn checkpoint(plant: &Plant) -> (String, String) {
    let status = plant.status().unwrap();
    let signed = SignCheckpoint {
        origin: status.scope.to_string(),
        size: status.position,
        root: status.root,
        key_name: None,
        seed_hex: SEED.into(),
    };
    let signed = signed.answer().unwrap();
    (signed.note, signed.verifier_key)
}

#[test]
fn part_11_10_a_any_changed_byte_of_an_entry_or_checkpoint_is_found_and_named() {
    let plant = plant(2);
    let lines = lines(&plant);
    let (note, key) = checkpoint(&plant);
    let verify = |lines: &[Vec<u8>]| {
        let tip = plant.status().unwrap();
        let mark = lineside::journal::Mark {
            size: tip.position,
            root: tip.root,
        };
        let mut audit = Audit::new(vec![mark]);
        for line in lines {
            audit.line(&Line::new(line.clone()));
        }
        audit.finish(None)
    };
    let bytes: Vec<Vec<u8>> = lines.iter().map(|line| line.clone().into_bytes()).collect();
    assert!(verify(&bytes).is_sound());
    for (index, line) in bytes.iter().enumerate() {
        for place in 0..line.len() {
            let mut changed = bytes.clone();
            changed[index][place] ^= 0x01;
            let report = verify(&changed);
            let first = report.findings.first().expect("the change is found");
            let position = index as u64 + 1;
            assert!(
                (position..=position + 1).contains(&first.position),
                "byte {place} of line {position}: {first:?}"
            );
        }
    }
    for place in 0..note.len() {
        let mut changed = note.clone().into_bytes();
        changed[place] ^= 0x01;
        let Ok(changed) = String::from_utf8(changed) else {
            continue;
        };
        let wanted = VerifyLines {
            lines: lines.clone(),
            checkpoints: vec![changed],
            keys: vec![key.clone()],
        };
        assert!(wanted.answer().is_err(), "byte {place} of the checkpoint");
    }
}

#[test]
fn part_11_10_b_export_import_export_is_the_same_and_people_see_every_version() {
    let folder = Folder::new("export");
    let source = plant(3);
    let export = |plant: &Plant, name: &str| {
        let path = folder.path(name);
        let wanted = ExportJournal {
            path: path.clone(),
            after: 0,
        };
        plant.export(&wanted).unwrap();
        path
    };
    let first = export(&source, "first.jsonl");
    let copy = Plant::open("memory:").unwrap();
    let wanted = ImportJournal {
        path: first.clone(),
    };
    let imported = copy.import(&wanted, &Unwatched).unwrap();
    assert_eq!((imported.known, imported.new), (0, 6));
    // Sent again, nothing is imported twice.
    let imported = copy.import(&wanted, &Unwatched).unwrap();
    assert_eq!((imported.known, imported.new), (6, 0));
    let second = export(&copy, "second.jsonl");
    assert_eq!(
        std::fs::read(first).unwrap(),
        std::fs::read(second).unwrap()
    );
    assert!(copy.compare_rows(&Unwatched).unwrap().is_empty());
    assert_eq!(copy.status().unwrap().root, source.status().unwrap().root);
    // A retry of an imported command is a retry here as well.
    assert!(copy.execute(&open(0)).unwrap().replayed);

    for (format, name) in [
        (ReportFormat::Text, "trail.txt"),
        (ReportFormat::Html, "trail.html"),
    ] {
        let path = folder.path(name);
        let wanted = ReportJournal {
            path: path.clone(),
            format,
            after: 0,
            streams: Vec::new(),
        };
        source.report(&wanted, &Unwatched).unwrap();
        let report = std::fs::read_to_string(path).unwrap();
        for said in [
            "91.4",
            "94.1",
            "jane.doe",
            "max.roe",
            "the scale was misread",
            "B-2",
            "UTC",
        ] {
            assert!(report.contains(said), "{name} does not say {said}");
        }
        assert!(!report.contains("<b>&\"x\"") || format == ReportFormat::Text);
    }
}

#[test]
fn part_11_10_e_each_change_is_one_entry_and_the_trail_answers_by_thing_and_kind() {
    let plant = plant(2);
    let status = plant.status().unwrap();
    assert_eq!(status.position, 4);
    let of_one = ReadEvents {
        streams: vec!["record:B-1".parse().unwrap()],
        ..ReadEvents::after(0)
    };
    let events = plant.events(&of_one, &Unwatched).unwrap().events;
    assert_eq!(events.len(), 2);
    let changed: Value = serde_json::from_str(&events[1].body).unwrap();
    let text = changed.to_string();
    assert!(text.contains("91.4") && text.contains("94.1"), "{text}");
    let positions: Vec<u64> = plant
        .events(&ReadEvents::after(0), &Unwatched)
        .unwrap()
        .events
        .iter()
        .map(|event| event.position)
        .collect();
    assert_eq!(positions, [1, 2, 3, 4]);
}

#[test]
fn part_11_10_f_a_refused_step_is_in_the_trail_and_changes_nothing() {
    let plant = plant(1);
    let before = plant.status().unwrap().position;
    let missing: ChangeRecord = serde_json::from_value(json!({
        "record": "B-0",
        "changes": [{"name": "yield", "value": "94.1"}],
        "command": {"id": id(77), "actor": "max.roe", "reason": "again"},
    }))
    .unwrap();
    let problem = plant.execute(&missing).unwrap_err();
    assert_eq!(problem.code(), "record.nothing_changed");
    // Sent again, the same refusal is the same fact.
    assert!(plant.execute(&missing).is_err());
    let events = plant
        .events(&ReadEvents::after(before), &Unwatched)
        .unwrap()
        .events;
    let kinds: Vec<_> = events.iter().map(|event| event.kind.to_string()).collect();
    assert_eq!(kinds, ["audit.refused"]);
    assert!(events[0].body.contains("record.nothing_changed"));
    assert!(plant.compare_rows(&Unwatched).unwrap().is_empty());
}

#[test]
fn part_11_30_an_altered_export_fails_with_the_public_key_alone() {
    let plant = plant(2);
    let (note, key) = checkpoint(&plant);
    let verify = |lines: Vec<String>| {
        let wanted = VerifyLines {
            lines,
            checkpoints: vec![note.clone()],
            keys: vec![key.clone()],
        };
        wanted.answer().unwrap()
    };
    let whole = lines(&plant);
    assert!(verify(whole.clone()).is_sound());
    let mut altered = whole.clone();
    altered[3] = altered[3].replace("94.1", "94.7");
    let mut cut = whole.clone();
    cut.pop();
    for package in [altered, cut] {
        let report = verify(package);
        assert_eq!(report.findings.last().unwrap().kind, FindingKind::Mark);
    }
}

#[test]
fn annex_11_12_4_every_entry_names_who_and_when_by_both_clocks() {
    let plant = plant(1);
    for event in plant
        .events(&ReadEvents::after(0), &Unwatched)
        .unwrap()
        .events
    {
        assert!(!event.actor.as_str().is_empty());
        assert!(event.recorded >= event.at);
    }
    assert!(plant.verify(&VerifyJournal::default()).unwrap().is_sound());
}

#[test]
fn annex_11_17_an_archived_journal_of_schema_1_stays_readable() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/journal-1.jsonl");
    let options = PlantOptions {
        scope: Some("acme/munich".parse().unwrap()),
        ..PlantOptions::default()
    };
    let copy = Plant::open_with("memory:", options).unwrap();
    let wanted = ImportJournal {
        path: path.to_string_lossy().into_owned(),
    };
    let imported = copy.import(&wanted, &Unwatched).unwrap();
    assert_eq!(imported.new, 6);
    assert!(copy.verify(&VerifyJournal::default()).unwrap().is_sound());
    assert!(copy.compare_rows(&Unwatched).unwrap().is_empty());
}

/// Each clause of the checklist is a line of the book's chapter, and each line names tests
/// that exist.
#[test]
fn every_clause_of_the_book_s_chapter_names_tests_that_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let chapter = std::fs::read_to_string(root.join("docs/compliance.md")).unwrap();
    let mut sources = String::new();
    for folder in ["crates/execution/src", "crates/execution/tests", "tests"] {
        read_sources(&root.join(folder), &mut sources);
    }
    let rows: Vec<&str> = chapter
        .lines()
        .filter(|line| line.starts_with("| 1") || line.starts_with("| Annex"))
        .collect();
    assert_eq!(rows.len(), 28 + 7, "28 rows of Part 11 and 7 of Annex 11");
    for row in rows {
        let tests: Vec<&str> = row
            .split('`')
            .filter(|word| word.starts_with("part_11_") || word.starts_with("annex_11_"))
            .collect();
        assert!(!tests.is_empty(), "{row}");
        for test in tests {
            assert!(
                sources.contains(&format!("fn {test}")),
                "there is no test `{test}`"
            );
        }
    }
}

fn read_sources(folder: &Path, text: &mut String) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        match path.is_dir() {
            true => read_sources(&path, text),
            false if path.extension().is_some_and(|end| end == "rs") => {
                text.push_str(&std::fs::read_to_string(path).unwrap());
            }
            false => {}
        }
    }
}
