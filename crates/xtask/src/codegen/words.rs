//! Names and prose in the shape each language wants.

/// `beyond_three_sigma` or `spc.individuals` as `BeyondThreeSigma`.
pub(crate) fn pascal(name: &str) -> String {
    name.split(['_', '.', '-']).map(capitalised).collect()
}

/// The class of one case of a union: `weekly` of `Days` as `WeeklyDays`, and a word that
/// ends the one and begins the other only once, `make_to_order` of `OrderDemand` as
/// `MakeToOrderDemand`.
pub(crate) fn member(tag: &str, union: &str) -> String {
    let last = capitalised(tag.rsplit('_').next().unwrap_or_default());
    match union.strip_prefix(last.as_str()) {
        Some(rest) if rest.starts_with(char::is_uppercase) => pascal(tag) + rest,
        _ => pascal(tag) + union,
    }
}

/// `working_time` as `workingTime`.
pub(crate) fn camel(name: &str) -> String {
    let mut words = name.split(['_', '.', '-']);
    let first = words.next().unwrap_or_default().to_owned();
    first + &words.map(capitalised).collect::<String>()
}

/// `beyond_three_sigma` as `BEYOND_THREE_SIGMA`.
pub(crate) fn upper(name: &str) -> String {
    name.to_uppercase()
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// Prose wrapped to a width; paragraphs, lists and indented blocks are kept apart.
pub(crate) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut in_code = false;
    for line in paragraphs(text) {
        in_code ^= line.trim_start().starts_with("```");
        let is_table = line.trim_start().starts_with('|');
        if in_code || is_table || line.chars().count() <= width {
            lines.push(line.trim_end().to_owned());
            continue;
        }
        let indent = " ".repeat(hanging_indent(&line));
        let mut current = String::new();
        for word in line.split_whitespace() {
            let is_first = current.trim().is_empty();
            if !is_first && current.chars().count() + 1 + word.chars().count() > width {
                lines.push(current);
                current = indent.clone();
            }
            if !current.trim().is_empty() {
                current.push(' ');
            }
            current.push_str(word);
        }
        lines.push(current);
    }
    lines
}

/// Joins lines that the source wrapped, so that each paragraph or list item is one line.
fn paragraphs(text: &str) -> Vec<String> {
    let mut joined: Vec<String> = Vec::new();
    let mut in_code = false;
    for line in text.lines() {
        let is_fence = line.trim_start().starts_with("```");
        let starts_new = in_code
            || is_fence
            || line.trim().is_empty()
            || hanging_indent(line) > 0
            || line.starts_with(['|', '#', '>', '@'])
            || joined
                .last()
                .is_none_or(|last| last.trim().is_empty() || last.starts_with("```"));
        in_code ^= is_fence;
        match joined.last_mut() {
            Some(last) if !starts_new => {
                last.push(' ');
                last.push_str(line.trim());
            }
            _ => joined.push(line.to_owned()),
        }
    }
    joined
}

/// How far the lines of a list item stand in; 0 for what is no list item.
fn hanging_indent(line: &str) -> usize {
    let body = line.trim_start();
    match body.split_once(' ') {
        Some(("-" | "*", _)) => 2,
        Some((number, _)) if number.ends_with('.') && number.len() < 4 => {
            match number.trim_end_matches('.').parse::<u8>() {
                Ok(_) => number.len() + 1,
                Err(_) => 0,
            }
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_change_their_dress() {
        assert_eq!(pascal("beyond_three_sigma"), "BeyondThreeSigma");
        assert_eq!(camel("add_working_time"), "addWorkingTime");
        assert_eq!(camel("x"), "x");
    }

    #[test]
    fn prose_is_wrapped_and_lists_hang() {
        let wrapped = wrap("one two\nthree\n\n- four five six\n- seven", 10);
        assert_eq!(
            wrapped,
            ["one two", "three", "", "- four", "  five six", "- seven"]
        );
    }
}
