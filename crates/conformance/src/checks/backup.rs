//! A backup is a whole store, and a sound store says so.

use crate::Factory;
use crate::failure::{Failure, Outcome, holds, same};
use crate::trial::{Draft, ORDER, Picture, TABLES, Trial, alike, id, is_replay, order, unchanged};
use lineside_journal::Expect::Any;

pub(crate) fn a_backup_is_a_store_of_its_own(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    trial.write_lines(20)?;
    let first = trial.command().on("lot:L-7", Any, 2)?.add("STEEL", 5, None);
    let first = first.put(&ORDER, order("A", 1, "open", Some(5)));
    let receipt = trial.accepted(&first)?;
    let before = trial.picture()?;
    let path = trial
        .place
        .backup_path()
        .ok_or_else(|| Failure::new("the factory gives no path for a backup"))?;
    trial.store.backup(&path)?;
    unchanged("a backup", &before, &trial.picture()?)?;
    let again = trial.store.backup(&path);
    holds("a backup never writes over another file", again.is_err())?;
    trial.write_lines(3)?;
    let now = trial.picture()?;

    let mut copy = trial.place.open_backup(&path)?;
    copy.check()?;
    let ids: Vec<_> = (0..40).map(id).collect();
    let found = Picture::of(&mut *copy, &trial.scope, &ids)?;
    alike("the backup", &found, &before)?;
    same("the tables to be rebuilt", copy.prepare(TABLES)?.len(), 0)?;
    let next = trial.command_numbered(99).on("lot:L-1", Any, 1)?;
    let verdicts = copy.commit(&trial.scope, &[first, next], trial.now)?;
    for (number, verdict) in verdicts.into_iter().enumerate() {
        let found = crate::trial::accepted(verdict)?;
        if number == 0 {
            is_replay(found, receipt)?;
        }
    }
    crate::trial::audit(&mut *copy, &trial.scope)?;
    unchanged("writing to the backup", &now, &trial.picture()?)
}

pub(crate) fn a_sound_store_passes_its_own_check(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    trial.store.check()?;
    trial.write_lines(20)?;
    let rows = trial
        .command()
        .add("STEEL", 5, None)
        .put(&ORDER, order("A", 1, "open", None));
    trial.accepted(&rows)?;
    let gone = trial
        .command()
        .delete(&ORDER, ORDER.key_of(&order("A", 1, "", None)).to_vec());
    trial.accepted(&gone)?;
    let before = trial.picture()?;
    trial.store.check()?;
    unchanged("a check", &before, &trial.picture()?)
}
