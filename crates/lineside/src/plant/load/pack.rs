//! Facts and rows gathered into commits that keep to the limits of one command.

use super::part_id;
use super::work::Work;
use lineside_journal::{Commit, Effect, Expect, NewEvent, StreamId, StreamWrite, limits};
use std::sync::mpsc::SyncSender;

/// What is handed from a thread that prepares to the one that writes.
pub(super) enum Part {
    /// A commit, and how many rows of the set are in it.
    Commit(Box<Commit>, u64),
    /// One run was handed over whole.
    End,
}

/// A part is handed over when it has so many effects, or half the limits below: parts of
/// this size keep both threads at work and the memory small.
const EFFECTS: usize = 8_000;

/// Gathers what is prepared of one run, and hands it over part by part.
pub(super) struct Packer<'a> {
    work: &'a Work<'a>,
    sender: &'a SyncSender<Part>,
    run: usize,
    commit: Commit,
    events: usize,
    bytes: usize,
    rows: u64,
    parts: usize,
    is_heard: bool,
}

impl<'a> Packer<'a> {
    pub(super) fn new(work: &'a Work<'a>, run: usize, sender: &'a SyncSender<Part>) -> Self {
        let command = &work.wanted.command;
        let mut packer = Self {
            commit: Commit::new(command.id, command.author()),
            work,
            sender,
            run,
            events: 0,
            bytes: 0,
            rows: 0,
            parts: 0,
            is_heard: true,
        };
        packer.commit = packer.empty();
        packer
    }

    /// Adds what happens to one stream, so many rows of the set, with the rows that follow.
    pub(super) fn add(
        &mut self,
        stream: StreamId,
        version: u64,
        (event, rows): (NewEvent, usize),
        effects: impl IntoIterator<Item = Effect>,
    ) {
        let bytes = event.body().len();
        let is_full = self.events >= limits::EVENTS_PER_COMMIT / 2
            || self.bytes + bytes > limits::COMMIT_BYTES / 2
            || self.commit.effects.len() >= EFFECTS;
        if is_full {
            self.flush();
        }
        self.events += 1;
        self.bytes += bytes;
        self.rows += rows as u64;
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
    }

    /// Whether anybody takes what is handed over; rows are held to the rules all the same.
    pub(super) fn is_heard(&self) -> bool {
        self.is_heard
    }

    /// Hands over what is left, and says that it was all of the run.
    pub(super) fn end(mut self) {
        self.flush();
        self.hand(Part::End);
    }

    fn hand(&mut self, part: Part) {
        self.is_heard = self.is_heard && self.sender.send(part).is_ok();
    }

    fn flush(&mut self) {
        if self.events == 0 {
            return;
        }
        let empty = self.empty();
        let mut full = std::mem::replace(&mut self.commit, empty);
        // Here there are more hands for it than where it is written.
        if !self.work.keeps_values {
            full.write_texts();
        }
        let part = Part::Commit(Box::new(full), self.rows);
        (self.events, self.bytes, self.rows) = (0, 0, 0);
        self.hand(part);
    }

    /// The next part, which rests on the first commit of the load.
    fn empty(&mut self) -> Commit {
        self.parts += 1;
        let command = &self.work.wanted.command;
        let guard = StreamWrite::new(self.work.load.clone(), Expect::Exactly(1), Vec::new());
        let id = part_id(command, self.run, self.parts);
        Commit::new(id, command.author()).write(guard)
    }
}
