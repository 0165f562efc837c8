//! Showing in a message what was given, however long or odd it was.

/// The text as a message shows it: cut after 40 characters, unprintable ones escaped.
///
/// ```
/// assert_eq!(lineside_kernel::shown("a\tb"), "a\\tb");
/// ```
#[must_use]
pub fn shown(text: &str) -> String {
    const LIMIT: usize = 40;
    let mut shown: String = text
        .chars()
        .take(LIMIT)
        .flat_map(char::escape_debug)
        .collect();
    if text.chars().nth(LIMIT).is_some() {
        shown.push_str("...");
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_is_short_and_visible() {
        assert_eq!(shown("12,5"), "12,5");
        assert_eq!(shown("1\n\u{200b}"), "1\\n\\u{200b}");
        assert_eq!(shown(&"9".repeat(41)), format!("{}...", "9".repeat(40)));
    }
}
