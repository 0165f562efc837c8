//! Rows are where their keys say, and their indexes follow.

use crate::Factory;
use crate::failure::{Outcome, same};
use crate::trial::{Draft, ORDER, SAMPLE, Trial, accepted, order};
use lineside_journal::{Cell, Row, Scan, cells};

pub(crate) fn rows_are_in_the_order_of_their_keys(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let numbers = [5, -5, i64::MAX, 0, i64::MIN, 300, -300, 256, 255];
    let words = [
        "b",
        "a",
        "ab",
        "B",
        "ä",
        "z",
        "",
        "a b",
        "a-b",
        "\u{1f3ed}",
        "\u{fffd}",
        "10",
        "9",
    ];
    let raws: [&[u8]; 7] = [&[1], &[0], &[], &[0, 0], &[0xff], &[0, 0xff], &[0x80]];
    let row = |number: i64, word: &str, raw: &[u8]| -> Row {
        cells![
            number,
            word,
            raw.to_vec(),
            None::<i64>,
            None::<String>,
            None::<Vec<u8>>
        ]
    };
    let mut wanted = Vec::new();
    wanted.extend(numbers.map(|number| row(number, "w", &[])));
    wanted.extend(words.map(|word| row(1, word, &[])));
    wanted.extend(raws.map(|raw| row(2, "w", raw)));
    let mut commit = trial.command();
    for row in &wanted {
        commit = commit.put(&SAMPLE, row.clone());
    }
    trial.accepted(&commit)?;
    wanted.sort();
    let found = trial.rows(&SAMPLE, &Scan::all())?;
    same("the number of rows", found.len(), wanted.len())?;
    for (found, wanted) in found.iter().zip(&wanted) {
        same("the next row", found, wanted)?;
    }
    Ok(())
}

pub(crate) fn a_put_replaces_and_a_delete_removes(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let key = cells!["A", 1];
    let nothing = trial.store.get(&trial.scope, &ORDER, &key)?;
    same("a row that was never written", nothing, None)?;
    for (status, due) in [
        ("open", None),
        ("open", Some(5)),
        ("done", Some(5)),
        ("done", None),
    ] {
        let put = trial.command().put(&ORDER, order("A", 1, status, due));
        trial.accepted(&put)?;
        let found = trial.store.get(&trial.scope, &ORDER, &key)?;
        same("the row", found, Some(order("A", 1, status, due)))?;
    }
    let other = trial.command().put(&ORDER, order("A", 2, "open", None));
    let other = other
        .delete(&ORDER, key.clone())
        .delete(&ORDER, cells!["never", 0]);
    trial.accepted(&other)?;
    let found = trial.store.get(&trial.scope, &ORDER, &key)?;
    same("a row that was removed", found, None)?;
    let found = trial.rows(&ORDER, &Scan::all())?;
    same(
        "the rows that are left",
        found,
        vec![order("A", 2, "open", None)],
    )
}

pub(crate) fn indexes_follow_their_rows(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let a = |status: &str, due| order("A", 1, status, due);
    let b = order("B", 1, "open", Some(4));
    let check = |trial: &mut Trial, rows: &[&Row]| -> Outcome {
        let mut wanted: Vec<Row> = rows.iter().map(|row| (*row).clone()).collect();
        wanted.sort_by_key(|row| row.get(3).cloned());
        same(
            "the rows by due time",
            trial.rows(&ORDER, &Scan::by("due"))?,
            wanted.clone(),
        )?;
        for status in ["open", "done"] {
            let of_status = wanted
                .iter()
                .filter(|row| row.get(2) == Some(&Cell::from(status)));
            let scan = Scan::by("status_due").equals(cells![status]);
            let of_status: Vec<Row> = of_status.cloned().collect();
            same(
                "the rows of a status",
                trial.rows(&ORDER, &scan)?,
                of_status,
            )?;
        }
        Ok(())
    };
    let first = trial
        .command()
        .put(&ORDER, a("open", Some(5)))
        .put(&ORDER, b.clone());
    trial.accepted(&first)?;
    check(&mut trial, &[&a("open", Some(5)), &b])?;
    let moved = trial.command().put(&ORDER, a("done", Some(3)));
    trial.accepted(&moved)?;
    check(&mut trial, &[&a("done", Some(3)), &b])?;
    let emptied = trial.command().put(&ORDER, a("done", None));
    trial.accepted(&emptied)?;
    check(&mut trial, &[&a("done", None), &b])?;
    // Several changes of one row in one commit, and in one batch.
    let twice = trial
        .command()
        .put(&ORDER, a("open", Some(1)))
        .put(&ORDER, a("done", Some(9)));
    let again = trial
        .command()
        .delete(&ORDER, cells!["A", 1])
        .put(&ORDER, a("open", Some(8)));
    for verdict in trial.each([twice, again])? {
        accepted(verdict)?;
    }
    check(&mut trial, &[&a("open", Some(8)), &b])?;
    let gone = trial
        .command()
        .put(&ORDER, a("done", Some(2)))
        .delete(&ORDER, cells!["A", 1]);
    trial.accepted(&gone)?;
    check(&mut trial, &[&b])?;
    let refused = trial
        .command()
        .put(&ORDER, a("open", Some(1)))
        .add("STEEL", -1, Some(0));
    trial.refused(&refused)?;
    check(&mut trial, &[&b])
}
