//! What stands on a line, in order of time, in short chunks.
//!
//! A chunk knows its widest gap, so that a search for room passes over full stretches at once, and what is put in or
//! taken out moves only what stands in the same chunk.

use super::NEVER;
use crate::table::Op;

/// No chunk is longer.
const LONGEST: usize = 48;

/// A set-up and the work it was for; one operation, or a batch of them.
#[derive(Debug, Clone)]
pub(super) struct Block {
    pub(super) setup_start: i64,
    pub(super) start: i64,
    pub(super) end: i64,
    /// The ticks of its set-up, pauses not counted.
    pub(super) setup: i64,
    pub(super) op: Op,
    pub(super) family: u32,
    pub(super) interruptible: bool,
    pub(super) locked: bool,
    pub(super) batch: Option<Box<Batch>>,
}

/// What a batching machine needs to know of a block.
#[derive(Debug, Clone)]
pub(super) struct Batch {
    /// The room that its members take, and the work of the longest.
    pub(super) load: u32,
    pub(super) longest: i64,
    /// The members besides the block's own operation.
    pub(super) mates: Vec<Op>,
}

impl Block {
    pub(super) fn holds(&self, op: Op) -> bool {
        self.op == op
            || self
                .batch
                .as_ref()
                .is_some_and(|batch| batch.mates.contains(&op))
    }
}

#[derive(Debug, Clone)]
struct Chunk {
    // INVARIANT: never empty.
    blocks: Vec<Block>,
    /// The widest gap between two neighbours in it.
    widest: i64,
    /// Where the last block starts and ends.
    last_start: i64,
    last_end: i64,
}

impl Chunk {
    fn of(blocks: Vec<Block>) -> Self {
        let mut chunk = Self {
            blocks,
            widest: 0,
            last_start: 0,
            last_end: 0,
        };
        chunk.look_again();
        chunk
    }

    fn look_again(&mut self) {
        let mut widest = 0;
        let mut end = NEVER;
        for block in &self.blocks {
            widest = widest.max(block.start - end);
            end = block.end;
        }
        self.widest = widest;
        self.last_end = end;
        self.last_start = self.blocks.last().map_or(NEVER, |block| block.start);
    }
}

/// A place in the order; the one behind the last block is a place too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct At {
    chunk: usize,
    place: usize,
}

/// Blocks that do not overlap, in order of time.
#[derive(Debug, Clone, Default)]
pub(super) struct Blocks {
    chunks: Vec<Chunk>,
}

impl Blocks {
    pub(super) fn get(&self, at: At) -> Option<&Block> {
        self.chunks.get(at.chunk)?.blocks.get(at.place)
    }

    pub(super) fn get_mut(&mut self, at: At) -> Option<&mut Block> {
        self.chunks.get_mut(at.chunk)?.blocks.get_mut(at.place)
    }

    /// The block before a place.
    #[inline]
    pub(super) fn before(&self, at: At) -> Option<&Block> {
        match at.place.checked_sub(1) {
            Some(place) => self.chunks.get(at.chunk)?.blocks.get(place),
            None => self.chunks.get(at.chunk.checked_sub(1)?)?.blocks.last(),
        }
    }

    pub(super) fn next(&self, at: At) -> At {
        self.whole(At {
            place: at.place + 1,
            ..at
        })
    }

    /// The same place, not behind the end of a chunk.
    fn whole(&self, at: At) -> At {
        match self.chunks.get(at.chunk) {
            Some(chunk) if at.place >= chunk.blocks.len() => At {
                chunk: at.chunk + 1,
                place: 0,
            },
            _ => at,
        }
    }

    /// The first block that ends after `t`.
    #[inline]
    pub(super) fn ends_after(&self, t: i64) -> At {
        let chunk = self.chunks.partition_point(|chunk| chunk.last_end <= t);
        let place = self.chunks.get(chunk).map_or(0, |chunk| {
            chunk.blocks.partition_point(|block| block.end <= t)
        });
        At { chunk, place }
    }

    /// The first block that starts at `t` or after.
    pub(super) fn starts_from(&self, t: i64) -> At {
        self.spanning(t, -NEVER)
    }

    /// The first block that lies at or after this span of time.
    pub(super) fn spanning(&self, start: i64, end: i64) -> At {
        let key = (start, end);
        let chunk = self
            .chunks
            .partition_point(|chunk| (chunk.last_start, chunk.last_end) < key);
        let place = self.chunks.get(chunk).map_or(0, |chunk| {
            chunk
                .blocks
                .partition_point(|block| (block.start, block.end) < key)
        });
        At { chunk, place }
    }

    /// The block in which an operation stands that starts then.
    pub(super) fn find(&self, op: Op, start: i64) -> Option<At> {
        let mut at = self.starts_from(start);
        loop {
            if self.get(at)?.holds(op) {
                return Some(at);
            }
            at = self.next(at);
        }
    }

    pub(super) fn iter_from(&self, at: At) -> impl Iterator<Item = &Block> {
        let chunks = self.chunks.get(at.chunk..).unwrap_or_default();
        chunks
            .iter()
            .flat_map(|chunk| chunk.blocks.iter())
            .skip(at.place)
    }

    /// Visits the blocks from a place on with the one before each, passing over those between which there is no gap of
    /// that width; gives what the visit gives first, or else the last block.
    #[inline]
    pub(super) fn visit_gaps<'b, T>(
        &'b self,
        at: At,
        width: i64,
        mut visit: impl FnMut(Option<&'b Block>, &'b Block) -> Option<T>,
    ) -> Result<T, Option<&'b Block>> {
        let mut before = self.before(at);
        let mut place = at.place;
        for chunk in self.chunks.get(at.chunk..).unwrap_or_default() {
            let blocks = chunk.blocks.get(place..).unwrap_or_default();
            place = 0;
            let looked = if chunk.widest < width {
                blocks.get(..1).unwrap_or_default()
            } else {
                blocks
            };
            for block in looked {
                if let Some(found) = visit(before, block) {
                    return Ok(found);
                }
                before = Some(block);
            }
            before = chunk.blocks.last();
        }
        Err(before)
    }

    /// Puts a block before the one at a place; where it then stands.
    pub(super) fn insert(&mut self, at: At, block: Block) -> At {
        let behind = at.chunk >= self.chunks.len();
        let mut at = at;
        if behind {
            match self.chunks.last() {
                Some(last) => {
                    at = At {
                        chunk: self.chunks.len() - 1,
                        place: last.blocks.len(),
                    }
                }
                None => {
                    self.chunks.push(Chunk::of(vec![block]));
                    return At { chunk: 0, place: 0 };
                }
            }
        }
        let Some(chunk) = self.chunks.get_mut(at.chunk) else {
            return at;
        };
        chunk.blocks.insert(at.place.min(chunk.blocks.len()), block);
        if chunk.blocks.len() > LONGEST {
            // What is filled from the front keeps full chunks.
            let half = if behind { LONGEST } else { LONGEST / 2 };
            let rest = Chunk::of(chunk.blocks.split_off(half));
            chunk.look_again();
            self.chunks.insert(at.chunk + 1, rest);
            if at.place >= half {
                at = At {
                    chunk: at.chunk + 1,
                    place: at.place - half,
                };
            }
        } else {
            chunk.look_again();
        }
        at
    }

    /// Takes the block at a place out; what stood behind it then stands there.
    pub(super) fn remove(&mut self, at: At) -> At {
        if let Some(chunk) = self.chunks.get_mut(at.chunk) {
            if at.place < chunk.blocks.len() {
                chunk.blocks.remove(at.place);
            }
            if chunk.blocks.is_empty() {
                self.chunks.remove(at.chunk);
            } else {
                chunk.look_again();
            }
        }
        self.whole(at)
    }
}
