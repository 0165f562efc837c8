//! What a commit may hold, whatever it rests on.

use crate::{Commit, Effect, Refusal, limits};
use hashbrown::HashSet;

/// Refuses what is over a limit or contradicts itself.
pub(super) fn limits(commit: &Commit, position: u64) -> Result<(), Refusal> {
    let most = |what, size, limit| match size > limit {
        true => Err(Refusal::TooLarge { what, size, limit }),
        false => Ok(()),
    };
    let events = commit.event_count();
    most("events of one command", events, limits::EVENTS_PER_COMMIT)?;
    most(
        "streams of one command",
        commit.streams.len(),
        limits::STREAMS_PER_COMMIT,
    )?;
    most(
        "row changes of one command",
        commit.effects.len(),
        limits::EFFECTS_PER_COMMIT,
    )?;
    let reason = commit.author.reason.as_ref().map_or(0, String::len);
    most("bytes of a reason", reason, limits::REASON_BYTES)?;
    let mut bytes = 0_usize;
    for event in commit.streams.iter().flat_map(|write| &write.events) {
        most("bytes of an event", event.body().len(), limits::BODY_BYTES)?;
        bytes += event.body().len();
    }
    most("bytes of one command's events", bytes, limits::COMMIT_BYTES)?;
    let last = usize::try_from(limits::LAST_POSITION).unwrap_or(usize::MAX);
    let position = usize::try_from(position).unwrap_or(usize::MAX);
    // One more for a step of the clock.
    most(
        "positions of a journal",
        position.saturating_add(events + 1),
        last,
    )?;
    distinct_streams(commit)?;
    commit.effects.iter().try_for_each(fits)
}

fn distinct_streams(commit: &Commit) -> Result<(), Refusal> {
    let twice = match commit.streams.as_slice() {
        // So few are compared quicker than they are hashed.
        streams if streams.len() <= 8 => {
            let mut places = streams.iter().enumerate();
            places
                .find(|(place, write)| {
                    let mut before = streams.iter().take(*place);
                    before.any(|earlier| earlier.stream == write.stream)
                })
                .map(|(_, write)| &write.stream)
        }
        streams => {
            let mut seen = HashSet::with_capacity(streams.len());
            streams
                .iter()
                .map(|write| &write.stream)
                .find(|stream| !seen.insert(*stream))
        }
    };
    match twice {
        Some(stream) => Err(Refusal::Malformed {
            why: format!("stream `{stream}` is named twice in one commit"),
        }),
        None => Ok(()),
    }
}

fn fits(effect: &Effect) -> Result<(), Refusal> {
    match effect {
        Effect::Put { table, row } => table.accepts(row)?,
        Effect::Delete { table, key } => table.accepts_key(key)?,
        Effect::Add { table, key, .. } => {
            table.accepts_key(key)?;
            if !table.is_ledger() {
                return Err(Refusal::Malformed {
                    why: format!("table `{}` is no ledger", table.name),
                });
            }
        }
    }
    Ok(())
}
