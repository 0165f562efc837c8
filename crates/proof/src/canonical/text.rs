//! Text in canonical JSON: as short as it can be written.
//!
//! Only what JSON forbids raw is escaped: the quote, the backslash and the characters
//! below U+0020, of which five have a short form and the rest `\u00xx` in lower case.

/// Appends a text in quotes, escaped as canonical JSON asks for it.
///
/// ```
/// let mut line = Vec::new();
/// lineside_proof::write_text(&mut line, "5\" pipe\u{1f}\n");
/// assert_eq!(line, br#""5\" pipe\u001f\n""#);
/// ```
pub fn write_text(out: &mut Vec<u8>, text: &str) {
    out.reserve(text.len() + 2);
    out.push(b'"');
    write_escaped(out, text);
    out.push(b'"');
}

/// Appends the characters of a text, escaped, without quotes around them.
pub(super) fn write_escaped(out: &mut Vec<u8>, text: &str) {
    if plain_length(text.as_bytes()) == text.len() {
        out.extend_from_slice(text.as_bytes());
        return;
    }
    write_with_escapes(out, text.as_bytes());
}

#[cold]
fn write_with_escapes(out: &mut Vec<u8>, text: &[u8]) {
    let mut rest = text;
    while let Some((plain, special, after)) = split_at_special(rest) {
        out.extend_from_slice(plain);
        out.extend_from_slice(Escape::of(special).as_bytes());
        rest = after;
    }
    out.extend_from_slice(rest);
}

/// A backslash and what follows it, for a byte that cannot stand raw.
pub(super) struct Escape {
    bytes: [u8; 6],
    length: usize,
}

impl Escape {
    pub(super) const fn of(byte: u8) -> Self {
        let short = match byte {
            b'"' | b'\\' => byte,
            8 => b'b',
            9 => b't',
            10 => b'n',
            12 => b'f',
            13 => b'r',
            _ => {
                let (high, low) = (b'0' + (byte >> 4), lower_hex(byte & 15));
                return Self {
                    bytes: [b'\\', b'u', b'0', b'0', high, low],
                    length: 6,
                };
            }
        };
        Self {
            bytes: [b'\\', short, 0, 0, 0, 0],
            length: 2,
        }
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }
}

const fn lower_hex(half: u8) -> u8 {
    if half < 10 {
        b'0' + half
    } else {
        b'a' - 10 + half
    }
}

/// The bytes before the first that cannot stand raw in a string, that byte, and the rest.
fn split_at_special(bytes: &[u8]) -> Option<(&[u8], u8, &[u8])> {
    let (plain, rest) = bytes.split_at_checked(plain_length(bytes))?;
    let (special, after) = rest.split_first()?;
    Some((plain, *special, after))
}

/// Eight bytes of one each.
pub(super) const ONES: u64 = u64::from_le_bytes([1; 8]);
/// The top bits of eight bytes.
pub(super) const TOPS: u64 = u64::from_le_bytes([0x80; 8]);

/// How many bytes from the start can stand raw in a string.
#[inline]
pub(super) fn plain_length(bytes: &[u8]) -> usize {
    let (chunks, tail) = bytes.as_chunks::<8>();
    for (index, chunk) in chunks.iter().enumerate() {
        if let Some(place) = first_special(*chunk) {
            return index * 8 + place;
        }
    }
    // The rest is looked at in one step too, together with bytes before it that are plain.
    match (
        bytes.last_chunk::<8>(),
        tail.first_chunk::<4>(),
        tail.last_chunk::<4>(),
    ) {
        (Some(last), ..) => match first_special(*last) {
            Some(place) => bytes.len() + place - 8,
            None => bytes.len(),
        },
        (None, Some([a, b, c, d]), Some([e, f, g, h])) => {
            match first_special([*a, *b, *c, *d, *e, *f, *g, *h]) {
                Some(place @ 0..4) => place,
                Some(place) => bytes.len() + place - 8,
                None => bytes.len(),
            }
        }
        _ => tail.iter().position(is_special).unwrap_or(tail.len()),
    }
}

fn is_special(byte: &u8) -> bool {
    *byte < 0x20 || *byte == b'"' || *byte == b'\\'
}

/// The first of eight bytes that cannot stand raw in a string.
///
/// In `word - 0x20..` a byte's top bit is set by borrowing when it was below 0x20, and
/// likewise below 1 once the byte sought is made zero. A borrow can mark a later byte
/// wrongly, never an earlier one, and only the first mark counts.
#[inline]
fn first_special(bytes: [u8; 8]) -> Option<usize> {
    const QUOTES: u64 = u64::from_le_bytes([b'"'; 8]);
    const BACKSLASHES: u64 = u64::from_le_bytes([b'\\'; 8]);
    let word = u64::from_le_bytes(bytes);
    let below = |word: u64, bound: u64| word.wrapping_sub(bound) & !word;
    let (quotes, backslashes) = (below(word ^ QUOTES, ONES), below(word ^ BACKSLASHES, ONES));
    let marks = TOPS & (below(word, ONES * 0x20) | quotes | backslashes);
    (marks != 0).then_some((marks.trailing_zeros() / 8) as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_is_told_apart_at_every_place_of_every_length() {
        for length in 1..20 {
            for place in 0..length {
                for byte in 0..=255_u8 {
                    let mut bytes = vec![b'a'; length];
                    bytes[place] = byte;
                    let plain = if is_special(&byte) { place } else { length };
                    assert_eq!(plain_length(&bytes), plain, "{byte} at {place} of {length}");
                    bytes[length - 1] = b'"';
                    assert_eq!(plain_length(&bytes), plain.min(length - 1));
                }
            }
        }
    }

    #[test]
    fn only_what_must_be_is_escaped() {
        let mut line = Vec::new();
        write_text(
            &mut line,
            "\u{8}\t\n\u{c}\r\"\\/\0\u{1f}\u{7f}\u{2028}\u{1f600}",
        );
        let expected = "\"\\b\\t\\n\\f\\r\\\"\\\\/\\u0000\\u001f\u{7f}\u{2028}\u{1f600}\"";
        assert_eq!(String::from_utf8(line).unwrap(), expected);
    }
}
