//! Where one rule fired, while a chart is being read.

use super::window;
use crate::Episode;
use fearless_simd::prelude::*;
use fearless_simd::u64x8;

/// The points that one rule found so far, ascending.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) ends: Vec<u32>,
    pub(super) members: Vec<u32>,
    pub(super) episodes: Vec<Episode>,
    /// How many members may stand in disorder before they are put in order.
    untidy: usize,
}

impl Found {
    /// Adds what was found in the next stretch of points, whose indices become `place(index)`.
    ///
    /// Episodes are told apart by `slack`, the number of points inside a pattern that need
    /// not belong to it; without it they are not asked for.
    pub(super) fn append(&mut self, next: Self, slack: Option<u32>, place: impl Fn(u32) -> u32) {
        if let Some(slack) = slack {
            let episodes = episodes(&next.ends, &next.members, slack);
            self.episodes
                .extend(episodes.into_iter().map(|episode| Episode {
                    first: place(episode.first),
                    noticed: place(episode.noticed),
                    last: place(episode.last),
                }));
        }
        if self.ends.is_empty() && place(0) == 0 && next.is_kept(&place) {
            (self.ends, self.members) = (next.ends, next.members);
            return;
        }
        self.ends.extend(next.ends.into_iter().map(&place));
        self.members.extend(next.members.into_iter().map(&place));
    }

    /// Adds a member, which may be there already.
    pub(super) fn add_member(&mut self, member: u32) {
        self.members.push(member);
        if self.members.len() > self.untidy.max(4096) {
            self.tidy();
            self.untidy = self.members.len().saturating_mul(2);
        }
    }

    /// Puts the members in order, each once.
    pub(super) fn tidy(&mut self) {
        self.members.sort_unstable();
        self.members.dedup();
    }

    /// Whether every index stays what it is: the last one does, and none can be overtaken.
    fn is_kept(&self, place: impl Fn(u32) -> u32) -> bool {
        let last = self.ends.last().max(self.members.last());
        last.is_none_or(|last| place(*last) == *last)
    }
}

/// Turns marks into indices, several at a time and without asking of each whether it is there.
pub(super) struct Indices {
    /// Room for what 512 points can give, and for the last handful written in vain.
    room: [u32; 512 + HANDFUL],
}

/// So many indices are written at once.
const HANDFUL: usize = 8;

impl Default for Indices {
    fn default() -> Self {
        Self {
            room: [0; 512 + HANDFUL],
        }
    }
}

impl Indices {
    /// Appends the index of every mark; the first point has the index `start`.
    #[inline(always)]
    pub(super) fn push<S: Simd>(&mut self, to: &mut Vec<u32>, marks: u64x8<S>, start: u32) {
        let mut busy = window::busy(marks);
        let marks = <[u64; 8]>::from(marks);
        let mut filled = 0;
        while busy != 0 {
            let place = busy.trailing_zeros();
            busy &= busy - 1;
            let mut bits = marks.get(place as usize).copied().unwrap_or_default();
            let first = start.wrapping_add(place * 64);
            let next = filled + bits.count_ones() as usize;
            while let Some(room) = self.room.get_mut(filled..)
                && let Some(handful) = room.first_chunk_mut::<HANDFUL>()
                && bits != 0
            {
                for index in handful {
                    *index = first.wrapping_add(bits.trailing_zeros());
                    bits &= bits.wrapping_sub(1);
                }
                filled += HANDFUL;
            }
            filled = next;
        }
        if let Some(indices) = self.room.get(..filled)
            && filled > 0
        {
            to.extend_from_slice(indices);
        }
    }
}

/// The stretches of members with at most `slack` other points between two of them.
fn episodes(ends: &[u32], members: &[u32], slack: u32) -> Vec<Episode> {
    let mut episodes: Vec<Episode> = Vec::new();
    for member in members {
        match episodes.last_mut() {
            Some(episode) if member - episode.last <= slack.saturating_add(1) => {
                episode.last = *member;
            }
            _ => episodes.push(Episode {
                first: *member,
                noticed: *member,
                last: *member,
            }),
        }
    }
    for episode in &mut episodes {
        let at = ends.partition_point(|end| *end < episode.first);
        if let Some(end) = ends.get(at) {
            episode.noticed = *end;
        }
    }
    episodes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_episode_ends_where_its_pattern_does() {
        let found = episodes(&[8, 9, 20], &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 18, 20], 1);
        let as_tuples: Vec<_> = found.iter().map(|e| (e.first, e.noticed, e.last)).collect();
        assert_eq!(as_tuples, [(0, 8, 9), (18, 20, 20)]);
        assert_eq!(episodes(&[], &[], 0), []);
    }
}
