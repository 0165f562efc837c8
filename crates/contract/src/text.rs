//! Words of the caller's in messages of ours.

use lineside::nearest;
use std::fmt::Write as _;

/// A text fit for a message: cut to a length, and with its control characters escaped.
pub(crate) fn shorten(text: &str) -> String {
    const LONGEST: usize = 120;
    let mut short = String::new();
    for (index, letter) in text.chars().enumerate() {
        if index == LONGEST {
            let _ = write!(short, "... ({} bytes)", text.len());
            break;
        }
        match letter.is_control() {
            true => short.extend(letter.escape_default()),
            false => short.push(letter),
        }
    }
    short
}

/// The nearest known name, or all of them where they are few.
pub(crate) fn did_you_mean<'a>(given: &str, known: impl Iterator<Item = &'a str>) -> String {
    const FEW: usize = 16;
    let known: Vec<&str> = known.collect();
    match nearest(given, known.iter().copied()) {
        Some(name) => format!("; did you mean `{name}`?"),
        None if known.len() <= FEW => format!("; there are: {}", known.join(", ")),
        None => String::new(),
    }
}
