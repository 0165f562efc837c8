//! Another store's lines are taken over as they are, or not at all.

use crate::Factory;
use crate::failure::{Failure, Outcome, holds, same};
use crate::trial::{Draft, ORDER, Trial, is_new, is_replay, order, patiently, unchanged};
use lineside_journal::Expect::{Any, Exactly};
use lineside_journal::{
    ImportError, ImportPage, Imported, Line, Read, Row, RowWrite, Scan, Store, StoreError, cells,
};

mod device;

use device::{Device, import, is_refused, is_same, page};

pub(crate) fn an_imported_journal_is_the_same(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let mut device = Device::new(&mut trial)?;
    let count = device.lines.len();
    let imported = import(&mut trial, &device.lines, &[])?;
    let wanted = Imported {
        known: 0,
        new: count,
        position: count as u64,
    };
    same("what became of the page", imported, wanted)?;
    is_same(&mut trial, &mut device)?;
    let nothing = import(&mut trial, &[], &[])?;
    same(
        "what became of an empty page",
        (nothing.known, nothing.new),
        (0, 0),
    )?;
    same(
        "the position after an empty page",
        nothing.position,
        count as u64,
    )
}

pub(crate) fn pages_may_overlap(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let mut device = Device::new(&mut trial)?;
    for (after, count, known) in [(0, 5, 0), (0, 5, 5), (3, 2, 2), (2, 9, 3), (0, 24, 11)] {
        let imported = import(&mut trial, &device.lines(after, count), &[])?;
        let wanted = Imported {
            known,
            new: count - known,
            position: 24_u64.min((after + count).max(after + known) as u64),
        };
        same("what became of the page", imported, wanted)?;
    }
    is_same(&mut trial, &mut device)
}

pub(crate) fn a_gap_is_refused(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let device = Device::new(&mut trial)?;
    for (there, first) in [(0, 2), (3, 5), (3, 9)] {
        import(&mut trial, &device.lines(0, there), &[])?;
        let error = is_refused(&mut trial, &device.lines(first - 1, 3), &[])?;
        let wanted = ImportError::Gap {
            first: first as u64,
            last: there as u64,
        };
        same("the refusal", error, wanted)?;
    }
    Ok(())
}

pub(crate) fn a_fork_is_refused(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let device = Device::new(&mut trial)?;
    import(&mut trial, &device.lines(0, 6), &[])?;
    // A clone of the device went on from line 6 in its own way.
    let mut clone = Device::default();
    let shared = device.lines(0, 6);
    let page = ImportPage {
        lines: &shared,
        rows: &[],
        rows_after: None,
    };
    clone.store.import(&trial.scope, &page)?;
    for _ in 0..3 {
        let commit = trial.command().on("lot:L-9", Any, 1)?;
        clone.write(&trial.scope, commit, trial.now)?;
    }
    import(&mut trial, &device.lines(6, 2), &[])?;
    let at = |position| ImportError::Fork {
        scope: trial.scope.clone(),
        position,
    };
    let (at_seven, at_eight) = (at(7), at(8));
    for (page, wanted) in [
        // The overlap differs, at its start or behind common lines.
        (clone.lines(6, 1), &at_seven),
        (clone.lines(4, 5), &at_seven),
        (clone.lines(0, 9), &at_seven),
        // There is no overlap, but the line before is not ours.
        (clone.lines(8, 1), &at_eight),
    ] {
        same("the refusal", &is_refused(&mut trial, &page, &[])?, wanted)?;
    }
    let imported = import(&mut trial, &device.lines(6, 6), &[])?;
    same(
        "the lines of the true device",
        (imported.known, imported.new),
        (2, 4),
    )
}

/// Changes the text of a line.
fn edited(line: &Line, from: &str, to: &str) -> Outcome<Line> {
    let text = line.as_text();
    let new = text.replacen(from, to, 1);
    holds("the edit changes the line", new != text)?;
    Ok(Line::new(new.into_bytes()))
}

pub(crate) fn a_tampered_page_is_refused(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let device = Device::new(&mut trial)?;
    import(&mut trial, &device.lines(0, 4), &[])?;
    let good = device.lines(4, 6);
    let [a, b, c, d, e, f] = good.as_slice() else {
        return Err(Failure::new("the device has too few lines"));
    };
    let of = |lines: [&Line; 6]| lines.map(Line::clone).to_vec();
    let edits = [
        // A body, an author, a time: seen at the line behind it.
        of([a, b, &edited(c, r#""number":"#, r#""numbe7":"#)?, d, e, f]),
        of([
            a,
            b,
            &edited(c, r#""actor":"op.7""#, r#""actor":"op.8""#)?,
            d,
            e,
            f,
        ]),
        of([
            a,
            b,
            &edited(c, r#""recorded":"2026"#, r#""recorded":"2025"#)?,
            d,
            e,
            f,
        ]),
        // A place: seen at once, even at the end.
        of([
            a,
            b,
            c,
            d,
            e,
            &edited(f, r#""position":10"#, r#""position":11"#)?,
        ]),
        of([
            a,
            b,
            c,
            d,
            e,
            &edited(f, r#","version":"#, r#","version":7"#)?,
        ]),
        of([a, b, c, d, e, &edited(f, r#""prev":""#, r#""prev":"0"#)?]),
        of([
            a,
            b,
            c,
            d,
            e,
            &edited(f, r#""acme/munich""#, r#""acme/berlin""#)?,
        ]),
        of([
            a,
            b,
            c,
            d,
            e,
            &edited(f, r#""kind":"trial"#, r#""kind":"TRIAL"#)?,
        ]),
        // The same meaning in other bytes is another line.
        of([a, b, c, d, e, &edited(f, r#","at":"#, r#", "at":"#)?]),
        of([
            a,
            b,
            c,
            d,
            e,
            &edited(f, r#"{"command":"#, r#"{ "command":"#)?,
        ]),
        of([
            a,
            b,
            c,
            d,
            e,
            &edited(f, r#""number":1"#, r#""number":1.0"#)?,
        ]),
        of([a, b, c, d, e, &Line::new([f.as_bytes(), b"\n"].concat())]),
        // No line at all.
        of([a, b, c, d, e, &Line::new(*b"")]),
        of([a, b, c, d, e, &Line::new(*b"{}")]),
        of([a, b, c, d, e, &Line::new(*b"\xff\xfe")]),
        // Order and number.
        of([a, b, d, c, e, f]),
        of([a, b, b, c, d, e]),
        of([b, a, c, d, e, f]),
    ];
    for (number, page) in edits.iter().enumerate() {
        is_refused(&mut trial, page, &[])
            .map_err(|failure| Failure::new(format!("tampered page {number}: {failure}")))?;
    }
    let missing: Vec<_> = [a, b, d, e].map(Line::clone).to_vec();
    is_refused(&mut trial, &missing, &[])?;
    import(&mut trial, &good, &[])?;
    trial.audit()
}

pub(crate) fn a_command_may_come_on_two_pages(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let mut device = Device::new(&mut trial)?;
    // Line by line, so that every command of several events is split everywhere.
    for position in 0..device.lines.len() {
        // The page before is there, as after a lost answer.
        let first = position.saturating_sub(1);
        let imported = import(&mut trial, &device.lines(first, position - first + 1), &[])?;
        same("the number of new lines", imported.new, 1)?;
    }
    is_same(&mut trial, &mut device)
}

pub(crate) fn rows_come_with_their_lines(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let device = Device::new(&mut trial)?;
    let put = |row: Row| RowWrite::Put { table: &ORDER, row };
    let rows = [
        put(order("A", 1, "open", Some(5))),
        put(order("B", 1, "open", None)),
    ];
    import(&mut trial, &device.lines(0, 3), &rows)?;
    let wanted = vec![order("B", 1, "open", None), order("A", 1, "open", Some(5))];
    same("the rows", trial.rows(&ORDER, &Scan::by("due"))?, wanted)?;
    let gone = RowWrite::Delete {
        table: &ORDER,
        key: cells!["B", 1],
    };
    let rows = [put(order("A", 1, "done", Some(9))), gone];
    is_refused(&mut trial, &device.lines(4, 3), &rows)?;
    let mut forged = device.lines(3, 2);
    forged.push(Line::new(*b"{}"));
    is_refused(&mut trial, &forged, &rows)?;
    import(&mut trial, &device.lines(3, 2), &rows)?;
    let wanted = vec![order("A", 1, "done", Some(9))];
    same(
        "the rows",
        trial.rows(&ORDER, &Scan::by("due"))?,
        wanted.clone(),
    )?;
    same("the rows", trial.rows(&ORDER, &Scan::all())?, wanted)
}

pub(crate) fn rows_are_not_imported_when_the_journal_moved_on(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let device = Device::new(&mut trial)?;
    import(&mut trial, &device.lines(0, 3), &[])?;
    let before = trial.picture()?;
    let rows = [RowWrite::Put {
        table: &ORDER,
        row: order("A", 1, "open", None),
    }];
    let lines = device.lines(2, 3);
    for rows_after in [0, 2, 4, 5] {
        let page = ImportPage {
            rows_after: Some(rows_after),
            ..page(&lines, &rows)
        };
        let answer = trial.store.import(&trial.scope, &page);
        let is_retry = matches!(answer, Err(StoreError::Retry(_)));
        holds(
            "rows made for another position are refused, to be made again",
            is_retry,
        )?;
        unchanged("rows made for another position", &before, &trial.picture()?)?;
    }
    let page = ImportPage {
        rows_after: Some(3),
        ..page(&lines, &rows)
    };
    let imported = patiently(|| trial.store.import(&trial.scope, &page))?;
    same("the number of new lines", imported.new, 2)?;
    let wanted = vec![order("A", 1, "open", None)];
    same("the rows", trial.rows(&ORDER, &Scan::all())?, wanted)
}

pub(crate) fn an_imported_command_is_not_done_again(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let mut device = Device::new(&mut trial)?;
    import(&mut trial, &device.lines(0, 10), &[])?;
    import(&mut trial, &device.lines(10, 99), &[])?;
    let before = trial.picture()?;
    for commit in &device.commits {
        let record = device.store.command(&trial.scope, commit.command)?;
        let record = record.ok_or_else(|| Failure::new("the device forgot a command"))?;
        let receipt = trial.accepted(commit)?;
        let wanted = lineside_journal::Receipt {
            first_position: record.first_position,
            events: record.events,
            replayed: false,
        };
        is_replay(receipt, wanted)?;
    }
    unchanged("resending what was taken over", &before, &trial.picture()?)
}

pub(crate) fn an_imported_journal_goes_on(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let mut device = Device::new(&mut trial)?;
    import(&mut trial, &device.lines, &[])?;
    let end = device.lines.len() as u64;
    let version = device.store.version(&trial.scope, &"lot:L-1".parse()?)?;
    let stale = trial.command().on("lot:L-1", Exactly(version - 1), 1)?;
    trial.refused(&stale)?;
    let next = trial.command().on("lot:L-1", Exactly(version), 2)?;
    is_new(trial.accepted(&next)?, end + 1, 2)?;
    trial.audit()?;
    // The device gets the answer as lines, too.
    let lines = trial.lines()?;
    let page = ImportPage {
        lines: &lines,
        rows: &[],
        rows_after: None,
    };
    let imported = device.store.import(&trial.scope, &page)?;
    same("the lines that the device did not know", imported.new, 2)?;
    is_same(&mut trial, &mut device)
}
