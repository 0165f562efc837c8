//! The versions of the streams that a batch looks at and writes to.

use crate::StreamId;
use hashbrown::HashMap;

/// So many streams are looked through quicker than they are hashed; most commands touch fewer.
const FEW: usize = 8;

#[derive(Default)]
pub(super) struct Versions {
    known: Vec<Known>,
    /// Where each stream stands in `known`, once there are more than a few.
    places: HashMap<StreamId, usize>,
}

/// A stream, and how far it is.
pub(super) struct Known {
    pub(super) stream: StreamId,
    pub(super) version: u64,
    pub(super) is_written: bool,
}

impl Versions {
    pub(super) fn get(&self, stream: &StreamId) -> Option<&Known> {
        self.known.get(self.place(stream)?)
    }

    pub(super) fn get_mut(&mut self, stream: &StreamId) -> Option<&mut Known> {
        let place = self.place(stream)?;
        self.known.get_mut(place)
    }

    /// Takes note of a stream that was not known before.
    pub(super) fn insert(&mut self, stream: &StreamId, version: u64) {
        self.known.push(Known {
            stream: stream.clone(),
            version,
            is_written: false,
        });
        let count = self.known.len();
        match count {
            0..=FEW => {}
            _ if self.places.is_empty() => {
                let streams = self.known.iter().map(|known| known.stream.clone());
                self.places.extend(streams.zip(0..));
            }
            _ => {
                self.places.insert(stream.clone(), count - 1);
            }
        }
    }

    /// The streams written to, in order, with their new versions.
    pub(super) fn into_written(self) -> Vec<(StreamId, u64)> {
        let written = self.known.into_iter().filter(|known| known.is_written);
        let mut written: Vec<_> = written.map(|known| (known.stream, known.version)).collect();
        written.sort_unstable();
        written
    }

    fn place(&self, stream: &StreamId) -> Option<usize> {
        match self.places.is_empty() {
            true => self.known.iter().position(|known| known.stream == *stream),
            false => self.places.get(stream).copied(),
        }
    }
}
