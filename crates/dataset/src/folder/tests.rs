use super::*;
#[cfg(feature = "parquet")]
use crate::Format;
use lineside_kernel::{Problem, Unwatched};
use std::fs;
use std::ops::ControlFlow;

fn generate(path: &str) -> GenerateDataSet {
    GenerateDataSet {
        scale: "0.001".parse().unwrap(),
        ..GenerateDataSet::new(path)
    }
}

fn path_of(folder: &tempfile::TempDir) -> String {
    folder.path().join("plant").display().to_string()
}

#[test]
fn a_request_in_json_needs_a_path_only() {
    let wanted: GenerateDataSet = serde_json::from_str(r#"{"path": "plant"}"#).unwrap();
    assert_eq!(wanted, GenerateDataSet::new("plant"));
    let wanted: CheckDataSet = serde_json::from_str(r#"{"path": "plant"}"#).unwrap();
    assert_eq!(wanted, CheckDataSet::new("plant"));
}

#[test]
fn a_broken_cell_and_an_unreadable_one_are_named_by_file_and_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = path_of(&folder);
    generate(&path).run(&Unwatched).unwrap();
    let orders = folder.path().join("plant/work_orders.csv");
    let text = fs::read_to_string(&orders).unwrap();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let columns: Vec<&str> = lines[0].split(',').collect();
    let (priority, planned) = (
        columns.iter().position(|name| *name == "priority").unwrap(),
        columns
            .iter()
            .position(|name| *name == "quantity_planned")
            .unwrap(),
    );
    for (line, column, cell) in [(7, priority, "9"), (9, planned, "many")] {
        let mut cells: Vec<&str> = lines[line].split(',').collect();
        cells[column] = cell;
        lines[line] = cells.join(",");
    }
    fs::write(&orders, lines.join("\n")).unwrap();

    let found = CheckDataSet::new(&path).run(&Unwatched).unwrap();
    assert!(!found.is_consistent);
    let named = |line: u32| {
        let at_line =
            |row: &&crate::Violation| row.place.file == Table::WorkOrders && row.place.line == line;
        let row = found.bad_rows.iter().find(at_line).unwrap();
        (row.code, row.field, row.value.as_str())
    };
    assert_eq!(named(8), ("data_set.out_of_range", "priority", "9"));
    assert_eq!(
        named(10),
        ("data_set.unreadable", "quantity_planned", "many")
    );
    assert!(found.bad_count >= 2);
    let counted: u64 = found.rules.iter().map(|rule| rule.count).sum();
    assert_eq!(counted, found.bad_count);

    let few = CheckDataSet {
        limit: 1,
        ..CheckDataSet::new(&path)
    };
    let few = few.run(&Unwatched).unwrap();
    assert_eq!((few.bad_rows.len(), few.bad_count), (1, found.bad_count));
}

#[test]
fn a_generation_that_is_stopped_leaves_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = path_of(&folder);
    let rows = generate(&path).run(&Unwatched).unwrap().rows;
    fs::remove_dir_all(&path).unwrap();
    // In the making, between two files, and behind the last.
    for stop_at in [(0, 120), (100, rows), (rows, rows)] {
        let watch = |done: u64, total: u64| match total == stop_at.1 && done >= stop_at.0 {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        };
        let stopped = generate(&path).run(&watch).map_err(Problem::from);
        assert_eq!(stopped.unwrap_err().code(), "work.cancelled");
        let left = fs::read_dir(&path).map_or(0, Iterator::count);
        assert_eq!(left, 0, "{stop_at:?}");
    }
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let missing = CheckDataSet::new("no/such/folder").run(&Unwatched);
    let problem = Problem::from(missing.unwrap_err());
    assert_eq!(problem.code(), "data_set.missing_file");
    assert!(problem.to_string().contains("no/such/folder"), "{problem}");
}

#[cfg(feature = "parquet")]
#[test]
fn both_sorts_of_files_hold_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let checks = [Format::Csv, Format::Parquet].map(|format| {
        let path = folder.path().join(format!("{format:?}"));
        let path = path.display().to_string();
        let wanted = GenerateDataSet {
            format,
            ..generate(&path)
        };
        wanted.run(&Unwatched).unwrap();
        CheckDataSet::new(&path).run(&Unwatched).unwrap()
    });
    assert_eq!(checks[0], checks[1]);
    assert!(checks[0].is_consistent && checks[0].rows > 0);
}
