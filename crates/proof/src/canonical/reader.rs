//! Any JSON text, brought into canonical form in one pass.
//!
//! The reader is strict where JSON readers tend to guess: it refuses duplicate names,
//! integers that a float would round, half pairs of surrogates, and whatever is not JSON.

use super::CanonicalError;
use super::cursor::Cursor;
use super::draft::Draft;
use super::number::{Spelling, write_number_f64};
use super::text::Escape;

pub(super) struct Reader<'a, 'o> {
    cursor: Cursor<'a>,
    draft: Draft<'o>,
}

impl<'a, 'o> Reader<'a, 'o> {
    pub(super) fn new(text: &'a [u8], out: &'o mut Vec<u8>) -> Result<Self, CanonicalError> {
        Ok(Self {
            cursor: Cursor::new(text)?,
            draft: Draft::new(out),
        })
    }

    /// Reads one value and the end of the text.
    pub(super) fn read(mut self) -> Result<(), CanonicalError> {
        self.value()?;
        match self.cursor.peek() {
            None => Ok(()),
            Some(_) => Err(self
                .cursor
                .not_json("one value is followed by something else")),
        }
    }

    /// Reads a value and the white space on both sides of it.
    fn value(&mut self) -> Result<(), CanonicalError> {
        self.cursor.skip_white_space();
        match self.cursor.peek() {
            Some(b'{') => self.object()?,
            Some(b'[') => self.array()?,
            Some(b'"') => self.text()?,
            Some(b'-' | b'0'..=b'9') => self.number()?,
            _ => self.draft.out.extend_from_slice(self.cursor.literal()?),
        }
        self.cursor.skip_white_space();
        Ok(())
    }

    fn object(&mut self) -> Result<(), CanonicalError> {
        let mut object = self.draft.open_object(Some(self.cursor.at))?;
        self.cursor.at += 1;
        self.cursor.skip_white_space();
        if self.cursor.take(b'}') {
            return self.draft.close_object(object);
        }
        loop {
            let source = self.cursor.at;
            if self.cursor.peek() != Some(b'"') {
                return Err(self
                    .cursor
                    .not_json("a member starts with its name in quotes"));
            }
            let start = self.draft.start_member(&object);
            self.text()?;
            self.draft.end_name(&mut object, start, Some(source))?;
            self.cursor.skip_white_space();
            if !self.cursor.take(b':') {
                return Err(self.cursor.not_json("a name is followed by a colon"));
            }
            self.value()?;
            self.draft.end_member();
            if self.cursor.take(b'}') {
                return self.draft.close_object(object);
            }
            if !self.cursor.take(b',') {
                return Err(self
                    .cursor
                    .not_json("a member is followed by a comma or a brace"));
            }
            self.cursor.skip_white_space();
        }
    }

    fn array(&mut self) -> Result<(), CanonicalError> {
        self.draft.open(b'[', Some(self.cursor.at))?;
        self.cursor.at += 1;
        self.cursor.skip_white_space();
        if !self.cursor.take(b']') {
            loop {
                self.value()?;
                if self.cursor.take(b']') {
                    break;
                }
                if !self.cursor.take(b',') {
                    return Err(self
                        .cursor
                        .not_json("an item is followed by a comma or a bracket"));
                }
                self.draft.out.push(b',');
            }
        }
        self.draft.close(b']');
        Ok(())
    }

    fn text(&mut self) -> Result<(), CanonicalError> {
        self.cursor.at += 1;
        self.draft.out.push(b'"');
        loop {
            self.draft.out.extend_from_slice(self.cursor.plain());
            match self.cursor.peek() {
                Some(b'"') => break,
                Some(b'\\') => self.escape()?,
                _ => return Err(self.cursor.not_in_text()),
            }
        }
        self.cursor.at += 1;
        self.draft.out.push(b'"');
        Ok(())
    }

    fn escape(&mut self) -> Result<(), CanonicalError> {
        let character = self.cursor.escape()?;
        let out = &mut *self.draft.out;
        match u8::try_from(character) {
            Ok(byte @ (0..0x20 | b'"' | b'\\')) => {
                out.extend_from_slice(Escape::of(byte).as_bytes())
            }
            _ => out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes()),
        }
        Ok(())
    }

    fn number(&mut self) -> Result<(), CanonicalError> {
        let offset = self.cursor.at;
        let number = Spelling::read(self.cursor.rest()).map_err(|(within, reason)| {
            CanonicalError::NotJson {
                offset: offset + within,
                reason,
            }
        })?;
        self.cursor.at += number.text.len();
        if number.is_plain() {
            self.draft.out.extend_from_slice(number.text.as_bytes());
            return Ok(());
        }
        write_number_f64(self.draft.out, number.exact_value(offset)?)
    }
}
