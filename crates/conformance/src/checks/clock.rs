//! Recorded times do not look wrong, and a clock that was set back is written down.

use crate::Factory;
use crate::failure::{Failure, Outcome, holds, same};
use crate::trial::{Draft, Trial, audit, is_replay, later, lines, patiently};
use lineside_journal::Expect::{Any, NoStream};
use lineside_journal::{CLOCK_STEPPED, MemoryStore, Store, limits};
use lineside_kernel::Timestamp;

pub(crate) fn recorded_times_do_not_run_backwards(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let tolerance = limits::CLOCK_TOLERANCE_MICROS / 1_000;
    let start = trial.now;
    let mut latest = start;
    for millis in [0, 10, 9, 5, 10 - tolerance, 20, 20 - tolerance] {
        let now = later(start, millis)?;
        latest = latest.max(now);
        let commit = trial.command().on("lot:L-1", Any, 2)?;
        patiently(|| {
            trial
                .store
                .commit(&trial.scope, std::slice::from_ref(&commit), now)
        })?;
        same(
            "the recorded time",
            trial.store.tip(&trial.scope)?.recorded(),
            Some(latest),
        )?;
    }
    same(
        "the number of lines, none about the clock",
        trial.position()?,
        14,
    )?;
    let mut before = Timestamp::MIN;
    for line in trial.lines()? {
        let recorded = line.read()?.recorded;
        holds(
            "a line is recorded no earlier than the one before",
            recorded >= before,
        )?;
        before = recorded;
    }
    trial.audit()
}

pub(crate) fn a_step_of_the_clock_is_written_down(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let first = trial.command().on("lot:L-1", NoStream, 1)?;
    trial.accepted(&first)?;
    let before = trial.now;
    trial.now = later(before, -3_600_000)?;
    let second = trial.command().on("lot:L-1", Any, 1)?;
    let third = trial.command().on("lot:L-2", Any, 1)?;
    let [second_verdict, _] = trial.each([second.clone(), third])?;
    let receipt = crate::trial::accepted(second_verdict)?;
    same(
        "the position behind the line about the clock",
        receipt.first_position,
        3,
    )?;
    let read = trial.lines()?;
    let [_, step, next, last] = read.as_slice() else {
        let found = read.len();
        return Err(Failure::new(format!(
            "{found} lines; four were to be there"
        )));
    };
    let entry = step.read()?;
    same(
        "the kind of the line about the clock",
        entry.kind,
        CLOCK_STEPPED,
    )?;
    same("its stream", entry.stream.as_str(), "journal:clock")?;
    same(
        "its body",
        entry.body,
        format!(r#"{{"from":"{before}","to":"{}"}}"#, trial.now).as_str(),
    )?;
    for line in [step, next, last] {
        same("the recorded time", line.read()?.recorded, trial.now)?;
    }
    is_replay(trial.accepted(&second)?, receipt)?;
    same(
        "the version of the clock's stream",
        trial.version("journal:clock")?,
        1,
    )?;
    trial.now = later(trial.now, -7_200_000)?;
    let again = trial.command().on("lot:L-1", Any, 1)?;
    trial.accepted(&again)?;
    same(
        "the version of the clock's stream",
        trial.version("journal:clock")?,
        2,
    )?;
    trial.audit()?;
    // What is written about the clock is a line like any other to whoever takes it over.
    let mut copy = MemoryStore::new();
    let read = trial.lines()?;
    let page = lineside_journal::ImportPage {
        lines: &read,
        rows: &[],
        rows_after: None,
    };
    copy.import(&trial.scope, &page)?;
    same(
        "the lines taken over",
        lines(&mut copy, &trial.scope)?,
        read,
    )?;
    audit(&mut copy, &trial.scope)
}
