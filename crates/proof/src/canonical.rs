//! Canonical JSON (RFC 8785): one spelling for every value, so that it can be hashed.
//!
//! Members stand in the order of their names, compared as UTF-16; there is no white space;
//! text is escaped only where it must be; numbers are printed as ECMAScript prints them.
//! Two programs that agree on a value thus agree on its bytes, and on their hash.
//!
//! - [`canonicalize`] brings any JSON text into this form, or says why it has none.
//! - [`check()`] says whether a text is in it already.
//! - [`to_canonical`] writes a typed value directly, without JSON in between.
//!
//! What readers would understand differently is refused rather than settled in silence:
//! duplicate names, integers beyond 2^53 (write them as text), half pairs of surrogates.
//! Numbers are 64-bit floats, so quantities belong in text too. Unicode is not normalised:
//! names and text keep the characters they have.
//!
//! ```
//! use lineside_proof::{canonicalize, check, to_canonical};
//! use serde::Serialize;
//!
//! #[derive(Serialize)]
//! struct Scrapped { qty: &'static str, item: &'static str, share: f64 }
//!
//! let line = to_canonical(&Scrapped { qty: "3.50", item: "P-1", share: 0.10 })?;
//! assert_eq!(line, br#"{"item":"P-1","qty":"3.50","share":0.1}"#);
//! check(&line)?;
//!
//! let same = canonicalize(r#"{ "share": 1e-1, "item": "\u0050-1", "qty": "3.50" }"#)?;
//! assert_eq!(same, line);
//! # Ok::<(), lineside_proof::CanonicalError>(())
//! ```

mod check;
mod cursor;
mod draft;
mod error;
mod fragment;
mod members;
mod name;
mod number;
mod order;
mod reader;
mod refuse;
mod serializer;
#[cfg(test)]
mod tests;
mod text;

pub use check::check;
pub use error::CanonicalError;
pub use fragment::Fragment;
pub use number::write_number_f64;
pub use text::write_text;

use draft::{Draft, Notes};
use reader::Reader;
use serde::Serialize;
use std::cell::Cell;

/// How deep objects and arrays may nest.
pub const MAX_DEPTH: usize = 128;

/// Brings a JSON text into canonical form.
///
/// ```
/// let text = r#"{"b": [1.0, -0], "a": "\u20ac"}"#;
/// assert_eq!(lineside_proof::canonicalize(text)?, r#"{"a":"€","b":[1,0]}"#.as_bytes());
/// # Ok::<(), lineside_proof::CanonicalError>(())
/// ```
///
/// # Errors
/// [`CanonicalError`] when the text is not JSON in UTF-8, or means different things to
/// different readers: a name stands twice in an object, an integer is beyond 2^53, a
/// number is too large for a float, or it nests deeper than [`MAX_DEPTH`].
pub fn canonicalize(text: impl AsRef<[u8]>) -> Result<Vec<u8>, CanonicalError> {
    let text = text.as_ref();
    let mut out = Vec::with_capacity(text.len());
    Reader::new(text, &mut out)?.read()?;
    Ok(out)
}

/// Writes a value in canonical form; the shape is the one `serde_json` gives it.
///
/// # Errors
/// [`CanonicalError`] when the value has no exact canonical form: an integer beyond 2^53,
/// a float that is not finite, a map key that is not text, a name that stands twice in an
/// object, or nesting deeper than [`MAX_DEPTH`].
pub fn to_canonical<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, CanonicalError> {
    measured_canonical(value).map(|(text, _)| text)
}

/// The same, and how deep objects and arrays nest in it.
///
/// # Errors
/// As [`to_canonical`].
pub fn measured_canonical<T: Serialize + ?Sized>(
    value: &T,
) -> Result<(Vec<u8>, usize), CanonicalError> {
    // Written where there is room already, a text has its own size from the start.
    let mut out = ROOM.try_with(Cell::take).unwrap_or_default();
    out.clear();
    let depth = write(&mut out, value);
    let text = out.as_slice().to_vec();
    if out.capacity() <= MOST_ROOM {
        let _ = ROOM.try_with(|room| room.set(out));
    }
    depth.map(|depth| (text, depth))
}

/// As much room as a thread keeps for its next text, and for what it notes on the way.
const MOST_ROOM: usize = 1 << 20;

thread_local! {
    static ROOM: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
    static NOTES: Cell<Option<Notes>> = const { Cell::new(None) };
}

/// Appends a value in canonical form; after an error nothing is appended.
///
/// # Errors
/// As [`to_canonical`].
pub fn write_canonical<T: Serialize + ?Sized>(
    out: &mut Vec<u8>,
    value: &T,
) -> Result<(), CanonicalError> {
    let start = out.len();
    let written = write(out, value);
    if written.is_err() {
        out.truncate(start);
    }
    written.map(|_| ())
}

/// Appends a value, and says how deep it nests.
fn write<T: Serialize + ?Sized>(out: &mut Vec<u8>, value: &T) -> Result<usize, CanonicalError> {
    // A value within a value finds the room taken, and makes its own.
    let notes = NOTES.try_with(Cell::take).ok().flatten();
    let mut draft = Draft::with_notes(out, notes.unwrap_or_default());
    let written = value.serialize(&mut draft);
    let deepest = draft.deepest();
    let notes = draft.into_notes();
    if notes.room() <= MOST_ROOM {
        let _ = NOTES.try_with(|kept| kept.set(Some(notes)));
    }
    written.map(|()| deepest)
}
