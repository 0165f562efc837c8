//! Everything has a limit: what is at it is written, what is over it is refused.

use crate::Factory;
use crate::failure::{Failure, Outcome, same};
use crate::trial::{Draft, ORDER, Trial, alike, event, order, unchanged};
use lineside_journal::Expect::Any;
use lineside_journal::{
    Commit, ImportPage, MemoryStore, Refusal, Scan, Store, StreamWrite, limits,
};

/// Demands that one commit is written and the other refused for its size.
fn at_and_over(trial: &mut Trial, at: &Commit, over: &Commit, limit: usize) -> Outcome {
    let before = trial.picture()?;
    match trial.refused(over)? {
        Refusal::TooLarge {
            size, limit: found, ..
        } => same("the size and its limit", (size, found), (limit + 1, limit))?,
        other => return Err(Failure::new(format!("refused for something else: {other}"))),
    }
    unchanged("a commit over a limit", &before, &trial.picture()?)?;
    trial.accepted(at)?;
    trial.audit()
}

/// A body of so many bytes.
fn body(bytes: usize) -> String {
    format!(r#"{{"a":"{}"}}"#, "x".repeat(bytes.saturating_sub(8)))
}

pub(crate) fn a_body_has_a_longest_length(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let limit = limits::BODY_BYTES;
    let at = trial.command().body("lot:L-1", &body(limit))?;
    let over = trial.command().body("lot:L-1", &body(limit + 1))?;
    at_and_over(&mut trial, &at, &over, limit)
}

pub(crate) fn a_command_has_most_events(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let limit = limits::EVENTS_PER_COMMIT;
    let at = trial
        .command()
        .on("lot:L-1", Any, limit - 1)?
        .on("lot:L-2", Any, 1)?;
    let over = trial
        .command()
        .on("lot:L-1", Any, limit)?
        .on("lot:L-2", Any, 1)?;
    at_and_over(&mut trial, &at, &over, limit)
}

pub(crate) fn a_command_has_most_bytes(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let limit = limits::COMMIT_BYTES;
    let full = event(&body(limits::BODY_BYTES))?;
    let fitting = vec![full.clone(); limit / limits::BODY_BYTES];
    let mut over = fitting.clone();
    over.pop();
    over.push(event(&body(limits::BODY_BYTES - 8))?);
    over.push(event(&body(9))?);
    let stream = || "lot:L-1".parse();
    let at = trial
        .command()
        .write(StreamWrite::new(stream()?, Any, fitting));
    let over = trial
        .command()
        .write(StreamWrite::new(stream()?, Any, over));
    at_and_over(&mut trial, &at, &over, limit)
}

pub(crate) fn a_command_has_most_streams(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let limit = limits::STREAMS_PER_COMMIT;
    let mut at = trial.command();
    for number in 0..limit {
        at = at.on(&format!("lot:L-{number}"), Any, number % 2)?;
    }
    let mut over = at.clone().on("lot:more", Any, 0)?;
    over.command = trial.command().command;
    at_and_over(&mut trial, &at, &over, limit)
}

pub(crate) fn a_command_has_most_row_changes(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let limit = limits::EFFECTS_PER_COMMIT;
    let mut at = trial.command();
    for number in 1..limit {
        at = at.put(&ORDER, order("A", i64::try_from(number)?, "open", None));
    }
    let over = trial.command();
    let over = Commit {
        effects: at.effects.clone(),
        ..over
    };
    let over = over.add("STEEL", 1, None).add("STEEL", 1, None);
    let at = at.add("STEEL", 1, None);
    at_and_over(&mut trial, &at, &over, limit)?;
    same(
        "the number of rows",
        trial.rows(&ORDER, &Scan::all())?.len(),
        limit - 1,
    )
}

pub(crate) fn a_reason_has_a_longest_length(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let limit = limits::REASON_BYTES;
    trial.author.reason = Some("\u{1}".repeat(limit));
    let at = trial.command().on("lot:L-1", Any, 1)?;
    trial.author.reason = Some("ö".repeat(limit / 2) + "x");
    let over = trial.command().on("lot:L-1", Any, 1)?;
    at_and_over(&mut trial, &at, &over, limit)
}

pub(crate) fn a_batch_of_the_most_commits_is_written(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let most = trial
        .store
        .capabilities()
        .max_batch
        .min(limits::COMMITS_PER_BATCH);
    let mut batch = Vec::with_capacity(most);
    for number in 0..most {
        let stream = format!("lot:L-{}", number % 97);
        batch.push(trial.command().on(&stream, Any, 1)?.add("STEEL", 1, None));
    }
    for verdict in trial.batch(&batch)? {
        crate::trial::accepted(verdict)?;
    }
    same(
        "the amount",
        trial.amount("STEEL")?,
        Some(i64::try_from(most)?),
    )?;
    same("the end of the journal", trial.position()?, most as u64)?;
    trial.audit()
}

pub(crate) fn the_largest_line_can_be_taken_over(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let name = "\u{1f3ed}".repeat(64);
    let mut source = MemoryStore::new();
    trial.scope = format!("{name}/{name}").parse()?;
    trial.author.actor = name.parse()?;
    trial.author.source = Some(name.parse()?);
    trial.author.reason = Some("\u{1}".repeat(limits::REASON_BYTES));
    let stream = format!("{}:{name}", "f".repeat(40));
    let deep = lineside_proof::MAX_DEPTH - 1;
    let nested = r#"{"a":"#.repeat(deep) + "0" + &"}".repeat(deep);
    let commit = trial.command().body(&stream, &body(limits::BODY_BYTES))?;
    let nested = trial.command().body("lot:L-1", &nested)?;
    source.commit(&trial.scope, &[commit, nested], trial.now)?;
    let lines = crate::trial::lines(&mut source, &trial.scope)?;
    let page = ImportPage {
        lines: &lines,
        rows: &[],
        rows_after: None,
    };
    let imported = trial.store.import(&trial.scope, &page)?;
    same("the number of lines taken over", imported.new, 2)?;
    let found = trial.picture()?.without_fingerprints();
    let wanted = crate::trial::Picture::of(&mut source, &trial.scope, &[])?;
    alike(
        "the lines taken over",
        &found,
        &wanted.without_fingerprints(),
    )
}
