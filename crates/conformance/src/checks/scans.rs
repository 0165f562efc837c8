//! A scan finds what it asks for, in its order, and no more.

use crate::Factory;
use crate::failure::{Failure, Outcome, same};
use crate::trial::{Draft, ORDER, SAMPLE, Trial, order};
use lineside_journal::{After, Cell, Row, Scan, TableRef, cells};
use std::ops::ControlFlow;

/// Orders of three codes, with due times that repeat and some that are empty.
fn orders() -> Vec<Row> {
    let mut rows = Vec::new();
    for (code, lines) in [("A", 5), ("AB", 3), ("B", 7)] {
        for line in 1..=lines {
            let status = if line % 2 == 0 { "done" } else { "open" };
            let due = (line % 4 != 1).then_some(line % 3 * 10 - 10);
            rows.push(order(code, line, status, due));
        }
    }
    rows
}

fn with_orders(factory: &dyn Factory) -> Outcome<Trial> {
    let mut trial = Trial::new(factory)?;
    let mut commit = trial.command();
    // Not in the order in which they are found.
    for row in orders().into_iter().rev() {
        commit = commit.put(&ORDER, row);
    }
    trial.accepted(&commit)?;
    Ok(trial)
}

/// What a scan must find, found slowly: all rows in order, and then those that are wanted.
pub(crate) fn model(table: TableRef, rows: &[Row], scan: &Scan) -> Vec<Row> {
    let index = scan.index.and_then(|name| table.index(name));
    let columns = index.map_or(&[][..], |index| index.columns);
    let entry = |row: &Row| -> Vec<Cell> {
        let columns = columns.iter().filter_map(|place| row.get(*place));
        columns.chain(table.key_of(row)).cloned().collect()
    };
    let mut found: Vec<_> = rows.iter().map(|row| (entry(row), row)).collect();
    found.sort();
    let is_wanted = |entry: &Vec<Cell>| {
        let next = entry.get(scan.equals.len());
        let behind = scan.after.as_ref().is_none_or(|after| {
            let place: Vec<_> = after.columns.iter().chain(&after.key).cloned().collect();
            *entry > place
        });
        let in_range = match (&scan.from, &scan.below) {
            (None, None) => true,
            (from, below) => next.is_some_and(|next| {
                *next != Cell::Empty
                    && from.as_ref().is_none_or(|from| next >= from)
                    && below.as_ref().is_none_or(|below| next < below)
            }),
        };
        entry.starts_with(&scan.equals) && behind && in_range
    };
    let found = found.into_iter().filter(|(entry, _)| is_wanted(entry));
    found.map(|(_, row)| row.clone()).take(scan.limit).collect()
}

#[track_caller]
fn finds(trial: &mut Trial, scan: &Scan) -> Outcome {
    let found = trial.rows(&ORDER, scan)?;
    let wanted = model(&ORDER, &orders(), scan);
    same(&format!("the rows of {scan:?}"), found, wanted)
}

pub(crate) fn a_scan_keeps_to_its_first_columns(factory: &dyn Factory) -> Outcome {
    let mut trial = with_orders(factory)?;
    for code in ["A", "AB", "B", "a", "", "C"] {
        finds(&mut trial, &Scan::all().equals(cells![code]))?;
        finds(&mut trial, &Scan::by("status_due").equals(cells![code]))?;
        for line in [0, 1, 3, 9] {
            finds(&mut trial, &Scan::all().equals(cells![code, line]))?;
        }
    }
    for status in ["open", "done", "ope", "open "] {
        finds(&mut trial, &Scan::by("status_due").equals(cells![status]))?;
        for due in [-10, 0, 10, 5] {
            finds(
                &mut trial,
                &Scan::by("status_due").equals(cells![status, due]),
            )?;
        }
    }
    finds(&mut trial, &Scan::by("due").equals(cells![10]))
}

pub(crate) fn a_scan_keeps_to_its_range(factory: &dyn Factory) -> Outcome {
    let mut trial = with_orders(factory)?;
    for edge in [i64::MIN, -11, -10, -9, 0, 1, 10, 11, i64::MAX] {
        for scan in [
            Scan::by("due"),
            Scan::by("status_due").equals(cells!["open"]),
        ] {
            finds(&mut trial, &scan.clone().from(edge))?;
            finds(&mut trial, &scan.clone().below(edge))?;
            finds(&mut trial, &scan.clone().from(-10).below(edge))?;
            finds(&mut trial, &scan.from(edge).below(10))?;
        }
    }
    for edge in ["", "A", "A!", "AA", "AB", "B", "C"] {
        finds(&mut trial, &Scan::all().from(edge))?;
        finds(&mut trial, &Scan::all().below(edge))?;
        finds(&mut trial, &Scan::all().from("AB").below(edge))?;
    }
    finds(
        &mut trial,
        &Scan::all().equals(cells!["B"]).from(2).below(6),
    )
}

pub(crate) fn empty_cells_sort_first_and_are_in_no_range(factory: &dyn Factory) -> Outcome {
    let mut trial = with_orders(factory)?;
    finds(&mut trial, &Scan::by("due"))?;
    finds(&mut trial, &Scan::by("status_due"))?;
    finds(&mut trial, &Scan::by("due").equals(vec![Cell::Empty]))?;
    finds(
        &mut trial,
        &Scan::by("status_due").equals(vec![Cell::from("open"), Cell::Empty]),
    )?;
    finds(&mut trial, &Scan::by("due").from(i64::MIN))?;
    finds(&mut trial, &Scan::by("due").below(i64::MAX))?;
    // Empty comes before an empty text and before no bytes.
    let sample = |number: i64, word: Option<&str>, raw: Option<Vec<u8>>| {
        cells![number, "w", vec![], None::<i64>, word, raw]
    };
    let rows = [
        sample(4, None, Some(vec![])),
        sample(3, Some(""), None),
        sample(2, Some("a"), Some(vec![0])),
        sample(1, None, None),
    ];
    let mut commit = trial.command();
    for row in &rows {
        commit = commit.put(&SAMPLE, row.clone());
    }
    trial.accepted(&commit)?;
    let words = Scan::by("word");
    let raws = Scan::by("raw");
    let nothing = vec![Cell::Empty];
    for scan in [
        words.clone(),
        words.clone().equals(nothing.clone()),
        words.clone().equals(cells![""]),
        words.clone().from(""),
        words.below("b"),
        raws.clone(),
        raws.clone().equals(nothing),
        raws.clone().from(vec![]),
        raws.below(vec![0]),
    ] {
        let found = trial.rows(&SAMPLE, &scan)?;
        same(
            &format!("the rows of {scan:?}"),
            found,
            model(&SAMPLE, &rows, &scan),
        )?;
    }
    Ok(())
}

pub(crate) fn a_scan_goes_on_behind_a_page(factory: &dyn Factory) -> Outcome {
    let mut trial = with_orders(factory)?;
    let scans = [
        Scan::all(),
        Scan::all().equals(cells!["B"]),
        Scan::all().from("AB"),
        Scan::by("due"),
        Scan::by("due").from(-10).below(10),
        Scan::by("due").equals(vec![Cell::Empty]),
        Scan::by("status_due"),
        Scan::by("status_due").equals(cells!["open"]),
        Scan::by("status_due").equals(cells!["open"]).from(0),
    ];
    for scan in scans {
        for size in [1, 2, 3, 7] {
            pages(&mut trial, &scan, size)?;
        }
    }
    // A place at which there is no row any more, or from which the range begins later.
    let gone = After {
        columns: vec![],
        key: cells!["A", 99],
    };
    finds(&mut trial, &Scan::all().after(gone.clone()))?;
    finds(&mut trial, &Scan::all().from("B").after(gone.clone()))?;
    finds(
        &mut trial,
        &Scan::all().equals(cells!["B"]).after(gone.clone()),
    )?;
    finds(&mut trial, &Scan::all().below("A").after(gone))
}

fn pages(trial: &mut Trial, scan: &Scan, size: usize) -> Outcome {
    let index = scan.index.and_then(|name| ORDER.index(name));
    let columns = index.map_or(&[][..], |index| index.columns);
    let mut found = Vec::new();
    let mut next = scan.clone().limit(size);
    loop {
        let page = trial.rows(&ORDER, &next)?;
        if page.len() > size || found.len() > 100 {
            return Err(Failure::new(format!("too many rows from {next:?}")));
        }
        let Some(last) = page.last() else {
            break;
        };
        next = next.after(After {
            columns: columns
                .iter()
                .filter_map(|place| last.get(*place))
                .cloned()
                .collect(),
            key: ORDER.key_of(last).to_vec(),
        });
        found.extend(page);
    }
    let wanted = model(&ORDER, &orders(), scan);
    same(
        &format!("the rows of {scan:?} in pages of {size}"),
        found,
        wanted,
    )
}

pub(crate) fn a_scan_gives_no_more_than_asked(factory: &dyn Factory) -> Outcome {
    let mut trial = with_orders(factory)?;
    for limit in [0, 1, 2, 14, 15, 16, usize::MAX] {
        finds(&mut trial, &Scan::all().limit(limit))?;
        finds(&mut trial, &Scan::by("due").limit(limit))?;
        finds(
            &mut trial,
            &Scan::by("status_due").equals(cells!["open"]).limit(limit),
        )?;
    }
    for scan in [Scan::all(), Scan::by("due")] {
        let mut found = Vec::new();
        trial.store.scan(&trial.scope, &ORDER, &scan, &mut |row| {
            found.push(row);
            match found.len() {
                3 => ControlFlow::Break(()),
                _ => ControlFlow::Continue(()),
            }
        })?;
        let wanted = model(&ORDER, &orders(), &scan.clone().limit(3));
        same("the rows before the scan was broken off", found, wanted)?;
    }
    Ok(())
}

pub(crate) fn an_index_goes_on_with_the_key(factory: &dyn Factory) -> Outcome {
    let mut trial = with_orders(factory)?;
    for due in [cells![0], vec![Cell::Empty]] {
        let scan = Scan::by("due").equals(due.clone());
        finds(&mut trial, &scan.clone().from("AB"))?;
        finds(&mut trial, &scan.clone().below("B"))?;
        let mut code = due;
        code.push(Cell::from("B"));
        finds(&mut trial, &Scan::by("due").equals(code.clone()))?;
        finds(&mut trial, &Scan::by("due").equals(code).from(4))?;
    }
    Ok(())
}
