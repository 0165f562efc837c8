//! Readers see what is committed, whole, and are in nobody's way.

use crate::Factory;
use crate::failure::{Failure, Outcome, holds, same};
use crate::trial::{BALANCE, Draft, ORDER, Picture, Trial, alike, lines, order, patiently, rows};
use lineside_journal::Expect::Any;
use lineside_journal::{Cell, Read, Scan, Scope, StoreError, cells};
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};

pub(crate) fn a_reader_sees_what_was_committed_since(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let mut reader = trial.store.reader()?;
    let ids: Vec<_> = (0..10).map(crate::trial::id).collect();
    for number in 0..4 {
        let commit = trial.command().on("lot:L-1", Any, 2)?.add("STEEL", 1, None);
        let commit = commit.put(&ORDER, order("A", number, "open", Some(-number)));
        trial.accepted(&commit)?;
        let seen = Picture::of(&mut *reader, &trial.scope, &ids)?;
        alike("what a reader sees", &seen, &trial.picture()?)?;
        same("the scopes", reader.scopes()?, vec![trial.scope.clone()])?;
        let key = cells!["A", number];
        let wanted = trial.store.get(&trial.scope, &ORDER, &key)?;
        same("a row", reader.get(&trial.scope, &ORDER, &key)?, wanted)?;
    }
    let refused = trial
        .command()
        .on("lot:L-1", Any, 1)?
        .add("STEEL", -9, Some(0));
    trial.refused(&refused)?;
    let seen = Picture::of(&mut *reader, &trial.scope, &ids)?;
    alike("what a reader sees", &seen, &trial.picture()?)
}

/// Lines of each batch that is written while others read.
const BATCH: usize = 30;

pub(crate) fn a_reader_never_sees_half_a_batch(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let scope = trial.scope.clone();
    let is_over = AtomicBool::new(false);
    let readers = [trial.store.reader()?, trial.store.reader()?];
    std::thread::scope(|threads| {
        let mut reading = Vec::new();
        for mut reader in readers {
            let (scope, is_over) = (&scope, &is_over);
            reading.push(threads.spawn(move || -> Outcome {
                let mut seen = 0;
                loop {
                    // Asked before, so that all is read once more after the last batch.
                    let was_over = is_over.load(Ordering::Acquire);
                    seen = whole_batches(&mut *reader, scope, seen)?;
                    if was_over {
                        return same("the lines seen in the end", seen, 20 * BATCH);
                    }
                }
            }));
        }
        let written = write_batches(&mut trial);
        is_over.store(true, Ordering::Release);
        for thread in reading {
            thread
                .join()
                .map_err(|_| Failure::new("a reader panicked"))??;
        }
        written
    })?;
    trial.audit()
}

fn write_batches(trial: &mut Trial) -> Outcome {
    for number in 0..20 {
        let mut batch = Vec::new();
        for _ in 0..BATCH / 3 {
            let commit = trial
                .command()
                .on("lot:L-1", Any, 2)?
                .on("lot:L-2", Any, 1)?;
            batch.push(commit.add("STEEL", 1, None).add("TIN", -1, None));
        }
        batch.push(
            trial
                .command()
                .put(&ORDER, order("A", number, "open", None)),
        );
        for verdict in trial.batch(&batch)? {
            crate::trial::accepted(verdict)?;
        }
    }
    Ok(())
}

fn whole_batches(reader: &mut dyn Read, scope: &Scope, seen: usize) -> Outcome<usize> {
    let count = lines(reader, scope)?.len();
    same("lines over a whole number of batches", count % BATCH, 0)?;
    holds("no line that was seen is gone", count >= seen)?;
    let balances = rows(reader, scope, &BALANCE, &Scan::all())?;
    let amounts = balances
        .iter()
        .filter_map(|row| row.last().and_then(Cell::as_integer));
    same(
        "the sum over both ledger rows, which every commit leaves as it was",
        amounts.sum(),
        0_i64,
    )?;
    let tip = patiently(|| reader.tip(scope))?;
    same(
        "the tip's position over whole batches",
        tip.position() % BATCH as u64,
        0,
    )?;
    Ok(count)
}

pub(crate) fn a_reader_may_be_asked_while_another_reads(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    trial.write_lines(5)?;
    let put = trial.command().put(&ORDER, order("A", 1, "open", None));
    trial.accepted(&put)?;
    let mut other = trial.store.reader()?;
    let (scope, stream) = (trial.scope.clone(), "lot:L-1".parse()?);
    let mut answers: Vec<Result<u64, StoreError>> = Vec::new();
    let mut ask = || {
        let tip = other.tip(&scope).map(|tip| tip.position());
        let version = other.version(&scope, &stream);
        answers.push(tip.and_then(|tip| version.map(|version| tip + version)));
        ControlFlow::Continue(())
    };
    trial
        .store
        .read_journal(&scope, 0, usize::MAX, &mut |_| ask())?;
    trial
        .store
        .read_stream(&scope, &stream, 0..9, &mut |_| ask())?;
    trial
        .store
        .scan(&scope, &ORDER, &Scan::all(), &mut |_| ask())?;
    same("the number of answers", answers.len(), 5 + 2 + 1)?;
    for answer in answers {
        same("the answer in between", answer?, 5 + 2)?;
    }
    Ok(())
}
