//! An exported journal: a text file of lines, and nothing else.
//!
//! What is exported is what is stored, byte for byte, each line ended by a line feed.
//! Importing the file elsewhere and exporting it again gives the same file.
//!
//! ```
//! use lineside_journal::Lines;
//!
//! let file = b"{\"a\":1}\n{\"b\":2}\n";
//! let lines: Result<Vec<_>, _> = Lines::new(&file[..]).collect();
//! assert_eq!(lines?.len(), 2);
//! # Ok::<(), std::io::Error>(())
//! ```

use crate::{Line, Read, Scope, StoreError, limits};
use std::io::{self, BufRead, Write};
use std::ops::ControlFlow;

/// Writes a scope's lines behind a position; answers with the last position written.
///
/// # Errors
/// [`StoreError`] when the store cannot be read or the file cannot be written.
pub fn export(
    store: &mut dyn Read,
    scope: &Scope,
    after: u64,
    out: &mut dyn Write,
) -> Result<u64, StoreError> {
    let mut written = Ok(());
    let mut last = after;
    store.read_journal(scope, after, usize::MAX, &mut |line| {
        written = out
            .write_all(line.as_bytes())
            .and_then(|()| out.write_all(b"\n"));
        last += 1;
        match written.is_ok() {
            true => ControlFlow::Continue(()),
            false => ControlFlow::Break(()),
        }
    })?;
    written
        .and_then(|()| out.flush())
        .map_err(|error| StoreError::Io(format!("the export could not be written: {error}")))?;
    Ok(last)
}

/// The lines of an exported file.
#[derive(Debug)]
pub struct Lines<R>(R);

impl<R: BufRead> Lines<R> {
    /// Reads from a file or a text.
    #[must_use]
    pub fn new(file: R) -> Self {
        Self(file)
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = io::Result<Line>;

    fn next(&mut self) -> Option<io::Result<Line>> {
        let mut bytes = Vec::new();
        // One byte more than a line may have, and its line feed.
        let most = limits::LINE_BYTES as u64 + 2;
        let mut limited = io::Read::take(&mut self.0, most);
        match limited.read_until(b'\n', &mut bytes) {
            Err(error) => return Some(Err(error)),
            Ok(0) => return None,
            Ok(_) => {}
        }
        if bytes.pop_if(|last| *last == b'\n').is_none() && bytes.len() > limits::LINE_BYTES {
            let message = format!("a line is longer than {} bytes", limits::LINE_BYTES);
            return Some(Err(io::Error::new(io::ErrorKind::InvalidData, message)));
        }
        Some(Ok(Line::new(bytes)))
    }
}
