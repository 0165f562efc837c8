//! What a decision rests on is still so when it is written, or it is not written.

use crate::Factory;
use crate::failure::{Outcome, same};
use crate::trial::{Draft, Trial, is_conflict, is_new, unchanged};
use lineside_journal::Expect::{Any, Exactly, NoStream};

const LOT: &str = "lot:L-1";

pub(crate) fn a_new_stream_is_expected_to_be_new(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let first = trial.command().on(LOT, NoStream, 2)?;
    is_new(trial.accepted(&first)?, 1, 2)?;
    let before = trial.picture()?;
    let second = trial.command().on(LOT, NoStream, 1)?;
    is_conflict(&trial.refused(&second)?, LOT, 0, 2)?;
    unchanged("a refused commit", &before, &trial.picture()?)?;
    let other = trial.command().on("lot:L-2", NoStream, 1)?;
    is_new(trial.accepted(&other)?, 3, 1)
}

pub(crate) fn an_exact_version_is_demanded(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let early = trial.command().on(LOT, Exactly(1), 1)?;
    is_conflict(&trial.refused(&early)?, LOT, 1, 0)?;
    let first = trial.command().on(LOT, Exactly(0), 3)?;
    is_new(trial.accepted(&first)?, 1, 3)?;
    for wrong in [0, 1, 2, 4, u64::MAX] {
        let stale = trial.command().on(LOT, Exactly(wrong), 1)?;
        is_conflict(&trial.refused(&stale)?, LOT, wrong, 3)?;
    }
    let next = trial.command().on(LOT, Exactly(3), 1)?;
    is_new(trial.accepted(&next)?, 4, 1)?;
    same("the stream's version", trial.version(LOT)?, 4)?;
    trial.audit()
}

pub(crate) fn any_version_is_accepted(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    for events in [1, 3, 2] {
        let commit = trial.command().on(LOT, Any, events)?;
        trial.accepted(&commit)?;
    }
    same("the stream's version", trial.version(LOT)?, 6)?;
    trial.audit()
}

pub(crate) fn a_guard_without_events_is_kept(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let first = trial.command().on(LOT, NoStream, 2)?;
    trial.accepted(&first)?;
    let before = trial.picture()?;
    for (guard, expected) in [(NoStream, 0), (Exactly(1), 1), (Exactly(3), 3)] {
        let commit = trial
            .command()
            .on("lot:L-2", NoStream, 1)?
            .on(LOT, guard, 0)?
            .add("STEEL", 5, None);
        is_conflict(&trial.refused(&commit)?, LOT, expected, 2)?;
        unchanged("a commit with a broken guard", &before, &trial.picture()?)?;
    }
    let kept = trial
        .command()
        .on(LOT, Exactly(2), 0)?
        .on("lot:L-2", NoStream, 1)?;
    is_new(trial.accepted(&kept)?, 3, 1)?;
    same("the version of the stream guarded", trial.version(LOT)?, 2)?;
    trial.audit()
}
