//! Texts by which people know things: names, and what is done at a step.
//!
//! Whoever takes such a text, from a command or from a file, asks here, so that what one
//! accepts the other does as well.
//!
//! A text is there to be read, so it must be seen. Characters that leave no mark are fine
//! where they do something to their neighbours: the joiners of Persian, of Indic scripts and
//! of emoji, a soft hyphen, the marks of direction of Hebrew and Arabic. They are not where
//! there is nothing to do it to, and those that turn the writing of whatever stands around
//! the text nowhere at all.

/// The longest name of anything, in characters.
pub const MAX_NAME_CHARS: usize = 200;

/// Whether a text can be the name of a thing: 1 to [`MAX_NAME_CHARS`] characters that can be
/// seen, none of them a control character or one that overrides or isolates the direction of
/// writing, and no space or invisible character at either end.
///
/// ```
/// use lineside_kernel::is_name;
///
/// assert!(is_name("Bracket 1"));
/// assert!(!is_name("Bracket 1 "));
/// assert!(!is_name("\u{200b}"));
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
/// assert!(!is_wording("Solder \u{202e}components"));
/// ```
#[must_use]
pub fn is_wording(text: &str) -> bool {
    let before = std::iter::once(None).chain(text.chars().map(Some));
    let mut pairs = before.zip(text.chars());
    text.chars().count() <= MAX_NAME_CHARS
        && has_visible_ends(text.trim())
        && !text.contains(is_never_part)
        && !pairs.any(|(before, c)| is_stray(before, c))
}

fn has_visible_ends(text: &str) -> bool {
    let mut from_end = text.chars().rev().skip_while(|c| is_attached(*c));
    let is_end_visible = match from_end.next() {
        // Malayalam and Sinhala words end in a consonant that a joiner gives its shape.
        Some('\u{200c}' | '\u{200d}') => from_end.next().is_some_and(is_virama),
        last => last.is_some_and(|last| !is_invisible(last)),
    };
    is_end_visible && !text.starts_with(is_invisible)
}

/// Controls and breaks of lines, what turns the direction of the writing around it, and what
/// Unicode keeps from being a character.
fn is_never_part(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fdd0}'..='\u{fdef}')
        || u32::from(c) & 0xfffe == 0xfffe
}

/// What belongs to the character before it, and stands behind one that it cannot belong to.
fn is_stray(before: Option<char>, c: char) -> bool {
    match before {
        Some('\u{1f3f4}') if is_tag(c) => false,
        Some(before) if is_tag(c) => !is_tag(before),
        Some(before) if is_selector(c) => is_invisible(before) || before.is_whitespace(),
        None => is_attached(c),
        Some(_) => false,
    }
}

fn is_attached(c: char) -> bool {
    is_selector(c) || is_tag(c)
}

/// Chooses between the looks of the character before it, such as a coloured heart.
fn is_selector(c: char) -> bool {
    matches!(c, '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{e0100}'..='\u{e01ef}')
}

/// Says behind a black flag whose flag it is, such as that of Wales.
fn is_tag(c: char) -> bool {
    matches!(c, '\u{e0020}'..='\u{e007f}')
}

/// The sign of Indic scripts that a consonant has no vowel.
fn is_virama(c: char) -> bool {
    matches!(
        c,
        '\u{94d}'
            | '\u{9cd}'
            | '\u{a4d}'
            | '\u{acd}'
            | '\u{b4d}'
            | '\u{bcd}'
            | '\u{c4d}'
            | '\u{ccd}'
            | '\u{d4d}'
            | '\u{dca}'
    )
}

/// Leaves no mark: what Unicode calls default ignorable, and the blanks that are no spaces.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}'
        | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_no_name() {
        for text in [
            "",
            "\u{200b}",
            "\u{2060}\u{feff}",
            "\u{ad}",
            "\u{3164}",
            "\u{2800}",
            "\u{fe0f}",
            "\u{200d}\u{200d}",
            "\u{200b} \u{200b}",
        ] {
            assert!(!is_name(text), "{text:?}");
            assert!(!is_wording(text), "{text:?}");
        }
    }

    #[test]
    fn nothing_invisible_stands_at_an_end() {
        for c in [
            '\u{200b}', '\u{200c}', '\u{200d}', '\u{200f}', '\u{2060}', '\u{feff}', '\u{ad}',
        ] {
            for text in [format!("{c}Saw"), format!("Saw{c}"), format!("Saw {c}")] {
                assert!(!is_name(&text), "{text:?}");
                assert!(!is_wording(&text), "{text:?}");
            }
        }
    }

    #[test]
    fn nothing_turns_the_writing_around_a_name_or_breaks_its_line() {
        let turns = ('\u{202a}'..='\u{202e}').chain('\u{2066}'..='\u{2069}');
        let others = ['\u{0}', '\t', '\u{85}', '\u{2028}', '\u{2029}'];
        let none = ['\u{fdd0}', '\u{ffff}', '\u{10fffe}'];
        for c in turns.chain(others).chain(none) {
            let text = format!("Saw{c}mill");
            assert!(!is_name(&text), "{text:?}");
            assert!(!is_wording(&text), "{text:?}");
        }
    }

    #[test]
    fn what_belongs_to_a_character_does_not_stand_alone() {
        for text in [
            "Saw\u{e0041}\u{e0042}",
            "Saw\u{fe0f}\u{fe0f}",
            "Saw \u{fe0f}",
            "\u{e0041}Saw",
        ] {
            assert!(!is_name(text), "{text:?}");
        }
    }

    #[test]
    fn every_script_is_written_as_it_is_written() {
        for text in [
            "S\u{e4}ge 1",
            "\u{645}\u{6cc}\u{200c}\u{62e}\u{648}\u{627}\u{647}\u{645}",
            "\u{915}\u{94d}\u{200d}\u{937}",
            "\u{d05}\u{d35}\u{d28}\u{d4d}\u{200d}",
            "\u{5d0}\u{200f}-1",
            "\u{1f469}\u{200d}\u{1f3ed}",
            "Line \u{2764}\u{fe0f}",
            "\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}",
            "\u{845b}\u{e0100}",
            "\u{e001}",
        ] {
            assert!(is_name(text), "{text:?}");
        }
    }

    #[test]
    fn a_name_has_200_characters_and_no_more() {
        assert!(is_name(&"\u{e4}".repeat(MAX_NAME_CHARS)));
        assert!(!is_name(&"\u{e4}".repeat(MAX_NAME_CHARS + 1)));
    }

    #[test]
    fn spaces_at_the_ends_matter_to_a_name_alone() {
        for text in [" Saw", "Saw ", "\u{3000}Saw"] {
            assert!(!is_name(text), "{text:?}");
            assert!(is_wording(text), "{text:?}");
        }
    }
}
