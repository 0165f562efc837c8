//! A bulk is written as a whole or not at all, or the store says that it takes none.

use crate::Factory;
use crate::failure::{Failure, Outcome, holds, same};
use crate::trial::{
    Draft, ORDER, Trial, accepted, is_conflict, is_new, is_replay, order, patiently, refused,
    unchanged,
};
use lineside_journal::Expect::{Any, Exactly, NoStream};
use lineside_journal::{Commit, Refusal, Scan, StoreError, Verdict};

/// One part of a bulk, or what breaks it off.
type Part = Result<Vec<Commit>, StoreError>;

/// Sends a bulk part by part. `None` where the store takes none, and nothing of it is left.
fn send(trial: &mut Trial, parts: &[Part]) -> Outcome<Option<Result<Verdict, StoreError>>> {
    let before = trial.picture()?;
    let (scope, now) = (trial.scope.clone(), trial.now);
    let answer = patiently(|| {
        let mut rest = parts.iter();
        let mut next = || rest.next().cloned().transpose();
        match trial.store.commit_all(&scope, &mut next, now) {
            Err(error) if error.is_worth_resending() => Err(error),
            answer => Ok(answer),
        }
    })?;
    if let Err(StoreError::Unsupported(_)) = answer {
        let what = "a bulk that the store does not take";
        unchanged(what, &before, &trial.picture()?)?;
        return Ok(None);
    }
    Ok(Some(answer))
}

/// Sends a bulk that the store must take or refuse.
fn verdict(trial: &mut Trial, parts: &[Part]) -> Outcome<Option<Verdict>> {
    Ok(send(trial, parts)?.transpose()?)
}

/// Three parts, each of which rests on those before it.
fn good(trial: &mut Trial) -> Outcome<Vec<Part>> {
    let first = trial.command().on("lot:L-1", NoStream, 2)?;
    let first = first
        .add("STEEL", 5, None)
        .put(&ORDER, order("A", 1, "open", Some(7)));
    let second = trial.command().on("lot:L-1", Exactly(2), 1)?;
    let second = second.add("STEEL", -3, Some(0));
    let third = trial.command().on("lot:L-1", Exactly(3), 0)?;
    let third = third
        .on("lot:L-2", NoStream, 1)?
        .put(&ORDER, order("A", 1, "done", None));
    let fourth = trial.command().add("STEEL", -2, Some(0));
    Ok(vec![
        Ok(vec![first, second]),
        Ok(vec![third]),
        Ok(vec![fourth]),
    ])
}

/// Demands that a bulk is refused for the right reason and leaves nothing.
fn is_refused(
    trial: &mut Trial,
    parts: &[Part],
    is_right: impl Fn(&Refusal) -> Outcome,
) -> Outcome {
    let before = trial.picture()?;
    let Some(verdict) = verdict(trial, parts)? else {
        return Ok(());
    };
    is_right(&refused(verdict)?)?;
    unchanged("a refused bulk", &before, &trial.picture()?)
}

pub(crate) fn a_bulk_is_written_as_one(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let other = trial.command().on("lot:L-0", Any, 1)?;
    trial.accepted(&other)?;
    let parts = good(&mut trial)?;
    let Some(verdict) = verdict(&mut trial, &parts)? else {
        return Ok(());
    };
    is_new(accepted(verdict)?, 2, 4)?;
    same("the version of a lot", trial.version("lot:L-1")?, 3)?;
    same("the version of a lot", trial.version("lot:L-2")?, 1)?;
    same("the amount", trial.amount("STEEL")?, Some(0))?;
    let found = trial.rows(&ORDER, &Scan::by("status_due"))?;
    same("the orders", found, vec![order("A", 1, "done", None)])?;
    trial.audit()?;
    // And the journal goes on behind it.
    let next = trial.command().on("lot:L-1", Exactly(3), 1)?;
    is_new(trial.accepted(&next)?, 6, 1)?;
    trial.audit()
}

pub(crate) fn commands_of_a_bulk_are_remembered(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let parts = good(&mut trial)?;
    let Some(verdict) = verdict(&mut trial, &parts)? else {
        return Ok(());
    };
    accepted(verdict)?;
    let before = trial.picture()?;
    for commit in parts.iter().flatten().flatten() {
        let found = trial.store.command(&trial.scope, commit.command)?;
        let record = found.ok_or_else(|| Failure::new("a command of a bulk is not known"))?;
        same(
            "the fingerprint of a command of a bulk",
            record.fingerprint,
            Some(commit.fingerprint),
        )?;
        let receipt = trial.accepted(commit)?;
        let first = lineside_journal::Receipt {
            first_position: record.first_position,
            events: record.events,
            replayed: false,
        };
        is_replay(receipt, first)?;
    }
    unchanged("a retry of a part of a bulk", &before, &trial.picture()?)
}

pub(crate) fn a_bulk_with_a_conflict_leaves_nothing(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let other = trial.command().on("lot:L-0", Any, 1)?;
    trial.accepted(&other)?;
    for place in 0..3 {
        let mut parts = good(&mut trial)?;
        let stale = trial.command().on("lot:L-0", Exactly(7), 1)?;
        if let Some(Ok(part)) = parts.get_mut(place) {
            part.push(stale);
        }
        is_refused(&mut trial, &parts, |refusal| {
            is_conflict(refusal, "lot:L-0", 7, 1)
        })?;
        let mut parts = good(&mut trial)?;
        let too_much = trial.command().add("COPPER", -1, Some(0));
        parts.insert(place, Ok(vec![too_much]));
        is_refused(&mut trial, &parts, |refusal| {
            let is_floor = matches!(refusal, Refusal::BelowFloor { .. });
            holds("the amount below its floor is named", is_floor)
        })?;
        // Without what was in their way, the same commits are written.
        if place == 2 {
            drop(parts.remove(place));
            if let Some(verdict) = verdict(&mut trial, &parts)? {
                is_new(accepted(verdict)?, 2, 4)?;
            }
        }
    }
    trial.audit()
}

pub(crate) fn a_bulk_that_is_broken_off_leaves_nothing(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let parts = good(&mut trial)?;
    for place in 0..=parts.len() {
        let mut broken = parts.clone();
        broken.insert(place, Err(StoreError::Io("the source ran dry".into())));
        let before = trial.picture()?;
        match send(&mut trial, &broken)? {
            None => return Ok(()),
            Some(Err(StoreError::Io(why))) => {
                holds("what broke it off is named", why.contains("ran dry"))?;
            }
            Some(other) => {
                let what = format!("a bulk that broke off was answered with {other:?}");
                return Err(Failure::new(what));
            }
        }
        unchanged("a bulk that was broken off", &before, &trial.picture()?)?;
    }
    // The same commands, this time to the end.
    if let Some(verdict) = verdict(&mut trial, &parts)? {
        is_new(accepted(verdict)?, 1, 4)?;
    }
    trial.audit()
}

pub(crate) fn a_bulk_holds_no_command_twice(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let done = trial.command().on("lot:L-0", Any, 1)?.add("STEEL", 1, None);
    trial.accepted(&done)?;
    let new = trial.command().on("lot:L-0", Any, 1)?;
    let parts = good(&mut trial)?;
    for twice in [[done.clone(), new.clone()], [new.clone(), new]] {
        let [one, other] = twice;
        let mut parts = parts.clone();
        parts.insert(0, Ok(vec![one]));
        parts.push(Ok(vec![other]));
        is_refused(&mut trial, &parts, |refusal| {
            let is_reuse = matches!(refusal, Refusal::CommandReused { .. });
            holds("the command that was done before is named", is_reuse)
        })?;
    }
    trial.audit()
}

pub(crate) fn a_bulk_outlives_the_store(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let parts = good(&mut trial)?;
    let Some(verdict) = verdict(&mut trial, &parts)? else {
        return Ok(());
    };
    accepted(verdict)?;
    let before = trial.picture()?;
    trial.reopen()?;
    unchanged("reopening the store", &before, &trial.picture()?)
}
