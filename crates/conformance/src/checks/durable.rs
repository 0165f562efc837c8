//! What was acknowledged outlives the program that wrote it.

use crate::Factory;
use crate::failure::{Outcome, same};
use crate::trial::{Draft, ORDER, TABLES, Trial, is_new, is_replay, order, unchanged};
use lineside_journal::Expect::{Any, Exactly};

pub(crate) fn what_was_acknowledged_outlives_the_store(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    for round in 0..3 {
        trial.write_lines(4)?;
        let rows = trial.command().on("lot:L-7", Any, 2)?.add("STEEL", 5, None);
        let rows = rows.put(&ORDER, order("A", round, "open", Some(-round)));
        trial.accepted(&rows)?;
        let before = trial.picture()?;
        trial.reopen()?;
        unchanged("reopening the store", &before, &trial.picture()?)?;
        same(
            "the tables to be rebuilt",
            trial.store.prepare(TABLES)?.len(),
            0,
        )?;
        unchanged("preparing a reopened store", &before, &trial.picture()?)?;
    }
    // The last of all is a commit without events.
    let last = trial.command().add("STEEL", 1, None);
    trial.accepted(&last)?;
    trial.reopen()?;
    same("the amount", trial.amount("STEEL")?, Some(16))?;
    trial.audit()
}

pub(crate) fn a_reopened_store_goes_on(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let first = trial.command().on("lot:L-1", Any, 3)?.add("STEEL", 5, None);
    let receipt = trial.accepted(&first)?;
    trial.reopen()?;
    is_replay(trial.accepted(&first)?, receipt)?;
    let next = trial
        .command()
        .on("lot:L-1", Exactly(3), 1)?
        .add("STEEL", -5, Some(0));
    is_new(trial.accepted(&next)?, 4, 1)?;
    let too_much = trial.command().add("STEEL", -1, Some(0));
    trial.refused(&too_much)?;
    trial.audit()?;
    trial.reopen()?;
    trial.audit()
}
