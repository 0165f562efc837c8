//! Read models can be made anew from the events, all at once.

use crate::Factory;
use crate::failure::{Outcome, holds, same};
use crate::trial::{BALANCE, Draft, ORDER, TABLES, Trial, order, unchanged};
use lineside_journal::{Column, Index, Row, Scan, StoreError, Table, TableRef, cells};

fn with_rows(factory: &dyn Factory) -> Outcome<Trial> {
    let mut trial = Trial::new(factory)?;
    trial.write_lines(2)?;
    let commit = trial
        .command()
        .add("STEEL", 5, None)
        .put(&ORDER, order("A", 1, "open", Some(5)));
    let commit = commit.put(&ORDER, order("B", 1, "open", Some(3)));
    trial.accepted(&commit)?;
    Ok(trial)
}

fn replace(
    trial: &mut Trial,
    at: u64,
    tables: &[TableRef],
    rows: Vec<(TableRef, Row)>,
) -> Result<(), StoreError> {
    trial
        .store
        .replace_rows(&trial.scope, at, tables, &mut rows.into_iter())
}

pub(crate) fn rows_are_replaced_all_at_once(factory: &dyn Factory) -> Outcome {
    let mut trial = with_rows(factory)?;
    let end = trial.position()?;
    let new = [order("B", 1, "done", None), order("C", 1, "open", Some(4))];
    let rows = new
        .iter()
        .map(|row| (&ORDER as TableRef, row.clone()))
        .collect();
    replace(&mut trial, end, &[&ORDER], rows)?;
    same("the rows", trial.rows(&ORDER, &Scan::all())?, new.to_vec())?;
    same(
        "the rows by due time",
        trial.rows(&ORDER, &Scan::by("due"))?,
        new.to_vec(),
    )?;
    let open = Scan::by("status_due").equals(cells!["open"]);
    same(
        "the open orders",
        trial.rows(&ORDER, &open)?,
        vec![order("C", 1, "open", Some(4))],
    )?;
    same(
        "the amount in a table not replaced",
        trial.amount("STEEL")?,
        Some(5),
    )?;
    // Several tables at once, one of them emptied, and then written as before.
    let rows = vec![(&BALANCE as TableRef, cells!["TIN", "SHELF", 7])];
    replace(&mut trial, end, &[&ORDER, &BALANCE], rows)?;
    same(
        "the rows of an emptied table",
        trial.rows(&ORDER, &Scan::all())?,
        vec![],
    )?;
    same(
        "its rows by an index",
        trial.rows(&ORDER, &Scan::by("due"))?,
        vec![],
    )?;
    same("the amount of steel", trial.amount("STEEL")?, None)?;
    let next = trial
        .command()
        .add("TIN", -7, Some(0))
        .put(&ORDER, order("A", 1, "open", None));
    trial.accepted(&next)?;
    same("the amount of tin", trial.amount("TIN")?, Some(0))?;
    same("the end of the journal", trial.position()?, end)?;
    trial.audit()
}

pub(crate) fn rows_are_not_replaced_when_the_journal_moved_on(factory: &dyn Factory) -> Outcome {
    let mut trial = with_rows(factory)?;
    let end = trial.position()?;
    let before = trial.picture()?;
    for at in [0, end - 1, end + 1] {
        let rows = vec![(&ORDER as TableRef, order("C", 1, "open", None))];
        let answer = replace(&mut trial, at, &[&ORDER], rows);
        let is_retry = matches!(answer, Err(StoreError::Retry(_)));
        holds(
            "rows of another position are refused, to be made again",
            is_retry,
        )?;
        unchanged("rows of another position", &before, &trial.picture()?)?;
    }
    replace(&mut trial, end, &[&ORDER], vec![])?;
    same("the rows", trial.rows(&ORDER, &Scan::all())?, vec![])
}

fn names(tables: &[TableRef]) -> Vec<&'static str> {
    tables.iter().map(|table| table.name).collect()
}

pub(crate) fn preparing_twice_changes_nothing(factory: &dyn Factory) -> Outcome {
    let place = factory.place()?;
    let mut store = place.open()?;
    let mut wanted = names(TABLES);
    wanted.sort_unstable();
    let mut new = names(&store.prepare(TABLES)?);
    new.sort_unstable();
    same("the tables to be rebuilt at first", new, wanted)?;
    same(
        "the tables to be rebuilt",
        names(&store.prepare(TABLES)?),
        vec![],
    )?;
    drop(store);
    drop(place);
    let mut trial = with_rows(factory)?;
    let before = trial.picture()?;
    same(
        "the tables to be rebuilt",
        names(&trial.store.prepare(TABLES)?),
        vec![],
    )?;
    same(
        "the tables to be rebuilt",
        names(&trial.store.prepare(&[&ORDER])?),
        vec![],
    )?;
    same(
        "the tables to be rebuilt",
        names(&trial.store.prepare(&[])?),
        vec![],
    )?;
    unchanged("preparing again", &before, &trial.picture()?)
}

/// [`ORDER`] as a later release has it.
static LATER_ORDER: Table = Table {
    name: ORDER.name,
    version: 2,
    columns: &[
        Column::text("code"),
        Column::text("status"),
        Column::integer("due").optional(),
        Column::bytes("seal"),
    ],
    key: 1,
    indexes: &[Index {
        name: "due",
        columns: &[2, 1],
    }],
};

pub(crate) fn a_new_version_of_a_table_is_to_be_rebuilt(factory: &dyn Factory) -> Outcome {
    let mut trial = with_rows(factory)?;
    let end = trial.position()?;
    let tables: [TableRef; 2] = [&BALANCE, &LATER_ORDER];
    same(
        "the tables to be rebuilt",
        names(&trial.store.prepare(&tables)?),
        vec![ORDER.name],
    )?;
    let found = trial.rows(&LATER_ORDER, &Scan::all())?;
    same("the rows before the rebuild", found, vec![])?;
    same(
        "the rows by an index",
        trial.rows(&LATER_ORDER, &Scan::by("due"))?,
        vec![],
    )?;
    same(
        "the amount in another table",
        trial.amount("STEEL")?,
        Some(5),
    )?;
    let row = |code: &str, due: Option<i64>| cells![code, "open", due, vec![7_u8]];
    let rows = [row("A", Some(5)), row("B", Some(3))];
    let rebuilt = rows
        .iter()
        .map(|row| (&LATER_ORDER as TableRef, row.clone()))
        .collect();
    replace(&mut trial, end, &[&LATER_ORDER], rebuilt)?;
    let next = trial.command().put(&LATER_ORDER, row("C", Some(4)));
    trial.accepted(&next)?;
    let wanted = vec![row("B", Some(3)), row("C", Some(4)), row("A", Some(5))];
    same(
        "the rows by due time",
        trial.rows(&LATER_ORDER, &Scan::by("due"))?,
        wanted,
    )?;
    same(
        "the tables to be rebuilt",
        names(&trial.store.prepare(&tables)?),
        vec![],
    )?;
    trial.audit()
}
