//! Whether a text is in canonical form already, without writing it anew.

use super::cursor::Cursor;
use super::number::Spelling;
use super::order::compare_names;
use super::text::Escape;
use super::{CanonicalError, MAX_DEPTH};
use std::cmp::Ordering;

/// Says whether a line is exactly what canonical JSON would be, and where not.
///
/// It looks at bytes, not at claims: `295147905179352830000` is how the float
/// 2.9514790517935283e20 is printed and so passes, although [`canonicalize`] refuses an
/// integer spelt out beyond 2^53. Nothing is allocated.
///
/// ```
/// use lineside_proof::check;
///
/// assert!(check(br#"{"item":"P-1","qty":"3.5"}"#).is_ok());
/// let error = check(br#"{"qty":"3.5","item":"P-1"}"#).unwrap_err();
/// assert_eq!(error.offset(), Some(13));
/// ```
///
/// [`canonicalize`]: crate::canonicalize
///
/// # Errors
/// [`CanonicalError`] names the first byte that is not as it should be, and why.
pub fn check(line: &[u8]) -> Result<(), CanonicalError> {
    let mut checker = Checker {
        cursor: Cursor::new(line)?,
        depth: 0,
    };
    checker.value()?;
    match checker.cursor.peek() {
        None => Ok(()),
        Some(b' ' | b'\t' | b'\n' | b'\r') => Err(checker.not_canonical(WHITE_SPACE)),
        Some(_) => Err(checker
            .cursor
            .not_json("one value is followed by something else")),
    }
}

const WHITE_SPACE: &str = "no white space stands outside of strings";

struct Checker<'a> {
    cursor: Cursor<'a>,
    depth: usize,
}

impl<'a> Checker<'a> {
    fn not_canonical(&self, reason: &'static str) -> CanonicalError {
        CanonicalError::NotCanonical {
            offset: self.cursor.at,
            reason,
        }
    }

    /// Why what comes next is not what should: white space, or no JSON at all.
    fn unexpected(&self, reason: &'static str) -> CanonicalError {
        match self.cursor.peek() {
            Some(b' ' | b'\t' | b'\n' | b'\r') => self.not_canonical(WHITE_SPACE),
            _ => self.cursor.not_json(reason),
        }
    }

    fn value(&mut self) -> Result<(), CanonicalError> {
        match self.cursor.peek() {
            Some(b'{') => self.nested(Self::object),
            Some(b'[') => self.nested(Self::array),
            Some(b'"') => self.text().map(|_| ()),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b' ' | b'\t' | b'\n' | b'\r') => Err(self.not_canonical(WHITE_SPACE)),
            _ => self.cursor.literal().map(|_| ()),
        }
    }

    fn nested(
        &mut self,
        inside: fn(&mut Self) -> Result<(), CanonicalError>,
    ) -> Result<(), CanonicalError> {
        if self.depth == MAX_DEPTH {
            let offset = Some(self.cursor.at);
            return Err(CanonicalError::TooDeep { offset });
        }
        self.depth += 1;
        self.cursor.at += 1;
        inside(self)?;
        self.depth -= 1;
        Ok(())
    }

    fn object(&mut self) -> Result<(), CanonicalError> {
        if self.cursor.take(b'}') {
            return Ok(());
        }
        let mut before: Option<&'a [u8]> = None;
        loop {
            let start = self.cursor.at;
            if self.cursor.peek() != Some(b'"') {
                return Err(self.unexpected("a member starts with its name in quotes"));
            }
            let name = self.text()?;
            match before.map_or(Ordering::Less, |before| compare_names(before, name)) {
                Ordering::Less => before = Some(name),
                Ordering::Equal => return Err(CanonicalError::duplicate(Some(start), name)),
                Ordering::Greater => {
                    return Err(CanonicalError::NotCanonical {
                        offset: start,
                        reason: "members stand in the order of their names as UTF-16",
                    });
                }
            }
            if !self.cursor.take(b':') {
                return Err(self.unexpected("a name is followed by a colon"));
            }
            self.value()?;
            if self.cursor.take(b'}') {
                return Ok(());
            }
            if !self.cursor.take(b',') {
                return Err(self.unexpected("a member is followed by a comma or a brace"));
            }
        }
    }

    fn array(&mut self) -> Result<(), CanonicalError> {
        if self.cursor.take(b']') {
            return Ok(());
        }
        loop {
            self.value()?;
            if self.cursor.take(b']') {
                return Ok(());
            }
            if !self.cursor.take(b',') {
                return Err(self.unexpected("an item is followed by a comma or a bracket"));
            }
        }
    }

    /// Reads a string, and gives what stands between its quotes.
    fn text(&mut self) -> Result<&'a [u8], CanonicalError> {
        self.cursor.at += 1;
        let start = self.cursor.at;
        loop {
            self.cursor.plain();
            match self.cursor.peek() {
                Some(b'"') => break,
                Some(b'\\') => self.escape()?,
                _ => return Err(self.cursor.not_in_text()),
            }
        }
        let text = self.cursor.since(start);
        self.cursor.at += 1;
        Ok(text)
    }

    fn escape(&mut self) -> Result<(), CanonicalError> {
        let start = self.cursor.at;
        let character = self.cursor.escape()?;
        let spelt = self.cursor.since(start);
        match u8::try_from(character) {
            Ok(byte @ (0..0x20 | b'"' | b'\\')) if Escape::of(byte).as_bytes() == spelt => Ok(()),
            _ => Err(CanonicalError::NotCanonical {
                offset: start,
                reason: "only \\b \\t \\n \\f \\r \\\" \\\\ and \\u00xx of other control \
                         characters, in lower case, are escaped",
            }),
        }
    }

    fn number(&mut self) -> Result<(), CanonicalError> {
        let offset = self.cursor.at;
        let number = Spelling::read(self.cursor.rest()).map_err(|(within, reason)| {
            CanonicalError::NotJson {
                offset: offset + within,
                reason,
            }
        })?;
        let canonical = || {
            let value = number.value(offset)?;
            Ok(ryu_js::Buffer::new().format_finite(value) == number.text)
        };
        if number.is_plain() || canonical()? {
            self.cursor.at += number.text.len();
            return Ok(());
        }
        Err(self.not_canonical("a number is spelt as ECMAScript prints it"))
    }
}
