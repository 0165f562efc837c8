use super::*;
use crate::testing::{TestPlant, golden};
use crate::{Command, Refused, Room};
use lineside_kernel::{FieldName, Problem};

mod annex_11;
mod histories;
mod lists;

fn field(name: &str, value: &str) -> RecordField {
    RecordField {
        name: name.parse().unwrap(),
        value: value.to_owned(),
    }
}

fn open(plant: &mut TestPlant, record: &str) -> OpenRecord {
    OpenRecord {
        record: record.parse().unwrap(),
        kind: "deviation".parse().unwrap(),
        fields: vec![field("weight", "12.50"), field("comment", "none")],
        command: plant.by("op.7"),
        critical: vec!["weight".parse().unwrap()],
        draft: false,
        retain_until: None,
    }
}

fn change(record: &str, name: &str, value: Option<&str>, command: Command) -> ChangeRecord {
    ChangeRecord {
        record: record.parse().unwrap(),
        changes: vec![RecordFieldChange {
            name: name.parse().unwrap(),
            value: value.map(str::to_owned),
        }],
        command,
    }
}

fn confirm(record: &str, name: &str, value: &str, command: Command) -> ConfirmRecord {
    ConfirmRecord {
        record: record.parse().unwrap(),
        fields: vec![field(name, value)],
        command,
    }
}

/// Brings a new record to a status, by the way that leads there.
fn bring(plant: &mut TestPlant, code: &str, status: RecordStatus) {
    let record = || code.parse().unwrap();
    if status == RecordStatus::Absent {
        return;
    }
    let mut opening = open(plant, code);
    opening.draft = status == RecordStatus::Draft;
    plant.does(&opening);
    if status == RecordStatus::Complete {
        let command = plant.by("op.8");
        plant.does(&confirm(code, "weight", "12.50", command));
        let command = plant.by("op.7");
        plant.does(&CompleteRecord {
            record: record(),
            command,
        });
    }
    if status == RecordStatus::Void {
        let command = plant.because("op.7", "opened twice");
        plant.does(&VoidRecord {
            record: record(),
            command,
        });
    }
}

/// Takes a step with a command that is sound but for the record's status.
fn take(plant: &mut TestPlant, code: &str, step: StepAsked) -> Result<(), Refused> {
    let record = || code.parse().unwrap();
    let command = plant.because("op.8", "as found");
    let done = match step {
        StepAsked::Draft | StepAsked::Open => {
            let mut opening = open(plant, code);
            opening.draft = step == StepAsked::Draft;
            plant.execute(&opening)
        }
        StepAsked::Issue => plant.execute(&IssueRecord {
            record: record(),
            command,
        }),
        StepAsked::Change => plant.execute(&change(code, "comment", Some("wet"), command)),
        StepAsked::Confirm => plant.execute(&confirm(code, "weight", "12.50", command)),
        StepAsked::Complete => {
            let checker = plant.by("op.8");
            // Only an open record takes the second check that completing needs.
            let _ = plant.execute(&confirm(code, "weight", "12.50", checker));
            plant.execute(&CompleteRecord {
                record: record(),
                command,
            })
        }
        StepAsked::Reopen => plant.execute(&ReopenRecord {
            record: record(),
            command,
        }),
        StepAsked::Void => plant.execute(&VoidRecord {
            record: record(),
            command,
        }),
        StepAsked::Retain => plant.execute(&RetainRecord {
            record: record(),
            until: "2030-01-01T00:00:00Z".parse().unwrap(),
            command,
        }),
    };
    done.map(|_| ())
}

#[test]
fn part_11_10_f_every_step_outside_the_table_is_refused_and_changes_nothing() {
    for status in RecordStatus::ALL {
        for step in StepAsked::ALL {
            let mut plant = TestPlant::new();
            bring(&mut plant, "R-1", status);
            let before = plant.state::<RecordRoom>("R-1");
            assert_eq!(before.state.status, status);
            match (step.leads_to(status), take(&mut plant, "R-1", step)) {
                (Some(after), Ok(())) => {
                    assert_eq!(plant.state::<RecordRoom>("R-1").state.status, after);
                }
                (None, Err(Refused::Rejected(rejection))) => {
                    let after = plant.state::<RecordRoom>("R-1");
                    assert_eq!((after.version, after.state), (before.version, before.state));
                    let expected = match (status, step) {
                        (_, StepAsked::Draft | StepAsked::Open) => "record.exists",
                        (RecordStatus::Absent, _) => "record.unknown",
                        _ => "record.step_not_allowed",
                    };
                    assert_eq!(rejection.code(), expected, "{status:?} {step:?}");
                }
                (expected, got) => panic!("{status:?} {step:?}: {expected:?}, got {got:?}"),
            }
            plant.rows_follow_from_events();
        }
    }
}

#[test]
fn part_11_10_e_each_change_is_one_entry_with_the_old_and_the_new_value() {
    let mut plant = TestPlant::new();
    let opening = open(&mut plant, "R-1");
    assert_eq!(plant.does(&opening).events, 1);
    for (value, old, new) in [
        (Some("12.60"), Some("12.50"), Some("12.60")),
        (None, Some("12.60"), None),
        (Some("12.50"), None, Some("12.50")),
    ] {
        let command = plant.because("op.7", "scale was not level");
        let done = plant.does(&change("R-1", "weight", value, command));
        assert_eq!(done.events, 1);
        let bodies = plant.bodies("record:R-1");
        let step = &bodies.last().unwrap()["changes"][0];
        assert_eq!(step.get("old").and_then(|old| old.as_str()), old);
        assert_eq!(step.get("new").and_then(|new| new.as_str()), new);
    }
    // Earlier values are not obscured: each is there with who, when and why.
    let request = GetRecord {
        record: "R-1".parse().unwrap(),
    };
    let view = get_record(&mut plant.reads(), &request).unwrap();
    let values: Vec<_> = view.fields[0]
        .entries
        .iter()
        .map(|entry| entry.value.as_deref())
        .collect();
    assert_eq!(values, [Some("12.50"), Some("12.60"), None, Some("12.50")]);
    assert!(view.fields[0].entries[1..].iter().all(|entry| {
        entry.reason.as_deref() == Some("scale was not level")
            && entry.by.as_str() == "op.7"
            && entry.at == plant.now
    }));
    plant.rows_follow_from_events();
}

#[test]
fn a_change_is_refused_with_everything_that_is_wrong_with_it() {
    let mut plant = TestPlant::new();
    let opening = open(&mut plant, "R-1");
    plant.does(&opening);
    let command = plant.because("op.7", "  ");
    let mut wrong = change("R-1", "weight", Some("12.50"), command);
    wrong.changes.push(wrong.changes[0].clone());
    wrong.changes.push(RecordFieldChange {
        name: "colour".parse().unwrap(),
        value: None,
    });
    assert_eq!(
        plant.refuses(&wrong),
        [
            "record.reason_required",
            "record.duplicate_field",
            "record.nothing_changed",
            "record.nothing_changed",
            "record.nothing_changed",
        ]
    );
    let command = plant.because("op.7", "typo");
    let empty = ChangeRecord {
        record: "R-1".parse().unwrap(),
        changes: vec![],
        command,
    };
    assert_eq!(plant.refuses(&empty), ["record.no_fields"]);
}

#[test]
fn retention_is_made_longer_and_never_shorter() {
    let mut plant = TestPlant::new();
    let mut opening = open(&mut plant, "R-1");
    opening.retain_until = Some("2031-01-01T00:00:00Z".parse().unwrap());
    plant.does(&opening);
    let mut retain = |until: &str| {
        let command = plant.by("op.7");
        let retain = RetainRecord {
            record: "R-1".parse().unwrap(),
            until: until.parse().unwrap(),
            command,
        };
        plant
            .execute(&retain)
            .map_err(Problem::from)
            .map_err(|problem| problem.code().to_owned())
    };
    let refused = Err("record.retention_not_longer".to_owned());
    assert_eq!(retain("2030-01-01T00:00:00Z").map(|_| ()), refused);
    assert_eq!(retain("2031-01-01T00:00:00Z").map(|_| ()), refused);
    assert!(retain("2036-01-01T00:00:00Z").is_ok());
}

#[test]
fn every_form_ever_written_can_still_be_read() {
    golden::<RecordEvent>(RecordEvent::KINDS);
}

#[test]
fn the_table_has_the_columns_that_a_row_has() {
    let mut plant = TestPlant::new();
    let opening = open(&mut plant, "R-1");
    plant.does(&opening);
    for table in RecordRoom::tables() {
        assert!(table.is_sound().is_ok(), "{}", table.name);
    }
    let name: FieldName = "weight".parse().unwrap();
    assert!(
        plant
            .state::<RecordRoom>("R-1")
            .state
            .field(&name)
            .unwrap()
            .critical
    );
}
