//! Words in a picture: escaped, measured, and cut to the room there is.

/// Text as XML holds it; what XML cannot hold becomes a replacement character.
///
/// ```
/// use lineside_picture::escaped;
///
/// assert_eq!(escaped("<b> & \u{1b}"), "&lt;b&gt; &amp; \u{fffd}");
/// ```
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}

/// How wide words are at a size of the font, about: fonts differ, so this is generous.
pub(crate) fn width_of(text: &str, size: f64) -> f64 {
    text.chars().map(share_of_em).sum::<f64>() * size
}

/// The words that fit into so much room, with an ellipsis where some do not.
pub(crate) fn fitted(text: &str, size: f64, room: f64) -> String {
    if width_of(text, size) <= room {
        return text.to_owned();
    }
    let mut free = room - width_of("\u{2026}", size);
    let kept = text.chars().take_while(|character| {
        free -= share_of_em(*character) * size;
        free >= 0.0
    });
    let kept: String = kept.collect();
    format!("{}\u{2026}", kept.trim_end())
}

fn share_of_em(character: char) -> f64 {
    match character {
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' => 0.0,
        'i' | 'l' | 'j' | '.' | ',' | '\'' | '|' | ':' | ';' | '!' => 0.32,
        'f' | 't' | 'r' | 'I' | ' ' | '(' | ')' | '-' | '/' | '\u{b7}' => 0.4,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 0.95,
        'A'..='Z' => 0.72,
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{1f000}'..='\u{3fffd}' => 1.1,
        '\u{2026}' => 1.0,
        c if c < '\u{300}' => 0.62,
        _ => 0.75,
    }
}

/// A count with its noun: `1 step`, `12 steps`.
#[must_use]
pub fn counted(count: usize, noun: &str) -> String {
    match count {
        1 => format!("1 {noun}"),
        _ => format!("{count} {noun}s"),
    }
}

/// A count as a number to draw with.
pub(crate) fn whole(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_where_the_room_ends() {
        for text in ["WC-ASM-01", "Wärmebehandlung", "組立ライン一号", "a b"] {
            for room in 0..120 {
                let room = f64::from(room);
                let kept = fitted(text, 12.0, room);
                let least = width_of("\u{2026}", 12.0);
                assert!(width_of(&kept, 12.0) <= room.max(least), "{kept} in {room}");
                assert_eq!(kept == text, width_of(text, 12.0) <= room);
            }
        }
    }
}
