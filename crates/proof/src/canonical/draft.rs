//! Canonical bytes in the making: members are put in order as each object closes.
//!
//! Members are written one behind the other as they come, and where each one lies is
//! noted. Most objects come in order and are done when they close; of the others, what
//! stands out of order is copied once, in order, and put back.

use super::order::{compare_names, first_eight};
use super::{CanonicalError, MAX_DEPTH};
use std::cmp::Ordering;
use std::num::NonZeroU64;

/// A text being written, and the members of the objects still open in it.
pub(super) struct Draft<'o> {
    pub(super) out: &'o mut Vec<u8>,
    notes: Notes,
    depth: usize,
    deepest: usize,
}

/// What is noted while a text is written; empty again at its end, with the room it took.
#[derive(Default)]
pub(super) struct Notes {
    members: Vec<Member>,
    /// Room for members on their way to another place.
    sorted: Vec<u8>,
}

impl Notes {
    /// How many bytes it has room for.
    pub(super) fn room(&self) -> usize {
        self.sorted.capacity() + self.members.capacity() * size_of::<Member>()
    }
}

/// Where a member lies in what was written.
struct Member {
    /// The start of its name as a number, where that alone can tell two names apart.
    start: Option<NonZeroU64>,
    name_start: usize,
    name_end: usize,
    end: usize,
    /// Where its name stands in the text that is read, if there is one.
    source: Option<usize>,
}

impl Member {
    fn name<'a>(&self, out: &'a [u8]) -> &'a [u8] {
        out.get(self.name_start..self.name_end).unwrap_or_default()
    }

    #[inline]
    fn compare(&self, other: &Self, out: &[u8]) -> Ordering {
        match (self.start, other.start) {
            (Some(left), Some(right)) if left != right => left.cmp(&right),
            _ => compare_names(self.name(out), other.name(out)),
        }
    }
}

/// An object whose closing brace is still to come.
pub(super) struct OpenObject {
    start: usize,
    first: usize,
    in_order: bool,
}

impl<'o> Draft<'o> {
    pub(super) fn new(out: &'o mut Vec<u8>) -> Self {
        Self::with_notes(out, Notes::default())
    }

    /// A draft that takes its notes where there is room already.
    pub(super) fn with_notes(out: &'o mut Vec<u8>, mut notes: Notes) -> Self {
        notes.members.clear();
        Self {
            out,
            notes,
            depth: 0,
            deepest: 0,
        }
    }

    pub(super) fn into_notes(self) -> Notes {
        self.notes
    }

    /// How deep objects and arrays nest in what was written so far.
    pub(super) fn deepest(&self) -> usize {
        self.deepest
    }

    /// Writes a text that is canonical already and nests so deep itself.
    pub(super) fn put_fragment(&mut self, text: &[u8], depth: usize) -> Result<(), CanonicalError> {
        let deepest = self.depth.saturating_add(depth);
        if deepest > MAX_DEPTH {
            return Err(CanonicalError::TooDeep { offset: None });
        }
        self.deepest = self.deepest.max(deepest);
        self.out.extend_from_slice(text);
        Ok(())
    }

    /// Writes the bracket or brace that opens a value, unless too many are open.
    pub(super) fn open(
        &mut self,
        bracket: u8,
        offset: Option<usize>,
    ) -> Result<(), CanonicalError> {
        if self.depth == MAX_DEPTH {
            return Err(CanonicalError::TooDeep { offset });
        }
        self.depth += 1;
        self.deepest = self.deepest.max(self.depth);
        self.out.push(bracket);
        Ok(())
    }

    pub(super) fn close(&mut self, bracket: u8) {
        self.depth = self.depth.saturating_sub(1);
        self.out.push(bracket);
    }

    pub(super) fn open_object(
        &mut self,
        source: Option<usize>,
    ) -> Result<OpenObject, CanonicalError> {
        self.open(b'{', source)?;
        Ok(OpenObject {
            start: self.out.len(),
            first: self.notes.members.len(),
            in_order: true,
        })
    }

    /// Writes the comma before a member, if it is not the first; answers where its name starts.
    pub(super) fn start_member(&mut self, object: &OpenObject) -> usize {
        if self.notes.members.len() > object.first {
            self.out.push(b',');
        }
        self.out.len()
    }

    /// Takes note of the name written since `start`, and writes the colon behind it.
    #[inline]
    pub(super) fn end_name(
        &mut self,
        object: &mut OpenObject,
        start: usize,
        source: Option<usize>,
    ) -> Result<(), CanonicalError> {
        let (name_start, name_end) = (start + 1, self.out.len().saturating_sub(1));
        let member = Member {
            start: first_eight(self.out, name_start..name_end),
            name_start,
            name_end,
            end: 0,
            source,
        };
        if let Some(before) = self.notes.members.get(object.first..).and_then(<[_]>::last) {
            match before.compare(&member, self.out) {
                Ordering::Less => {}
                Ordering::Equal => {
                    return Err(CanonicalError::duplicate(source, member.name(self.out)));
                }
                Ordering::Greater => object.in_order = false,
            }
        } else if self.notes.members.capacity() == 0 {
            // One allocation, of the size most records need, instead of three.
            self.notes.members.reserve(16);
        }
        self.notes.members.push(member);
        self.out.push(b':');
        Ok(())
    }

    /// Takes note that the value of the latest member is written.
    pub(super) fn end_member(&mut self) {
        if let Some(member) = self.notes.members.last_mut() {
            member.end = self.out.len();
        }
    }

    /// Puts the members in order and writes the closing brace.
    pub(super) fn close_object(&mut self, object: OpenObject) -> Result<(), CanonicalError> {
        if !object.in_order {
            self.sort(&object)?;
        }
        self.notes.members.truncate(object.first);
        self.close(b'}');
        Ok(())
    }

    fn sort(&mut self, object: &OpenObject) -> Result<(), CanonicalError> {
        let members = self
            .notes
            .members
            .get_mut(object.first..)
            .unwrap_or_default();
        let out: &[u8] = self.out;
        members.sort_unstable_by(|left, right| left.compare(right, out));
        let twins = |pair: &&[Member]| matches!(pair, [a, b] if a.compare(b, out).is_eq());
        if let Some([a, b]) = members.windows(2).find(twins) {
            return Err(CanonicalError::duplicate(
                a.source.max(b.source),
                a.name(out),
            ));
        }
        // What stands in its place at the start and at the end stays there.
        let (mut from, mut to) = (object.start, out.len());
        let mut moved: &[Member] = members;
        while let Some((first, rest)) = moved.split_first()
            && first.name_start - 1 == from
        {
            (from, moved) = (first.end + 1, rest);
        }
        while let Some((last, rest)) = moved.split_last()
            && last.end == to
        {
            (to, moved) = (last.name_start - 2, rest);
        }
        self.notes.sorted.clear();
        self.notes.sorted.reserve(to.saturating_sub(from));
        for (index, member) in moved.iter().enumerate() {
            if index > 0 {
                self.notes.sorted.push(b',');
            }
            // INVARIANT: a noted member, with the quote before its name, lies within what is written.
            let written = out.get(member.name_start - 1..member.end);
            self.notes
                .sorted
                .extend_from_slice(written.unwrap_or_default());
        }
        // INVARIANT: the same members take the same room in any order.
        let room = self.out.get_mut(from..to);
        if let Some(room) = room.filter(|room| room.len() == self.notes.sorted.len()) {
            room.copy_from_slice(&self.notes.sorted);
        }
        Ok(())
    }
}
