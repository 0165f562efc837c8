//! CSV after RFC 4180, one record at a time.
//!
//! A record without quotes, nearly every one, is cut at its commas where it lies. Lines end
//! with or without a carriage return, blank lines are passed over, and a quote within a
//! field that does not start with one is a character like any other. Where the first line
//! has no comma, semicolons or tabs part the fields, as spreadsheets in half of the world
//! write them.

use std::io::{self, Read};

const CHUNK: usize = 1 << 18;

/// The records of a file.
pub(crate) struct Records<R> {
    input: R,
    buffer: Vec<u8>,
    /// What is read of the buffer, and what is used of that.
    filled: usize,
    start: usize,
    is_ended: bool,
    delimiter: Option<u8>,
    line: u32,
    used: u64,
    record: Record,
}

/// One record.
#[derive(Default)]
pub(crate) struct Record {
    /// The line on which it starts.
    pub(crate) line: u32,
    text: Vec<u8>,
    /// Where each field ends in the text, and the next one starts.
    ends: Vec<(usize, usize)>,
}

impl Record {
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(crate) fn get(&self, field: usize) -> Option<&[u8]> {
        let (start, end) = self.ends.get(field)?;
        self.text.get(*start..*end)
    }
}

impl<R: Read> Records<R> {
    pub(crate) fn new(input: R) -> Self {
        Self {
            input,
            buffer: vec![0; CHUNK],
            filled: 0,
            start: 0,
            is_ended: false,
            delimiter: None,
            line: 1,
            used: 0,
            record: Record::default(),
        }
    }

    /// How many bytes have been used.
    pub(crate) fn used(&self) -> u64 {
        self.used
    }

    /// The next record; `None` at the end.
    pub(crate) fn next(&mut self) -> io::Result<Option<&Record>> {
        loop {
            let Some(end) = self.line_end()? else {
                return Ok(None);
            };
            let line = self.buffer.get(self.start..end).unwrap_or_default();
            let content = trimmed(line);
            if content.is_empty() {
                self.pass(end);
                continue;
            }
            let delimiter = *self.delimiter.get_or_insert_with(|| delimiter_of(content));
            self.record.line = self.line;
            self.record.text.clear();
            self.record.ends.clear();
            if content.contains(&b'"') {
                self.quoted(delimiter)?;
            } else {
                self.record.text.extend_from_slice(content);
                cut(&mut self.record, delimiter);
                self.pass(end);
            }
            return Ok(Some(&self.record));
        }
    }

    /// Steps over a line.
    fn pass(&mut self, end: usize) {
        self.used += u64::try_from(end - self.start).unwrap_or(0);
        self.start = end;
        self.line = self.line.saturating_add(1);
    }

    /// Where the next line ends, its line feed included; `None` when there is none.
    fn line_end(&mut self) -> io::Result<Option<usize>> {
        let mut searched = self.start;
        loop {
            let rest = self.buffer.get(searched..self.filled).unwrap_or_default();
            if let Some(at) = memchr::memchr(b'\n', rest) {
                return Ok(Some(searched + at + 1));
            }
            if self.is_ended {
                return Ok((self.start < self.filled).then_some(self.filled));
            }
            searched = self.filled - self.start;
            self.refill()?;
        }
    }

    /// Brings what is left to the front and reads more behind it.
    fn refill(&mut self) -> io::Result<()> {
        self.buffer.copy_within(self.start..self.filled, 0);
        self.filled -= self.start;
        self.start = 0;
        if self.filled == self.buffer.len() {
            self.buffer.resize(self.buffer.len() * 2, 0);
        }
        let room = self.buffer.get_mut(self.filled..).unwrap_or_default();
        match self.input.read(room) {
            Ok(0) => self.is_ended = true,
            Ok(count) => self.filled += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// Takes a record with quotes apart; it may go on over several lines.
    fn quoted(&mut self, delimiter: u8) -> io::Result<()> {
        let mut is_quoted = false;
        let mut field = 0;
        while let Some(end) = self.line_end()? {
            let line = self.buffer.get(self.start..end).unwrap_or_default();
            let text = &mut self.record.text;
            let mut bytes = line.iter().copied().peekable();
            while let Some(byte) = bytes.next() {
                match byte {
                    b'"' if is_quoted && bytes.peek() == Some(&b'"') => {
                        bytes.next();
                        text.push(b'"');
                    }
                    b'"' if is_quoted => is_quoted = false,
                    b'"' if text.len() == field => is_quoted = true,
                    _ if is_quoted => text.push(byte),
                    b'\r' if matches!(bytes.peek(), Some(b'\n') | None) => {}
                    b'\n' => {}
                    _ if byte == delimiter => {
                        self.record.ends.push((field, text.len()));
                        field = text.len();
                    }
                    _ => text.push(byte),
                }
            }
            self.pass(end);
            if !is_quoted {
                break;
            }
        }
        self.record.ends.push((field, self.record.text.len()));
        Ok(())
    }
}

fn trimmed(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}

fn delimiter_of(first_line: &[u8]) -> u8 {
    let has = |byte: u8| first_line.contains(&byte);
    match () {
        () if has(b',') => b',',
        () if has(b';') => b';',
        () if has(b'\t') => b'\t',
        () => b',',
    }
}

fn cut(record: &mut Record, delimiter: u8) {
    let mut start = 0;
    for at in memchr::memchr_iter(delimiter, &record.text) {
        record.ends.push((start, at));
        start = at + 1;
    }
    record.ends.push((start, record.text.len()));
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A reader that gives a few bytes at a time.
    struct Drip<'a>(&'a [u8], usize);

    impl Read for Drip<'_> {
        fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
            let count = self.1.min(self.0.len()).min(room.len());
            room[..count].copy_from_slice(&self.0[..count]);
            self.0 = &self.0[count..];
            Ok(count)
        }
    }

    fn all(text: &str, drip: usize) -> Vec<(u32, Vec<String>)> {
        let mut records = Records::new(Drip(text.as_bytes(), drip));
        let mut found = Vec::new();
        while let Some(record) = records.next().unwrap() {
            let field = |at| String::from_utf8_lossy(record.get(at).unwrap()).into_owned();
            found.push((record.line, (0..record.len()).map(field).collect()));
        }
        assert_eq!(records.used(), u64::try_from(text.len()).unwrap());
        found
    }

    #[test]
    fn records_are_cut_as_the_standard_says() {
        let text = "a,b\r\n\r\n1,\"x, \"\"y\"\"\"\n\"two\r\nlines\",\n,5\" pipe\n\"\",last";
        let want: &[(u32, [&str; 2])] = &[
            (1, ["a", "b"]),
            (3, ["1", "x, \"y\""]),
            (4, ["two\r\nlines", ""]),
            (6, ["", "5\" pipe"]),
            (7, ["", "last"]),
        ];
        for drip in [1, 2, 3, 7, 1000] {
            let found = all(text, drip);
            let found: Vec<(u32, Vec<&str>)> = found
                .iter()
                .map(|(line, fields)| (*line, fields.iter().map(String::as_str).collect()))
                .collect();
            let want: Vec<(u32, Vec<&str>)> = want
                .iter()
                .map(|(line, fields)| (*line, fields.to_vec()))
                .collect();
            assert_eq!(found, want, "{drip}");
        }
    }

    #[test]
    fn semicolons_part_fields_where_the_first_line_has_no_comma() {
        assert_eq!(all("a;b\n1,5;2", 9)[1].1, ["1,5", "2"]);
        assert_eq!(all("a\tb\n1\t2", 9)[1].1, ["1", "2"]);
    }

    #[test]
    fn a_line_longer_than_the_buffer_is_one_record() {
        let long = "x".repeat(3 * CHUNK);
        assert_eq!(
            all(&format!("a,b\n{long},1\n"), 1 << 16)[1].1,
            [long, "1".to_owned()]
        );
        assert_eq!(all("", 1), []);
        assert_eq!(
            all("\"open\nforever", 3),
            [(1, vec!["open\nforever".to_owned()])]
        );
    }
}
