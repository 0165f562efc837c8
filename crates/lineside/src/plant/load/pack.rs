//! Facts and rows gathered into commits that keep to the limits of one command.

use super::{LoadDataSet, part_id};
use crate::plant::load::work::Stopped;
use lineside_journal::{Commit, Effect, Expect, NewEvent, StreamId, StreamWrite, limits};
use std::sync::mpsc::SyncSender;

/// What is handed from the thread that prepares to the one that writes.
pub(super) enum Part {
    Commit(Box<Commit>),
    /// Everything was handed over, so the bulk may become durable.
    End,
}

/// A part is handed over when it has so many effects, or half the limits below: parts of
/// this size keep both threads at work and the memory small.
const EFFECTS: usize = 8_000;

/// Gathers what is prepared, and hands it over part by part.
pub(super) struct Packer<'a> {
    wanted: &'a LoadDataSet,
    /// The stream that every part rests on.
    load: StreamId,
    sender: SyncSender<Part>,
    commit: Commit,
    events: usize,
    bytes: usize,
    parts: usize,
}

impl<'a> Packer<'a> {
    pub(super) fn new(wanted: &'a LoadDataSet, load: StreamId, sender: SyncSender<Part>) -> Self {
        let mut packer = Self {
            commit: Commit::new(wanted.command.id, wanted.command.author()),
            wanted,
            load,
            sender,
            events: 0,
            bytes: 0,
            parts: 0,
        };
        packer.commit = packer.empty();
        packer
    }

    /// Hands over commits that were made elsewhere.
    pub(super) fn first(&mut self, commits: Vec<Commit>) -> Result<(), Stopped> {
        commits.into_iter().try_for_each(|commit| self.hand(commit))
    }

    /// Adds what happens to one stream, with the rows that follow.
    pub(super) fn add(
        &mut self,
        stream: StreamId,
        version: u64,
        event: NewEvent,
        effects: impl IntoIterator<Item = Effect>,
    ) -> Result<(), Stopped> {
        let bytes = event.body().len();
        let is_full = self.events >= limits::EVENTS_PER_COMMIT / 2
            || self.bytes + bytes > limits::COMMIT_BYTES / 2
            || self.commit.effects.len() >= EFFECTS;
        if is_full {
            self.flush()?;
        }
        self.events += 1;
        self.bytes += bytes;
        let expect = match version {
            0 => Expect::NoStream,
            version => Expect::Exactly(version),
        };
        match self.commit.streams.last_mut() {
            // Facts of one stream stand together.
            Some(last) if last.stream == stream => last.events.push(event),
            _ => {
                let write = StreamWrite::new(stream, expect, vec![event]);
                self.commit.streams.push(write);
            }
        }
        self.commit.effects.extend(effects);
        Ok(())
    }

    /// Hands over what is left, and says that it was all.
    pub(super) fn end(mut self) -> Result<(), Stopped> {
        self.flush()?;
        self.sender.send(Part::End).map_err(|_| Stopped::Unheard)
    }

    fn flush(&mut self) -> Result<(), Stopped> {
        if self.events == 0 {
            return Ok(());
        }
        let empty = self.empty();
        let full = std::mem::replace(&mut self.commit, empty);
        (self.events, self.bytes) = (0, 0);
        self.hand(full)
    }

    fn hand(&mut self, commit: Commit) -> Result<(), Stopped> {
        let part = Part::Commit(Box::new(commit));
        self.sender.send(part).map_err(|_| Stopped::Unheard)
    }

    /// The next part, which rests on the first.
    fn empty(&mut self) -> Commit {
        self.parts += 1;
        let command = &self.wanted.command;
        let guard = StreamWrite::new(self.load.clone(), Expect::Exactly(1), Vec::new());
        Commit::new(part_id(command, self.parts), command.author()).write(guard)
    }
}
