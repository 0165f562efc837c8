//! Rows in the binary form of `COPY`, written without a detour over values.
//!
//! The form (PostgreSQL manual, "COPY", binary format) is a header, then per row a count
//! of columns and per column a length and its bytes, then a row of -1 columns.

use crate::failure::Failure;
use lineside_journal::StoreError;
use postgres::CopyInWriter;
use std::io::Write;

/// How much is gathered before it is sent.
const CHUNK: usize = 256 << 10;
const HEADER: &[u8] = b"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0";

/// Rows on their way to the server.
pub(crate) struct Rows<'a> {
    writer: CopyInWriter<'a>,
    buffer: Vec<u8>,
}

impl<'a> Rows<'a> {
    pub(crate) fn new(writer: CopyInWriter<'a>) -> Self {
        let mut buffer = Vec::with_capacity(CHUNK + (8 << 10));
        buffer.extend_from_slice(HEADER);
        Self { writer, buffer }
    }

    /// Starts a row of so many columns.
    pub(crate) fn start(&mut self, columns: i16) -> Result<(), Failure> {
        if self.buffer.len() >= CHUNK {
            self.writer.write_all(&self.buffer)?;
            self.buffer.clear();
        }
        self.buffer.extend_from_slice(&columns.to_be_bytes());
        Ok(())
    }

    /// A text or bytes.
    pub(crate) fn bytes(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        let length = i32::try_from(bytes.len())
            .map_err(|_| StoreError::Io(format!("{} bytes do not fit one value", bytes.len())))?;
        self.buffer.extend_from_slice(&length.to_be_bytes());
        self.buffer.extend_from_slice(bytes);
        Ok(())
    }

    /// A whole number.
    pub(crate) fn number(&mut self, number: i64) {
        self.buffer.extend_from_slice(&8_i32.to_be_bytes());
        self.buffer.extend_from_slice(&number.to_be_bytes());
    }

    /// Nothing.
    pub(crate) fn empty(&mut self) {
        self.buffer.extend_from_slice(&(-1_i32).to_be_bytes());
    }

    /// Ends the copy; without it the server forgets the rows.
    pub(crate) fn finish(mut self) -> Result<(), Failure> {
        self.buffer.extend_from_slice(&(-1_i16).to_be_bytes());
        self.writer.write_all(&self.buffer)?;
        self.writer.finish()?;
        Ok(())
    }
}
