//! The plant's own units, written in braces as UCUM writes annotations: `{spool}`.

/// The longest name between the braces.
pub(super) const MAX_CHARS: usize = 20;

/// A name in braces, kept inline so that a unit copies like a number.
#[derive(Clone, Copy)]
pub(super) struct Own {
    // INVARIANT: the first `length` bytes are ASCII, braces included.
    bytes: [u8; MAX_CHARS + 2],
    length: u8,
}

impl Own {
    /// Accepts a name in braces; lower case only, so that it has one spelling.
    pub(super) fn new(text: &str) -> Option<Self> {
        let name = text.strip_prefix('{')?.strip_suffix('}')?;
        let is_plain =
            |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '_' | '-');
        if name.is_empty() || name.len() > MAX_CHARS || !name.chars().all(is_plain) {
            return None;
        }
        let mut bytes = [0; MAX_CHARS + 2];
        for (place, byte) in bytes.iter_mut().zip(text.bytes()) {
            *place = byte;
        }
        Some(Self {
            bytes,
            length: u8::try_from(text.len()).ok()?,
        })
    }

    /// As it is written, braces included.
    pub(super) fn as_str(&self) -> &str {
        let text = self.bytes.get(..self.length.into()).unwrap_or_default();
        str::from_utf8(text).unwrap_or_default()
    }
}
