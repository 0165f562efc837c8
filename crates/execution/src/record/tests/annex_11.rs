use super::*;

fn weight(plant: &TestPlant) -> FieldState {
    let state = plant.state::<RecordRoom>("R-1").state;
    state.field(&"weight".parse().unwrap()).unwrap().clone()
}

#[test]
fn annex_11_5_6_a_critical_field_is_not_final_until_another_actor_confirms_it() {
    let mut plant = TestPlant::new();
    let opening = open(&mut plant, "R-1");
    plant.does(&opening);
    assert!(!weight(&plant).is_final());
    let command = plant.by("op.7");
    let complete = CompleteRecord {
        record: "R-1".parse().unwrap(),
        command,
    };
    assert_eq!(plant.refuses(&complete), ["record.not_confirmed"]);

    let command = plant.by("op.7");
    assert_eq!(
        plant.refuses(&confirm("R-1", "weight", "12.50", command)),
        ["record.same_actor"]
    );
    let command = plant.by("op.8");
    plant.does(&confirm("R-1", "weight", "12.50", command));
    assert!(weight(&plant).is_final());

    // A new value is a new thing to check.
    let command = plant.because("op.8", "read again");
    plant.does(&change("R-1", "weight", Some("12.51"), command));
    assert!(!weight(&plant).is_final());
    let command = plant.by("op.8");
    assert_eq!(
        plant.refuses(&confirm("R-1", "weight", "12.50", command)),
        ["record.value_differs", "record.same_actor"]
    );
    let command = plant.by("op.7");
    plant.does(&confirm("R-1", "weight", "12.51", command));
    let command = plant.by("op.9");
    assert_eq!(
        plant.refuses(&confirm("R-1", "weight", "12.51", command)),
        ["record.already_confirmed"]
    );
    let command = plant.by("op.7");
    plant.does(&CompleteRecord {
        record: "R-1".parse().unwrap(),
        command,
    });
    plant.rows_follow_from_events();
}

#[test]
fn annex_11_5_6_only_critical_values_that_are_there_are_confirmed() {
    let mut plant = TestPlant::new();
    let mut opening = open(&mut plant, "R-1");
    opening.critical.push("temperature".parse().unwrap());
    plant.does(&opening);
    let command = plant.by("op.8");
    let mut wrong = confirm("R-1", "comment", "none", command);
    wrong.fields.push(field("temperature", "21"));
    assert_eq!(
        plant.refuses(&wrong),
        ["record.not_critical", "record.unknown_field"]
    );
    // An empty critical field keeps the record from being completed.
    let command = plant.by("op.8");
    plant.does(&confirm("R-1", "weight", "12.50", command));
    let command = plant.by("op.7");
    let complete = CompleteRecord {
        record: "R-1".parse().unwrap(),
        command,
    };
    assert_eq!(plant.refuses(&complete), ["record.not_confirmed"]);
}

#[test]
fn annex_11_8_2_a_corrected_value_is_marked_with_the_number_of_its_changes() {
    let mut plant = TestPlant::new();
    let opening = open(&mut plant, "R-1");
    plant.does(&opening);
    for value in ["12.60", "12.55"] {
        let command = plant.because("op.7", "misread");
        plant.does(&change("R-1", "weight", Some(value), command));
    }
    let command = plant.because("op.7", "added");
    plant.does(&change("R-1", "colour", Some("blue"), command));
    let command = plant.by("op.8");
    plant.does(&confirm("R-1", "weight", "12.55", command));

    let request = GetRecord {
        record: "R-1".parse().unwrap(),
    };
    let view = get_record(&mut plant.reads(), &request).unwrap();
    let changes: Vec<_> = view
        .fields
        .iter()
        .map(|field| (field.name.as_str(), field.changes))
        .collect();
    // What was entered later is an original entry as well.
    assert_eq!(changes, [("weight", 2), ("comment", 0), ("colour", 0)]);
    // The mark leads to the history: every value, and which of them was confirmed.
    let entries = &view.fields[0].entries;
    let confirmed: Vec<_> = entries
        .iter()
        .map(|entry| entry.confirmed.is_some())
        .collect();
    assert_eq!(confirmed, [false, false, true]);
    assert_eq!((view.version, entries.len()), (5, 3));
}

#[test]
fn annex_11_9_changing_and_voiding_without_a_reason_is_refused() {
    let mut plant = TestPlant::new();
    let opening = open(&mut plant, "R-1");
    plant.does(&opening);
    for reason in [None, Some(""), Some(" \t")] {
        let mut command = || Command {
            reason: reason.map(str::to_owned),
            ..plant.by("op.7")
        };
        let (one, other) = (command(), command());
        let changing = change("R-1", "weight", Some("1"), one);
        assert_eq!(plant.refuses(&changing), ["record.reason_required"]);
        let voiding = VoidRecord {
            record: "R-1".parse().unwrap(),
            command: other,
        };
        assert_eq!(plant.refuses(&voiding), ["record.reason_required"]);
    }
    let command = plant.by("op.8");
    plant.does(&confirm("R-1", "weight", "12.50", command));
    let command = plant.by("op.7");
    plant.does(&CompleteRecord {
        record: "R-1".parse().unwrap(),
        command,
    });
    let command = plant.by("op.7");
    let reopen = ReopenRecord {
        record: "R-1".parse().unwrap(),
        command,
    };
    assert_eq!(plant.refuses(&reopen), ["record.reason_required"]);
}
