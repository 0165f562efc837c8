//! A commit is written as a whole or not at all.

use crate::Factory;
use crate::failure::{Outcome, holds, same};
use crate::trial::{Draft, ORDER, Trial, accepted, is_new, order, refused, unchanged};
use lineside_journal::Expect::{Any, Exactly, NoStream};
use lineside_journal::{Cell, Refusal, cells};

pub(crate) fn a_refused_commit_leaves_nothing(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let stock = trial
        .command()
        .on("lot:L-1", NoStream, 1)?
        .add("STEEL", 5, None);
    let stock = stock.put(&ORDER, order("A", 1, "open", Some(7)));
    trial.accepted(&stock)?;
    let before = trial.picture()?;
    let changes = trial.command().on("lot:L-2", NoStream, 2)?;
    let changes = changes
        .add("COPPER", 3, None)
        .put(&ORDER, order("B", 1, "open", None));
    let changes = changes.delete(&ORDER, cells!["A", 1]);
    let by_version = changes.clone().on("lot:L-1", NoStream, 1)?;
    let by_floor = changes.clone().add("STEEL", -6, Some(0));
    let by_shape = changes.put(&ORDER, cells!["B", 1, "open"]);
    let by_kind = trial
        .command()
        .put(&ORDER, cells!["B", "one", "open", Cell::Empty]);
    for commit in [by_version, by_floor, by_shape, by_kind] {
        trial.refused(&commit)?;
        unchanged("a refused commit", &before, &trial.picture()?)?;
    }
    Ok(())
}

pub(crate) fn a_refusal_spares_the_rest_of_its_batch(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let first = trial
        .command()
        .on("lot:L-1", NoStream, 2)?
        .add("STEEL", 5, None);
    let second = trial
        .command()
        .on("lot:L-1", NoStream, 1)?
        .add("STEEL", 100, None);
    let third = trial
        .command()
        .on("lot:L-2", NoStream, 1)?
        .add("STEEL", -9, Some(0));
    let fourth = trial
        .command()
        .on("lot:L-2", NoStream, 1)?
        .add("STEEL", -1, Some(0));
    let batch = [first, second, third, fourth];
    let [first, second, third, fourth] = trial.each(batch)?;
    is_new(accepted(first)?, 1, 2)?;
    let second = matches!(refused(second)?, Refusal::Conflict { .. });
    holds("the second of the batch is a conflict", second)?;
    let third = matches!(refused(third)?, Refusal::BelowFloor { .. });
    holds("the third of the batch is below its floor", third)?;
    is_new(accepted(fourth)?, 3, 1)?;
    same("the amount", trial.amount("STEEL")?, Some(4))?;
    same("the end of the journal", trial.position()?, 3)?;
    trial.audit()
}

pub(crate) fn a_commit_over_several_streams_is_whole(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let first = trial
        .command()
        .on("lot:L-1", NoStream, 1)?
        .on("lot:L-2", NoStream, 2)?;
    is_new(trial.accepted(&first)?, 1, 3)?;
    let before = trial.picture()?;
    // What is wrong stands last, first, and in the middle.
    for wrong in 0..3 {
        let mut commit = trial.command();
        for (place, stream) in ["lot:L-3", "lot:L-1", "lot:L-4"].into_iter().enumerate() {
            let stream = if place == wrong { "lot:L-2" } else { stream };
            let expect = if place == wrong { Exactly(1) } else { Any };
            commit = commit.on(stream, expect, 1)?;
        }
        trial.refused(&commit)?;
        unchanged(
            "a commit of which one stream had moved",
            &before,
            &trial.picture()?,
        )?;
    }
    let last = trial
        .command()
        .on("lot:L-2", Exactly(2), 1)?
        .on("lot:L-1", Exactly(1), 1)?;
    is_new(trial.accepted(&last)?, 4, 2)?;
    // In the order of the commit, not of the names.
    let streams = trial.lines()?;
    let streams = streams
        .iter()
        .map(|line| Ok(line.read()?.stream.as_str().to_owned()));
    let streams = streams.collect::<Outcome<Vec<_>>>()?;
    let wanted = ["lot:L-1", "lot:L-2", "lot:L-2", "lot:L-2", "lot:L-1"];
    same(
        "the streams of the lines",
        streams,
        wanted.map(str::to_owned).to_vec(),
    )?;
    trial.audit()
}

pub(crate) fn a_stream_named_twice_is_refused(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    trial.write_lines(1)?;
    let before = trial.picture()?;
    let pair = trial
        .command()
        .on("lot:L-1", Any, 1)?
        .on("lot:L-1", Any, 1)?;
    let apart = trial
        .command()
        .on("lot:L-1", Any, 1)?
        .on("lot:L-2", Any, 1)?;
    let apart = apart.on("lot:L-1", Any, 0)?;
    for commit in [pair, apart] {
        let is_malformed = matches!(trial.refused(&commit)?, Refusal::Malformed { .. });
        holds("a stream named twice is a malformed commit", is_malformed)?;
        unchanged("a malformed commit", &before, &trial.picture()?)?;
    }
    Ok(())
}

pub(crate) fn a_commit_sees_those_before_it_in_its_batch(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let first = trial.command().on("lot:L-1", NoStream, 2)?;
    let stale = trial.command().on("lot:L-1", NoStream, 1)?;
    let guard = trial
        .command()
        .on("lot:L-1", Exactly(2), 0)?
        .add("STEEL", 2, None);
    let next = trial
        .command()
        .on("lot:L-1", Exactly(2), 1)?
        .add("STEEL", -2, Some(0));
    let [first, stale, guard, next] = trial.each([first, stale, guard, next])?;
    is_new(accepted(first)?, 1, 2)?;
    refused(stale)?;
    is_new(accepted(guard)?, 2, 0)?;
    is_new(accepted(next)?, 3, 1)?;
    same("the version of the stream", trial.version("lot:L-1")?, 3)?;
    same("the amount", trial.amount("STEEL")?, Some(0))?;
    trial.audit()
}
