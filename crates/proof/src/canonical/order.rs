//! The order of an object's members: by their names, compared as UTF-16.
//!
//! Names are at hand in UTF-8, escaped as canonical JSON escapes them. UTF-8 sorts like
//! UTF-16 but for one thing: characters from U+10000 upwards, whose first byte is 0xf0 or
//! more, are pairs of surrogates in UTF-16 and sort before U+E000 to U+FFFF, whose first
//! byte is 0xee or 0xef. Moving those two bytes to the top gives the order of UTF-16.

use super::text::{ONES, TOPS};
use std::cmp::Ordering;
use std::num::NonZeroU64;
use std::ops::Range;

/// Compares two canonically escaped names, given without their quotes.
pub(super) fn compare_names(left: &[u8], right: &[u8]) -> Ordering {
    let differs = left
        .iter()
        .zip(right)
        .position(|(left, right)| left != right);
    let Some(place) = differs else {
        return left.len().cmp(&right.len());
    };
    if left.contains(&b'\\') || right.contains(&b'\\') {
        return Unescaped(left).map(rank).cmp(Unescaped(right).map(rank));
    }
    let rank_at = |name: &[u8]| name.get(place).copied().map(rank);
    rank_at(left).cmp(&rank_at(right))
}

/// The first eight bytes of a name as a number that sorts as they do, so that most names
/// are compared in one step; none for names that start otherwise than in plain ASCII.
///
/// The name stands at this place in a text. Shorter names are filled with zeros, which no
/// name holds; they are cut out of the eight bytes before their end, without a loop.
#[inline]
pub(super) fn first_eight(text: &[u8], name: Range<usize>) -> Option<NonZeroU64> {
    let end = name.end;
    let name = text.get(name)?;
    let start = match (name.first_chunk(), text.get(..end)?.last_chunk()) {
        (Some(chunk), _) => u64::from_be_bytes(*chunk),
        (None, Some(chunk)) => {
            let missing = 64 - 8 * u32::try_from(name.len()).ok()?;
            u64::from_be_bytes(*chunk).checked_shl(missing)?
        }
        (None, None) => {
            let mut bytes = [0; 8];
            bytes
                .iter_mut()
                .zip(name)
                .for_each(|(slot, byte)| *slot = *byte);
            u64::from_be_bytes(bytes)
        }
    };
    let no_backslash = start ^ u64::from_le_bytes([b'\\'; 8]);
    let backslashes = no_backslash.wrapping_sub(ONES) & !no_backslash;
    NonZeroU64::new(start).filter(|_| (start | backslashes) & TOPS == 0)
}

const fn rank(byte: u8) -> u8 {
    match byte {
        0xee | 0xef => byte + 0x10,
        _ => byte,
    }
}

/// The bytes a canonically escaped name stands for.
struct Unescaped<'a>(&'a [u8]);

impl Iterator for Unescaped<'_> {
    type Item = u8;
    fn next(&mut self) -> Option<u8> {
        let (byte, rest) = match self.0 {
            [b'\\', b'u', b'0', b'0', high, low, rest @ ..] => (hex(*high) << 4 | hex(*low), rest),
            [b'\\', letter, rest @ ..] => (unescaped(*letter), rest),
            [byte, rest @ ..] => (*byte, rest),
            [] => return None,
        };
        self.0 = rest;
        Some(byte)
    }
}

const fn hex(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        _ => (digit | 0x20).wrapping_sub(b'a' - 10),
    }
}

/// The byte a short escape stands for, from the letter behind the backslash.
pub(super) const fn unescaped(letter: u8) -> u8 {
    match letter {
        b'b' => 8,
        b't' => 9,
        b'n' => 10,
        b'f' => 12,
        b'r' => 13,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write_text;
    use proptest::prelude::*;

    fn escaped(name: &str) -> Vec<u8> {
        let mut quoted = Vec::new();
        write_text(&mut quoted, name);
        quoted[1..quoted.len() - 1].to_vec()
    }

    fn name() -> impl Strategy<Value = String> {
        proptest::collection::vec(
            prop_oneof![
                proptest::char::range('\0', '\u{7f}'),
                proptest::char::range('\u{d7f0}', '\u{e010}'),
                proptest::char::range('\u{fff0}', '\u{1000f}'),
                proptest::char::any(),
            ],
            0..6,
        )
        .prop_map(|characters| characters.into_iter().collect())
    }

    proptest! {
        #[test]
        fn names_sort_as_their_utf_16_does(left in name(), right in name()) {
            let expected = left.encode_utf16().cmp(right.encode_utf16());
            let (left, right) = (escaped(&left), escaped(&right));
            prop_assert_eq!(compare_names(&left, &right), expected);
            let start = |name: &[u8]| {
                let text = [b"{\"other\":1,\"", name, b"\""].concat();
                first_eight(&text, 12..12 + name.len())
            };
            if let (Some(left), Some(right)) = (start(&left), start(&right)) {
                prop_assert!(left == right || left.cmp(&right) == expected);
            }
        }
    }
}
