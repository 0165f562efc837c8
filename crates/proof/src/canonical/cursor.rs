//! A place in a JSON text, and what is read alike by whoever reads it.

use super::CanonicalError;
use super::order::unescaped;
use super::text::plain_length;

/// A place in a text that is known to be UTF-8.
pub(super) struct Cursor<'a> {
    text: &'a [u8],
    pub(super) at: usize,
}

impl<'a> Cursor<'a> {
    /// The start of a text.
    pub(super) fn new(text: &'a [u8]) -> Result<Self, CanonicalError> {
        let utf_8 = str::from_utf8(text).map_err(|error| CanonicalError::NotJson {
            offset: error.valid_up_to(),
            reason: "the text is not UTF-8",
        })?;
        let cursor = Self { text, at: 0 };
        if utf_8.starts_with('\u{feff}') {
            return Err(cursor.not_json("JSON starts without a byte order mark"));
        }
        Ok(cursor)
    }

    pub(super) fn rest(&self) -> &'a [u8] {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    /// Steps over this byte if it is the next.
    pub(super) fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    pub(super) fn skip_white_space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    /// What was read since this earlier place.
    pub(super) fn since(&self, start: usize) -> &'a [u8] {
        self.text.get(start..self.at).unwrap_or_default()
    }

    pub(super) fn not_json(&self, reason: &'static str) -> CanonicalError {
        CanonicalError::NotJson {
            offset: self.at,
            reason,
        }
    }

    /// Reads `true`, `false` or `null`, whichever starts with the next byte.
    pub(super) fn literal(&mut self) -> Result<&'static [u8], CanonicalError> {
        let literal: &[u8] = match self.peek() {
            Some(b't') => b"true",
            Some(b'f') => b"false",
            _ => b"null",
        };
        if !self.rest().starts_with(literal) {
            return Err(self.not_json(match self.peek() {
                None => "the text ends where a value should start",
                _ => "a value is an object, an array, text, a number, true, false or null",
            }));
        }
        self.at += literal.len();
        Ok(literal)
    }

    /// Reads up to the next byte of a string that cannot stand raw in it.
    pub(super) fn plain(&mut self) -> &'a [u8] {
        let (start, rest) = (self.at, self.rest());
        self.at += plain_length(rest);
        self.since(start)
    }

    /// Why the next byte, neither a quote nor a backslash, cannot stand in a string.
    pub(super) fn not_in_text(&self) -> CanonicalError {
        self.not_json(match self.peek() {
            None => "the text ends within a string",
            Some(_) => "a control character in a string must be escaped",
        })
    }

    /// Reads an escape, from its backslash on; two that are a pair of surrogates count as one.
    pub(super) fn escape(&mut self) -> Result<char, CanonicalError> {
        let start = self.at;
        let unit = match self.rest() {
            [b'\\', b'u', rest @ ..] => four_digits(rest).ok_or(2),
            [
                b'\\',
                letter @ (b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't'),
                ..,
            ] => {
                self.at += 2;
                return Ok(char::from(unescaped(*letter)));
            }
            _ => {
                self.at += 1;
                return Err(self.not_json("there is no such escape"));
            }
        };
        let Ok(unit) = unit else {
            self.at += 2;
            return Err(self.not_json("\\u is followed by four hexadecimal digits"));
        };
        self.at += 6;
        let second = match self.rest() {
            [b'\\', b'u', rest @ ..] => four_digits(rest),
            _ => None,
        };
        let mut pair = char::decode_utf16([unit].into_iter().chain(second));
        let Some(Ok(character)) = pair.next() else {
            self.at = start;
            return Err(self.not_json("half a pair of surrogates is no character"));
        };
        self.at += if character.len_utf16() == 2 { 6 } else { 0 };
        Ok(character)
    }
}

fn four_digits(text: &[u8]) -> Option<u16> {
    let digits = text.first_chunk::<4>()?;
    digits.iter().try_fold(0_u16, |unit, digit| {
        let digit = char::from(*digit).to_digit(16)?;
        Some(unit << 4 | u16::try_from(digit).ok()?)
    })
}
