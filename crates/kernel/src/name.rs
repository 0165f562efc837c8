//! Texts by which people know things: names, and what is done at a step.
//!
//! Whoever takes such a text, from a command or from a file, asks here, so that what one
//! accepts the other does as well.

/// The longest name of anything, in characters.
pub const MAX_NAME_CHARS: usize = 200;

/// Whether a text can be the name of a thing: 1 to [`MAX_NAME_CHARS`] characters, none of
/// them a control character, and no space at either end.
///
/// ```
/// use lineside_kernel::is_name;
///
/// assert!(is_name("Bracket 1"));
/// assert!(!is_name("Bracket 1 "));
/// ```
#[must_use]
pub fn is_name(text: &str) -> bool {
    text == text.trim() && is_wording(text)
}

/// Whether a text can say what is done: as for a name, and spaces at its ends do not matter.
///
/// ```
/// use lineside_kernel::is_wording;
///
/// assert!(is_wording(" Solder components"));
/// assert!(!is_wording(" "));
/// ```
#[must_use]
pub fn is_wording(text: &str) -> bool {
    let has_length = !text.trim().is_empty() && text.chars().count() <= MAX_NAME_CHARS;
    has_length && !text.contains(char::is_control)
}
