use super::{Format, read, write};
use crate::{DataSet, DataSetError, Generate, Note, Rules, Table, check};
use lineside_kernel::{Problem, Unwatched};
use proptest::prelude::*;
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use tempfile::{TempDir, tempdir};

fn plant(seed: u64, scale: &str) -> DataSet {
    Generate::new(seed, scale.parse().unwrap()).unwrap().run()
}

fn formats() -> Vec<Format> {
    vec![
        Format::Csv,
        #[cfg(feature = "parquet")]
        Format::Parquet,
    ]
}

fn written(set: &DataSet) -> TempDir {
    let directory = tempdir().unwrap();
    write(set, directory.path(), Format::Csv, &Unwatched).unwrap();
    directory
}

/// Changes the text of one file.
fn edit(directory: &Path, table: Table, change: impl FnOnce(String) -> String) {
    let path = directory.join(format!("{}.csv", table.file_name()));
    fs::write(&path, change(fs::read_to_string(&path).unwrap())).unwrap();
}

/// Replaces one field of one line, counted from 1.
fn set_field(directory: &Path, table: Table, line: usize, column: &str, value: &str) {
    edit(directory, table, |text| {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let place = lines[0].split(',').position(|name| name == column).unwrap();
        let mut fields: Vec<&str> = lines[line - 1].split(',').collect();
        fields[place] = value;
        lines[line - 1] = fields.join(",");
        lines.join("\n") + "\n"
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn what_is_written_is_read_again(seed: u64) {
        let set = plant(seed, "0.002");
        for format in formats() {
            let directory = tempdir().unwrap();
            write(&set, directory.path(), format, &Unwatched).unwrap();
            let mut reading = read(directory.path(), &Unwatched).unwrap();
            prop_assert_eq!(&reading.violations, &vec![]);
            prop_assert_eq!(&reading.notes, &vec![]);
            for table in Table::ALL {
                reading.set.table_mut(*table).book_mut().first_line = 2;
            }
            prop_assert!(reading.set == set);
        }
    }

    #[test]
    fn no_text_makes_reading_fail_otherwise_than_with_an_answer(text in "[a-z,\"\n0-9é]{0,200}", at in 0..12_usize) {
        let directory = written(&plant(1, "0.001"));
        edit(directory.path(), Table::ALL[at], |whole| {
            let middle = whole.lines().next().unwrap().len();
            format!("{}\n{text}", &whole[..middle])
        });
        if let Ok(reading) = read(directory.path(), &Unwatched) {
            let report = check(&reading.set, &Rules::default());
            let kept = reading.set.keep_good(&report.bad);
            prop_assert!(check(&kept, &Rules::default()).is_clean());
        }
    }
}

#[test]
fn awkward_text_survives() {
    let mut set = plant(1, "0.001");
    set.parts.description = Default::default();
    for part in 0..set.parts.len() {
        set.parts
            .description
            .push(["a \"quoted\", part", "two\nlines", "gr\u{fc}n", "a\r\nb"][part % 4]);
    }
    for format in formats() {
        let directory = tempdir().unwrap();
        write(&set, directory.path(), format, &Unwatched).unwrap();
        let reading = read(directory.path(), &Unwatched).unwrap();
        assert!(reading.violations.is_empty());
        assert_eq!(reading.set.parts.description, set.parts.description);
    }
}

#[test]
fn lines_are_the_lines_of_the_file() {
    let mut set = plant(1, "0.001");
    set.parts.description = Default::default();
    for _ in 0..set.parts.len() {
        set.parts.description.push("two\nlines");
    }
    let reading = read(written(&set).path(), &Unwatched).unwrap();
    assert_eq!(
        [0, 1, 2].map(|row| reading.set.parts.book.line(row)),
        [2, 4, 6]
    );
}

#[test]
fn a_cell_that_cannot_be_read_is_named_and_its_order_is_bad() {
    let directory = written(&plant(1, "0.001"));
    set_field(
        directory.path(),
        Table::WorkOrderSteps,
        5,
        "quantity_in",
        "12.5",
    );
    set_field(directory.path(), Table::WorkOrders, 9, "status", "done");
    set_field(
        directory.path(),
        Table::MaterialTransactions,
        4,
        "created_at",
        "",
    );
    let reading = read(directory.path(), &Unwatched).unwrap();
    let told: Vec<String> = reading.violations.iter().map(ToString::to_string).collect();
    assert_eq!(
        told[0],
        "work_orders, line 9, status `done`: it must be one of `planned` `firmed` `released` \
         `in_progress` `quality_hold` `completed` `closed` `cancelled`"
    );
    assert!(
        told[1].starts_with("work_order_steps, line 5, quantity_in `12.5`: it must be a whole")
    );
    assert!(
        told[2].starts_with("material_transactions, line 4, created_at ``: it must be something")
    );
    let problem = Problem::from(&reading.violations[0]);
    assert_eq!(
        (problem.code(), &problem.details()["line"]),
        ("data_set.unreadable", &9.into())
    );

    let report = check(&reading.set, &Rules::default());
    assert!(report.violations.is_empty(), "{:#?}", report.violations);
    assert!(report.bad.is_bad(Table::WorkOrders, 7));
    let step_of = reading.set.work_order_steps.work_order_id.row(3).unwrap();
    assert!(report.bad.is_bad(Table::WorkOrders, step_of));
    assert!(check(&reading.set.keep_good(&report.bad), &Rules::default()).is_clean());
}

#[test]
fn references_may_be_codes() {
    let set = plant(1, "0.001");
    let directory = written(&set);
    for (table, column, code) in [
        (
            Table::WorkOrders,
            "product_id",
            set.products.sku[0].as_str(),
        ),
        (Table::WorkOrders, "facility_id", "CHI"),
        (Table::WorkOrderSteps, "work_order_id", "WO-2024-00001"),
    ] {
        set_field(directory.path(), table, 2, column, code);
    }
    edit(directory.path(), Table::WorkOrders, |text| {
        text.replacen("facility_id", "site", 1)
    });
    let reading = read(directory.path(), &Unwatched).unwrap();
    assert_eq!(reading.set.work_orders.product_id.row(0), Some(0));
    assert_eq!(
        reading.set.work_orders.facility_id,
        set.work_orders.facility_id
    );
    assert_eq!(
        reading.set.work_order_steps.work_order_id,
        set.work_order_steps.work_order_id
    );
}

#[test]
fn ids_may_be_any_and_in_any_order() {
    let set = plant(1, "0.001");
    let directory = written(&set);
    edit(directory.path(), Table::Products, |text| {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        for line in lines.iter_mut().skip(1) {
            let (id, rest) = line.split_once(',').unwrap();
            *line = format!("{},{rest}", 7000 - 3 * id.parse::<i32>().unwrap());
        }
        lines.join("\r\n")
    });
    for (table, place) in [
        (Table::ProductComponents, 1),
        (Table::WorkOrders, 2),
        (Table::ProductionRoutings, 1),
        (Table::Orders, 2),
        (Table::MaterialTransactions, 5),
    ] {
        edit(directory.path(), table, |text| {
            let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
            for line in lines.iter_mut().skip(1) {
                let mut fields: Vec<String> = line.split(',').map(str::to_owned).collect();
                if let Ok(id) = fields[place].parse::<i32>() {
                    fields[place] = (7000 - 3 * id).to_string();
                }
                *line = fields.join(",");
            }
            lines.join("\n")
        });
    }
    let reading = read(directory.path(), &Unwatched).unwrap();
    assert_eq!(reading.set.products, set.products);
    assert!(reading.set == set);
}

#[test]
fn what_points_nowhere_is_named_and_written_again() {
    let set = plant(1, "0.001");
    let directory = written(&set);
    set_field(
        directory.path(),
        Table::WorkOrders,
        3,
        "facility_id",
        "ATLANTIS",
    );
    let reading = read(directory.path(), &Unwatched).unwrap();
    assert!(reading.violations.is_empty());
    let report = check(&reading.set, &Rules::default());
    assert_eq!(
        report.violations[0].to_string(),
        "work_orders, line 3, facility_id `ATLANTIS`: `facilities` has no such row, neither by id \
         nor by code"
    );
    for format in formats() {
        let again = tempdir().unwrap();
        write(&reading.set, again.path(), format, &Unwatched).unwrap();
        let again = read(again.path(), &Unwatched).unwrap().set;
        assert_eq!(
            again.work_orders.facility_id,
            reading.set.work_orders.facility_id
        );
    }
}

#[test]
fn columns_stand_in_any_order_and_more_are_left_out() {
    let set = plant(1, "0.001");
    let directory = written(&set);
    edit(directory.path(), Table::Parts, |text| {
        text.lines()
            .enumerate()
            .map(|(at, line)| {
                let fields: Vec<&str> = line.split(',').collect();
                let last = if at == 0 { "Weight" } else { "1.5" };
                format!(
                    "{last},{},{},{},{},{}\n",
                    fields[4], fields[3], fields[1], fields[2], fields[0]
                )
            })
            .collect::<String>()
            .replacen("Weight", "\u{feff}Weight", 1)
    });
    let reading = read(directory.path(), &Unwatched).unwrap();
    assert!(reading.set == set);
    assert_eq!(reading.notes.len(), 1);
    assert!(
        matches!(&reading.notes[0], Note::ColumnIgnored { file: Table::Parts, column } if column.ends_with("Weight"))
    );
}

#[test]
fn a_missing_file_or_column_is_refused_by_name() {
    let set = plant(1, "0.001");
    let directory = written(&set);
    edit(directory.path(), Table::Parts, |text| {
        text.replacen("part_number", "pn", 1)
    });
    let error = read(directory.path(), &Unwatched).unwrap_err();
    let problem = Problem::from(error);
    assert_eq!(
        (problem.code(), &problem.details()["expected"]),
        ("data_set.missing_column", &"part_number".into())
    );

    fs::remove_file(directory.path().join("parts.csv")).unwrap();
    let error = read(directory.path(), &Unwatched).unwrap_err();
    assert!(matches!(
        error,
        DataSetError::MissingFile {
            table: Table::Parts,
            ..
        }
    ));

    let directory = written(&set);
    fs::remove_file(directory.path().join("opening_stock.csv")).unwrap();
    let reading = read(directory.path(), &Unwatched).unwrap();
    assert_eq!(
        reading.notes,
        [Note::TableMissing {
            file: Table::OpeningStock
        }]
    );

    let directory = written(&set);
    edit(directory.path(), Table::Parts, |text| {
        text.replacen("description", "unit_cost", 1)
    });
    let error = read(directory.path(), &Unwatched).unwrap_err();
    assert!(matches!(
        error,
        DataSetError::ColumnTwice {
            column: "unit_cost",
            ..
        }
    ));
}

#[test]
fn a_watch_stops_reading_and_writing() {
    let set = plant(1, "0.001");
    let directory = written(&set);
    let stop = |_: u64, _: u64| ControlFlow::Break(());
    assert!(matches!(
        read(directory.path(), &stop),
        Err(DataSetError::Cancelled(_))
    ));
    let written = write(&set, directory.path(), Format::Csv, &stop);
    assert!(matches!(written, Err(DataSetError::Cancelled(_))));
}

#[cfg(feature = "parquet")]
#[test]
fn what_is_no_parquet_is_refused_by_name() {
    let directory = written(&plant(1, "0.001"));
    fs::remove_file(directory.path().join("parts.csv")).unwrap();
    for text in [
        "",
        "PAR1",
        "PAR1 and then something that is no metadata PAR1",
    ] {
        fs::write(directory.path().join("parts.parquet"), text).unwrap();
        let error = read(directory.path(), &Unwatched).unwrap_err();
        assert!(
            matches!(
                error,
                DataSetError::Malformed {
                    format: "Parquet",
                    ..
                }
            ),
            "{error}"
        );
    }
}
