//! Scopes know nothing of each other.

use crate::Factory;
use crate::failure::{Outcome, same};
use crate::trial::{Draft, ORDER, Trial, audit, balance, is_new, lines, order, rows, unchanged};
use lineside_journal::Expect::{Exactly, NoStream};
use lineside_journal::{Scan, Scope};

/// Names that a careless comparison would take for each other.
const NAMES: [&str; 6] = [
    "acme/a", "acme/a/b", "acme/ab", "acme/A", "acm/ea", "acme/a%",
];

pub(crate) fn scopes_number_their_lines_apart(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    for name in NAMES {
        trial.scope = name.parse()?;
        same("the end of a journal not begun", trial.position()?, 0)?;
        let commit = trial.command().on("lot:L-1", NoStream, 2)?;
        is_new(trial.accepted(&commit)?, 1, 2)?;
    }
    for name in NAMES {
        let scope: Scope = name.parse()?;
        same(
            "the number of lines",
            lines(&mut *trial.store, &scope)?.len(),
            2,
        )?;
        audit(&mut *trial.store, &scope)?;
    }
    Ok(())
}

pub(crate) fn scopes_know_their_own_commands_only(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    for (number, name) in NAMES.into_iter().enumerate() {
        trial.scope = name.parse()?;
        let commit = trial
            .command_numbered(500)
            .meaning(name)
            .on("lot:L-1", NoStream, 1)?;
        let found = trial.store.command(&trial.scope, commit.command)?;
        same("the record of another scope's command", found, None)?;
        is_new(trial.accepted(&commit)?, 1, 1)?;
        let found = trial.store.command(&trial.scope, commit.command)?;
        let fingerprint = found.and_then(|record| record.fingerprint);
        same("the fingerprint", fingerprint, Some(commit.fingerprint))?;
        trial.write_lines(number)?;
    }
    Ok(())
}

pub(crate) fn scopes_have_rows_of_their_own(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    for (number, name) in NAMES.into_iter().enumerate() {
        trial.scope = name.parse()?;
        let due = i64::try_from(number)?;
        let commit = trial.command().put(&ORDER, order("A", 1, name, Some(due)));
        let commit = commit.add("STEEL", 10 + due, None);
        trial.accepted(&commit)?;
    }
    for (number, name) in NAMES.into_iter().enumerate() {
        trial.scope = name.parse()?;
        let due = i64::try_from(number)?;
        let own = vec![order("A", 1, name, Some(due))];
        same("the rows", trial.rows(&ORDER, &Scan::all())?, own.clone())?;
        same(
            "the rows by an index",
            trial.rows(&ORDER, &Scan::by("due"))?,
            own,
        )?;
        same("the amount", trial.amount("STEEL")?, Some(10 + due))?;
    }
    let (first, second): (Scope, Scope) = (NAMES[0].parse()?, NAMES[1].parse()?);
    trial.scope = second;
    let before = trial.picture()?;
    let new = order("B", 1, "open", None);
    trial.store.replace_rows(
        &first,
        0,
        &[&ORDER],
        &mut [(&ORDER, new.clone())].into_iter(),
    )?;
    unchanged("replacing another scope's rows", &before, &trial.picture()?)?;
    let found = rows(&mut *trial.store, &first, &ORDER, &Scan::all())?;
    same("the rows replaced", found, vec![new])?;
    let found = rows(
        &mut *trial.store,
        &first,
        &crate::trial::BALANCE,
        &Scan::all(),
    )?;
    same(
        "the rows of another table",
        found,
        vec![balance("STEEL", 10)],
    )
}

pub(crate) fn scopes_are_listed_in_order(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    same(
        "the scopes of an empty store",
        trial.store.scopes()?,
        vec![],
    )?;
    // Whoever mistypes a scope and is refused has not made one.
    let refused = trial.command().on("lot:L-1", Exactly(7), 1)?;
    trial.refused(&refused)?;
    same("the scopes after a refusal", trial.store.scopes()?, vec![])?;
    let mut wanted = Vec::new();
    for name in NAMES {
        trial.scope = name.parse()?;
        trial.write_lines(1)?;
        wanted.push(trial.scope.clone());
    }
    wanted.sort();
    same("the scopes", trial.store.scopes()?, wanted)
}
