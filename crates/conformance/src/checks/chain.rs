//! The lines of a scope are one chain without gaps.

use crate::Factory;
use crate::failure::{Failure, Outcome, same};
use crate::trial::{Draft, NOTED, Trial, accepted};
use lineside_journal::Expect::{Any, NoStream};
use lineside_journal::{Author, Entry, Tip};

pub(crate) fn positions_have_no_gaps(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let mut next = 1;
    for round in 0..10 {
        let one = trial.command().on("lot:L-1", Any, 1)?;
        let refused = trial.command().on("lot:L-1", NoStream, 3)?;
        let many = trial
            .command()
            .on("lot:L-2", Any, round)?
            .on("lot:L-3", Any, 2)?;
        let [one, _, many] = trial.each([one, refused, many])?;
        same(
            "the first position of a commit",
            accepted(one)?.first_position,
            next,
        )?;
        same(
            "the first position of the next",
            accepted(many)?.first_position,
            next + 1,
        )?;
        next += 3 + round as u64;
        same("the end of the journal", trial.position()?, next - 1)?;
    }
    let mut found = Vec::new();
    for line in trial.lines()? {
        found.push(line.read()?.position);
    }
    same("the positions of the lines", found, (1..next).collect())
}

pub(crate) fn the_chain_can_be_computed_again(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    // Trees of every small size have another shape each.
    for events in [1, 1, 1, 1, 2, 1, 8, 1, 17] {
        let commit = trial
            .command()
            .on("lot:L-1", Any, events)?
            .on("lot:L-2", Any, 1)?;
        trial.accepted(&commit)?;
        trial.audit()?;
    }
    Ok(())
}

pub(crate) fn lines_say_what_was_committed(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    trial.write_lines(2)?;
    let plain = trial.command().on("lot:L-1", Any, 1)?;
    trial.accepted(&plain)?;
    trial.author = Author {
        actor: "jane.doe".parse()?,
        source: Some("scale-7".parse()?),
        reason: Some("recount".into()),
    };
    let full = trial.command().body("lot:L-9", r#"{"net":"12.5"}"#)?;
    trial.accepted(&full)?;
    let lines = trial.lines()?;
    let [.., before, without, with] = lines.as_slice() else {
        return Err(Failure::new("the lines are not there"));
    };
    let found = without.read()?;
    same(
        "the source and reason not given",
        (found.source, found.reason),
        (None, None),
    )?;
    same("the version", found.version, 2)?;
    same("the hash of the line before", found.prev, before.leaf())?;
    let wanted = Entry {
        actor: "jane.doe".into(),
        at: "2026-02-28T23:59:59.5Z".parse()?,
        body: r#"{"net":"12.5"}"#,
        command: full.command,
        kind: NOTED,
        position: 4,
        prev: without.leaf(),
        reason: Some("recount".into()),
        recorded: trial.now,
        schema: 1,
        scope: trial.scope.clone(),
        source: Some("scale-7".into()),
        stream: "lot:L-9".parse()?,
        version: 1,
    };
    same("the line", with.read()?, wanted)
}

pub(crate) fn an_empty_scope_ends_before_its_first_line(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    same(
        "the end of a journal not begun",
        trial.store.tip(&trial.scope)?,
        Tip::default(),
    )?;
    same("the lines of a journal not begun", trial.lines()?, vec![])?;
    same(
        "the version of a stream not begun",
        trial.version("lot:L-1")?,
        0,
    )?;
    let picture = trial.picture()?;
    same("the commands", picture.commands.len(), 0)?;
    let rows: usize = picture.rows.values().map(Vec::len).sum();
    same("the number of rows", rows, 0)?;
    let scopes = trial.store.scopes()?;
    same("the scopes after nothing but reading", scopes, vec![])
}
