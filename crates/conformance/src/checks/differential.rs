//! Random work ends as it does in the store in memory, verdict for verdict.

use crate::Factory;
use crate::checks::scans::model;
use crate::dice::Dice;
use crate::failure::{Failure, Outcome, same};
use crate::trial::{
    BALANCE, Draft, ORDER, Picture, TABLES, Trial, alike, id, order, patiently, rows,
};
use lineside_journal::Expect::{Any, Exactly, NoStream};
use lineside_journal::{
    After, Cell, Commit, ImportPage, MemoryStore, Row, RowWrite, Scan, Scope, Store, TableRef,
    cells,
};

const SEEDS: u64 = 4;
const BATCHES: u64 = 60;

pub(crate) fn random_work_ends_as_in_memory(factory: &dyn Factory) -> Outcome {
    for seed in 1..=SEEDS {
        one_run(factory, seed)
            .map_err(|failure| Failure::new(format!("with seed {seed}: {failure}")))?;
    }
    Ok(())
}

fn one_run(factory: &dyn Factory, seed: u64) -> Outcome {
    let mut dice = Dice::new(seed);
    let mut trial = Trial::new(factory)?;
    let mut memory = MemoryStore::new();
    memory.prepare(TABLES)?;
    let scopes: [Scope; 2] = ["acme/a".parse()?, "acme/ab".parse()?];
    for number in 1..=BATCHES {
        let of_first = dice.chance(70);
        trial.scope = scopes
            .iter()
            .rfind(|_| of_first)
            .unwrap_or(&trial.scope)
            .clone();
        let moved = dice.between(-2_000, 3_000);
        trial.now = crate::trial::later(trial.now, moved)?;
        match dice.below(10) {
            0 => replace(&mut dice, &mut trial, &mut memory)?,
            1 => import(&mut dice, &mut trial, &mut memory)?,
            _ => {
                let mut batch = Vec::new();
                for _ in 0..dice.below(6) {
                    batch.push(commit(&mut dice, &trial)?);
                }
                let found = trial.batch(&batch)?;
                let wanted = memory.commit(&trial.scope, &batch, trial.now)?;
                same("the verdicts", found, wanted)?;
            }
        }
        if number % 3 == 0 {
            compare(&mut dice, &mut trial, &mut memory)?;
        }
    }
    trial.audit()
}

fn compare(dice: &mut Dice, trial: &mut Trial, memory: &mut MemoryStore) -> Outcome {
    let ids: Vec<_> = (0..60).map(id).collect();
    let found = Picture::of(&mut *trial.store, &trial.scope, &ids)?;
    let wanted = Picture::of(memory, &trial.scope, &ids)?;
    alike("the store and the one in memory", &found, &wanted)?;
    let all = rows(memory, &trial.scope, &ORDER, &Scan::all())?;
    for _ in 0..4 {
        let scan = scan(dice);
        let found = trial.rows(&ORDER, &scan)?;
        same(
            &format!("the rows of {scan:?}"),
            found,
            model(&ORDER, &all, &scan),
        )?;
    }
    Ok(())
}

fn code(dice: &mut Dice) -> &'static str {
    dice.one(&["A", "AB", "B", "a", ""], "")
}

fn some_order(dice: &mut Dice) -> Row {
    let due = dice.chance(70).then(|| dice.between(-2, 2));
    let (code, line) = (code(dice), dice.between(-1, 1));
    order(code, line, dice.one(&["open", "done"], ""), due)
}

fn commit(dice: &mut Dice, trial: &Trial) -> Outcome<Commit> {
    let number = dice.below(60);
    let mut commit = trial.command_numbered(number);
    if dice.chance(5) {
        commit = commit.meaning("something else");
    }
    for stream in 0..5 {
        if dice.chance(30) {
            let expect = match dice.below(6) {
                0 => NoStream,
                1 | 2 => Exactly(dice.below(8)),
                _ => Any,
            };
            let events = usize::try_from(dice.below(4))?;
            commit = commit.on(&format!("lot:L-{stream}"), expect, events)?;
        }
    }
    for _ in 0..dice.below(5) {
        commit = match dice.below(8) {
            0 => commit.delete(&ORDER, cells![code(dice), dice.between(-1, 1)]),
            1 => commit.delete(&BALANCE, cells![code(dice), "SHELF"]),
            2 | 3 => commit.put(&ORDER, some_order(dice)),
            4 => commit.add(code(dice), i64::MAX / 2, None),
            _ => {
                let floor = dice.chance(60).then_some(0);
                commit.add(code(dice), dice.between(-6, 9), floor)
            }
        };
    }
    Ok(commit)
}

fn replace(dice: &mut Dice, trial: &mut Trial, memory: &mut MemoryStore) -> Outcome {
    let mut new: Vec<(TableRef, Row)> = Vec::new();
    for _ in 0..dice.below(6) {
        let row = some_order(dice);
        // A key once: what two rows of one key would mean is nobody's promise.
        new.retain(|(_, known)| ORDER.key_of(known) != ORDER.key_of(&row));
        new.push((&ORDER, row));
    }
    let at = trial.position()?;
    let scope = &trial.scope;
    patiently(|| {
        trial
            .store
            .replace_rows(scope, at, &[&ORDER], &mut new.clone().into_iter())
    })?;
    memory.replace_rows(scope, at, &[&ORDER], &mut new.into_iter())?;
    Ok(())
}

/// Takes over what a third store wrote behind the end of both.
fn import(dice: &mut Dice, trial: &mut Trial, memory: &mut MemoryStore) -> Outcome {
    let known = crate::trial::lines(memory, &trial.scope)?;
    let mut third = MemoryStore::new();
    let page = ImportPage {
        lines: &known,
        rows: &[],
        rows_after: None,
    };
    third.import(&trial.scope, &page)?;
    let mut batch = Vec::new();
    for _ in 0..dice.below(4) {
        batch.push(commit(dice, trial)?);
    }
    third.commit(&trial.scope, &batch, trial.now)?;
    let lines = crate::trial::lines(&mut third, &trial.scope)?;
    let overlap = usize::try_from(dice.below(4))?;
    let page: Vec<_> = lines
        .into_iter()
        .skip(known.len().saturating_sub(overlap))
        .collect();
    let rows: Vec<_> = (0..dice.below(3))
        .map(|_| RowWrite::Put {
            table: &ORDER,
            row: some_order(dice),
        })
        .collect();
    let page = ImportPage {
        lines: &page,
        rows: &rows,
        rows_after: None,
    };
    let found = patiently(|| trial.store.import(&trial.scope, &page))?;
    let wanted = memory.import(&trial.scope, &page)?;
    same("what became of the page", found, wanted)
}

fn scan(dice: &mut Dice) -> Scan {
    let columns = dice.one(&[None, Some("due"), Some("status_due")], None);
    let mut scan = columns.map_or_else(Scan::all, Scan::by);
    // The kinds of the columns in the scan's order.
    let kinds: &[&str] = match columns {
        None => &["code", "line"],
        Some("due") => &["due", "code", "line"],
        Some(_) => &["status", "due", "code", "line"],
    };
    let row = some_order(dice);
    let cell = |dice: &mut Dice, kind: &str| match kind {
        "code" => Cell::from(code(dice)),
        "status" => Cell::from(dice.one(&["open", "done"], "")),
        "due" if dice.chance(20) => Cell::Empty,
        _ => Cell::from(dice.between(-2, 2)),
    };
    let equal = usize::try_from(dice.below(3))
        .unwrap_or_default()
        .min(kinds.len() - 1);
    for kind in kinds.iter().take(equal) {
        scan.equals.push(cell(dice, kind));
    }
    if let Some(next) = kinds.get(equal) {
        scan.from = dice
            .chance(40)
            .then(|| cell(dice, next))
            .filter(|cell| *cell != Cell::Empty);
        scan.below = dice
            .chance(40)
            .then(|| cell(dice, next))
            .filter(|cell| *cell != Cell::Empty);
    }
    if dice.chance(40) {
        let index = columns.and_then(|name| ORDER.index(name));
        let columns = index.map_or(&[][..], |index| index.columns);
        scan.after = Some(After {
            columns: columns
                .iter()
                .filter_map(|place| row.get(*place))
                .cloned()
                .collect(),
            key: ORDER.key_of(&row).to_vec(),
        });
    }
    if dice.chance(40) {
        scan.limit = usize::try_from(dice.below(4)).unwrap_or_default();
    }
    scan
}
