use super::*;

fn listed(plant: &TestPlant, request: &ListRecords) -> Vec<String> {
    let mut request = request.clone();
    let mut all = Vec::new();
    loop {
        let page = list_records(&mut plant.reads(), &request).unwrap();
        all.extend(page.records.iter().map(|line| line.record.to_string()));
        match page.next {
            Some(next) => request.after = Some(next),
            None => return all,
        }
    }
}

#[test]
fn records_are_listed_by_kind_and_status_in_pages() {
    let mut plant = TestPlant::new();
    for (code, kind, status) in [
        ("R-1", "deviation", RecordStatus::Open),
        ("R-2", "logbook", RecordStatus::Open),
        ("R-3", "deviation", RecordStatus::Void),
        ("R-4", "deviation", RecordStatus::Open),
        ("R-5", "deviation", RecordStatus::Draft),
    ] {
        let mut opening = open(&mut plant, code);
        opening.kind = kind.parse().unwrap();
        opening.draft = status == RecordStatus::Draft;
        plant.does(&opening);
        if status == RecordStatus::Void {
            let command = plant.because("op.7", "opened twice");
            plant.does(&VoidRecord {
                record: code.parse().unwrap(),
                command,
            });
        }
    }
    let kind = Some("deviation".parse().unwrap());
    let status = Some(RecordStatus::Open);
    for limit in 1..=5 {
        let all = ListRecords {
            limit: Some(limit),
            ..ListRecords::default()
        };
        let of_kind = ListRecords {
            kind: kind.clone(),
            ..all.clone()
        };
        let of_status = ListRecords {
            status,
            ..all.clone()
        };
        let of_both = ListRecords {
            status,
            ..of_kind.clone()
        };
        assert_eq!(listed(&plant, &all), ["R-1", "R-2", "R-3", "R-4", "R-5"]);
        assert_eq!(listed(&plant, &of_kind), ["R-5", "R-1", "R-4", "R-3"]);
        assert_eq!(listed(&plant, &of_status), ["R-1", "R-4", "R-2"]);
        assert_eq!(listed(&plant, &of_both), ["R-1", "R-4"]);
    }
}

#[test]
fn a_record_that_is_not_there_is_not_found() {
    let plant = TestPlant::new();
    let request = GetRecord {
        record: "R-1".parse().unwrap(),
    };
    let refused = get_record(&mut plant.reads(), &request).unwrap_err();
    assert_eq!(Problem::from(refused).code(), "record.unknown");
}
